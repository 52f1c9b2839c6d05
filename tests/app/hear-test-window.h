/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "hear-test.h"

G_BEGIN_DECLS

/* Runs the main loop until the expression holds, ten seconds at most. */
#define hear_test_until(expression)                   \
  G_STMT_START                                        \
  {                                                   \
    gint64 began = g_get_monotonic_time ();           \
    while (!(expression))                             \
      g_assert_true (hear_test_window_step (began));  \
  }                                                   \
  G_STMT_END

gboolean    hear_test_window_step         (gint64      began);
void        hear_test_window_init         (int        *argc,
                                           char     ***argv);
GtkWindow  *hear_test_window_new          (GtkWidget  *content,
                                           int         width,
                                           int         height);
void        hear_test_window_draw         (GtkWindow  *window);
GdkTexture *hear_test_window_draw_picture (GtkWidget  *widget);
void        hear_test_window_close        (GtkWindow  *window);
void        hear_test_window_save         (GtkWindow  *window,
                                           const char *name);
void        hear_test_window_scale        (double      scale);
void        hear_test_window_choose       (const char *path);
GtkWindow  *hear_test_window_find_dialog  (void);
GtkWidget  *hear_test_window_find         (GtkWidget  *widget,
                                           GType       type);

G_END_DECLS

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef gboolean (*HearTestPredicate) (gpointer user_data);

void      hear_test_init         (int              *argc,
                                  char           ***argv);
char     *hear_test_make_folder  (void);
gboolean  hear_test_file_says    (const char *path,
                                  const char *words);
void      hear_test_drop_folder  (const char       *path);
gboolean  hear_test_make_read_only (const char    *path);
void      hear_test_make_writable (const char     *path);
char     *hear_test_find_shared  (const char       *name);
gboolean  hear_test_wait         (HearTestPredicate predicate,
                                  gpointer          user_data);
void      hear_test_result_ready (GObject          *object,
                                  GAsyncResult     *result,
                                  gpointer          user_data);
GAsyncResult *hear_test_await    (GAsyncResult    **result);

G_END_DECLS

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HearKey:
 * @action: what it does
 * @accelerators: how it is pressed, separated by spaces
 * @plain: whether it is a plain letter or sign, which text takes first
 *
 * A line of the table of keys.
 */
typedef struct
{
  const char *action;
  const char *accelerators;
  gboolean    plain;
} HearKey;

const HearKey *hear_keys_list    (guint          *n);
void           hear_keys_install (GtkApplication *application);
void           hear_keys_attach  (GtkWidget      *window);

G_END_DECLS

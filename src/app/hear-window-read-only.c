/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-window-private.h"

#include <glib/gi18n-lib.h>

/* What the window can do only with a library that it can write. */
static const char *const actions[] = { "win.add-sample", "win.import", "win.remove-sample", "win.removed", "win.restore" };

/**
 * hear_window_show_read_only:
 * @self: a window, whose library is open
 *
 * Says why nothing can be changed if nothing can, and does not offer it.
 */
void
hear_window_show_read_only (HearWindow *self)
{
  HearStore       *store;
  g_autofree char *folder = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (HEAR_IS_WINDOW (self));

  store = hear_session_get_store (self->session);
  if (!hear_store_is_read_only (store))
    return;

  folder = g_filename_display_name (hear_store_get_directory (store));
  /* Translators: %s is a folder */
  text = g_strdup_printf (_ ("This library can be read but not changed: “%s” is read-only. Allow writing to it and try again, or copy the library to another folder."), folder);
  hear_banner_show (self->read_only_banner, text, _ ("_Try Again"));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], FALSE);
}

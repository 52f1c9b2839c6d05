/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-application-private.h"

/* What the desktop asks of the program: media keys, the search of the shell,
 * and what notifications lead to. It may ask before there is a window. */

/* At once, or as soon as the window works on the library. */
static void
wish (HearApplication *self, const char *action, GVariant *target)
{
  g_free (self->wish);
  self->wish = g_action_print_detailed_name (action, target);
  g_application_activate (G_APPLICATION (self));
}

static void
open_interview_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wish (HEAR_APPLICATION (user_data), "win.open-interview", parameter);
}

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wish (HEAR_APPLICATION (user_data), "win.search-for", parameter);
}

static void
today_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  wish (HEAR_APPLICATION (user_data), "win.today", NULL);
}

/**
 * hear_application_grant_wish:
 * @self: the program
 *
 * Does in the window what was asked for, if it works on the library.
 */
void
hear_application_grant_wish (HearApplication *self)
{
  HearWindow      *window;
  g_autofree char *wished = NULL;
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;

  g_return_if_fail (HEAR_IS_APPLICATION (self));

  window = hear_application_get_window (self);
  if (self->wish == NULL || window == NULL || !hear_window_has_session (window))
    return;

  wished = g_steal_pointer (&self->wish);
  if (g_action_parse_detailed_name (wished, &name, &target, NULL))
    gtk_widget_activate_action_variant (GTK_WIDGET (window), name, target);
}

/**
 * hear_application_install_desk:
 * @self: the program, starting up
 *
 * Adds the actions that the desktop knows.
 */
void
hear_application_install_desk (HearApplication *self)
{
  const GActionEntry entries[] = {
    { .name = "open-interview", .activate = open_interview_cb, .parameter_type = "s" },
    { .name = "search", .activate = search_cb, .parameter_type = "s" },
    { .name = "today", .activate = today_cb },
  };

  g_return_if_fail (HEAR_IS_APPLICATION (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * hear_application_enter_desk:
 * @self: the program
 * @session: what its window works on
 */
void
hear_application_enter_desk (HearApplication *self, HearSession *session)
{
  g_return_if_fail (HEAR_IS_APPLICATION (self));

  hear_application_leave_desk (self);
  self->mpris = hear_mpris_new (G_APPLICATION (self), session);
}

/**
 * hear_application_leave_desk:
 * @self: the program
 */
void
hear_application_leave_desk (HearApplication *self)
{
  g_return_if_fail (HEAR_IS_APPLICATION (self));

  if (self->mpris != NULL)
    g_object_run_dispose (G_OBJECT (self->mpris));
  g_clear_object (&self->mpris);
}

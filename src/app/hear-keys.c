/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-keys.h"

/* All keys of the window in one place. What has a modifier goes to GTK's table,
 * so that menus show it; plain letters are ours, because GTK's table would take
 * them from whoever is typing. */
static const HearKey keys[] = {
  { "win.import", "<Control>o", FALSE },
  { "win.search", "<Control>f", FALSE },
  { "win.search-all", "<Control><Shift>f <Alt>4", FALSE },
  { "win.palette", "<Control>k", FALSE },
  { "win.preferences", "<Control>comma", FALSE },
  { "win.back", "<Alt>Left", FALSE },
  { "win.today", "<Alt>1", FALSE },
  { "win.interviews", "<Alt>2", FALSE },
  { "win.roles", "<Alt>3", FALSE },
  { "win.fullscreen", "F11", FALSE },
  { "win.shortcuts", "<Control>question", FALSE },
  { "win.help", "F1", FALSE },
  { "win.menu", "F10", FALSE },
  { "window.close", "<Control>w", FALSE },
  { "app.quit", "<Control>q", FALSE },
  { "review.loop", "<Control>l", FALSE },
  { "review.replace", "<Control>h", FALSE },
  { "review.competency(-1)", "<Control>Up", FALSE },
  { "review.competency(1)", "<Control>Down", FALSE },
  { "review.recommend", "<Alt>r", FALSE },
  { "review.hand-in", "<Control>Return <Control>KP_Enter", FALSE },
  { "review.toggle", "space k", TRUE },
  { "review.jump(-1)", "j", TRUE },
  { "review.jump(1)", "l", TRUE },
  { "review.skip(-2000)", "<Shift>j", TRUE },
  { "review.skip(2000)", "<Shift>l", TRUE },
  { "review.turn(-1)", "bracketleft", TRUE },
  { "review.turn(1)", "bracketright", TRUE },
  { "review.speed(-1)", "less", TRUE },
  { "review.speed(1)", "greater", TRUE },
  { "review.skip-silence", "semicolon", TRUE },
  { "review.frame(-1)", "comma", TRUE },
  { "review.frame(1)", "period", TRUE },
  { "review.play-selection", "p", TRUE },
  { "review.note", "n", TRUE },
  { "review.edit", "e", TRUE },
  { "review.follow", "f", TRUE },
  { "review.go-to", "g", TRUE },
  { "review.level(0)", "0", TRUE },
  { "review.level(1)", "1", TRUE },
  { "review.level(2)", "2", TRUE },
  { "review.level(3)", "3", TRUE },
  { "review.level(4)", "4", TRUE },
  { "review.level(5)", "5", TRUE },
  { "review.quote", "q", TRUE },
  { "review.card-note", "c", TRUE },
  { "review.flag('trouble')", "m", TRUE },
  { "review.flag('bias')", "x", TRUE },
};

/* Whether somebody is typing there. */
static gboolean
takes_text (GtkWidget *focus)
{
  if (focus == NULL)
    return FALSE;
  if (GTK_IS_TEXT_VIEW (focus))
    return gtk_text_view_get_editable (GTK_TEXT_VIEW (focus));

  return GTK_IS_EDITABLE (focus) && gtk_editable_get_editable (GTK_EDITABLE (focus));
}

/* Whether the space bar means something there. */
static gboolean
takes_space (GtkWidget *focus)
{
  return focus != NULL && !GTK_IS_TEXT_VIEW (focus) && !GTK_IS_WINDOW (focus) && gtk_widget_get_focusable (focus) &&
         (GTK_IS_BUTTON (focus) || GTK_IS_SWITCH (focus) || GTK_IS_LIST_BOX_ROW (focus) || GTK_IS_DROP_DOWN (focus) || GTK_IS_MENU_BUTTON (gtk_widget_get_parent (focus)));
}

static gboolean
plain_key_cb (GtkWidget *window, GVariant *args, gpointer user_data)
{
  const char      *detailed = user_data;
  GtkWidget       *focus = gtk_root_get_focus (GTK_ROOT (window));
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;

  if (takes_text (focus) || (g_str_equal (detailed, "review.toggle") && takes_space (focus)))
    return GDK_EVENT_PROPAGATE;
  if (!g_action_parse_detailed_name (detailed, &name, &target, NULL))
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action_variant (window, name, target);
}

/**
 * hear_keys_list:
 * @n: (out): how many
 *
 * Returns: (array length=n) (transfer none): the table
 */
const HearKey *
hear_keys_list (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (keys);

  return keys;
}

/**
 * hear_keys_install:
 * @application: the application
 *
 * Tells it the keys that have a modifier.
 */
void
hear_keys_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (!keys[i].plain)
      {
        g_auto(GStrv) accelerators = g_strsplit (keys[i].accelerators, " ", -1);

        gtk_application_set_accels_for_action (application, keys[i].action, (const char *const *) accelerators);
      }
}

/**
 * hear_keys_attach:
 * @window: a window that knows the actions
 *
 * Lets it hear the plain keys while nobody is typing.
 */
void
hear_keys_attach (GtkWidget *window)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_WINDOW (window));

  controller = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_auto(GStrv) accelerators = keys[i].plain ? g_strsplit (keys[i].accelerators, " ", -1) : NULL;

      for (guint j = 0; accelerators != NULL && accelerators[j] != NULL; j++)
        gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                              gtk_shortcut_new (gtk_shortcut_trigger_parse_string (accelerators[j]),
                                                                gtk_callback_action_new (plain_key_cb, (gpointer) keys[i].action, NULL)));
    }
  gtk_widget_add_controller (window, controller);
}

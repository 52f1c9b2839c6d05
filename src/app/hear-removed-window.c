/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-removed-window.h"

#include <glib/gi18n-lib.h>

#include "hear-format.h"
#include "hear-loading.h"
#include "hear-removal.h"
#include "hear-store-removed.h"
#include "hear-template.h"
#include "hear-work.h"

/* Changes come in flocks. */
#define RELOAD_DELAY_MS 50

/* Nobody looks further back than this. */
#define MAX_ROWS 500

/* What was removed, the last first, each with a button that brings it back: for
 * whoever missed the toast, also after a restart. */
struct _HearRemovedWindow
{
  AdwWindow parent_instance;

  HearSession  *session;
  GCancellable *loading;
  guint         reload_id;

  GtkListBox    *list;
  AdwStatusPage *problem;
  GtkStack      *stack;
};

G_DEFINE_FINAL_TYPE (HearRemovedWindow, hear_removed_window, ADW_TYPE_WINDOW)

static const char *
get_kind_name (HearStoreTable table)
{
  switch (hear_removal_find_kind (table))
    {
    case HEAR_REMOVAL_NOTE:
      return _ ("Note");
    case HEAR_REMOVAL_QUESTION:
      return _ ("Question");
    case HEAR_REMOVAL_ROLE:
      return _ ("Role");
    case HEAR_REMOVAL_SEARCH:
      /* Translators: a search that was saved under a name */
      return _ ("Saved Search");
    case HEAR_REMOVAL_INTERVIEW:
    default:
      return _ ("Interview");
    }
}

static char *
describe (HearRemovedWindow *self, const HearRemoved *removed)
{
  gint64           now = hear_clock_now (hear_session_get_clock (self->session));
  g_autofree char *moment = hear_format_moment (removed->removed_at, now);
  g_autofree char *held = removed->held_at > 0 ? hear_format_day (removed->held_at, now) : NULL;
  const char      *parts[] = { get_kind_name (removed->table), NULL, NULL, NULL };
  g_autofree char *what = NULL;
  guint            n = 1;

  if (removed->about != NULL)
    parts[n++] = removed->about;
  if (held != NULL)
    parts[n++] = held;
  what = g_strjoinv (" · ", (GStrv) parts);

  /* Translators: what was removed, then when: “Today, 14:05” */
  return g_strdup_printf (_ ("%s\nRemoved: %s"), what, moment);
}

static void
bring_back_cb (GtkButton *button, gpointer user_data)
{
  HearRemovedWindow *self = HEAR_REMOVED_WINDOW (user_data);
  const HearRemoved *removed = g_object_get_data (G_OBJECT (button), "removed");

  hear_removal_take_back (self->session, hear_removal_find_kind (removed->table), removed->id, NULL);
}

/* Takes @removed over. */
static GtkWidget *
make_row (HearRemovedWindow *self, HearRemoved *removed)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *button = gtk_button_new_with_mnemonic (_ ("_Bring Back"));
  g_autofree char *about = describe (self, removed);
  g_autofree char *title = g_markup_escape_text (removed->title, -1);
  g_autofree char *subtitle = g_markup_escape_text (about, -1);
  /* Translators: the accessible name of a button: a name or a text */
  g_autofree char *name = g_strdup_printf (_ ("Bring Back “%s”"), removed->title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "removed", removed, (GDestroyNotify) hear_removed_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (bring_back_cb), self, 0);

  return row;
}

/* Where in the list the focus is, or -1. */
static int
find_focus (HearRemovedWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

/* Who brings one back by a key goes on with the next one. */
static void
show (HearRemovedWindow *self, GPtrArray *removed)
{
  gboolean   is_first = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") != 0;
  int        place = is_first ? 0 : find_focus (self);
  int        n = (int) removed->len;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  while (removed->len > 0)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_steal_index (removed, 0)));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "blank");
  if (place >= 0 && n > 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, MIN (place, n - 1))));
}

static void
show_problem (HearRemovedWindow *self, const char *message)
{
  g_autofree char *text = g_markup_escape_text (message, -1);

  adw_status_page_set_description (self->problem, text);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static gpointer
list_removed (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  return hear_store_list_removed (object, MAX_ROWS, error);
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) removed = hear_work_finish (object, result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (removed != NULL)
    show (HEAR_REMOVED_WINDOW (user_data), removed);
  else
    show_problem (HEAR_REMOVED_WINDOW (user_data), error->message);
}

static void
load (HearRemovedWindow *self)
{
  HearWork work = { .run = list_removed, .free_result = (GDestroyNotify) g_ptr_array_unref };

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  hear_work_async (hear_session_get_store (self->session), work, self->loading, listed_cb, self);
}

static void
reload_cb (gpointer user_data)
{
  HearRemovedWindow *self = HEAR_REMOVED_WINDOW (user_data);

  self->reload_id = 0;
  load (self);
}

static void
changed_cb (HearRemovedWindow *self, HearStoreTable table, const char *id)
{
  gboolean concerns = table == HEAR_STORE_ALL || table == HEAR_STORE_INTERVIEW || table == HEAR_STORE_NOTE ||
                      table == HEAR_STORE_ANSWER || table == HEAR_STORE_ROLE || table == HEAR_STORE_SAVED_SEARCH ||
                      table == HEAR_STORE_CANDIDATE;

  g_assert (HEAR_IS_REMOVED_WINDOW (self));

  if (concerns && self->reload_id == 0)
    self->reload_id = g_timeout_add_once (RELOAD_DELAY_MS, reload_cb, self);
}

static void
hear_removed_window_dispose (GObject *object)
{
  HearRemovedWindow *self = HEAR_REMOVED_WINDOW (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_handle_id (&self->reload_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEAR_TYPE_REMOVED_WINDOW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_removed_window_parent_class)->dispose (object);
}

static void
hear_removed_window_class_init (HearRemovedWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_removed_window_dispose;

  g_type_ensure (HEAR_TYPE_LOADING);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/hear-removed-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HearRemovedWindow, list);
  gtk_widget_class_bind_template_child (widget_class, HearRemovedWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, HearRemovedWindow, stack);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hear_removed_window_init (HearRemovedWindow *self)
{
  hear_template_init (GTK_WIDGET (self));
}

/**
 * hear_removed_window_present:
 * @parent: (nullable): the window that asks
 * @session: what is open
 *
 * Returns: (transfer none): the window, shown
 */
GtkWidget *
hear_removed_window_present (GtkWindow *parent, HearSession *session)
{
  HearRemovedWindow *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (HEAR_IS_SESSION (session), NULL);

  self = g_object_new (HEAR_TYPE_REMOVED_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (hear_session_get_store (session), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}

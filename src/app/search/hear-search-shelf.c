/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-shelf.h"

#include <glib/gi18n-lib.h>

#include "hear-dialogs.h"
#include "hear-removal.h"
#include "hear-store-saved-searches.h"
#include "hear-template.h"

/* The searches that somebody saved, behind a button. The signal "chosen" gives
 * one of them, "save-as" a name for the search that stands there. */
struct _HearSearchShelf
{
  GtkWidget parent_instance;

  HearSession  *session;
  GCancellable *closing;

  GtkMenuButton *button;
  GtkListBox    *list;
  GtkPopover    *popover;
  GtkWidget     *save_button;
  GtkWidget     *scroller;
};

G_DEFINE_FINAL_TYPE (HearSearchShelf, hear_search_shelf, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  SAVE_AS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gpointer
save (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  hear_store_save_search (object, data, error);

  return NULL;
}

static void
remove_cb (HearSearchShelf *self, GtkWidget *button)
{
  HearSavedSearch *search = g_object_get_data (G_OBJECT (button), "search");

  hear_removal_start (self->session, HEAR_REMOVAL_SEARCH, hear_saved_search_get_facts (search)->id);
}

static GtkWidget *
make_row (HearSearchShelf *self, HearSavedSearch *search)
{
  const char      *name = hear_saved_search_get_facts (search)->name;
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *label = gtk_label_new (name);
  GtkWidget       *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *tooltip = g_strdup_printf (_ ("Remove “%s”"), name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (button, "flat");
  hear_template_set_tooltip (button, tooltip);
  gtk_widget_set_sensitive (button, !hear_store_is_read_only (hear_session_get_store (self->session)));
  g_object_set_data_full (G_OBJECT (button), "search", g_object_ref (search), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), "search", g_object_ref (search), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GPtrArray) searches = hear_store_list_searches_finish (HEAR_STORE (object), result, NULL);
  HearSearchShelf *self;
  GtkWidget       *row;

  if (searches == NULL)
    return;

  self = HEAR_SEARCH_SHELF (user_data);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < searches->len; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (searches, i)));
  gtk_widget_set_visible (self->scroller, searches->len > 0);
}

static void
list_searches (HearSearchShelf *self)
{
  hear_store_list_searches_async (hear_session_get_store (self->session), self->closing, listed_cb, self);
}

static void
changed_cb (HearSearchShelf *self, HearStoreTable table, const char *id)
{
  g_assert (HEAR_IS_SEARCH_SHELF (self));

  if (table == HEAR_STORE_ALL || table == HEAR_STORE_SAVED_SEARCH)
    list_searches (self);
}

static void
activated_cb (HearSearchShelf *self, GtkListBoxRow *row)
{
  g_autoptr(HearSavedSearch) search = g_object_ref (g_object_get_data (G_OBJECT (row), "search"));

  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[CHOSEN], 0, search);
}

static void
named_cb (HearSearchShelf *self, const char *name)
{
  g_autofree char *clean = g_strstrip (g_strdup (name));

  if (*clean != '\0')
    g_signal_emit (self, signals[SAVE_AS], 0, clean);
}

static void
save_cb (HearSearchShelf *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_popover_popdown (self->popover);
  hear_dialogs_ask_text (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("Name of the Search"), "",
                         g_cclosure_new_object_swap (G_CALLBACK (named_cb), G_OBJECT (self)));
}

static void
hear_search_shelf_dispose (GObject *object)
{
  HearSearchShelf *self = HEAR_SEARCH_SHELF (object);

  g_cancellable_cancel (self->closing);
  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_SEARCH_SHELF);
  g_clear_object (&self->closing);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_search_shelf_parent_class)->dispose (object);
}

static void
hear_search_shelf_class_init (HearSearchShelfClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_search_shelf_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", HEAR_TYPE_SEARCH_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, HEAR_TYPE_SAVED_SEARCH);
  signals[SAVE_AS] = g_signal_new ("save-as", HEAR_TYPE_SEARCH_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/search/hear-search-shelf.ui");
  gtk_widget_class_bind_template_child (widget_class, HearSearchShelf, button);
  gtk_widget_class_bind_template_child (widget_class, HearSearchShelf, list);
  gtk_widget_class_bind_template_child (widget_class, HearSearchShelf, popover);
  gtk_widget_class_bind_template_child (widget_class, HearSearchShelf, save_button);
  gtk_widget_class_bind_template_child (widget_class, HearSearchShelf, scroller);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_search_shelf_init (HearSearchShelf *self)
{
  self->closing = g_cancellable_new ();
  hear_template_init (GTK_WIDGET (self));
}

void
hear_search_shelf_set_session (HearSearchShelf *self, HearSession *session)
{
  g_return_if_fail (HEAR_IS_SEARCH_SHELF (self));
  g_return_if_fail (HEAR_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_connect_object (hear_session_get_store (session), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  list_searches (self);
}

void
hear_search_shelf_set_can_save (HearSearchShelf *self, gboolean can_save)
{
  g_return_if_fail (HEAR_IS_SEARCH_SHELF (self));

  gtk_widget_set_sensitive (self->save_button, can_save && !hear_store_is_read_only (hear_session_get_store (self->session)));
}

/**
 * hear_search_shelf_save:
 * @self: the shelf
 * @facts: a search and its name
 */
void
hear_search_shelf_save (HearSearchShelf *self, const HearSavedSearchFacts *facts)
{
  HearWork work = { .run = save, .free_data = g_object_unref };

  g_return_if_fail (HEAR_IS_SEARCH_SHELF (self));
  g_return_if_fail (facts != NULL);

  work.data = hear_saved_search_new (facts);
  hear_session_work (self->session, work);
}

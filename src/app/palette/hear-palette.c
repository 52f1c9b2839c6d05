/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-palette.h"

#include "hear-palette-actions.h"
#include "hear-palette-find.h"
#include "hear-palette-memory.h"
#include "hear-palette-row.h"
#include "hear-template.h"
#include "hear-text.h"
#include "hear-word-match.h"

/* So many rows before the end the next page is asked for. */
#define MORE_BEFORE_END 8

#define PAGE_STEP 8

/* What was used lately goes before what matches as well. */
#define USED_BONUS 24

/* One field over the window, in which is found what can be done, who was
 * interviewed and what for. What the window can do is there at once; what the
 * library has follows from a thread, by page. */
struct _HearPalette
{
  AdwWindow parent_instance;

  HearSession  *session;
  GtkWidget    *focus; /* weak: what had it in the window below */
  GtkWidget    *page;  /* weak: what that shows */
  GPtrArray    *actions;
  GListStore   *items;
  GStrv         used;
  GCancellable *searching;
  char         *next;
  gboolean      loading_more;

  GtkSearchEntry     *entry;
  GtkListView        *list_view;
  GtkSingleSelection *selection;
  GtkStack           *stack;
};

G_DEFINE_FINAL_TYPE (HearPalette, hear_palette, ADW_TYPE_WINDOW)

static const char *
get_text (HearPalette *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static guint
get_rank (HearPalette *self, HearPaletteItem *item)
{
  return hear_palette_memory_rank ((const char *const *) self->used, hear_palette_item_get_facts (item)->action);
}

static guint
get_score (HearPalette *self, HearPaletteItem *item)
{
  guint rank = get_rank (self, item);

  return hear_palette_item_get_facts (item)->score + (rank > 0 ? USED_BONUS + rank : 0);
}

/* What matches best first, then what was used last; the rest as it came. */
static int
compare_items (gconstpointer a, gconstpointer b, gpointer user_data)
{
  guint one = get_score (user_data, (HearPaletteItem *) a);
  guint other = get_score (user_data, (HearPaletteItem *) b);

  return one == other ? 0 : one > other ? -1
                                        : 1;
}

static void
add_actions (HearPalette *self, const char *pattern)
{
  for (guint i = 0; i < self->actions->len; i++)
    {
      HearPaletteFacts facts = *hear_palette_item_get_facts (g_ptr_array_index (self->actions, i));
      g_autofree char *folded = hear_text_fold (facts.title);
      g_autoptr(HearPaletteItem) item = NULL;

      facts.score = hear_word_match (folded, pattern);
      if (facts.score == 0)
        continue;
      item = hear_palette_item_new (&facts);
      g_list_store_append (self->items, item);
    }
}

static void
show_items (HearPalette *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0;

  /* Whether there is nothing is known once the library has answered. */
  if (any || self->searching == NULL)
    gtk_stack_set_visible_child_name (self->stack, any ? "list" : "nothing");
}

static void
select_row (HearPalette *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

static void
take_result (HearPalette *self, HearPaletteResult *result, gboolean is_more)
{
  guint selected = gtk_single_selection_get_selected (self->selection);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  g_free (self->next);
  self->next = g_steal_pointer (&result->next);
  if (result->used != NULL)
    {
      g_strfreev (self->used);
      self->used = g_steal_pointer (&result->used);
    }
  g_list_store_splice (self->items, n, 0, result->items->pdata, result->items->len);
  if (!is_more)
    {
      g_list_store_sort (self->items, compare_items, self);
      if (selected == 0 && g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0)
        select_row (self, 0);
    }
}

static void
finish (GObject *object, GAsyncResult *result, gpointer user_data, gboolean is_more)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearPaletteResult) found = hear_palette_find_finish (HEAR_STORE (object), result, &error);
  HearPalette *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = HEAR_PALETTE (user_data);
  g_clear_object (&self->searching);
  self->loading_more = FALSE;
  if (found != NULL)
    take_result (self, found, is_more);
  else
    hear_session_say (self->session, error->message);
  show_items (self);
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  finish (object, result, user_data, FALSE);
}

static void
more_found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  finish (object, result, user_data, TRUE);
}

static void
stop (HearPalette *self)
{
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_clear_pointer (&self->next, g_free);
  self->loading_more = FALSE;
}

static void
start (HearPalette *self, const char *after, GAsyncReadyCallback callback)
{
  HearPaletteOrder order = { get_text (self), after, hear_clock_now (hear_session_get_clock (self->session)) };

  self->searching = g_cancellable_new ();
  hear_palette_find_async (hear_session_get_store (self->session), &order, self->searching, callback, self);
}

static void
search (HearPalette *self)
{
  g_autofree char *pattern = hear_text_fold (get_text (self));

  stop (self);
  g_list_store_remove_all (self->items);
  add_actions (self, g_strstrip (pattern));
  g_list_store_sort (self->items, compare_items, self);
  start (self, NULL, found_cb);
  show_items (self);
}

static void
load_more (HearPalette *self)
{
  g_autofree char *after = NULL;

  if (self->next == NULL || self->loading_more || self->searching != NULL)
    return;

  self->loading_more = TRUE;
  after = g_steal_pointer (&self->next);
  start (self, after, more_found_cb);
}

static void
changed_cb (HearPalette *self)
{
  g_assert (HEAR_IS_PALETTE (self));

  if (self->session != NULL)
    search (self);
}

/* The focus is back in the window before anything is done there. */
static void
do_action (HearPalette *self, const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;
  g_autoptr(GtkWidget) page = self->page != NULL ? g_object_ref (self->page) : NULL;
  g_autoptr(GtkWidget) focus = self->focus != NULL ? g_object_ref (self->focus) : NULL;
  GtkWidget *owner;

  gtk_window_close (GTK_WINDOW (self));
  if (page == NULL || gtk_widget_get_root (page) == NULL)
    return;

  owner = hear_palette_actions_find (action, focus, page);
  if (owner != NULL && g_action_parse_detailed_name (action, &name, &target, NULL))
    gtk_widget_activate_action_variant (owner, name, target);
}

static void
activate_cb (HearPalette *self, guint position)
{
  g_autoptr(HearPaletteItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  const char *action;

  g_assert (HEAR_IS_PALETTE (self));

  if (item == NULL)
    return;

  action = hear_palette_item_get_facts (item)->action;
  hear_palette_memory_keep (hear_session_get_store (self->session), action);
  do_action (self, action);
}

static void
activate_entry_cb (HearPalette *self)
{
  activate_cb (self, gtk_single_selection_get_selected (self->selection));
}

static void
setup_row_cb (HearPalette *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, hear_palette_row_new ());
}

static void
bind_row_cb (HearPalette *self, GtkListItem *list_item)
{
  hear_palette_row_set_item (HEAR_PALETTE_ROW (gtk_list_item_get_child (list_item)), gtk_list_item_get_item (list_item));
  if (gtk_list_item_get_position (list_item) + MORE_BEFORE_END >= g_list_model_get_n_items (G_LIST_MODEL (self->items)))
    load_more (self);
}

/* The field keeps the focus while one goes through the list. */
static gboolean
key_cb (HearPalette *self, guint keyval, guint keycode, GdkModifierType state)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  int   position = (int) gtk_single_selection_get_selected (self->selection);

  if (n == 0 || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Down:
      position++;
      break;
    case GDK_KEY_Up:
      position--;
      break;
    case GDK_KEY_Page_Down:
      position += PAGE_STEP;
      break;
    case GDK_KEY_Page_Up:
      position -= PAGE_STEP;
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  select_row (self, (guint) CLAMP (position, 0, (int) n - 1));

  return GDK_EVENT_STOP;
}

static void
hear_palette_dispose (GObject *object)
{
  HearPalette *self = HEAR_PALETTE (object);

  stop (self);
  g_clear_weak_pointer (&self->focus);
  g_clear_weak_pointer (&self->page);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_palette_parent_class)->dispose (object);
}

static void
hear_palette_finalize (GObject *object)
{
  HearPalette *self = HEAR_PALETTE (object);

  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_clear_object (&self->items);
  g_strfreev (self->used);

  G_OBJECT_CLASS (hear_palette_parent_class)->finalize (object);
}

static void
hear_palette_class_init (HearPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_palette_dispose;
  G_OBJECT_CLASS (klass)->finalize = hear_palette_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/palette/hear-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, HearPalette, entry);
  gtk_widget_class_bind_template_child (widget_class, HearPalette, list_view);
  gtk_widget_class_bind_template_child (widget_class, HearPalette, selection);
  gtk_widget_class_bind_template_child (widget_class, HearPalette, stack);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_entry_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
hear_palette_init (HearPalette *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  hear_template_init (GTK_WIDGET (self));
  self->items = g_list_store_new (HEAR_TYPE_PALETTE_ITEM);
  self->used = g_new0 (char *, 1);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->items));
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), controller);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
}

/**
 * hear_palette_present:
 * @parent: the window that it stands over
 * @session: the session
 * @page: what the window shows
 *
 * Returns: (transfer none): the palette, shown
 */
GtkWidget *
hear_palette_present (GtkWindow *parent, HearSession *session, GtkWidget *page)
{
  HearPalette *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (HEAR_IS_SESSION (session), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  self = g_object_new (HEAR_TYPE_PALETTE, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  g_set_weak_pointer (&self->focus, gtk_window_get_focus (parent));
  g_set_weak_pointer (&self->page, page);
  self->actions = hear_palette_actions_list (self->focus, page);
  search (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));

  return GTK_WIDGET (self);
}

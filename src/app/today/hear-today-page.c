/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-today-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-loading.h"
#include "hear-template.h"

/* What I owe, what harms most first. Reads it by pages, and again whenever the
 * store has changed or the page is come back to. */
G_DEFINE_FINAL_TYPE (HearTodayPage, hear_today_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static HearDutyRow *
get_row (HearTodayPage *self, guint position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, (int) position);

  return row != NULL ? HEAR_DUTY_ROW (row) : NULL;
}

static void
show_row (HearTodayPage *self, HearDutyRow *row)
{
  hear_duty_row_show (row, hear_clock_now (hear_session_get_clock (self->session)), hear_layout_get_size (self->layout) == HEAR_LAYOUT_SINGLE);
}

/* Who puts an item into the list refreshes all rows then. */
static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  return hear_duty_row_new (item);
}

static void
show_empty (HearTodayPage *self)
{
  const HearDutyCount *count = hear_duties_get_count (self->duties);
  gboolean             is_new = count != NULL && count->interviews == 0;

  adw_status_page_set_title (self->empty, _ ("Nothing Owed"));
  adw_status_page_set_description (self->empty, is_new ? _ ("Import an interview first. Its card is due three working days after it took place.")
                                                       : _ ("All cards are handed in. The next one is due three working days after its interview."));
  gtk_widget_set_visible (self->import, is_new);
  gtk_widget_set_visible (self->interviews_button, !is_new);
}

static void
counted_cb (HearTodayPage *self)
{
  hear_today_page_show_sum (self);
  show_empty (self);
}

/* Rows say how things are on the day on which they are looked at. */
void
hear_today_page_refresh (HearTodayPage *self)
{
  HearDutyRow *row;

  g_return_if_fail (HEAR_IS_TODAY_PAGE (self));

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      hear_duty_row_set_suggested (row, i == 0);
      show_row (self, row);
    }
  hear_today_page_show_sum (self);
  show_empty (self);
  gtk_stack_set_visible_child_name (self->stack, get_row (self, 0) != NULL ? "list" : "empty");
}

static void
stale_cb (HearTodayPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    hear_today_page_load (self);
}

static void
map_cb (HearTodayPage *self)
{
  hear_today_page_load (self);
  hear_duties_recount (self->duties);
}

static void
retry_cb (HearTodayPage *self)
{
  hear_banner_hide (self->banner);
  hear_today_page_load (self);
}

static void
size_cb (HearTodayPage *self)
{
  if (self->session != NULL)
    hear_today_page_refresh (self);
}

/* A page more once the end comes into sight. */
static void
scrolled_cb (HearTodayPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double         page = gtk_adjustment_get_page_size (adjustment);

  if (page > 0 && gtk_adjustment_get_value (adjustment) + 2 * page >= gtk_adjustment_get_upper (adjustment))
    hear_today_page_load_on (self);
}

static void
move (HearTodayPage *self, int by)
{
  GtkRoot       *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget     *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget     *row = focus != NULL ? gtk_widget_get_ancestor (focus, HEAR_TYPE_DUTY_ROW) : NULL;
  int            place = row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + by : 0;
  GtkListBoxRow *next = place >= 0 ? gtk_list_box_get_row_at_index (self->list_box, place) : NULL;

  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
}

static gboolean
key_cb (HearTodayPage *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || (keyval != GDK_KEY_j && keyval != GDK_KEY_k))
    return GDK_EVENT_PROPAGATE;

  move (self, keyval == GDK_KEY_j ? 1 : -1);

  return GDK_EVENT_STOP;
}

static void
hear_today_page_dispose (GObject *object)
{
  HearTodayPage *self = HEAR_TODAY_PAGE (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_TODAY_PAGE);
  g_clear_object (&self->items);
  g_clear_pointer (&self->next, g_free);
  g_clear_object (&self->duties);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_today_page_parent_class)->dispose (object);
}

static void
hear_today_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, HEAR_TODAY_PAGE (object)->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_today_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      HEAR_TODAY_PAGE (object)->folded = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_today_page_class_init (HearTodayPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hear_today_page_dispose;
  object_class->get_property = hear_today_page_get_property;
  object_class->set_property = hear_today_page_set_property;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HEAR_TYPE_BANNER);
  g_type_ensure (HEAR_TYPE_LAYOUT);
  g_type_ensure (HEAR_TYPE_LOADING);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/today/hear-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HearTodayPage, banner);
  gtk_widget_class_bind_template_child (widget_class, HearTodayPage, empty);
  gtk_widget_class_bind_template_child (widget_class, HearTodayPage, import);
  gtk_widget_class_bind_template_child (widget_class, HearTodayPage, interviews_button);
  gtk_widget_class_bind_template_child (widget_class, HearTodayPage, layout);
  gtk_widget_class_bind_template_child (widget_class, HearTodayPage, list_box);
  gtk_widget_class_bind_template_child (widget_class, HearTodayPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HearTodayPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, HearTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HearTodayPage, title);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_today_page_init (HearTodayPage *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  GtkAdjustment      *adjustment;

  hear_template_init (GTK_WIDGET (self));
  hear_template_set_menu (self->menu_button);
  g_object_bind_property (self, "folded", self->menu_button, "visible", G_BINDING_SYNC_CREATE);
  self->items = g_list_store_new (HEAR_TYPE_INTERVIEW_ITEM);
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->items), make_row, self, NULL);
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/**
 * hear_today_page_new:
 * @session: the session
 * @duties: how much I owe
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
hear_today_page_new (HearSession *session, HearDuties *duties)
{
  HearTodayPage *self;

  g_return_val_if_fail (HEAR_IS_SESSION (session), NULL);
  g_return_val_if_fail (HEAR_IS_DUTIES (duties), NULL);

  self = g_object_new (HEAR_TYPE_TODAY_PAGE, NULL);
  self->session = g_object_ref (session);
  self->duties = g_object_ref (duties);
  g_signal_connect_object (duties, "counted", G_CALLBACK (counted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (duties, "stale", G_CALLBACK (stale_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "map", G_CALLBACK (map_cb), self, 0);
  hear_today_page_load (self);
  counted_cb (self);

  return GTK_WIDGET (self);
}

/**
 * hear_today_page_restore:
 * @self: the page
 * @id: (nullable): the interview one comes back from
 *
 * Focuses the list where one left it, or its first row.
 */
void
hear_today_page_restore (HearTodayPage *self, const char *id)
{
  HearDutyRow *row;

  g_return_if_fail (HEAR_IS_TODAY_PAGE (self));

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (g_strcmp0 (hear_interview_item_get_id (hear_duty_row_get_item (row)), id) == 0)
      break;
  if (row == NULL)
    row = get_row (self, 0);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

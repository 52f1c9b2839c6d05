/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interviews-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-interview-row.h"
#include "hear-loading.h"
#include "hear-removal.h"
#include "hear-tab-stop.h"
#include "hear-template.h"

/* The list of interviews: found by role, state and words, opened by a click,
 * removed with an undo. What it shows comes from the store by pages. */
G_DEFINE_FINAL_TYPE (HearInterviewsPage, hear_interviews_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *
get_selected_id (HearInterviewsPage *self)
{
  HearInterviewItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? hear_interview_item_get_id (item) : NULL;
}

static void
activate_cb (HearInterviewsPage *self, guint position)
{
  g_autoptr(HearInterviewItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item == NULL)
    return;
  if (hear_interview_item_get_problem (item) != NULL)
    hear_interviews_page_retry (self);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-interview", "s", hear_interview_item_get_id (item));
}

/* A narrow header bar has room for the title and a plus. */
static void
size_cb (HearInterviewsPage *self)
{
  gboolean is_single;

  g_assert (HEAR_IS_INTERVIEWS_PAGE (self));

  is_single = hear_layout_get_size (self->layout) == HEAR_LAYOUT_SINGLE;
  adw_button_content_set_label (self->import_content, is_single ? "" : _ ("_Import…"));
}

static void
filter_changed_cb (HearInterviewsPage *self)
{
  g_assert (HEAR_IS_INTERVIEWS_PAGE (self));

  hear_interviews_page_reload (self);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearInterviewsPage *self = HEAR_INTERVIEWS_PAGE (widget);
  const char         *id = get_selected_id (self);

  if (id != NULL)
    hear_removal_start (self->session, HEAR_REMOVAL_INTERVIEW, id);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *id = get_selected_id (HEAR_INTERVIEWS_PAGE (widget));

  if (id != NULL)
    gtk_widget_activate_action (widget, "win.open-interview", "s", id);
}

static void
candidate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearInterviewsPage *self = HEAR_INTERVIEWS_PAGE (widget);
  HearInterviewItem  *item = gtk_single_selection_get_selected_item (self->selection);
  HearInterview      *interview = item != NULL ? hear_interview_item_get_interview (item) : NULL;

  if (interview != NULL)
    gtk_widget_activate_action (widget, "win.open-candidate", "s", hear_interview_get_candidate_id (interview));
}

static void
clear_filters_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearInterviewsPage *self = HEAR_INTERVIEWS_PAGE (widget);

  gtk_drop_down_set_selected (self->role_drop_down, 0);
  gtk_drop_down_set_selected (self->state_drop_down, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static gboolean
find_row_area (HearInterviewsPage *self, const char *id, GdkRectangle *area)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->list_view)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget         *row = gtk_widget_get_first_child (child);
      HearInterviewItem *item = HEAR_IS_INTERVIEW_ROW (row) ? hear_interview_row_get_item (HEAR_INTERVIEW_ROW (row)) : NULL;
      graphene_rect_t    bounds;

      if (item == NULL || !gtk_widget_get_mapped (child) || g_strcmp0 (hear_interview_item_get_id (item), id) != 0)
        continue;
      if (!gtk_widget_compute_bounds (child, GTK_WIDGET (self), &bounds))
        continue;
      *area = (GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height };
      return TRUE;
    }

  return FALSE;
}

static void
show_menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearInterviewsPage *self = HEAR_INTERVIEWS_PAGE (widget);
  const char         *id = g_variant_get_string (parameter, NULL);
  GdkRectangle        area = { 0 };
  guint               position;

  /* From the keyboard: what is selected. */
  if (*id == '\0')
    id = get_selected_id (self);
  if (id == NULL || !hear_interview_list_find (self->list, id, &position) || !find_row_area (self, id, &area))
    return;

  gtk_single_selection_set_selected (self->selection, position);
  if (self->popover == NULL)
    hear_interviews_page_make_popover (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &area);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
hear_interviews_page_dispose (GObject *object)
{
  HearInterviewsPage *self = HEAR_INTERVIEWS_PAGE (object);

  g_cancellable_cancel (self->closing);
  g_cancellable_cancel (self->listing);
  g_clear_handle_id (&self->reload_id, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_INTERVIEWS_PAGE);
  g_clear_object (&self->closing);
  g_clear_object (&self->listing);
  g_clear_object (&self->list);
  g_clear_object (&self->columns);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_interviews_page_parent_class)->dispose (object);
}

static void
hear_interviews_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearInterviewsPage *self = HEAR_INTERVIEWS_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_interviews_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearInterviewsPage *self = HEAR_INTERVIEWS_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      hear_interviews_page_set_session (self, g_value_get_object (value));
      break;
    case PROP_FOLDED:
      self->folded = g_value_get_boolean (value);
      gtk_widget_set_visible (self->menu_button, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_interviews_page_measure (GtkWidget     *widget,
                              GtkOrientation orientation,
                              int            for_size,
                              int           *minimum,
                              int           *natural,
                              int           *minimum_baseline,
                              int           *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (HEAR_INTERVIEWS_PAGE (widget)->layout), orientation, for_size, minimum, natural, NULL, NULL);
}

/* No layout manager places a popover, which grows once it is open: its lines
 * come then. */
static void
hear_interviews_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HearInterviewsPage *self = HEAR_INTERVIEWS_PAGE (widget);

  gtk_widget_allocate (GTK_WIDGET (self->layout), width, height, -1, NULL);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/interviews/hear-interviews-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HearInterviewsPage, banner);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewsPage, count);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewsPage, filters);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewsPage, import_content);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewsPage, layout);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewsPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewsPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewsPage, role_drop_down);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewsPage, selection);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewsPage, state_drop_down);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, hear_interviews_page_retry);
  hear_interviews_page_install_rows (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, size_cb);
}

static void
hear_interviews_page_class_init (HearInterviewsPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hear_interviews_page_dispose;
  object_class->get_property = hear_interviews_page_get_property;
  object_class->set_property = hear_interviews_page_set_property;
  widget_class->measure = hear_interviews_page_measure;
  widget_class->size_allocate = hear_interviews_page_size_allocate;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, HEAR_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HEAR_TYPE_BANNER);
  g_type_ensure (HEAR_TYPE_LAYOUT);
  g_type_ensure (HEAR_TYPE_LOADING);
  g_type_ensure (HEAR_TYPE_TAB_STOP);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "interviews.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "interviews.candidate", NULL, candidate_action);
  gtk_widget_class_install_action (widget_class, "interviews.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "interviews.clear-filters", NULL, clear_filters_action);
  gtk_widget_class_install_action (widget_class, "interviews.show-menu", "s", show_menu_action);
}

static void
add_list_keys (HearInterviewsPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut        *menu = gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"), gtk_named_action_new ("interviews.show-menu"));

  gtk_shortcut_set_arguments (menu, g_variant_new_string (""));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), menu);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Delete"), gtk_named_action_new ("interviews.remove")));
  gtk_widget_add_controller (GTK_WIDGET (self->list_view), controller);
}

static gboolean
entry_key_cb (HearInterviewsPage *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Down || g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));

  return GDK_EVENT_STOP;
}

static void
add_entry_keys (HearInterviewsPage *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (entry_key_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->search_entry), controller);
}

static void
hear_interviews_page_init (HearInterviewsPage *self)
{
  self->closing = g_cancellable_new ();
  hear_template_init (GTK_WIDGET (self));
  hear_template_set_menu (self->menu_button);

  self->columns = hear_interview_columns_new ();
  g_object_bind_property (self->layout, "size", self->columns, "size", G_BINDING_SYNC_CREATE);
  self->list = hear_interview_list_new (hear_interviews_page_load, self);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self->import_content))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Import…"), -1);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self->list_view));
  hear_template_shrink_drop_down (self->role_drop_down);
  hear_template_shrink_drop_down (self->state_drop_down);
  add_list_keys (self);
  add_entry_keys (self);
  hear_interviews_page_add_row_menu (self);
}

GtkWidget *
hear_interviews_page_new (HearSession *session)
{
  return g_object_new (HEAR_TYPE_INTERVIEWS_PAGE, "session", session, NULL);
}

void
hear_interviews_page_set_session (HearInterviewsPage *self, HearSession *session)
{
  g_return_if_fail (HEAR_IS_INTERVIEWS_PAGE (self));
  g_return_if_fail (session == NULL || HEAR_IS_SESSION (session));

  if (session == NULL || !g_set_object (&self->session, session))
    return;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "interviews.remove", !hear_store_is_read_only (hear_session_get_store (session)));
  hear_interviews_page_watch (self);
  hear_interviews_page_load_roles (self);
  hear_interviews_page_reload (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * hear_interviews_page_search:
 * @self: the page
 *
 * Opens the search or goes to it.
 */
void
hear_interviews_page_search (HearInterviewsPage *self)
{
  g_return_if_fail (HEAR_IS_INTERVIEWS_PAGE (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/**
 * hear_interviews_page_restore:
 * @self: the page
 * @id: (nullable): the interview one comes back from
 *
 * Focuses the list where one left it.
 */
void
hear_interviews_page_restore (HearInterviewsPage *self, const char *id)
{
  guint position;

  g_return_if_fail (HEAR_IS_INTERVIEWS_PAGE (self));

  if (id != NULL && hear_interview_list_find (self->list, id, &position))
    gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

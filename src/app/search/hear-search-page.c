/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-search-row.h"
#include "hear-template.h"
#include "hear-time.h"

/* So many rows before the end the next page is asked for. */
#define MORE_BEFORE_END 15

/* The search over all transcripts, notes and quotes, as somebody types. A hit
 * opens its interview and plays its moment. */
G_DEFINE_FINAL_TYPE (HearSearchPage, hear_search_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
activate_cb (HearSearchPage *self, guint position)
{
  g_autoptr(HearSearchHit) hit = g_list_model_get_item (G_LIST_MODEL (self->hits), position);
  const HearSearchFacts *facts;

  if (hit == NULL)
    return;

  gtk_single_selection_set_selected (self->selection, position);
  facts = hear_search_hit_get_facts (hit);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-moment", "(sx)", facts->interview_id, facts->start_ms);
}

/* Enter in the field opens what is selected, else the first. */
static void
activate_entry_cb (HearSearchPage *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  activate_cb (self, selected != GTK_INVALID_LIST_POSITION ? selected : 0);
}

static void
changed_cb (HearSearchPage *self)
{
  g_assert (HEAR_IS_SEARCH_PAGE (self));

  if (self->session != NULL)
    hear_search_page_search (self);
}

static void
stop_cb (HearSearchPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/* A search that somebody saved stands there again. */
static void
chosen_cb (HearSearchPage *self, HearSavedSearch *search)
{
  const HearSavedSearchFacts *facts = hear_saved_search_get_facts (search);

  hear_search_facets_choose (self->facets, facts);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), facts->text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  hear_search_page_search (self);
}

static void
save_as_cb (HearSearchPage *self, const char *name)
{
  HearSearchRequest    request = { .text = gtk_editable_get_text (GTK_EDITABLE (self->entry)) };
  HearSavedSearchFacts facts = { .name = name, .text = request.text, .days = hear_search_facets_get_days (self->facets) };

  hear_search_facets_fill (self->facets, &request);
  facts.role_id = request.role_id;
  facts.candidate_id = request.candidate_id;
  facts.speaker = request.speaker;
  hear_search_shelf_save (self->shelf, &facts);
}

static void
size_cb (HearSearchPage *self)
{
  hear_search_facets_set_narrow (self->facets, hear_layout_get_size (self->layout) == HEAR_LAYOUT_SINGLE);
}

static void
setup_row_cb (HearSearchPage *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, hear_search_row_new ());
}

static gboolean
is_first_of_interview (HearSearchPage *self, HearSearchHit *hit, guint position)
{
  g_autoptr(HearSearchHit) before = position > 0 ? g_list_model_get_item (G_LIST_MODEL (self->hits), position - 1) : NULL;

  return before == NULL || g_strcmp0 (hear_search_hit_get_facts (before)->interview_id, hear_search_hit_get_facts (hit)->interview_id) != 0;
}

static void
bind_row_cb (HearSearchPage *self, GtkListItem *list_item)
{
  HearSearchRow *row = HEAR_SEARCH_ROW (gtk_list_item_get_child (list_item));
  HearSearchHit *hit = gtk_list_item_get_item (list_item);
  guint          position = gtk_list_item_get_position (list_item);

  hear_search_row_set_hit (row, hit, is_first_of_interview (self, hit, position), hear_clock_now (hear_session_get_clock (self->session)));
  if (position + MORE_BEFORE_END >= g_list_model_get_n_items (G_LIST_MODEL (self->hits)))
    hear_search_page_load_more (self);
}

static gboolean
key_cb (HearSearchPage *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Down || g_list_model_get_n_items (G_LIST_MODEL (self->hits)) == 0)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));

  return GDK_EVENT_STOP;
}

static void
clear_facets_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hear_search_facets_clear (HEAR_SEARCH_PAGE (widget)->facets);
}

static void
hear_search_page_dispose (GObject *object)
{
  HearSearchPage *self = HEAR_SEARCH_PAGE (object);

  hear_search_page_stop (self);
  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_SEARCH_PAGE);
  g_clear_object (&self->hits);
  g_clear_pointer (&self->next, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_search_page_parent_class)->dispose (object);
}

static void
hear_search_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearSearchPage *self = HEAR_SEARCH_PAGE (object);

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
set_session (HearSearchPage *self, HearSession *session)
{
  if (session == NULL || !g_set_object (&self->session, session))
    return;

  hear_search_facets_set_session (self->facets, session);
  hear_search_shelf_set_session (self->shelf, session);
  hear_search_page_watch (self);
}

static void
hear_search_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearSearchPage *self = HEAR_SEARCH_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    case PROP_FOLDED:
      self->folded = g_value_get_boolean (value);
      gtk_widget_set_visible (self->back_button, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/search/hear-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HearSearchPage, entry);
  gtk_widget_class_bind_template_child (widget_class, HearSearchPage, facets);
  gtk_widget_class_bind_template_child (widget_class, HearSearchPage, layout);
  gtk_widget_class_bind_template_child (widget_class, HearSearchPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, HearSearchPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, HearSearchPage, selection);
  gtk_widget_class_bind_template_child (widget_class, HearSearchPage, shelf);
  gtk_widget_class_bind_template_child (widget_class, HearSearchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HearSearchPage, waiting);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_entry_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_as_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
hear_search_page_class_init (HearSearchPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hear_search_page_dispose;
  object_class->get_property = hear_search_page_get_property;
  object_class->set_property = hear_search_page_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, HEAR_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HEAR_TYPE_LAYOUT);
  g_type_ensure (HEAR_TYPE_SEARCH_FACETS);
  g_type_ensure (HEAR_TYPE_SEARCH_SHELF);
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "search.clear-facets", NULL, clear_facets_action);
}

static void
hear_search_page_init (HearSearchPage *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  hear_template_init (GTK_WIDGET (self));
  self->hits = g_list_store_new (HEAR_TYPE_SEARCH_HIT);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->hits));
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), controller);
}

GtkWidget *
hear_search_page_new (HearSession *session)
{
  return g_object_new (HEAR_TYPE_SEARCH_PAGE, "session", session, NULL);
}

/**
 * hear_search_page_look:
 * @self: the page
 *
 * Goes to the field, with what was looked for selected.
 */
void
hear_search_page_look (HearSearchPage *self)
{
  g_return_if_fail (HEAR_IS_SEARCH_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * hear_search_page_look_for:
 * @self: the page
 * @text: what to look for
 */
void
hear_search_page_look_for (HearSearchPage *self, const char *text)
{
  g_return_if_fail (HEAR_IS_SEARCH_PAGE (self));
  g_return_if_fail (text != NULL);

  hear_search_page_look (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

/**
 * hear_search_page_restore:
 * @self: the page
 *
 * Goes back to the result that was opened.
 */
void
hear_search_page_restore (HearSearchPage *self)
{
  g_return_if_fail (HEAR_IS_SEARCH_PAGE (self));

  if (g_list_model_get_n_items (G_LIST_MODEL (self->hits)) > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
  else
    hear_search_page_look (self);
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-facets.h"

#include <glib/gi18n-lib.h>

#include "hear-candidate.h"
#include "hear-choices.h"
#include "hear-store-people.h"
#include "hear-template.h"

/* So many can be chosen from; whoever is not among them is found by words. */
#define MAX_CHOICES 1000

/* A list with more than these can be searched; one of them is “all”. */
#define MANY_CHOICES 13

#define DAY_MS G_GINT64_CONSTANT (86400000)

/* By what a search is narrowed: role, candidate, speaker and time. The signal
 * "changed" tells of another choice. */
struct _HearSearchFacets
{
  GtkWidget parent_instance;

  HearSession  *session;
  GCancellable *closing;
  gboolean      filling;

  GtkBox      *rows;
  GtkDropDown *role;
  GtkDropDown *candidate;
  GtkDropDown *speaker;
  GtkDropDown *time;
};

G_DEFINE_FINAL_TYPE (HearSearchFacets, hear_search_facets, GTK_TYPE_WIDGET)

static const guint days[] = { 0, 7, 30, 365 };

static guint changed_signal;

static void
selected_cb (HearSearchFacets *self)
{
  g_assert (HEAR_IS_SEARCH_FACETS (self));

  if (!self->filling)
    g_signal_emit (self, changed_signal, 0);
}

static void
set_choices (HearSearchFacets *self, GtkDropDown *drop_down, GtkStringList *choices)
{
  self->filling = TRUE;
  hear_choices_show (choices, drop_down);
  gtk_drop_down_set_enable_search (drop_down, g_list_model_get_n_items (G_LIST_MODEL (choices)) > MANY_CHOICES);
  self->filling = FALSE;
}

static void
roles_listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GPtrArray) roles = hear_store_list_roles_finish (HEAR_STORE (object), result, NULL);
  g_autoptr(GtkStringList) choices = NULL;
  HearSearchFacets *self;

  if (roles == NULL)
    return;

  self = HEAR_SEARCH_FACETS (user_data);
  choices = hear_choices_new_roles (roles);
  set_choices (self, self->role, choices);
}

static void
candidates_listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GPtrArray) candidates = hear_store_list_candidates_finish (HEAR_STORE (object), result, NULL, NULL);
  g_autoptr(GtkStringList) choices = NULL;
  HearSearchFacets *self;

  if (candidates == NULL)
    return;

  self = HEAR_SEARCH_FACETS (user_data);
  choices = hear_choices_new (_ ("All Candidates"));
  for (guint i = 0; i < candidates->len; i++)
    hear_choices_add (choices, hear_candidate_get_id (g_ptr_array_index (candidates, i)), hear_candidate_get_name (g_ptr_array_index (candidates, i)));
  set_choices (self, self->candidate, choices);
}

static void
speakers_listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GPtrArray) names = hear_store_list_speakers_finish (HEAR_STORE (object), result, NULL);
  g_autoptr(GtkStringList) choices = NULL;
  HearSearchFacets *self;

  if (names == NULL)
    return;

  self = HEAR_SEARCH_FACETS (user_data);
  choices = hear_choices_new (_ ("All Speakers"));
  for (guint i = 0; i < names->len; i++)
    hear_choices_add (choices, g_ptr_array_index (names, i), g_ptr_array_index (names, i));
  set_choices (self, self->speaker, choices);
}

static void
list_choices (HearSearchFacets *self)
{
  HearStore *store = hear_session_get_store (self->session);

  hear_store_list_roles_async (store, self->closing, roles_listed_cb, self);
  hear_store_list_candidates_async (store, NULL, MAX_CHOICES, self->closing, candidates_listed_cb, self);
  hear_store_list_speakers_async (store, MAX_CHOICES, self->closing, speakers_listed_cb, self);
}

static void
store_changed_cb (HearSearchFacets *self, HearStoreTable table, const char *id)
{
  g_assert (HEAR_IS_SEARCH_FACETS (self));

  if (table == HEAR_STORE_ALL || table == HEAR_STORE_ROLE || table == HEAR_STORE_CANDIDATE || table == HEAR_STORE_PARTICIPANT)
    list_choices (self);
}

static void
hear_search_facets_dispose (GObject *object)
{
  HearSearchFacets *self = HEAR_SEARCH_FACETS (object);

  g_cancellable_cancel (self->closing);
  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_SEARCH_FACETS);
  g_clear_object (&self->closing);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_search_facets_parent_class)->dispose (object);
}

static void
hear_search_facets_class_init (HearSearchFacetsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_search_facets_dispose;

  changed_signal = g_signal_new ("changed", HEAR_TYPE_SEARCH_FACETS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/search/hear-search-facets.ui");
  gtk_widget_class_bind_template_child (widget_class, HearSearchFacets, candidate);
  gtk_widget_class_bind_template_child (widget_class, HearSearchFacets, role);
  gtk_widget_class_bind_template_child (widget_class, HearSearchFacets, rows);
  gtk_widget_class_bind_template_child (widget_class, HearSearchFacets, speaker);
  gtk_widget_class_bind_template_child (widget_class, HearSearchFacets, time);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

/* What is searched when there are many to choose from. */
static void
set_expression (GtkDropDown *drop_down)
{
  g_autoptr(GtkExpression) expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_drop_down_set_expression (drop_down, expression);
}

static void
hear_search_facets_init (HearSearchFacets *self)
{
  g_autoptr(GtkStringList) roles = hear_choices_new_roles (NULL);
  g_autoptr(GtkStringList) candidates = hear_choices_new (_ ("All Candidates"));
  g_autoptr(GtkStringList) speakers = hear_choices_new (_ ("All Speakers"));

  self->closing = g_cancellable_new ();
  hear_template_init (GTK_WIDGET (self));
  set_expression (self->role);
  set_expression (self->candidate);
  set_expression (self->speaker);
  set_choices (self, self->role, roles);
  set_choices (self, self->candidate, candidates);
  set_choices (self, self->speaker, speakers);
}

void
hear_search_facets_set_session (HearSearchFacets *self, HearSession *session)
{
  g_return_if_fail (HEAR_IS_SEARCH_FACETS (self));
  g_return_if_fail (HEAR_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_connect_object (hear_session_get_store (session), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  list_choices (self);
}

/**
 * hear_search_facets_fill:
 * @self: the facets
 * @request: what is filled in; borrows from the facets
 */
void
hear_search_facets_fill (HearSearchFacets *self, HearSearchRequest *request)
{
  guint time;

  g_return_if_fail (HEAR_IS_SEARCH_FACETS (self));
  g_return_if_fail (request != NULL);

  time = gtk_drop_down_get_selected (self->time);
  request->role_id = hear_choices_get_chosen (self->role);
  request->candidate_id = hear_choices_get_chosen (self->candidate);
  request->speaker = hear_choices_get_chosen (self->speaker);
  request->from = time > 0 ? hear_clock_now (hear_session_get_clock (self->session)) - days[time] * DAY_MS : 0;
}

gboolean
hear_search_facets_get_active (HearSearchFacets *self)
{
  g_return_val_if_fail (HEAR_IS_SEARCH_FACETS (self), FALSE);

  return gtk_drop_down_get_selected (self->role) > 0 || gtk_drop_down_get_selected (self->candidate) > 0 ||
         gtk_drop_down_get_selected (self->speaker) > 0 || gtk_drop_down_get_selected (self->time) > 0;
}

guint
hear_search_facets_get_days (HearSearchFacets *self)
{
  g_return_val_if_fail (HEAR_IS_SEARCH_FACETS (self), 0);

  return days[gtk_drop_down_get_selected (self->time)];
}

/**
 * hear_search_facets_choose:
 * @self: the facets
 * @facts: what to choose
 *
 * Chooses what a saved search says; tells nobody.
 */
void
hear_search_facets_choose (HearSearchFacets *self, const HearSavedSearchFacts *facts)
{
  g_return_if_fail (HEAR_IS_SEARCH_FACETS (self));
  g_return_if_fail (facts != NULL);

  self->filling = TRUE;
  hear_choices_choose (self->role, facts->role_id);
  hear_choices_choose (self->candidate, facts->candidate_id);
  hear_choices_choose (self->speaker, facts->speaker);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (days[i] == facts->days)
      gtk_drop_down_set_selected (self->time, i);
  self->filling = FALSE;
}

/**
 * hear_search_facets_clear:
 * @self: the facets
 *
 * Narrows no more; tells so once.
 */
void
hear_search_facets_clear (HearSearchFacets *self)
{
  g_return_if_fail (HEAR_IS_SEARCH_FACETS (self));

  self->filling = TRUE;
  gtk_drop_down_set_selected (self->role, 0);
  gtk_drop_down_set_selected (self->candidate, 0);
  gtk_drop_down_set_selected (self->speaker, 0);
  gtk_drop_down_set_selected (self->time, 0);
  self->filling = FALSE;
  selected_cb (self);
}

void
hear_search_facets_set_narrow (HearSearchFacets *self, gboolean narrow)
{
  g_return_if_fail (HEAR_IS_SEARCH_FACETS (self));

  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->rows), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

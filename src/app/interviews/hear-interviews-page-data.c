/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interviews-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-choices.h"
#include "hear-store-interviews.h"
#include "hear-store-people.h"
#include "hear-store-removed.h"
#include "hear-work.h"

/* Changes come in flocks: an import writes a dozen rows. */
#define RELOAD_DELAY_MS 50

static const char *const states[] = { "", "card-open", "card-submitted", "not-heard", "heard", "no-transcript" };

typedef struct
{
  HearInterviewsPage *self; /* not owned: the cancellable says when it goes */
  GStrv               ids;
} Page;

static void
page_free (Page *page)
{
  g_strfreev (page->ids);
  g_free (page);
}

static gpointer
load_page (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  GStrv ids = data;

  return hear_store_get_interviews (object, (const char *const *) ids, g_strv_length (ids), error);
}

/* In the rows that stay empty, and where something can be done about it. */
static void
show_problem (HearInterviewsPage *self, const char *const *ids, GError *error)
{
  if (ids != NULL)
    hear_interview_list_fail (self->list, ids, error->message);
  hear_banner_show (self->banner, error->message, _ ("_Try Again"));
}

void
hear_interviews_page_retry (HearInterviewsPage *self)
{
  g_return_if_fail (HEAR_IS_INTERVIEWS_PAGE (self));

  hear_banner_hide (self->banner);
  hear_interview_list_retry (self->list);
  hear_interviews_page_reload (self);
}

static void
page_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Page *page = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) interviews = hear_work_finish (object, result, &error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      if (interviews != NULL)
        hear_interview_list_fill (page->self->list, page->ids[0], interviews);
      else
        show_problem (page->self, (const char *const *) page->ids, error);
    }
  page_free (page);
}

void
hear_interviews_page_load (HearInterviewList *list, const char *const *ids, guint n, gpointer user_data)
{
  HearInterviewsPage *self = HEAR_INTERVIEWS_PAGE (user_data);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  HearWork work = { .run = load_page, .free_data = (GDestroyNotify) g_strfreev, .free_result = (GDestroyNotify) g_ptr_array_unref };
  Page    *page;

  if (self->session == NULL)
    return;

  for (guint i = 0; i < n; i++)
    g_strv_builder_add (builder, ids[i]);
  page = g_new0 (Page, 1);
  page->self = self;
  page->ids = g_strv_builder_end (builder);
  work.data = g_strdupv (page->ids);
  hear_work_async (hear_session_get_store (self->session), work, self->closing, page_loaded_cb, page);
}

static gboolean
is_filtered (HearInterviewsPage *self)
{
  return gtk_drop_down_get_selected (self->role_drop_down) > 0 || gtk_drop_down_get_selected (self->state_drop_down) > 0 ||
         *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0';
}

static gboolean
has_focus (HearInterviewsPage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list_view));
}

/* Who removes a row by a key goes on with the next one. */
static void
keep_place (HearInterviewsPage *self, guint place, guint n)
{
  if (place == GTK_INVALID_LIST_POSITION || n == 0 || !gtk_widget_get_mapped (GTK_WIDGET (self->list_view)))
    return;
  if (gtk_single_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION || !has_focus (self))
    return;

  gtk_single_selection_set_selected (self->selection, MIN (place, n - 1));
  gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", MIN (place, n - 1));
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

/* What says that there is nothing is made when there is nothing. */
static void
show_page (HearInterviewsPage *self, const char *name)
{
  if (gtk_stack_get_child_by_name (self->stack, name) == NULL)
    {
      g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource ("/org/hearback/Hearback/interviews/hear-interviews-blank.ui");
      g_autofree char *removed = g_strconcat (name, "-removed", NULL);
      GtkWidget       *page = GTK_WIDGET (gtk_builder_get_object (builder, name));

      g_object_set_data (G_OBJECT (page), "removed", gtk_builder_get_object (builder, removed));
      gtk_stack_add_named (self->stack, page, name);
    }
  gtk_stack_set_visible_child_name (self->stack, name);
}

static gpointer
look_for_removed (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr(GPtrArray) removed = hear_store_list_removed (object, 1, error);

  return GINT_TO_POINTER (removed != NULL && removed->len > 0);
}

static void
removed_found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  gboolean   some = GPOINTER_TO_INT (hear_work_finish (object, result, &error));
  GtkWidget *page;
  GtkWidget *button;

  if (error != NULL)
    return;

  page = gtk_stack_get_visible_child (HEAR_INTERVIEWS_PAGE (user_data)->stack);
  button = g_object_get_data (G_OBJECT (page), "removed");
  if (button != NULL)
    gtk_widget_set_visible (button, some);
}

/* Who finds nothing may look for what was removed. */
static void
offer_removed (HearInterviewsPage *self)
{
  HearWork work = { .run = look_for_removed };

  if (!hear_store_is_read_only (hear_session_get_store (self->session)))
    hear_work_async (hear_session_get_store (self->session), work, self->listing, removed_found_cb, self);
}

static void
show_ids (HearInterviewsPage *self, GPtrArray *ids)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u interview", "%u interviews", ids->len), ids->len);
  gboolean         filtered = is_filtered (self);
  guint            place;

  place = gtk_single_selection_get_selected (self->selection);
  hear_interview_list_set_ids (self->list, ids);
  keep_place (self, place, ids->len);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (self->filters, filtered || ids->len > 0);
  show_page (self, ids->len > 0 ? "list" : filtered ? "nothing"
                                                    : "empty");
  if (ids->len == 0)
    offer_removed (self);
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) ids = hear_work_finish (object, result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (ids != NULL)
    show_ids (HEAR_INTERVIEWS_PAGE (user_data), ids);
  else
    show_problem (HEAR_INTERVIEWS_PAGE (user_data), NULL, error);
}

static gpointer
list_ids (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  GStrv               query = data;
  HearInterviewFilter filter = { 0 };

  filter.role_id = *query[0] != '\0' ? query[0] : NULL;
  filter.state = *query[1] != '\0' ? query[1] : NULL;
  filter.text = *query[2] != '\0' ? query[2] : NULL;

  return hear_store_list_interview_ids (object, &filter, error);
}

void
hear_interviews_page_reload (HearInterviewsPage *self)
{
  HearWork    work = { .run = list_ids, .free_data = (GDestroyNotify) g_strfreev, .free_result = (GDestroyNotify) g_ptr_array_unref };
  const char *query[4] = { "", "", "", NULL };
  const char *role;

  g_return_if_fail (HEAR_IS_INTERVIEWS_PAGE (self));

  if (self->session == NULL)
    return;

  role = hear_choices_get_chosen (self->role_drop_down);
  if (role != NULL)
    query[0] = role;
  query[1] = states[MIN (gtk_drop_down_get_selected (self->state_drop_down), G_N_ELEMENTS (states) - 1)];
  query[2] = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  self->listing = g_cancellable_new ();
  work.data = g_strdupv ((GStrv) query);
  hear_work_async (hear_session_get_store (self->session), work, self->listing, listed_cb, self);
}

static void
roles_listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GPtrArray) roles = hear_store_list_roles_finish (HEAR_STORE (object), result, NULL);
  g_autoptr(GtkStringList) choices = NULL;

  /* Without roles the list is as usable, only not filtered by them. */
  if (roles == NULL)
    return;

  choices = hear_choices_new_roles (roles);
  hear_choices_show (choices, HEAR_INTERVIEWS_PAGE (user_data)->role_drop_down);
}

void
hear_interviews_page_load_roles (HearInterviewsPage *self)
{
  g_return_if_fail (HEAR_IS_INTERVIEWS_PAGE (self));

  hear_store_list_roles_async (hear_session_get_store (self->session), self->closing, roles_listed_cb, self);
}

static void
reload_cb (gpointer user_data)
{
  HearInterviewsPage *self = HEAR_INTERVIEWS_PAGE (user_data);

  self->reload_id = 0;
  hear_interview_list_refresh (self->list, NULL);
  if (self->rows_changed_only)
    return;

  hear_interviews_page_reload (self);
  hear_interviews_page_load_roles (self);
}

/* What a row says, but neither its place nor, unless a state is asked for,
 * whether it is there. */
static gboolean
concerns_rows (HearStoreTable table)
{
  return table == HEAR_STORE_POSITION || table == HEAR_STORE_SEGMENT || table == HEAR_STORE_TRANSCRIPT ||
         table == HEAR_STORE_SCORECARD || table == HEAR_STORE_RATING || table == HEAR_STORE_RECORDING;
}

static gboolean
concerns_list (HearInterviewsPage *self, HearStoreTable table)
{
  if (concerns_rows (table))
    return gtk_drop_down_get_selected (self->state_drop_down) > 0;

  return table == HEAR_STORE_INTERVIEW || table == HEAR_STORE_CANDIDATE || table == HEAR_STORE_ROLE || table == HEAR_STORE_ALL;
}

static void
changed_cb (HearInterviewsPage *self, HearStoreTable table, const char *id)
{
  gboolean list = concerns_list (self, table);

  g_assert (HEAR_IS_INTERVIEWS_PAGE (self));

  if (!list && !concerns_rows (table))
    return;

  if (table == HEAR_STORE_INTERVIEW || table == HEAR_STORE_POSITION)
    hear_interview_list_refresh (self->list, id);
  if (table == HEAR_STORE_POSITION && !list)
    return;

  self->rows_changed_only = !list && (self->reload_id == 0 || self->rows_changed_only);
  if (self->reload_id == 0)
    self->reload_id = g_timeout_add_once (RELOAD_DELAY_MS, reload_cb, self);
}

void
hear_interviews_page_watch (HearInterviewsPage *self)
{
  g_return_if_fail (HEAR_IS_INTERVIEWS_PAGE (self));

  g_signal_connect_object (hear_session_get_store (self->session), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-page-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PAGE_SIZE 50

/* Changes come in flocks, and typing somewhere else makes one a second. */
#define AGAIN_DELAY_MS 250

static void
fill_request (HearSearchPage *self, HearSearchRequest *request)
{
  *request = (HearSearchRequest){ .text = gtk_editable_get_text (GTK_EDITABLE (self->entry)), .typing = TRUE };
  hear_search_facets_fill (self->facets, request);
}

static gboolean
is_blank (HearSearchPage *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  return *text == '\0';
}

static gboolean
is_same_hit (HearSearchHit *a, HearSearchHit *b)
{
  const HearSearchFacts *one = hear_search_hit_get_facts (a);
  const HearSearchFacts *other = hear_search_hit_get_facts (b);

  return strcmp (one->id, other->id) == 0 && strcmp (one->snippet, other->snippet) == 0 && one->start_ms == other->start_ms &&
         strcmp (one->candidate, other->candidate) == 0;
}

/* Where nothing changed the list stays, and with it the place in it. */
static gboolean
is_shown (HearSearchPage *self, GPtrArray *hits)
{
  GListModel *shown = G_LIST_MODEL (self->hits);

  if (g_list_model_get_n_items (shown) < hits->len || (hits->len == 0 && g_list_model_get_n_items (shown) > 0))
    return FALSE;
  for (guint i = 0; i < hits->len; i++)
    {
      g_autoptr(HearSearchHit) hit = g_list_model_get_item (shown, i);

      if (!is_same_hit (hit, g_ptr_array_index (hits, i)))
        return FALSE;
    }

  return TRUE;
}

static void
show_waiting (HearSearchPage *self, guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u interview is still being indexed", "%u interviews are still being indexed", n), n);

  gtk_label_set_label (self->waiting, n > 0 ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->waiting), n > 0);
}

static void
show_hits (HearSearchPage *self, HearSearchResult *result)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->hits));

  if (!is_shown (self, result->hits) || (result->next == NULL && n > result->hits->len))
    {
      /* Rows ask for the next page while they are made. */
      self->wants_more = FALSE;
      g_free (self->next);
      self->next = g_steal_pointer (&result->next);
      g_list_store_splice (self->hits, 0, n, result->hits->pdata, result->hits->len);
    }
  else if (n == result->hits->len)
    {
      self->wants_more |= self->next == NULL; /* the rows at the end had nothing to ask for */
      g_free (self->next);
      self->next = g_steal_pointer (&result->next);
    }
  if (self->wants_more)
    hear_search_page_load_more (self);
  gtk_stack_set_visible_child_name (self->stack, result->hits->len > 0 ? "list" : "nothing");
}

static void
updated_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  HearSearchPage *self;

  hear_store_update_search_finish (HEAR_STORE (object), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = HEAR_SEARCH_PAGE (user_data);
  g_clear_object (&self->updating);
  if (error == NULL)
    hear_search_page_search (self);
  else
    hear_session_say (self->session, error->message);
}

/* What was saved a moment ago is found a moment later. */
static void
update (HearSearchPage *self)
{
  if (self->updating != NULL)
    return;

  self->updating = g_cancellable_new ();
  hear_store_update_search_async (hear_session_get_store (self->session), self->updating, updated_cb, self);
}

static void
searched_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearSearchResult) found = hear_store_search_finish (HEAR_STORE (object), result, &error);
  HearSearchPage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = HEAR_SEARCH_PAGE (user_data);
  if (found == NULL)
    {
      hear_session_say (self->session, error->message);
      return;
    }
  show_waiting (self, found->waiting);
  if (found->waiting > 0)
    update (self);
  show_hits (self, found);
}

/* The first page anew; what is under way is dropped. */
void
hear_search_page_search (HearSearchPage *self)
{
  HearSearchRequest request;

  g_return_if_fail (HEAR_IS_SEARCH_PAGE (self));

  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  self->wants_more |= self->loading_more; /* the rows that asked for it may stay, and ask no more */
  self->loading_more = FALSE;
  hear_search_shelf_set_can_save (self->shelf, !is_blank (self));
  if (is_blank (self))
    {
      g_list_store_remove_all (self->hits);
      g_clear_pointer (&self->next, g_free);
      self->wants_more = FALSE;
      show_waiting (self, 0);
      gtk_stack_set_visible_child_name (self->stack, "start");
      return;
    }

  self->searching = g_cancellable_new ();
  fill_request (self, &request);
  hear_store_search_async (hear_session_get_store (self->session), &request, NULL, PAGE_SIZE, self->searching, searched_cb, self);
}

static void
more_found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearSearchResult) found = hear_store_search_finish (HEAR_STORE (object), result, &error);
  HearSearchPage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = HEAR_SEARCH_PAGE (user_data);
  self->loading_more = FALSE;
  if (found == NULL)
    {
      hear_session_say (self->session, error->message);
      return;
    }
  g_free (self->next);
  self->next = g_steal_pointer (&found->next);
  g_list_store_splice (self->hits, g_list_model_get_n_items (G_LIST_MODEL (self->hits)), 0, found->hits->pdata, found->hits->len);
}

/* The next page, behind those that are there. */
void
hear_search_page_load_more (HearSearchPage *self)
{
  HearSearchRequest request;

  g_return_if_fail (HEAR_IS_SEARCH_PAGE (self));

  if (self->next == NULL || self->loading_more || self->searching == NULL)
    return;

  self->loading_more = TRUE;
  self->wants_more = FALSE;
  fill_request (self, &request);
  hear_store_search_async (hear_session_get_store (self->session), &request, self->next, PAGE_SIZE, self->searching, more_found_cb, self);
}

static void
again_cb (gpointer user_data)
{
  HearSearchPage *self = HEAR_SEARCH_PAGE (user_data);

  self->again_id = 0;
  hear_search_page_search (self);
}

static void
changed_cb (HearSearchPage *self, HearStoreTable table, const char *id)
{
  g_assert (HEAR_IS_SEARCH_PAGE (self));

  if (table != HEAR_STORE_POSITION && !is_blank (self) && self->again_id == 0)
    self->again_id = g_timeout_add_once (AGAIN_DELAY_MS, again_cb, self);
}

void
hear_search_page_watch (HearSearchPage *self)
{
  g_return_if_fail (HEAR_IS_SEARCH_PAGE (self));

  g_signal_connect_object (hear_session_get_store (self->session), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

void
hear_search_page_stop (HearSearchPage *self)
{
  g_return_if_fail (HEAR_IS_SEARCH_PAGE (self));

  g_clear_handle_id (&self->again_id, g_source_remove);
  g_cancellable_cancel (self->searching);
  g_cancellable_cancel (self->updating);
  g_clear_object (&self->searching);
  g_clear_object (&self->updating);
}

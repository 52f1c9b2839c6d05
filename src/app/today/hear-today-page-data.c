/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-today-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-duty.h"
#include "hear-format.h"
#include "hear-time.h"
#include "hear-work.h"

/* A page of what is owed on its way from the store. */
typedef struct
{
  char *after;
  guint limit;
  char *next;
} Page;

static void
page_free (gpointer data)
{
  Page *page = data;

  g_free (page->after);
  g_free (page->next);
  g_free (page);
}

/* What came, and where the next page begins. */
typedef struct
{
  GPtrArray *interviews;
  char      *next;
  gboolean   is_first;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->interviews, g_ptr_array_unref);
  g_free (answer->next);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static gpointer
load (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Page            *page = data;
  g_autofree char *next = NULL;
  GPtrArray       *interviews = hear_store_list_duties (object, page->after, page->limit, &next, error);
  Answer          *answer;

  if (interviews == NULL)
    return NULL;

  answer = g_new0 (Answer, 1);
  answer->interviews = interviews;
  answer->next = g_steal_pointer (&next);
  answer->is_first = page->after == NULL;

  return answer;
}

static HearInterviewItem *
make_item (HearInterview *interview)
{
  HearInterviewItem *item = hear_interview_item_new (hear_interview_get_id (interview));

  hear_interview_item_set_interview (item, interview);

  return item;
}

static gboolean
is_same (HearTodayPage *self, guint position, HearInterview *interview)
{
  g_autoptr(HearInterviewItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (!g_str_equal (hear_interview_item_get_id (item), hear_interview_get_id (interview)))
    return FALSE;

  hear_interview_item_set_interview (item, interview);

  return TRUE;
}

/* Replaces only what differs, so that who has the focus keeps it. */
static void
take_first (HearTodayPage *self, GPtrArray *interviews)
{
  g_autoptr(GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint limit = MIN (n, interviews->len);
  guint head = 0;
  guint tail = 0;

  while (head < limit && is_same (self, head, g_ptr_array_index (interviews, head)))
    head++;
  while (tail < limit - head && is_same (self, n - 1 - tail, g_ptr_array_index (interviews, interviews->len - 1 - tail)))
    tail++;
  for (guint i = head; i < interviews->len - tail; i++)
    g_ptr_array_add (fresh, make_item (g_ptr_array_index (interviews, i)));
  g_list_store_splice (self->items, head, n - head - tail, fresh->pdata, fresh->len);
}

static void
take_next (HearTodayPage *self, GPtrArray *interviews)
{
  for (guint i = 0; i < interviews->len; i++)
    {
      g_autoptr(HearInterviewItem) item = make_item (g_ptr_array_index (interviews, i));

      g_list_store_append (self->items, item);
    }
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Answer) answer = hear_work_finish (object, result, &error);
  HearTodayPage *self;
  gboolean       dropped;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = HEAR_TODAY_PAGE (user_data);
  dropped = self->dropped;
  self->asked = FALSE;
  self->dropped = FALSE;
  if (answer == NULL)
    {
      hear_banner_show (self->banner, error->message, _ ("_Try Again"));
      return;
    }
  hear_banner_hide (self->banner);
  g_free (self->next);
  self->next = g_steal_pointer (&answer->next);
  if (answer->is_first)
    take_first (self, answer->interviews);
  else
    take_next (self, answer->interviews);
  hear_today_page_refresh (self);
  /* Nobody scrolls again for what was on its way. */
  if (dropped)
    hear_today_page_load_on (self);
}

static void
ask (HearTodayPage *self, const char *after, guint limit)
{
  HearWork work = { .run = load, .free_data = page_free, .free_result = answer_free };
  Page    *page = g_new0 (Page, 1);

  page->after = g_strdup (after);
  page->limit = limit;
  work.data = page;
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  hear_work_async (hear_session_get_store (self->session), work, self->loading, loaded_cb, self);
}

/* As many as are shown, so that nobody loses his place. */
void
hear_today_page_load (HearTodayPage *self)
{
  g_return_if_fail (HEAR_IS_TODAY_PAGE (self));

  self->dropped |= self->asked;
  ask (self, NULL, MAX (HEAR_TODAY_FIRST_ROWS, g_list_model_get_n_items (G_LIST_MODEL (self->items))));
}

void
hear_today_page_load_on (HearTodayPage *self)
{
  g_return_if_fail (HEAR_IS_TODAY_PAGE (self));

  if (self->next == NULL || self->asked)
    return;

  self->asked = TRUE;
  ask (self, self->next, HEAR_TODAY_PAGE_ROWS);
}

/* The day, and what it asks for. */
void
hear_today_page_show_sum (HearTodayPage *self)
{
  const HearDutyCount *count;
  g_autofree char     *day = NULL;
  g_autofree char     *things = NULL;
  g_autofree char     *minutes = NULL;
  g_autofree char     *text = NULL;

  g_return_if_fail (HEAR_IS_TODAY_PAGE (self));

  count = hear_duties_get_count (self->duties);
  day = hear_format_weekday (hear_clock_now (hear_session_get_clock (self->session)));
  if (count != NULL && count->n > 0)
    {
      things = g_strdup_printf (ngettext ("%u thing", "%u things", count->n), count->n);
      minutes = hear_time_format_duration (count->minutes * HEAR_DUTY_MINUTE_MS);
      /* Translators: a day, what is owed and how long it takes: “Friday 13 November · 6 things, 45 min” */
      text = g_strdup_printf (_ ("%s · %s, %s"), day, things, minutes);
    }
  adw_window_title_set_subtitle (self->title, text != NULL ? text : day);
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-test-session.h"
#include "hear-test-window.h"
#include "hear-undo.h"

typedef struct
{
  HearTestSession base;
  AdwToast       *toast;
  int             n_undone;
  int             n_freed;
} Fixture;

static void
toast_cb (Fixture *fixture, AdwToast *toast)
{
  g_set_object (&fixture->toast, toast);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  g_signal_connect_swapped (fixture->base.session, "toast", G_CALLBACK (toast_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->toast);
  hear_test_session_tear_down (&fixture->base);
}

static void
count_freed (gpointer data)
{
  g_atomic_int_inc (&((Fixture *) data)->n_freed);
}

static gpointer
count_undone (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Fixture *fixture = data;

  g_assert_true (object == (gpointer) fixture->base.store);
  g_atomic_int_inc (&fixture->n_undone);

  return NULL;
}

static gpointer
fail (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, "Nothing there");

  return NULL;
}

static gpointer
fail_once (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  if (g_atomic_int_compare_and_exchange ((int *) data, FALSE, TRUE))
    g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_DISK_FULL, "No room");

  return NULL;
}

static gboolean
is_freed (gpointer data)
{
  return g_atomic_int_get (&((Fixture *) data)->n_freed) == 1;
}

static gboolean
has_said_why (gpointer data)
{
  return g_strcmp0 (adw_toast_get_title (((Fixture *) data)->toast), "Nothing there") == 0;
}

static gboolean
has_failed (gpointer data)
{
  return hear_saver_get_error (hear_session_get_saver (((Fixture *) data)->base.session)) != NULL;
}

typedef void (*Offer) (HearSession *session, const char *text, HearWork work);

static void
test_undoes_once (Fixture *fixture, gconstpointer data)
{
  Offer    offer = (Offer) data;
  HearWork work = { .run = count_undone, .data = fixture, .free_data = count_freed };
  g_autoptr(AdwToast) toast = NULL;

  offer (fixture->base.session, "Removed", work);
  g_assert_cmpstr (adw_toast_get_title (fixture->toast), ==, "Removed");
  g_assert_cmpint (fixture->n_undone, ==, 0);
  toast = g_object_ref (fixture->toast);
  g_assert_true (hear_session_undo (fixture->base.session));
  g_signal_emit_by_name (toast, "button-clicked");
  g_assert_true (hear_test_wait (is_freed, fixture));
  g_assert_cmpint (fixture->n_undone, ==, 1);
}

static void
test_drops_what_is_not_undone (Fixture *fixture, gconstpointer data)
{
  Offer    offer = (Offer) data;
  HearWork work = { .run = count_undone, .data = fixture, .free_data = count_freed };

  offer (fixture->base.session, "Removed", work);
  hear_session_forget_undo (fixture->base.session);
  g_clear_object (&fixture->toast);
  g_assert_cmpint (fixture->n_freed, ==, 1);
  g_assert_cmpint (fixture->n_undone, ==, 0);
}

static void
test_outlives_the_session (Fixture *fixture, gconstpointer data)
{
  Offer    offer = (Offer) data;
  HearWork work = { .run = count_undone, .data = fixture, .free_data = count_freed };

  offer (fixture->base.session, "Removed", work);
  g_assert_finalize_object (g_steal_pointer (&fixture->base.session));
  g_signal_emit_by_name (fixture->toast, "button-clicked");
  g_assert_cmpint (fixture->n_undone, ==, 0);
}

static void
test_says_why_not (Fixture *fixture, gconstpointer data)
{
  HearWork work = { .run = fail };

  hear_undo_offer_work (fixture->base.session, "Removed", work);
  g_assert_true (hear_session_undo (fixture->base.session));
  g_assert_true (hear_test_wait (has_said_why, fixture));
  g_assert_true (hear_saver_is_idle (hear_session_get_saver (fixture->base.session)));
}

static void
test_waits_with_the_saves (Fixture *fixture, gconstpointer data)
{
  int        failed = FALSE;
  HearWork   failing = { .run = fail_once, .data = &failed };
  HearWork   work = { .run = count_undone, .data = fixture, .free_data = count_freed };
  HearSaver *saver = hear_session_get_saver (fixture->base.session);

  hear_saver_push (saver, NULL, failing);
  g_assert_true (hear_test_wait (has_failed, fixture));
  hear_undo_offer_save (fixture->base.session, "Removed", work);
  g_assert_true (hear_session_undo (fixture->base.session));
  g_assert_cmpuint (hear_saver_count (saver), ==, 2);
  hear_saver_retry (saver);
  g_assert_true (hear_test_wait (is_freed, fixture));
  g_assert_cmpint (fixture->n_undone, ==, 1);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, offer, func) g_test_add ("/undo/" name, Fixture, offer, set_up, func, tear_down)
  ADD ("save/undoes-once", hear_undo_offer_save, test_undoes_once);
  ADD ("save/drops-what-is-not-undone", hear_undo_offer_save, test_drops_what_is_not_undone);
  ADD ("save/outlives-the-session", hear_undo_offer_save, test_outlives_the_session);
  ADD ("save/waits-with-the-saves", NULL, test_waits_with_the_saves);
  ADD ("work/undoes-once", hear_undo_offer_work, test_undoes_once);
  ADD ("work/drops-what-is-not-undone", hear_undo_offer_work, test_drops_what_is_not_undone);
  ADD ("work/outlives-the-session", hear_undo_offer_work, test_outlives_the_session);
  ADD ("work/says-why-not", NULL, test_says_why_not);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-session.h"
#include "hear-test-session.h"
#include "hear-test-window.h"

typedef struct
{
  HearTestSession base;
  AdwToast       *toast;
  char           *opened;
  guint           n_undone;
  guint           n_notified;
} Fixture;

static void
toast_cb (Fixture *fixture, AdwToast *toast)
{
  g_set_object (&fixture->toast, toast);
}

static void
open_cb (Fixture *fixture, const char *id)
{
  g_free (fixture->opened);
  fixture->opened = g_strdup (id);
}

static void
notified_cb (Fixture *fixture)
{
  fixture->n_notified++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  g_assert_true (hear_session_get_clock (fixture->base.session) == fixture->base.clock);
  g_signal_connect_swapped (fixture->base.session, "toast", G_CALLBACK (toast_cb), fixture);
  g_signal_connect_swapped (fixture->base.session, "open", G_CALLBACK (open_cb), fixture);
  g_signal_connect_swapped (fixture->base.session, "notify::interview", G_CALLBACK (notified_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->toast);
  hear_test_session_tear_down (&fixture->base);
  g_free (fixture->opened);
}

static void
test_keeps_what_it_made (Fixture *fixture, gconstpointer data)
{
  g_assert_true (hear_session_get_store (fixture->base.session) == fixture->base.store);
  g_assert_true (hear_session_get_saver (fixture->base.session) == hear_session_get_saver (fixture->base.session));
  g_assert_true (hear_session_get_thumbs (fixture->base.session) == hear_session_get_thumbs (fixture->base.session));
  g_assert_true (hear_session_get_player (fixture->base.session) == hear_session_get_player (fixture->base.session));
}

static void
test_says_its_interview_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearInterview) interview = hear_interview_new ();

  g_assert_null (hear_session_get_interview (fixture->base.session));
  hear_session_set_interview (fixture->base.session, interview);
  hear_session_set_interview (fixture->base.session, interview);
  g_assert_cmpuint (fixture->n_notified, ==, 1);
  g_assert_true (hear_session_get_interview (fixture->base.session) == interview);
  hear_session_set_interview (fixture->base.session, NULL);
  g_assert_cmpuint (fixture->n_notified, ==, 2);
}

static void
test_says_what_it_is_told (Fixture *fixture, gconstpointer data)
{
  hear_session_say (fixture->base.session, "Smith & <Sons>");
  g_assert_cmpstr (adw_toast_get_title (fixture->toast), ==, "Smith &amp; &lt;Sons&gt;");
  g_assert_null (adw_toast_get_button_label (fixture->toast));
}

static void
undo_cb (AdwToast *toast, gpointer user_data)
{
  ((Fixture *) user_data)->n_undone++;
}

static void
test_offers_to_undo (Fixture *fixture, gconstpointer data)
{
  hear_session_offer (fixture->base.session, "Removed", "_Undo", g_cclosure_new (G_CALLBACK (undo_cb), fixture, NULL));
  g_assert_cmpstr (adw_toast_get_button_label (fixture->toast), ==, "_Undo");
  g_assert_cmpint (adw_toast_get_priority (fixture->toast), ==, ADW_TOAST_PRIORITY_HIGH);
  g_signal_emit_by_name (fixture->toast, "button-clicked");
  g_assert_cmpuint (fixture->n_undone, ==, 1);
}

static void
test_undoes_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearInterview) interview = hear_interview_new ();

  g_assert_false (hear_session_undo (fixture->base.session));
  hear_session_offer_undo (fixture->base.session, "Removed", g_cclosure_new (G_CALLBACK (undo_cb), fixture, NULL));
  g_assert_true (hear_session_undo (fixture->base.session));
  g_assert_cmpuint (fixture->n_undone, ==, 1);
  g_assert_false (hear_session_undo (fixture->base.session));

  hear_session_offer_undo (fixture->base.session, "Removed", g_cclosure_new (G_CALLBACK (undo_cb), fixture, NULL));
  g_signal_emit_by_name (fixture->toast, "button-clicked");
  g_assert_cmpuint (fixture->n_undone, ==, 2);
  g_assert_false (hear_session_undo (fixture->base.session));

  hear_session_offer_undo (fixture->base.session, "Removed", g_cclosure_new (G_CALLBACK (undo_cb), fixture, NULL));
  hear_session_set_interview (fixture->base.session, interview);
  g_assert_false (hear_session_undo (fixture->base.session));
}

static void
test_asks_to_open (Fixture *fixture, gconstpointer data)
{
  hear_session_open (fixture->base.session, "some-id");
  g_assert_cmpstr (fixture->opened, ==, "some-id");
}

static void
test_undoes_one_after_the_other (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    hear_session_offer_undo (fixture->base.session, "Removed", g_cclosure_new (G_CALLBACK (undo_cb), fixture, NULL));
  for (guint i = 1; i <= 3; i++)
    {
      g_assert_true (hear_session_undo (fixture->base.session));
      g_assert_cmpuint (fixture->n_undone, ==, i);
    }
  g_assert_false (hear_session_undo (fixture->base.session));
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/session/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("keeps-what-it-made", test_keeps_what_it_made);
  ADD ("says-its-interview-once", test_says_its_interview_once);
  ADD ("says-what-it-is-told", test_says_what_it_is_told);
  ADD ("offers-to-undo", test_offers_to_undo);
  ADD ("undoes-once", test_undoes_once);
  ADD ("undoes-one-after-the-other", test_undoes_one_after_the_other);
  ADD ("asks-to-open", test_asks_to_open);

  return g_test_run ();
}

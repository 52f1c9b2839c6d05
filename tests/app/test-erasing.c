/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-eraser.h"
#include "hear-erasing.h"
#include "hear-interview-page.h"
#include "hear-sample.h"
#include "hear-store-interviews.h"
#include "hear-test-session.h"
#include "hear-test-window.h"
#include "hear-window.h"

/* The window with an interview of the sample. */
typedef struct
{
  HearTestSession base;
  GtkApplication *application;
  GtkWindow      *window;
} Fixture;

static gboolean
is_ready (gpointer session)
{
  return hear_session_get_interview (session) != NULL && hear_player_get_ready (hear_session_get_player (session));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static guint        n_applications;
  g_autofree char    *id = g_strdup_printf ("org.hearback.TestErasing%u", n_applications++);
  HearInterviewFilter all = { 0 };
  g_autoptr(GPtrArray) ids = NULL;

  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  g_assert_cmpint (hear_sample_create (fixture->base.store, NULL, NULL), >, 0);
  ids = hear_store_list_interview_ids (fixture->base.store, &all, NULL);
  fixture->application = gtk_application_new (id, G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (fixture->application), NULL, NULL));
  fixture->window = GTK_WINDOW (hear_window_new (fixture->application));
  hear_window_set_session (HEAR_WINDOW (fixture->window), fixture->base.session, NULL);
  gtk_window_present (fixture->window);
  hear_window_open_interview (HEAR_WINDOW (fixture->window), g_ptr_array_index (ids, 0));
  g_assert_true (hear_test_wait (is_ready, fixture->base.session));
  hear_test_window_draw (fixture->window);
}

static gboolean
is_saved (gpointer session)
{
  return hear_saver_is_idle (hear_session_get_saver (session));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hear_test_session_close_window (&fixture->base, fixture->window);
  g_clear_object (&fixture->application);
  hear_test_session_tear_down (&fixture->base);
}

static AdwMessageDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }

  return NULL;
}

static AdwMessageDialog *
ask (Fixture *fixture)
{
  GtkWidget        *page = hear_test_window_find (GTK_WIDGET (fixture->window), HEAR_TYPE_INTERVIEW_PAGE);
  AdwMessageDialog *dialog = NULL;

  g_assert_true (gtk_widget_activate_action (page, "review.erase", NULL));
  hear_test_until ((dialog = find_dialog ()) != NULL);
  hear_test_window_draw (GTK_WINDOW (dialog));

  return dialog;
}

static guint
count_receipts (Fixture *fixture)
{
  g_autoptr(GPtrArray) receipts = hear_store_list_erasures (fixture->base.store, NULL);
  guint n = 0;

  for (guint i = 0; i < receipts->len; i++)
    n += ((HearErasure *) g_ptr_array_index (receipts, i))->finished;

  return n;
}

/* Only the name itself opens the way. */
static void
test_asks_for_the_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char  *name = g_strdup (hear_interview_get_candidate_name (hear_session_get_interview (fixture->base.session)));
  AdwMessageDialog *dialog = ask (fixture);
  GtkWidget        *entry = adw_message_dialog_get_extra_child (dialog);

  g_assert_nonnull (strstr (adw_message_dialog_get_heading (dialog), name));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), "1 interview, 1 recording, "));
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "accept"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Somebody Else");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "accept"));
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "accept"));
  hear_test_window_draw (GTK_WINDOW (dialog));
  hear_test_window_save (GTK_WINDOW (dialog), "erasing");
  adw_message_dialog_response (dialog, "cancel");
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_nonnull (hear_session_get_interview (fixture->base.session));
  g_assert_cmpuint (count_receipts (fixture), ==, 0);
}

static void
test_erases (Fixture *fixture, gconstpointer data)
{
  g_autofree char  *id = g_strdup (hear_interview_get_id (hear_session_get_interview (fixture->base.session)));
  g_autofree char  *name = g_strdup (hear_interview_get_candidate_name (hear_session_get_interview (fixture->base.session)));
  AdwMessageDialog *dialog = ask (fixture);
  g_autoptr(HearInterview) left = NULL;

  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog)), name);
  adw_message_dialog_response (dialog, "accept");
  gtk_window_destroy (GTK_WINDOW (dialog));
  hear_test_until (hear_session_get_interview (fixture->base.session) == NULL);
  hear_test_until (count_receipts (fixture) == 1);
  left = hear_store_load_interview (fixture->base.store, id, NULL);
  g_assert_null (left);
  g_assert_true (hear_test_wait (is_saved, fixture->base.session));
}

/* Another program erases what is open here. */
static void
test_goes_with_it (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearStore) other = hear_store_open (fixture->base.library, fixture->base.clock, NULL);
  g_autoptr(HearErasure) receipt = NULL;
  g_autoptr(GError) error = NULL;

  hear_player_toggle (hear_session_get_player (fixture->base.session));
  receipt = hear_erase_candidate (other, hear_interview_get_candidate_id (hear_session_get_interview (fixture->base.session)), &error);
  g_assert_no_error (error);
  hear_test_until (hear_session_get_interview (fixture->base.session) == NULL);
  g_assert_true (hear_test_wait (is_saved, fixture->base.session));
  hear_store_close (other);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);
#define ADD(name, test) g_test_add ("/erasing/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("asks-for-the-name", test_asks_for_the_name);
  ADD ("erases", test_erases);
  ADD ("goes-with-it", test_goes_with_it);

  return g_test_run ();
}

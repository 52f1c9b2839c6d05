/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-duties.h"
#include "hear-store-interviews.h"
#include "hear-test-window.h"

static void
counted_cb (guint *n)
{
  (*n)++;
}

static void
add (HearStore *store)
{
  g_autoptr(HearInterview) interview = hear_interview_new ();
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();

  hear_interview_set_candidate_name (interview, "Ana Lima");
  hear_interview_set_role_title (interview, "Cook");
  hear_interview_set_consent_text (interview, "Agreed by mail");
  hear_interview_set_transcript (interview, transcript);
  g_assert_true (hear_store_add_interview (store, interview, NULL));
}

/* It follows the store, once for many changes. */
static void
test_counts (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *library = g_build_filename (folder, "library", NULL);
  g_autoptr(HearClock) clock = hear_clock_new ();
  g_autoptr(HearStore) store = hear_store_create (library, "Mara", clock, NULL);
  g_autoptr(HearDuties) duties = hear_duties_new (store);
  guint n = 0;

  g_signal_connect_swapped (duties, "counted", G_CALLBACK (counted_cb), &n);
  g_assert_null (hear_duties_get_count (duties));
  hear_test_until (n == 1);
  g_assert_cmpuint (hear_duties_get_count (duties)->n, ==, 0);
  g_assert_cmpuint (hear_duties_get_count (duties)->interviews, ==, 0);
  for (guint i = 0; i < 5; i++)
    add (store);
  hear_test_until (hear_duties_get_count (duties)->n == 5);
  g_assert_cmpint (hear_duties_get_count (duties)->minutes, ==, 25);
  g_assert_cmpuint (n, <=, 7);
  g_clear_object (&duties);
  hear_store_close (store);
  hear_test_drop_folder (folder);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);
  g_test_add_func ("/duties/counts", test_counts);

  return g_test_run ();
}

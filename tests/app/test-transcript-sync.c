/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-banner.h"
#include "hear-store-transcripts.h"
#include "hear-test-library.h"
#include "hear-test-window.h"
#include "hear-transcript-view.h"
#include "hear-window.h"

#define N_SIDES 2

/* One who works on the interview, in a window of their own. */
typedef struct
{
  HearSession        *session;
  HearWindow         *window;
  HearTranscriptView *view;
  GtkTextBuffer      *buffer;
  char               *offer;
  AdwToast           *toast;
} Side;

typedef struct
{
  HearTestLibrary library;
  HearInterview  *interview;
  Side            sides[N_SIDES];
} Fixture;

static void
toast_cb (Side     *side,
          AdwToast *toast)
{
  g_free (side->offer);
  side->offer = g_strdup (adw_toast_get_title (toast));
  g_set_object (&side->toast, toast);
}

static gboolean
is_open (gpointer data)
{
  Side      *side = data;
  GtkWidget *view = hear_test_window_find (GTK_WIDGET (side->window), HEAR_TYPE_TRANSCRIPT_VIEW);

  side->view = view != NULL ? HEAR_TRANSCRIPT_VIEW (view) : NULL;

  return view != NULL && hear_transcript_view_get_transcript (side->view) != NULL;
}

static void
open_side (Fixture *fixture,
           Side    *side)
{
  side->session = hear_session_new (fixture->library.store, fixture->library.clock);
  side->window = hear_window_new (NULL);
  g_signal_connect_swapped (side->session, "toast", G_CALLBACK (toast_cb), side);
  hear_window_set_session (side->window, side->session, NULL);
  hear_window_open_interview (side->window, hear_interview_get_id (fixture->interview));
  gtk_window_present (GTK_WINDOW (side->window));
  g_assert_true (hear_test_wait (is_open, side));
  side->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (side->view));
  hear_transcript_view_set_edit_mode (side->view, TRUE);
}

static gboolean
is_saved (gpointer session)
{
  return hear_saver_is_idle (hear_session_get_saver (session));
}

static void
close_side (Side *side)
{
  HearWindow *window = side->window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (side->window));
  g_assert_true (hear_test_wait (is_saved, side->session));
  hear_test_until (window == NULL);
  g_clear_object (&side->session);
  g_clear_object (&side->toast);
  g_clear_pointer (&side->offer, g_free);
}

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  hear_test_library_set_up (&fixture->library, NULL);
  fixture->interview = hear_test_library_add (&fixture->library, "Ana", "Cook", 1);
  for (guint i = 0; i < N_SIDES; i++)
    open_side (fixture, &fixture->sides[i]);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  for (guint i = 0; i < N_SIDES; i++)
    close_side (&fixture->sides[i]);
  g_clear_object (&fixture->interview);
  hear_test_library_tear_down (&fixture->library, NULL);
}

static char *
get_text (Side *side)
{
  char *text;

  g_object_get (side->buffer, "text", &text, NULL);

  return text;
}

static void
place_cursor (Side       *side,
              const char *before)
{
  GtkTextIter from;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_start_iter (side->buffer, &from);
  g_assert_true (gtk_text_iter_forward_search (&from, before, 0, &start, &end, NULL));
  gtk_text_buffer_place_cursor (side->buffer, &start);
}

static void
type (Side       *side,
      const char *text)
{
  gtk_text_buffer_insert_interactive_at_cursor (side->buffer, text, -1, TRUE);
}

static void
replace (Side       *side,
         const char *what,
         const char *with)
{
  GtkTextIter from;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_start_iter (side->buffer, &from);
  g_assert_true (gtk_text_iter_forward_search (&from, what, 0, &start, &end, NULL));
  gtk_text_buffer_select_range (side->buffer, &end, &start);
  gtk_text_buffer_delete_selection (side->buffer, TRUE, TRUE);
  type (side, with);
}

static char *
get_line (Side *side,
          guint turn)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_line (side->buffer, &start, (int) turn * 2 + 1);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);

  return gtk_text_iter_get_text (&start, &end);
}

static char *
dump (HearTranscript *transcript)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    {
      HearSegment *segment = hear_transcript_get_segment (transcript, i);

      g_string_append_printf (text, "%s%s %s|", hear_segment_get_breaks (segment) ? "/" : "",
                              hear_segment_get_speaker (segment), hear_segment_get_text (segment));
    }

  return g_string_free (text, FALSE);
}

static gboolean
is_settled (gpointer data)
{
  Fixture         *fixture = data;
  g_autofree char *stored = NULL;
  g_autoptr(HearInterview) interview = NULL;

  for (guint i = 0; i < N_SIDES; i++)
    if (!is_saved (fixture->sides[i].session))
      return FALSE;

  interview = hear_store_load_interview (fixture->library.store, hear_interview_get_id (fixture->interview), NULL);
  stored = dump (hear_interview_get_transcript (interview));
  for (guint i = 0; i < N_SIDES; i++)
    {
      g_autofree char *shown = dump (hear_transcript_view_get_transcript (fixture->sides[i].view));

      if (!g_str_equal (stored, shown))
        return FALSE;
    }

  return TRUE;
}

/* The buffers show what the transcripts say, header for header. */
static void
check_buffers (Fixture *fixture)
{
  for (guint i = 0; i < N_SIDES; i++)
    {
      Side            *side = &fixture->sides[i];
      GtkWidget       *fresh = g_object_ref_sink (hear_transcript_view_new ());
      g_autofree char *text = get_text (side);
      g_autofree char *expected = NULL;

      hear_transcript_view_set_transcript (HEAR_TRANSCRIPT_VIEW (fresh), hear_transcript_view_get_transcript (side->view));
      g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (fresh)), "text", &expected, NULL);
      g_assert_cmpstr (text, ==, expected);
      g_assert_true (hear_transcript_view_get_edit_mode (side->view));
      g_object_unref (fresh);
    }
}

/* What was typed on both sides is saved, and both show the same. */
static void
settle (Fixture *fixture)
{
  for (guint i = 0; i < N_SIDES; i++)
    hear_transcript_view_commit (fixture->sides[i].view);
  g_assert_true (hear_test_wait (is_settled, fixture));
  check_buffers (fixture);
}

static void
act (Side       *side,
     const char *name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (side->view), name, NULL));
}

static void
assert_line (Fixture    *fixture,
             guint       turn,
             const char *expected)
{
  for (guint i = 0; i < N_SIDES; i++)
    {
      g_autofree char *line = get_line (&fixture->sides[i], turn);

      g_assert_cmpstr (line, ==, expected);
    }
}

static void
test_same_turn (Fixture      *fixture,
                gconstpointer user_data)
{
  place_cursor (&fixture->sides[0], "race");
  place_cursor (&fixture->sides[1], "cache");
  type (&fixture->sides[0], "bad ");
  type (&fixture->sides[1], "big ");
  settle (fixture);
  type (&fixture->sides[1], "old ");
  type (&fixture->sides[0], "very ");
  settle (fixture);
  assert_line (fixture, 1, "It was a bad very race in the big old cache.");
}

static void
test_neighbours (Fixture      *fixture,
                 gconstpointer user_data)
{
  place_cursor (&fixture->sides[0], "hard");
  place_cursor (&fixture->sides[1], "find");
  for (guint i = 0; i < 5; i++)
    {
      type (&fixture->sides[i % 2], i % 2 ? "x " : "y ");
      if (i == 2)
        settle (fixture);
    }
  settle (fixture);
  assert_line (fixture, 0, "Tell me about a y y y hard bug.");
  assert_line (fixture, 1, "It was a race in the cache.");
  assert_line (fixture, 2, "How did you x x find it?");
}

static char *
get_right_of_cursor (Side *side)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_mark (side->buffer, &start, gtk_text_buffer_get_insert (side->buffer));
  end = start;
  gtk_text_iter_forward_chars (&end, 4);

  return gtk_text_iter_get_text (&start, &end);
}

/* A change from elsewhere, on either side of the cursor, leaves it, the mode
 * and the undo alone. */
static void
test_undisturbed (Fixture      *fixture,
                  gconstpointer user_data)
{
  g_autofree char *right = NULL;

  place_cursor (&fixture->sides[0], "race");
  type (&fixture->sides[0], "bad ");
  replace (&fixture->sides[1], "hard", "very hard");
  replace (&fixture->sides[1], "It was", "So it was");
  replace (&fixture->sides[1], "find", "ever find");
  settle (fixture);
  right = get_right_of_cursor (&fixture->sides[0]);
  g_assert_cmpstr (right, ==, "race");
  assert_line (fixture, 1, "So it was a bad race in the cache.");
  act (&fixture->sides[0], "transcript.undo");
  settle (fixture);
  assert_line (fixture, 0, "Tell me about a very hard bug.");
  assert_line (fixture, 1, "So it was a race in the cache.");
  act (&fixture->sides[0], "transcript.redo");
  settle (fixture);
  assert_line (fixture, 1, "So it was a bad race in the cache.");
  act (&fixture->sides[0], "transcript.undo");
  settle (fixture);
  assert_line (fixture, 1, "So it was a race in the cache.");
  assert_line (fixture, 2, "How did you ever find it?");
}

static void
test_split_against_typing (Fixture      *fixture,
                           gconstpointer user_data)
{
  place_cursor (&fixture->sides[0], "in the");
  act (&fixture->sides[0], "transcript.split");
  place_cursor (&fixture->sides[1], "cache");
  type (&fixture->sides[1], "big ");
  settle (fixture);
  assert_line (fixture, 1, "It was a race");
  assert_line (fixture, 2, "in the big cache.");
}

static void
test_merge_against_typing (Fixture      *fixture,
                           gconstpointer user_data)
{
  place_cursor (&fixture->sides[0], "It was");
  act (&fixture->sides[0], "transcript.merge");
  place_cursor (&fixture->sides[1], "cache");
  type (&fixture->sides[1], "big ");
  settle (fixture);
  assert_line (fixture, 0, "Tell me about a hard bug. It was a race in the big cache.");
  assert_line (fixture, 1, "How did you find it?");
}

/* Who is saved first stands in the log, the other in the text: and the latter
 * is asked. */
static void
test_same_words (Fixture      *fixture,
                 gconstpointer user_data)
{
  const char *const words[N_SIDES] = { "knot", "loop" };
  const char *const lines[N_SIDES] = { "It was a knot in the cache.", "It was a loop in the cache." };
  guint             asked;

  for (guint i = 0; i < N_SIDES; i++)
    replace (&fixture->sides[i], "race", words[i]);
  settle (fixture);
  asked = fixture->sides[1].offer != NULL;
  g_assert_null (fixture->sides[1 - asked].offer);
  g_assert_nonnull (strstr (fixture->sides[asked].offer, words[1 - asked]));
  assert_line (fixture, 1, lines[asked]);
  hear_test_library_run (&fixture->library,
                         "CREATE TEMP TABLE t (n CHECK (n = 2));"
                         "INSERT INTO t SELECT count (*) FROM text_edit WHERE after LIKE '%knot%' OR after LIKE '%loop%'");
  g_signal_emit_by_name (fixture->sides[asked].toast, "button-clicked");
  settle (fixture);
  assert_line (fixture, 1, lines[1 - asked]);
  act (&fixture->sides[asked], "transcript.undo");
  settle (fixture);
  assert_line (fixture, 1, lines[asked]);
}

/* Another process: the command line, or a second hearback. */
static void
test_other_process (Fixture      *fixture,
                    gconstpointer user_data)
{
  g_autoptr(HearStore) store = hear_store_open (fixture->library.folder, fixture->library.clock, NULL);
  g_autoptr(HearInterview) interview = hear_store_load_interview (store, hear_interview_get_id (fixture->interview), NULL);
  g_autoptr(GPtrArray) base = g_ptr_array_new ();
  g_autoptr(GPtrArray) segments = g_ptr_array_new ();
  HearSegment *segment = hear_transcript_get_segment (hear_interview_get_transcript (interview), 1);
  g_autoptr(HearSegment) changed = hear_segment_copy (segment);

  place_cursor (&fixture->sides[0], "race");
  type (&fixture->sides[0], "bad ");
  hear_segment_replace_text (changed, "It was a race in the old cache.");
  g_ptr_array_add (base, segment);
  g_ptr_array_add (segments, changed);
  g_assert_true (hear_store_save_segments (store, hear_transcript_get_id (hear_interview_get_transcript (interview)), base, segments, NULL, NULL));
  hear_store_close (store);
  settle (fixture);
  assert_line (fixture, 1, "It was a bad race in the old cache.");
}

static gboolean
is_refused (gpointer session)
{
  return hear_saver_get_error (hear_session_get_saver (session)) != NULL;
}

static HearBanner *
find_shown_banner (GtkWidget *widget)
{
  if (HEAR_IS_BANNER (widget) && hear_banner_is_on (HEAR_BANNER (widget)) && strstr (hear_banner_get_title (HEAR_BANNER (widget)), "No space") != NULL)
    return HEAR_BANNER (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      HearBanner *found = find_shown_banner (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The disk is full in the midst of typing: that is said, what was typed stays,
 * and all of it is saved once there is room. */
static void
test_full_disk (Fixture      *fixture,
                gconstpointer user_data)
{
  Side            *side = &fixture->sides[0];
  g_autofree char *much = g_strnfill (12000, ' ');
  g_autofree char *line = NULL;

  for (guint i = 0; i < 12000; i += 10)
    much[i] = 'x';
  hear_test_library_set_full (&fixture->library, TRUE);
  place_cursor (side, "race");
  type (side, "bad ");
  type (side, much);
  hear_transcript_view_commit (side->view);
  g_assert_true (hear_test_wait (is_refused, side->session));
  g_assert_nonnull (find_shown_banner (GTK_WIDGET (side->window)));
  type (side, "old ");
  hear_transcript_view_commit (side->view);
  line = get_line (side, 1);
  g_assert_true (g_str_has_suffix (line, " old race in the cache."));
  g_assert_false (is_saved (side->session));

  hear_test_library_set_full (&fixture->library, FALSE);
  g_signal_emit_by_name (find_shown_banner (GTK_WIDGET (side->window)), "pressed");
  settle (fixture);
  g_free (line);
  line = get_line (&fixture->sides[1], 1);
  g_assert_true (g_str_has_suffix (line, " old race in the cache."));
  g_assert_null (find_shown_banner (GTK_WIDGET (side->window)));
}

static void
do_something (GRand *random,
              Side  *side,
              guint  number)
{
  int         n = gtk_text_buffer_get_char_count (side->buffer);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (side->buffer, &iter, g_rand_int_range (random, 0, n));
  if (gtk_text_iter_get_line (&iter) % 2 == 0)
    gtk_text_iter_forward_line (&iter);
  while (!gtk_text_iter_starts_line (&iter) && !gtk_text_iter_starts_word (&iter))
    gtk_text_iter_backward_char (&iter);
  gtk_text_buffer_place_cursor (side->buffer, &iter);
  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      act (side, "transcript.split");
      break;
    case 1:
      act (side, "transcript.merge");
      break;
    case 2:
      hear_transcript_view_commit (side->view);
      break;
    default:
      {
        g_autofree char *word = g_strdup_printf ("w%u ", number);

        type (side, word);
      }
    }
}

/* Whatever two do at once, both come to the same, with every word of both. */
static void
test_random (Fixture      *fixture,
             gconstpointer user_data)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (11);
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 120; i++)
    {
      Side            *side = &fixture->sides[g_rand_int_range (random, 0, N_SIDES)];
      g_autofree char *after = NULL;
      g_autofree char *word = g_strdup_printf ("w%u ", i);

      do_something (random, side, i);
      after = get_text (side);
      if (strstr (after, word) != NULL)
        g_ptr_array_add (words, g_strdup (g_strchomp (word)));
      for (int j = g_rand_int_range (random, 0, 30); j > 0; j--)
        g_main_context_iteration (NULL, FALSE);
    }
  settle (fixture);

  g_assert_cmpuint (words->len, >, 40);
  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *text = get_text (&fixture->sides[0]);

      if (strstr (text, g_ptr_array_index (words, i)) == NULL)
        g_error ("“%s” is not in “%s”", (char *) g_ptr_array_index (words, i), text);
    }
}

int
main (int   argc,
      char *argv[])
{
  hear_test_window_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/transcript-sync/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("same-turn", test_same_turn);
  ADD ("neighbours", test_neighbours);
  ADD ("undisturbed", test_undisturbed);
  ADD ("split-against-typing", test_split_against_typing);
  ADD ("merge-against-typing", test_merge_against_typing);
  ADD ("same-words", test_same_words);
  ADD ("other-process", test_other_process);
  ADD ("full-disk", test_full_disk);
  ADD ("random", test_random);
#undef ADD

  return g_test_run ();
}

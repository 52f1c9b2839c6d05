/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-search.h"

#include "hear-store-notes.h"

/**
 * hear_test_search_add:
 * @self: a fixture
 * @candidate: a name
 * @held_at: when it took place
 * @texts: what is said, a second each, divided by "|"; what begins with "?" is
 *   said by Ida, the rest by the candidate
 *
 * Returns: (transfer full): an interview for a cook that is in the library,
 *   as text alone
 */
HearInterview *
hear_test_search_add (HearTestLibrary *self,
                      const char      *candidate,
                      gint64           held_at,
                      const char      *texts)
{
  HearInterview *interview = hear_test_library_make (candidate, "Cook", held_at);
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_auto(GStrv) parts = g_strsplit (texts, "|", -1);
  g_autoptr(GError) error = NULL;

  hear_transcript_add_speaker (transcript, "q", "Ida");
  hear_transcript_add_speaker (transcript, "a", candidate);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean asked = g_str_has_prefix (parts[i], "?");
      g_autoptr(HearSegment) segment = hear_segment_new (i * 1000, i * 1000 + 900, asked ? "q" : "a", parts[i] + asked);

      hear_transcript_append_segment (transcript, segment);
    }
  hear_interview_set_recording (interview, NULL);
  hear_interview_set_transcript (interview, transcript);
  hear_store_add_interview (self->store, interview, &error);
  g_assert_no_error (error);

  return interview;
}

/**
 * hear_test_search_describe:
 * @hits: (element-type HearSearchHit): what was found
 *
 * Returns: (transfer full): "speaker: a [word] of it|" for each
 */
char *
hear_test_search_describe (GPtrArray *hits)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const HearSearchFacts *facts = hear_search_hit_get_facts (g_ptr_array_index (hits, i));
      GArray                *marks = hear_search_hit_get_marks (g_ptr_array_index (hits, i));
      guint                  at = 0;

      g_string_append_printf (all, "%s: ", facts->speaker);
      for (const char *p = facts->snippet;; p = g_utf8_next_char (p), at++)
        {
          for (guint j = 0; j < marks->len; j++)
            if (g_array_index (marks, HearTextRange, j).end == at)
              g_string_append_c (all, ']');
          for (guint j = 0; j < marks->len; j++)
            if (g_array_index (marks, HearTextRange, j).start == at)
              g_string_append_c (all, '[');
          if (*p == '\0')
            break;
          g_string_append_unichar (all, g_utf8_get_char (p));
        }
      g_string_append_c (all, '|');
    }

  return g_string_free (all, FALSE);
}

/**
 * hear_test_search_ask:
 * @self: a fixture
 * @request: what to look for
 *
 * Returns: (transfer full): what was found
 */
char *
hear_test_search_ask (HearTestLibrary         *self,
                      const HearSearchRequest *request)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearSearchResult) result = hear_store_search (self->store, request, NULL, 100, &error);

  g_assert_no_error (error);
  g_assert_null (result->next);
  g_assert_cmpuint (result->waiting, ==, 0);

  return hear_test_search_describe (result->hits);
}

/**
 * hear_test_search_find:
 * @self: a fixture
 * @text: what to look for
 *
 * Returns: (transfer full): what was found
 */
char *
hear_test_search_find (HearTestLibrary *self,
                       const char      *text)
{
  return hear_test_search_ask (self, &(HearSearchRequest){ .text = text });
}

/**
 * hear_test_search_note:
 * @self: a fixture
 * @interview: an interview
 * @text: what is noted
 *
 * Returns: (transfer full): a note at the fourth second that is saved
 */
HearNote *
hear_test_search_note (HearTestLibrary *self,
                       HearInterview   *interview,
                       const char      *text)
{
  HearNote *note = hear_note_new ();
  g_autoptr(GError) error = NULL;

  hear_note_set_interview_id (note, hear_interview_get_id (interview));
  hear_note_set_at_ms (note, 4000);
  hear_note_set_text (note, text);
  hear_store_save_note (self->store, note, &error);
  g_assert_no_error (error);

  return note;
}

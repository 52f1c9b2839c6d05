/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-webvtt-writer.h"

#include <string.h>

#include "hear-json.h"
#include "hear-transcript-json.h"
#include "hear-webvtt-time.h"

static void
append_escaped (GString    *out,
                const char *text,
                gsize       length)
{
  for (gsize i = 0; i < length; i++)
    switch (text[i])
      {
      case '&':
        g_string_append (out, "&amp;");
        break;
      case '<':
        g_string_append (out, "&lt;");
        break;
      case '>':
        g_string_append (out, "&gt;");
        break;
      case '\n':
      case '\r':
        g_string_append_c (out, ' ');
        break;
      default:
        g_string_append_c (out, text[i]);
      }
}

static void
append_stamp (GString *out,
              gint64   ms)
{
  g_autofree char *time = hear_webvtt_time_format (ms, '.');

  g_string_append_printf (out, "<%s>", time);
}

/* Words that would be the same if nothing were written about them. */
static gboolean
are_implied (HearSegment *segment)
{
  GArray *words = hear_segment_get_words (segment);
  g_autoptr(GArray) spread = hear_words_spread (hear_segment_get_text (segment), hear_segment_get_start_ms (segment),
                                                 hear_segment_get_end_ms (segment));

  if (words->len != spread->len)
    return FALSE;
  for (guint i = 0; i < words->len; i++)
    {
      HearWord *a = &hear_words_index (words, i);
      HearWord *b = &hear_words_index (spread, i);

      if (a->start != b->start || a->end != b->end || a->start_ms != b->start_ms || a->end_ms != b->end_ms || a->flags != b->flags)
        return FALSE;
    }

  return TRUE;
}

static void
append_words (GString     *out,
              HearSegment *segment)
{
  const char *text = hear_segment_get_text (segment);
  GArray     *words = hear_segment_get_words (segment);
  guint       at = 0;

  for (guint i = 0; i < words->len; i++)
    {
      HearWord *word = &hear_words_index (words, i);
      gboolean  guess = (word->flags & HEAR_WORD_ESTIMATED) != 0;

      append_escaped (out, text + at, word->start - at);
      append_stamp (out, word->start_ms);
      g_string_append (out, guess ? "<c.estimated>" : "");
      append_escaped (out, text + word->start, word->end - word->start);
      g_string_append (out, guess ? "</c>" : "");
      append_stamp (out, word->end_ms);
      at = word->end;
    }
  append_escaped (out, text + at, strlen (text + at));
}

static void
append_segment (GString        *out,
                HearTranscript *transcript,
                HearSegment    *segment)
{
  const char      *name = hear_transcript_get_speaker_name (transcript, segment);
  gboolean         breaks = hear_segment_get_breaks (segment);
  g_autofree char *start = hear_webvtt_time_format (hear_segment_get_start_ms (segment), '.');
  g_autofree char *end = hear_webvtt_time_format (hear_segment_get_end_ms (segment), '.');

  g_string_append_printf (out, "\n%s --> %s\n", start, end);
  if (name != NULL)
    {
      g_string_append (out, breaks ? "<v.turn " : "<v ");
      append_escaped (out, name, strlen (name));
      g_string_append_c (out, '>');
    }
  else if (breaks)
    g_string_append (out, "<c.turn>");
  if (are_implied (segment))
    append_escaped (out, hear_segment_get_text (segment), strlen (hear_segment_get_text (segment)));
  else
    append_words (out, segment);
  g_string_append_c (out, '\n');
}

/* An arrow in the note would end it. */
static void
append_note (GString        *out,
             HearTranscript *transcript)
{
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr(GString) meta = NULL;
  g_autofree char *text = NULL;
  JsonObject      *object = json_object_new ();

  hear_transcript_json_set_meta (object, transcript);
  json_node_take_object (node, object);
  text = hear_json_to_text (node, FALSE);
  meta = g_string_new (text);
  g_string_replace (meta, ">", "\\u003e", 0);
  g_string_append_printf (out, "\nNOTE hearback %s\n", meta->str);
}

/**
 * hear_webvtt_writer_write:
 * @transcript: a transcript
 *
 * Writes WebVTT that is read again without loss, but for confidences: a stamp
 * on each side of a word, a class for what was estimated and for turns that
 * begin without a change of speaker.
 *
 * Returns: (transfer full): the transcript as WebVTT
 */
char *
hear_webvtt_writer_write (HearTranscript *transcript)
{
  GString *out = g_string_new ("WEBVTT\n");

  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (transcript), g_string_free (out, FALSE));

  append_note (out, transcript);
  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    append_segment (out, transcript, hear_transcript_get_segment (transcript, i));

  return g_string_free (out, FALSE);
}

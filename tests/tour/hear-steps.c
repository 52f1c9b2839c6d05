/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-steps.h"

#include <string.h>

#include "hear-driver.h"
#include "hear-player.h"
#include "hear-test-input.h"
#include "hear-transport.h"

/* What somebody does on the road through an interview, and what they wait to
 * see each time. */

typedef struct
{
  GtkWindow  *window;
  const char *type_name;
  const char *text;
  gint64      position_ms;
} Sight;

static gboolean
is_in_sight (gpointer user_data)
{
  Sight     *sight = user_data;
  GtkWidget *found = hear_driver_find_by_text (GTK_WIDGET (sight->window), sight->type_name, sight->text);

  return found != NULL && gtk_widget_get_mapped (found) && gtk_widget_get_width (found) > 0;
}

static gboolean
is_read (gpointer user_data)
{
  Sight row = *(Sight *) user_data;

  row.type_name = "HearInterviewRow";

  return is_in_sight (user_data) || is_in_sight (&row);
}

static HearPlayer *
get_player (GtkWindow *window)
{
  GtkWidget *transport = hear_driver_find (GTK_WIDGET (window), "HearTransport");

  return transport != NULL ? hear_transport_get_player (HEAR_TRANSPORT (transport)) : NULL;
}

static gboolean
is_ready (gpointer user_data)
{
  HearPlayer *player = get_player (user_data);

  return player != NULL && hear_player_get_ready (player);
}

static gboolean
is_past (gpointer user_data)
{
  Sight *sight = user_data;

  return hear_transcript_view_get_position_ms (hear_steps_get_transcript (sight->window)) >= sight->position_ms;
}

static gboolean
is_still (gpointer user_data)
{
  return !hear_player_get_playing (get_player (user_data));
}

static gboolean
is_near (gpointer user_data)
{
  Sight *sight = user_data;

  return ABS (hear_player_get_position_ms (get_player (sight->window)) - sight->position_ms) < 100;
}

/**
 * hear_steps_wait_for_text:
 * @window: the window
 * @text: words
 *
 * Waits until words can be read on some label or in the list.
 */
void
hear_steps_wait_for_text (GtkWindow  *window,
                          const char *text)
{
  Sight sight = { window, "GtkLabel", text };

  hear_driver_wait (text, is_read, &sight);
  hear_driver_settle (window);
}

/**
 * hear_steps_open:
 * @window: the window, on one of its pages
 * @candidate: whose interview to open, by a click on its row
 */
void
hear_steps_open (GtkWindow  *window,
                 const char *candidate)
{
  Sight row = { window, "HearInterviewRow", candidate };
  Sight view = { window, "HearTranscriptPane", NULL };

  gtk_widget_activate_action (GTK_WIDGET (window), "win.interviews", NULL);
  hear_driver_wait ("the row of an interview", is_in_sight, &row);
  hear_driver_settle (window);
  hear_driver_click (hear_driver_find_by_text (GTK_WIDGET (window), row.type_name, candidate));
  hear_driver_wait ("the interview’s page", is_in_sight, &view);
  hear_driver_settle (window);
}

/**
 * hear_steps_wait_for_media:
 * @window: the window, on an interview
 *
 * Waits until it can be played.
 */
void
hear_steps_wait_for_media (GtkWindow *window)
{
  hear_driver_wait ("an interview that can be played", is_ready, window);
  hear_driver_settle (window);
}

/**
 * hear_steps_get_transcript:
 * @window: the window, on an interview
 *
 * Returns: (transfer none): what shows the transcript
 */
HearTranscriptView *
hear_steps_get_transcript (GtkWindow *window)
{
  return HEAR_TRANSCRIPT_VIEW (hear_driver_find (GTK_WIDGET (window), "HearTranscriptView"));
}

/**
 * hear_steps_play_until:
 * @window: the window, on an interview
 * @position_ms: a place in the recording
 *
 * Plays by the space bar, waits until the words have come there, and pauses.
 */
void
hear_steps_play_until (GtkWindow *window,
                       gint64     position_ms)
{
  Sight sight = { window, NULL, NULL, position_ms };

  hear_driver_key (window, "k");
  hear_driver_wait ("words that move with the sound", is_past, &sight);
  hear_driver_key (window, "k");
  hear_driver_wait ("silence", is_still, window);
}

/**
 * hear_steps_find_word:
 * @view: a transcript
 * @text: a word as it stands there
 * @word: (out): the word
 *
 * Returns: its number in the whole transcript, or -1
 */
int
hear_steps_find_word (HearTranscriptView *view,
                      const char         *text,
                      HearWord           *word)
{
  HearTranscript *transcript = hear_transcript_view_get_transcript (view);
  int             n = 0;

  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    {
      HearSegment *segment = hear_transcript_get_segment (transcript, i);
      GArray      *words = hear_segment_get_words (segment);

      for (guint j = 0; j < words->len; j++, n++)
        {
          *word = hear_words_index (words, j);
          if (strlen (text) == word->end - word->start &&
              strncmp (hear_segment_get_text (segment) + word->start, text, strlen (text)) == 0)
            return n;
        }
    }

  return -1;
}

/**
 * hear_steps_click_word:
 * @window: the window, on an interview
 * @text: a word of the transcript, in view
 *
 * Clicks a word and waits until the recording is there.
 */
void
hear_steps_click_word (GtkWindow  *window,
                       const char *text)
{
  HearTranscriptView *view = hear_steps_get_transcript (window);
  HearWord            word;
  int                 n = hear_steps_find_word (view, text, &word);
  GdkRectangle        area;
  Sight               sight = { window, NULL, NULL, 0 };

  g_assert_cmpint (n, >=, 0);
  hear_transcript_view_reveal (view, word.start_ms);
  hear_driver_settle (window);
  g_assert_true (hear_transcript_view_get_word_area (view, (guint) n, &area));
  hear_test_input_click (GTK_WIDGET (view), area.x + area.width / 2.0, area.y + area.height / 2.0);
  sight.position_ms = word.start_ms;
  hear_driver_wait ("the recording at the clicked word", is_near, &sight);
  hear_driver_settle (window);
}

static gboolean
has_passed (gpointer until_us)
{
  return g_get_monotonic_time () >= *(gint64 *) until_us;
}

static gboolean
tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/**
 * hear_steps_rest:
 * @ms: how long
 *
 * Does nothing for a while, as hands do after they have typed.
 */
void
hear_steps_rest (gint64 ms)
{
  gint64 until_us = g_get_monotonic_time () + ms * 1000;
  guint  tick = g_timeout_add (20, tick_cb, NULL);

  hear_driver_wait ("the time that it takes", has_passed, &until_us);
  g_source_remove (tick);
}

static gboolean
has_found (gpointer window)
{
  return hear_driver_find (window, "HearPaletteRow") != NULL;
}

/**
 * hear_steps_open_palette:
 * @window: the window
 *
 * Returns: (transfer none): its palette, filled
 */
GtkWindow *
hear_steps_open_palette (GtkWindow *window)
{
  GtkWindow *palette;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.palette", NULL);
  palette = hear_driver_find_window ("HearPalette");
  hear_driver_settle (palette);
  hear_driver_wait ("what can be done", has_found, palette);

  return palette;
}

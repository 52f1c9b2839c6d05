/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "hear-note.h"
#include "hear-quote-layer.h"
#include "hear-test-input.h"
#include "hear-test-transcript.h"
#include "hear-test-window.h"
#include "hear-timeline.h"

#define DURATION_MS 2710000

typedef struct
{
  GtkWindow    *window;
  HearTimeline *timeline;
  HearPeaks    *peaks;
  GListStore   *notes;
  GString      *told;
  gint64        last;
  HearNote     *note;
  GListStore   *quotes;
  HearQuote    *quote;
} Fixture;

static void
begin_cb (Fixture *fixture,
          gint64   position_ms)
{
  g_string_append_c (fixture->told, '(');
}

static void
scrub_cb (Fixture *fixture,
          gint64   position_ms)
{
  if (fixture->told->len == 0 || fixture->told->str[fixture->told->len - 1] != '-')
    g_string_append_c (fixture->told, '-');
  fixture->last = position_ms;
}

static void
end_cb (Fixture *fixture,
        gint64   position_ms)
{
  g_string_append_c (fixture->told, ')');
}

static void
seek_cb (Fixture *fixture,
         gint64   position_ms)
{
  g_string_append_c (fixture->told, 's');
  fixture->last = position_ms;
}

static void
note_cb (Fixture  *fixture,
         HearNote *note)
{
  fixture->note = note;
}

static void
quote_cb (Fixture   *fixture,
          HearQuote *quote)
{
  fixture->quote = quote;
}

static HearPeaks *
make_peaks (gint64 duration_ms)
{
  GArray    *pairs[1] = { g_array_new (FALSE, FALSE, sizeof (gint8)) };
  HearPeaks *peaks;

  for (gint64 i = 0; i < duration_ms / HEAR_PEAKS_MS; i++)
    {
      double loud = 20 + 70 * fabs (sin ((double) i / 900.)) * (.4 + .6 * fabs (sin ((double) i / 37.)));
      gint8  max = (gint8) loud;
      gint8  min = (gint8) -loud;

      g_array_append_val (pairs[0], min);
      g_array_append_val (pairs[0], max);
    }
  peaks = hear_peaks_new_from_pairs (1, pairs);
  g_array_unref (pairs[0]);

  return peaks;
}

static void
add_note (Fixture    *fixture,
          gint64      at_ms,
          const char *text)
{
  g_autoptr(HearNote) note = hear_note_new ();

  hear_note_set_at_ms (note, at_ms);
  hear_note_set_text (note, text);
  g_list_store_append (fixture->notes, note);
}

static void
add_quote (Fixture       *fixture,
           gint64         start_ms,
           const char    *text,
           HearQuoteState state)
{
  g_autoptr(HearQuote) quote = hear_quote_new ();

  hear_quote_set_start_ms (quote, start_ms);
  hear_quote_set_end_ms (quote, start_ms + 4000);
  hear_quote_set_text (quote, text);
  hear_quote_set_state (quote, state);
  g_list_store_append (fixture->quotes, quote);
}

static void
setup (Fixture      *fixture,
       gconstpointer user_data)
{
  g_autoptr(HearTranscript) transcript = hear_test_transcript_new_drawn ();

  fixture->told = g_string_new (NULL);
  fixture->peaks = make_peaks (DURATION_MS);
  fixture->notes = g_list_store_new (HEAR_TYPE_NOTE);
  add_note (fixture, 324000, "asked for a number");
  add_note (fixture, 843000, "stop line came late");
  fixture->quotes = g_list_store_new (HEAR_TYPE_QUOTE);
  add_quote (fixture, 732000, "I wrote them down", HEAR_QUOTE_STATE_EXACT);
  add_quote (fixture, 760000, "we rolled back", HEAR_QUOTE_STATE_EXACT);
  add_quote (fixture, 1500000, "nobody noticed", HEAR_QUOTE_STATE_STALE);
  fixture->timeline = HEAR_TIMELINE (hear_timeline_new ());
  g_signal_connect_swapped (fixture->timeline, "scrub-begin", G_CALLBACK (begin_cb), fixture);
  g_signal_connect_swapped (fixture->timeline, "scrub", G_CALLBACK (scrub_cb), fixture);
  g_signal_connect_swapped (fixture->timeline, "scrub-end", G_CALLBACK (end_cb), fixture);
  g_signal_connect_swapped (fixture->timeline, "seek", G_CALLBACK (seek_cb), fixture);
  g_signal_connect_swapped (fixture->timeline, "note-activated", G_CALLBACK (note_cb), fixture);
  g_signal_connect_swapped (fixture->timeline, "quote-activated", G_CALLBACK (quote_cb), fixture);
  hear_timeline_set_duration_ms (fixture->timeline, DURATION_MS);
  hear_timeline_set_transcript (fixture->timeline, transcript);
  hear_timeline_set_peaks (fixture->timeline, fixture->peaks);
  hear_timeline_set_notes (fixture->timeline, G_LIST_MODEL (fixture->notes));
  hear_timeline_set_quotes (fixture->timeline, G_LIST_MODEL (fixture->quotes));
  hear_timeline_set_position_ms (fixture->timeline, 751000);
  gtk_widget_set_valign (GTK_WIDGET (fixture->timeline), GTK_ALIGN_END);
  fixture->window = hear_test_window_new (GTK_WIDGET (fixture->timeline), 1280, 200);
}

static void
teardown (Fixture      *fixture,
          gconstpointer user_data)
{
  hear_test_window_close (fixture->window);
  g_assert_finalize_object (fixture->peaks);
  g_assert_finalize_object (fixture->notes);
  g_assert_finalize_object (fixture->quotes);
  g_string_free (fixture->told, TRUE);
}

static double
x_of (Fixture *fixture,
      gint64   position_ms)
{
  return hear_timeline_scale_to_x (hear_timeline_get_scale (fixture->timeline), (double) position_ms);
}

static gboolean
has_ended (gpointer fixture)
{
  return g_str_has_suffix (((Fixture *) fixture)->told->str, ")");
}

static gboolean
has_sought (gpointer fixture)
{
  return g_str_has_suffix (((Fixture *) fixture)->told->str, "s");
}

static gboolean
has_note (gpointer fixture)
{
  return ((Fixture *) fixture)->note != NULL;
}

static gboolean
is_zoomed (gpointer fixture)
{
  return hear_timeline_scale_get_visible_ms (hear_timeline_get_scale (((Fixture *) fixture)->timeline)) < DURATION_MS / 3.;
}

static void
test_looks (Fixture      *fixture,
            gconstpointer user_data)
{
  hear_test_window_save (fixture->window, "timeline-light");
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->timeline)), >=, 80);
}

static void
test_compact (Fixture      *fixture,
              gconstpointer user_data)
{
  int full = gtk_widget_get_height (GTK_WIDGET (fixture->timeline));

  hear_timeline_set_compact (fixture->timeline, TRUE);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "timeline-compact");
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->timeline)), <, full);
}

static void
test_playing_draws_no_waveform (Fixture      *fixture,
                                gconstpointer user_data)
{
  HearWaveformLayer *waveform = hear_timeline_get_waveform (fixture->timeline);
  HearQuoteLayer    *quotes = HEAR_QUOTE_LAYER (hear_test_window_find (GTK_WIDGET (fixture->timeline), HEAR_TYPE_QUOTE_LAYER));
  guint              before;
  guint              quotes_before;

  hear_test_window_draw (fixture->window);
  quotes_before = hear_quote_layer_get_n_draws (quotes);
  before = hear_waveform_layer_get_n_draws (waveform);
  for (int i = 0; i < 20; i++)
    {
      hear_timeline_set_position_ms (fixture->timeline, 760000 + i * 10000);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
    }
  g_assert_cmpuint (hear_waveform_layer_get_n_draws (waveform), ==, before);
  g_assert_cmpuint (hear_quote_layer_get_n_draws (quotes), ==, quotes_before);
}

static void
test_drag (Fixture      *fixture,
           gconstpointer user_data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->timeline);

  hear_test_input_move (widget, x_of (fixture, 600000), 30);
  hear_test_input_press ();
  for (int i = 1; i <= 10; i++)
    hear_test_input_move (widget, x_of (fixture, 600000 + i * 60000), 30);
  hear_test_input_release ();
  g_assert_true (hear_test_wait (has_ended, fixture));
  g_assert_cmpstr (fixture->told->str, ==, "(-)");
  g_assert_cmpfloat_with_epsilon ((double) fixture->last, 1200000, DURATION_MS / 1244. * 1.5);
  g_assert_cmpint (hear_timeline_get_position_ms (fixture->timeline), ==, fixture->last);
}

static void
test_keys (Fixture      *fixture,
           gconstpointer user_data)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->timeline));
  hear_test_input_key (GDK_KEY_Right, 0);
  g_assert_true (hear_test_wait (has_sought, fixture));
  g_assert_cmpint (fixture->last, ==, 753000);
  hear_test_input_key (GDK_KEY_Home, 0);
  hear_test_until (fixture->last == 0);
}

static void
test_press_note (Fixture      *fixture,
                 gconstpointer user_data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->timeline);

  hear_test_input_click (widget, x_of (fixture, 324000), gtk_widget_get_height (widget) - 34);
  g_assert_true (hear_test_wait (has_note, fixture));
  g_assert_cmpstr (hear_note_get_text (fixture->note), ==, "asked for a number");
  g_assert_cmpstr (fixture->told->str, ==, "");
}

static gboolean
has_quote (gpointer fixture)
{
  return ((Fixture *) fixture)->quote != NULL;
}

static void
test_press_quote (Fixture      *fixture,
                  gconstpointer user_data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->timeline);

  hear_test_input_click (widget, x_of (fixture, 760000), gtk_widget_get_height (widget) - 34);
  g_assert_true (hear_test_wait (has_quote, fixture));
  g_assert_cmpstr (hear_quote_get_text (fixture->quote), ==, "we rolled back");
  g_assert_cmpstr (fixture->told->str, ==, "");
}

static gboolean
says_quote (gpointer data)
{
  Fixture   *fixture = data;
  GtkWidget *popover = hear_test_window_find (GTK_WIDGET (fixture->timeline), GTK_TYPE_POPOVER);
  GtkWidget *label = popover != NULL ? hear_test_window_find (popover, GTK_TYPE_LABEL) : NULL;

  return label != NULL && g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), "“nobody noticed”") == 0;
}

static void
test_hover_quote (Fixture      *fixture,
                  gconstpointer user_data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->timeline);

  hear_test_input_move (widget, x_of (fixture, 1500000), gtk_widget_get_height (widget) - 34);
  g_assert_true (hear_test_wait (says_quote, fixture));
}

static void
test_zoom (Fixture      *fixture,
           gconstpointer user_data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->timeline);
  double     x = 700;
  double     ms = hear_timeline_scale_to_ms (hear_timeline_get_scale (fixture->timeline), x);

  hear_test_input_move (widget, x, 30);
  hear_test_input_scroll (-8, GDK_CONTROL_MASK);
  g_assert_true (hear_test_wait (is_zoomed, fixture));
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "timeline-zoomed");
  g_assert_cmpfloat_with_epsilon (hear_timeline_scale_to_ms (hear_timeline_get_scale (fixture->timeline), x), ms, 3000);
}

static void
test_describe (Fixture      *fixture,
               gconstpointer user_data)
{
  g_autofree char *words = hear_timeline_describe (fixture->timeline, 813900);
  g_autofree char *before = hear_timeline_describe (fixture->timeline, 5000);

  g_assert_cmpstr (words, ==, "13:33  …would have set that number?");
  g_assert_cmpstr (before, ==, "0:05");
}

static void
test_accessible (Fixture      *fixture,
                 gconstpointer user_data)
{
  gtk_test_accessible_assert_role (fixture->timeline, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (fixture->timeline, GTK_ACCESSIBLE_PROPERTY_LABEL, "Timeline");
  gtk_test_accessible_assert_property (fixture->timeline, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "12:31 of 45:10");
}

static void
test_never_mirrored (Fixture      *fixture,
                     gconstpointer user_data)
{
  gtk_widget_set_direction (GTK_WIDGET (fixture->window), GTK_TEXT_DIR_RTL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (fixture->timeline)), ==, GTK_TEXT_DIR_LTR);
  g_assert_cmpfloat (x_of (fixture, 100000), <, x_of (fixture, 200000));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_large_text (Fixture      *fixture,
                 gconstpointer user_data)
{
  int usual = gtk_widget_get_height (GTK_WIDGET (fixture->timeline));

  hear_test_window_scale (2);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "timeline-200");
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->timeline)), >, usual * 3 / 2);
  hear_test_window_scale (1);
}

static void
test_growing_peaks (Fixture      *fixture,
                    gconstpointer user_data)
{
  g_autoptr(HearPeaks) some = make_peaks (DURATION_MS / 3);

  hear_timeline_set_peaks (fixture->timeline, some);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "timeline-growing");
}

static void
test_dark (Fixture      *fixture,
           gconstpointer user_data)
{
  guint before = hear_waveform_layer_get_n_draws (hear_timeline_get_waveform (fixture->timeline));

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "timeline-dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  hear_test_window_draw (fixture->window);
  g_assert_cmpuint (hear_waveform_layer_get_n_draws (hear_timeline_get_waveform (fixture->timeline)), >, before);
}

int
main (int   argc,
      char *argv[])
{
  hear_test_window_init (&argc, &argv);
  hear_test_window_scale (1);

#define ADD(path, test) g_test_add ("/timeline/" path, Fixture, NULL, setup, test, teardown)
  ADD ("looks", test_looks);
  ADD ("compact", test_compact);
  ADD ("playing-draws-no-waveform", test_playing_draws_no_waveform);
  ADD ("drag", test_drag);
  ADD ("keys", test_keys);
  ADD ("press-note", test_press_note);
  ADD ("press-quote", test_press_quote);
  ADD ("hover-quote", test_hover_quote);
  ADD ("zoom", test_zoom);
  ADD ("describe", test_describe);
  ADD ("accessible", test_accessible);
  ADD ("never-mirrored", test_never_mirrored);
  ADD ("large-text", test_large_text);
  ADD ("growing-peaks", test_growing_peaks);
  ADD ("dark", test_dark);
#undef ADD

  return g_test_run ();
}

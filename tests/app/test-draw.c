/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-draw.h"
#include "hear-test-window.h"

static HearTranscript *
make_transcript (void)
{
  HearTranscript *transcript = hear_transcript_new ();

  hear_transcript_add_speaker (transcript, "s1", "Mara Lindt");
  hear_transcript_add_speaker (transcript, "s2", "Ana Lima");
  hear_transcript_add_speaker (transcript, "s3", "Ines");

  return transcript;
}

static void
test_speakers_differ (void)
{
  g_autoptr(HearTranscript) transcript = make_transcript ();
  GdkRGBA one = hear_draw_get_speaker_color (transcript, "s1");
  GdkRGBA two = hear_draw_get_speaker_color (transcript, "s2");
  GdkRGBA three = hear_draw_get_speaker_color (transcript, "s3");

  g_assert_false (gdk_rgba_equal (&one, &two));
  g_assert_false (gdk_rgba_equal (&two, &three));
}

static void
test_part_decides (void)
{
  g_autoptr(HearTranscript) transcript = make_transcript ();
  GdkRGBA candidate;
  GdkRGBA interviewer;

  hear_participant_set_part (hear_transcript_find_speaker (transcript, "s1"), HEAR_PARTICIPANT_PART_CANDIDATE);
  hear_participant_set_part (hear_transcript_find_speaker (transcript, "s2"), HEAR_PARTICIPANT_PART_INTERVIEWER);
  candidate = hear_draw_get_speaker_color (transcript, "s1");
  interviewer = hear_draw_get_speaker_color (transcript, "s2");
  g_assert_cmpint ((int) (candidate.green * 255 + .5f), ==, 0x87);
  g_assert_cmpint ((int) (interviewer.red * 255 + .5f), ==, 0x77);
}

static void
test_dark_is_lighter (void)
{
  g_autoptr(HearTranscript) transcript = make_transcript ();
  GdkRGBA light = hear_draw_get_speaker_color (transcript, "s2");
  GdkRGBA dark;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  dark = hear_draw_get_speaker_color (transcript, "s2");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  g_assert_cmpfloat (dark.green, >, light.green);
}

static void
test_scale (void)
{
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (""));

  hear_test_window_scale (2);
  g_assert_cmpfloat_with_epsilon (hear_draw_get_scale (widget), 2, .001);
  hear_test_window_scale (1);
  g_assert_cmpfloat_with_epsilon (hear_draw_get_scale (widget), 1, .001);
  g_assert_finalize_object (widget);
}

static void
test_secondary_is_weaker (void)
{
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (""));

  g_assert_cmpfloat (hear_draw_get_color (widget, HEAR_PAINT_SECONDARY).alpha, <,
                     hear_draw_get_color (widget, HEAR_PAINT_TEXT).alpha);
  g_assert_finalize_object (widget);
}

static void
count_cb (GtkWidget *widget)
{
  g_object_set_data (G_OBJECT (widget), "changes", GINT_TO_POINTER (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), "changes")) + 1));
}

static void
test_watch (void)
{
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (""));

  hear_draw_watch (widget, G_CALLBACK (count_cb));
  hear_test_window_scale (1.5);
  hear_test_window_scale (1);
  g_assert_cmpint (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), "changes")), ==, 2);
  g_assert_finalize_object (widget);
  hear_test_window_scale (1.5);
  hear_test_window_scale (1);
}

int
main (int   argc,
      char *argv[])
{
  hear_test_window_init (&argc, &argv);
  hear_test_window_scale (1);

  g_test_add_func ("/draw/speakers-differ", test_speakers_differ);
  g_test_add_func ("/draw/part-decides", test_part_decides);
  g_test_add_func ("/draw/dark-is-lighter", test_dark_is_lighter);
  g_test_add_func ("/draw/scale", test_scale);
  g_test_add_func ("/draw/secondary-is-weaker", test_secondary_is_weaker);
  g_test_add_func ("/draw/watch", test_watch);

  return g_test_run ();
}

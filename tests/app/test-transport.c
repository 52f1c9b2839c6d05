/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-transcript.h"
#include "hear-test-window.h"
#include "hear-transport.h"

typedef struct
{
  GtkWindow     *window;
  HearTransport *transport;
  HearPlayer    *player;
} Fixture;

static void
setup (Fixture      *fixture,
       gconstpointer user_data)
{
  fixture->player = hear_player_new ();
  fixture->transport = HEAR_TRANSPORT (hear_transport_new ());
  hear_transport_set_player (fixture->transport, fixture->player);
  fixture->window = hear_test_window_new (GTK_WIDGET (fixture->transport), 344, 120);
}

static void
teardown (Fixture      *fixture,
          gconstpointer user_data)
{
  hear_test_window_close (fixture->window);
  hear_player_close (fixture->player);
  g_assert_finalize_object (fixture->player);
}

static void
test_looks (Fixture      *fixture,
            gconstpointer user_data)
{
  hear_test_window_save (fixture->window, "transport");
  g_assert_cmpint (hear_transport_get_position_ms (fixture->transport), ==, 0);
  g_assert_true (hear_transport_get_player (fixture->transport) == fixture->player);
}

static void
test_rate (Fixture      *fixture,
           gconstpointer user_data)
{
  hear_transport_set_rate (fixture->transport, 1.25);
  g_assert_cmpfloat (hear_player_get_rate (fixture->player), ==, 1.25);
  hear_player_set_rate (fixture->player, 2);
  g_assert_cmpfloat (hear_transport_get_rate (fixture->transport), ==, 2);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->transport), "transport.rate", "d", .75));
  g_assert_cmpfloat (hear_player_get_rate (fixture->player), ==, .75);
}

static void
test_step_rate (Fixture      *fixture,
                gconstpointer user_data)
{
  const double faster[] = { 1.25, 1.5, 2, 3, 3 };
  const double slower[] = { 2, 1.5, 1.25, 1, .75, .5, .5 };

  for (guint i = 0; i < G_N_ELEMENTS (faster); i++)
    {
      hear_transport_step_rate (fixture->transport, 1);
      g_assert_cmpfloat (hear_transport_get_rate (fixture->transport), ==, faster[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (slower); i++)
    {
      hear_transport_step_rate (fixture->transport, -1);
      g_assert_cmpfloat (hear_transport_get_rate (fixture->transport), ==, slower[i]);
    }
}

static void
test_compact (Fixture      *fixture,
              gconstpointer user_data)
{
  hear_transport_set_compact (fixture->transport, TRUE);
  hear_test_window_draw (fixture->window);
  hear_test_window_save (fixture->window, "transport-compact");
  g_assert_true (hear_transport_get_compact (fixture->transport));
}

static void
test_plays_and_follows (Fixture      *fixture,
                        gconstpointer user_data)
{
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "..", "data", "sample", "kenji-mori.ogg", NULL);

  hear_player_open (fixture->player, file, 1000);
  hear_test_until (hear_player_get_ready (fixture->player));
  hear_player_play (fixture->player);
  hear_test_until (hear_transport_get_position_ms (fixture->transport) > 1300);
  hear_test_window_save (fixture->window, "transport-playing");
  hear_player_pause (fixture->player);
  hear_test_until (!hear_player_get_playing (fixture->player));
}

static void
test_turns (Fixture      *fixture,
            gconstpointer user_data)
{
  g_autoptr(HearTranscript) transcript = hear_test_transcript_new ();

  hear_transport_set_transcript (fixture->transport, transcript);
  hear_transport_step_turn (fixture->transport, 1);
  hear_transport_set_transcript (fixture->transport, NULL);
  hear_transport_step_turn (fixture->transport, -1);
  g_assert_finalize_object (g_steal_pointer (&transcript));
}

int
main (int   argc,
      char *argv[])
{
  hear_test_window_init (&argc, &argv);
  hear_test_window_scale (1);

#define ADD(path, test) g_test_add ("/transport/" path, Fixture, NULL, setup, test, teardown)
  ADD ("looks", test_looks);
  ADD ("rate", test_rate);
  ADD ("step-rate", test_step_rate);
  ADD ("compact", test_compact);
  ADD ("plays-and-follows", test_plays_and_follows);
  ADD ("turns", test_turns);
#undef ADD

  return g_test_run ();
}

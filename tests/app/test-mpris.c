/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-page.h"
#include "hear-mpris.h"
#include "hear-sample.h"
#include "hear-store-interviews.h"
#include "hear-test-bus.h"
#include "hear-test-session.h"
#include "hear-test-window.h"

#define NAME "org.mpris.MediaPlayer2.hearback.Ltest"
#define PATH "/org/mpris/MediaPlayer2"
#define ROOT "org.mpris.MediaPlayer2"
#define PLAYER "org.mpris.MediaPlayer2.Player"
#define PROPERTIES "org.freedesktop.DBus.Properties"

/* A window on the sample, and a desktop that has media keys. */
typedef struct
{
  HearTestSession    base;
  GApplication      *application;
  HearMpris         *mpris;
  HearInterviewPage *page;
  GtkWindow         *window;
  GPtrArray         *ids;
  GDBusConnection   *desktop;
  GVariantDict      *told; /* what changed, as the desktop was told */
  gint64             seeked_us;
  guint              n_activated;
} Fixture;

static void
signal_bus_cb (GDBusConnection *connection, const char *sender, const char *path, const char *interface, const char *signal, GVariant *arguments, gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr(GVariant) changed = NULL;
  GVariantIter iter;
  const char  *name;
  GVariant    *value;

  if (g_str_equal (signal, "Seeked"))
    {
      g_variant_get (arguments, "(x)", &fixture->seeked_us);
      return;
    }

  changed = g_variant_get_child_value (arguments, 1);
  g_variant_iter_init (&iter, changed);
  while (g_variant_iter_loop (&iter, "{&sv}", &name, &value))
    g_variant_dict_insert_value (fixture->told, name, value);
}

static void
activate_cb (Fixture *fixture)
{
  fixture->n_activated++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  HearInterviewFilter all = { 0 };

  hear_test_session_set_up (&fixture->base, hear_clock_new ());
  g_assert_cmpint (hear_sample_create (fixture->base.store, NULL, NULL), >, 0);
  fixture->ids = hear_store_list_interview_ids (fixture->base.store, &all, NULL);
  fixture->application = g_application_new (HEAR_APPLICATION_ID ".Ltest", G_APPLICATION_DEFAULT_FLAGS);
  g_signal_connect_swapped (fixture->application, "activate", G_CALLBACK (activate_cb), fixture);
  g_assert_true (g_application_register (fixture->application, NULL, NULL));
  fixture->desktop = hear_test_bus_connect ();
  fixture->told = g_variant_dict_new (NULL);
  g_dbus_connection_signal_subscribe (fixture->desktop, NULL, NULL, NULL, PATH, NULL, G_DBUS_SIGNAL_FLAGS_NONE, signal_bus_cb, fixture, NULL);
  fixture->mpris = hear_mpris_new (fixture->application, fixture->base.session);
  fixture->page = HEAR_INTERVIEW_PAGE (hear_interview_page_new (fixture->base.session));
  fixture->window = hear_test_window_new (GTK_WIDGET (fixture->page), 1000, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hear_interview_page_close (fixture->page);
  hear_test_window_close (fixture->window);
  g_assert_finalize_object (fixture->mpris);
  g_dbus_connection_close_sync (fixture->desktop, NULL, NULL);
  g_clear_object (&fixture->desktop);
  g_variant_dict_unref (fixture->told);
  g_clear_object (&fixture->application);
  g_ptr_array_unref (fixture->ids);
  hear_test_session_tear_down (&fixture->base);
}

static GVariant *
call (Fixture *fixture, const char *interface, const char *method, GVariant *arguments)
{
  HearTestBusCall order = { fixture->desktop, NAME, PATH, interface, method, arguments };

  return hear_test_bus_call (&order);
}

/* Gives what it says, or %NULL for an error. */
static GVariant *
get (Fixture *fixture, const char *interface, const char *property)
{
  g_autoptr(GVariant) answer = call (fixture, PROPERTIES, "Get", g_variant_new ("(ss)", interface, property));
  GVariant *value = NULL;

  if (answer != NULL)
    g_variant_get (answer, "(v)", &value);

  return value;
}

static void
assert_says (Fixture *fixture, const char *interface, const char *property, const char *expected)
{
  g_autoptr(GVariant) value = get (fixture, interface, property);
  g_autofree char *text = NULL;

  g_assert_nonnull (value);
  text = g_variant_print (value, FALSE);
  g_assert_cmpstr (text, ==, expected);
}

static gboolean
was_told (Fixture *fixture, const char *property, const char *expected)
{
  g_autoptr(GVariant) value = g_variant_dict_lookup_value (fixture->told, property, NULL);
  g_autofree char *text = value != NULL ? g_variant_print (value, FALSE) : NULL;

  return g_strcmp0 (text, expected) == 0;
}

static gboolean
is_on_bus (Fixture *fixture)
{
  return hear_test_bus_has (fixture->desktop, NAME);
}

static HearPlayer *
open_first (Fixture *fixture)
{
  HearPlayer *player = hear_session_get_player (fixture->base.session);

  hear_interview_page_open (fixture->page, g_ptr_array_index (fixture->ids, 0));
  hear_test_until (hear_player_get_ready (player) && hear_player_get_duration_ms (player) > 0);
  hear_test_until (is_on_bus (fixture));

  return player;
}

/* Only while there is something to play. */
static void
test_comes_and_goes (Fixture *fixture, gconstpointer data)
{
  g_assert_false (is_on_bus (fixture));
  open_first (fixture);
  hear_interview_page_close (fixture->page);
  hear_test_until (!is_on_bus (fixture));
}

static void
test_plays (Fixture *fixture, gconstpointer data)
{
  HearPlayer *player = open_first (fixture);

  assert_says (fixture, PLAYER, "PlaybackStatus", "'Paused'");
  assert_says (fixture, PLAYER, "CanPlay", "true");
  g_variant_unref (call (fixture, PLAYER, "Play", NULL));
  hear_test_until (hear_player_get_playing (player));
  hear_test_until (was_told (fixture, "PlaybackStatus", "'Playing'"));
  g_variant_unref (call (fixture, PLAYER, "PlayPause", NULL));
  hear_test_until (!hear_player_get_playing (player));
  hear_test_until (was_told (fixture, "PlaybackStatus", "'Paused'"));
  assert_says (fixture, PLAYER, "PlaybackStatus", "'Paused'");
  g_variant_unref (call (fixture, PLAYER, "Play", NULL));
  g_variant_unref (call (fixture, PLAYER, "Stop", NULL));
  hear_test_until (!hear_player_get_playing (player));
}

static void
test_seeks (Fixture *fixture, gconstpointer data)
{
  HearPlayer *player = open_first (fixture);
  g_autoptr(GVariant) metadata = get (fixture, PLAYER, "Metadata");
  const char *track;

  g_assert_true (g_variant_lookup (metadata, "mpris:trackid", "&o", &track));
  g_variant_unref (call (fixture, PLAYER, "SetPosition", g_variant_new ("(ox)", track, G_GINT64_CONSTANT (2000000))));
  hear_test_until (hear_player_get_position_ms (player) == 2000);
  hear_test_until (fixture->seeked_us == 2000000);
  assert_says (fixture, PLAYER, "Position", "2000000");
  g_variant_unref (call (fixture, PLAYER, "Seek", g_variant_new ("(x)", G_GINT64_CONSTANT (-500000))));
  hear_test_until (hear_player_get_position_ms (player) == 1500);
  hear_test_until (fixture->seeked_us == 1500000);

  /* Whoever asks for another recording, or for what is not there, is late. */
  g_variant_unref (call (fixture, PLAYER, "SetPosition", g_variant_new ("(ox)", "/another", G_GINT64_CONSTANT (0))));
  g_variant_unref (call (fixture, PLAYER, "SetPosition", g_variant_new ("(ox)", track, G_MAXINT64 / 2)));
  g_assert_cmpint (hear_player_get_position_ms (player), ==, 1500);

  g_object_set (hear_session_get_preferences (fixture->base.session), "skip-seconds", 5, NULL);
  g_variant_unref (call (fixture, PLAYER, "Next", NULL));
  hear_test_until (hear_player_get_position_ms (player) == 6500);
  g_variant_unref (call (fixture, PLAYER, "Previous", NULL));
  hear_test_until (hear_player_get_position_ms (player) == 1500);
  g_object_set (hear_session_get_preferences (fixture->base.session), "skip-seconds", 10, NULL);
}

static void
test_rate_and_volume (Fixture *fixture, gconstpointer data)
{
  HearPlayer *player = open_first (fixture);

  g_variant_unref (call (fixture, PROPERTIES, "Set", g_variant_new ("(ssv)", PLAYER, "Rate", g_variant_new_double (1.5))));
  g_assert_cmpfloat (hear_player_get_rate (player), ==, 1.5);
  hear_test_until (was_told (fixture, "Rate", "1.5"));
  g_variant_unref (call (fixture, PROPERTIES, "Set", g_variant_new ("(ssv)", PLAYER, "Rate", g_variant_new_double (90))));
  g_assert_cmpfloat (hear_player_get_rate (player), ==, 3);
  g_variant_unref (call (fixture, PROPERTIES, "Set", g_variant_new ("(ssv)", PLAYER, "Volume", g_variant_new_double (.25))));
  g_assert_cmpfloat (hear_player_get_volume (player), ==, .25);
  hear_test_until (was_told (fixture, "Volume", "0.25"));
  assert_says (fixture, PLAYER, "Volume", "0.25");
  g_assert_null (call (fixture, PROPERTIES, "Set", g_variant_new ("(ssv)", PLAYER, "Position", g_variant_new_int64 (0))));
  g_assert_null (call (fixture, PLAYER, "OpenUri", g_variant_new ("(s)", "file:///else.ogg")));
}

/* A lock screen shows it to everybody: the role, nobody's name. */
static void
test_says_no_name (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < fixture->ids->len; i++)
    {
      g_autoptr(HearInterview) interview = hear_store_load_interview (fixture->base.store, g_ptr_array_index (fixture->ids, i), NULL);
      g_autoptr(GVariant) all = NULL;
      g_autofree char *text = NULL;
      g_auto(GStrv) names = g_strsplit (hear_interview_get_candidate_name (interview), " ", -1);

      hear_interview_page_open (fixture->page, g_ptr_array_index (fixture->ids, i));
      hear_test_until (hear_session_get_interview (fixture->base.session) != NULL);
      hear_test_until (g_strcmp0 (hear_interview_get_id (hear_session_get_interview (fixture->base.session)), g_ptr_array_index (fixture->ids, i)) == 0);
      if (hear_interview_get_recording (interview) == NULL)
        continue;
      hear_test_until (is_on_bus (fixture));
      all = call (fixture, PROPERTIES, "GetAll", g_variant_new ("(s)", PLAYER));
      text = g_variant_print (all, FALSE);
      g_assert_nonnull (strstr (text, hear_interview_get_role_title (interview)));
      for (guint j = 0; names[j] != NULL; j++)
        g_assert_null (strstr (text, names[j]));
    }
}

static void
test_is_hearback (Fixture *fixture, gconstpointer data)
{
  open_first (fixture);
  assert_says (fixture, ROOT, "Identity", "'Hearback'");
  assert_says (fixture, ROOT, "DesktopEntry", "'" HEAR_APPLICATION_ID "'");
  assert_says (fixture, ROOT, "HasTrackList", "false");
  assert_says (fixture, ROOT, "SupportedUriSchemes", "[]");
  g_variant_unref (call (fixture, ROOT, "Raise", NULL));
  g_assert_cmpuint (fixture->n_activated, ==, 1);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  if (!hear_test_bus_is_there ())
    {
      g_print ("1..0 # SKIP no session bus\n");
      return 0;
    }

#define ADD(name, func) g_test_add ("/mpris/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("comes-and-goes", test_comes_and_goes);
  ADD ("plays", test_plays);
  ADD ("seeks", test_seeks);
  ADD ("rate-and-volume", test_rate_and_volume);
  ADD ("says-no-name", test_says_no_name);
  ADD ("is-hearback", test_is_hearback);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-application.h"
#include "hear-sample.h"
#include "hear-search-provider.h"
#include "hear-store-interviews.h"
#include "hear-test-bus.h"
#include "hear-test-window.h"

#define INTERFACE "org.gnome.Shell.SearchProvider2"

/* The program as the desktop starts it to search: on the bus, without a
 * window. Everything happens while it runs. */
typedef struct
{
  const char      *scenario;
  char            *folder;
  char            *library;
  char            *name;
  char            *path;
  HearApplication *application;
  GDBusConnection *desktop;
} Fixture;

typedef void (*Scenario) (Fixture *fixture);

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr(HearClock) clock = hear_clock_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(HearStore) store = NULL;

  fixture->folder = hear_test_make_folder ();
  fixture->library = g_build_filename (fixture->folder, "library", NULL);
  store = hear_store_create (fixture->library, "Mara", clock, &error);
  g_assert_no_error (error);
  g_assert_cmpint (hear_sample_create (store, NULL, NULL), >, 0);
  hear_store_close (store);
  fixture->name = hear_application_build_id (fixture->library, "/usual");
  fixture->path = g_strdup_printf ("/%s/SearchProvider", fixture->name);
  g_strdelimit (fixture->path, ".", '/');
  fixture->desktop = hear_test_bus_connect ();
  fixture->application = hear_application_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_dbus_connection_close_sync (fixture->desktop, NULL, NULL);
  g_clear_object (&fixture->desktop);
  hear_test_until (G_OBJECT (fixture->application)->ref_count == 1);
  g_assert_finalize_object (fixture->application);
  hear_test_drop_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->library);
  g_free (fixture->name);
  g_free (fixture->path);
}

static GVariant *
call (Fixture *fixture, const char *method, GVariant *arguments)
{
  HearTestBusCall order = { fixture->desktop, fixture->name, fixture->path, INTERFACE, method, arguments };
  GVariant       *answer = hear_test_bus_call (&order);

  g_assert_nonnull (answer);

  return answer;
}

static GStrv
search (Fixture *fixture, const char *text)
{
  g_auto(GStrv) terms = g_strsplit (text, " ", -1);
  g_autoptr(GVariant) answer = call (fixture, "GetInitialResultSet", g_variant_new ("(^as)", terms));
  GStrv ids;

  g_variant_get (answer, "(^as)", &ids);

  return ids;
}

/* The only one. */
static char *
describe (Fixture *fixture, const char *id)
{
  const char *const ids[] = { id, NULL };
  g_autoptr(GVariant) answer = call (fixture, "GetResultMetas", g_variant_new ("(^as)", ids));
  g_autoptr(GVariant) metas = g_variant_get_child_value (answer, 0);

  g_assert_cmpuint (g_variant_n_children (metas), ==, 1);

  return g_variant_print (metas, FALSE);
}

static GtkWindow *
get_window (Fixture *fixture)
{
  return gtk_application_get_active_window (GTK_APPLICATION (fixture->application));
}

static gboolean
shows (Fixture *fixture, const char *title)
{
  return get_window (fixture) != NULL && g_strcmp0 (gtk_window_get_title (get_window (fixture)), title) == 0;
}

static void
test_finds (Fixture *fixture)
{
  const struct
  {
    const char *text;
    guint       n;
  } cases[] = {
    { "ana", 1 },
    { "lima ana", 1 },
    { "ANA backend", 1 },
    { "ana nobody", 0 },
    { "a", 0 },
    { "nobody", 0 },
    { "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) ids = search (fixture, cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (g_strv_length (ids), ==, cases[i].n);
    }
  /* All that without a window. */
  g_assert_null (get_window (fixture));
}

/* Who, for what, when: nothing of what was said or scored. */
static void
test_describes (Fixture *fixture)
{
  g_auto(GStrv) ids = search (fixture, "ana lima");
  g_autofree char *text = NULL;

  g_assert_cmpuint (g_strv_length (ids), ==, 1);
  text = describe (fixture, ids[0]);
  g_assert_nonnull (strstr (text, "'name': <'Ana Lima'>"));
  g_assert_nonnull (strstr (text, "'description': <'Backend engineer · "));
  g_assert_nonnull (strstr (text, "'icon': <"));
  g_assert_nonnull (strstr (text, ids[0]));
}

static void
test_narrows (Fixture *fixture)
{
  const char *const before[] = { "gone", NULL };
  const char *const terms[] = { "ana", "lima", NULL };
  g_autoptr(GVariant) answer = call (fixture, "GetSubsearchResultSet", g_variant_new ("(^as^as)", before, terms));
  g_auto(GStrv) ids = NULL;

  g_variant_get (answer, "(^as)", &ids);
  g_assert_cmpuint (g_strv_length (ids), ==, 1);
}

static void
test_opens (Fixture *fixture)
{
  const char *const terms[] = { "ana", NULL };
  g_auto(GStrv) ids = search (fixture, "ana lima");

  g_variant_unref (call (fixture, "ActivateResult", g_variant_new ("(s^asu)", ids[0], terms, 0)));
  hear_test_until (shows (fixture, "Ana Lima – Hearback"));
  /* The window's library is where it looks now. */
  g_strfreev (g_steal_pointer (&ids));
  ids = search (fixture, "jonas");
  g_assert_cmpuint (g_strv_length (ids), ==, 1);
  g_variant_unref (call (fixture, "ActivateResult", g_variant_new ("(s^asu)", ids[0], terms, 0)));
  hear_test_until (shows (fixture, "Jonas Weber – Hearback"));
}

static gboolean
looks_for (Fixture *fixture, const char *text)
{
  GtkWidget *page = get_window (fixture) != NULL ? hear_test_window_find (GTK_WIDGET (get_window (fixture)), g_type_from_name ("HearSearchPage")) : NULL;
  GtkWidget *entry = page != NULL ? hear_test_window_find (page, GTK_TYPE_SEARCH_ENTRY) : NULL;

  return entry != NULL && gtk_widget_get_mapped (entry) && g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), text) == 0;
}

static void
test_goes_on_in_the_window (Fixture *fixture)
{
  const char *const terms[] = { "rolled", "back", NULL };

  g_variant_unref (call (fixture, "LaunchSearch", g_variant_new ("(^asu)", terms, 0)));
  hear_test_until (looks_for (fixture, "rolled back"));
}

static const struct
{
  const char *name;
  Scenario    run;
} scenarios[] = {
  { "/search-provider/finds", test_finds },
  { "/search-provider/describes", test_describes },
  { "/search-provider/narrows", test_narrows },
  { "/search-provider/opens", test_opens },
  { "/search-provider/goes-on-in-the-window", test_goes_on_in_the_window },
};

static void
drive_cb (gpointer user_data)
{
  Fixture *fixture = user_data;

  for (guint i = 0; i < G_N_ELEMENTS (scenarios); i++)
    if (g_str_equal (scenarios[i].name, fixture->scenario))
      scenarios[i].run (fixture);
  if (get_window (fixture) != NULL)
    gtk_window_close (get_window (fixture));
  hear_test_until (get_window (fixture) == NULL);
  g_application_release (G_APPLICATION (fixture->application));
  g_application_quit (G_APPLICATION (fixture->application));
}

static void
startup_cb (Fixture *fixture)
{
  g_application_hold (G_APPLICATION (fixture->application));
  g_idle_add_once (drive_cb, fixture);
}

static void
test_run (Fixture *fixture, gconstpointer data)
{
  const char *arguments[] = { "hearback", "--gapplication-service", "--library", fixture->library, NULL };

  fixture->scenario = data;
  g_signal_connect_swapped (fixture->application, "startup", G_CALLBACK (startup_cb), fixture);
  g_assert_cmpint (g_application_run (G_APPLICATION (fixture->application), 4, (char **) arguments), ==, 0);
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

  for (guint i = 0; i < G_N_ELEMENTS (scenarios); i++)
    g_test_add (scenarios[i].name, Fixture, scenarios[i].name, set_up, test_run, tear_down);

  return g_test_run ();
}

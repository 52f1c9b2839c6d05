/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-discovery.h"
#include "hear-media.h"
#include "hear-test.h"
#include "media-fixtures.h"

static void
test_found (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_video (folder);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) failure = NULL;
  g_autoptr(GstDiscovererInfo) info = hear_discovery_run (uri, NULL, &failure, &error);

  g_assert_no_error (error);
  g_assert_no_error (failure);
  g_assert_cmpint (gst_discoverer_info_get_result (info), ==, GST_DISCOVERER_OK);
  hear_test_drop_folder (folder);
}

static void
test_failure (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_write (folder, "text.mp4", "hello hello", 11);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) failure = NULL;
  g_autoptr(GstDiscovererInfo) info = hear_discovery_run (uri, NULL, &failure, &error);

  g_assert_no_error (error);
  g_assert_nonnull (info);
  g_assert_nonnull (failure);
  hear_test_drop_folder (folder);
}

typedef struct
{
  GCancellable *cancellable;
  gint64        delay_us;
} Canceller;

static gpointer
cancel_in_thread (gpointer data)
{
  Canceller   *self = data;
  const gint64 then = g_get_monotonic_time () + self->delay_us;

  while (g_get_monotonic_time () < then)
    g_thread_yield ();
  g_cancellable_cancel (self->cancellable);

  return NULL;
}

/* Whenever somebody gives up, the reader comes back. The pauses are odd and
 * grow, so that every step of the discoverer is met. */
static void
test_cancelled_anywhen (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = hear_fixture_video (folder);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr(GCancellable) cancellable = g_cancellable_new ();
      g_autoptr(GError) error = NULL;
      g_autoptr(GError) failure = NULL;
      g_autoptr(GstDiscovererInfo) info = NULL;
      Canceller canceller = { cancellable, i * 97 };
      GThread  *thread = g_thread_new ("cancel", cancel_in_thread, &canceller);

      info = hear_discovery_run (uri, cancellable, &failure, &error);
      g_thread_join (thread);
      if (info == NULL)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
  hear_test_drop_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_media_init ();
  g_test_add_func ("/discovery/found", test_found);
  g_test_add_func ("/discovery/failure", test_failure);
  g_test_add_func ("/discovery/cancelled-anywhen", test_cancelled_anywhen);

  return g_test_run ();
}

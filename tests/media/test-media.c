/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-media.h"
#include "hear-test.h"

#include <gst/gst.h>

static gpointer
init_thread (gpointer data)
{
  hear_media_init ();

  return NULL;
}

static void
test_init (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("init", init_thread, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);

  g_assert_true (gst_is_initialized ());
  hear_media_init ();
  g_assert_true (gst_is_initialized ());
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/media/init", test_init);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-pause-layer.h"
#include "hear-span.h"
#include "hear-test-window.h"
#include "hear-timeline-private.h"

/* How many bands it paints. */
static guint
count_bands (HearTimeline *timeline)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;

  GTK_WIDGET_GET_CLASS (timeline->pauses)->snapshot (timeline->pauses, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return 0;

  return gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE ? gsk_container_node_get_n_children (node) : 1;
}

static void
test_shows (void)
{
  const HearSpan spans[] = { { 5000, 9000 }, { 20000, 31000 }, { 31001, 31002 } };
  g_autoptr(GArray) pauses = g_array_new (FALSE, FALSE, sizeof (HearSpan));
  HearTimeline *timeline = HEAR_TIMELINE (hear_timeline_new ());
  GtkWindow    *window;

  g_array_append_vals (pauses, spans, G_N_ELEMENTS (spans));
  hear_timeline_set_duration_ms (timeline, 60000);
  window = hear_test_window_new (GTK_WIDGET (timeline), 600, 140);
  hear_test_window_draw (window);
  g_assert_cmpuint (count_bands (timeline), ==, 0);
  hear_timeline_set_pauses (timeline, pauses);
  g_assert_cmpuint (count_bands (timeline), ==, 2);
  hear_timeline_set_pauses (timeline, NULL);
  g_assert_cmpuint (count_bands (timeline), ==, 0);
  hear_test_window_close (window);
}

int
main (int    argc,
      char **argv)
{
  hear_test_window_init (&argc, &argv);
  g_test_add_func ("/pause-layer/shows", test_shows);

  return g_test_run ();
}

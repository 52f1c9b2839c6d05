/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-layout.h"
#include "hear-test-window.h"

typedef struct
{
  HearLayout    *layout;
  HearLayoutSize size;
} Wanted;

static gboolean
has_size (gpointer data)
{
  Wanted *wanted = data;

  return hear_layout_get_size (wanted->layout) == wanted->size;
}

static void
assert_size (int width, double scale, HearLayoutSize size)
{
  GtkWidget *layout = g_object_new (HEAR_TYPE_LAYOUT, NULL);
  GtkWindow *window;
  Wanted     wanted = { HEAR_LAYOUT (layout), size };

  hear_layout_set_child (HEAR_LAYOUT (layout), gtk_label_new ("child"));
  hear_test_window_scale (scale);
  window = hear_test_window_new (layout, width, 300);
  g_assert_true (hear_test_wait (has_size, &wanted));
  hear_test_window_close (window);
  hear_test_window_scale (1);
}

static void
test_sizes (void)
{
  assert_size (1280, 1, HEAR_LAYOUT_WIDE);
  assert_size (1120, 1, HEAR_LAYOUT_WIDE);
  assert_size (1080, 1, HEAR_LAYOUT_NARROW);
  assert_size (740, 1, HEAR_LAYOUT_NARROW);
  assert_size (700, 1, HEAR_LAYOUT_SINGLE);
}

static void
test_text_size_counts (void)
{
  assert_size (1280, 2, HEAR_LAYOUT_SINGLE);
  assert_size (1280, 1.5, HEAR_LAYOUT_NARROW);
}

static void
test_child (void)
{
  HearLayout *layout = g_object_ref_sink (g_object_new (HEAR_TYPE_LAYOUT, NULL));
  GtkWidget  *child = gtk_label_new ("");

  g_object_ref (child);
  hear_layout_set_child (layout, child);
  g_assert_true (hear_layout_get_child (layout) == child);
  hear_layout_set_child (layout, NULL);
  g_assert_null (gtk_widget_get_parent (child));
  g_assert_finalize_object (child);
  g_assert_finalize_object (layout);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add_func ("/layout/sizes", test_sizes);
  g_test_add_func ("/layout/text-size-counts", test_text_size_counts);
  g_test_add_func ("/layout/child", test_child);

  return g_test_run ();
}

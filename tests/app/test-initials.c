/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-initials.h"
#include "hear-test-window.h"

static const struct
{
  const char *name;
  const char *initials;
} cases[] = {
  { "Ana Lima", "AL" },
  { "ana maria lima", "AL" },
  { "  Ana  ", "A" },
  { "Øyvind Åse", "ØÅ" },
  { "O\xcc\x88zil Kaya", "ÖK" },
  { "森 健二", "森健" },
  { "", "" },
  { "   ", "" },
};

static void
test_extract (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *initials = hear_initials_extract (cases[i].name);

      g_assert_cmpstr (initials, ==, cases[i].initials);
    }
}

static GskRenderNode *
draw (HearInitials *initials,
      GtkWidget    *widget,
      const char   *name)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  hear_initials_snapshot (initials, widget, snapshot, name, GRAPHENE_RECT_INIT (0, 0, 40, 40));

  return gtk_snapshot_free_to_node (snapshot);
}

static char *
serialize (GskRenderNode *node)
{
  g_autoptr(GBytes) bytes = gsk_render_node_serialize (node);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_a_name_has_a_look (void)
{
  HearInitials *initials = hear_initials_new ();
  GtkWidget    *label = g_object_ref_sink (gtk_label_new (""));
  g_autoptr(GskRenderNode) ana = draw (initials, label, "Ana Lima");
  g_autoptr(GskRenderNode) again = draw (initials, label, "Ana Lima");
  g_autoptr(GskRenderNode) jonas = draw (initials, label, "Jonas Weber");
  g_autoptr(GskRenderNode) nobody = draw (initials, label, "");
  g_autofree char *a = serialize (ana);
  g_autofree char *b = serialize (again);
  g_autofree char *c = serialize (jonas);
  g_autofree char *d = serialize (nobody);

  g_assert_cmpstr (a, ==, b);
  g_assert_cmpstr (a, !=, c);
  g_assert_nonnull (strstr (a, "texture"));
  g_assert_nonnull (strstr (a, "text "));
  g_assert_null (strstr (d, "texture"));
  g_assert_finalize_object (label);
  g_assert_finalize_object (initials);
}

int
main (int    argc,
      char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add_func ("/initials/extract", test_extract);
  g_test_add_func ("/initials/a-name-has-a-look", test_a_name_has_a_look);

  return g_test_run ();
}

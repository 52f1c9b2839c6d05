/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test.h"
#include "hear-webvtt-text.h"

static void
test_table (void)
{
  const char *cases[][2] = {
    { "a<v.x.y  Mary\tAnn >b</v>c", "| \"a\"\n| <span>\n|   class=\"x y\"\n|   title=\"Mary Ann\"\n|   \"b\"\n| \"c\"\n" },
    { "<v A &gt; B>x", "| <span>\n|   title=\"A > B\"\n|   \"x\"\n" },
    { "<x>a</x>", "| \"a\"\n" },
    { "a</b>", "| \"a\"\n" },
    { "<00:61.000>a", "| \"a\"\n" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(HearCueNode) tree = hear_webvtt_text_parse (cases[i][0]);
      g_autofree char *printed = hear_cue_node_to_string (tree);

      g_assert_cmpstr (printed, ==, cases[i][1]);
    }
}

static void
test_deep (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(HearCueNode) tree = NULL;
  HearCueNode *node;
  guint        depth = 0;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<b>");
  tree = hear_webvtt_text_parse (text->str);
  for (node = tree; node->children != NULL; node = g_ptr_array_index (node->children, 0))
    depth++;
  g_assert_cmpuint (depth, ==, 100);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/webvtt-text/table", test_table);
  g_test_add_func ("/webvtt-text/deep", test_deep);

  return g_test_run ();
}

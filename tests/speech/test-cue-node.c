/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cue-node.h"
#include "hear-test.h"

static void
test_prints (void)
{
  g_autoptr(HearCueNode) root = hear_cue_node_new (HEAR_CUE_NODE_ROOT, NULL);
  HearCueNode     *voice = hear_cue_node_new (HEAR_CUE_NODE_VOICE, "Mary");
  HearCueNode     *time = hear_cue_node_new (HEAR_CUE_NODE_TIME, NULL);
  g_autofree char *tree = NULL;

  voice->classes = g_strdup ("loud first");
  time->time_ms = 360000500;
  hear_cue_node_append (root, voice);
  hear_cue_node_append (voice, time);
  hear_cue_node_append (voice, hear_cue_node_new (HEAR_CUE_NODE_TEXT, "100 %s"));
  tree = hear_cue_node_to_string (root);
  g_assert_cmpstr (tree, ==, "| <span>\n|   class=\"loud first\"\n|   title=\"Mary\"\n|   <?timestamp 100:00:00.500>\n|   \"100 %s\"\n");
}

static void
test_classes (void)
{
  g_autoptr(HearCueNode) node = hear_cue_node_new (HEAR_CUE_NODE_CLASS, NULL);

  g_assert_false (hear_cue_node_has_class (node, "turn"));
  node->classes = g_strdup ("turning turn");
  g_assert_true (hear_cue_node_has_class (node, "turn"));
  g_assert_false (hear_cue_node_has_class (node, "tur"));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/cue-node/prints", test_prints);
  g_test_add_func ("/cue-node/classes", test_classes);

  return g_test_run ();
}

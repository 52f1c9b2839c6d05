/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-competency.h"
#include "hear-test-properties.h"
#include "hear-test.h"

static void
test_properties (void)
{
  hear_test_properties (G_OBJECT (hear_competency_new ()));
}

static void
test_anchors (void)
{
  g_autoptr(HearCompetency) competency = hear_competency_new ();

  for (int level = HEAR_LEVEL_MIN; level <= HEAR_LEVEL_MAX; level++)
    g_assert_null (hear_competency_get_anchor (competency, level));
  hear_competency_set_anchor (competency, HEAR_LEVEL_MIN, "lost");
  hear_competency_set_anchor (competency, HEAR_LEVEL_MAX, "clear");

  g_assert_cmpstr (hear_competency_get_anchor (competency, 1), ==, "lost");
  g_assert_null (hear_competency_get_anchor (competency, 3));
  g_assert_cmpstr (hear_competency_get_anchor (competency, 5), ==, "clear");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/competency/properties", test_properties);
  g_test_add_func ("/competency/anchors", test_anchors);

  return g_test_run ();
}

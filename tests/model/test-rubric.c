/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-rubric.h"
#include "hear-test-properties.h"
#include "hear-test.h"

static void
test_properties (void)
{
  hear_test_properties (G_OBJECT (hear_rubric_new ()));
}

static void
test_competencies (void)
{
  g_autoptr(HearRubric) rubric = hear_rubric_new ();
  const char *const keys[] = { "structure", "communication" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr(HearCompetency) competency = hear_competency_new ();

      hear_competency_set_key (competency, keys[i]);
      hear_rubric_add_competency (rubric, competency);
      g_assert_true (hear_rubric_find_competency (rubric, keys[i]) == competency);
    }

  g_assert_cmpuint (g_list_model_get_n_items (hear_rubric_get_competencies (rubric)), ==, 2);
  g_assert_null (hear_rubric_find_competency (rubric, "courage"));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/rubric/properties", test_properties);
  g_test_add_func ("/rubric/competencies", test_competencies);

  return g_test_run ();
}

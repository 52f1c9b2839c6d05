/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-rubric-draft.h"
#include "hear-rubric-json.h"
#include "hear-test.h"

#include <string.h>

static HearRubric *
read_draft (const char *text)
{
  g_autoptr(GError) error = NULL;
  HearRubric *rubric = hear_rubric_draft_read (text, strlen (text), &error);

  g_assert_no_error (error);

  return rubric;
}

static HearCompetency *
get (HearRubric *rubric,
     guint       position)
{
  g_autoptr(HearCompetency) competency = g_list_model_get_item (hear_rubric_get_competencies (rubric), position);

  return competency;
}

/* What is missing stays missing, what is there comes back. */
static void
test_round_trip (void)
{
  g_autoptr(HearRubric) rubric = read_draft ("{\"key\": \"own\", \"competencies\": [{\"name\": \"Tact\", \"anchors\":"
                                              " [{\"level\": 2, \"text\": \"Interrupts\"}, {\"level\": 9, \"text\": \"x\"}]}, {}, 7]}");
  g_autofree char *text = hear_rubric_draft_write (rubric);
  g_autoptr(HearRubric) again = read_draft (text);
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (hear_rubric_get_key (again), ==, "own");
  g_assert_null (hear_rubric_get_title (again));
  g_assert_cmpuint (g_list_model_get_n_items (hear_rubric_get_competencies (again)), ==, 3);
  g_assert_cmpstr (hear_competency_get_name (get (again, 0)), ==, "Tact");
  g_assert_cmpstr (hear_competency_get_anchor (get (again, 0), 2), ==, "Interrupts");
  g_assert_null (hear_competency_get_anchor (get (again, 0), 1));
  g_assert_null (hear_rubric_draft_read ("[]", 2, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
}

/* What has no gap is a rubric for the strict reader, too. */
static void
test_gaps (void)
{
  g_autoptr(HearRubric) rubric = read_draft ("{\"key\": \"own\"}");
  g_autoptr(GArray) gaps = hear_rubric_draft_find_gaps (rubric);
  HearCompetency  *competency;
  g_autofree char *text = NULL;
  g_autoptr(HearRubric) whole = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (gaps->len, ==, 2);
  g_assert_cmpint (g_array_index (gaps, HearRubricGap, 0).kind, ==, HEAR_RUBRIC_GAP_TITLE);
  g_assert_cmpint (g_array_index (gaps, HearRubricGap, 1).kind, ==, HEAR_RUBRIC_GAP_COMPETENCIES);

  hear_rubric_set_title (rubric, "Own");
  competency = hear_rubric_draft_add (rubric);
  hear_competency_set_name (competency, " ");
  for (int level = 1; level <= 4; level++)
    hear_competency_set_anchor (competency, level, "So");
  g_array_unref (gaps);
  gaps = hear_rubric_draft_find_gaps (rubric);
  g_assert_cmpuint (gaps->len, ==, 3);
  g_assert_cmpint (g_array_index (gaps, HearRubricGap, 0).kind, ==, HEAR_RUBRIC_GAP_NAME);
  g_assert_cmpint (g_array_index (gaps, HearRubricGap, 2).kind, ==, HEAR_RUBRIC_GAP_ANCHOR);
  g_assert_cmpint (g_array_index (gaps, HearRubricGap, 2).level, ==, 5);

  hear_competency_set_name (competency, "Tact");
  hear_competency_set_definition (competency, "Lets others finish.");
  hear_competency_set_anchor (competency, 5, "So");
  hear_rubric_draft_settle (rubric);
  text = hear_rubric_draft_write (rubric);
  whole = hear_rubric_json_read (text, strlen (text), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (hear_competency_get_key (get (whole, 0)), ==, "tact");
}

static void
test_move (void)
{
  g_autoptr(HearRubric) rubric = read_draft ("{\"key\": \"own\"}");

  for (guint i = 0; i < 3; i++)
    hear_competency_set_name (hear_rubric_draft_add (rubric), (const char *[]){ "A", "B", "C" }[i]);
  hear_rubric_draft_move (rubric, 0, 2);
  g_assert_cmpstr (hear_competency_get_name (get (rubric, 0)), ==, "B");
  g_assert_cmpstr (hear_competency_get_name (get (rubric, 2)), ==, "A");
  hear_rubric_draft_remove (rubric, 1);
  g_assert_cmpstr (hear_competency_get_name (get (rubric, 1)), ==, "A");
}

static void
test_key (void)
{
  const char *const taken[] = { "problem-solving", "problem-solving-2", NULL };
  static const struct
  {
    const char *name;
    const char *key;
  } cases[] = {
    { "Problem solving", "problem-solving-3" },
    { "Führung & Ziele", "fuhrung-ziele" },
    { "  2 Things!", "things" },
    { "協調", "unnamed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = hear_rubric_draft_make_key (cases[i].name, (GStrv) taken);

      g_assert_cmpstr (key, ==, cases[i].key);
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);

  g_test_add_func ("/rubric-draft/round-trip", test_round_trip);
  g_test_add_func ("/rubric-draft/gaps", test_gaps);
  g_test_add_func ("/rubric-draft/move", test_move);
  g_test_add_func ("/rubric-draft/key", test_key);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-error.h"
#include "hear-json.h"
#include "hear-rubric-json.h"
#include "hear-test.h"

#define ANCHORS \
  "[{\"level\":1,\"text\":\"a\"},{\"level\":2,\"text\":\"b\"},{\"level\":3,\"text\":\"c\"},{\"level\":4,\"text\":\"d\"},{\"level\":5,\"text\":\"e\"}]"
#define COMPETENCY(key) \
  "{\"key\":\"" key "\",\"name\":\"N\",\"definition\":\"D\",\"anchors\":" ANCHORS "}"
#define RUBRIC(competencies) \
  "{\"key\":\"k\",\"title\":\" My   rubric \",\"competencies\":[" competencies "]}"

static void
test_reads (void)
{
  const char *text = RUBRIC (COMPETENCY ("one") "," COMPETENCY ("two"));
  g_autoptr(GError) error = NULL;
  g_autoptr(HearRubric) rubric = hear_rubric_json_read (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (hear_rubric_get_key (rubric), ==, "k");
  g_assert_cmpstr (hear_rubric_get_title (rubric), ==, "My rubric");
  g_assert_cmpuint (g_list_model_get_n_items (hear_rubric_get_competencies (rubric)), ==, 2);
  g_assert_cmpstr (hear_competency_get_anchor (hear_rubric_find_competency (rubric, "two"), 4), ==, "d");
}

static void
test_comes_back (void)
{
  const char *text = RUBRIC (COMPETENCY ("one") "," COMPETENCY ("two"));
  g_autoptr(HearRubric) rubric = hear_rubric_json_read (text, strlen (text), NULL);
  g_autoptr(JsonNode) node = hear_rubric_json_write (rubric);
  g_autofree char *written = hear_json_to_text (node, FALSE);
  g_autoptr(HearRubric) again = hear_rubric_json_read (written, strlen (written), NULL);
  g_autoptr(JsonNode) twin = hear_rubric_json_write (again);
  g_autofree char *rewritten = hear_json_to_text (twin, FALSE);

  g_assert_cmpstr (written, ==, rewritten);
  g_assert_nonnull (strstr (written, "\"scale\":{\"min\":1,\"max\":5,\"step\":1}"));
}

static void
test_refusals (void)
{
  const struct
  {
    const char *text;
    const char *says;
  } cases[] = {
    { "[]", "no JSON object" },
    { "{", "JSON" },
    { "{}", "is no key" },
    { "{\"key\":\"Big\",\"title\":\"T\"}", "“Big” is no key" },
    { "{\"key\":\"k\"}", "“title” of “k” is missing" },
    { "{\"key\":\"k\",\"title\":\"  \"}", "“title” of “k” is missing" },
    { RUBRIC (""), "between 1 and 12" },
    { RUBRIC (COMPETENCY ("one") "," COMPETENCY ("one")), "“one” is there twice" },
    { RUBRIC (COMPETENCY ("o ne")), "“o ne” is no key" },
    { RUBRIC ("{\"key\":\"one\",\"name\":\"N\",\"anchors\":" ANCHORS "}"), "“definition” of “one” is missing" },
    { RUBRIC ("{\"key\":\"one\",\"name\":\"N\",\"definition\":\"D\"}"), "does not say what level 1" },
    { RUBRIC ("{\"key\":\"one\",\"name\":\"N\",\"definition\":\"D\",\"anchors\":[{\"level\":6,\"text\":\"x\"}]}"), "not one of 1 to 5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(HearRubric) rubric = hear_rubric_json_read (cases[i].text, strlen (cases[i].text), &error);

      g_assert_null (rubric);
      g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
      if (strstr (error->message, cases[i].says) == NULL)
        g_error ("“%s” does not say “%s”", error->message, cases[i].says);
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/rubric-json/reads", test_reads);
  g_test_add_func ("/rubric-json/comes-back", test_comes_back);
  g_test_add_func ("/rubric-json/refusals", test_refusals);

  return g_test_run ();
}

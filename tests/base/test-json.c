/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-error.h"
#include "hear-json.h"
#include "hear-test.h"

static void
test_reads (void)
{
  g_autoptr(GError) error = NULL;
  const char *text = "{\"s\": \"x\", \"n\": 12.5, \"q\": \"3.25\", \"i\": 7, \"a\": [{\"k\": 1}, 2], \"z\": null}";
  g_autoptr(JsonNode) root = hear_json_parse (text, strlen (text), &error);
  JsonObject *object;
  double      number = 0;

  g_assert_no_error (error);
  object = json_node_get_object (root);
  g_assert_cmpstr (hear_json_get_string (object, "s"), ==, "x");
  g_assert_null (hear_json_get_string (object, "n"));
  g_assert_true (hear_json_get_number (object, "n", &number));
  g_assert_cmpfloat (number, ==, 12.5);
  g_assert_true (hear_json_get_number (object, "q", &number));
  g_assert_cmpfloat (number, ==, 3.25);
  g_assert_false (hear_json_get_number (object, "s", &number));
  g_assert_false (hear_json_get_number (object, "z", &number));
  g_assert_cmpint (hear_json_get_int (object, "i", -1), ==, 7);
  g_assert_cmpint (hear_json_get_int (object, "missing", -1), ==, -1);
  g_assert_nonnull (hear_json_get_item (hear_json_get_array (object, "a"), 0));
  g_assert_null (hear_json_get_item (hear_json_get_array (object, "a"), 1));
  g_assert_null (hear_json_get_object (object, "a"));
}

static void
test_deep (void)
{
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_json_parse (deep, strlen (deep), &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
}

static void
test_depth_limit (void)
{
  const struct
  {
    guint    depth;
    gboolean fine;
  } cases[] = { { 1, TRUE }, { 33, TRUE }, { HEAR_JSON_MAX_DEPTH, TRUE }, { HEAR_JSON_MAX_DEPTH + 1, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *opening = g_strnfill (cases[i].depth, '[');
      g_autofree char *closing = g_strnfill (cases[i].depth, ']');
      g_autofree char *text = g_strconcat (opening, closing, NULL);
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) root = hear_json_parse (text, strlen (text), &error);

      g_assert_cmpint (root != NULL, ==, cases[i].fine);
      g_assert_cmpint (error == NULL, ==, cases[i].fine);
    }
}

/* Brackets in strings nest nothing. */
static void
test_depth_in_strings (void)
{
  g_autofree char *brackets = g_strnfill (1000, '[');
  g_autofree char *text = g_strdup_printf ("[\"\\\"%s\"]", brackets);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) root = hear_json_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_nonnull (root);
}

static void
test_to_text (void)
{
  const char *text = "{\"b\":[1,2.5,\"ä\",null,true],\"a\":{}}";
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) root = hear_json_parse (text, strlen (text), &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  written = hear_json_to_text (root, FALSE);
  g_assert_cmpstr (g_strchomp (written), ==, text);
}

static void
test_wide (void)
{
  g_autoptr(GString) wide = g_string_new ("[");
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 500; i++)
    g_string_append (wide, i == 0 ? "[{}]" : ",[{}]");
  g_string_append_c (wide, ']');
  root = hear_json_parse (wide->str, wide->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (root)), ==, 500);
}

static void
test_hidden (void)
{
  const char *hiding[] = { "/* \" */", "// \"\n", "# \"\n", "'\"'" };

  for (guint i = 0; i < G_N_ELEMENTS (hiding); i++)
    {
      g_autofree char *deep = g_strnfill (100000, '[');
      g_autofree char *text = g_strconcat (hiding[i], deep, NULL);
      g_autoptr(GError) error = NULL;

      g_assert_null (hear_json_parse (text, strlen (text), &error));
      g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
    }
}

static void
test_refused (void)
{
  const char *bad[] = { "", "{", "{\"a\": \"", "nonsense", "\"\xc0\xaf\"" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (hear_json_parse (bad[i], strlen (bad[i]), &error));
      g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
    }
}

static void
test_builder (void)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  hear_json_add_text (builder, "a", "x");
  hear_json_add_text (builder, "b", NULL);
  hear_json_add_int (builder, "c", 1);
  hear_json_add_instant (builder, "d", 0);
  hear_json_open_array (builder, "e");
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = hear_json_to_text (root, FALSE);
  g_assert_cmpstr (text, ==, "{\"a\":\"x\",\"b\":null,\"c\":1,\"d\":\"1970-01-01T00:00:00.000Z\",\"e\":[]}");
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/json/reads", test_reads);
  g_test_add_func ("/json/deep", test_deep);
  g_test_add_func ("/json/depth-limit", test_depth_limit);
  g_test_add_func ("/json/depth-in-strings", test_depth_in_strings);
  g_test_add_func ("/json/to-text", test_to_text);
  g_test_add_func ("/json/wide", test_wide);
  g_test_add_func ("/json/hidden", test_hidden);
  g_test_add_func ("/json/builder", test_builder);
  g_test_add_func ("/json/refused", test_refused);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "hear-json.h"
#include "hear-test.h"
#include "hear-transcript-reader.h"

/* Every file of the W3C's and of vtt.js's suites, one test each, judged as
 * `manifest.json` says. */

static char *
read_data (const char *name,
           gsize      *length)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "webvtt", name, NULL);
  char            *data = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &data, length, &error);
  g_assert_no_error (error);

  return data;
}

static JsonNode *
parse_file (const char *name)
{
  gsize            length;
  g_autofree char *data = read_data (name, &length);
  g_autoptr(GBytes) bytes = g_bytes_new (data, length);
  g_autoptr(GError) error = NULL;
  JsonNode *node = hear_transcript_parse (bytes, name, &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);

  return node;
}

static JsonNode *
get_property (JsonObject *cue,
              const char *name)
{
  if (strcmp (name, "startTime") == 0)
    return json_object_get_member (cue, "start_ms");
  if (strcmp (name, "endTime") == 0)
    return json_object_get_member (cue, "end_ms");
  if (strcmp (name, "id") == 0 || strcmp (name, "text") == 0)
    return json_object_get_member (cue, name);

  return json_object_get_member (json_object_get_object_member (cue, "settings"), name);
}

static gboolean
is_number (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
         (json_node_get_value_type (node) == G_TYPE_INT64 || json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

static void
assert_same (JsonObject *cue,
             const char *name,
             JsonNode   *expected)
{
  JsonNode *got = get_property (cue, name);

  g_assert_nonnull (got);
  if (is_number (expected))
    {
      double value = json_node_get_double (got);
      double wanted = json_node_get_double (expected);

      g_assert_true (is_number (got));
      if (g_str_has_suffix (name, "Time"))
        value /= 1000;
      g_assert_cmpfloat_with_epsilon (value, wanted, MAX (1e-3, fabs (wanted) * 1e-12));
    }
  else if (json_node_get_value_type (expected) == G_TYPE_BOOLEAN)
    g_assert_cmpint (json_node_get_boolean (got), ==, json_node_get_boolean (expected));
  else
    g_assert_cmpstr (json_node_get_string (got), ==, json_node_get_string (expected));
}

static void
check_assertion (JsonArray  *cues,
                 JsonObject *assertion)
{
  const char *path = hear_json_get_string (assertion, "path");
  const char *name = hear_json_get_string (assertion, "prop");

  if (name == NULL)
    name = path != NULL ? path : "";
  if (g_str_has_prefix (name, "region") || strcmp (name, "true") == 0)
    return;
  if (strcmp (name, "cues.length") == 0)
    g_assert_cmpint (json_array_get_length (cues), ==, hear_json_get_int (assertion, "value", -1));
  else
    assert_same (hear_json_get_item (cues, (guint) hear_json_get_int (assertion, "cue", 0)), name,
                 json_object_get_member (assertion, "value"));
}

static void
check_trees (JsonArray *cues,
             JsonArray *wanted)
{
  for (guint i = 0; i < json_array_get_length (wanted); i++)
    {
      JsonObject      *item = hear_json_get_item (wanted, i);
      JsonObject      *cue = hear_json_get_item (cues, (guint) hear_json_get_int (item, "cue", 0));
      g_autofree char *tree = g_strdup (hear_json_get_string (cue, "tree"));
      g_autofree char *expected = g_strdup (hear_json_get_string (item, "expectedTree"));

      g_assert_cmpstr (g_strchomp (tree), ==, g_strchomp (expected));
    }
}

static void
check_cues (JsonArray  *cues,
            JsonArray  *wanted,
            JsonObject *agrees)
{
  const char *core[] = { "id", "startTime", "endTime" };
  const char *settings[] = { "vertical", "align", "size" };

  if (!json_object_get_boolean_member (agrees, "core"))
    return;
  g_assert_cmpuint (json_array_get_length (cues), ==, json_array_get_length (wanted));
  for (guint i = 0; i < json_array_get_length (wanted); i++)
    {
      JsonObject *cue = hear_json_get_item (cues, i);
      JsonObject *expected = hear_json_get_item (wanted, i);

      for (guint j = 0; j < G_N_ELEMENTS (core); j++)
        assert_same (cue, core[j], json_object_get_member (expected, core[j]));
      for (guint j = 0; j < G_N_ELEMENTS (settings) && json_object_get_boolean_member (agrees, "settings"); j++)
        assert_same (cue, settings[j], json_object_get_member (expected, settings[j]));
    }
}

static void
test_case (gconstpointer data)
{
  JsonObject *entry = (JsonObject *) data;
  g_autoptr(JsonNode) node = parse_file (hear_json_get_string (entry, "file"));
  JsonArray *cues = hear_json_get_array (json_node_get_object (node), "cues");
  JsonArray *assertions = hear_json_get_array (entry, "asserts");

  g_assert_nonnull (cues);
  for (guint i = 0; assertions != NULL && i < json_array_get_length (assertions); i++)
    check_assertion (cues, hear_json_get_item (assertions, i));
  if (json_object_has_member (entry, "nregions"))
    check_cues (cues, hear_json_get_array (entry, "cues"), hear_json_get_object (entry, "agrees_with_w3c_parser"));
  else if (json_object_has_member (entry, "cues"))
    check_trees (cues, hear_json_get_array (entry, "cues"));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *data = NULL;
  g_autoptr(GString) manifest = NULL;
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(GError) error = NULL;
  JsonArray *entries;
  gsize      length;
  int        status;

  hear_test_init (&argc, &argv);
  data = read_data ("manifest.json", &length);
  /* json-glib reads integers beyond 64 bits wrongly. */
  manifest = g_string_new (data);
  g_string_replace (manifest, "18446744073709552000", "18446744073709552000.0", 0);
  root = hear_json_parse (manifest->str, manifest->len, &error);
  g_assert_no_error (error);
  entries = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (entries); i++)
    {
      JsonObject      *entry = hear_json_get_item (entries, i);
      g_autofree char *path = g_strdup_printf ("/webvtt/%s", hear_json_get_string (entry, "file"));

      g_test_add_data_func (path, entry, test_case);
    }
  status = g_test_run ();

  return status;
}

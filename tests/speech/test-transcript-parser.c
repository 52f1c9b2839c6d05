/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-error.h"
#include "hear-json.h"
#include "hear-test.h"
#include "hear-transcript-parser.h"

static JsonNode *
parse (const char *text,
       const char *name)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  JsonNode *node = hear_transcript_parse (bytes, name, &error);

  g_assert_no_error (error);

  return node;
}

static void
test_webvtt (void)
{
  g_autoptr(JsonNode) node = parse ("WEBVTT\n\nREGION\nid:a\n\nx\n00:01.000 --> 00:02.000\n<v Mary>Hi <00:01.500>you\n", "a.vtt");
  JsonObject *object = json_node_get_object (node);
  JsonObject *cue = hear_json_get_item (hear_json_get_array (object, "cues"), 0);
  JsonArray  *words = hear_json_get_array (cue, "words");

  g_assert_cmpstr (hear_json_get_string (object, "format"), ==, "vtt");
  g_assert_cmpstr (hear_json_get_string (object, "encoding"), ==, "UTF-8");
  g_assert_cmpint (hear_json_get_int (object, "regions", 0), ==, 1);
  g_assert_cmpstr (hear_json_get_string (cue, "id"), ==, "x");
  g_assert_cmpstr (hear_json_get_string (cue, "voice"), ==, "Mary");
  g_assert_cmpstr (hear_json_get_string (cue, "text"), ==, "<v Mary>Hi <00:01.500>you");
  g_assert_cmpuint (json_array_get_length (words), ==, 2);
  g_assert_cmpstr (hear_json_get_string (hear_json_get_item (words, 1), "text"), ==, "you");
  g_assert_cmpint (hear_json_get_int (hear_json_get_item (words, 1), "start_ms", 0), ==, 1500);
  g_assert_cmpint (hear_json_get_int (hear_json_get_item (words, 1), "end_ms", 0), ==, 2000);
}

static void
test_subrip (void)
{
  g_autoptr(JsonNode) node = parse ("1\n00:00:01,000 --> 00:00:02,000\n<i>Hi</i>\n", "a.srt");
  JsonObject *cue = hear_json_get_item (hear_json_get_array (json_node_get_object (node), "cues"), 0);

  g_assert_cmpstr (hear_json_get_string (cue, "tree"), ==, "| \"<i>Hi</i>\"\n");
  g_assert_cmpint (hear_json_get_int (cue, "end_ms", 0), ==, 2000);
  g_assert_nonnull (hear_json_get_object (cue, "settings"));
}

static void
test_unsigned (void)
{
  g_autoptr(JsonNode) node = parse ("nothing", "a.vtt");
  JsonObject *object = json_node_get_object (node);

  g_assert_cmpuint (json_array_get_length (hear_json_get_array (object, "cues")), ==, 0);
  g_assert_cmpuint (json_array_get_length (hear_json_get_array (object, "warnings")), ==, 1);
}

static void
test_refused (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("", 0);
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_transcript_parse (bytes, "a.srt", &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/transcript-parser/webvtt", test_webvtt);
  g_test_add_func ("/transcript-parser/subrip", test_subrip);
  g_test_add_func ("/transcript-parser/unsigned", test_unsigned);
  g_test_add_func ("/transcript-parser/refused", test_refused);

  return g_test_run ();
}

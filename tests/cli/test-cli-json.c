/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli-fixture.h"
#include "hear-cli-json.h"
#include "hear-json.h"
#include "hear-participant.h"

static void
test_values (void)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (texts, (char *) "a");
  g_ptr_array_add (texts, (char *) "ü \"b\"");
  json_builder_begin_object (builder);
  hear_json_add_text (builder, "z", "text");
  hear_json_add_text (builder, "y", NULL);
  hear_json_add_int (builder, "x", G_GINT64_CONSTANT (9007199254740993));
  hear_cli_json_add_bool (builder, "w", TRUE);
  hear_cli_json_add_time (builder, "v", 0);
  hear_cli_json_add_time (builder, "u", -1);
  hear_json_add_instant (builder, "t", 0);
  hear_cli_json_add_enum (builder, "s", HEAR_TYPE_PARTICIPANT_PART, HEAR_PARTICIPANT_PART_CANDIDATE);
  hear_cli_json_add_enum (builder, "r", HEAR_TYPE_PARTICIPANT_PART, 99);
  hear_cli_json_add_texts (builder, "q", texts);
  hear_cli_json_add_texts (builder, "p", NULL);
  hear_cli_json_open_object (builder, "o");
  hear_json_open_array (builder, "n");
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = hear_json_to_text (root, FALSE);
  g_assert_cmpstr (text, ==,
                   "{\"z\":\"text\",\"y\":null,\"x\":9007199254740993,\"w\":true,\"v\":0,\"u\":null,"
                   "\"t\":\"1970-01-01T00:00:00.000Z\",\"s\":\"candidate\",\"r\":null,\"q\":[\"a\",\"ü \\\"b\\\"\"],"
                   "\"p\":[],\"o\":{\"n\":[]}}");
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  g_test_add_func ("/cli-json/values", test_values);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cue-settings.h"
#include "hear-json.h"
#include "hear-test.h"

static char *
parse (const char *text)
{
  g_autoptr(GPtrArray) regions = g_ptr_array_new ();
  g_autoptr(JsonObject) object = NULL;
  g_autoptr(JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  HearCueSettings settings;

  g_ptr_array_add (regions, (char *) "fred");
  hear_cue_settings_init (&settings);
  hear_cue_settings_parse (&settings, text, regions);
  object = hear_cue_settings_to_json (&settings);
  json_node_set_object (node, object);
  hear_cue_settings_clear (&settings);

  return hear_json_to_text (node, FALSE);
}

static void
test_table (void)
{
  const struct
  {
    const char *text;
    const char *wanted;
  } cases[] = {
    { "", "{\"vertical\":\"\",\"snapToLines\":true,\"line\":\"auto\",\"lineAlign\":\"start\",\"position\":\"auto\",\"positionAlign\":\"auto\",\"size\":100.0,\"align\":\"center\",\"region\":null}" },
    { "region:fred align:end", "{\"vertical\":\"\",\"snapToLines\":true,\"line\":\"auto\",\"lineAlign\":\"start\",\"position\":\"auto\",\"positionAlign\":\"auto\",\"size\":100.0,\"align\":\"end\",\"region\":\"fred\"}" },
    { "region:fred line:1", "{\"vertical\":\"\",\"snapToLines\":true,\"line\":1.0,\"lineAlign\":\"start\",\"position\":\"auto\",\"positionAlign\":\"auto\",\"size\":100.0,\"align\":\"center\",\"region\":null}" },
    { "line:50%,end position:25%,line-left size:20% vertical:rl", "{\"vertical\":\"rl\",\"snapToLines\":false,\"line\":50.0,\"lineAlign\":\"end\",\"position\":25.0,\"positionAlign\":\"line-left\",\"size\":20.0,\"align\":\"center\",\"region\":null}" },
    { "line:1,middle position:x size:101% align: vertical:up region:bob :x a", "{\"vertical\":\"\",\"snapToLines\":true,\"line\":\"auto\",\"lineAlign\":\"start\",\"position\":\"auto\",\"positionAlign\":\"auto\",\"size\":100.0,\"align\":\"center\",\"region\":null}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = parse (cases[i].text);

      g_assert_cmpstr (got, ==, cases[i].wanted);
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/cue-settings/table", test_table);

  return g_test_run ();
}

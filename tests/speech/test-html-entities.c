/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-html-entities.h"
#include "hear-test.h"

static void
test_table (void)
{
  const struct
  {
    const char *text;
    gsize       length;
    const char *decoded;
  } cases[] = {
    { "&amp;", 5, "&" },
    { "&amp", 4, "&" },
    { "&notit;", 4, "¬" },
    { "&notin;", 7, "∉" },
    { "&nsubE;", 7, "⫅̸" },
    { "&CounterClockwiseContourIntegral;x", 33, "∳" },
    { "&#32;", 5, " " },
    { "&#x20AC", 7, "€" },
    { "&#0;", 4, "\xef\xbf\xbd" },
    { "&#128;", 6, "€" },
    { "&#99999999999999999999999;", 26, "\xef\xbf\xbd" },
    { "&#xD800;", 8, "\xef\xbf\xbd" },
    { "&", 0, "" },
    { "&#;", 0, "" },
    { "&#x;", 0, "" },
    { "&nothinglikethis", 4, "¬" },
    { "&zzz;", 0, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) decoded = g_string_new (NULL);

      g_assert_cmpuint (hear_html_entities_decode (cases[i].text, decoded), ==, cases[i].length);
      g_assert_cmpstr (decoded->str, ==, cases[i].decoded);
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/html-entities/table", test_table);

  return g_test_run ();
}

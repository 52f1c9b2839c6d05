/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-markdown.h"

#include "hear-plain-text.h"
#include "hear-test.h"
#include "speech-fixture.h"

static void
test_escape (void)
{
  const char *text = "a * b_c \\ `d` <e> [f] #1 | \\* ü";
  g_autoptr(GString) out = g_string_new (NULL);

  hear_markdown_append (out, text);
  g_assert_cmpstr (out->str, !=, text);
  hear_markdown_unescape (out->str);
  g_assert_cmpstr (out->str, ==, text);
}

static void
test_header (void)
{
  static const struct
  {
    const char *line;
    gboolean    is_header;
    const char *name;
    gint64      ms;
  } cases[] = {
    { "**Mara Lindt** `0:08`", TRUE, "Mara Lindt", 8000 },
    { "**mara** `1:00:08`", TRUE, "mara", 3608000 },
    { "**A \\*star\\*\\*** `0:01`", TRUE, "A *star**", 1000 },
    { "**Mara Lindt**", TRUE, "Mara Lindt", -1 },
    { "`0:08`", TRUE, NULL, 8000 },
    { "**Mara:** Good morning", FALSE, NULL, -1 },
    { "**Mara** `0:08` Good morning", FALSE, NULL, -1 },
    { "**Mara** `later`", FALSE, NULL, -1 },
    { "**** `0:08`", FALSE, NULL, -1 },
    { "**Mara", FALSE, NULL, -1 },
    { "**Mara\\", FALSE, NULL, -1 },
    { "`0:08", FALSE, NULL, -1 },
    { "Good morning", FALSE, NULL, -1 },
    { "", FALSE, NULL, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = NULL;
      gint64           ms = -1;

      g_test_message ("%s", cases[i].line);
      g_assert_cmpint (hear_markdown_read_header (cases[i].line, &name, &ms), ==, cases[i].is_header);
      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpint (ms, ==, cases[i].ms);
    }
}

/* What is written as Markdown is read as the same turns. */
static void
test_round_trip (void)
{
  static const char *const texts[] = {
    "[0:00] Mara Lindt: What is 2 * 3?\n[0:04] Ana Lima: Six_or so: `six`.\n[0:09] Mara Lindt: Fine.\n",
    "Mara Lindt: What is 2 * 3?\nAna Lima: Six.\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(HearTranscript) transcript = speech_fixture_read (texts[i], "a.txt");
      g_autofree char *markdown = hear_plain_text_write_markdown (transcript);
      g_autoptr(HearTranscript) again = speech_fixture_read (markdown, "a.md");
      g_autofree char *first = hear_plain_text_write (transcript);
      g_autofree char *second = hear_plain_text_write (again);

      g_assert_nonnull (strstr (markdown, "**Ana Lima**"));
      g_assert_cmpstr (second, ==, first);
      g_assert_cmpstr (first, ==, texts[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/markdown/escape", test_escape);
  g_test_add_func ("/markdown/header", test_header);
  g_test_add_func ("/markdown/round-trip", test_round_trip);

  return g_test_run ();
}

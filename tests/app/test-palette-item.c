/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-palette-item.h"
#include "hear-test.h"

/* It keeps what it says when whoever said it is gone. */
static void
test_copies (void)
{
  char text[] = "win.import";
  g_autoptr(HearPaletteItem) item = hear_palette_item_new (&(HearPaletteFacts){ .action = text, .title = "Import", .score = 7 });
  const HearPaletteFacts *facts = hear_palette_item_get_facts (item);

  text[0] = '\0';
  g_assert_cmpstr (facts->action, ==, "win.import");
  g_assert_cmpstr (facts->title, ==, "Import");
  g_assert_null (facts->keys);
  g_assert_cmpuint (facts->score, ==, 7);
}

int
main (int argc, char **argv)
{
  hear_test_init (&argc, &argv);

  g_test_add_func ("/palette-item/copies", test_copies);

  return g_test_run ();
}

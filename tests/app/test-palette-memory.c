/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-palette-memory.h"
#include "hear-test.h"

static void
test_order (void)
{
  g_auto(GStrv) none = hear_palette_memory_read (NULL);
  g_auto(GStrv) one = hear_palette_memory_add ((const char *const *) none, "win.import");
  g_auto(GStrv) two = hear_palette_memory_add ((const char *const *) one, "win.open-role('a')");
  g_auto(GStrv) again = hear_palette_memory_add ((const char *const *) two, "win.import");
  g_autofree char *text = hear_palette_memory_write ((const char *const *) again);
  g_auto(GStrv) back = hear_palette_memory_read (text);

  g_assert_cmpstr (text, ==, "win.import\nwin.open-role('a')");
  g_assert_true (g_strv_equal ((const char *const *) again, (const char *const *) back));
  g_assert_cmpuint (hear_palette_memory_rank ((const char *const *) again, "win.import"), >,
                    hear_palette_memory_rank ((const char *const *) again, "win.open-role('a')"));
  g_assert_cmpuint (hear_palette_memory_rank ((const char *const *) again, "win.back"), ==, 0);
}

/* What cannot be read is nothing, and what was used long ago is forgotten. */
static void
test_bounds (void)
{
  g_auto(GStrv) odd = hear_palette_memory_read ("win.import\n\n((\nwin.back");
  g_auto(GStrv) names = hear_palette_memory_read (NULL);

  g_assert_cmpuint (g_strv_length (odd), ==, 2);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("win.a%u", i);
      GStrv            more = hear_palette_memory_add ((const char *const *) names, name);

      g_strfreev (names);
      names = more;
    }
  g_assert_cmpuint (g_strv_length (names), ==, 12);
  g_assert_cmpstr (names[0], ==, "win.a39");
}

int
main (int argc, char **argv)
{
  hear_test_init (&argc, &argv);

  g_test_add_func ("/palette-memory/order", test_order);
  g_test_add_func ("/palette-memory/bounds", test_bounds);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test.h"
#include "hear-window-state.h"

static void
test_usual (void)
{
  g_autoptr(HearWindowState) state = hear_window_state_new (NULL);

  g_assert_cmpint (state->width, ==, 1280);
  g_assert_cmpint (state->height, ==, 800);
  g_assert_cmpint (state->left, ==, 344);
  g_assert_cmpint (state->right, ==, 392);
  g_assert_false (state->maximized);
  g_assert_null (state->interview);
}

static void
test_round (void)
{
  g_autoptr(HearWindowState) state = hear_window_state_new (NULL);
  g_autoptr(HearWindowState) again = NULL;
  g_autofree char *text = NULL;

  state->width = 1000;
  state->height = 700;
  state->left = 300;
  state->right = 500;
  state->maximized = TRUE;
  state->interview = g_strdup ("0190-x");
  state->part = g_strdup ("notes");
  text = hear_window_state_write (state);
  again = hear_window_state_new (text);
  g_assert_cmpint (again->width, ==, 1000);
  g_assert_cmpint (again->height, ==, 700);
  g_assert_cmpint (again->left, ==, 300);
  g_assert_cmpint (again->right, ==, 500);
  g_assert_true (again->maximized);
  g_assert_cmpstr (again->interview, ==, "0190-x");
  g_assert_cmpstr (again->part, ==, "notes");
}

static void
test_nonsense (void)
{
  const char *cases[] = { "", "x", "[window]\nwidth=-3\nheight=999999\nleft=abc", "[other]\nwidth=500" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(HearWindowState) state = hear_window_state_new (cases[i]);

      g_assert_cmpint (state->width, ==, 1280);
      g_assert_cmpint (state->height, ==, 800);
      g_assert_cmpint (state->left, ==, 344);
    }
}

int
main (int argc, char **argv)
{
  hear_test_init (&argc, &argv);

  g_test_add_func ("/window-state/usual", test_usual);
  g_test_add_func ("/window-state/round", test_round);
  g_test_add_func ("/window-state/nonsense", test_nonsense);

  return g_test_run ();
}

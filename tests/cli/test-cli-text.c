/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cli-text.h"
#include "hear-test.h"

static void
test_describe_card (void)
{
  g_autofree char *none = hear_cli_text_describe_card ((HearCardState){ HEAR_CARD_NONE, 0, 5 });
  g_autofree char *draft = hear_cli_text_describe_card ((HearCardState){ HEAR_CARD_DRAFT, 2, 5 });
  g_autofree char *submitted = hear_cli_text_describe_card ((HearCardState){ HEAR_CARD_SUBMITTED, 5, 5 });

  g_assert_cmpstr (none, ==, "not begun");
  g_assert_cmpstr (draft, ==, "2 of 5 rated");
  g_assert_cmpstr (submitted, ==, "handed in");
}

/* What an editor puts before a text does not get into it. */
static void
test_read (void)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "\xef\xbb\xbfWhy us?", -1, NULL));
  text = hear_cli_text_read (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "Why us?");
  g_assert_null (hear_cli_text_read (folder, &error));
  g_assert_nonnull (error);
  hear_test_drop_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/cli-text/read", test_read);
  g_test_add_func ("/cli-text/describe-card", test_describe_card);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-completion.h"
#include "hear-test-window.h"

static void
type (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
test_completion (void)
{
  const char *const names[] = { "Ana Lima", "Anders Berg", "Jonas Weber", NULL };
  g_autoptr(GtkStringList) model = gtk_string_list_new (names);
  GtkWidget      *entry = gtk_entry_new ();
  HearCompletion *completion = hear_completion_attach (entry, G_LIST_MODEL (model));
  GtkWindow      *window = hear_test_window_new (entry, 360, 240);

  gtk_widget_grab_focus (entry);
  type (entry, "an");
  g_assert_cmpuint (hear_completion_count (completion), ==, 2);
  type (entry, "anA");
  g_assert_cmpuint (hear_completion_count (completion), ==, 1);
  type (entry, "zz");
  g_assert_cmpuint (hear_completion_count (completion), ==, 0);
  type (entry, "Ana Lima");
  g_assert_cmpuint (hear_completion_count (completion), ==, 0);
  hear_test_window_close (window);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);
  g_test_add_func ("/completion/as-one-types", test_completion);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-choices.h"
#include "hear-role.h"
#include "hear-test-window.h"

static GtkDropDown *
make_drop_down (void)
{
  return GTK_DROP_DOWN (g_object_ref_sink (gtk_drop_down_new (NULL, NULL)));
}

static void
show (GtkDropDown *drop_down, const char *const *ids)
{
  g_autoptr(GtkStringList) choices = hear_choices_new ("All");

  for (guint i = 0; ids[i] != NULL; i++)
    hear_choices_add (choices, ids[i], "Of the same name");
  hear_choices_show (choices, drop_down);
}

static void
test_begins_with_all (void)
{
  g_autoptr(GtkDropDown) drop_down = make_drop_down ();
  const char *const ids[] = { "a", NULL };

  g_assert_null (hear_choices_get_chosen (drop_down));
  show (drop_down, ids);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 0);
  g_assert_null (hear_choices_get_chosen (drop_down));
}

static void
test_chooses_by_id (void)
{
  g_autoptr(GtkDropDown) drop_down = make_drop_down ();
  const char *const ids[] = { "a", "b", NULL };

  show (drop_down, ids);
  hear_choices_choose (drop_down, "b");
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 2);
  g_assert_cmpstr (hear_choices_get_chosen (drop_down), ==, "b");
  hear_choices_choose (drop_down, "c");
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 0);
  gtk_drop_down_set_selected (drop_down, 1);
  g_assert_cmpstr (hear_choices_get_chosen (drop_down), ==, "a");
  hear_choices_choose (drop_down, NULL);
  g_assert_null (hear_choices_get_chosen (drop_down));
}

static void
test_keeps_what_is_still_there (void)
{
  g_autoptr(GtkDropDown) drop_down = make_drop_down ();
  const char *const ids[] = { "a", "b", NULL };
  const char *const more[] = { "a", "aa", "b", NULL };
  const char *const fewer[] = { "a", NULL };

  show (drop_down, ids);
  hear_choices_choose (drop_down, "b");
  show (drop_down, more);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 3);
  g_assert_cmpstr (hear_choices_get_chosen (drop_down), ==, "b");
  show (drop_down, fewer);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 0);
  g_assert_null (hear_choices_get_chosen (drop_down));
}

static void
test_names_roles (void)
{
  g_autoptr(GPtrArray) roles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GtkStringList) none = hear_choices_new_roles (NULL);
  g_autoptr(GtkStringList) choices = NULL;
  g_autoptr(GtkDropDown) drop_down = make_drop_down ();
  HearRole *role = hear_role_new ();

  hear_role_set_id (role, "r1");
  hear_role_set_title (role, "Backend Engineer");
  g_ptr_array_add (roles, role);
  choices = hear_choices_new_roles (roles);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (none)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (choices)), ==, 2);
  g_assert_cmpstr (gtk_string_list_get_string (choices, 0), ==, "All Roles");
  g_assert_cmpstr (gtk_string_list_get_string (choices, 1), ==, "Backend Engineer");
  hear_choices_show (choices, drop_down);
  hear_choices_choose (drop_down, "r1");
  g_assert_cmpstr (hear_choices_get_chosen (drop_down), ==, "r1");
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);
  g_test_add_func ("/choices/begins-with-all", test_begins_with_all);
  g_test_add_func ("/choices/chooses-by-id", test_chooses_by_id);
  g_test_add_func ("/choices/keeps-what-is-still-there", test_keeps_what_is_still_there);
  g_test_add_func ("/choices/names-roles", test_names_roles);

  return g_test_run ();
}

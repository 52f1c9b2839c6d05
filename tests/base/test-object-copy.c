/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>

#include "hear-object-copy.h"
#include "hear-test.h"

/* Some object all of which is in its properties. */
static void
test_properties (void)
{
  g_autoptr(GMountOperation) object = g_mount_operation_new ();
  g_autoptr(GMountOperation) copy = NULL;

  g_mount_operation_set_username (object, "one");
  g_mount_operation_set_choice (object, 7);
  g_mount_operation_set_anonymous (object, TRUE);
  copy = hear_object_copy (object);
  g_mount_operation_set_username (object, "two");
  g_assert_cmpstr (g_mount_operation_get_username (copy), ==, "one");
  g_assert_cmpint (g_mount_operation_get_choice (copy), ==, 7);
  g_assert_true (g_mount_operation_get_anonymous (copy));
  g_assert_null (g_mount_operation_get_domain (copy));
}

int
main (int argc, char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/object-copy/properties", test_properties);

  return g_test_run ();
}

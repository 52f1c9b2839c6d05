/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-call-private.h"
#include "hear-test.h"

static void
test_steal (void)
{
  g_autoptr(HearCall) call = hear_call_new_list (g_free);
  g_autoptr(GPtrArray) list = NULL;

  g_ptr_array_add (call->result, g_strdup ("one"));
  list = hear_call_steal (call);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_null (hear_call_steal (call));
}

static void
test_borrowed (void)
{
  HearCall *call = hear_call_new ();
  int       number = 3;

  /* Without a way to free it, the result belongs to somebody else. */
  call->result = &number;
  call->object = g_object_new (G_TYPE_OBJECT, NULL);
  g_object_add_weak_pointer (call->object, (gpointer *) &call->object);
  call->id = g_strdup ("id");
  call->strings = g_strsplit ("a b", " ", 0);
  call->list = g_ptr_array_new ();
  g_object_remove_weak_pointer (call->object, (gpointer *) &call->object);
  hear_call_free (call);
  g_assert_cmpint (number, ==, 3);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/call/steal", test_steal);
  g_test_add_func ("/call/borrowed", test_borrowed);

  return g_test_run ();
}

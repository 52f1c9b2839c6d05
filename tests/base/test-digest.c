/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-digest.h"
#include "hear-test.h"

/* FIPS 180-2, appendix B.1 */
#define OF_ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
#define OF_NOTHING "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

static void
test_known (void)
{
  g_autofree char *abc = hear_digest_of_text ("abc");
  g_autofree char *nothing = hear_digest_of_data (NULL, 0);

  g_assert_cmpstr (abc, ==, OF_ABC);
  g_assert_cmpstr (nothing, ==, OF_NOTHING);
}

static void
test_grows (void)
{
  g_autoptr(HearDigest) digest = hear_digest_new ();
  g_autofree char *abc = NULL;
  g_autofree char *nothing = NULL;

  hear_digest_update (digest, "a", 1);
  hear_digest_update (digest, "bc", 2);
  abc = hear_digest_finish (digest);
  nothing = hear_digest_finish (digest);
  g_assert_cmpstr (abc, ==, OF_ABC);
  g_assert_cmpstr (nothing, ==, OF_NOTHING);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/digest/known", test_known);
  g_test_add_func ("/digest/grows", test_grows);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-import-request.h"
#include "hear-test.h"

static HearImportRequest *
make (void)
{
  HearImportRequest *request = hear_import_request_new ();

  request->media_path = g_strdup ("ana.webm");
  request->candidate_name = g_strdup ("Ana Lima");
  request->role_title = g_strdup ("Backend engineer");
  request->consent_text = g_strdup ("agreed");

  return request;
}

static void
assert_refused (HearImportRequest *request,
                HearError          code)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (hear_import_request_check (request, &error));
  g_assert_error (error, HEAR_ERROR, (int) code);
}

static void
set (char      **field,
     const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static void
test_complete (void)
{
  g_autoptr(HearImportRequest) request = make ();
  g_autoptr(GError) error = NULL;

  g_assert_true (hear_import_request_check (request, &error));
  g_assert_no_error (error);
  g_assert_true (request->assessment_allowed);
}

static void
test_consent (void)
{
  const char *const cases[] = { NULL, "", "   ", "\n\t" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(HearImportRequest) request = make ();

      set (&request->consent_text, cases[i]);
      assert_refused (request, HEAR_ERROR_CONSENT);
    }
}

static void
test_incomplete (void)
{
  g_autoptr(HearImportRequest) nothing = make ();
  g_autoptr(HearImportRequest) nobody = make ();
  g_autoptr(HearImportRequest) no_role = make ();

  set (&nothing->media_path, NULL);
  assert_refused (nothing, HEAR_ERROR_INVALID);
  set (&nobody->candidate_name, " ");
  assert_refused (nobody, HEAR_ERROR_INVALID);
  set (&no_role->role_title, NULL);
  assert_refused (no_role, HEAR_ERROR_INVALID);
}

static void
test_too_long (void)
{
  g_autoptr(HearImportRequest) request = make ();
  g_autofree char *text = g_strnfill (2000, 'a');

  set (&request->candidate_name, text);
  assert_refused (request, HEAR_ERROR_INVALID);
}

static void
test_channels (void)
{
  const char *const bad[] = { "one", "one,", ",two", "one,one", "one,two,three" };
  g_autoptr(HearImportRequest) good = make ();

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(HearImportRequest) request = make ();

      request->channels = g_strsplit (bad[i], ",", -1);
      assert_refused (request, HEAR_ERROR_INVALID);
    }

  good->channels = g_strsplit ("one,two", ",", -1);
  g_assert_true (hear_import_request_check (good, NULL));
}

static void
test_copy (void)
{
  g_autoptr(HearImportRequest) request = make ();
  g_autoptr(HearImportRequest) copy = NULL;

  request->channels = g_strsplit ("one,two", ",", -1);
  request->held_at = 17;
  request->verbatim = HEAR_VERBATIM_YES;
  request->assessment_allowed = FALSE;
  set (&request->language, "de-CH");
  set (&request->candidate_speaker, "Ana");
  copy = g_boxed_copy (HEAR_TYPE_IMPORT_REQUEST, request);

  g_assert_cmpstr (copy->media_path, ==, request->media_path);
  g_assert_true (copy->media_path != request->media_path);
  g_assert_cmpstrv (copy->channels, request->channels);
  g_assert_cmpint (copy->held_at, ==, 17);
  g_assert_cmpint (copy->verbatim, ==, HEAR_VERBATIM_YES);
  g_assert_false (copy->assessment_allowed);
  g_assert_cmpstr (copy->language, ==, "de-CH");
  g_assert_cmpstr (copy->candidate_speaker, ==, "Ana");
  g_assert_null (copy->transcript_path);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/import-request/complete", test_complete);
  g_test_add_func ("/import-request/consent", test_consent);
  g_test_add_func ("/import-request/incomplete", test_incomplete);
  g_test_add_func ("/import-request/too-long", test_too_long);
  g_test_add_func ("/import-request/channels", test_channels);
  g_test_add_func ("/import-request/copy", test_copy);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-document-private.h"
#include "hear-store-private.h"
#include "hear-test-search.h"

/* Which document of which interview, and what it says. */
typedef struct
{
  const char         *id;
  HearSearchPart      part;
  HearSearchDocument *document;
} Load;

static gboolean
load (HearDatabase *database,
      gpointer      input,
      GError      **error)
{
  Load *what = input;
  g_autoptr(HearSearchTokens) tokens = hear_search_tokens_new (database, error);

  what->document = hear_search_document_load (database, tokens, what->id, what->part, error);

  return what->document != NULL;
}

static HearSearchDocument *
get (HearTestLibrary *library,
     const char      *id,
     HearSearchPart   part)
{
  Load what = { id, part, NULL };
  g_autoptr(GError) error = NULL;

  hear_store_run_write (library->store, load, &what, &error);
  g_assert_no_error (error);

  return what.document;
}

static void
test_transcript (HearTestLibrary *library,
                 gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_search_add (library, "Ana", 1, "?One two.|Three|four, five.");
  g_autoptr(HearSearchDocument) document = get (library, hear_interview_get_id (interview), HEAR_SEARCH_TRANSCRIPT);
  g_autofree char       *ida = hear_search_document_write_facet (HEAR_SEARCH_SPEAKER, "ida");
  g_autofree char       *role = hear_search_document_write_facet (HEAR_SEARCH_ROLE, hear_interview_get_role_id (interview));
  const HearSearchPiece *last = NULL;

  g_assert_cmpstr (document->text->str, ==, "One two.\nThree\nfour, five.\n");
  g_assert_cmpuint (document->pieces->pieces->len, ==, 3);
  last = &g_array_index (document->pieces->pieces, HearSearchPiece, 2);
  g_assert_cmpuint (last->first, ==, 3);
  g_assert_cmpuint (last->end, ==, 5);
  g_assert_cmpuint (last->turn, ==, 2);
  g_assert_nonnull (g_strstr_len (document->facets->str, -1, ida));
  g_assert_nonnull (g_strstr_len (document->facets->str, -1, role));
}

static void
test_remarks (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearInterview) interview = hear_test_search_add (library, "Ana", 1, "One");
  g_autoptr(HearNote) note = hear_test_search_note (library, interview, "Ask again");
  g_autoptr(HearSearchDocument) document = get (library, hear_interview_get_id (interview), HEAR_SEARCH_REMARKS);
  const HearSearchPiece *piece = &g_array_index (document->pieces->pieces, HearSearchPiece, 0);

  g_assert_cmpstr (document->text->str, ==, "Ask again\n");
  g_assert_cmpint (piece->kind, ==, HEAR_SEARCH_NOTE);
  g_assert_cmpstr (piece->id, ==, hear_note_get_id (note));
  g_assert_cmpint (piece->speaker, ==, -1);
}

static void
test_nothing (HearTestLibrary *library,
              gconstpointer    user_data)
{
  g_autoptr(HearSearchDocument) document = get (library, "nobody", HEAR_SEARCH_TRANSCRIPT);

  g_assert_cmpuint (document->pieces->pieces->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/search-document/transcript", test_transcript);
  hear_test_library_add_test ("/search-document/remarks", test_remarks);
  hear_test_library_add_test ("/search-document/nothing", test_nothing);

  return g_test_run ();
}

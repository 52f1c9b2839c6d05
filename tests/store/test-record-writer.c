/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-record-writer-private.h"
#include "hear-store-private.h"
#include "hear-test-library.h"

#define ID "role-1"

typedef struct
{
  const char *title;
  gboolean    buried;
  gint64      entries;
  char       *action;
  char       *author;
} Save;

static gboolean
save (HearDatabase *database,
      gpointer      input,
      GError      **error)
{
  Save      *self = input;
  HearField  fields[] = { HEAR_TEXT ("title", self->title), HEAR_TEXT ("folded", self->title) };
  HearRecord record = HEAR_RECORD (HEAR_STORE_ROLE, ID, NULL, fields);
  g_autoptr(HearStatement) last = NULL;

  if (!(self->title != NULL ? hear_record_save (database, &record, error) : hear_record_bury (database, &record, self->buried, error)))
    return FALSE;
  last = hear_database_prepare (database, "SELECT n, action, role.author FROM audit, role WHERE role.id = '" ID "' ORDER BY n DESC LIMIT 1", error);
  g_assert_cmpint (hear_statement_step (last, error), ==, HEAR_STEP_ROW);
  self->entries = hear_statement_get_int (last, 0);
  g_free (self->action);
  self->action = g_strdup (hear_statement_get_text (last, 1));
  g_free (self->author);
  self->author = g_strdup (hear_statement_get_text (last, 2));

  return TRUE;
}

static void
test_actions (HearTestLibrary *library,
              gconstpointer    user_data)
{
  const struct
  {
    const char *title;
    gboolean    buried;
    const char *action;
    gint64      more;
  } cases[] = {
    { "Cook", FALSE, "insert", 1 },
    { "Cook", FALSE, "insert", 0 },
    { "Baker", FALSE, "update", 1 },
    { NULL, TRUE, "delete", 1 },
    { NULL, FALSE, "restore", 1 },
    { NULL, FALSE, "restore", 0 },
  };
  Save   self = { 0 };
  gint64 n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      self.title = cases[i].title;
      self.buried = cases[i].buried;
      hear_store_run_write (library->store, save, &self, &error);
      g_assert_no_error (error);
      n = i == 0 ? self.entries : n + cases[i].more;
      g_assert_cmpstr (self.action, ==, cases[i].action);
      g_assert_cmpint (self.entries, ==, n);
      g_assert_cmpstr (self.author, ==, hear_store_get_user_id (library->store));
    }
  g_free (self.action);
  g_free (self.author);
}

static gboolean
save_batch (HearDatabase *database,
            gpointer      input,
            GError      **error)
{
  g_autoptr(HearRecordBatch) batch = hear_record_batch_new ();
  gint64 before;
  gint64 after;

  hear_database_get_number (database, "SELECT count (*) FROM audit", &before, error);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *id = g_strdup_printf ("role-%u", i);
      HearField        fields[] = { HEAR_TEXT ("title", id), HEAR_TEXT ("folded", id) };
      HearRecord       record = HEAR_RECORD (HEAR_STORE_ROLE, id, NULL, fields);

      record.batch = batch;
      if (!hear_record_save (database, &record, error))
        return FALSE;
    }
  if (!hear_record_batch_finish (batch, database, HEAR_STORE_ROLE, "owner", error))
    return FALSE;
  hear_database_get_number (database, "SELECT count (*) FROM audit", &after, error);
  g_assert_cmpint (after, ==, before + 1);

  return TRUE;
}

static void
test_batch (HearTestLibrary *library,
            gconstpointer    user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearStoreStatus) status = NULL;

  hear_store_run_write (library->store, save_batch, NULL, &error);
  g_assert_no_error (error);
  status = hear_store_get_status (library->store, NULL);
  g_assert_cmpuint (status->roles, ==, 10);
}

/* Fields of a newer program, and the revision, belong to others. */
static void
test_keeps_extra (HearTestLibrary *library,
                  gconstpointer    user_data)
{
  Save self = { .title = "Cook" };

  g_assert_true (hear_store_run_write (library->store, save, &self, NULL));
  hear_test_library_run (library, "UPDATE role SET extra = '{\"new\":1}', v = 7");
  self.title = "Baker";
  g_assert_true (hear_store_run_write (library->store, save, &self, NULL));
  hear_test_library_run (library,
                         "CREATE TEMP TABLE t (n CHECK (n = 1));"
                         "INSERT INTO t SELECT count (*) FROM role WHERE title = 'Baker' AND v = 7 AND extra = '{\"new\":1}'");
  g_free (self.action);
  g_free (self.author);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  hear_test_library_add_test ("/record-writer/actions", test_actions);
  hear_test_library_add_test ("/record-writer/batch", test_batch);
  hear_test_library_add_test ("/record-writer/keeps-extra", test_keeps_extra);

  return g_test_run ();
}

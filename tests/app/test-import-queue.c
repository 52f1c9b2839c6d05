/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-list.h"
#include "hear-import-memory.h"
#include "hear-import-queue.h"
#include "hear-store-interviews.h"
#include "hear-store-state.h"
#include "hear-test-import.h"
#include "hear-test.h"

static HearImportRequest *
new_shared (void)
{
  HearImportRequest *request = hear_import_request_new ();

  request->role_title = g_strdup ("Backend engineer");
  request->consent_text = g_strdup ("agreed in writing");

  return request;
}

static GListModel *
probe_all (HearTestImport *self)
{
  GListModel *items = hear_import_list_new (G_LIST_MODEL (self->files));

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    hear_import_item_probe (hear_test_import_get (items, i), self->store);
  hear_test_import_await (items);

  return items;
}

static gboolean
has_ended (gpointer queue)
{
  return !hear_import_queue_is_running (queue);
}

static HearImportQueue *
run (HearTestImport *self, GListModel *items, gboolean cancel)
{
  g_autoptr(HearImportRequest) shared = new_shared ();
  HearImportQueue *queue = hear_import_queue_new (self->store, items, shared);

  hear_import_queue_run (queue);
  if (cancel)
    hear_import_queue_cancel (queue);
  g_assert_true (hear_test_wait (has_ended, queue));

  return queue;
}

static void
assert_state (GListModel *items, guint at, HearImportState state)
{
  g_assert_cmpint (hear_import_item_get_state (hear_test_import_get (items, at)), ==, state);
}

static void
test_whole (HearTestImport *self, gconstpointer unused)
{
  g_autofree char *media = hear_test_import_copy (self, "jonas-weber.ogg", "jonas-weber.ogg");
  g_autofree char *transcript = hear_test_import_copy (self, "jonas-weber.vtt", "jonas-weber.vtt");
  g_autoptr(GListModel) items = probe_all (self);
  g_autoptr(HearImportQueue) queue = run (self, items, FALSE);
  g_autoptr(GPtrArray) ids = hear_store_list_interview_ids (self->store, NULL, NULL);
  g_autoptr(HearInterview) interview = NULL;

  g_assert_cmpuint (hear_import_queue_get_total (queue), ==, 1);
  g_assert_cmpuint (hear_import_queue_get_done (queue), ==, 1);
  assert_state (items, 0, HEAR_IMPORT_STATE_DONE);
  g_assert_cmpuint (ids->len, ==, 1);
  interview = hear_store_load_interview (self->store, g_ptr_array_index (ids, 0), NULL);
  g_assert_cmpstr (hear_interview_get_candidate_name (interview), ==, "Jonas Weber");
  g_assert_cmpstr (hear_interview_get_role_title (interview), ==, "Backend engineer");
  g_assert_cmpuint (hear_transcript_get_n_segments (hear_interview_get_transcript (interview)), >, 3);
}

static void
test_broken_beside_good (HearTestImport *self, gconstpointer unused)
{
  g_autofree char *broken = hear_test_import_write (self, "noise.mp4", "This is no film.\n");
  g_autofree char *media = hear_test_import_copy (self, "jonas-weber.ogg", "jonas-weber.ogg");
  g_autoptr(GListModel) items = probe_all (self);
  g_autoptr(HearImportQueue) queue = run (self, items, FALSE);

  assert_state (items, 0, HEAR_IMPORT_STATE_BROKEN);
  assert_state (items, 1, HEAR_IMPORT_STATE_DONE);
  g_assert_nonnull (hear_import_item_get_message (hear_test_import_get (items, 0)));
  g_assert_cmpuint (hear_test_import_count (self), ==, 1);
}

/* It was good when it was looked into. */
static void
test_failed_beside_good (HearTestImport *self, gconstpointer unused)
{
  g_autofree char *bad = hear_test_import_write (self, "ana.vtt", "no signature\n");
  g_autofree char *good = hear_test_import_write (self, "jonas.txt", "Jonas: I like it.\n");
  g_autoptr(GListModel) items = probe_all (self);
  g_autoptr(HearImportQueue) queue = run (self, items, FALSE);

  assert_state (items, 0, HEAR_IMPORT_STATE_FAILED);
  assert_state (items, 1, HEAR_IMPORT_STATE_DONE);
  g_assert_cmpuint (hear_import_queue_get_done (queue), ==, 1);
  g_assert_cmpuint (hear_import_queue_get_begun (queue), ==, 2);
}

static void
test_cancel (HearTestImport *self, gconstpointer unused)
{
  g_autofree char *one = hear_test_import_copy (self, "jonas-weber.ogg", "jonas.ogg");
  g_autofree char *two = hear_test_import_write (self, "ana.txt", "Ana: I like it.\n");
  g_autoptr(GListModel) items = probe_all (self);
  g_autoptr(HearImportQueue) queue = run (self, items, TRUE);

  assert_state (items, 0, HEAR_IMPORT_STATE_READY);
  assert_state (items, 1, HEAR_IMPORT_STATE_READY);
  g_assert_cmpuint (hear_import_queue_get_done (queue), ==, 0);
  g_assert_cmpuint (hear_test_import_count (self), ==, 0);
}

static void
test_leave_out (HearTestImport *self,
                gconstpointer   unused)
{
  g_autofree char *one = hear_test_import_write (self, "ana.txt", "Ana: I like it.\n");
  g_autofree char *two = hear_test_import_write (self, "jonas.txt", "Jonas: Me too.\n");
  g_autoptr(GListModel) items = probe_all (self);
  g_autoptr(HearImportRequest) shared = new_shared ();
  g_autoptr(HearImportQueue) queue = hear_import_queue_new (self->store, items, shared);

  hear_import_queue_run (queue);
  hear_import_queue_leave_out (queue, hear_test_import_get (items, 0));
  hear_import_queue_leave_out (queue, hear_test_import_get (items, 1));
  g_assert_true (hear_test_wait (has_ended, queue));
  g_assert_cmpuint (hear_import_queue_get_done (queue), ==, 1);
  assert_state (items, 0, HEAR_IMPORT_STATE_DONE);
  assert_state (items, 1, HEAR_IMPORT_STATE_READY);
}

static void
test_twin (HearTestImport *self, gconstpointer unused)
{
  g_autofree char *media = hear_test_import_copy (self, "jonas-weber.ogg", "jonas-weber.ogg");
  g_autoptr(GListModel) items = probe_all (self);
  g_autoptr(HearImportQueue) first = run (self, items, FALSE);
  g_autoptr(GListModel) again = probe_all (self);
  HearImportItem *item = hear_test_import_get (again, 0);
  g_autoptr(HearImportQueue) second = run (self, again, FALSE);
  g_autoptr(HearImportQueue) third = NULL;

  g_assert_nonnull (strstr (hear_import_item_get_twin (item), "Jonas Weber"));
  g_assert_nonnull (hear_import_item_get_twin_id (item));
  g_assert_cmpuint (hear_import_queue_get_total (second), ==, 0);
  g_assert_cmpuint (hear_test_import_count (self), ==, 1);
  g_object_set (item, "again", TRUE, NULL);
  third = run (self, again, FALSE);
  g_assert_cmpuint (hear_import_queue_get_done (third), ==, 1);
  g_assert_cmpuint (hear_test_import_count (self), ==, 2);
}

static gboolean
has_consent (gpointer store)
{
  g_autofree char *text = hear_store_get_state (store, "import.consent", NULL);

  return g_strcmp0 (text, "agreed in writing") == 0;
}

static void
test_memory (HearTestImport *self, gconstpointer unused)
{
  g_autofree char *text = hear_test_import_write (self, "ana-lima.txt", "Ana: I like it.\n");
  g_autoptr(GListModel) items = probe_all (self);
  g_autoptr(HearImportQueue) queue = run (self, items, FALSE);
  g_autoptr(HearImportMemory) memory = NULL;

  hear_import_memory_keep (self->store, "Backend engineer", "agreed in writing");
  g_assert_true (hear_test_wait (has_consent, self->store));
  memory = hear_import_memory_load (self->store, NULL, NULL);
  g_assert_cmpstr (memory->role, ==, "Backend engineer");
  g_assert_cmpstr (memory->consent, ==, "agreed in writing");
  g_assert_cmpuint (memory->roles->len, ==, 1);
  g_assert_cmpuint (memory->candidates->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (memory->candidates, 0), ==, "Ana Lima");
}

int
main (int argc, char **argv)
{
  hear_test_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/import-queue/" name, HearTestImport, NULL, hear_test_import_set_up, func, hear_test_import_tear_down)
  ADD ("whole", test_whole);
  ADD ("broken-beside-good", test_broken_beside_good);
  ADD ("failed-beside-good", test_failed_beside_good);
  ADD ("cancel", test_cancel);
  ADD ("leave-out", test_leave_out);
  ADD ("twin", test_twin);
  ADD ("memory", test_memory);
#undef ADD

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-note-list.h"

#include "hear-draft.h"
#include "hear-object-copy.h"
#include "hear-removal.h"
#include "hear-store-notes.h"
#include "hear-work.h"

/* The notes on the interview that is open, in the order of their moments, as
 * the store has them. A new note stands in the list at once, without an id,
 * until the store says that it has it: a full disk takes nobody's words.
 * "draft" brings the note that was being typed (a moment and a text). */
struct _HearNoteList
{
  GObject parent_instance;

  HearSession  *session;
  GListStore   *notes;
  char         *interview_id;
  GCancellable *listing; /* of all of them: the newest question counts */
  GCancellable *loading; /* of the draft */
};

G_DEFINE_FINAL_TYPE (HearNoteList, hear_note_list, G_TYPE_OBJECT)

enum
{
  DRAFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void load (HearNoteList *self);

static int
compare_notes (gconstpointer a, gconstpointer b, gpointer user_data)
{
  gint64 x = hear_note_get_at_ms (HEAR_NOTE ((gpointer) a));
  gint64 y = hear_note_get_at_ms (HEAR_NOTE ((gpointer) b));

  return (x > y) - (x < y);
}

static HearNote *
find_note (GPtrArray *notes, const char *id)
{
  for (guint i = 0; id != NULL && i < notes->len; i++)
    if (g_strcmp0 (hear_note_get_id (g_ptr_array_index (notes, i)), id) == 0)
      return g_ptr_array_index (notes, i);

  return NULL;
}

static void
take_over (HearNote *note, HearNote *stored)
{
  hear_note_set_text (note, hear_note_get_text (stored));
  hear_note_set_at_ms (note, hear_note_get_at_ms (stored));
  hear_note_set_private (note, hear_note_get_private (stored));
  hear_note_set_user_name (note, hear_note_get_user_name (stored));
}

/* What is still being saved is newer than what was read. */
static gboolean
is_saving (HearNoteList *self, HearNote *note)
{
  const char *id = hear_note_get_id (note);

  return id != NULL && hear_saver_find (hear_session_get_saver (self->session), id) != NULL;
}

/* Rows that stay are the same objects as before: somebody may be typing in one. */
static void
show_notes (HearNoteList *self, GPtrArray *stored)
{
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->notes)); i > 0; i--)
    {
      g_autoptr(HearNote) note = g_list_model_get_item (G_LIST_MODEL (self->notes), i - 1);
      HearNote *same = find_note (stored, hear_note_get_id (note));

      if (same == NULL)
        g_list_store_remove (self->notes, i - 1);
      else
        {
          g_hash_table_add (known, (gpointer) hear_note_get_id (same));
          if (!is_saving (self, note))
            take_over (note, same);
        }
    }
  for (guint i = 0; i < stored->len; i++)
    {
      HearNote *note = g_ptr_array_index (stored, i);

      if (!g_hash_table_contains (known, hear_note_get_id (note)))
        g_list_store_insert_sorted (self->notes, note, compare_notes, NULL);
    }
}

static gpointer
list_notes (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  return hear_store_list_notes (object, data, error);
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) notes = hear_work_finish (object, result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (notes != NULL)
    show_notes (HEAR_NOTE_LIST (user_data), notes);
  else
    hear_session_say (HEAR_NOTE_LIST (user_data)->session, error->message);
}

static char *
get_draft_key (HearNoteList *self)
{
  return g_strconcat ("draft:", self->interview_id, NULL);
}

static void
draft_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *draft = hear_draft_load_finish (object, result, &error);
  char            *text = draft != NULL ? strchr (draft, '\n') : NULL;

  if (error == NULL && text != NULL)
    g_signal_emit (user_data, signals[DRAFT], 0, g_ascii_strtoll (draft, NULL, 10), text + 1);
}

static void
stop (GCancellable **cancellable)
{
  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

static void
load (HearNoteList *self)
{
  HearWork work = { .run = list_notes, .data = g_strdup (self->interview_id), .free_data = g_free, .free_result = (GDestroyNotify) g_ptr_array_unref };

  stop (&self->listing);
  self->listing = g_cancellable_new ();
  hear_work_async (hear_session_get_store (self->session), work, self->listing, listed_cb, self);
}

static void
changed_cb (HearNoteList *self, HearStoreTable table, const char *id)
{
  g_assert (HEAR_IS_NOTE_LIST (self));

  if (self->interview_id != NULL && (table == HEAR_STORE_NOTE || table == HEAR_STORE_ALL))
    load (self);
}

static void
hear_note_list_dispose (GObject *object)
{
  HearNoteList *self = HEAR_NOTE_LIST (object);

  stop (&self->listing);
  stop (&self->loading);
  g_clear_object (&self->session);
  g_clear_object (&self->notes);

  G_OBJECT_CLASS (hear_note_list_parent_class)->dispose (object);
}

static void
hear_note_list_finalize (GObject *object)
{
  g_clear_pointer (&HEAR_NOTE_LIST (object)->interview_id, g_free);

  G_OBJECT_CLASS (hear_note_list_parent_class)->finalize (object);
}

static void
hear_note_list_class_init (HearNoteListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hear_note_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = hear_note_list_finalize;

  signals[DRAFT] = g_signal_new ("draft", HEAR_TYPE_NOTE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
}

static void
hear_note_list_init (HearNoteList *self)
{
  self->notes = g_list_store_new (HEAR_TYPE_NOTE);
}

HearNoteList *
hear_note_list_new (HearSession *session)
{
  HearNoteList *self;

  g_return_val_if_fail (HEAR_IS_SESSION (session), NULL);

  self = g_object_new (HEAR_TYPE_NOTE_LIST, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (hear_session_get_store (session), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * hear_note_list_get_model:
 * @self: a list of notes
 *
 * Returns: (transfer none): the notes, a model of #HearNote
 */
GListModel *
hear_note_list_get_model (HearNoteList *self)
{
  g_return_val_if_fail (HEAR_IS_NOTE_LIST (self), NULL);

  return G_LIST_MODEL (self->notes);
}

const char *
hear_note_list_get_interview (HearNoteList *self)
{
  g_return_val_if_fail (HEAR_IS_NOTE_LIST (self), NULL);

  return self->interview_id;
}

void
hear_note_list_set_interview (HearNoteList *self, const char *interview_id)
{
  g_autofree char *key = NULL;

  g_return_if_fail (HEAR_IS_NOTE_LIST (self));

  if (g_strcmp0 (self->interview_id, interview_id) == 0)
    return;

  stop (&self->listing);
  stop (&self->loading);
  self->loading = g_cancellable_new ();
  g_list_store_remove_all (self->notes);
  g_free (self->interview_id);
  self->interview_id = g_strdup (interview_id);
  if (interview_id == NULL)
    return;

  load (self);
  key = get_draft_key (self);
  hear_draft_load_async (self->session, key, self->loading, draft_loaded_cb, self);
}

static gpointer
save_note (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  hear_store_save_note (object, data, error);

  return NULL;
}

/**
 * hear_note_list_save:
 * @self: a list of notes
 * @note: one of them, as it shall be
 */
void
hear_note_list_save (HearNoteList *self, HearNote *note)
{
  HearWork work = { .run = save_note, .free_data = g_object_unref };

  g_return_if_fail (HEAR_IS_NOTE_LIST (self));
  g_return_if_fail (HEAR_IS_NOTE (note));

  work.data = hear_object_copy (note);
  hear_saver_push (hear_session_get_saver (self->session), hear_note_get_id (note), work);
}

void
hear_note_list_add (HearNoteList *self, gint64 at_ms, const char *text)
{
  g_autoptr(HearNote) note = NULL;

  g_return_if_fail (HEAR_IS_NOTE_LIST (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail (self->interview_id != NULL);

  note = hear_note_new ();
  hear_note_set_interview_id (note, self->interview_id);
  hear_note_set_at_ms (note, at_ms);
  hear_note_set_text (note, text);
  g_list_store_insert_sorted (self->notes, note, compare_notes, NULL);
  hear_note_list_save (self, note);
}

/**
 * hear_note_list_remove:
 * @self: a list of notes
 * @note: one of them
 *
 * Removes a note; a toast offers to undo it.
 */
void
hear_note_list_remove (HearNoteList *self, HearNote *note)
{
  g_return_if_fail (HEAR_IS_NOTE_LIST (self));
  g_return_if_fail (HEAR_IS_NOTE (note));

  if (hear_note_get_id (note) != NULL)
    hear_removal_save (self->session, HEAR_REMOVAL_NOTE, hear_note_get_id (note));
}

/**
 * hear_note_list_save_draft:
 * @self: a list of notes
 * @at_ms: the moment that it is about
 * @text: what was typed so far
 *
 * Keeps what is being typed.
 */
void
hear_note_list_save_draft (HearNoteList *self, gint64 at_ms, const char *text)
{
  g_autofree char *key = NULL;
  g_autofree char *value = NULL;

  g_return_if_fail (HEAR_IS_NOTE_LIST (self));
  g_return_if_fail (text != NULL);

  if (self->interview_id == NULL)
    return;

  key = get_draft_key (self);
  value = *text != '\0' ? g_strdup_printf ("%" G_GINT64_FORMAT "\n%s", at_ms, text) : NULL;
  hear_draft_save (self->session, key, value);
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-sync.h"

#include <glib/gi18n-lib.h>

#include "hear-error.h"
#include "hear-store-transcripts.h"
#include "hear-transcript-edit.h"
#include "hear-transcript-merge.h"

/*
 * Keeps a transcript that is shown and the one that is stored the same,
 * whoever else changes it. Knows what was stored last (the base); what differs
 * from it here is saved on condition that it still stands there. If it does
 * not, or if somebody tells of a change, what stands there now is merged in by
 * word, and the rest is saved upon that: as long as two go on typing, one of
 * them gets through, and in the end both have the same.
 *
 * Goes on until all is saved, even when the view shows something else by then.
 * "merged" tells that the transcript was changed from elsewhere, "settled" that
 * all is saved. Lives on the main thread.
 */
struct _HearTranscriptSync
{
  GObject parent_instance;

  HearSession        *session;
  HearTranscript     *transcript;
  HearTranscriptView *view; /* weak */
  GPtrArray          *base;
  GPtrArray          *theirs; /* waits until the view can take it */
  gboolean            saving;
  gboolean            merging;
  guint               mark;
};

G_DEFINE_FINAL_TYPE (HearTranscriptSync, hear_transcript_sync, G_TYPE_OBJECT)

enum
{
  MERGED,
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* One save: what is sent, and what stands there if it is refused. */
typedef struct
{
  HearTranscriptSync *sync;
  char               *id;
  GPtrArray          *base;
  GPtrArray          *segments;
  GPtrArray          *sent;
  GPtrArray          *now;
} Save;

/* Some segments of a list. */
typedef struct
{
  guint first;
  guint end;
} Stretch;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_object_unref (save->sync);
  g_free (save->id);
  g_ptr_array_unref (save->base);
  g_ptr_array_unref (save->segments);
  g_ptr_array_unref (save->sent);
  g_clear_pointer (&save->now, g_ptr_array_unref);
  g_free (save);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static GPtrArray *
list_segments (HearTranscript *transcript)
{
  GPtrArray *segments = new_list ();

  for (guint i = 0; i < hear_transcript_get_n_segments (transcript); i++)
    g_ptr_array_add (segments, g_object_ref (hear_transcript_get_segment (transcript, i)));

  return segments;
}

static GHashTable *
index_segments (GPtrArray *segments,
                Stretch    stretch)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = stretch.first; i < stretch.end; i++)
    g_hash_table_insert (table, (gpointer) hear_segment_get_id (g_ptr_array_index (segments, i)), g_ptr_array_index (segments, i));

  return table;
}

static void
add_once (GPtrArray   *list,
          HearSegment *segment)
{
  if (segment != NULL && !g_ptr_array_find (list, segment, NULL))
    g_ptr_array_add (list, g_object_ref (segment));
}

/* A segment that is new is listed behind the one that it stands behind. */
static void
add_changed (Save       *save,
             GPtrArray  *mine,
             guint       index,
             GHashTable *known)
{
  HearSegment *segment = g_ptr_array_index (mine, index);
  HearSegment *base = g_hash_table_lookup (known, hear_segment_get_id (segment));

  if (base != NULL && hear_segment_equal (base, segment))
    return;
  if (base == NULL && index > 0)
    {
      HearSegment *before = g_ptr_array_index (mine, index - 1);

      add_once (save->segments, before);
      add_once (save->base, g_hash_table_lookup (known, hear_segment_get_id (before)));
    }
  add_once (save->segments, segment);
  add_once (save->base, base);
  /* At the beginning nothing stands before it. */
  if (base == NULL && index == 0 && mine->len > 1)
    {
      HearSegment *after = g_ptr_array_index (mine, 1);

      add_once (save->segments, after);
      add_once (save->base, g_hash_table_lookup (known, hear_segment_get_id (after)));
    }
}

/* Leaves out what are the very same segments at both ends, but for one that
 * stands beside a change. */
static void
trim (GPtrArray *base,
      GPtrArray *mine,
      Stretch   *there,
      Stretch   *here)
{
  guint limit = MIN (base->len, mine->len);
  guint head = 0;
  guint tail = 0;

  while (head < limit && g_ptr_array_index (base, head) == g_ptr_array_index (mine, head))
    head++;
  while (tail < limit - head && g_ptr_array_index (base, base->len - 1 - tail) == g_ptr_array_index (mine, mine->len - 1 - tail))
    tail++;
  head -= MIN (head, 1);
  tail -= MIN (tail, 1);
  *there = (Stretch){ head, base->len - tail };
  *here = (Stretch){ head, mine->len - tail };
}

/* What differs here from what is stored; NULL if nothing does. */
static Save *
make_save (HearTranscriptSync *self)
{
  g_autoptr(GPtrArray) mine = list_segments (self->transcript);
  g_autoptr(GHashTable) known = NULL;
  g_autoptr(GHashTable) kept = NULL;
  Stretch there;
  Stretch here;
  Save   *save = g_new0 (Save, 1);

  trim (self->base, mine, &there, &here);
  known = index_segments (self->base, there);
  kept = index_segments (mine, here);
  save->sync = g_object_ref (self);
  save->id = g_strdup (hear_transcript_get_id (self->transcript));
  save->base = new_list ();
  save->segments = new_list ();
  for (guint i = here.first; i < here.end; i++)
    add_changed (save, mine, i, known);
  for (guint i = there.first; i < there.end; i++)
    if (!g_hash_table_contains (kept, hear_segment_get_id (g_ptr_array_index (self->base, i))))
      g_ptr_array_add (save->base, g_object_ref (g_ptr_array_index (self->base, i)));
  save->sent = g_steal_pointer (&mine);
  if (save->base->len + save->segments->len > 0)
    return save;

  save_free (save);

  return NULL;
}

static gpointer
save_in_thread (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Save   *save = data;
  GError *failure = NULL;

  g_clear_pointer (&save->now, g_ptr_array_unref);
  hear_store_save_segments (object, save->id, save->base, save->segments, &save->now, &failure);
  /* That is no reason to stop: it will be merged. */
  if (g_error_matches (failure, HEAR_ERROR, HEAR_ERROR_CONFLICT))
    g_clear_error (&failure);
  if (failure != NULL)
    g_propagate_error (error, failure);

  return NULL;
}

static gboolean
is_shown (HearTranscriptSync *self)
{
  return self->view != NULL && hear_transcript_view_get_transcript (self->view) == self->transcript;
}

/* A choice between two readings of the same words. */
typedef struct
{
  HearTranscriptSync *sync;
  char               *segment_id;
  char               *mine;
  char               *theirs;
} Choice;

static void
choice_free (gpointer  data,
             GClosure *closure)
{
  Choice *choice = data;

  g_object_unref (choice->sync);
  g_free (choice->segment_id);
  g_free (choice->mine);
  g_free (choice->theirs);
  g_free (choice);
}

static HearSegment *
replace_words (HearSegment *segment,
               Choice      *choice)
{
  const char      *text = hear_segment_get_text (segment);
  const char      *found = strstr (text, choice->mine);
  g_autofree char *head = NULL;
  g_autofree char *changed = NULL;
  HearSegment     *copy;

  if (found == NULL)
    return NULL;

  head = g_strndup (text, (gsize) (found - text));
  changed = g_strconcat (head, choice->theirs, found + strlen (choice->mine), NULL);
  copy = hear_segment_copy (segment);
  hear_segment_replace_text (copy, changed);

  return copy;
}

static void
use_theirs_cb (AdwToast *toast,
               gpointer  user_data)
{
  Choice             *choice = user_data;
  HearTranscriptSync *self = choice->sync;
  g_autoptr(GPtrArray) segments = NULL;
  HearSegment *changed = NULL;

  if (!is_shown (self))
    return;

  hear_transcript_view_commit (self->view);
  segments = list_segments (self->transcript);
  for (guint i = 0; changed == NULL && i < segments->len; i++)
    {
      HearSegment *segment = g_ptr_array_index (segments, i);

      if (g_strcmp0 (hear_segment_get_id (segment), choice->segment_id) != 0)
        continue;
      changed = replace_words (segment, choice);
      if (changed == NULL)
        break;
      g_set_object (&g_ptr_array_index (segments, i), changed);
    }
  if (changed != NULL)
    hear_transcript_view_change (self->view, segments);
  else
    hear_session_say (self->session, _ ("These words were changed again"));
  g_clear_object (&changed);
}

static void
offer_choice (HearTranscriptSync *self,
              HearMergeConflict  *conflict)
{
  g_autofree char *words = g_strstrip (g_strdup (conflict->theirs));
  g_autofree char *text = NULL;
  Choice          *choice;

  /* Whoever took the old words out is most often about to write others. */
  if (*words == '\0')
    return;

  choice = g_new0 (Choice, 1);
  choice->sync = g_object_ref (self);
  choice->segment_id = g_strdup (conflict->segment_id);
  choice->mine = g_strdup (conflict->mine);
  choice->theirs = g_strdup (conflict->theirs);
  /* Translators: %s are words of a transcript that somebody else wrote where
   * you wrote others */
  text = g_strdup_printf (_ ("Changed elsewhere: “%s”"), conflict->theirs);
  hear_session_offer (self->session, text, _ ("_Use That"), g_cclosure_new (G_CALLBACK (use_theirs_cb), choice, choice_free));
}

static void
take (HearTranscriptSync *self,
      GPtrArray          *segments)
{
  g_autoptr(GPtrArray) mine = list_segments (self->transcript);
  g_autoptr(HearTranscriptEdit) edit = hear_transcript_edit_between (mine, segments);

  if (edit == NULL)
    return;

  hear_transcript_edit_name (edit, g_get_real_time () / 1000);
  if (is_shown (self))
    hear_transcript_view_take (self->view, segments);
  else
    hear_transcript_edit_apply (edit, self->transcript, FALSE);
  g_signal_emit (self, signals[MERGED], 0);
}

/* Does what was done here to what stands there. */
static void
merge (HearTranscriptSync *self,
       GPtrArray          *theirs)
{
  g_autoptr(GPtrArray) mine = NULL;
  g_autoptr(HearTranscriptMerge) merged = NULL;
  g_autoptr(HearTranscriptEdit) theirs_alone = hear_transcript_edit_between (self->base, theirs);

  /* Most often it is what was saved here. */
  if (theirs_alone == NULL)
    return;

  self->merging = TRUE;
  if (is_shown (self))
    hear_transcript_view_commit (self->view);
  mine = list_segments (self->transcript);
  merged = hear_transcript_merge_new (self->base, mine, theirs);
  g_ptr_array_unref (self->base);
  self->base = g_ptr_array_ref (theirs);
  take (self, merged->segments);
  for (guint i = 0; i < merged->conflicts->len; i++)
    offer_choice (self, g_ptr_array_index (merged->conflicts, i));
  self->merging = FALSE;
}

static void
saved_cb (gpointer      data,
          const GError *refusal)
{
  Save               *save = data;
  HearTranscriptSync *self = save->sync;

  self->saving = FALSE;
  self->mark++;
  if (refusal != NULL)
    {
      g_signal_emit (self, signals[SETTLED], 0);
      return;
    }
  if (save->now != NULL)
    {
      g_clear_pointer (&self->theirs, g_ptr_array_unref);
      self->theirs = g_ptr_array_ref (save->now);
    }
  else
    {
      g_ptr_array_unref (self->base);
      self->base = g_ptr_array_ref (save->sent);
    }
  hear_transcript_sync_push (self);
  if (!self->saving)
    g_signal_emit (self, signals[SETTLED], 0);
}

static void
hear_transcript_sync_dispose (GObject *object)
{
  HearTranscriptSync *self = HEAR_TRANSCRIPT_SYNC (object);

  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->session);
  g_clear_object (&self->transcript);
  g_clear_pointer (&self->base, g_ptr_array_unref);
  g_clear_pointer (&self->theirs, g_ptr_array_unref);

  G_OBJECT_CLASS (hear_transcript_sync_parent_class)->dispose (object);
}

static void
hear_transcript_sync_class_init (HearTranscriptSyncClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hear_transcript_sync_dispose;

  signals[MERGED] = g_signal_new ("merged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hear_transcript_sync_init (HearTranscriptSync *self)
{
}

/**
 * hear_transcript_sync_new:
 * @session: where it is saved
 * @transcript: a transcript just as it is stored
 * @view: what shows it
 *
 * Returns: (transfer full): what keeps both the same
 */
HearTranscriptSync *
hear_transcript_sync_new (HearSession        *session,
                          HearTranscript     *transcript,
                          HearTranscriptView *view)
{
  HearTranscriptSync *self;

  g_return_val_if_fail (HEAR_IS_SESSION (session), NULL);
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (transcript), NULL);
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (view), NULL);

  self = g_object_new (HEAR_TYPE_TRANSCRIPT_SYNC, NULL);
  self->session = g_object_ref (session);
  self->transcript = g_object_ref (transcript);
  g_set_weak_pointer (&self->view, view);
  self->base = list_segments (transcript);

  return self;
}

/**
 * hear_transcript_sync_get_transcript:
 * @self: a sync
 *
 * Returns: (transfer none): the transcript that is shown
 */
HearTranscript *
hear_transcript_sync_get_transcript (HearTranscriptSync *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_SYNC (self), NULL);

  return self->transcript;
}

/**
 * hear_transcript_sync_push:
 * @self: a sync
 *
 * Saves what was changed here, now or as soon as the save before it is done.
 */
void
hear_transcript_sync_push (HearTranscriptSync *self)
{
  HearWork work = { .run = save_in_thread, .free_data = save_free };

  g_return_if_fail (HEAR_IS_TRANSCRIPT_SYNC (self));

  if (self->saving || self->merging)
    return;
  if (self->theirs != NULL)
    {
      g_autoptr(GPtrArray) theirs = NULL;

      if (is_shown (self) && hear_transcript_view_is_waiting (self->view))
        return;
      theirs = g_steal_pointer (&self->theirs);
      merge (self, theirs);
    }
  work.data = make_save (self);
  if (work.data == NULL)
    return;

  self->saving = TRUE;
  self->mark++;
  hear_saver_push_told (hear_session_get_saver (self->session), NULL, work, saved_cb);
}

gboolean
hear_transcript_sync_get_saving (HearTranscriptSync *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_SYNC (self), FALSE);

  return self->saving;
}

/**
 * hear_transcript_sync_get_mark:
 * @self: a sync
 *
 * Returns: what changes with every save: who reads what is stored asks for it
 *   before
 */
guint
hear_transcript_sync_get_mark (HearTranscriptSync *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_SYNC (self), 0);

  return self->mark;
}

/**
 * hear_transcript_sync_receive:
 * @self: a sync
 * @theirs: the transcript as it is stored
 * @mark: the mark from before it was read
 *
 * Merges in what somebody else did.
 *
 * Returns: whether it could be used; otherwise something was or is being saved
 *   meanwhile, and it is to be read again once that is settled
 */
gboolean
hear_transcript_sync_receive (HearTranscriptSync *self,
                              HearTranscript     *theirs,
                              guint               mark)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_SYNC (self), FALSE);
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (theirs), FALSE);

  if (self->saving || mark != self->mark)
    return FALSE;

  g_clear_pointer (&self->theirs, g_ptr_array_unref);
  self->theirs = list_segments (theirs);
  hear_transcript_sync_push (self);

  return TRUE;
}

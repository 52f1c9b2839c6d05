/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-dialogs.h"
#include "hear-enum.h"
#include "hear-object-copy.h"
#include "hear-speaker-names.h"
#include "hear-store-speakers.h"
#include "hear-store-transcripts.h"
#include "hear-text.h"
#include "hear-undo.h"

/* Who speaks: named, marked, merged, given turns. Each can be undone. */

typedef struct
{
  char            *id;
  HearParticipant *participant;
} Naming;

static void
naming_free (gpointer data)
{
  Naming *naming = data;

  g_free (naming->id);
  g_object_unref (naming->participant);
  g_free (naming);
}

static Naming *
naming_new (const char *id, HearParticipant *participant)
{
  Naming *naming = g_new0 (Naming, 1);

  naming->id = g_strdup (id);
  naming->participant = hear_object_copy (participant);

  return naming;
}

static gpointer
save_naming (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Naming *naming = data;

  hear_store_save_participant (object, naming->id, naming->participant, error);

  return NULL;
}

/**
 * hear_interview_page_save_speaker:
 * @self: the page
 * @id: of the interview in which they speak
 * @participant: who speaks, with an id
 */
void
hear_interview_page_save_speaker (HearInterviewPage *self, const char *id, HearParticipant *participant)
{
  HearWork work = { .run = save_naming, .free_data = naming_free };

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));
  g_return_if_fail (id != NULL);
  g_return_if_fail (HEAR_IS_PARTICIPANT (participant));

  work.data = naming_new (id, participant);
  hear_saver_push (hear_session_get_saver (self->session), hear_participant_get_id (participant), work);
}

static void
speaker_edited_cb (HearInterviewPage *self, HearParticipant *participant)
{
  g_assert (HEAR_IS_INTERVIEW_PAGE (self));

  hear_interview_page_save_speaker (self, self->id, participant);
}

/* What a speaker was before, and comes back to. */
typedef struct
{
  HearInterviewPage  *page; /* not owned: the closure watches it */
  char               *id;   /* of the interview: another one may be open by then */
  HearParticipant    *participant;
  char               *name;
  HearParticipantPart part;
} Back;

static void
back_free (gpointer data, GClosure *closure)
{
  Back *back = data;

  g_free (back->id);
  g_object_unref (back->participant);
  g_free (back->name);
  g_free (back);
}

static void
back_cb (AdwToast *toast, gpointer user_data)
{
  Back *back = user_data;

  hear_participant_set_name (back->participant, back->name);
  hear_participant_set_part (back->participant, back->part);
  hear_interview_page_save_speaker (back->page, back->id, back->participant);
}

static void
offer_back (HearInterviewPage *self, HearParticipant *participant, const char *name, HearParticipantPart part, const char *text)
{
  Back     *back = g_new0 (Back, 1);
  GClosure *closure = g_cclosure_new (G_CALLBACK (back_cb), back, back_free);

  back->page = self;
  back->id = g_strdup (self->id);
  back->participant = g_object_ref (participant);
  back->name = g_strdup (name != NULL ? name : "");
  back->part = part;
  g_object_watch_closure (G_OBJECT (self), closure);
  hear_session_offer_undo (self->session, text, closure);
}

static void
renamed_cb (HearInterviewPage *self, HearParticipant *participant, const char *old)
{
  /* Translators: %s is the new name of somebody who speaks in the interview */
  g_autofree char *text = g_strdup_printf (_ ("Renamed to “%s”"), hear_participant_get_name (participant));

  g_assert (HEAR_IS_INTERVIEW_PAGE (self));

  offer_back (self, participant, old, hear_participant_get_part (participant), text);
}

static void
name_taken_cb (HearInterviewPage *self, const char *name)
{
  /* Translators: %s is the name of somebody who speaks in the interview */
  g_autofree char *text = g_strdup_printf (_ ("“%s” is somebody else here. Add something to tell them apart"), name);

  g_assert (HEAR_IS_INTERVIEW_PAGE (self));

  hear_session_say (self->session, text);
}

static HearTranscriptView *
get_view (HearInterviewPage *self)
{
  return hear_transcript_pane_get_view (self->transcript_pane);
}

static HearTranscript *
get_transcript (HearInterviewPage *self)
{
  return self->interview != NULL ? hear_interview_get_transcript (self->interview) : NULL;
}

static HearParticipant *
find_speaker (HearInterviewPage *self, const char *key)
{
  HearTranscript *transcript = get_transcript (self);

  return transcript != NULL ? hear_transcript_find_speaker (transcript, key) : NULL;
}

/* Whoever asked for the name may be gone by the time it is typed. */
typedef struct
{
  HearInterviewPage *page; /* not owned: the closure watches it */
  char              *id;
  char              *key;
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  g_free (asking->id);
  g_free (asking->key);
  g_free (asking);
}

static void
name_chosen_cb (const char *name, gpointer user_data)
{
  Asking            *asking = user_data;
  HearInterviewPage *self = asking->page;
  HearParticipant   *speaker = g_strcmp0 (self->id, asking->id) == 0 ? find_speaker (self, asking->key) : NULL;
  g_autofree char   *clean = hear_text_clean (name);
  g_autofree char   *old = NULL;

  if (speaker == NULL || *clean == '\0' || g_strcmp0 (clean, hear_participant_get_name (speaker)) == 0)
    return;
  if (hear_speaker_names_is_taken (get_transcript (self), speaker, clean))
    {
      name_taken_cb (self, clean);
      return;
    }

  old = g_strdup (hear_participant_get_name (speaker));
  hear_participant_set_name (speaker, clean);
  renamed_cb (self, speaker, old);
  speaker_edited_cb (self, speaker);
}

static void
rename_speaker_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);
  HearParticipant   *speaker = find_speaker (self, g_variant_get_string (parameter, NULL));
  Asking            *asking;
  GClosure          *closure;

  if (speaker == NULL)
    return;

  asking = g_new0 (Asking, 1);
  asking->page = self;
  asking->id = g_strdup (self->id);
  asking->key = g_strdup (hear_participant_get_key (speaker));
  closure = g_cclosure_new (G_CALLBACK (name_chosen_cb), asking, asking_free);
  g_object_watch_closure (G_OBJECT (self), closure);
  hear_dialogs_ask_text (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Rename Speaker"), hear_participant_get_name (speaker), closure);
}

static char *
describe_part (HearParticipant *speaker)
{
  const char *name = hear_participant_get_name (speaker);

  switch (hear_participant_get_part (speaker))
    {
    case HEAR_PARTICIPANT_PART_CANDIDATE:
      /* Translators: %s is the name of somebody who speaks in the interview */
      return g_strdup_printf (_ ("“%s” is the candidate"), name);
    case HEAR_PARTICIPANT_PART_INTERVIEWER:
      /* Translators: %s is the name of somebody who speaks in the interview */
      return g_strdup_printf (_ ("“%s” is an interviewer"), name);
    case HEAR_PARTICIPANT_PART_OBSERVER:
      /* Translators: %s is the name of somebody who speaks in the interview */
      return g_strdup_printf (_ ("“%s” is an observer"), name);
    case HEAR_PARTICIPANT_PART_UNKNOWN:
    default:
      /* Translators: %s is the name of somebody who speaks in the interview */
      return g_strdup_printf (_ ("The part of “%s” is unknown"), name);
    }
}

static void
set_part_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage  *self = HEAR_INTERVIEW_PAGE (user_data);
  g_autofree char    *text = NULL;
  const char         *key;
  const char         *nick;
  HearParticipant    *speaker;
  HearParticipantPart part;
  HearParticipantPart old;

  g_variant_get (parameter, "(&s&s)", &key, &nick);
  speaker = find_speaker (self, key);
  part = (HearParticipantPart) hear_enum_from_nick (HEAR_TYPE_PARTICIPANT_PART, nick, HEAR_PARTICIPANT_PART_UNKNOWN);
  if (speaker == NULL || hear_participant_get_part (speaker) == part)
    return;

  old = hear_participant_get_part (speaker);
  hear_participant_set_part (speaker, part);
  text = describe_part (speaker);
  offer_back (self, speaker, hear_participant_get_name (speaker), old, text);
  speaker_edited_cb (self, speaker);
}

/* Two who become one, and what it takes to part them again. */
typedef struct
{
  char            *id;
  HearParticipant *from;
  HearParticipant *into;
  char           **moved; /* known as soon as it is done */
} Merging;

static void
merging_clear (gpointer data)
{
  Merging *merging = data;

  g_free (merging->id);
  g_object_unref (merging->from);
  g_object_unref (merging->into);
  g_strfreev (merging->moved);
}

static void
merging_release (gpointer data)
{
  g_atomic_rc_box_release_full (data, merging_clear);
}

static gpointer
merge_speakers (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Merging *merging = data;

  g_clear_pointer (&merging->moved, g_strfreev);
  hear_store_merge_speakers (object, merging->id, hear_participant_get_id (merging->from), hear_participant_get_id (merging->into), &merging->moved, error);

  return NULL;
}

static gpointer
part_speakers (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Merging *merging = data;

  if (merging->moved != NULL)
    hear_store_part_speakers (object, merging->id, merging->from, merging->into, merging->moved, error);

  return NULL;
}

static void
merge_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);
  HearWork           work = { .run = merge_speakers, .free_data = merging_release };
  HearWork           back = { .run = part_speakers, .free_data = merging_release };
  g_autofree char   *text = NULL;
  const char        *from_key;
  const char        *into_key;
  HearParticipant   *from;
  HearParticipant   *into;
  Merging           *merging;

  g_variant_get (parameter, "(&s&s)", &from_key, &into_key);
  from = find_speaker (self, from_key);
  into = find_speaker (self, into_key);
  if (from == NULL || into == NULL || from == into || hear_participant_get_id (from) == NULL || hear_participant_get_id (into) == NULL)
    return;

  hear_transcript_view_commit (get_view (self));
  merging = g_atomic_rc_box_new0 (Merging);
  merging->id = g_strdup (self->id);
  merging->from = hear_object_copy (from);
  merging->into = hear_object_copy (into);
  work.data = merging;
  back.data = g_atomic_rc_box_acquire (merging);
  hear_saver_push (hear_session_get_saver (self->session), NULL, work);
  /* Translators: names of those who speak in the interview: all that the first
   * one said is now the second one's */
  text = g_strdup_printf (_ ("“%s” merged into “%s”"), hear_participant_get_name (from), hear_participant_get_name (into));
  hear_undo_offer_save (self->session, text, back);
}

static void
assign_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);
  const char        *key;
  gboolean           selected;

  g_variant_get (parameter, "(&sb)", &key, &selected);
  if (find_speaker (self, key) != NULL && hear_transcript_view_assign (get_view (self), key, selected))
    hear_interview_page_offer_text_back (self, selected ? _ ("Turns assigned") : _ ("All turns assigned"));
}

/**
 * hear_interview_page_make_speaker_actions:
 * @self: the page
 *
 * Adds to the group “review” what concerns those who speak.
 */
void
hear_interview_page_make_speaker_actions (HearInterviewPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "rename-speaker", .activate = rename_speaker_cb, .parameter_type = "s" },
    { .name = "set-part", .activate = set_part_cb, .parameter_type = "(ss)" },
    { .name = "merge-speakers", .activate = merge_cb, .parameter_type = "(ss)" },
    { .name = "assign-turns", .activate = assign_cb, .parameter_type = "(sb)" },
  };

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

/**
 * hear_interview_page_watch_speakers:
 * @self: the page
 *
 * Saves what is done in their pane.
 */
void
hear_interview_page_watch_speakers (HearInterviewPage *self)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  g_signal_connect_object (self->speakers_pane, "name-taken", G_CALLBACK (name_taken_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speakers_pane, "renamed", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->speakers_pane, "changed", G_CALLBACK (speaker_edited_cb), self, G_CONNECT_SWAPPED);
}

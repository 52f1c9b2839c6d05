/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "hear-banner.h"
#include "hear-card-pane.h"
#include "hear-interview-page.h"
#include "hear-layout.h"
#include "hear-notes-pane.h"
#include "hear-pause-skip.h"
#include "hear-peaks.h"
#include "hear-questions-pane.h"
#include "hear-speakers-pane.h"
#include "hear-timeline.h"
#include "hear-transcript-pane.h"
#include "hear-transcript-sync.h"
#include "hear-transport.h"
#include "hear-video-view.h"

G_BEGIN_DECLS

/* The parts of the page, which every arrangement places anew. */
typedef enum
{
  HEAR_PART_MEDIA,
  HEAR_PART_SPEAKERS,
  HEAR_PART_TRANSCRIPT,
  HEAR_PART_CARD,
  HEAR_PART_NOTES,
  HEAR_PART_TIMELINE,
  HEAR_N_PARTS,
} HearPart;

struct _HearInterviewPage
{
  GtkWidget parent_instance;

  HearSession        *session;
  HearMyCard         *card;
  HearNoteList       *notes;
  GSimpleActionGroup *actions;
  char               *id;
  char               *part;       /* which of those that share a place was shown last */
  char               *bring_back; /* whose text is wanted back as soon as it is shown */
  GPtrArray          *made;       /* HearParticipant, by “New Speaker” for a turn */
  HearInterview      *interview;
  HearPeaks          *peaks;
  HearPauseSkip      *pause_skip;
  GCancellable       *loading;
  HearTranscriptSync *sync;
  gboolean            looking;    /* what is stored is being read again */
  gboolean            again;      /* and has to be once more */
  gboolean            behind;     /* what was read had to wait for the saver */
  gboolean            gone;       /* the interview was erased or removed elsewhere */
  gboolean            unplayable; /* the recording could not be opened */
  guint               mark;
  guint               tick_id;
  gint64              saved_ms;  /* the position that was saved last */
  gint64              wanted_ms; /* where to begin playing; -1 where it was left */
  gint64              saved_at;  /* when, on the monotonic clock */
  gboolean            loop;
  HearSpan            looped;

  GtkWidget *parts[HEAR_N_PARTS];
  AdwBin    *slots[HEAR_N_PARTS];
  GtkPaned  *left_paned;
  GtkPaned  *right_paned;
  int        left;
  int        right;
  gboolean   is_placed;

  AdwBin         *content;
  GtkWidget      *side_stack; /* my card or the notes, where both share a pane */
  AdwViewStack   *view_stack;
  GtkPopover     *go_to_popover;
  GtkEntry       *go_to_entry;
  HearBanner     *media_banner;
  GtkBox         *media_box;
  HearLayout     *layout;
  GtkWidget      *search_button;
  GtkWidget      *focus_before; /* the popover took it */
  AdwToast       *text_toast;   /* offers to take back much of the transcript; weak */
  gint64          text_toast_at;
  char           *text_toast_id; /* of which interview it is */
  GtkWidget      *stage;
  AdwWindowTitle *title;

  HearCardPane       *card_pane;
  HearNotesPane      *notes_pane;
  HearQuestionsPane  *questions_pane;
  HearSpeakersPane   *speakers_pane;
  HearTimeline       *close_up; /* where there is no picture */
  HearTimeline       *timeline;
  HearTranscriptPane *transcript_pane;
  HearTransport      *transport;
  HearVideoView      *video_view;
};

void        hear_interview_page_build_parts         (HearInterviewPage *self);
void        hear_interview_page_keep_part           (HearInterviewPage *self,
                                                     const char        *name);
void        hear_interview_page_arrange             (HearInterviewPage *self,
                                                     HearLayoutSize     size);
void        hear_interview_page_make_card_actions   (HearInterviewPage *self);
const char *hear_interview_page_get_side            (HearInterviewPage *self);
void        hear_interview_page_watch_card          (HearInterviewPage *self);
gboolean    hear_interview_page_undo_card           (HearInterviewPage *self,
                                                     gboolean           in_transcript);
gboolean    hear_interview_page_redo_card           (HearInterviewPage *self);
void        hear_interview_page_lock                (HearInterviewPage *self);
void        hear_interview_page_make_adding_actions (HearInterviewPage *self);
void        hear_interview_page_follow_turns        (HearInterviewPage *self);
void        hear_interview_page_save_speaker        (HearInterviewPage *self,
                                                     const char        *id,
                                                     HearParticipant   *participant);
void        hear_interview_page_make_actions        (HearInterviewPage *self);
void        hear_interview_page_allow_actions       (HearInterviewPage *self);
void        hear_interview_page_install_actions     (GtkWidgetClass    *widget_class);
void        hear_interview_page_go_to_wanted        (HearInterviewPage *self);
void        hear_interview_page_leave               (HearInterviewPage *self);
void        hear_interview_page_load                (HearInterviewPage *self);
void        hear_interview_page_show_title          (HearInterviewPage *self);
void        hear_interview_page_watch               (HearInterviewPage *self);
void        hear_interview_page_keep_history        (HearInterviewPage *self);
void        hear_interview_page_resume_history      (HearInterviewPage *self);
void        hear_interview_page_watch_edits         (HearInterviewPage *self);
void        hear_interview_page_watch_player        (HearInterviewPage *self);
void        hear_interview_page_make_pauses         (HearInterviewPage *self);
void        hear_interview_page_skip_pause          (HearInterviewPage *self);
void        hear_interview_page_show_media          (HearInterviewPage *self);
void        hear_interview_page_show_stage          (HearInterviewPage *self);
void        hear_interview_page_save_position       (HearInterviewPage *self);
void        hear_interview_page_show_position       (HearInterviewPage *self);
void        hear_interview_page_load_peaks          (HearInterviewPage *self,
                                                     const char        *sha256);

/* Who speaks */
void hear_interview_page_watch_speakers       (HearInterviewPage *self);
void hear_interview_page_make_speaker_actions (HearInterviewPage *self);
void hear_interview_page_offer_text_back      (HearInterviewPage *self,
                                               const char        *text);

/* Earlier transcripts */
void     hear_interview_page_make_version_actions (HearInterviewPage *self);
void     hear_interview_page_check_versions       (HearInterviewPage *self);
HearWork hear_interview_page_make_return          (const char        *id,
                                                   const char        *transcript_id);

void hear_interview_page_export_cb (GSimpleAction *action,
                                    GVariant      *parameter,
                                    gpointer       user_data);

G_END_DECLS

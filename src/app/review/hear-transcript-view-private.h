/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-transcript-edit.h"
#include "hear-transcript-layout.h"
#include "hear-transcript-view.h"
#include "hear-typing.h"

G_BEGIN_DECLS

/* Each turn is two lines of the buffer: who speaks, and what was said. */
#define HEAR_TURN_LINES 2

/* So many speakers have a key of their own. */
#define HEAR_SPEAKER_KEYS 9

/* What the still part of the picture was drawn for. */
typedef struct
{
  guint first;
  guint end;
  int   width;
  guint lines; /* made of where each of their lines is */
} HearTranscriptStill;

struct _HearTranscriptView
{
  GtkTextView parent_instance;

  HearTranscript       *transcript;
  HearTranscriptLayout *layout;
  GtkTextTag           *header_tag;

  gint64   position_ms;
  HearSpan valid; /* as long as the position is in here, the word stays */
  int      current;

  gboolean follow;
  gboolean paused; /* the reader went elsewhere: nothing scrolls */
  gboolean away;   /* and cannot see what is heard */
  guint    away_tick;
  guint    scroll_tick;
  guint    scroll_frames;
  int      scroll_word;

  double press_x;
  double press_y;
  int    pressed_word;
  gboolean pointed; /* the cursor was put somewhere since the word changed */
  gboolean walking; /* by the keys, and stays where they brought it */
  double   column;  /* that up and down keep to, or -1 */

  GtkWidget *menu;     /* made when it is first asked for */
  gboolean   menu_pressed;
  int        pressed_turn;  /* whose name was, or -1 */
  guint      speaker_source;
  gboolean   over_name; /* the pointer is */
  gboolean   quotable; /* there is a card to quote on */
  gboolean   locked;   /* the library cannot be changed */

  gboolean   edit_mode;
  gboolean   loading;
  gboolean   clipping;
  gboolean   acting; /* a key or a paste is being carried out */
  gboolean   acted;  /* and has changed something */
  gboolean   reverting; /* the cursor goes where something changes */
  gboolean   taking;    /* the change comes from elsewhere: the cursor stays */
  gboolean   dirty;
  guint      dirty_first;
  guint      dirty_last;
  int        place; /* where the last change ended */
  HearTyping typing;
  gint64     typed_at; /* on the monotonic clock */
  gpointer   step;     /* what was typed last, as long as it may go on */
  GPtrArray *done;
  GPtrArray *undone;
  guint      serial; /* of the last step here */

  GskRenderNode      *still;
  HearTranscriptStill still_for;

  GListModel *quotes;
  GArray     *quoted; /* HearTranscriptHit, where they stand */

  char   *needle;
  GArray *hits;
  int     hit;
};

/* The widget */
void     hear_transcript_view_rebuild        (HearTranscriptView *self);
gboolean hear_transcript_view_get_place      (HearTranscriptView *self,
                                              const GtkTextIter  *iter,
                                              guint              *turn,
                                              guint              *offset);
void     hear_transcript_view_get_iter       (HearTranscriptView *self,
                                              guint               turn,
                                              guint               offset,
                                              GtkTextIter        *iter);
int      hear_transcript_view_word_at_cursor (HearTranscriptView *self);

/* Where things are drawn */
gboolean hear_transcript_view_get_line_area  (HearTranscriptView      *self,
                                              GtkTextIter             *start,
                                              const GtkTextIter       *end,
                                              GdkRectangle            *area);
gboolean hear_transcript_view_get_range      (HearTranscriptView      *self,
                                              const HearTranscriptHit *hit,
                                              GtkTextIter             *start,
                                              GtkTextIter             *end);
gboolean hear_transcript_view_get_word_range (HearTranscriptView      *self,
                                              guint                    word,
                                              GtkTextIter             *start,
                                              GtkTextIter             *end);

/* Text in the buffer */
void hear_transcript_view_fill           (HearTranscriptView   *self);
void hear_transcript_view_patch          (HearTranscriptView   *self,
                                          HearTranscriptLayout *old);
void hear_transcript_view_update_metrics (HearTranscriptView   *self);
void hear_transcript_view_patch_words    (HearTranscriptView   *self,
                                          const GtkTextIter    *start,
                                          GPtrArray            *old,
                                          GPtrArray            *new);

/* Following */
void hear_transcript_view_init_follow      (HearTranscriptView *self);
void hear_transcript_view_keep_in_view     (HearTranscriptView *self);
void hear_transcript_view_scroll_to        (HearTranscriptView *self,
                                            int                 word);
void hear_transcript_view_stop_scrolling   (HearTranscriptView *self);
void hear_transcript_view_notify_away      (HearTranscriptView *self);
void hear_transcript_view_notify_following (HearTranscriptView *self);
void hear_transcript_view_come_back        (HearTranscriptView *self);
void hear_transcript_view_queue_away       (HearTranscriptView *self);

/* Pointer and keys */
void hear_transcript_view_init_input     (HearTranscriptView *self);
void hear_transcript_view_class_input    (GtkWidgetClass     *widget_class);
void hear_transcript_view_place_cursor   (HearTranscriptView *self);
void hear_transcript_view_emit_seek      (HearTranscriptView *self,
                                          gint64              position_ms);
void hear_transcript_view_emit_play_from (HearTranscriptView *self,
                                          gint64              position_ms);
void hear_transcript_view_emit_play_span (HearTranscriptView *self,
                                          HearSpan            span);

/* The place that a menu is about */
void     hear_transcript_view_set_here          (HearTranscriptView *self,
                                                 const GtkTextIter  *iter);
gboolean hear_transcript_view_get_here          (HearTranscriptView *self,
                                                 guint              *turn,
                                                 guint              *offset);
void     hear_transcript_view_go_here           (HearTranscriptView *self);
void     hear_transcript_view_make_here_actions (HearTranscriptView *self);

/* The menu of a place */
void     hear_transcript_view_init_menu    (HearTranscriptView *self);
void     hear_transcript_view_class_menu   (GtkWidgetClass     *widget_class);
gboolean hear_transcript_view_press_menu   (HearTranscriptView *self,
                                            GdkEvent           *event,
                                            double              x,
                                            double              y);
void     hear_transcript_view_open_menu    (HearTranscriptView *self,
                                            GMenu              *menu,
                                            GdkRectangle        at);
void     hear_transcript_view_place_menu   (HearTranscriptView *self,
                                            GtkTextIter        *iter);
void     hear_transcript_view_add_speakers (HearTranscriptView *self,
                                            GMenu              *menu);
gboolean hear_transcript_view_is_menu_open (HearTranscriptView *self);

/* Who speaks */
void             hear_transcript_view_init_speaker         (HearTranscriptView *self);
void             hear_transcript_view_press_speaker        (HearTranscriptView *self,
                                                            double              x,
                                                            double              y);
void             hear_transcript_view_release_speaker      (HearTranscriptView *self,
                                                            double              x,
                                                            double              y);
void             hear_transcript_view_make_speaker_actions (HearTranscriptView *self,
                                                            HearParticipant    *speaker);
HearParticipant *hear_transcript_view_get_turn_speaker     (HearTranscriptView *self,
                                                            guint               turn);
gboolean         hear_transcript_view_get_turns            (HearTranscriptView *self,
                                                            guint              *first,
                                                            guint              *n_turns);

/* Walking from word to word */
void hear_transcript_view_move_cursor     (GtkTextView        *view,
                                           GtkMovementStep     step,
                                           int                 count,
                                           gboolean            extend);
void hear_transcript_view_leave_heading   (HearTranscriptView *self,
                                           int                 direction);
int  hear_transcript_view_get_walked_word (HearTranscriptView *self);

/* Editing */
void     hear_transcript_view_init_edit       (HearTranscriptView *self);
void     hear_transcript_view_class_edit      (GtkWidgetClass     *widget_class);
void     hear_transcript_view_class_turns     (GtkWidgetClass     *widget_class);
void     hear_transcript_view_forget_edits    (HearTranscriptView *self);
void     hear_transcript_view_perform         (HearTranscriptView *self,
                                               HearTranscriptEdit *edit);
gboolean hear_transcript_view_is_at_emptied   (HearTranscriptView *self);
void     hear_transcript_view_run             (HearTranscriptView *self,
                                               HearTranscriptEdit *edit,
                                               gboolean            undo);
void     hear_transcript_view_join_steps      (HearTranscriptView *self);
gboolean hear_transcript_view_move_rebased    (HearTranscriptView *self,
                                               GPtrArray          *from,
                                               GPtrArray          *to,
                                               gboolean            undo);
void     hear_transcript_view_emit_edited     (HearTranscriptView *self,
                                               GPtrArray          *segments,
                                               char              **removed);
void     hear_transcript_view_emit_shrunk     (HearTranscriptView *self);
void     hear_transcript_view_emit_no_speaker (HearTranscriptView *self,
                                               int                 number);

/* Quotes */
void hear_transcript_view_place_quotes  (HearTranscriptView *self);
void hear_transcript_view_forget_quotes (HearTranscriptView *self);

/* Drawing and searching */
void hear_transcript_view_draw         (HearTranscriptView *self,
                                        GtkSnapshot        *snapshot);
void hear_transcript_view_forget_still (HearTranscriptView *self);
void hear_transcript_view_search_again (HearTranscriptView *self);

G_END_DECLS

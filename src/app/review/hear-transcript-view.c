/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-view-private.h"

#include <glib/gi18n-lib.h>

#include "hear-draw.h"

/*
 * A transcript to read along, to search and to correct: one text view for all
 * of it, so that a selection runs across turns and a screen reader gets one
 * text. What moves with the sound is drawn by the ground that it stands on and
 * costs nothing else. Knows no player: it is told the position and asks for a
 * seek.
 *
 * Owned by its pane; the transcript is shared with the page.
 */
G_DEFINE_FINAL_TYPE (HearTranscriptView, hear_transcript_view, GTK_TYPE_TEXT_VIEW)

enum
{
  PROP_0,
  PROP_TRANSCRIPT,
  PROP_POSITION_MS,
  PROP_EDIT_MODE,
  PROP_FOLLOWING,
  PROP_AWAY,
  N_PROPS,
};

enum
{
  SEEK,
  PLAY_FROM,
  PLAY_SPAN,
  EDITED,
  SHRUNK,
  NO_SPEAKER,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
find_current (HearTranscriptView *self)
{
  self->valid = (HearSpan){ G_MININT64, G_MAXINT64 };
  self->current = self->layout != NULL ? hear_transcript_layout_find_time (self->layout, self->position_ms, &self->valid) : -1;
}

static void
speaker_changed_cb (HearTranscriptView *self)
{
  if (self->transcript != NULL)
    hear_transcript_view_rebuild (self);
}

static void
watch_speakers (HearTranscriptView *self)
{
  GListModel *speakers = hear_transcript_get_speakers (self->transcript);

  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i);

      g_signal_handlers_disconnect_by_func (speaker, speaker_changed_cb, self);
      g_signal_connect_object (speaker, "notify", G_CALLBACK (speaker_changed_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
speakers_changed_cb (HearTranscriptView *self)
{
  watch_speakers (self);
  hear_transcript_view_rebuild (self);
}

static void
forget_transcript (HearTranscriptView *self)
{
  GListModel *speakers;

  if (self->transcript == NULL)
    return;

  speakers = hear_transcript_get_speakers (self->transcript);
  g_signal_handlers_disconnect_by_func (speakers, speakers_changed_cb, self);
  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i);

      g_signal_handlers_disconnect_by_func (speaker, speaker_changed_cb, self);
    }
  g_clear_object (&self->transcript);
  g_clear_object (&self->layout);
}

static void
style_changed_cb (HearTranscriptView *self)
{
  hear_transcript_view_update_metrics (self);
  hear_transcript_view_keep_in_view (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
hear_transcript_view_direction_changed (GtkWidget       *widget,
                                        GtkTextDirection previous)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (widget);

  GTK_WIDGET_CLASS (hear_transcript_view_parent_class)->direction_changed (widget, previous);
  hear_transcript_view_update_metrics (self);
  if (self->layout != NULL)
    hear_transcript_view_fill (self);
}

/* A text view places no popover but its own. */
static void
hear_transcript_view_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (widget);

  GTK_WIDGET_CLASS (hear_transcript_view_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
hear_transcript_view_snapshot_layer (GtkTextView     *view,
                                     GtkTextViewLayer layer,
                                     GtkSnapshot     *snapshot)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (view);

  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT && self->layout != NULL)
    hear_transcript_view_draw (self, snapshot);
}

static void
hear_transcript_view_dispose (GObject *object)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (object);

  hear_transcript_view_commit (self);
  hear_transcript_view_stop_scrolling (self);
  hear_transcript_view_forget_still (self);
  forget_transcript (self);
  hear_transcript_view_forget_quotes (self);
  g_clear_handle_id (&self->speaker_source, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);

  G_OBJECT_CLASS (hear_transcript_view_parent_class)->dispose (object);
}

static void
hear_transcript_view_finalize (GObject *object)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (object);

  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->undone, g_ptr_array_unref);
  g_clear_pointer (&self->needle, g_free);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->quoted, g_array_unref);

  G_OBJECT_CLASS (hear_transcript_view_parent_class)->finalize (object);
}

static void
hear_transcript_view_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (object);

  switch (prop_id)
    {
    case PROP_TRANSCRIPT:
      g_value_set_object (value, self->transcript);
      break;
    case PROP_POSITION_MS:
      g_value_set_int64 (value, self->position_ms);
      break;
    case PROP_EDIT_MODE:
      g_value_set_boolean (value, self->edit_mode);
      break;
    case PROP_FOLLOWING:
      g_value_set_boolean (value, hear_transcript_view_get_following (self));
      break;
    case PROP_AWAY:
      g_value_set_boolean (value, self->away);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_transcript_view_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  HearTranscriptView *self = HEAR_TRANSCRIPT_VIEW (object);

  switch (prop_id)
    {
    case PROP_TRANSCRIPT:
      hear_transcript_view_set_transcript (self, g_value_get_object (value));
      break;
    case PROP_POSITION_MS:
      hear_transcript_view_set_position_ms (self, g_value_get_int64 (value));
      break;
    case PROP_EDIT_MODE:
      hear_transcript_view_set_edit_mode (self, g_value_get_boolean (value));
      break;
    case PROP_FOLLOWING:
      hear_transcript_view_set_following (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_TRANSCRIPT] = g_param_spec_object ("transcript", NULL, NULL, HEAR_TYPE_TRANSCRIPT, flags | G_PARAM_READWRITE);
  properties[PROP_POSITION_MS] = g_param_spec_int64 ("position-ms", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags | G_PARAM_READWRITE);
  properties[PROP_EDIT_MODE] = g_param_spec_boolean ("edit-mode", NULL, NULL, FALSE, flags | G_PARAM_READWRITE);
  properties[PROP_FOLLOWING] = g_param_spec_boolean ("following", NULL, NULL, TRUE, flags | G_PARAM_READWRITE);
  properties[PROP_AWAY] = g_param_spec_boolean ("away", NULL, NULL, FALSE, flags | G_PARAM_READABLE);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
install_signals (GType type)
{
  /* seek (position-ms): somebody wants to hear that place. */
  signals[SEEK] = g_signal_new ("seek", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  /* play-from (position-ms): somebody wants to hear it from there on. */
  signals[PLAY_FROM] = g_signal_new ("play-from", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  /* play-span (start-ms, end-ms): somebody wants to hear exactly that. */
  signals[PLAY_SPAN] = g_signal_new ("play-span", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
  /* edited (segments, removed): the transcript was changed and is to be saved. */
  signals[EDITED] = g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_PTR_ARRAY, G_TYPE_STRV);
  /* no-speaker (number): nobody has the number that a turn was to be given. */
  signals[NO_SPEAKER] = g_signal_new ("no-speaker", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /* shrunk: most of the words were removed at once. */
  signals[SHRUNK] = g_signal_new ("shrunk", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hear_transcript_view_class_init (HearTranscriptViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hear_transcript_view_dispose;
  object_class->finalize = hear_transcript_view_finalize;
  object_class->get_property = hear_transcript_view_get_property;
  object_class->set_property = hear_transcript_view_set_property;
  widget_class->direction_changed = hear_transcript_view_direction_changed;
  widget_class->size_allocate = hear_transcript_view_size_allocate;
  GTK_TEXT_VIEW_CLASS (klass)->move_cursor = hear_transcript_view_move_cursor;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = hear_transcript_view_snapshot_layer;

  install_properties (object_class);
  install_signals (G_TYPE_FROM_CLASS (klass));
  hear_transcript_view_class_input (widget_class);
  hear_transcript_view_class_edit (widget_class);
  hear_transcript_view_class_turns (widget_class);
  hear_transcript_view_class_menu (widget_class);
}

/* Lines come to their height when they are given room. If that were left to
 * the drawing, dots and times would be drawn where the lines stood before, and
 * a scrollbar might come while nobody can give it a place. */
static void
buffer_changed_cb (HearTranscriptView *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
hear_transcript_view_init (HearTranscriptView *self)
{
  GtkTextView   *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  self->column = -1;
  self->current = -1;
  self->follow = TRUE;
  self->hit = -1;
  self->hits = g_array_new (FALSE, FALSE, sizeof (HearTranscriptHit));
  self->header_tag = gtk_text_buffer_create_tag (buffer, "header", "weight", PANGO_WEIGHT_BOLD, "scale", .82, "editable", FALSE, NULL);

  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "hear-transcript");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Transcript"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ ("Enter goes to the word at the cursor, E corrects the text"), -1);

  hear_transcript_view_update_metrics (self);
  hear_transcript_view_init_follow (self);
  hear_transcript_view_init_input (self);
  hear_transcript_view_init_edit (self);
  hear_transcript_view_init_menu (self);
  hear_transcript_view_init_speaker (self);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (buffer_changed_cb), self, G_CONNECT_SWAPPED);
  hear_draw_watch (GTK_WIDGET (self), G_CALLBACK (style_changed_cb));
}

/* Brings the text in line with the transcript after a change of it. */
void
hear_transcript_view_rebuild (HearTranscriptView *self)
{
  g_autoptr(HearTranscriptLayout) old = g_steal_pointer (&self->layout);

  self->layout = hear_transcript_layout_new_after (self->transcript, old);
  hear_transcript_view_patch (self, old);
  find_current (self);
  hear_transcript_view_search_again (self);
  hear_transcript_view_place_quotes (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hear_transcript_view_notify_away (HearTranscriptView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AWAY]);
}

void
hear_transcript_view_notify_following (HearTranscriptView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLLOWING]);
}

void
hear_transcript_view_emit_seek (HearTranscriptView *self,
                                gint64              position_ms)
{
  g_signal_emit (self, signals[SEEK], 0, position_ms);
}

void
hear_transcript_view_emit_play_from (HearTranscriptView *self,
                                     gint64              position_ms)
{
  g_signal_emit (self, signals[PLAY_FROM], 0, position_ms);
}

void
hear_transcript_view_emit_play_span (HearTranscriptView *self,
                                     HearSpan            span)
{
  g_signal_emit (self, signals[PLAY_SPAN], 0, span.start_ms, span.end_ms);
}

void
hear_transcript_view_emit_edited (HearTranscriptView *self,
                                  GPtrArray          *segments,
                                  char              **removed)
{
  g_signal_emit (self, signals[EDITED], 0, segments, removed);
}

void
hear_transcript_view_emit_no_speaker (HearTranscriptView *self,
                                      int                 number)
{
  g_signal_emit (self, signals[NO_SPEAKER], 0, number);
}

void
hear_transcript_view_emit_shrunk (HearTranscriptView *self)
{
  g_signal_emit (self, signals[SHRUNK], 0);
}

/**
 * hear_transcript_view_new:
 *
 * Returns: (transfer floating): a view without a transcript
 */
GtkWidget *
hear_transcript_view_new (void)
{
  return g_object_new (HEAR_TYPE_TRANSCRIPT_VIEW, NULL);
}

/**
 * hear_transcript_view_get_transcript:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what it shows
 */
HearTranscript *
hear_transcript_view_get_transcript (HearTranscriptView *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), NULL);

  return self->transcript;
}

/**
 * hear_transcript_view_set_transcript:
 * @self: a view
 * @transcript: (nullable): what to show; corrections go into it
 */
void
hear_transcript_view_set_transcript (HearTranscriptView *self,
                                     HearTranscript     *transcript)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self));

  if (self->transcript == transcript)
    return;

  hear_transcript_view_commit (self);
  hear_transcript_view_stop_scrolling (self);
  hear_transcript_view_forget_edits (self);
  forget_transcript (self);
  self->walking = FALSE;
  if (transcript != NULL)
    {
      self->transcript = g_object_ref (transcript);
      self->layout = hear_transcript_layout_new (transcript);
      watch_speakers (self);
      g_signal_connect_object (hear_transcript_get_speakers (transcript), "items-changed",
                               G_CALLBACK (speakers_changed_cb), self, G_CONNECT_SWAPPED);
    }
  hear_transcript_view_fill (self);
  find_current (self);
  hear_transcript_view_search_again (self);
  hear_transcript_view_place_quotes (self);
  hear_transcript_view_keep_in_view (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TRANSCRIPT]);
}

/**
 * hear_transcript_view_get_position_ms:
 * @self: a view
 *
 * Returns: the moment it was told last
 */
gint64
hear_transcript_view_get_position_ms (HearTranscriptView *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), 0);

  return self->position_ms;
}

/**
 * hear_transcript_view_set_position_ms:
 * @self: a view
 * @position_ms: what is being heard
 *
 * May be called every frame: does nothing until the word changes, and notifies
 * only then; with each second, too, while the reader is elsewhere.
 */
void
hear_transcript_view_set_position_ms (HearTranscriptView *self,
                                      gint64              position_ms)
{
  gint64 old_ms;

  g_return_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self));

  old_ms = self->position_ms;
  self->position_ms = position_ms;
  if (hear_span_contains (self->valid, position_ms))
    {
      /* The way back is told with its time. */
      if (self->away && old_ms / 1000 != position_ms / 1000)
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION_MS]);
      return;
    }

  find_current (self);
  self->pointed = FALSE;
  hear_transcript_view_keep_in_view (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION_MS]);
}

/**
 * hear_transcript_view_get_edit_mode:
 * @self: a view
 *
 * Returns: whether its text can be corrected
 */
gboolean
hear_transcript_view_get_edit_mode (HearTranscriptView *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), FALSE);

  return self->edit_mode;
}

/**
 * hear_transcript_view_set_edit_mode:
 * @self: a view
 * @edit_mode: whether its text can be corrected
 */
void
hear_transcript_view_set_edit_mode (HearTranscriptView *self,
                                    gboolean            edit_mode)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self));

  /* Without a turn there is no place to type. */
  edit_mode = edit_mode && self->layout != NULL && hear_transcript_layout_get_n_turns (self->layout) > 0;
  if (self->edit_mode == edit_mode)
    return;

  hear_transcript_view_commit (self);
  self->edit_mode = edit_mode;
  /* Reading goes on where the cursor is. */
  self->walking = !edit_mode;
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self), edit_mode);
  if (edit_mode)
    hear_transcript_view_place_cursor (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDIT_MODE]);
}

/**
 * hear_transcript_view_get_current_word:
 * @self: a view
 *
 * Returns: the word being said, counted through the transcript, or -1
 */
int
hear_transcript_view_get_current_word (HearTranscriptView *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self), -1);

  return self->current;
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-timeline-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "hear-draw.h"
#include "hear-ruler-layer.h"
#include "hear-time.h"

/* Sizes at the usual text size, in pixels. */
#define MARGIN 18
#define MARGIN_COMPACT 12
#define PADDING 6

/* How many words a description gives. */
#define WORDS_AROUND 4

/*
 * The whole interview from left to right, whatever the language's direction:
 * its layers lie over one another and share a scale. A slider for the keyboard
 * and for assistive technology. Knows no player: it tells where it was dragged.
 */
G_DEFINE_FINAL_TYPE (HearTimeline, hear_timeline, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DURATION_MS,
  PROP_POSITION_MS,
  PROP_COMPACT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
update_accessible (HearTimeline *self)
{
  g_autofree char *position = hear_time_format_position (self->position_ms);
  g_autofree char *duration = hear_time_format_position (hear_timeline_get_duration_ms (self));
  /* Translators: position and length of a recording, like 12:31 of 45:10 */
  g_autofree char *text = g_strdup_printf (_ ("%s of %s"), position, duration);

  self->told_second = self->position_ms / 1000;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) hear_timeline_get_duration_ms (self) / 1000,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) self->position_ms / 1000,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
}

static int
get_height (GtkWidget *child)
{
  int natural;

  if (!gtk_widget_get_visible (child))
    return 0;
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static void
allocate (GtkWidget *child,
          int        y,
          int        width,
          int        height)
{
  if (gtk_widget_get_visible (child))
    gtk_widget_size_allocate (child, &(GtkAllocation){ 0, y, width, height }, -1);
}

static void
update_height (HearTimeline *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), -1,
                               2 * PADDING + get_height (self->chapters) + get_height (self->waveform) + get_height (self->notes) + get_height (self->ruler));
}

/* The waveform takes what is over: without a picture it has the room. */
static void
hear_timeline_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  HearTimeline *self = HEAR_TIMELINE (widget);
  int           top = PADDING + get_height (self->chapters);
  int           notes = get_height (self->notes);
  int           ruler = get_height (self->ruler);
  int           waveform = MAX (height - top - PADDING - notes - ruler, 0);
  double        margin = (self->compact ? MARGIN_COMPACT : MARGIN) * hear_draw_get_scale (widget);

  allocate (self->chapters, PADDING, width, top - PADDING);
  allocate (self->waveform, top, width, waveform);
  allocate (self->pauses, top, width, waveform);
  allocate (self->notes, top + waveform, width, notes);
  allocate (self->quotes, top + waveform, width, notes);
  allocate (self->ruler, top + waveform + notes, width, ruler);
  allocate (self->playhead, 0, width, self->compact ? top + waveform : height - PADDING);
  hear_timeline_scale_set_width (self->scale, width, margin);
  hear_playhead_layer_set_waveform (HEAR_PLAYHEAD_LAYER (self->playhead), top, top + waveform);
  gtk_popover_present (GTK_POPOVER (self->hover));
}

static void
hear_timeline_dispose (GObject *object)
{
  HearTimeline *self = HEAR_TIMELINE (object);

  g_clear_pointer (&self->hover, gtk_widget_unparent);
  g_clear_pointer (&self->playhead, gtk_widget_unparent);
  g_clear_pointer (&self->ruler, gtk_widget_unparent);
  g_clear_pointer (&self->quotes, gtk_widget_unparent);
  g_clear_pointer (&self->notes, gtk_widget_unparent);
  g_clear_pointer (&self->pauses, gtk_widget_unparent);
  g_clear_pointer (&self->waveform, gtk_widget_unparent);
  g_clear_pointer (&self->chapters, gtk_widget_unparent);
  g_clear_object (&self->layout);
  g_clear_object (&self->transcript);
  g_clear_object (&self->scale);

  G_OBJECT_CLASS (hear_timeline_parent_class)->dispose (object);
}

static void
hear_timeline_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HearTimeline *self = HEAR_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_DURATION_MS:
      g_value_set_int64 (value, hear_timeline_get_duration_ms (self));
      break;
    case PROP_POSITION_MS:
      g_value_set_int64 (value, self->position_ms);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_timeline_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HearTimeline *self = HEAR_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_DURATION_MS:
      hear_timeline_set_duration_ms (self, g_value_get_int64 (value));
      break;
    case PROP_POSITION_MS:
      hear_timeline_set_position_ms (self, g_value_get_int64 (value));
      break;
    case PROP_COMPACT:
      hear_timeline_set_compact (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_signals (GType type)
{
  /* scrub-begin, scrub, scrub-end (position-ms): the pointer drags the position. */
  g_signal_new ("scrub-begin", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  g_signal_new ("scrub", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  g_signal_new ("scrub-end", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  /* seek (position-ms): a key asked for a place. */
  g_signal_new ("seek", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  /* note-activated (note): its pencil was pressed. */
  g_signal_new ("note-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, HEAR_TYPE_NOTE);
  /* quote-activated (quote): its disc was pressed. */
  g_signal_new ("quote-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, HEAR_TYPE_QUOTE);
}

static void
hear_timeline_class_init (HearTimelineClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hear_timeline_dispose;
  object_class->get_property = hear_timeline_get_property;
  object_class->set_property = hear_timeline_set_property;
  widget_class->size_allocate = hear_timeline_size_allocate;

  properties[PROP_DURATION_MS] = g_param_spec_int64 ("duration-ms", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_POSITION_MS] = g_param_spec_int64 ("position-ms", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_set_css_name (widget_class, "heartimeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  hear_timeline_class_input (widget_class);
}

static GtkWidget *
add_layer (HearTimeline *self,
           GtkWidget    *layer)
{
  gtk_widget_set_direction (layer, GTK_TEXT_DIR_LTR);
  gtk_widget_set_parent (layer, GTK_WIDGET (self));

  return layer;
}

static void
hear_timeline_init (HearTimeline *self)
{
  self->scale = hear_timeline_scale_new ();
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->chapters = add_layer (self, hear_chapter_layer_new (self->scale));
  self->waveform = add_layer (self, hear_waveform_layer_new (self->scale));
  self->pauses = add_layer (self, hear_pause_layer_new (self->scale));
  self->notes = add_layer (self, hear_note_layer_new (self->scale));
  self->quotes = add_layer (self, hear_quote_layer_new (self->scale));
  self->ruler = add_layer (self, hear_ruler_layer_new (self->scale));
  self->playhead = add_layer (self, hear_playhead_layer_new (self->scale));
  hear_timeline_init_input (self);
  g_signal_connect_object (self->chapters, "notify::visible", G_CALLBACK (update_height), self, G_CONNECT_SWAPPED);
  hear_draw_watch (GTK_WIDGET (self), G_CALLBACK (update_height));
  update_height (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Timeline"), -1);
  update_accessible (self);
}

void
hear_timeline_emit (HearTimeline *self,
                    const char   *name,
                    gint64        position_ms)
{
  g_signal_emit_by_name (self, name, position_ms);
}

void
hear_timeline_emit_note (HearTimeline *self,
                         HearNote     *note)
{
  g_signal_emit_by_name (self, "note-activated", note);
}

void
hear_timeline_emit_quote (HearTimeline *self,
                          HearQuote    *quote)
{
  g_signal_emit_by_name (self, "quote-activated", quote);
}

/**
 * hear_timeline_new:
 *
 * Returns: (transfer floating): a timeline of nothing yet
 */
GtkWidget *
hear_timeline_new (void)
{
  return g_object_new (HEAR_TYPE_TIMELINE, NULL);
}

/**
 * hear_timeline_get_duration_ms:
 * @self: a timeline
 *
 * Returns: how long the recording is
 */
gint64
hear_timeline_get_duration_ms (HearTimeline *self)
{
  g_return_val_if_fail (HEAR_IS_TIMELINE (self), 0);

  return hear_timeline_scale_get_duration_ms (self->scale);
}

/**
 * hear_timeline_set_duration_ms:
 * @self: a timeline
 * @duration_ms: how long the recording is, below 0 if unknown
 */
void
hear_timeline_set_duration_ms (HearTimeline *self,
                               gint64        duration_ms)
{
  g_return_if_fail (HEAR_IS_TIMELINE (self));

  duration_ms = MAX (duration_ms, 0);
  if (hear_timeline_get_duration_ms (self) == duration_ms)
    return;

  hear_timeline_scale_set_duration_ms (self->scale, duration_ms);
  update_accessible (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DURATION_MS]);
}

/**
 * hear_timeline_get_position_ms:
 * @self: a timeline
 *
 * Returns: where the sound is
 */
gint64
hear_timeline_get_position_ms (HearTimeline *self)
{
  g_return_val_if_fail (HEAR_IS_TIMELINE (self), 0);

  return self->position_ms;
}

/**
 * hear_timeline_set_position_ms:
 * @self: a timeline
 * @position_ms: where the sound is; may be told every frame
 */
void
hear_timeline_set_position_ms (HearTimeline *self,
                               gint64        position_ms)
{
  g_return_if_fail (HEAR_IS_TIMELINE (self));

  if (self->position_ms == position_ms)
    return;

  self->position_ms = position_ms;
  hear_playhead_layer_set_position_ms (HEAR_PLAYHEAD_LAYER (self->playhead), position_ms);
  if (!self->dragging)
    hear_timeline_scale_reveal (self->scale, (double) position_ms);
  if (position_ms / 1000 != self->told_second)
    update_accessible (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION_MS]);
}

/**
 * hear_timeline_get_compact:
 * @self: a timeline
 *
 * Returns: whether the times are left out
 */
gboolean
hear_timeline_get_compact (HearTimeline *self)
{
  g_return_val_if_fail (HEAR_IS_TIMELINE (self), FALSE);

  return self->compact;
}

/**
 * hear_timeline_set_compact:
 * @self: a timeline
 * @compact: whether to leave out the times, in a narrow window
 */
void
hear_timeline_set_compact (HearTimeline *self,
                           gboolean      compact)
{
  g_return_if_fail (HEAR_IS_TIMELINE (self));

  compact = !!compact;
  if (self->compact == compact)
    return;

  self->compact = compact;
  gtk_widget_set_visible (self->ruler, !compact);
  hear_playhead_layer_set_compact (HEAR_PLAYHEAD_LAYER (self->playhead), compact);
  update_height (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

/**
 * hear_timeline_set_peaks:
 * @self: a timeline
 * @peaks: (nullable): the sound, as far as it is known; may grow
 */
void
hear_timeline_set_peaks (HearTimeline *self,
                         HearPeaks    *peaks)
{
  g_return_if_fail (HEAR_IS_TIMELINE (self));

  hear_waveform_layer_set_peaks (HEAR_WAVEFORM_LAYER (self->waveform), peaks);
}

/**
 * hear_timeline_set_pauses:
 * @self: a timeline
 * @pauses: (nullable) (element-type HearSpan): what is jumped over, in order
 */
void
hear_timeline_set_pauses (HearTimeline *self,
                          GArray       *pauses)
{
  g_return_if_fail (HEAR_IS_TIMELINE (self));

  hear_pause_layer_set_pauses (HEAR_PAUSE_LAYER (self->pauses), pauses);
}

/**
 * hear_timeline_set_transcript:
 * @self: a timeline
 * @transcript: (nullable): who says what; also the same one after it changed
 */
void
hear_timeline_set_transcript (HearTimeline   *self,
                              HearTranscript *transcript)
{
  g_return_if_fail (HEAR_IS_TIMELINE (self));

  g_clear_object (&self->layout);
  g_set_object (&self->transcript, transcript);
  hear_waveform_layer_set_transcript (HEAR_WAVEFORM_LAYER (self->waveform), transcript);
}

/**
 * hear_timeline_set_notes:
 * @self: a timeline
 * @notes: (nullable): [class@Note]s
 */
void
hear_timeline_set_notes (HearTimeline *self,
                         GListModel   *notes)
{
  g_return_if_fail (HEAR_IS_TIMELINE (self));

  hear_note_layer_set_notes (HEAR_NOTE_LAYER (self->notes), notes);
}

/**
 * hear_timeline_set_answers:
 * @self: a timeline
 * @answers: (nullable): [class@Answer]s
 */
void
hear_timeline_set_answers (HearTimeline *self,
                           GListModel   *answers)
{
  g_return_if_fail (HEAR_IS_TIMELINE (self));

  hear_chapter_layer_set_answers (HEAR_CHAPTER_LAYER (self->chapters), answers);
}

/**
 * hear_timeline_set_quotes:
 * @self: a timeline
 * @quotes: (nullable): [class@Quote]s
 */
void
hear_timeline_set_quotes (HearTimeline *self,
                          GListModel   *quotes)
{
  g_return_if_fail (HEAR_IS_TIMELINE (self));

  hear_quote_layer_set_quotes (HEAR_QUOTE_LAYER (self->quotes), quotes);
}

/**
 * hear_timeline_get_scale:
 * @self: a timeline
 *
 * Returns: (transfer none): what is shown of the recording
 */
HearTimelineScale *
hear_timeline_get_scale (HearTimeline *self)
{
  g_return_val_if_fail (HEAR_IS_TIMELINE (self), NULL);

  return self->scale;
}

/**
 * hear_timeline_get_waveform:
 * @self: a timeline
 *
 * Returns: (transfer none): its first layer
 */
HearWaveformLayer *
hear_timeline_get_waveform (HearTimeline *self)
{
  g_return_val_if_fail (HEAR_IS_TIMELINE (self), NULL);

  return HEAR_WAVEFORM_LAYER (self->waveform);
}

/* Some words of the turn around the one that is said then. */
static char *
cut_words (HearTimeline *self,
           guint         word)
{
  const HearPlacedWord *middle = hear_transcript_layout_get_word (self->layout, word);
  const HearPlacedTurn *turn = hear_transcript_layout_get_turn (self->layout, middle->turn);
  guint                 first = word - MIN (word - turn->first_word, WORDS_AROUND);
  guint                 last = MIN (word + WORDS_AROUND, turn->first_word + turn->n_words - 1);
  g_autofree char      *words = g_utf8_substring (turn->text, hear_transcript_layout_get_word (self->layout, first)->start,
                                                  hear_transcript_layout_get_word (self->layout, last)->end);

  return g_strconcat (first > turn->first_word ? "…" : "", words, last + 1 < turn->first_word + turn->n_words ? "…" : "", NULL);
}

/**
 * hear_timeline_describe:
 * @self: a timeline
 * @position_ms: a moment
 *
 * Returns: (transfer full): its time, and the words around it if there are any
 */
char *
hear_timeline_describe (HearTimeline *self,
                        gint64        position_ms)
{
  g_autofree char *time = hear_time_format_position (position_ms);
  g_autofree char *words = NULL;
  int              word;

  g_return_val_if_fail (HEAR_IS_TIMELINE (self), NULL);

  if (self->layout == NULL && self->transcript != NULL)
    self->layout = hear_transcript_layout_new (self->transcript);
  word = self->layout != NULL ? hear_transcript_layout_find_time (self->layout, position_ms, NULL) : -1;
  if (word < 0)
    return g_steal_pointer (&time);

  words = cut_words (self, (guint) word);

  return g_strconcat (time, "  ", words, NULL);
}

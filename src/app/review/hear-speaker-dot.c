/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-speaker-dot.h"

#include "hear-draw.h"

/* At the usual text size, in pixels. */
#define SIZE 10

/*
 * The colour that a speaker has in the transcript and in the waveform.
 */
struct _HearSpeakerDot
{
  GtkWidget parent_instance;

  HearTranscript *transcript;
  char           *key;
};

G_DEFINE_FINAL_TYPE (HearSpeakerDot, hear_speaker_dot, GTK_TYPE_WIDGET)

static void
style_changed_cb (HearSpeakerDot *self)
{
  int size = (int) (SIZE * hear_draw_get_scale (GTK_WIDGET (self)));

  gtk_widget_set_size_request (GTK_WIDGET (self), size, size);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
hear_speaker_dot_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  HearSpeakerDot *self = HEAR_SPEAKER_DOT (widget);
  float           size = (float) MIN (gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GdkRGBA         color;

  if (self->transcript == NULL)
    return;

  color = hear_draw_get_speaker_color (self->transcript, self->key);
  hear_draw_rounded (snapshot, &color, GRAPHENE_RECT_INIT (0, 0, size, size), size / 2);
}

static void
hear_speaker_dot_finalize (GObject *object)
{
  HearSpeakerDot *self = HEAR_SPEAKER_DOT (object);

  g_clear_object (&self->transcript);
  g_clear_pointer (&self->key, g_free);

  G_OBJECT_CLASS (hear_speaker_dot_parent_class)->finalize (object);
}

static void
hear_speaker_dot_class_init (HearSpeakerDotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hear_speaker_dot_finalize;
  widget_class->snapshot = hear_speaker_dot_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
hear_speaker_dot_init (HearSpeakerDot *self)
{
  style_changed_cb (self);
  hear_draw_watch (GTK_WIDGET (self), G_CALLBACK (style_changed_cb));
}

/**
 * hear_speaker_dot_set_speaker:
 * @self: a dot
 * @transcript: the transcript that knows the speaker
 * @key: the speaker's key
 */
void
hear_speaker_dot_set_speaker (HearSpeakerDot *self,
                              HearTranscript *transcript,
                              const char     *key)
{
  g_return_if_fail (HEAR_IS_SPEAKER_DOT (self));

  g_set_object (&self->transcript, transcript);
  g_free (self->key);
  self->key = g_strdup (key);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

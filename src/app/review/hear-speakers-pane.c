/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-speakers-pane.h"

#include "hear-speaker-row.h"
#include "hear-template.h"

/*
 * Who speaks in the interview: to rename, and to say who the candidate is.
 * "changed" tells which speaker is to be saved, "renamed" before that which
 * name it had, "name-taken" that two cannot have the same.
 */
struct _HearSpeakersPane
{
  GtkWidget parent_instance;

  GtkWidget  *add_button;
  GtkListBox *list;

  HearTranscript *transcript;
};

G_DEFINE_FINAL_TYPE (HearSpeakersPane, hear_speakers_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TRANSCRIPT,
  N_PROPS,
};

enum
{
  CHANGED,
  NAME_TAKEN,
  RENAMED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
speaker_changed_cb (HearSpeakersPane *self,
                    HearSpeakerRow   *row)
{
  g_signal_emit (self, signals[CHANGED], 0, hear_speaker_row_get_speaker (row));
}

static void
renamed_cb (HearSpeakersPane *self,
            const char       *old,
            HearSpeakerRow   *row)
{
  g_signal_emit (self, signals[RENAMED], 0, hear_speaker_row_get_speaker (row), old);
}

static void
name_taken_cb (HearSpeakersPane *self,
               const char       *name)
{
  g_signal_emit (self, signals[NAME_TAKEN], 0, name);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  HearSpeakersPane *self = user_data;
  GtkWidget        *row = hear_speaker_row_new (self->transcript, item);

  g_signal_connect_object (row, "name-taken", G_CALLBACK (name_taken_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "renamed", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "speaker-changed", G_CALLBACK (speaker_changed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
hear_speakers_pane_dispose (GObject *object)
{
  HearSpeakersPane *self = HEAR_SPEAKERS_PANE (object);
  GtkWidget        *child;

  gtk_widget_dispose_template (GTK_WIDGET (self), HEAR_TYPE_SPEAKERS_PANE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->transcript);

  G_OBJECT_CLASS (hear_speakers_pane_parent_class)->dispose (object);
}

static void
hear_speakers_pane_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  HearSpeakersPane *self = HEAR_SPEAKERS_PANE (object);

  switch (prop_id)
    {
    case PROP_TRANSCRIPT:
      g_value_set_object (value, self->transcript);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_speakers_pane_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  HearSpeakersPane *self = HEAR_SPEAKERS_PANE (object);

  switch (prop_id)
    {
    case PROP_TRANSCRIPT:
      hear_speakers_pane_set_transcript (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_speakers_pane_class_init (HearSpeakersPaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hear_speakers_pane_dispose;
  object_class->get_property = hear_speakers_pane_get_property;
  object_class->set_property = hear_speakers_pane_set_property;

  properties[PROP_TRANSCRIPT] = g_param_spec_object ("transcript", NULL, NULL, HEAR_TYPE_TRANSCRIPT,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, HEAR_TYPE_PARTICIPANT);
  signals[NAME_TAKEN] = g_signal_new ("name-taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[RENAMED] = g_signal_new ("renamed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, HEAR_TYPE_PARTICIPANT, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/review/hear-speakers-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, HearSpeakersPane, add_button);
  gtk_widget_class_bind_template_child (widget_class, HearSpeakersPane, list);
}

static void
hear_speakers_pane_init (HearSpeakersPane *self)
{
  hear_template_init (GTK_WIDGET (self));
}

/**
 * hear_speakers_pane_new:
 *
 * Returns: (transfer floating): a pane without speakers
 */
GtkWidget *
hear_speakers_pane_new (void)
{
  return g_object_new (HEAR_TYPE_SPEAKERS_PANE, NULL);
}

/**
 * hear_speakers_pane_get_transcript:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): whose speakers it shows
 */
HearTranscript *
hear_speakers_pane_get_transcript (HearSpeakersPane *self)
{
  g_return_val_if_fail (HEAR_IS_SPEAKERS_PANE (self), NULL);

  return self->transcript;
}

/**
 * hear_speakers_pane_set_transcript:
 * @self: a pane
 * @transcript: (nullable): whose speakers to show
 */
void
hear_speakers_pane_set_transcript (HearSpeakersPane *self,
                                   HearTranscript   *transcript)
{
  g_return_if_fail (HEAR_IS_SPEAKERS_PANE (self));

  if (!g_set_object (&self->transcript, transcript))
    return;

  gtk_list_box_bind_model (self->list, transcript != NULL ? hear_transcript_get_speakers (transcript) : NULL,
                           create_row, self, NULL);
  gtk_widget_set_visible (self->add_button, transcript != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TRANSCRIPT]);
}

/**
 * hear_speakers_pane_start_renaming:
 * @self: a pane
 * @key: one of the speakers
 *
 * Goes to the name, so that another one can be typed over it.
 */
void
hear_speakers_pane_start_renaming (HearSpeakersPane *self,
                                   const char       *key)
{
  GtkListBoxRow *row;

  g_return_if_fail (HEAR_IS_SPEAKERS_PANE (self));
  g_return_if_fail (key != NULL);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (hear_participant_get_key (hear_speaker_row_get_speaker (HEAR_SPEAKER_ROW (row))), key) == 0)
      hear_speaker_row_start_renaming (HEAR_SPEAKER_ROW (row));
}

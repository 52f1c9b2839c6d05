/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-speaker-row.h"

#include <glib/gi18n-lib.h>

#include "hear-draw.h"
#include "hear-enum.h"
#include "hear-speaker-dot.h"
#include "hear-speaker-menu.h"
#include "hear-speaker-names.h"
#include "hear-template.h"
#include "hear-text.h"

/*
 * Somebody who speaks: named here, and the name reaches everything else.
 * "speaker-changed" tells that it is to be saved, "renamed" before that which
 * name it had, "name-taken" that it cannot have a name that another one has.
 */
struct _HearSpeakerRow
{
  GtkListBoxRow parent_instance;

  GtkWidget     *dot;
  GtkWidget     *name_entry;
  GtkMenuButton *part_button;

  HearTranscript     *transcript;
  HearParticipant    *speaker;
  HearParticipantPart part;
};

G_DEFINE_FINAL_TYPE (HearSpeakerRow, hear_speaker_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_PART,
  N_PROPS,
};

enum
{
  NAME_TAKEN,
  RENAMED,
  SPEAKER_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static const char *
describe_part (HearParticipantPart part)
{
  switch (part)
    {
    case HEAR_PARTICIPANT_PART_CANDIDATE:
      return _ ("Candidate");
    case HEAR_PARTICIPANT_PART_INTERVIEWER:
      return _ ("Interviewer");
    case HEAR_PARTICIPANT_PART_OBSERVER:
      return _ ("Observer");
    case HEAR_PARTICIPANT_PART_UNKNOWN:
    default:
      return _ ("Unknown");
    }
}

static void
show_speaker (HearSpeakerRow *self)
{
  const char *name = hear_participant_get_name (self->speaker);

  gtk_editable_set_text (GTK_EDITABLE (self->name_entry), name != NULL ? name : "");
  gtk_widget_remove_css_class (self->name_entry, "error");
  gtk_menu_button_set_label (self->part_button, describe_part (hear_participant_get_part (self->speaker)));
  hear_speaker_dot_set_speaker (HEAR_SPEAKER_DOT (self->dot), self->transcript, hear_participant_get_key (self->speaker));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : "", -1);
  if (self->part == hear_participant_get_part (self->speaker))
    return;

  self->part = hear_participant_get_part (self->speaker);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PART]);
}

static void
renamed_cb (HearSpeakerRow *self)
{
  hear_speaker_row_rename (self, gtk_editable_get_text (GTK_EDITABLE (self->name_entry)));
}

static void
set_part (HearSpeakerRow     *self,
          HearParticipantPart part)
{
  if (hear_participant_get_part (self->speaker) != part)
    gtk_widget_activate_action (GTK_WIDGET (self), "review.set-part", "(ss)", hear_participant_get_key (self->speaker),
                                hear_enum_get_nick (HEAR_TYPE_PARTICIPANT_PART, (int) part));
}

static void
rename_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  hear_speaker_row_start_renaming (HEAR_SPEAKER_ROW (widget));
}

static void
merge_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "review.merge-speakers", "(ss)", hear_participant_get_key (HEAR_SPEAKER_ROW (widget)->speaker),
                              g_variant_get_string (parameter, NULL));
}

static void
assign_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "review.assign-turns", "(sb)", hear_participant_get_key (HEAR_SPEAKER_ROW (widget)->speaker),
                              g_variant_get_boolean (parameter));
}

/* Anew each time: who else speaks changes. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  HearSpeakerRow *self = HEAR_SPEAKER_ROW (user_data);
  g_autoptr(GMenu) menu = hear_speaker_menu_new (self->transcript, self->speaker, TRUE);

  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static gboolean
give_up (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  show_speaker (HEAR_SPEAKER_ROW (widget));

  return TRUE;
}

static void
hear_speaker_row_dispose (GObject *object)
{
  HearSpeakerRow *self = HEAR_SPEAKER_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HEAR_TYPE_SPEAKER_ROW);
  g_clear_object (&self->transcript);
  g_clear_object (&self->speaker);

  G_OBJECT_CLASS (hear_speaker_row_parent_class)->dispose (object);
}

static void
hear_speaker_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  HearSpeakerRow *self = HEAR_SPEAKER_ROW (object);

  switch (prop_id)
    {
    case PROP_PART:
      g_value_set_enum (value, self->part);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_speaker_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  HearSpeakerRow *self = HEAR_SPEAKER_ROW (object);

  switch (prop_id)
    {
    case PROP_PART:
      set_part (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_speaker_row_class_init (HearSpeakerRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hear_speaker_row_dispose;
  object_class->get_property = hear_speaker_row_get_property;
  object_class->set_property = hear_speaker_row_set_property;

  properties[PROP_PART] = g_param_spec_enum ("part", NULL, NULL, HEAR_TYPE_PARTICIPANT_PART, HEAR_PARTICIPANT_PART_UNKNOWN,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[NAME_TAKEN] = g_signal_new ("name-taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[RENAMED] = g_signal_new ("renamed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SPEAKER_CHANGED] = g_signal_new ("speaker-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HEAR_TYPE_SPEAKER_DOT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/review/hear-speaker-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HearSpeakerRow, dot);
  gtk_widget_class_bind_template_child (widget_class, HearSpeakerRow, name_entry);
  gtk_widget_class_bind_template_child (widget_class, HearSpeakerRow, part_button);
  gtk_widget_class_bind_template_callback (widget_class, renamed_cb);
  gtk_widget_class_install_property_action (widget_class, "speaker.part", "part");
  gtk_widget_class_install_action (widget_class, "speaker.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "speaker.merge", "s", merge_action);
  gtk_widget_class_install_action (widget_class, "speaker.assign", "b", assign_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "speaker.rename", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, give_up, NULL);
}

static void
hear_speaker_row_init (HearSpeakerRow *self)
{
  hear_template_init (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->part_button, create_menu_cb, self, NULL);
}

/**
 * hear_speaker_row_new:
 * @transcript: whose speaker it is
 * @speaker: somebody who speaks
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
hear_speaker_row_new (HearTranscript  *transcript,
                      HearParticipant *speaker)
{
  HearSpeakerRow *self = g_object_new (HEAR_TYPE_SPEAKER_ROW, NULL);

  self->transcript = g_object_ref (transcript);
  self->speaker = g_object_ref (speaker);
  show_speaker (self);
  g_signal_connect_object (speaker, "notify", G_CALLBACK (show_speaker), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * hear_speaker_row_get_speaker:
 * @self: a row
 *
 * Returns: (transfer none): who is shown
 */
HearParticipant *
hear_speaker_row_get_speaker (HearSpeakerRow *self)
{
  g_return_val_if_fail (HEAR_IS_SPEAKER_ROW (self), NULL);

  return self->speaker;
}

/**
 * hear_speaker_row_rename:
 * @self: a row
 * @name: the new name; an empty one leaves things as they are, and so does one
 *   that another speaker has
 */
void
hear_speaker_row_rename (HearSpeakerRow *self,
                         const char     *name)
{
  g_autofree char *clean = NULL;
  g_autofree char *old = NULL;

  g_return_if_fail (HEAR_IS_SPEAKER_ROW (self));
  g_return_if_fail (name != NULL);

  clean = hear_text_clean (name);
  if (*clean == '\0' || g_strcmp0 (clean, hear_participant_get_name (self->speaker)) == 0)
    {
      show_speaker (self);
      return;
    }

  /* It stays there to be changed or given up, and is said once. */
  if (hear_speaker_names_is_taken (self->transcript, self->speaker, clean))
    {
      if (!gtk_widget_has_css_class (self->name_entry, "error"))
        g_signal_emit (self, signals[NAME_TAKEN], 0, clean);
      gtk_widget_add_css_class (self->name_entry, "error");
      return;
    }

  old = g_strdup (hear_participant_get_name (self->speaker));
  hear_participant_set_name (self->speaker, clean);
  show_speaker (self);
  g_signal_emit (self, signals[RENAMED], 0, old);
  g_signal_emit (self, signals[SPEAKER_CHANGED], 0);
}

/**
 * hear_speaker_row_is_typing:
 * @self: a row
 *
 * Returns: whether a name stands in its entry that is not yet the speaker's
 */
gboolean
hear_speaker_row_is_typing (HearSpeakerRow *self)
{
  const char *name;

  g_return_val_if_fail (HEAR_IS_SPEAKER_ROW (self), FALSE);

  name = hear_participant_get_name (self->speaker);

  return !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->name_entry)), name != NULL ? name : "");
}

/**
 * hear_speaker_row_start_renaming:
 * @self: a row
 *
 * Goes to the name, so that another one can be typed over it.
 */
void
hear_speaker_row_start_renaming (HearSpeakerRow *self)
{
  g_return_if_fail (HEAR_IS_SPEAKER_ROW (self));

  gtk_widget_grab_focus (self->name_entry);
  gtk_editable_select_region (GTK_EDITABLE (self->name_entry), 0, -1);
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hear-format.h"
#include "hear-time.h"
#include "hear-waveform-thumb.h"
#include "hear-template.h"

#define COLUMN_CHARS 18

/* A row of the list of interviews: who, for what, how it sounds, when, and how
 * far it was heard. Shows a place until its item is loaded. */
struct _HearInterviewRow
{
  GtkWidget parent_instance;

  HearSession       *session;
  HearInterviewItem *item;
  HearLayoutSize     size;
  GCancellable      *cancellable;

  AdwAvatar         *avatar;
  GtkLabel          *day;
  GtkLabel          *duration;
  GtkLabel          *name;
  GtkLabel          *remark;
  GtkLabel          *rest;
  GtkLabel          *role;
  GtkLabel          *state;
  GtkWidget         *state_column;
  HearWaveformThumb *thumb;
  GtkWidget         *thumb_column;
};

G_DEFINE_FINAL_TYPE (HearInterviewRow, hear_interview_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_SIZE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
describe_rest (HearInterview *interview)
{
  gint64           rest = hear_interview_get_duration_ms (interview) - hear_interview_get_position_ms (interview);
  g_autofree char *text = NULL;

  if (hear_interview_get_position_ms (interview) <= 0 || hear_interview_get_duration_ms (interview) < 0 || hear_format_heard (interview))
    return g_strdup ("");

  text = hear_time_format_duration (rest);

  /* Translators: how much of an interview is still to be heard: “32 min left” */
  return g_strdup_printf (_ ("%s left"), text);
}

static void
thumb_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bars = hear_thumbs_load_finish (HEAR_THUMBS (object), result, &error);
  HearInterviewRow *self;

  /* The row may be gone or show somebody else. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || bars == NULL)
    return;

  self = HEAR_INTERVIEW_ROW (user_data);
  hear_waveform_thumb_set_bars (self->thumb, bars);
}

static void
show_thumb (HearInterviewRow *self, HearInterview *interview)
{
  HearRecording *recording = hear_interview_get_recording (interview);
  const char    *sha256 = recording != NULL ? hear_recording_get_blob (recording) : NULL;
  gint64         duration = hear_interview_get_duration_ms (interview);
  GBytes        *bars;

  hear_waveform_thumb_set_played (self->thumb, duration > 0 ? (double) hear_interview_get_position_ms (interview) / (double) duration : 0);
  bars = sha256 != NULL ? hear_thumbs_peek (hear_session_get_thumbs (self->session), sha256) : NULL;
  hear_waveform_thumb_set_bars (self->thumb, bars);
  if (bars != NULL || sha256 == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  hear_thumbs_load_async (hear_session_get_thumbs (self->session), sha256, self->cancellable, thumb_loaded_cb, self);
}

static void
show_role (HearInterviewRow *self, HearInterview *interview)
{
  const char      *role = hear_interview_get_role_title (interview);
  g_autofree char *state = hear_format_state (interview);
  g_autofree char *both = NULL;

  /* One column has no room for the state. */
  if (self->size == HEAR_LAYOUT_SINGLE)
    both = g_strjoin (" · ", hear_interview_get_segments (interview) == 0 ? _ ("No transcript") : state, role, NULL);
  gtk_label_set_label (self->role, both != NULL ? both : role != NULL ? role
                                                                      : "");
  gtk_label_set_label (self->state, state);
}

static void
show_interview (HearInterviewRow *self)
{
  HearInterview   *interview = self->item != NULL ? hear_interview_item_get_interview (self->item) : NULL;
  g_autofree char *day = NULL;
  g_autofree char *duration = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *label = NULL;
  const char      *name;

  if (interview == NULL)
    return;

  name = hear_interview_get_candidate_name (interview);
  name = name != NULL ? name : "";
  day = hear_format_day (hear_interview_get_held_at (interview), hear_clock_now (hear_session_get_clock (self->session)));
  if (hear_interview_get_duration_ms (interview) >= 0)
    duration = hear_time_format_duration (hear_interview_get_duration_ms (interview));
  rest = describe_rest (interview);

  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->day, day);
  gtk_label_set_label (self->duration, duration != NULL ? duration : "");
  gtk_label_set_label (self->rest, rest);
  gtk_label_set_label (self->remark, hear_interview_get_segments (interview) == 0 ? _ ("No transcript") : "");
  show_role (self, interview);
  show_thumb (self, interview);

  label = g_strdup_printf ("%s, %s, %s, %s, %s %s", name, gtk_label_get_label (self->role), day, gtk_label_get_label (self->duration),
                           gtk_label_get_label (self->state), gtk_label_get_label (self->remark));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
clear (HearInterviewRow *self)
{
  GtkLabel *labels[] = { self->name, self->role, self->day, self->duration, self->state, self->rest, self->remark };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    gtk_label_set_label (labels[i], "");
  adw_avatar_set_text (self->avatar, "");
  hear_waveform_thumb_set_bars (self->thumb, NULL);
}

static void
menu_cb (HearInterviewRow *self, int n_press, double x, double y)
{
  g_autoptr(GVariant) at = NULL;

  g_assert (HEAR_IS_INTERVIEW_ROW (self));

  if (self->item == NULL)
    return;

  at = g_variant_ref_sink (g_variant_new ("s", hear_interview_item_get_id (self->item)));
  gtk_widget_activate_action_variant (GTK_WIDGET (self), "interviews.show-menu", at);
}

static void
hear_interview_row_dispose (GObject *object)
{
  HearInterviewRow *self = HEAR_INTERVIEW_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, show_interview, self);
  g_clear_object (&self->item);
  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_INTERVIEW_ROW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_interview_row_parent_class)->dispose (object);
}

/* Columns stand below each other; where there is one, it takes what there is. */
static void
set_width (GtkLabel *label, HearLayoutSize size)
{
  gtk_label_set_width_chars (label, size == HEAR_LAYOUT_SINGLE ? 6 : COLUMN_CHARS);
  gtk_label_set_max_width_chars (label, size == HEAR_LAYOUT_SINGLE ? -1 : COLUMN_CHARS);
}

static void
set_size (HearInterviewRow *self, HearLayoutSize size)
{
  self->size = size;
  gtk_widget_set_visible (self->thumb_column, size != HEAR_LAYOUT_SINGLE);
  gtk_widget_set_visible (self->state_column, size != HEAR_LAYOUT_SINGLE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), size == HEAR_LAYOUT_SINGLE);
  set_width (self->name, size);
  set_width (self->role, size);
  show_interview (self);
}

static void
hear_interview_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearInterviewRow *self = HEAR_INTERVIEW_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_SIZE:
      g_value_set_enum (value, self->size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_interview_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      hear_interview_row_set_item (HEAR_INTERVIEW_ROW (object), g_value_get_object (value));
      break;
    case PROP_SIZE:
      set_size (HEAR_INTERVIEW_ROW (object), g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_interview_row_class_init (HearInterviewRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hear_interview_row_dispose;
  object_class->get_property = hear_interview_row_get_property;
  object_class->set_property = hear_interview_row_set_property;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, HEAR_TYPE_INTERVIEW_ITEM, flags);
  properties[PROP_SIZE] = g_param_spec_enum ("size", NULL, NULL, HEAR_TYPE_LAYOUT_SIZE, HEAR_LAYOUT_WIDE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HEAR_TYPE_WAVEFORM_THUMB);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/interviews/hear-interview-row.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewRow, day);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewRow, duration);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewRow, name);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewRow, remark);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewRow, rest);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewRow, role);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewRow, state);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewRow, state_column);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewRow, thumb);
  gtk_widget_class_bind_template_child (widget_class, HearInterviewRow, thumb_column);
  gtk_widget_class_bind_template_callback (widget_class, menu_cb);
}

static void
hear_interview_row_init (HearInterviewRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hear_interview_row_new (HearSession *session)
{
  HearInterviewRow *self;

  g_return_val_if_fail (HEAR_IS_SESSION (session), NULL);

  self = g_object_new (HEAR_TYPE_INTERVIEW_ROW, NULL);
  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * hear_interview_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
HearInterviewItem *
hear_interview_row_get_item (HearInterviewRow *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW_ROW (self), NULL);

  return self->item;
}

void
hear_interview_row_set_item (HearInterviewRow *self, HearInterviewItem *item)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_ROW (self));
  g_return_if_fail (item == NULL || HEAR_IS_INTERVIEW_ITEM (item));

  if (self->item == item)
    return;

  g_cancellable_cancel (self->cancellable);
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, show_interview, self);
  g_set_object (&self->item, item);
  if (item == NULL || hear_interview_item_get_interview (item) == NULL)
    clear (self);
  if (item != NULL)
    g_signal_connect_object (item, "notify::interview", G_CALLBACK (show_interview), self, G_CONNECT_SWAPPED);
  show_interview (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

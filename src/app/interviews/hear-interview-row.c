/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-row-private.h"

#include <glib/gi18n-lib.h>

#include "hear-draw.h"
#include "hear-format.h"
#include "hear-time.h"

/* A row of the list of interviews: who, for what, how it sounds, when, and how
 * far it was heard. Shows a place until its item is loaded. A list view keeps
 * two hundred rows and places them anew at each step of scrolling, so that a
 * row is one widget that draws itself. */
G_DEFINE_FINAL_TYPE (HearInterviewRow, hear_interview_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
clear (HearInterviewRow *self)
{
  for (guint i = 0; i < HEAR_INTERVIEW_N_CELLS; i++)
    g_clear_pointer (&self->cells[i], g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->bars, g_bytes_unref);
  self->played = 0;
}

static void
set_cell (HearInterviewRow *self,
          HearInterviewCell cell,
          char             *text)
{
  g_free (self->cells[cell]);
  self->cells[cell] = text;
}

static char *
describe_rest (HearInterview *interview)
{
  g_autofree char *text = NULL;

  if (hear_interview_get_position_ms (interview) <= 0 || hear_interview_get_rest_ms (interview) == 0 ||
      hear_interview_get_card (interview).stage == HEAR_CARD_SUBMITTED)
    return NULL;

  text = hear_time_format_duration (hear_interview_get_rest_ms (interview));

  /* Translators: how much of an interview is still to be heard: “32 min left” */
  return g_strdup_printf (_ ("%s left"), text);
}

static void
thumb_loaded_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bars = hear_thumbs_load_finish (HEAR_THUMBS (object), result, &error);
  HearInterviewRow *self;

  /* The row may be gone or show somebody else. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || bars == NULL)
    return;

  self = HEAR_INTERVIEW_ROW (user_data);
  g_clear_pointer (&self->bars, g_bytes_unref);
  self->bars = g_steal_pointer (&bars);
  hear_interview_row_forget_drawing (self);
}

static void
find_bars (HearInterviewRow *self,
           HearInterview    *interview)
{
  HearRecording *recording = hear_interview_get_recording (interview);
  const char    *sha256 = recording != NULL ? hear_recording_get_blob (recording) : NULL;
  gint64         duration = hear_interview_get_duration_ms (interview);
  GBytes        *bars;

  self->played = duration > 0 ? (double) hear_interview_get_position_ms (interview) / (double) duration : 0;
  if (sha256 == NULL)
    return;

  bars = hear_thumbs_peek (hear_session_get_thumbs (self->session), sha256);
  if (bars != NULL)
    {
      self->bars = g_bytes_ref (bars);
      return;
    }

  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  hear_thumbs_load_async (hear_session_get_thumbs (self->session), sha256, self->cancellable, thumb_loaded_cb, self);
}

/* One column has no room for the state. */
static char *
describe_role (HearInterviewRow *self,
               const char       *role)
{
  const char *state = self->cells[HEAR_INTERVIEW_CELL_STATE];

  if (hear_interview_columns_get_size (self->columns) != HEAR_LAYOUT_SINGLE)
    return g_strdup (role);
  if (self->cells[HEAR_INTERVIEW_CELL_REMARK] != NULL)
    state = self->cells[HEAR_INTERVIEW_CELL_REMARK];

  return g_strjoin (" · ", state, role, NULL);
}

/* All that is seen, in the order in which people say it. */
static void
set_label (HearInterviewRow *self,
           const char       *role)
{
  const char *texts[] = { self->cells[HEAR_INTERVIEW_CELL_NAME], role, self->cells[HEAR_INTERVIEW_CELL_DAY], self->cells[HEAR_INTERVIEW_CELL_DURATION],
                          self->cells[HEAR_INTERVIEW_CELL_STATE], self->cells[HEAR_INTERVIEW_CELL_REST], self->cells[HEAR_INTERVIEW_CELL_REMARK] };
  GtkWidget  *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  GString    *label = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL && *texts[i] != '\0')
      g_string_append_printf (label, "%s%s", label->len > 0 ? ", " : "", texts[i]);
  g_free (self->label);
  self->label = g_string_free (label, FALSE);

  /* The list's own item has the focus, and GTK 4.8 takes no name for it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
  if (parent != NULL && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (parent)) == GTK_ACCESSIBLE_ROLE_LIST_ITEM)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

static void
show_problem (HearInterviewRow *self,
              const char       *problem)
{
  if (problem != NULL)
    {
      set_cell (self, HEAR_INTERVIEW_CELL_NAME, g_strdup (_ ("Could not be read")));
      set_cell (self, HEAR_INTERVIEW_CELL_ROLE, g_strdup (problem));
    }
  set_label (self, problem);
}

static void
show_interview (HearInterviewRow *self)
{
  HearInterview *interview = self->item != NULL ? hear_interview_item_get_interview (self->item) : NULL;
  const char    *role;

  clear (self);
  hear_interview_row_forget_drawing (self);
  if (interview == NULL)
    {
      show_problem (self, self->item != NULL ? hear_interview_item_get_problem (self->item) : NULL);
      return;
    }

  role = hear_interview_get_role_title (interview);
  self->name = g_strdup (hear_interview_get_candidate_name (interview));
  set_cell (self, HEAR_INTERVIEW_CELL_NAME, g_strdup (self->name));
  set_cell (self, HEAR_INTERVIEW_CELL_DAY, hear_format_day (hear_interview_get_held_at (interview), hear_clock_now (hear_session_get_clock (self->session))));
  if (hear_interview_get_duration_ms (interview) >= 0)
    set_cell (self, HEAR_INTERVIEW_CELL_DURATION, hear_time_format_duration (hear_interview_get_duration_ms (interview)));
  set_cell (self, HEAR_INTERVIEW_CELL_STATE, hear_format_state (interview));
  set_cell (self, HEAR_INTERVIEW_CELL_REST, describe_rest (interview));
  if (hear_interview_get_segments (interview) == 0)
    set_cell (self, HEAR_INTERVIEW_CELL_REMARK, g_strdup (_ ("No transcript")));
  set_cell (self, HEAR_INTERVIEW_CELL_ROLE, describe_role (self, role));
  find_bars (self, interview);
  set_label (self, role);
}

static void
size_cb (HearInterviewRow *self)
{
  show_interview (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
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
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_interview_row_parent_class)->dispose (object);
}

static void
hear_interview_row_finalize (GObject *object)
{
  HearInterviewRow *self = HEAR_INTERVIEW_ROW (object);

  clear (self);
  g_clear_object (&self->thumb);
  g_clear_object (&self->columns);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (hear_interview_row_parent_class)->finalize (object);
}

static void
hear_interview_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  HearInterviewRow *self = HEAR_INTERVIEW_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_interview_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      hear_interview_row_set_item (HEAR_INTERVIEW_ROW (object), g_value_get_object (value));
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

  object_class->dispose = hear_interview_row_dispose;
  object_class->finalize = hear_interview_row_finalize;
  object_class->get_property = hear_interview_row_get_property;
  object_class->set_property = hear_interview_row_set_property;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, HEAR_TYPE_INTERVIEW_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  hear_interview_row_install_drawing (widget_class);
}

static void
hear_interview_row_init (HearInterviewRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "hear-interview-row");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  hear_draw_watch (GTK_WIDGET (self), G_CALLBACK (hear_interview_row_forget_drawing));
}

/**
 * hear_interview_row_new:
 * @session: the session
 * @columns: where all rows of the list have their texts
 *
 * Returns: (transfer floating): a row that shows nobody as yet
 */
GtkWidget *
hear_interview_row_new (HearSession          *session,
                        HearInterviewColumns *columns)
{
  HearInterviewRow *self;

  g_return_val_if_fail (HEAR_IS_SESSION (session), NULL);
  g_return_val_if_fail (HEAR_IS_INTERVIEW_COLUMNS (columns), NULL);

  self = g_object_new (HEAR_TYPE_INTERVIEW_ROW, NULL);
  self->session = g_object_ref (session);
  self->columns = g_object_ref (columns);
  g_signal_connect_object (columns, "notify::size", G_CALLBACK (size_cb), self, G_CONNECT_SWAPPED);

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
hear_interview_row_set_item (HearInterviewRow  *self,
                             HearInterviewItem *item)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_ROW (self));
  g_return_if_fail (item == NULL || HEAR_IS_INTERVIEW_ITEM (item));

  if (self->item == item)
    return;

  g_cancellable_cancel (self->cancellable);
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, show_interview, self);
  g_set_object (&self->item, item);
  if (item != NULL)
    {
      g_signal_connect_object (item, "notify::interview", G_CALLBACK (show_interview), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (item, "notify::problem", G_CALLBACK (show_interview), self, G_CONNECT_SWAPPED);
    }
  show_interview (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

/**
 * hear_interview_row_get_label:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): all that it says, as a screen reader
 *   reads it
 */
const char *
hear_interview_row_get_label (HearInterviewRow *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW_ROW (self), NULL);

  return self->label;
}

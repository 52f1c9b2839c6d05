/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-draw.h"

#include <adwaita.h>

/*
 * Colours and sizes of what is drawn by hand. The only place that asks the
 * style context: newer GTK does that in another way.
 */

/* Marks of the speakers, never used for text. The first two are the
 * interviewer's and the candidate's; the contrast on the view's ground is at
 * least 4.1:1 in all four sets. */
#define N_SPEAKER_COLORS 4

static const char *const speaker_colors[][N_SPEAKER_COLORS] = {
  { "#77767b", "#218787", "#876829", "#4f6f9b" },
  { "#9a9996", "#5bc4c4", "#cdab8f", "#9fb8dc" },
  { "#3d3846", "#0b5c5c", "#63452c", "#26487a" },
  { "#deddda", "#93e5e5", "#e8cfb8", "#c6d8f2" },
};

static GdkRGBA
look_up (GtkWidget  *widget,
         const char *name)
{
  GdkRGBA color;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &color))
    gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);

  return color;
}

static GdkRGBA
fade (GdkRGBA color,
      double  alpha)
{
  color.alpha *= (float) alpha;

  return color;
}

static GdkRGBA
get_set_color (guint index)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  guint            set = 0;
  GdkRGBA          color = { 0 };

  if (adw_style_manager_get_dark (style))
    set += 1;
  if (adw_style_manager_get_high_contrast (style))
    set += 2;
  gdk_rgba_parse (&color, speaker_colors[set][index]);

  return color;
}

static guint
find_speaker_color (HearTranscript *transcript,
                    const char     *key)
{
  GListModel *speakers = hear_transcript_get_speakers (transcript);

  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i);

      if (g_strcmp0 (hear_participant_get_key (speaker), key) != 0)
        continue;
      if (hear_participant_get_part (speaker) == HEAR_PARTICIPANT_PART_INTERVIEWER)
        return 0;
      if (hear_participant_get_part (speaker) == HEAR_PARTICIPANT_PART_CANDIDATE)
        return 1;
      return i % N_SPEAKER_COLORS;
    }

  return 0;
}

/**
 * hear_draw_get_color:
 * @widget: the widget that draws
 * @paint: what for
 *
 * Returns: the colour of the present style, light or dark
 */
GdkRGBA
hear_draw_get_color (GtkWidget *widget,
                     HearPaint  paint)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  gboolean plain = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  GdkRGBA  text;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), (GdkRGBA){ 0 });

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);
  switch (paint)
    {
    case HEAR_PAINT_SECONDARY:
      return fade (text, plain ? 1 : .74);
    case HEAR_PAINT_ACCENT:
      return look_up (widget, plain ? "accent_color" : "accent_bg_color");
    case HEAR_PAINT_WORD:
      return fade (look_up (widget, "accent_bg_color"), dark ? .45 : .26);
    case HEAR_PAINT_HIT:
      return fade (look_up (widget, "warning_bg_color"), dark ? .38 : .42);
    case HEAR_PAINT_LINE:
      return fade (text, plain ? .6 : .18);
    case HEAR_PAINT_GROUND:
      return look_up (widget, "view_bg_color");
    case HEAR_PAINT_TEXT:
    default:
      return text;
    }
}

/**
 * hear_draw_get_speaker_color:
 * @transcript: the transcript that knows the speakers
 * @key: the speaker's key
 *
 * Returns: the colour of the speaker's dot and waveform
 */
GdkRGBA
hear_draw_get_speaker_color (HearTranscript *transcript,
                             const char     *key)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT (transcript), (GdkRGBA){ 0 });

  return get_set_color (find_speaker_color (transcript, key));
}

/**
 * hear_draw_get_part_color:
 * @part: a part in the interview
 *
 * Returns: the colour of whoever has that part
 */
GdkRGBA
hear_draw_get_part_color (HearParticipantPart part)
{
  return get_set_color (part == HEAR_PARTICIPANT_PART_CANDIDATE ? 1 : 0);
}

/**
 * hear_draw_get_scale:
 * @widget: a widget that draws
 *
 * Returns: how much larger than usual the text is; what is drawn follows
 */
double
hear_draw_get_scale (GtkWidget *widget)
{
  int dpi = 0;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? CLAMP (dpi / 1024. / 96., .5, 4) : 1;
}

/**
 * hear_draw_watch:
 * @widget: a widget that draws
 * @changed: called with @widget when colours or text size have changed
 */
void
hear_draw_watch (GtkWidget *widget,
                 GCallback  changed)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_connect_object (style, "notify::dark", changed, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", changed, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-xft-dpi", changed, widget, G_CONNECT_SWAPPED);
}

/**
 * hear_draw_rounded:
 * @snapshot: where to
 * @color: with what
 * @area: where
 * @radius: of the corners
 *
 * Fills a rectangle with round corners.
 */
void
hear_draw_rounded (GtkSnapshot    *snapshot,
                   const GdkRGBA  *color,
                   graphene_rect_t area,
                   double          radius)
{
  GskRoundedRect shape;

  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  gsk_rounded_rect_init_from_rect (&shape, &area, (float) radius);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, color, &area);
  gtk_snapshot_pop (snapshot);
}

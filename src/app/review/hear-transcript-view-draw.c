/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-view-private.h"

#include <math.h>
#include <string.h>

#include "hear-draw.h"
#include "hear-time.h"

/* Sizes at the usual text size, in pixels. */
#define MARGIN 18
#define DOT 8
#define BAR_WIDTH 3
#define BAR_ABOVE 16
#define BAR_BELOW 8
#define RADIUS 4
#define DASH 2
#define RING 2
#define UNDERLINE 2

/* Below this an engine says of a word that it guessed. */
#define LOW_CONFIDENCE .5f

/* What one run of drawing needs. */
typedef struct
{
  HearTranscriptView *self;
  GtkSnapshot        *snapshot;
  double              scale;
  gboolean            rtl;
  GdkRectangle        visible;
  GdkRGBA             secondary;
  PangoLayout        *time;
} Drawing;

static void
draw_boxes (Drawing           *drawing,
            GtkTextIter       *start,
            const GtkTextIter *end,
            const GdkRGBA     *color)
{
  GdkRectangle area;

  while (hear_transcript_view_get_line_area (drawing->self, start, end, &area))
    hear_draw_rounded (drawing->snapshot, color,
                       GRAPHENE_RECT_INIT ((float) (area.x - 2), (float) area.y, (float) (area.width + 4), (float) area.height),
                       RADIUS * drawing->scale);
}

static void
draw_dashes (Drawing              *drawing,
             const HearPlacedWord *word)
{
  GtkTextIter  start;
  GtkTextIter  end;
  GdkRectangle area;
  float        dash = (float) (DASH * drawing->scale);

  if (!hear_transcript_view_get_range (drawing->self, &(HearTranscriptHit){ word->turn, word->start, word->end }, &start, &end))
    return;

  while (hear_transcript_view_get_line_area (drawing->self, &start, &end, &area))
    {
      graphene_rect_t line = GRAPHENE_RECT_INIT ((float) area.x, (float) (area.y + area.height) - dash, (float) area.width, dash / 2);
      graphene_rect_t one = GRAPHENE_RECT_INIT (line.origin.x, line.origin.y, dash, dash / 2);
      graphene_rect_t step = GRAPHENE_RECT_INIT (line.origin.x, line.origin.y, 2 * dash, dash / 2);

      gtk_snapshot_push_repeat (drawing->snapshot, &line, &step);
      gtk_snapshot_append_color (drawing->snapshot, &drawing->secondary, &one);
      gtk_snapshot_pop (drawing->snapshot);
    }
}

static void
draw_doubts (Drawing *drawing,
             guint    turn)
{
  const HearPlacedTurn *placed = hear_transcript_layout_get_turn (drawing->self->layout, turn);

  for (guint i = placed->first_word; i < placed->first_word + placed->n_words; i++)
    {
      const HearPlacedWord *word = hear_transcript_layout_get_word (drawing->self->layout, i);

      if (word->confidence >= 0 && word->confidence < LOW_CONFIDENCE)
        draw_dashes (drawing, word);
    }
}

static void
draw_hits (Drawing *drawing,
           guint    first,
           guint    end)
{
  GArray *hits = drawing->self->hits;
  GdkRGBA color;
  GdkRGBA strong;

  if (hits->len == 0)
    return;

  color = hear_draw_get_color (GTK_WIDGET (drawing->self), HEAR_PAINT_HIT);
  strong = color;
  strong.alpha = MIN (1, strong.alpha * 2);
  for (guint i = 0; i < hits->len; i++)
    {
      HearTranscriptHit *hit = &g_array_index (hits, HearTranscriptHit, i);
      GtkTextIter        from;
      GtkTextIter        to;

      if (hit->turn >= first && hit->turn < end && hear_transcript_view_get_range (drawing->self, hit, &from, &to))
        draw_boxes (drawing, &from, &to, (int) i == drawing->self->hit ? &strong : &color);
    }
}

static void
draw_underline (Drawing                 *drawing,
                const HearTranscriptHit *place)
{
  GdkRGBA      color = hear_draw_get_color (GTK_WIDGET (drawing->self), HEAR_PAINT_ACCENT);
  float        line = (float) (UNDERLINE * drawing->scale);
  GtkTextIter  start;
  GtkTextIter  end;
  GdkRectangle area;

  if (!hear_transcript_view_get_range (drawing->self, place, &start, &end))
    return;

  while (hear_transcript_view_get_line_area (drawing->self, &start, &end, &area))
    gtk_snapshot_append_color (drawing->snapshot, &color,
                               &GRAPHENE_RECT_INIT ((float) area.x, (float) (area.y + area.height) - line / 2, (float) area.width, line));
}

static void
draw_quoted (Drawing *drawing,
             guint    first,
             guint    end)
{
  GArray *quoted = drawing->self->quoted;

  for (guint i = 0; quoted != NULL && i < quoted->len; i++)
    {
      const HearTranscriptHit *place = &g_array_index (quoted, HearTranscriptHit, i);

      if (place->turn >= first && place->turn < end)
        draw_underline (drawing, place);
    }
}

static gint64
get_turn_start (HearTranscriptLayout *layout,
                const HearPlacedTurn *turn)
{
  if (turn->n_words > 0)
    return hear_transcript_layout_get_word (layout, turn->first_word)->start_ms;

  return hear_segment_get_start_ms (hear_transcript_layout_get_segment (layout, turn->first));
}

static void
draw_time (Drawing            *drawing,
           const GdkRectangle *header,
           gint64              position_ms)
{
  g_autofree char *text = hear_time_format_position (position_ms);
  int              width;
  int              height;
  double           x = drawing->visible.x + MARGIN;
  int              y; /* whole: text between two pixels is blurred */

  pango_layout_set_text (drawing->time, text, -1);
  pango_layout_get_pixel_size (drawing->time, &width, &height);
  if (!drawing->rtl)
    x = drawing->visible.x + drawing->visible.width - MARGIN - width;
  y = header->y + (header->height - height) / 2;
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (drawing->snapshot, drawing->time, &drawing->secondary);
  gtk_snapshot_restore (drawing->snapshot);
}

static GdkRectangle
locate_header (HearTranscriptView *self,
               guint               turn)
{
  GtkTextIter  iter;
  GdkRectangle area;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter, (int) (turn * HEAR_TURN_LINES));
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &area);

  return area;
}

static void
draw_dot (Drawing *drawing,
          cairo_t *cr,
          guint    turn,
          double   x)
{
  HearTranscriptView *self = drawing->self;
  const char         *key = hear_segment_get_speaker (hear_transcript_layout_get_segment (self->layout, hear_transcript_layout_get_turn (self->layout, turn)->first));
  GdkRectangle        area = locate_header (self, turn);
  GdkRGBA             color;

  if (*key == '\0')
    return;

  color = hear_draw_get_speaker_color (self->transcript, key);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_arc (cr, x, area.y + area.height / 2., DOT * drawing->scale / 2, 0, 2 * G_PI);
  cairo_fill (cr);
}

/* All dots are one narrow node: a node each would cost an eighth of what it
 * takes to move the mark. */
static void
draw_dots (Drawing *drawing,
           guint    first,
           guint    end)
{
  GdkRectangle    top = locate_header (drawing->self, first);
  GdkRectangle    bottom = locate_header (drawing->self, end - 1);
  double          size = DOT * drawing->scale;
  double          x = drawing->visible.x + MARGIN + 1;
  graphene_rect_t bounds;
  cairo_t        *cr;

  if (drawing->rtl)
    x = drawing->visible.x + drawing->visible.width - MARGIN - 1 - size;
  bounds = GRAPHENE_RECT_INIT ((float) x, (float) top.y, (float) size, (float) (bottom.y + bottom.height - top.y));
  cr = gtk_snapshot_append_cairo (drawing->snapshot, &bounds);
  for (guint i = first; i < end; i++)
    draw_dot (drawing, cr, i, x + size / 2);
  cairo_destroy (cr);
}

static void
draw_header (Drawing *drawing,
             guint    turn)
{
  HearTranscriptView *self = drawing->self;
  GdkRectangle        area = locate_header (self, turn);

  if (hear_transcript_get_times (self->transcript) != HEAR_TRANSCRIPT_TIMES_NONE)
    draw_time (drawing, &area, get_turn_start (self->layout, hear_transcript_layout_get_turn (self->layout, turn)));
}

/* From the header's text to a little below the turn's. */
static void
get_turn_range (HearTranscriptView *self,
                guint               turn,
                int                *y,
                int                *height)
{
  GtkTextIter  iter;
  GdkRectangle top;
  int          line;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter, (int) (turn * HEAR_TURN_LINES));
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &top);
  gtk_text_iter_forward_line (&iter);
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self), &iter, &line, height);
  *y = top.y - BAR_ABOVE / 2;
  *height += line + BAR_BELOW - *y;
}

static void
draw_bar (Drawing *drawing,
          int      y,
          int      height)
{
  GdkRGBA color = hear_draw_get_color (GTK_WIDGET (drawing->self), HEAR_PAINT_ACCENT);
  int     x = drawing->rtl ? drawing->visible.x + drawing->visible.width - BAR_WIDTH : drawing->visible.x;

  gtk_snapshot_append_color (drawing->snapshot, &color, &GRAPHENE_RECT_INIT ((float) x, (float) y, BAR_WIDTH, (float) height));
}

static guint
find_turn_at (HearTranscriptView *self,
              int                 y)
{
  GtkTextIter iter;

  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (self), &iter, y, NULL);

  return (guint) gtk_text_iter_get_line (&iter) / HEAR_TURN_LINES;
}

static PangoLayout *
make_time_layout (Drawing *drawing)
{
  PangoLayout   *layout = gtk_widget_create_pango_layout (GTK_WIDGET (drawing->self), NULL);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (.86));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  return layout;
}

/* Lines come to their height late and one by one: each of them counts. */
static guint
hash_lines (HearTranscriptView *self,
            guint               first,
            guint               end)
{
  GtkTextIter iter;
  guint       hash = 0;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter, (int) (first * HEAR_TURN_LINES));
  for (guint i = first * HEAR_TURN_LINES; i < end * HEAR_TURN_LINES; i++)
    {
      int y;
      int height;

      gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self), &iter, &y, &height);
      hash = (hash * 31 + (guint) y) * 31 + (guint) height;
      gtk_text_iter_forward_line (&iter);
    }

  return hash;
}

static GskRenderNode *
draw_still (Drawing *drawing,
            guint    first,
            guint    end)
{
  GtkSnapshot *outer = drawing->snapshot;
  g_autoptr(PangoLayout) time = make_time_layout (drawing);
  GskRenderNode *node;

  drawing->snapshot = gtk_snapshot_new ();
  drawing->time = time;
  draw_dots (drawing, first, end);
  for (guint i = first; i < end; i++)
    {
      draw_header (drawing, i);
      draw_doubts (drawing, i);
    }
  draw_quoted (drawing, first, end);
  node = gtk_snapshot_free_to_node (drawing->snapshot);
  drawing->snapshot = outer;
  drawing->time = NULL;

  return node;
}

/* Headers and doubts stay while words pass and lines scroll: they are drawn
 * anew only when other turns come into view or lines move. */
static void
append_still (Drawing *drawing,
              guint    first,
              guint    end)
{
  HearTranscriptView *self = drawing->self;
  HearTranscriptStill now = { first, end, drawing->visible.width, 0 };

  if (first >= end)
    return;

  now.lines = hash_lines (self, first, end);
  if (self->dirty || memcmp (&now, &self->still_for, sizeof now) != 0)
    hear_transcript_view_forget_still (self);
  if (self->still == NULL)
    self->still = draw_still (drawing, first, end);
  self->still_for = now;
  if (self->still != NULL)
    gtk_snapshot_append_node (drawing->snapshot, self->still);
}

void
hear_transcript_view_forget_still (HearTranscriptView *self)
{
  g_clear_pointer (&self->still, gsk_render_node_unref);
}

/* Around the word that the keys have come to. */
static void
draw_ring (Drawing *drawing)
{
  HearTranscriptView *self = drawing->self;
  int                 word = hear_transcript_view_get_walked_word (self);
  GdkRGBA             color = hear_draw_get_color (GTK_WIDGET (self), HEAR_PAINT_ACCENT);
  float               line = (float) (RING * drawing->scale);
  GtkTextIter         start;
  GtkTextIter         end;
  GdkRectangle        area;

  if (word < 0 || !hear_transcript_view_get_word_range (self, (guint) word, &start, &end))
    return;

  while (hear_transcript_view_get_line_area (self, &start, &end, &area))
    {
      GskRoundedRect shape;

      gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT ((float) (area.x - 3), (float) area.y, (float) (area.width + 6), (float) area.height),
                                       (float) (RADIUS * drawing->scale));
      gtk_snapshot_append_border (drawing->snapshot, &shape, (float[4]){ line, line, line, line }, (GdkRGBA[4]){ color, color, color, color });
    }
}

/* Draws below the text, in the buffer's coordinates, what can be seen. */
void
hear_transcript_view_draw (HearTranscriptView *self,
                           GtkSnapshot        *snapshot)
{
  Drawing drawing = { .self = self, .snapshot = snapshot, .scale = hear_draw_get_scale (GTK_WIDGET (self)) };
  guint   first;
  guint   end;

  drawing.rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  drawing.secondary = hear_draw_get_color (GTK_WIDGET (self), HEAR_PAINT_SECONDARY);
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &drawing.visible);
  first = find_turn_at (self, drawing.visible.y);
  end = MIN (find_turn_at (self, drawing.visible.y + drawing.visible.height) + 1, hear_transcript_layout_get_n_turns (self->layout));

  draw_hits (&drawing, first, end);
  draw_ring (&drawing);
  append_still (&drawing, first, end);
}

/**
 * hear_transcript_view_snapshot_mark:
 * @self: a view that has been drawn
 * @snapshot: where to, in the view's own coordinates
 *
 * Draws what moves with the sound: the ground of the word that is said and the
 * bar of its turn, as far as they can be seen. It belongs below the text.
 */
void
hear_transcript_view_snapshot_mark (HearTranscriptView *self,
                                    GtkSnapshot        *snapshot)
{
  Drawing     drawing = { .self = self, .snapshot = snapshot };
  GdkRGBA     color;
  GtkTextIter start;
  GtkTextIter end;
  int         y;
  int         height;

  g_return_if_fail (HEAR_IS_TRANSCRIPT_VIEW (self));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  if (self->current < 0)
    return;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &drawing.visible);
  get_turn_range (self, hear_transcript_layout_get_word (self->layout, (guint) self->current)->turn, &y, &height);
  if (y + height <= drawing.visible.y || y >= drawing.visible.y + drawing.visible.height)
    return;

  drawing.scale = hear_draw_get_scale (GTK_WIDGET (self));
  drawing.rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)), (float) gtk_widget_get_height (GTK_WIDGET (self))));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) -drawing.visible.x, (float) -drawing.visible.y));
  draw_bar (&drawing, y, height);
  color = hear_draw_get_color (GTK_WIDGET (self), HEAR_PAINT_WORD);
  if (hear_transcript_view_get_word_range (self, (guint) self->current, &start, &end))
    draw_boxes (&drawing, &start, &end, &color);
  gtk_snapshot_pop (snapshot);
}

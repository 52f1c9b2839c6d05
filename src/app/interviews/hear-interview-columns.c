/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-columns.h"

#include "hear-waveform-thumb.h"

#define SPACING 15
#define TEXT_CHARS 18
#define DAY_CHARS 10
#define CAPTION_POINTS 9

/* Where the texts of all rows of the list stand, so that columns stand below
 * each other. The fonts are measured once for all rows, and again when they
 * have changed. Lives on the main thread. */
struct _HearInterviewColumns
{
  GObject parent_instance;

  HearLayoutSize size;
  HearInitials  *initials;
  PangoAttrList *attributes[HEAR_INTERVIEW_N_CELLS];

  /* What was measured, and with what. */
  PangoFontDescription *font;
  double                resolution;
  int                   ascents[2];
  int                   heights[2];
  int                   name_width;
  int                   day_width;
  int                   state_width;
  int                   remark_width;
};

G_DEFINE_FINAL_TYPE (HearInterviewColumns, hear_interview_columns, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SIZE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_caption (HearInterviewCell cell)
{
  return cell == HEAR_INTERVIEW_CELL_ROLE || cell == HEAR_INTERVIEW_CELL_DURATION || cell == HEAR_INTERVIEW_CELL_REST ||
         cell == HEAR_INTERVIEW_CELL_REMARK;
}

static PangoAttrList *
make_attributes (HearInterviewCell cell)
{
  PangoAttrList *list = pango_attr_list_new ();

  if (cell == HEAR_INTERVIEW_CELL_NAME)
    pango_attr_list_insert (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (is_caption (cell))
    pango_attr_list_insert (list, pango_attr_size_new (CAPTION_POINTS * PANGO_SCALE));
  if (cell == HEAR_INTERVIEW_CELL_DURATION || cell == HEAR_INTERVIEW_CELL_STATE || cell == HEAR_INTERVIEW_CELL_REST)
    pango_attr_list_insert (list, pango_attr_font_features_new ("tnum=1"));

  return list;
}

static int
get_char_width (PangoContext               *context,
                const PangoFontDescription *font)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, font, pango_context_get_language (context));
  int               width = MAX (pango_font_metrics_get_approximate_char_width (metrics), pango_font_metrics_get_approximate_digit_width (metrics));

  pango_font_metrics_unref (metrics);

  return PANGO_PIXELS_CEIL (width);
}

static void
measure_line (HearInterviewColumns       *self,
              guint                       line,
              PangoContext               *context,
              const PangoFontDescription *font)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, font, pango_context_get_language (context));

  self->ascents[line] = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics));
  self->heights[line] = self->ascents[line] + PANGO_PIXELS_CEIL (pango_font_metrics_get_descent (metrics));
  pango_font_metrics_unref (metrics);
}

static void
hear_interview_columns_finalize (GObject *object)
{
  HearInterviewColumns *self = HEAR_INTERVIEW_COLUMNS (object);

  g_clear_object (&self->initials);
  for (guint i = 0; i < HEAR_INTERVIEW_N_CELLS; i++)
    g_clear_pointer (&self->attributes[i], pango_attr_list_unref);
  g_clear_pointer (&self->font, pango_font_description_free);

  G_OBJECT_CLASS (hear_interview_columns_parent_class)->finalize (object);
}

static void
hear_interview_columns_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SIZE:
      g_value_set_enum (value, HEAR_INTERVIEW_COLUMNS (object)->size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_interview_columns_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  HearInterviewColumns *self = HEAR_INTERVIEW_COLUMNS (object);

  switch (prop_id)
    {
    case PROP_SIZE:
      if (self->size == (HearLayoutSize) g_value_get_enum (value))
        break;
      self->size = (HearLayoutSize) g_value_get_enum (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_interview_columns_class_init (HearInterviewColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hear_interview_columns_finalize;
  object_class->get_property = hear_interview_columns_get_property;
  object_class->set_property = hear_interview_columns_set_property;

  properties[PROP_SIZE] = g_param_spec_enum ("size", NULL, NULL, HEAR_TYPE_LAYOUT_SIZE, HEAR_LAYOUT_WIDE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hear_interview_columns_init (HearInterviewColumns *self)
{
  self->initials = hear_initials_new ();
  for (guint i = 0; i < HEAR_INTERVIEW_N_CELLS; i++)
    self->attributes[i] = make_attributes (i);
}

HearInterviewColumns *
hear_interview_columns_new (void)
{
  return g_object_new (HEAR_TYPE_INTERVIEW_COLUMNS, NULL);
}

HearLayoutSize
hear_interview_columns_get_size (HearInterviewColumns *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW_COLUMNS (self), HEAR_LAYOUT_WIDE);

  return self->size;
}

/**
 * hear_interview_columns_get_initials:
 * @self: columns
 *
 * Returns: (transfer none): what draws the portraits
 */
HearInitials *
hear_interview_columns_get_initials (HearInterviewColumns *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW_COLUMNS (self), NULL);

  return self->initials;
}

/**
 * hear_interview_columns_get_attributes:
 * @self: columns
 * @cell: a text
 *
 * Returns: (transfer none): how the text is set
 */
PangoAttrList *
hear_interview_columns_get_attributes (HearInterviewColumns *self,
                                       HearInterviewCell     cell)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW_COLUMNS (self), NULL);
  g_return_val_if_fail (cell < HEAR_INTERVIEW_N_CELLS, NULL);

  return self->attributes[cell];
}

/**
 * hear_interview_columns_measure:
 * @self: columns
 * @context: a row's
 *
 * Makes sure that what the other functions say holds for its fonts.
 */
void
hear_interview_columns_measure (HearInterviewColumns *self,
                                PangoContext         *context)
{
  PangoFontDescription *font;
  double                resolution;

  g_return_if_fail (HEAR_IS_INTERVIEW_COLUMNS (self));
  g_return_if_fail (PANGO_IS_CONTEXT (context));

  resolution = pango_cairo_context_get_resolution (context);
  if (self->font != NULL && pango_font_description_equal (self->font, pango_context_get_font_description (context)) &&
      G_APPROX_VALUE (self->resolution, resolution, .001))
    return;

  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = pango_font_description_copy (pango_context_get_font_description (context));
  self->resolution = resolution;

  font = pango_font_description_copy (self->font);
  measure_line (self, 0, context, font);
  self->day_width = DAY_CHARS * get_char_width (context, font);
  self->state_width = TEXT_CHARS * get_char_width (context, font);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  self->name_width = TEXT_CHARS * get_char_width (context, font);
  pango_font_description_set_weight (font, PANGO_WEIGHT_NORMAL);
  pango_font_description_set_size (font, CAPTION_POINTS * PANGO_SCALE);
  measure_line (self, 1, context, font);
  self->remark_width = DAY_CHARS * get_char_width (context, font);
  pango_font_description_free (font);
}

/**
 * hear_interview_columns_get_height:
 * @self: columns
 *
 * Returns: of the two lines of a row
 */
int
hear_interview_columns_get_height (HearInterviewColumns *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW_COLUMNS (self), 0);

  return self->heights[0] + self->heights[1];
}

/**
 * hear_interview_columns_get_baseline:
 * @self: columns
 * @cell: a text
 *
 * Returns: below the top of the text's place
 */
int
hear_interview_columns_get_baseline (HearInterviewColumns *self,
                                     HearInterviewCell     cell)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW_COLUMNS (self), 0);

  return self->ascents[is_caption (cell) ? 1 : 0];
}

static void
place_in_line (HearInterviewColumns *self,
               HearInterviewCell     cell,
               GdkRectangle         *area)
{
  area->height = self->heights[is_caption (cell) ? 1 : 0];
  if (cell == HEAR_INTERVIEW_CELL_REMARK)
    area->y = (hear_interview_columns_get_height (self) - area->height) / 2;
  else
    area->y = is_caption (cell) ? self->heights[0] : 0;
}

static int
get_day_x (HearInterviewColumns *self,
           int                   width)
{
  int state = self->size == HEAR_LAYOUT_SINGLE ? 0 : SPACING + self->state_width;

  return width - state - self->day_width;
}

/**
 * hear_interview_columns_place_cell:
 * @self: columns
 * @cell: a text
 * @width: the row's
 * @area: (out): where the text stands below the top of both lines, from left
 *   to right
 *
 * Returns: whether there is room for it
 */
gboolean
hear_interview_columns_place_cell (HearInterviewColumns *self,
                                   HearInterviewCell     cell,
                                   int                   width,
                                   GdkRectangle         *area)
{
  GdkRectangle thumb;
  int          start = HEAR_INTERVIEW_PORTRAIT + SPACING;
  int          day;

  g_return_val_if_fail (HEAR_IS_INTERVIEW_COLUMNS (self), FALSE);
  g_return_val_if_fail (area != NULL, FALSE);

  place_in_line (self, cell, area);
  day = get_day_x (self, width);
  switch (cell)
    {
    case HEAR_INTERVIEW_CELL_DAY:
    case HEAR_INTERVIEW_CELL_DURATION:
      area->x = day;
      area->width = self->day_width;
      break;
    case HEAR_INTERVIEW_CELL_STATE:
    case HEAR_INTERVIEW_CELL_REST:
      area->x = width - self->state_width;
      area->width = self->size == HEAR_LAYOUT_SINGLE ? 0 : self->state_width;
      break;
    case HEAR_INTERVIEW_CELL_REMARK:
      if (!hear_interview_columns_place_thumb (self, width, TRUE, &thumb))
        return FALSE;
      area->x = thumb.x + thumb.width + SPACING;
      area->width = day - SPACING - area->x;
      break;
    case HEAR_INTERVIEW_CELL_NAME:
    case HEAR_INTERVIEW_CELL_ROLE:
    default:
      area->x = start;
      area->width = self->size == HEAR_LAYOUT_SINGLE ? day - SPACING - start : self->name_width;
    }

  return area->width > 0;
}

/**
 * hear_interview_columns_place_thumb:
 * @self: columns
 * @width: the row's
 * @beside_remark: whether to leave room for a remark
 * @area: (out): where it stands below the top of both lines, from left to right
 *
 * Returns: whether this size of list shows one
 */
gboolean
hear_interview_columns_place_thumb (HearInterviewColumns *self,
                                    int                   width,
                                    gboolean              beside_remark,
                                    GdkRectangle         *area)
{
  int room;

  g_return_val_if_fail (HEAR_IS_INTERVIEW_COLUMNS (self), FALSE);
  g_return_val_if_fail (area != NULL, FALSE);

  area->x = HEAR_INTERVIEW_PORTRAIT + SPACING + self->name_width + SPACING;
  room = get_day_x (self, width) - SPACING - area->x;
  if (beside_remark)
    room -= SPACING + self->remark_width;
  area->width = CLAMP (room, 0, HEAR_WAVEFORM_THUMB_WIDTH);
  area->height = HEAR_WAVEFORM_THUMB_HEIGHT;
  area->y = (hear_interview_columns_get_height (self) - area->height) / 2;

  return self->size != HEAR_LAYOUT_SINGLE;
}

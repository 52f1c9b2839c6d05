/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-initials.h"

#include <math.h>

#include "hear-draw.h"

/* Of the text that fills a disc, as libadwaita sizes it. */
#define SQUARE_PART .7071f
#define MARGIN_PART .4f
#define MARGIN_LESS 5.f

#define PLACE_ALPHA .1f

typedef struct
{
  const char *top;
  const char *bottom;
  const char *text;
} Paint;

/* libadwaita's, which picks one by the name. */
static const Paint paints[] = {
  { "#83b6ec", "#337fdc", "#cfe1f5" },
  { "#7ad9f1", "#0f9ac8", "#caeaf2" },
  { "#8de6b1", "#29ae74", "#cef8d8" },
  { "#b5e98a", "#6ab85b", "#e6f9d7" },
  { "#f8e359", "#d29d09", "#f9f4e1" },
  { "#ffcb62", "#d68400", "#ffead1" },
  { "#ffa95a", "#ed5b00", "#ffe5c5" },
  { "#f78773", "#e62d42", "#f8d2ce" },
  { "#e973ab", "#e33b6a", "#fac7de" },
  { "#cb78d4", "#9945b5", "#e7c2e8" },
  { "#9e91e8", "#7a59ca", "#d5d2f5" },
  { "#e3cf9c", "#b08952", "#f2eade" },
  { "#be916d", "#785336", "#e5d6ca" },
  { "#c0bfbc", "#6e6d71", "#d8d7d3" },
};

/* Portraits from initials that look as AdwAvatar's do and cost no widget: the
 * discs are painted once and shared by all rows. Lives on the main thread. */
struct _HearInitials
{
  GObject parent_instance;

  GdkTexture *discs[G_N_ELEMENTS (paints)];
  int         size; /* of the discs, in pixels of the screen */
};

G_DEFINE_FINAL_TYPE (HearInitials, hear_initials, G_TYPE_OBJECT)

static void
forget_discs (HearInitials *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (paints); i++)
    g_clear_object (&self->discs[i]);
}

static void
add_stop (cairo_pattern_t *pattern,
          double           offset,
          const char      *name)
{
  GdkRGBA color = { 0 };

  gdk_rgba_parse (&color, name);
  cairo_pattern_add_color_stop_rgba (pattern, offset, color.red, color.green, color.blue, color.alpha);
}

static GdkTexture *
paint_disc (const Paint *paint,
            int          size)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t         *cr = cairo_create (surface);
  cairo_pattern_t *pattern = cairo_pattern_create_linear (0, 0, 0, size);
  g_autoptr(GBytes) pixels = NULL;
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);

  add_stop (pattern, 0, paint->top);
  add_stop (pattern, 1, paint->bottom);
  cairo_set_source (cr, pattern);
  cairo_arc (cr, size / 2., size / 2., size / 2., 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_pattern_destroy (pattern);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = g_bytes_new (cairo_image_surface_get_data (surface), stride * (gsize) size);
  cairo_surface_destroy (surface);

  return gdk_memory_texture_new (size, size, GDK_MEMORY_DEFAULT, pixels, stride);
}

static void
hear_initials_finalize (GObject *object)
{
  forget_discs (HEAR_INITIALS (object));

  G_OBJECT_CLASS (hear_initials_parent_class)->finalize (object);
}

static void
hear_initials_class_init (HearInitialsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_initials_finalize;
}

static void
hear_initials_init (HearInitials *self)
{
}

HearInitials *
hear_initials_new (void)
{
  return g_object_new (HEAR_TYPE_INITIALS, NULL);
}

/**
 * hear_initials_extract:
 * @name: a person's name
 *
 * Returns: (transfer full): the first letters of its first and last word
 */
char *
hear_initials_extract (const char *name)
{
  g_autofree char *upper = NULL;
  g_autofree char *normal = NULL;
  GString         *initials;
  const char      *last;

  g_return_val_if_fail (name != NULL, NULL);

  upper = g_strstrip (g_utf8_strup (name, -1));
  normal = g_utf8_normalize (upper, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  initials = g_string_new (NULL);
  if (normal != NULL && *normal != '\0')
    {
      g_string_append_unichar (initials, g_utf8_get_char (normal));
      last = strrchr (normal, ' ');
      if (last != NULL)
        g_string_append_unichar (initials, g_utf8_get_char (last + 1));
    }

  return g_string_free (initials, FALSE);
}

static void
draw_text (GtkWidget      *widget,
           GtkSnapshot    *snapshot,
           const char     *name,
           const GdkRGBA  *color,
           graphene_rect_t area)
{
  g_autoptr(PangoLayout) layout = NULL;
  g_autofree char      *text = hear_initials_extract (name);
  PangoFontDescription *font;
  float                 room = area.size.width * SQUARE_PART - MAX (area.size.width * MARGIN_PART - MARGIN_LESS, 0);
  int                   width;
  int                   height;

  layout = gtk_widget_create_pango_layout (widget, text);
  font = pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_pixel_size (layout, &width, &height);
  pango_font_description_set_absolute_size (font, CLAMP (floor (height * (double) room / MAX (width, 1)), 1, (double) room) * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_get_pixel_size (layout, &width, &height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (floorf (area.origin.x + (area.size.width - (float) width) / 2),
                                                          floorf (area.origin.y + (area.size.height - (float) height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/**
 * hear_initials_snapshot:
 * @self: initials
 * @widget: the widget that draws
 * @snapshot: where to
 * @name: whose; a pale place without one
 * @area: a square
 *
 * Draws the portrait of somebody of whom only the name is known.
 */
void
hear_initials_snapshot (HearInitials   *self,
                        GtkWidget      *widget,
                        GtkSnapshot    *snapshot,
                        const char     *name,
                        graphene_rect_t area)
{
  int     size;
  guint   index;
  GdkRGBA color;

  g_return_if_fail (HEAR_IS_INITIALS (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  if (*name == '\0')
    {
      color = hear_draw_get_color (widget, HEAR_PAINT_TEXT);
      color.alpha *= PLACE_ALPHA;
      hear_draw_rounded (snapshot, &color, area, area.size.width / 2);
      return;
    }

  size = (int) area.size.width * gtk_widget_get_scale_factor (widget);
  if (size != self->size)
    forget_discs (self);
  self->size = size;
  index = g_str_hash (name) % G_N_ELEMENTS (paints);
  if (self->discs[index] == NULL)
    self->discs[index] = paint_disc (&paints[index], size);
  gtk_snapshot_append_texture (snapshot, self->discs[index], &area);
  gdk_rgba_parse (&color, paints[index].text);
  draw_text (widget, snapshot, name, &color, area);
}

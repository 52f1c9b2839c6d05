/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-video-paintable.h"

#include <math.h>

#define ASPECT (16. / 9.)

/*
 * The newest picture of a recording, in black where it does not fill the
 * frame of 16:9. The texture shares the decoder's memory. Tells how wide it
 * was drawn, so that the pipeline need not make more pixels than are seen.
 */
struct _HearVideoPaintable
{
  GObject parent_instance;

  GdkTexture *texture;
  guint       drawn_width;
  guint       notify_source;
};

enum
{
  PROP_0,
  PROP_DRAWN_WIDTH,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
notify_cb (gpointer user_data)
{
  HearVideoPaintable *self = user_data;

  self->notify_source = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAWN_WIDTH]);

  return G_SOURCE_REMOVE;
}

/* Not at once: it comes in the middle of drawing. */
static void
note_width (HearVideoPaintable *self,
            guint               width)
{
  if (self->drawn_width == width)
    return;

  self->drawn_width = width;
  if (self->notify_source == 0)
    self->notify_source = g_idle_add (notify_cb, self);
}

static void
hear_video_paintable_snapshot (GdkPaintable *paintable,
                               GtkSnapshot  *snapshot,
                               double        width,
                               double        height)
{
  HearVideoPaintable *self = HEAR_VIDEO_PAINTABLE (paintable);
  const GdkRGBA       black = { 0, 0, 0, 1 };
  double              aspect;
  double              wide;
  double              tall;

  gtk_snapshot_append_color (snapshot, &black, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  note_width (self, (guint) ceil (width));
  if (self->texture == NULL)
    return;

  aspect = gdk_paintable_get_intrinsic_aspect_ratio (GDK_PAINTABLE (self->texture));
  wide = MIN (width, height * aspect);
  tall = wide / aspect;
  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT ((float) ((width - wide) / 2), (float) ((height - tall) / 2), (float) wide, (float) tall));
}

static double
hear_video_paintable_get_intrinsic_aspect_ratio (GdkPaintable *paintable)
{
  return ASPECT;
}

static GdkPaintable *
hear_video_paintable_get_current_image (GdkPaintable *paintable)
{
  HearVideoPaintable *self = HEAR_VIDEO_PAINTABLE (paintable);

  return self->texture != NULL ? GDK_PAINTABLE (g_object_ref (self->texture)) : gdk_paintable_new_empty (0, 0);
}

static void
paintable_init (GdkPaintableInterface *interface)
{
  interface->snapshot = hear_video_paintable_snapshot;
  interface->get_intrinsic_aspect_ratio = hear_video_paintable_get_intrinsic_aspect_ratio;
  interface->get_current_image = hear_video_paintable_get_current_image;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HearVideoPaintable, hear_video_paintable, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, paintable_init))

static void
hear_video_paintable_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  HearVideoPaintable *self = HEAR_VIDEO_PAINTABLE (object);

  switch (prop_id)
    {
    case PROP_DRAWN_WIDTH:
      g_value_set_uint (value, self->drawn_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_video_paintable_dispose (GObject *object)
{
  HearVideoPaintable *self = HEAR_VIDEO_PAINTABLE (object);

  g_clear_handle_id (&self->notify_source, g_source_remove);
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (hear_video_paintable_parent_class)->dispose (object);
}

static void
hear_video_paintable_class_init (HearVideoPaintableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hear_video_paintable_dispose;
  object_class->get_property = hear_video_paintable_get_property;

  properties[PROP_DRAWN_WIDTH] = g_param_spec_uint ("drawn-width", NULL, NULL, 0, G_MAXUINT, 0,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hear_video_paintable_init (HearVideoPaintable *self)
{
}

/**
 * hear_video_paintable_new:
 *
 * Returns: (transfer full): a black picture
 */
HearVideoPaintable *
hear_video_paintable_new (void)
{
  return g_object_new (HEAR_TYPE_VIDEO_PAINTABLE, NULL);
}

/**
 * hear_video_paintable_show:
 * @self: a paintable
 * @frame: what is to be seen now
 */
void
hear_video_paintable_show (HearVideoPaintable *self,
                           HearVideoFrame     *frame)
{
  g_return_if_fail (HEAR_IS_VIDEO_PAINTABLE (self));
  g_return_if_fail (frame != NULL);

  g_clear_object (&self->texture);
  /* Opaque, so that premultiplying changes nothing, and needs no conversion. */
  self->texture = gdk_memory_texture_new ((int) hear_video_frame_get_width (frame), (int) hear_video_frame_get_height (frame),
                                          GDK_MEMORY_B8G8R8A8_PREMULTIPLIED, hear_video_frame_get_bytes (frame),
                                          hear_video_frame_get_stride (frame));
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

/**
 * hear_video_paintable_clear:
 * @self: a paintable, which becomes black
 */
void
hear_video_paintable_clear (HearVideoPaintable *self)
{
  g_return_if_fail (HEAR_IS_VIDEO_PAINTABLE (self));

  if (self->texture == NULL)
    return;

  g_clear_object (&self->texture);
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

/**
 * hear_video_paintable_has_picture:
 * @self: a paintable
 *
 * Returns: whether a frame came
 */
gboolean
hear_video_paintable_has_picture (HearVideoPaintable *self)
{
  g_return_val_if_fail (HEAR_IS_VIDEO_PAINTABLE (self), FALSE);

  return self->texture != NULL;
}

/**
 * hear_video_paintable_get_drawn_width:
 * @self: a paintable
 *
 * Returns: how wide it was drawn last, in the widget's pixels
 */
guint
hear_video_paintable_get_drawn_width (HearVideoPaintable *self)
{
  g_return_val_if_fail (HEAR_IS_VIDEO_PAINTABLE (self), 0);

  return self->drawn_width;
}

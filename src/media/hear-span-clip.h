/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

typedef struct _HearSpanClip HearSpanClip;

HearSpanClip *hear_span_clip_new      (void);
HearSpanClip *hear_span_clip_ref      (HearSpanClip *self);
void          hear_span_clip_unref    (HearSpanClip *self);
void          hear_span_clip_attach   (HearSpanClip *self,
                                       GstPad       *pad);
void          hear_span_clip_set      (HearSpanClip *self,
                                       gint64        start_ns,
                                       gint64        end_ns);
gint64        hear_span_clip_get_last (HearSpanClip *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearSpanClip, hear_span_clip_unref)

G_END_DECLS

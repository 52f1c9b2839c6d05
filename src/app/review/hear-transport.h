/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-player.h"
#include "hear-transcript.h"

G_BEGIN_DECLS

#define HEAR_TYPE_TRANSPORT (hear_transport_get_type ())

G_DECLARE_FINAL_TYPE (HearTransport, hear_transport, HEAR, TRANSPORT, GtkWidget)

GtkWidget  *hear_transport_new              (void);
HearPlayer *hear_transport_get_player       (HearTransport  *self);
void        hear_transport_set_player       (HearTransport  *self,
                                             HearPlayer     *player);
void        hear_transport_set_transcript   (HearTransport  *self,
                                             HearTranscript *transcript);
gint64      hear_transport_get_position_ms  (HearTransport  *self);
void        hear_transport_refresh          (HearTransport  *self);
gboolean    hear_transport_get_compact      (HearTransport  *self);
void        hear_transport_set_compact      (HearTransport  *self,
                                             gboolean        compact);
double      hear_transport_get_rate         (HearTransport  *self);
void        hear_transport_set_rate         (HearTransport  *self,
                                             double          rate);
void        hear_transport_step_rate        (HearTransport  *self,
                                             int             steps);
void        hear_transport_set_skip_seconds (HearTransport  *self,
                                             guint           seconds);
void        hear_transport_skip             (HearTransport  *self,
                                             int             steps);
void        hear_transport_step_turn        (HearTransport  *self,
                                             int             steps);

G_END_DECLS

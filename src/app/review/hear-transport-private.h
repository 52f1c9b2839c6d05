/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-transcript-layout.h"
#include "hear-transport.h"

G_BEGIN_DECLS

struct _HearTransport
{
  GtkWidget parent_instance;

  GtkWidget      *back_button;
  GtkWidget      *buttons;
  GtkWidget      *duration_label;
  GtkWidget      *forward_button;
  GtkWidget      *next_button;
  GtkWidget      *play_button;
  GtkWidget      *position_label;
  GtkWidget      *previous_button;
  GtkMenuButton  *rate_button;
  GtkScaleButton *volume_button;

  HearPlayer           *player;
  GSignalGroup         *signals;
  GBindingGroup        *bindings;
  HearTranscriptLayout *layout;
  gint64                position_ms;
  gint64                shown_second;
  double                rate;
  gboolean              compact;
  guint                 skip_seconds;
  guint                 tick;
};

G_END_DECLS

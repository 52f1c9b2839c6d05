/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "hear-transcript-view.h"

G_BEGIN_DECLS

void                hear_steps_open           (GtkWindow          *window,
                                               const char         *candidate);
void                hear_steps_wait_for_text  (GtkWindow          *window,
                                               const char         *text);
void                hear_steps_wait_for_media (GtkWindow          *window);
HearTranscriptView *hear_steps_get_transcript (GtkWindow          *window);
void                hear_steps_play_until     (GtkWindow          *window,
                                               gint64              position_ms);
void                hear_steps_click_word     (GtkWindow          *window,
                                               const char         *text);
int                 hear_steps_find_word      (HearTranscriptView *view,
                                               const char         *text,
                                               HearWord           *word);
void                hear_steps_rest           (gint64              ms);
GtkWindow          *hear_steps_open_palette   (GtkWindow          *window);

G_END_DECLS

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HEAR_TYPE_NOTE (hear_note_get_type ())

G_DECLARE_FINAL_TYPE (HearNote, hear_note, HEAR, NOTE, GObject)

HearNote   *hear_note_new              (void);
const char *hear_note_get_id           (HearNote   *self);
void        hear_note_set_id           (HearNote   *self,
                                        const char *id);
const char *hear_note_get_interview_id (HearNote   *self);
void        hear_note_set_interview_id (HearNote   *self,
                                        const char *interview_id);
const char *hear_note_get_user_name    (HearNote   *self);
void        hear_note_set_user_name    (HearNote   *self,
                                        const char *user_name);
gint64      hear_note_get_at_ms        (HearNote   *self);
void        hear_note_set_at_ms        (HearNote   *self,
                                        gint64      at_ms);
const char *hear_note_get_text         (HearNote   *self);
void        hear_note_set_text         (HearNote   *self,
                                        const char *text);
gboolean    hear_note_get_private      (HearNote   *self);
void        hear_note_set_private      (HearNote   *self,
                                        gboolean    private);

G_END_DECLS

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HEAR_TYPE_ROLE (hear_role_get_type ())

G_DECLARE_FINAL_TYPE (HearRole, hear_role, HEAR, ROLE, GObject)

HearRole   *hear_role_new            (void);
const char *hear_role_get_id         (HearRole   *self);
void        hear_role_set_id         (HearRole   *self,
                                      const char *id);
const char *hear_role_get_title      (HearRole   *self);
void        hear_role_set_title      (HearRole   *self,
                                      const char *title);
const char *hear_role_get_rubric     (HearRole   *self);
void        hear_role_set_rubric     (HearRole   *self,
                                      const char *rubric);
const char *hear_role_get_job_text   (HearRole   *self);
void        hear_role_set_job_text   (HearRole   *self,
                                      const char *job_text);
const char *hear_role_get_language   (HearRole   *self);
void        hear_role_set_language   (HearRole   *self,
                                      const char *language);
guint       hear_role_get_interviews (HearRole   *self);
void        hear_role_set_interviews (HearRole   *self,
                                      guint       interviews);
guint       hear_role_get_open       (HearRole   *self);
void        hear_role_set_open       (HearRole   *self,
                                      guint       open);

G_END_DECLS

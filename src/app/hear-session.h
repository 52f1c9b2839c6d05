/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "hear-interview.h"
#include "hear-player.h"
#include "hear-preferences.h"
#include "hear-saver.h"
#include "hear-store.h"
#include "hear-thumbs.h"

G_BEGIN_DECLS

#define HEAR_TYPE_SESSION (hear_session_get_type ())

G_DECLARE_FINAL_TYPE (HearSession, hear_session, HEAR, SESSION, GObject)

HearSession     *hear_session_new             (HearStore     *store,
                                               HearClock     *clock);
HearStore       *hear_session_get_store       (HearSession   *self);
HearClock       *hear_session_get_clock       (HearSession   *self);
HearPlayer      *hear_session_get_player      (HearSession   *self);
HearPreferences *hear_session_get_preferences (HearSession   *self);
HearThumbs      *hear_session_get_thumbs      (HearSession   *self);
HearSaver       *hear_session_get_saver       (HearSession   *self);
HearInterview   *hear_session_get_interview   (HearSession   *self);
void             hear_session_set_interview   (HearSession   *self,
                                               HearInterview *interview);
void             hear_session_open            (HearSession   *self,
                                               const char    *id);
void             hear_session_show_toast      (HearSession   *self,
                                               AdwToast      *toast);
void             hear_session_say             (HearSession   *self,
                                               const char    *text);
void             hear_session_work            (HearSession   *self,
                                               HearWork       work);
void             hear_session_offer           (HearSession   *self,
                                               const char    *text,
                                               const char    *button_label,
                                               GClosure      *closure);
AdwToast        *hear_session_offer_undo      (HearSession   *self,
                                               const char    *text,
                                               GClosure      *closure);
gboolean         hear_session_undo            (HearSession   *self);
void             hear_session_forget_undo     (HearSession   *self);
void             hear_session_keep            (HearSession   *self,
                                               const char    *key,
                                               GObject       *thing);
gpointer         hear_session_take            (HearSession   *self,
                                               const char    *key);

G_END_DECLS

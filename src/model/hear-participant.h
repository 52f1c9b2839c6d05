/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HearParticipantPart:
 * @HEAR_PARTICIPANT_PART_UNKNOWN: nobody said yet
 * @HEAR_PARTICIPANT_PART_INTERVIEWER: asks
 * @HEAR_PARTICIPANT_PART_CANDIDATE: is being interviewed
 * @HEAR_PARTICIPANT_PART_OBSERVER: listens
 *
 * The part that somebody has in an interview.
 */
typedef enum
{
  HEAR_PARTICIPANT_PART_UNKNOWN,
  HEAR_PARTICIPANT_PART_INTERVIEWER,
  HEAR_PARTICIPANT_PART_CANDIDATE,
  HEAR_PARTICIPANT_PART_OBSERVER,
} HearParticipantPart;

#define HEAR_TYPE_PARTICIPANT_PART (hear_participant_part_get_type ())

GType hear_participant_part_get_type (void);

#define HEAR_TYPE_PARTICIPANT (hear_participant_get_type ())

G_DECLARE_FINAL_TYPE (HearParticipant, hear_participant, HEAR, PARTICIPANT, GObject)

HearParticipant    *hear_participant_new      (void);
const char         *hear_participant_get_id   (HearParticipant     *self);
void                hear_participant_set_id   (HearParticipant     *self,
                                               const char          *id);
const char         *hear_participant_get_key  (HearParticipant     *self);
void                hear_participant_set_key  (HearParticipant     *self,
                                               const char          *key);
const char         *hear_participant_get_name (HearParticipant     *self);
void                hear_participant_set_name (HearParticipant     *self,
                                               const char          *name);
HearParticipantPart hear_participant_get_part (HearParticipant     *self);
void                hear_participant_set_part (HearParticipant     *self,
                                               HearParticipantPart  part);

G_END_DECLS

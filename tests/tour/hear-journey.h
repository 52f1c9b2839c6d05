/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HEAR_JOURNEY_FEEDBACK "explained the rollback steps"
#define HEAR_JOURNEY_WHY "names the queue"
#define HEAR_JOURNEY_TROUBLE "the line broke"
#define HEAR_JOURNEY_BIAS "counts accents"
#define HEAR_JOURNEY_WORDS "well then"
#define HEAR_JOURNEY_CONSENT "agreed by mail"
#define HEAR_JOURNEY_ROLE "cook"

/* From what is owed to the card that is handed in. */
typedef enum
{
  HEAR_JOURNEY_IMPORT,
  HEAR_JOURNEY_OPEN,
  HEAR_JOURNEY_PLAY,
  HEAR_JOURNEY_RATE,
  HEAR_JOURNEY_QUOTE,
  HEAR_JOURNEY_NOTE,
  HEAR_JOURNEY_FLAG,
  HEAR_JOURNEY_CORRECT,
  HEAR_JOURNEY_RECOMMEND,
  HEAR_JOURNEY_REVIEW,
  HEAR_JOURNEY_HAND_IN,
  HEAR_JOURNEY_N_STEPS,
} HearJourneyStep;

int hear_journey_get_level (guint competency);
int hear_journey_walk      (char **args);

G_END_DECLS

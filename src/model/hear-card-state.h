/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HearCardStage:
 * @HEAR_CARD_NONE: there is no card yet
 * @HEAR_CARD_DRAFT: it is begun
 * @HEAR_CARD_SUBMITTED: it is handed in
 *
 * How far my card of an interview has come.
 */
typedef enum
{
  HEAR_CARD_NONE,
  HEAR_CARD_DRAFT,
  HEAR_CARD_SUBMITTED,
} HearCardStage;

#define HEAR_TYPE_CARD_STAGE (hear_card_stage_get_type ())

GType hear_card_stage_get_type (void);

/**
 * HearCardState:
 * @stage: how far it has come
 * @rated: how many competencies were judged, "no evidence" included
 * @of: how many its rubric has
 *
 * What a list says of my card. A value: passed and kept as it is.
 */
typedef struct
{
  HearCardStage stage;
  guint         rated;
  guint         of;
} HearCardState;

guint hear_card_state_count_open (HearCardState self);

G_END_DECLS

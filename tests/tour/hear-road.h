/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HEAR_ROAD_CANDIDATE "Ana Lima"
#define HEAR_ROAD_PLAYED_MS 2000
#define HEAR_ROAD_SAME_MS 1000

/* The road through an interview, walked in the true window. */
typedef enum
{
  HEAR_ROAD_OPEN,
  HEAR_ROAD_PLAY,
  HEAR_ROAD_CORRECT,
  HEAR_ROAD_NOTE,
  HEAR_ROAD_DRAFT,
  HEAR_ROAD_NAME,
  HEAR_ROAD_N_STEPS,
} HearRoadStep;

int hear_road_walk (char **args);

G_END_DECLS

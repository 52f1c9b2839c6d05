/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HEAR_FLAG_NOWHERE (-1)

/**
 * HearFlagKind:
 * @HEAR_FLAG_TROUBLE: something went wrong
 * @HEAR_FLAG_BIAS: something is biased
 *
 * What a flag says.
 */
typedef enum
{
  HEAR_FLAG_TROUBLE,
  HEAR_FLAG_BIAS,
} HearFlagKind;

#define HEAR_TYPE_FLAG_KIND (hear_flag_kind_get_type ())

GType hear_flag_kind_get_type (void);

/**
 * HearFlagFacts:
 * @id: (nullable): its id, %NULL for a new one
 * @kind: what it says
 * @competency_id: (nullable): the competency whose wording it is about
 * @at_ms: where in the recording, or %HEAR_FLAG_NOWHERE
 * @reason: why
 *
 * What a flag says; borrows everything.
 */
typedef struct
{
  const char  *id;
  HearFlagKind kind;
  const char  *competency_id;
  gint64       at_ms;
  const char  *reason;
} HearFlagFacts;

#define HEAR_TYPE_FLAG (hear_flag_get_type ())

G_DECLARE_FINAL_TYPE (HearFlag, hear_flag, HEAR, FLAG, GObject)

HearFlag            *hear_flag_new       (const HearFlagFacts *facts);
const HearFlagFacts *hear_flag_get_facts (HearFlag            *self);
HearFlag            *hear_flag_find      (GListStore          *flags,
                                          const char          *id);
void                 hear_flag_put       (GListStore          *flags,
                                          HearFlag            *flag);
void                 hear_flag_drop      (GListStore          *flags,
                                          const char          *id);

G_END_DECLS

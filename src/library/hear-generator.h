/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-made-up.h"
#include "hear-store.h"

G_BEGIN_DECLS

#define HEAR_GENERATOR_RATERS 24

/**
 * HearGeneratorProgress:
 * @done: how many interviews are there
 * @n: of how many
 * @user_data: for the function
 *
 * How far it is.
 */
typedef void (*HearGeneratorProgress) (guint    done,
                                       guint    n,
                                       gpointer user_data);

/**
 * HearGeneratorRequest:
 * @n_interviews: how many interviews
 * @seed: what everything follows from
 * @planted: whether truths are hidden in it
 * @progress: (nullable): whom to tell
 * @user_data: for @progress
 *
 * What is to be made up.
 */
typedef struct
{
  guint                 n_interviews;
  guint32               seed;
  gboolean              planted;
  HearGeneratorProgress progress;
  gpointer              user_data;
} HearGeneratorRequest;

/**
 * HearGeneratorTruths:
 * @rater_id: who judges worse than the others
 * @rater_name: what they are called
 * @shift: by how many levels
 * @useless: a question whose answers say nothing: the ratings are dice
 * @useless_competency: what it asks about
 * @reliable: a question on whose answers all agree
 * @reliable_competency: what it asks about
 *
 * What is hidden in a library with planted truths.
 */
typedef struct
{
  const char *rater_id;
  const char *rater_name;
  double      shift;
  const char *useless;
  const char *useless_competency;
  const char *reliable;
  const char *reliable_competency;
} HearGeneratorTruths;

typedef struct _HearGenerator HearGenerator;

HearGenerator             *hear_generator_new        (HearRubric                 *rubric,
                                                      const HearGeneratorRequest *request);
void                       hear_generator_free       (HearGenerator              *self);
HearMadeUp                *hear_generator_make       (HearGenerator              *self,
                                                      guint                       index);
int                        hear_generator_fill       (HearGenerator              *self,
                                                      HearStore                  *store,
                                                      GError                    **error);
const HearGeneratorTruths *hear_generator_get_truths (HearGenerator              *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearGenerator, hear_generator_free)

G_END_DECLS

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-generator.h"

#include <math.h>

#include "hear-answer.h"
#include "hear-id.h"
#include "hear-made-up-speech.h"
#include "hear-store-made-up.h"

/* Monday, 7 October 2024, 08:00 UTC; so many interviews a working day. */
#define FIRST_AT G_GINT64_CONSTANT (1728288000000)
#define DAY_MS (24 * 60 * 60 * G_GINT64_CONSTANT (1000))
#define A_DAY 200
#define SLOT_MS (3 * 60 * G_GINT64_CONSTANT (1000))

/* Every fifth interview is the second one of somebody. */
#define ROUND 5

/* How many are written in one go: few enough that whoever else writes to the
 * library waits for half a second at most. */
#define CHUNK 250

#define RATERS_A_CARD 2
#define WORD_MS 380

/* Whose names raters have: none of the first five thousand interviews. */
#define FIRST_RATER 4000

/* On the scale of levels: how able people are, how differently they do at each
 * competency, and by how much who judges errs. */
#define MEAN 3.2
#define SD_ABLE 0.7
#define SD_COMPETENCY 0.5
#define SD_RATER 0.45

/* What is planted. */
#define STRICT_RATER 3
#define STRICT_SHIFT (-0.8)
#define USELESS_COMPETENCY 2
#define USELESS_VARIANT 2
#define RELIABLE_COMPETENCY 3
#define RELIABLE_VARIANT 0
#define SD_RELIABLE 0.05

/* Everything about an interview follows from the seed and its number alone:
 * what is there already is made again just so, and stays. */
struct _HearGenerator
{
  HearRubric          *rubric;
  HearGeneratorRequest request;
  HearGeneratorTruths  truths;
  HearMadeUpAuthor    *raters[HEAR_GENERATOR_RATERS];
};

/* One interview on its way. */
typedef struct
{
  HearMadeUp *item;
  GRand      *dice;
  gint64      at;
  gint64      end_ms;
  guint       variants[HEAR_MADE_UP_COMPETENCIES];
  double      truths[HEAR_MADE_UP_COMPETENCIES];
} Making;

static double
roll_normal (GRand *dice,
             double sd)
{
  double sum = -6;

  for (guint i = 0; i < 12; i++)
    sum += g_rand_double (dice);

  return sum * sd;
}

static char *
roll_id (Making *making)
{
  return hear_id_new_rolled (making->at, making->dice);
}

static gint64
find_instant (guint index)
{
  gint64 day = index / A_DAY;

  return FIRST_AT + (day / 5 * 7 + day % 5) * DAY_MS + index % A_DAY * SLOT_MS;
}

static void
say (Making     *making,
     const char *speaker,
     const char *text)
{
  HearTranscript *transcript = hear_interview_get_transcript (making->item->interview);
  gint64          start = making->end_ms + 400;
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr(HearSegment) segment = NULL;
  g_autofree char *id = roll_id (making);

  making->end_ms = start + g_strv_length (words) * WORD_MS;
  segment = hear_segment_new (start, making->end_ms, speaker, text);
  hear_segment_set_id (segment, id);
  hear_transcript_append_segment (transcript, segment);
}

static void
ask (Making *making,
     guint   competency)
{
  g_autoptr(HearAnswer) answer = hear_answer_new ();
  g_autofree char *id = roll_id (making);
  g_autofree char *text = NULL;
  const char      *question;

  making->variants[competency] = (guint) g_rand_int_range (making->dice, 0, HEAR_MADE_UP_VARIANTS);
  question = hear_made_up_speech_question (competency, making->variants[competency]);
  say (making, "q", question);
  hear_answer_set_id (answer, id);
  hear_answer_set_question (answer, question);
  hear_answer_set_start_ms (answer, making->end_ms + 400);
  g_ptr_array_add (making->item->answers, g_steal_pointer (&answer));
  text = hear_made_up_speech_answer (competency, (guint) g_rand_int_range (making->dice, 2, 6), making->dice);
  say (making, "a", text);
}

static void
add_speaker (Making             *making,
             const char         *key,
             const char         *name,
             HearParticipantPart part)
{
  HearParticipant *speaker = hear_transcript_add_speaker (hear_interview_get_transcript (making->item->interview), key, name);
  g_autofree char *id = roll_id (making);

  hear_participant_set_id (speaker, id);
  hear_participant_set_part (speaker, part);
}

static void
hold_interview (HearGenerator *self,
                Making        *making,
                guint          index)
{
  HearInterview   *interview = making->item->interview;
  guint            person = index / ROUND * (ROUND - 1) + index % ROUND % (ROUND - 1);
  g_autofree char *name = hear_made_up_speech_name (person, self->request.seed);
  g_autoptr(HearTranscript) transcript = hear_transcript_new ();
  g_autofree char *id = roll_id (making);
  g_autofree char *transcript_id = roll_id (making);

  hear_interview_set_id (interview, id);
  hear_transcript_set_id (transcript, transcript_id);
  hear_transcript_set_language (transcript, "en");
  hear_interview_set_transcript (interview, transcript);
  hear_interview_set_candidate_name (interview, name);
  /* The same person comes for the same role again. */
  hear_interview_set_role_title (interview, hear_made_up_speech_role ((person * 7 + self->request.seed) % HEAR_MADE_UP_ROLES));
  hear_interview_set_held_at (interview, making->at);
  hear_interview_set_consent_text (interview, "Agreed to the recording and its use in this application, by mail");
  hear_interview_set_assessment_allowed (interview, g_rand_int_range (making->dice, 0, 20) > 0);
  add_speaker (making, "q", making->item->author->name, HEAR_PARTICIPANT_PART_INTERVIEWER);
  add_speaker (making, "a", name, HEAR_PARTICIPANT_PART_CANDIDATE);
  for (guint i = 0; i < HEAR_MADE_UP_COMPETENCIES; i++)
    ask (making, i);
}

static void
roll_truths (Making *making)
{
  double able = MEAN + roll_normal (making->dice, SD_ABLE);

  for (guint i = 0; i < HEAR_MADE_UP_COMPETENCIES; i++)
    making->truths[i] = able + roll_normal (making->dice, SD_COMPETENCY);
}

/* The dice fall as often with planted truths as without. */
static int
judge (HearGenerator *self,
       Making        *making,
       guint          rater,
       guint          competency)
{
  double   error = roll_normal (making->dice, 1);
  int      any = g_rand_int_range (making->dice, HEAR_LEVEL_MIN, HEAR_LEVEL_MAX + 1);
  guint    variant = making->variants[competency];
  gboolean planted = self->request.planted;
  double   sd = SD_RATER;
  double   shift = planted && rater == STRICT_RATER ? STRICT_SHIFT : 0;

  if (planted && competency == USELESS_COMPETENCY && variant == USELESS_VARIANT)
    return any;
  if (planted && competency == RELIABLE_COMPETENCY && variant == RELIABLE_VARIANT)
    sd = SD_RELIABLE;

  return (int) CLAMP (lround (making->truths[competency] + shift + error * sd), HEAR_LEVEL_MIN, HEAR_LEVEL_MAX);
}

static int
rate (HearGenerator *self,
      Making        *making,
      HearScorecard *card,
      guint          rater)
{
  int sum = 0;

  for (guint i = 0; i < HEAR_MADE_UP_COMPETENCIES; i++)
    {
      HearRating      *rating = hear_scorecard_find_rating (card, hear_made_up_speech_competency (i));
      int              level = judge (self, making, rater, i);
      g_autofree char *id = roll_id (making);

      sum += level;
      if (rating == NULL)
        continue;
      hear_rating_set_id (rating, id);
      hear_rating_set_level (rating, level);
    }

  return (int) lround ((double) sum / HEAR_MADE_UP_COMPETENCIES);
}

static void
add_card (HearGenerator *self,
          Making        *making,
          guint          rater)
{
  g_autoptr(HearScorecard) card = hear_scorecard_new ();
  gint64           opened = making->at + making->end_ms + g_rand_int_range (making->dice, 1, 180) * G_GINT64_CONSTANT (60000);
  g_autofree char *id = roll_id (making);
  int              level;

  hear_scorecard_set_id (card, id);
  hear_scorecard_set_rubric (card, self->rubric);
  level = rate (self, making, card, rater);
  hear_scorecard_set_state (card, HEAR_SCORECARD_STATE_SUBMITTED);
  hear_scorecard_set_recommendation (card, (HearRecommendation) level);
  hear_scorecard_set_feedback (card, hear_made_up_speech_feedback (level));
  hear_scorecard_set_opened_at (card, opened);
  hear_scorecard_set_submitted_at (card, opened + g_rand_int_range (making->dice, 4, 25) * G_GINT64_CONSTANT (60000));
  hear_made_up_add_card (making->item, self->raters[rater], card);
}

static void
find_truths (HearGenerator *self)
{
  self->truths = (HearGeneratorTruths){
    .rater_id = self->raters[STRICT_RATER]->id,
    .rater_name = self->raters[STRICT_RATER]->name,
    .shift = STRICT_SHIFT,
    .useless = hear_made_up_speech_question (USELESS_COMPETENCY, USELESS_VARIANT),
    .useless_competency = hear_made_up_speech_competency (USELESS_COMPETENCY),
    .reliable = hear_made_up_speech_question (RELIABLE_COMPETENCY, RELIABLE_VARIANT),
    .reliable_competency = hear_made_up_speech_competency (RELIABLE_COMPETENCY),
  };
}

/**
 * hear_generator_new:
 * @rubric: by which everything is judged
 * @request: what is to be made up
 *
 * Returns: (transfer full): what makes it up
 */
HearGenerator *
hear_generator_new (HearRubric                 *rubric,
                    const HearGeneratorRequest *request)
{
  HearGenerator *self;
  g_autoptr(GRand) dice = NULL;

  g_return_val_if_fail (HEAR_IS_RUBRIC (rubric), NULL);
  g_return_val_if_fail (request != NULL, NULL);

  self = g_new0 (HearGenerator, 1);
  self->rubric = g_object_ref (rubric);
  self->request = *request;
  dice = g_rand_new_with_seed (request->seed);
  for (guint i = 0; i < HEAR_GENERATOR_RATERS; i++)
    {
      g_autofree char *id = hear_id_new_rolled (FIRST_AT, dice);
      g_autofree char *name = hear_made_up_speech_name (FIRST_RATER + i, request->seed);

      self->raters[i] = hear_made_up_author_new (id, name);
    }
  find_truths (self);

  return self;
}

/**
 * hear_generator_free:
 * @self: (transfer full): a generator
 */
void
hear_generator_free (HearGenerator *self)
{
  for (guint i = 0; i < HEAR_GENERATOR_RATERS; i++)
    hear_made_up_author_free (self->raters[i]);
  g_object_unref (self->rubric);
  g_free (self);
}

/**
 * hear_generator_make:
 * @self: a generator, which outlives what it makes
 * @index: which interview, from 0
 *
 * Returns: (transfer full): the interview, always the same
 */
HearMadeUp *
hear_generator_make (HearGenerator *self,
                     guint          index)
{
  g_autoptr(GRand) dice = NULL;
  Making making = { .at = find_instant (index) };
  guint  first;

  g_return_val_if_fail (self != NULL, NULL);

  dice = g_rand_new_with_seed_array ((const guint32[]){ self->request.seed, index }, 2);
  first = (guint) g_rand_int_range (dice, 0, HEAR_GENERATOR_RATERS);
  making.dice = dice;
  making.item = hear_made_up_new (self->raters[first], g_rand_int (dice));
  hold_interview (self, &making, index);
  roll_truths (&making);
  for (guint i = 0; i < RATERS_A_CARD; i++)
    add_card (self, &making, (first + i * (1 + (guint) g_rand_int_range (dice, 0, HEAR_GENERATOR_RATERS - 1))) % HEAR_GENERATOR_RATERS);

  return making.item;
}

/**
 * hear_generator_fill:
 * @self: a generator
 * @store: a library
 * @error: where to put what went wrong
 *
 * Puts all interviews into the library that are not there yet, some hundred at
 * a time; who is stopped in between goes on by doing it again. Blocks.
 *
 * Returns: how many were added, -1 if something went wrong
 */
int
hear_generator_fill (HearGenerator *self,
                     HearStore     *store,
                     GError       **error)
{
  guint n = self->request.n_interviews;
  int   added = 0;

  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (HEAR_IS_STORE (store), -1);

  for (guint i = 0; i < n; i += CHUNK)
    {
      g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) hear_made_up_free);
      int more;

      for (guint j = i; j < MIN (i + CHUNK, n); j++)
        g_ptr_array_add (items, hear_generator_make (self, j));
      more = hear_store_add_made_up (store, items, error);
      if (more < 0)
        return -1;
      added += more;
      if (self->request.progress != NULL)
        self->request.progress (MIN (i + CHUNK, n), n, self->request.user_data);
    }

  return added;
}

/**
 * hear_generator_get_truths:
 * @self: a generator
 *
 * Returns: (transfer none) (nullable): what it plants, %NULL if nothing
 */
const HearGeneratorTruths *
hear_generator_get_truths (HearGenerator *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->request.planted ? &self->truths : NULL;
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-scorecard.h"

#include "hear-compat.h"

/*
 * What one person makes of an interview: a rating for each competency, and a
 * recommendation.
 */
struct _HearScorecard
{
  GObject parent_instance;

  char              *id;
  char              *interview_id;
  char              *user_name;
  HearScorecardState state;
  HearRecommendation recommendation;
  char              *feedback;
  HearQuality        quality;
  gint64             opened_at;
  gint64             submitted_at;
  HearRubric        *rubric;
  GListStore        *ratings;
  GListStore        *flags;
};

/* clang-format off */
G_DEFINE_ENUM_TYPE (HearScorecardState, hear_scorecard_state,
  G_DEFINE_ENUM_VALUE (HEAR_SCORECARD_STATE_DRAFT, "draft"),
  G_DEFINE_ENUM_VALUE (HEAR_SCORECARD_STATE_SUBMITTED, "submitted"))

G_DEFINE_ENUM_TYPE (HearRecommendation, hear_recommendation,
  G_DEFINE_ENUM_VALUE (HEAR_RECOMMENDATION_OPEN, "open"),
  G_DEFINE_ENUM_VALUE (HEAR_RECOMMENDATION_DEFINITELY_NOT, "definitely_not"),
  G_DEFINE_ENUM_VALUE (HEAR_RECOMMENDATION_NO, "no"),
  G_DEFINE_ENUM_VALUE (HEAR_RECOMMENDATION_NO_DECISION, "no_decision"),
  G_DEFINE_ENUM_VALUE (HEAR_RECOMMENDATION_YES, "yes"),
  G_DEFINE_ENUM_VALUE (HEAR_RECOMMENDATION_STRONG_YES, "strong_yes"))

G_DEFINE_FLAGS_TYPE (HearQuality, hear_quality,
  G_DEFINE_ENUM_VALUE (HEAR_QUALITY_STRUCTURE, "structure"),
  G_DEFINE_ENUM_VALUE (HEAR_QUALITY_AUDIO, "audio"),
  G_DEFINE_ENUM_VALUE (HEAR_QUALITY_CHANCE, "chance"))
/* clang-format on */

G_DEFINE_FINAL_TYPE (HearScorecard, hear_scorecard, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_INTERVIEW_ID,
  PROP_USER_NAME,
  PROP_STATE,
  PROP_RECOMMENDATION,
  PROP_FEEDBACK,
  PROP_QUALITY,
  PROP_OPENED_AT,
  PROP_SUBMITTED_AT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
hear_scorecard_finalize (GObject *object)
{
  HearScorecard *self = HEAR_SCORECARD (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->interview_id, g_free);
  g_clear_pointer (&self->user_name, g_free);
  g_clear_pointer (&self->feedback, g_free);
  g_clear_object (&self->rubric);
  g_clear_object (&self->ratings);
  g_clear_object (&self->flags);

  G_OBJECT_CLASS (hear_scorecard_parent_class)->finalize (object);
}

static void
hear_scorecard_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearScorecard *self = HEAR_SCORECARD (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_INTERVIEW_ID:
      g_value_set_string (value, self->interview_id);
      break;
    case PROP_USER_NAME:
      g_value_set_string (value, self->user_name);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_RECOMMENDATION:
      g_value_set_enum (value, self->recommendation);
      break;
    case PROP_FEEDBACK:
      g_value_set_string (value, self->feedback);
      break;
    case PROP_QUALITY:
      g_value_set_flags (value, self->quality);
      break;
    case PROP_OPENED_AT:
      g_value_set_int64 (value, self->opened_at);
      break;
    case PROP_SUBMITTED_AT:
      g_value_set_int64 (value, self->submitted_at);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_scorecard_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearScorecard *self = HEAR_SCORECARD (object);

  switch (prop_id)
    {
    case PROP_ID:
      hear_scorecard_set_id (self, g_value_get_string (value));
      break;
    case PROP_INTERVIEW_ID:
      hear_scorecard_set_interview_id (self, g_value_get_string (value));
      break;
    case PROP_USER_NAME:
      hear_scorecard_set_user_name (self, g_value_get_string (value));
      break;
    case PROP_STATE:
      hear_scorecard_set_state (self, g_value_get_enum (value));
      break;
    case PROP_RECOMMENDATION:
      hear_scorecard_set_recommendation (self, g_value_get_enum (value));
      break;
    case PROP_FEEDBACK:
      hear_scorecard_set_feedback (self, g_value_get_string (value));
      break;
    case PROP_QUALITY:
      hear_scorecard_set_quality (self, g_value_get_flags (value));
      break;
    case PROP_OPENED_AT:
      hear_scorecard_set_opened_at (self, g_value_get_int64 (value));
      break;
    case PROP_SUBMITTED_AT:
      hear_scorecard_set_submitted_at (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_scorecard_class_init (HearScorecardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = hear_scorecard_finalize;
  object_class->get_property = hear_scorecard_get_property;
  object_class->set_property = hear_scorecard_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_INTERVIEW_ID] = g_param_spec_string ("interview-id", NULL, NULL, NULL, flags);
  properties[PROP_USER_NAME] = g_param_spec_string ("user-name", NULL, NULL, NULL, flags);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, HEAR_TYPE_SCORECARD_STATE, 0, flags);
  properties[PROP_RECOMMENDATION] = g_param_spec_enum ("recommendation", NULL, NULL, HEAR_TYPE_RECOMMENDATION, 0, flags);
  properties[PROP_FEEDBACK] = g_param_spec_string ("feedback", NULL, NULL, NULL, flags);
  properties[PROP_QUALITY] = g_param_spec_flags ("quality", NULL, NULL, HEAR_TYPE_QUALITY, 0, flags);
  properties[PROP_OPENED_AT] = g_param_spec_int64 ("opened-at", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_SUBMITTED_AT] = g_param_spec_int64 ("submitted-at", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hear_scorecard_init (HearScorecard *self)
{
  self->ratings = g_list_store_new (HEAR_TYPE_RATING);
  self->flags = g_list_store_new (HEAR_TYPE_FLAG);
}

/**
 * hear_scorecard_new:
 *
 * Returns: (transfer full): an empty scorecard
 */
HearScorecard *
hear_scorecard_new (void)
{
  return g_object_new (HEAR_TYPE_SCORECARD, NULL);
}

/**
 * hear_scorecard_get_id:
 * @self: a scorecard
 *
 * Returns: (nullable): its id, %NULL until it is stored
 */
const char *
hear_scorecard_get_id (HearScorecard *self)
{
  g_return_val_if_fail (HEAR_IS_SCORECARD (self), NULL);

  return self->id;
}

/**
 * hear_scorecard_set_id:
 * @self: a scorecard
 * @id: (nullable): its id, %NULL until it is stored
 */
void
hear_scorecard_set_id (HearScorecard *self, const char *id)
{
  g_return_if_fail (HEAR_IS_SCORECARD (self));

  if (hear_set_str (&self->id, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

/**
 * hear_scorecard_get_interview_id:
 * @self: a scorecard
 *
 * Returns: (nullable): the interview it judges
 */
const char *
hear_scorecard_get_interview_id (HearScorecard *self)
{
  g_return_val_if_fail (HEAR_IS_SCORECARD (self), NULL);

  return self->interview_id;
}

/**
 * hear_scorecard_set_interview_id:
 * @self: a scorecard
 * @interview_id: (nullable): the interview it judges
 */
void
hear_scorecard_set_interview_id (HearScorecard *self, const char *interview_id)
{
  g_return_if_fail (HEAR_IS_SCORECARD (self));

  if (hear_set_str (&self->interview_id, interview_id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INTERVIEW_ID]);
}

/**
 * hear_scorecard_get_user_name:
 * @self: a scorecard
 *
 * Returns: (nullable): who judges
 */
const char *
hear_scorecard_get_user_name (HearScorecard *self)
{
  g_return_val_if_fail (HEAR_IS_SCORECARD (self), NULL);

  return self->user_name;
}

/**
 * hear_scorecard_set_user_name:
 * @self: a scorecard
 * @user_name: (nullable): who judges
 */
void
hear_scorecard_set_user_name (HearScorecard *self, const char *user_name)
{
  g_return_if_fail (HEAR_IS_SCORECARD (self));

  if (hear_set_str (&self->user_name, user_name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_USER_NAME]);
}

/**
 * hear_scorecard_get_state:
 * @self: a scorecard
 *
 * Returns: whether it can still be changed
 */
HearScorecardState
hear_scorecard_get_state (HearScorecard *self)
{
  g_return_val_if_fail (HEAR_IS_SCORECARD (self), 0);

  return self->state;
}

/**
 * hear_scorecard_set_state:
 * @self: a scorecard
 * @state: whether it can still be changed
 */
void
hear_scorecard_set_state (HearScorecard *self, HearScorecardState state)
{
  g_return_if_fail (HEAR_IS_SCORECARD (self));

  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/**
 * hear_scorecard_get_recommendation:
 * @self: a scorecard
 *
 * Returns: what its author advises
 */
HearRecommendation
hear_scorecard_get_recommendation (HearScorecard *self)
{
  g_return_val_if_fail (HEAR_IS_SCORECARD (self), 0);

  return self->recommendation;
}

/**
 * hear_scorecard_set_recommendation:
 * @self: a scorecard
 * @recommendation: what its author advises
 */
void
hear_scorecard_set_recommendation (HearScorecard *self, HearRecommendation recommendation)
{
  g_return_if_fail (HEAR_IS_SCORECARD (self));

  if (self->recommendation == recommendation)
    return;

  self->recommendation = recommendation;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECOMMENDATION]);
}

/**
 * hear_scorecard_get_feedback:
 * @self: a scorecard
 *
 * Returns: (nullable): the line of feedback to the candidate
 */
const char *
hear_scorecard_get_feedback (HearScorecard *self)
{
  g_return_val_if_fail (HEAR_IS_SCORECARD (self), NULL);

  return self->feedback;
}

/**
 * hear_scorecard_set_feedback:
 * @self: a scorecard
 * @feedback: (nullable): the line of feedback to the candidate
 */
void
hear_scorecard_set_feedback (HearScorecard *self, const char *feedback)
{
  g_return_if_fail (HEAR_IS_SCORECARD (self));

  if (hear_set_str (&self->feedback, feedback))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FEEDBACK]);
}

/**
 * hear_scorecard_get_quality:
 * @self: a scorecard
 *
 * Returns: what its author says of the interview itself
 */
HearQuality
hear_scorecard_get_quality (HearScorecard *self)
{
  g_return_val_if_fail (HEAR_IS_SCORECARD (self), 0);

  return self->quality;
}

/**
 * hear_scorecard_set_quality:
 * @self: a scorecard
 * @quality: what its author says of the interview itself
 */
void
hear_scorecard_set_quality (HearScorecard *self, HearQuality quality)
{
  g_return_if_fail (HEAR_IS_SCORECARD (self));

  if (self->quality == quality)
    return;

  self->quality = quality;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUALITY]);
}

/**
 * hear_scorecard_get_flags:
 * @self: a scorecard
 *
 * Returns: (transfer none): its [class@Flag]s, the oldest first; changed by
 *   [func@Flag.put] and [func@Flag.drop]
 */
GListStore *
hear_scorecard_get_flags (HearScorecard *self)
{
  g_return_val_if_fail (HEAR_IS_SCORECARD (self), NULL);

  return self->flags;
}

/**
 * hear_scorecard_get_opened_at:
 * @self: a scorecard
 *
 * Returns: when it was begun, in milliseconds since 1970 UTC
 */
gint64
hear_scorecard_get_opened_at (HearScorecard *self)
{
  g_return_val_if_fail (HEAR_IS_SCORECARD (self), 0);

  return self->opened_at;
}

/**
 * hear_scorecard_set_opened_at:
 * @self: a scorecard
 * @opened_at: when it was begun, in milliseconds since 1970 UTC
 */
void
hear_scorecard_set_opened_at (HearScorecard *self, gint64 opened_at)
{
  g_return_if_fail (HEAR_IS_SCORECARD (self));

  if (self->opened_at == opened_at)
    return;

  self->opened_at = opened_at;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPENED_AT]);
}

/**
 * hear_scorecard_get_submitted_at:
 * @self: a scorecard
 *
 * Returns: when it was handed in, in milliseconds since 1970 UTC; 0 for a draft
 */
gint64
hear_scorecard_get_submitted_at (HearScorecard *self)
{
  g_return_val_if_fail (HEAR_IS_SCORECARD (self), 0);

  return self->submitted_at;
}

/**
 * hear_scorecard_set_submitted_at:
 * @self: a scorecard
 * @submitted_at: when it was handed in, in milliseconds since 1970 UTC; 0 for a draft
 */
void
hear_scorecard_set_submitted_at (HearScorecard *self, gint64 submitted_at)
{
  g_return_if_fail (HEAR_IS_SCORECARD (self));

  if (self->submitted_at == submitted_at)
    return;

  self->submitted_at = submitted_at;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBMITTED_AT]);
}

/**
 * hear_scorecard_get_rubric:
 * @self: a scorecard
 *
 * Returns: (transfer none) (nullable): what it asks to judge
 */
HearRubric *
hear_scorecard_get_rubric (HearScorecard *self)
{
  g_return_val_if_fail (HEAR_IS_SCORECARD (self), NULL);

  return self->rubric;
}

/**
 * hear_scorecard_set_rubric:
 * @self: a scorecard
 * @rubric: what it asks to judge
 *
 * Makes an open rating for each competency, in the rubric's order.
 */
void
hear_scorecard_set_rubric (HearScorecard *self, HearRubric *rubric)
{
  GListModel *competencies;

  g_return_if_fail (HEAR_IS_SCORECARD (self));
  g_return_if_fail (HEAR_IS_RUBRIC (rubric));

  g_set_object (&self->rubric, rubric);
  g_list_store_remove_all (self->ratings);
  competencies = hear_rubric_get_competencies (rubric);
  for (guint i = 0; i < g_list_model_get_n_items (competencies); i++)
    {
      g_autoptr(HearCompetency) competency = g_list_model_get_item (competencies, i);
      g_autoptr(HearRating) rating = hear_rating_new ();

      hear_rating_set_competency_id (rating, hear_competency_get_id (competency));
      g_list_store_append (self->ratings, rating);
    }
}

/**
 * hear_scorecard_get_ratings:
 * @self: a scorecard
 *
 * Returns: (transfer none): a list of [class@Rating], one for each competency
 *   of the rubric and in its order
 */
GListModel *
hear_scorecard_get_ratings (HearScorecard *self)
{
  g_return_val_if_fail (HEAR_IS_SCORECARD (self), NULL);

  return G_LIST_MODEL (self->ratings);
}

/**
 * hear_scorecard_find_rating:
 * @self: a scorecard with a rubric
 * @key: a competency's key
 *
 * Returns: (transfer none) (nullable): the rating of that competency
 */
HearRating *
hear_scorecard_find_rating (HearScorecard *self, const char *key)
{
  HearCompetency *competency;

  g_return_val_if_fail (HEAR_IS_SCORECARD (self) && self->rubric != NULL, NULL);

  competency = hear_rubric_find_competency (self->rubric, key);
  for (guint i = 0; competency != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->ratings)); i++)
    {
      g_autoptr(HearRating) rating = g_list_model_get_item (G_LIST_MODEL (self->ratings), i);

      if (g_strcmp0 (hear_rating_get_competency_id (rating), hear_competency_get_id (competency)) == 0)
        return rating;
    }

  return NULL;
}

/**
 * hear_scorecard_count_rated:
 * @self: a scorecard
 *
 * Returns: how many competencies were judged, "no evidence" included
 */
guint
hear_scorecard_count_rated (HearScorecard *self)
{
  guint n = 0;

  g_return_val_if_fail (HEAR_IS_SCORECARD (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->ratings)); i++)
    {
      g_autoptr(HearRating) rating = g_list_model_get_item (G_LIST_MODEL (self->ratings), i);

      n += hear_rating_get_level (rating) != HEAR_RATING_OPEN;
    }

  return n;
}

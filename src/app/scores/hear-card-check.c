/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-card-check.h"

#include <glib/gi18n-lib.h>

#include "hear-feedback-check.h"

/* What a card is counted by. */
typedef struct
{
  guint open;
  guint bare;        /* rated without a quote or a note */
  guint unexplained; /* 1 or 5 without a note */
  guint stale;
} Count;

static void
count_rating (Count *count, HearRating *rating)
{
  int         level = hear_rating_get_level (rating);
  const char *note = hear_rating_get_note (rating);
  GListModel *quotes = hear_rating_get_quotes (rating);
  gboolean    has_note = note != NULL && *note != '\0';

  count->open += level == HEAR_RATING_OPEN;
  count->bare += level > HEAR_RATING_NO_EVIDENCE && !has_note && g_list_model_get_n_items (quotes) == 0;
  count->unexplained += (level == HEAR_LEVEL_MIN || level == HEAR_LEVEL_MAX) && !has_note && g_list_model_get_n_items (quotes) > 0;
  for (guint i = 0; i < g_list_model_get_n_items (quotes); i++)
    {
      g_autoptr(HearQuote) quote = g_list_model_get_item (quotes, i);

      count->stale += hear_quote_get_state (quote) == HEAR_QUOTE_STATE_STALE;
    }
}

static Count
count_card (HearScorecard *card)
{
  Count       count = { 0 };
  GListModel *ratings = hear_scorecard_get_ratings (card);

  for (guint i = 0; i < g_list_model_get_n_items (ratings); i++)
    {
      g_autoptr(HearRating) rating = g_list_model_get_item (ratings, i);

      count_rating (&count, rating);
    }

  return count;
}

/**
 * hear_card_check_list:
 * @card: a scorecard
 *
 * Returns: (transfer full) (element-type utf8): what is missing on it, the most
 *   important first, as sentences without a full stop
 */
GPtrArray *
hear_card_check_list (HearScorecard *card)
{
  GPtrArray  *missing = g_ptr_array_new_with_free_func (g_free);
  const char *feedback;
  Count       count;

  g_return_val_if_fail (HEAR_IS_SCORECARD (card), missing);

  count = count_card (card);
  feedback = hear_scorecard_get_feedback (card);
  if (hear_scorecard_get_recommendation (card) == HEAR_RECOMMENDATION_OPEN)
    g_ptr_array_add (missing, g_strdup (_ ("Recommendation still to choose")));
  if (count.open > 0)
    g_ptr_array_add (missing, g_strdup_printf (ngettext ("%u competency not rated", "%u competencies not rated", count.open), count.open));
  if (feedback == NULL || *feedback == '\0')
    g_ptr_array_add (missing, g_strdup (_ ("Feedback line still to write")));
  if (count.bare > 0)
    g_ptr_array_add (missing, g_strdup_printf (ngettext ("%u level without a quote or a note", "%u levels without a quote or a note", count.bare), count.bare));
  if (count.unexplained > 0)
    g_ptr_array_add (missing, g_strdup_printf (ngettext ("%u level at the end of the scale without a note", "%u levels at the ends of the scale without a note", count.unexplained), count.unexplained));
  if (count.stale > 0)
    g_ptr_array_add (missing, g_strdup_printf (ngettext ("%u quote to check again", "%u quotes to check again", count.stale), count.stale));

  return missing;
}

/**
 * hear_card_check_progress:
 * @card: a scorecard
 *
 * Returns: (transfer full): how far it is, as in “4 of 6 rated”
 */
char *
hear_card_check_progress (HearScorecard *card)
{
  g_return_val_if_fail (HEAR_IS_SCORECARD (card), NULL);

  /* Translators: how many competencies were rated, and how many there are */
  return g_strdup_printf (_ ("%u of %u rated"), hear_scorecard_count_rated (card),
                          g_list_model_get_n_items (hear_scorecard_get_ratings (card)));
}

/**
 * hear_card_check_feedback:
 * @line: (nullable): a line of feedback
 *
 * Returns: (nullable): what may be better about it, to be read under it
 */
const char *
hear_card_check_feedback (const char *line)
{
  switch (hear_feedback_check (line))
    {
    case HEAR_FEEDBACK_HINT_SHORT:
      return _ ("Very short. Say what you saw: “explained the rollback steps clearly”");
    case HEAR_FEEDBACK_HINT_GENERAL:
      return _ ("This could be said of anybody. Say what you saw: “explained the rollback steps clearly”");
    case HEAR_FEEDBACK_HINT_NONE:
    default:
      return NULL;
    }
}

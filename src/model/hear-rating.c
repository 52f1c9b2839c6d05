/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-rating.h"

#include "hear-compat.h"

/*
 * A judgement on one competency, with its evidence.
 */
struct _HearRating
{
  GObject parent_instance;

  char       *id;
  char       *competency_id;
  int         level;
  char       *note;
  GListStore *quotes;
};

G_DEFINE_FINAL_TYPE (HearRating, hear_rating, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_COMPETENCY_ID,
  PROP_LEVEL,
  PROP_NOTE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
hear_rating_finalize (GObject *object)
{
  HearRating *self = HEAR_RATING (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->competency_id, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_object (&self->quotes);

  G_OBJECT_CLASS (hear_rating_parent_class)->finalize (object);
}

static void
hear_rating_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearRating *self = HEAR_RATING (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_COMPETENCY_ID:
      g_value_set_string (value, self->competency_id);
      break;
    case PROP_LEVEL:
      g_value_set_int (value, self->level);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_rating_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearRating *self = HEAR_RATING (object);

  switch (prop_id)
    {
    case PROP_ID:
      hear_rating_set_id (self, g_value_get_string (value));
      break;
    case PROP_COMPETENCY_ID:
      hear_rating_set_competency_id (self, g_value_get_string (value));
      break;
    case PROP_LEVEL:
      hear_rating_set_level (self, g_value_get_int (value));
      break;
    case PROP_NOTE:
      hear_rating_set_note (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_rating_class_init (HearRatingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = hear_rating_finalize;
  object_class->get_property = hear_rating_get_property;
  object_class->set_property = hear_rating_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_COMPETENCY_ID] = g_param_spec_string ("competency-id", NULL, NULL, NULL, flags);
  properties[PROP_LEVEL] = g_param_spec_int ("level", NULL, NULL, G_MININT, G_MAXINT, HEAR_RATING_OPEN, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hear_rating_init (HearRating *self)
{
  self->quotes = g_list_store_new (HEAR_TYPE_QUOTE);
  self->level = HEAR_RATING_OPEN;
}

/**
 * hear_rating_new:
 *
 * Returns: (transfer full): an empty rating
 */
HearRating *
hear_rating_new (void)
{
  return g_object_new (HEAR_TYPE_RATING, NULL);
}

/**
 * hear_rating_get_id:
 * @self: a rating
 *
 * Returns: (nullable): its id, %NULL until it is stored
 */
const char *
hear_rating_get_id (HearRating *self)
{
  g_return_val_if_fail (HEAR_IS_RATING (self), NULL);

  return self->id;
}

/**
 * hear_rating_set_id:
 * @self: a rating
 * @id: (nullable): its id, %NULL until it is stored
 */
void
hear_rating_set_id (HearRating *self, const char *id)
{
  g_return_if_fail (HEAR_IS_RATING (self));

  if (hear_set_str (&self->id, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

/**
 * hear_rating_get_competency_id:
 * @self: a rating
 *
 * Returns: (nullable): the competency
 */
const char *
hear_rating_get_competency_id (HearRating *self)
{
  g_return_val_if_fail (HEAR_IS_RATING (self), NULL);

  return self->competency_id;
}

/**
 * hear_rating_set_competency_id:
 * @self: a rating
 * @competency_id: (nullable): the competency
 */
void
hear_rating_set_competency_id (HearRating *self, const char *competency_id)
{
  g_return_if_fail (HEAR_IS_RATING (self));

  if (hear_set_str (&self->competency_id, competency_id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPETENCY_ID]);
}

/**
 * hear_rating_get_level:
 * @self: a rating
 *
 * Returns: 1 to 5 on the rubric's scale, %HEAR_RATING_NO_EVIDENCE or %HEAR_RATING_OPEN
 */
int
hear_rating_get_level (HearRating *self)
{
  g_return_val_if_fail (HEAR_IS_RATING (self), 0);

  return self->level;
}

/**
 * hear_rating_set_level:
 * @self: a rating
 * @level: 1 to 5 on the rubric's scale, %HEAR_RATING_NO_EVIDENCE or %HEAR_RATING_OPEN
 */
void
hear_rating_set_level (HearRating *self, int level)
{
  g_return_if_fail (HEAR_IS_RATING (self));

  if (self->level == level)
    return;

  self->level = level;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEVEL]);
}

/**
 * hear_rating_get_note:
 * @self: a rating
 *
 * Returns: (nullable): why, in words
 */
const char *
hear_rating_get_note (HearRating *self)
{
  g_return_val_if_fail (HEAR_IS_RATING (self), NULL);

  return self->note;
}

/**
 * hear_rating_set_note:
 * @self: a rating
 * @note: (nullable): why, in words
 */
void
hear_rating_set_note (HearRating *self, const char *note)
{
  g_return_if_fail (HEAR_IS_RATING (self));

  if (hear_set_str (&self->note, note))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

static int
compare_quotes (gconstpointer a, gconstpointer b, gpointer user_data)
{
  gint64 first = hear_quote_get_start_ms (HEAR_QUOTE ((gpointer) a));
  gint64 second = hear_quote_get_start_ms (HEAR_QUOTE ((gpointer) b));

  return (first > second) - (first < second);
}

/**
 * hear_rating_get_quotes:
 * @self: a rating
 *
 * Returns: (transfer none): a list of [class@Quote] that it rests on, in the
 *   order of the recording
 */
GListModel *
hear_rating_get_quotes (HearRating *self)
{
  g_return_val_if_fail (HEAR_IS_RATING (self), NULL);

  return G_LIST_MODEL (self->quotes);
}

/**
 * hear_rating_add_quote:
 * @self: a rating
 * @quote: what it rests on besides
 */
void
hear_rating_add_quote (HearRating *self, HearQuote *quote)
{
  g_return_if_fail (HEAR_IS_RATING (self));
  g_return_if_fail (HEAR_IS_QUOTE (quote));

  g_list_store_insert_sorted (self->quotes, quote, compare_quotes, NULL);
}

/**
 * hear_rating_remove_quote:
 * @self: a rating
 * @quote: one of its quotes
 */
void
hear_rating_remove_quote (HearRating *self, HearQuote *quote)
{
  guint position;

  g_return_if_fail (HEAR_IS_RATING (self));
  g_return_if_fail (HEAR_IS_QUOTE (quote));

  if (g_list_store_find (self->quotes, quote, &position))
    g_list_store_remove (self->quotes, position);
}

/**
 * hear_rating_has_quote:
 * @self: a rating
 * @quote: a quote
 *
 * Returns: whether it is one of the rating's
 */
gboolean
hear_rating_has_quote (HearRating *self,
                       HearQuote  *quote)
{
  g_return_val_if_fail (HEAR_IS_RATING (self), FALSE);
  g_return_val_if_fail (HEAR_IS_QUOTE (quote), FALSE);

  return g_list_store_find (self->quotes, quote, NULL);
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-quote.h"

#include "hear-compat.h"

/*
 * A piece of a transcript that stands for a judgement: an anchor in the text,
 * with the words as they were and when they were said.
 */
struct _HearQuote
{
  GObject parent_instance;

  char          *id;
  char          *segment_id;
  guint          start;
  char          *end_segment_id;
  guint          end;
  gint64         start_ms;
  gint64         end_ms;
  char          *text;
  HearQuoteState state;
};

/* clang-format off */
G_DEFINE_ENUM_TYPE (HearQuoteState, hear_quote_state,
  G_DEFINE_ENUM_VALUE (HEAR_QUOTE_STATE_EXACT, "exact"),
  G_DEFINE_ENUM_VALUE (HEAR_QUOTE_STATE_STALE, "stale"))
/* clang-format on */

G_DEFINE_FINAL_TYPE (HearQuote, hear_quote, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_SEGMENT_ID,
  PROP_START,
  PROP_END_SEGMENT_ID,
  PROP_END,
  PROP_START_MS,
  PROP_END_MS,
  PROP_TEXT,
  PROP_STATE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
hear_quote_finalize (GObject *object)
{
  HearQuote *self = HEAR_QUOTE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->segment_id, g_free);
  g_clear_pointer (&self->end_segment_id, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (hear_quote_parent_class)->finalize (object);
}

static void
hear_quote_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearQuote *self = HEAR_QUOTE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_SEGMENT_ID:
      g_value_set_string (value, self->segment_id);
      break;
    case PROP_START:
      g_value_set_uint (value, self->start);
      break;
    case PROP_END_SEGMENT_ID:
      g_value_set_string (value, self->end_segment_id);
      break;
    case PROP_END:
      g_value_set_uint (value, self->end);
      break;
    case PROP_START_MS:
      g_value_set_int64 (value, self->start_ms);
      break;
    case PROP_END_MS:
      g_value_set_int64 (value, self->end_ms);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_quote_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearQuote *self = HEAR_QUOTE (object);

  switch (prop_id)
    {
    case PROP_ID:
      hear_quote_set_id (self, g_value_get_string (value));
      break;
    case PROP_SEGMENT_ID:
      hear_quote_set_segment_id (self, g_value_get_string (value));
      break;
    case PROP_START:
      hear_quote_set_start (self, g_value_get_uint (value));
      break;
    case PROP_END_SEGMENT_ID:
      hear_quote_set_end_segment_id (self, g_value_get_string (value));
      break;
    case PROP_END:
      hear_quote_set_end (self, g_value_get_uint (value));
      break;
    case PROP_START_MS:
      hear_quote_set_start_ms (self, g_value_get_int64 (value));
      break;
    case PROP_END_MS:
      hear_quote_set_end_ms (self, g_value_get_int64 (value));
      break;
    case PROP_TEXT:
      hear_quote_set_text (self, g_value_get_string (value));
      break;
    case PROP_STATE:
      hear_quote_set_state (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_quote_class_init (HearQuoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = hear_quote_finalize;
  object_class->get_property = hear_quote_get_property;
  object_class->set_property = hear_quote_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_SEGMENT_ID] = g_param_spec_string ("segment-id", NULL, NULL, NULL, flags);
  properties[PROP_START] = g_param_spec_uint ("start", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_END_SEGMENT_ID] = g_param_spec_string ("end-segment-id", NULL, NULL, NULL, flags);
  properties[PROP_END] = g_param_spec_uint ("end", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_START_MS] = g_param_spec_int64 ("start-ms", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_END_MS] = g_param_spec_int64 ("end-ms", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, HEAR_TYPE_QUOTE_STATE, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hear_quote_init (HearQuote *self)
{
}

/**
 * hear_quote_new:
 *
 * Returns: (transfer full): an empty quote
 */
HearQuote *
hear_quote_new (void)
{
  return g_object_new (HEAR_TYPE_QUOTE, NULL);
}

/**
 * hear_quote_get_id:
 * @self: a quote
 *
 * Returns: (nullable): its id, %NULL until it is stored
 */
const char *
hear_quote_get_id (HearQuote *self)
{
  g_return_val_if_fail (HEAR_IS_QUOTE (self), NULL);

  return self->id;
}

/**
 * hear_quote_set_id:
 * @self: a quote
 * @id: (nullable): its id, %NULL until it is stored
 */
void
hear_quote_set_id (HearQuote *self, const char *id)
{
  g_return_if_fail (HEAR_IS_QUOTE (self));

  if (hear_set_str (&self->id, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

/**
 * hear_quote_get_segment_id:
 * @self: a quote
 *
 * Returns: (nullable): the segment in which it begins
 */
const char *
hear_quote_get_segment_id (HearQuote *self)
{
  g_return_val_if_fail (HEAR_IS_QUOTE (self), NULL);

  return self->segment_id;
}

/**
 * hear_quote_set_segment_id:
 * @self: a quote
 * @segment_id: (nullable): the segment in which it begins
 */
void
hear_quote_set_segment_id (HearQuote *self, const char *segment_id)
{
  g_return_if_fail (HEAR_IS_QUOTE (self));

  if (hear_set_str (&self->segment_id, segment_id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEGMENT_ID]);
}

/**
 * hear_quote_get_start:
 * @self: a quote
 *
 * Returns: its first byte in that segment
 */
guint
hear_quote_get_start (HearQuote *self)
{
  g_return_val_if_fail (HEAR_IS_QUOTE (self), 0);

  return self->start;
}

/**
 * hear_quote_set_start:
 * @self: a quote
 * @start: its first byte in that segment
 */
void
hear_quote_set_start (HearQuote *self, guint start)
{
  g_return_if_fail (HEAR_IS_QUOTE (self));

  if (self->start == start)
    return;

  self->start = start;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_START]);
}

/**
 * hear_quote_get_end_segment_id:
 * @self: a quote
 *
 * Returns: (nullable): the segment in which it ends
 */
const char *
hear_quote_get_end_segment_id (HearQuote *self)
{
  g_return_val_if_fail (HEAR_IS_QUOTE (self), NULL);

  return self->end_segment_id;
}

/**
 * hear_quote_set_end_segment_id:
 * @self: a quote
 * @end_segment_id: (nullable): the segment in which it ends
 */
void
hear_quote_set_end_segment_id (HearQuote *self, const char *end_segment_id)
{
  g_return_if_fail (HEAR_IS_QUOTE (self));

  if (hear_set_str (&self->end_segment_id, end_segment_id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_END_SEGMENT_ID]);
}

/**
 * hear_quote_get_end:
 * @self: a quote
 *
 * Returns: the byte after its last in that segment
 */
guint
hear_quote_get_end (HearQuote *self)
{
  g_return_val_if_fail (HEAR_IS_QUOTE (self), 0);

  return self->end;
}

/**
 * hear_quote_set_end:
 * @self: a quote
 * @end: the byte after its last in that segment
 */
void
hear_quote_set_end (HearQuote *self, guint end)
{
  g_return_if_fail (HEAR_IS_QUOTE (self));

  if (self->end == end)
    return;

  self->end = end;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_END]);
}

/**
 * hear_quote_get_start_ms:
 * @self: a quote
 *
 * Returns: when it begins, in milliseconds from the recording's start
 */
gint64
hear_quote_get_start_ms (HearQuote *self)
{
  g_return_val_if_fail (HEAR_IS_QUOTE (self), 0);

  return self->start_ms;
}

/**
 * hear_quote_set_start_ms:
 * @self: a quote
 * @start_ms: when it begins, in milliseconds from the recording's start
 */
void
hear_quote_set_start_ms (HearQuote *self, gint64 start_ms)
{
  g_return_if_fail (HEAR_IS_QUOTE (self));

  if (self->start_ms == start_ms)
    return;

  self->start_ms = start_ms;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_START_MS]);
}

/**
 * hear_quote_get_end_ms:
 * @self: a quote
 *
 * Returns: when it ends
 */
gint64
hear_quote_get_end_ms (HearQuote *self)
{
  g_return_val_if_fail (HEAR_IS_QUOTE (self), 0);

  return self->end_ms;
}

/**
 * hear_quote_set_end_ms:
 * @self: a quote
 * @end_ms: when it ends
 */
void
hear_quote_set_end_ms (HearQuote *self, gint64 end_ms)
{
  g_return_if_fail (HEAR_IS_QUOTE (self));

  if (self->end_ms == end_ms)
    return;

  self->end_ms = end_ms;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_END_MS]);
}

/**
 * hear_quote_get_text:
 * @self: a quote
 *
 * Returns: (nullable): the words as they were when it was made
 */
const char *
hear_quote_get_text (HearQuote *self)
{
  g_return_val_if_fail (HEAR_IS_QUOTE (self), NULL);

  return self->text;
}

/**
 * hear_quote_set_text:
 * @self: a quote
 * @text: (nullable): the words as they were when it was made
 */
void
hear_quote_set_text (HearQuote *self, const char *text)
{
  g_return_if_fail (HEAR_IS_QUOTE (self));

  if (hear_set_str (&self->text, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * hear_quote_get_state:
 * @self: a quote
 *
 * Returns: whether the transcript still says so
 */
HearQuoteState
hear_quote_get_state (HearQuote *self)
{
  g_return_val_if_fail (HEAR_IS_QUOTE (self), 0);

  return self->state;
}

/**
 * hear_quote_set_state:
 * @self: a quote
 * @state: whether the transcript still says so
 */
void
hear_quote_set_state (HearQuote *self, HearQuoteState state)
{
  g_return_if_fail (HEAR_IS_QUOTE (self));

  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-amendment.h"

#include <stdlib.h>

#include "hear-rating.h"

/*
 * What the author of a scorecard thinks better of after it was handed in. Never
 * changes, so that any thread may have it.
 */
struct _HearAmendment
{
  GObject parent_instance;

  HearAmendmentFacts facts;
  GStringChunk      *texts;
};

/* clang-format off */
G_DEFINE_ENUM_TYPE (HearAmendmentPart, hear_amendment_part,
  G_DEFINE_ENUM_VALUE (HEAR_AMENDMENT_LEVEL, "level"),
  G_DEFINE_ENUM_VALUE (HEAR_AMENDMENT_NOTE, "note"),
  G_DEFINE_ENUM_VALUE (HEAR_AMENDMENT_RECOMMENDATION, "recommendation"))
/* clang-format on */

G_DEFINE_FINAL_TYPE (HearAmendment, hear_amendment, G_TYPE_OBJECT)

static void
hear_amendment_finalize (GObject *object)
{
  g_clear_pointer (&HEAR_AMENDMENT (object)->texts, g_string_chunk_free);

  G_OBJECT_CLASS (hear_amendment_parent_class)->finalize (object);
}

static void
hear_amendment_class_init (HearAmendmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_amendment_finalize;
}

static void
hear_amendment_init (HearAmendment *self)
{
  self->texts = g_string_chunk_new (256);
}

static const char *
keep (HearAmendment *self,
      const char    *text)
{
  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

/**
 * hear_amendment_new:
 * @facts: what it says, copied
 *
 * Returns: (transfer full): an amendment
 */
HearAmendment *
hear_amendment_new (const HearAmendmentFacts *facts)
{
  HearAmendment *self;

  g_return_val_if_fail (facts != NULL && facts->after != NULL && facts->reason != NULL, NULL);

  self = g_object_new (HEAR_TYPE_AMENDMENT, NULL);
  self->facts = *facts;
  self->facts.id = keep (self, facts->id);
  self->facts.competency_id = keep (self, facts->competency_id);
  self->facts.before = keep (self, facts->before);
  self->facts.after = keep (self, facts->after);
  self->facts.reason = keep (self, facts->reason);

  return self;
}

/**
 * hear_amendment_get_facts:
 * @self: an amendment
 *
 * Returns: (transfer none): what it says
 */
const HearAmendmentFacts *
hear_amendment_get_facts (HearAmendment *self)
{
  g_return_val_if_fail (HEAR_IS_AMENDMENT (self), NULL);

  return &self->facts;
}

/**
 * hear_amendment_find_last:
 * @amendments: (element-type HearAmendment): of one card, the oldest first
 * @part: what of it
 * @competency_id: (nullable): of which competency
 *
 * Returns: (transfer none) (nullable): the one that is valid now
 */
HearAmendment *
hear_amendment_find_last (GPtrArray        *amendments,
                          HearAmendmentPart part,
                          const char       *competency_id)
{
  g_return_val_if_fail (amendments != NULL, NULL);

  for (guint i = amendments->len; i > 0; i--)
    {
      HearAmendment *amendment = g_ptr_array_index (amendments, i - 1);

      if (amendment->facts.part == part && g_strcmp0 (amendment->facts.competency_id, competency_id) == 0)
        return amendment;
    }

  return NULL;
}

/**
 * hear_amendment_from_level:
 * @level: a level, %HEAR_RATING_NO_EVIDENCE or %HEAR_RATING_OPEN
 *
 * Returns: (transfer full): how an amendment says it
 */
char *
hear_amendment_from_level (int level)
{
  return level == HEAR_RATING_OPEN ? g_strdup ("") : g_strdup_printf ("%d", level);
}

/**
 * hear_amendment_to_level:
 * @text: how an amendment says a level
 *
 * Returns: the level
 */
int
hear_amendment_to_level (const char *text)
{
  g_return_val_if_fail (text != NULL, HEAR_RATING_OPEN);

  return *text == '\0' ? HEAR_RATING_OPEN : atoi (text);
}

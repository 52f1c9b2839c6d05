/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-hit.h"

/*
 * Something that was found, and the moment to play. Never changes, so that any
 * thread may have it.
 */
struct _HearSearchHit
{
  GObject parent_instance;

  HearSearchFacts facts;
  GStringChunk   *texts;
  GArray         *marks;
};

G_DEFINE_FINAL_TYPE (HearSearchHit, hear_search_hit, G_TYPE_OBJECT)

/* clang-format off */
G_DEFINE_ENUM_TYPE (HearSearchKind, hear_search_kind,
  G_DEFINE_ENUM_VALUE (HEAR_SEARCH_SEGMENT, "segment"),
  G_DEFINE_ENUM_VALUE (HEAR_SEARCH_NOTE, "note"),
  G_DEFINE_ENUM_VALUE (HEAR_SEARCH_QUOTE, "quote"))
/* clang-format on */

static void
hear_search_hit_finalize (GObject *object)
{
  HearSearchHit *self = HEAR_SEARCH_HIT (object);

  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_clear_pointer (&self->marks, g_array_unref);

  G_OBJECT_CLASS (hear_search_hit_parent_class)->finalize (object);
}

static void
hear_search_hit_class_init (HearSearchHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_search_hit_finalize;
}

static void
hear_search_hit_init (HearSearchHit *self)
{
  self->texts = g_string_chunk_new (512);
}

static const char *
keep (HearSearchHit *self,
      const char    *text)
{
  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

/**
 * hear_search_hit_new:
 * @facts: what it says, copied
 * @marks: (element-type HearTextRange): what was found, in characters of the
 *   snippet
 *
 * Returns: (transfer full): a hit
 */
HearSearchHit *
hear_search_hit_new (const HearSearchFacts *facts,
                     GArray                *marks)
{
  HearSearchHit *self;

  g_return_val_if_fail (facts != NULL && marks != NULL, NULL);

  self = g_object_new (HEAR_TYPE_SEARCH_HIT, NULL);
  self->facts = *facts;
  self->facts.interview_id = keep (self, facts->interview_id);
  self->facts.candidate = keep (self, facts->candidate);
  self->facts.role = keep (self, facts->role);
  self->facts.id = keep (self, facts->id);
  self->facts.segment_id = keep (self, facts->segment_id);
  self->facts.speaker = keep (self, facts->speaker);
  self->facts.snippet = keep (self, facts->snippet);
  self->marks = g_array_ref (marks);

  return self;
}

/**
 * hear_search_hit_get_facts:
 * @self: a hit
 *
 * Returns: (transfer none): what it says
 */
const HearSearchFacts *
hear_search_hit_get_facts (HearSearchHit *self)
{
  g_return_val_if_fail (HEAR_IS_SEARCH_HIT (self), NULL);

  return &self->facts;
}

/**
 * hear_search_hit_get_marks:
 * @self: a hit
 *
 * Returns: (transfer none) (element-type HearTextRange): what was found, in
 *   characters of the snippet
 */
GArray *
hear_search_hit_get_marks (HearSearchHit *self)
{
  g_return_val_if_fail (HEAR_IS_SEARCH_HIT (self), NULL);

  return self->marks;
}

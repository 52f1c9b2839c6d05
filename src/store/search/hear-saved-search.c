/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-saved-search.h"

/*
 * What somebody looks for again and again. Never changes, so that any thread
 * may have it.
 */
struct _HearSavedSearch
{
  GObject parent_instance;

  HearSavedSearchFacts facts;
  GStringChunk        *texts;
};

G_DEFINE_FINAL_TYPE (HearSavedSearch, hear_saved_search, G_TYPE_OBJECT)

static void
hear_saved_search_finalize (GObject *object)
{
  HearSavedSearch *self = HEAR_SAVED_SEARCH (object);

  g_clear_pointer (&self->texts, g_string_chunk_free);

  G_OBJECT_CLASS (hear_saved_search_parent_class)->finalize (object);
}

static void
hear_saved_search_class_init (HearSavedSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_saved_search_finalize;
}

static void
hear_saved_search_init (HearSavedSearch *self)
{
  self->texts = g_string_chunk_new (256);
}

static const char *
keep (HearSavedSearch *self,
      const char      *text)
{
  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

/**
 * hear_saved_search_new:
 * @facts: what it looks for, copied
 *
 * Returns: (transfer full): a saved search
 */
HearSavedSearch *
hear_saved_search_new (const HearSavedSearchFacts *facts)
{
  HearSavedSearch *self;

  g_return_val_if_fail (facts != NULL && facts->name != NULL && facts->text != NULL, NULL);

  self = g_object_new (HEAR_TYPE_SAVED_SEARCH, NULL);
  self->facts.id = keep (self, facts->id);
  self->facts.name = keep (self, facts->name);
  self->facts.text = keep (self, facts->text);
  self->facts.role_id = keep (self, facts->role_id);
  self->facts.candidate_id = keep (self, facts->candidate_id);
  self->facts.speaker = keep (self, facts->speaker);
  self->facts.days = facts->days;

  return self;
}

/**
 * hear_saved_search_get_facts:
 * @self: a saved search
 *
 * Returns: (transfer none): what it looks for
 */
const HearSavedSearchFacts *
hear_saved_search_get_facts (HearSavedSearch *self)
{
  g_return_val_if_fail (HEAR_IS_SAVED_SEARCH (self), NULL);

  return &self->facts;
}

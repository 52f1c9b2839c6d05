/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-palette-item.h"

/* A line of the palette. Never changes, so that any thread may have it. */
struct _HearPaletteItem
{
  GObject parent_instance;

  HearPaletteFacts facts;
  GStringChunk    *texts;
};

G_DEFINE_FINAL_TYPE (HearPaletteItem, hear_palette_item, G_TYPE_OBJECT)

static void
hear_palette_item_finalize (GObject *object)
{
  g_clear_pointer (&HEAR_PALETTE_ITEM (object)->texts, g_string_chunk_free);

  G_OBJECT_CLASS (hear_palette_item_parent_class)->finalize (object);
}

static void
hear_palette_item_class_init (HearPaletteItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_palette_item_finalize;
}

static void
hear_palette_item_init (HearPaletteItem *self)
{
  self->texts = g_string_chunk_new (128);
}

static const char *
keep (HearPaletteItem *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

/**
 * hear_palette_item_new:
 * @facts: what it says, copied
 *
 * Returns: (transfer full): an item
 */
HearPaletteItem *
hear_palette_item_new (const HearPaletteFacts *facts)
{
  HearPaletteItem *self;

  g_return_val_if_fail (facts != NULL && facts->action != NULL && facts->title != NULL, NULL);

  self = g_object_new (HEAR_TYPE_PALETTE_ITEM, NULL);
  self->facts = *facts;
  self->facts.action = keep (self, facts->action);
  self->facts.title = keep (self, facts->title);
  self->facts.detail = keep (self, facts->detail);
  self->facts.keys = keep (self, facts->keys);

  return self;
}

/**
 * hear_palette_item_get_facts:
 * @self: an item
 *
 * Returns: (transfer none): what it says
 */
const HearPaletteFacts *
hear_palette_item_get_facts (HearPaletteItem *self)
{
  g_return_val_if_fail (HEAR_IS_PALETTE_ITEM (self), NULL);

  return &self->facts;
}

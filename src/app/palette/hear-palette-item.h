/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HearPaletteKind:
 * @HEAR_PALETTE_ACTION: something to do
 * @HEAR_PALETTE_INTERVIEW: an interview, by its candidate
 * @HEAR_PALETTE_ROLE: a role
 *
 * What an item of the palette leads to.
 */
typedef enum
{
  HEAR_PALETTE_ACTION,
  HEAR_PALETTE_INTERVIEW,
  HEAR_PALETTE_ROLE,
} HearPaletteKind;

/**
 * HearPaletteFacts:
 * @kind: what it leads to
 * @action: the detailed name of the action that does it; names the item as well
 * @title: what it is called
 * @detail: (nullable): what tells it from others of that name
 * @keys: (nullable): the keys that do it, as people read them
 * @score: how well it matches what was typed
 *
 * What an item of the palette says; borrows everything.
 */
typedef struct
{
  HearPaletteKind kind;
  const char     *action;
  const char     *title;
  const char     *detail;
  const char     *keys;
  guint           score;
} HearPaletteFacts;

#define HEAR_TYPE_PALETTE_ITEM (hear_palette_item_get_type ())

G_DECLARE_FINAL_TYPE (HearPaletteItem, hear_palette_item, HEAR, PALETTE_ITEM, GObject)

HearPaletteItem        *hear_palette_item_new       (const HearPaletteFacts *facts);
const HearPaletteFacts *hear_palette_item_get_facts (HearPaletteItem        *self);

G_END_DECLS

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-store-table.h"

#include "hear-enum.h"

/* clang-format off */
G_DEFINE_ENUM_TYPE (HearStoreTable, hear_store_table,
  G_DEFINE_ENUM_VALUE (HEAR_STORE_ALL, "all"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_USER, "user"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_ROLE, "role"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_CANDIDATE, "candidate"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_APPLICATION, "application"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_CONSENT, "consent"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_INTERVIEW, "interview"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_PARTICIPANT, "participant"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_BLOB, "blob"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_RECORDING, "recording"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_TRANSCRIPT, "transcript"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_SEGMENT, "segment"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_TEXT_EDIT, "text_edit"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_NOTE, "note"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_RUBRIC, "rubric"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_RUBRIC_VERSION, "rubric_version"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_RUBRIC_ITEM, "rubric_item"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_ANCHOR, "anchor"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_SCORECARD, "scorecard"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_RATING, "rating"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_QUOTE, "quote"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_EVIDENCE, "evidence"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_SAVED_SEARCH, "saved_search"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_RUBRIC_DRAFT, "rubric_draft"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_ANSWER, "answer"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_AMENDMENT, "amendment"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_FLAG, "flag"),
  G_DEFINE_ENUM_VALUE (HEAR_STORE_POSITION, "interview_position"))
/* clang-format on */

/**
 * hear_store_table_get_name:
 * @table: a kind of row
 *
 * Returns: (transfer none): the name of its table
 */
const char *
hear_store_table_get_name (HearStoreTable table)
{
  const char *name = hear_enum_get_nick (HEAR_TYPE_STORE_TABLE, (int) table);

  g_return_val_if_fail (name != NULL, NULL);

  return name;
}

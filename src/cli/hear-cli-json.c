/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cli-json.h"

#include "hear-enum.h"
#include "hear-json.h"

/**
 * hear_cli_json_add_bool:
 * @builder: inside an object
 * @name: the member's name
 * @yes: its value
 */
void
hear_cli_json_add_bool (JsonBuilder *builder,
                        const char  *name,
                        gboolean     yes)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));

  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, yes);
}

/**
 * hear_cli_json_add_time:
 * @builder: inside an object
 * @name: the member's name
 * @ms: a length or place in a recording; below 0 if there is none
 *
 * Adds milliseconds, or null.
 */
void
hear_cli_json_add_time (JsonBuilder *builder,
                        const char  *name,
                        gint64       ms)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));

  json_builder_set_member_name (builder, name);
  if (ms >= 0)
    json_builder_add_int_value (builder, ms);
  else
    json_builder_add_null_value (builder);
}

/**
 * hear_cli_json_add_enum:
 * @builder: inside an object
 * @name: the member's name
 * @type: an enumeration
 * @value: one of its values
 *
 * Adds the value's nick, or null.
 */
void
hear_cli_json_add_enum (JsonBuilder *builder,
                        const char  *name,
                        GType        type,
                        int          value)
{
  hear_json_add_text (builder, name, hear_enum_get_nick (type, value));
}

/**
 * hear_cli_json_add_card:
 * @builder: in an object
 * @card: how far a card has come
 *
 * Adds "card", "rated" and "of".
 */
void
hear_cli_json_add_card (JsonBuilder  *builder,
                        HearCardState card)
{
  hear_cli_json_add_enum (builder, "card", HEAR_TYPE_CARD_STAGE, (int) card.stage);
  hear_json_add_int (builder, "rated", card.rated);
  hear_json_add_int (builder, "of", card.of);
}

/**
 * hear_cli_json_add_texts:
 * @builder: inside an object
 * @name: the member's name
 * @texts: (nullable) (element-type utf8): strings
 *
 * Adds an array of strings.
 */
void
hear_cli_json_add_texts (JsonBuilder *builder,
                         const char  *name,
                         GPtrArray   *texts)
{
  hear_json_open_array (builder, name);
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (texts, i));
  json_builder_end_array (builder);
}

/**
 * hear_cli_json_open_object:
 * @builder: inside an object
 * @name: the member's name
 *
 * Begins an object, which json_builder_end_object() ends.
 */
void
hear_cli_json_open_object (JsonBuilder *builder,
                           const char  *name)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));

  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-enum.h"

/* The nicks are what stands in files, in the database and in JSON. A word of
 * a newer version is none of ours: it reads as what the caller falls back to. */

/**
 * hear_enum_get_nick:
 * @type: an enumeration
 * @value: one of its values
 *
 * Returns: (transfer none) (nullable): the value's nick, %NULL if there is no
 *   such value
 */
const char *
hear_enum_get_nick (GType type,
                    int   value)
{
  g_autoptr(GEnumClass) klass = NULL;
  GEnumValue *known;

  g_return_val_if_fail (G_TYPE_IS_ENUM (type), NULL);

  klass = g_type_class_ref (type);
  known = g_enum_get_value (klass, value);

  return known != NULL ? known->value_nick : NULL;
}

/**
 * hear_enum_from_nick:
 * @type: an enumeration
 * @nick: (nullable): a word, ours or not
 * @fallback: what to give if no value has that nick
 *
 * Returns: the value
 */
int
hear_enum_from_nick (GType       type,
                     const char *nick,
                     int         fallback)
{
  g_autoptr(GEnumClass) klass = NULL;
  GEnumValue *known;

  g_return_val_if_fail (G_TYPE_IS_ENUM (type), fallback);

  klass = g_type_class_ref (type);
  known = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;

  return known != NULL ? known->value : fallback;
}

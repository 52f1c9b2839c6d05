/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-json.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "hear-error.h"
#include "hear-time.h"

/* json-glib 1.6 recurses for each level and crashes on deep input, so depth is
 * measured before it sees the text. It also takes comments and single quotes,
 * which are no JSON and could hide brackets from the count: they are as bad. */
static guint
measure_depth (const char *text,
               gsize       length)
{
  guint    depth = 0;
  guint    deepest = 0;
  gboolean in_string = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (in_string && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        in_string = !in_string;
      else if (!in_string && (text[i] == '[' || text[i] == '{'))
        {
          depth++;
          deepest = MAX (deepest, depth);
        }
      else if (!in_string && (text[i] == '/' || text[i] == '\'' || text[i] == '#'))
        return G_MAXUINT;
      else if (!in_string && (text[i] == ']' || text[i] == '}') && depth > 0)
        depth--;
    }

  return deepest;
}

static JsonNode *
get_member (JsonObject  *object,
            const char  *name,
            JsonNodeType type)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && json_node_get_node_type (node) == type ? node : NULL;
}

/**
 * hear_json_parse:
 * @text: (array length=length): JSON as somebody else wrote it
 * @length: its length in bytes
 * @error: where to put %HEAR_ERROR_INVALID
 *
 * Reads foreign JSON. Refused, beside what is no JSON at all: text that is not
 * UTF-8 and nesting deeper than %HEAR_JSON_MAX_DEPTH.
 *
 * Returns: (transfer full) (nullable): the root, or %NULL
 */
JsonNode *
hear_json_parse (const char *text,
                 gsize       length,
                 GError    **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  g_autoptr(GError) local = NULL;
  JsonNode *root;
  guint     depth;

  g_return_val_if_fail (text != NULL || length == 0, NULL);

  if (length > G_MAXSSIZE || !g_utf8_validate (text, (gssize) length, NULL))
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("The JSON is not valid UTF-8"));
      return NULL;
    }
  depth = measure_depth (text, length);
  if (depth == G_MAXUINT)
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("The JSON cannot be read: it contains an unexpected character"));
      return NULL;
    }
  if (depth > HEAR_JSON_MAX_DEPTH)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID,
                   _ ("The JSON is nested deeper than %d levels"), HEAR_JSON_MAX_DEPTH);
      return NULL;
    }
  if (!json_parser_load_from_data (parser, text, (gssize) length, &local))
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("The JSON cannot be read: %s"), local->message);
      return NULL;
    }

  root = json_parser_get_root (parser);
  if (root == NULL)
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("The JSON is empty"));
      return NULL;
    }

  return json_node_ref (root);
}

/**
 * hear_json_to_text:
 * @node: what to write
 * @pretty: on lines of its own, indented by two
 *
 * Returns: (transfer full): the JSON, without a line break at the end
 */
char *
hear_json_to_text (JsonNode *node,
                   gboolean  pretty)
{
  g_return_val_if_fail (node != NULL, NULL);

  return json_to_string (node, pretty);
}

/**
 * hear_json_get_string:
 * @object: (nullable): an object
 * @name: a member
 *
 * Returns: (transfer none) (nullable): the member's text, or %NULL if it is
 *   not there or no string
 */
const char *
hear_json_get_string (JsonObject *object,
                      const char *name)
{
  JsonNode *node = get_member (object, name, JSON_NODE_VALUE);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/**
 * hear_json_get_number:
 * @object: (nullable): an object
 * @name: a member
 * @number: (out): its value
 *
 * Reads a number, or a string that holds one (some services quote them).
 * What is not finite counts as missing.
 *
 * Returns: whether there is a number
 */
gboolean
hear_json_get_number (JsonObject *object,
                      const char *name,
                      double     *number)
{
  JsonNode   *node = get_member (object, name, JSON_NODE_VALUE);
  const char *text;
  char       *end = NULL;
  double      value;

  if (node == NULL)
    return FALSE;

  switch (json_node_get_value_type (node))
    {
    case G_TYPE_INT64:
    case G_TYPE_DOUBLE:
      value = json_node_get_double (node);
      break;
    case G_TYPE_STRING:
      text = json_node_get_string (node);
      value = g_ascii_strtod (text, &end);
      if (end == text || *end != '\0')
        return FALSE;
      break;
    default:
      return FALSE;
    }

  if (!isfinite (value))
    return FALSE;

  *number = value;

  return TRUE;
}

/**
 * hear_json_get_int:
 * @object: (nullable): an object
 * @name: a member
 * @fallback: what to give if the member is missing or no number
 *
 * Returns: the member's value, rounded
 */
gint64
hear_json_get_int (JsonObject *object,
                   const char *name,
                   gint64      fallback)
{
  double value;

  if (!hear_json_get_number (object, name, &value) || fabs (value) > 9e15)
    return fallback;

  return (gint64) llround (value);
}

/**
 * hear_json_get_array:
 * @object: (nullable): an object
 * @name: a member
 *
 * Returns: (transfer none) (nullable): the member, or %NULL if it is no array
 */
JsonArray *
hear_json_get_array (JsonObject *object,
                     const char *name)
{
  JsonNode *node = get_member (object, name, JSON_NODE_ARRAY);

  return node != NULL ? json_node_get_array (node) : NULL;
}

/**
 * hear_json_get_object:
 * @object: (nullable): an object
 * @name: a member
 *
 * Returns: (transfer none) (nullable): the member, or %NULL if it is no object
 */
JsonObject *
hear_json_get_object (JsonObject *object,
                      const char *name)
{
  JsonNode *node = get_member (object, name, JSON_NODE_OBJECT);

  return node != NULL ? json_node_get_object (node) : NULL;
}

/**
 * hear_json_get_item:
 * @array: an array
 * @index: below the array's length
 *
 * Returns: (transfer none) (nullable): the item, or %NULL if it is no object
 */
JsonObject *
hear_json_get_item (JsonArray *array,
                    guint      index)
{
  JsonNode *node;

  g_return_val_if_fail (array != NULL && index < json_array_get_length (array), NULL);

  node = json_array_get_element (array, index);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/**
 * hear_json_add_text:
 * @builder: a builder in an object
 * @name: the member's name
 * @text: (nullable): the value, %NULL for null
 */
void
hear_json_add_text (JsonBuilder *builder, const char *name, const char *text)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));

  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/**
 * hear_json_add_int:
 * @builder: a builder in an object
 * @name: the member's name
 * @number: the value
 */
void
hear_json_add_int (JsonBuilder *builder, const char *name, gint64 number)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));

  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

/**
 * hear_json_add_instant:
 * @builder: a builder in an object
 * @name: the member's name
 * @at: milliseconds since 1970
 */
void
hear_json_add_instant (JsonBuilder *builder, const char *name, gint64 at)
{
  g_autofree char *text = hear_time_format_instant (at);

  hear_json_add_text (builder, name, text);
}

/**
 * hear_json_open_array:
 * @builder: a builder in an object
 * @name: the member's name
 */
void
hear_json_open_array (JsonBuilder *builder, const char *name)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

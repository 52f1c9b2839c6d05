/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-rubric-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-error.h"
#include "hear-json.h"
#include "hear-rubric-draft.h"
#include "hear-text.h"

static gboolean
is_key (const char *text)
{
  if (text == NULL || !g_ascii_islower (*text) || strlen (text) > 60)
    return FALSE;
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p) && *p != '-')
      return FALSE;

  return TRUE;
}

static gboolean
check_key (const char *key,
           GError    **error)
{
  if (is_key (key))
    return TRUE;

  g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID,
               _ ("“%s” is no key: it takes small letters, digits and hyphens, and begins with a letter"),
               key != NULL ? key : "");

  return FALSE;
}

/* A text on one line, or an error that says which is missing where. */
static char *
read_text (JsonObject *object,
           const char *name,
           const char *where,
           GError    **error)
{
  const char      *text = hear_json_get_string (object, name);
  g_autofree char *clean = hear_text_clean (text != NULL ? text : "");

  if (*clean != '\0')
    return g_steal_pointer (&clean);

  g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("“%s” of “%s” is missing"), name, where);

  return NULL;
}

static gboolean
read_anchors (HearCompetency *competency,
              JsonArray      *anchors,
              GError        **error)
{
  const char *key = hear_competency_get_key (competency);

  for (guint i = 0; anchors != NULL && i < json_array_get_length (anchors); i++)
    {
      JsonObject      *anchor = hear_json_get_item (anchors, i);
      gint64           level = hear_json_get_int (anchor, "level", 0);
      g_autofree char *text = read_text (anchor, "text", key, error);

      if (text == NULL)
        return FALSE;
      if (level < HEAR_LEVEL_MIN || level > HEAR_LEVEL_MAX)
        {
          g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("“%s” has a level that is not one of 1 to 5"), key);
          return FALSE;
        }
      hear_competency_set_anchor (competency, (int) level, text);
    }

  for (int level = HEAR_LEVEL_MIN; level <= HEAR_LEVEL_MAX; level++)
    if (hear_competency_get_anchor (competency, level) == NULL)
      {
        g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("“%s” does not say what level %d looks like"), key, level);
        return FALSE;
      }

  return TRUE;
}

static HearCompetency *
read_competency (JsonObject *object,
                 GError    **error)
{
  g_autoptr(HearCompetency) competency = hear_competency_new ();
  const char      *key = hear_json_get_string (object, "key");
  g_autofree char *name = NULL;
  g_autofree char *definition = NULL;

  if (!check_key (key, error))
    return NULL;
  name = read_text (object, "name", key, error);
  definition = name != NULL ? read_text (object, "definition", key, error) : NULL;
  if (definition == NULL)
    return NULL;

  hear_competency_set_id (competency, hear_json_get_string (object, "id"));
  hear_competency_set_key (competency, key);
  hear_competency_set_name (competency, name);
  hear_competency_set_definition (competency, definition);

  return read_anchors (competency, hear_json_get_array (object, "anchors"), error) ? g_steal_pointer (&competency) : NULL;
}

static gboolean
read_competencies (HearRubric *rubric,
                   JsonArray  *items,
                   GError    **error)
{
  guint n = items != NULL ? json_array_get_length (items) : 0;

  if (n == 0 || n > HEAR_RUBRIC_MAX_COMPETENCIES)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID,
                   _ ("A rubric has between 1 and %d competencies, this one has %u"), HEAR_RUBRIC_MAX_COMPETENCIES, n);
      return FALSE;
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(HearCompetency) competency = read_competency (hear_json_get_item (items, i), error);

      if (competency == NULL)
        return FALSE;
      if (hear_rubric_find_competency (rubric, hear_competency_get_key (competency)) != NULL)
        {
          g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("“%s” is there twice"), hear_competency_get_key (competency));
          return FALSE;
        }
      hear_rubric_add_competency (rubric, competency);
    }

  return TRUE;
}

/**
 * hear_rubric_json_read:
 * @text: JSON as [func@rubric_json_write] makes it
 * @length: its length in bytes
 * @error: where to put %HEAR_ERROR_INVALID
 *
 * Reads a rubric. Keys are made of small letters, digits and hyphens, and
 * every competency says what each of the five levels looks like.
 *
 * Returns: (transfer full) (nullable): the rubric
 */
HearRubric *
hear_rubric_json_read (const char *text,
                       gsize       length,
                       GError    **error)
{
  g_autoptr(JsonNode) root = hear_json_parse (text, length, error);
  g_autoptr(HearRubric) rubric = hear_rubric_new ();
  g_autofree char *title = NULL;
  JsonObject      *object;

  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("This is no rubric: it is no JSON object"));
      return NULL;
    }
  object = json_node_get_object (root);
  if (!check_key (hear_json_get_string (object, "key"), error))
    return NULL;
  title = read_text (object, "title", hear_json_get_string (object, "key"), error);
  if (title == NULL)
    return NULL;

  hear_rubric_set_id (rubric, hear_json_get_string (object, "id"));
  hear_rubric_set_version_id (rubric, hear_json_get_string (object, "version_id"));
  hear_rubric_set_key (rubric, hear_json_get_string (object, "key"));
  hear_rubric_set_title (rubric, title);
  hear_rubric_set_language (rubric, hear_json_get_string (object, "language"));
  hear_rubric_set_source (rubric, hear_json_get_string (object, "source"));

  return read_competencies (rubric, hear_json_get_array (object, "competencies"), error) ? g_steal_pointer (&rubric) : NULL;
}

static void
add_competency (JsonBuilder    *builder,
                HearCompetency *competency)
{
  json_builder_begin_object (builder);
  hear_json_add_text (builder, "id", hear_competency_get_id (competency));
  hear_json_add_text (builder, "key", hear_competency_get_key (competency));
  hear_json_add_text (builder, "name", hear_competency_get_name (competency));
  hear_json_add_text (builder, "definition", hear_competency_get_definition (competency));
  json_builder_set_member_name (builder, "anchors");
  json_builder_begin_array (builder);
  for (int level = HEAR_LEVEL_MIN; level <= HEAR_LEVEL_MAX; level++)
    {
      json_builder_begin_object (builder);
      hear_json_add_int (builder, "level", level);
      hear_json_add_text (builder, "text", hear_competency_get_anchor (competency, level));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_competencies (JsonBuilder *builder,
                  GListModel  *competencies)
{
  json_builder_set_member_name (builder, "competencies");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (competencies); i++)
    {
      g_autoptr(HearCompetency) competency = g_list_model_get_item (competencies, i);

      add_competency (builder, competency);
    }
  json_builder_end_array (builder);
}

/**
 * hear_rubric_json_add:
 * @builder: where a value is due
 * @rubric: a rubric
 *
 * Writes a rubric, with its scale, into JSON that is being built.
 */
void
hear_rubric_json_add (JsonBuilder *builder,
                      HearRubric  *rubric)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (HEAR_IS_RUBRIC (rubric));

  json_builder_begin_object (builder);
  hear_json_add_text (builder, "id", hear_rubric_get_id (rubric));
  hear_json_add_text (builder, "version_id", hear_rubric_get_version_id (rubric));
  hear_json_add_text (builder, "key", hear_rubric_get_key (rubric));
  hear_json_add_text (builder, "title", hear_rubric_get_title (rubric));
  hear_json_add_int (builder, "version", hear_rubric_get_version (rubric));
  hear_json_add_text (builder, "language", hear_rubric_get_language (rubric));
  hear_json_add_text (builder, "source", hear_rubric_get_source (rubric));
  json_builder_set_member_name (builder, "scale");
  json_builder_begin_object (builder);
  hear_json_add_int (builder, "min", HEAR_LEVEL_MIN);
  hear_json_add_int (builder, "max", HEAR_LEVEL_MAX);
  hear_json_add_int (builder, "step", 1);
  json_builder_end_object (builder);
  add_competencies (builder, hear_rubric_get_competencies (rubric));
  json_builder_end_object (builder);
}

/**
 * hear_rubric_json_write:
 * @rubric: a rubric
 *
 * Returns: (transfer full): the rubric as JSON, with its scale
 */
JsonNode *
hear_rubric_json_write (HearRubric *rubric)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (HEAR_IS_RUBRIC (rubric), NULL);

  hear_rubric_json_add (builder, rubric);

  return json_builder_get_root (builder);
}

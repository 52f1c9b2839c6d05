/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-rubric-draft.h"

#include <glib/gi18n-lib.h>

#include "hear-error.h"
#include "hear-json.h"
#include "hear-rubric-json.h"
#include "hear-text.h"

/* A rubric that is being written: anything of it may be missing yet. */

#define KEY_LENGTH 60

static HearCompetency *
read_competency (JsonObject *object)
{
  HearCompetency *competency = hear_competency_new ();
  JsonArray      *anchors = hear_json_get_array (object, "anchors");

  hear_competency_set_key (competency, hear_json_get_string (object, "key"));
  hear_competency_set_name (competency, hear_json_get_string (object, "name"));
  hear_competency_set_definition (competency, hear_json_get_string (object, "definition"));
  for (guint i = 0; anchors != NULL && i < json_array_get_length (anchors); i++)
    {
      JsonObject *anchor = hear_json_get_item (anchors, i);
      gint64      level = hear_json_get_int (anchor, "level", 0);

      if (level >= HEAR_LEVEL_MIN && level <= HEAR_LEVEL_MAX)
        hear_competency_set_anchor (competency, (int) level, hear_json_get_string (anchor, "text"));
    }

  return competency;
}

/**
 * hear_rubric_draft_read:
 * @text: JSON as [func@rubric_draft_write] makes it, or a whole rubric's
 * @length: its length in bytes
 * @error: where to put %HEAR_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): what there is of a rubric, without ids:
 *   it is to be a version of its own
 */
HearRubric *
hear_rubric_draft_read (const char *text,
                        gsize       length,
                        GError    **error)
{
  g_autoptr(JsonNode) root = hear_json_parse (text, length, error);
  g_autoptr(HearRubric) rubric = hear_rubric_new ();
  JsonArray  *items;
  JsonObject *object;

  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("This is no rubric: it is no JSON object"));
      return NULL;
    }
  object = json_node_get_object (root);
  hear_rubric_set_key (rubric, hear_json_get_string (object, "key"));
  hear_rubric_set_title (rubric, hear_json_get_string (object, "title"));
  hear_rubric_set_language (rubric, hear_json_get_string (object, "language"));
  hear_rubric_set_source (rubric, hear_json_get_string (object, "source"));
  items = hear_json_get_array (object, "competencies");
  for (guint i = 0; items != NULL && i < json_array_get_length (items); i++)
    {
      g_autoptr(HearCompetency) competency = read_competency (hear_json_get_item (items, i));

      hear_rubric_add_competency (rubric, competency);
    }

  return g_steal_pointer (&rubric);
}

/**
 * hear_rubric_draft_write:
 * @rubric: a rubric in which anything may be missing
 *
 * Returns: (transfer full): it as JSON
 */
char *
hear_rubric_draft_write (HearRubric *rubric)
{
  g_autoptr(JsonNode) node = NULL;

  g_return_val_if_fail (HEAR_IS_RUBRIC (rubric), NULL);

  node = hear_rubric_json_write (rubric);

  return hear_json_to_text (node, FALSE);
}

static void
check (GArray           *gaps,
       const char       *text,
       HearRubricGapKind kind,
       guint             competency,
       int               level)
{
  g_autofree char *clean = hear_text_clean (text != NULL ? text : "");
  HearRubricGap    gap = { kind, competency, level };

  if (*clean == '\0')
    g_array_append_val (gaps, gap);
}

/**
 * hear_rubric_draft_find_gaps:
 * @rubric: a draft
 *
 * Returns: (transfer full) (element-type HearRubricGap): what it lacks, in the
 *   order in which it is read
 */
GArray *
hear_rubric_draft_find_gaps (HearRubric *rubric)
{
  g_autoptr(GArray) gaps = g_array_new (FALSE, FALSE, sizeof (HearRubricGap));
  GListModel *competencies;
  guint       n;

  g_return_val_if_fail (HEAR_IS_RUBRIC (rubric), NULL);

  competencies = hear_rubric_get_competencies (rubric);
  n = g_list_model_get_n_items (competencies);
  check (gaps, hear_rubric_get_title (rubric), HEAR_RUBRIC_GAP_TITLE, 0, 0);
  check (gaps, n == 0 || n > HEAR_RUBRIC_MAX_COMPETENCIES ? NULL : "some", HEAR_RUBRIC_GAP_COMPETENCIES, 0, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(HearCompetency) competency = g_list_model_get_item (competencies, i);

      check (gaps, hear_competency_get_name (competency), HEAR_RUBRIC_GAP_NAME, i, 0);
      check (gaps, hear_competency_get_definition (competency), HEAR_RUBRIC_GAP_DEFINITION, i, 0);
      for (int level = HEAR_LEVEL_MIN; level <= HEAR_LEVEL_MAX; level++)
        check (gaps, hear_competency_get_anchor (competency, level), HEAR_RUBRIC_GAP_ANCHOR, i, level);
    }

  return g_steal_pointer (&gaps);
}

/* Small letters, digits and hyphens, a letter first. */
static char *
write_key (const char *name)
{
  g_autofree char *plain = g_str_to_ascii (name, NULL);
  g_autofree char *lower = g_ascii_strdown (plain, -1);
  GString         *key = g_string_new (NULL);

  for (const char *p = lower; *p != '\0' && key->len < KEY_LENGTH - 4; p++)
    if (g_ascii_islower (*p) || (g_ascii_isdigit (*p) && key->len > 0))
      g_string_append_c (key, *p);
    else if (key->len > 0 && key->str[key->len - 1] != '-')
      g_string_append_c (key, '-');
  while (key->len > 0 && key->str[key->len - 1] == '-')
    g_string_truncate (key, key->len - 1);
  if (key->len == 0)
    g_string_append (key, "unnamed");

  return g_string_free (key, FALSE);
}

/**
 * hear_rubric_draft_make_key:
 * @name: what something is called
 * @taken: (nullable): keys that there are
 *
 * Returns: (transfer full): a key that sounds like it and is not taken
 */
char *
hear_rubric_draft_make_key (const char *name,
                            GStrv       taken)
{
  g_autofree char *first = NULL;
  char            *key;

  g_return_val_if_fail (name != NULL, NULL);

  first = write_key (name);
  key = g_strdup (first);
  for (guint i = 2; taken != NULL && g_strv_contains ((const char *const *) taken, key); i++)
    {
      g_free (key);
      key = g_strdup_printf ("%s-%u", first, i);
    }

  return key;
}

static GStrv
list_keys (HearRubric *rubric)
{
  GListModel *competencies = hear_rubric_get_competencies (rubric);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (competencies); i++)
    {
      g_autoptr(HearCompetency) competency = g_list_model_get_item (competencies, i);

      if (hear_competency_get_key (competency) != NULL)
        g_strv_builder_add (builder, hear_competency_get_key (competency));
    }

  return g_strv_builder_end (builder);
}

/**
 * hear_rubric_draft_add:
 * @rubric: a draft
 *
 * Returns: (transfer none): a competency that says nothing yet, at the end; it
 *   gets its key when it has a name for good
 */
HearCompetency *
hear_rubric_draft_add (HearRubric *rubric)
{
  g_autoptr(HearCompetency) competency = hear_competency_new ();

  g_return_val_if_fail (HEAR_IS_RUBRIC (rubric), NULL);

  hear_rubric_add_competency (rubric, competency);

  return competency;
}

/**
 * hear_rubric_draft_settle:
 * @rubric: a draft that lacks nothing
 *
 * Gives each new competency a key that sounds like its name.
 */
void
hear_rubric_draft_settle (HearRubric *rubric)
{
  GListModel *competencies;

  g_return_if_fail (HEAR_IS_RUBRIC (rubric));

  competencies = hear_rubric_get_competencies (rubric);
  for (guint i = 0; i < g_list_model_get_n_items (competencies); i++)
    {
      g_autoptr(HearCompetency) competency = g_list_model_get_item (competencies, i);
      const char *name = hear_competency_get_name (competency);
      g_auto(GStrv) taken = list_keys (rubric);
      g_autofree char *key = NULL;

      if (hear_competency_get_key (competency) != NULL || name == NULL)
        continue;
      key = hear_rubric_draft_make_key (name, taken);
      hear_competency_set_key (competency, key);
    }
}

/**
 * hear_rubric_draft_remove:
 * @rubric: a draft
 * @position: of a competency
 */
void
hear_rubric_draft_remove (HearRubric *rubric,
                          guint       position)
{
  g_return_if_fail (HEAR_IS_RUBRIC (rubric));
  g_return_if_fail (position < g_list_model_get_n_items (hear_rubric_get_competencies (rubric)));

  g_list_store_remove (G_LIST_STORE (hear_rubric_get_competencies (rubric)), position);
}

/**
 * hear_rubric_draft_move:
 * @rubric: a draft
 * @from: where a competency stands
 * @to: where it is to stand
 */
void
hear_rubric_draft_move (HearRubric *rubric,
                        guint       from,
                        guint       to)
{
  g_autoptr(HearCompetency) competency = NULL;
  GListModel *competencies;

  g_return_if_fail (HEAR_IS_RUBRIC (rubric));
  competencies = hear_rubric_get_competencies (rubric);
  g_return_if_fail (from < g_list_model_get_n_items (competencies) && to < g_list_model_get_n_items (competencies));

  competency = g_list_model_get_item (competencies, from);
  g_list_store_remove (G_LIST_STORE (competencies), from);
  g_list_store_insert (G_LIST_STORE (competencies), to, competency);
}

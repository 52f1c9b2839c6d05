/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-rubric-rows-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "hear-error.h"
#include "hear-record-writer-private.h"
#include "hear-rubric-json.h"
#include "hear-rubrics-resources.h"

#define RESOURCE_PATH "/org/hearback/Hearback/rubrics"

#define SQL_FIND "SELECT id FROM rubric WHERE key = ? AND deleted_at IS NULL ORDER BY id LIMIT 1"
#define SQL_NEXT "SELECT coalesce (max (n), 0) + 1 FROM rubric_version WHERE rubric_id = ?"
/* The newest version of the rubric of an interview's role. */
#define SQL_VERSION_OF                                                             \
  "SELECT rubric_version.id FROM interview JOIN role ON role.id = role_id"         \
  " JOIN rubric_version ON rubric_version.rubric_id = coalesce (role.rubric_id,"   \
  "  (SELECT id FROM rubric WHERE key = ?2 AND deleted_at IS NULL ORDER BY id))"   \
  " WHERE interview.id = ?1 AND rubric_version.deleted_at IS NULL ORDER BY n DESC" \
  " LIMIT 1"
#define SQL_LIST                                                      \
  "SELECT (SELECT id FROM rubric_version WHERE rubric_id = rubric.id" \
  "  AND deleted_at IS NULL ORDER BY n DESC LIMIT 1) FROM rubric"     \
  " WHERE deleted_at IS NULL ORDER BY title, id"
#define SQL_LOAD                                      \
  "SELECT rubric.id, key, title, n, language, source" \
  " FROM rubric_version JOIN rubric ON rubric.id = rubric_id WHERE rubric_version.id = ?"
#define SQL_ITEMS                                                         \
  "SELECT rubric_item.id, key, name, definition, level, text"             \
  " FROM rubric_item LEFT JOIN anchor ON rubric_item_id = rubric_item.id" \
  " WHERE rubric_version_id = ? ORDER BY position, rubric_item.id, level"

/* One version on its way into the database. */
typedef struct
{
  HearDatabase    *database;
  HearRubric      *rubric;
  HearRecordBatch *batch;
} Saving;

static void
saving_clear (Saving *self)
{
  g_clear_pointer (&self->batch, hear_record_batch_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Saving, saving_clear)

static gboolean
save_anchors (Saving         *saving,
              HearCompetency *competency,
              GError        **error)
{
  for (int level = HEAR_LEVEL_MIN; level <= HEAR_LEVEL_MAX; level++)
    {
      g_autofree char *id = hear_database_make_id (saving->database);
      HearField        fields[] = {
               HEAR_TEXT ("rubric_item_id", hear_competency_get_id (competency)),
               HEAR_INT ("level", level),
               HEAR_TEXT ("text", hear_competency_get_anchor (competency, level)),
      };
      HearRecord record = HEAR_RECORD (HEAR_STORE_ANCHOR, id, NULL, fields);

      record.batch = saving->batch;
      if (!hear_record_save (saving->database, &record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
save_item (Saving         *saving,
           HearCompetency *competency,
           guint           position,
           GError        **error)
{
  g_autofree char *id = hear_database_make_id (saving->database);
  HearField        fields[] = {
           HEAR_TEXT ("rubric_version_id", hear_rubric_get_version_id (saving->rubric)),
           HEAR_INT ("position", position),
           HEAR_TEXT ("key", hear_competency_get_key (competency)),
           HEAR_TEXT ("name", hear_competency_get_name (competency)),
           HEAR_TEXT ("definition", hear_competency_get_definition (competency)),
  };
  HearRecord record;

  if (hear_competency_get_id (competency) == NULL)
    hear_competency_set_id (competency, id);
  record = HEAR_RECORD (HEAR_STORE_RUBRIC_ITEM, hear_competency_get_id (competency), NULL, fields);
  record.batch = saving->batch;

  return hear_record_save (saving->database, &record, error) && save_anchors (saving, competency, error);
}

static gboolean
save_items (Saving  *saving,
            GError **error)
{
  GListModel *competencies = hear_rubric_get_competencies (saving->rubric);

  for (guint i = 0; i < g_list_model_get_n_items (competencies); i++)
    {
      g_autoptr(HearCompetency) competency = g_list_model_get_item (competencies, i);

      if (!save_item (saving, competency, i, error))
        return FALSE;
    }

  return hear_record_batch_finish (saving->batch, saving->database, HEAR_STORE_RUBRIC_ITEM,
                                   hear_rubric_get_version_id (saving->rubric), error);
}

/* The rubric itself: it has a key and a title, everything else is its
 * versions'. */
static gboolean
save_rubric (HearDatabase *database,
             HearRubric   *rubric,
             GError      **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *known = hear_database_get_text (database, SQL_FIND, hear_rubric_get_key (rubric), NULL, &failure);
  g_autofree char *made = hear_database_make_id (database);
  HearField        fields[] = {
           HEAR_TEXT ("key", hear_rubric_get_key (rubric)),
           HEAR_TEXT ("title", hear_rubric_get_title (rubric)),
  };
  HearRecord record;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (known != NULL)
    hear_rubric_set_id (rubric, known);
  else if (hear_rubric_get_id (rubric) == NULL)
    hear_rubric_set_id (rubric, made);
  record = HEAR_RECORD (HEAR_STORE_RUBRIC, hear_rubric_get_id (rubric), NULL, fields);

  return hear_record_save (database, &record, error);
}

static gboolean
save_version (HearDatabase *database,
              HearRubric   *rubric,
              const char   *reason,
              GError      **error)
{
  g_autofree char *made = hear_database_make_id (database);
  g_autoptr(HearStatement) next = hear_database_prepare (database, SQL_NEXT, error);

  if (next == NULL)
    return FALSE;
  hear_statement_bind_text (next, 1, hear_rubric_get_id (rubric));
  if (hear_statement_step (next, error) != HEAR_STEP_ROW)
    return FALSE;
  hear_rubric_set_version (rubric, (guint) hear_statement_get_int (next, 0));
  if (hear_rubric_get_version_id (rubric) == NULL)
    hear_rubric_set_version_id (rubric, made);

  HearField fields[] = {
    HEAR_TEXT ("rubric_id", hear_rubric_get_id (rubric)),
    HEAR_INT ("n", hear_rubric_get_version (rubric)),
    HEAR_TEXT ("language", hear_rubric_get_language (rubric)),
    HEAR_TEXT ("source", hear_rubric_get_source (rubric)),
    HEAR_TEXT ("reason", reason),
    HEAR_INT ("created_at", hear_database_get_now (database)),
  };
  HearRecord record = HEAR_RECORD (HEAR_STORE_RUBRIC_VERSION, hear_rubric_get_version_id (rubric), NULL, fields);

  return hear_record_save (database, &record, error);
}

/**
 * hear_rubric_rows_save:
 * @database: the writer's connection, in a transaction
 * @rubric: a rubric; what has no id yet gets one
 * @reason: (nullable): why there is a new version
 * @error: where to put what SQLite says
 *
 * Adds a version to the rubric of that key, which is made if it is not there.
 *
 * Returns: whether it is saved
 */
gboolean
hear_rubric_rows_save (HearDatabase *database,
                       HearRubric   *rubric,
                       const char   *reason,
                       GError      **error)
{
  g_auto(Saving) saving = { database, rubric, NULL };

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (HEAR_IS_RUBRIC (rubric) && hear_rubric_get_key (rubric) != NULL, FALSE);

  saving.batch = hear_record_batch_new ();

  return save_rubric (database, rubric, error) &&
         save_version (database, rubric, reason, error) &&
         save_items (&saving, error);
}

static gboolean
install_one (HearDatabase *database,
             const char   *name,
             GError      **error)
{
  g_autofree char *path = g_build_path ("/", RESOURCE_PATH, name, NULL);
  g_autoptr(GBytes) bytes = g_resource_lookup_data (hear_rubrics_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr(HearRubric) rubric = NULL;
  g_autoptr(GError) failure = NULL;
  g_autofree char *known = NULL;
  gsize            size;
  const char      *text = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  rubric = text != NULL ? hear_rubric_json_read (text, size, error) : NULL;
  if (rubric == NULL)
    return FALSE;
  known = hear_database_get_text (database, SQL_FIND, hear_rubric_get_key (rubric), NULL, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return known != NULL || hear_rubric_rows_save (database, rubric, NULL, error);
}

/**
 * hear_rubric_rows_install:
 * @database: the writer's connection, in a transaction
 * @error: where to put what SQLite says
 *
 * Adds the rubrics that come with the program, unless a rubric of the same key
 * is there. Their ids are the same in every library.
 *
 * Returns: whether they are there
 */
gboolean
hear_rubric_rows_install (HearDatabase *database,
                          GError      **error)
{
  g_auto(GStrv) names = g_resource_enumerate_children (hear_rubrics_get_resource (), RESOURCE_PATH,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  g_return_val_if_fail (database != NULL, FALSE);

  if (names == NULL)
    return FALSE;
  for (char **name = names; *name != NULL; name++)
    if (!install_one (database, *name, error))
      return FALSE;

  return TRUE;
}

/**
 * hear_rubric_rows_find:
 * @database: a connection
 * @key: a rubric's key
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the id of the rubric
 */
char *
hear_rubric_rows_find (HearDatabase *database,
                       const char   *key,
                       GError      **error)
{
  g_autoptr(GError) failure = NULL;
  char *id = hear_database_get_text (database, SQL_FIND, key, NULL, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (id == NULL)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND,
                 _ ("There is no rubric “%s”. “hearbackctl rubric list” names those that there are"), key);

  return id;
}

/**
 * hear_rubric_rows_find_version:
 * @database: a connection
 * @interview_id: an interview
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the id of the version by which it is
 *   judged now: the newest of its role's rubric, else of the general one
 */
char *
hear_rubric_rows_find_version (HearDatabase *database,
                               const char   *interview_id,
                               GError      **error)
{
  g_autoptr(GError) failure = NULL;
  char *id = hear_database_get_text (database, SQL_VERSION_OF, interview_id, HEAR_RUBRIC_GENERAL, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (id == NULL)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is no interview “%s”"), interview_id);

  return id;
}

static gboolean
load_items (HearDatabase *database,
            HearRubric   *rubric,
            GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_ITEMS, error);
  g_autoptr(HearCompetency) competency = NULL;
  HearStep step;

  if (row == NULL)
    return FALSE;
  hear_statement_bind_text (row, 1, hear_rubric_get_version_id (rubric));
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      if (competency == NULL || g_strcmp0 (hear_competency_get_id (competency), hear_statement_get_text (row, 0)) != 0)
        {
          g_set_object (&competency, NULL);
          competency = hear_competency_new ();
          hear_competency_set_id (competency, hear_statement_get_text (row, 0));
          hear_competency_set_key (competency, hear_statement_get_text (row, 1));
          hear_competency_set_name (competency, hear_statement_get_text (row, 2));
          hear_competency_set_definition (competency, hear_statement_get_text (row, 3));
          hear_rubric_add_competency (rubric, competency);
        }
      if (!hear_statement_is_null (row, 4))
        hear_competency_set_anchor (competency, (int) hear_statement_get_int (row, 4), hear_statement_get_text (row, 5));
    }

  return step == HEAR_STEP_DONE;
}

/**
 * hear_rubric_rows_load:
 * @database: a connection
 * @version_id: a version of a rubric
 * @error: where to put %HEAR_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the rubric as of that version
 */
HearRubric *
hear_rubric_rows_load (HearDatabase *database,
                       const char   *version_id,
                       GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_LOAD, error);
  g_autoptr(HearRubric) rubric = hear_rubric_new ();
  HearStep step;

  if (row == NULL)
    return NULL;
  hear_statement_bind_text (row, 1, version_id);
  step = hear_statement_step (row, error);
  if (step == HEAR_STEP_DONE)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, _ ("There is nothing with the id “%s”"), version_id);
  if (step != HEAR_STEP_ROW)
    return NULL;

  hear_rubric_set_id (rubric, hear_statement_get_text (row, 0));
  hear_rubric_set_version_id (rubric, version_id);
  hear_rubric_set_key (rubric, hear_statement_get_text (row, 1));
  hear_rubric_set_title (rubric, hear_statement_get_text (row, 2));
  hear_rubric_set_version (rubric, (guint) hear_statement_get_int (row, 3));
  hear_rubric_set_language (rubric, hear_statement_get_text (row, 4));
  hear_rubric_set_source (rubric, hear_statement_get_text (row, 5));

  return load_items (database, rubric, error) ? g_steal_pointer (&rubric) : NULL;
}

/**
 * hear_rubric_rows_list:
 * @database: a connection
 * @rubrics: (element-type HearRubric): where to add the newest version of each
 *   rubric, by title
 * @error: where to put what SQLite says
 *
 * Returns: whether they could be read
 */
gboolean
hear_rubric_rows_list (HearDatabase *database,
                       GPtrArray    *rubrics,
                       GError      **error)
{
  g_autoptr(HearStatement) row = hear_database_prepare (database, SQL_LIST, error);
  HearStep step;

  if (row == NULL)
    return FALSE;
  while ((step = hear_statement_step (row, error)) == HEAR_STEP_ROW)
    {
      HearRubric *rubric = hear_rubric_rows_load (database, hear_statement_get_text (row, 0), error);

      if (rubric == NULL)
        return FALSE;
      g_ptr_array_add (rubrics, rubric);
    }

  return step == HEAR_STEP_DONE;
}

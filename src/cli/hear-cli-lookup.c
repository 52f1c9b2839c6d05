/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cli-lookup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-candidate.h"
#include "hear-error.h"
#include "hear-role.h"
#include "hear-store-people.h"

#define PAGE 500
#define SHORTEST_PREFIX 8

static gboolean
is_prefix (const char *text,
           const char *id)
{
  return strlen (text) >= SHORTEST_PREFIX && g_str_has_prefix (id, text);
}

/* The one id that begins like this. */
static gboolean
take_id (const char *text,
         const char *id,
         char      **found,
         GError    **error)
{
  if (!is_prefix (text, id))
    return TRUE;
  if (*found != NULL)
    {
      g_set_error (error, HEAR_ERROR, HEAR_ERROR_AMBIGUOUS, _ ("More than one id begins with “%s”"), text);
      return FALSE;
    }
  *found = g_strdup (id);

  return TRUE;
}

static gboolean
find_role_by_id (HearStore  *store,
                 const char *text,
                 char      **found,
                 GError    **error)
{
  g_autoptr(GPtrArray) roles = hear_store_list_roles (store, error);

  for (guint i = 0; roles != NULL && i < roles->len; i++)
    if (!take_id (text, hear_role_get_id (g_ptr_array_index (roles, i)), found, error))
      return FALSE;

  return roles != NULL;
}

static gboolean
find_candidate_by_id (HearStore  *store,
                      const char *text,
                      char      **found,
                      GError    **error)
{
  g_autofree char *after = NULL;

  do
    {
      g_autofree char *next = NULL;
      g_autoptr(GPtrArray) candidates = hear_store_list_candidates (store, after, PAGE, &next, error);

      if (candidates == NULL)
        return FALSE;
      for (guint i = 0; i < candidates->len; i++)
        if (!take_id (text, hear_candidate_get_id (g_ptr_array_index (candidates, i)), found, error))
          return FALSE;
      g_free (after);
      after = g_steal_pointer (&next);
    }
  while (after != NULL);

  return TRUE;
}

/* Whether to look on by id: nothing bears that name, and nothing else went
 * wrong. */
static gboolean
is_unknown (GError **failure,
            GError **error)
{
  if (g_error_matches (*failure, HEAR_ERROR, HEAR_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (failure));

  return FALSE;
}

/**
 * hear_cli_lookup_role:
 * @store: the library
 * @text: (nullable): a role's title, its id or the beginning of it
 * @id: (out): its id, %NULL if @text is %NULL
 * @error: where to put %HEAR_ERROR_NOT_FOUND or %HEAR_ERROR_AMBIGUOUS
 *
 * Returns: whether there is such a role, or none was asked for
 */
gboolean
hear_cli_lookup_role (HearStore  *store,
                      const char *text,
                      char      **id,
                      GError    **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *found = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (store), FALSE);

  *id = NULL;
  if (text == NULL)
    return TRUE;

  *id = hear_store_find_role (store, text, &failure);
  if (*id != NULL)
    return TRUE;
  if (!is_unknown (&failure, error) || !find_role_by_id (store, text, &found, error))
    return FALSE;

  *id = g_steal_pointer (&found);
  if (*id == NULL)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND,
                 _ ("There is no role “%s”: see “hearbackctl list roles”"), text);

  return *id != NULL;
}

/**
 * hear_cli_lookup_candidate:
 * @store: the library
 * @text: (nullable): a candidate's name, their id or the beginning of it
 * @id: (out): their id, %NULL if @text is %NULL
 * @error: where to put %HEAR_ERROR_NOT_FOUND or %HEAR_ERROR_AMBIGUOUS
 *
 * Returns: whether there is such a candidate, or none was asked for
 */
gboolean
hear_cli_lookup_candidate (HearStore  *store,
                           const char *text,
                           char      **id,
                           GError    **error)
{
  g_autoptr(GError) failure = NULL;
  g_autofree char *found = NULL;

  g_return_val_if_fail (HEAR_IS_STORE (store), FALSE);

  *id = NULL;
  if (text == NULL)
    return TRUE;

  *id = hear_store_find_candidate (store, text, &failure);
  if (*id != NULL)
    return TRUE;
  if (!is_unknown (&failure, error) || !find_candidate_by_id (store, text, &found, error))
    return FALSE;

  *id = g_steal_pointer (&found);
  if (*id == NULL)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND,
                 _ ("There is no candidate “%s”: see “hearbackctl list candidates”"), text);

  return *id != NULL;
}

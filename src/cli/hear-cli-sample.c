/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "hear-cli-json.h"
#include "hear-cli-verbs.h"
#include "hear-json.h"
#include "hear-sample.h"
#include "hear-store-interviews.h"

static gboolean
print_count (HearCliContext *context,
             int             n,
             GPtrArray      *removed)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (n < 0)
    return FALSE;
  if (!context->json)
    {
      hear_cli_context_print (context, ngettext ("%d interview\n", "%d interviews\n", (gulong) n), n);
      return TRUE;
    }

  json_builder_begin_object (builder);
  hear_json_add_int (builder, "interviews", n);
  if (removed != NULL)
    hear_cli_json_add_texts (builder, "removed", removed);
  json_builder_end_object (builder);
  hear_cli_context_print_json (context, builder);

  return TRUE;
}

/* One line an interview, while it is there. */
static GPtrArray *
describe_sample (HearStore *store,
                 GPtrArray *ids,
                 GError   **error)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(HearInterview) interview = hear_store_load_interview (store, g_ptr_array_index (ids, i), error);

      if (interview == NULL)
        return NULL;
      g_ptr_array_add (lines, g_strdup_printf ("%s · %s", hear_interview_get_candidate_name (interview),
                                               hear_interview_get_role_title (interview)));
    }

  return g_steal_pointer (&lines);
}

static gboolean
run_create (HearCliContext *context,
            GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);

  return store != NULL && print_count (context, hear_sample_create (store, NULL, error), NULL);
}

static gboolean
run_remove (HearCliContext *context,
            GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);
  g_autoptr(GPtrArray) ids = store != NULL ? hear_sample_find (store, error) : NULL;
  g_autoptr(GPtrArray) removed = ids != NULL ? describe_sample (store, ids, error) : NULL;
  int n;

  if (removed == NULL || (n = hear_sample_remove (store, NULL, error)) < 0)
    return FALSE;
  for (guint i = 0; !context->json && i < removed->len; i++)
    /* Translators: a candidate and a role */
    hear_cli_context_print (context, _ ("Removed: %s\n"), (const char *) g_ptr_array_index (removed, i));

  return print_count (context, n, removed);
}

const HearCliVerb hear_cli_verb_sample_create = {
  "sample create", "", N_ ("add the sample interviews to the library"), run_create, NULL
};
const HearCliVerb hear_cli_verb_sample_remove = {
  "sample remove", "", N_ ("remove the sample interviews from the library"), run_remove, NULL
};

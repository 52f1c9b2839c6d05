/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cli-amendments.h"

#include <glib/gi18n-lib.h>

#include "hear-cli-json.h"
#include "hear-json.h"
#include "hear-store-amendments.h"

static void
add_value (JsonBuilder              *builder,
           const HearAmendmentFacts *facts,
           const char               *member,
           const char               *value)
{
  if (facts->part != HEAR_AMENDMENT_LEVEL)
    {
      hear_json_add_text (builder, member, value);
      return;
    }
  json_builder_set_member_name (builder, member);
  if (*value == '\0')
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, hear_amendment_to_level (value));
}

static void
add (JsonBuilder              *builder,
     const HearAmendmentFacts *facts,
     HearCompetency           *competency)
{
  json_builder_begin_object (builder);
  hear_json_add_text (builder, "amendment", facts->id);
  hear_cli_json_add_enum (builder, "part", HEAR_TYPE_AMENDMENT_PART, (int) facts->part);
  hear_json_add_text (builder, "competency", competency != NULL ? hear_competency_get_key (competency) : NULL);
  add_value (builder, facts, "before", facts->before);
  add_value (builder, facts, "after", facts->after);
  hear_json_add_text (builder, "reason", facts->reason);
  hear_json_add_instant (builder, "at", facts->amended_at);
  json_builder_end_object (builder);
}

static void
print (HearCliContext           *context,
       const HearAmendmentFacts *facts,
       HearCompetency           *competency)
{
  const char *before = *facts->before != '\0' ? facts->before : "–";
  const char *what = competency != NULL ? hear_competency_get_name (competency) : _ ("Recommendation");

  /* Translators: an amendment: “Structure: 3 → 4, because: …” */
  hear_cli_context_print (context, _ ("amended: %s: %s → %s, because: %s\n"), what, before, facts->after, facts->reason);
}

/**
 * hear_cli_amendments_print:
 * @context: what is asked
 * @store: a store
 * @card: my card of an interview
 * @builder: the object to add them to
 * @error: where to put what SQLite says
 *
 * Adds the amendments of a card, the oldest first, and prints them unless JSON
 * is asked for.
 *
 * Returns: whether they could be read
 */
gboolean
hear_cli_amendments_print (HearCliContext *context,
                           HearStore      *store,
                           HearScorecard  *card,
                           JsonBuilder    *builder,
                           GError        **error)
{
  g_autoptr(GPtrArray) amendments = NULL;

  g_return_val_if_fail (context != NULL, FALSE);
  g_return_val_if_fail (HEAR_IS_SCORECARD (card), FALSE);

  amendments = hear_store_list_amendments (store, hear_scorecard_get_interview_id (card), error);
  if (amendments == NULL)
    return FALSE;

  hear_json_open_array (builder, "amendments");
  for (guint i = 0; i < amendments->len; i++)
    {
      const HearAmendmentFacts *facts = hear_amendment_get_facts (g_ptr_array_index (amendments, i));
      HearCompetency           *competency = hear_rubric_find_competency_by_id (hear_scorecard_get_rubric (card), facts->competency_id);

      add (builder, facts, competency);
      if (!context->json)
        print (context, facts, competency);
    }
  json_builder_end_array (builder);

  return TRUE;
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "hear-cli-json.h"
#include "hear-cli-verbs.h"
#include "hear-eraser.h"
#include "hear-json.h"
#include "hear-time.h"

static void
add_erasure (JsonBuilder *builder,
             HearErasure *erasure)
{
  json_builder_begin_object (builder);
  hear_json_add_text (builder, "receipt", erasure->id);
  hear_json_add_text (builder, "candidate", erasure->pseudonym);
  if (erasure->id != NULL)
    hear_json_add_instant (builder, "at", erasure->at);
  else
    hear_json_add_text (builder, "at", NULL);
  hear_json_add_text (builder, "audit_hash", erasure->audit_hash);
  hear_cli_json_add_bool (builder, "finished", erasure->finished);
  hear_cli_json_open_object (builder, "erased");
  hear_json_add_int (builder, "applications", erasure->applications);
  hear_json_add_int (builder, "consents", erasure->consents);
  hear_json_add_int (builder, "interviews", erasure->interviews);
  hear_json_add_int (builder, "recordings", erasure->recordings);
  hear_json_add_int (builder, "transcripts", erasure->transcripts);
  hear_json_add_int (builder, "notes", erasure->notes);
  hear_json_add_int (builder, "cards", erasure->cards);
  hear_json_add_int (builder, "quotes", erasure->quotes);
  hear_json_add_int (builder, "backups", erasure->backups);
  json_builder_end_object (builder);
  hear_json_open_array (builder, "rubrics");
  for (guint i = 0; erasure->rubrics != NULL && erasure->rubrics[i] != NULL; i++)
    json_builder_add_string_value (builder, erasure->rubrics[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (HearCliContext *context,
            HearErasure    *erasure)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  add_erasure (builder, erasure);
  hear_cli_context_print_json (context, builder);
}

static void
print_count (HearCliContext *context,
             const char     *name,
             guint           n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  hear_cli_context_print_field (context, name, text);
}

static void
print_text (HearCliContext *context,
            HearErasure    *erasure)
{
  if (erasure->name != NULL)
    hear_cli_context_print_field (context, _ ("Candidate"), erasure->name);
  print_count (context, _ ("Interviews"), erasure->interviews);
  print_count (context, _ ("Recordings"), erasure->recordings);
  print_count (context, _ ("Transcripts"), erasure->transcripts);
  print_count (context, _ ("Notes"), erasure->notes);
  print_count (context, _ ("Cards"), erasure->cards);
  print_count (context, _ ("Quotes"), erasure->quotes);
  print_count (context, _ ("Backups"), erasure->backups);
  if (erasure->id != NULL)
    {
      hear_cli_context_print_field (context, _ ("Receipt"), erasure->id);
      hear_cli_context_print_field (context, _ ("Audit entry"), erasure->audit_hash);
    }
}

/* Under the plan's id: a prefix that is unambiguous now need not be so a
 * moment later. */
static HearErasure *
erase (HearStore   *store,
       HearErasure *plan,
       GError     **error)
{
  HearErasure     *receipt = hear_erase_candidate (store, plan->candidate_id, error);
  g_autofree char *warning = NULL;

  if (receipt == NULL || receipt->finished)
    return receipt;

  warning = g_strdup_printf (_ ("The candidate is erased, but not yet out of every file. The last traces go when the library is "
                                "opened the next time. What was in the way: %s"),
                             receipt->problem);
  hear_cli_context_warn (warning);

  return receipt;
}

/* They are everybody's: nobody rewrites them unasked. */
static void
warn_of_rubrics (HearErasure *erasure)
{
  g_autofree char *list = NULL;
  g_autofree char *warning = NULL;

  if (erasure->rubrics == NULL || *erasure->rubrics == NULL)
    return;

  list = g_strjoinv (", ", erasure->rubrics);
  warning = g_strdup_printf (_ ("These rubrics name the candidate, in their draft or in the reason of a version, and stay as they are: %s"), list);
  hear_cli_context_warn (warning);
}

static gboolean
run_erase (HearCliContext *context,
           GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);
  g_autoptr(HearErasure) plan = NULL;
  g_autoptr(HearErasure) receipt = NULL;
  gboolean dry = hear_cli_arguments_has (context->arguments, "dry-run");

  plan = store != NULL ? hear_store_plan_erasure (store, hear_cli_arguments_get_place (context->arguments, 0), error) : NULL;
  if (plan == NULL)
    return FALSE;
  if (!dry && (receipt = erase (store, plan, error)) == NULL)
    return FALSE;

  warn_of_rubrics (plan);
  if (context->json)
    print_json (context, dry ? plan : receipt);
  else
    print_text (context, dry ? plan : receipt);

  return TRUE;
}

static void
print_receipts_json (HearCliContext *context,
                     GPtrArray      *receipts)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  hear_json_open_array (builder, "items");
  for (guint i = 0; i < receipts->len; i++)
    add_erasure (builder, g_ptr_array_index (receipts, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  hear_cli_context_print_json (context, builder);
}

static void
print_receipt (HearCliContext *context,
               HearErasure    *receipt)
{
  g_autofree char *at = hear_time_format_instant (receipt->at);
  g_autofree char *text = g_strdup_printf (ngettext ("%u interview", "%u interviews", receipt->interviews), receipt->interviews);

  hear_cli_context_print (context, "%s  %.10s  %s%s%s\n", receipt->id, at, text, receipt->finished ? "" : " · ",
                          receipt->finished ? "" : _ ("not yet out of every file"));
}

static gboolean
run_receipts (HearCliContext *context,
              GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);
  g_autoptr(GPtrArray) receipts = store != NULL ? hear_store_list_erasures (store, error) : NULL;

  if (receipts == NULL)
    return FALSE;
  if (context->json)
    print_receipts_json (context, receipts);
  for (guint i = 0; !context->json && i < receipts->len; i++)
    print_receipt (context, g_ptr_array_index (receipts, i));

  return TRUE;
}

static const HearCliOption erase_options[] = {
  { "dry-run", HEAR_CLI_FLAG, NULL, N_ ("only show what would be erased") },
  { NULL },
};

const HearCliVerb hear_cli_verb_erase_candidate = {
  "erase candidate", "ID", N_ ("erase a candidate with everything about them, for good"), run_erase, erase_options
};
const HearCliVerb hear_cli_verb_erase_receipts = {
  "erase receipts", "", N_ ("list the receipts of what was erased"), run_receipts, NULL
};

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cli-library.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-cli-json.h"
#include "hear-cli-verbs.h"
#include "hear-clock.h"
#include "hear-json.h"
#include "hear-store-erasure.h"
#include "hear-store-health.h"
#include "hear-verifier.h"

/* The login's real name where the system knows one. */
static const char *
get_user_name (void)
{
  const char *name = g_get_real_name ();

  return name == NULL || *name == '\0' || strcmp (name, "Unknown") == 0 ? g_get_user_name () : name;
}

static void
print_number (HearCliContext *context,
              const char     *name,
              guint64         number)
{
  g_autofree char *value = g_strdup_printf ("%" G_GUINT64_FORMAT, number);

  hear_cli_context_print_field (context, name, value);
}

static void
print_status (HearCliContext  *context,
              HearStoreStatus *status)
{
  g_autofree char *media = g_format_size (status->bytes_media);
  g_autofree char *database = g_format_size (status->bytes_database);

  hear_cli_context_print_field (context, _ ("Library"), status->directory);
  /* Translators: who works with the library, followed by a name */
  hear_cli_context_print_field (context, _ ("User"), status->user);
  print_number (context, _ ("Interviews"), status->interviews);
  print_number (context, _ ("Candidates"), status->candidates);
  print_number (context, _ ("Roles"), status->roles);
  print_number (context, _ ("Segments"), status->segments);
  hear_cli_context_print_field (context, _ ("Media"), media);
  hear_cli_context_print_field (context, _ ("Database"), database);
}

static void
add_left_out (JsonBuilder *builder,
              GPtrArray   *left_out)
{
  hear_json_open_array (builder, "left_out");
  for (guint i = 0; i < left_out->len; i++)
    {
      HearErasure *erasure = g_ptr_array_index (left_out, i);

      json_builder_begin_object (builder);
      hear_json_add_text (builder, "receipt", erasure->id);
      hear_json_add_text (builder, "candidate_name", erasure->name);
      hear_json_add_instant (builder, "at", erasure->at);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * hear_cli_library_print_status:
 * @context: the context of a verb
 * @store: its library
 * @left_out: (nullable) (element-type HearErasure): who was left out when it
 *   was restored
 * @error: where to put what the store says
 *
 * Prints what is in a library.
 *
 * Returns: whether it could be counted
 */
gboolean
hear_cli_library_print_status (HearCliContext *context,
                               HearStore      *store,
                               GPtrArray      *left_out,
                               GError        **error)
{
  g_autoptr(HearStoreStatus) status = hear_store_get_status (store, error);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  if (status == NULL)
    return FALSE;
  if (!context->json)
    {
      print_status (context, status);
      return TRUE;
    }

  json_builder_begin_object (builder);
  hear_json_add_text (builder, "library", status->directory);
  hear_json_add_int (builder, "schema", status->schema);
  hear_json_add_text (builder, "user", status->user);
  hear_json_add_int (builder, "interviews", (gint64) status->interviews);
  hear_json_add_int (builder, "candidates", (gint64) status->candidates);
  hear_json_add_int (builder, "roles", (gint64) status->roles);
  hear_json_add_int (builder, "segments", (gint64) status->segments);
  hear_json_add_int (builder, "bytes_media", (gint64) status->bytes_media);
  hear_json_add_int (builder, "bytes_database", (gint64) status->bytes_database);
  if (left_out != NULL)
    add_left_out (builder, left_out);
  json_builder_end_object (builder);
  hear_cli_context_print_json (context, builder);

  return TRUE;
}

static gboolean
run_init (HearCliContext *context,
          GError        **error)
{
  g_autoptr(HearClock) clock = hear_clock_new ();
  g_autoptr(HearStore) store = hear_store_create (context->directory, get_user_name (), clock, error);

  return store != NULL && hear_cli_library_print_status (context, store, NULL, error);
}

static gboolean
run_status (HearCliContext *context,
            GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);

  /* Counting reads indexes only: damage elsewhere would not show. */
  return store != NULL && hear_store_look_over (store, error) && hear_cli_library_print_status (context, store, NULL, error);
}

static void
print_report_json (HearCliContext   *context,
                   HearVerifyReport *report)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  hear_json_add_text (builder, "database", report->database == NULL ? "ok" : report->database->message);
  hear_cli_json_open_object (builder, "media");
  hear_json_add_int (builder, "checked", report->checked);
  hear_cli_json_add_texts (builder, "damaged", report->damaged);
  hear_cli_json_add_texts (builder, "missing", report->missing);
  json_builder_end_object (builder);
  hear_cli_json_open_object (builder, "audit");
  hear_json_add_int (builder, "entries", (gint64) report->audit.entries);
  hear_cli_json_add_time (builder, "first_broken", report->audit.first_broken);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  hear_cli_context_print_json (context, builder);
}

static void
print_hashes (HearCliContext *context,
              const char     *what,
              GPtrArray      *hashes)
{
  for (guint i = 0; i < hashes->len; i++)
    {
      g_autofree char *line = g_strdup_printf ("%s %s", what, (const char *) g_ptr_array_index (hashes, i));

      hear_cli_context_print_field (context, "", line);
    }
}

static char *
describe_media (HearVerifyReport *report)
{
  g_autofree char *checked = g_strdup_printf (ngettext ("%u file", "%u files", report->checked), report->checked);
  g_autofree char *bad = g_strdup_printf (_ ("%u damaged, %u missing"), report->damaged->len, report->missing->len);

  return g_strdup_printf ("%s, %s", checked, bad);
}

static char *
describe_audit (const HearAuditReport *audit)
{
  if (audit->first_broken >= 0)
    return g_strdup_printf (_ ("broken from entry %d on"), (int) audit->first_broken);

  return g_strdup_printf (ngettext ("%d entry, unbroken", "%d entries, unbroken", (gulong) audit->entries), (int) audit->entries);
}

static void
print_report (HearCliContext   *context,
              HearVerifyReport *report)
{
  g_autofree char *media = describe_media (report);
  g_autofree char *audit = describe_audit (&report->audit);

  /* Translators: “intact” is said of the database */
  hear_cli_context_print_field (context, _ ("Database"), report->database == NULL ? _ ("intact") : report->database->message);
  hear_cli_context_print_field (context, _ ("Media"), media);
  /* Translators: said of a file, followed by its name */
  print_hashes (context, _ ("damaged"), report->damaged);
  /* Translators: said of a file, followed by its name */
  print_hashes (context, _ ("missing"), report->missing);
  hear_cli_context_print_field (context, _ ("Audit log"), audit);
}

static gboolean
run_verify (HearCliContext *context,
            GError        **error)
{
  g_autoptr(HearStore) store = hear_cli_context_open (context, error);
  g_autoptr(HearVerifyReport) report = NULL;

  if (store == NULL)
    return FALSE;
  report = hear_verify (store, NULL, error);
  if (report == NULL)
    return FALSE;

  if (context->json)
    print_report_json (context, report);
  else
    print_report (context, report);

  if (!hear_verify_report_is_clean (report))
    {
      hear_cli_context_say (_ ("The library is not intact: restore what is damaged or missing from a backup"));
      context->exit_status = 1;
    }

  return TRUE;
}

const HearCliVerb hear_cli_verb_init = { "init", "", N_ ("create a library"), run_init, NULL };
const HearCliVerb hear_cli_verb_status = { "status", "", N_ ("show what is in the library"), run_status, NULL };
const HearCliVerb hear_cli_verb_verify = {
  "verify", "", N_ ("check the database, every recording and the audit log"), run_verify, NULL
};

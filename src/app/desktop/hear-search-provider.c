/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-provider.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-format.h"
#include "hear-store-interviews.h"
#include "hear-text.h"
#include "hear-work.h"

#define XML "/org/hearback/Hearback/desktop/hear-search-provider.xml"

/* A shell shows five or so; a letter alone finds everybody. */
#define MAX_RESULTS 20
#define MAX_LOOKED_AT 400
#define SHORTEST 2

/* Finds interviews for the desktop's search, by candidate and role alone: what
 * was said, and how it was judged, stays in the window. Lives on the main
 * thread, looks in others. What is asked before a library is open waits; the
 * signal "wanted" says that it does. */
struct _HearSearchProvider
{
  GObject parent_instance;

  GApplication  *application;
  HearClock     *clock;
  HearStore     *store;
  GDBusNodeInfo *info;
  GQueue         waiting; /* element-type GDBusMethodInvocation */
  guint          registration;
};

G_DEFINE_FINAL_TYPE (HearSearchProvider, hear_search_provider, G_TYPE_OBJECT)

enum
{
  WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
find_longest (GStrv terms)
{
  const char *longest = "";

  for (guint i = 0; terms[i] != NULL; i++)
    if (g_utf8_strlen (terms[i], -1) > g_utf8_strlen (longest, -1))
      longest = terms[i];

  return longest;
}

static gboolean
has_all (HearInterview *interview, GStrv terms)
{
  const char      *role = hear_interview_get_role_title (interview);
  g_autofree char *text = g_strdup_printf ("%s\n%s", hear_interview_get_candidate_name (interview), role != NULL ? role : "");
  g_autofree char *folded = hear_text_fold (text);

  for (guint i = 0; terms[i] != NULL; i++)
    {
      g_autofree char *term = hear_text_fold (terms[i]);

      if (strstr (folded, term) == NULL)
        return FALSE;
    }

  return TRUE;
}

/* @data are the terms, the result the ids. */
static gpointer
find (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  GStrv               terms = data;
  HearInterviewFilter filter = { .text = find_longest (terms) };
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr(GPtrArray) interviews = NULL;
  guint n = 0;

  if (g_utf8_strlen (filter.text, -1) < SHORTEST)
    return g_strv_builder_end (ids);

  interviews = hear_store_list_interviews (object, &filter, NULL, MAX_LOOKED_AT, NULL, error);
  if (interviews == NULL)
    return NULL;
  for (guint i = 0; i < interviews->len && n < MAX_RESULTS; i++)
    if (has_all (g_ptr_array_index (interviews, i), terms))
      {
        g_strv_builder_add (ids, hear_interview_get_id (g_ptr_array_index (interviews, i)));
        n++;
      }

  return g_strv_builder_end (ids);
}

static gpointer
describe (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  GStrv ids = data;

  return hear_store_get_interviews (object, (const char *const *) ids, g_strv_length (ids), error);
}

/* One that waits or is looked for. */
typedef struct
{
  HearSearchProvider    *provider;
  GDBusMethodInvocation *invocation;
} Query;

static void
query_free (Query *self)
{
  g_application_release (self->provider->application);
  g_object_unref (self->provider);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Query, query_free)

static Query *
query_new (HearSearchProvider *provider, GDBusMethodInvocation *invocation)
{
  Query *self = g_new0 (Query, 1);

  self->provider = g_object_ref (provider);
  self->invocation = invocation;
  /* A service ends when nobody has asked for a while. */
  g_application_hold (provider->application);

  return self;
}

/* Whoever searches is not told what went wrong: the window does that. */
static void
answer_ids (Query *self, const char *const *ids)
{
  g_dbus_method_invocation_return_value (self->invocation, g_variant_new ("(@as)", g_variant_new_strv (ids, ids != NULL ? -1 : 0)));
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Query) query = user_data;
  g_auto(GStrv) ids = hear_work_finish (object, result, NULL);

  answer_ids (query, (const char *const *) ids);
}

static void
add_meta (GVariantBuilder *metas, HearInterview *interview, gint64 now_ms)
{
  const char      *name = hear_interview_get_candidate_name (interview);
  const char      *role = hear_interview_get_role_title (interview);
  g_autofree char *day = hear_format_day (hear_interview_get_held_at (interview), now_ms);
  g_autofree char *about = role != NULL && *role != '\0' ? g_strdup_printf ("%s · %s", role, day) : g_strdup (day);
  g_autoptr(GIcon) icon = g_themed_icon_new (HEAR_APPLICATION_ID);
  g_autoptr(GVariant) drawn = g_icon_serialize (icon);

  g_variant_builder_open (metas, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (hear_interview_get_id (interview)));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (name != NULL ? name : _ ("Interview")));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (about));
  g_variant_builder_add (metas, "{sv}", "icon", drawn);
  g_variant_builder_close (metas);
}

static void
answer_metas (Query *self, GPtrArray *interviews)
{
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; interviews != NULL && i < interviews->len; i++)
    add_meta (&metas, g_ptr_array_index (interviews, i), hear_clock_now (self->provider->clock));
  g_dbus_method_invocation_return_value (self->invocation, g_variant_new ("(aa{sv})", &metas));
}

static void
described_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Query) query = user_data;
  g_autoptr(GPtrArray) interviews = hear_work_finish (object, result, NULL);

  answer_metas (query, interviews);
}

static gboolean
asks_for_metas (Query *self)
{
  return g_str_equal (g_dbus_method_invocation_get_method_name (self->invocation), "GetResultMetas");
}

/* The last argument is what to look for, or what to describe. */
static void
look (HearSearchProvider *self, Query *query)
{
  HearWork  work = { .free_data = (GDestroyNotify) g_strfreev };
  GVariant *arguments = g_dbus_method_invocation_get_parameters (query->invocation);
  g_autoptr(GVariant) texts = g_variant_get_child_value (arguments, g_variant_n_children (arguments) - 1);

  work.data = g_variant_dup_strv (texts, NULL);
  work.run = asks_for_metas (query) ? describe : find;
  work.free_result = asks_for_metas (query) ? (GDestroyNotify) g_ptr_array_unref : (GDestroyNotify) g_strfreev;
  hear_work_async (G_OBJECT (self->store), work, NULL, asks_for_metas (query) ? described_cb : found_cb, query);
}

static void
activate (HearSearchProvider *self, const char *method, GVariant *arguments)
{
  GActionGroup    *actions = G_ACTION_GROUP (self->application);
  g_autofree char *text = NULL;

  if (g_str_equal (method, "ActivateResult"))
    g_variant_get_child (arguments, 0, "s", &text);
  else
    {
      g_auto(GStrv) terms = NULL;

      g_variant_get_child (arguments, 0, "^as", &terms);
      text = g_strjoinv (" ", terms);
    }
  g_action_group_activate_action (actions, g_str_equal (method, "ActivateResult") ? "open-interview" : "search", g_variant_new_string (text));
}

static void
call_bus_cb (GDBusConnection *connection, const char *sender, const char *path, const char *interface, const char *method, GVariant *arguments, GDBusMethodInvocation *invocation, gpointer user_data)
{
  HearSearchProvider *self = HEAR_SEARCH_PROVIDER (user_data);

  if (!g_str_has_prefix (method, "Get"))
    {
      activate (self, method, arguments);
      g_dbus_method_invocation_return_value (invocation, NULL);
    }
  else if (self->store != NULL)
    look (self, query_new (self, invocation));
  else
    {
      g_queue_push_tail (&self->waiting, query_new (self, invocation));
      g_signal_emit (self, signals[WANTED], 0);
    }
}

static void
hear_search_provider_dispose (GObject *object)
{
  HearSearchProvider *self = HEAR_SEARCH_PROVIDER (object);

  if (self->application != NULL)
    hear_search_provider_give_up (self);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  self->application = NULL;
  g_clear_pointer (&self->info, g_dbus_node_info_unref);

  G_OBJECT_CLASS (hear_search_provider_parent_class)->dispose (object);
}

static void
hear_search_provider_class_init (HearSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hear_search_provider_dispose;

  signals[WANTED] = g_signal_new ("wanted", HEAR_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hear_search_provider_init (HearSearchProvider *self)
{
  g_autoptr(GBytes) xml = g_resources_lookup_data (XML, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  self->info = g_dbus_node_info_new_for_xml (g_bytes_get_data (xml, NULL), NULL);
}

/**
 * hear_search_provider_new:
 * @application: (transfer none): the program, which owns what is made; its
 *   actions “open-interview” and “search” show what was found
 * @clock: what time it is
 *
 * Returns: (transfer full): what answers the desktop's search
 */
HearSearchProvider *
hear_search_provider_new (GApplication *application, HearClock *clock)
{
  HearSearchProvider *self;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (HEAR_IS_CLOCK (clock), NULL);

  self = g_object_new (HEAR_TYPE_SEARCH_PROVIDER, NULL);
  self->application = application;
  g_set_object (&self->clock, clock);

  return self;
}

/**
 * hear_search_provider_export:
 * @self: a search provider
 * @connection: a bus
 * @path: the program's path on it
 * @error: where to put why it cannot be
 *
 * Returns: whether it can be asked there
 */
gboolean
hear_search_provider_export (HearSearchProvider *self, GDBusConnection *connection, const char *path, GError **error)
{
  static const GDBusInterfaceVTable table = { call_bus_cb, NULL, NULL, { NULL } };
  g_autofree char                  *place = NULL;

  g_return_val_if_fail (HEAR_IS_SEARCH_PROVIDER (self), FALSE);
  g_return_val_if_fail (G_IS_DBUS_CONNECTION (connection), FALSE);

  place = g_strconcat (path, "/SearchProvider", NULL);
  self->registration = g_dbus_connection_register_object (connection, place, self->info->interfaces[0], &table, self, NULL, error);

  return self->registration != 0;
}

void
hear_search_provider_unexport (HearSearchProvider *self, GDBusConnection *connection)
{
  g_return_if_fail (HEAR_IS_SEARCH_PROVIDER (self));

  if (self->registration != 0)
    g_dbus_connection_unregister_object (connection, self->registration);
  self->registration = 0;
}

/**
 * hear_search_provider_set_store:
 * @self: a search provider
 * @store: (nullable): where to look, %NULL while it is being opened
 *
 * Answers what has waited for it.
 */
void
hear_search_provider_set_store (HearSearchProvider *self, HearStore *store)
{
  Query *query;

  g_return_if_fail (HEAR_IS_SEARCH_PROVIDER (self));

  g_set_object (&self->store, store);
  while (store != NULL && (query = g_queue_pop_head (&self->waiting)) != NULL)
    look (self, query);
}

/**
 * hear_search_provider_give_up:
 * @self: a search provider
 *
 * There is no library to look in: what has waited for it is told that there is
 * nothing.
 */
void
hear_search_provider_give_up (HearSearchProvider *self)
{
  Query *next;

  g_return_if_fail (HEAR_IS_SEARCH_PROVIDER (self));

  while ((next = g_queue_pop_head (&self->waiting)) != NULL)
    {
      g_autoptr(Query) query = next;

      if (asks_for_metas (query))
        answer_metas (query, NULL);
      else
        answer_ids (query, NULL);
    }
}

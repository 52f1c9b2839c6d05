/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-rubric-steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-error.h"
#include "hear-json.h"
#include "hear-rubric-draft.h"
#include "hear-rubric-json.h"
#include "hear-store-rubric-drafts.h"
#include "hear-store-rubrics.h"
#include "hear-undo.h"

/* What is done with a rubric as a whole. */
typedef struct
{
  HearSession *session;
  GtkWidget   *view;
  HearRubric  *rubric; /* a copy of its own */
  char        *before; /* the draft that it takes the place of */
  GFile       *file;   /* to write to */
} Step;

static HearRubric *
copy_rubric (HearRubric *rubric)
{
  g_autofree char *text = hear_rubric_draft_write (rubric);

  return hear_rubric_draft_read (text, strlen (text), NULL);
}

static Step *
step_new (HearSession *session, HearRubric *rubric)
{
  Step *self = g_new0 (Step, 1);

  self->session = g_object_ref (session);
  self->rubric = rubric != NULL ? copy_rubric (rubric) : NULL;

  return self;
}

static void
step_free (gpointer data)
{
  Step *self = data;

  g_clear_object (&self->session);
  g_clear_object (&self->view);
  g_clear_object (&self->rubric);
  g_clear_object (&self->file);
  g_free (self->before);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Step, step_free)

static GStrv
list_keys (HearStore *store, GError **error)
{
  g_autoptr(GPtrArray) rubrics = hear_store_list_rubrics (store, error);
  g_autoptr(GPtrArray) drafts = rubrics != NULL ? hear_store_list_rubric_drafts (store, error) : NULL;
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (drafts == NULL)
    return NULL;
  for (guint i = 0; i < rubrics->len; i++)
    g_strv_builder_add (builder, hear_rubric_get_key (rubrics->pdata[i]));
  for (guint i = 0; i < drafts->len; i++)
    g_strv_builder_add (builder, hear_rubric_get_key (drafts->pdata[i]));

  return g_strv_builder_end (builder);
}

/* Gives back the key of the draft that it makes. */
static gpointer
add (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Step *step = data;
  g_auto(GStrv) taken = list_keys (object, error);
  g_autofree char *key = taken != NULL ? hear_rubric_draft_make_key (hear_rubric_get_title (step->rubric), taken) : NULL;

  if (key == NULL)
    return NULL;
  hear_rubric_set_key (step->rubric, key);

  return hear_store_save_rubric_draft (object, step->rubric, error) ? g_steal_pointer (&key) : NULL;
}

/* The draft as it is kept, or NULL if there is none. */
static char *
load_text (HearStore *store, const char *key, GError **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(HearRubric) draft = hear_store_load_rubric_draft (store, key, &failure);

  if (failure != NULL && !g_error_matches (failure, HEAR_ERROR, HEAR_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&failure));

  return draft != NULL ? hear_rubric_draft_write (draft) : NULL;
}

static gpointer
read_file (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *text = NULL;
  gsize            length;

  if (!g_file_load_contents (data, cancellable, &text, &length, NULL, error))
    return NULL;

  return hear_rubric_json_read (text, length, error);
}

static gpointer
replace (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Step *step = data;
  g_autoptr(GError) failure = NULL;

  /* It may be tried again. */
  g_free (step->before);
  step->before = load_text (object, hear_rubric_get_key (step->rubric), &failure);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    hear_store_save_rubric_draft (object, step->rubric, error);

  return NULL;
}

/* What a draft was, and what it may be replaced in: a draft that says something
 * else is somebody's work. */
typedef struct
{
  HearRubric *draft;
  char       *instead;
} Former;

static void
former_free (gpointer data)
{
  Former *self = data;

  g_object_unref (self->draft);
  g_free (self->instead);
  g_free (self);
}

static gboolean
is_untouched (HearStore *store, Former *former, const char *text, GError **error)
{
  g_autoptr(GPtrArray) versions = hear_store_list_rubric_versions (store, hear_rubric_get_key (former->draft), error);
  g_autoptr(HearRubric) newest = versions != NULL && versions->len > 0 ? copy_rubric (versions->pdata[0]) : NULL;
  g_autofree char *begun = newest != NULL ? hear_rubric_draft_write (newest) : NULL;

  return g_strcmp0 (text, former->instead) == 0 || g_strcmp0 (text, begun) == 0;
}

static gpointer
take_back (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Former *former = data;
  g_autoptr(GError) failure = NULL;
  g_autofree char *text = load_text (object, hear_rubric_get_key (former->draft), &failure);

  if (failure == NULL && text != NULL && !is_untouched (object, former, text, &failure) && failure == NULL)
    g_set_error_literal (&failure, HEAR_ERROR, HEAR_ERROR_EXISTS, _ ("There is a newer draft, which stays"));
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    hear_store_save_rubric_draft (object, former->draft, error);

  return NULL;
}

/* Takes @draft over. */
static void
offer_back (HearSession *session, const char *text, HearRubric *draft, HearRubric *instead)
{
  HearWork work = { .run = take_back, .free_data = former_free };
  Former  *former = g_new0 (Former, 1);

  former->draft = draft;
  former->instead = instead != NULL ? hear_rubric_draft_write (instead) : NULL;
  work.data = former;
  hear_undo_offer_save (session, text, work);
}

static void
added_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Step) step = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *key = hear_work_finish (object, result, &error);

  if (key == NULL)
    hear_session_say (step->session, error->message);
  else
    gtk_widget_activate_action (step->view, "win.open-rubric", "s", key);
}

static void
replaced_cb (gpointer data, const GError *refusal)
{
  Step *step = data;

  if (refusal != NULL)
    return;

  gtk_widget_activate_action (step->view, "win.open-rubric", "s", hear_rubric_get_key (step->rubric));
  if (step->before != NULL)
    offer_back (step->session, _ ("Draft replaced"), hear_rubric_draft_read (step->before, strlen (step->before), NULL), step->rubric);
}

/* What was written about the same rubric until now comes first: it is what is
 * replaced. */
static void
read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Step) step = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(HearRubric) rubric = hear_work_finish (object, result, &error);
  HearWork work = { .run = replace, .free_data = step_free };

  if (rubric == NULL)
    {
      hear_session_say (step->session, error->message);
      return;
    }

  step->rubric = copy_rubric (rubric);
  gtk_widget_activate_action (step->view, "roles.save", NULL);
  work.data = g_steal_pointer (&step);
  hear_saver_push_told (hear_session_get_saver (((Step *) work.data)->session), NULL, work, replaced_cb);
}

/* The step is its own data, and the callback's. */
static void
run (Step *step, HearWorkFunc func, GAsyncReadyCallback callback)
{
  HearWork work = { .run = func, .data = step, .free_result = g_free };

  hear_work_async (hear_session_get_store (step->session), work, NULL, callback, step);
}

/**
 * hear_rubric_steps_add:
 * @session: what is open
 * @title: what it is called
 * @like: (nullable): what it says at first
 * @view: who asks: its window opens the rubric
 *
 * Begins a rubric: a draft under a key of its own.
 */
void
hear_rubric_steps_add (HearSession *session, const char *title, HearRubric *like, GtkWidget *view)
{
  Step *step;

  g_return_if_fail (HEAR_IS_SESSION (session));
  g_return_if_fail (title != NULL);
  g_return_if_fail (GTK_IS_WIDGET (view));

  step = step_new (session, like);
  if (step->rubric == NULL)
    step->rubric = hear_rubric_new ();
  hear_rubric_set_title (step->rubric, title);
  step->view = g_object_ref (view);
  run (step, add, added_cb);
}

/**
 * hear_rubric_steps_import:
 * @session: what is open
 * @file: a rubric as JSON
 * @view: who asks: its window opens the rubric
 *
 * Reads a rubric, as a draft: of a new one, or of the next version of that
 * key, behind what is being written and waits to be saved. If there is a draft
 * already, a toast offers to have it back.
 */
void
hear_rubric_steps_import (HearSession *session, GFile *file, GtkWidget *view)
{
  HearWork work = { .run = read_file, .free_data = g_object_unref, .free_result = g_object_unref };
  Step    *step;

  g_return_if_fail (HEAR_IS_SESSION (session));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (GTK_IS_WIDGET (view));

  step = step_new (session, NULL);
  step->view = g_object_ref (view);
  work.data = g_object_ref (file);
  hear_work_async (hear_session_get_store (session), work, NULL, read_cb, step);
}

static gpointer export(gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Step *step = data;
  g_autoptr(JsonNode) node = hear_rubric_json_write (step->rubric);
  g_autofree char *text = hear_json_to_text (node, TRUE);
  g_autofree char *whole = g_strconcat (text, "\n", NULL);

  g_file_replace_contents (step->file, whole, strlen (whole), NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable, error);

  return NULL;
}

static void
exported_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Step) step = user_data;
  g_autoptr(GError) error = NULL;

  hear_work_finish (object, result, &error);
  hear_session_say (step->session, error != NULL ? error->message : _ ("Rubric exported"));
}

/**
 * hear_rubric_steps_export:
 * @session: what is open
 * @rubric: a version or a draft
 * @file: where to
 *
 * Writes it as JSON, which can be imported again.
 */
void
hear_rubric_steps_export (HearSession *session, HearRubric *rubric, GFile *file)
{
  Step *step;

  g_return_if_fail (HEAR_IS_SESSION (session));
  g_return_if_fail (HEAR_IS_RUBRIC (rubric));
  g_return_if_fail (G_IS_FILE (file));

  step = step_new (session, rubric);
  hear_rubric_set_version (step->rubric, hear_rubric_get_version (rubric));
  step->file = g_object_ref (file);
  run (step, export, exported_cb);
}

static gpointer
publish (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  hear_store_publish_rubric (object, ((Step *) data)->rubric, NULL, error);

  return NULL;
}

static void
published_cb (gpointer data, const GError *refusal)
{
  if (refusal == NULL)
    hear_session_say (((Step *) data)->session, _ ("Published: new cards are filled in by this version"));
}

/**
 * hear_rubric_steps_publish:
 * @session: what is open
 * @draft: a draft that lacks nothing
 *
 * Makes a version of it, behind what waits to be saved.
 */
void
hear_rubric_steps_publish (HearSession *session, HearRubric *draft)
{
  HearWork work = { .run = publish, .free_data = step_free };

  g_return_if_fail (HEAR_IS_SESSION (session));
  g_return_if_fail (HEAR_IS_RUBRIC (draft));

  work.data = step_new (session, draft);
  hear_saver_push_told (hear_session_get_saver (session), NULL, work, published_cb);
}

static gpointer
drop (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  hear_store_drop_rubric_draft (object, data, error);

  return NULL;
}

/**
 * hear_rubric_steps_drop:
 * @session: what is open
 * @draft: a draft
 *
 * Drops it; a toast offers to undo that, as long as nobody wrote another.
 */
void
hear_rubric_steps_drop (HearSession *session, HearRubric *draft)
{
  HearWork work = { .run = drop, .free_data = g_free };

  g_return_if_fail (HEAR_IS_SESSION (session));
  g_return_if_fail (HEAR_IS_RUBRIC (draft));

  work.data = g_strdup (hear_rubric_get_key (draft));
  hear_saver_push (hear_session_get_saver (session), NULL, work);
  offer_back (session, _ ("Draft dropped"), copy_rubric (draft), NULL);
}

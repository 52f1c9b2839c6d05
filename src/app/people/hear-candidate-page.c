/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-candidate-page-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-dialogs.h"
#include "hear-entry.h"
#include "hear-erasing.h"
#include "hear-line-row.h"
#include "hear-person-data.h"
#include "hear-template.h"
#include "hear-work.h"

/* Changes come in flocks. */
#define RELOAD_DELAY_MS 100

/* All that is known of a candidate, what was agreed to first. */
G_DEFINE_FINAL_TYPE (HearCandidatePage, hear_candidate_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
save_cb (gpointer user_data)
{
  hear_candidate_page_write (HEAR_CANDIDATE_PAGE (user_data));
}

static void
typed_cb (HearCandidatePage *self)
{
  if (self->showing || self->dossier == NULL)
    return;

  hear_candidate_page_check (self);
  hear_typing_touch (&self->typing, hear_entry_wait_in (GTK_WIDGET (self)), save_cb, self);
}

static void
retry_cb (HearCandidatePage *self)
{
  hear_candidate_page_load (self);
}

static void
size_cb (HearCandidatePage *self)
{
  if (self->dossier != NULL)
    hear_candidate_page_show_lines (self);
}

static void
due_cb (gpointer user_data)
{
  HearCandidatePage *self = HEAR_CANDIDATE_PAGE (user_data);

  self->reload_id = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->id != NULL)
    hear_candidate_page_load (self);
}

static void
idle_cb (HearCandidatePage *self)
{
  g_assert (HEAR_IS_CANDIDATE_PAGE (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    hear_candidate_page_catch_up (self);
}

static void
changed_cb (HearCandidatePage *self, HearStoreTable table, const char *id)
{
  g_assert (HEAR_IS_CANDIDATE_PAGE (self));

  if (self->reload_id == 0)
    self->reload_id = g_timeout_add_once (RELOAD_DELAY_MS, due_cb, self);
}

static void
left_cb (HearCandidatePage *self)
{
  hear_candidate_page_forget (self);
}

static void
erase_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearCandidatePage *self = HEAR_CANDIDATE_PAGE (widget);

  if (self->id != NULL)
    hear_erasing_start (self->session, self->id, GTK_WINDOW (gtk_widget_get_root (widget)),
                        g_cclosure_new_object_swap (G_CALLBACK (left_cb), G_OBJECT (self)));
}

/* What is to be exported, and where to. */
typedef struct
{
  char  *id;
  GFile *file;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->id);
  g_object_unref (order->file);
  g_free (order);
}

static gpointer export(gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Order           *order = data;
  g_autofree char *text = hear_person_data_write (object, order->id, error);

  if (text != NULL)
    g_file_replace_contents (order->file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable, error);

  return NULL;
}

static void
exported_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(HearSession) session = user_data;
  g_autoptr(GError) error = NULL;

  hear_work_finish (object, result, &error);
  hear_session_say (session, error != NULL ? error->message : _ ("Data exported"));
}

static void
export_chosen_cb (GListModel *files, gpointer user_data)
{
  HearCandidatePage *self = HEAR_CANDIDATE_PAGE (user_data);
  HearWork           work = { .run = export, .free_data = order_free };
  Order             *order;

  if (self->id == NULL || self->session == NULL)
    return;

  order = g_new0 (Order, 1);
  order->id = g_strdup (self->id);
  order->file = g_list_model_get_item (files, 0);
  work.data = order;
  hear_work_async (hear_session_get_store (self->session), work, NULL, exported_cb, g_object_ref (self->session));
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearCandidatePage *self = HEAR_CANDIDATE_PAGE (widget);
  g_autofree char   *file_name = NULL;
  HearFilesRequest   request = { HEAR_FILES_SAVE, _ ("Export the Data"), NULL };

  if (self->dossier == NULL)
    return;

  hear_candidate_page_save (self);
  file_name = g_strdup_printf ("%s.json", self->dossier->name);
  g_strdelimit (file_name, "/", '-');
  request.name = file_name;
  hear_dialogs_choose_files (GTK_WINDOW (gtk_widget_get_root (widget)), &request, export_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
hear_candidate_page_map (GtkWidget *widget)
{
  HearCandidatePage *self = HEAR_CANDIDATE_PAGE (widget);

  GTK_WIDGET_CLASS (hear_candidate_page_parent_class)->map (widget);

  if (self->id != NULL)
    hear_candidate_page_load (self);
}

static void
hear_candidate_page_unmap (GtkWidget *widget)
{
  hear_candidate_page_save (HEAR_CANDIDATE_PAGE (widget));

  GTK_WIDGET_CLASS (hear_candidate_page_parent_class)->unmap (widget);
}

static void
hear_candidate_page_dispose (GObject *object)
{
  HearCandidatePage *self = HEAR_CANDIDATE_PAGE (object);

  hear_typing_stop (&self->typing);
  g_clear_handle_id (&self->reload_id, g_source_remove);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_CANDIDATE_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_candidate_page_parent_class)->dispose (object);
}

static void
hear_candidate_page_finalize (GObject *object)
{
  HearCandidatePage *self = HEAR_CANDIDATE_PAGE (object);

  hear_dossier_free (self->dossier);
  g_ptr_array_unref (self->consent_lines);
  g_ptr_array_unref (self->interview_lines);
  g_ptr_array_unref (self->file_lines);
  g_ptr_array_unref (self->event_lines);
  g_free (self->id);

  G_OBJECT_CLASS (hear_candidate_page_parent_class)->finalize (object);
}

static void
hear_candidate_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, HEAR_CANDIDATE_PAGE (object)->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_candidate_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      HEAR_CANDIDATE_PAGE (object)->folded = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_candidate_page_class_init (HearCandidatePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hear_candidate_page_dispose;
  object_class->finalize = hear_candidate_page_finalize;
  object_class->get_property = hear_candidate_page_get_property;
  object_class->set_property = hear_candidate_page_set_property;
  widget_class->map = hear_candidate_page_map;
  widget_class->unmap = hear_candidate_page_unmap;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HEAR_TYPE_BANNER);
  g_type_ensure (HEAR_TYPE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/people/hear-candidate-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HearCandidatePage, banner);
  gtk_widget_class_bind_template_child (widget_class, HearCandidatePage, consents);
  gtk_widget_class_bind_template_child (widget_class, HearCandidatePage, email);
  gtk_widget_class_bind_template_child (widget_class, HearCandidatePage, events);
  gtk_widget_class_bind_template_child (widget_class, HearCandidatePage, files);
  gtk_widget_class_bind_template_child (widget_class, HearCandidatePage, interviews);
  gtk_widget_class_bind_template_child (widget_class, HearCandidatePage, layout);
  gtk_widget_class_bind_template_child (widget_class, HearCandidatePage, name);
  gtk_widget_class_bind_template_child (widget_class, HearCandidatePage, phone);
  gtk_widget_class_bind_template_child (widget_class, HearCandidatePage, stack);
  gtk_widget_class_bind_template_child (widget_class, HearCandidatePage, title);
  gtk_widget_class_bind_template_child (widget_class, HearCandidatePage, wrong);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_install_action (widget_class, "candidate.erase", NULL, erase_action);
  gtk_widget_class_install_action (widget_class, "candidate.export", NULL, export_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_candidate_page_init (HearCandidatePage *self)
{
  self->consent_lines = hear_line_row_new_lines ();
  self->interview_lines = hear_line_row_new_lines ();
  self->file_lines = hear_line_row_new_lines ();
  self->event_lines = hear_line_row_new_lines ();
  hear_template_init (GTK_WIDGET (self));
}

static void
lock (HearCandidatePage *self)
{
  gtk_editable_set_editable (GTK_EDITABLE (self->name), FALSE);
  gtk_editable_set_editable (GTK_EDITABLE (self->email), FALSE);
  gtk_editable_set_editable (GTK_EDITABLE (self->phone), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "candidate.erase", FALSE);
}

/**
 * hear_candidate_page_new:
 * @session: the session
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
hear_candidate_page_new (HearSession *session)
{
  HearCandidatePage *self;

  g_return_val_if_fail (HEAR_IS_SESSION (session), NULL);

  self = g_object_new (HEAR_TYPE_CANDIDATE_PAGE, NULL);
  self->session = g_object_ref (session);
  if (hear_store_is_read_only (hear_session_get_store (session)))
    lock (self);
  g_signal_connect_object (hear_session_get_store (session), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hear_session_get_saver (session), "idle", G_CALLBACK (idle_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

static void
clear_entry (AdwEntryRow *row)
{
  hear_entry_show (GTK_EDITABLE (row), NULL);
}

/* Nothing of who was shown stays to be seen, or to be taken for another's. */
static void
clear (HearCandidatePage *self)
{
  g_clear_pointer (&self->dossier, hear_dossier_free);
  g_ptr_array_set_size (self->consent_lines, 0);
  g_ptr_array_set_size (self->interview_lines, 0);
  g_ptr_array_set_size (self->file_lines, 0);
  g_ptr_array_set_size (self->event_lines, 0);
  hear_candidate_page_show_lines (self);
  self->showing = TRUE;
  clear_entry (self->name);
  clear_entry (self->email);
  clear_entry (self->phone);
  self->showing = FALSE;
  adw_window_title_set_title (self->title, "");
  hear_banner_hide (self->banner);
  gtk_stack_set_visible_child_name (self->stack, "loading");
}

/**
 * hear_candidate_page_open:
 * @self: the page
 * @id: a candidate
 */
void
hear_candidate_page_open (HearCandidatePage *self, const char *id)
{
  g_return_if_fail (HEAR_IS_CANDIDATE_PAGE (self));
  g_return_if_fail (id != NULL);

  hear_candidate_page_save (self);
  if (g_strcmp0 (self->id, id) != 0)
    clear (self);
  g_free (self->id);
  self->id = g_strdup (id);
  hear_candidate_page_load (self);
}

/* The candidate is not there any more: nothing of it stays on the page. */
void
hear_candidate_page_forget (HearCandidatePage *self)
{
  g_return_if_fail (HEAR_IS_CANDIDATE_PAGE (self));

  /* What was on its way must not come after all. */
  g_cancellable_cancel (self->loading);
  hear_typing_stop (&self->typing);
  g_clear_pointer (&self->id, g_free);
  clear (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.interviews", NULL);
}

/**
 * hear_candidate_page_restore:
 * @self: the page
 * @id: (nullable): the interview one comes back from
 *
 * Focuses it, or the first row.
 */
void
hear_candidate_page_restore (HearCandidatePage *self, const char *id)
{
  g_return_if_fail (HEAR_IS_CANDIDATE_PAGE (self));

  hear_line_row_focus (id != NULL ? self->interviews : self->consents, id);
}

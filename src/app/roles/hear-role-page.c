/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-role-page-private.h"

#include "hear-entry.h"
#include "hear-line-row.h"
#include "hear-removal.h"
#include "hear-role-steps.h"
#include "hear-rubric.h"
#include "hear-template.h"
#include "hear-text.h"

/* Changes come in flocks. */
#define RELOAD_DELAY_MS 100
#define PAGE 30

/* One role: its title, the text of the job, the rubric by which it is judged,
 * and its interviews. What is typed is saved; what the store says anew is
 * shown, unless somebody types. */
G_DEFINE_FINAL_TYPE (HearRolePage, hear_role_page, GTK_TYPE_WIDGET)

static void
save_cb (gpointer user_data)
{
  hear_role_page_write (HEAR_ROLE_PAGE (user_data));
}

static void
typed_cb (HearRolePage *self)
{
  if (self->showing || self->role == NULL)
    return;

  hear_role_page_check (self);
  hear_typing_touch (&self->typing, hear_entry_wait_in (GTK_WIDGET (self)), save_cb, self);
}

/* What is being read is older than what is being written. */
static void
fall_behind (HearRolePage *self)
{
  g_cancellable_cancel (self->loading);
  self->is_behind = TRUE;
}

static void
rubric_cb (HearRolePage *self)
{
  guint       selected = adw_combo_row_get_selected (self->rubric);
  const char *key;

  if (self->showing || self->role == NULL || selected >= self->rubrics->len)
    return;

  /* The row tells more often than it changes. */
  key = hear_rubric_get_key (self->rubrics->pdata[selected]);
  if (g_strcmp0 (key, hear_role_get_rubric (self->role)) == 0)
    return;

  hear_role_page_save (self);
  hear_role_steps_set_rubric (self->session, self->role, key);
  fall_behind (self);
  hear_role_page_show (self);
}

static void
retry_cb (HearRolePage *self)
{
  hear_role_page_load (self);
}

static void
more_cb (HearRolePage *self)
{
  self->limit += PAGE;
  hear_role_page_load (self);
}

static void
due_cb (gpointer user_data)
{
  HearRolePage *self = HEAR_ROLE_PAGE (user_data);

  self->reload_id = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->id != NULL)
    hear_role_page_load (self);
}

static void
idle_cb (HearRolePage *self)
{
  g_assert (HEAR_IS_ROLE_PAGE (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    hear_role_page_catch_up (self);
}

static void
changed_cb (HearRolePage *self, HearStoreTable table, const char *id)
{
  gboolean concerns = table == HEAR_STORE_ROLE || table == HEAR_STORE_INTERVIEW || table == HEAR_STORE_CANDIDATE ||
                      table == HEAR_STORE_SCORECARD || table == HEAR_STORE_RATING || table == HEAR_STORE_RUBRIC ||
                      table == HEAR_STORE_RUBRIC_VERSION || table == HEAR_STORE_ALL;

  g_assert (HEAR_IS_ROLE_PAGE (self));

  if (concerns && self->reload_id == 0)
    self->reload_id = g_timeout_add_once (RELOAD_DELAY_MS, due_cb, self);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearRolePage    *self = HEAR_ROLE_PAGE (widget);
  g_autofree char *id = g_strdup (self->id);

  hear_role_page_save (self);
  gtk_widget_activate_action (widget, "win.back", NULL);
  hear_removal_start (self->session, HEAR_REMOVAL_ROLE, id);
}

static void
hear_role_page_map (GtkWidget *widget)
{
  HearRolePage *self = HEAR_ROLE_PAGE (widget);

  GTK_WIDGET_CLASS (hear_role_page_parent_class)->map (widget);

  if (self->id != NULL)
    hear_role_page_load (self);
}

static void
hear_role_page_unmap (GtkWidget *widget)
{
  hear_role_page_save (HEAR_ROLE_PAGE (widget));

  GTK_WIDGET_CLASS (hear_role_page_parent_class)->unmap (widget);
}

static void
hear_role_page_dispose (GObject *object)
{
  HearRolePage *self = HEAR_ROLE_PAGE (object);

  hear_typing_stop (&self->typing);
  g_clear_handle_id (&self->reload_id, g_source_remove);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->role);
  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_ROLE_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_role_page_parent_class)->dispose (object);
}

static void
hear_role_page_finalize (GObject *object)
{
  HearRolePage *self = HEAR_ROLE_PAGE (object);

  g_clear_pointer (&self->rubrics, g_ptr_array_unref);
  g_ptr_array_unref (self->titles);
  g_ptr_array_unref (self->lines);
  g_free (self->id);

  G_OBJECT_CLASS (hear_role_page_parent_class)->finalize (object);
}

static void
hear_role_page_class_init (HearRolePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hear_role_page_dispose;
  object_class->finalize = hear_role_page_finalize;
  widget_class->map = hear_role_page_map;
  widget_class->unmap = hear_role_page_unmap;

  g_type_ensure (HEAR_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/roles/hear-role-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HearRolePage, back);
  gtk_widget_class_bind_template_child (widget_class, HearRolePage, banner);
  gtk_widget_class_bind_template_child (widget_class, HearRolePage, competencies);
  gtk_widget_class_bind_template_child (widget_class, HearRolePage, interviews);
  gtk_widget_class_bind_template_child (widget_class, HearRolePage, job_text);
  gtk_widget_class_bind_template_child (widget_class, HearRolePage, job_view);
  gtk_widget_class_bind_template_child (widget_class, HearRolePage, more);
  gtk_widget_class_bind_template_child (widget_class, HearRolePage, rubric);
  gtk_widget_class_bind_template_child (widget_class, HearRolePage, stack);
  gtk_widget_class_bind_template_child (widget_class, HearRolePage, title);
  gtk_widget_class_bind_template_child (widget_class, HearRolePage, title_row);
  gtk_widget_class_bind_template_child (widget_class, HearRolePage, wrong);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, rubric_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_install_action (widget_class, "role.remove", NULL, remove_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_role_page_init (HearRolePage *self)
{
  self->lines = hear_line_row_new_lines ();
  self->titles = g_ptr_array_new_with_free_func (g_free);
  hear_template_init (GTK_WIDGET (self));
}

/**
 * hear_role_page_set_session:
 * @self: a page
 * @session: what is open
 */
void
hear_role_page_set_session (HearRolePage *self, HearSession *session)
{
  g_return_if_fail (HEAR_IS_ROLE_PAGE (self));
  g_return_if_fail (HEAR_IS_SESSION (session) && self->session == NULL);

  self->session = g_object_ref (session);
  gtk_editable_set_editable (GTK_EDITABLE (self->title_row), !hear_store_is_read_only (hear_session_get_store (session)));
  gtk_text_view_set_editable (self->job_view, !hear_store_is_read_only (hear_session_get_store (session)));
  g_signal_connect_object (hear_session_get_store (session), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hear_session_get_saver (session), "idle", G_CALLBACK (idle_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hear_role_page_set_compact:
 * @self: a page
 * @compact: whether there is little room
 */
void
hear_role_page_set_compact (HearRolePage *self, gboolean compact)
{
  g_return_if_fail (HEAR_IS_ROLE_PAGE (self));

  self->compact = compact;
  hear_line_row_fill (self->interviews, self->lines, compact);
}

/**
 * hear_role_page_open:
 * @self: a page
 * @id: a role
 */
void
hear_role_page_open (HearRolePage *self, const char *id)
{
  g_return_if_fail (HEAR_IS_ROLE_PAGE (self));
  g_return_if_fail (id != NULL);

  hear_role_page_save (self);
  if (g_strcmp0 (self->id, id) != 0)
    {
      g_clear_object (&self->role);
      adw_window_title_set_title (self->title, "");
      hear_banner_hide (self->banner);
      gtk_stack_set_visible_child_name (self->stack, "loading");
    }
  g_free (self->id);
  self->id = g_strdup (id);
  self->limit = PAGE;
  hear_role_page_load (self);
}

/**
 * hear_role_page_get_id:
 * @self: a page
 *
 * Returns: (nullable): the role that it shows
 */
const char *
hear_role_page_get_id (HearRolePage *self)
{
  g_return_val_if_fail (HEAR_IS_ROLE_PAGE (self), NULL);

  return self->id;
}

/* What of it is not as it is saved, or NULL. */
static HearRole *
find_change (HearRolePage *self)
{
  g_autofree char *text = NULL;
  g_autofree char *title = hear_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->title_row)));
  const char      *job_text = hear_role_get_job_text (self->role);
  g_autoptr(HearRole) change = hear_role_new ();

  hear_role_set_id (change, self->id);
  g_object_get (self->job_text, "text", &text, NULL);
  if (g_strcmp0 (text, job_text != NULL ? job_text : "") != 0)
    hear_role_set_job_text (change, text);
  if (hear_role_page_check (self) && g_strcmp0 (title, hear_role_get_title (self->role)) != 0)
    hear_role_set_title (change, title);

  return hear_role_get_job_text (change) != NULL || hear_role_get_title (change) != NULL ? g_steal_pointer (&change) : NULL;
}

/* Writes down what is not as it is saved. */
void
hear_role_page_write (HearRolePage *self)
{
  g_autoptr(HearRole) change = NULL;

  g_return_if_fail (HEAR_IS_ROLE_PAGE (self));

  if (self->role == NULL)
    return;

  change = find_change (self);
  if (change != NULL)
    {
      fall_behind (self);
      hear_role_steps_save (self->session, change);
      hear_role_steps_apply (self->session, self->role, self->id);
      adw_window_title_set_title (self->title, hear_role_get_title (self->role));
    }
  hear_role_page_catch_up (self);
}

/**
 * hear_role_page_save:
 * @self: a page
 *
 * Writes down what was typed, if that has not been done yet.
 */
void
hear_role_page_save (HearRolePage *self)
{
  g_return_if_fail (HEAR_IS_ROLE_PAGE (self));

  if (hear_typing_stop (&self->typing))
    hear_role_page_write (self);
}

/**
 * hear_role_page_restore:
 * @self: a page
 * @id: (nullable): the interview one comes back from
 *
 * Focuses it, or the way back: a stray key changes nothing.
 */
void
hear_role_page_restore (HearRolePage *self, const char *id)
{
  g_return_if_fail (HEAR_IS_ROLE_PAGE (self));

  if (id != NULL)
    hear_line_row_focus (self->interviews, id);
  else
    gtk_widget_grab_focus (self->back);
}

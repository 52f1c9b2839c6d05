/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-window-private.h"

#include <glib/gi18n-lib.h>

/* The pages beside the sidebar. Each is built when it is first visited. */

static void
take_page (HearWindow *self, AdwBin *bin, GtkWidget *page)
{
  g_object_bind_property (self->library_leaflet, "folded", page, "folded", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (bin, page);
}

/* The one that stands beside the sidebar now. */
void
hear_window_build_page (HearWindow *self)
{
  const char *name;

  g_return_if_fail (HEAR_IS_WINDOW (self));

  name = gtk_stack_get_visible_child_name (self->content_stack);
  if (g_str_equal (name, "today") && self->today_page == NULL)
    {
      self->today_page = HEAR_TODAY_PAGE (hear_today_page_new (self->session, self->duties));
      take_page (self, self->today_bin, GTK_WIDGET (self->today_page));
    }
  else if (g_str_equal (name, "interviews") && self->interviews_page == NULL)
    {
      self->interviews_page = HEAR_INTERVIEWS_PAGE (hear_interviews_page_new (self->session));
      take_page (self, self->interviews_bin, GTK_WIDGET (self->interviews_page));
    }
  else if (g_str_equal (name, "candidate") && self->candidate_page == NULL)
    {
      self->candidate_page = HEAR_CANDIDATE_PAGE (hear_candidate_page_new (self->session));
      take_page (self, self->candidate_bin, GTK_WIDGET (self->candidate_page));
    }
  else if (g_str_equal (name, "roles") && self->roles_page == NULL)
    {
      self->roles_page = HEAR_ROLES_PAGE (hear_roles_page_new (self->session));
      take_page (self, self->roles_bin, GTK_WIDGET (self->roles_page));
    }
  else if (g_str_equal (name, "search") && self->search_page == NULL)
    {
      self->search_page = HEAR_SEARCH_PAGE (hear_search_page_new (self->session));
      take_page (self, self->search_bin, GTK_WIDGET (self->search_page));
    }
}

/* Focuses it where one left it. */
void
hear_window_restore_page (HearWindow *self, const char *id)
{
  const char *name;

  g_return_if_fail (HEAR_IS_WINDOW (self));

  name = gtk_stack_get_visible_child_name (self->content_stack);
  if (g_str_equal (name, "today"))
    hear_today_page_restore (self->today_page, id);
  else if (g_str_equal (name, "interviews"))
    hear_interviews_page_restore (self->interviews_page, id);
  else if (g_str_equal (name, "candidate"))
    hear_candidate_page_restore (self->candidate_page, id);
  else if (g_str_equal (name, "roles"))
    hear_roles_page_restore (self->roles_page, id);
  else
    hear_search_page_restore (self->search_page);
}

static GtkListBoxRow *
find_row (HearWindow *self, const char *name)
{
  if (g_strcmp0 (name, "interviews") == 0)
    return self->interviews_row;
  if (g_strcmp0 (name, "roles") == 0)
    return self->roles_row;
  if (g_strcmp0 (name, "search") == 0)
    return self->search_row;

  return GTK_LIST_BOX_ROW (self->today_row);
}

/**
 * hear_window_choose_page:
 * @self: a window
 * @name: (nullable): "today", "interviews", "roles" or "search"; anything
 *   else is the first of them
 *
 * Puts a page beside the sidebar, without showing it where an interview is.
 */
void
hear_window_choose_page (HearWindow *self, const char *name)
{
  GtkListBoxRow *row;

  g_return_if_fail (HEAR_IS_WINDOW (self));

  row = find_row (self, name);
  gtk_stack_set_visible_child_name (self->content_stack, row == GTK_LIST_BOX_ROW (self->today_row) ? "today" : name);
  gtk_list_box_select_row (self->sidebar, row);
}

/**
 * hear_window_show_page:
 * @self: a window
 * @name: as for [func@window_choose_page]
 */
void
hear_window_show_page (HearWindow *self, const char *name)
{
  g_return_if_fail (HEAR_IS_WINDOW (self));

  hear_window_choose_page (self, name);
  hear_window_show_list (self);
  adw_leaflet_set_visible_child_name (self->library_leaflet, "content");
}

static void
today_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);

  if (self->session == NULL)
    return;

  hear_window_show_page (self, "today");
  hear_today_page_restore (self->today_page, NULL);
}

static void
roles_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);

  if (self->session == NULL)
    return;

  hear_window_show_page (self, "roles");
  hear_roles_page_show_list (self->roles_page);
}

static void
open_role_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);

  if (self->session == NULL)
    return;

  hear_window_show_page (self, "roles");
  hear_roles_page_open_role (self->roles_page, g_variant_get_string (parameter, NULL));
}

static void
open_rubric_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);

  if (self->session == NULL)
    return;

  hear_window_show_page (self, "roles");
  hear_roles_page_open_rubric (self->roles_page, g_variant_get_string (parameter, NULL));
}

/* To where the candidate was opened from. */
static void
leave_candidate (HearWindow *self)
{
  g_autofree char *interview = g_steal_pointer (&self->candidate_interview);

  hear_window_show_page (self, self->candidate_from != NULL ? self->candidate_from : "interviews");
  if (interview != NULL)
    hear_window_open_interview (self, interview);
  else
    hear_window_restore_page (self, NULL);
}

/* From a page beside the sidebar to the one that it was opened from. */
gboolean
hear_window_go_back (HearWindow *self)
{
  g_return_val_if_fail (HEAR_IS_WINDOW (self), FALSE);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->content_stack), "candidate") == 0)
    {
      leave_candidate (self);
      return TRUE;
    }

  return self->roles_page != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->content_stack), "roles") == 0 &&
         hear_roles_page_go_back (self->roles_page);
}

/* Above the page that stands there, or the interview that is open. */
static void
open_candidate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);
  const char *page = gtk_stack_get_visible_child_name (self->content_stack);
  gboolean    reviews = g_strcmp0 (adw_leaflet_get_visible_child_name (self->leaflet), "interview") == 0;

  if (self->session == NULL)
    return;

  if (!g_str_equal (page, "candidate"))
    {
      g_free (self->candidate_from);
      self->candidate_from = g_strdup (page);
      g_clear_pointer (&self->candidate_interview, g_free);
    }
  if (reviews)
    {
      g_free (self->candidate_interview);
      self->candidate_interview = g_strdup (hear_interview_page_get_id (self->interview_page));
    }
  gtk_stack_set_visible_child_name (self->content_stack, "candidate");
  hear_window_build_page (self);
  hear_candidate_page_open (self->candidate_page, g_variant_get_string (parameter, NULL));
  hear_window_show_list (self);
  adw_leaflet_set_visible_child_name (self->library_leaflet, "content");
}

static void
open_card_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearWindow *self = HEAR_WINDOW (widget);

  hear_window_open_interview (self, g_variant_get_string (parameter, NULL));
  hear_interview_page_show_part (self->interview_page, "card");
}

/* The number beside the sidebar's first row. */
static void
counted_cb (HearWindow *self)
{
  guint            n = hear_duties_get_count (self->duties)->n;
  g_autofree char *things = g_strdup_printf (ngettext ("%u thing", "%u things", n), n);
  g_autofree char *label = NULL;

  /* Translators: the accessible name of the page’s row: “Today, 6 things” */
  label = g_strdup_printf (_ ("Today, %s"), things);
  hear_sidebar_row_set_count (self->today_row, n, label);
}

void
hear_window_count_duties (HearWindow *self)
{
  g_return_if_fail (HEAR_IS_WINDOW (self));

  g_clear_object (&self->duties);
  self->duties = hear_duties_new (hear_session_get_store (self->session));
  g_signal_connect_object (self->duties, "counted", G_CALLBACK (counted_cb), self, G_CONNECT_SWAPPED);
}

void
hear_window_install_pages (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-card", "s", open_card_action);
  gtk_widget_class_install_action (widget_class, "win.open-candidate", "s", open_candidate_action);
  gtk_widget_class_install_action (widget_class, "win.open-role", "s", open_role_action);
  gtk_widget_class_install_action (widget_class, "win.open-rubric", "s", open_rubric_action);
  gtk_widget_class_install_action (widget_class, "win.roles", NULL, roles_action);
  gtk_widget_class_install_action (widget_class, "win.today", NULL, today_action);
}

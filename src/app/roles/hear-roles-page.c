/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-roles-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-dialogs.h"
#include "hear-role-steps.h"
#include "hear-rubric-steps.h"
#include "hear-template.h"

/* The roles: the list of them, and above it the one that is open. */
G_DEFINE_FINAL_TYPE (HearRolesPage, hear_roles_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
size_cb (HearRolesPage *self)
{
  gboolean compact = hear_layout_get_size (self->layout) == HEAR_LAYOUT_SINGLE;

  hear_role_list_set_compact (self->list, compact);
  hear_role_page_set_compact (self->role, compact);
}

static void
named_cb (HearRolesPage *self, const char *title)
{
  hear_role_steps_add (self->session, title, GTK_WIDGET (self));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  hear_dialogs_ask_text (GTK_WINDOW (root), _ ("Title of the Role"), NULL, g_cclosure_new_object_swap (G_CALLBACK (named_cb), G_OBJECT (widget)));
}

static void
rubric_named_cb (HearRolesPage *self, const char *title)
{
  hear_rubric_steps_add (self->session, title, NULL, GTK_WIDGET (self));
}

static void
add_rubric_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  hear_dialogs_ask_text (GTK_WINDOW (root), _ ("Title of the Rubric"), NULL, g_cclosure_new_object_swap (G_CALLBACK (rubric_named_cb), G_OBJECT (widget)));
}

static void
import_chosen_cb (GListModel *files, gpointer user_data)
{
  HearRolesPage *self = HEAR_ROLES_PAGE (user_data);
  g_autoptr(GFile) file = g_list_model_get_item (files, 0);

  if (file != NULL && self->session != NULL)
    hear_rubric_steps_import (self->session, file, GTK_WIDGET (self));
}

static void
import_rubric_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearFilesRequest request = { HEAR_FILES_RUBRIC, _ ("Import a Rubric"), NULL };

  hear_dialogs_choose_files (GTK_WINDOW (gtk_widget_get_root (widget)), &request, import_chosen_cb, g_object_ref (widget), g_object_unref);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hear_roles_page_save (HEAR_ROLES_PAGE (widget));
}

static void
hear_roles_page_dispose (GObject *object)
{
  HearRolesPage *self = HEAR_ROLES_PAGE (object);

  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_ROLES_PAGE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_roles_page_parent_class)->dispose (object);
}

static void
hear_roles_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, HEAR_ROLES_PAGE (object)->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_roles_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearRolesPage *self = HEAR_ROLES_PAGE (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      self->folded = g_value_get_boolean (value);
      g_object_set (self->list, "folded", self->folded, NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_roles_page_class_init (HearRolesPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hear_roles_page_dispose;
  object_class->get_property = hear_roles_page_get_property;
  object_class->set_property = hear_roles_page_set_property;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HEAR_TYPE_LAYOUT);
  g_type_ensure (HEAR_TYPE_ROLE_LIST);
  g_type_ensure (HEAR_TYPE_ROLE_PAGE);
  g_type_ensure (HEAR_TYPE_RUBRIC_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/roles/hear-roles-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HearRolesPage, layout);
  gtk_widget_class_bind_template_child (widget_class, HearRolesPage, list);
  gtk_widget_class_bind_template_child (widget_class, HearRolesPage, role);
  gtk_widget_class_bind_template_child (widget_class, HearRolesPage, rubric);
  gtk_widget_class_bind_template_child (widget_class, HearRolesPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, size_cb);
  gtk_widget_class_install_action (widget_class, "roles.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "roles.add-rubric", NULL, add_rubric_action);
  gtk_widget_class_install_action (widget_class, "roles.import-rubric", NULL, import_rubric_action);
  gtk_widget_class_install_action (widget_class, "roles.save", NULL, save_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_roles_page_init (HearRolesPage *self)
{
  hear_template_init (GTK_WIDGET (self));
}

/**
 * hear_roles_page_new:
 * @session: the session
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
hear_roles_page_new (HearSession *session)
{
  HearRolesPage *self;

  g_return_val_if_fail (HEAR_IS_SESSION (session), NULL);

  self = g_object_new (HEAR_TYPE_ROLES_PAGE, NULL);
  self->session = g_object_ref (session);
  hear_role_list_set_session (self->list, session);
  hear_role_page_set_session (self->role, session);
  hear_rubric_page_set_session (self->rubric, session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "roles.add", !hear_store_is_read_only (hear_session_get_store (session)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "roles.add-rubric", !hear_store_is_read_only (hear_session_get_store (session)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "roles.import-rubric", !hear_store_is_read_only (hear_session_get_store (session)));

  return GTK_WIDGET (self);
}

static gboolean
shows (HearRolesPage *self, const char *name)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), name);
}

/**
 * hear_roles_page_show_list:
 * @self: the page
 *
 * Shows all roles, and focuses the one that was open.
 */
void
hear_roles_page_show_list (HearRolesPage *self)
{
  gboolean from_rubric;

  g_return_if_fail (HEAR_IS_ROLES_PAGE (self));

  from_rubric = shows (self, "rubric");
  gtk_stack_set_visible_child_name (self->stack, "list");
  hear_role_list_restore (self->list, from_rubric ? hear_rubric_page_get_key (self->rubric) : hear_role_page_get_id (self->role));
}

/**
 * hear_roles_page_open_role:
 * @self: the page
 * @id: a role
 */
void
hear_roles_page_open_role (HearRolesPage *self, const char *id)
{
  g_return_if_fail (HEAR_IS_ROLES_PAGE (self));
  g_return_if_fail (id != NULL);

  hear_role_page_open (self->role, id);
  gtk_stack_set_visible_child_name (self->stack, "role");
  hear_role_page_restore (self->role, NULL);
}

/**
 * hear_roles_page_open_rubric:
 * @self: the page
 * @key: of a rubric
 */
void
hear_roles_page_open_rubric (HearRolesPage *self, const char *key)
{
  g_return_if_fail (HEAR_IS_ROLES_PAGE (self));
  g_return_if_fail (key != NULL);

  if (!shows (self, "rubric"))
    self->from_role = shows (self, "role");
  hear_rubric_page_open (self->rubric, key);
  gtk_stack_set_visible_child_name (self->stack, "rubric");
  hear_rubric_page_restore (self->rubric);
}

/**
 * hear_roles_page_go_back:
 * @self: the page
 *
 * Returns: whether there was something to go back from
 */
gboolean
hear_roles_page_go_back (HearRolesPage *self)
{
  g_return_val_if_fail (HEAR_IS_ROLES_PAGE (self), FALSE);

  if (shows (self, "list"))
    return FALSE;

  if (shows (self, "rubric") && self->from_role)
    {
      gtk_stack_set_visible_child_name (self->stack, "role");
      hear_role_page_restore (self->role, NULL);
    }
  else
    hear_roles_page_show_list (self);

  return TRUE;
}

/**
 * hear_roles_page_save:
 * @self: the page
 *
 * Writes down what was typed.
 */
void
hear_roles_page_save (HearRolesPage *self)
{
  g_return_if_fail (HEAR_IS_ROLES_PAGE (self));

  hear_role_page_save (self->role);
  hear_rubric_page_save (self->rubric);
}

/**
 * hear_roles_page_restore:
 * @self: the page
 * @id: (nullable): the interview one comes back from
 *
 * Focuses what was left.
 */
void
hear_roles_page_restore (HearRolesPage *self, const char *id)
{
  g_return_if_fail (HEAR_IS_ROLES_PAGE (self));

  if (shows (self, "list"))
    hear_role_list_restore (self->list, NULL);
  else if (shows (self, "rubric"))
    hear_rubric_page_restore (self->rubric);
  else
    hear_role_page_restore (self->role, id);
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-role-list.h"

#include <glib/gi18n-lib.h>

#include "hear-banner.h"
#include "hear-line-row.h"
#include "hear-rubric-draft.h"
#include "hear-store-roles.h"
#include "hear-store-rubric-drafts.h"
#include "hear-store-rubrics.h"
#include "hear-template.h"
#include "hear-work.h"

/* Changes come in flocks: an import adds one interview after the other. */
#define RELOAD_DELAY_MS 100

/* All roles: how many interviews they have, and by which rubric they are
 * judged; below them the rubrics. Read again whenever the store has changed and somebody looks. */
struct _HearRoleList
{
  GtkWidget parent_instance;

  HearSession  *session;
  GCancellable *loading;
  guint         reload_id;
  GPtrArray    *lines;
  GPtrArray    *rubric_lines;
  gboolean      compact;
  char         *focus; /* what to focus once it is there */

  HearBanner *banner;
  GtkListBox *list_box;
  GtkWidget  *menu_button;
  GtkWidget  *new_role;
  GtkListBox *rubrics;
  GtkStack   *stack;
};

G_DEFINE_FINAL_TYPE (HearRoleList, hear_role_list, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What the list is made of. */
typedef struct
{
  GPtrArray *roles;
  GPtrArray *rubrics;
  GPtrArray *drafts;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->roles, g_ptr_array_unref);
  g_clear_pointer (&answer->rubrics, g_ptr_array_unref);
  g_clear_pointer (&answer->drafts, g_ptr_array_unref);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static gpointer
load (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr(Answer) answer = g_new0 (Answer, 1);

  answer->roles = hear_store_count_roles (object, error);
  answer->rubrics = answer->roles != NULL ? hear_store_list_rubrics (object, error) : NULL;
  answer->drafts = answer->rubrics != NULL ? hear_store_list_rubric_drafts (object, error) : NULL;

  return answer->drafts != NULL ? g_steal_pointer (&answer) : NULL;
}

static char *
describe_rubric (GPtrArray *rubrics, const char *key)
{
  for (guint i = 0; i < rubrics->len; i++)
    if (g_strcmp0 (hear_rubric_get_key (rubrics->pdata[i]), key) == 0)
      /* Translators: the title of a rubric and its version */
      return g_strdup_printf (_ ("%s, version %u"), hear_rubric_get_title (rubrics->pdata[i]), hear_rubric_get_version (rubrics->pdata[i]));

  return NULL;
}

static char *
describe_interviews (HearRole *role)
{
  guint            n = hear_role_get_interviews (role);
  guint            open = hear_role_get_open (role);
  g_autofree char *all = NULL;
  g_autofree char *waiting = NULL;

  if (n == 0)
    return g_strdup (_ ("no interview yet"));

  all = g_strdup_printf (ngettext ("%u interview", "%u interviews", n), n);
  if (open == 0)
    return g_steal_pointer (&all);

  /* Translators: of so many interviews my card is to be handed in */
  waiting = g_strdup_printf (ngettext ("%u open", "%u open", open), open);

  return g_strdup_printf ("%s · %s", all, waiting);
}

static void
take_roles (HearRoleList *self, Answer *answer)
{
  g_ptr_array_set_size (self->lines, 0);
  for (guint i = 0; i < answer->roles->len; i++)
    {
      HearRole *role = answer->roles->pdata[i];

      hear_line_row_add (self->lines, &(HearLine){
                                        .id = g_strdup (hear_role_get_id (role)),
                                        .title = g_strdup (hear_role_get_title (role)),
                                        .subtitle = describe_rubric (answer->rubrics, hear_role_get_rubric (role)),
                                        .trailing = describe_interviews (role),
                                        .action = "win.open-role",
                                      });
    }
  gtk_widget_set_visible (self->new_role, self->lines->len == 0);
  if (self->lines->len == 0)
    hear_line_row_add (self->lines, &(HearLine){
                                      .title = g_strdup (_ ("No Roles Yet")),
                                      .subtitle = g_strdup (_ ("A role holds the text of the job and the rubric by which its interviews are judged. Each import names one.")),
                                    });
}

static HearRubric *
find (GPtrArray *rubrics, const char *key)
{
  for (guint i = 0; i < rubrics->len; i++)
    if (g_strcmp0 (hear_rubric_get_key (rubrics->pdata[i]), key) == 0)
      return rubrics->pdata[i];

  return NULL;
}

static void
add_rubric (HearRoleList *self, HearRubric *rubric, gboolean is_version, gboolean has_draft)
{
  guint            n = g_list_model_get_n_items (hear_rubric_get_competencies (rubric));
  g_autofree char *version = is_version ? g_strdup_printf (_ ("Version %u"), hear_rubric_get_version (rubric)) : NULL;
  g_autofree char *both = version != NULL && has_draft ? g_strdup_printf ("%s · %s", version, _ ("Draft")) : NULL;
  const char      *title = hear_rubric_get_title (rubric);

  hear_line_row_add (self->rubric_lines, &(HearLine){
                                           .id = g_strdup (hear_rubric_get_key (rubric)),
                                           .title = g_strdup (title != NULL && *title != '\0' ? title : hear_rubric_get_key (rubric)),
                                           .subtitle = g_strdup_printf (ngettext ("%u competency", "%u competencies", n), n),
                                           .trailing = g_strdup (both != NULL ? both : version != NULL ? version
                                                                                                       : _ ("Draft")),
                                           .action = "win.open-rubric",
                                         });
}

static void
take_rubrics (HearRoleList *self, Answer *answer)
{
  g_ptr_array_set_size (self->rubric_lines, 0);
  for (guint i = 0; i < answer->rubrics->len; i++)
    add_rubric (self, answer->rubrics->pdata[i], TRUE, find (answer->drafts, hear_rubric_get_key (answer->rubrics->pdata[i])) != NULL);
  for (guint i = 0; i < answer->drafts->len; i++)
    if (find (answer->rubrics, hear_rubric_get_key (answer->drafts->pdata[i])) == NULL)
      add_rubric (self, answer->drafts->pdata[i], FALSE, TRUE);
}

static void
show (HearRoleList *self)
{
  hear_line_row_fill (self->list_box, self->lines, self->compact);
  hear_line_row_fill (self->rubrics, self->rubric_lines, self->compact);
  gtk_stack_set_visible_child_name (self->stack, "list");
}

static void
focus (HearRoleList *self, const char *id)
{
  gboolean is_rubric = FALSE;

  for (guint i = 0; i < self->rubric_lines->len; i++)
    is_rubric = is_rubric || g_strcmp0 (((HearLine *) self->rubric_lines->pdata[i])->id, id) == 0;
  hear_line_row_focus (is_rubric ? self->rubrics : self->list_box, id);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Answer) answer = hear_work_finish (object, result, &error);
  HearRoleList *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = HEAR_ROLE_LIST (user_data);
  if (answer == NULL)
    {
      hear_banner_show (self->banner, error->message, _ ("_Try Again"));
      return;
    }
  hear_banner_hide (self->banner);
  take_roles (self, answer);
  take_rubrics (self, answer);
  show (self);
  if (self->focus != NULL)
    focus (self, self->focus);
  g_clear_pointer (&self->focus, g_free);
}

static void
reload (HearRoleList *self)
{
  HearWork work = { .run = load, .free_result = answer_free };

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  hear_work_async (hear_session_get_store (self->session), work, self->loading, loaded_cb, self);
}

static void
due_cb (gpointer user_data)
{
  HearRoleList *self = HEAR_ROLE_LIST (user_data);

  self->reload_id = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}

static void
changed_cb (HearRoleList *self, HearStoreTable table, const char *id)
{
  gboolean concerns = table == HEAR_STORE_ROLE || table == HEAR_STORE_INTERVIEW || table == HEAR_STORE_SCORECARD ||
                      table == HEAR_STORE_RUBRIC || table == HEAR_STORE_RUBRIC_VERSION || table == HEAR_STORE_RUBRIC_DRAFT || table == HEAR_STORE_ALL;

  g_assert (HEAR_IS_ROLE_LIST (self));

  if (concerns && self->reload_id == 0)
    self->reload_id = g_timeout_add_once (RELOAD_DELAY_MS, due_cb, self);
}

static void
retry_cb (HearRoleList *self)
{
  hear_banner_hide (self->banner);
  reload (self);
}

static void
hear_role_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hear_role_list_parent_class)->map (widget);

  reload (HEAR_ROLE_LIST (widget));
}

static void
hear_role_list_dispose (GObject *object)
{
  HearRoleList *self = HEAR_ROLE_LIST (object);

  g_clear_handle_id (&self->reload_id, g_source_remove);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_ROLE_LIST);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_role_list_parent_class)->dispose (object);
}

static void
hear_role_list_finalize (GObject *object)
{
  HearRoleList *self = HEAR_ROLE_LIST (object);

  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->rubric_lines);
  g_free (self->focus);

  G_OBJECT_CLASS (hear_role_list_parent_class)->finalize (object);
}

static void
hear_role_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, gtk_widget_get_visible (HEAR_ROLE_LIST (object)->menu_button));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_role_list_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FOLDED:
      gtk_widget_set_visible (HEAR_ROLE_LIST (object)->menu_button, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_role_list_class_init (HearRoleListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hear_role_list_dispose;
  object_class->finalize = hear_role_list_finalize;
  object_class->get_property = hear_role_list_get_property;
  object_class->set_property = hear_role_list_set_property;
  widget_class->map = hear_role_list_map;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HEAR_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/roles/hear-role-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HearRoleList, banner);
  gtk_widget_class_bind_template_child (widget_class, HearRoleList, list_box);
  gtk_widget_class_bind_template_child (widget_class, HearRoleList, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HearRoleList, new_role);
  gtk_widget_class_bind_template_child (widget_class, HearRoleList, rubrics);
  gtk_widget_class_bind_template_child (widget_class, HearRoleList, stack);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_role_list_init (HearRoleList *self)
{
  self->lines = hear_line_row_new_lines ();
  self->rubric_lines = hear_line_row_new_lines ();
  hear_template_init (GTK_WIDGET (self));
  hear_template_set_menu (self->menu_button);
}

/**
 * hear_role_list_set_session:
 * @self: a list
 * @session: what is open
 */
void
hear_role_list_set_session (HearRoleList *self, HearSession *session)
{
  g_return_if_fail (HEAR_IS_ROLE_LIST (self));
  g_return_if_fail (HEAR_IS_SESSION (session) && self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (hear_session_get_store (session), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hear_role_list_set_compact:
 * @self: a list
 * @compact: whether there is little room
 */
void
hear_role_list_set_compact (HearRoleList *self, gboolean compact)
{
  g_return_if_fail (HEAR_IS_ROLE_LIST (self));

  self->compact = compact;
  if (self->lines->len > 0)
    show (self);
}

/**
 * hear_role_list_restore:
 * @self: a list
 * @id: (nullable): the role, or the key of the rubric, one comes back from
 *
 * Focuses it, or the first one.
 */
void
hear_role_list_restore (HearRoleList *self, const char *id)
{
  g_return_if_fail (HEAR_IS_ROLE_LIST (self));

  g_free (self->focus);
  self->focus = g_strdup (id != NULL ? id : "");
  focus (self, id);
}

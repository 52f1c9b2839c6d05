/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-problem-page.h"

#include <glib/gi18n-lib.h>

#include "hear-error.h"
#include "hear-template.h"

/* A whole window that says why a library cannot be opened, what that means for
 * it, and what can be done. The signals "retry" and "restore" ask for it. */
struct _HearProblemPage
{
  GtkWidget parent_instance;

  GtkWidget     *restore_button;
  GtkWidget     *retry_button;
  AdwStatusPage *status_page;
};

G_DEFINE_FINAL_TYPE (HearProblemPage, hear_problem_page, GTK_TYPE_WIDGET)

enum
{
  RESTORE,
  RETRY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
restore_cb (HearProblemPage *self)
{
  g_signal_emit (self, signals[RESTORE], 0);
}

static void
retry_cb (HearProblemPage *self)
{
  g_signal_emit (self, signals[RETRY], 0);
}

static void
hear_problem_page_dispose (GObject *object)
{
  hear_template_dispose (GTK_WIDGET (object), HEAR_TYPE_PROBLEM_PAGE);

  G_OBJECT_CLASS (hear_problem_page_parent_class)->dispose (object);
}

static void
hear_problem_page_class_init (HearProblemPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_problem_page_dispose;

  signals[RESTORE] = g_signal_new ("restore", HEAR_TYPE_PROBLEM_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RETRY] = g_signal_new ("retry", HEAR_TYPE_PROBLEM_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/hear-problem-page.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, HearProblemPage, restore_button);
  gtk_widget_class_bind_template_child (widget_class, HearProblemPage, retry_button);
  gtk_widget_class_bind_template_child (widget_class, HearProblemPage, status_page);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
hear_problem_page_init (HearProblemPage *self)
{
  hear_template_init (GTK_WIDGET (self));
}

GtkWidget *
hear_problem_page_new (void)
{
  return g_object_new (HEAR_TYPE_PROBLEM_PAGE, NULL);
}

static const char *
get_title (const GError *error)
{
  if (g_error_matches (error, HEAR_ERROR, HEAR_ERROR_NEWER_SCHEMA))
    return _ ("This Library Needs a Newer Hearback");
  if (g_error_matches (error, HEAR_ERROR, HEAR_ERROR_DAMAGED))
    return _ ("The Library Is Damaged");
  if (g_error_matches (error, HEAR_ERROR, HEAR_ERROR_DISK_FULL) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return _ ("The Disk Is Full");
  if (g_error_matches (error, HEAR_ERROR, HEAR_ERROR_READ_ONLY))
    return _ ("The Library Is Read-Only");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ACCES) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_PERM) || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    return _ ("No Access to the Library");

  return _ ("The Library Cannot Be Opened");
}

static char *
describe_backup (const HearBackup *backup)
{
  g_autoptr(GDateTime) made = g_date_time_new_from_unix_local (backup->made_at / 1000);
  g_autofree char *day = made != NULL ? g_date_time_format (made, "%c") : g_strdup ("");

  /* Translators: a date and a time, and a number */
  return g_strdup_printf (ngettext ("The newest automatic backup is from %s and holds %u interview. The damaged file is kept beside it; recordings are not touched.",
                                    "The newest automatic backup is from %s and holds %u interviews. The damaged file is kept beside it; recordings are not touched.",
                                    (gulong) backup->interviews),
                          day, (guint) backup->interviews);
}

static char *
get_advice (const HearOpening *opening)
{
  if (g_error_matches (opening->error, HEAR_ERROR, HEAR_ERROR_NEWER_SCHEMA))
    return g_strdup (_ ("Update Hearback to open it. Nothing in it was changed."));
  if (g_error_matches (opening->error, HEAR_ERROR, HEAR_ERROR_NO_LIBRARY))
    return g_strdup (_ ("Create the folder and try again, or start Hearback with another one."));
  if (!g_error_matches (opening->error, HEAR_ERROR, HEAR_ERROR_DAMAGED))
    return g_strdup (_ ("Nothing in it was changed. Fix the problem and try again."));
  if (opening->backup == NULL)
    return g_strdup (_ ("There is no automatic backup. The damaged file is left unchanged; an archive can be restored with “hearbackctl restore”."));

  return describe_backup (opening->backup);
}

/**
 * hear_problem_page_show:
 * @self: the page
 * @opening: what came of opening
 */
void
hear_problem_page_show (HearProblemPage *self, const HearOpening *opening)
{
  g_autofree char *advice = NULL;
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;
  gboolean         newer;
  gboolean         damaged;

  g_return_if_fail (HEAR_IS_PROBLEM_PAGE (self));
  g_return_if_fail (opening != NULL && opening->error != NULL);

  newer = g_error_matches (opening->error, HEAR_ERROR, HEAR_ERROR_NEWER_SCHEMA);
  damaged = g_error_matches (opening->error, HEAR_ERROR, HEAR_ERROR_DAMAGED);
  advice = get_advice (opening);
  text = g_strdup_printf ("%s\n\n%s\n\n%s", opening->error->message, advice, opening->directory);
  markup = g_markup_escape_text (text, -1);
  adw_status_page_set_title (self->status_page, get_title (opening->error));
  adw_status_page_set_description (self->status_page, markup);
  gtk_widget_set_visible (self->restore_button, damaged && opening->backup != NULL);
  gtk_widget_set_visible (self->retry_button, !newer);
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-media-folder.h"
#include "hear-store-interviews.h"
#include "hear-test-import.h"
#include "hear-test-window.h"

#include <glib/gstdio.h>

static void
gone_cb (gpointer data, GObject *object)
{
  *(gboolean *) data = TRUE;
}

static void
type (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
agree (HearImportDialog *dialog)
{
  type (hear_test_import_child (dialog, "title_row"), "Backend engineer");
  type (hear_test_import_child (dialog, "consent_row"), "Agreed");
  gtk_switch_set_active (GTK_SWITCH (hear_test_import_child (dialog, "agreed_switch")), TRUE);
}

static gboolean
can_import (HearImportDialog *dialog)
{
  return gtk_widget_get_sensitive (hear_test_import_child (dialog, "import_button"));
}

static char *
find_medium (HearTestImport *self, const char *id)
{
  g_autoptr(HearInterview) interview = hear_store_load_interview (self->store, id, NULL);

  return hear_store_get_blob_path (self->store, hear_recording_get_blob (hear_interview_get_recording (interview)));
}

/* Its recording is imported anew, unless somebody wants it back: then with that
 * recording, also if it was tidied away. */
static void
bring_back (HearTestImport *self, gboolean swept)
{
  g_autofree char    *one = hear_test_import_copy (self, "jonas-weber.ogg", "jonas-weber.ogg");
  HearImportDialog   *dialog = hear_test_import_present (self);
  HearInterviewFilter all = { 0 };
  g_autoptr(GPtrArray) ids = NULL;
  g_autofree char *medium = NULL;
  gboolean         gone = FALSE;

  agree (dialog);
  g_object_weak_ref (G_OBJECT (dialog), gone_cb, &gone);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "import.run", NULL));
  hear_test_until (gone);
  ids = hear_store_list_interview_ids (self->store, &all, NULL);
  medium = find_medium (self, ids->pdata[0]);
  if (swept)
    g_assert_no_errno (g_unlink (medium));
  g_assert_true (hear_store_remove_interview (self->store, ids->pdata[0], NULL));
  dialog = hear_test_import_present (self);
  hear_test_until (g_list_model_get_n_items (G_LIST_MODEL (adw_combo_row_get_model (ADW_COMBO_ROW (hear_test_import_child (dialog, "role_row"))))) == 2);
  gtk_switch_set_active (GTK_SWITCH (hear_test_import_child (dialog, "agreed_switch")), TRUE);
  g_assert_true (gtk_widget_get_visible (hear_test_import_row_child (dialog, "twin_row")));
  g_assert_true (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (hear_test_import_row_child (dialog, "twin_row"))), "Removed on "));
  g_assert_false (gtk_widget_get_visible (hear_test_import_row_child (dialog, "open_button")));
  g_assert_false (gtk_widget_get_visible (hear_test_import_row_child (dialog, "again_button")));
  g_assert_true (can_import (dialog));
  hear_test_window_draw (GTK_WINDOW (dialog));
  hear_test_window_save (GTK_WINDOW (dialog), "import-removed-twin");
  g_signal_emit_by_name (hear_test_import_row_child (dialog, "bring_back_button"), "clicked");
  hear_test_until (gtk_widget_get_visible (hear_test_import_row_child (dialog, "open_button")));
  g_assert_false (gtk_widget_get_visible (hear_test_import_row_child (dialog, "bring_back_button")));
  g_assert_false (can_import (dialog));
  g_assert_cmpuint (hear_test_import_count (self), ==, 1);
  g_assert_true (g_file_test (medium, G_FILE_TEST_EXISTS));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_removed (HearTestImport *self, gconstpointer unused)
{
  bring_back (self, FALSE);
}

static void
test_swept (HearTestImport *self, gconstpointer unused)
{
  bring_back (self, TRUE);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add ("/import-twin/removed", HearTestImport, NULL, hear_test_import_set_up, test_removed, hear_test_import_tear_down);
  g_test_add ("/import-twin/swept", HearTestImport, NULL, hear_test_import_set_up, test_swept, hear_test_import_tear_down);

  return g_test_run ();
}

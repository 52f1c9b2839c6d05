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

static char *
find_medium (HearTestImport *self, const char *id)
{
  g_autoptr(HearInterview) interview = hear_store_load_interview (self->store, id, NULL);

  return hear_store_get_blob_path (self->store, hear_recording_get_blob (hear_interview_get_recording (interview)));
}

/* Imports a recording and removes it, and lets it be imported once more.
 * Returns where its medium belongs. */
static char *
import_removed (HearTestImport *self, gboolean swept, HearImportDialog **dialog)
{
  HearInterviewFilter all = { 0 };
  g_autoptr(GPtrArray) ids = NULL;
  g_autofree char *medium = NULL;
  gboolean         gone = FALSE;

  *dialog = hear_test_import_present (self);
  hear_test_import_agree (*dialog);
  g_object_weak_ref (G_OBJECT (*dialog), gone_cb, &gone);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (*dialog), "import.run", NULL));
  hear_test_until (gone);
  ids = hear_store_list_interview_ids (self->store, &all, NULL);
  medium = find_medium (self, ids->pdata[0]);
  if (swept)
    g_assert_no_errno (g_unlink (medium));
  g_assert_true (hear_store_remove_interview (self->store, ids->pdata[0], NULL));
  *dialog = hear_test_import_present (self);
  hear_test_until (g_list_model_get_n_items (G_LIST_MODEL (adw_combo_row_get_model (ADW_COMBO_ROW (hear_test_import_child (*dialog, "role_row"))))) == 2);
  gtk_switch_set_active (GTK_SWITCH (hear_test_import_child (*dialog, "agreed_switch")), TRUE);

  return g_steal_pointer (&medium);
}

static void
press_bring_back (HearImportDialog *dialog)
{
  g_signal_emit_by_name (hear_test_import_row_child (dialog, "bring_back_button"), "clicked");
}

/* Its recording is imported anew, unless somebody wants it back: then with that
 * recording, also if it was tidied away. Meanwhile neither can be asked for. */
static void
bring_back (HearTestImport *self, gboolean swept)
{
  g_autofree char  *one = hear_test_import_copy (self, "jonas-weber.ogg", "jonas-weber.ogg");
  HearImportDialog *dialog;
  g_autofree char  *medium = import_removed (self, swept, &dialog);

  g_assert_true (gtk_widget_get_visible (hear_test_import_row_child (dialog, "twin_row")));
  g_assert_true (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (hear_test_import_row_child (dialog, "twin_row"))), "Removed on "));
  g_assert_false (gtk_widget_get_visible (hear_test_import_row_child (dialog, "open_button")));
  g_assert_false (gtk_widget_get_visible (hear_test_import_row_child (dialog, "again_button")));
  g_assert_true (hear_test_import_is_ready (dialog));
  hear_test_window_draw (GTK_WINDOW (dialog));
  hear_test_window_save (GTK_WINDOW (dialog), "import-removed-twin");
  press_bring_back (dialog);
  if (swept)
    {
      g_assert_false (hear_test_import_is_ready (dialog));
      g_assert_false (gtk_widget_is_sensitive (hear_test_import_row_child (dialog, "bring_back_button")));
      g_assert_true (gtk_widget_get_visible (hear_test_import_row_child (dialog, "progress")));
    }
  hear_test_until (gtk_widget_get_visible (hear_test_import_row_child (dialog, "open_button")));
  g_assert_false (gtk_widget_get_visible (hear_test_import_row_child (dialog, "bring_back_button")));
  g_assert_false (gtk_widget_get_visible (hear_test_import_row_child (dialog, "progress")));
  g_assert_false (hear_test_import_is_ready (dialog));
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

static void
said_cb (char **said, AdwToast *toast)
{
  g_free (*said);
  *said = g_strdup (adw_toast_get_title (toast));
}

/* A file that has become another one brings nobody back. */
static void
test_changed (HearTestImport *self, gconstpointer unused)
{
  g_autofree char  *one = hear_test_import_copy (self, "jonas-weber.ogg", "jonas-weber.ogg");
  HearImportDialog *dialog;
  g_autofree char  *medium = import_removed (self, TRUE, &dialog);
  g_autofree char  *said = NULL;

  g_signal_connect_swapped (self->session, "toast", G_CALLBACK (said_cb), &said);
  g_assert_true (g_file_set_contents (one, "Another", -1, NULL));
  press_bring_back (dialog);
  hear_test_until (said != NULL);
  g_assert_nonnull (strstr (said, "jonas-weber.ogg"));
  g_assert_cmpuint (hear_test_import_count (self), ==, 0);
  g_assert_false (g_file_test (medium, G_FILE_TEST_EXISTS));
  g_assert_true (gtk_widget_get_visible (hear_test_import_row_child (dialog, "bring_back_button")));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Whoever closes the sheet meanwhile does not want it back after all. */
static void
test_closed (HearTestImport *self, gconstpointer unused)
{
  g_autofree char  *one = hear_test_import_copy (self, "jonas-weber.ogg", "jonas-weber.ogg");
  HearImportDialog *dialog;
  g_autofree char  *medium = import_removed (self, TRUE, &dialog);
  g_autoptr(HearImportItem) item = g_object_ref (hear_test_import_get (hear_import_dialog_get_items (dialog), 0));

  press_bring_back (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  hear_test_until (hear_import_item_get_state (item) == HEAR_IMPORT_STATE_READY);
  g_assert_nonnull (hear_import_item_get_removed_on (item));
  g_assert_cmpuint (hear_test_import_count (self), ==, 0);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add ("/import-twin/removed", HearTestImport, NULL, hear_test_import_set_up, test_removed, hear_test_import_tear_down);
  g_test_add ("/import-twin/changed", HearTestImport, NULL, hear_test_import_set_up, test_changed, hear_test_import_tear_down);
  g_test_add ("/import-twin/closed", HearTestImport, NULL, hear_test_import_set_up, test_closed, hear_test_import_tear_down);
  g_test_add ("/import-twin/swept", HearTestImport, NULL, hear_test_import_set_up, test_swept, hear_test_import_tear_down);

  return g_test_run ();
}

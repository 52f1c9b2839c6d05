/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-import.h"

#include "hear-import-row.h"
#include "hear-test-window.h"

#include "hear-store-interviews.h"
#include "hear-test-window.h"

/* Opens a new library. */
void
hear_test_import_set_up (HearTestImport *self, gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *directory = NULL;

  self->root = hear_test_make_folder ();
  directory = g_build_filename (self->root, "library", NULL);
  self->clock = hear_clock_new_fixed (G_GINT64_CONSTANT (1795000000000));
  self->store = hear_store_create (directory, "Mara Lindt", self->clock, &error);
  g_assert_no_error (error);
  self->session = hear_session_new (self->store, self->clock);
  self->files = g_list_store_new (G_TYPE_FILE);
}

static gboolean
is_alone (gpointer object)
{
  return G_OBJECT (object)->ref_count == 1;
}

/* Closes it, when the last worker has let go, and takes everything away. */
void
hear_test_import_tear_down (HearTestImport *self, gconstpointer unused)
{
  g_assert_true (hear_test_wait (is_alone, self->session));
  g_assert_finalize_object (g_steal_pointer (&self->session));
  g_assert_true (hear_test_wait (is_alone, self->store));
  hear_store_close (self->store);
  g_assert_finalize_object (g_steal_pointer (&self->store));
  g_clear_object (&self->clock);
  g_clear_object (&self->files);
  hear_test_drop_folder (self->root);
  g_clear_pointer (&self->root, g_free);
}

static void
add (HearTestImport *self, const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  g_list_store_append (self->files, file);
}

/* Writes a file that is to be imported; gives its path. */
char *
hear_test_import_write (HearTestImport *self, const char *name, const char *text)
{
  g_autoptr(GError) error = NULL;
  char *path = g_build_filename (self->root, name, NULL);

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  add (self, path);

  return path;
}

/* Copies a recording of the sample, which is to be imported; gives its path. */
char *
hear_test_import_copy (HearTestImport *self, const char *sample, const char *name)
{
  g_autofree char *source_path = g_test_build_filename (G_TEST_DIST, "..", "data", "sample", sample, NULL);
  g_autoptr(GFile) source = g_file_new_for_path (source_path);
  g_autoptr(GFile) target = NULL;
  g_autoptr(GError) error = NULL;
  char *path = g_build_filename (self->root, name, NULL);

  target = g_file_new_for_path (path);
  g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  add (self, path);

  return path;
}

/* How many interviews the library has. */
guint
hear_test_import_count (HearTestImport *self)
{
  g_autoptr(HearStoreStatus) status = hear_store_get_status (self->store, NULL);

  return (guint) status->interviews;
}

/* The newest interview of the library, with everything in it. */
HearInterview *
hear_test_import_load (HearTestImport *self)
{
  g_autoptr(GPtrArray) ids = hear_store_list_interview_ids (self->store, NULL, NULL);
  HearInterview *interview;

  g_assert_cmpuint (ids->len, >, 0);
  interview = hear_store_load_interview (self->store, g_ptr_array_index (ids, 0), NULL);
  g_assert_nonnull (interview);

  return interview;
}

/* An item, which its model keeps. */
HearImportItem *
hear_test_import_get (GListModel *items, guint at)
{
  g_autoptr(HearImportItem) item = g_list_model_get_item (items, at);

  g_assert_nonnull (item);

  return item;
}

static gboolean
is_probed (gpointer items)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      if (hear_import_item_get_state (hear_test_import_get (items, i)) == HEAR_IMPORT_STATE_PROBING)
        return FALSE;
    }

  return TRUE;
}

/* Waits until all has been looked into. */
void
hear_test_import_await (GListModel *items)
{
  g_assert_true (hear_test_wait (is_probed, items));
}

/**
 * hear_test_import_present:
 * @self: a fixture
 *
 * Returns: (transfer none): a sheet for its files, when it has looked into them
 */
HearImportDialog *
hear_test_import_present (HearTestImport *self)
{
  HearImportDialog *dialog = NULL;
  GListModel       *windows = gtk_window_get_toplevels ();

  hear_import_dialog_present (NULL, self->session, G_LIST_MODEL (self->files));
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (HEAR_IS_IMPORT_DIALOG (window))
        dialog = HEAR_IMPORT_DIALOG (window);
    }
  g_assert_nonnull (dialog);
  hear_test_until (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  hear_test_import_await (hear_import_dialog_get_items (dialog));
  hear_test_window_draw (GTK_WINDOW (dialog));

  return dialog;
}

/**
 * hear_test_import_child:
 * @dialog: a sheet
 * @name: a child of its template
 *
 * Returns: (transfer none): that
 */
GtkWidget *
hear_test_import_child (HearImportDialog *dialog, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), HEAR_TYPE_IMPORT_DIALOG, name));
}

/**
 * hear_test_import_row_child:
 * @dialog: a sheet
 * @name: a child of its first file's template
 *
 * Returns: (transfer none): that
 */
GtkWidget *
hear_test_import_row_child (HearImportDialog *dialog, const char *name)
{
  GtkWidget *row = hear_test_window_find (GTK_WIDGET (dialog), HEAR_TYPE_IMPORT_ROW);

  return GTK_WIDGET (gtk_widget_get_template_child (row, HEAR_TYPE_IMPORT_ROW, name));
}

/**
 * hear_test_import_agree:
 * @dialog: the sheet
 *
 * Says the role and that everybody agreed.
 */
void
hear_test_import_agree (HearImportDialog *dialog)
{
  gtk_editable_set_text (GTK_EDITABLE (hear_test_import_child (dialog, "title_row")), "Backend engineer");
  gtk_editable_set_text (GTK_EDITABLE (hear_test_import_child (dialog, "consent_row")), "Agreed in writing to the recording and its review");
  gtk_switch_set_active (GTK_SWITCH (hear_test_import_child (dialog, "agreed_switch")), TRUE);
}

/**
 * hear_test_import_is_ready:
 * @dialog: the sheet
 *
 * Returns: whether "Import" can be pressed
 */
gboolean
hear_test_import_is_ready (HearImportDialog *dialog)
{
  return gtk_widget_get_sensitive (hear_test_import_child (dialog, "import_button"));
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-date-row.h"
#include "hear-dialogs.h"
#include "hear-import-dialog.h"
#include "hear-import-row.h"
#include "hear-store-interviews.h"
#include "hear-test-import.h"
#include "hear-test-input.h"
#include "hear-test-window.h"

#include <utime.h>

static char *said;
static char *opened;
static guint n_opened;

static AdwToast *last_toast;

static void
toast_cb (HearSession *session, AdwToast *toast)
{
  g_free (said);
  said = g_strdup (adw_toast_get_title (toast));
  g_set_object (&last_toast, toast);
}

static void
opened_cb (HearSession *session, const char *id)
{
  g_free (opened);
  opened = g_strdup (id);
  n_opened++;
}

static void
set_up (HearTestImport *self, gconstpointer unused)
{
  hear_test_import_set_up (self, unused);
  g_signal_connect (self->session, "toast", G_CALLBACK (toast_cb), NULL);
  g_signal_connect (self->session, "open", G_CALLBACK (opened_cb), NULL);
}

static void
tear_down (HearTestImport *self, gconstpointer unused)
{
  g_clear_object (&last_toast);
  n_opened = 0;
  g_clear_pointer (&said, g_free);
  g_clear_pointer (&opened, g_free);
  hear_test_import_tear_down (self, unused);
}

static void
gone_cb (gpointer data, GObject *object)
{
  *(gboolean *) data = TRUE;
}

/* Closes as Escape does, and sees that nothing is left of the sheet. */
static void
close_sheet (HearImportDialog *dialog)
{
  gboolean gone = FALSE;

  g_object_weak_ref (G_OBJECT (dialog), gone_cb, &gone);
  gtk_window_close (GTK_WINDOW (dialog));
  hear_test_until (gone);
}

static void
type (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
import (HearImportDialog *dialog)
{
  g_assert_null (hear_import_dialog_get_problem (dialog));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "import.run", NULL));
}

static gboolean
has_ended (HearImportDialog *dialog)
{
  return hear_import_dialog_get_queue (dialog) != NULL && !hear_import_queue_is_running (hear_import_dialog_get_queue (dialog));
}

static gboolean
dup_names (HearImportItem *item, char ***names)
{
  g_object_get (item, "speakers", names, NULL);

  return *names != NULL;
}

static void
test_lives (HearTestImport *self, gconstpointer unused)
{
  g_autofree char  *media = hear_test_import_copy (self, "ana-lima.webm", "ana-lima.webm");
  HearImportDialog *dialog = hear_test_import_present (self);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (hear_test_import_row_child (dialog, "candidate_row"))), ==, "Ana Lima");
  g_assert_false (hear_test_import_is_ready (dialog));
  close_sheet (dialog);
}

static void
test_closes_while_probing (HearTestImport *self, gconstpointer unused)
{
  g_autofree char  *media = hear_test_import_copy (self, "ana-lima.webm", "ana-lima.webm");
  HearImportDialog *dialog = HEAR_IMPORT_DIALOG (hear_import_dialog_new (self->session, G_LIST_MODEL (self->files)));

  gtk_window_destroy (GTK_WINDOW (dialog));
}

static guint
choices (HearImportDialog *dialog)
{
  return g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (hear_test_import_row_child (dialog, "speaker_row"))));
}

static HearParticipantPart
find_part (HearInterview *interview, const char *name)
{
  GListModel *speakers = hear_transcript_get_speakers (hear_interview_get_transcript (interview));

  for (guint i = 0; i < g_list_model_get_n_items (speakers); i++)
    {
      g_autoptr(HearParticipant) speaker = g_list_model_get_item (speakers, i);

      if (g_str_equal (hear_participant_get_name (speaker), name))
        return hear_participant_get_part (speaker);
    }
  g_assert_not_reached ();
}

static void
test_speaker (HearTestImport *self, gconstpointer unused)
{
  g_autofree char  *text = hear_test_import_write (self, "ana-lima.txt", "Bo: Why here?\nAna: I like it.\nBo: Go on.\nAna: So I do.\n");
  HearImportDialog *dialog = hear_test_import_present (self);
  AdwComboRow      *row = ADW_COMBO_ROW (hear_test_import_row_child (dialog, "speaker_row"));
  gboolean          gone = FALSE;
  g_autoptr(HearInterview) interview = NULL;

  hear_test_until (gtk_widget_get_visible (GTK_WIDGET (row)));
  g_assert_cmpuint (choices (dialog), ==, 3);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 2); /* nobody is called Ana Lima */
  type (hear_test_import_row_child (dialog, "candidate_row"), "Ana");
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 1);
  adw_combo_row_set_selected (row, 0);
  type (hear_test_import_row_child (dialog, "candidate_row"), "Ana Lima");
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  hear_test_import_agree (dialog);
  hear_test_window_draw (GTK_WINDOW (dialog));
  hear_test_window_save (GTK_WINDOW (dialog), "import-speaker");
  g_object_weak_ref (G_OBJECT (dialog), gone_cb, &gone);
  import (dialog);
  hear_test_until (gone);
  interview = hear_test_import_load (self);
  g_assert_cmpstr (said, ==, "1 interview imported");
  g_signal_emit_by_name (last_toast, "button-clicked");
  g_assert_cmpstr (opened, ==, hear_interview_get_id (interview));
  g_assert_cmpint (find_part (interview, "Bo"), ==, HEAR_PARTICIPANT_PART_CANDIDATE);
  g_assert_cmpint (find_part (interview, "Ana"), ==, HEAR_PARTICIPANT_PART_UNKNOWN);
}

/* One voice alone is the candidate's, and none is nobody's: nothing is asked. */
static void
test_no_speaker (HearTestImport *self, gconstpointer unused)
{
  g_autofree char  *text = hear_test_import_write (self, "ana-lima.txt", "Ana: I like it.\nAna: I do.\n");
  HearImportDialog *dialog = hear_test_import_present (self);
  HearImportItem   *item = hear_test_import_get (hear_import_dialog_get_items (dialog), 0);
  g_auto(GStrv) names = NULL;

  hear_test_until (dup_names (item, &names));
  g_assert_cmpuint (g_strv_length (names), ==, 1);
  g_assert_false (gtk_widget_get_visible (hear_test_import_row_child (dialog, "speaker_row")));
  close_sheet (dialog);
}

static void
test_date (HearTestImport *self, gconstpointer unused)
{
  g_autofree char  *text = hear_test_import_write (self, "ana-lima.txt", "Ana: I like it.\n");
  HearImportDialog *dialog = NULL;
  const gint64      held_at = G_GINT64_CONSTANT (1700000000000);
  struct utimbuf    times = { 1690000000, 1690000000 };
  gboolean          gone = FALSE;
  g_autoptr(HearInterview) interview = NULL;

  g_assert_cmpint (utime (text, &times), ==, 0);
  dialog = hear_test_import_present (self);
  g_assert_true (gtk_widget_get_visible (hear_test_import_row_child (dialog, "date_row")));
  g_assert_cmpint (hear_date_row_get_instant (HEAR_DATE_ROW (hear_test_import_row_child (dialog, "date_row"))), ==, G_GINT64_CONSTANT (1690000000000));
  hear_date_row_set_instant (HEAR_DATE_ROW (hear_test_import_row_child (dialog, "date_row")), held_at);
  hear_test_import_agree (dialog);
  g_object_weak_ref (G_OBJECT (dialog), gone_cb, &gone);
  import (dialog);
  hear_test_until (gone);
  interview = hear_test_import_load (self);
  g_assert_cmpint (hear_interview_get_held_at (interview), ==, held_at);
}

static void
test_consent (HearTestImport *self, gconstpointer unused)
{
  g_autofree char  *text = hear_test_import_write (self, "ana-lima.txt", "Ana: I like it.\n");
  HearImportDialog *dialog = hear_test_import_present (self);

  hear_test_import_agree (dialog);
  g_assert_true (hear_test_import_is_ready (dialog));
  gtk_switch_set_active (GTK_SWITCH (hear_test_import_child (dialog, "agreed_switch")), FALSE);
  g_assert_false (hear_test_import_is_ready (dialog));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (hear_test_import_child (dialog, "status_label"))), "agreed"));
  gtk_switch_set_active (GTK_SWITCH (hear_test_import_child (dialog, "agreed_switch")), TRUE);
  type (hear_test_import_child (dialog, "consent_row"), "  ");
  g_assert_false (hear_test_import_is_ready (dialog));
  type (hear_test_import_child (dialog, "consent_row"), "Agreed");
  type (hear_test_import_child (dialog, "title_row"), "");
  g_assert_false (hear_test_import_is_ready (dialog));
  type (hear_test_import_child (dialog, "title_row"), "Designer");
  type (hear_test_import_row_child (dialog, "candidate_row"), "");
  g_assert_false (hear_test_import_is_ready (dialog));
  type (hear_test_import_row_child (dialog, "candidate_row"), "Ana");
  g_assert_true (hear_test_import_is_ready (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_whole (HearTestImport *self, gconstpointer unused)
{
  g_autofree char  *one = hear_test_import_copy (self, "jonas-weber.ogg", "jonas-weber.ogg");
  g_autofree char  *two = hear_test_import_copy (self, "jonas-weber.vtt", "jonas-weber.vtt");
  g_autofree char  *three = hear_test_import_write (self, "ana-lima.txt", "Interviewer: Why here?\nAna Lima: I like it.\n");
  HearImportDialog *dialog = hear_test_import_present (self);
  gboolean          gone = FALSE;

  hear_test_import_agree (dialog);
  hear_test_window_draw (GTK_WINDOW (dialog));
  hear_test_window_save (GTK_WINDOW (dialog), "import-ready");
  g_object_weak_ref (G_OBJECT (dialog), gone_cb, &gone);
  import (dialog);
  g_assert_false (hear_test_import_is_ready (dialog));
  hear_test_window_draw (GTK_WINDOW (dialog));
  hear_test_window_save (GTK_WINDOW (dialog), "import-running");
  hear_test_until (gone);
  g_assert_cmpstr (said, ==, "2 interviews imported");
  g_assert_cmpuint (hear_test_import_count (self), ==, 2);
  g_signal_emit_by_name (last_toast, "button-clicked");
  g_assert_cmpuint (n_opened, ==, 1);
  g_assert_null (opened); /* the list */
}

static void
test_broken (HearTestImport *self, gconstpointer unused)
{
  g_autofree char  *one = hear_test_import_write (self, "noise.mp4", "This is no film.\n");
  g_autofree char  *two = hear_test_import_copy (self, "jonas-weber.ogg", "jonas-weber.ogg");
  HearImportDialog *dialog = hear_test_import_present (self);

  hear_test_import_agree (dialog);
  import (dialog);
  hear_test_until (has_ended (dialog));
  g_assert_cmpuint (hear_test_import_count (self), ==, 1);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (hear_test_import_child (dialog, "cancel_button"))), ==, "_Close");
  g_assert_true (gtk_widget_get_visible (hear_test_import_row_child (dialog, "message_row")));
  hear_test_window_draw (GTK_WINDOW (dialog));
  hear_test_window_save (GTK_WINDOW (dialog), "import-broken");
  g_assert_null (said);
  close_sheet (dialog);
  g_assert_cmpstr (said, ==, "1 interview imported");
}

static void
test_only_broken (HearTestImport *self, gconstpointer unused)
{
  g_autofree char  *one = hear_test_import_write (self, "empty.mp4", "");
  HearImportDialog *dialog = hear_test_import_present (self);

  hear_test_import_agree (dialog);
  g_assert_false (hear_test_import_is_ready (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_cancel (HearTestImport *self, gconstpointer unused)
{
  g_autofree char  *one = hear_test_import_copy (self, "ana-lima.webm", "ana-lima.webm");
  HearImportDialog *dialog = hear_test_import_present (self);

  hear_test_import_agree (dialog);
  import (dialog);
  close_sheet (dialog);
  g_assert_cmpuint (hear_test_import_count (self), ==, 0);
}

static void
test_twin (HearTestImport *self, gconstpointer unused)
{
  g_autofree char  *one = hear_test_import_copy (self, "jonas-weber.ogg", "jonas-weber.ogg");
  HearImportDialog *dialog = hear_test_import_present (self);
  gboolean          gone = FALSE;

  hear_test_import_agree (dialog);
  g_object_weak_ref (G_OBJECT (dialog), gone_cb, &gone);
  import (dialog);
  hear_test_until (gone);
  dialog = hear_test_import_present (self);
  hear_test_until (g_list_model_get_n_items (G_LIST_MODEL (adw_combo_row_get_model (ADW_COMBO_ROW (hear_test_import_child (dialog, "role_row"))))) == 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (hear_test_import_child (dialog, "consent_row"))), ==, "Agreed in writing to the recording and its review");
  gtk_switch_set_active (GTK_SWITCH (hear_test_import_child (dialog, "agreed_switch")), TRUE);
  g_assert_true (gtk_widget_get_visible (hear_test_import_row_child (dialog, "twin_row")));
  g_assert_false (hear_test_import_is_ready (dialog));
  hear_test_window_draw (GTK_WINDOW (dialog));
  hear_test_window_save (GTK_WINDOW (dialog), "import-twin");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (hear_test_import_row_child (dialog, "again_button")), TRUE);
  g_assert_true (hear_test_import_is_ready (dialog));
  g_signal_emit_by_name (hear_test_import_row_child (dialog, "open_button"), "clicked");
  g_assert_nonnull (opened);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_discard (HearTestImport *self, gconstpointer unused)
{
  g_autofree char  *text = hear_test_import_write (self, "ana-lima.txt", "Ana: I like it.\n");
  HearImportDialog *dialog = hear_test_import_present (self);
  GtkWidget        *question = NULL;
  GListModel       *windows = gtk_window_get_toplevels ();
  gboolean          gone = FALSE;

  g_object_weak_ref (G_OBJECT (dialog), gone_cb, &gone);
  type (hear_test_import_row_child (dialog, "candidate_row"), "Ana B. Lima");
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_false (gone);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        question = window;
    }
  g_assert_nonnull (question);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (question)) == gtk_window_get_default_widget (GTK_WINDOW (question)));
  g_assert_cmpstr (adw_message_dialog_get_default_response (ADW_MESSAGE_DIALOG (question)), ==, "cancel");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "accept");
  hear_test_until (gone);
}

static void
test_remove (HearTestImport *self, gconstpointer unused)
{
  g_autofree char  *one = hear_test_import_write (self, "ana-lima.txt", "Ana: I like it.\n");
  g_autofree char  *two = hear_test_import_write (self, "jonas.txt", "Jonas: Me too.\n");
  HearImportDialog *dialog = hear_test_import_present (self);
  gboolean          gone = FALSE;

  g_object_weak_ref (G_OBJECT (dialog), gone_cb, &gone);
  g_signal_emit_by_name (hear_test_import_row_child (dialog, "remove_button"), "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (hear_import_dialog_get_items (dialog)), ==, 1);
  g_signal_emit_by_name (hear_test_import_row_child (dialog, "remove_button"), "clicked");
  hear_test_until (gone);
}

static char *chosen_path;

static void
choose (GtkWindow *parent, const HearFilesRequest *request, HearFilesChosen chosen, gpointer user_data)
{
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr(GFile) file = g_file_new_for_path (chosen_path);

  g_assert_cmpint (request->purpose, ==, HEAR_FILES_TRANSCRIPT);
  g_list_store_append (files, file);
  chosen (G_LIST_MODEL (files), user_data);
}

static void
test_choose_transcript (HearTestImport *self, gconstpointer unused)
{
  g_autofree char  *one = hear_test_import_copy (self, "jonas-weber.ogg", "jonas-weber.ogg");
  HearImportDialog *dialog = hear_test_import_present (self);
  HearImportItem   *item = hear_test_import_get (hear_import_dialog_get_items (dialog), 0);

  chosen_path = g_build_filename (self->root, "other.vtt", NULL);
  hear_dialogs_set_chooser (choose);
  g_signal_emit_by_name (hear_test_import_row_child (dialog, "choose_button"), "clicked");
  g_assert_cmpstr (hear_import_item_get_transcript (item), ==, chosen_path);
  g_assert_true (gtk_widget_get_visible (hear_test_import_row_child (dialog, "clear_button")));
  g_signal_emit_by_name (hear_test_import_row_child (dialog, "clear_button"), "clicked");
  g_assert_null (hear_import_item_get_transcript (item));
  hear_dialogs_set_chooser (NULL);
  g_clear_pointer (&chosen_path, g_free);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_stereo (HearTestImport *self, gconstpointer unused)
{
  g_autofree char  *one = hear_test_import_copy (self, "kenji-mori.ogg", "kenji-mori.ogg");
  HearImportDialog *dialog = hear_test_import_present (self);
  GtkWidget        *split = hear_test_import_row_child (dialog, "split_row");

  g_assert_true (hear_import_item_is_stereo (hear_test_import_get (hear_import_dialog_get_items (dialog), 0)));
  g_assert_true (gtk_widget_get_visible (split));
  g_assert_false (adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (split)));
  hear_test_import_agree (dialog);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (split), TRUE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (split), TRUE);
  g_assert_false (hear_test_import_is_ready (dialog));
  type (hear_test_import_row_child (dialog, "left_row"), "Mara Lindt");
  type (hear_test_import_row_child (dialog, "right_row"), "Kenji Mori");
  g_assert_true (hear_test_import_is_ready (dialog));
  hear_test_window_draw (GTK_WINDOW (dialog));
  hear_test_window_save (GTK_WINDOW (dialog), "import-stereo");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_narrow (HearTestImport *self, gconstpointer unused)
{
  g_autofree char  *one = hear_test_import_copy (self, "kenji-mori.ogg", "kenji-mori_a-name-that-is-much-longer-than-anybody-would-think-of.ogg");
  HearImportDialog *dialog = hear_test_import_present (self);
  int               minimum;

  gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 360, 640);
  hear_test_until (gtk_widget_get_width (GTK_WIDGET (dialog)) <= 360);
  hear_test_window_draw (GTK_WINDOW (dialog));
  hear_test_window_save (GTK_WINDOW (dialog), "import-narrow");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
says (GtkWidget  *entry,
      const char *text)
{
  return g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), text);
}

/* The candidate is typed and taken from those there are, the rest is there
 * from last time, Ctrl+Enter imports. */
static void
test_keyboard (HearTestImport *self,
               gconstpointer   unused)
{
  g_autofree char  *one = hear_test_import_write (self, "ana-lima.txt", "Ana: I like it.\n");
  g_autofree char  *two = NULL;
  HearImportDialog *dialog;
  gboolean          gone = FALSE;

  if (!hear_test_input_or_skip ())
    return;

  dialog = hear_test_import_present (self);
  hear_test_import_agree (dialog);
  g_object_weak_ref (G_OBJECT (dialog), gone_cb, &gone);
  hear_test_input_key (GDK_KEY_Return, GDK_CONTROL_MASK);
  hear_test_until (gone);
  gone = FALSE;
  g_list_store_remove_all (self->files);
  two = hear_test_import_write (self, "20261112.txt", "Ana: I still do.\n");
  dialog = hear_test_import_present (self);
  g_object_weak_ref (G_OBJECT (dialog), gone_cb, &gone);
  hear_test_until (g_list_model_get_n_items (G_LIST_MODEL (adw_combo_row_get_model (ADW_COMBO_ROW (hear_test_import_child (dialog, "role_row"))))) == 2);
  hear_test_input_type ("lim");
  hear_test_until (says (hear_test_import_row_child (dialog, "candidate_row"), "lim"));
  hear_test_window_draw (GTK_WINDOW (dialog));
  hear_test_input_key (GDK_KEY_Down, 0);
  hear_test_input_key (GDK_KEY_Return, 0);
  hear_test_until (says (hear_test_import_row_child (dialog, "candidate_row"), "Ana Lima"));
  gtk_switch_set_active (GTK_SWITCH (hear_test_import_child (dialog, "agreed_switch")), TRUE);
  hear_test_input_key (GDK_KEY_Return, GDK_CONTROL_MASK);
  hear_test_until (gone);
  g_assert_cmpuint (hear_test_import_count (self), ==, 2);
}

static void
test_escape (HearTestImport *self,
             gconstpointer   unused)
{
  g_autofree char  *text = hear_test_import_write (self, "ana-lima.txt", "Ana: I like it.\n");
  HearImportDialog *dialog;
  gboolean          gone = FALSE;

  if (!hear_test_input_or_skip ())
    return;

  dialog = hear_test_import_present (self);
  g_object_weak_ref (G_OBJECT (dialog), gone_cb, &gone);
  hear_test_input_key (GDK_KEY_Escape, 0);
  hear_test_until (gone);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/import-dialog/" name, HearTestImport, NULL, set_up, func, tear_down)
  ADD ("lives", test_lives);
  ADD ("closes-while-probing", test_closes_while_probing);
  ADD ("consent", test_consent);
  ADD ("speaker", test_speaker);
  ADD ("no-speaker", test_no_speaker);
  ADD ("date", test_date);
  ADD ("whole", test_whole);
  ADD ("broken", test_broken);
  ADD ("only-broken", test_only_broken);
  ADD ("cancel", test_cancel);
  ADD ("twin", test_twin);
  ADD ("discard", test_discard);
  ADD ("remove", test_remove);
  ADD ("choose-transcript", test_choose_transcript);
  ADD ("stereo", test_stereo);
  ADD ("narrow", test_narrow);
  ADD ("keyboard", test_keyboard);
  ADD ("escape", test_escape);
#undef ADD

  return g_test_run ();
}

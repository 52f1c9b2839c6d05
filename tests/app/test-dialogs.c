/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-dialogs.h"
#include "hear-test-leaks.h"
#include "hear-test-window.h"

static guint n_chosen;

static void
chosen_cb (GListModel *files, gpointer user_data)
{
  n_chosen = g_list_model_get_n_items (files);
  g_assert_cmpstr (user_data, ==, "data");
}

static void
choose_one (GtkWindow *parent, const HearFilesRequest *request, HearFilesChosen chosen, gpointer user_data)
{
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr(GFile) file = g_file_new_for_path ("/one");

  g_assert_cmpint (request->purpose, ==, HEAR_FILES_MEDIA);
  g_list_store_append (files, file);
  chosen (G_LIST_MODEL (files), user_data);
}

static void
test_choosing_can_be_replaced (void)
{
  HearFilesRequest request = { HEAR_FILES_MEDIA, "Import", NULL };

  hear_dialogs_set_chooser (choose_one);
  hear_dialogs_choose_files (NULL, &request, chosen_cb, (gpointer) "data", NULL);
  hear_dialogs_set_chooser (NULL);
  g_assert_cmpuint (n_chosen, ==, 1);
}

static GtkWidget *
find_chooser (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (GTK_IS_FILE_CHOOSER_DIALOG (window))
        return window;
    }

  return NULL;
}

static void
count_cb (gpointer data)
{
  (*(guint *) data)++;
}

/* Whoever wants nothing after all leaves nothing behind. */
static void
test_choosing_nothing (void)
{
  HearFilesRequest request = { HEAR_FILES_TRANSCRIPT, "Choose", NULL };
  guint            n_freed = 0;

  n_chosen = 0;
  hear_test_ignore_rest (); /* the chooser looks for cloud providers, whose library leaks names */
  hear_dialogs_choose_files (NULL, &request, chosen_cb, &n_freed, count_cb);
  hear_test_until (find_chooser () != NULL);
  g_assert_cmpuint (n_freed, ==, 0);
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_CANCEL);
  hear_test_until (n_freed == 1);
  g_assert_cmpuint (n_chosen, ==, 0);
}

static void
response_cb (char **answer, const char *response)
{
  g_free (*answer);
  *answer = g_strdup (response);
}

static void
test_ask (void)
{
  g_autofree char *answer = NULL;
  GtkWidget       *dialog = hear_dialogs_ask (NULL, "Restore?", "All of it.", "_Restore");

  g_object_ref (dialog);
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (response_cb), &answer);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "Restore?");
  g_assert_cmpstr (adw_message_dialog_get_response_label (ADW_MESSAGE_DIALOG (dialog), "accept"), ==, "_Restore");
  hear_test_window_draw (GTK_WINDOW (dialog));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "accept");
  g_assert_cmpstr (answer, ==, "accept");
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);
}

static gboolean
has_focus (GtkWindow *dialog, const char *label)
{
  GtkWidget *focus = gtk_window_get_focus (dialog);

  return GTK_IS_BUTTON (focus) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (focus)), label) == 0;
}

/* Enter does no harm. */
static void
test_ask_harm (void)
{
  GtkWidget *dialog = hear_dialogs_ask_harm (NULL, "Discard?", "All of it.", "_Discard");

  hear_test_window_draw (GTK_WINDOW (dialog));
  hear_test_window_save (GTK_WINDOW (dialog), "ask-harm");
  g_assert_true (has_focus (GTK_WINDOW (dialog), "_Cancel"));
  g_assert_cmpstr (adw_message_dialog_get_default_response (ADW_MESSAGE_DIALOG (dialog)), ==, "cancel");
  g_assert_cmpint (adw_message_dialog_get_response_appearance (ADW_MESSAGE_DIALOG (dialog), "accept"), ==, ADW_RESPONSE_DESTRUCTIVE);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* However narrow the window: a heading of any length is measured without a
 * warning. */
static void
test_long_heading (void)
{
  GtkWindow *parent = hear_test_window_new (gtk_label_new ("Parent"), 360, 640);
  GtkWidget *dialog = hear_dialogs_ask (parent, "Discard Everything That Was Entered Incomprehensibly?",
                                        "What was entered will be lost. The files stay where they are, and interviews shown as imported are kept.", "_Discard");

  hear_test_window_draw (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
  hear_test_window_close (parent);
}

static GtkWindow *
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }

  return NULL;
}

static void
text_cb (const char *text, gpointer user_data)
{
  response_cb (user_data, text);
}

static char *
answer_text (const char *typed, const char *response)
{
  char      *answer = NULL;
  GtkWindow *dialog;
  GtkWidget *entry;

  hear_dialogs_ask_text (NULL, "Candidate", "Ana", g_cclosure_new (G_CALLBACK (text_cb), &answer, NULL));
  dialog = find_dialog (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  entry = adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Ana");
  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  hear_test_window_draw (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog);

  return answer;
}

static void
test_ask_text (void)
{
  const struct
  {
    const char *typed;
    const char *response;
    const char *answer;
  } cases[] = {
    { "Ana Lima", "accept", "Ana Lima" },
    { "Ana Lima", "cancel", NULL },
    { "", "accept", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *answer = answer_text (cases[i].typed, cases[i].response);

      g_assert_cmpstr (answer, ==, cases[i].answer);
    }
}

static void
test_about (void)
{
  AdwAboutWindow *about;

  hear_dialogs_about (NULL);
  about = ADW_ABOUT_WINDOW (find_dialog (ADW_TYPE_ABOUT_WINDOW));
  g_assert_nonnull (about);
  g_assert_cmpstr (adw_about_window_get_application_name (about), ==, "Hearback");
  g_assert_cmpstr (adw_about_window_get_application_icon (about), ==, HEAR_APPLICATION_ID);
  g_assert_cmpstr (adw_about_window_get_version (about), ==, HEAR_VERSION);
  g_assert_cmpint (adw_about_window_get_license_type (about), ==, GTK_LICENSE_GPL_3_0);
  hear_test_window_draw (GTK_WINDOW (about));
  gtk_window_destroy (GTK_WINDOW (about));
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add_func ("/dialogs/choosing-can-be-replaced", test_choosing_can_be_replaced);
  g_test_add_func ("/dialogs/ask", test_ask);
  g_test_add_func ("/dialogs/ask-harm", test_ask_harm);
  g_test_add_func ("/dialogs/long-heading", test_long_heading);
  g_test_add_func ("/dialogs/ask-text", test_ask_text);
  g_test_add_func ("/dialogs/about", test_about);
  g_test_add_func ("/dialogs/choosing-nothing", test_choosing_nothing);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-dialogs.h"

#include <glib/gi18n-lib.h>

#include "hear-text.h"

/* Wider than any character of a heading, narrower than any question. */
#define HEADING_WIDTH 100

/* What newer releases have replaced is used here and nowhere else. */

typedef struct
{
  HearFilesChosen chosen;
  gpointer        user_data;
  GDestroyNotify  destroy;
} Choice;

static void
choice_free (Choice *choice)
{
  if (choice->destroy != NULL)
    choice->destroy (choice->user_data);
  g_free (choice);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choice, choice_free)

static HearFilesChooser chooser;

static void
native_response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr(Choice) choice = user_data;
  g_autoptr(GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  g_object_unref (dialog);
  if (files != NULL && g_list_model_get_n_items (files) > 0)
    choice->chosen (files, choice->user_data);
}

static void
add_filter (GtkFileChooser *dialog, const char *name, const char *const *patterns)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; patterns[i] != NULL; i++)
    if (strchr (patterns[i], '/') != NULL)
      gtk_file_filter_add_mime_type (filter, patterns[i]);
    else
      gtk_file_filter_add_suffix (filter, patterns[i]);
  gtk_file_chooser_add_filter (dialog, filter);
}

static void
choose_natively (GtkWindow *parent, const HearFilesRequest *request, const Choice *choice)
{
  static const char *const media[] = { "audio/*", "video/*", "vtt", "srt", "json", "txt", NULL };
  static const char *const backups[] = { "tar", "db", NULL };
  static const char *const rubrics[] = { "json", NULL };
  static const char *const transcripts[] = { "vtt", "srt", "json", "txt", "csv", NULL };
  GtkFileChooserAction     action = request->purpose == HEAR_FILES_SAVE ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN;
  GtkFileChooserNative    *dialog = gtk_file_chooser_native_new (request->title, parent, action, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), request->purpose == HEAR_FILES_MEDIA);
  if (request->name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), request->name);
  if (request->purpose == HEAR_FILES_MEDIA)
    add_filter (GTK_FILE_CHOOSER (dialog), _ ("Recordings and transcripts"), media);
  if (request->purpose == HEAR_FILES_TRANSCRIPT)
    add_filter (GTK_FILE_CHOOSER (dialog), _ ("Transcripts"), transcripts);
  if (request->purpose == HEAR_FILES_BACKUP)
    add_filter (GTK_FILE_CHOOSER (dialog), _ ("Backups"), backups);
  if (request->purpose == HEAR_FILES_RUBRIC)
    add_filter (GTK_FILE_CHOOSER (dialog), _ ("Rubrics"), rubrics);
  g_signal_connect (dialog, "response", G_CALLBACK (native_response_cb), g_memdup2 (choice, sizeof *choice));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * hear_dialogs_choose_files:
 * @parent: (nullable): the window that asks
 * @request: what for
 * @chosen: (scope async): called with what was chosen, not if nothing was
 * @user_data: for @chosen
 * @destroy: (nullable): lets go of @user_data, also if nothing was chosen
 */
void
hear_dialogs_choose_files (GtkWindow *parent, const HearFilesRequest *request, HearFilesChosen chosen, gpointer user_data, GDestroyNotify destroy)
{
  Choice choice = { chosen, user_data, destroy };

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (request != NULL);
  g_return_if_fail (chosen != NULL);

  if (chooser == NULL)
    {
      choose_natively (parent, request, &choice);
      return;
    }

  chooser (parent, request, chosen, user_data);
  if (destroy != NULL)
    destroy (user_data);
}

/**
 * hear_dialogs_set_chooser:
 * @new_chooser: (nullable): chooses instead of the system's chooser, at once,
 *   for tests
 */
void
hear_dialogs_set_chooser (HearFilesChooser new_chooser)
{
  chooser = new_chooser;
}

/* Newer releases of libadwaita have two headings, a large one for where it
 * fits and a small one that wraps, and measure both at the least width of the
 * narrower one, of which GTK 4.18 warns. Here both can be equally narrow: the
 * large one gets an ellipsis, which nobody sees. */
static void
even_headings_out (GtkWidget *widget)
{
  gboolean large = gtk_widget_has_css_class (widget, "title-2");

  if (GTK_IS_LABEL (widget) && (large || gtk_widget_has_css_class (widget, "title-4")))
    {
      if (large && !gtk_label_get_wrap (GTK_LABEL (widget)))
        gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_END);
      gtk_widget_set_size_request (widget, HEADING_WIDTH, -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    even_headings_out (child);
}

static gboolean
accept_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);

  if (adw_message_dialog_get_response_enabled (dialog, "accept"))
    {
      adw_message_dialog_response (dialog, "accept");
      gtk_window_destroy (GTK_WINDOW (dialog));
    }

  return TRUE;
}

/* A text of several lines takes Enter for itself. */
static void
add_accept_key (GtkWidget *dialog)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                                                          gtk_callback_action_new (accept_cb, NULL, NULL)));
  gtk_widget_add_controller (dialog, controller);
}

static GtkWidget *
new_question (GtkWindow *parent, const char *heading, const char *body, const char *accept)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  even_headings_out (dialog);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "accept", accept, NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");

  return dialog;
}

/**
 * hear_dialogs_ask:
 * @parent: (nullable): the window that asks
 * @heading: a question
 * @body: what it means
 * @accept: the label of the answer that does something, also by Ctrl+Enter
 *
 * Returns: (transfer none): the question, shown; its signal "response" says
 *   "accept" or "cancel"
 */
GtkWidget *
hear_dialogs_ask (GtkWindow *parent, const char *heading, const char *body, const char *accept)
{
  GtkWidget *dialog;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (heading != NULL, NULL);

  dialog = new_question (parent, heading, body, accept);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "accept");
  add_accept_key (dialog);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}

/**
 * hear_dialogs_ask_harm:
 * @parent: (nullable): the window that asks
 * @heading: a question
 * @body: what would be lost
 * @accept: the label of the answer that does it
 *
 * Asks before something that nobody should do by a key too many: Enter leaves
 * everything as it is.
 *
 * Returns: (transfer none): the question, shown; its signal "response" says
 *   "accept" or "cancel"
 */
GtkWidget *
hear_dialogs_ask_harm (GtkWindow *parent, const char *heading, const char *body, const char *accept)
{
  GtkWidget *dialog;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (heading != NULL, NULL);

  dialog = new_question (parent, heading, body, accept);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "accept", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (gtk_window_get_default_widget (GTK_WINDOW (dialog)));

  return dialog;
}

static void
text_response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  GClosure   *closure = user_data;
  GtkWidget  *entry = adw_message_dialog_get_extra_child (dialog);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  GValue      value = G_VALUE_INIT;

  if (g_str_equal (response, "accept") && *text != '\0')
    {
      g_value_init (&value, G_TYPE_STRING);
      g_value_set_string (&value, text);
      g_closure_invoke (closure, NULL, 1, &value, NULL);
      g_value_unset (&value);
    }
}

static void
free_closure (gpointer closure, GClosure *unused)
{
  g_closure_unref (closure);
}

/**
 * hear_dialogs_ask_text:
 * @parent: (nullable): the window that asks
 * @heading: what to type
 * @text: what to begin with
 * @closure: called with the text when it is accepted
 */
void
hear_dialogs_ask_text (GtkWindow *parent, const char *heading, const char *text, GClosure *closure)
{
  GtkWidget *dialog;
  GtkWidget *entry;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (heading != NULL);
  g_return_if_fail (closure != NULL);

  g_closure_ref (closure);
  g_closure_sink (closure);
  if (G_CLOSURE_NEEDS_MARSHAL (closure))
    g_closure_set_marshal (closure, g_cclosure_marshal_generic);
  dialog = adw_message_dialog_new (parent, heading, NULL);
  even_headings_out (dialog);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "accept", _ ("_Done"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "accept", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "accept");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  entry = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  g_signal_connect_data (dialog, "response", G_CALLBACK (text_response_cb), closure, free_closure, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

static void
name_changed_cb (GtkEditable *entry, gpointer user_data)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (user_data);
  g_autofree char  *typed = hear_text_clean (gtk_editable_get_text (entry));
  const char       *name = g_object_get_data (G_OBJECT (dialog), "name");

  adw_message_dialog_set_response_enabled (dialog, "accept", g_strcmp0 (typed, name) == 0);
}

/**
 * hear_dialogs_ask_name:
 * @parent: (nullable): the window it belongs to
 * @heading: the question
 * @body: what will happen
 * @name: what has to be typed before it can
 *
 * Asks before something that nobody can take back; “accept” is the response
 * that does it.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
hear_dialogs_ask_name (GtkWindow *parent, const char *heading, const char *body, const char *name)
{
  GtkWidget       *dialog;
  GtkWidget       *entry = gtk_entry_new ();
  g_autofree char *label = NULL;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (heading != NULL && name != NULL, NULL);

  /* Translators: %s is a candidate’s name */
  label = g_strdup_printf (_ ("Type “%s” to erase"), name);
  dialog = adw_message_dialog_new (parent, heading, body);
  even_headings_out (dialog);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "accept", _ ("_Erase"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "accept", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "accept", FALSE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "accept");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "name", hear_text_clean (name), g_free);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (entry, "changed", G_CALLBACK (name_changed_cb), dialog);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);

  return dialog;
}

/**
 * hear_dialogs_tell:
 * @parent: the window that it is about
 * @heading: what is wrong, shortly
 * @body: what exactly, and what helps
 *
 * Says what is too long or too grave for a toast.
 *
 * Returns: (transfer none): the dialog, shown
 */
GtkWidget *
hear_dialogs_tell (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (heading != NULL && body != NULL, NULL);

  dialog = adw_message_dialog_new (parent, heading, body);
  even_headings_out (dialog);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}

/**
 * hear_dialogs_about:
 * @parent: (nullable): the window that asks
 */
void
hear_dialogs_about (GtkWindow *parent)
{
  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));

  adw_show_about_window (parent,
                         "application-name", "Hearback",
                         "application-icon", HEAR_APPLICATION_ID,
                         "developer-name", _ ("The Hearback authors"),
                         "version", HEAR_VERSION,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _ ("Listen back to interviews and judge them fairly."),
                         /* Translators: names of the translators, one a line */
                         "translator-credits", _ ("translator-credits"),
                         NULL);
}

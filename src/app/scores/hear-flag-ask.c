/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-flag-ask.h"

#include <glib/gi18n-lib.h>

#include "hear-dialogs.h"
#include "hear-entry.h"
#include "hear-flag-draft.h"
#include "hear-template.h"
#include "hear-text.h"
#include "hear-time.h"
#include "hear-typing.h"

/* Asks why something is flagged on my card, and for what is biased, what it
 * is: what was said there, or how a competency is worded. What is typed is kept
 * until it is answered: the next one that asks goes on with it. */
struct _HearFlagAsk
{
  GtkWidget parent_instance;

  HearMyCard       *card;
  char             *interview_id;
  HearFlagKind      kind;
  gint64            at_ms;
  AdwMessageDialog *dialog; /* has this within */
  HearTyping        typing;
  GCancellable     *loading;

  GPtrArray     *competencies; /* element-type utf8: their ids, in the order of the choices */
  GtkDropDown   *about;
  GtkStringList *choices;
  GtkEntry      *reason;
};

G_DEFINE_FINAL_TYPE (HearFlagAsk, hear_flag_ask, GTK_TYPE_WIDGET)

static void
save_cb (gpointer user_data)
{
  HearFlagAsk  *self = HEAR_FLAG_ASK (user_data);
  HearFlagDraft draft = { NULL, self->at_ms, (char *) gtk_editable_get_text (GTK_EDITABLE (self->reason)) };
  guint         about = gtk_drop_down_get_selected (self->about);

  /* The card may be another's by now: the ids are those that the choices had. */
  if (about > 0 && about <= self->competencies->len)
    draft.competency_id = g_ptr_array_index (self->competencies, about - 1);
  hear_flag_draft_save (self->card, self->interview_id, self->kind, &draft);
}

static void
allow (HearFlagAsk *self)
{
  g_autofree char *reason = hear_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->reason)));

  adw_message_dialog_set_response_enabled (self->dialog, "accept", *reason != '\0');
}

static void
changed_cb (HearFlagAsk *self)
{
  if (self->dialog == NULL)
    return;

  allow (self);
  hear_typing_touch (&self->typing, hear_entry_wait (GTK_EDITABLE (self->reason)), save_cb, self);
}

/* The first choice is the moment, the others are the competencies. */
static void
flag (HearFlagAsk *self)
{
  guint            about = self->kind == HEAR_FLAG_BIAS ? gtk_drop_down_get_selected (self->about) : 0;
  g_autofree char *reason = hear_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->reason)));
  HearFlagFacts    facts = { .kind = self->kind, .at_ms = self->at_ms, .reason = reason };

  if (about > 0 && about <= self->competencies->len)
    {
      facts.competency_id = g_ptr_array_index (self->competencies, about - 1);
      facts.at_ms = HEAR_FLAG_NOWHERE;
    }
  hear_my_card_add_flag (self->card, &facts);
}

static gboolean
can_flag (HearFlagAsk *self)
{
  return hear_my_card_is_open (self->card) && g_strcmp0 (hear_my_card_get_interview (self->card), self->interview_id) == 0;
}

static void
response_cb (HearFlagAsk *self, const char *response)
{
  gboolean accepted = g_str_equal (response, "accept");

  self->dialog = NULL;
  g_cancellable_cancel (self->loading);
  hear_typing_stop (&self->typing);
  if (accepted && !can_flag (self))
    {
      save_cb (self);
      hear_session_say (hear_my_card_get_session (self->card), _ ("Not flagged: the scorecard is no longer open. The reason is kept"));
      return;
    }

  /* Nothing else has the reason until the flag is on its way. */
  if (accepted)
    flag (self);
  hear_flag_draft_save (self->card, self->interview_id, self->kind, NULL);
}

static void
hear_flag_ask_dispose (GObject *object)
{
  HearFlagAsk *self = HEAR_FLAG_ASK (object);

  hear_flag_ask_save (self);
  self->dialog = NULL;
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_FLAG_ASK);
  g_clear_object (&self->card);
  g_clear_pointer (&self->interview_id, g_free);
  g_clear_pointer (&self->competencies, g_ptr_array_unref);

  G_OBJECT_CLASS (hear_flag_ask_parent_class)->dispose (object);
}

static void
hear_flag_ask_class_init (HearFlagAskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_flag_ask_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/scores/hear-flag-ask.ui");
  gtk_widget_class_bind_template_child (widget_class, HearFlagAsk, about);
  gtk_widget_class_bind_template_child (widget_class, HearFlagAsk, choices);
  gtk_widget_class_bind_template_child (widget_class, HearFlagAsk, reason);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_flag_ask_init (HearFlagAsk *self)
{
  self->competencies = g_ptr_array_new_with_free_func (g_free);
  hear_template_init (GTK_WIDGET (self));
}

static char *
format_time (HearFlagAsk *self)
{
  g_autofree char *time = self->at_ms >= 0 ? hear_time_format_position (self->at_ms) : NULL;

  return time != NULL ? g_strconcat ("\u2066", time, "\u2069", NULL) : NULL;
}

static void
fill (HearFlagAsk *self)
{
  GListModel *competencies = hear_rubric_get_competencies (hear_scorecard_get_rubric (hear_my_card_get_scorecard (self->card)));

  gtk_string_list_append (self->choices, "");
  for (guint i = 0; i < g_list_model_get_n_items (competencies); i++)
    {
      g_autoptr(HearCompetency) competency = g_list_model_get_item (competencies, i);
      /* Translators: %s is the name of a competency */
      g_autofree char *wording = g_strdup_printf (_ ("The wording of “%s”"), hear_competency_get_name (competency));

      gtk_string_list_append (self->choices, wording);
      g_ptr_array_add (self->competencies, g_strdup (hear_competency_get_id (competency)));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->about), self->kind == HEAR_FLAG_BIAS);
}

static GtkWidget *
open_dialog (HearFlagAsk *self, GtkWindow *parent)
{
  if (self->kind == HEAR_FLAG_BIAS)
    return hear_dialogs_ask (parent, _ ("This Is Biased"), _ ("Say what is biased, and why. The flag stands on your card."), C_ ("flag", "_Flag"));

  return hear_dialogs_ask (parent, _ ("Flag Trouble"), _ ("Say what went wrong. The flag stands on your card."), C_ ("flag", "_Flag"));
}

static void
show_time (HearFlagAsk *self)
{
  g_autofree char *time = format_time (self);
  g_autofree char *moment = NULL;
  g_autofree char *heading = NULL;
  const char      *first[2] = { NULL };

  /* Translators: %s is a time like 12:31 */
  moment = time != NULL ? g_strdup_printf (_ ("What is said at %s"), time) : g_strdup (_ ("The interview as a whole"));
  first[0] = moment;
  gtk_string_list_splice (self->choices, 0, 1, first);
  if (self->kind == HEAR_FLAG_BIAS)
    return;

  /* Translators: %s is a time like 12:31 */
  heading = time != NULL ? g_strdup_printf (_ ("Flag Trouble at %s"), time) : g_strdup (_ ("Flag Trouble"));
  adw_message_dialog_set_heading (self->dialog, heading);
}

/* Where the rubric has changed since, it is about the moment again. */
static void
choose (HearFlagAsk *self, const char *competency_id)
{
  guint at;

  if (competency_id != NULL && g_ptr_array_find_with_equal_func (self->competencies, competency_id, g_str_equal, &at))
    gtk_drop_down_set_selected (self->about, at + 1);
}

/* Whoever is typing already means something else. */
static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(HearFlagDraft) draft = hear_flag_draft_read (object, result);
  HearFlagAsk *self;

  /* Nor is there one if it was stopped. */
  if (draft == NULL)
    return;
  self = HEAR_FLAG_ASK (user_data);
  if (self->dialog == NULL || *gtk_editable_get_text (GTK_EDITABLE (self->reason)) != '\0')
    return;

  self->at_ms = draft->at_ms;
  show_time (self);
  choose (self, draft->competency_id);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), draft->reason);
  gtk_editable_set_position (GTK_EDITABLE (self->reason), -1);
}

/**
 * hear_flag_ask_present:
 * @card: my card, open
 * @kind: what to flag
 * @at_ms: where in the recording, or %HEAR_FLAG_NOWHERE
 * @parent: the window that asks
 *
 * Asks why, and flags it.
 *
 * Returns: (transfer none): what asks; it goes with its dialog
 */
HearFlagAsk *
hear_flag_ask_present (HearMyCard *card, HearFlagKind kind, gint64 at_ms, GtkWindow *parent)
{
  HearFlagAsk *self;
  GtkWidget   *dialog;

  g_return_val_if_fail (HEAR_IS_MY_CARD (card) && hear_my_card_is_open (card), NULL);

  self = g_object_new (HEAR_TYPE_FLAG_ASK, NULL);
  self->card = g_object_ref (card);
  self->interview_id = g_strdup (hear_my_card_get_interview (card));
  self->kind = kind;
  self->at_ms = at_ms;
  fill (self);
  dialog = open_dialog (self, parent);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "accept", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), GTK_WIDGET (self));
  self->dialog = ADW_MESSAGE_DIALOG (dialog);
  show_time (self);
  allow (self);
  self->loading = g_cancellable_new ();
  hear_flag_draft_load (card, kind, self->loading, loaded_cb, self);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));

  return self;
}

/**
 * hear_flag_ask_save:
 * @self: what asks
 *
 * Saves what was typed so far.
 */
void
hear_flag_ask_save (HearFlagAsk *self)
{
  g_return_if_fail (HEAR_IS_FLAG_ASK (self));

  if (hear_typing_stop (&self->typing))
    save_cb (self);
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-questions-pane.h"

#include <glib/gi18n-lib.h>

#include "hear-dialogs.h"
#include "hear-removal.h"
#include "hear-scroller.h"
#include "hear-store-answers.h"
#include "hear-template.h"
#include "hear-time.h"
#include "hear-undo.h"
#include "hear-work.h"

/* What the open interview asked: a list that was pasted, and for each question
 * the moment at which its answer begins, once somebody has placed it. */
struct _HearQuestionsPane
{
  GtkWidget parent_instance;

  HearSession  *session;
  GCancellable *loading;
  char         *interview_id;
  GListStore   *answers;

  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (HearQuestionsPane, hear_questions_pane, GTK_TYPE_WIDGET)

/* What is done with one answer, and where it was. */
typedef struct
{
  HearSession *session;
  char        *id;
  gint64       start_ms;
  gint64       before_ms;
} Step;

static Step *
step_new (HearSession *session, const char *id, gint64 start_ms, gint64 before_ms)
{
  Step *self = g_new0 (Step, 1);

  self->session = session != NULL ? g_object_ref (session) : NULL;
  self->id = g_strdup (id);
  self->start_ms = start_ms;
  self->before_ms = before_ms;

  return self;
}

static void
step_free (gpointer data)
{
  Step *self = data;

  g_clear_object (&self->session);
  g_free (self->id);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Step, step_free)

static gpointer
place (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  Step *step = data;

  hear_store_place_answer (object, step->id, step->start_ms, error);

  return NULL;
}

static void
placed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Step) step = user_data;
  g_autoptr(GError) error = NULL;
  HearWork undo = { .run = place, .free_data = step_free };

  hear_work_finish (object, result, &error);
  if (error != NULL)
    {
      hear_session_say (step->session, error->message);
      return;
    }

  undo.data = step_new (NULL, step->id, step->before_ms, step->start_ms);
  hear_undo_offer_work (step->session, step->start_ms >= 0 ? _ ("Answer placed") : _ ("Answer taken off the timeline"), undo);
}

static HearAnswer *
find_answer (HearQuestionsPane *self, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->answers)); i++)
    {
      g_autoptr(HearAnswer) answer = g_list_model_get_item (G_LIST_MODEL (self->answers), i);

      if (g_strcmp0 (hear_answer_get_id (answer), id) == 0)
        return answer;
    }

  return NULL;
}

static void
start_placing (HearQuestionsPane *self, const char *id, gint64 start_ms)
{
  HearAnswer *answer = find_answer (self, id);
  HearWork    work = { .run = place, .free_data = step_free };

  if (answer == NULL || hear_answer_get_start_ms (answer) == start_ms)
    return;

  work.data = step_new (NULL, id, start_ms, -1);
  hear_work_async (hear_session_get_store (self->session), work, NULL, placed_cb,
                   step_new (self->session, id, start_ms, hear_answer_get_start_ms (answer)));
}

static void
place_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearQuestionsPane *self = HEAR_QUESTIONS_PANE (widget);
  HearPlayer        *player = hear_session_get_player (self->session);

  start_placing (self, g_variant_get_string (parameter, NULL), MAX (0, hear_player_get_position_ms (player)));
}

static void
unplace_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  start_placing (HEAR_QUESTIONS_PANE (widget), g_variant_get_string (parameter, NULL), -1);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  hear_removal_start (HEAR_QUESTIONS_PANE (widget)->session, HEAR_REMOVAL_QUESTION, g_variant_get_string (parameter, NULL));
}

static void
play_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  HearPlayer *player = hear_session_get_player (HEAR_QUESTIONS_PANE (widget)->session);

  hear_player_seek (player, g_variant_get_int64 (parameter));
  hear_player_play (player);
}

static void
response_cb (HearQuestionsPane *self, const char *response, AdwMessageDialog *dialog)
{
  GtkWidget       *scroller = adw_message_dialog_get_extra_child (dialog);
  GtkTextView     *view = GTK_TEXT_VIEW (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller)));
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (view), "text", &text, NULL);
  if (g_str_equal (response, "accept"))
    hear_questions_pane_add (self, text);
}

static void
ask_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *dialog = hear_dialogs_ask (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Add Questions"),
                                        _ ("One question a line, in the order in which they were asked"), _ ("_Add"));
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (view, "hear-long-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Questions"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  hear_scroller_watch (GTK_SCROLLED_WINDOW (scroller));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 160);
  gtk_widget_add_css_class (scroller, "card");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), scroller);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), widget, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (view);
}

static GtkWidget *
make_time_button (HearAnswer *answer)
{
  g_autofree char *time = hear_time_format_position (hear_answer_get_start_ms (answer));
  GtkWidget       *button = gtk_button_new_with_label (time);

  gtk_widget_add_css_class (button, "hear-time-button");
  gtk_widget_add_css_class (button, "numeric");
  gtk_widget_set_tooltip_text (button, _ ("Play the Answer"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hear_answer_get_question (answer), -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", hear_answer_get_start_ms (answer));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "questions.play");

  return button;
}

static GtkWidget *
make_place_button (HearAnswer *answer)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Place Here"));

  gtk_widget_add_css_class (button, "hear-time-button");
  gtk_widget_set_tooltip_text (button, _ ("The Answer Begins at the Present Time"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hear_answer_get_question (answer), -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", hear_answer_get_id (answer));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "questions.place");

  return button;
}

static void
append (GMenu *menu, const char *label, const char *action, HearAnswer *answer)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", hear_answer_get_id (answer));
  g_menu_append_item (menu, item);
}

static GtkWidget *
make_menu_button (HearAnswer *answer)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr(GMenu) menu = g_menu_new ();

  append (menu, _ ("_Place Here"), "questions.place", answer);
  if (hear_answer_get_start_ms (answer) >= 0)
    append (menu, _ ("_Take off the Timeline"), "questions.unplace", answer);
  append (menu, _ ("_Remove"), "questions.remove", answer);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  hear_template_set_tooltip (button, _ ("Question Menu"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hear_answer_get_question (answer), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "hear-small-button");

  return button;
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  HearAnswer *answer = item;
  GtkWidget  *row = gtk_list_box_row_new ();
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget  *label = gtk_label_new (hear_answer_get_question (answer));
  GtkWidget  *button = hear_answer_get_start_ms (answer) >= 0 ? make_time_button (answer) : make_place_button (answer);
  GtkWidget  *menu = make_menu_button (answer);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (menu, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), menu);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, hear_answer_get_question (answer), -1);

  return row;
}

static gboolean
is_same (HearAnswer *answer, HearAnswer *other)
{
  return g_strcmp0 (hear_answer_get_id (answer), hear_answer_get_id (other)) == 0 &&
         g_strcmp0 (hear_answer_get_question (answer), hear_answer_get_question (other)) == 0 &&
         hear_answer_get_start_ms (answer) == hear_answer_get_start_ms (other);
}

/* Whether both lists say the same at a place, counted from either end. */
static gboolean
agree (HearQuestionsPane *self, guint shown, GPtrArray *answers, guint place)
{
  g_autoptr(HearAnswer) answer = g_list_model_get_item (G_LIST_MODEL (self->answers), shown);

  return is_same (answer, g_ptr_array_index (answers, place));
}

static guint
count (HearQuestionsPane *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->answers));
}

/* Only rows that say something else are made anew: whoever is in another one
 * stays there, and its menu stays open. */
static void
take (HearQuestionsPane *self, GPtrArray *answers)
{
  guint first = 0;
  guint last = 0;

  while (first < MIN (count (self), answers->len) && agree (self, first, answers, first))
    first++;
  while (last < MIN (count (self), answers->len) - first && agree (self, count (self) - 1 - last, answers, answers->len - 1 - last))
    last++;
  if (count (self) == answers->len)
    {
      for (guint i = first; i < answers->len - last; i++)
        if (!agree (self, i, answers, i))
          g_list_store_splice (self->answers, i, 1, answers->pdata + i, 1);
      return;
    }

  g_list_store_splice (self->answers, first, count (self) - first - last, answers->pdata + first, answers->len - first - last);
}

/* The part of its row that has the focus: where it was, and is again. */
typedef struct
{
  char *id;       /* of the answer, or NULL */
  guint position; /* of the row */
  guint part;     /* of what stands in it; 0 for the row itself */
} Place;

static Place
find_focus (HearQuestionsPane *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list_box));
  GtkWidget *box = row != NULL ? gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)) : NULL;
  g_autoptr(HearAnswer) answer = NULL;
  Place place = { NULL, 0, 0 };
  guint part = 1;

  if (box == NULL)
    return place;

  place.position = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  answer = g_list_model_get_item (G_LIST_MODEL (self->answers), place.position);
  place.id = g_strdup (hear_answer_get_id (answer));
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child), part++)
    if (child == gtk_widget_get_focus_child (box))
      place.part = part;

  return place;
}

static void
give_focus (HearQuestionsPane *self, const Place *place)
{
  GtkWidget *widget;
  guint      position = MIN (place->position, MAX (count (self), 1) - 1);

  if (place->id == NULL || gtk_widget_get_focus_child (GTK_WIDGET (self->list_box)) != NULL)
    return;

  for (guint i = 0; i < count (self); i++)
    {
      g_autoptr(HearAnswer) answer = g_list_model_get_item (G_LIST_MODEL (self->answers), i);

      if (g_strcmp0 (hear_answer_get_id (answer), place->id) == 0)
        position = i;
    }
  widget = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list_box, (int) position));
  if (widget == NULL)
    return;
  if (place->part > 0)
    {
      widget = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)));
      for (guint i = 1; i < place->part; i++)
        widget = gtk_widget_get_next_sibling (widget);
    }
  gtk_widget_grab_focus (widget);
}

static gpointer
list_answers (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  return hear_store_list_answers (object, data, error);
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) answers = hear_work_finish (object, result, &error);
  HearQuestionsPane *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = HEAR_QUESTIONS_PANE (user_data);
  if (answers == NULL)
    hear_session_say (self->session, error->message);
  else
    {
      Place place = find_focus (self);

      take (self, answers);
      give_focus (self, &place);
      g_free (place.id);
    }
}

static void
load (HearQuestionsPane *self)
{
  HearWork work = { .run = list_answers, .free_data = g_free, .free_result = (GDestroyNotify) g_ptr_array_unref };

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  work.data = g_strdup (self->interview_id);
  hear_work_async (hear_session_get_store (self->session), work, self->loading, listed_cb, self);
}

static void
changed_cb (HearQuestionsPane *self, HearStoreTable table, const char *id)
{
  g_assert (HEAR_IS_QUESTIONS_PANE (self));

  if (self->interview_id != NULL && (table == HEAR_STORE_ANSWER || table == HEAR_STORE_ALL))
    load (self);
}

static void
interview_cb (HearQuestionsPane *self)
{
  HearInterview *interview = hear_session_get_interview (self->session);
  const char    *id = interview != NULL ? hear_interview_get_id (interview) : NULL;

  if (g_strcmp0 (self->interview_id, id) == 0)
    return;

  g_free (self->interview_id);
  self->interview_id = g_strdup (id);
  g_list_store_remove_all (self->answers);
  if (id != NULL)
    load (self);
}

static void
hear_questions_pane_dispose (GObject *object)
{
  HearQuestionsPane *self = HEAR_QUESTIONS_PANE (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  hear_template_dispose (GTK_WIDGET (self), HEAR_TYPE_QUESTIONS_PANE);
  g_clear_object (&self->answers);
  g_clear_pointer (&self->interview_id, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_questions_pane_parent_class)->dispose (object);
}

static void
hear_questions_pane_class_init (HearQuestionsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_questions_pane_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/review/hear-questions-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, HearQuestionsPane, list_box);
  gtk_widget_class_install_action (widget_class, "questions.ask", NULL, ask_action);
  gtk_widget_class_install_action (widget_class, "questions.place", "s", place_action);
  gtk_widget_class_install_action (widget_class, "questions.play", "x", play_action);
  gtk_widget_class_install_action (widget_class, "questions.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "questions.unplace", "s", unplace_action);
}

static void
hear_questions_pane_init (HearQuestionsPane *self)
{
  self->answers = g_list_store_new (HEAR_TYPE_ANSWER);
  hear_template_init (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->answers), make_row, self, NULL);
}

/* What was asked can be read and played. */
static void
lock (HearQuestionsPane *self)
{
  static const char *const actions[] = { "questions.ask", "questions.place", "questions.remove", "questions.unplace" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], FALSE);
}

/**
 * hear_questions_pane_new:
 * @session: what is open
 *
 * Returns: (transfer floating): the questions of the interview that is open
 */
GtkWidget *
hear_questions_pane_new (HearSession *session)
{
  HearQuestionsPane *self;

  g_return_val_if_fail (HEAR_IS_SESSION (session), NULL);

  self = g_object_new (HEAR_TYPE_QUESTIONS_PANE, NULL);
  self->session = g_object_ref (session);
  if (hear_store_is_read_only (hear_session_get_store (session)))
    lock (self);
  g_signal_connect_object (session, "notify::interview", G_CALLBACK (interview_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hear_session_get_store (session), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  interview_cb (self);

  return GTK_WIDGET (self);
}

/**
 * hear_questions_pane_get_answers:
 * @self: a pane
 *
 * Returns: (transfer none): a model of #HearAnswer
 */
GListModel *
hear_questions_pane_get_answers (HearQuestionsPane *self)
{
  g_return_val_if_fail (HEAR_IS_QUESTIONS_PANE (self), NULL);

  return G_LIST_MODEL (self->answers);
}

static gpointer
add_questions (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  char **what = data;

  hear_store_add_questions (object, what[0], (const char *const *) what + 1, error);

  return NULL;
}

/**
 * hear_questions_pane_add:
 * @self: a pane
 * @text: one question a line
 *
 * Adds questions to the interview that is open.
 */
void
hear_questions_pane_add (HearQuestionsPane *self, const char *text)
{
  HearWork         work = { .run = add_questions, .free_data = (GDestroyNotify) g_strfreev };
  g_autofree char *whole = NULL;

  g_return_if_fail (HEAR_IS_QUESTIONS_PANE (self));
  g_return_if_fail (text != NULL);

  if (self->interview_id == NULL)
    return;

  whole = g_strconcat (self->interview_id, "\n", text, NULL);
  work.data = g_strsplit (whole, "\n", -1);
  hear_saver_push (hear_session_get_saver (self->session), NULL, work);
}

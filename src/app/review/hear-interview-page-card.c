/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-enum.h"
#include "hear-note-row.h"
#include "hear-quote-finder.h"

/* How far back a quote reaches if nothing is selected. */
#define QUOTE_MS 10000

static void
play_cb (HearInterviewPage *self, HearQuote *quote)
{
  hear_player_play_span (hear_session_get_player (self->session), hear_quote_get_start_ms (quote), hear_quote_get_end_ms (quote));
}

/* What is selected, or else what was just said. */
static HearSpan
find_span (HearInterviewPage *self)
{
  HearTranscriptView *view = hear_transcript_pane_get_view (self->transcript_pane);
  gint64              position = hear_player_get_position_ms (hear_session_get_player (self->session));
  HearSpan            span;

  if (!hear_transcript_view_get_selected_span (view, &span))
    span = (HearSpan){ MAX (position - QUOTE_MS, 0), position };

  return span;
}

static void
quote (HearInterviewPage *self)
{
  HearTranscript *transcript = self->interview != NULL ? hear_interview_get_transcript (self->interview) : NULL;
  HearRating     *rating = hear_card_pane_get_current (self->card_pane);
  g_autoptr(HearQuoteFinder) finder = NULL;
  g_autoptr(HearQuote) found = NULL;

  if (rating == NULL || !hear_my_card_is_open (self->card))
    return;
  if (transcript != NULL)
    {
      hear_transcript_view_commit (hear_transcript_pane_get_view (self->transcript_pane));
      finder = hear_quote_finder_new (transcript);
      found = hear_quote_finder_make_span (finder, find_span (self));
    }
  if (found != NULL)
    hear_my_card_add_quote (self->card, rating, found);
  else
    hear_session_say (self->session, _ ("Nothing was said there. Select the words to quote in the transcript"));
}

static void
side_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);

  if (self->side_stack != NULL)
    {
      hear_interview_page_keep_part (self, g_variant_get_string (state, NULL));
      gtk_stack_set_visible_child_name (GTK_STACK (self->side_stack), self->part);
    }
  g_simple_action_set_state (action, state);
}

static void
level_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);

  hear_interview_page_show_part (self, "card");
  hear_card_pane_choose (self->card_pane, g_variant_get_int32 (parameter));
}

static void
competency_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);

  hear_interview_page_show_part (self, "card");
  hear_card_pane_move (self->card_pane, g_variant_get_int32 (parameter));
}

static void
quote_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);

  hear_interview_page_show_part (self, "card");
  quote (self);
}

static void
card_note_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);

  hear_interview_page_show_part (self, "card");
  hear_card_pane_grab_note (self->card_pane);
}

/* Without a recording there is no moment to remember. */
static void
flag_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);
  int                kind = hear_enum_from_nick (HEAR_TYPE_FLAG_KIND, g_variant_get_string (parameter, NULL), HEAR_FLAG_TROUBLE);
  gint64             at_ms = HEAR_FLAG_NOWHERE;

  if (self->interview != NULL && hear_interview_get_recording (self->interview) != NULL)
    at_ms = hear_player_get_position_ms (hear_session_get_player (self->session));
  hear_interview_page_show_part (self, "card");
  hear_card_pane_flag (self->card_pane, (HearFlagKind) kind, at_ms);
}

static void
flag_seek_cb (HearInterviewPage *self, gint64 at_ms)
{
  HearPlayer *player = hear_session_get_player (self->session);

  hear_player_seek (player, at_ms);
  hear_player_play (player);
}

static void
recommend_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);

  hear_interview_page_show_part (self, "card");
  hear_card_pane_grab_recommendation (self->card_pane);
}

/* The key finishes what is being written elsewhere; chosen in the palette, whose
 * window is the active one, it means the card. */
static gboolean
finish_typing (HearInterviewPage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, HEAR_TYPE_NOTE_ROW) : NULL;

  if (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->card_pane)) || !gtk_window_is_active (GTK_WINDOW (root)))
    return FALSE;
  if (row != NULL && GTK_IS_TEXT_VIEW (focus))
    hear_note_row_finish (HEAR_NOTE_ROW (row));
  else if (GTK_IS_TEXT (focus))
    g_signal_emit_by_name (focus, "activate");
  else
    return FALSE;

  return TRUE;
}

static void
hand_in_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);

  if (finish_typing (self))
    return;

  hear_interview_page_show_part (self, "card");
  hear_card_pane_hand_in (self->card_pane);
}

static void
amend_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);

  hear_interview_page_show_part (self, "card");
  hear_card_pane_amend (self->card_pane);
}

static void
card_changed_cb (HearInterviewPage *self)
{
  static const char *const names[] = { "card-note", "flag", "hand-in", "level", "quote", "recommend" };
  gboolean                 open = hear_my_card_is_open (self->card);
  HearScorecard           *card = hear_my_card_get_scorecard (self->card);
  gboolean                 handed_in = card != NULL && hear_scorecard_get_state (card) == HEAR_SCORECARD_STATE_SUBMITTED;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), names[i])), open);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "amend")),
                               handed_in && !hear_store_is_read_only (hear_session_get_store (self->session)));
  hear_transcript_view_set_quotable (hear_transcript_pane_get_view (self->transcript_pane), open);
}

static void
modifiers_cb (HearInterviewPage *self, GdkModifierType state)
{
  hear_card_pane_show_anchors (self->card_pane, (state & GDK_ALT_MASK) != 0);
}

/**
 * hear_interview_page_undo_card:
 * @self: the page
 * @in_transcript: whether the transcript could take back something as well
 *
 * Takes the last change of my card back, unless the transcript's is later.
 *
 * Returns: whether it did
 */
gboolean
hear_interview_page_undo_card (HearInterviewPage *self, gboolean in_transcript)
{
  gint64 text_at = 0;

  g_return_val_if_fail (HEAR_IS_INTERVIEW_PAGE (self), FALSE);

  if (in_transcript)
    text_at = hear_transcript_view_get_undo_at (hear_transcript_pane_get_view (self->transcript_pane));
  if (!hear_my_card_is_open (self->card) || hear_my_card_get_undo_at (self->card) <= text_at)
    return FALSE;

  hear_interview_page_show_part (self, "card");
  hear_my_card_undo (self->card);

  return TRUE;
}

/**
 * hear_interview_page_redo_card:
 * @self: the page
 *
 * Makes the change of my card again that was taken back last.
 *
 * Returns: whether there was one
 */
gboolean
hear_interview_page_redo_card (HearInterviewPage *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW_PAGE (self), FALSE);

  if (!hear_my_card_is_open (self->card) || !hear_my_card_can_redo (self->card))
    return FALSE;

  hear_interview_page_show_part (self, "card");
  hear_my_card_redo (self->card);

  return TRUE;
}

/**
 * hear_interview_page_get_side:
 * @self: the page
 *
 * Returns: "card" or "notes": what the pane shows that they share
 */
const char *
hear_interview_page_get_side (HearInterviewPage *self)
{
  g_autoptr(GVariant) state = NULL;

  g_return_val_if_fail (HEAR_IS_INTERVIEW_PAGE (self), "card");

  state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), "side");

  return g_str_equal (g_variant_get_string (state, NULL), "notes") ? "notes" : "card";
}

/**
 * hear_interview_page_watch_card:
 * @self: the page
 *
 * Connects my card with the player and the transcript.
 */
void
hear_interview_page_watch_card (HearInterviewPage *self)
{
  GtkEventController *controller;

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  g_signal_connect_object (self->card_pane, "play", G_CALLBACK (play_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->card_pane, "quote", G_CALLBACK (quote), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->card_pane, "seek", G_CALLBACK (flag_seek_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "quote-activated", G_CALLBACK (play_cb), self, G_CONNECT_SWAPPED);
  hear_timeline_set_quotes (self->timeline, hear_my_card_get_quotes (self->card));
  hear_transcript_view_set_quotes (hear_transcript_pane_get_view (self->transcript_pane), hear_my_card_get_quotes (self->card));
  g_signal_connect_object (self->card, "notify::scorecard", G_CALLBACK (card_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->card, "changed", G_CALLBACK (card_changed_cb), self, G_CONNECT_SWAPPED);
  card_changed_cb (self);
  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "modifiers", G_CALLBACK (modifiers_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/**
 * hear_interview_page_make_card_actions:
 * @self: the page
 *
 * Adds to the group “review” what concerns my card.
 */
void
hear_interview_page_make_card_actions (HearInterviewPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "side", .parameter_type = "s", .state = "'card'", .change_state = side_cb },
    { .name = "level", .activate = level_cb, .parameter_type = "i" },
    { .name = "competency", .activate = competency_cb, .parameter_type = "i" },
    { .name = "quote", .activate = quote_cb },
    { .name = "card-note", .activate = card_note_cb },
    { .name = "flag", .activate = flag_cb, .parameter_type = "s" },
    { .name = "recommend", .activate = recommend_cb },
    { .name = "hand-in", .activate = hand_in_cb },
    { .name = "amend", .activate = amend_cb },
  };

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

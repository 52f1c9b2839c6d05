/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-speaker-names.h"
#include "hear-speaker-row.h"
#include "hear-speakers-pane.h"
#include "hear-test-transcript.h"
#include "hear-test-window.h"
#include "hear-transcript-view.h"

typedef struct
{
  GtkWindow        *window;
  HearSpeakersPane *pane;
  HearTranscript   *transcript;
  HearParticipant  *changed;
  guint             n_changes;
  char             *asked;
} Fixture;

static void
changed_cb (Fixture         *fixture,
            HearParticipant *speaker)
{
  fixture->changed = speaker;
  fixture->n_changes++;
}

static void
setup (Fixture      *fixture,
       gconstpointer user_data)
{
  fixture->transcript = hear_test_transcript_new ();
  fixture->pane = HEAR_SPEAKERS_PANE (hear_speakers_pane_new ());
  g_signal_connect_swapped (fixture->pane, "changed", G_CALLBACK (changed_cb), fixture);
  hear_speakers_pane_set_transcript (fixture->pane, fixture->transcript);
  fixture->window = hear_test_window_new (GTK_WIDGET (fixture->pane), 344, 200);
}

static void
teardown (Fixture      *fixture,
          gconstpointer user_data)
{
  hear_test_window_close (fixture->window);
  g_assert_finalize_object (fixture->transcript);
  g_free (fixture->asked);
}

static HearSpeakerRow *
get_row (Fixture *fixture,
         int      index)
{
  GtkWidget *list = hear_test_window_find (GTK_WIDGET (fixture->pane), GTK_TYPE_LIST_BOX);

  return HEAR_SPEAKER_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index));
}

static void
test_rows (Fixture      *fixture,
           gconstpointer user_data)
{
  hear_test_window_save (fixture->window, "speakers");
  g_assert_cmpstr (hear_participant_get_name (hear_speaker_row_get_speaker (get_row (fixture, 0))), ==, "Mara Lindt");
  g_assert_cmpstr (hear_participant_get_name (hear_speaker_row_get_speaker (get_row (fixture, 1))), ==, "Ana Lima");
  g_assert_null (get_row (fixture, 2));
}

static void
test_rename (Fixture      *fixture,
             gconstpointer user_data)
{
  hear_speaker_row_rename (get_row (fixture, 1), "  Anna Lima ");
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpstr (hear_participant_get_name (fixture->changed), ==, "Anna Lima");
}

static void
text_cb (char      **text,
         const char *said)
{
  g_free (*text);
  *text = g_strdup (said);
}

/* Two with one name could not be told apart any more. */
static void
test_name_taken (Fixture      *fixture,
                 gconstpointer user_data)
{
  HearSpeakerRow  *row = get_row (fixture, 1);
  g_autofree char *taken = NULL;

  g_signal_connect_swapped (fixture->pane, "name-taken", G_CALLBACK (text_cb), &taken);
  hear_speaker_row_rename (row, "MARA  Lindt");
  g_assert_cmpstr (taken, ==, "MARA Lindt");
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_signal_handlers_disconnect_by_data (fixture->pane, &taken);
}

static void
test_typing (Fixture      *fixture,
             gconstpointer user_data)
{
  HearSpeakerRow *row = get_row (fixture, 0);
  GtkWidget      *entry = hear_test_window_find (GTK_WIDGET (row), GTK_TYPE_ENTRY);

  g_assert_false (hear_speaker_row_is_typing (row));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Mar");
  g_assert_true (hear_speaker_row_is_typing (row));
  hear_speaker_row_rename (row, "Mar");
  g_assert_false (hear_speaker_row_is_typing (row));
}

static void
test_rename_to_nothing (Fixture      *fixture,
                        gconstpointer user_data)
{
  hear_speaker_row_rename (get_row (fixture, 1), "  ");
  hear_speaker_row_rename (get_row (fixture, 1), "Ana Lima");
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_cmpstr (hear_participant_get_name (hear_speaker_row_get_speaker (get_row (fixture, 1))), ==, "Ana Lima");
}

static void
test_rename_in_place (Fixture      *fixture,
                      gconstpointer user_data)
{
  GtkWidget *entry = hear_test_window_find (GTK_WIDGET (get_row (fixture, 0)), GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "Maria Lindt");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpstr (hear_participant_get_name (fixture->changed), ==, "Maria Lindt");
}

static void
remember_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  Fixture *fixture = user_data;

  g_free (fixture->asked);
  fixture->asked = parameter != NULL ? g_variant_print (parameter, FALSE) : g_strdup ("");
}

/* What is chosen in a row's menu is asked of the page. */
static void
test_menu (Fixture      *fixture,
           gconstpointer user_data)
{
  const GActionEntry entries[] = {
    { .name = "set-part", .activate = remember_cb, .parameter_type = "(ss)" },
    { .name = "merge-speakers", .activate = remember_cb, .parameter_type = "(ss)" },
    { .name = "assign-turns", .activate = remember_cb, .parameter_type = "(sb)" },
  };
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget     *row = GTK_WIDGET (get_row (fixture, 0));
  GtkMenuButton *button = GTK_MENU_BUTTON (hear_test_window_find (row, GTK_TYPE_MENU_BUTTON));

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->pane), "review", G_ACTION_GROUP (group));
  g_assert_true (gtk_widget_activate_action (row, "speaker.part", "s", "candidate"));
  g_assert_cmpstr (fixture->asked, ==, "('s1', 'candidate')");
  g_assert_true (gtk_widget_activate_action (row, "speaker.merge", "s", "s2"));
  g_assert_cmpstr (fixture->asked, ==, "('s1', 's2')");
  g_assert_true (gtk_widget_activate_action (row, "speaker.assign", "b", FALSE));
  g_assert_cmpstr (fixture->asked, ==, "('s1', false)");
  gtk_menu_button_popup (button);
  /* Rename, part, turns, and into whom. */
  g_assert_cmpint (g_menu_model_get_n_items (gtk_menu_button_get_menu_model (button)), ==, 4);
  gtk_menu_button_popdown (button);
  g_assert_true (gtk_widget_activate_action (row, "speaker.rename", NULL));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), row));
}

/* A name for somebody new, and a key that nobody has. */
static void
test_new_names (Fixture      *fixture,
                gconstpointer user_data)
{
  HearParticipant *third;

  hear_speaker_row_rename (get_row (fixture, 0), "Speaker 3");
  third = hear_speaker_names_add (fixture->transcript);
  g_assert_cmpstr (hear_participant_get_name (third), ==, "Speaker 4");
  g_assert_true (hear_speaker_names_is_taken (fixture->transcript, NULL, "SPEAKER 4"));
  g_assert_false (hear_speaker_names_is_taken (fixture->transcript, third, "Speaker 4"));
  g_assert_nonnull (get_row (fixture, 2));
  hear_speakers_pane_start_renaming (fixture->pane, hear_participant_get_key (third));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), GTK_WIDGET (get_row (fixture, 2))));
}

static void
test_name_reaches_transcript (Fixture      *fixture,
                              gconstpointer user_data)
{
  GtkWidget       *view = g_object_ref_sink (hear_transcript_view_new ());
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autofree char *text = NULL;

  hear_transcript_view_set_transcript (HEAR_TRANSCRIPT_VIEW (view), fixture->transcript);
  hear_speaker_row_rename (get_row (fixture, 0), "Ines");
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==,
                   "\u200eInes\nTell me about it.\n\u200eAna Lima\nSo we had zwölf choices. I picked the move.\n"
                   "\u200eInes\nWhat then?\n\u200eAna Lima\nWe rolled back, fünf times.\n");
  g_assert_finalize_object (view);
}

int
main (int   argc,
      char *argv[])
{
  hear_test_window_init (&argc, &argv);
  hear_test_window_scale (1);

#define ADD(path, test) g_test_add ("/speakers-pane/" path, Fixture, NULL, setup, test, teardown)
  ADD ("rows", test_rows);
  ADD ("rename", test_rename);
  ADD ("name-taken", test_name_taken);
  ADD ("typing", test_typing);
  ADD ("rename-to-nothing", test_rename_to_nothing);
  ADD ("rename-in-place", test_rename_in_place);
  ADD ("menu", test_menu);
  ADD ("new-names", test_new_names);
  ADD ("name-reaches-transcript", test_name_reaches_transcript);
#undef ADD

  return g_test_run ();
}

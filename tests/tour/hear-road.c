/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-road.h"

#include <signal.h>
#include <stdio.h>

#include "hear-driver.h"
#include "hear-steps.h"
#include "hear-test-input.h"
#include "hear-transport.h"

/* What was done this long ago is kept. */
#define KEPT_MS 1000
/* What is typed into a transcript is an edit once the hands have rested. */
#define REST_MS 1000

typedef struct
{
  GtkWindow *window;
  gint64     at_ms; /* where it was left, -1 at the start */
} Walk;

static HearTransport *
get_transport (Walk *walk)
{
  return HEAR_TRANSPORT (hear_driver_find (GTK_WIDGET (walk->window), "HearTransport"));
}

static GtkWidget *
get_focus_inside (Walk       *walk,
                  const char *type_name)
{
  GtkWidget *focus = gtk_window_get_focus (walk->window);

  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type_name))
      return focus;

  return NULL;
}

/* Moves on by the tabulator, as somebody does who has no pointer. */
static void
tab_to (Walk       *walk,
        const char *type_name)
{
  for (guint i = 0; i < 80 && get_focus_inside (walk, type_name) == NULL; i++)
    hear_driver_key (walk->window, "Tab");
  g_assert_nonnull (get_focus_inside (walk, type_name));
}

static gboolean
has_found_one (gpointer user_data)
{
  Walk *walk = user_data;

  return hear_driver_find_by_text (GTK_WIDGET (walk->window), "HearInterviewRow", HEAR_ROAD_CANDIDATE) != NULL &&
         hear_driver_find_by_text (GTK_WIDGET (walk->window), "HearInterviewRow", "Kenji Mori") == NULL;
}

static void
drag (GtkWidget *widget,
      double     from_x,
      double     to_x,
      double     y)
{
  hear_test_input_move (widget, from_x, y);
  hear_test_input_press ();
  hear_test_input_move (widget, (from_x + to_x) / 2, y);
  hear_test_input_move (widget, to_x, y);
  hear_test_input_release ();
}

static void
select_word (Walk       *walk,
             const char *text)
{
  HearTranscriptView *view = hear_steps_get_transcript (walk->window);
  HearWord            word;
  int                 n = hear_steps_find_word (view, text, &word);
  GdkRectangle        area;

  g_assert_cmpint (n, >=, 0);
  hear_transcript_view_reveal (view, word.start_ms);
  hear_driver_settle (walk->window);
  g_assert_true (hear_transcript_view_get_word_area (view, (guint) n, &area));
  drag (GTK_WIDGET (view), area.x, area.x + area.width, area.y + area.height / 2.0);
  hear_driver_settle (walk->window);
}

static GtkWidget *
find_inside (Walk       *walk,
             const char *type_name,
             const char *child_type_name)
{
  GtkWidget *outer = hear_driver_find (GTK_WIDGET (walk->window), type_name);
  GtkWidget *inner;

  g_assert_nonnull (outer);
  inner = hear_driver_find (outer, child_type_name);
  g_assert_nonnull (inner);

  return inner;
}

static void
open_by_keys (Walk *walk)
{
  hear_steps_wait_for_text (walk->window, HEAR_ROAD_CANDIDATE);
  hear_driver_key (walk->window, "<Control>f");
  hear_driver_type ("lima");
  hear_driver_wait ("one interview found", has_found_one, walk);
  hear_driver_settle (walk->window);
  tab_to (walk, "GtkListView");
  hear_driver_key (walk->window, "Return");
  hear_steps_wait_for_media (walk->window);
}

static void
open_by_pointer (Walk *walk)
{
  hear_steps_open (walk->window, HEAR_ROAD_CANDIDATE);
  hear_steps_wait_for_media (walk->window);
}

static void
play_by_keys (Walk *walk)
{
  hear_steps_play_until (walk->window, HEAR_ROAD_PLAYED_MS);
}

static gboolean
has_played (gpointer user_data)
{
  return hear_transcript_view_get_position_ms (hear_steps_get_transcript (((Walk *) user_data)->window)) >= HEAR_ROAD_PLAYED_MS;
}

static gboolean
is_silent (gpointer user_data)
{
  return !hear_player_get_playing (hear_transport_get_player (get_transport (user_data)));
}

static void
play_by_pointer (Walk *walk)
{
  GtkWidget *button = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (get_transport (walk)), HEAR_TYPE_TRANSPORT, "play_button"));

  hear_driver_click (button);
  hear_driver_wait ("words that move with the sound", has_played, walk);
  hear_driver_click (button);
  hear_driver_wait ("silence", is_silent, walk);
  hear_steps_click_word (walk->window, "decision");
}

static void
correct_by_keys (Walk *walk)
{
  hear_driver_key (walk->window, "e");
  hear_driver_key (walk->window, "<Control>Home");
  hear_driver_key (walk->window, "<Control><Shift>Right");
  hear_driver_type ("many thanks");
  hear_steps_rest (REST_MS);
}

static void
correct_by_pointer (Walk *walk)
{
  hear_driver_click (GTK_WIDGET (gtk_widget_get_template_child (hear_driver_find (GTK_WIDGET (walk->window), "HearTranscriptPane"),
                                                                g_type_from_name ("HearTranscriptPane"), "edit_button")));
  select_word (walk, "Thanks");
  hear_driver_type ("many thanks");
  hear_steps_rest (REST_MS);
  hear_driver_click (GTK_WIDGET (gtk_widget_get_template_child (hear_driver_find (GTK_WIDGET (walk->window), "HearTranscriptPane"),
                                                                g_type_from_name ("HearTranscriptPane"), "edit_button")));
}

static void
note_by_keys (Walk *walk)
{
  hear_driver_key (walk->window, "n");
  hear_driver_type ("names the queue");
  hear_driver_key (walk->window, "Return");
}

static void
show_notes (Walk *walk)
{
  hear_driver_click (hear_driver_find_by_text (GTK_WIDGET (walk->window), "GtkToggleButton", "Notes"));
  hear_driver_settle (walk->window);
}

static void
note_by_pointer (Walk *walk)
{
  show_notes (walk);
  hear_driver_click (find_inside (walk, "HearNotesPane", "GtkEntry"));
  hear_driver_type ("names the queue");
  hear_driver_key (walk->window, "Return");
}

static void
draft_by_keys (Walk *walk)
{
  hear_driver_key (walk->window, "n");
  hear_driver_type ("half a thou");
}

static void
draft_by_pointer (Walk *walk)
{
  show_notes (walk);
  hear_driver_click (find_inside (walk, "HearNotesPane", "GtkEntry"));
  hear_driver_type ("half a thou");
}

static void
name_by_keys (Walk *walk)
{
  tab_to (walk, "HearSpeakerRow");
  hear_driver_key (walk->window, "<Control>a");
  hear_driver_type ("mara l");
  hear_driver_key (walk->window, "Return");
}

static void
name_by_pointer (Walk *walk)
{
  GtkWidget *entry = find_inside (walk, "HearSpeakerRow", "GtkEntry");

  drag (entry, gtk_widget_get_width (entry) - 2, 1, gtk_widget_get_height (entry) / 2.0);
  hear_driver_type ("mara l");
  hear_driver_key (walk->window, "Return");
}

static const struct
{
  void (*by_keys) (Walk *walk);
  void (*by_pointer) (Walk *walk);
} steps[HEAR_ROAD_N_STEPS] = {
  [HEAR_ROAD_OPEN] = { open_by_keys, open_by_pointer },
  [HEAR_ROAD_PLAY] = { play_by_keys, play_by_pointer },
  [HEAR_ROAD_CORRECT] = { correct_by_keys, correct_by_pointer },
  [HEAR_ROAD_NOTE] = { note_by_keys, note_by_pointer },
  [HEAR_ROAD_DRAFT] = { draft_by_keys, draft_by_pointer },
  [HEAR_ROAD_NAME] = { name_by_keys, name_by_pointer },
};

static gboolean
has_come_back (gpointer user_data)
{
  Walk          *walk = user_data;
  HearTransport *transport = get_transport (walk);

  return transport != NULL && hear_player_get_ready (hear_transport_get_player (transport)) &&
         ABS (hear_transport_get_position_ms (transport) - walk->at_ms) < HEAR_ROAD_SAME_MS;
}

static void
come_back (Walk *walk)
{
  hear_driver_wait ("the same second of the same interview", has_come_back, walk);
  hear_steps_wait_for_text (walk->window, HEAR_ROAD_CANDIDATE);
}

/* The place goes to the test on a line of its own. */
static void
tell_place (Walk *walk)
{
  g_print ("\nplace %" G_GINT64_FORMAT "\n", hear_transport_get_position_ms (get_transport (walk)));
}

static void
walk_step (GtkWindow *window,
           gpointer   user_data)
{
  const char *const *args = user_data;
  Walk               walk = { window, g_ascii_strtoll (args[1], NULL, 10) };
  guint              step = (guint) g_ascii_strtoull (args[0], NULL, 10);

  if (walk.at_ms >= 0)
    come_back (&walk);
  if (step < HEAR_ROAD_N_STEPS)
    {
      steps[step].by_keys (&walk);
      hear_steps_rest (KEPT_MS);
      tell_place (&walk);
      fflush (stdout);
      raise (SIGKILL);
    }
  tell_place (&walk);
}

static void
walk_all (GtkWindow *window,
          gpointer   user_data)
{
  Walk walk = { window, -1 };

  for (guint i = 0; i < HEAR_ROAD_N_STEPS; i++)
    steps[i].by_pointer (&walk);
  tell_place (&walk);
}

/**
 * hear_road_walk:
 * @args: a library; a step, [const@ROAD_N_STEPS] for none, or “all”; and where
 *   the last step left the interview, in milliseconds, or -1
 *
 * Runs the program and does one step by keys, after which it kills itself; or
 * all steps by the pointer, or none, after which it closes the window.
 *
 * Returns: an exit status
 */
int
hear_road_walk (char **args)
{
  return hear_driver_run (args[0], g_str_equal (args[1], "all") ? walk_all : walk_step, args + 1);
}

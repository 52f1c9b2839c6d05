/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-journey.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "hear-card-block.h"
#include "hear-card-ticks.h"
#include "hear-dialogs.h"
#include "hear-driver.h"
#include "hear-import-dialog.h"
#include "hear-import-item.h"
#include "hear-steps.h"
#include "hear-transport.h"

/* What was done this long ago is kept. */
#define KEPT_MS 1000
/* What is typed into a transcript is an edit once the hands have rested. */
#define REST_MS 1000
#define PLAYED_MS 2000
#define SAME_MS 1000
/* Longer than any way to a field by the tabulator, or down a list. */
#define MAX_KEYS 60

/* Somebody without a pointer, who counts the keys that it takes. */
typedef struct
{
  GtkWindow  *window;
  const char *candidate;
  gint64      at_ms; /* where it was left, -1 before it was opened */
  guint       n_keys;
} Walk;

static char *media_path;
static char *text_path;

static void
press (Walk       *walk,
       GtkWindow  *window,
       const char *accelerator)
{
  walk->n_keys++;
  hear_driver_key (window, accelerator);
}

static void
type (Walk       *walk,
      const char *text)
{
  walk->n_keys += (guint) strlen (text);
  hear_driver_type (text);
}

static HearTransport *
get_transport (Walk *walk)
{
  return HEAR_TRANSPORT (hear_driver_find (GTK_WIDGET (walk->window), "HearTransport"));
}

static gboolean
is_inside (GtkWidget *widget,
           GtkWidget *outer)
{
  return widget != NULL && (widget == outer || gtk_widget_is_ancestor (widget, outer));
}

/* Moves on by the tabulator. */
static void
tab_to (Walk      *walk,
        GtkWindow *window,
        GtkWidget *widget)
{
  for (guint i = 0; i < MAX_KEYS && !is_inside (gtk_window_get_focus (window), widget); i++)
    press (walk, window, "Tab");
  g_assert_true (is_inside (gtk_window_get_focus (window), widget));
}

/* Not what is named so, but what is seen of it. */
static GtkWidget *
get_part (GtkWindow  *window,
          GType       type,
          const char *name)
{
  GtkWidget *outer = hear_driver_find (GTK_WIDGET (window), g_type_name (type));

  if (outer == NULL)
    outer = GTK_WIDGET (window);

  return GTK_WIDGET (gtk_widget_get_template_child (outer, type, name));
}

static void
choose (GtkWindow              *parent,
        const HearFilesRequest *request,
        HearFilesChosen         chosen,
        gpointer                user_data)
{
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr(GFile) media = g_file_new_for_path (media_path);
  g_autoptr(GFile) text = g_file_new_for_path (text_path);

  g_list_store_append (files, media);
  g_list_store_append (files, text);
  chosen (G_LIST_MODEL (files), user_data);
}

static gboolean
can_import (gpointer dialog)
{
  return hear_import_dialog_get_problem (dialog) == NULL;
}

static gboolean
has_import_dialog (gpointer unused)
{
  return hear_driver_find_window ("HearImportDialog") != NULL;
}

static gboolean
has_no_import_dialog (gpointer unused)
{
  return !has_import_dialog (unused);
}

static void
import (Walk *walk)
{
  GtkWindow *dialog;

  hear_dialogs_set_chooser (choose);
  press (walk, walk->window, "<Control>o");
  hear_driver_wait ("the import sheet", has_import_dialog, NULL);
  dialog = hear_driver_find_window ("HearImportDialog");
  press (walk, dialog, "<Control>a");
  type (walk, walk->candidate);
  tab_to (walk, dialog, get_part (dialog, HEAR_TYPE_IMPORT_DIALOG, "title_row"));
  type (walk, HEAR_JOURNEY_ROLE);
  tab_to (walk, dialog, get_part (dialog, HEAR_TYPE_IMPORT_DIALOG, "consent_row"));
  type (walk, HEAR_JOURNEY_CONSENT);
  tab_to (walk, dialog, get_part (dialog, HEAR_TYPE_IMPORT_DIALOG, "agreed_switch"));
  press (walk, dialog, "space");
  hear_driver_wait ("everything that an import needs", can_import, dialog);
  press (walk, walk->window, "<Control>Return"); /* the sheet may go at once */
  hear_driver_wait ("the end of the import", has_no_import_dialog, NULL);
  hear_dialogs_set_chooser (NULL);
}

static gboolean
has_duty (gpointer user_data)
{
  Walk *walk = user_data;

  return hear_driver_find_by_text (GTK_WIDGET (walk->window), "HearDutyRow", walk->candidate) != NULL;
}

/* From what is owed. */
static void
open (Walk *walk)
{
  GtkWidget *row;

  press (walk, walk->window, "<Alt>1");
  hear_driver_wait ("a card that is owed", has_duty, walk);
  hear_driver_settle (walk->window);
  row = hear_driver_find_by_text (GTK_WIDGET (walk->window), "HearDutyRow", walk->candidate);
  for (guint i = 0; i < MAX_KEYS && gtk_window_get_focus (walk->window) != row; i++)
    press (walk, walk->window, "j");
  g_assert_true (gtk_window_get_focus (walk->window) == row);
  press (walk, walk->window, "Return");
  hear_steps_wait_for_media (walk->window);
}

static void
play (Walk *walk)
{
  walk->n_keys += 2;
  hear_steps_play_until (walk->window, PLAYED_MS);
}

static guint
count_competencies (Walk *walk)
{
  GtkWidget *block = hear_driver_find (GTK_WIDGET (walk->window), "HearCardBlock");
  guint      n = 0;

  for (; block != NULL; block = gtk_widget_get_next_sibling (block))
    n += HEAR_IS_CARD_BLOCK (block);

  return n;
}

static gboolean
has_card (gpointer user_data)
{
  return count_competencies (user_data) > 0;
}

static void
rate_each (Walk    *walk,
           gboolean with_quotes)
{
  guint n;

  hear_driver_wait ("the card", has_card, walk);
  n = count_competencies (walk);
  for (guint i = 0; i < n; i++)
    {
      char level[2] = { (char) ('0' + hear_journey_get_level (i)), '\0' };

      press (walk, walk->window, level);
      if (with_quotes)
        press (walk, walk->window, "q");
      if (i + 1 < n)
        press (walk, walk->window, "<Control>Down");
    }
}

static void
rate (Walk *walk)
{
  rate_each (walk, FALSE);
}

static void
quote (Walk *walk)
{
  hear_driver_wait ("the card", has_card, walk);
  press (walk, walk->window, "q");
}

static void
note (Walk *walk)
{
  hear_driver_wait ("the card", has_card, walk);
  press (walk, walk->window, "c");
  type (walk, HEAR_JOURNEY_WHY);
}

static gboolean
has_question (gpointer unused)
{
  return hear_driver_find_window ("AdwMessageDialog") != NULL;
}

static gboolean
has_no_question (gpointer unused)
{
  return !has_question (unused);
}

static GtkWindow *
await_question (void)
{
  GtkWindow *dialog;

  hear_driver_wait ("a question", has_question, NULL);
  dialog = hear_driver_find_window ("AdwMessageDialog");
  hear_driver_settle (dialog);

  return dialog;
}

static void
flag (Walk *walk)
{
  hear_driver_wait ("the card", has_card, walk);
  press (walk, walk->window, "m");
  await_question ();
  type (walk, HEAR_JOURNEY_TROUBLE);
  press (walk, walk->window, "Return");
  hear_driver_wait ("the answer", has_no_question, NULL);
  press (walk, walk->window, "x");
  await_question ();
  type (walk, HEAR_JOURNEY_BIAS);
  press (walk, walk->window, "Return");
  hear_driver_wait ("the answer", has_no_question, NULL);
}

static void
correct (Walk *walk)
{
  press (walk, walk->window, "e");
  press (walk, walk->window, "<Control>Home");
  press (walk, walk->window, "<Control><Shift>Right");
  type (walk, HEAR_JOURNEY_WORDS);
  hear_steps_rest (REST_MS);
}

/* “Yes” is the fifth. */
static void
recommend (Walk *walk)
{
  hear_driver_wait ("the card", has_card, walk);
  press (walk, walk->window, "<Alt>r");
  press (walk, walk->window, "space");
  for (guint i = 0; i < 4; i++)
    press (walk, walk->window, "Down");
  press (walk, walk->window, "Return");
}

/* What is said in the review counts, though one goes back. */
static void
review (Walk *walk)
{
  GtkWindow *dialog;

  hear_driver_wait ("the card", has_card, walk);
  press (walk, walk->window, "<Control>Return");
  dialog = await_question ();
  type (walk, HEAR_JOURNEY_FEEDBACK);
  tab_to (walk, dialog, get_part (dialog, HEAR_TYPE_CARD_TICKS, "structure"));
  press (walk, dialog, "space");
}

static void
hand_in (Walk *walk)
{
  hear_driver_wait ("the card", has_card, walk);
  press (walk, walk->window, "<Control>Return");
  await_question ();
  press (walk, walk->window, "<Control>Return");
  hear_driver_wait ("the answer", has_no_question, NULL);
}

static void (*const steps[HEAR_JOURNEY_N_STEPS]) (Walk *walk) = {
  [HEAR_JOURNEY_IMPORT] = import,
  [HEAR_JOURNEY_OPEN] = open,
  [HEAR_JOURNEY_PLAY] = play,
  [HEAR_JOURNEY_RATE] = rate,
  [HEAR_JOURNEY_QUOTE] = quote,
  [HEAR_JOURNEY_NOTE] = note,
  [HEAR_JOURNEY_FLAG] = flag,
  [HEAR_JOURNEY_CORRECT] = correct,
  [HEAR_JOURNEY_RECOMMEND] = recommend,
  [HEAR_JOURNEY_REVIEW] = review,
  [HEAR_JOURNEY_HAND_IN] = hand_in,
};

static gboolean
has_come_back (gpointer user_data)
{
  Walk          *walk = user_data;
  HearTransport *transport = get_transport (walk);

  return transport != NULL && hear_player_get_ready (hear_transport_get_player (transport)) &&
         ABS (hear_transport_get_position_ms (transport) - walk->at_ms) < SAME_MS;
}

static void
tell (Walk *walk)
{
  HearTransport *transport = get_transport (walk);

  g_print ("\nkeys %u\nplace %" G_GINT64_FORMAT "\n", walk->n_keys,
           transport != NULL ? hear_transport_get_position_ms (transport) : (gint64) -1);
  fflush (stdout);
}

/* One step, after which the program is killed. */
static void
walk_step (GtkWindow *window,
           gpointer   user_data)
{
  const char *const *args = user_data;
  Walk               walk = { window, args[2], g_ascii_strtoll (args[1], NULL, 10), 0 };
  guint              step = (guint) g_ascii_strtoull (args[0], NULL, 10);

  if (walk.at_ms >= 0)
    hear_driver_wait ("the same second of the same interview", has_come_back, &walk);
  steps[step](&walk);
  hear_steps_rest (KEPT_MS);
  tell (&walk);
  raise (SIGKILL);
}

/* A card without notes, as most are: heard, each competency rated by a quote,
 * a recommendation, the line of feedback. */
static void
walk_card (GtkWindow *window,
           gpointer   user_data)
{
  const char *const *args = user_data;
  Walk               walk = { window, args[2], -1, 0 };

  open (&walk);
  play (&walk);
  rate_each (&walk, TRUE);
  recommend (&walk);
  press (&walk, window, "<Control>Return");
  await_question ();
  type (&walk, HEAR_JOURNEY_FEEDBACK);
  press (&walk, window, "<Control>Return");
  hear_driver_wait ("the answer", has_no_question, NULL);
  hear_steps_rest (KEPT_MS);
  tell (&walk);
}

/**
 * hear_journey_get_level:
 * @competency: which, counted from 0
 *
 * Returns: the level that it is rated with
 */
int
hear_journey_get_level (guint competency)
{
  static const int levels[] = { 4, 3, 5, 0, 2 };

  return levels[competency % G_N_ELEMENTS (levels)];
}

/**
 * hear_journey_walk:
 * @args: a library; a step, or “card” for a whole one; where the last step left
 *   the interview, in milliseconds, or -1; whose it is; and a recording and its
 *   text to import
 *
 * Runs the program and does one step by keys alone, after which it kills
 * itself; or a whole card, after which it closes the window.
 *
 * Returns: an exit status
 */
int
hear_journey_walk (char **args)
{
  media_path = args[4];
  text_path = args[5];

  return hear_driver_run (args[0], g_str_equal (args[1], "card") ? walk_card : walk_step, args + 1);
}

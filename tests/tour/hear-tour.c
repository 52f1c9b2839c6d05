/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <stdlib.h>

#include "hear-answer.h"
#include "hear-driver.h"
#include "hear-error.h"
#include "hear-locale.h"
#include "hear-questions-pane.h"
#include "hear-sample.h"
#include "hear-steps.h"
#include "hear-store.h"
#include "hear-test-locale.h"
#include "hear-window.h"

/* A walk through the program with a picture of each station. Each scene is a
 * start of its own, because text direction, contrast and language hold for a
 * process. */
typedef struct
{
  const char      *name;
  HearDriverScript script;
  int              width;
  int              height;
  double           text_scale;
  gboolean         dark;
  gboolean         contrast;
  gboolean         mirrored;
  gboolean         empty;
  gboolean         german;
  gboolean         published; /* for README and metainfo too */
} Scene;

typedef struct
{
  const Scene *scene;
  const char  *folder;
} Tour;

#define CANDIDATE "Ana Lima"

static void
dress (GtkWindow   *window,
       const Scene *scene)
{
  if (scene->dark)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  if (scene->text_scale > 0)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (scene->text_scale * 96 * 1024), NULL);
  gtk_window_set_default_size (window, scene->width, scene->height);
  hear_driver_settle (window);
}

static void
keep (GtkWindow  *window,
      Tour       *tour,
      const char *suffix)
{
  g_autofree char *name = suffix != NULL ? g_strconcat (tour->scene->name, "-", suffix, NULL) : g_strdup (tour->scene->name);

  hear_driver_save (window, tour->folder, name);
}

/* Nothing there yet: what a newcomer sees, and the one click that fills it. */
static void
first_start (GtkWindow *window,
             gpointer   user_data)
{
  Tour *tour = user_data;

  dress (window, tour->scene);
  hear_steps_wait_for_text (window, "Add Sample Interviews");
  keep (window, tour, NULL);
  hear_driver_click (hear_driver_find_by_text (GTK_WIDGET (window), "GtkButton", "Add Sample Interviews"));
  hear_steps_wait_for_text (window, CANDIDATE);
}

static void
look_at_today (GtkWindow *window,
               gpointer   user_data)
{
  Tour *tour = user_data;

  dress (window, tour->scene);
  hear_steps_wait_for_text (window, tour->scene->empty ? "Nothing Owed" : "Kenji Mori");
  keep (window, tour, NULL);
}

static void
look_at_list (GtkWindow *window,
              gpointer   user_data)
{
  Tour *tour = user_data;

  dress (window, tour->scene);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.interviews", NULL);
  hear_steps_wait_for_text (window, "Kenji Mori");
  keep (window, tour, NULL);
}

static gboolean
has_roles (gpointer window)
{
  GtkWidget *list = hear_driver_find (window, "HearRoleList");

  return list != NULL && gtk_widget_get_mapped (list) && hear_driver_find (list, "HearLineRow") != NULL;
}

static gboolean
has_role (gpointer window)
{
  GtkWidget *page = hear_driver_find (window, "HearRolePage");

  return gtk_widget_get_mapped (page) && hear_driver_find (page, "HearLineRow") != NULL;
}

static gboolean
has_rubric (gpointer window)
{
  GtkWidget *page = hear_driver_find (window, "HearRubricPage");

  return gtk_widget_get_mapped (page) && hear_driver_find (page, "HearCompetencyRow") != NULL;
}

static void
open_competency (GtkWindow *window)
{
  GtkWidget *row = hear_driver_find (GTK_WIDGET (window), "HearCompetencyRow");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  hear_driver_settle (window);
}

/* The roles, one of them, and its rubric being written. */
static void
look_at_roles (GtkWindow *window,
               gpointer   user_data)
{
  Tour *tour = user_data;

  dress (window, tour->scene);
  hear_steps_wait_for_text (window, tour->scene->empty ? "Nothing Owed" : "Kenji Mori");
  hear_driver_key (window, "<Alt>3");
  hear_driver_wait ("the roles", has_roles, window);
  hear_driver_settle (window);
  keep (window, tour, NULL);
  if (tour->scene->empty)
    return;

  hear_driver_key (window, "Return");
  hear_driver_wait ("a role", has_role, window);
  hear_driver_settle (window);
  keep (window, tour, "one");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-rubric", "s", "general");
  hear_driver_wait ("a rubric", has_rubric, window);
  hear_driver_settle (window);
  gtk_widget_activate_action (hear_driver_find (GTK_WIDGET (window), "HearRubricPage"), "rubric.edit", NULL);
  open_competency (window);
  keep (window, tour, "rubric");
}

static gboolean
has_candidate (gpointer window)
{
  GtkWidget *page = hear_driver_find (window, "HearCandidatePage");

  return page != NULL && gtk_widget_get_mapped (page) && hear_driver_find (page, "HearLineRow") != NULL;
}

/* All that is known of somebody. */
static void
look_at_candidate (GtkWindow *window,
                   gpointer   user_data)
{
  Tour *tour = user_data;

  dress (window, tour->scene);
  hear_steps_open (window, CANDIDATE);
  gtk_widget_activate_action (GTK_WIDGET (window), "review.candidate", NULL);
  hear_driver_wait ("a candidate", has_candidate, window);
  hear_driver_settle (window);
  keep (window, tour, NULL);
}

static gboolean
has_questions (gpointer answers)
{
  return g_list_model_get_n_items (answers) == 3;
}

static void
place (HearQuestionsPane *pane,
       GListModel        *answers,
       guint              position)
{
  g_autoptr(HearAnswer) answer = g_list_model_get_item (answers, position);

  gtk_widget_activate_action (GTK_WIDGET (pane), "questions.place", "s", hear_answer_get_id (answer));
}

static gboolean
has_places (gpointer timeline)
{
  GtkWidget *layer = hear_driver_find (timeline, "HearChapterLayer");

  return layer != NULL && gtk_widget_get_visible (layer);
}

/* What was asked, placed while it plays. */
static void
ask (GtkWindow *window,
     gpointer   user_data)
{
  Tour              *tour = user_data;
  HearQuestionsPane *pane;
  GListModel        *answers;

  dress (window, tour->scene);
  hear_steps_open (window, CANDIDATE);
  hear_steps_wait_for_media (window);
  pane = HEAR_QUESTIONS_PANE (hear_driver_find (GTK_WIDGET (window), "HearQuestionsPane"));
  answers = hear_questions_pane_get_answers (pane);
  hear_questions_pane_add (pane, "A decision that was wrong\nHow did it come out?\nWhat changed after that?");
  hear_driver_wait ("three questions", has_questions, answers);
  hear_steps_play_until (window, 8000);
  place (pane, answers, 0);
  hear_steps_play_until (window, 31000);
  place (pane, answers, 1);
  hear_driver_wait ("their places", has_places, window);
  hear_driver_settle (window);
  keep (window, tour, NULL);
}

/* Files on their way in. */
static void
import_files (GtkWindow *window,
              gpointer   user_data)
{
  Tour            *tour = user_data;
  g_autofree char *folder = g_dir_make_tmp ("hearback-tour-XXXXXX", NULL);
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  const char *names[] = { "jonas-weber.ogg", "jonas-weber.vtt", "kenji-mori.ogg" };

  dress (window, tour->scene);
  hear_steps_wait_for_text (window, "Kenji Mori");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *uri = g_strconcat ("resource:///org/hearback/sample/", names[i], NULL);
      g_autoptr(GFile) sample = g_file_new_for_uri (uri);
      g_autoptr(GFile) file = g_file_new_build_filename (folder, names[i], NULL);

      g_file_copy (sample, file, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL);
      g_list_store_append (files, file);
    }
  hear_window_import (HEAR_WINDOW (window), G_LIST_MODEL (files));
  hear_driver_settle (window);
  hear_steps_wait_for_text (hear_driver_find_window ("HearImportDialog"), "Kenji Mori");
  keep (hear_driver_find_window ("HearImportDialog"), tour, NULL);
  hear_test_drop_folder (folder);
}

static void
look_at_problem (GtkWindow *window,
                 gpointer   user_data)
{
  g_autoptr(GError) error = g_error_new (HEAR_ERROR, HEAR_ERROR_NEWER_SCHEMA, "The library has schema 9; this Hearback knows 3");
  HearOpening opening = { .directory = (char *) "/home/user/Interviews", .error = error };
  Tour       *tour = user_data;

  dress (window, tour->scene);
  hear_window_show_problem (HEAR_WINDOW (window), &opening);
  hear_driver_settle (window);
  keep (window, tour, NULL);
}

static void
look_at_about (GtkWindow *window,
               gpointer   user_data)
{
  Tour *tour = user_data;

  dress (window, tour->scene);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.about", NULL);
  hear_driver_settle (window);
  if (hear_driver_find_window ("AdwAboutWindow") != NULL)
    keep (hear_driver_find_window ("AdwAboutWindow"), tour, NULL);
}

/* Two competencies of my card, by keyboard. */
static void
fill_in (GtkWindow *window)
{
  const char *const keys[] = { "4", "q", "<Control>Down", "3", "c" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    hear_driver_key (window, keys[i]);
  hear_driver_type ("Says what went wrong herself");
  hear_driver_key (window, "<Control>Up");
  hear_driver_settle (window);
}

static void
look_at_interview (GtkWindow *window,
                   gpointer   user_data)
{
  Tour *tour = user_data;

  dress (window, tour->scene);
  hear_steps_open (window, CANDIDATE);
  hear_steps_wait_for_media (window);
  hear_steps_play_until (window, 20000);
  fill_in (window);
  keep (window, tour, NULL);
}

static gboolean
has_results (gpointer window)
{
  return hear_driver_find (window, "HearSearchRow") != NULL;
}

/* Found while it is typed. */
static void
search_all (GtkWindow *window,
            gpointer   user_data)
{
  Tour *tour = user_data;

  dress (window, tour->scene);
  hear_steps_wait_for_text (window, "Kenji Mori");
  hear_driver_key (window, "<Control><Shift>f");
  hear_driver_settle (window);
  if (tour->scene->german)
    keep (window, tour, "start");
  hear_driver_type ("team");
  hear_driver_wait ("a result", has_results, window);
  hear_driver_settle (window);
  keep (window, tour, NULL);
}

/* The palette as it opens over an interview, and what is found in it. */
static void
look_at_palette (GtkWindow *window,
                 gpointer   user_data)
{
  Tour      *tour = user_data;
  GtkWindow *palette;

  dress (window, tour->scene);
  hear_steps_open (window, CANDIDATE);
  hear_steps_wait_for_media (window);
  palette = hear_steps_open_palette (window);
  keep (palette, tour, NULL);
  hear_driver_type ("k");
  hear_driver_settle (palette);
  keep (palette, tour, "typed");
  hear_driver_type ("xx");
  hear_driver_settle (palette);
  keep (palette, tour, "nothing");
}

static gboolean
has_hits (gpointer view)
{
  return hear_transcript_view_get_n_hits (view) > 1;
}

/* The road: play, read along, click a word, search, correct, note. */
static void
walk (GtkWindow *window,
      gpointer   user_data)
{
  Tour               *tour = user_data;
  HearTranscriptView *view;

  dress (window, tour->scene);
  hear_steps_open (window, CANDIDATE);
  hear_steps_wait_for_media (window);
  view = hear_steps_get_transcript (window);
  hear_steps_play_until (window, 3000);
  hear_steps_click_word (window, "holiday");
  keep (window, tour, "word");

  hear_driver_key (window, "<Control>f");
  hear_driver_type ("queue");
  hear_driver_wait ("all hits marked", has_hits, view);
  keep (window, tour, "search");
  hear_driver_key (window, "Escape");

  hear_driver_key (window, "e");
  hear_driver_type ("truly ");
  hear_driver_settle (window);
  keep (window, tour, "correct");
  hear_driver_key (window, "<Control>z");
  hear_driver_key (window, "Escape");

  hear_driver_key (window, "n");
  hear_driver_type ("asks for the stop line");
  hear_driver_key (window, "Return");
  hear_steps_wait_for_text (window, "asks for the stop line");
  keep (window, tour, "note");

  hear_driver_key (window, "<Control><Shift>question");
  hear_driver_settle (window);
  if (hear_driver_find_window ("GtkShortcutsWindow") != NULL)
    keep (hear_driver_find_window ("GtkShortcutsWindow"), tour, "keys");
}

static const Scene scenes[] = {
  { "first-start", first_start, 1280, 800, .empty = TRUE },
  { "today-light", look_at_today, 1280, 800 },
  { "today-dark", look_at_today, 1280, 800, .dark = TRUE },
  { "today-empty", look_at_today, 1280, 800, .empty = TRUE },
  { "today-narrow", look_at_today, 400, 720 },
  { "today-mirrored", look_at_today, 1280, 800, .mirrored = TRUE },
  { "today-large-text", look_at_today, 1280, 800, 2.0 },
  { "today-german", look_at_today, 1280, 800, .german = TRUE },
  { "interviews-light", look_at_list, 1280, 800, .published = TRUE },
  { "interviews-dark", look_at_list, 1280, 800, .dark = TRUE },
  { "interviews-narrow", look_at_list, 400, 720 },
  { "interviews-contrast", look_at_list, 1280, 800, .contrast = TRUE },
  { "interviews-mirrored", look_at_list, 1280, 800, .mirrored = TRUE },
  { "interviews-large-text", look_at_list, 1280, 800, 2.0 },
  { "roles-light", look_at_roles, 1280, 800 },
  { "roles-dark", look_at_roles, 1280, 800, .dark = TRUE },
  { "roles-empty", look_at_roles, 1280, 800, .empty = TRUE },
  { "roles-narrow", look_at_roles, 400, 720 },
  { "roles-mirrored", look_at_roles, 1280, 800, .mirrored = TRUE },
  { "roles-large-text", look_at_roles, 1280, 800, 2.0 },
  { "roles-german", look_at_roles, 1280, 800, .german = TRUE },
  { "candidate", look_at_candidate, 1280, 1000 },
  { "candidate-dark", look_at_candidate, 1280, 800, .dark = TRUE },
  { "candidate-narrow", look_at_candidate, 400, 720 },
  { "candidate-german", look_at_candidate, 1280, 800, .german = TRUE },
  { "questions", ask, 1280, 800 },
  { "questions-dark", ask, 1280, 800, .dark = TRUE },
  { "questions-large-text", ask, 1280, 800, 2.0 },
  { "questions-german", ask, 1280, 800, .german = TRUE },
  { "import", import_files, 1280, 800 },
  { "import-dark", import_files, 1280, 800, .dark = TRUE },
  { "problem-newer", look_at_problem, 1280, 800 },
  { "about", look_at_about, 1280, 800 },
  { "interview-light", look_at_interview, 1280, 800, .published = TRUE },
  { "interview-dark", look_at_interview, 1280, 800, .dark = TRUE, .published = TRUE },
  { "interview-contrast", look_at_interview, 1280, 800, .contrast = TRUE },
  { "interview-mirrored", look_at_interview, 1280, 800, .mirrored = TRUE },
  { "interview-large-text", look_at_interview, 1280, 800, 2.0 },
  { "interview-900", look_at_interview, 900, 600 },
  { "interview-narrow", look_at_interview, 400, 720 },
  { "interview-german", look_at_interview, 1280, 800, .german = TRUE },
  { "interviews-german", look_at_list, 1280, 800, .german = TRUE },
  { "search", search_all, 1280, 800 },
  { "search-dark", search_all, 1280, 800, .dark = TRUE },
  { "search-narrow", search_all, 360, 720 },
  { "search-german", search_all, 360, 720, .german = TRUE },
  { "palette", look_at_palette, 1280, 800 },
  { "palette-dark", look_at_palette, 1280, 800, .dark = TRUE },
  { "palette-mirrored", look_at_palette, 1280, 800, .mirrored = TRUE },
  { "palette-large-text", look_at_palette, 1280, 800, 2.0 },
  { "palette-german", look_at_palette, 1280, 800, .german = TRUE },
  { "road", walk, 1280, 800 },
};

static gboolean
make_library (const char *path,
              gboolean    empty,
              GError    **error)
{
  g_autoptr(HearClock) clock = hear_clock_new ();
  g_autoptr(HearStore) store = hear_store_create (path, "Mara Lindt", clock, error);
  gboolean ok = store != NULL && (empty || hear_sample_create (store, NULL, error) >= 0);

  if (store != NULL)
    hear_store_close (store);

  return ok;
}

static int
play_scene (const char *name,
            const char *folder)
{
  Tour             tour = { NULL, folder };
  g_autofree char *place = g_dir_make_tmp ("hearback-tour-XXXXXX", NULL);
  g_autofree char *library = g_build_filename (place, "library", NULL);
  g_autoptr(GError) error = NULL;
  int status;

  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    if (g_str_equal (scenes[i].name, name))
      tour.scene = &scenes[i];
  if (tour.scene == NULL || !make_library (library, tour.scene->empty, &error))
    {
      g_printerr ("hear-tour: %s\n", error != NULL ? error->message : name);
      return 1;
    }

  hear_locale_init ();
  /* GTK takes the direction from the locale when it starts. */
  gtk_init ();
  if (tour.scene->mirrored)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  status = hear_driver_run (library, tour.scene->script, &tour);
  hear_test_drop_folder (place);

  return status;
}

/* The translation as it is built, beside the program. */
static gboolean
speak_german (GSubprocessLauncher *launcher,
              const char          *program,
              const char          *locales)
{
  g_autofree char *folder = g_path_get_dirname (program);
  g_autofree char *translations = g_build_filename (folder, "..", "..", "po", NULL);

  if (!hear_test_locale_make (locales))
    return FALSE;

  g_subprocess_launcher_setenv (launcher, "HEARBACK_LOCALE_DIR", translations, TRUE);
  g_subprocess_launcher_setenv (launcher, "LANGUAGE", "de", TRUE);
  g_subprocess_launcher_setenv (launcher, "LOCPATH", locales, TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", HEAR_TEST_LOCALE, TRUE);

  return TRUE;
}

static gboolean
start_scene (const char  *program,
             const Scene *scene,
             const char  *folder,
             GError     **error)
{
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr(GSubprocess) process = NULL;

  g_autofree char *locales = hear_test_make_folder ();
  gboolean         ok;

  if (scene->contrast)
    g_subprocess_launcher_setenv (launcher, "ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  g_subprocess_launcher_setenv (launcher, "LANGUAGE", "en", TRUE);
  if (scene->german && !speak_german (launcher, program, locales))
    g_printerr ("hear-tour: %s: this machine has no German locale\n", scene->name);
  process = g_subprocess_launcher_spawn (launcher, error, program, "--play", scene->name, "--output", folder, NULL);
  ok = process != NULL && g_subprocess_wait_check (process, NULL, error);
  hear_test_drop_folder (locales);

  return ok;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *only = NULL;
  g_autofree char *played = NULL;
  gboolean         published = FALSE;
  GOptionEntry     entries[] = {
        { "output", 0, 0, G_OPTION_ARG_FILENAME, &folder, "Where the pictures go", "FOLDER" },
        { "scene", 0, 0, G_OPTION_ARG_STRING, &only, "Only this scene", "NAME" },
        { "play", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &played, NULL, NULL },
        { "shots", 0, 0, G_OPTION_ARG_NONE, &published, "Only the pictures of README and metainfo", NULL },
        { NULL },
  };
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || folder == NULL)
    {
      g_printerr ("hear-tour: %s\n", error != NULL ? error->message : "--output is missing");
      return 2;
    }
  if (played != NULL)
    return play_scene (played, folder);

  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    if ((!published || scenes[i].published) && (only == NULL || g_str_equal (only, scenes[i].name)) && !start_scene (argv[0], &scenes[i], folder, &error))
      {
        g_printerr ("hear-tour: %s: %s\n", scenes[i].name, error->message);
        return 1;
      }

  return 0;
}

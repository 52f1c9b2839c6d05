/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-banner.h"
#include "hear-candidate-page.h"
#include "hear-interview-page.h"
#include "hear-interviews-page.h"
#include "hear-keeper.h"
#include "hear-roles-page.h"
#include "hear-search-page.h"
#include "hear-sidebar-row.h"
#include "hear-today-page.h"
#include "hear-window-state.h"
#include "hear-window.h"

G_BEGIN_DECLS

struct _HearWindow
{
  AdwApplicationWindow parent_instance;

  HearSession     *session;
  HearKeeper      *keeper;
  HearDuties      *duties;
  HearWindowState *state;
  GCancellable    *closing;

  /* Built when they are first visited. */
  HearInterviewPage  *interview_page;
  HearInterviewsPage *interviews_page;
  HearCandidatePage  *candidate_page;
  char               *candidate_from;      /* the page that it was opened from */
  char               *candidate_interview; /* the interview, if it was one */
  HearRolesPage      *roles_page;
  HearSearchPage     *search_page;
  HearTodayPage      *today_page;
  gboolean            first_frame_passed;

  /* While it waits for what is to be written. */
  gboolean leaving;
  guint    leaving_id;

  AdwLeaflet      *library_leaflet;
  AdwLeaflet      *leaflet;
  GtkStack        *content_stack;
  AdwBin          *candidate_bin;
  AdwBin          *interview_bin;
  AdwBin          *interviews_bin;
  GtkListBoxRow   *interviews_row;
  GtkWidget       *menu_button;
  AdwBin          *problem_bin;
  AdwBin          *roles_bin;
  GtkListBoxRow   *roles_row;
  GtkWidget       *drop_hint;
  HearBanner      *read_only_banner;
  HearBanner      *saving_banner;
  AdwBin          *search_bin;
  GtkListBoxRow   *search_row;
  GtkListBox      *sidebar;
  GtkStack        *stack;
  AdwBin          *today_bin;
  HearSidebarRow  *today_row;
  AdwToastOverlay *toasts;
};

void hear_window_install_actions (GtkWidgetClass *widget_class);
void hear_window_install_restore (GtkWidgetClass *widget_class);
void hear_window_install_sample  (GtkWidgetClass *widget_class);
void hear_window_install_import  (GtkWidgetClass *widget_class);
void hear_window_add_undo        (HearWindow     *self);
void hear_window_install_search  (GtkWidgetClass *widget_class);
void hear_window_install_pages   (GtkWidgetClass *widget_class);
void hear_window_install_palette (GtkWidgetClass *widget_class);
void hear_window_build_page      (HearWindow     *self);
void hear_window_choose_page     (HearWindow     *self,
                                  const char     *name);
void hear_window_restore_page    (HearWindow     *self,
                                  const char     *id);
void hear_window_show_page       (HearWindow     *self,
                                  const char     *name);
gboolean hear_window_go_back     (HearWindow     *self);
void hear_window_count_duties    (HearWindow     *self);
void hear_window_take_drops      (HearWindow     *self);
void hear_window_show_list       (HearWindow     *self);
void hear_window_show_read_only  (HearWindow     *self);
void hear_window_check_sample    (HearWindow     *self);
void hear_window_settle          (HearWindow     *self);
void hear_window_watch_saver     (HearWindow     *self);
void hear_window_retry_saving    (HearWindow     *self);
void hear_window_save_pages      (HearWindow     *self);

gboolean hear_window_is_ready_to_leave (HearWindow *self);
gboolean hear_window_is_searching      (HearWindow *self);

G_END_DECLS

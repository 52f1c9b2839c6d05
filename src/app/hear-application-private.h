/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-application.h"
#include "hear-mpris.h"
#include "hear-search-provider.h"
#include "hear-window.h"

G_BEGIN_DECLS

struct _HearApplication
{
  AdwApplication parent_instance;

  HearClock *clock;
  HearStore *store;
  char      *directory;
  GPtrArray *files; /* to import once the library is open */
  gboolean   opening;
  gboolean   damaged;

  /* What the desktop knows of it. */
  HearMpris          *mpris;
  HearSearchProvider *search_provider;
  char               *wish;  /* nullable: an action of the window that is to come */
  gboolean            quiet; /* opens for the desktop's search alone */
  gboolean            shown; /* a window worked on the library */
};

HearWindow *hear_application_get_window    (HearApplication *self);
void        hear_application_install_desk  (HearApplication *self);
void        hear_application_enter_desk    (HearApplication *self,
                                            HearSession     *session);
void        hear_application_leave_desk    (HearApplication *self);
void        hear_application_grant_wish    (HearApplication *self);

G_END_DECLS

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HearWindowState:
 * @width: of the window
 * @height: of the window
 * @maximized: whether it fills the screen
 * @left: width of the left pane
 * @right: width of the right pane
 * @part: (nullable): the part of an interview that shares its place with others
 * @page: (nullable): the page beside the sidebar
 * @interview: (nullable): the interview that is open
 *
 * How a window was left.
 */
typedef struct
{
  int      width;
  int      height;
  gboolean maximized;
  int      left;
  int      right;
  char    *part;
  char    *page;
  char    *interview;
} HearWindowState;

HearWindowState *hear_window_state_new   (const char            *text);
void             hear_window_state_free  (HearWindowState       *self);
char            *hear_window_state_write (const HearWindowState *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearWindowState, hear_window_state_free)

G_END_DECLS

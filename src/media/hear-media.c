/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-media.h"

#include <gst/gst.h>

static gpointer
init_once (gpointer data)
{
  gst_init (NULL, NULL);

  return GINT_TO_POINTER (TRUE);
}

/**
 * hear_media_init:
 *
 * Prepares the room's libraries. Players, probes and readers call it
 * themselves; a program calls it early only to choose when that time is spent.
 * May be called from any thread and any number of times.
 */
void
hear_media_init (void)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, init_once, NULL);
}

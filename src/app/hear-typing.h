/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HEAR_TYPING_WORD_MS:
 *
 * How long a word that was just finished waits to be saved.
 */
#define HEAR_TYPING_WORD_MS 20

/**
 * HEAR_TYPING_PAUSE_MS:
 *
 * How long a word waits that nobody goes on with.
 */
#define HEAR_TYPING_PAUSE_MS 200

/**
 * HEAR_TYPING_LIMIT_MS:
 *
 * How long a letter waits at the most, whatever is typed after it.
 */
#define HEAR_TYPING_LIMIT_MS 500

/**
 * HearTyping:
 *
 * When to save what is being typed into a field: as each word ends, and after a
 * short pause. Begins as zeros, within the object that saves; what it calls
 * gets that object, which stops it before it goes.
 */
typedef struct
{
  guint           source_id;
  gint64          limit_us;
  gint64          word_us; /* when a finished word is due, 0 if none waits */
  GSourceOnceFunc save;
  gpointer        data;
} HearTyping;

void     hear_typing_touch      (HearTyping     *self,
                                 int             wait_ms,
                                 GSourceOnceFunc save,
                                 gpointer        data);
gboolean hear_typing_stop       (HearTyping     *self);
gboolean hear_typing_is_waiting (HearTyping     *self);
int      hear_typing_wait_after (const char     *text,
                                 int             position);

G_END_DECLS

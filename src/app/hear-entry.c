/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-entry.h"

#include "hear-text.h"
#include "hear-typing.h"

/* Entries whose text is in the store, too, and may change there. */

static gboolean
says_same (const char *one, const char *other)
{
  g_autofree char *first = hear_text_clean (one);
  g_autofree char *second = hear_text_clean (other);

  return g_str_equal (first, second);
}

/**
 * hear_entry_show:
 * @entry: an entry that may be typed into
 * @text: (nullable): what the store says
 *
 * Shows it, and leaves the cursor where it is. An entry that says the same but
 * for white space stays as it is: somebody may be about to write the next word.
 */
void
hear_entry_show (GtkEditable *entry, const char *text)
{
  int position;

  g_return_if_fail (GTK_IS_EDITABLE (entry));

  if (text == NULL)
    text = "";
  if (says_same (gtk_editable_get_text (entry), text))
    return;

  position = gtk_editable_get_position (entry);
  /* Nobody takes back what he did not type. */
  gtk_editable_set_enable_undo (entry, FALSE);
  gtk_editable_set_text (entry, text);
  gtk_editable_set_enable_undo (entry, TRUE);
  gtk_editable_set_position (entry, MIN (position, (int) g_utf8_strlen (text, -1)));
}

/**
 * hear_entry_is_focus:
 * @entry: an entry
 *
 * Returns: whether its window sends there what is typed
 */
gboolean
hear_entry_is_focus (GtkEditable *entry)
{
  GtkEditable *delegate;

  g_return_val_if_fail (GTK_IS_EDITABLE (entry), FALSE);

  delegate = gtk_editable_get_delegate (entry);

  return gtk_widget_is_focus (GTK_WIDGET (delegate != NULL ? delegate : entry));
}

/**
 * hear_entry_wait:
 * @entry: an entry that was just typed into
 *
 * Returns: how long what stands there may wait to be saved
 */
int
hear_entry_wait (GtkEditable *entry)
{
  g_return_val_if_fail (GTK_IS_EDITABLE (entry), HEAR_TYPING_PAUSE_MS);

  /* It says that it changed before the cursor is behind what was typed. */
  return hear_typing_wait_after (gtk_editable_get_text (entry), gtk_editable_get_position (entry) + 1);
}

static int
wait_in_text (GtkTextView *view)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *text = NULL;
  int              position;

  g_object_get (buffer, "text", &text, "cursor-position", &position, NULL);

  return hear_typing_wait_after (text, position);
}

/**
 * hear_entry_wait_in:
 * @page: what has the fields of one thing; in one of them somebody just typed
 *
 * Returns: how long what stands there may wait to be saved
 */
int
hear_entry_wait_in (GtkWidget *page)
{
  GtkRoot   *root;
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_WIDGET (page), HEAR_TYPING_PAUSE_MS);

  root = gtk_widget_get_root (page);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, page))
    return HEAR_TYPING_PAUSE_MS;
  if (GTK_IS_EDITABLE (focus))
    return hear_entry_wait (GTK_EDITABLE (focus));

  return GTK_IS_TEXT_VIEW (focus) ? wait_in_text (GTK_TEXT_VIEW (focus)) : HEAR_TYPING_PAUSE_MS;
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-lines.h"

#include <string.h>

/**
 * hear_lines_new:
 * @text: a text
 *
 * Cuts a text at LF, CR LF and CR.
 *
 * Returns: (transfer full): its lines
 */
HearLines *
hear_lines_new (const char *text)
{
  HearLines *self;
  char      *line;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (HearLines, 1);
  self->buffer = g_strdup (text);
  self->lines = g_ptr_array_new ();
  line = self->buffer;
  while (TRUE)
    {
      char *end = line + strcspn (line, "\r\n");
      char  c = *end;

      g_ptr_array_add (self->lines, line);
      *end = '\0';
      if (c == '\0')
        break;
      line = end + (c == '\r' && end[1] == '\n' ? 2 : 1);
    }
  g_ptr_array_add (self->lines, NULL);

  return self;
}

/**
 * hear_lines_free:
 * @self: (transfer full): lines
 */
void
hear_lines_free (HearLines *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->buffer);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

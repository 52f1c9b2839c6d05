/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-markdown.h"

#include <string.h>

#include "hear-clock-time.h"

#define MARKS "\\`*_[]<>#|"
#define BOLD "**"

/**
 * hear_markdown_append:
 * @out: what is written
 * @text: plain text
 *
 * Writes text so that Markdown shows it as it is.
 */
void
hear_markdown_append (GString    *out,
                      const char *text)
{
  g_return_if_fail (out != NULL && text != NULL);

  for (; *text != '\0'; text++)
    {
      if (strchr (MARKS, *text) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *text);
    }
}

/**
 * hear_markdown_unescape:
 * @text: (inout): text that [func@markdown_append] wrote
 *
 * Makes plain text of it, in place.
 */
void
hear_markdown_unescape (char *text)
{
  char *out = text;

  g_return_if_fail (text != NULL);

  for (; *text != '\0'; text++)
    {
      if (*text == '\\' && text[1] != '\0' && strchr (MARKS, text[1]) != NULL)
        text++;
      *out++ = *text;
    }
  *out = '\0';
}

/* "**Name**", where stars of the name have a backslash before them. */
static char *
read_name (const char **line)
{
  const char *end = *line + strlen (BOLD);
  char       *name;

  if (!g_str_has_prefix (*line, BOLD))
    return NULL;
  while (*end != '\0' && !g_str_has_prefix (end, BOLD))
    end += *end == '\\' && end[1] != '\0' ? 2 : 1;
  if (*end == '\0' || end == *line + strlen (BOLD))
    return NULL;

  name = g_strndup (*line + strlen (BOLD), (gsize) (end - *line) - strlen (BOLD));
  hear_markdown_unescape (name);
  *line = end + strlen (BOLD);

  return name;
}

/**
 * hear_markdown_read_header:
 * @line: a line without space around it
 * @name: (out) (transfer full) (nullable): who speaks, if it says so
 * @ms: (inout): when, in milliseconds; left alone if it does not say
 *
 * Reads what stands above a turn in a transcript written as Markdown: a name,
 * a time or both, and nothing else.
 *
 * Returns: whether the line is that
 */
gboolean
hear_markdown_read_header (const char *line,
                           char      **name,
                           gint64     *ms)
{
  g_autofree char *found = NULL;
  gint64           at = *ms;
  gsize            length;

  g_return_val_if_fail (line != NULL && name != NULL && ms != NULL, FALSE);

  found = read_name (&line);
  line += found != NULL ? strspn (line, " ") : 0;
  if (*line == '`')
    {
      length = hear_clock_time_parse (line + 1, &at);
      if (length == 0 || strcmp (line + 1 + length, "`") != 0)
        return FALSE;
    }
  else if (found == NULL || *line != '\0')
    return FALSE;

  *name = g_steal_pointer (&found);
  *ms = at;

  return TRUE;
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdio.h>

#include "hear-cli-completion.h"
#include "hear-cli-manual.h"

/* write-manual: the manual page; write-manual SCRIPT: bash's completion, the
 * tables and then what is in SCRIPT. Run while building. */
int
main (int    argc,
      char **argv)
{
  g_autofree char *text = argc > 1 ? hear_cli_completion_make_tables () : hear_cli_manual_make ();
  g_autofree char *script = NULL;
  g_autoptr(GError) error = NULL;

  if (argc > 1 && !g_file_get_contents (argv[1], &script, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return fputs (text, stdout) == EOF || fputs (script != NULL ? script : "", stdout) == EOF;
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cli.h"
#include "hear-locale.h"

int
main (int    argc,
      char **argv)
{
  hear_locale_init ();
  g_set_prgname ("hearbackctl");

  return hear_cli_run (argv);
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-application.h"
#include "hear-locale.h"

int
main (int argc, char **argv)
{
  g_autoptr(HearApplication) application = NULL;

  hear_locale_init ();
  hear_application_choose_renderer ();
  application = hear_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}

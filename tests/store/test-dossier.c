/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-dossier.h"
#include "hear-test.h"

/* Everything in it goes with it: the leak checker looks on. */
static void
test_free (void)
{
  g_autoptr(HearDossier) dossier = hear_dossier_new ();
  HearDossierConsent *consent = g_new0 (HearDossierConsent, 1);
  HearDossierFile    *file = g_new0 (HearDossierFile, 1);
  HearDossierEvent   *event = g_new0 (HearDossierEvent, 1);

  dossier->name = g_strdup ("Ana");
  consent->text = g_strdup ("Agreed");
  file->name = g_strdup ("ana.ogg");
  event->action = g_strdup ("insert");
  g_ptr_array_add (dossier->consents, consent);
  g_ptr_array_add (dossier->files, file);
  g_ptr_array_add (dossier->events, event);
  g_assert_cmpuint (dossier->consents->len + dossier->files->len + dossier->events->len, ==, 3);
  hear_dossier_free (NULL);
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);

  g_test_add_func ("/dossier/free", test_free);

  return g_test_run ();
}

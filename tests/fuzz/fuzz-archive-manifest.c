/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-archive-manifest.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);

/* Whatever a backup says of itself, it is refused or says it again. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearArchiveManifest) manifest = NULL;

  manifest = hear_archive_manifest_parse ((const char *) data, size, &error);
  g_assert_true ((manifest == NULL) == (error != NULL));
  if (manifest != NULL)
    {
      g_autofree char *text = hear_archive_manifest_to_text (manifest, 0);
      g_autoptr(HearArchiveManifest) again = hear_archive_manifest_parse (text, strlen (text), NULL);

      g_assert_nonnull (again);
    }

  return 0;
}

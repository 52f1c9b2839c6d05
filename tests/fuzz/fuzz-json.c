/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-json.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) root = hear_json_parse ((const char *) data, size, &error);

  g_assert_true ((root == NULL) == (error != NULL));
  if (root != NULL)
    {
      g_autofree char *text = hear_json_to_text (root, FALSE);

      g_assert_nonnull (text);
    }

  return 0;
}

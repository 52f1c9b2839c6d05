/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-words.h"

#define TEXT "Ich habe das Team übernommen, als es klein war."

int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);

/* What is read lies inside the text, and reads the same once more. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) words = hear_words_unpack (bytes, TEXT, &error);
  g_autoptr(GBytes) packed = NULL;
  g_autoptr(GArray) again = NULL;

  g_assert_true ((words == NULL) == (error != NULL));
  if (words == NULL)
    return 0;

  for (guint i = 0; i < words->len; i++)
    {
      g_assert_cmpuint (hear_words_index (words, i).start, <=, hear_words_index (words, i).end);
      g_assert_cmpuint (hear_words_index (words, i).end, <=, strlen (TEXT));
    }
  packed = hear_words_pack (words);
  again = hear_words_unpack (packed, TEXT, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, words->len);

  return 0;
}

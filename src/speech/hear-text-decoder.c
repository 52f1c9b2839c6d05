/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-text-decoder.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <uchardet.h>

#include "hear-error.h"

/* The longest interview's transcript has a tenth of this. */
#define MAX_BYTES (20 * 1000 * 1000)

#define REPLACEMENT "\xef\xbf\xbd"

/* Below this many bytes beyond ASCII a guess of the alphabet is a coin toss. */
#define MIN_EVIDENCE 12

typedef struct
{
  const char *name;
  guint       unit;
  gboolean    big_endian;
  guint       n_bom;
} Wide;

static gboolean
starts_with (const guint8 *data,
             gsize         size,
             const char   *prefix,
             gsize         length)
{
  return size >= length && memcmp (data, prefix, length) == 0;
}

/* By its mark, or where every other byte is zero as in Latin text. */
static gboolean
find_wide (const guint8 *data,
           gsize         size,
           Wide         *wide)
{
  gsize n_even = 0;
  gsize n_odd = 0;
  gsize n = MIN (size, 4096) & ~(gsize) 1;

  if (starts_with (data, size, "\xff\xfe\0\0", 4))
    *wide = (Wide){ "UTF-32LE", 4, FALSE, 4 };
  else if (starts_with (data, size, "\0\0\xfe\xff", 4))
    *wide = (Wide){ "UTF-32BE", 4, TRUE, 4 };
  else if (starts_with (data, size, "\xff\xfe", 2))
    *wide = (Wide){ "UTF-16LE", 2, FALSE, 2 };
  else if (starts_with (data, size, "\xfe\xff", 2))
    *wide = (Wide){ "UTF-16BE", 2, TRUE, 2 };
  else
    {
      for (gsize i = 0; i < n; i++)
        *(i % 2 == 0 ? &n_even : &n_odd) += data[i] == 0;
      if (n < 8 || (n_odd < n / 3 && n_even < n / 3) || (n_odd > 0 && n_even > 0))
        return FALSE;
      *wide = n_odd > n_even ? (Wide){ "UTF-16LE", 2, FALSE, 0 } : (Wide){ "UTF-16BE", 2, TRUE, 0 };
    }

  return TRUE;
}

static gunichar
read_unit (const guint8 *data,
           const Wide   *wide)
{
  gunichar unit = 0;

  for (guint i = 0; i < wide->unit; i++)
    unit |= (gunichar) data[i] << (8 * (wide->big_endian ? wide->unit - 1 - i : i));

  return unit;
}

static void
append_char (GString *text,
             gunichar c)
{
  if (c != 0 && g_unichar_validate (c))
    g_string_append_unichar (text, c);
  else
    g_string_append (text, REPLACEMENT);
}

static char *
decode_wide (const guint8 *data,
             gsize         size,
             const Wide   *wide)
{
  GString *text = g_string_sized_new (size);

  for (gsize i = wide->n_bom; i + wide->unit <= size; i += wide->unit)
    {
      gunichar c = read_unit (data + i, wide);

      if (wide->unit == 2 && c >= 0xd800 && c < 0xdc00 && i + 4 <= size)
        {
          gunichar low = read_unit (data + i + 2, wide);

          if (low >= 0xdc00 && low < 0xe000)
            {
              c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
              i += 2;
            }
        }
      append_char (text, c);
    }

  return g_string_free (text, FALSE);
}

/* How many bytes of a broken sequence one replacement stands for. */
static gsize
measure_broken (const guint8 *data,
                gsize         size)
{
  guint8 lead = data[0];
  guint8 low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90
                                                  : 0x80;
  guint8 high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f
                                                   : 0xbf;
  gsize  wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3
                                                  : 2;
  gsize  n = 1;

  if (lead < 0xc2 || lead > 0xf4)
    return 1;
  while (n < wanted && n < size && data[n] >= (n == 1 ? low : 0x80) && data[n] <= (n == 1 ? high : 0xbf))
    n++;

  return n;
}

static char *
decode_utf8 (const guint8 *data,
             gsize         size)
{
  GString *text = g_string_sized_new (size);
  gsize    at = starts_with (data, size, "\xef\xbb\xbf", 3) ? 3 : 0;

  while (at < size)
    {
      const char *bad;

      g_utf8_validate_len ((const char *) data + at, size - at, &bad);
      g_string_append_len (text, (const char *) data + at, bad - (const char *) data - (gssize) at);
      at = (gsize) (bad - (const char *) data);
      if (at < size)
        {
          g_string_append (text, REPLACEMENT);
          at += measure_broken (data + at, size - at);
        }
    }

  return g_string_free (text, FALSE);
}

/* No text holds a NUL, whoever wrote it. */
static void
refuse_binary (const guint8 *data,
               gsize         size,
               GError      **error)
{
  const guint8 *nul = size > 0 ? memchr (data, '\0', size) : NULL;

  if (nul != NULL)
    g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID,
                 _ ("The file is not text but binary: byte %u is zero"), (guint) (nul - data) + 1);
  else
    g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_INVALID, _ ("The file is not text but binary: it is full of control characters"));
}

static gboolean
is_binary (const guint8 *data,
           gsize         size)
{
  gsize n_controls = 0;

  for (gsize i = 0; i < size; i++)
    n_controls += data[i] < 0x20 && strchr ("\t\n\v\f\r\x1a\x1b", data[i]) == NULL;

  return n_controls > size / 50 + 2 || (size > 0 && memchr (data, '\0', size) != NULL);
}

static char *
guess_encoding (const guint8 *data,
                gsize         size)
{
  uchardet_t  detector;
  gsize       n_high = 0;
  gsize       n_letters = 0;
  char       *guess;
  const char *single[] = { "ISO-8859", "WINDOWS-125", "KOI8", "MAC", "IBM", "TIS-620", "VISCII" };
  gboolean    narrow = FALSE;

  for (gsize i = 0; i < size; i++)
    {
      n_high += data[i] >= 0x80;
      n_letters += data[i] >= 0x80 || g_ascii_isalpha (data[i]);
    }
  if (n_high < MIN_EVIDENCE && n_high * 3 < n_letters)
    return g_strdup ("WINDOWS-1252");

  detector = uchardet_new ();
  uchardet_handle_data (detector, (const char *) data, MIN (size, 1 << 20));
  uchardet_data_end (detector);
  guess = g_strdup (uchardet_get_charset (detector));
  uchardet_delete (detector);

  for (guint i = 0; i < G_N_ELEMENTS (single); i++)
    narrow |= g_str_has_prefix (guess, single[i]);
  /* Text of another alphabet is written in it throughout; what is mostly
   * ASCII with a few letters beyond is of western or central Europe. */
  if (*guess == '\0' || strcmp (guess, "ASCII") == 0 ||
      (n_high * 5 < n_letters && !(narrow && (strstr (guess, "8859") != NULL || strstr (guess, "WINDOWS") != NULL))))
    {
      g_free (guess);
      return g_strdup ("WINDOWS-1252");
    }

  return guess;
}

static char *
decode_narrow (const guint8 *data,
               gsize         size,
               char        **encoding,
               GError      **error)
{
  g_autofree char *guess = guess_encoding (data, size);
  char            *text;

  text = g_convert ((const char *) data, (gssize) size, "UTF-8", guess, NULL, NULL, NULL);
  if (text == NULL)
    {
      g_free (guess);
      guess = g_strdup ("ISO-8859-1");
      text = g_convert ((const char *) data, (gssize) size, "UTF-8", guess, NULL, NULL, NULL);
    }
  if (text == NULL)
    {
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_UNSUPPORTED, _ ("The text’s encoding cannot be recognized"));
      return NULL;
    }
  *encoding = g_steal_pointer (&guess);

  return text;
}

static gboolean
check_size (gsize    size,
            GError **error)
{
  if (size <= MAX_BYTES)
    return TRUE;

  g_set_error (error, HEAR_ERROR, HEAR_ERROR_INVALID,
               _ ("The file is larger than %d MB, which is too large for a transcript"), MAX_BYTES / 1000000);

  return FALSE;
}

/**
 * hear_text_decoder_decode:
 * @bytes: a text file
 * @encoding: (out): what it was encoded in
 * @error: where to put %HEAR_ERROR_INVALID (too large, no text) or
 *   %HEAR_ERROR_UNSUPPORTED
 *
 * Reads a text of unknown encoding: by its mark, else UTF-8 if it is valid,
 * else what the bytes look like.
 *
 * Returns: (transfer full) (nullable): the text in UTF-8
 */
char *
hear_text_decoder_decode (GBytes  *bytes,
                          char   **encoding,
                          GError **error)
{
  gsize         size;
  const guint8 *data;
  Wide          wide;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (encoding != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (!check_size (size, error))
    return NULL;
  if (find_wide (data, size, &wide))
    {
      *encoding = g_strdup (wide.name);
      return decode_wide (data, size, &wide);
    }
  if (is_binary (data, size))
    {
      refuse_binary (data, size, error);
      return NULL;
    }
  if (g_utf8_validate_len ((const char *) data, size, NULL))
    {
      *encoding = g_strdup ("UTF-8");
      return decode_utf8 (data, size);
    }

  return decode_narrow (data, size, encoding, error);
}

/**
 * hear_text_decoder_decode_utf8:
 * @bytes: a WebVTT file
 * @encoding: (out): what it was encoded in
 * @error: where to put %HEAR_ERROR_INVALID
 *
 * Reads a text that has to be UTF-8: what is broken is replaced by U+FFFD.
 * UTF-16 and UTF-32 with their mark are taken as well.
 *
 * Returns: (transfer full) (nullable): the text in UTF-8
 */
char *
hear_text_decoder_decode_utf8 (GBytes  *bytes,
                               char   **encoding,
                               GError **error)
{
  gsize         size;
  const guint8 *data;
  Wide          wide;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (encoding != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (!check_size (size, error))
    return NULL;
  if (find_wide (data, size, &wide) && wide.n_bom > 0)
    {
      *encoding = g_strdup (wide.name);
      return decode_wide (data, size, &wide);
    }
  *encoding = g_strdup ("UTF-8");

  return decode_utf8 (data, size);
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "hear-error.h"
#include "hear-test.h"
#include "hear-text-decoder.h"

static char *
decode (const char *data,
        gsize       length,
        char      **encoding)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, length);
  g_autoptr(GError) error = NULL;
  char *text = hear_text_decoder_decode (bytes, encoding, &error);

  g_assert_no_error (error);

  return text;
}

static void
test_round (gconstpointer data)
{
  const char      *codec = data;
  const char      *text = "Ich möchte über größere Änderungen in München sprechen. Das wäre schön, für alle Gäste.";
  gsize            length;
  g_autofree char *encoded = g_convert (text, -1, codec, "UTF-8", NULL, &length, NULL);
  g_autofree char *encoding = NULL;
  g_autofree char *got = decode (encoded, length, &encoding);

  g_assert_cmpstr (got, ==, text);
}

static void
test_other_alphabets (void)
{
  const struct
  {
    const char *codec;
    const char *text;
  } cases[] = {
    { "WINDOWS-1251", "Здравствуйте, меня зовут Мария, и я хочу рассказать о своей работе. Это было давно." },
    { "SHIFT_JIS", "こんにちは。私の名前は田中です。今日は面接に来ました。よろしくお願いします。" },
    { "GB18030", "你好，我叫李明，今天来参加面试，很高兴见到你们。我在公司工作了五年。" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize            length;
      g_autofree char *encoded = g_convert (cases[i].text, -1, cases[i].codec, "UTF-8", NULL, &length, NULL);
      g_autofree char *encoding = NULL;
      g_autofree char *got = decode (encoded, length, &encoding);

      g_assert_cmpstr (got, ==, cases[i].text);
    }
}

static void
test_nul (void)
{
  g_autofree char *encoding = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new_static ("Anna: hello there\0and again\n", 29);
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_text_decoder_decode (bytes, &encoding, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "byte 18 is zero"));
}

static void
test_broken (void)
{
  const struct
  {
    const char *data;
    const char *text;
  } cases[] = {
    { "a\xc0\xaf", "a\xef\xbf\xbd\xef\xbf\xbd" },
    { "a\xe2\x82"
      "b",
      "a\xef\xbf\xbd"
      "b" },
    { "\xf0\x9f\x98", "\xef\xbf\xbd" },
    { "\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" },
    { "\xef\xbb\xbfx", "x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (cases[i].data, strlen (cases[i].data));
      g_autofree char *encoding = NULL;
      g_autofree char *got = hear_text_decoder_decode_utf8 (bytes, &encoding, NULL);

      g_assert_cmpstr (got, ==, cases[i].text);
    }
}

static void
test_lone_surrogate (void)
{
  g_autofree char *encoding = NULL;
  g_autofree char *got = decode ("\xff\xfe"
                                 "a\0\x3d\xd8"
                                 "b\0",
                                 8, &encoding);

  g_assert_cmpstr (got, ==, "a\xef\xbf\xbd"
                            "b");
  g_assert_cmpstr (encoding, ==, "UTF-16LE");
}

static void
test_refused (void)
{
  g_autofree char *large = g_malloc0 (20000001);
  g_autofree char *encoding = NULL;
  g_autoptr(GBytes) huge = g_bytes_new_static (large, 20000001);
  g_autoptr(GBytes) binary = g_bytes_new_static ("\x01\x02\x03\x04\x05\x06\xff\x01\x02\x03", 10);
  g_autoptr(GError) error = NULL;

  g_assert_null (hear_text_decoder_decode (huge, &encoding, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (hear_text_decoder_decode (binary, &encoding, &error));
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  const char *codecs[] = { "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "WINDOWS-1252", "ISO-8859-1" };

  hear_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (codecs); i++)
    {
      g_autofree char *path = g_strconcat ("/text-decoder/round/", codecs[i], NULL);

      g_test_add_data_func (path, codecs[i], test_round);
    }
  g_test_add_func ("/text-decoder/other-alphabets", test_other_alphabets);
  g_test_add_func ("/text-decoder/nul", test_nul);
  g_test_add_func ("/text-decoder/broken", test_broken);
  g_test_add_func ("/text-decoder/lone-surrogate", test_lone_surrogate);
  g_test_add_func ("/text-decoder/refused", test_refused);

  return g_test_run ();
}

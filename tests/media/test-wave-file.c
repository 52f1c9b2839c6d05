/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test.h"
#include "hear-wave-file.h"

#define RATE 8000
#define SECONDS 2

static void
append_number (GByteArray *bytes,
               guint32     number,
               guint       size)
{
  guint32 little = GUINT32_TO_LE (number);

  g_byte_array_append (bytes, (const guint8 *) &little, size);
}

static void
append_text (GByteArray *bytes,
             const char *text)
{
  g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text));
}

/* One channel of one byte; @said is what the header promises. */
static GByteArray *
make (guint32 said,
      guint   there)
{
  GByteArray        *bytes = g_byte_array_new ();
  g_autofree guint8 *silence = g_malloc0 (there);

  append_text (bytes, "RIFF");
  append_number (bytes, 36 + said, 4);
  append_text (bytes, "WAVEfmt ");
  append_number (bytes, 16, 4);
  append_number (bytes, 1, 2);
  append_number (bytes, 1, 2);
  append_number (bytes, RATE, 4);
  append_number (bytes, RATE, 4);
  append_number (bytes, 1, 2);
  append_number (bytes, 8, 2);
  append_text (bytes, "data");
  append_number (bytes, said, 4);
  g_byte_array_append (bytes, silence, there);

  return bytes;
}

static gboolean
look (GByteArray   *bytes,
      HearWaveFile *file)
{
  g_autofree char *folder = hear_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "sound.wav", NULL);
  gboolean         is_wave;

  g_assert_true (g_file_set_contents (path, (const char *) bytes->data, bytes->len, NULL));
  is_wave = hear_wave_file_look (path, file);
  hear_test_drop_folder (folder);

  return is_wave;
}

static void
test_whole (void)
{
  g_autoptr(GByteArray) bytes = make (RATE * SECONDS, RATE * SECONDS);
  HearWaveFile file;

  append_text (bytes, "LIST");
  append_number (bytes, 4, 4);
  append_text (bytes, "INFO");
  g_assert_true (look (bytes, &file));
  g_assert_cmpint (file.said_ms, ==, SECONDS * 1000);
  g_assert_cmpint (file.there_ms, ==, SECONDS * 1000);
  g_assert_cmpuint (file.stray_bytes, ==, 0);
}

static void
test_cut (void)
{
  g_autoptr(GByteArray) bytes = make (RATE * SECONDS, RATE / 2);
  HearWaveFile file;

  g_assert_true (look (bytes, &file));
  g_assert_cmpint (file.said_ms, ==, SECONDS * 1000);
  g_assert_cmpint (file.there_ms, ==, 500);
  g_assert_cmpuint (file.stray_bytes, ==, 0);
}

static void
test_stray (void)
{
  g_autoptr(GByteArray) bytes = make (RATE * SECONDS, RATE * SECONDS);
  HearWaveFile file;

  append_text (bytes, "\x01\x02 what is this, and where does it come from?");
  g_assert_true (look (bytes, &file));
  g_assert_cmpint (file.there_ms, ==, SECONDS * 1000);
  g_assert_cmpuint (file.stray_bytes, ==, 45);
}

/* A recorder that was switched off leaves the size open: that is no promise. */
static void
test_unknown (void)
{
  g_autoptr(GByteArray) open = make (G_MAXUINT32, RATE);
  g_autoptr(GByteArray) none = make (0, RATE);
  g_autoptr(GByteArray) signed_open = make (0x7ffff000, RATE);
  g_autoptr(GByteArray) most = make (0x80000000, RATE);
  g_autoptr(GByteArray) other = g_byte_array_new ();
  HearWaveFile file;

  append_text (other, "ID3, not a wave at all");
  g_assert_false (look (open, &file));
  g_assert_false (look (none, &file));
  g_assert_false (look (signed_open, &file));
  g_assert_false (look (most, &file));
  g_assert_false (look (other, &file));
  g_assert_false (hear_wave_file_look ("nowhere.wav", &file));
}

/* Empty chunks without end take no time. */
static void
test_empty_chunks (void)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  HearWaveFile file;

  append_text (bytes, "RIFF");
  append_number (bytes, 4, 4);
  append_text (bytes, "WAVE");
  for (guint i = 0; i < 5000; i++)
    {
      append_text (bytes, "none");
      append_number (bytes, 0, 4);
    }
  append_text (bytes, "fmt ");
  append_number (bytes, 16, 4);
  for (guint i = 0; i < 4; i++)
    append_number (bytes, RATE, 4);
  append_text (bytes, "data");
  append_number (bytes, 1, 4);
  append_number (bytes, 0, 2);
  g_assert_false (look (bytes, &file));
}

int
main (int    argc,
      char **argv)
{
  hear_test_init (&argc, &argv);
  g_test_add_func ("/wave-file/whole", test_whole);
  g_test_add_func ("/wave-file/cut", test_cut);
  g_test_add_func ("/wave-file/stray", test_stray);
  g_test_add_func ("/wave-file/empty-chunks", test_empty_chunks);
  g_test_add_func ("/wave-file/unknown", test_unknown);

  return g_test_run ();
}

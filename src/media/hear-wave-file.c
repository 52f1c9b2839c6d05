/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-wave-file.h"

#include <string.h>

#include <gio/gio.h>

#define CHUNK_HEADER 8
#define MIN_FORMAT 16

/* What a writer puts there that cannot go back and say how much it was: this,
 * or about as much as a signed number holds. */
#define UNKNOWN_SIZE G_MAXUINT32
#define UNKNOWN_SIZE_SIGNED 0x7ffff000u

/* No file has as many. Empty ones would be looked at one by one. */
#define MAX_CHUNKS 4096

/* The decoder plays a file that was cut off, or that goes on after its end, and
 * says nothing about it: it takes the size of the file for what was meant. */

typedef struct
{
  GFileInputStream *stream;
  guint64           size;
  guint32           bytes_per_second;
} Reader;

static guint32
get_number (const guint8 *data)
{
  guint32 number;

  memcpy (&number, data, sizeof number);

  return GUINT32_FROM_LE (number);
}

static gboolean
read_at (Reader *self,
         guint64 at,
         guint8 *data,
         gsize   length)
{
  gsize n = 0;

  return g_seekable_seek (G_SEEKABLE (self->stream), (goffset) at, G_SEEK_SET, NULL, NULL) &&
         g_input_stream_read_all (G_INPUT_STREAM (self->stream), data, length, &n, NULL, NULL) && n == length;
}

static gboolean
is_chunk (const guint8 *header)
{
  for (guint i = 0; i < 4; i++)
    if (!g_ascii_isprint ((char) header[i]))
      return FALSE;

  return TRUE;
}

/* Whether chunks follow one another up to the end of the file. */
static gboolean
is_chunks (Reader *self,
           guint64 at)
{
  guint8 header[CHUNK_HEADER];

  for (guint i = 0; i < MAX_CHUNKS && at + CHUNK_HEADER <= self->size; i++)
    {
      if (!read_at (self, at, header, sizeof header) || !is_chunk (header))
        return FALSE;
      at += CHUNK_HEADER + (guint64) get_number (header + 4) + (get_number (header + 4) & 1);
    }

  /* A byte may be missing that makes the last one even. */
  return at == self->size || at == self->size + 1;
}

static void
measure (Reader       *self,
         guint64       begins_at,
         guint32       bytes,
         HearWaveFile *file)
{
  guint64 left = self->size - begins_at;
  guint64 behind = begins_at + bytes + (bytes & 1);

  file->said_ms = (gint64) ((guint64) bytes * 1000 / self->bytes_per_second);
  file->there_ms = (gint64) (MIN (left, (guint64) bytes) * 1000 / self->bytes_per_second);
  if (behind < self->size && !is_chunks (self, behind))
    file->stray_bytes = self->size - behind;
}

static gboolean
is_unknown (Reader *self,
            guint64 at,
            guint32 bytes)
{
  return bytes == 0 || bytes == UNKNOWN_SIZE || (bytes >= UNKNOWN_SIZE_SIGNED && at + bytes > self->size);
}

static gboolean
look (Reader       *self,
      HearWaveFile *file)
{
  guint8  header[CHUNK_HEADER];
  guint8  format[MIN_FORMAT];
  guint64 at = 12;

  for (guint i = 0; i < MAX_CHUNKS && read_at (self, at, header, sizeof header); i++)
    {
      guint32 bytes = get_number (header + 4);

      at += CHUNK_HEADER;
      if (memcmp (header, "fmt ", 4) == 0 && bytes >= MIN_FORMAT && read_at (self, at, format, sizeof format))
        self->bytes_per_second = get_number (format + 8);
      if (memcmp (header, "data", 4) == 0)
        {
          if (self->bytes_per_second == 0 || is_unknown (self, at, bytes))
            return FALSE;
          measure (self, at, bytes, file);
          return TRUE;
        }
      at += (guint64) bytes + (bytes & 1);
    }

  return FALSE;
}

/**
 * hear_wave_file_look:
 * @path: a file
 * @file: (out caller-allocates): what it promises and holds
 *
 * Looks at the chunks of a WAV file. Blocks, for a moment.
 *
 * Returns: whether it is a WAV file that says how long it is
 */
gboolean
hear_wave_file_look (const char   *path,
                     HearWaveFile *file)
{
  g_autoptr(GFile) source = NULL;
  g_autoptr(GFileInputStream) stream = NULL;
  g_autoptr(GFileInfo) info = NULL;
  Reader self = { NULL };
  guint8 header[12];

  g_return_val_if_fail (path != NULL && file != NULL, FALSE);

  *file = (HearWaveFile){ 0 };
  source = g_file_new_for_path (path);
  stream = g_file_read (source, NULL, NULL);
  info = stream != NULL ? g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, NULL) : NULL;
  if (info == NULL)
    return FALSE;

  self.stream = stream;
  self.size = (guint64) g_file_info_get_size (info);
  if (!read_at (&self, 0, header, sizeof header) || memcmp (header, "RIFF", 4) != 0 || memcmp (header + 8, "WAVE", 4) != 0)
    return FALSE;

  return look (&self, file);
}

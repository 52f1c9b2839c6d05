/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-matroska-file.h"

#include <gio/gio.h>

/* Elements of RFC 8794 and RFC 9559. */
#define ID_HEADER 0x1a45dfa3
#define ID_SEGMENT 0x18538067
#define ID_CUES 0x1c53bb6b

/* What a writer puts there that cannot go back and say how much it was. */
#define UNKNOWN_SIZE G_MAXUINT64

/* The longest head: four bytes of id, eight of size. */
#define HEAD 12

/* A cluster a second for eleven days. Empty ones would be looked at one by
 * one. */
#define MAX_ELEMENTS 1000000

typedef struct
{
  GInputStream *stream;
  guint64       at;
} Reader;

/* An element's head: its id, how much it holds, and where that begins. */
typedef struct
{
  guint32 id;
  guint64 size;
  guint64 body;
} Element;

/* How many bytes a number has: one more than zeros before its first one. */
static guint
get_length (guint8 first)
{
  guint length = 1;

  while (length < 9 && (first & (0x100 >> length)) == 0)
    length++;

  return length;
}

static gboolean
read_element (Reader  *self,
              Element *element)
{
  guint8 head[HEAD];
  gsize  n = 0;
  guint  id_length;
  guint  size_length;

  if (self->at > G_MAXINT64 || !g_seekable_seek (G_SEEKABLE (self->stream), (goffset) self->at, G_SEEK_SET, NULL, NULL) ||
      !g_input_stream_read_all (self->stream, head, sizeof head, &n, NULL, NULL) || n < 2)
    return FALSE;
  id_length = get_length (head[0]);
  if (id_length > 4 || id_length >= n)
    return FALSE;
  size_length = get_length (head[id_length]);
  if (size_length > 8 || id_length + size_length > n)
    return FALSE;

  element->id = 0;
  for (guint i = 0; i < id_length; i++)
    element->id = element->id << 8 | head[i];
  element->size = head[id_length] & (0xff >> size_length);
  for (guint i = 1; i < size_length; i++)
    element->size = element->size << 8 | head[id_length + i];
  /* All ones. */
  if (element->size == (G_GUINT64_CONSTANT (1) << 7 * size_length) - 1)
    element->size = UNKNOWN_SIZE;
  element->body = self->at + id_length + size_length;

  return TRUE;
}

static gboolean
find_index (Reader *self)
{
  Element element;

  for (guint i = 0; i < MAX_ELEMENTS && read_element (self, &element) && element.size != UNKNOWN_SIZE; i++)
    {
      if (element.id == ID_CUES)
        return TRUE;
      if (element.size > G_MAXINT64 - element.body)
        return FALSE;
      self->at = element.body + element.size;
    }

  return FALSE;
}

/**
 * hear_matroska_file_look:
 * @path: a file
 * @file: (out): what was found
 *
 * Looks for an index. A recorder that writes as it records, as browsers do,
 * leaves none, and no length either: whoever jumps in such a file lands
 * somewhere.
 *
 * Returns: whether it is a Matroska or WebM file
 */
gboolean
hear_matroska_file_look (const char       *path,
                         HearMatroskaFile *file)
{
  g_autoptr(GFile) source = NULL;
  g_autoptr(GFileInputStream) stream = NULL;
  Reader  reader = { NULL, 0 };
  Element element;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (file != NULL, FALSE);

  file->has_index = FALSE;
  source = g_file_new_for_path (path);
  stream = g_file_read (source, NULL, NULL);
  if (stream == NULL)
    return FALSE;

  reader.stream = G_INPUT_STREAM (stream);
  if (!read_element (&reader, &element) || element.id != ID_HEADER || element.size > G_MAXUINT16)
    return FALSE;
  reader.at = element.body + element.size;
  if (!read_element (&reader, &element) || element.id != ID_SEGMENT)
    return FALSE;
  reader.at = element.body;
  file->has_index = element.size != UNKNOWN_SIZE && find_index (&reader);

  return TRUE;
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-pieces-private.h"

#include <string.h>

/* Reads what is packed; failed once it does not make sense. */
typedef struct
{
  const guint8 *at;
  const guint8 *end;
  gboolean      failed;
} Reader;

/* Seven bits a byte, the lowest first. */
static void
put_number (GByteArray *bytes,
            guint64     number)
{
  while (number >= 0x80)
    {
      g_byte_array_append (bytes, &(guint8){ (guint8) (number | 0x80) }, 1);
      number >>= 7;
    }
  g_byte_array_append (bytes, &(guint8){ (guint8) number }, 1);
}

static void
put_text (GByteArray *bytes,
          const char *text)
{
  put_number (bytes, strlen (text));
  g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text));
}

static guint64
get_number (Reader *reader)
{
  guint64 number = 0;

  for (guint shift = 0; reader->at < reader->end && shift < 64; shift += 7)
    {
      guint8 byte = *reader->at++;

      number |= (guint64) (byte & 0x7f) << shift;
      if (byte < 0x80)
        return number;
    }
  reader->failed = TRUE;

  return 0;
}

static const char *
get_text (Reader       *reader,
          GStringChunk *chunk)
{
  guint64     length = get_number (reader);
  const char *text;

  if (reader->failed || length > (guint64) (reader->end - reader->at))
    {
      reader->failed = TRUE;
      return "";
    }
  text = g_string_chunk_insert_len (chunk, (const char *) reader->at, (gssize) length);
  reader->at += length;

  return text;
}

/**
 * hear_search_pieces_new:
 *
 * Returns: (transfer full): a document without pieces yet
 */
HearSearchPieces *
hear_search_pieces_new (void)
{
  HearSearchPieces *self = g_new0 (HearSearchPieces, 1);

  self->pieces = g_array_new (FALSE, FALSE, sizeof (HearSearchPiece));
  self->speakers = g_ptr_array_new ();
  self->ids = g_string_chunk_new (256);

  return self;
}

/**
 * hear_search_pieces_free:
 * @self: (transfer full): a document's pieces
 */
void
hear_search_pieces_free (HearSearchPieces *self)
{
  g_array_unref (self->pieces);
  g_ptr_array_unref (self->speakers);
  g_string_chunk_free (self->ids);
  g_free (self);
}

/**
 * hear_search_pieces_find:
 * @self: a document's pieces
 * @facet: a speaker
 *
 * Returns: the speaker's number in the document, or -1
 */
int
hear_search_pieces_find (HearSearchPieces *self,
                         const char       *facet)
{
  g_return_val_if_fail (self != NULL && facet != NULL, -1);

  for (guint i = 0; i < self->speakers->len; i++)
    if (strcmp (g_ptr_array_index (self->speakers, i), facet) == 0)
      return (int) i;

  return -1;
}

/**
 * hear_search_pieces_speak:
 * @self: a document's pieces
 * @facet: a speaker
 *
 * Returns: the speaker's number, a new one if need be
 */
int
hear_search_pieces_speak (HearSearchPieces *self,
                          const char       *facet)
{
  int known = hear_search_pieces_find (self, facet);

  if (known >= 0)
    return known;
  g_ptr_array_add (self->speakers, g_string_chunk_insert (self->ids, facet));

  return (int) self->speakers->len - 1;
}

/**
 * hear_search_pieces_add:
 * @self: a document's pieces
 * @piece: the next one; where it begins and ends is worked out
 * @n_tokens: how many words it has
 */
void
hear_search_pieces_add (HearSearchPieces      *self,
                        const HearSearchPiece *piece,
                        guint                  n_tokens)
{
  HearSearchPiece next;

  g_return_if_fail (self != NULL && piece != NULL);

  next = *piece;
  next.first = self->pieces->len > 0 ? g_array_index (self->pieces, HearSearchPiece, self->pieces->len - 1).end : 0;
  next.end = next.first + n_tokens;
  next.id = next.id != NULL ? g_string_chunk_insert (self->ids, next.id) : NULL;
  g_array_append_val (self->pieces, next);
}

/**
 * hear_search_pieces_pack:
 * @self: a document's pieces
 *
 * Returns: (transfer full): them as bytes
 */
GBytes *
hear_search_pieces_pack (HearSearchPieces *self)
{
  GByteArray *bytes = g_byte_array_new ();
  gint64      seq = 0;
  guint       turn = 0;

  g_return_val_if_fail (self != NULL, NULL);

  put_number (bytes, self->speakers->len);
  for (guint i = 0; i < self->speakers->len; i++)
    put_text (bytes, g_ptr_array_index (self->speakers, i));
  put_number (bytes, self->pieces->len);
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const HearSearchPiece *piece = &g_array_index (self->pieces, HearSearchPiece, i);

      put_number (bytes, (guint) piece->kind << 1 | (piece->turn != turn));
      put_number (bytes, piece->end - piece->first);
      put_number (bytes, (guint64) (piece->speaker + 1));
      if (piece->kind == HEAR_SEARCH_SEGMENT)
        put_number (bytes, (guint64) (piece->seq - seq));
      else
        put_text (bytes, piece->id);
      seq = piece->kind == HEAR_SEARCH_SEGMENT ? piece->seq : seq;
      turn = piece->turn;
    }

  return g_byte_array_free_to_bytes (bytes);
}

static void
get_piece (HearSearchPieces *self,
           Reader           *reader)
{
  guint            n = self->pieces->len;
  HearSearchPiece *last = n > 0 ? &g_array_index (self->pieces, HearSearchPiece, n - 1) : NULL;
  guint64          head = get_number (reader);
  guint            n_tokens = (guint) get_number (reader);
  HearSearchPiece  piece = { .kind = (HearSearchKind) (head >> 1), .speaker = (int) get_number (reader) - 1 };

  piece.turn = (last != NULL ? last->turn : 0) + (head & 1);
  piece.seq = last != NULL ? last->seq : 0;
  if (piece.kind == HEAR_SEARCH_SEGMENT)
    piece.seq += (gint64) get_number (reader);
  else
    piece.id = get_text (reader, self->ids);
  if (piece.kind > HEAR_SEARCH_QUOTE)
    reader->failed = TRUE;
  if (reader->failed)
    return;

  piece.first = last != NULL ? last->end : 0;
  piece.end = piece.first + n_tokens;
  g_array_append_val (self->pieces, piece);
}

/**
 * hear_search_pieces_unpack:
 * @bytes: what was packed
 *
 * Returns: (transfer full) (nullable): the pieces, %NULL if they make no sense
 */
HearSearchPieces *
hear_search_pieces_unpack (GBytes *bytes)
{
  g_autoptr(HearSearchPieces) self = hear_search_pieces_new ();
  Reader        reader = { 0 };
  gsize         size;
  const guint8 *data;
  guint64       n;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  reader.at = data;
  reader.end = data + size;
  n = get_number (&reader);
  for (guint64 i = 0; i < n && !reader.failed; i++)
    g_ptr_array_add (self->speakers, (gpointer) get_text (&reader, self->ids));
  n = get_number (&reader);
  for (guint64 i = 0; i < n && !reader.failed; i++)
    get_piece (self, &reader);

  return reader.failed ? NULL : g_steal_pointer (&self);
}

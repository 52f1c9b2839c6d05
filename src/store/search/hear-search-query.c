/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-query.h"

#include <string.h>

#include "hear-search-text.h"

/* Nobody types more; a pasted page is looked for by its beginning. */
#define MAX_BYTES 1024

/* A shorter beginning would find nearly everything. */
#define MIN_PREFIX 3

#define NEAR_WORDS 10
#define MAX_NEAR_WORDS 100

typedef enum
{
  ITEM_END,
  ITEM_PHRASE,
  ITEM_NEAR,       /* NEAR between two phrases */
  ITEM_NEAR_OPEN,  /* near( */
  ITEM_NEAR_CLOSE, /* ) */
} ItemKind;

/* A piece of the query: a phrase as SQLite wants it, or a sign. */
typedef struct
{
  ItemKind kind;
  char    *match;
} Item;

/* Reads the query from left to right; what is no query is words. */
typedef struct
{
  const char *at;
  gboolean    typing;
  gboolean    in_near;
  guint       words; /* distance that stands at the end of near() */
} Reader;

static void
item_clear (Item *self)
{
  g_clear_pointer (&self->match, g_free);
}

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0x201e || c == 0x201f || c == 0xab || c == 0xbb;
}

static const char *
skip_space (const char *p)
{
  while (*p != '\0' && (g_unichar_isspace (g_utf8_get_char (p)) || g_unichar_iscntrl (g_utf8_get_char (p))))
    p = g_utf8_next_char (p);

  return p;
}

/* Letters at the end, which a * continues; none where each character is a word
 * of its own. */
static guint
count_last_letters (const char *piece)
{
  guint n = 0;

  for (const char *p = piece + strlen (piece); p > piece;)
    {
      p = g_utf8_prev_char (p);
      if (!hear_search_text_is_letter (g_utf8_get_char (p)) || hear_text_is_unspaced (g_utf8_get_char (p)))
        break;
      n++;
    }

  return n;
}

static gboolean
has_letter (const char *piece)
{
  for (const char *p = piece; *p != '\0'; p = g_utf8_next_char (p))
    if (hear_search_text_is_letter (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* NULL if there is nothing in the piece that could be found. */
static char *
write_phrase (const char *piece,
              gboolean    prefix)
{
  g_autofree char *spread = NULL;
  g_auto(GStrv) parts = NULL;
  g_autofree char *plain = NULL;

  if (!has_letter (piece))
    return NULL;
  parts = g_strsplit (piece, "\"", -1);
  plain = g_strjoinv (" ", parts);
  spread = hear_search_text_spread (plain);

  return g_strdup_printf ("\"%s\"%s", spread, prefix && count_last_letters (piece) >= MIN_PREFIX ? "*" : "");
}

static Item
take_quoted (Reader *reader)
{
  const char      *start = g_utf8_next_char (reader->at);
  const char      *end = start;
  g_autofree char *piece = NULL;
  gboolean         prefix;

  while (*end != '\0' && !is_quote (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  piece = g_strndup (start, (gsize) (end - start));
  prefix = *end == '\0' && reader->typing;
  reader->at = *end != '\0' ? g_utf8_next_char (end) : end;
  if (*reader->at == '*')
    {
      prefix = TRUE;
      reader->at++;
    }

  return (Item){ ITEM_PHRASE, write_phrase (piece, prefix) };
}

static Item
take_word (Reader *reader)
{
  const char      *start = reader->at;
  const char      *end = start;
  g_autofree char *piece = NULL;
  gboolean         prefix;

  while (*end != '\0' && !is_quote (g_utf8_get_char (end)) && !g_unichar_isspace (g_utf8_get_char (end)) &&
         !(reader->in_near && (*end == ',' || *end == ')')))
    end = g_utf8_next_char (end);
  piece = g_strndup (start, (gsize) (end - start));
  reader->at = end;
  if (strcmp (piece, "NEAR") == 0)
    return (Item){ ITEM_NEAR, NULL };

  prefix = g_str_has_suffix (piece, "*");
  while (g_str_has_suffix (piece, "*"))
    piece[strlen (piece) - 1] = '\0';

  return (Item){ ITEM_PHRASE, write_phrase (piece, prefix || (*end == '\0' && reader->typing)) };
}

/* The number behind the comma, if what follows is ", 5)". */
static gboolean
take_distance (Reader *reader)
{
  const char *p = skip_space (reader->at + 1);
  char       *end;
  guint64     words = g_ascii_strtoull (p, &end, 10);

  if (!g_ascii_isdigit (*p) || *skip_space (end) != ')')
    return FALSE;
  reader->words = (guint) CLAMP (words, 1, MAX_NEAR_WORDS);
  reader->at = skip_space (end);

  return TRUE;
}

static Item
take_item (Reader *reader)
{
  reader->at = skip_space (reader->at);
  if (*reader->at == '\0')
    return (Item){ ITEM_END, NULL };
  if (reader->in_near && *reader->at == ',' && !take_distance (reader))
    {
      reader->at++;
      return take_item (reader);
    }
  if (reader->in_near && *reader->at == ')')
    {
      reader->at++;
      return (Item){ ITEM_NEAR_CLOSE, NULL };
    }
  if (is_quote (g_utf8_get_char (reader->at)))
    return take_quoted (reader);
  if (!reader->in_near && g_ascii_strncasecmp (reader->at, "near(", strlen ("near(")) == 0 && strchr (reader->at, ')') != NULL)
    {
      reader->at += strlen ("near(");
      return (Item){ ITEM_NEAR_OPEN, NULL };
    }

  return take_word (reader);
}

static GArray *
read_items (const char *text,
            gboolean    typing)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));
  Reader  reader = { text, typing, FALSE, NEAR_WORDS };
  guint   n = 0;
  Item    item;

  g_array_set_clear_func (items, (GDestroyNotify) item_clear);
  while (n < HEAR_SEARCH_MAX_PHRASES && (item = take_item (&reader)).kind != ITEM_END)
    {
      if (item.kind == ITEM_NEAR_OPEN)
        reader.in_near = TRUE;
      if (item.kind == ITEM_NEAR_CLOSE)
        {
          reader.in_near = FALSE;
          item.match = g_strdup_printf ("%u", reader.words);
          reader.words = NEAR_WORDS;
        }
      if (item.kind == ITEM_PHRASE && item.match == NULL)
        continue;
      n += item.kind == ITEM_PHRASE;
      g_array_append_val (items, item);
    }

  return items;
}

/* How many phrases from one on are near each other by NEAR between them. */
static guint
count_chain (GArray *items,
             guint   at)
{
  guint n = 1;

  while (at + 2 * n < items->len && g_array_index (items, Item, at + 2 * n - 1).kind == ITEM_NEAR &&
         g_array_index (items, Item, at + 2 * n).kind == ITEM_PHRASE)
    n++;

  return n;
}

/* Writes the phrases from one item to another as near each other. */
static void
add_near (GString    *match,
          GArray     *items,
          guint       from,
          guint       to,
          const char *words)
{
  const char *space = "";

  g_string_append (match, match->len > 0 ? " AND NEAR(" : "NEAR(");
  for (guint i = from; i < to; i++)
    if (g_array_index (items, Item, i).kind == ITEM_PHRASE)
      {
        g_string_append_printf (match, "%s%s", space, g_array_index (items, Item, i).match);
        space = " ";
      }
  g_string_append_printf (match, ", %s)", words);
}

/* The phrases up to the closing bracket. */
static guint
add_near_brackets (GString *match,
                   GArray  *items,
                   guint    at)
{
  guint end = at;

  while (end < items->len && g_array_index (items, Item, end).kind == ITEM_PHRASE)
    end++;
  if (end > at && end < items->len && g_array_index (items, Item, end).kind == ITEM_NEAR_CLOSE)
    {
      add_near (match, items, at, end, g_array_index (items, Item, end).match);
      return end + 1;
    }

  return at;
}

static guint
add_chain (GString *match,
           GArray  *items,
           guint    at)
{
  guint            n = count_chain (items, at);
  g_autofree char *words = g_strdup_printf ("%d", NEAR_WORDS);

  if (n > 1)
    add_near (match, items, at, at + 2 * n - 1, words);
  else
    g_string_append_printf (match, "%s%s", match->len > 0 ? " AND " : "", g_array_index (items, Item, at).match);

  return at + 2 * n - 1;
}

/* A NEAR with nothing to one of its sides is a word. */
static guint
add_word_near (GString *match,
               guint   *n_phrases,
               guint    at)
{
  g_string_append_printf (match, "%s\"near\"", match->len > 0 ? " AND " : "");
  ++*n_phrases;

  return at + 1;
}

/**
 * hear_search_query_write:
 * @text: what somebody looks for
 * @typing: whether the last word is still being typed
 * @n_phrases: (out): how many words and phrases it names
 *
 * Reads words (all must occur), "phrases", beginnings of words (begin*), and
 * a NEAR b, or near(a b, 5), for what stands at most so many words apart.
 * Whatever cannot be read that way is words. While a word is typed it stands
 * for all that begin so.
 *
 * Returns: (transfer full) (nullable): the expression for SQLite, or %NULL if
 *   there is nothing to look for
 */
char *
hear_search_query_write (const char *text,
                         gboolean    typing,
                         guint      *n_phrases)
{
  g_autofree char *valid = NULL;
  g_autoptr(GArray) items = NULL;
  GString *match = g_string_new (NULL);

  g_return_val_if_fail (text != NULL && n_phrases != NULL, NULL);

  *n_phrases = 0;
  valid = g_utf8_make_valid (text, (gssize) MIN (strlen (text), MAX_BYTES));
  items = read_items (valid, typing);
  for (guint i = 0; i < items->len; i++)
    *n_phrases += g_array_index (items, Item, i).kind == ITEM_PHRASE;
  for (guint i = 0; i < items->len;)
    {
      ItemKind kind = g_array_index (items, Item, i).kind;

      if (kind == ITEM_PHRASE)
        i = add_chain (match, items, i);
      else if (kind == ITEM_NEAR && *n_phrases < HEAR_SEARCH_MAX_PHRASES)
        i = add_word_near (match, n_phrases, i);
      else
        i = kind == ITEM_NEAR_OPEN ? add_near_brackets (match, items, i + 1) : i + 1;
    }

  return g_string_free (match, match->len == 0);
}

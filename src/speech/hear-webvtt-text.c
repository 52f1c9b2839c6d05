/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-webvtt-text.h"

#include <string.h>

#include "hear-html-entities.h"
#include "hear-webvtt-time.h"

/* Deeper than any person writes; keeps hostile files from exhausting the
 * stack and the printed tree from growing with the square of the text. */
#define MAX_DEPTH 100

/* The text being read and the tree being built from it. */
typedef struct
{
  const char  *p;
  HearCueNode *current;
  guint        depth;
} Reader;

typedef struct
{
  GString *name;
  GString *classes;
  GString *annotation;
} Tag;

static const struct
{
  const char     *name;
  HearCueNodeKind kind;
} elements[] = {
  { "c", HEAR_CUE_NODE_CLASS },
  { "i", HEAR_CUE_NODE_ITALIC },
  { "b", HEAR_CUE_NODE_BOLD },
  { "u", HEAR_CUE_NODE_UNDERLINE },
  { "ruby", HEAR_CUE_NODE_RUBY },
  { "rt", HEAR_CUE_NODE_RUBY_TEXT },
  { "v", HEAR_CUE_NODE_VOICE },
  { "lang", HEAR_CUE_NODE_LANGUAGE },
};

static HearCueNodeKind
find_kind (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (strcmp (elements[i].name, name) == 0)
      return elements[i].kind;

  return HEAR_CUE_NODE_ROOT;
}

static void
append_or_decode (Reader  *reader,
                  GString *out)
{
  gsize length = *reader->p == '&' ? hear_html_entities_decode (reader->p, out) : 0;

  if (length == 0)
    {
      g_string_append_c (out, *reader->p);
      length = 1;
    }
  reader->p += length;
}

static void
read_text (Reader *reader)
{
  g_autoptr(GString) text = g_string_new (NULL);

  while (*reader->p != '\0' && *reader->p != '<')
    append_or_decode (reader, text);
  hear_cue_node_append (reader->current, hear_cue_node_new (HEAR_CUE_NODE_TEXT, text->str));
}

/* Classes follow the name, each after a dot. */
static void
read_classes (Reader *reader,
              Tag    *tag)
{
  while (*reader->p == '.')
    {
      const char *start = ++reader->p;
      gsize       length = strcspn (start, "\t\f \n.>");

      reader->p += length;
      if (length > 0)
        {
          g_string_append (tag->classes, tag->classes->len > 0 ? " " : "");
          g_string_append_len (tag->classes, start, (gssize) length);
        }
    }
}

static void
read_annotation (Reader *reader,
                 Tag    *tag)
{
  g_auto(GStrv) parts = NULL;
  g_autoptr(GString) raw = g_string_new (NULL);

  while (*reader->p != '\0' && *reader->p != '>')
    append_or_decode (reader, raw);
  parts = g_strsplit_set (raw->str, " \t\f\n\r", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      {
        g_string_append (tag->annotation, tag->annotation->len > 0 ? " " : "");
        g_string_append (tag->annotation, parts[i]);
      }
}

static void
open_element (Reader *reader,
              Tag    *tag)
{
  HearCueNodeKind kind = find_kind (tag->name->str);
  HearCueNode    *node;

  if (kind == HEAR_CUE_NODE_ROOT || reader->depth >= MAX_DEPTH)
    return;
  if (kind == HEAR_CUE_NODE_RUBY_TEXT && reader->current->kind != HEAR_CUE_NODE_RUBY)
    return;

  node = hear_cue_node_new (kind, NULL);
  if (kind == HEAR_CUE_NODE_VOICE || kind == HEAR_CUE_NODE_LANGUAGE)
    node->text = g_strdup (tag->annotation->str);
  if (tag->classes->len > 0)
    node->classes = g_strdup (tag->classes->str);
  hear_cue_node_append (reader->current, node);
  reader->current = node;
  reader->depth++;
}

static void
read_start_tag (Reader *reader)
{
  Tag   tag = { g_string_new (NULL), g_string_new (NULL), g_string_new (NULL) };
  gsize length = strcspn (reader->p, "\t\f \n.>");

  g_string_append_len (tag.name, reader->p, (gssize) length);
  reader->p += length;
  read_classes (reader, &tag);
  read_annotation (reader, &tag);
  open_element (reader, &tag);
  g_string_free (tag.name, TRUE);
  g_string_free (tag.classes, TRUE);
  g_string_free (tag.annotation, TRUE);
}

static void
leave (Reader *reader)
{
  reader->current = reader->current->parent;
  reader->depth--;
}

static void
read_end_tag (Reader *reader)
{
  g_autofree char *name = NULL;
  HearCueNodeKind  kind;
  gsize            length = strcspn (++reader->p, ">");

  name = g_strndup (reader->p, length);
  reader->p += length;
  kind = find_kind (name);
  if (kind == HEAR_CUE_NODE_ROOT)
    return;
  if (kind == HEAR_CUE_NODE_RUBY && reader->current->kind == HEAR_CUE_NODE_RUBY_TEXT)
    leave (reader);
  if (kind == reader->current->kind)
    leave (reader);
}

static void
read_time_tag (Reader *reader)
{
  gsize            length = strcspn (reader->p, ">");
  g_autofree char *value = g_strndup (reader->p, length);
  const char      *p = value;
  HearCueNode     *node;
  gint64           ms;

  reader->p += length;
  if (!hear_webvtt_time_parse (&p, &ms) || *p != '\0')
    return;
  node = hear_cue_node_new (HEAR_CUE_NODE_TIME, NULL);
  node->time_ms = ms;
  hear_cue_node_append (reader->current, node);
}

/**
 * hear_webvtt_text_parse:
 * @text: the text of a cue
 *
 * Reads the text of a cue by the W3C's algorithm. Never fails: what makes no
 * sense is left out.
 *
 * Returns: (transfer full): the root of the tree
 */
HearCueNode *
hear_webvtt_text_parse (const char *text)
{
  g_autoptr(HearCueNode) root = hear_cue_node_new (HEAR_CUE_NODE_ROOT, NULL);
  Reader reader = { text, root, 0 };

  g_return_val_if_fail (text != NULL, NULL);

  while (*reader.p != '\0')
    {
      if (*reader.p != '<')
        {
          read_text (&reader);
          continue;
        }
      reader.p++;
      if (*reader.p == '/')
        read_end_tag (&reader);
      else if (g_ascii_isdigit (*reader.p))
        read_time_tag (&reader);
      else
        read_start_tag (&reader);
      if (*reader.p == '>')
        reader.p++;
    }

  return g_steal_pointer (&root);
}

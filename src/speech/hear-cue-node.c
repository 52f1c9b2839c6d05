/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cue-node.h"

/* How the document that the tree stands for names a node. */
static const char *
get_element (HearCueNodeKind kind)
{
  switch (kind)
    {
    case HEAR_CUE_NODE_ITALIC:
      return "i";
    case HEAR_CUE_NODE_BOLD:
      return "b";
    case HEAR_CUE_NODE_UNDERLINE:
      return "u";
    case HEAR_CUE_NODE_RUBY:
      return "ruby";
    case HEAR_CUE_NODE_RUBY_TEXT:
      return "rt";
    case HEAR_CUE_NODE_ROOT:
    case HEAR_CUE_NODE_TEXT:
    case HEAR_CUE_NODE_TIME:
    case HEAR_CUE_NODE_CLASS:
    case HEAR_CUE_NODE_VOICE:
    case HEAR_CUE_NODE_LANGUAGE:
    default:
      return "span";
    }
}

static void
print_line (GString    *out,
            guint       depth,
            const char *format,
            ...) G_GNUC_PRINTF (3, 4);

static void
print_line (GString    *out,
            guint       depth,
            const char *format,
            ...)
{
  va_list args;

  g_string_append_printf (out, "| %*s", (int) depth * 2, "");
  va_start (args, format);
  g_string_append_vprintf (out, format, args);
  va_end (args);
  g_string_append_c (out, '\n');
}

static void
print_time (GString *out,
            guint    depth,
            gint64   ms)
{
  print_line (out, depth, "<?timestamp %02" G_GINT64_FORMAT ":%02d:%02d.%03d>",
              ms / 3600000, (int) (ms / 60000 % 60), (int) (ms / 1000 % 60), (int) (ms % 1000));
}

static void
print_attributes (GString     *out,
                  guint        depth,
                  HearCueNode *node)
{
  if (node->classes != NULL)
    print_line (out, depth, "class=\"%s\"", node->classes);
  if (node->kind == HEAR_CUE_NODE_LANGUAGE)
    print_line (out, depth, "lang=\"%s\"", node->text);
  if (node->kind == HEAR_CUE_NODE_VOICE)
    print_line (out, depth, "title=\"%s\"", node->text);
}

static void
print_node (GString     *out,
            guint        depth,
            HearCueNode *node)
{
  if (node->kind == HEAR_CUE_NODE_TEXT)
    {
      print_line (out, depth, "\"%s\"", node->text);
      return;
    }
  if (node->kind == HEAR_CUE_NODE_TIME)
    {
      print_time (out, depth, node->time_ms);
      return;
    }
  if (node->kind != HEAR_CUE_NODE_ROOT)
    {
      print_line (out, depth, "<%s>", get_element (node->kind));
      depth++;
      print_attributes (out, depth, node);
    }
  for (guint i = 0; node->children != NULL && i < node->children->len; i++)
    print_node (out, depth, g_ptr_array_index (node->children, i));
}

/**
 * hear_cue_node_new:
 * @kind: what it is
 * @text: (nullable): its text or annotation
 *
 * Returns: (transfer full): a node that stands in nothing
 */
HearCueNode *
hear_cue_node_new (HearCueNodeKind kind,
                   const char     *text)
{
  HearCueNode *self = g_new0 (HearCueNode, 1);

  self->kind = kind;
  self->text = g_strdup (text);

  return self;
}

/**
 * hear_cue_node_free:
 * @self: (transfer full): a node
 *
 * Frees it with everything in it.
 */
void
hear_cue_node_free (HearCueNode *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->text);
  g_free (self->classes);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self);
}

/**
 * hear_cue_node_append:
 * @self: a node
 * @child: (transfer full): what shall stand last in it
 */
void
hear_cue_node_append (HearCueNode *self,
                      HearCueNode *child)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (child != NULL);

  if (self->children == NULL)
    self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) hear_cue_node_free);
  child->parent = self;
  g_ptr_array_add (self->children, child);
}

/**
 * hear_cue_node_has_class:
 * @self: a node
 * @name: a class
 *
 * Returns: whether the node is of this class
 */
gboolean
hear_cue_node_has_class (HearCueNode *self,
                         const char  *name)
{
  g_auto(GStrv) classes = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (self->classes == NULL)
    return FALSE;
  classes = g_strsplit (self->classes, " ", -1);

  return g_strv_contains ((const char *const *) classes, name);
}

/**
 * hear_cue_node_to_string:
 * @self: the root of a tree
 *
 * Returns: (transfer full): the tree, a node a line, as the W3C's tests
 *   print it
 */
char *
hear_cue_node_to_string (HearCueNode *self)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (out, FALSE));

  print_node (out, 0, self);

  return g_string_free (out, FALSE);
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HearCueNodeKind:
 * @HEAR_CUE_NODE_ROOT: the whole cue
 * @HEAR_CUE_NODE_TEXT: a piece of text
 * @HEAR_CUE_NODE_TIME: a timestamp
 * @HEAR_CUE_NODE_CLASS: `<c>`
 * @HEAR_CUE_NODE_ITALIC: `<i>`
 * @HEAR_CUE_NODE_BOLD: `<b>`
 * @HEAR_CUE_NODE_UNDERLINE: `<u>`
 * @HEAR_CUE_NODE_RUBY: `<ruby>`
 * @HEAR_CUE_NODE_RUBY_TEXT: `<rt>`
 * @HEAR_CUE_NODE_VOICE: `<v>`
 * @HEAR_CUE_NODE_LANGUAGE: `<lang>`
 *
 * What a node of a cue's text is.
 */
typedef enum
{
  HEAR_CUE_NODE_ROOT,
  HEAR_CUE_NODE_TEXT,
  HEAR_CUE_NODE_TIME,
  HEAR_CUE_NODE_CLASS,
  HEAR_CUE_NODE_ITALIC,
  HEAR_CUE_NODE_BOLD,
  HEAR_CUE_NODE_UNDERLINE,
  HEAR_CUE_NODE_RUBY,
  HEAR_CUE_NODE_RUBY_TEXT,
  HEAR_CUE_NODE_VOICE,
  HEAR_CUE_NODE_LANGUAGE,
} HearCueNodeKind;

typedef struct _HearCueNode HearCueNode;

/**
 * HearCueNode:
 * @kind: what it is
 * @parent: (nullable): what it stands in
 * @text: (nullable): its text, or the annotation of a voice or language
 * @classes: (nullable): its classes, separated by spaces
 * @time_ms: the time of a timestamp
 * @children: (nullable) (element-type HearCueNode): what stands in it
 *
 * A node of the tree that the text of a WebVTT cue means.
 */
struct _HearCueNode
{
  HearCueNodeKind kind;
  HearCueNode    *parent;
  char           *text;
  char           *classes;
  gint64          time_ms;
  GPtrArray      *children;
};

HearCueNode *hear_cue_node_new       (HearCueNodeKind  kind,
                                      const char      *text);
void         hear_cue_node_free      (HearCueNode     *self);
void         hear_cue_node_append    (HearCueNode     *self,
                                      HearCueNode     *child);
gboolean     hear_cue_node_has_class (HearCueNode     *self,
                                      const char      *name);
char        *hear_cue_node_to_string (HearCueNode     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearCueNode, hear_cue_node_free)

G_END_DECLS

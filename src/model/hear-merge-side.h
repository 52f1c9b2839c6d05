/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-segment.h"

G_BEGIN_DECLS

/* A word with what stands around it; of a segment without words, all of it.
 * Borrows from its segment. */
typedef struct
{
  guint       segment;
  int         word; /* -1: the segment has none */
  const char *text;
  gsize       length;
  const char *glue; /* what stands between it and the word before */
  gsize       glue_length;
  const char *tail; /* what follows the last word of a segment */
  gboolean    is_first;
  gboolean    is_last;
} HearMergeToken;

/* One of the three texts of a merge, as words. */
typedef struct
{
  GPtrArray  *segments;
  GArray     *tokens;
  GHashTable *by_id;
  GArray     *of_base; /* which token is that of the base; -1 for none */
} HearMergeSide;

HearMergeSide  *hear_merge_side_new          (GPtrArray     *segments,
                                              guint          first,
                                              guint          end);
void            hear_merge_side_match        (HearMergeSide *self,
                                              HearMergeSide *base);
HearMergeToken *hear_merge_side_get_token    (HearMergeSide *self,
                                              int            token);
HearSegment    *hear_merge_side_get_segment  (HearMergeSide *self,
                                              int            token);
HearSegment    *hear_merge_side_find_segment (HearMergeSide *self,
                                              const char    *id);
int             hear_merge_side_find         (HearMergeSide *self,
                                              int            base_token);
gboolean        hear_merge_side_is_same      (HearMergeSide *self,
                                              guint          token,
                                              HearMergeSide *other,
                                              guint          other_token);
void            hear_merge_side_free         (HearMergeSide *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearMergeSide, hear_merge_side_free)

G_END_DECLS

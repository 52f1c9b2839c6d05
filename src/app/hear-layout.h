/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * HearLayoutSize:
 * @HEAR_LAYOUT_WIDE: everything side by side
 * @HEAR_LAYOUT_NARROW: two columns
 * @HEAR_LAYOUT_SINGLE: one column
 *
 * How much fits beside each other.
 */
typedef enum
{
  HEAR_LAYOUT_WIDE,
  HEAR_LAYOUT_NARROW,
  HEAR_LAYOUT_SINGLE,
} HearLayoutSize;

#define HEAR_TYPE_LAYOUT_SIZE (hear_layout_size_get_type ())

GType hear_layout_size_get_type (void);

#define HEAR_TYPE_LAYOUT (hear_layout_get_type ())

G_DECLARE_FINAL_TYPE (HearLayout, hear_layout, HEAR, LAYOUT, GtkWidget)

HearLayoutSize  hear_layout_get_size    (HearLayout *self);
GtkWidget      *hear_layout_get_child   (HearLayout *self);
void            hear_layout_set_child   (HearLayout *self,
                                         GtkWidget  *child);

G_END_DECLS

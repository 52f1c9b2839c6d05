/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hear-database-private.h"

G_BEGIN_DECLS

/* The work of an operation, inside a transaction of its own. */
typedef gboolean (*HearWork) (HearDatabase *database,
                              gpointer      input,
                              GError      **error);

/* What an operation of the store gets and gives: its input, copied, and its
 * result. Each operation uses the fields that it needs. */
typedef struct
{
  char          *id;
  char          *other_id;
  char          *text;
  char          *state;
  gint64         number;
  GObject       *object;
  GPtrArray     *list;
  GPtrArray     *base;
  GStrv          strings;
  gpointer       result;
  GDestroyNotify free_result;
  char          *next;
  HearWork       work;
} HearCall;

HearCall *hear_call_new      (void);
HearCall *hear_call_new_list (GDestroyNotify free_item);
void      hear_call_free     (HearCall      *self);
gpointer  hear_call_steal    (HearCall      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearCall, hear_call_free)

G_END_DECLS

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-interview.h"
#include "hear-store.h"

G_BEGIN_DECLS

/**
 * HearDutyCount:
 * @n: how many cards are to be handed in
 * @minutes: how long they will take together
 * @interviews: how many interviews there are
 *
 * What I owe.
 */
typedef struct
{
  guint  n;
  gint64 minutes;
  guint  interviews;
} HearDutyCount;

HearDutyCount *hear_store_count_duties (HearStore  *self,
                                        GError    **error);
GPtrArray     *hear_store_list_duties  (HearStore  *self,
                                        const char *after,
                                        guint       limit,
                                        char      **next,
                                        GError    **error);

G_END_DECLS

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HearInterviewFilter:
 * @role_id: (nullable): only of this role
 * @candidate_id: (nullable): only of this candidate
 * @state: (nullable): "no-transcript"; "not-heard" or "heard" to the end;
 *   "card-open" or "card-submitted", which is mine
 * @text: (nullable): only where the candidate's name or the role's title has
 *   this in it
 *
 * Which interviews a list shows.
 */
typedef struct
{
  const char *role_id;
  const char *candidate_id;
  const char *state;
  const char *text;
} HearInterviewFilter;

G_END_DECLS

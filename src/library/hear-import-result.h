/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HearImportResult:
 * @interview_id: the new interview
 * @candidate_id: its candidate
 * @role_id: its role
 * @duration_ms: how long the recording is, -1 without one
 * @segments: how many segments the transcript has
 * @words: how many words
 * @format: (nullable): what the transcript was, %NULL without one
 * @times: (nullable): how far the transcript's times can be trusted
 * @media_was_there: whether the library had the same recording already
 * @warnings: (element-type utf8): what somebody should know
 *
 * What came of an import.
 */
typedef struct
{
  char      *interview_id;
  char      *candidate_id;
  char      *role_id;
  gint64     duration_ms;
  guint      segments;
  guint      words;
  char      *format;
  char      *times;
  gboolean   media_was_there;
  GPtrArray *warnings;
} HearImportResult;

#define HEAR_TYPE_IMPORT_RESULT (hear_import_result_get_type ())

GType             hear_import_result_get_type (void);
HearImportResult *hear_import_result_new      (void);
HearImportResult *hear_import_result_copy     (const HearImportResult *self);
void              hear_import_result_free     (HearImportResult       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearImportResult, hear_import_result_free)

G_END_DECLS

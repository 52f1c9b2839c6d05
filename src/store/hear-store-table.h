/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HearStoreTable:
 * @HEAR_STORE_ALL: any of them
 * @HEAR_STORE_USER: who works with the library
 * @HEAR_STORE_ROLE: a role
 * @HEAR_STORE_CANDIDATE: a candidate
 * @HEAR_STORE_APPLICATION: a candidate's application for a role
 * @HEAR_STORE_CONSENT: what a candidate agreed to
 * @HEAR_STORE_INTERVIEW: an interview
 * @HEAR_STORE_PARTICIPANT: who speaks in an interview
 * @HEAR_STORE_BLOB: a medium in the media folder
 * @HEAR_STORE_RECORDING: an interview's recording
 * @HEAR_STORE_TRANSCRIPT: an interview's transcript
 * @HEAR_STORE_SEGMENT: a transcript's segment
 * @HEAR_STORE_TEXT_EDIT: a correction of a segment's text
 * @HEAR_STORE_NOTE: a note on an interview
 * @HEAR_STORE_RUBRIC: what a role asks to judge
 * @HEAR_STORE_RUBRIC_VERSION: a rubric as of one version
 * @HEAR_STORE_RUBRIC_ITEM: a competency of a version
 * @HEAR_STORE_ANCHOR: what a level of a competency looks like
 * @HEAR_STORE_SCORECARD: what somebody makes of an interview
 * @HEAR_STORE_RATING: a judgement on one competency
 * @HEAR_STORE_QUOTE: a piece of a transcript
 * @HEAR_STORE_EVIDENCE: what a quote stands for
 * @HEAR_STORE_SAVED_SEARCH: what somebody looks for again and again
 * @HEAR_STORE_RUBRIC_DRAFT: the next version of a rubric, being written
 * @HEAR_STORE_ANSWER: what an interview asked, and where
 * @HEAR_STORE_AMENDMENT: what somebody thinks better of after handing a card in
 * @HEAR_STORE_FLAG: a mark on a scorecard
 * @HEAR_STORE_POSITION: how far an interview was heard on this machine, by the
 *   interview's id
 *
 * What the store holds rows of.
 */
typedef enum
{
  HEAR_STORE_ALL,
  HEAR_STORE_USER,
  HEAR_STORE_ROLE,
  HEAR_STORE_CANDIDATE,
  HEAR_STORE_APPLICATION,
  HEAR_STORE_CONSENT,
  HEAR_STORE_INTERVIEW,
  HEAR_STORE_PARTICIPANT,
  HEAR_STORE_BLOB,
  HEAR_STORE_RECORDING,
  HEAR_STORE_TRANSCRIPT,
  HEAR_STORE_SEGMENT,
  HEAR_STORE_TEXT_EDIT,
  HEAR_STORE_NOTE,
  HEAR_STORE_RUBRIC,
  HEAR_STORE_RUBRIC_VERSION,
  HEAR_STORE_RUBRIC_ITEM,
  HEAR_STORE_ANCHOR,
  HEAR_STORE_SCORECARD,
  HEAR_STORE_RATING,
  HEAR_STORE_QUOTE,
  HEAR_STORE_EVIDENCE,
  HEAR_STORE_SAVED_SEARCH,
  HEAR_STORE_RUBRIC_DRAFT,
  HEAR_STORE_ANSWER,
  HEAR_STORE_AMENDMENT,
  HEAR_STORE_FLAG,
  HEAR_STORE_POSITION,
} HearStoreTable;

#define HEAR_TYPE_STORE_TABLE (hear_store_table_get_type ())

GType       hear_store_table_get_type (void);
const char *hear_store_table_get_name (HearStoreTable table);

G_END_DECLS

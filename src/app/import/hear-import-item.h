/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-import-request.h"
#include "hear-import-result.h"
#include "hear-store.h"

G_BEGIN_DECLS

/**
 * HearImportState:
 * @HEAR_IMPORT_STATE_PROBING: is being looked into
 * @HEAR_IMPORT_STATE_BROKEN: can never be imported as it is
 * @HEAR_IMPORT_STATE_READY: can be imported
 * @HEAR_IMPORT_STATE_RUNNING: is being imported
 * @HEAR_IMPORT_STATE_FAILED: could not be imported; may be tried again
 * @HEAR_IMPORT_STATE_DONE: is in the library
 *
 * How far a file is.
 */
typedef enum
{
  HEAR_IMPORT_STATE_PROBING,
  HEAR_IMPORT_STATE_BROKEN,
  HEAR_IMPORT_STATE_READY,
  HEAR_IMPORT_STATE_RUNNING,
  HEAR_IMPORT_STATE_FAILED,
  HEAR_IMPORT_STATE_DONE,
} HearImportState;

#define HEAR_TYPE_IMPORT_STATE (hear_import_state_get_type ())

GType hear_import_state_get_type (void);

#define HEAR_TYPE_IMPORT_ITEM (hear_import_item_get_type ())

G_DECLARE_FINAL_TYPE (HearImportItem, hear_import_item, HEAR, IMPORT_ITEM, GObject)

HearImportItem *hear_import_item_new              (const char     *media_path,
                                                   const char     *transcript_path);
char           *hear_import_item_dup_name         (HearImportItem *self);
const char     *hear_import_item_get_media        (HearImportItem *self);
const char     *hear_import_item_get_transcript   (HearImportItem *self);
void            hear_import_item_set_transcript   (HearImportItem *self,
                                                   const char     *path);
void            hear_import_item_offer_transcript (HearImportItem *self,
                                                   const char     *path);
void            hear_import_item_offer_candidate  (HearImportItem *self,
                                                   const char     *name);
HearImportState hear_import_item_get_state        (HearImportItem *self);
const char     *hear_import_item_get_message      (HearImportItem *self);
const char     *hear_import_item_get_about        (HearImportItem *self);
const char     *hear_import_item_get_twin         (HearImportItem *self);
const char     *hear_import_item_get_twin_id      (HearImportItem *self);
const char     *hear_import_item_get_removed_on   (HearImportItem *self);
const char     *hear_import_item_get_swept        (HearImportItem *self);
void            hear_import_item_take_twin_back   (HearImportItem *self);
gboolean        hear_import_item_is_stereo        (HearImportItem *self);
char *         *hear_import_item_list_speakers    (HearImportItem     *self);
const char *hear_import_item_find_speaker (HearImportItem     *self,
                                           const char * const *names);
void        hear_import_item_set_speaker  (HearImportItem     *self,
                                           const char         *name);
gboolean    hear_import_item_is_wanted    (HearImportItem     *self);
gboolean    hear_import_item_is_touched   (HearImportItem     *self);
const char *hear_import_item_get_problem  (HearImportItem     *self);
void        hear_import_item_probe        (HearImportItem     *self,
                                           HearStore          *store);
void        hear_import_item_stop         (HearImportItem     *self);
void        hear_import_item_fill         (HearImportItem     *self,
                                           HearImportRequest  *request);
void        hear_import_item_set_state    (HearImportItem     *self,
                                           HearImportState     state,
                                           const char         *message);
void        hear_import_item_set_progress (HearImportItem     *self,
                                           const char         *what,
                                           double              fraction);

G_END_DECLS

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-work.h"

G_BEGIN_DECLS

#define HEAR_TYPE_SAVER (hear_saver_get_type ())

G_DECLARE_FINAL_TYPE (HearSaver, hear_saver, HEAR, SAVER, GObject)

/**
 * HearSaverSaved:
 * @data: the save's data
 * @refusal: (nullable): why it never can be done, %NULL if it is
 *
 * Learns what came of a save.
 */
typedef void (*HearSaverSaved) (gpointer      data,
                                const GError *refusal);

HearSaver    *hear_saver_new       (GObject       *object);
void          hear_saver_push      (HearSaver     *self,
                                    const char    *key,
                                    HearWork       work);
void          hear_saver_push_told (HearSaver     *self,
                                    const char    *key,
                                    HearWork       work,
                                    HearSaverSaved saved);
gpointer      hear_saver_find      (HearSaver     *self,
                                    const char    *key);
void          hear_saver_retry     (HearSaver     *self);
void          hear_saver_drop_lost (HearSaver     *self);
gboolean      hear_saver_is_idle   (HearSaver     *self);
guint         hear_saver_count     (HearSaver     *self);
const GError *hear_saver_get_error (HearSaver     *self);

G_END_DECLS

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-call-private.h"

G_BEGIN_DECLS

gboolean hear_scorecard_edit_save_rating (HearDatabase *database,
                                          gpointer      input,
                                          GError      **error);
gboolean hear_scorecard_edit_save_quote  (HearDatabase *database,
                                          gpointer      input,
                                          GError      **error);
gboolean hear_scorecard_edit_bury_quote  (HearDatabase *database,
                                          gpointer      input,
                                          GError      **error);
gboolean hear_scorecard_edit_save_flag   (HearDatabase *database,
                                          gpointer      input,
                                          GError      **error);
gboolean hear_scorecard_edit_bury_flag   (HearDatabase *database,
                                          gpointer      input,
                                          GError      **error);
gboolean hear_scorecard_edit_save        (HearDatabase *database,
                                          gpointer      input,
                                          GError      **error);
gboolean hear_scorecard_edit_hand_in     (HearDatabase *database,
                                          gpointer      input,
                                          GError      **error);

G_END_DECLS

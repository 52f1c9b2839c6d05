/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEAR_TYPE_COMPLETION (hear_completion_get_type ())

G_DECLARE_FINAL_TYPE (HearCompletion, hear_completion, HEAR, COMPLETION, GObject)

HearCompletion *hear_completion_attach (GtkWidget      *editable,
                                        GListModel     *names);
guint           hear_completion_count  (HearCompletion *self);

G_END_DECLS

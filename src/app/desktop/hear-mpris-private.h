/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-mpris.h"

G_BEGIN_DECLS

struct _HearMpris
{
  GObject parent_instance;

  GApplication    *application;
  HearSession     *session;
  GDBusConnection *connection;
  GSignalGroup    *player_signals;
  GDBusNodeInfo   *info;
  guint            registrations[2];
  guint            owner_id;
  guint            track; /* counts the interviews that were opened */
};

GVariant *hear_mpris_read  (HearMpris  *self,
                            const char *name);
gboolean  hear_mpris_write (HearMpris  *self,
                            const char *name,
                            GVariant   *value);
gboolean  hear_mpris_call  (HearMpris  *self,
                            const char *name,
                            GVariant   *arguments);

G_END_DECLS

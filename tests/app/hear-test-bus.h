/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HearTestBusCall:
 * @connection: who calls
 * @name: whom
 * @path: an object
 * @interface: an interface of it
 * @method: what it shall do
 * @arguments: (nullable) (transfer floating): the method's
 *
 * Something to ask for over the bus.
 */
typedef struct
{
  GDBusConnection *connection;
  const char      *name;
  const char      *path;
  const char      *interface;
  const char      *method;
  GVariant        *arguments;
} HearTestBusCall;

gboolean         hear_test_bus_is_there (void);
GDBusConnection *hear_test_bus_connect  (void);
gboolean         hear_test_bus_has      (GDBusConnection       *connection,
                                         const char            *name);
GVariant        *hear_test_bus_call     (const HearTestBusCall *order);

G_END_DECLS

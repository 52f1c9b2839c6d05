/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-bus.h"

#include "hear-test-window.h"

/* The desktop, as somebody else on the session bus. */

/**
 * hear_test_bus_is_there:
 *
 * Returns: whether there is a session bus
 */
gboolean
hear_test_bus_is_there (void)
{
  g_autoptr(GDBusConnection) connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  return connection != NULL;
}

/**
 * hear_test_bus_connect:
 *
 * Returns: (transfer full): a connection that is not the program's
 */
GDBusConnection *
hear_test_bus_connect (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, &error);
  GDBusConnection *connection;

  g_assert_no_error (error);
  connection = g_dbus_connection_new_for_address_sync (address, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                       NULL, NULL, &error);
  g_assert_no_error (error);

  return connection;
}

/**
 * hear_test_bus_has:
 * @connection: who asks
 * @name: a name
 *
 * Returns: whether somebody has that name
 */
gboolean
hear_test_bus_has (GDBusConnection *connection, const char *name)
{
  g_autoptr(GVariant) answer = NULL;
  gboolean is_owned = FALSE;

  answer = g_dbus_connection_call_sync (connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                                        g_variant_new ("(s)", name), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  if (answer != NULL)
    g_variant_get (answer, "(b)", &is_owned);

  return is_owned;
}

static void
answered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/**
 * hear_test_bus_call:
 * @order: what to ask for
 *
 * Runs the main loop until it is answered: whoever answers may live there.
 *
 * Returns: (transfer full) (nullable): the answer, %NULL for an error
 */
GVariant *
hear_test_bus_call (const HearTestBusCall *order)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  GVariant *answer;

  g_dbus_connection_call (order->connection, order->name, order->path, order->interface, order->method, order->arguments, NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, answered_cb, &result);
  hear_test_until (result != NULL);
  answer = g_dbus_connection_call_finish (order->connection, result, &error);
  if (error != NULL)
    g_test_message ("%s: %s", order->method, error->message);

  return answer;
}

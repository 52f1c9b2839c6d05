/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli-fixture.h"
#include "hear-json.h"

static JsonObject *
get_quality (CliRun *run)
{
  JsonObject *quality = json_object_get_object_member (json_node_get_object (run->node), "quality");

  g_assert_nonnull (quality);

  return quality;
}

static void
test_ticks (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autoptr(CliRun) none = cli_fixture_ok (self, "card", "show", id, NULL);
  g_autoptr(CliRun) some = cli_fixture_ok (self, "card", "tick", id, "--structure", "yes", "--audio", "yes", NULL);
  g_autoptr(CliRun) changed = cli_fixture_ok (self, "card", "tick", id, "--audio", "no", NULL);

  g_assert_false (json_object_get_boolean_member (get_quality (none), "structure"));
  g_assert_true (json_object_get_boolean_member (get_quality (some), "structure"));
  g_assert_true (json_object_get_boolean_member (get_quality (some), "audio"));
  g_assert_false (json_object_get_boolean_member (get_quality (some), "chance"));
  g_assert_true (json_object_get_boolean_member (get_quality (changed), "structure"));
  g_assert_false (json_object_get_boolean_member (get_quality (changed), "audio"));
  cli_fixture_refuse (self, 2, "usage", "card", "tick", id, "--audio", "perhaps", NULL);
}

static void
test_flags (LibraryFixture *self,
            gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *name = NULL;
  JsonObject      *flag;

  cli_fixture_refuse (self, 2, "usage", "card", "flag", id, "trouble", NULL);
  cli_fixture_refuse (self, 2, "usage", "card", "flag", id, "nonsense", "--reason", "x", NULL);
  cli_fixture_refuse (self, 1, "invalid", "card", "flag", id, "trouble", "--reason", " ", NULL);
  cli_fixture_refuse (self, 1, "invalid", "card", "flag", id, "trouble", "--reason", "x", "--at", "99999999", NULL);
  cli_fixture_refuse (self, 1, "not-found", "card", "flag", id, "bias", "--reason", "x", "--competency", "courage", NULL);
  g_autoptr(CliRun) first = cli_fixture_ok (self, "card", "flag", id, "trouble", "--reason", "The line broke", "--at", "500", NULL);
  g_autoptr(CliRun) second = cli_fixture_ok (self, "card", "flag", id, "bias", "--reason", "Only for some", "--competency", "structure", NULL);

  g_assert_cmpuint (json_array_get_length (hear_json_get_array (second->json, "flags")), ==, 2);
  flag = hear_json_get_item (hear_json_get_array (second->json, "flags"), 0);
  g_assert_cmpstr (hear_json_get_string (flag, "kind"), ==, "trouble");
  g_assert_cmpint (hear_json_get_int (flag, "at_ms", -1), ==, 500);
  name = g_strdup (hear_json_get_string (flag, "flag"));
  flag = hear_json_get_item (hear_json_get_array (second->json, "flags"), 1);
  g_assert_cmpstr (hear_json_get_string (flag, "kind"), ==, "bias");
  g_assert_cmpstr (hear_json_get_string (flag, "competency"), ==, "structure");
  g_assert_cmpstr (hear_json_get_string (flag, "reason"), ==, "Only for some");
  g_assert_true (json_object_get_null_member (flag, "at_ms"));

  g_autoptr(CliRun) fewer = cli_fixture_ok (self, "card", "unflag", id, name, NULL);

  g_assert_cmpuint (json_array_get_length (hear_json_get_array (fewer->json, "flags")), ==, 1);
  cli_fixture_refuse (self, 1, "not-found", "card", "unflag", id, name, NULL);
}

/* They travel in the archive, and stay as they were handed in. */
static void
test_archive (LibraryFixture *self,
              gconstpointer   unused)
{
  g_autofree char *id = cli_fixture_import (self, "ana");
  g_autofree char *file = library_fixture_path (self, "backup.tar");
  g_autofree char *other = library_fixture_path (self, "other");
  g_autoptr(CliRun) tick = cli_fixture_ok (self, "card", "tick", id, "--chance", "yes", NULL);
  g_autoptr(CliRun) flag = cli_fixture_ok (self, "card", "flag", id, "trouble", "--reason", "The line broke", NULL);
  g_autoptr(CliRun) done = cli_fixture_ok (self, "card", "hand-in", id, "--recommendation", "yes", "--feedback", "You named the cost.", NULL);
  g_autoptr(CliRun) backup = cli_fixture_ok (self, "backup", file, NULL);
  g_autoptr(CliRun) restored = cli_fixture_ok (self, "--library", other, "restore", file, NULL);
  g_autoptr(CliRun) shown = cli_fixture_ok (self, "--library", other, "card", "show", id, NULL);
  JsonArray *flags = hear_json_get_array (shown->json, "flags");

  g_assert_true (json_object_get_boolean_member (get_quality (shown), "chance"));
  g_assert_cmpuint (json_array_get_length (flags), ==, 1);
  g_assert_cmpstr (hear_json_get_string (hear_json_get_item (flags, 0), "reason"), ==, "The line broke");
  cli_fixture_refuse (self, 1, "final", "card", "tick", id, "--audio", "yes", NULL);
  cli_fixture_refuse (self, 1, "final", "card", "flag", id, "bias", "--reason", "x", NULL);
}

int
main (int    argc,
      char **argv)
{
  cli_fixture_init (&argc, &argv);
  cli_fixture_add ("/cli-flags/ticks", test_ticks);
  cli_fixture_add ("/cli-flags/flags", test_flags);
  cli_fixture_add ("/cli-flags/archive", test_archive);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-palette-find.h"
#include "hear-palette-memory.h"
#include "hear-sample.h"
#include "hear-store-interviews.h"
#include "hear-store-state.h"
#include "hear-test-session.h"
#include "hear-test-window.h"

static void
set_up (HearTestSession *session, gconstpointer data)
{
  hear_test_session_set_up (session, hear_clock_new ());
  g_assert_cmpint (hear_sample_create (session->store, NULL, NULL), >, 0);
}

static void
tear_down (HearTestSession *session, gconstpointer data)
{
  hear_test_session_tear_down (session);
}

static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;

  *(HearPaletteResult **) user_data = hear_palette_find_finish (HEAR_STORE (object), result, &error);
  g_assert_no_error (error);
}

static HearPaletteResult *
find (HearTestSession *session, const char *text)
{
  HearPaletteResult *found = NULL;
  HearPaletteOrder   order = { text, NULL, hear_clock_now (session->clock) };

  hear_palette_find_async (session->store, &order, NULL, found_cb, &found);
  hear_test_until (found != NULL);

  return found;
}

static void
test_named (HearTestSession *session, gconstpointer data)
{
  g_autoptr(HearPaletteResult) kenji = find (session, " ke mo ");
  g_autoptr(HearPaletteResult) engineer = find (session, "eng");
  g_autoptr(HearPaletteResult) nothing = find (session, "xyz");
  const HearPaletteFacts *facts;

  g_assert_cmpuint (kenji->items->len, ==, 1);
  facts = hear_palette_item_get_facts (g_ptr_array_index (kenji->items, 0));
  g_assert_cmpint (facts->kind, ==, HEAR_PALETTE_INTERVIEW);
  g_assert_cmpstr (facts->title, ==, "Kenji Mori");
  g_assert_true (g_str_has_prefix (facts->action, "win.open-interview::"));
  g_assert_null (kenji->next);

  g_assert_cmpuint (engineer->items->len, >, 0);
  g_assert_cmpint (hear_palette_item_get_facts (g_ptr_array_index (engineer->items, 0))->kind, ==, HEAR_PALETTE_ROLE);
  g_assert_cmpuint (nothing->items->len, ==, 0);
}

/* Without a word comes what was used last; what is gone since does not. */
static void
test_used (HearTestSession *session, gconstpointer data)
{
  g_autoptr(HearPaletteResult) kenji = find (session, "kenji");
  const char      *action = hear_palette_item_get_facts (g_ptr_array_index (kenji->items, 0))->action;
  g_autofree char *text = g_strdup_printf ("win.import\n%s\nwin.open-role('gone')", action);
  g_autofree char *name = NULL;
  g_autoptr(HearPaletteResult) used = NULL;
  g_autoptr(HearPaletteResult) left = NULL;
  g_autoptr(GVariant) target = NULL;

  g_assert_true (hear_store_set_state (session->store, HEAR_PALETTE_STATE, text, NULL));
  used = find (session, "");
  g_assert_cmpuint (g_strv_length (used->used), ==, 3);
  g_assert_cmpuint (used->items->len, ==, 1);
  g_assert_true (g_action_parse_detailed_name (action, &name, &target, NULL));
  g_assert_true (hear_store_remove_interview (session->store, g_variant_get_string (target, NULL), NULL));
  left = find (session, "");
  g_assert_cmpuint (left->items->len, ==, 0);
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add ("/palette-find/named", HearTestSession, NULL, set_up, test_named, tear_down);
  g_test_add ("/palette-find/used", HearTestSession, NULL, set_up, test_used, tear_down);

  return g_test_run ();
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-keys.h"
#include "hear-test-input.h"
#include "hear-test-window.h"

/* A window that knows all the actions and only writes down which were asked. */
typedef struct
{
  GtkApplication *application;
  GtkWindow      *window;
  GtkWidget      *entry;
  GHashTable     *groups; /* element-type utf8 GActionMap */
  GString        *done;
} Fixture;

static void
activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Fixture         *fixture = user_data;
  const char      *prefix = g_object_get_data (G_OBJECT (action), "prefix");
  g_autofree char *text = parameter != NULL ? g_variant_print (parameter, FALSE) : NULL;

  g_string_append_printf (fixture->done, "%s.%s", prefix, g_action_get_name (G_ACTION (action)));
  if (text != NULL)
    g_string_append_printf (fixture->done, "(%s)", text);
}

static gboolean
close_cb (Fixture *fixture)
{
  g_string_append (fixture->done, "window.close");

  return GDK_EVENT_STOP;
}

static void
add_action (Fixture *fixture, const char *detailed)
{
  g_autofree char *whole = NULL;
  g_autoptr(GVariant) target = NULL;
  g_autoptr(GSimpleAction) action = NULL;
  char       *name;
  GActionMap *map;

  g_assert_true (g_action_parse_detailed_name (detailed, &whole, &target, NULL));
  name = strchr (whole, '.');
  *name++ = '\0';
  map = g_hash_table_lookup (fixture->groups, whole);
  if (map == NULL || g_action_map_lookup_action (map, name) != NULL)
    return;

  action = g_simple_action_new (name, target != NULL ? g_variant_get_type (target) : NULL);
  g_object_set_data_full (G_OBJECT (action), "prefix", g_strdup (whole), g_free);
  g_signal_connect (action, "activate", G_CALLBACK (activated_cb), fixture);
  g_action_map_add_action (map, G_ACTION (action));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static guint     n_applications;
  g_autofree char *id = g_strdup_printf ("org.hearback.TestKeys%u", n_applications++);
  g_autoptr(GSimpleActionGroup) review = g_simple_action_group_new ();
  const HearKey *keys;
  guint          n;

  fixture->done = g_string_new (NULL);
  fixture->application = gtk_application_new (id, G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (fixture->application), NULL, NULL));
  hear_keys_install (fixture->application);
  fixture->window = GTK_WINDOW (gtk_application_window_new (fixture->application));
  fixture->entry = gtk_entry_new ();
  gtk_window_set_child (fixture->window, fixture->entry);
  g_signal_connect_swapped (fixture->window, "close-request", G_CALLBACK (close_cb), fixture);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "review", G_ACTION_GROUP (review));
  hear_keys_attach (GTK_WIDGET (fixture->window));

  fixture->groups = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (fixture->groups, (gpointer) "app", fixture->application);
  g_hash_table_insert (fixture->groups, (gpointer) "win", fixture->window);
  g_hash_table_insert (fixture->groups, (gpointer) "review", review);
  keys = hear_keys_list (&n);
  for (guint i = 0; i < n; i++)
    add_action (fixture, keys[i].action);

  gtk_window_present (fixture->window);
  hear_test_window_draw (fixture->window);
  gtk_window_set_focus (fixture->window, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_hash_table_unref (fixture->groups);
  g_string_free (fixture->done, TRUE);
  g_object_unref (fixture->application);
}

static gboolean
is_done (gpointer data)
{
  return ((Fixture *) data)->done->len > 0;
}

static void
press (const char *accelerator)
{
  GdkModifierType modifiers;
  guint           keyval;

  g_assert_true (gtk_accelerator_parse (accelerator, &keyval, &modifiers));
  /* These are the upper half of a key; the less sign has one of its own. */
  if (keyval == GDK_KEY_greater || keyval == GDK_KEY_question)
    modifiers |= GDK_SHIFT_MASK;
  hear_test_input_key (keyval, modifiers);
}

static void
test_every_key_reaches_its_action (Fixture *fixture, gconstpointer data)
{
  const HearKey *keys;
  guint          n;

  if (!hear_test_input_or_skip ())
    return;

  keys = hear_keys_list (&n);
  for (guint i = 0; i < n; i++)
    {
      g_auto(GStrv) accelerators = g_strsplit (keys[i].accelerators, " ", -1);

      for (guint j = 0; accelerators[j] != NULL; j++)
        {
          g_test_message ("%s: %s", accelerators[j], keys[i].action);
          g_string_set_size (fixture->done, 0);
          press (accelerators[j]);
          g_assert_true (hear_test_wait (is_done, fixture));
          g_assert_cmpstr (fixture->done->str, ==, keys[i].action);
        }
    }
}

static gboolean
has_typed (gpointer entry)
{
  return g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), "jklnefgp[],.");
}

static void
test_letters_are_letters_in_a_field (Fixture *fixture, gconstpointer data)
{
  if (!hear_test_input_or_skip ())
    return;

  gtk_widget_grab_focus (fixture->entry);
  hear_test_input_type ("jklnefgp[],.");
  g_assert_true (hear_test_wait (has_typed, fixture->entry));
  g_assert_cmpstr (fixture->done->str, ==, "");
}

static void
test_space_presses_a_button (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = gtk_button_new ();

  if (!hear_test_input_or_skip ())
    {
      g_object_unref (g_object_ref_sink (button));
      return;
    }

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "review.note");
  gtk_window_set_child (fixture->window, button);
  hear_test_window_draw (fixture->window);
  gtk_widget_grab_focus (button);
  hear_test_input_key (GDK_KEY_space, 0);
  g_assert_true (hear_test_wait (is_done, fixture));
  g_assert_cmpstr (fixture->done->str, ==, "review.note");
}

static void
test_no_key_means_two_things (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const HearKey *keys;
  guint          n;

  keys = hear_keys_list (&n);
  for (guint i = 0; i < n; i++)
    {
      g_auto(GStrv) accelerators = g_strsplit (keys[i].accelerators, " ", -1);

      for (guint j = 0; accelerators[j] != NULL; j++)
        {
          GdkModifierType modifiers;
          guint           keyval;

          g_assert_true (gtk_accelerator_parse (accelerators[j], &keyval, &modifiers));
          g_assert_true (g_hash_table_add (seen, gtk_accelerator_name (keyval, modifiers)));
          /* Plain means: nothing but perhaps Shift. */
          g_assert_cmpint (keys[i].plain && (modifiers & ~GDK_SHIFT_MASK) != 0, ==, FALSE);
        }
    }
}

int
main (int argc, char **argv)
{
  hear_test_window_init (&argc, &argv);

  g_test_add_func ("/keys/no-key-means-two-things", test_no_key_means_two_things);
#define ADD(name, func) g_test_add ("/keys/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("every-key-reaches-its-action", test_every_key_reaches_its_action);
  ADD ("letters-are-letters-in-a-field", test_letters_are_letters_in_a_field);
  ADD ("space-presses-a-button", test_space_presses_a_button);

  return g_test_run ();
}

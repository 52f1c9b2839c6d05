/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-application-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <glob.h>
#include <stdlib.h>

#include "hear-backup.h"
#include "hear-keys.h"
#include "hear-opening.h"

/* The program: one instance a library. It opens the library in a thread and
 * shows a window on it, or a window that says why it cannot. As a service it
 * waits until somebody wants a window, or searches. */
G_DEFINE_FINAL_TYPE (HearApplication, hear_application, ADW_TYPE_APPLICATION)

static void open_library (HearApplication *self, HearOpeningMode mode);

static char *
get_usual_directory (void)
{
  return g_build_filename (g_get_user_data_dir (), "hearback", NULL);
}

static char *
resolve (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  char            *real = realpath (absolute, NULL);

  return real != NULL ? real : g_steal_pointer (&absolute);
}

/**
 * hear_application_build_id:
 * @directory: a library's folder
 * @usual: the folder of the library that everybody has
 *
 * Two libraries are two instances of the program, and a sandbox lets it own
 * nothing but its own name and names below it.
 *
 * Returns: (transfer full): the name of the instance that works on it
 */
char *
hear_application_build_id (const char *directory, const char *usual)
{
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autofree char *digest = NULL;

  g_return_val_if_fail (directory != NULL, NULL);
  g_return_val_if_fail (usual != NULL, NULL);

  a = resolve (directory);
  b = resolve (usual);
  if (g_str_equal (a, b))
    return g_strdup (HEAR_APPLICATION_ID);

  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, a, -1);
  digest[16] = '\0';

  return g_strconcat (HEAR_APPLICATION_ID ".L", digest, NULL);
}

/**
 * hear_application_get_window:
 * @self: the program
 *
 * Returns: (transfer none) (nullable): its window
 */
HearWindow *
hear_application_get_window (HearApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return window != NULL && HEAR_IS_WINDOW (window) ? HEAR_WINDOW (window) : NULL;
}

static void
import_waiting (HearApplication *self)
{
  HearWindow *window = hear_application_get_window (self);
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);

  if (window == NULL || self->store == NULL || self->files->len == 0)
    return;

  for (guint i = 0; i < self->files->len; i++)
    g_list_store_append (files, g_ptr_array_index (self->files, i));
  g_ptr_array_set_size (self->files, 0);
  hear_window_import (window, G_LIST_MODEL (files));
}

static void
retry_cb (HearApplication *self)
{
  open_library (self, HEAR_OPENING_PLAIN);
}

static void
restore_cb (HearApplication *self)
{
  open_library (self, HEAR_OPENING_RECOVER);
}

static void
swap_cb (HearApplication *self)
{
  open_library (self, HEAR_OPENING_SWAP);
}

static HearWindow *
ensure_window (HearApplication *self)
{
  HearWindow *window = hear_application_get_window (self);

  if (window != NULL)
    return window;

  window = hear_window_new (GTK_APPLICATION (self));
  g_signal_connect_object (window, "retry", G_CALLBACK (retry_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "swap", G_CALLBACK (swap_cb), self, G_CONNECT_SWAPPED);

  return window;
}

static void
explained_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(HearOpening) opening = hear_opening_finish (object, result);
  HearWindow *window = hear_application_get_window (HEAR_APPLICATION (object));

  if (window != NULL)
    hear_window_show_problem (window, opening);
  g_application_release (G_APPLICATION (object));
}

static void
damaged_cb (HearApplication *self, const char *message)
{
  self->damaged = TRUE;
  g_application_hold (G_APPLICATION (self));
  hear_opening_explain_async (G_OBJECT (self), self->directory, message, explained_cb);
}

/* What was built on a library that proved to be damaged goes with it. */
static HearWindow *
renew_window (HearApplication *self)
{
  HearWindow *old = hear_application_get_window (self);

  if (old != NULL && hear_window_has_session (old))
    gtk_window_destroy (GTK_WINDOW (old));

  return ensure_window (self);
}

static void
keep_store (HearApplication *self, HearStore *store)
{
  g_set_object (&self->store, store);
  self->damaged = FALSE;
  g_signal_connect_object (store, "damaged", G_CALLBACK (damaged_cb), self, G_CONNECT_SWAPPED);
  hear_search_provider_set_store (self->search_provider, store);
}

static void
show_opening (HearApplication *self, HearOpening *opening)
{
  HearWindow *window = opening->store != NULL ? renew_window (self) : ensure_window (self);

  if (opening->store != NULL)
    {
      g_autoptr(HearSession) session = hear_session_new (opening->store, self->clock);

      self->shown = TRUE;
      hear_application_enter_desk (self, session);
      hear_window_set_session (window, session, opening->state);
      hear_window_tell_swap (window, opening);
    }
  else
    hear_window_show_problem (window, opening);
  gtk_window_present (GTK_WINDOW (window));
  hear_application_grant_wish (self);
  import_waiting (self);
}

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  HearApplication *self = HEAR_APPLICATION (object);
  g_autoptr(HearOpening) opening = hear_opening_finish (object, result);

  self->opening = FALSE;
  if (opening->store != NULL)
    keep_store (self, opening->store);
  else
    hear_search_provider_give_up (self->search_provider);
  if (!self->quiet)
    show_opening (self, opening);
  g_application_release (G_APPLICATION (self));
}

static void
open_library (HearApplication *self, HearOpeningMode mode)
{
  HearOpeningOrder order = { self->directory, self->clock, mode, self->store };

  if (self->opening)
    return;

  self->opening = TRUE;
  hear_search_provider_set_store (self->search_provider, NULL);
  g_application_hold (G_APPLICATION (self));
  hear_opening_async (G_OBJECT (self), &order, opened_cb);
}

/* Somebody searches, who wants no window. */
static void
search_wanted_cb (HearApplication *self)
{
  if (self->opening)
    return;

  self->quiet = TRUE;
  open_library (self, HEAR_OPENING_PLAIN);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  HearWindow *window = hear_application_get_window (HEAR_APPLICATION (user_data));

  /* Closing is what keeps the place. */
  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
}

static int
hear_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  HearApplication *self = HEAR_APPLICATION (application);
  g_autofree char *usual = get_usual_directory ();
  g_autofree char *id = NULL;
  const char      *path = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("hearback %s\n", HEAR_VERSION);
      return 0;
    }

  if (!g_variant_dict_lookup (options, "library", "^&ay", &path))
    path = g_getenv ("HEARBACK_LIBRARY");
  if (path == NULL || *path == '\0')
    path = usual;
  g_free (self->directory);
  self->directory = resolve (path);
  id = hear_application_build_id (self->directory, usual);
  g_application_set_application_id (application, id);

  return -1;
}

static void
hear_application_startup (GApplication *application)
{
  GActionEntry entries[] = { { .name = "quit", .activate = quit_cb } };

  /* In a thread, while GTK gets ready; a service waits until it is asked. */
  if (!(g_application_get_flags (application) & G_APPLICATION_IS_SERVICE))
    open_library (HEAR_APPLICATION (application), HEAR_OPENING_PLAIN);

  G_APPLICATION_CLASS (hear_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (HEAR_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  hear_application_install_desk (HEAR_APPLICATION (application));
  hear_keys_install (GTK_APPLICATION (application));
}

static gboolean
hear_application_dbus_register (GApplication *application, GDBusConnection *connection, const char *path, GError **error)
{
  HearApplication *self = HEAR_APPLICATION (application);

  return G_APPLICATION_CLASS (hear_application_parent_class)->dbus_register (application, connection, path, error) &&
         hear_search_provider_export (self->search_provider, connection, path, error);
}

static void
hear_application_dbus_unregister (GApplication *application, GDBusConnection *connection, const char *path)
{
  hear_search_provider_unexport (HEAR_APPLICATION (application)->search_provider, connection);

  G_APPLICATION_CLASS (hear_application_parent_class)->dbus_unregister (application, connection, path);
}

static void
hear_application_activate (GApplication *application)
{
  HearApplication *self = HEAR_APPLICATION (application);
  HearWindow      *window = hear_application_get_window (self);

  self->quiet = FALSE;
  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      hear_application_grant_wish (self);
      import_waiting (self);
    }
  else
    open_library (self, HEAR_OPENING_PLAIN);
}

static void
hear_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  HearApplication *self = HEAR_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    g_ptr_array_add (self->files, g_object_ref (files[i]));
  g_application_activate (application);
}

static void
hear_application_shutdown (GApplication *application)
{
  HearApplication *self = HEAR_APPLICATION (application);

  hear_application_leave_desk (self);
  G_APPLICATION_CLASS (hear_application_parent_class)->shutdown (application);

  if (self->store == NULL)
    return;

  /* Waits until everything is written: the window is gone by now. */
  if (self->shown && !self->damaged)
    g_free (hear_store_backup_database (self->store, NULL));
  hear_store_close (self->store);
}

static void
hear_application_finalize (GObject *object)
{
  HearApplication *self = HEAR_APPLICATION (object);

  g_clear_object (&self->search_provider);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->wish, g_free);
  g_clear_pointer (&self->directory, g_free);
  g_clear_pointer (&self->files, g_ptr_array_unref);

  G_OBJECT_CLASS (hear_application_parent_class)->finalize (object);
}

static void
hear_application_class_init (HearApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hear_application_finalize;
  application_class->dbus_register = hear_application_dbus_register;
  application_class->dbus_unregister = hear_application_dbus_unregister;
  application_class->activate = hear_application_activate;
  application_class->handle_local_options = hear_application_handle_local_options;
  application_class->open = hear_application_open;
  application_class->shutdown = hear_application_shutdown;
  application_class->startup = hear_application_startup;
}

static void
hear_application_init (HearApplication *self)
{
  const GOptionEntry options[] = {
    /* Translators: DIR stands for a folder in “--library=DIR” */
    { "library", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open the library in this folder"), N_ ("DIR") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL },
    { NULL },
  };

  self->clock = hear_clock_new ();
  self->search_provider = hear_search_provider_new (G_APPLICATION (self), self->clock);
  g_signal_connect_object (self->search_provider, "wanted", G_CALLBACK (search_wanted_cb), self, G_CONNECT_SWAPPED);
  self->directory = get_usual_directory ();
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

HearApplication *
hear_application_new (void)
{
  return g_object_new (HEAR_TYPE_APPLICATION,
                       "application-id", HEAR_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/hearback/Hearback",
                       NULL);
}

/**
 * hear_application_choose_renderer:
 *
 * Without a graphics card GL is computed, which costs twice as much as drawing
 * right away. To be called before GTK is initialised; an explicit choice stays.
 */
void
hear_application_choose_renderer (void)
{
  glob_t found = { 0 };

  if (g_getenv ("GSK_RENDERER") == NULL && glob ("/dev/dri/render*", GLOB_NOSORT, NULL, &found) != 0)
    g_setenv ("GSK_RENDERER", "cairo", FALSE);
  globfree (&found);
}

const char *
hear_application_get_directory (HearApplication *self)
{
  g_return_val_if_fail (HEAR_IS_APPLICATION (self), NULL);

  return self->directory;
}

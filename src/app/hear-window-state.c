/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-window-state.h"

#define WIDTH 1280
#define HEIGHT 800
#define LEFT 344
#define RIGHT 392
#define SMALLEST 200
#define LARGEST 10000
#define GROUP "window"

static int
read_size (GKeyFile *file, const char *key, int usual)
{
  int size = g_key_file_get_integer (file, GROUP, key, NULL);

  return size >= SMALLEST && size <= LARGEST ? size : usual;
}

/**
 * hear_window_state_new:
 * @text: (nullable): what [func@window_state_write] wrote; anything else gives
 *   the usual sizes
 *
 * Returns: (transfer full): the state
 */
HearWindowState *
hear_window_state_new (const char *text)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  HearWindowState *self = g_new0 (HearWindowState, 1);

  if (text != NULL)
    g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_NONE, NULL);
  self->width = read_size (file, "width", WIDTH);
  self->height = read_size (file, "height", HEIGHT);
  self->left = read_size (file, "left", LEFT);
  self->right = read_size (file, "right", RIGHT);
  self->maximized = g_key_file_get_boolean (file, GROUP, "maximized", NULL);
  self->part = g_key_file_get_string (file, GROUP, "part", NULL);
  self->page = g_key_file_get_string (file, GROUP, "page", NULL);
  self->interview = g_key_file_get_string (file, GROUP, "interview", NULL);

  return self;
}

void
hear_window_state_free (HearWindowState *self)
{
  if (self == NULL)
    return;

  g_free (self->interview);
  g_free (self->page);
  g_free (self->part);
  g_free (self);
}

/**
 * hear_window_state_write:
 * @self: a state
 *
 * Returns: (transfer full): it as text
 */
char *
hear_window_state_write (const HearWindowState *self)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();

  g_return_val_if_fail (self != NULL, NULL);

  g_key_file_set_integer (file, GROUP, "width", self->width);
  g_key_file_set_integer (file, GROUP, "height", self->height);
  g_key_file_set_integer (file, GROUP, "left", self->left);
  g_key_file_set_integer (file, GROUP, "right", self->right);
  g_key_file_set_boolean (file, GROUP, "maximized", self->maximized);
  if (self->part != NULL)
    g_key_file_set_string (file, GROUP, "part", self->part);
  if (self->page != NULL)
    g_key_file_set_string (file, GROUP, "page", self->page);
  if (self->interview != NULL)
    g_key_file_set_string (file, GROUP, "interview", self->interview);

  return g_key_file_to_data (file, NULL, NULL);
}

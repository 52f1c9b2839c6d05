/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-cue-settings.h"

#include <math.h>
#include <string.h>

static const char *const verticals[] = { "rl", "lr", NULL };
static const char *const line_aligns[] = { "start", "center", "end", NULL };
static const char *const position_aligns[] = { "line-left", "center", "line-right", NULL };
static const char *const aligns[] = { "start", "center", "end", "left", "right", NULL };

static gboolean
choose (const char *const *choices,
        const char        *value,
        const char       **choice)
{
  for (; *choices != NULL; choices++)
    if (strcmp (*choices, value) == 0)
      {
        *choice = *choices;
        return TRUE;
      }

  return FALSE;
}

/* Digits, with at most one dot between digits. */
static gboolean
is_decimal (const char *text,
            gsize       length)
{
  gsize n_dots = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '.')
        n_dots++;
      else if (!g_ascii_isdigit (text[i]))
        return FALSE;
    }

  return length > 0 && n_dots <= 1 && g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[length - 1]);
}

static gboolean
parse_percentage (const char *text,
                  double     *percentage)
{
  gsize  length = strlen (text);
  double value;

  if (length < 2 || text[length - 1] != '%' || !is_decimal (text, length - 1))
    return FALSE;
  value = g_ascii_strtod (text, NULL);
  if (value > 100)
    return FALSE;

  *percentage = value;

  return TRUE;
}

static gboolean
parse_line_number (const char *text,
                   double     *line)
{
  const char *digits = *text == '-' ? text + 1 : text;

  if (!is_decimal (digits, strlen (digits)))
    return FALSE;
  *line = g_ascii_strtod (text, NULL);

  return isfinite (*line);
}

static void
parse_line (HearCueSettings *self,
            const char      *value)
{
  g_auto(GStrv) parts = g_strsplit (value, ",", 2);
  const char *align = self->line_align;
  double      line;
  gboolean    percent;

  if (parts[0] == NULL || (parts[1] != NULL && !choose (line_aligns, parts[1], &align)))
    return;
  percent = g_str_has_suffix (parts[0], "%");
  if (percent ? !parse_percentage (parts[0], &line) : !parse_line_number (parts[0], &line))
    return;

  self->line_align = align;
  self->line_auto = FALSE;
  self->line = line;
  self->snap_to_lines = !percent;
}

static void
parse_position (HearCueSettings *self,
                const char      *value)
{
  g_auto(GStrv) parts = g_strsplit (value, ",", 2);
  const char *align = self->position_align;
  double      position;

  if (parts[0] == NULL || !parse_percentage (parts[0], &position))
    return;
  if (parts[1] != NULL && !choose (position_aligns, parts[1], &align))
    return;

  self->position_align = align;
  self->position_auto = FALSE;
  self->position = position;
}

static void
parse_region (HearCueSettings *self,
              const char      *value,
              GPtrArray       *regions)
{
  g_clear_pointer (&self->region, g_free);
  if (g_ptr_array_find_with_equal_func (regions, value, g_str_equal, NULL))
    self->region = g_strdup (value);
}

static void
parse_setting (HearCueSettings *self,
               const char      *name,
               const char      *value,
               GPtrArray       *regions)
{
  if (strcmp (name, "region") == 0)
    parse_region (self, value, regions);
  else if (strcmp (name, "vertical") == 0)
    choose (verticals, value, &self->vertical);
  else if (strcmp (name, "line") == 0)
    parse_line (self, value);
  else if (strcmp (name, "position") == 0)
    parse_position (self, value);
  else if (strcmp (name, "size") == 0)
    parse_percentage (value, &self->size);
  else if (strcmp (name, "align") == 0)
    choose (aligns, value, &self->align);
}

/**
 * hear_cue_settings_init:
 * @self: (out caller-allocates): settings
 *
 * Sets what holds for a cue that says nothing.
 */
void
hear_cue_settings_init (HearCueSettings *self)
{
  g_return_if_fail (self != NULL);

  *self = (HearCueSettings){
    .vertical = "",
    .snap_to_lines = TRUE,
    .line_auto = TRUE,
    .line_align = "start",
    .position_auto = TRUE,
    .position_align = "auto",
    .size = 100,
    .align = "center",
  };
}

/**
 * hear_cue_settings_clear:
 * @self: settings
 *
 * Frees what they hold.
 */
void
hear_cue_settings_clear (HearCueSettings *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->region, g_free);
}

/**
 * hear_cue_settings_parse:
 * @self: settings with the defaults
 * @text: what follows the times of a cue
 * @regions: (element-type utf8): the names of the regions defined so far
 *
 * Reads the settings of a cue by the W3C's algorithm: what it does not know
 * or cannot read changes nothing.
 */
void
hear_cue_settings_parse (HearCueSettings *self,
                         const char      *text,
                         GPtrArray       *regions)
{
  g_auto(GStrv) settings = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (regions != NULL);

  settings = g_strsplit_set (text, " \t\f\n\r", -1);
  for (guint i = 0; settings[i] != NULL; i++)
    {
      char *colon = strchr (settings[i], ':');

      if (colon == NULL || colon == settings[i] || colon[1] == '\0')
        continue;
      *colon = '\0';
      parse_setting (self, settings[i], colon + 1, regions);
    }

  if (!self->line_auto || self->size < 100 || *self->vertical != '\0')
    g_clear_pointer (&self->region, g_free);
}

/**
 * hear_cue_settings_to_json:
 * @self: settings
 *
 * Returns: (transfer full): the settings, named and valued as in VTTCue
 */
JsonObject *
hear_cue_settings_to_json (HearCueSettings *self)
{
  JsonObject *object;

  g_return_val_if_fail (self != NULL, NULL);

  object = json_object_new ();
  json_object_set_string_member (object, "vertical", self->vertical);
  json_object_set_boolean_member (object, "snapToLines", self->snap_to_lines);
  if (self->line_auto)
    json_object_set_string_member (object, "line", "auto");
  else
    json_object_set_double_member (object, "line", self->line);
  json_object_set_string_member (object, "lineAlign", self->line_align);
  if (self->position_auto)
    json_object_set_string_member (object, "position", "auto");
  else
    json_object_set_double_member (object, "position", self->position);
  json_object_set_string_member (object, "positionAlign", self->position_align);
  json_object_set_double_member (object, "size", self->size);
  json_object_set_string_member (object, "align", self->align);
  if (self->region != NULL)
    json_object_set_string_member (object, "region", self->region);
  else
    json_object_set_null_member (object, "region");

  return object;
}

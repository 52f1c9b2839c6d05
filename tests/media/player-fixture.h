/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-player.h"

G_BEGIN_DECLS

/* A player on a silent clock, and what it said so far. */
typedef struct
{
  char       *folder;
  HearPlayer *player;
  guint       n_frames;
  guint       n_seeked;
  guint       n_ended;
  guint       n_spans;
  guint       n_warnings;
  guint       width;
  guint       height;
  gint64      frame_ms;
  gint64      seeked_ms;
  gint64      wanted_ms;
  GError     *error;
  GError     *warning;
} PlayerFixture;

void     player_fixture_set_up        (PlayerFixture *self,
                                       gconstpointer  data);
void     player_fixture_tear_down     (PlayerFixture *self,
                                       gconstpointer  data);
void     player_fixture_wait_over     (void);
void     player_fixture_replace       (PlayerFixture *self,
                                       HearPlayer    *player);
void     player_fixture_open          (PlayerFixture *self,
                                       const char    *path,
                                       gint64         start_ms);
void     player_fixture_wait_seeked   (PlayerFixture *self);
void     player_fixture_wait_frame    (PlayerFixture *self,
                                       gint64         time_ms);
void     player_fixture_wait_passed   (PlayerFixture *self,
                                       gint64         position_ms);
gboolean player_fixture_is_ready      (gpointer       data);
gboolean player_fixture_has_failed    (gpointer       data);
gboolean player_fixture_has_warning   (gpointer       data);
gboolean player_fixture_has_ended     (gpointer       data);
gboolean player_fixture_has_span      (gpointer       data);

G_END_DECLS

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-recording.h"

G_BEGIN_DECLS

/*
 * A medium of an interview as it lies in the library's media folder.
 */
struct _HearRecording
{
  GObject parent_instance;

  char  *id;
  char  *blob;
  char  *container;
  char  *video_codec;
  char  *audio_codec;
  gint64 duration_ms;
  guint  width;
  guint  height;
  guint  channels;
  char  *channel_map;
  gint64 bytes;
  char  *source_name;
  char  *copy_path;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_BLOB,
  PROP_CONTAINER,
  PROP_VIDEO_CODEC,
  PROP_AUDIO_CODEC,
  PROP_DURATION_MS,
  PROP_WIDTH,
  PROP_HEIGHT,
  PROP_CHANNELS,
  PROP_CHANNEL_MAP,
  PROP_BYTES,
  PROP_SOURCE_NAME,
  N_PROPS,
};

extern G_GNUC_INTERNAL GParamSpec *hear_recording_properties[N_PROPS];

G_END_DECLS

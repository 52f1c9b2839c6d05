/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-recorded-at.h"

/* A camera whose clock was never set says 1904, 1970, 1980 or 2000. */
#define FIRST_YEAR 2001

static gint64
to_instant (GstDateTime *date)
{
  g_autoptr(GDateTime) instant = NULL;

  /* A year or a month is when something was published, not recorded. */
  if (!gst_date_time_has_day (date) || gst_date_time_get_year (date) < FIRST_YEAR)
    return 0;

  /* A day alone is the same day wherever it is read. */
  if (gst_date_time_has_time (date))
    instant = gst_date_time_to_g_date_time (date);
  else
    instant = g_date_time_new_local (gst_date_time_get_year (date), gst_date_time_get_month (date), gst_date_time_get_day (date), 12, 0, 0);

  return instant != NULL ? g_date_time_to_unix (instant) * 1000 : 0;
}

/**
 * hear_recorded_at_read:
 * @tags: (nullable): what a stream says of itself
 *
 * Returns: when it was recorded, in milliseconds since 1970; 0 if the tags do
 *   not say, or say what cannot be
 */
gint64
hear_recorded_at_read (const GstTagList *tags)
{
  g_autoptr(GstDateTime) date = NULL;

  if (tags == NULL || !gst_tag_list_get_date_time (tags, GST_TAG_DATE_TIME, &date))
    return 0;

  return to_instant (date);
}

/**
 * hear_recorded_at_find:
 * @info: what a discoverer found
 *
 * Asks the container first, then each stream.
 *
 * Returns: when it was recorded, in milliseconds since 1970, or 0
 */
gint64
hear_recorded_at_find (GstDiscovererInfo *info)
{
  g_autoptr(GstDiscovererStreamInfo) root = gst_discoverer_info_get_stream_info (info);
  GList *streams;
  gint64 at = 0;

  if (root != NULL && GST_IS_DISCOVERER_CONTAINER_INFO (root))
    at = hear_recorded_at_read (gst_discoverer_container_info_get_tags (GST_DISCOVERER_CONTAINER_INFO (root)));

  streams = gst_discoverer_info_get_stream_list (info);
  for (GList *iter = streams; iter != NULL && at == 0; iter = iter->next)
    at = hear_recorded_at_read (gst_discoverer_stream_info_get_tags (iter->data));
  gst_discoverer_stream_info_list_free (streams);

  return at;
}

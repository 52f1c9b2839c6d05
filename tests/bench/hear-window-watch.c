/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-window-watch.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <gio/gio.h>
#include <signal.h>

#define LIMIT_SECONDS 30
#define SMALLEST_WINDOW 60

typedef Display HearDisplay;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearDisplay, XCloseDisplay)

static int
ignore_error_cb (Display     *display,
                 XErrorEvent *event)
{
  return 0;
}

static gboolean
is_painted (Display *display,
            Window   window)
{
  XWindowAttributes info;
  XImage           *image;
  gboolean          painted = FALSE;
  unsigned long     first;

  if (!XGetWindowAttributes (display, window, &info) || info.map_state != IsViewable ||
      info.width < SMALLEST_WINDOW || info.height < SMALLEST_WINDOW)
    return FALSE;

  image = XGetImage (display, window, info.width / 4, 0, (unsigned) info.width / 2, (unsigned) info.height / 2, AllPlanes, ZPixmap);
  if (image == NULL)
    return FALSE;

  first = XGetPixel (image, image->width / 2, image->height / 2);
  for (int x = 0; x < image->width && !painted; x++)
    for (int y = 0; y < image->height && !painted; y += 3)
      painted = XGetPixel (image, x, y) != first;
  XDestroyImage (image);

  return painted;
}

static gboolean
any_painted (Display *display)
{
  Window   root;
  Window   parent;
  Window  *windows = NULL;
  unsigned n = 0;
  gboolean painted = FALSE;

  if (!XQueryTree (display, DefaultRootWindow (display), &root, &parent, &windows, &n))
    return FALSE;
  for (unsigned i = 0; i < n && !painted; i++)
    painted = is_painted (display, windows[i]);
  XFree (windows);

  return painted;
}

/**
 * hear_window_watch_start:
 * @argv: a program with its arguments
 * @error: where to put why there was no window
 *
 * Starts a program, waits until a window of it is viewable and not of one
 * colour alone, and ends it.
 *
 * Returns: the time from start to paint in milliseconds, or -1
 */
double
hear_window_watch_start (const char *const *argv,
                         GError           **error)
{
  g_autoptr(HearDisplay) display = XOpenDisplay (NULL);
  g_autoptr(GSubprocess) process = NULL;
  gint64   start = g_get_monotonic_time ();
  gboolean painted = FALSE;
  double   taken;

  if (display == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no display");
      return -1;
    }

  XSetErrorHandler (ignore_error_cb);
  start = g_get_monotonic_time ();
  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, error);
  if (process == NULL)
    return -1;

  while (!painted && g_get_monotonic_time () - start < LIMIT_SECONDS * G_USEC_PER_SEC)
    {
      painted = any_painted (display);
      g_usleep (1000);
    }
  taken = (double) (g_get_monotonic_time () - start) / 1000;
  g_subprocess_send_signal (process, SIGTERM);
  g_subprocess_wait (process, NULL, NULL);
  if (!painted)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "%s painted no window", argv[0]);

  return painted ? taken : -1;
}

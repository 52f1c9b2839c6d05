/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-clock.h"

/*
 * The present instant, passed to whatever needs it so that tests can hold it
 * still. May be asked from any thread.
 */
struct _HearClock
{
  GObject parent_instance;

  GMutex   mutex;
  gboolean fixed;
  gint64   fixed_ms;
};

G_DEFINE_FINAL_TYPE (HearClock, hear_clock, G_TYPE_OBJECT)

static void
hear_clock_finalize (GObject *object)
{
  HearClock *self = HEAR_CLOCK (object);

  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (hear_clock_parent_class)->finalize (object);
}

static void
hear_clock_class_init (HearClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_clock_finalize;
}

static void
hear_clock_init (HearClock *self)
{
  g_mutex_init (&self->mutex);
}

/**
 * hear_clock_new:
 *
 * Returns: (transfer full): a clock that tells the machine's own time
 */
HearClock *
hear_clock_new (void)
{
  return g_object_new (HEAR_TYPE_CLOCK, NULL);
}

/**
 * hear_clock_new_fixed:
 * @unix_ms: an instant, in milliseconds since 1970 UTC
 *
 * Returns: (transfer full): a clock that stands still at @unix_ms until
 *   [method@Clock.advance] moves it
 */
HearClock *
hear_clock_new_fixed (gint64 unix_ms)
{
  HearClock *self = g_object_new (HEAR_TYPE_CLOCK, NULL);

  self->fixed = TRUE;
  self->fixed_ms = unix_ms;

  return self;
}

/**
 * hear_clock_now:
 * @self: a clock
 *
 * Returns: the present instant, in milliseconds since 1970 UTC
 */
gint64
hear_clock_now (HearClock *self)
{
  g_autoptr(GMutexLocker) locker = NULL;

  g_return_val_if_fail (HEAR_IS_CLOCK (self), 0);

  locker = g_mutex_locker_new (&self->mutex);

  return self->fixed ? self->fixed_ms : g_get_real_time () / 1000;
}

/**
 * hear_clock_advance:
 * @self: a clock made by [ctor@Clock.new_fixed]
 * @ms: by how many milliseconds to move it
 */
void
hear_clock_advance (HearClock *self,
                    gint64     ms)
{
  g_autoptr(GMutexLocker) locker = NULL;

  g_return_if_fail (HEAR_IS_CLOCK (self));
  g_return_if_fail (self->fixed);

  locker = g_mutex_locker_new (&self->mutex);
  self->fixed_ms += ms;
}

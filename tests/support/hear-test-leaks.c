/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-leaks.h"

#ifdef __SANITIZE_ADDRESS__

#include <glib.h>
#include <link.h>
#include <sanitizer/lsan_interface.h>
#include <string.h>

/* GCC 12 does not install the header that declares them. */
int    __sanitizer_get_ownership (const volatile void *pointer);
size_t __sanitizer_get_allocated_size (const volatile void *pointer);
int    __sanitizer_install_malloc_and_free_hooks (void (*malloc_hook) (const volatile void *pointer,
                                                                    size_t               size),
                                                  void (*free_hook) (const volatile void *pointer));

/* GLib's table of quarks grows by so many places. */
#define TABLE_STEP (2048 * sizeof (char *))
#define MAX_STEPS 8

static gboolean
is_table_size (size_t size)
{
  return size > 0 && size <= MAX_STEPS * TABLE_STEP && size % TABLE_STEP == 0;
}

static gboolean
is_table (const void *pointer)
{
  return __sanitizer_get_ownership (pointer) && is_table_size (__sanitizer_get_allocated_size (pointer));
}

/* The tables to come. */
static void
malloc_hook (const volatile void *pointer,
             size_t               size)
{
  if (is_table_size (size))
    __lsan_ignore_object ((const void *) pointer);
}

static void
free_hook (const volatile void *pointer)
{
}

static void
ignore_tables (void **from,
               void **to)
{
  for (void **place = from; place < to; place++)
    if (is_table (*place))
      __lsan_ignore_object (*place);
}

static int
object_cb (struct dl_phdr_info *info,
           size_t               size,
           void                *user_data)
{
  if (strstr (info->dlpi_name, "libglib-2.0.so") == NULL)
    return 0;

  for (int i = 0; i < info->dlpi_phnum; i++)
    {
      const ElfW (Phdr) *segment = &info->dlpi_phdr[i];
      ElfW (Addr) start = info->dlpi_addr + segment->p_vaddr;

      if (segment->p_type == PT_LOAD && (segment->p_flags & PF_W) != 0)
        ignore_tables ((void **) ((start + sizeof (void *) - 1) & ~(sizeof (void *) - 1)), (void **) (start + segment->p_memsz));
    }

  return 1;
}

#endif

/**
 * hear_test_ignore_quarks:
 *
 * GLib lets go of its table of quarks when it grows, on purpose: somebody may
 * be reading it. GStreamer has that many quarks. The leak cannot be named in a
 * suppression, because nothing but g_malloc() is on its stack; so the table is
 * looked up among GLib's variables, and nothing that is exactly as big as a
 * later one is taken for a leak. Call it first.
 */
void
hear_test_ignore_quarks (void)
{
#ifdef __SANITIZE_ADDRESS__
  static gsize once;

  if (g_once_init_enter (&once))
    {
      dl_iterate_phdr (object_cb, NULL);
      __sanitizer_install_malloc_and_free_hooks (malloc_hook, free_hook);
      g_once_init_leave (&once, 1);
    }
#endif
}

/**
 * hear_test_ignore_rest:
 *
 * What this thread allocates from now on is not looked at: for what a library
 * of GTK's own leaks at a time of its choosing. Call it in the last test.
 */
void
hear_test_ignore_rest (void)
{
#ifdef __SANITIZE_ADDRESS__
  __lsan_disable ();
#endif
}

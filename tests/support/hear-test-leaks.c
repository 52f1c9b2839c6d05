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

/* GLib's table of quarks grows by so many places. */
#define TABLE_STEP (2048 * sizeof (char *))

static gboolean
is_table (const void *pointer)
{
  size_t size = __sanitizer_get_ownership (pointer) ? __sanitizer_get_allocated_size (pointer) : 0;

  return size > 0 && size <= 4 * TABLE_STEP && size % TABLE_STEP == 0;
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
 * looked up among GLib's variables before it grows: call this again where a
 * test may have come to the next.
 */
void
hear_test_ignore_quarks (void)
{
#ifdef __SANITIZE_ADDRESS__
  dl_iterate_phdr (object_cb, NULL);
#endif
}

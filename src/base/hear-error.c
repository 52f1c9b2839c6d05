/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"

#include "hear-enum.h"

/* clang-format off */
G_DEFINE_QUARK (hear-error, hear_error)

G_DEFINE_ENUM_TYPE (HearError, hear_error,
  G_DEFINE_ENUM_VALUE (HEAR_ERROR_FAILED, "failed"),
  G_DEFINE_ENUM_VALUE (HEAR_ERROR_INVALID, "invalid"),
  G_DEFINE_ENUM_VALUE (HEAR_ERROR_NOT_FOUND, "not-found"),
  G_DEFINE_ENUM_VALUE (HEAR_ERROR_AMBIGUOUS, "ambiguous"),
  G_DEFINE_ENUM_VALUE (HEAR_ERROR_EXISTS, "exists"),
  G_DEFINE_ENUM_VALUE (HEAR_ERROR_NO_LIBRARY, "no-library"),
  G_DEFINE_ENUM_VALUE (HEAR_ERROR_NEWER_SCHEMA, "newer-schema"),
  G_DEFINE_ENUM_VALUE (HEAR_ERROR_DAMAGED, "damaged"),
  G_DEFINE_ENUM_VALUE (HEAR_ERROR_DISK_FULL, "disk-full"),
  G_DEFINE_ENUM_VALUE (HEAR_ERROR_BUSY, "busy"),
  G_DEFINE_ENUM_VALUE (HEAR_ERROR_CONSENT, "consent"),
  G_DEFINE_ENUM_VALUE (HEAR_ERROR_UNSUPPORTED, "unsupported"),
  G_DEFINE_ENUM_VALUE (HEAR_ERROR_TIMED_OUT, "timed-out"),
  G_DEFINE_ENUM_VALUE (HEAR_ERROR_USAGE, "usage"),
  G_DEFINE_ENUM_VALUE (HEAR_ERROR_READ_ONLY, "read-only"),
  G_DEFINE_ENUM_VALUE (HEAR_ERROR_CONFLICT, "conflict"),
  G_DEFINE_ENUM_VALUE (HEAR_ERROR_FINAL, "final"))
/* clang-format on */

/**
 * hear_error_get_code:
 * @error: an error of any domain
 *
 * Names an error's code for machines, as `hearbackctl --json` prints it: the
 * nick of a [enum@HearError], "io" for GIO's and GLib's own file errors,
 * "failed" for everything else.
 *
 * Returns: (transfer none): the code's name
 */
const char *
hear_error_get_code (const GError *error)
{
  g_return_val_if_fail (error != NULL, "failed");

  if (error->domain == HEAR_ERROR)
    {
      const char *nick = hear_enum_get_nick (HEAR_TYPE_ERROR, error->code);

      return nick != NULL ? nick : "failed";
    }

  if (g_strcmp0 (g_quark_to_string (error->domain), "g-io-error-quark") == 0 ||
      error->domain == G_FILE_ERROR)
    return "io";

  return "failed";
}

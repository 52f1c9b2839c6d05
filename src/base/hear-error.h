/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HearError:
 * @HEAR_ERROR_FAILED: something went wrong that no other code names
 * @HEAR_ERROR_INVALID: input that cannot be read or does not make sense
 * @HEAR_ERROR_NOT_FOUND: no such thing
 * @HEAR_ERROR_AMBIGUOUS: a name or prefix fits more than one thing
 * @HEAR_ERROR_EXISTS: it is there already
 * @HEAR_ERROR_NO_LIBRARY: the folder holds no library
 * @HEAR_ERROR_NEWER_SCHEMA: the library was written by a newer program
 * @HEAR_ERROR_DAMAGED: the library's file or a medium is damaged
 * @HEAR_ERROR_DISK_FULL: no space left
 * @HEAR_ERROR_BUSY: another process holds what is needed
 * @HEAR_ERROR_CONSENT: the candidate's consent is missing
 * @HEAR_ERROR_UNSUPPORTED: a format or codec that this machine cannot read
 * @HEAR_ERROR_TIMED_OUT: nothing came for too long
 * @HEAR_ERROR_USAGE: the call itself is wrong (command line)
 * @HEAR_ERROR_READ_ONLY: the library's folder cannot be written
 * @HEAR_ERROR_CONFLICT: it was changed elsewhere meanwhile
 * @HEAR_ERROR_FINAL: it was handed in, and stays as it is
 *
 * Error codes of the domain %HEAR_ERROR, shared by all rooms.
 */
typedef enum
{
  HEAR_ERROR_FAILED,
  HEAR_ERROR_INVALID,
  HEAR_ERROR_NOT_FOUND,
  HEAR_ERROR_AMBIGUOUS,
  HEAR_ERROR_EXISTS,
  HEAR_ERROR_NO_LIBRARY,
  HEAR_ERROR_NEWER_SCHEMA,
  HEAR_ERROR_DAMAGED,
  HEAR_ERROR_DISK_FULL,
  HEAR_ERROR_BUSY,
  HEAR_ERROR_CONSENT,
  HEAR_ERROR_UNSUPPORTED,
  HEAR_ERROR_TIMED_OUT,
  HEAR_ERROR_USAGE,
  HEAR_ERROR_READ_ONLY,
  HEAR_ERROR_CONFLICT,
  HEAR_ERROR_FINAL,
} HearError;

#define HEAR_ERROR (hear_error_quark ())
#define HEAR_TYPE_ERROR (hear_error_get_type ())

GQuark      hear_error_quark    (void);
GType       hear_error_get_type (void);
const char *hear_error_get_code (const GError *error);

G_END_DECLS

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "transcript-check.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  transcript_check (data, size, "input.csv");

  return 0;
}

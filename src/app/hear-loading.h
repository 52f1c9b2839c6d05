/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HEAR_TYPE_LOADING (hear_loading_get_type ())

G_DECLARE_FINAL_TYPE (HearLoading, hear_loading, HEAR, LOADING, AdwBin)

G_END_DECLS

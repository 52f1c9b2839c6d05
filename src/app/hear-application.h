/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HEAR_TYPE_APPLICATION (hear_application_get_type ())

G_DECLARE_FINAL_TYPE (HearApplication, hear_application, HEAR, APPLICATION, AdwApplication)

HearApplication *hear_application_new             (void);
void             hear_application_choose_renderer (void);
char            *hear_application_build_id        (const char      *directory,
                                                   const char      *usual);
const char      *hear_application_get_directory   (HearApplication *self);

G_END_DECLS

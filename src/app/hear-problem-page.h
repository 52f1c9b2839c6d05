/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "hear-opening.h"

G_BEGIN_DECLS

#define HEAR_TYPE_PROBLEM_PAGE (hear_problem_page_get_type ())

G_DECLARE_FINAL_TYPE (HearProblemPage, hear_problem_page, HEAR, PROBLEM_PAGE, GtkWidget)

GtkWidget *hear_problem_page_new  (void);
void       hear_problem_page_show (HearProblemPage   *self,
                                   const HearOpening *opening);

G_END_DECLS

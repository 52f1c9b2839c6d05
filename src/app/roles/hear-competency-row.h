/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "hear-competency.h"

G_BEGIN_DECLS

#define HEAR_TYPE_COMPETENCY_ROW (hear_competency_row_get_type ())

G_DECLARE_FINAL_TYPE (HearCompetencyRow, hear_competency_row, HEAR, COMPETENCY_ROW, AdwExpanderRow)

/**
 * HearCompetencyPlace:
 * @position: where it stands
 * @n: among how many
 * @editable: whether it can be changed
 * @checked: whether to say what is missing
 *
 * How a competency is shown.
 */
typedef struct
{
  guint    position;
  guint    n;
  gboolean editable;
  gboolean checked;
} HearCompetencyPlace;

GtkWidget *hear_competency_row_new   (void);
void       hear_competency_row_show  (HearCompetencyRow         *self,
                                      HearCompetency            *competency,
                                      const HearCompetencyPlace *place);
void       hear_competency_row_focus (HearCompetencyRow         *self,
                                      int                        part);

G_END_DECLS

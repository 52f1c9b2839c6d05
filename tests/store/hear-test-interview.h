/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-scorecard.h"
#include "hear-test-library.h"

G_BEGIN_DECLS

/* A library with one interview, and what is stored of it. A fixture. */
typedef struct
{
  HearTestLibrary base;
  HearInterview  *interview;
  HearTranscript *transcript;
} HearTestInterview;

void           hear_test_interview_set_up    (HearTestInterview *self,
                                              gconstpointer      user_data);
void           hear_test_interview_tear_down (HearTestInterview *self,
                                              gconstpointer      user_data);
void           hear_test_interview_reload    (HearTestInterview *self);
HearScorecard *hear_test_interview_load_card (HearTestLibrary   *library,
                                              HearInterview     *interview);
HearQuote     *hear_test_interview_find      (HearInterview     *interview,
                                              const char        *text);

G_END_DECLS

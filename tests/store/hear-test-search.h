/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hear-note.h"
#include "hear-store-search.h"
#include "hear-test-library.h"

G_BEGIN_DECLS

HearInterview *hear_test_search_add      (HearTestLibrary         *self,
                                          const char              *candidate,
                                          gint64                   held_at,
                                          const char              *texts);
char          *hear_test_search_describe (GPtrArray               *hits);
char          *hear_test_search_ask      (HearTestLibrary         *self,
                                          const HearSearchRequest *request);
char          *hear_test_search_find     (HearTestLibrary         *self,
                                          const char              *text);
HearNote      *hear_test_search_note     (HearTestLibrary         *self,
                                          HearInterview           *interview,
                                          const char              *text);

#define hear_test_search_assert(library, query, expected)                           \
  G_STMT_START                                                                      \
  {                                                                                 \
    g_autofree char *found_here = hear_test_search_find (library, query);           \
    g_assert_cmpstr (found_here, ==, expected);                                     \
  }                                                                                 \
  G_STMT_END

G_END_DECLS

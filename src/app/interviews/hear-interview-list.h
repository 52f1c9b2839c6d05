/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "hear-interview-item.h"

G_BEGIN_DECLS

#define HEAR_INTERVIEW_LIST_PAGE 200

#define HEAR_TYPE_INTERVIEW_LIST (hear_interview_list_get_type ())

G_DECLARE_FINAL_TYPE (HearInterviewList, hear_interview_list, HEAR, INTERVIEW_LIST, GObject)

/**
 * HearInterviewLoad:
 * @list: the list that asks
 * @ids: (array length=n): which interviews
 * @n: how many, at most %HEAR_INTERVIEW_LIST_PAGE
 * @user_data: as given
 *
 * Asks for a page; the answer goes to [method@InterviewList.fill].
 */
typedef void (*HearInterviewLoad) (HearInterviewList  *list,
                                   const char * const *ids,
                                   guint               n,
                                   gpointer            user_data);

HearInterviewList *hear_interview_list_new        (HearInterviewLoad  load,
                                                   gpointer           user_data);
void               hear_interview_list_set_ids    (HearInterviewList *self,
                                                   GPtrArray         *ids);
void               hear_interview_list_fill       (HearInterviewList *self,
                                                   const char        *first_id,
                                                   GPtrArray         *interviews);
void               hear_interview_list_fail       (HearInterviewList *self,
                                                   const char *const *ids,
                                                   const char        *problem);
void               hear_interview_list_retry      (HearInterviewList *self);
void               hear_interview_list_refresh    (HearInterviewList *self,
                                                   const char        *id);
gboolean           hear_interview_list_find       (HearInterviewList *self,
                                                   const char        *id,
                                                   guint             *position);
guint              hear_interview_list_count_live (HearInterviewList *self);

G_END_DECLS

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interviews-page-private.h"

#include "hear-interview-row.h"

/* A list view asks for two hundred rows though twenty can be seen. So many are
 * made at once; the others are room of the same height first and are made in
 * idle moments, a few at a time: the window opens as fast with many interviews
 * as with few. */
#define MADE_AT_ONCE 16
#define MADE_WHEN_IDLE 3

static HearInterviewRow *
get_row (GtkListItem *list_item)
{
  GtkWidget *child = gtk_list_item_get_child (list_item);

  return HEAR_IS_INTERVIEW_ROW (child) ? HEAR_INTERVIEW_ROW (child) : NULL;
}

static void
make_row (HearInterviewsPage *self, GtkListItem *list_item)
{
  GtkWidget *row = hear_interview_row_new (self->session);

  g_object_bind_property (self->layout, "size", row, "size", G_BINDING_SYNC_CREATE);
  hear_interview_row_set_item (HEAR_INTERVIEW_ROW (row), gtk_list_item_get_item (list_item));
  gtk_list_item_set_child (list_item, row);
  self->n_rows++;
  if (self->row_height <= 0)
    gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, -1, &self->row_height, NULL, NULL, NULL);
}

static gboolean
make_rows_cb (gpointer user_data)
{
  HearInterviewsPage *self = HEAR_INTERVIEWS_PAGE (user_data);

  for (guint i = 0; i < MADE_WHEN_IDLE && !g_queue_is_empty (&self->unmade); i++)
    {
      g_autoptr(GtkListItem) list_item = g_queue_pop_head (&self->unmade);

      /* It may have left the list meanwhile. */
      if (gtk_list_item_get_item (list_item) != NULL && get_row (list_item) == NULL)
        make_row (self, list_item);
    }
  if (!g_queue_is_empty (&self->unmade))
    return G_SOURCE_CONTINUE;

  self->making_id = 0;

  return G_SOURCE_REMOVE;
}

static void
setup_row_cb (HearInterviewsPage *self, GtkListItem *list_item)
{
  GtkWidget *room;

  if (self->n_rows < MADE_AT_ONCE)
    {
      make_row (self, list_item);
      return;
    }

  room = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_size_request (room, -1, self->row_height);
  gtk_list_item_set_child (list_item, room);
}

static void
bind_row_cb (HearInterviewsPage *self, GtkListItem *list_item)
{
  HearInterviewRow *row = get_row (list_item);

  if (row != NULL)
    {
      hear_interview_row_set_item (row, gtk_list_item_get_item (list_item));
      return;
    }

  g_queue_push_tail (&self->unmade, g_object_ref (list_item));
  if (self->making_id == 0)
    self->making_id = g_idle_add_full (G_PRIORITY_LOW, make_rows_cb, self, NULL);
}

static void
unbind_row_cb (HearInterviewsPage *self, GtkListItem *list_item)
{
  HearInterviewRow *row = get_row (list_item);

  if (row != NULL)
    hear_interview_row_set_item (row, NULL);
}

static void
teardown_row_cb (HearInterviewsPage *self, GtkListItem *list_item)
{
  if (get_row (list_item) != NULL)
    self->n_rows--;
}

void
hear_interviews_page_install_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, teardown_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
}

void
hear_interviews_page_drop_rows (HearInterviewsPage *self)
{
  g_return_if_fail (HEAR_IS_INTERVIEWS_PAGE (self));

  g_clear_handle_id (&self->making_id, g_source_remove);
  g_queue_clear_full (&self->unmade, g_object_unref);
}

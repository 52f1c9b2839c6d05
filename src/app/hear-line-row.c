/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-line-row.h"

#include "hear-template.h"

/* A row that says one thing, and perhaps leads to it. */
struct _HearLineRow
{
  AdwActionRow parent_instance;

  char *id;

  GtkWidget *arrow;
  GtkLabel  *trailing;
};

G_DEFINE_FINAL_TYPE (HearLineRow, hear_line_row, ADW_TYPE_ACTION_ROW)

static void
hear_line_row_finalize (GObject *object)
{
  g_free (HEAR_LINE_ROW (object)->id);

  G_OBJECT_CLASS (hear_line_row_parent_class)->finalize (object);
}

static void
hear_line_row_class_init (HearLineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hear_line_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/hear-line-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HearLineRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, HearLineRow, trailing);
}

static void
hear_line_row_init (HearLineRow *self)
{
  hear_template_init (GTK_WIDGET (self));
  /* Its label says all of it: the title would be said twice. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
}

static void
line_free (gpointer data)
{
  HearLine *line = data;

  g_free (line->id);
  g_free (line->title);
  g_free (line->subtitle);
  g_free (line->trailing);
  g_free (line);
}

/**
 * hear_line_row_new_lines:
 *
 * Returns: (transfer full) (element-type HearLine): no lines yet
 */
GPtrArray *
hear_line_row_new_lines (void)
{
  return g_ptr_array_new_with_free_func (line_free);
}

/**
 * hear_line_row_add:
 * @lines: (element-type HearLine): some lines
 * @line: one more; its texts are given away
 */
void
hear_line_row_add (GPtrArray *lines, const HearLine *line)
{
  g_return_if_fail (lines != NULL);
  g_return_if_fail (line != NULL && line->title != NULL);

  g_ptr_array_add (lines, g_memdup2 (line, sizeof *line));
}

static char *
join (const char *first, const char *second, const char *between)
{
  if (first == NULL || second == NULL)
    return g_strdup (first != NULL ? first : second);

  return g_strconcat (first, between, second, NULL);
}

static void
show (HearLineRow *self, const HearLine *line, gboolean compact)
{
  g_autofree char *below = compact ? join (line->subtitle, line->trailing, "\n") : g_strdup (line->subtitle);
  g_autofree char *all = join (line->subtitle, line->trailing, ", ");
  g_autofree char *label = join (line->title, all, ", ");
  gboolean         leads = line->action != NULL;

  g_free (self->id);
  self->id = g_strdup (line->id);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), line->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), below != NULL ? below : "");
  gtk_label_set_label (self->trailing, line->trailing != NULL ? line->trailing : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trailing), line->trailing != NULL && !compact);
  gtk_widget_set_visible (self->arrow, leads);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), leads);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (leads)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", line->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), line->action);
}

static HearLineRow *
get_row (GtkListBox *list_box, guint position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list_box, (int) position);

  return row != NULL ? HEAR_LINE_ROW (row) : NULL;
}

static HearLineRow *
find_row (GtkListBox *list_box, const char *id)
{
  HearLineRow *row;

  for (guint i = 0; (row = get_row (list_box, i)) != NULL; i++)
    if (g_strcmp0 (row->id, id) == 0)
      return row;

  return NULL;
}

/**
 * hear_line_row_fill:
 * @list_box: a list of such rows alone
 * @lines: (element-type HearLine): what it says from now on
 * @compact: whether there is little room: the end of a row then stands below
 *
 * Shows the lines. Whoever has the focus keeps it, wherever the row goes.
 */
void
hear_line_row_fill (GtkListBox *list_box, GPtrArray *lines, gboolean compact)
{
  GtkWidget       *focused;
  g_autofree char *id = NULL;
  HearLineRow     *row;

  g_return_if_fail (GTK_IS_LIST_BOX (list_box));
  g_return_if_fail (lines != NULL);

  focused = gtk_widget_get_focus_child (GTK_WIDGET (list_box));
  id = focused != NULL ? g_strdup (HEAR_LINE_ROW (focused)->id) : NULL;
  for (guint i = 0; i < lines->len; i++)
    {
      row = get_row (list_box, i);
      if (row == NULL)
        {
          row = g_object_new (HEAR_TYPE_LINE_ROW, NULL);
          gtk_list_box_append (list_box, GTK_WIDGET (row));
        }
      show (row, lines->pdata[i], compact);
    }
  row = id != NULL ? find_row (list_box, id) : NULL;
  if (row != NULL && GTK_WIDGET (row) != focused)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  while ((row = get_row (list_box, lines->len)) != NULL)
    gtk_list_box_remove (list_box, GTK_WIDGET (row));
}

/**
 * hear_line_row_get_id:
 * @self: a row
 *
 * Returns: (nullable): what it stands for
 */
const char *
hear_line_row_get_id (HearLineRow *self)
{
  g_return_val_if_fail (HEAR_IS_LINE_ROW (self), NULL);

  return self->id;
}

/**
 * hear_line_row_focus:
 * @list_box: a list of such rows
 * @id: (nullable): which one; the first if it is not there
 */
void
hear_line_row_focus (GtkListBox *list_box, const char *id)
{
  HearLineRow *row;

  g_return_if_fail (GTK_IS_LIST_BOX (list_box));

  row = find_row (list_box, id);
  if (row == NULL)
    row = get_row (list_box, 0);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

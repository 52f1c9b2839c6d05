/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-search-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-format.h"
#include "hear-template.h"
#include "hear-time.h"

/* A hit: its moment and the words around what was found, which stand out. The
 * first of an interview says whose it is. */
struct _HearSearchRow
{
  GtkWidget parent_instance;

  GtkWidget *heading;
  GtkLabel  *candidate;
  GtkLabel  *about;
  GtkLabel  *time;
  GtkLabel  *text;
};

G_DEFINE_FINAL_TYPE (HearSearchRow, hear_search_row, GTK_TYPE_WIDGET)

static void
hear_search_row_dispose (GObject *object)
{
  hear_template_dispose (GTK_WIDGET (object), HEAR_TYPE_SEARCH_ROW);

  G_OBJECT_CLASS (hear_search_row_parent_class)->dispose (object);
}

static void
hear_search_row_class_init (HearSearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_search_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/search/hear-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HearSearchRow, about);
  gtk_widget_class_bind_template_child (widget_class, HearSearchRow, candidate);
  gtk_widget_class_bind_template_child (widget_class, HearSearchRow, heading);
  gtk_widget_class_bind_template_child (widget_class, HearSearchRow, text);
  gtk_widget_class_bind_template_child (widget_class, HearSearchRow, time);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
hear_search_row_init (HearSearchRow *self)
{
  hear_template_init (GTK_WIDGET (self));
}

GtkWidget *
hear_search_row_new (void)
{
  return g_object_new (HEAR_TYPE_SEARCH_ROW, NULL);
}

/* Who speaks, or what it is. */
static char *
write_lead (const HearSearchFacts *facts)
{
  const char *speaker = facts->speaker != NULL ? facts->speaker : "";

  switch (facts->kind)
    {
    case HEAR_SEARCH_NOTE:
      /* Translators: what stands before the words of a note; who wrote it */
      return g_strdup_printf (_ ("Note by %s:"), speaker);
    case HEAR_SEARCH_QUOTE:
      return *speaker != '\0' ? g_strdup_printf (_ ("Quote of %s:"), speaker) : g_strdup (_ ("Quote:"));
    case HEAR_SEARCH_SEGMENT:
    default:
      return *speaker != '\0' ? g_strdup_printf ("%s:", speaker) : g_strdup ("");
    }
}

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

/* What was found is bold, and underlined for whom weight says nothing. */
static void
show_text (HearSearchRow *self, HearSearchHit *hit)
{
  const HearSearchFacts *facts = hear_search_hit_get_facts (hit);
  GArray                *marks = hear_search_hit_get_marks (hit);
  g_autofree char       *lead = write_lead (facts);
  g_autofree char       *text = g_strjoin (*lead != '\0' ? " " : "", lead, facts->snippet, NULL);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  const char *snippet = text + strlen (text) - strlen (facts->snippet);

  add_attribute (attributes, pango_attr_foreground_alpha_new (G_MAXUINT16 / 100 * 74), 0, strlen (lead));
  for (guint i = 0; i < marks->len; i++)
    {
      const HearTextRange *mark = &g_array_index (marks, HearTextRange, i);
      gsize                start = (gsize) (g_utf8_offset_to_pointer (snippet, mark->start) - text);
      gsize                end = (gsize) (g_utf8_offset_to_pointer (snippet, mark->end) - text);

      add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
      add_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
    }
  gtk_label_set_label (self->text, text);
  gtk_label_set_attributes (self->text, attributes);
}

/**
 * hear_search_row_set_hit:
 * @self: a row
 * @hit: what was found
 * @is_first: whether it is the first of its interview
 * @now_ms: the present
 */
void
hear_search_row_set_hit (HearSearchRow *self, HearSearchHit *hit, gboolean is_first, gint64 now_ms)
{
  const HearSearchFacts *facts;
  g_autofree char       *day = NULL;
  g_autofree char       *about = NULL;
  g_autofree char       *moment = NULL;

  g_return_if_fail (HEAR_IS_SEARCH_ROW (self));
  g_return_if_fail (HEAR_IS_SEARCH_HIT (hit));

  facts = hear_search_hit_get_facts (hit);
  day = hear_format_day (facts->held_at, now_ms);
  about = g_strdup_printf ("%s · %s", facts->role, day);
  moment = hear_time_format_position (MAX (facts->start_ms, 0));
  gtk_widget_set_visible (self->heading, is_first);
  gtk_label_set_label (self->candidate, facts->candidate);
  gtk_label_set_label (self->about, about);
  gtk_label_set_label (self->time, moment);
  show_text (self, hit);
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hear-completion.h"
#include "hear-date-row.h"
#include "hear-template.h"

/* A file in the import sheet: what is typed about it, how its import goes and
 * what came of it. Shows a HearImportItem; the signals "bring-back", "choose",
 * "open" and "remove" go to the sheet. */
struct _HearImportRow
{
  GtkWidget parent_instance;

  HearImportItem *item;
  gboolean        filling;

  GtkWidget           *again_button;
  GtkWidget           *bring_back_button;
  AdwEntryRow         *candidate_row;
  GtkWidget           *choose_button;
  GtkWidget           *clear_button;
  HearDateRow         *date_row;
  AdwPreferencesGroup *group;
  AdwComboRow         *language_row;
  AdwEntryRow         *left_row;
  GtkWidget           *message_row;
  GtkImage            *message_icon;
  GtkLabel            *message_label;
  GtkWidget           *open_button;
  GtkProgressBar      *progress;
  GtkWidget           *remove_button;
  AdwEntryRow         *right_row;
  AdwComboRow         *speaker_row;
  AdwExpanderRow      *split_row;
  AdwActionRow        *transcript_row;
  AdwActionRow        *twin_row;
};

G_DEFINE_FINAL_TYPE (HearImportRow, hear_import_row, GTK_TYPE_WIDGET)

enum
{
  BRING_BACK,
  CHOOSE,
  OPEN,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Languages call themselves by their own names. */
static const struct
{
  const char *tag;
  const char *name;
} languages[] = {
  { "en", "English" },
  { "de", "Deutsch" },
  { "es", "Español" },
  { "fr", "Français" },
  { "it", "Italiano" },
  { "nl", "Nederlands" },
  { "pl", "Polski" },
  { "pt", "Português" },
  { "tr", "Türkçe" },
  { "cs", "Čeština" },
  { "uk", "Українська" },
  { "ru", "Русский" },
  { "ar", "العربية" },
  { "hi", "हिन्दी" },
  { "ja", "日本語" },
  { "zh", "中文" },
};

static void
language_cb (HearImportRow *self)
{
  guint at = adw_combo_row_get_selected (self->language_row);

  g_assert (HEAR_IS_IMPORT_ROW (self));

  if (self->item != NULL)
    g_object_set (self->item, "language", at > 0 && at <= G_N_ELEMENTS (languages) ? languages[at - 1].tag : "", NULL);
}

/* The last line is for nobody among those who speak. */
static void
speaker_cb (HearImportRow *self)
{
  GListModel *names = adw_combo_row_get_model (self->speaker_row);
  guint       at = adw_combo_row_get_selected (self->speaker_row);

  g_assert (HEAR_IS_IMPORT_ROW (self));

  if (self->filling || names == NULL || at == GTK_INVALID_LIST_POSITION)
    return;

  if (at + 1 == g_list_model_get_n_items (names))
    hear_import_item_set_speaker (self->item, "");
  else
    hear_import_item_set_speaker (self->item, gtk_string_list_get_string (GTK_STRING_LIST (names), at));
}

static void
bring_back_cb (HearImportRow *self)
{
  g_signal_emit (self, signals[BRING_BACK], 0);
}

static void
choose_cb (HearImportRow *self)
{
  g_signal_emit (self, signals[CHOOSE], 0);
}

static void
clear_cb (HearImportRow *self)
{
  gtk_widget_grab_focus (self->choose_button);
  hear_import_item_set_transcript (self->item, NULL);
}

static void
open_cb (HearImportRow *self)
{
  g_signal_emit (self, signals[OPEN], 0);
}

static void
remove_cb (HearImportRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
show_transcript (HearImportRow *self)
{
  const char      *path = hear_import_item_get_transcript (self->item);
  gboolean         alone = hear_import_item_get_media (self->item) == NULL;
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : g_strdup (_ ("None: it can be added later"));
  g_autofree char *markup = g_markup_escape_text (name, -1);

  adw_action_row_set_subtitle (self->transcript_row, markup);
  gtk_widget_set_visible (self->clear_button, path != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->transcript_row), !alone);
}

static gboolean
is_over (HearImportRow *self)
{
  HearImportState state = hear_import_item_get_state (self->item);

  return state == HEAR_IMPORT_STATE_BROKEN || state == HEAR_IMPORT_STATE_DONE;
}

static gboolean
has_names (HearImportRow *self,
           char         **names)
{
  GListModel *model = adw_combo_row_get_model (self->speaker_row);
  guint       n = g_strv_length (names);

  if (model == NULL || g_list_model_get_n_items (model) != n + 1)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i), names[i]))
        return FALSE;
    }

  return TRUE;
}

/* Not the same names once more: this may be called from the choice of one. */
static void
fill_names (HearImportRow *self,
            char         **names)
{
  g_autoptr(GtkStringList) model = NULL;

  if (has_names (self, names))
    return;

  model = gtk_string_list_new ((const char *const *) names);
  /* Translators: which of those who speak is the candidate is not known */
  gtk_string_list_append (model, _ ("Not Known"));
  adw_combo_row_set_model (self->speaker_row, G_LIST_MODEL (model));
}

static void
show_speakers (HearImportRow *self)
{
  g_auto(GStrv) names = hear_import_item_list_speakers (self->item);
  guint       selected = 0;
  const char *speaker;

  gtk_widget_set_visible (GTK_WIDGET (self->speaker_row), names != NULL && !is_over (self));
  if (names == NULL)
    return;

  speaker = hear_import_item_find_speaker (self->item, (const char *const *) names);
  while (names[selected] != NULL && names[selected] != speaker)
    selected++;
  self->filling = TRUE;
  fill_names (self, names);
  adw_combo_row_set_selected (self->speaker_row, selected);
  self->filling = FALSE;
}

static void
show_progress (HearImportRow *self)
{
  g_autofree char *what = NULL;
  double           fraction;

  g_object_get (self->item, "what", &what, "fraction", &fraction, NULL);
  if (hear_import_item_get_state (self->item) == HEAR_IMPORT_STATE_PROBING)
    gtk_progress_bar_set_text (self->progress, _ ("Checking the file…"));
  else
    gtk_progress_bar_set_text (self->progress, what != NULL ? what : _ ("Starting…"));
  if (fraction >= 0)
    gtk_progress_bar_set_fraction (self->progress, MIN (fraction, 1));
  else
    gtk_progress_bar_pulse (self->progress);
}

/* A name, a class of style and an icon for what came of an item. */
static void
show_message (HearImportRow  *self,
              HearImportState state)
{
  gboolean         bad = state == HEAR_IMPORT_STATE_BROKEN || state == HEAR_IMPORT_STATE_FAILED;
  gboolean         done = state == HEAR_IMPORT_STATE_DONE;
  const char      *message = hear_import_item_get_message (self->item);
  const char      *icon = bad ? "dialog-error-symbolic" : message != NULL ? "dialog-warning-symbolic"
                                                                          : "emblem-ok-symbolic";
  g_autofree char *warned = done && message != NULL ? g_strdup_printf (_ ("Imported. %s"), message) : NULL;

  gtk_widget_set_visible (self->message_row, bad || done);
  gtk_image_set_from_icon_name (self->message_icon, icon);
  if (warned != NULL)
    message = warned;
  gtk_label_set_label (self->message_label, message != NULL ? message : _ ("Imported"));
  if (bad)
    gtk_widget_add_css_class (self->message_row, "error");
  else
    gtk_widget_remove_css_class (self->message_row, "error");
}

/* What was removed does not stand in the way: it is imported anew, unless
 * somebody wants it back. */
static void
show_twin (HearImportRow *self)
{
  const char      *twin = hear_import_item_get_twin (self->item);
  const char      *removed_on = hear_import_item_get_removed_on (self->item);
  g_autofree char *subtitle = g_markup_escape_text (twin != NULL ? twin : "", -1);
  /* Translators: an interview with the same recording; a day like “12 Nov” */
  g_autofree char *title = removed_on != NULL ? g_strdup_printf (_ ("Removed on %s"), removed_on) : g_strdup (_ ("Already in the Library"));
  gboolean         had_focus = gtk_widget_has_focus (self->bring_back_button);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->twin_row), title);
  adw_action_row_set_subtitle (self->twin_row, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->twin_row), twin != NULL && hear_import_item_get_state (self->item) != HEAR_IMPORT_STATE_DONE);
  gtk_widget_set_visible (self->open_button, removed_on == NULL);
  gtk_widget_set_visible (self->again_button, removed_on == NULL);
  if (had_focus && removed_on == NULL)
    gtk_widget_grab_focus (self->open_button);
  gtk_widget_set_visible (self->bring_back_button, removed_on != NULL);
}

static void
show_probe (HearImportRow *self)
{
  const char      *about = hear_import_item_get_about (self->item);
  g_autofree char *description = g_markup_escape_text (about != NULL ? about : "", -1);

  adw_preferences_group_set_description (self->group, about != NULL ? description : NULL);
  show_twin (self);
  gtk_widget_set_visible (GTK_WIDGET (self->split_row), hear_import_item_is_stereo (self->item));
}

static void
state_cb (HearImportRow *self)
{
  HearImportState state = hear_import_item_get_state (self->item);
  gboolean        editable = state == HEAR_IMPORT_STATE_PROBING || state == HEAR_IMPORT_STATE_READY || state == HEAR_IMPORT_STATE_FAILED;
  GtkWidget      *typed[] = { GTK_WIDGET (self->candidate_row), GTK_WIDGET (self->transcript_row), GTK_WIDGET (self->language_row),
                              GTK_WIDGET (self->split_row), GTK_WIDGET (self->speaker_row), GTK_WIDGET (self->date_row) };

  g_assert (HEAR_IS_IMPORT_ROW (self));

  show_transcript (self);
  show_speakers (self);
  show_probe (self);
  gtk_widget_set_visible (GTK_WIDGET (self->date_row), hear_date_row_get_instant (self->date_row) > 0);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      gtk_widget_set_sensitive (typed[i], editable);
      if (is_over (self))
        gtk_widget_set_visible (typed[i], FALSE);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->twin_row), editable);
  gtk_widget_set_visible (self->remove_button, editable || state == HEAR_IMPORT_STATE_BROKEN);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), state == HEAR_IMPORT_STATE_PROBING || state == HEAR_IMPORT_STATE_RUNNING);
  show_progress (self);
  show_message (self, state);
}

static void
hear_import_row_dispose (GObject *object)
{
  HearImportRow *self = HEAR_IMPORT_ROW (object);

  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), HEAR_TYPE_IMPORT_ROW);

  G_OBJECT_CLASS (hear_import_row_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, again_button);
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, bring_back_button);
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, candidate_row);
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, choose_button);
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, clear_button);
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, date_row);
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, group);
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, language_row);
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, left_row);
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, message_row);
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, message_icon);
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, message_label);
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, open_button);
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, progress);
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, right_row);
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, speaker_row);
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, split_row);
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, transcript_row);
  gtk_widget_class_bind_template_child (widget_class, HearImportRow, twin_row);
}

static void
hear_import_row_class_init (HearImportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hear_import_row_dispose;

  signals[BRING_BACK] = g_signal_new ("bring-back", HEAR_TYPE_IMPORT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHOOSE] = g_signal_new ("choose", HEAR_TYPE_IMPORT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPEN] = g_signal_new ("open", HEAR_TYPE_IMPORT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVE] = g_signal_new ("remove", HEAR_TYPE_IMPORT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HEAR_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/import/hear-import-row.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, bring_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, speaker_cb);
}

static void
hear_import_row_init (HearImportRow *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  hear_template_init (GTK_WIDGET (self));
  /* Translators: the language of an interview is not given */
  gtk_string_list_append (names, _ ("Not Specified"));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    gtk_string_list_append (names, languages[i].name);
  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (names));
}

static void
bind (HearImportRow *self,
      const char    *property,
      gpointer       widget,
      const char    *widget_property)
{
  g_object_bind_property (self->item, property, widget, widget_property, G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
follow (HearImportRow *self)
{
  bind (self, "candidate", self->candidate_row, "text");
  bind (self, "left", self->left_row, "text");
  bind (self, "right", self->right_row, "text");
  bind (self, "split", self->split_row, "enable-expansion");
  bind (self, "again", self->again_button, "active");
  bind (self, "held-at", self->date_row, "instant");
  g_signal_connect_object (self->item, "notify::candidate", G_CALLBACK (show_speakers), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->item, "notify::speakers", G_CALLBACK (show_speakers), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->item, "notify::split", G_CALLBACK (show_speakers), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->item, "notify::state", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->item, "notify::transcript", G_CALLBACK (show_transcript), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->item, "notify::what", G_CALLBACK (show_progress), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->item, "notify::fraction", G_CALLBACK (show_progress), self, G_CONNECT_SWAPPED);
}

/**
 * hear_import_row_new:
 * @item: what to show
 * @candidates: a model of #GtkStringObject: names that are known
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
hear_import_row_new (HearImportItem *item,
                     GListModel     *candidates)
{
  HearImportRow   *self;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (HEAR_IS_IMPORT_ITEM (item), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (candidates), NULL);

  self = g_object_new (HEAR_TYPE_IMPORT_ROW, NULL);
  self->item = g_object_ref (item);
  name = hear_import_item_dup_name (item);
  title = g_markup_escape_text (name, -1);
  adw_preferences_group_set_title (self->group, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  hear_completion_attach (GTK_WIDGET (self->candidate_row), candidates);
  follow (self);
  state_cb (self);

  return GTK_WIDGET (self);
}

HearImportItem *
hear_import_row_get_item (HearImportRow *self)
{
  g_return_val_if_fail (HEAR_IS_IMPORT_ROW (self), NULL);

  return self->item;
}

void
hear_import_row_focus_candidate (HearImportRow *self)
{
  g_return_if_fail (HEAR_IS_IMPORT_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->candidate_row));
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-transcript-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "hear-focus-chain.h"
#include "hear-template.h"
#include "hear-time.h"
#include "hear-transcript-ground.h"

/*
 * The transcript with what one does to it: search, follow, correct, play what
 * is selected; and the way out where there is no transcript yet. The action
 * "interview.add-transcript" is its page's.
 */
struct _HearTranscriptPane
{
  GtkWidget parent_instance;

  GtkWidget          *add_button;
  GtkWidget          *back_button;
  GtkWidget          *bring_back_button;
  GtkWidget          *edit_button;
  GtkWidget          *estimated_label;
  GtkWidget          *follow_button;
  GtkWidget          *hits_box;
  GtkWidget          *hits_label;
  GtkWidget          *play_button;
  GtkWidget          *replace_box;
  GtkWidget          *replace_entry;
  GtkScrolledWindow  *scroller;
  GtkWidget          *search_entry;
  GtkRevealer        *selection_revealer;
  GtkStack           *stack;
  HearTranscriptView *view;
};

G_DEFINE_FINAL_TYPE (HearTranscriptPane, hear_transcript_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TRANSCRIPT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Times keep their order in a line that runs from right to left. */
static char *
isolate (gint64 position_ms)
{
  g_autofree char *text = hear_time_format_position (position_ms);

  return g_strconcat ("\u2066", text, "\u2069", NULL);
}

static void
update_back (HearTranscriptPane *self)
{
  g_autofree char *time = NULL;
  g_autofree char *label = NULL;

  if (!hear_transcript_view_get_away (self->view))
    return;

  time = isolate (hear_transcript_view_get_position_ms (self->view));
  /* Translators: goes back to the place being heard, %s is a time like 12:31 */
  label = g_strdup_printf (_ ("Back to %s"), time);
  gtk_button_set_label (GTK_BUTTON (self->back_button), label);
}

static void
update_selection (HearTranscriptPane *self)
{
  HearSpan         span;
  gboolean         selected = hear_transcript_view_get_selected_span (self->view, &span);
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  g_autofree char *label = NULL;

  gtk_revealer_set_reveal_child (self->selection_revealer, selected && !hear_transcript_view_get_away (self->view));
  if (!selected)
    return;

  start = isolate (span.start_ms);
  end = isolate (span.end_ms);
  /* Translators: plays from the first time to the second, like 12:31 */
  label = g_strdup_printf (_ ("Play %s – %s"), start, end);
  gtk_button_set_label (GTK_BUTTON (self->play_button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update_hits (HearTranscriptPane *self)
{
  const char      *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  guint            n = hear_transcript_view_get_n_hits (self->view);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->hits_box, *text != '\0');
  if (n == 0)
    label = g_strdup (_ ("No matches"));
  else
    /* Translators: which match is shown, and how many there are */
    label = g_strdup_printf (_ ("%d of %u"), hear_transcript_view_get_hit (self->view) + 1, n);
  gtk_label_set_label (GTK_LABEL (self->hits_label), label);
}

static void
step (HearTranscriptPane *self,
      int                 steps)
{
  hear_transcript_view_step_hit (self->view, steps);
  update_hits (self);
}

static void
next_cb (HearTranscriptPane *self)
{
  step (self, 1);
}

static void
previous_cb (HearTranscriptPane *self)
{
  step (self, -1);
}

static void
search_changed_cb (HearTranscriptPane *self)
{
  hear_transcript_view_search (self->view, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  update_hits (self);
}

static void
stop_search_cb (HearTranscriptPane *self)
{
  gtk_widget_set_visible (self->replace_box, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  hear_transcript_view_search (self->view, NULL);
  update_hits (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
replace (HearTranscriptPane *self,
         gboolean            all)
{
  hear_transcript_view_replace (self->view, gtk_editable_get_text (GTK_EDITABLE (self->replace_entry)), all);
  update_hits (self);
}

static void
replace_cb (HearTranscriptPane *self)
{
  replace (self, FALSE);
}

static void
replace_all_cb (HearTranscriptPane *self)
{
  replace (self, TRUE);
}

static void
back_cb (HearTranscriptPane *self)
{
  hear_transcript_view_follow_now (self->view);
}

static void
play_cb (HearTranscriptPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "transcript.play-selection", NULL);
}

static void
scrollbar_pressed_cb (HearTranscriptPane *self)
{
  hear_transcript_view_let_go (self->view);
}

static void
edit_mode_cb (HearTranscriptPane *self)
{
  if (hear_transcript_view_get_edit_mode (self->view))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->view), "editing");
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
    }
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->view), "editing");
}

/* There is text as long as there is a turn, even one that was just emptied. */
static void
update_page (HearTranscriptPane *self)
{
  HearTranscript *transcript = hear_transcript_pane_get_transcript (self);
  gboolean        there = transcript != NULL && hear_transcript_get_n_segments (transcript) > 0;
  gboolean        focused = gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL;

  gtk_widget_set_visible (self->bring_back_button, transcript != NULL && hear_transcript_view_get_can_undo (self->view));
  gtk_widget_set_sensitive (self->search_entry, there);
  gtk_widget_set_sensitive (self->follow_button, there);
  gtk_widget_set_sensitive (self->edit_button, there && !hear_transcript_view_get_locked (self->view));
  if (there == (gtk_stack_get_visible_child (self->stack) == gtk_stack_get_child_by_name (self->stack, "text")))
    return;

  if (!there)
    hear_transcript_view_set_edit_mode (self->view, FALSE);
  gtk_stack_set_visible_child_name (self->stack, there ? "text" : "empty");
  if (focused)
    hear_transcript_pane_grab_text (self);
}

static void
bring_back_cb (HearTranscriptPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "transcript.undo", NULL);
}

/* The text has no room there to take the key itself. */
static gboolean
undo_emptied (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  HearTranscriptPane *self = HEAR_TRANSCRIPT_PANE (widget);

  if (!gtk_widget_get_visible (self->bring_back_button) || gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    return FALSE;

  bring_back_cb (self);

  return TRUE;
}

/* From what is looked for to what is to stand there, not to what is between. */
static void
order_tabs (HearTranscriptPane *self)
{
  GtkWidget *chain[] = { self->search_entry, self->replace_box, self->hits_box, self->follow_button, self->edit_button, GTK_WIDGET (self->stack) };

  hear_focus_chain_watch (GTK_WIDGET (self), chain, G_N_ELEMENTS (chain), self->replace_box);
}

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  hear_transcript_pane_start_search (HEAR_TRANSCRIPT_PANE (widget));
}

static void
replace_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  hear_transcript_pane_start_replace (HEAR_TRANSCRIPT_PANE (widget));
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  HearTranscriptPane *self = HEAR_TRANSCRIPT_PANE (widget);

  if (!gtk_widget_get_visible (self->replace_box) && *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) == '\0')
    return FALSE;

  stop_search_cb (self);

  return TRUE;
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  step (HEAR_TRANSCRIPT_PANE (widget), g_str_equal (name, "search.next") ? 1 : -1);
}

static void
watch_scrollbar (HearTranscriptPane *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (scrollbar_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (gtk_scrolled_window_get_vscrollbar (self->scroller), GTK_EVENT_CONTROLLER (gesture));
}

static void
hear_transcript_pane_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), HEAR_TYPE_TRANSCRIPT_PANE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (hear_transcript_pane_parent_class)->dispose (object);
}

static void
hear_transcript_pane_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  HearTranscriptPane *self = HEAR_TRANSCRIPT_PANE (object);

  switch (prop_id)
    {
    case PROP_TRANSCRIPT:
      g_value_set_object (value, hear_transcript_pane_get_transcript (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_transcript_pane_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  HearTranscriptPane *self = HEAR_TRANSCRIPT_PANE (object);

  switch (prop_id)
    {
    case PROP_TRANSCRIPT:
      hear_transcript_pane_set_transcript (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (HEAR_TYPE_TRANSCRIPT_GROUND);
  g_type_ensure (HEAR_TYPE_TRANSCRIPT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hearback/Hearback/review/hear-transcript-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, HearTranscriptPane, add_button);
  gtk_widget_class_bind_template_child (widget_class, HearTranscriptPane, back_button);
  gtk_widget_class_bind_template_child (widget_class, HearTranscriptPane, bring_back_button);
  gtk_widget_class_bind_template_child (widget_class, HearTranscriptPane, edit_button);
  gtk_widget_class_bind_template_child (widget_class, HearTranscriptPane, estimated_label);
  gtk_widget_class_bind_template_child (widget_class, HearTranscriptPane, follow_button);
  gtk_widget_class_bind_template_child (widget_class, HearTranscriptPane, hits_box);
  gtk_widget_class_bind_template_child (widget_class, HearTranscriptPane, hits_label);
  gtk_widget_class_bind_template_child (widget_class, HearTranscriptPane, play_button);
  gtk_widget_class_bind_template_child (widget_class, HearTranscriptPane, replace_box);
  gtk_widget_class_bind_template_child (widget_class, HearTranscriptPane, replace_entry);
  gtk_widget_class_bind_template_child (widget_class, HearTranscriptPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, HearTranscriptPane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HearTranscriptPane, selection_revealer);
  gtk_widget_class_bind_template_child (widget_class, HearTranscriptPane, stack);
  gtk_widget_class_bind_template_child (widget_class, HearTranscriptPane, view);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, bring_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, play_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, replace_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, replace_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
hear_transcript_pane_class_init (HearTranscriptPaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hear_transcript_pane_dispose;
  object_class->get_property = hear_transcript_pane_get_property;
  object_class->set_property = hear_transcript_pane_set_property;

  properties[PROP_TRANSCRIPT] = g_param_spec_object ("transcript", NULL, NULL, HEAR_TYPE_TRANSCRIPT,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "search.start", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "search.replace", NULL, replace_action);
  gtk_widget_class_install_action (widget_class, "search.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "search.previous", NULL, step_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "search.start", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, "search.replace", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, undo_emptied, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F3, 0, "search.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F3, GDK_SHIFT_MASK, "search.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_SHIFT_MASK, "search.previous", NULL);
}

static void
hear_transcript_pane_init (HearTranscriptPane *self)
{
  GtkTextBuffer *buffer;

  hear_template_init (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search_entry), NULL);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  g_signal_connect_object (self->view, "notify::away", G_CALLBACK (update_back), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::away", G_CALLBACK (update_selection), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::position-ms", G_CALLBACK (update_back), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::edit-mode", G_CALLBACK (edit_mode_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (update_selection), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (update_selection), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search in this transcript"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->replace_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Replace with"), -1);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  order_tabs (self);
  watch_scrollbar (self);
}

/**
 * hear_transcript_pane_new:
 *
 * Returns: (transfer floating): a pane without a transcript
 */
GtkWidget *
hear_transcript_pane_new (void)
{
  return g_object_new (HEAR_TYPE_TRANSCRIPT_PANE, NULL);
}

/**
 * hear_transcript_pane_get_view:
 * @self: a pane
 *
 * Returns: (transfer none): the text itself, which tells of seeks and edits
 */
HearTranscriptView *
hear_transcript_pane_get_view (HearTranscriptPane *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_PANE (self), NULL);

  return self->view;
}

/**
 * hear_transcript_pane_get_transcript:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): what it shows
 */
HearTranscript *
hear_transcript_pane_get_transcript (HearTranscriptPane *self)
{
  g_return_val_if_fail (HEAR_IS_TRANSCRIPT_PANE (self), NULL);

  return hear_transcript_view_get_transcript (self->view);
}

/**
 * hear_transcript_pane_set_transcript:
 * @self: a pane
 * @transcript: (nullable): what to show
 */
void
hear_transcript_pane_set_transcript (HearTranscriptPane *self,
                                     HearTranscript     *transcript)
{
  gboolean there = transcript != NULL;

  g_return_if_fail (HEAR_IS_TRANSCRIPT_PANE (self));

  if (hear_transcript_pane_get_transcript (self) == transcript)
    return;

  hear_transcript_view_set_edit_mode (self->view, FALSE);
  hear_transcript_view_set_transcript (self->view, transcript);
  gtk_widget_set_visible (self->estimated_label, there && hear_transcript_get_times (transcript) == HEAR_TRANSCRIPT_TIMES_ESTIMATED);
  update_page (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TRANSCRIPT]);
}

/**
 * hear_transcript_pane_update:
 * @self: a pane
 *
 * Shows whether there is text, or text to bring back.
 */
void
hear_transcript_pane_update (HearTranscriptPane *self)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT_PANE (self));

  update_page (self);
}

/**
 * hear_transcript_pane_grab_text:
 * @self: a pane
 *
 * Goes to the text, or to what takes its place.
 */
void
hear_transcript_pane_grab_text (HearTranscriptPane *self)
{
  GtkWidget *way_out;

  g_return_if_fail (HEAR_IS_TRANSCRIPT_PANE (self));

  way_out = gtk_widget_get_visible (self->bring_back_button) ? self->bring_back_button : self->add_button;
  gtk_widget_grab_focus (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "text") ? GTK_WIDGET (self->view) : way_out);
}

/**
 * hear_transcript_pane_start_search:
 * @self: a pane
 *
 * Goes to the search entry.
 */
void
hear_transcript_pane_start_search (HearTranscriptPane *self)
{
  g_return_if_fail (HEAR_IS_TRANSCRIPT_PANE (self));

  gtk_widget_grab_focus (self->search_entry);
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

/**
 * hear_transcript_pane_start_replace:
 * @self: a pane
 *
 * Goes to what is to be put where something was found, or first to what is
 * looked for.
 */
void
hear_transcript_pane_start_replace (HearTranscriptPane *self)
{
  const char *text;

  g_return_if_fail (HEAR_IS_TRANSCRIPT_PANE (self));

  if (hear_transcript_pane_get_transcript (self) == NULL)
    return;

  text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  gtk_widget_set_visible (self->replace_box, TRUE);
  if (*text == '\0')
    hear_transcript_pane_start_search (self);
  else
    gtk_widget_grab_focus (self->replace_entry);
}

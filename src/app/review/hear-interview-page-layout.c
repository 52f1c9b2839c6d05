/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-interview-page-private.h"

#include <glib/gi18n-lib.h>

#include "hear-scroller.h"
#include "hear-template.h"

#define RIGHT_NARROW 352
#define RIGHT_SMALLEST 240
#define LEFT_SMALLEST 280

/* The smallest width that the video has in each size of the page. */
static const int video_widths[] = { 0, 192, 128 };

static AdwBin *
make_slot (HearInterviewPage *self, HearPart part)
{
  self->slots[part] = ADW_BIN (adw_bin_new ());

  return self->slots[part];
}

static void
fill_slots (HearInterviewPage *self)
{
  for (guint i = 0; i < HEAR_N_PARTS; i++)
    if (self->slots[i] != NULL)
      adw_bin_set_child (self->slots[i], self->parts[i]);
}

static void
empty_slots (HearInterviewPage *self)
{
  for (guint i = 0; i < HEAR_N_PARTS; i++)
    {
      if (self->slots[i] != NULL)
        adw_bin_set_child (self->slots[i], NULL);
      self->slots[i] = NULL;
    }
  self->left_paned = NULL;
  self->right_paned = NULL;
  self->side_stack = NULL;
  self->view_stack = NULL;
}

static GtkWidget *
make_box (GtkOrientation orientation)
{
  return gtk_box_new (orientation, 0);
}

static void
append_with_line (GtkWidget *box, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), child);
}

/* Widths of the right pane count from the end: they can be set once the paned
 * knows its own. */
static void
place_right (GtkPaned *paned, GParamSpec *pspec, gpointer user_data)
{
  HearInterviewPage *self = HEAR_INTERVIEW_PAGE (user_data);
  int                width = gtk_widget_get_width (GTK_WIDGET (paned));

  if (self->is_placed || width <= 0 || paned != self->right_paned)
    return;

  self->is_placed = TRUE;
  gtk_paned_set_position (paned, MAX (width - (hear_layout_get_size (self->layout) == HEAR_LAYOUT_WIDE ? self->right : MIN (self->right, RIGHT_NARROW)), 0));
}

static GtkWidget *
make_right_paned (HearInterviewPage *self, GtkWidget *start, GtkWidget *end)
{
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_set_size_request (end, RIGHT_SMALLEST, -1);
  gtk_paned_set_start_child (GTK_PANED (paned), start);
  gtk_paned_set_end_child (GTK_PANED (paned), end);
  gtk_paned_set_resize_end_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  gtk_widget_set_vexpand (paned, TRUE);
  self->right_paned = GTK_PANED (paned);
  self->is_placed = FALSE;
  g_signal_connect_object (paned, "notify::max-position", G_CALLBACK (place_right), self, 0);

  return paned;
}

static void
add_tab (HearInterviewPage *self, GtkWidget *tabs, HearPart part, const char *name, const char *title)
{
  GtkWidget *tab = gtk_toggle_button_new_with_label (title);
  GtkWidget *first = gtk_widget_get_first_child (tabs);

  gtk_stack_add_named (GTK_STACK (self->side_stack), GTK_WIDGET (make_slot (self, part)), name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (tab), "review.side");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (tab), "s", name);
  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (tab), GTK_TOGGLE_BUTTON (first));
  gtk_box_append (GTK_BOX (tabs), tab);
}

/* My card and the notes, one at a time. */
static GtkWidget *
make_side (HearInterviewPage *self)
{
  GtkWidget *box = make_box (GTK_ORIENTATION_VERTICAL);
  GtkWidget *tabs = make_box (GTK_ORIENTATION_HORIZONTAL);
  GtkWidget *bar = make_box (GTK_ORIENTATION_HORIZONTAL);

  self->side_stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->side_stack, TRUE);
  gtk_widget_add_css_class (tabs, "linked");
  gtk_widget_set_hexpand (tabs, TRUE);
  gtk_box_set_homogeneous (GTK_BOX (tabs), TRUE);
  add_tab (self, tabs, HEAR_PART_CARD, "card", _ ("My Card"));
  add_tab (self, tabs, HEAR_PART_NOTES, "notes", _ ("Notes"));
  gtk_stack_set_visible_child_name (GTK_STACK (self->side_stack), hear_interview_page_get_side (self));
  gtk_widget_add_css_class (bar, "hear-pane-toolbar");
  gtk_box_append (GTK_BOX (bar), tabs);
  gtk_box_append (GTK_BOX (box), bar);
  append_with_line (box, self->side_stack);

  return box;
}

static GtkWidget *
make_wide (HearInterviewPage *self)
{
  GtkWidget *left = make_box (GTK_ORIENTATION_VERTICAL);
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  GtkWidget *box = make_box (GTK_ORIENTATION_VERTICAL);
  GtkWidget *speakers;

  gtk_widget_set_size_request (left, LEFT_SMALLEST, -1);
  gtk_box_append (GTK_BOX (left), GTK_WIDGET (make_slot (self, HEAR_PART_MEDIA)));
  speakers = GTK_WIDGET (make_slot (self, HEAR_PART_SPEAKERS));
  gtk_widget_set_vexpand (speakers, TRUE);
  append_with_line (left, speakers);

  gtk_paned_set_start_child (GTK_PANED (paned), left);
  gtk_paned_set_end_child (GTK_PANED (paned), GTK_WIDGET (make_slot (self, HEAR_PART_TRANSCRIPT)));
  gtk_paned_set_resize_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_position (GTK_PANED (paned), self->left);
  self->left_paned = GTK_PANED (paned);

  gtk_box_append (GTK_BOX (box), make_right_paned (self, paned, make_side (self)));
  append_with_line (box, GTK_WIDGET (make_slot (self, HEAR_PART_TIMELINE)));

  return box;
}

static void
viewed_cb (HearInterviewPage *self, GParamSpec *pspec, AdwViewStack *stack)
{
  const char *name = adw_view_stack_get_visible_child_name (stack);

  if (stack != self->view_stack || name == NULL)
    return;

  hear_interview_page_keep_part (self, name);
  if (g_str_equal (name, "card") || g_str_equal (name, "notes"))
    g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "side", g_variant_new_string (name));
}

/* What was shown last stays in front, wherever it stands now. */
static void
show_last_view (HearInterviewPage *self)
{
  if (self->part != NULL && adw_view_stack_get_child_by_name (self->view_stack, self->part) != NULL)
    adw_view_stack_set_visible_child_name (self->view_stack, self->part);
  g_signal_connect_object (self->view_stack, "notify::visible-child-name", G_CALLBACK (viewed_cb), self, G_CONNECT_SWAPPED);
}

static void
add_view (HearInterviewPage *self, HearPart part, const char *name, const char *title, const char *icon_name)
{
  AdwViewStackPage *page = adw_view_stack_add_titled (self->view_stack, GTK_WIDGET (make_slot (self, part)), name, title);

  adw_view_stack_page_set_icon_name (page, icon_name);
}

static GtkWidget *
make_narrow (HearInterviewPage *self)
{
  GtkWidget *left = make_box (GTK_ORIENTATION_VERTICAL);
  GtkWidget *right = make_box (GTK_ORIENTATION_VERTICAL);
  GtkWidget *box = make_box (GTK_ORIENTATION_VERTICAL);
  GtkWidget *switcher = adw_view_switcher_new ();
  GtkWidget *transcript;

  gtk_box_append (GTK_BOX (left), GTK_WIDGET (make_slot (self, HEAR_PART_MEDIA)));
  transcript = GTK_WIDGET (make_slot (self, HEAR_PART_TRANSCRIPT));
  gtk_widget_set_vexpand (transcript, TRUE);
  append_with_line (left, transcript);

  self->view_stack = ADW_VIEW_STACK (adw_view_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->view_stack), TRUE);
  add_view (self, HEAR_PART_CARD, "card", _ ("My Card"), "hear-card-symbolic");
  add_view (self, HEAR_PART_NOTES, "notes", _ ("Notes"), "document-edit-symbolic");
  add_view (self, HEAR_PART_SPEAKERS, "speakers", _ ("Speakers"), "system-users-symbolic");
  show_last_view (self);
  adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (switcher), self->view_stack);
  adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (switcher), ADW_VIEW_SWITCHER_POLICY_WIDE);
  gtk_box_append (GTK_BOX (right), switcher);
  append_with_line (right, GTK_WIDGET (self->view_stack));

  gtk_box_append (GTK_BOX (box), make_right_paned (self, left, right));
  append_with_line (box, GTK_WIDGET (make_slot (self, HEAR_PART_TIMELINE)));

  return box;
}

static GtkWidget *
make_single (HearInterviewPage *self)
{
  GtkWidget *box = make_box (GTK_ORIENTATION_VERTICAL);
  GtkWidget *bar = adw_view_switcher_bar_new ();

  self->view_stack = ADW_VIEW_STACK (adw_view_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->view_stack), TRUE);
  add_view (self, HEAR_PART_TRANSCRIPT, "transcript", _ ("Transcript"), "media-view-subtitles-symbolic");
  add_view (self, HEAR_PART_CARD, "card", _ ("My Card"), "hear-card-symbolic");
  add_view (self, HEAR_PART_NOTES, "notes", _ ("Notes"), "document-edit-symbolic");
  add_view (self, HEAR_PART_SPEAKERS, "speakers", _ ("Speakers"), "system-users-symbolic");
  show_last_view (self);
  adw_view_switcher_bar_set_stack (ADW_VIEW_SWITCHER_BAR (bar), self->view_stack);
  adw_view_switcher_bar_set_reveal (ADW_VIEW_SWITCHER_BAR (bar), TRUE);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (make_slot (self, HEAR_PART_MEDIA)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (make_slot (self, HEAR_PART_TIMELINE)));
  append_with_line (box, GTK_WIDGET (self->view_stack));
  gtk_box_append (GTK_BOX (box), bar);

  return box;
}

static void
shape_media (HearInterviewPage *self, HearLayoutSize size)
{
  gboolean is_wide = size == HEAR_LAYOUT_WIDE;
  int      width = video_widths[size];

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->media_box), is_wide ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (self->stage, is_wide ? -1 : width, is_wide ? -1 : width * 9 / 16);
  gtk_widget_set_hexpand (self->stage, is_wide);
  gtk_widget_set_valign (self->stage, is_wide ? GTK_ALIGN_FILL : GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->transport), is_wide ? GTK_ALIGN_FILL : GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (GTK_WIDGET (self->transport), TRUE);
  hear_timeline_set_compact (self->timeline, !is_wide);
  hear_transport_set_compact (self->transport, !is_wide);
}

/* What was asked, and who spoke. */
static GtkWidget *
make_people (HearInterviewPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->questions_pane));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->speakers_pane));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  hear_scroller_watch (GTK_SCROLLED_WINDOW (scroller));

  return scroller;
}

/**
 * hear_interview_page_build_parts:
 * @self: the page
 *
 * Makes what every arrangement is made of.
 */
void
hear_interview_page_build_parts (HearInterviewPage *self)
{
  GtkWidget *parts[HEAR_N_PARTS] = {
    [HEAR_PART_MEDIA] = GTK_WIDGET (self->media_box),
    [HEAR_PART_SPEAKERS] = make_people (self),
    [HEAR_PART_TRANSCRIPT] = GTK_WIDGET (self->transcript_pane),
    [HEAR_PART_CARD] = GTK_WIDGET (self->card_pane),
    [HEAR_PART_NOTES] = GTK_WIDGET (self->notes_pane),
    [HEAR_PART_TIMELINE] = GTK_WIDGET (self->timeline),
  };

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  for (guint i = 0; i < HEAR_N_PARTS; i++)
    self->parts[i] = g_object_ref_sink (parts[i]);
}

/**
 * hear_interview_page_arrange:
 * @self: the page
 * @size: how much fits beside each other
 *
 * Places the parts: the widgets stay the same, with all that is in them.
 */
void
hear_interview_page_arrange (HearInterviewPage *self, HearLayoutSize size)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr(GtkWidget) focus = NULL;
  GtkWidget *tree;

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  if (root != NULL && gtk_root_get_focus (root) != NULL && gtk_widget_is_ancestor (gtk_root_get_focus (root), GTK_WIDGET (self)))
    focus = g_object_ref (gtk_root_get_focus (root));
  if (self->left_paned != NULL || self->right_paned != NULL)
    hear_interview_page_get_panes (self, &self->left, &self->right);
  empty_slots (self);
  shape_media (self, size);
  if (size == HEAR_LAYOUT_WIDE)
    tree = make_wide (self);
  else if (size == HEAR_LAYOUT_NARROW)
    tree = make_narrow (self);
  else
    tree = make_single (self);
  fill_slots (self);
  adw_bin_set_child (self->content, tree);
  gtk_widget_set_visible (self->search_button, size == HEAR_LAYOUT_SINGLE);
  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
}

/**
 * hear_interview_page_show_part:
 * @self: the page
 * @name: "transcript", "card", "notes" or "speakers"
 *
 * Brings a part to the front where it shares its place with others.
 */
void
hear_interview_page_show_part (HearInterviewPage *self, const char *name)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  if (self->view_stack != NULL && adw_view_stack_get_child_by_name (self->view_stack, name) != NULL)
    adw_view_stack_set_visible_child_name (self->view_stack, name);
  if (g_str_equal (name, "card") || g_str_equal (name, "notes"))
    g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "side", g_variant_new_string (name));
}

/* What was made while it was hidden was measured without its style. */
static void
measure_anew (GtkWidget *widget)
{
  gtk_widget_queue_resize (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    measure_anew (child);
}

/**
 * hear_interview_page_keep_part:
 * @self: the page
 * @name: the part that is shown now
 *
 * Remembers it for when the page is arranged anew.
 */
void
hear_interview_page_keep_part (HearInterviewPage *self, const char *name)
{
  g_autofree char *old = NULL;

  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  old = g_steal_pointer (&self->part);
  self->part = g_strdup (name);
  measure_anew (g_str_equal (name, "notes") ? GTK_WIDGET (self->notes_pane) : GTK_WIDGET (self->card_pane));
}

/**
 * hear_interview_page_get_part:
 * @self: the page
 *
 * Returns: (nullable): which of the parts that share a place was shown last
 */
const char *
hear_interview_page_get_part (HearInterviewPage *self)
{
  g_return_val_if_fail (HEAR_IS_INTERVIEW_PAGE (self), NULL);

  return self->part;
}

/**
 * hear_interview_page_set_part:
 * @self: a page
 * @name: (nullable): what [method@InterviewPage.get_part] said
 *
 * Shows it as it was left.
 */
void
hear_interview_page_set_part (HearInterviewPage *self, const char *name)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  if (name == NULL)
    return;

  hear_interview_page_keep_part (self, name);
  hear_interview_page_show_part (self, name);
}

void
hear_interview_page_get_panes (HearInterviewPage *self, int *left, int *right)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  *left = self->left_paned != NULL ? gtk_paned_get_position (self->left_paned) : self->left;
  *right = self->right;
  /* The narrow page has a width of its own, which is not the reader's choice. */
  if (self->left_paned != NULL && self->is_placed)
    *right = gtk_widget_get_width (GTK_WIDGET (self->right_paned)) - gtk_paned_get_position (self->right_paned);
}

void
hear_interview_page_set_panes (HearInterviewPage *self, int left, int right)
{
  g_return_if_fail (HEAR_IS_INTERVIEW_PAGE (self));

  self->left = left;
  self->right = right;
  if (self->left_paned != NULL)
    gtk_paned_set_position (self->left_paned, left);
  self->is_placed = FALSE;
  if (self->right_paned != NULL)
    place_right (self->right_paned, NULL, self);
}

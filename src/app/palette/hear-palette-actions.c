/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-palette-actions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hear-keys.h"

/* An action and what it is called. Keys of the window's table are looked up
 * there; only a widget's own are named here. */
typedef struct
{
  const char *action;
  const char *title;
  const char *accelerator;
} Line;

static const Line lines[] = {
  { "review.toggle", N_ ("Play or Pause"), NULL },
  { "review.jump(-1)", N_ ("Skip Back"), NULL },
  { "review.jump(1)", N_ ("Skip Forward"), NULL },
  { "review.skip(-2000)", N_ ("Back 2 Seconds"), NULL },
  { "review.skip(2000)", N_ ("Forward 2 Seconds"), NULL },
  { "review.turn(-1)", N_ ("Previous Turn"), NULL },
  { "review.turn(1)", N_ ("Next Turn"), NULL },
  { "review.speed(-1)", N_ ("Slower"), NULL },
  { "review.speed(1)", N_ ("Faster"), NULL },
  { "review.skip-silence", N_ ("Skip or Play Silence"), NULL },
  { "review.frame(-1)", N_ ("One Frame Back"), NULL },
  { "review.frame(1)", N_ ("One Frame Forward"), NULL },
  { "review.go-to", N_ ("Go to Time"), NULL },
  { "review.play-selection", N_ ("Play the Selection"), NULL },
  { "review.loop", N_ ("Loop the Selection"), NULL },
  { "review.follow", N_ ("Follow the Sound or Stop Following"), NULL },
  { "review.edit", N_ ("Correct the Text"), NULL },
  { "review.replace", N_ ("Search and Replace"), NULL },
  { "transcript.split", N_ ("Split the Turn"), "<Control><Shift>s" },
  { "transcript.merge", N_ ("Merge with Previous Turn"), "<Control>j" },
  { "review.note", N_ ("Add Note at Current Time"), NULL },
  { "review.level(1)", N_ ("Level 1"), NULL },
  { "review.level(2)", N_ ("Level 2"), NULL },
  { "review.level(3)", N_ ("Level 3"), NULL },
  { "review.level(4)", N_ ("Level 4"), NULL },
  { "review.level(5)", N_ ("Level 5"), NULL },
  { "review.level(0)", N_ ("No Evidence"), NULL },
  { "review.competency(-1)", N_ ("Previous Competency"), NULL },
  { "review.competency(1)", N_ ("Next Competency"), NULL },
  { "review.quote", N_ ("Quote the Selection or the Last 10 Seconds"), NULL },
  { "review.card-note", N_ ("Write a Note on the Competency"), NULL },
  { "review.flag('trouble')", N_ ("Flag Trouble"), NULL },
  { "review.flag('bias')", N_ ("This Is Biased"), NULL },
  { "review.recommend", N_ ("Recommendation"), NULL },
  { "review.hand-in", N_ ("Hand In"), NULL },
  { "review.amend", N_ ("Amend My Card"), NULL },
  { "review.transcript", N_ ("Add or Replace the Transcript"), NULL },
  { "review.earlier-transcript", N_ ("Back to the Earlier Transcript"), NULL },
  { "review.export('vtt')", N_ ("Export the Transcript as WebVTT"), NULL },
  { "review.export('srt')", N_ ("Export the Transcript as SubRip"), NULL },
  { "review.export('txt')", N_ ("Export the Transcript as Text"), NULL },
  { "review.export('md')", N_ ("Export the Transcript as Markdown"), NULL },
  { "review.export('csv')", N_ ("Export the Transcript as a Table"), NULL },
  { "review.export('json')", N_ ("Export the Transcript as Data"), NULL },
  { "review.rename", N_ ("Rename Candidate"), NULL },
  { "review.remove", N_ ("Remove Interview"), NULL },
  { "review.erase", N_ ("Erase the Candidate’s Data"), NULL },
  { "review.candidate", N_ ("What Is Known of the Candidate"), NULL },
  { "review.add-speaker", N_ ("Add Speaker"), NULL },
  { "questions.ask", N_ ("Add Questions"), NULL },
  { "candidate.export", N_ ("Export the Candidate’s Data"), NULL },
  { "candidate.erase", N_ ("Erase the Candidate’s Data"), NULL },
  { "roles.add", N_ ("New Role"), NULL },
  { "roles.add-rubric", N_ ("New Rubric"), NULL },
  { "roles.import-rubric", N_ ("Import a Rubric"), NULL },
  { "role.remove", N_ ("Remove Role"), NULL },
  { "rubric.edit", N_ ("Edit the Rubric"), NULL },
  { "rubric.add", N_ ("Add a Competency"), NULL },
  { "rubric.publish", N_ ("Publish the Rubric"), NULL },
  { "rubric.drop", N_ ("Drop Draft"), NULL },
  { "rubric.duplicate", N_ ("Duplicate the Rubric"), NULL },
  { "rubric.export", N_ ("Export the Rubric"), NULL },
  { "win.import", N_ ("Import Recordings"), NULL },
  { "win.search", N_ ("Search on This Page"), NULL },
  { "win.search-all", N_ ("Search Everything"), NULL },
  { "win.today", N_ ("Today"), NULL },
  { "win.interviews", N_ ("Interviews"), NULL },
  { "win.roles", N_ ("Roles"), NULL },
  { "win.back", N_ ("Back"), NULL },
  { "win.add-sample", N_ ("Add Sample Interviews"), NULL },
  { "win.remove-sample", N_ ("Remove Sample Interviews"), NULL },
  { "win.removed", N_ ("Bring Back What Was Removed"), NULL },
  { "win.backup", N_ ("Back Up the Library"), NULL },
  { "win.restore", N_ ("Restore a Backup"), NULL },
  { "win.fullscreen", N_ ("Full Screen"), NULL },
  { "win.menu", N_ ("Main Menu"), NULL },
  { "win.preferences", N_ ("Preferences"), NULL },
  { "win.shortcuts", N_ ("Keyboard Shortcuts"), NULL },
  { "win.help", N_ ("Help"), NULL },
  { "win.about", N_ ("About Hearback"), NULL },
  { "window.close", N_ ("Close the Window"), NULL },
  { "app.quit", N_ ("Quit"), NULL },
};

/* Whether the widget’s own class has it; the names of groups that somebody
 * inserted are not told. */
static gboolean
has_action (GtkWidget *widget, const char *name)
{
  GtkWidgetClass     *klass = GTK_WIDGET_GET_CLASS (widget);
  GType               owner;
  const char         *known;
  const GVariantType *parameter;
  const char         *property;

  for (guint i = 0; gtk_widget_class_query_action (klass, i, &owner, &known, &parameter, &property); i++)
    if (g_str_equal (known, name))
      return TRUE;

  return FALSE;
}

static GtkWidget *
find_below (GtkWidget *widget, const char *name)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Hear") && has_action (widget, name))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_below (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* GTK tells nobody whether an action is enabled but those widgets that do it:
 * a button that is never shown follows it. */
static gboolean
is_enabled (GtkWidget *owner, const char *name, GVariant *target)
{
  GtkWidget *probe = gtk_popover_new ();
  GtkWidget *button = gtk_button_new ();
  gboolean   enabled;

  gtk_popover_set_child (GTK_POPOVER (probe), button);
  gtk_widget_set_parent (probe, owner);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), name);
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (probe);

  return enabled;
}

static char *
describe_keys (const Line *line)
{
  const char *accelerators = line->accelerator;
  g_auto(GStrv) first = NULL;
  GdkModifierType modifiers;
  guint           keyval;
  const HearKey  *keys;
  guint           n;

  keys = hear_keys_list (&n);
  for (guint i = 0; i < n && accelerators == NULL; i++)
    if (g_str_equal (keys[i].action, line->action))
      accelerators = keys[i].accelerators;
  if (accelerators == NULL)
    return NULL;

  first = g_strsplit (accelerators, " ", 2);

  return gtk_accelerator_parse (first[0], &keyval, &modifiers) ? gtk_accelerator_get_label (keyval, modifiers) : NULL;
}

/**
 * hear_palette_actions_find:
 * @action: the detailed name of an action
 * @focus: (nullable): what has the focus
 * @page: what the window shows
 *
 * Returns: (transfer none) (nullable): the widget to activate it on, if it can
 *   be done now
 */
GtkWidget *
hear_palette_actions_find (const char *action, GtkWidget *focus, GtkWidget *page)
{
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;
  GtkWidget *owner = NULL;

  g_return_val_if_fail (action != NULL, NULL);
  g_return_val_if_fail (focus == NULL || GTK_IS_WIDGET (focus), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  if (!g_action_parse_detailed_name (action, &name, &target, NULL))
    return NULL;
  for (GtkWidget *widget = focus; widget != NULL && owner == NULL; widget = gtk_widget_get_parent (widget))
    if (has_action (widget, name))
      owner = widget;
  if (owner == NULL)
    owner = find_below (page, name);
  if (owner == NULL)
    owner = GTK_WIDGET (gtk_widget_get_root (page));

  return owner != NULL && is_enabled (owner, name, target) ? owner : NULL;
}

/**
 * hear_palette_actions_list:
 * @focus: (nullable): what has the focus
 * @page: what the window shows
 *
 * Returns: (transfer full) (element-type HearPaletteItem): what can be done now
 */
GPtrArray *
hear_palette_actions_list (GtkWidget *focus, GtkWidget *page)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (GTK_IS_WIDGET (page), items);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *keys = NULL;

      if (hear_palette_actions_find (lines[i].action, focus, page) == NULL)
        continue;
      keys = describe_keys (&lines[i]);
      g_ptr_array_add (items, hear_palette_item_new (&(HearPaletteFacts){
                                .kind = HEAR_PALETTE_ACTION, .action = lines[i].action, .title = _ (lines[i].title), .keys = keys }));
    }

  return items;
}

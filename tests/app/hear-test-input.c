/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-test-input.h"

#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <gdk/x11/gdkx.h>

#define PRIMARY_BUTTON 1
#define SECONDARY_BUTTON 3
#define BUTTON_UP 4
#define BUTTON_DOWN 5

#define MAX_TRIES 50

static Display *
get_display (void)
{
  static Display *display;

  /* A connection of our own: events made on GTK's are mixed with its replies. */
  if (g_once_init_enter (&display))
    g_once_init_leave (&display, XOpenDisplay (NULL));

  return display;
}

/* What GTK has asked for is done by then: a menu that it has closed must not
 * take an event any more. */
static void
sync_gtk (void)
{
  gdk_display_sync (gdk_display_get_default ());
}

static void
send_button (guint    button,
             gboolean down)
{
  sync_gtk ();
  XTestFakeButtonEvent (get_display (), button, down, CurrentTime);
  XFlush (get_display ());
}

static void
send_key (guint    keyval,
          gboolean down)
{
  sync_gtk ();
  XTestFakeKeyEvent (get_display (), XKeysymToKeycode (get_display (), keyval), down, CurrentTime);
  XFlush (get_display ());
}

static void
send_modifiers (GdkModifierType modifiers,
                gboolean        down)
{
  if (modifiers & GDK_CONTROL_MASK)
    send_key (XK_Control_L, down);
  if (modifiers & GDK_SHIFT_MASK)
    send_key (XK_Shift_L, down);
  if (modifiers & GDK_ALT_MASK)
    send_key (XK_Alt_L, down);
}

static void
settle (void)
{
  XSync (get_display (), False);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/**
 * hear_test_input_or_skip:
 *
 * Whether the display takes made-up input; where it does not, the test is
 * marked as skipped.
 *
 * Returns: whether it does
 */
gboolean
hear_test_input_or_skip (void)
{
  int a, b, c, d;

  if (get_display () != NULL && XTestQueryExtension (get_display (), &a, &b, &c, &d))
    return TRUE;
  g_test_skip ("the display takes no made-up input");
  return FALSE;
}

/**
 * hear_test_input_move:
 * @widget: a widget in a window
 * @x: where in it
 * @y: where in it
 *
 * Moves the pointer.
 */
void
hear_test_input_move (GtkWidget *widget,
                      double     x,
                      double     y)
{
  GtkNative       *native = gtk_widget_get_native (widget);
  graphene_point_t at;
  double           dx;
  double           dy;
  int              root_x;
  int              root_y;
  Window           child;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (native), &GRAPHENE_POINT_INIT ((float) x, (float) y), &at));
  gtk_native_get_surface_transform (native, &dx, &dy);
  XTranslateCoordinates (get_display (), gdk_x11_surface_get_xid (gtk_native_get_surface (native)), DefaultRootWindow (get_display ()),
                         (int) (at.x + dx), (int) (at.y + dy), &root_x, &root_y, &child);
  /* By way of the next pixel: GTK is told of nothing that does not move. */
  sync_gtk ();
  XTestFakeMotionEvent (get_display (), -1, root_x + 1, root_y, CurrentTime);
  XTestFakeMotionEvent (get_display (), -1, root_x, root_y, CurrentTime);
  settle ();
}

static gboolean
is_at_closed_menu (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget) && !gtk_widget_get_mapped (widget))
    return gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_at_closed_menu (child))
      return TRUE;

  return FALSE;
}

/* GTK 4.8 hands a menu that has just closed one more motion of its own making
 * with a frame to come, and takes the pointer to be there: what is pressed before
 * the pointer moves again is lost. */
static void
come_to (GtkWidget *widget,
         double     x,
         double     y)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  guint      n_tries = 0;

  do
    {
      g_assert_cmpuint (n_tries++, <, MAX_TRIES);
      hear_test_input_move (widget, x, y);
      gtk_widget_queue_draw (window);
      gtk_test_widget_wait_for_draw (window);
    }
  while (is_at_closed_menu (window));
}

/**
 * hear_test_input_press:
 *
 * Presses the first button.
 */
void
hear_test_input_press (void)
{
  send_button (PRIMARY_BUTTON, TRUE);
  settle ();
}

/**
 * hear_test_input_release:
 *
 * Lets the first button go.
 */
void
hear_test_input_release (void)
{
  send_button (PRIMARY_BUTTON, FALSE);
  settle ();
}

/**
 * hear_test_input_click:
 * @widget: a widget in a window
 * @x: where in it
 * @y: where in it
 */
void
hear_test_input_click (GtkWidget *widget,
                       double     x,
                       double     y)
{
  come_to (widget, x, y);
  hear_test_input_press ();
  hear_test_input_release ();
}

/**
 * hear_test_input_menu:
 * @widget: a widget in a window
 * @x: where in it
 * @y: where in it
 *
 * Clicks with the button that opens menus.
 */
void
hear_test_input_menu (GtkWidget *widget,
                      double     x,
                      double     y)
{
  come_to (widget, x, y);
  send_button (SECONDARY_BUTTON, TRUE);
  settle ();
  send_button (SECONDARY_BUTTON, FALSE);
  settle ();
}

/**
 * hear_test_input_key:
 * @keyval: a key
 * @modifiers: held with it
 */
void
hear_test_input_key (guint           keyval,
                     GdkModifierType modifiers)
{
  send_modifiers (modifiers, TRUE);
  send_key (keyval, TRUE);
  send_key (keyval, FALSE);
  send_modifiers (modifiers, FALSE);
  settle ();
}

/**
 * hear_test_input_type:
 * @text: small letters, digits and spaces
 */
void
hear_test_input_type (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    hear_test_input_key (gdk_unicode_to_keyval ((guint32) *p), 0);
}

/**
 * hear_test_input_scroll:
 * @steps: of the wheel, down if positive
 * @modifiers: held with it
 */
void
hear_test_input_scroll (int             steps,
                        GdkModifierType modifiers)
{
  guint button = steps > 0 ? BUTTON_DOWN : BUTTON_UP;

  send_modifiers (modifiers, TRUE);
  for (int i = 0; i < ABS (steps); i++)
    {
      send_button (button, TRUE);
      send_button (button, FALSE);
    }
  send_modifiers (modifiers, FALSE);
  settle ();
}

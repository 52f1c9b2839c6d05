/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-session.h"

#include <glib/gi18n-lib.h>

/* What is going on in a window: the library, what is open and what plays. Every
 * view has it as a property and looks up there what it needs; no view knows
 * another. Lives on the main thread. The signals "toast" and "open" ask
 * the window to show a toast or an interview. */
struct _HearSession
{
  GObject parent_instance;

  HearStore       *store;
  HearClock       *clock;
  HearPlayer      *player;
  HearSaver       *saver;
  HearThumbs      *thumbs;
  HearPreferences *preferences;
  HearInterview   *interview;
  GQueue           undo; /* toasts that offer to take back what was done, the last first */
  GHashTable      *kept;
};

G_DEFINE_FINAL_TYPE (HearSession, hear_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_CLOCK,
  PROP_INTERVIEW,
  N_PROPS
};

enum
{
  OPEN,
  TOAST,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
hear_session_dispose (GObject *object)
{
  HearSession *self = HEAR_SESSION (object);

  if (self->player != NULL)
    hear_player_close (self->player);
  g_clear_object (&self->player);
  g_clear_object (&self->saver);
  g_clear_object (&self->thumbs);
  g_clear_object (&self->preferences);
  g_clear_object (&self->interview);
  g_queue_clear_full (&self->undo, g_object_unref);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (hear_session_parent_class)->dispose (object);
}

static void
hear_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearSession *self = HEAR_SESSION (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;
    case PROP_INTERVIEW:
      g_value_set_object (value, self->interview);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_session_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  HearSession *self = HEAR_SESSION (object);

  switch (prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_CLOCK:
      self->clock = g_value_dup_object (value);
      break;
    case PROP_INTERVIEW:
      hear_session_set_interview (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_session_class_init (HearSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = hear_session_dispose;
  object_class->get_property = hear_session_get_property;
  object_class->set_property = hear_session_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, HEAR_TYPE_STORE, construct);
  properties[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, HEAR_TYPE_CLOCK, construct);
  properties[PROP_INTERVIEW] = g_param_spec_object ("interview", NULL, NULL, HEAR_TYPE_INTERVIEW,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[OPEN] = g_signal_new ("open", HEAR_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TOAST] = g_signal_new ("toast", HEAR_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
}

static void
hear_session_init (HearSession *self)
{
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

HearSession *
hear_session_new (HearStore *store, HearClock *clock)
{
  g_return_val_if_fail (HEAR_IS_STORE (store), NULL);
  g_return_val_if_fail (HEAR_IS_CLOCK (clock), NULL);

  return g_object_new (HEAR_TYPE_SESSION, "store", store, "clock", clock, NULL);
}

HearStore *
hear_session_get_store (HearSession *self)
{
  g_return_val_if_fail (HEAR_IS_SESSION (self), NULL);

  return self->store;
}

HearClock *
hear_session_get_clock (HearSession *self)
{
  g_return_val_if_fail (HEAR_IS_SESSION (self), NULL);

  return self->clock;
}

/**
 * hear_session_get_player:
 * @self: a session
 *
 * Returns: (transfer none): what plays; made when it is first asked for, which
 *   the start of the window need not pay
 */
HearPlayer *
hear_session_get_player (HearSession *self)
{
  g_return_val_if_fail (HEAR_IS_SESSION (self), NULL);

  if (self->player == NULL)
    {
      self->player = hear_player_new ();
      g_object_bind_property (hear_session_get_preferences (self), "speed", self->player, "rate", G_BINDING_SYNC_CREATE);
    }

  return self->player;
}

/**
 * hear_session_get_thumbs:
 * @self: a session
 *
 * Returns: (transfer none): the small waveforms of the library's recordings
 */
HearThumbs *
hear_session_get_thumbs (HearSession *self)
{
  g_return_val_if_fail (HEAR_IS_SESSION (self), NULL);

  if (self->thumbs == NULL)
    self->thumbs = hear_thumbs_new (self->store);

  return self->thumbs;
}

static void
refused_cb (HearSession *self, const GError *error)
{
  g_assert (HEAR_IS_SESSION (self));

  hear_session_say (self, error->message);
}

/**
 * hear_session_get_preferences:
 * @self: a session
 *
 * Returns: (transfer none): what somebody likes, whatever library is open
 */
HearPreferences *
hear_session_get_preferences (HearSession *self)
{
  g_return_val_if_fail (HEAR_IS_SESSION (self), NULL);

  if (self->preferences == NULL)
    self->preferences = hear_preferences_new (HEAR_PREFERENCES_SCHEMA);

  return self->preferences;
}

/**
 * hear_session_get_saver:
 * @self: a session
 *
 * Returns: (transfer none): what writes down all that is done in the window;
 *   what is refused is said
 */
HearSaver *
hear_session_get_saver (HearSession *self)
{
  g_return_val_if_fail (HEAR_IS_SESSION (self), NULL);

  if (self->saver == NULL)
    {
      self->saver = hear_saver_new (G_OBJECT (self->store));
      g_signal_connect_object (self->saver, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
    }

  return self->saver;
}

/**
 * hear_session_get_interview:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the interview that is open
 */
HearInterview *
hear_session_get_interview (HearSession *self)
{
  g_return_val_if_fail (HEAR_IS_SESSION (self), NULL);

  return self->interview;
}

void
hear_session_set_interview (HearSession *self, HearInterview *interview)
{
  g_return_if_fail (HEAR_IS_SESSION (self));
  g_return_if_fail (interview == NULL || HEAR_IS_INTERVIEW (interview));

  /* Whoever goes elsewhere does not expect a key to change what was left. */
  if (interview != NULL && interview != self->interview)
    g_queue_clear_full (&self->undo, g_object_unref);
  if (g_set_object (&self->interview, interview))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INTERVIEW]);
}

/**
 * hear_session_open:
 * @self: a session
 * @id: (nullable): an interview, %NULL for the list of all
 *
 * Asks whoever shows interviews to show this one.
 */
void
hear_session_open (HearSession *self, const char *id)
{
  g_return_if_fail (HEAR_IS_SESSION (self));

  g_signal_emit (self, signals[OPEN], 0, id);
}

/**
 * hear_session_show_toast:
 * @self: a session
 * @toast: a toast
 *
 * Asks whoever shows toasts to show this one.
 */
void
hear_session_show_toast (HearSession *self, AdwToast *toast)
{
  g_return_if_fail (HEAR_IS_SESSION (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  g_signal_emit (self, signals[TOAST], 0, toast);
}

/**
 * hear_session_say:
 * @self: a session
 * @text: a line
 *
 * Shows a toast.
 */
void
hear_session_say (HearSession *self, const char *text)
{
  g_return_if_fail (HEAR_IS_SESSION (self));
  g_return_if_fail (text != NULL);

  hear_session_offer (self, text, NULL, NULL);
}

static void
worked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(HearSession) self = user_data;
  g_autoptr(GError) error = NULL;

  hear_work_finish (object, result, &error);
  if (error != NULL)
    hear_session_say (self, error->message);
}

/**
 * hear_session_work:
 * @self: a session
 * @work: what to do with the store, with no result
 *
 * Does it in a thread; a toast says what went wrong.
 */
void
hear_session_work (HearSession *self, HearWork work)
{
  g_return_if_fail (HEAR_IS_SESSION (self));
  g_return_if_fail (work.run != NULL);

  hear_work_async (self->store, work, NULL, worked_cb, g_object_ref (self));
}

static AdwToast *
make_toast (const char *text, const char *button_label, GClosure *closure)
{
  /* The title is markup. */
  g_autofree char *title = g_markup_escape_text (text, -1);
  AdwToast        *toast = adw_toast_new (title);

  if (button_label != NULL)
    {
      adw_toast_set_button_label (toast, button_label);
      adw_toast_set_timeout (toast, 10);
      /* It must not wait for one that shows a progress. */
      adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
      g_signal_connect_closure (toast, "button-clicked", closure, FALSE);
    }

  return toast;
}

/**
 * hear_session_offer:
 * @self: a session
 * @text: a line
 * @button_label: (nullable): what can be done about it
 * @closure: (nullable): does it; called without arguments but the toast
 *
 * Shows a toast with a button: undo instead of “are you sure”.
 */
void
hear_session_offer (HearSession *self, const char *text, const char *button_label, GClosure *closure)
{
  g_autoptr(AdwToast) toast = NULL;

  g_return_if_fail (HEAR_IS_SESSION (self));
  g_return_if_fail (text != NULL);

  toast = make_toast (text, button_label, closure);
  hear_session_show_toast (self, toast);
}

static void
undone_cb (HearSession *self, AdwToast *toast)
{
  if (g_queue_remove (&self->undo, toast))
    g_object_unref (toast);
}

/**
 * hear_session_offer_undo:
 * @self: a session
 * @text: what was done
 * @closure: takes it back; called without arguments but the toast, must not
 *   keep @self alive
 *
 * Shows a toast that takes something back. [method@Session.undo] does the same,
 * also when the toast has gone, until something else is done or opened.
 *
 * Returns: (transfer none): the toast
 */
AdwToast *
hear_session_offer_undo (HearSession *self, const char *text, GClosure *closure)
{
  AdwToast *toast;

  g_return_val_if_fail (HEAR_IS_SESSION (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (closure != NULL, NULL);

  toast = make_toast (text, _ ("_Undo"), closure);
  g_queue_push_head (&self->undo, toast);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undone_cb), self, G_CONNECT_SWAPPED);
  hear_session_show_toast (self, toast);

  return toast;
}

/**
 * hear_session_undo:
 * @self: a session
 *
 * Takes back what was done last, as the toast does that offered it.
 *
 * Returns: whether there was something
 */
gboolean
hear_session_undo (HearSession *self)
{
  g_autoptr(AdwToast) toast = NULL;

  g_return_val_if_fail (HEAR_IS_SESSION (self), FALSE);

  toast = g_queue_pop_head (&self->undo);
  if (toast == NULL)
    return FALSE;

  g_signal_emit_by_name (toast, "button-clicked");
  adw_toast_dismiss (toast);

  return TRUE;
}

/**
 * hear_session_forget_undo:
 * @self: a session
 *
 * Something else was done, which is taken back in another way: a key means that
 * from now on, and the toast alone what it offers.
 */
void
hear_session_forget_undo (HearSession *self)
{
  g_return_if_fail (HEAR_IS_SESSION (self));

  g_queue_clear_full (&self->undo, g_object_unref);
}

/**
 * hear_session_keep:
 * @self: a session
 * @key: what it belongs to
 * @thing: (nullable): what is to outlive a view, %NULL to forget it
 *
 * Keeps something as long as the session lasts.
 */
void
hear_session_keep (HearSession *self, const char *key, GObject *thing)
{
  g_return_if_fail (HEAR_IS_SESSION (self));
  g_return_if_fail (key != NULL);

  if (thing != NULL)
    g_hash_table_replace (self->kept, g_strdup (key), g_object_ref (thing));
  else
    g_hash_table_remove (self->kept, key);
}

/**
 * hear_session_take:
 * @self: a session
 * @key: what it belongs to
 *
 * Returns: (transfer full) (nullable): what was kept, and is no more
 */
gpointer
hear_session_take (HearSession *self, const char *key)
{
  g_autofree char *stolen = NULL;
  gpointer         thing = NULL;

  g_return_val_if_fail (HEAR_IS_SESSION (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  g_hash_table_steal_extended (self->kept, key, (gpointer *) &stolen, &thing);

  return thing;
}

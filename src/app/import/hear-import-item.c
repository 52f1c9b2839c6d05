/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-import-item-private.h"

#include "hear-compat.h"
#include "hear-import-names.h"

/* One interview that may be imported: a recording, a transcript or both, what
 * was typed about it, how far it is and what came of it. Belongs to the sheet
 * and, while it is imported, to the queue. Lives on the main thread. */

G_DEFINE_ENUM_TYPE (HearImportState, hear_import_state, G_DEFINE_ENUM_VALUE (HEAR_IMPORT_STATE_PROBING, "probing"), G_DEFINE_ENUM_VALUE (HEAR_IMPORT_STATE_BROKEN, "broken"), G_DEFINE_ENUM_VALUE (HEAR_IMPORT_STATE_READY, "ready"), G_DEFINE_ENUM_VALUE (HEAR_IMPORT_STATE_RUNNING, "running"), G_DEFINE_ENUM_VALUE (HEAR_IMPORT_STATE_FAILED, "failed"), G_DEFINE_ENUM_VALUE (HEAR_IMPORT_STATE_DONE, "done"))

G_DEFINE_FINAL_TYPE (HearImportItem, hear_import_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CANDIDATE,
  PROP_LANGUAGE,
  PROP_LEFT,
  PROP_RIGHT,
  PROP_SPLIT,
  PROP_AGAIN,
  PROP_HELD_AT,
  PROP_SPEAKERS,
  PROP_STATE,
  PROP_TRANSCRIPT,
  PROP_WHAT,
  PROP_FRACTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What somebody typed is worth a question before it is thrown away; what was
 * guessed is not. */
static void
touch (HearImportItem *self,
       guint           property)
{
  self->touched = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static char **
find_text (HearImportItem *self,
           guint           property)
{
  switch (property)
    {
    case PROP_CANDIDATE:
      return &self->candidate;
    case PROP_LANGUAGE:
      return &self->language;
    case PROP_LEFT:
      return &self->left;
    case PROP_RIGHT:
      return &self->right;
    default:
      return NULL;
    }
}

static void
hear_import_item_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  HearImportItem *self = HEAR_IMPORT_ITEM (object);
  char          **text = find_text (self, prop_id);

  if (text != NULL)
    g_value_set_string (value, *text != NULL ? *text : "");
  else if (prop_id == PROP_SPLIT)
    g_value_set_boolean (value, self->split);
  else if (prop_id == PROP_AGAIN)
    g_value_set_boolean (value, self->again);
  else if (prop_id == PROP_HELD_AT)
    g_value_set_int64 (value, self->held_at);
  else if (prop_id == PROP_SPEAKERS)
    g_value_set_boxed (value, self->speakers);
  else if (prop_id == PROP_STATE)
    g_value_set_enum (value, (int) self->state);
  else if (prop_id == PROP_TRANSCRIPT)
    g_value_set_string (value, self->transcript_path);
  else if (prop_id == PROP_WHAT)
    g_value_set_string (value, self->what);
  else if (prop_id == PROP_FRACTION)
    g_value_set_double (value, self->fraction);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
hear_import_item_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  HearImportItem *self = HEAR_IMPORT_ITEM (object);
  char          **text = find_text (self, prop_id);
  gboolean       *flag = prop_id == PROP_SPLIT ? &self->split : prop_id == PROP_AGAIN ? &self->again
                                                                                      : NULL;

  if (text != NULL)
    {
      if (g_strcmp0 (*text != NULL ? *text : "", g_value_get_string (value)) != 0 && hear_set_str (text, g_value_get_string (value)))
        touch (self, prop_id);
    }
  else if (flag != NULL)
    {
      if (*flag != g_value_get_boolean (value))
        {
          *flag = g_value_get_boolean (value);
          touch (self, prop_id);
        }
    }
  else if (prop_id == PROP_HELD_AT)
    {
      if (self->held_at != g_value_get_int64 (value))
        {
          self->held_at = g_value_get_int64 (value);
          touch (self, prop_id);
        }
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
hear_import_item_dispose (GObject *object)
{
  hear_import_item_stop (HEAR_IMPORT_ITEM (object));

  G_OBJECT_CLASS (hear_import_item_parent_class)->dispose (object);
}

static void
hear_import_item_finalize (GObject *object)
{
  HearImportItem *self = HEAR_IMPORT_ITEM (object);

  g_free (self->media_path);
  g_free (self->transcript_path);
  g_free (self->candidate);
  g_free (self->language);
  g_free (self->left);
  g_free (self->right);
  g_free (self->message);
  g_free (self->what);
  g_free (self->speaker);
  g_strfreev (self->speakers);
  g_clear_object (&self->reading);
  g_clear_object (&self->store);
  g_clear_pointer (&self->probe, hear_import_probe_free);

  G_OBJECT_CLASS (hear_import_item_parent_class)->finalize (object);
}

static void
hear_import_item_class_init (HearImportItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   typed = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags   told = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = hear_import_item_dispose;
  object_class->finalize = hear_import_item_finalize;
  object_class->get_property = hear_import_item_get_property;
  object_class->set_property = hear_import_item_set_property;

  properties[PROP_CANDIDATE] = g_param_spec_string ("candidate", NULL, NULL, NULL, typed);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, typed);
  properties[PROP_LEFT] = g_param_spec_string ("left", NULL, NULL, NULL, typed);
  properties[PROP_RIGHT] = g_param_spec_string ("right", NULL, NULL, NULL, typed);
  properties[PROP_SPLIT] = g_param_spec_boolean ("split", NULL, NULL, FALSE, typed);
  properties[PROP_AGAIN] = g_param_spec_boolean ("again", NULL, NULL, FALSE, typed);
  properties[PROP_HELD_AT] = g_param_spec_int64 ("held-at", NULL, NULL, 0, G_MAXINT64, 0, typed);
  properties[PROP_SPEAKERS] = g_param_spec_boxed ("speakers", NULL, NULL, G_TYPE_STRV, told);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, HEAR_TYPE_IMPORT_STATE, HEAR_IMPORT_STATE_PROBING, told);
  properties[PROP_TRANSCRIPT] = g_param_spec_string ("transcript", NULL, NULL, NULL, told);
  properties[PROP_WHAT] = g_param_spec_string ("what", NULL, NULL, NULL, told);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, -1, 1, -1, told);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hear_import_item_init (HearImportItem *self)
{
  self->fraction = -1;
}

/**
 * hear_import_item_new:
 * @media_path: (nullable): a recording
 * @transcript_path: (nullable): its transcript; one of the two must be there
 *
 * Returns: (transfer full): an item whose candidate is guessed from its name
 */
HearImportItem *
hear_import_item_new (const char *media_path,
                      const char *transcript_path)
{
  HearImportItem *self;

  g_return_val_if_fail (media_path != NULL || transcript_path != NULL, NULL);

  self = g_object_new (HEAR_TYPE_IMPORT_ITEM, NULL);
  self->media_path = g_strdup (media_path);
  self->transcript_path = g_strdup (transcript_path);
  self->candidate = hear_import_guess_candidate (media_path != NULL ? media_path : transcript_path);

  return self;
}

/**
 * hear_import_item_set_transcript:
 * @self: an item
 * @path: (nullable): its transcript
 */
void
hear_import_item_set_transcript (HearImportItem *self,
                                 const char     *path)
{
  g_return_if_fail (HEAR_IS_IMPORT_ITEM (self));
  g_return_if_fail (path != NULL || self->media_path != NULL);

  if (!hear_set_str (&self->transcript_path, path))
    return;

  hear_import_item_read_speakers (self);
  touch (self, PROP_TRANSCRIPT);
}

/**
 * hear_import_item_offer_transcript:
 * @self: an item
 * @path: a transcript that came with it
 *
 * Takes the transcript unless there is one; nobody typed anything.
 */
void
hear_import_item_offer_transcript (HearImportItem *self,
                                   const char     *path)
{
  g_return_if_fail (HEAR_IS_IMPORT_ITEM (self));

  if (self->transcript_path != NULL || !hear_set_str (&self->transcript_path, path))
    return;

  hear_import_item_read_speakers (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TRANSCRIPT]);
}

/**
 * hear_import_item_offer_candidate:
 * @self: an item
 * @name: (nullable): whose interview it may be
 *
 * Takes a better guess; nobody typed anything.
 */
void
hear_import_item_offer_candidate (HearImportItem *self,
                                  const char     *name)
{
  g_return_if_fail (HEAR_IS_IMPORT_ITEM (self));

  if (!self->touched && hear_set_str (&self->candidate, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CANDIDATE]);
}

/* Other names, or another choice among them. */
void
hear_import_item_told_speakers (HearImportItem *self,
                                gboolean        touched)
{
  self->touched = self->touched || touched;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPEAKERS]);
}

static void
probed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(HearImportItem) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(HearImportProbe) probe = hear_import_probe_finish (HEAR_STORE (object), result, &error);

  g_clear_object (&self->probing);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (probe == NULL)
    {
      hear_import_item_set_state (self, HEAR_IMPORT_STATE_BROKEN, error->message);
      return;
    }

  self->probe = g_steal_pointer (&probe);
  self->held_at = self->probe->held_at;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HELD_AT]);
  hear_import_item_offer_transcript (self, self->probe->transcript_path);
  hear_import_item_set_state (self, HEAR_IMPORT_STATE_READY, NULL);
}

/**
 * hear_import_item_probe:
 * @self: an item
 * @store: the library
 *
 * Begins to look into the file; its state says what came of it.
 */
void
hear_import_item_probe (HearImportItem *self,
                        HearStore      *store)
{
  g_return_if_fail (HEAR_IS_IMPORT_ITEM (self));
  g_return_if_fail (self->probing == NULL);

  g_set_object (&self->store, store);
  self->probing = g_cancellable_new ();
  hear_import_probe_async (store, self->media_path != NULL ? self->media_path : self->transcript_path, self->probing, probed_cb,
                           g_object_ref (self));
  hear_import_item_read_speakers (self);
}

/**
 * hear_import_item_take_twin_back:
 * @self: an item
 *
 * Says that its twin, which had been removed, is in the library again.
 */
void
hear_import_item_take_twin_back (HearImportItem *self)
{
  g_return_if_fail (HEAR_IS_IMPORT_ITEM (self));

  if (self->probe != NULL)
    g_clear_pointer (&self->probe->removed_on, g_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/**
 * hear_import_item_stop:
 * @self: an item
 *
 * Nobody wants to know any more what is in the file, nor to have its twin back.
 */
void
hear_import_item_stop (HearImportItem *self)
{
  g_return_if_fail (HEAR_IS_IMPORT_ITEM (self));

  if (self->probing != NULL)
    g_cancellable_cancel (self->probing);
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  if (self->returning != NULL)
    g_cancellable_cancel (self->returning);
}

/**
 * hear_import_item_set_state:
 * @self: an item
 * @state: how far it is
 * @message: (nullable): what there is to say about it
 */
void
hear_import_item_set_state (HearImportItem *self,
                            HearImportState state,
                            const char     *message)
{
  g_return_if_fail (HEAR_IS_IMPORT_ITEM (self));

  hear_set_str (&self->message, message);
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/**
 * hear_import_item_set_progress:
 * @self: an item
 * @what: what is being done
 * @fraction: how far that is, -1 if nobody knows
 */
void
hear_import_item_set_progress (HearImportItem *self,
                               const char     *what,
                               double          fraction)
{
  g_return_if_fail (HEAR_IS_IMPORT_ITEM (self));

  if (hear_set_str (&self->what, what))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHAT]);
  self->fraction = CLAMP (fraction, -1, 1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
}

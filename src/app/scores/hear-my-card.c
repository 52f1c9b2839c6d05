/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-my-card-private.h"

#include "hear-card-save.h"
#include "hear-store-scorecards.h"
#include "hear-work.h"

/* My card of the interview that is open, as the store has it. A change stands
 * here at once and goes to the store behind it; what comes from the store
 * meanwhile waits until all of mine has arrived. */
struct _HearMyCard
{
  GObject parent_instance;

  HearSession   *session;
  HearScorecard *scorecard;
  char          *interview_id;
  GCancellable  *loading;
  gboolean       is_loading;
  GQueue         done; /* the last step first */
  GQueue         undone;
  gboolean       is_behind; /* what was loaded had to wait for the saver */
  GListStore    *quotes;    /* HearQuote, of all ratings */
};

G_DEFINE_FINAL_TYPE (HearMyCard, hear_my_card, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SCORECARD,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell_steps (HearMyCard *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

static void
forget_steps (HearMyCard *self)
{
  g_queue_clear_full (&self->done, (GDestroyNotify) hear_card_step_free);
  g_queue_clear_full (&self->undone, (GDestroyNotify) hear_card_step_free);
  tell_steps (self);
}

/* All quotes anew, also if none came or went: any of them may have moved. */
static void
list_quotes (HearMyCard *self)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *ratings = self->scorecard != NULL ? hear_scorecard_get_ratings (self->scorecard) : NULL;

  for (guint i = 0; ratings != NULL && i < g_list_model_get_n_items (ratings); i++)
    {
      g_autoptr(HearRating) rating = g_list_model_get_item (ratings, i);
      GListModel *quotes = hear_rating_get_quotes (rating);

      for (guint j = 0; j < g_list_model_get_n_items (quotes); j++)
        g_ptr_array_add (all, g_list_model_get_item (quotes, j));
    }
  g_list_store_splice (self->quotes, 0, g_list_model_get_n_items (G_LIST_MODEL (self->quotes)), all->pdata, all->len);
}

static void
show_scorecard (HearMyCard *self, HearScorecard *scorecard)
{
  if (scorecard != NULL && self->scorecard != NULL && hear_card_step_take_over (self->scorecard, scorecard))
    {
      list_quotes (self);
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }
  forget_steps (self);
  g_set_object (&self->scorecard, scorecard);
  list_quotes (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCORECARD]);
}

static gpointer
load_scorecard (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  return hear_store_load_scorecard (object, data, error);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(HearScorecard) scorecard = hear_work_finish (object, result, &error);
  HearMyCard *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = HEAR_MY_CARD (user_data);
  self->is_loading = FALSE;
  if (scorecard == NULL)
    hear_session_say (self->session, error->message);
  else if (self->scorecard == NULL || hear_saver_is_idle (hear_session_get_saver (self->session)))
    show_scorecard (self, scorecard);
  else
    self->is_behind = TRUE;
}

static void
stop_loading (HearMyCard *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->is_loading = FALSE;
}

static void
load (HearMyCard *self)
{
  HearWork work = { .run = load_scorecard, .data = g_strdup (self->interview_id), .free_data = g_free, .free_result = g_object_unref };

  stop_loading (self);
  self->loading = g_cancellable_new ();
  self->is_loading = TRUE;
  hear_work_async (hear_session_get_store (self->session), work, self->loading, loaded_cb, self);
}

static void
idle_cb (HearMyCard *self)
{
  g_assert (HEAR_IS_MY_CARD (self));

  if (!self->is_behind || self->interview_id == NULL)
    return;
  self->is_behind = FALSE;
  load (self);
}

static void
changed_cb (HearMyCard *self, HearStoreTable table, const char *id)
{
  g_assert (HEAR_IS_MY_CARD (self));

  if (self->interview_id == NULL)
    return;
  switch ((int) table)
    {
    case HEAR_STORE_ALL:
    case HEAR_STORE_ROLE:
    case HEAR_STORE_RUBRIC_VERSION:
    case HEAR_STORE_SCORECARD:
    case HEAR_STORE_RATING:
    case HEAR_STORE_QUOTE:
    case HEAR_STORE_FLAG:
    case HEAR_STORE_SEGMENT:
    case HEAR_STORE_INTERVIEW:
      load (self);
      break;
    default:
      break;
    }
}

static void
hear_my_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  HearMyCard *self = HEAR_MY_CARD (object);

  switch (prop_id)
    {
    case PROP_SCORECARD:
      g_value_set_object (value, self->scorecard);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, hear_my_card_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, hear_my_card_can_redo (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hear_my_card_dispose (GObject *object)
{
  HearMyCard *self = HEAR_MY_CARD (object);

  stop_loading (self);
  g_queue_clear_full (&self->done, (GDestroyNotify) hear_card_step_free);
  g_queue_clear_full (&self->undone, (GDestroyNotify) hear_card_step_free);
  g_clear_object (&self->scorecard);
  g_clear_object (&self->quotes);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (hear_my_card_parent_class)->dispose (object);
}

static void
hear_my_card_finalize (GObject *object)
{
  g_clear_pointer (&HEAR_MY_CARD (object)->interview_id, g_free);

  G_OBJECT_CLASS (hear_my_card_parent_class)->finalize (object);
}

static void
hear_my_card_class_init (HearMyCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = hear_my_card_dispose;
  object_class->finalize = hear_my_card_finalize;
  object_class->get_property = hear_my_card_get_property;

  properties[PROP_SCORECARD] = g_param_spec_object ("scorecard", NULL, NULL, HEAR_TYPE_SCORECARD, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", HEAR_TYPE_MY_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hear_my_card_init (HearMyCard *self)
{
  g_queue_init (&self->done);
  g_queue_init (&self->undone);
  self->quotes = g_list_store_new (HEAR_TYPE_QUOTE);
}

/**
 * hear_my_card_new:
 * @session: whose store, and who judges
 *
 * Returns: (transfer full): a card of no interview yet
 */
HearMyCard *
hear_my_card_new (HearSession *session)
{
  HearMyCard *self;

  g_return_val_if_fail (HEAR_IS_SESSION (session), NULL);

  self = g_object_new (HEAR_TYPE_MY_CARD, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (hear_session_get_store (session), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hear_session_get_saver (session), "idle", G_CALLBACK (idle_cb), self, G_CONNECT_SWAPPED);

  return self;
}

HearSession *
hear_my_card_get_session (HearMyCard *self)
{
  g_return_val_if_fail (HEAR_IS_MY_CARD (self), NULL);

  return self->session;
}

/**
 * hear_my_card_get_scorecard:
 * @self: my card
 *
 * Returns: (transfer none) (nullable): what is on it, %NULL until it is loaded
 */
HearScorecard *
hear_my_card_get_scorecard (HearMyCard *self)
{
  g_return_val_if_fail (HEAR_IS_MY_CARD (self), NULL);

  return self->scorecard;
}

/**
 * hear_my_card_get_interview:
 * @self: my card
 *
 * Returns: (nullable): the interview that it judges
 */
const char *
hear_my_card_get_interview (HearMyCard *self)
{
  g_return_val_if_fail (HEAR_IS_MY_CARD (self), NULL);

  return self->interview_id;
}

/**
 * hear_my_card_set_interview:
 * @self: my card
 * @interview_id: (nullable): the interview that it judges
 */
void
hear_my_card_set_interview (HearMyCard *self, const char *interview_id)
{
  g_return_if_fail (HEAR_IS_MY_CARD (self));

  if (g_strcmp0 (self->interview_id, interview_id) == 0)
    return;

  stop_loading (self);
  g_free (self->interview_id);
  self->interview_id = g_strdup (interview_id);
  show_scorecard (self, NULL);
  if (interview_id != NULL)
    load (self);
}

/**
 * hear_my_card_get_quotes:
 * @self: my card
 *
 * Returns: (transfer none): [class@Quote]s of all its ratings; they are told to
 *   have changed also when one has moved
 */
GListModel *
hear_my_card_get_quotes (HearMyCard *self)
{
  g_return_val_if_fail (HEAR_IS_MY_CARD (self), NULL);

  return G_LIST_MODEL (self->quotes);
}

/**
 * hear_my_card_is_open:
 * @self: my card
 *
 * Returns: whether it can be filled in
 */
gboolean
hear_my_card_is_open (HearMyCard *self)
{
  g_return_val_if_fail (HEAR_IS_MY_CARD (self), FALSE);

  return self->scorecard != NULL && hear_scorecard_get_state (self->scorecard) == HEAR_SCORECARD_STATE_DRAFT &&
         !hear_store_is_read_only (hear_session_get_store (self->session));
}

/* Does a step, forwards or back, here and in the store. */
static void
apply (HearMyCard *self, const HearCardStep *step, gboolean back)
{
  /* What is being read is from before this. */
  if (self->is_loading)
    {
      stop_loading (self);
      self->is_behind = TRUE;
    }
  hear_card_step_apply (step, self->scorecard, back);
  hear_card_save_step (hear_session_get_saver (self->session), self->scorecard, step, back);
  if (step->part == HEAR_CARD_QUOTE)
    list_quotes (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * hear_my_card_take_step:
 * @self: my card, open
 * @step: (transfer full): a change of it
 *
 * Makes the change, here and in the store.
 */
void
hear_my_card_take_step (HearMyCard *self, HearCardStep *step)
{
  HearCardStep *last;

  g_return_if_fail (HEAR_IS_MY_CARD (self));
  g_return_if_fail (step != NULL);

  last = g_queue_peek_head (&self->done);

  /* From now on a key means this step. */
  hear_session_forget_undo (self->session);
  g_queue_clear_full (&self->undone, (GDestroyNotify) hear_card_step_free);
  apply (self, step, FALSE);
  if (last != NULL && hear_card_step_join (last, step))
    hear_card_step_free (step);
  else
    g_queue_push_head (&self->done, step);
  tell_steps (self);
}

/**
 * hear_my_card_get_last_step:
 * @self: my card
 *
 * Returns: (transfer none) (nullable): what was changed last
 */
const HearCardStep *
hear_my_card_get_last_step (HearMyCard *self)
{
  g_return_val_if_fail (HEAR_IS_MY_CARD (self), NULL);

  return g_queue_peek_head (&self->done);
}

/**
 * hear_my_card_hand_in:
 * @self: my card, open and with a recommendation
 *
 * Closes the card for ever. What was changed before is stored first.
 */
void
hear_my_card_hand_in (HearMyCard *self)
{
  g_return_if_fail (HEAR_IS_MY_CARD (self) && hear_my_card_is_open (self));
  g_return_if_fail (hear_scorecard_get_recommendation (self->scorecard) != HEAR_RECOMMENDATION_OPEN);

  forget_steps (self);
  hear_card_save_hand_in (hear_session_get_saver (self->session), self->scorecard);
}

/**
 * hear_my_card_get_undo_at:
 * @self: my card
 *
 * Returns: when the change was made that would be taken back, on the monotonic
 *   clock; 0 if there is none
 */
gint64
hear_my_card_get_undo_at (HearMyCard *self)
{
  const HearCardStep *last;

  g_return_val_if_fail (HEAR_IS_MY_CARD (self), 0);

  last = g_queue_peek_head (&self->done);

  return last != NULL ? last->at : 0;
}

gboolean
hear_my_card_can_undo (HearMyCard *self)
{
  g_return_val_if_fail (HEAR_IS_MY_CARD (self), FALSE);

  return !g_queue_is_empty (&self->done);
}

gboolean
hear_my_card_can_redo (HearMyCard *self)
{
  g_return_val_if_fail (HEAR_IS_MY_CARD (self), FALSE);

  return !g_queue_is_empty (&self->undone);
}

/**
 * hear_my_card_undo:
 * @self: my card
 *
 * Takes the last change back.
 */
void
hear_my_card_undo (HearMyCard *self)
{
  HearCardStep *step;

  g_return_if_fail (HEAR_IS_MY_CARD (self));

  step = g_queue_pop_head (&self->done);
  if (step == NULL)
    return;
  apply (self, step, TRUE);
  g_queue_push_head (&self->undone, step);
  tell_steps (self);
}

/**
 * hear_my_card_redo:
 * @self: my card
 *
 * Makes the change again that was taken back last.
 */
void
hear_my_card_redo (HearMyCard *self)
{
  HearCardStep *step;

  g_return_if_fail (HEAR_IS_MY_CARD (self));

  step = g_queue_pop_head (&self->undone);
  if (step == NULL)
    return;
  apply (self, step, FALSE);
  g_queue_push_head (&self->done, step);
  tell_steps (self);
}

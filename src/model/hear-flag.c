/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-flag.h"

/*
 * A mark on a scorecard, with its reason. Never changes, so that any thread may
 * have it.
 */
struct _HearFlag
{
  GObject parent_instance;

  HearFlagFacts facts;
  char         *id;
  char         *competency_id;
  char         *reason;
};

/* clang-format off */
G_DEFINE_ENUM_TYPE (HearFlagKind, hear_flag_kind,
  G_DEFINE_ENUM_VALUE (HEAR_FLAG_TROUBLE, "trouble"),
  G_DEFINE_ENUM_VALUE (HEAR_FLAG_BIAS, "bias"))
/* clang-format on */

G_DEFINE_FINAL_TYPE (HearFlag, hear_flag, G_TYPE_OBJECT)

static void
hear_flag_finalize (GObject *object)
{
  HearFlag *self = HEAR_FLAG (object);

  g_free (self->id);
  g_free (self->competency_id);
  g_free (self->reason);

  G_OBJECT_CLASS (hear_flag_parent_class)->finalize (object);
}

static void
hear_flag_class_init (HearFlagClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hear_flag_finalize;
}

static void
hear_flag_init (HearFlag *self)
{
}

/**
 * hear_flag_new:
 * @facts: what it says, copied
 *
 * Returns: (transfer full): a flag
 */
HearFlag *
hear_flag_new (const HearFlagFacts *facts)
{
  HearFlag *self;

  g_return_val_if_fail (facts != NULL && facts->reason != NULL, NULL);

  self = g_object_new (HEAR_TYPE_FLAG, NULL);
  self->id = g_strdup (facts->id);
  self->competency_id = g_strdup (facts->competency_id);
  self->reason = g_strdup (facts->reason);
  self->facts = *facts;
  self->facts.id = self->id;
  self->facts.competency_id = self->competency_id;
  self->facts.reason = self->reason;

  return self;
}

/**
 * hear_flag_get_facts:
 * @self: a flag
 *
 * Returns: (transfer none): what it says
 */
const HearFlagFacts *
hear_flag_get_facts (HearFlag *self)
{
  g_return_val_if_fail (HEAR_IS_FLAG (self), NULL);

  return &self->facts;
}

/* Ids go by the time at which they were made. */
static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      unused)
{
  return g_strcmp0 (((const HearFlag *) a)->id, ((const HearFlag *) b)->id);
}

/**
 * hear_flag_find:
 * @flags: a list of [class@Flag]
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the one with that id
 */
HearFlag *
hear_flag_find (GListStore *flags,
                const char *id)
{
  g_return_val_if_fail (G_IS_LIST_STORE (flags), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (flags)); i++)
    {
      g_autoptr(HearFlag) flag = g_list_model_get_item (G_LIST_MODEL (flags), i);

      if (g_strcmp0 (flag->id, id) == 0)
        return flag; /* the list has it */
    }

  return NULL;
}

/**
 * hear_flag_put:
 * @flags: a list of [class@Flag], the oldest first
 * @flag: another one, unless it is there
 */
void
hear_flag_put (GListStore *flags,
               HearFlag   *flag)
{
  g_return_if_fail (G_IS_LIST_STORE (flags));
  g_return_if_fail (HEAR_IS_FLAG (flag));

  if (hear_flag_find (flags, flag->id) == NULL)
    g_list_store_insert_sorted (flags, flag, compare, NULL);
}

/**
 * hear_flag_drop:
 * @flags: a list of [class@Flag]
 * @id: the one that goes, if it is there
 */
void
hear_flag_drop (GListStore *flags,
                const char *id)
{
  HearFlag *flag;
  guint     position;

  g_return_if_fail (G_IS_LIST_STORE (flags));

  flag = hear_flag_find (flags, id);
  if (flag != NULL && g_list_store_find (flags, flag, &position))
    g_list_store_remove (flags, position);
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-error.h"
#include "hear-saver.h"
#include "hear-test.h"

typedef struct
{
  GPtrArray *written; /* element-type char* */
  int        fail;    /* so many times */
} Disk;

static Disk disk;

static gpointer
write_cb (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  if (g_atomic_int_get (&disk.fail) > 0)
    {
      g_atomic_int_add (&disk.fail, -1);
      g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_DISK_FULL, "full");
      return NULL;
    }
  g_ptr_array_add (disk.written, g_strdup (data));

  return NULL;
}

static HearSaver *
make_saver (int fail)
{
  g_autoptr(GObject) object = g_object_new (G_TYPE_OBJECT, NULL);

  disk.written = g_ptr_array_new_with_free_func (g_free);
  disk.fail = fail;

  return hear_saver_new (object);
}

static void
push (HearSaver *saver, const char *key, const char *text)
{
  hear_saver_push (saver, key, (HearWork){ .run = write_cb, .data = g_strdup (text), .free_data = g_free });
}

static char *
take_written (void)
{
  char *text;

  g_ptr_array_add (disk.written, NULL);
  text = g_strjoinv (" ", (GStrv) disk.written->pdata);
  g_clear_pointer (&disk.written, g_ptr_array_unref);

  return text;
}

static gboolean
is_idle (gpointer saver)
{
  return hear_saver_is_idle (saver);
}

static gboolean
has_failed (gpointer saver)
{
  return hear_saver_get_error (saver) != NULL;
}

static void
count_cb (HearSaver *saver, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_order (void)
{
  g_autoptr(HearSaver) saver = make_saver (0);
  g_autofree char *text = NULL;
  guint            n = 0;

  g_signal_connect (saver, "idle", G_CALLBACK (count_cb), &n);
  g_assert_true (hear_saver_is_idle (saver));
  for (guint i = 0; i < 5; i++)
    push (saver, NULL, (const char *[]){ "a", "b", "c", "d", "e" }[i]);
  g_assert_cmpuint (hear_saver_count (saver), ==, 5);
  g_assert_true (hear_test_wait (is_idle, saver));
  text = take_written ();
  g_assert_cmpstr (text, ==, "a b c d e");
  g_assert_cmpuint (n, ==, 1);
}

static void
test_find (void)
{
  g_autoptr(HearSaver) saver = make_saver (0);
  g_autofree char *text = NULL;

  g_assert_null (hear_saver_find (saver, "place"));
  push (saver, "place", "1");
  g_assert_cmpstr (hear_saver_find (saver, "place"), ==, "1");
  push (saver, "other", "x");
  push (saver, "place", "2");
  g_assert_cmpstr (hear_saver_find (saver, "place"), ==, "2");
  g_assert_true (hear_test_wait (is_idle, saver));
  g_assert_null (hear_saver_find (saver, "place"));
  text = take_written ();
}

static void
test_newest_of_key (void)
{
  g_autoptr(HearSaver) saver = make_saver (0);
  g_autofree char *text = NULL;

  push (saver, "place", "1");
  push (saver, NULL, "x");
  push (saver, "place", "2");
  push (saver, "other", "y");
  push (saver, "place", "3");
  g_assert_true (hear_test_wait (is_idle, saver));
  text = take_written ();
  /* The first was on its way already. */
  g_assert_cmpstr (text, ==, "1 x y 3");
}

static void
failed_cb (HearSaver *saver, GError *error, gpointer data)
{
  g_assert_error (error, HEAR_ERROR, HEAR_ERROR_DISK_FULL);
  (*(guint *) data)++;
}

static void
test_nothing_lost (void)
{
  g_autoptr(HearSaver) saver = make_saver (2);
  g_autofree char *text = NULL;
  guint            n = 0;

  g_signal_connect (saver, "failed", G_CALLBACK (failed_cb), &n);
  push (saver, NULL, "a");
  push (saver, NULL, "b");
  g_assert_true (hear_test_wait (has_failed, saver));
  push (saver, NULL, "c");
  g_assert_cmpuint (hear_saver_count (saver), ==, 3);
  hear_saver_retry (saver);
  g_assert_null (hear_saver_get_error (saver));
  g_assert_true (hear_test_wait (has_failed, saver));
  hear_saver_retry (saver);
  g_assert_true (hear_test_wait (is_idle, saver));
  text = take_written ();
  g_assert_cmpstr (text, ==, "a b c");
  g_assert_cmpuint (n, ==, 2);
}

static void
refused_cb (HearSaver *saver, GError *error, gpointer data)
{
  g_assert_nonnull (error);
  (*(guint *) data)++;
}

static gpointer
lose_cb (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  g_set_error_literal (error, HEAR_ERROR, HEAR_ERROR_NOT_FOUND, "gone");

  return NULL;
}

/* What is gone is not spoken of any more once somebody said so. */
static void
test_lost (void)
{
  g_autoptr(HearSaver) saver = make_saver (0);
  g_autofree char *text = NULL;
  guint            n = 0;

  g_signal_connect (saver, "refused", G_CALLBACK (refused_cb), &n);
  hear_saver_push (saver, NULL, (HearWork){ .run = lose_cb });
  push (saver, NULL, "a");
  g_assert_true (hear_test_wait (is_idle, saver));
  g_assert_cmpuint (n, ==, 1);
  hear_saver_drop_lost (saver);
  hear_saver_push (saver, NULL, (HearWork){ .run = lose_cb });
  push (saver, NULL, "b");
  g_assert_true (hear_test_wait (is_idle, saver));
  g_assert_cmpuint (n, ==, 1);
  text = take_written ();
  g_assert_cmpstr (text, ==, "a b");
}

static gpointer
refuse_cb (gpointer object, gpointer data, GCancellable *cancellable, GError **error)
{
  g_set_error_literal (error, HEAR_ERROR, GPOINTER_TO_INT (data), "never");

  return NULL;
}

static void
told_refusal_cb (gpointer data, const GError *refusal)
{
  g_assert_error (refusal, HEAR_ERROR, GPOINTER_TO_INT (data));
}

/* What another try would not change stands in nobody's way. */
static void
test_refused (void)
{
  const HearError codes[] = { HEAR_ERROR_CONFLICT, HEAR_ERROR_EXISTS, HEAR_ERROR_FINAL, HEAR_ERROR_INVALID, HEAR_ERROR_NOT_FOUND };
  g_autoptr(HearSaver) saver = make_saver (0);
  g_autofree char *text = NULL;
  guint            n = 0;

  g_signal_connect (saver, "refused", G_CALLBACK (refused_cb), &n);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    hear_saver_push_told (saver, NULL, (HearWork){ .run = refuse_cb, .data = GINT_TO_POINTER ((int) codes[i]) }, told_refusal_cb);
  push (saver, NULL, "a");
  g_assert_true (hear_test_wait (is_idle, saver));
  g_assert_null (hear_saver_get_error (saver));
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (codes));
  text = take_written ();
  g_assert_cmpstr (text, ==, "a");
}

static HearSaver *told;

static void
saved_cb (gpointer data, const GError *refusal)
{
  g_assert_no_error (refusal);
  g_assert_false (hear_saver_is_idle (told));
  if (g_strcmp0 (data, "a") == 0)
    hear_saver_push_told (told, NULL, (HearWork){ .run = write_cb, .data = g_strdup ("b"), .free_data = g_free }, saved_cb);
}

/* Who is told of a save may have another one before all is said to be done. */
static void
test_told (void)
{
  g_autoptr(HearSaver) saver = told = make_saver (1);
  g_autofree char *text = NULL;
  guint            n = 0;

  g_signal_connect (saver, "idle", G_CALLBACK (count_cb), &n);
  hear_saver_push_told (saver, NULL, (HearWork){ .run = write_cb, .data = g_strdup ("a"), .free_data = g_free }, saved_cb);
  g_assert_true (hear_test_wait (has_failed, saver));
  hear_saver_retry (saver);
  g_assert_true (hear_test_wait (is_idle, saver));
  text = take_written ();
  g_assert_cmpstr (text, ==, "a b");
  g_assert_cmpuint (n, ==, 1);
}

static void
test_gone_while_waiting (void)
{
  HearSaver *saver = make_saver (1);

  push (saver, NULL, "a");
  push (saver, NULL, "b");
  g_assert_true (hear_test_wait (has_failed, saver));
  g_assert_finalize_object (saver);
  g_clear_pointer (&disk.written, g_ptr_array_unref);
}

int
main (int argc, char **argv)
{
  hear_test_init (&argc, &argv);

  g_test_add_func ("/saver/order", test_order);
  g_test_add_func ("/saver/find", test_find);
  g_test_add_func ("/saver/newest-of-key", test_newest_of_key);
  g_test_add_func ("/saver/nothing-lost", test_nothing_lost);
  g_test_add_func ("/saver/lost", test_lost);
  g_test_add_func ("/saver/refused", test_refused);
  g_test_add_func ("/saver/told", test_told);
  g_test_add_func ("/saver/gone-while-waiting", test_gone_while_waiting);

  return g_test_run ();
}

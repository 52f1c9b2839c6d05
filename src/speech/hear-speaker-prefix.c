/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-speaker-prefix.h"

#include <string.h>

#include "hear-text.h"

#define MAX_NAME 48
#define MAX_NAME_WORDS 4

/* Names that stand for a speaker even if they come only once. */
static const char *const roles[] = {
  "interviewer", "interviewee", "candidate", "applicant", "recruiter", "moderator", "host", "guest",
  "narrator", "unknown speaker", "speaker", "participant", "respondent", "interviewerin", "kandidat",
  "kandidatin", "bewerber", "bewerberin", "q", "a", "i", "r", NULL
};

/* Words before a colon that begin a sentence, not a turn. */
static const char *const stops[] = {
  "note", "notes", "warning", "example", "question", "answer", "subject", "re", "fwd", "date", "time", "title",
  "duration", "attendees", "participants", "meeting", "topic", "location", "language", "kind", "http", "https",
  "ps", "hint", "summary", "agenda", "transcript", "hinweis", "beispiel", "datum", "thema", "dauer", NULL
};

static gboolean
is_in (const char        *name,
       const char *const *list)
{
  g_autofree char *folded = hear_text_fold (name);

  return g_strv_contains (list, folded);
}

/* One to four words that begin with a letter; all but small words ("van")
 * begin upper-case where the script knows cases. */
static gboolean
looks_like_name (const char *name)
{
  g_auto(GStrv) words = g_strsplit (name, " ", -1);
  gunichar first = g_utf8_get_char (name);

  if (g_strv_length (words) > MAX_NAME_WORDS || !g_unichar_isalpha (first))
    return FALSE;
  if (g_unichar_islower (first) && !is_in (name, roles))
    return FALSE;
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c) && !g_unichar_ismark (c) && (c >= 0x80 || strchr (" .-'_()&#/,", (int) c) == NULL) && c != 0x2019)
        return FALSE;
    }

  return !is_in (words[0], stops);
}

static gsize
skip_marks (const char *line,
            const char *marks)
{
  return strspn (line, marks);
}

/**
 * hear_speaker_prefix_is_role:
 * @name: a name
 *
 * Returns: whether it names a part in an interview, or a numbered speaker
 */
gboolean
hear_speaker_prefix_is_role (const char *name)
{
  g_autofree char *folded = NULL;
  gsize            length;

  g_return_val_if_fail (name != NULL, FALSE);

  folded = hear_text_fold (name);
  length = strlen (folded);
  while (length > 0 && strchr ("0123456789 _#", folded[length - 1]) != NULL)
    folded[--length] = '\0';

  return g_strv_contains (roles, folded);
}

/**
 * hear_speaker_prefix_find:
 * @line: a line of text
 * @name: (out): the name that it begins with
 *
 * Looks for "Name:", "**Name:**", "[Name]:" or ">> NAME:" at the start.
 *
 * Returns: how many bytes it takes, 0 if there is none
 */
gsize
hear_speaker_prefix_find (const char *line,
                          char      **name)
{
  g_autofree char *found = NULL;
  gsize            at;
  gsize            length;

  g_return_val_if_fail (line != NULL, 0);
  g_return_val_if_fail (name != NULL, 0);

  at = skip_marks (line, " \t>*[-");
  length = strcspn (line + at, ":*]\n");
  if (length == 0 || length > MAX_NAME)
    return 0;
  found = g_strndup (line + at, length);
  at += length;
  length = skip_marks (line + at, "*] ");
  if (line[at + length] != ':')
    return 0;
  at += length + 1;
  at += skip_marks (line + at, "*");
  if (line[at] != '\0' && !g_unichar_isspace (g_utf8_get_char (line + at)))
    return 0;
  g_strstrip (found);
  if (!looks_like_name (found))
    return 0;

  *name = g_steal_pointer (&found);

  return at;
}

static void
take_prefix (HearUtterance *utterance,
             gsize          length)
{
  g_autofree char *rest = hear_text_clean (utterance->text + length);
  gsize            cut = strlen (utterance->text) - strlen (rest);

  if (utterance->words != NULL)
    {
      guint n = 0;

      while (n < utterance->words->len && hear_words_index (utterance->words, n).start < cut)
        n++;
      g_array_remove_range (utterance->words, 0, n);
      for (guint i = 0; i < utterance->words->len; i++)
        {
          hear_words_index (utterance->words, i).start -= (guint) cut;
          hear_words_index (utterance->words, i).end -= (guint) cut;
        }
    }
  g_free (utterance->text);
  utterance->text = g_steal_pointer (&rest);
}

static void
count_name (GHashTable *counts,
            const char *text)
{
  g_autofree char *name = NULL;

  if (hear_speaker_prefix_find (text, &name) == 0)
    return;
  g_hash_table_replace (counts, g_strdup (name), GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, name)) + 1));
}

static GPtrArray *
list_unnamed (HearCueFile *file)
{
  GPtrArray *utterances = g_ptr_array_new ();

  for (guint i = 0; i < file->cues->len; i++)
    {
      HearCue *cue = g_ptr_array_index (file->cues, i);

      for (guint j = 0; j < cue->utterances->len; j++)
        {
          HearUtterance *utterance = g_ptr_array_index (cue->utterances, j);

          if (utterance->speaker == NULL)
            g_ptr_array_add (utterances, utterance);
        }
    }

  return utterances;
}

/**
 * hear_speaker_prefix_split:
 * @file: a file whose cues have their utterances
 *
 * Takes names that stand before what was said ("Mary Smith: Yes") out of the
 * text. A name counts if it comes again, is a role, or if half of the file is
 * written like this.
 */
void
hear_speaker_prefix_split (HearCueFile *file)
{
  g_autoptr(GPtrArray) utterances = NULL;
  g_autoptr(GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer       count;
  guint          total = 0;

  g_return_if_fail (file != NULL);

  utterances = list_unnamed (file);
  for (guint i = 0; i < utterances->len; i++)
    count_name (counts, ((HearUtterance *) g_ptr_array_index (utterances, i))->text);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    total += GPOINTER_TO_UINT (count);

  for (guint i = 0; i < utterances->len; i++)
    {
      HearUtterance   *utterance = g_ptr_array_index (utterances, i);
      g_autofree char *name = NULL;
      gsize            length = hear_speaker_prefix_find (utterance->text, &name);

      if (length == 0)
        continue;
      if (GPOINTER_TO_UINT (g_hash_table_lookup (counts, name)) < 2 && !hear_speaker_prefix_is_role (name) && total * 2 < utterances->len)
        continue;
      hear_utterance_set_speaker (utterance, name);
      take_prefix (utterance, length);
    }
}

/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "hear-made-up-speech.h"

#include <string.h>

/*
 * What people are called and say who were made up. It is content, not part of
 * the program: nobody translates it.
 */

static const char *const first_names[] = {
  "Ada",
  "Agnes",
  "Amara",
  "Ana",
  "Anton",
  "Asha",
  "Ben",
  "Bilal",
  "Carla",
  "Chen",
  "Clara",
  "Dario",
  "Daria",
  "Diego",
  "Dora",
  "Elena",
  "Elif",
  "Emil",
  "Emma",
  "Esra",
  "Farid",
  "Fatou",
  "Felix",
  "Femi",
  "Frida",
  "Georg",
  "Grace",
  "Hana",
  "Hugo",
  "Ida",
  "Ines",
  "Ivan",
  "Jana",
  "Jonas",
  "Julia",
  "Kai",
  "Kofi",
  "Lars",
  "Leila",
  "Lena",
  "Luca",
  "Maja",
  "Marco",
  "Maria",
  "Mei",
  "Mila",
  "Nadia",
  "Nils",
  "Noor",
  "Ola",
  "Omar",
  "Pablo",
  "Paula",
  "Priya",
  "Rosa",
  "Samir",
  "Sara",
  "Selma",
  "Tariq",
  "Tomas",
  "Vera",
  "Yara",
  "Yusuf",
  "Zoe",
};
static const char *const last_names[] = {
  "Abebe",
  "Adler",
  "Ahmed",
  "Almeida",
  "Andersen",
  "Bauer",
  "Becker",
  "Bianchi",
  "Boateng",
  "Braun",
  "Cohen",
  "Costa",
  "Demir",
  "Diallo",
  "Dubois",
  "Eriksen",
  "Farkas",
  "Ferrari",
  "Fischer",
  "Garcia",
  "Gruber",
  "Haddad",
  "Hansen",
  "Hoang",
  "Horvat",
  "Ibrahim",
  "Ivanova",
  "Jansen",
  "Kaya",
  "Khan",
  "Kim",
  "Klein",
  "Kovacs",
  "Kumar",
  "Larsen",
  "Lima",
  "Lopez",
  "Mensah",
  "Meyer",
  "Moreau",
  "Murphy",
  "Nair",
  "Nowak",
  "Okafor",
  "Olsen",
  "Park",
  "Patel",
  "Petrov",
  "Popescu",
  "Quinn",
  "Rahman",
  "Reed",
  "Rossi",
  "Santos",
  "Sato",
  "Schmidt",
  "Silva",
  "Singh",
  "Tanaka",
  "Torres",
  "Varga",
  "Weber",
  "Wolf",
  "Yilmaz",
};
static const char *const roles[HEAR_MADE_UP_ROLES] = {
  "Account manager",
  "Accountant",
  "Backend engineer",
  "Buyer",
  "Care assistant",
  "Chef",
  "Customer support agent",
  "Data analyst",
  "Designer",
  "Electrician",
  "Frontend engineer",
  "Logistics planner",
  "Marketing manager",
  "Mechanic",
  "Nurse",
  "Office manager",
  "Product manager",
  "Project manager",
  "Recruiter",
  "Sales representative",
  "Site manager",
  "Store manager",
  "Teacher",
  "Test engineer",
};

static const char *const competencies[HEAR_MADE_UP_COMPETENCIES] = {
  "communication",
  "structure",
  "engagement",
  "problem-solving",
  "collaboration",
};

static const char *const questions[HEAR_MADE_UP_COMPETENCIES][HEAR_MADE_UP_VARIANTS] = {
  {
    "Tell me about a time when you had to explain something difficult to somebody outside your field.",
    "Describe a message that was misunderstood, and what you did about it.",
    "When did you last have to tell somebody something they did not want to hear?",
  },
  {
    "Walk me through a piece of work from the first idea to the day it was done.",
    "How did you plan the busiest week of last year?",
    "Tell me about a plan that fell apart, and how you put it together again.",
  },
  {
    "What made you look at this role, and what do you want to know about it?",
    "What did you teach yourself in the last twelve months, and why?",
    "Which part of your work would you do even if nobody asked for it?",
  },
  {
    "Tell me about a hard problem that you solved. How did you find its cause?",
    "Describe a decision that you had to make with half of the facts missing.",
    "When was your first idea wrong, and how did you notice?",
  },
  {
    "Tell me about a disagreement in your team. What happened?",
    "Who helped you most in your last job, and how did you ask for it?",
    "Describe a time when somebody else’s work held yours up.",
  },
};

/* %t: a thing; %w: who; %n: a number; %d: how long. */
static const char *const sentences[HEAR_MADE_UP_COMPETENCIES][8] = {
  {
    "I drew %t on a whiteboard and left out every word that only we use.",
    "Afterwards %w could explain it to the others without me.",
    "I asked %w to say it back in their own words before we went on.",
    "The mail was too long, so I wrote %n lines and called them.",
    "What I had not said was why %t mattered to them.",
    "It took %d until we meant the same thing.",
    "I told %w on the same day, because it does not get better by waiting.",
    "We wrote down what each of us had understood, and compared.",
  },
  {
    "First I listed what had to be there at the end, then I went backwards.",
    "We had %d, so I cut %t into %n pieces that could each be finished.",
    "Every Monday I looked at what was left and told %w what would not fit.",
    "When %t came late I moved two things and kept the date.",
    "I keep one list, and what is not on it does not exist.",
    "In the middle %w changed the goal, and the plan had room for that.",
    "The last part was checking: %n points, one after the other.",
    "I would start with %t earlier next time.",
  },
  {
    "I read about %t and wanted to see how you do it here.",
    "For %d I spent an evening a week on %t, just to understand it.",
    "What I like best is when %w comes back and says that it works.",
    "I would like to know how often you talk to the people who use it.",
    "Nobody asked me to mend %t, it simply annoyed me.",
    "I tried %n ways before one of them stuck.",
    "My last job taught me a lot, but there was nothing new after %d.",
    "I asked %w whether I could sit beside them for a day.",
  },
  {
    "The numbers did not fit, so I measured %t before I touched anything.",
    "It happened about %n times a week, and always after a change of %t.",
    "I made a list of what could cause it and crossed out what I could disprove.",
    "My first guess was wrong: it was not %t at all.",
    "After %d we had a small case that showed it every time.",
    "We took the reversible way first, and told %w what we did not know.",
    "Since then we check %t every night, and it has not come back.",
    "It saved us %n hours a month, which I counted afterwards.",
  },
  {
    "I went to %w first, before anybody else heard about it.",
    "We disagreed about %t for %d, and we both had a point.",
    "In the end we tried both ways on %n cases and looked.",
    "I said what I needed and by when, and asked what they needed.",
    "It was my mistake, and I said so in front of %w.",
    "Two of us sat down with %t and did it together.",
    "They had %n other things to do, so I took one of them.",
    "Since then we meet for ten minutes every morning.",
  },
};
static const char *const things[] = {
  "the invoice run",
  "the cache",
  "the shift plan",
  "the onboarding",
  "the stock list",
  "the checkout",
  "the handover",
  "the test rig",
  "the price list",
  "the migration",
  "the night report",
  "the spare parts",
  "the booking form",
  "the patient files",
  "the timetable",
  "the budget",
};
static const char *const people[] = {
  "my manager",
  "the customer",
  "a colleague",
  "the new hire",
  "the supplier",
  "our team",
  "the head of sales",
  "the night shift",
  "the client’s engineer",
  "the ward sister",
  "a parent",
  "the auditor",
};
static const char *const spells[] = {
  "two days",
  "a week",
  "three weeks",
  "a month",
  "half a year",
  "an afternoon",
  "ten days",
  "a quarter",
};

/**
 * hear_made_up_speech_name:
 * @index: from 0; neighbours have little in common
 * @shift: with which of all names 0 begins
 *
 * Returns: (transfer full): a name; of some hundred thousand none is given twice
 */
char *
hear_made_up_speech_name (guint index,
                          guint shift)
{
  const guint n_first = G_N_ELEMENTS (first_names);
  const guint n_last = G_N_ELEMENTS (last_names);
  const guint n = n_first * n_last;
  guint       mixed = (index % n * 2477 + shift % n) % n;
  guint       initial = index / n;

  if (initial == 0)
    return g_strdup_printf ("%s %s", first_names[mixed % n_first], last_names[mixed / n_first]);

  return g_strdup_printf ("%s %c. %s", first_names[mixed % n_first], 'A' + (char) ((initial - 1) % 26), last_names[mixed / n_first]);
}

/**
 * hear_made_up_speech_role:
 * @index: below %HEAR_MADE_UP_ROLES
 *
 * Returns: (transfer none): a role
 */
const char *
hear_made_up_speech_role (guint index)
{
  g_return_val_if_fail (index < HEAR_MADE_UP_ROLES, NULL);

  return roles[index];
}

/**
 * hear_made_up_speech_competency:
 * @competency: below %HEAR_MADE_UP_COMPETENCIES
 *
 * Returns: (transfer none): its key in the general rubric
 */
const char *
hear_made_up_speech_competency (guint competency)
{
  g_return_val_if_fail (competency < HEAR_MADE_UP_COMPETENCIES, NULL);

  return competencies[competency];
}

/**
 * hear_made_up_speech_question:
 * @competency: below %HEAR_MADE_UP_COMPETENCIES
 * @variant: below %HEAR_MADE_UP_VARIANTS
 *
 * Returns: (transfer none): what is asked
 */
const char *
hear_made_up_speech_question (guint competency,
                              guint variant)
{
  g_return_val_if_fail (competency < HEAR_MADE_UP_COMPETENCIES, NULL);
  g_return_val_if_fail (variant < HEAR_MADE_UP_VARIANTS, NULL);

  return questions[competency][variant];
}

static void
append_slot (GString *text,
             char     slot,
             GRand   *dice)
{
  if (slot == 't')
    g_string_append (text, things[g_rand_int_range (dice, 0, G_N_ELEMENTS (things))]);
  else if (slot == 'w')
    g_string_append (text, people[g_rand_int_range (dice, 0, G_N_ELEMENTS (people))]);
  else if (slot == 'd')
    g_string_append (text, spells[g_rand_int_range (dice, 0, G_N_ELEMENTS (spells))]);
  else
    g_string_append_printf (text, "%d", g_rand_int_range (dice, 2, 30));
}

static void
append_sentence (GString    *text,
                 const char *sentence,
                 GRand      *dice)
{
  const char *slot;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  while ((slot = strchr (sentence, '%')) != NULL)
    {
      g_string_append_len (text, sentence, slot - sentence);
      append_slot (text, slot[1], dice);
      sentence = slot + 2;
    }
  g_string_append (text, sentence);
}

/**
 * hear_made_up_speech_answer:
 * @competency: below %HEAR_MADE_UP_COMPETENCIES
 * @n_sentences: how many
 * @dice: what falls
 *
 * Returns: (transfer full): what is answered to one of its questions
 */
char *
hear_made_up_speech_answer (guint  competency,
                            guint  n_sentences,
                            GRand *dice)
{
  GString *text;
  guint    at;

  g_return_val_if_fail (competency < HEAR_MADE_UP_COMPETENCIES, NULL);
  g_return_val_if_fail (dice != NULL, NULL);

  text = g_string_new (NULL);
  at = (guint) g_rand_int_range (dice, 0, G_N_ELEMENTS (sentences[0]));
  /* Steps of three meet each of the eight once. */
  for (guint i = 0; i < n_sentences; i++)
    append_sentence (text, sentences[competency][(at + i * 3) % G_N_ELEMENTS (sentences[0])], dice);

  return g_string_free (text, FALSE);
}

/**
 * hear_made_up_speech_feedback:
 * @level: 1 to 5
 *
 * Returns: (transfer none): a line to the candidate that fits it
 */
const char *
hear_made_up_speech_feedback (int level)
{
  static const char *const lines[] = {
    "Take one example next time and tell it from beginning to end.",
    "Your examples were clear; say more about what you did yourself.",
    "You explained well how you work; bring a figure that shows what came of it.",
    "Your examples were concrete and easy to follow. Keep the order in which you told them.",
    "You showed what you did, why, and what came of it. There is little to add.",
  };

  return lines[CLAMP (level, 1, 5) - 1];
}

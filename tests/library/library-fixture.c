/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "library-fixture.h"

#include <math.h>
#include <string.h>

#include "hear-importer.h"
#include "hear-test.h"

#define RATE 16000

static void
append_le (GByteArray *bytes,
           guint32     number,
           guint       n_bytes)
{
  for (guint i = 0; i < n_bytes; i++)
    {
      guint8 byte = (guint8) (number >> (8 * i));

      g_byte_array_append (bytes, &byte, 1);
    }
}

static void
append_header (GByteArray *bytes,
               guint       n_channels,
               guint32     n_bytes)
{
  g_byte_array_append (bytes, (const guint8 *) "RIFF", 4);
  append_le (bytes, 36 + n_bytes, 4);
  g_byte_array_append (bytes, (const guint8 *) "WAVEfmt ", 8);
  append_le (bytes, 16, 4);
  append_le (bytes, 1, 2);
  append_le (bytes, n_channels, 2);
  append_le (bytes, RATE, 4);
  append_le (bytes, RATE * n_channels * 2, 4);
  append_le (bytes, n_channels * 2, 2);
  append_le (bytes, 16, 2);
  g_byte_array_append (bytes, (const guint8 *) "data", 4);
  append_le (bytes, n_bytes, 4);
}

/* Opens a new library. */
void
library_fixture_set_up (LibraryFixture *self,
                        gconstpointer   unused)
{
  g_autoptr(GError) error = NULL;

  self->root = hear_test_make_folder ();
  self->directory = g_build_filename (self->root, "library", NULL);
  self->clock = hear_clock_new_fixed (G_GINT64_CONSTANT (1795000000000));
  self->store = hear_store_create (self->directory, "Mara Lindt", self->clock, &error);
  g_assert_no_error (error);
}

/* Closes it and takes everything away. */
void
library_fixture_tear_down (LibraryFixture *self,
                           gconstpointer   unused)
{
  if (self->store != NULL)
    {
      hear_store_close (self->store);
      g_clear_object (&self->store);
    }
  g_clear_object (&self->clock);
  hear_test_drop_folder (self->root);
  g_clear_pointer (&self->directory, g_free);
  g_clear_pointer (&self->root, g_free);
}

/* Where a file of that name lies. */
char *
library_fixture_path (LibraryFixture *self,
                      const char     *name)
{
  return g_build_filename (self->root, name, NULL);
}

/* Writes a text file; gives its path. */
char *
library_fixture_write (LibraryFixture *self,
                       const char     *name,
                       const char     *text)
{
  g_autoptr(GError) error = NULL;
  char *path = library_fixture_path (self, name);

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

/* Writes a recording in which the channels take turns, a second each: half of
 * it a tone, half of it silence; gives its path. */
char *
library_fixture_write_sound (LibraryFixture *self,
                             const char     *name,
                             guint           n_channels,
                             guint           seconds)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_autoptr(GError) error = NULL;
  char *path = library_fixture_path (self, name);

  append_header (bytes, n_channels, seconds * RATE * n_channels * 2);
  for (guint i = 0; i < seconds * RATE; i++)
    {
      guint    speaker = i / RATE % n_channels;
      gboolean loud = i % RATE > RATE / 4 && i % RATE < RATE * 3 / 4;
      double   tone = sin (i * 0.11) * 12000 + sin (i * 0.37) * 4000;

      for (guint channel = 0; channel < n_channels; channel++)
        append_le (bytes, (guint16) (gint16) (loud && channel == speaker ? tone : 0), 2);
    }
  g_file_set_contents (path, (const char *) bytes->data, (gssize) bytes->len, &error);
  g_assert_no_error (error);

  return path;
}

/* A request with everything that an import needs. */
HearImportRequest *
library_fixture_request (LibraryFixture *self,
                         const char     *media,
                         const char     *transcript)
{
  HearImportRequest *request = hear_import_request_new ();

  request->media_path = media != NULL ? library_fixture_path (self, media) : NULL;
  request->transcript_path = transcript != NULL ? library_fixture_path (self, transcript) : NULL;
  request->candidate_name = g_strdup ("Ana Lima");
  request->role_title = g_strdup ("Backend engineer");
  request->consent_text = g_strdup ("agreed in writing");

  return request;
}

/* Imports a recording of four seconds with a transcript of two turns; gives
 * the interview's id. */
char *
library_fixture_import (LibraryFixture *self,
                        const char     *name)
{
  g_autofree char *media = g_strconcat (name, ".wav", NULL);
  g_autofree char *transcript = g_strconcat (name, ".srt", NULL);
  g_autofree char *media_path = library_fixture_write_sound (self, media, 1, 4);
  g_autofree char *transcript_path = library_fixture_write (self, transcript,
                                                            "1\n00:00:00,200 --> 00:00:01,000\nInterviewer: Why here?\n\n"
                                                            "2\n00:00:01,200 --> 00:00:03,000\nAna Lima: The work is close to people.\n");
  g_autoptr(HearImportRequest) request = library_fixture_request (self, media, transcript);
  g_autoptr(HearImportResult) result = NULL;
  g_autoptr(GError) error = NULL;

  result = hear_import (self->store, request, NULL, &error);
  g_assert_no_error (error);

  return g_strdup (result->interview_id);
}

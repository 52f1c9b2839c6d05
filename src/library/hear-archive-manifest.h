/* SPDX-FileCopyrightText: The Hearback authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HEAR_ARCHIVE_MANIFEST "manifest.json"
#define HEAR_ARCHIVE_DATABASE "library.db"

/**
 * HearArchiveManifest:
 *
 * Which files an archive holds, each with the hash of what was written.
 */
typedef struct _HearArchiveManifest HearArchiveManifest;

HearArchiveManifest *hear_archive_manifest_new      (void);
HearArchiveManifest *hear_archive_manifest_parse    (const char                *text,
                                                     gsize                      length,
                                                     GError                   **error);
void                 hear_archive_manifest_free     (HearArchiveManifest       *self);
char                *hear_archive_manifest_to_text  (HearArchiveManifest       *self,
                                                     gint64                     created_at);
void                 hear_archive_manifest_add      (HearArchiveManifest       *self,
                                                     const char                *path,
                                                     const char                *sha256);
gboolean             hear_archive_manifest_has      (HearArchiveManifest       *self,
                                                     const char                *path);
const char          *hear_archive_manifest_get      (HearArchiveManifest       *self,
                                                     const char                *path);
gboolean             hear_archive_manifest_check    (HearArchiveManifest       *self,
                                                     HearArchiveManifest       *found,
                                                     GError                   **error);
gboolean             hear_archive_manifest_is_ours  (const char                *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HearArchiveManifest, hear_archive_manifest_free)

G_END_DECLS

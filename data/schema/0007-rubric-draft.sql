-- SPDX-FileCopyrightText: The Hearback authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The next version of a rubric while somebody writes it: JSON, in which much
-- may be missing yet. It counts for nobody until it is a version. There need
-- be no rubric of that key yet.
CREATE TABLE rubric_draft (
  id TEXT PRIMARY KEY NOT NULL,
  key TEXT NOT NULL,
  body TEXT NOT NULL,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX rubric_draft_by_key ON rubric_draft (key, id);

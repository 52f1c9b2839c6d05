-- SPDX-FileCopyrightText: The Hearback authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What an interview asked, in the order in which it was planned, and where in
-- the recording the answer begins: NULL as long as nobody has placed it.
CREATE TABLE answer (
  id TEXT PRIMARY KEY NOT NULL,
  interview_id TEXT NOT NULL REFERENCES interview (id),
  question TEXT NOT NULL CHECK (length (question) > 0),
  position INTEGER NOT NULL,
  start_ms INTEGER CHECK (start_ms >= 0),
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX answer_by_interview ON answer (interview_id, position, id) WHERE deleted_at IS NULL;

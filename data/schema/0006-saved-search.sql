-- SPDX-FileCopyrightText: The Hearback authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What somebody looks for again and again. days: only interviews of so many
-- last days, 0 for all.
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY NOT NULL,
  user_id TEXT NOT NULL REFERENCES user (id),
  name TEXT NOT NULL CHECK (length (name) > 0),
  text TEXT NOT NULL,
  role_id TEXT REFERENCES role (id),
  candidate_id TEXT REFERENCES candidate (id),
  speaker TEXT,
  days INTEGER NOT NULL CHECK (days >= 0),
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX saved_search_by_user ON saved_search (user_id, name) WHERE deleted_at IS NULL;

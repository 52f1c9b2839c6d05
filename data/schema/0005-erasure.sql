-- SPDX-FileCopyrightText: The Hearback authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The receipts of erased candidates: numbers and a name that nobody can trace
-- back, no word. candidate_id and blobs (a JSON list) tell what is still to be
-- cleaned out of files; they go once that is done.
CREATE TABLE erasure (
  id TEXT PRIMARY KEY NOT NULL,
  pseudonym TEXT NOT NULL,
  at INTEGER NOT NULL,
  by TEXT NOT NULL REFERENCES user (id),
  counts TEXT NOT NULL,
  audit_n INTEGER NOT NULL,
  audit_hash TEXT NOT NULL,
  candidate_id TEXT,
  blobs TEXT,
  finished_at INTEGER
);

-- Every row of a transcript goes with it: without these each of its segments
-- would look through all quotes.
CREATE INDEX quote_by_segment ON quote (segment_id);
CREATE INDEX quote_by_end_segment ON quote (end_segment_id);

-- A window that does not know yet that an interview is gone must not leave
-- words of it behind.
CREATE TRIGGER draft_needs_interview BEFORE INSERT ON view_state
WHEN NEW.key LIKE 'draft:%' AND NOT EXISTS (SELECT 1 FROM interview WHERE id = substr (NEW.key, 7))
BEGIN
  SELECT RAISE (IGNORE);
END;

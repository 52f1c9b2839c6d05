-- SPDX-FileCopyrightText: The Hearback authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A scorecard that was handed in never changes; what its author thinks better
-- of later stands beside it, with a reason. before and after: a level from "0"
-- (nothing was heard) to "5" or "" for none, a note, or a recommendation.
CREATE TABLE amendment (
  id TEXT PRIMARY KEY NOT NULL,
  scorecard_id TEXT NOT NULL REFERENCES scorecard (id),
  part TEXT NOT NULL CHECK (part IN ('level', 'note', 'recommendation')),
  rubric_item_id TEXT REFERENCES rubric_item (id),
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length (trim (reason)) > 0),
  amended_at INTEGER NOT NULL,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT,
  CHECK ((rubric_item_id IS NULL) = (part = 'recommendation'))
);
CREATE INDEX amendment_by_scorecard ON amendment (scorecard_id, amended_at) WHERE deleted_at IS NULL;

CREATE TRIGGER amendment_needs_submitted BEFORE INSERT ON amendment
WHEN (SELECT state FROM scorecard WHERE id = NEW.scorecard_id) <> 'submitted'
BEGIN
  SELECT RAISE (ABORT, 'a scorecard that is not handed in is changed itself');
END;
CREATE TRIGGER amendment_stays BEFORE UPDATE OF scorecard_id, part, rubric_item_id, before, after, reason, amended_at ON amendment
BEGIN
  SELECT RAISE (ABORT, 'an amendment never changes');
END;

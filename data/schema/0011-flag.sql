-- SPDX-FileCopyrightText: The Hearback authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the author of a scorecard says of the interview itself, by ticks: it
-- kept to its structure, the sound was good, the candidate had a fair chance. A
-- tick that is missing says nothing.
ALTER TABLE scorecard ADD COLUMN structure INTEGER NOT NULL DEFAULT 0 CHECK (structure IN (0, 1));
ALTER TABLE scorecard ADD COLUMN audio INTEGER NOT NULL DEFAULT 0 CHECK (audio IN (0, 1));
ALTER TABLE scorecard ADD COLUMN chance INTEGER NOT NULL DEFAULT 0 CHECK (chance IN (0, 1));

CREATE TRIGGER scorecard_quality_stays BEFORE UPDATE OF structure, audio, chance ON scorecard
WHEN OLD.state = 'submitted'
BEGIN
  SELECT RAISE (ABORT, 'a scorecard that was handed in never changes');
END;

-- A mark on a scorecard, with its reason: something went wrong, or something is
-- biased: what was said there, or how a competency is worded. at_ms is where in
-- the recording; NULL where there is none.
CREATE TABLE flag (
  id TEXT PRIMARY KEY NOT NULL,
  scorecard_id TEXT NOT NULL REFERENCES scorecard (id),
  kind TEXT NOT NULL CHECK (kind IN ('trouble', 'bias')),
  rubric_item_id TEXT REFERENCES rubric_item (id),
  at_ms INTEGER CHECK (at_ms >= 0),
  reason TEXT NOT NULL CHECK (length (trim (reason)) > 0),
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX flag_by_scorecard ON flag (scorecard_id, id) WHERE deleted_at IS NULL;

CREATE TRIGGER flag_needs_draft BEFORE INSERT ON flag
WHEN (SELECT state FROM scorecard WHERE id = NEW.scorecard_id) = 'submitted'
BEGIN
  SELECT RAISE (ABORT, 'a scorecard that was handed in never changes');
END;
CREATE TRIGGER flag_stays BEFORE UPDATE OF scorecard_id, kind, rubric_item_id, at_ms, reason ON flag
WHEN (SELECT state FROM scorecard WHERE id = OLD.scorecard_id) = 'submitted'
BEGIN
  SELECT RAISE (ABORT, 'a scorecard that was handed in never changes');
END;

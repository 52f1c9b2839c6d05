-- SPDX-FileCopyrightText: The Hearback authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a role asks to judge. A version never changes: another one follows it,
-- and a scorecard stays with the version that it was filled in by.

CREATE TABLE rubric (
  id TEXT PRIMARY KEY NOT NULL,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX rubric_by_key ON rubric (key, id) WHERE deleted_at IS NULL;

CREATE TABLE rubric_version (
  id TEXT PRIMARY KEY NOT NULL,
  rubric_id TEXT NOT NULL REFERENCES rubric (id),
  n INTEGER NOT NULL,
  language TEXT,
  source TEXT,
  reason TEXT,
  created_at INTEGER NOT NULL,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX rubric_version_by_rubric ON rubric_version (rubric_id, n);

CREATE TABLE rubric_item (
  id TEXT PRIMARY KEY NOT NULL,
  rubric_version_id TEXT NOT NULL REFERENCES rubric_version (id),
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  definition TEXT NOT NULL,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX rubric_item_by_version ON rubric_item (rubric_version_id, position);

CREATE TABLE anchor (
  id TEXT PRIMARY KEY NOT NULL,
  rubric_item_id TEXT NOT NULL REFERENCES rubric_item (id),
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
  text TEXT NOT NULL,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX anchor_by_item ON anchor (rubric_item_id, level);

CREATE TRIGGER rubric_version_stays BEFORE UPDATE OF rubric_id, n, language, source, reason, created_at ON rubric_version
BEGIN
  SELECT RAISE (ABORT, 'a version of a rubric never changes');
END;
CREATE TRIGGER rubric_item_stays BEFORE UPDATE OF rubric_version_id, position, key, name, definition ON rubric_item
BEGIN
  SELECT RAISE (ABORT, 'a version of a rubric never changes');
END;
CREATE TRIGGER anchor_stays BEFORE UPDATE OF rubric_item_id, level, text ON anchor
BEGIN
  SELECT RAISE (ABORT, 'a version of a rubric never changes');
END;

-- A role without a rubric of its own is judged by the general one.
ALTER TABLE role ADD COLUMN rubric_id TEXT REFERENCES rubric (id);
ALTER TABLE role ADD COLUMN job_text TEXT;
ALTER TABLE role ADD COLUMN language TEXT;

-- What one person makes of an interview. Handed in, it stays.
CREATE TABLE scorecard (
  id TEXT PRIMARY KEY NOT NULL,
  interview_id TEXT NOT NULL REFERENCES interview (id),
  rubric_version_id TEXT NOT NULL REFERENCES rubric_version (id),
  user_id TEXT NOT NULL REFERENCES user (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted')),
  recommendation TEXT CHECK (recommendation IN ('definitely_not', 'no', 'no_decision', 'yes', 'strong_yes')),
  feedback TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  submitted_at INTEGER,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT,
  CHECK ((state = 'submitted') = (submitted_at IS NOT NULL))
);
CREATE INDEX scorecard_by_interview ON scorecard (interview_id, user_id) WHERE deleted_at IS NULL;

-- level is NULL where nothing was rated (open) and where there was nothing to
-- judge by (none); never 0.
CREATE TABLE rating (
  id TEXT PRIMARY KEY NOT NULL,
  scorecard_id TEXT NOT NULL REFERENCES scorecard (id),
  rubric_item_id TEXT NOT NULL REFERENCES rubric_item (id),
  level INTEGER CHECK (level BETWEEN 1 AND 5),
  evidence_state TEXT NOT NULL CHECK (evidence_state IN ('open', 'none', 'some')),
  note TEXT NOT NULL,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT,
  CHECK ((level IS NOT NULL) = (evidence_state = 'some'))
);
CREATE INDEX rating_by_scorecard ON rating (scorecard_id) WHERE deleted_at IS NULL;

CREATE TRIGGER scorecard_stays BEFORE UPDATE OF interview_id, rubric_version_id, user_id, state, recommendation, feedback, opened_at, submitted_at ON scorecard
WHEN OLD.state = 'submitted'
BEGIN
  SELECT RAISE (ABORT, 'a scorecard that was handed in never changes');
END;
CREATE TRIGGER rating_stays BEFORE UPDATE OF scorecard_id, rubric_item_id, level, evidence_state, note ON rating
WHEN (SELECT state FROM scorecard WHERE id = OLD.scorecard_id) = 'submitted'
BEGIN
  SELECT RAISE (ABORT, 'a scorecard that was handed in never changes');
END;

-- A piece of a transcript, from a byte of one segment to a byte of the same or
-- a later one, with its words as they were.
CREATE TABLE quote (
  id TEXT PRIMARY KEY NOT NULL,
  interview_id TEXT NOT NULL REFERENCES interview (id),
  segment_id TEXT NOT NULL REFERENCES segment (id),
  start_off INTEGER NOT NULL,
  end_segment_id TEXT NOT NULL REFERENCES segment (id),
  end_off INTEGER NOT NULL,
  start_ms INTEGER NOT NULL,
  end_ms INTEGER NOT NULL,
  text TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX quote_by_interview ON quote (interview_id, start_ms) WHERE deleted_at IS NULL;

-- What a quote stands for.
CREATE TABLE evidence (
  id TEXT PRIMARY KEY NOT NULL,
  owner_kind TEXT NOT NULL CHECK (owner_kind IN ('rating')),
  owner_id TEXT NOT NULL,
  quote_id TEXT NOT NULL REFERENCES quote (id),
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX evidence_by_owner ON evidence (owner_id) WHERE deleted_at IS NULL;
CREATE INDEX evidence_by_quote ON evidence (quote_id);

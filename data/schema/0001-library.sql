-- SPDX-FileCopyrightText: The Hearback authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Every shared row: id (UUIDv7; a blob's SHA-256), v (its revision as the
-- server counts, 0 = never synced), author (the user who saved it last),
-- deleted_at (tombstone) and extra (fields of a newer version, as JSON).
-- Instants are milliseconds since 1970 UTC, positions milliseconds.

CREATE TABLE user (
  id TEXT PRIMARY KEY NOT NULL,
  display_name TEXT NOT NULL,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);

-- folded: title or name in the form in which they are compared.
CREATE TABLE role (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  folded TEXT NOT NULL,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX role_by_folded ON role (folded, id) WHERE deleted_at IS NULL;

CREATE TABLE candidate (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX candidate_by_folded ON candidate (folded, id) WHERE deleted_at IS NULL;

CREATE TABLE application (
  id TEXT PRIMARY KEY NOT NULL,
  candidate_id TEXT NOT NULL REFERENCES candidate (id),
  role_id TEXT NOT NULL REFERENCES role (id),
  status TEXT NOT NULL CHECK (status IN ('active', 'on_hold', 'rejected', 'offered', 'hired', 'withdrawn')),
  applied_at INTEGER NOT NULL,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX application_by_candidate ON application (candidate_id, role_id);
CREATE INDEX application_by_role ON application (role_id);

-- What somebody was told and answered, as it was written down at the time.
CREATE TABLE consent (
  id TEXT PRIMARY KEY NOT NULL,
  candidate_id TEXT NOT NULL REFERENCES candidate (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('recording', 'machine_assessment')),
  state TEXT NOT NULL CHECK (state IN ('given', 'refused')),
  text TEXT NOT NULL CHECK (length (text) > 0),
  text_hash TEXT NOT NULL,
  channel TEXT NOT NULL,
  collected_by TEXT NOT NULL REFERENCES user (id),
  at INTEGER NOT NULL,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX consent_by_candidate ON consent (candidate_id);

CREATE TABLE interview (
  id TEXT PRIMARY KEY NOT NULL,
  application_id TEXT NOT NULL REFERENCES application (id),
  role_id TEXT NOT NULL REFERENCES role (id),
  consent_id TEXT NOT NULL REFERENCES consent (id),
  assessment_consent_id TEXT NOT NULL REFERENCES consent (id),
  transcript_id TEXT REFERENCES transcript (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('candidate', 'practice')),
  mode TEXT NOT NULL CHECK (mode IN ('live', 'on_demand', 'imported')),
  format TEXT NOT NULL CHECK (format IN ('video', 'audio', 'phone', 'text')),
  status TEXT NOT NULL CHECK (status IN ('planned', 'running', 'awaiting_card', 'complete', 'cancelled', 'no_show')),
  started_at INTEGER NOT NULL,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX interview_by_time ON interview (started_at, id) WHERE deleted_at IS NULL;
CREATE INDEX interview_by_role ON interview (role_id, started_at, id) WHERE deleted_at IS NULL;
CREATE INDEX interview_by_application ON interview (application_id, started_at, id) WHERE deleted_at IS NULL;

CREATE TABLE participant (
  id TEXT PRIMARY KEY NOT NULL,
  interview_id TEXT NOT NULL REFERENCES interview (id),
  name TEXT NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('unknown', 'interviewer', 'candidate', 'observer')),
  speaker_key TEXT NOT NULL,
  position INTEGER NOT NULL,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX participant_by_interview ON participant (interview_id, position);

-- A medium in the media folder: id is its SHA-256.
CREATE TABLE blob (
  id TEXT PRIMARY KEY NOT NULL,
  bytes INTEGER NOT NULL,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);

CREATE TABLE recording (
  id TEXT PRIMARY KEY NOT NULL,
  interview_id TEXT NOT NULL REFERENCES interview (id),
  blob_id TEXT NOT NULL REFERENCES blob (id),
  container TEXT,
  v_codec TEXT,
  a_codec TEXT,
  duration_ms INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  channels INTEGER NOT NULL,
  channel_map TEXT,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX recording_by_interview ON recording (interview_id);
CREATE INDEX recording_by_blob ON recording (blob_id);

CREATE TABLE transcript (
  id TEXT PRIMARY KEY NOT NULL,
  interview_id TEXT NOT NULL REFERENCES interview (id),
  recording_id TEXT REFERENCES recording (id),
  engine TEXT,
  language TEXT,
  verbatim TEXT NOT NULL CHECK (verbatim IN ('unknown', 'yes', 'no')),
  times TEXT NOT NULL CHECK (times IN ('words', 'cues', 'estimated', 'none')),
  created_at INTEGER NOT NULL,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX transcript_by_interview ON transcript (interview_id);

-- seq orders a transcript; it is sparse, so that a row fits between two.
-- words: offsets and times of the words, packed.
CREATE TABLE segment (
  id TEXT PRIMARY KEY NOT NULL,
  transcript_id TEXT NOT NULL REFERENCES transcript (id),
  seq INTEGER NOT NULL,
  start_ms INTEGER NOT NULL,
  end_ms INTEGER NOT NULL,
  speaker_key TEXT NOT NULL,
  breaks INTEGER NOT NULL,
  text TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  words BLOB NOT NULL,
  edited_by TEXT,
  edited_at INTEGER,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX segment_by_transcript ON segment (transcript_id, seq) WHERE deleted_at IS NULL;

CREATE TABLE text_edit (
  id TEXT PRIMARY KEY NOT NULL,
  segment_id TEXT NOT NULL REFERENCES segment (id),
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES user (id),
  at INTEGER NOT NULL,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX text_edit_by_segment ON text_edit (segment_id);

CREATE TABLE note (
  id TEXT PRIMARY KEY NOT NULL,
  interview_id TEXT NOT NULL REFERENCES interview (id),
  user_id TEXT NOT NULL REFERENCES user (id),
  at_ms INTEGER NOT NULL,
  text TEXT NOT NULL,
  private INTEGER NOT NULL,
  v INTEGER NOT NULL DEFAULT 0,
  author TEXT NOT NULL,
  deleted_at INTEGER,
  extra TEXT
);
CREATE INDEX note_by_interview ON note (interview_id, at_ms, id) WHERE deleted_at IS NULL;

-- Each entry's hash covers the one before it, so that no entry can be changed
-- or taken out unseen. It holds no name and no word of anybody.
CREATE TABLE audit (
  n INTEGER PRIMARY KEY NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  device TEXT NOT NULL,
  action TEXT NOT NULL,
  object TEXT NOT NULL,
  detail TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE TRIGGER audit_keeps_entries BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE (ABORT, 'the audit log is append-only');
END;
CREATE TRIGGER audit_keeps_all_entries BEFORE DELETE ON audit
BEGIN
  SELECT RAISE (ABORT, 'the audit log is append-only');
END;

-- What follows belongs to this copy of the library alone.

CREATE TABLE local (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- Where the audit log ends, so that a shortened one shows.
CREATE TABLE audit_head (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  n INTEGER NOT NULL,
  hash TEXT NOT NULL
);

-- Names a candidate in the audit log; erased with the candidate.
CREATE TABLE candidate_salt (
  candidate_id TEXT PRIMARY KEY NOT NULL,
  salt BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE view_state (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE interview_position (
  interview_id TEXT PRIMARY KEY NOT NULL REFERENCES interview (id),
  position_ms INTEGER NOT NULL
) WITHOUT ROWID;

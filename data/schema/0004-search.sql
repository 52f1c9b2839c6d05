-- SPDX-FileCopyrightText: The Hearback authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What is searched: two documents an interview, one of its transcript and one
-- of its notes and quotes. They belong to this copy of the library alone, and
-- can be made again from the rest. id grows with the interview's instant, so
-- that the newest come first without sorting. pieces: which tokens of the text
-- are which segment, note or quote, packed; it stands before the text so that
-- reading it does not read the text.
CREATE TABLE search_document (
  id INTEGER PRIMARY KEY,
  interview_id TEXT NOT NULL,
  part INTEGER NOT NULL CHECK (part IN (0, 1)),
  pieces BLOB NOT NULL,
  facets TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (interview_id, part)
);

-- An old text has to be taken out word by word: that is why the table above
-- keeps it.
CREATE VIRTUAL TABLE search_index USING fts5 (
  text,
  facets,
  content = 'search_document',
  content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '3 4',
  columnsize = 0
);

-- Interviews whose documents are older than what they say.
CREATE TABLE search_dirty (
  interview_id TEXT PRIMARY KEY NOT NULL
) WITHOUT ROWID;

INSERT INTO search_dirty SELECT id FROM interview WHERE deleted_at IS NULL;

CREATE TRIGGER search_sees_interview AFTER INSERT ON interview
BEGIN
  INSERT OR IGNORE INTO search_dirty VALUES (NEW.id);
END;
CREATE TRIGGER search_sees_interview_change AFTER UPDATE OF application_id, role_id, transcript_id, started_at, deleted_at ON interview
BEGIN
  INSERT OR IGNORE INTO search_dirty VALUES (NEW.id);
END;
CREATE TRIGGER search_sees_interview_go AFTER DELETE ON interview
BEGIN
  INSERT OR IGNORE INTO search_dirty VALUES (OLD.id);
END;
CREATE TRIGGER search_sees_application_change AFTER UPDATE OF candidate_id ON application
BEGIN
  INSERT OR IGNORE INTO search_dirty SELECT id FROM interview WHERE application_id = NEW.id;
END;
CREATE TRIGGER search_sees_participant AFTER INSERT ON participant
BEGIN
  INSERT OR IGNORE INTO search_dirty VALUES (NEW.interview_id);
END;
CREATE TRIGGER search_sees_participant_change AFTER UPDATE OF name, speaker_key, deleted_at ON participant
BEGIN
  INSERT OR IGNORE INTO search_dirty VALUES (NEW.interview_id);
END;
CREATE TRIGGER search_sees_segment AFTER INSERT ON segment
BEGIN
  INSERT OR IGNORE INTO search_dirty SELECT interview_id FROM transcript WHERE id = NEW.transcript_id;
END;
CREATE TRIGGER search_sees_segment_change AFTER UPDATE OF transcript_id, seq, speaker_key, breaks, text, deleted_at ON segment
BEGIN
  INSERT OR IGNORE INTO search_dirty SELECT interview_id FROM transcript WHERE id = NEW.transcript_id;
END;
CREATE TRIGGER search_sees_note AFTER INSERT ON note
BEGIN
  INSERT OR IGNORE INTO search_dirty VALUES (NEW.interview_id);
END;
CREATE TRIGGER search_sees_note_change AFTER UPDATE OF interview_id, user_id, at_ms, text, private, deleted_at ON note
BEGIN
  INSERT OR IGNORE INTO search_dirty VALUES (NEW.interview_id);
END;
CREATE TRIGGER search_sees_quote AFTER INSERT ON quote
BEGIN
  INSERT OR IGNORE INTO search_dirty VALUES (NEW.interview_id);
END;
CREATE TRIGGER search_sees_quote_change AFTER UPDATE OF interview_id, segment_id, start_ms, text, deleted_at ON quote
BEGIN
  INSERT OR IGNORE INTO search_dirty VALUES (NEW.interview_id);
END;
CREATE TRIGGER search_sees_evidence AFTER INSERT ON evidence
BEGIN
  INSERT OR IGNORE INTO search_dirty SELECT interview_id FROM quote WHERE id = NEW.quote_id;
END;
CREATE TRIGGER search_sees_evidence_change AFTER UPDATE OF quote_id, deleted_at ON evidence
BEGIN
  INSERT OR IGNORE INTO search_dirty SELECT interview_id FROM quote WHERE id = NEW.quote_id;
END;

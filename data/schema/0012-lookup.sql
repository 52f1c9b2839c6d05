-- SPDX-FileCopyrightText: The Hearback authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Erasing looks for all rows that hang on one, those that were removed too, and
-- SQLite looks for them when the parent goes: an index that leaves some rows out
-- serves neither, and each row would look through a whole table. The same columns
-- in the same order, so that what served lists serves them still.
DROP INDEX segment_by_transcript;
CREATE INDEX segment_by_transcript ON segment (transcript_id, seq);
DROP INDEX interview_by_application;
CREATE INDEX interview_by_application ON interview (application_id, started_at, id);
DROP INDEX note_by_interview;
CREATE INDEX note_by_interview ON note (interview_id, at_ms, id);
DROP INDEX scorecard_by_interview;
CREATE INDEX scorecard_by_interview ON scorecard (interview_id, user_id);
DROP INDEX rating_by_scorecard;
CREATE INDEX rating_by_scorecard ON rating (scorecard_id);
DROP INDEX quote_by_interview;
CREATE INDEX quote_by_interview ON quote (interview_id, start_ms);
DROP INDEX answer_by_interview;
CREATE INDEX answer_by_interview ON answer (interview_id, position, id);
DROP INDEX amendment_by_scorecard;
CREATE INDEX amendment_by_scorecard ON amendment (scorecard_id, amended_at);
DROP INDEX flag_by_scorecard;
CREATE INDEX flag_by_scorecard ON flag (scorecard_id, id);

CREATE INDEX interview_by_consent ON interview (consent_id);
CREATE INDEX interview_by_assessment_consent ON interview (assessment_consent_id);
CREATE INDEX interview_by_transcript ON interview (transcript_id);
CREATE INDEX transcript_by_recording ON transcript (recording_id);
CREATE INDEX saved_search_by_candidate ON saved_search (candidate_id);

-- What was done with something: a candidate's page lists it.
CREATE INDEX audit_by_object ON audit (object);

-- What others noted is searched once my card is handed in.
CREATE TRIGGER search_sees_scorecard AFTER INSERT ON scorecard
WHEN NEW.state = 'submitted'
BEGIN
  INSERT OR IGNORE INTO search_dirty VALUES (NEW.interview_id);
END;
CREATE TRIGGER search_sees_scorecard_change AFTER UPDATE OF state, deleted_at ON scorecard
WHEN OLD.state <> NEW.state OR OLD.deleted_at IS NOT NEW.deleted_at
BEGIN
  INSERT OR IGNORE INTO search_dirty VALUES (NEW.interview_id);
END;
INSERT OR IGNORE INTO search_dirty
  SELECT interview_id FROM note WHERE user_id <> (SELECT value FROM local WHERE key = 'user');

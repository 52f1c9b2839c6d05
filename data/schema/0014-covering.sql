-- SPDX-FileCopyrightText: The Hearback authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A list or a count that finds its rows in an index must not read each of them
-- from the table only to see whether it was removed or what is its state. The
-- same columns first, so that what served a query serves it still.
DROP INDEX interview_by_time;
CREATE INDEX interview_by_time ON interview (started_at, id, kind, deleted_at) WHERE deleted_at IS NULL;
DROP INDEX interview_by_role;
CREATE INDEX interview_by_role ON interview (role_id, started_at, id, kind, deleted_at) WHERE deleted_at IS NULL;
DROP INDEX interview_by_application;
CREATE INDEX interview_by_application ON interview (application_id, started_at, id, deleted_at);
DROP INDEX candidate_by_folded;
CREATE INDEX candidate_by_folded ON candidate (folded, id, deleted_at) WHERE deleted_at IS NULL;
DROP INDEX scorecard_by_interview;
CREATE INDEX scorecard_by_interview ON scorecard (interview_id, user_id, deleted_at, id, state);
DROP INDEX segment_by_transcript;
CREATE INDEX segment_by_transcript ON segment (transcript_id, seq, deleted_at);

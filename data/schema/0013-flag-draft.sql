-- SPDX-FileCopyrightText: The Hearback authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The reason of a flag that is being typed, as the draft of a note: a window
-- that does not know yet that an interview is gone leaves no word of it behind.
CREATE TRIGGER flag_draft_needs_interview BEFORE INSERT ON view_state
WHEN NEW.key LIKE 'flag-draft:%' AND NOT EXISTS (SELECT 1 FROM interview WHERE id = substr (NEW.key, 14))
BEGIN
  SELECT RAISE (IGNORE);
END;

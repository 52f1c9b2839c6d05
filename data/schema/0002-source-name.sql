-- SPDX-FileCopyrightText: The Hearback authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the recording's file was called where it came from; NULL if that was
-- not kept. In the media folder it has its hash for a name, by which nobody
-- knows it.
ALTER TABLE recording ADD COLUMN source_name TEXT;

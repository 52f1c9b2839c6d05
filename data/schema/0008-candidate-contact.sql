-- SPDX-FileCopyrightText: The Hearback authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How to reach a candidate.
ALTER TABLE candidate ADD COLUMN email TEXT;
ALTER TABLE candidate ADD COLUMN phone TEXT;

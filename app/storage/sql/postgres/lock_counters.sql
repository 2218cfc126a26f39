-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The lock keeps other writers waiting until the commit, so that sequences are in the order of the commits.
SELECT name, value FROM counter ORDER BY name FOR UPDATE

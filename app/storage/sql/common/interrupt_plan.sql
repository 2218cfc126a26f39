-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE import SET state = 'interrupted', finished_at = ?2, problem = ?3 WHERE number = ?1 AND state = 'planning'

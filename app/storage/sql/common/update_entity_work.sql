-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What is below an edition moves with it.
UPDATE entity SET work_id = ?2 WHERE id = ?1

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE member_session SET ended_at = ?2, end_reason = ?3 WHERE id = ?1 AND ended_at = ''

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE search_document SET title = ?2, people = ?3, other = ?4 WHERE work_id = ?1

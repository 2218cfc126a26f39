-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT 1 FROM setup_code WHERE hash = ?1 AND expires_at > ?2

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE import SET applied_through = ?2 WHERE number = ?1 AND applied_through < ?2

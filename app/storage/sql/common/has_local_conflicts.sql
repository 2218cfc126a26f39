-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT EXISTS (SELECT 1 FROM conflict WHERE sequence >= ?1 OR resolved_sequence >= ?1)

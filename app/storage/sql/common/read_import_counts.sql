-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT verdict, count FROM import_count WHERE import_number = ?1 AND count > 0

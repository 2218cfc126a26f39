-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT verdict FROM import_row WHERE import_number = ?1 AND number = ?2

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT cursor FROM local_sequence WHERE first <= ?1 ORDER BY first DESC LIMIT 1

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT part FROM push_part WHERE change_set = ?1 AND replica = ?2 ORDER BY part

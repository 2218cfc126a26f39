-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT j.sequence, c.uuid
FROM source.journal j JOIN source.change_set c ON c.id = j.change_set_id
ORDER BY j.sequence DESC
LIMIT 1

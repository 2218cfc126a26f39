-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT content FROM blob_part WHERE sha256 = ?1 AND sender = ?2 ORDER BY start

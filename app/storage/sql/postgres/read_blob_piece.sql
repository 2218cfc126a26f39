-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT octet_length(data), substring(data FROM (?2 + 1)::integer FOR (?3)::integer) FROM blob WHERE sha256 = ?1

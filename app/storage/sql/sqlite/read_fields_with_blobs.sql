-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT fields FROM entity WHERE fields LIKE '%"sha256:%'

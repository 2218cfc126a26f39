-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT DISTINCT vocabulary FROM term WHERE uses > 0 ORDER BY vocabulary

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT coalesce(max(id), 0) FROM entity

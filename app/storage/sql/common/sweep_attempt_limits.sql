-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

DELETE FROM attempt_limit WHERE full_at <= ?1

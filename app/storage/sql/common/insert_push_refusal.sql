-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

INSERT INTO push_refusal (change_set, code, message, refused_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (change_set) DO NOTHING

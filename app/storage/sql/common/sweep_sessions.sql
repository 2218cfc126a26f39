-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

DELETE FROM member_session WHERE (ended_at <> '' AND ended_at < ?1) OR expires_at < ?1

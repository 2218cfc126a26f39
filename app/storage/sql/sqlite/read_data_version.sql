-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Another number whenever another connection has committed.
PRAGMA data_version

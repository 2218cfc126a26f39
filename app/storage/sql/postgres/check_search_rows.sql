-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT abs((SELECT count(*) FROM search_document) - (SELECT count(*) FROM listing))

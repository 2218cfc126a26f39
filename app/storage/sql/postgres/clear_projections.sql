-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

DELETE FROM listing;
DELETE FROM work_term;
DELETE FROM identifier;
DELETE FROM facet_count;
DELETE FROM search_document;
DELETE FROM term;

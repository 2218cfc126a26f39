-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Both full-text indexes anew from table search_document.
INSERT INTO search (search) VALUES ('rebuild');
INSERT INTO search_trigram (search_trigram) VALUES ('rebuild');

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a snapshot file consists of, into tables of the same schema: where they are empty, SQLite takes rows and indexes over page for
-- page. What FTS5 keeps of an index whose text lies elsewhere goes the same way. What is not named here never gets into a file:
-- members, sessions, journal, activity, imports.
DELETE FROM main.search_data;
DELETE FROM main.search_idx;
DELETE FROM main.search_docsize;
DELETE FROM main.search_config;
DELETE FROM main.search_trigram_data;
DELETE FROM main.search_trigram_idx;
DELETE FROM main.search_trigram_docsize;
DELETE FROM main.search_trigram_config;
DELETE FROM main.facet_count;
DELETE FROM main.digest_bucket;
DELETE FROM main.term;
INSERT INTO main.entity SELECT * FROM source.entity;
INSERT INTO main.listing SELECT * FROM source.listing;
INSERT INTO main.term SELECT * FROM source.term;
INSERT INTO main.work_term SELECT * FROM source.work_term;
INSERT INTO main.identifier SELECT * FROM source.identifier;
INSERT INTO main.facet_count SELECT * FROM source.facet_count;
INSERT INTO main.search_document SELECT * FROM source.search_document;
INSERT INTO main.digest_bucket SELECT * FROM source.digest_bucket;
INSERT INTO main.search_data SELECT * FROM source.search_data;
INSERT INTO main.search_idx SELECT * FROM source.search_idx;
INSERT INTO main.search_docsize SELECT * FROM source.search_docsize;
INSERT INTO main.search_config SELECT * FROM source.search_config;
INSERT INTO main.search_trigram_data SELECT * FROM source.search_trigram_data;
INSERT INTO main.search_trigram_idx SELECT * FROM source.search_trigram_idx;
INSERT INTO main.search_trigram_docsize SELECT * FROM source.search_trigram_docsize;
INSERT INTO main.search_trigram_config SELECT * FROM source.search_trigram_config;
INSERT INTO main.conflict SELECT * FROM source.conflict WHERE resolved_sequence IS NULL;

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The catalog on SQLite. postgres.sql has the same tables and columns under the same names.
-- Ids of 16 bytes are BLOB, JSON and times are TEXT, sort keys are BLOB that memcmp orders.

CREATE TABLE catalog_property (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE schema_migration (
    version INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    applied_at TEXT NOT NULL
);

-- Last number given out, by name. On PostgreSQL the lock of the row 'sequence' puts writers in a row.
CREATE TABLE counter (
    name TEXT NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;

INSERT INTO counter (name, value) VALUES
    ('sequence', 0), ('entity', 0), ('change_set', 0), ('term', 0), ('conflict', 0), ('import', 0), ('activity', 0);

-- Truth -------------------------------------------------------------------------------------------------------------

CREATE TABLE entity (
    id INTEGER NOT NULL PRIMARY KEY,
    uuid BLOB NOT NULL,
    level INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    work_id INTEGER,   -- the work it belongs to; a work's own id; null for other levels
    parent_id INTEGER, -- edition: work; copy: edition; season, episode: series, season
    state INTEGER NOT NULL,
    version INTEGER NOT NULL,
    fields TEXT NOT NULL,
    provenance TEXT NOT NULL
);
CREATE UNIQUE INDEX entity_uuid ON entity (uuid);
-- Editions and copies of a work: ask with `level IN (2, 3)`.
CREATE INDEX entity_work ON entity (work_id) WHERE level IN (2, 3);
-- Seasons and episodes of a work: ask with `level = 1 AND parent_id = ?`.
CREATE INDEX entity_parent ON entity (parent_id) WHERE level = 1 AND parent_id IS NOT NULL;
-- Custom fields, saved views, terms: ask with `level >= 4`.
CREATE INDEX entity_level ON entity (level) WHERE level >= 4;

CREATE TABLE change_set (
    id INTEGER NOT NULL PRIMARY KEY, -- in order of application
    uuid BLOB NOT NULL,
    author TEXT NOT NULL,
    device TEXT NOT NULL,
    reason TEXT NOT NULL,
    source TEXT NOT NULL,
    origin TEXT NOT NULL,
    subject TEXT NOT NULL,
    correlation TEXT NOT NULL,
    import_number INTEGER NOT NULL,
    undoes BLOB,
    undone_by BLOB, -- null while it stands; a redo of its undo makes it stand again
    root_id INTEGER,   -- undo, redo: the change set at the beginning of the chain
    first_sequence INTEGER NOT NULL, -- 0 when nothing was left to change
    last_sequence INTEGER NOT NULL,
    entity_count INTEGER NOT NULL,
    applied_at TEXT NOT NULL
);
CREATE UNIQUE INDEX change_set_uuid ON change_set (uuid);
CREATE INDEX change_set_author ON change_set (author, id);
CREATE INDEX change_set_import ON change_set (import_number, id) WHERE import_number > 0;
CREATE INDEX change_set_root ON change_set (root_id, id) WHERE root_id IS NOT NULL;
CREATE INDEX change_set_sequence ON change_set (last_sequence);

-- One row per touched entity. A change set's rows are first_sequence to last_sequence, without gaps.
CREATE TABLE journal (
    sequence INTEGER NOT NULL PRIMARY KEY,
    change_set_id INTEGER NOT NULL,
    entity_id INTEGER NOT NULL,
    creates INTEGER NOT NULL,
    changes TEXT NOT NULL
);
CREATE INDEX journal_entity ON journal (entity_id, sequence);

CREATE TABLE conflict (
    id INTEGER NOT NULL PRIMARY KEY,
    entity_id INTEGER NOT NULL,
    work_id INTEGER,
    field TEXT NOT NULL,
    base TEXT NOT NULL, -- JSON of the value; "null" when empty
    live TEXT NOT NULL,
    other TEXT NOT NULL,
    other_change_set BLOB NOT NULL,
    live_sequence INTEGER NOT NULL,
    resolved_sequence INTEGER -- journal sequence of the change that settled it; null while open
);
CREATE INDEX conflict_open_entity ON conflict (entity_id, field) WHERE resolved_sequence IS NULL;
CREATE INDEX conflict_open_work ON conflict (work_id) WHERE resolved_sequence IS NULL;

-- Projections: made from the entities by catalog::project and written in the same transaction ------------------------

-- One row per work that is live (state 0) or trashed (state 1); removed works have none.
CREATE TABLE listing (
    work_id INTEGER NOT NULL PRIMARY KEY, -- also the order of addition: SortColumn::Added is ORDER BY work_id
    uuid BLOB NOT NULL,
    kind INTEGER NOT NULL,
    state INTEGER NOT NULL,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    creators TEXT NOT NULL,
    year TEXT NOT NULL,
    series TEXT NOT NULL,
    series_number TEXT NOT NULL,
    format TEXT NOT NULL,
    platform TEXT NOT NULL,
    publisher TEXT NOT NULL,
    genres TEXT NOT NULL,
    language TEXT NOT NULL,
    rating TEXT NOT NULL,
    status TEXT NOT NULL,
    location TEXT NOT NULL,
    condition TEXT NOT NULL,
    price TEXT NOT NULL,
    acquired TEXT NOT NULL,
    completed TEXT NOT NULL,
    runtime TEXT NOT NULL,
    pages TEXT NOT NULL,
    added TEXT NOT NULL,
    changed TEXT NOT NULL,
    cover TEXT NOT NULL,
    copies INTEGER NOT NULL,
    wanted INTEGER NOT NULL,
    lent INTEGER NOT NULL,
    signed INTEGER NOT NULL,
    flags INTEGER NOT NULL, -- bits of storage/flagbits.h
    decade INTEGER,         -- 1980; null without a year
    title_key BLOB NOT NULL,
    sort_year INTEGER,
    sort_creator BLOB,
    sort_series BLOB,
    sort_format BLOB,
    sort_platform BLOB,
    sort_publisher BLOB,
    sort_rating INTEGER,
    sort_changed INTEGER NOT NULL, -- journal sequence of the last change of the work or anything below it
    sort_location BLOB,
    sort_condition BLOB,
    sort_price INTEGER,
    sort_acquired INTEGER,
    sort_completed INTEGER,
    sort_runtime INTEGER,
    sort_pages INTEGER,
    sort_status BLOB,
    sort_language BLOB,
    sort_genre BLOB,
    match_key TEXT NOT NULL
);
-- Each order reads `WHERE state = 0 AND sort_x IS NOT NULL ORDER BY sort_x, title_key, work_id` from its own index, then
-- `WHERE state = 0 AND sort_x IS NULL ORDER BY title_key, work_id` from listing_title: empty values cost no index row.
CREATE INDEX listing_title ON listing (title_key) WHERE state = 0;
CREATE INDEX listing_trashed ON listing (title_key) WHERE state = 1;
CREATE INDEX listing_kind ON listing (kind, title_key) WHERE state = 0;
CREATE INDEX listing_changed ON listing (sort_changed) WHERE state = 0;
CREATE INDEX listing_year ON listing (sort_year, title_key) WHERE state = 0 AND sort_year IS NOT NULL;
CREATE INDEX listing_creator ON listing (sort_creator, title_key) WHERE state = 0 AND sort_creator IS NOT NULL;
CREATE INDEX listing_series ON listing (sort_series, title_key) WHERE state = 0 AND sort_series IS NOT NULL;
CREATE INDEX listing_format ON listing (sort_format, title_key) WHERE state = 0 AND sort_format IS NOT NULL;
CREATE INDEX listing_platform ON listing (sort_platform, title_key) WHERE state = 0 AND sort_platform IS NOT NULL;
CREATE INDEX listing_publisher ON listing (sort_publisher, title_key) WHERE state = 0 AND sort_publisher IS NOT NULL;
CREATE INDEX listing_rating ON listing (sort_rating, title_key) WHERE state = 0 AND sort_rating IS NOT NULL;
CREATE INDEX listing_location ON listing (sort_location, title_key) WHERE state = 0 AND sort_location IS NOT NULL;
CREATE INDEX listing_condition ON listing (sort_condition, title_key) WHERE state = 0 AND sort_condition IS NOT NULL;
CREATE INDEX listing_price ON listing (sort_price, title_key) WHERE state = 0 AND sort_price IS NOT NULL;
CREATE INDEX listing_acquired ON listing (sort_acquired, title_key) WHERE state = 0 AND sort_acquired IS NOT NULL;
CREATE INDEX listing_completed ON listing (sort_completed, title_key) WHERE state = 0 AND sort_completed IS NOT NULL;
CREATE INDEX listing_runtime ON listing (sort_runtime, title_key) WHERE state = 0 AND sort_runtime IS NOT NULL;
CREATE INDEX listing_pages ON listing (sort_pages, title_key) WHERE state = 0 AND sort_pages IS NOT NULL;
CREATE INDEX listing_status ON listing (sort_status, title_key) WHERE state = 0 AND sort_status IS NOT NULL;
CREATE INDEX listing_language ON listing (sort_language, title_key) WHERE state = 0 AND sort_language IS NOT NULL;
CREATE INDEX listing_genre ON listing (sort_genre, title_key) WHERE state = 0 AND sort_genre IS NOT NULL;
CREATE INDEX listing_wanted ON listing (title_key) WHERE state = 0 AND wanted = 1;
CREATE INDEX listing_lent ON listing (title_key) WHERE state = 0 AND lent = 1;
CREATE INDEX listing_signed ON listing (title_key) WHERE state = 0 AND signed = 1;
-- Narrow: is:, has:, kinds and decades of many works are told by it without their rows.
CREATE INDEX listing_flags ON listing (flags, kind, decade) WHERE state = 0;
CREATE INDEX listing_match ON listing (match_key);

CREATE TABLE term (
    id INTEGER NOT NULL PRIMARY KEY,
    vocabulary TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    sort_name TEXT NOT NULL,
    uses INTEGER NOT NULL -- live works that use it; terms that nothing uses stay with 0
);
CREATE UNIQUE INDEX term_name ON term (vocabulary, name);
CREATE INDEX term_folded ON term (vocabulary, folded) WHERE uses > 0;
CREATE INDEX term_sort ON term (vocabulary, sort_key, name) WHERE uses > 0;
CREATE INDEX term_uses ON term (vocabulary, uses) WHERE uses > 0;

-- Vocabulary links of works, live and trashed.
CREATE TABLE work_term (
    work_id INTEGER NOT NULL,
    position INTEGER NOT NULL, -- counts the work's links from 0
    field TEXT NOT NULL,
    term_id INTEGER NOT NULL,
    qualifier TEXT NOT NULL,
    PRIMARY KEY (work_id, position)
) WITHOUT ROWID;
CREATE INDEX work_term_term ON work_term (field, term_id, work_id);

-- One row per equivalent of each identifier, of works live and trashed.
CREATE TABLE identifier (
    key TEXT NOT NULL,
    work_id INTEGER NOT NULL,
    entity_id INTEGER NOT NULL, -- the work, edition or copy that carries it
    PRIMARY KEY (key, work_id, entity_id)
) WITHOUT ROWID;
CREATE INDEX identifier_work ON identifier (work_id);

-- Live works per value of each facet of the whole library (storage/facetvalues.h says which fields).
CREATE TABLE facet_count (
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (field, value)
) WITHOUT ROWID;
CREATE INDEX facet_count_order ON facet_count (field, count) WHERE count > 0;

-- The searched words of works that are live or trashed; content table of both full-text indexes.
CREATE TABLE search_document (
    work_id INTEGER NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    people TEXT NOT NULL,
    other TEXT NOT NULL
);
CREATE VIRTUAL TABLE search USING fts5 (
    title, people, other,
    content = 'search_document', content_rowid = 'work_id', tokenize = 'unicode61 remove_diacritics 2'
);
-- Inside-of-word search of titles: match the trigrams, then check the text with instr().
CREATE VIRTUAL TABLE search_trigram USING fts5 (
    title,
    content = 'search_document', content_rowid = 'work_id', tokenize = 'trigram', detail = none
);
-- Merging is done in idle time, never while saving.
INSERT INTO search (search, rank) VALUES ('automerge', 0);
INSERT INTO search_trigram (search_trigram, rank) VALUES ('automerge', 0);

-- Imports, activity, blobs ------------------------------------------------------------------------------------------

CREATE TABLE import (
    number INTEGER NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    file_size INTEGER NOT NULL,
    format TEXT NOT NULL,
    encoding TEXT NOT NULL,
    options TEXT NOT NULL,
    author TEXT NOT NULL,
    device TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    applied_through INTEGER NOT NULL,
    problem TEXT NOT NULL
);
CREATE INDEX import_file_hash ON import (file_hash);

CREATE TABLE import_row (
    import_number INTEGER NOT NULL,
    number INTEGER NOT NULL,
    source_line INTEGER NOT NULL,
    source TEXT NOT NULL,
    row_hash BLOB NOT NULL,
    verdict TEXT NOT NULL,
    rule TEXT NOT NULL,
    score INTEGER NOT NULL,
    title TEXT NOT NULL,
    kind INTEGER NOT NULL,
    work BLOB,
    changes TEXT NOT NULL,
    candidates TEXT NOT NULL,
    problem_code TEXT NOT NULL,
    problem_text TEXT NOT NULL,
    problem_column INTEGER NOT NULL,
    choice TEXT NOT NULL,
    chosen_work BLOB,
    PRIMARY KEY (import_number, number)
);
CREATE INDEX import_row_verdict ON import_row (import_number, verdict, number);
CREATE INDEX import_row_hash ON import_row (row_hash);

-- Rows per verdict of each plan.
CREATE TABLE import_count (
    import_number INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (import_number, verdict)
) WITHOUT ROWID;

CREATE TABLE import_mapping (
    header_signature TEXT NOT NULL PRIMARY KEY,
    mapping TEXT NOT NULL,
    used_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE activity (
    number INTEGER NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    device TEXT NOT NULL,
    action TEXT NOT NULL,
    entity TEXT NOT NULL,
    subject TEXT NOT NULL,
    outcome INTEGER NOT NULL, -- 0 done, 1 refused, 2 failed
    reason TEXT NOT NULL,
    details TEXT NOT NULL,
    correlation TEXT NOT NULL
);
CREATE INDEX activity_at ON activity (at);
CREATE INDEX activity_entity ON activity (entity, number) WHERE entity <> '';

-- Covers and attachments by content; the bytes are in files beside the catalog.
CREATE TABLE blob (
    sha256 TEXT NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL,
    added_at TEXT NOT NULL
) WITHOUT ROWID;

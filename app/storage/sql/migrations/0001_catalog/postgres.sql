-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The catalog on PostgreSQL. sqlite.sql has the same tables and columns under the same names.
-- Ids of 16 bytes are bytea, JSON and times are text, sort keys are bytea that memcmp orders. Text has the collation "C":
-- names are compared byte by byte, and prefixes are served by the plain indexes.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE catalog_property (
    key text COLLATE "C" NOT NULL PRIMARY KEY,
    value text COLLATE "C" NOT NULL
);

CREATE TABLE schema_migration (
    version bigint NOT NULL PRIMARY KEY,
    name text COLLATE "C" NOT NULL,
    applied_at text COLLATE "C" NOT NULL
);

-- Last number given out, by name. On PostgreSQL the lock of the row 'sequence' puts writers in a row.
CREATE TABLE counter (
    name text COLLATE "C" NOT NULL PRIMARY KEY,
    value bigint NOT NULL
);

INSERT INTO counter (name, value) VALUES
    ('sequence', 0), ('entity', 0), ('change_set', 0), ('term', 0), ('conflict', 0), ('import', 0), ('activity', 0);

-- Truth -------------------------------------------------------------------------------------------------------------

CREATE TABLE entity (
    id bigint NOT NULL PRIMARY KEY,
    uuid bytea NOT NULL,
    level smallint NOT NULL,
    kind smallint NOT NULL,
    work_id bigint,   -- the work it belongs to; a work's own id; null for other levels
    parent_id bigint, -- edition: work; copy: edition; season, episode: series, season
    state smallint NOT NULL,
    version bigint NOT NULL,
    fields text COLLATE "C" NOT NULL,
    provenance text COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX entity_uuid ON entity (uuid);
-- Editions and copies of a work: ask with `level IN (2, 3)`.
CREATE INDEX entity_work ON entity (work_id) WHERE level IN (2, 3);
-- Seasons and episodes of a work: ask with `level = 1 AND parent_id = ?`.
CREATE INDEX entity_parent ON entity (parent_id) WHERE level = 1 AND parent_id IS NOT NULL;
-- Custom fields, saved views, terms: ask with `level >= 4`.
CREATE INDEX entity_level ON entity (level) WHERE level >= 4;

CREATE TABLE change_set (
    id bigint NOT NULL PRIMARY KEY, -- in order of application
    uuid bytea NOT NULL,
    author text COLLATE "C" NOT NULL,
    device text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    source text COLLATE "C" NOT NULL,
    origin text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL,
    correlation text COLLATE "C" NOT NULL,
    import_number bigint NOT NULL,
    undoes bytea,
    undone_by bytea, -- null while it stands; a redo of its undo makes it stand again
    root_id bigint,   -- undo, redo: the change set at the beginning of the chain
    first_sequence bigint NOT NULL, -- 0 when nothing was left to change
    last_sequence bigint NOT NULL,
    entity_count bigint NOT NULL,
    applied_at text COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX change_set_uuid ON change_set (uuid);
CREATE INDEX change_set_author ON change_set (author, id);
CREATE INDEX change_set_import ON change_set (import_number, id) WHERE import_number > 0;
CREATE INDEX change_set_root ON change_set (root_id, id) WHERE root_id IS NOT NULL;
CREATE INDEX change_set_sequence ON change_set (last_sequence);

-- One row per touched entity. A change set's rows are first_sequence to last_sequence, without gaps.
CREATE TABLE journal (
    sequence bigint NOT NULL PRIMARY KEY,
    change_set_id bigint NOT NULL,
    entity_id bigint NOT NULL,
    creates smallint NOT NULL,
    changes text COLLATE "C" NOT NULL
);
CREATE INDEX journal_entity ON journal (entity_id, sequence);

CREATE TABLE conflict (
    id bigint NOT NULL PRIMARY KEY,
    entity_id bigint NOT NULL,
    work_id bigint,
    field text COLLATE "C" NOT NULL,
    base text COLLATE "C" NOT NULL, -- JSON of the value; "null" when empty
    live text COLLATE "C" NOT NULL,
    other text COLLATE "C" NOT NULL,
    other_change_set bytea NOT NULL,
    live_sequence bigint NOT NULL,
    resolved_sequence bigint -- journal sequence of the change that settled it; null while open
);
CREATE INDEX conflict_open_entity ON conflict (entity_id, field) WHERE resolved_sequence IS NULL;
CREATE INDEX conflict_open_work ON conflict (work_id) WHERE resolved_sequence IS NULL;

-- Projections: made from the entities by catalog::project and written in the same transaction ------------------------

-- One row per work that is live (state 0) or trashed (state 1); removed works have none.
CREATE TABLE listing (
    work_id bigint NOT NULL PRIMARY KEY, -- also the order of addition: SortColumn::Added is ORDER BY work_id
    uuid bytea NOT NULL,
    kind smallint NOT NULL,
    state smallint NOT NULL,
    version bigint NOT NULL,
    title text COLLATE "C" NOT NULL,
    creators text COLLATE "C" NOT NULL,
    year text COLLATE "C" NOT NULL,
    series text COLLATE "C" NOT NULL,
    series_number text COLLATE "C" NOT NULL,
    format text COLLATE "C" NOT NULL,
    platform text COLLATE "C" NOT NULL,
    publisher text COLLATE "C" NOT NULL,
    genres text COLLATE "C" NOT NULL,
    language text COLLATE "C" NOT NULL,
    rating text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    location text COLLATE "C" NOT NULL,
    condition text COLLATE "C" NOT NULL,
    price text COLLATE "C" NOT NULL,
    acquired text COLLATE "C" NOT NULL,
    completed text COLLATE "C" NOT NULL,
    runtime text COLLATE "C" NOT NULL,
    pages text COLLATE "C" NOT NULL,
    added text COLLATE "C" NOT NULL,
    changed text COLLATE "C" NOT NULL,
    cover text COLLATE "C" NOT NULL,
    copies integer NOT NULL,
    wanted smallint NOT NULL,
    lent smallint NOT NULL,
    signed smallint NOT NULL,
    flags bigint NOT NULL, -- bits of storage/flagbits.h
    decade smallint,         -- 1980; null without a year
    title_key bytea NOT NULL,
    sort_year bigint,
    sort_creator bytea,
    sort_series bytea,
    sort_format bytea,
    sort_platform bytea,
    sort_publisher bytea,
    sort_rating bigint,
    sort_changed bigint NOT NULL, -- journal sequence of the last change of the work or anything below it
    sort_location bytea,
    sort_condition bytea,
    sort_price bigint,
    sort_acquired bigint,
    sort_completed bigint,
    sort_runtime bigint,
    sort_pages bigint,
    sort_status bytea,
    sort_language bytea,
    sort_genre bytea,
    match_key text COLLATE "C" NOT NULL
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
    id bigint NOT NULL PRIMARY KEY,
    vocabulary text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    folded text COLLATE "C" NOT NULL,
    sort_key bytea NOT NULL,
    sort_name text COLLATE "C" NOT NULL,
    uses bigint NOT NULL -- live works that use it; terms that nothing uses stay with 0
);
CREATE UNIQUE INDEX term_name ON term (vocabulary, name);
CREATE INDEX term_folded ON term (vocabulary, folded) WHERE uses > 0;
CREATE INDEX term_sort ON term (vocabulary, sort_key, name) WHERE uses > 0;
CREATE INDEX term_uses ON term (vocabulary, uses) WHERE uses > 0;

-- Vocabulary links of works, live and trashed.
CREATE TABLE work_term (
    work_id bigint NOT NULL,
    position bigint NOT NULL, -- counts the work's links from 0
    field text COLLATE "C" NOT NULL,
    term_id bigint NOT NULL,
    qualifier text COLLATE "C" NOT NULL,
    PRIMARY KEY (work_id, position)
);
CREATE INDEX work_term_term ON work_term (field, term_id, work_id);

-- One row per equivalent of each identifier, of works live and trashed.
CREATE TABLE identifier (
    key text COLLATE "C" NOT NULL,
    work_id bigint NOT NULL,
    entity_id bigint NOT NULL, -- the work, edition or copy that carries it
    PRIMARY KEY (key, work_id, entity_id)
);
CREATE INDEX identifier_work ON identifier (work_id);

-- Live works per value of each facet of the whole library (storage/facetvalues.h says which fields).
CREATE TABLE facet_count (
    field text COLLATE "C" NOT NULL,
    value text COLLATE "C" NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (field, value)
);
CREATE INDEX facet_count_order ON facet_count (field, count) WHERE count > 0;

-- The searched words of works that are live or trashed; and the two indexes over them.
CREATE TABLE search_document (
    work_id bigint NOT NULL PRIMARY KEY,
    title text COLLATE "C" NOT NULL,
    people text COLLATE "C" NOT NULL,
    other text COLLATE "C" NOT NULL,
    -- Weights keep the three parts apart: A title, B people, D other.
    words tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', people), 'B')
        || to_tsvector('simple', other)) STORED
);
CREATE INDEX search_document_words ON search_document USING gin (words);
-- Inside-of-word search of titles.
CREATE INDEX search_document_title ON search_document USING gin (title gin_trgm_ops);

-- Imports, activity, blobs ------------------------------------------------------------------------------------------

CREATE TABLE import (
    number bigint NOT NULL PRIMARY KEY,
    state text COLLATE "C" NOT NULL,
    file_name text COLLATE "C" NOT NULL,
    file_hash text COLLATE "C" NOT NULL,
    file_size bigint NOT NULL,
    format text COLLATE "C" NOT NULL,
    encoding text COLLATE "C" NOT NULL,
    options text COLLATE "C" NOT NULL,
    author text COLLATE "C" NOT NULL,
    device text COLLATE "C" NOT NULL,
    started_at text COLLATE "C" NOT NULL,
    finished_at text COLLATE "C" NOT NULL,
    row_count bigint NOT NULL,
    applied_through bigint NOT NULL,
    problem text COLLATE "C" NOT NULL
);
CREATE INDEX import_file_hash ON import (file_hash);

CREATE TABLE import_row (
    import_number bigint NOT NULL,
    number bigint NOT NULL,
    source_line bigint NOT NULL,
    source text COLLATE "C" NOT NULL,
    row_hash bytea NOT NULL,
    verdict text COLLATE "C" NOT NULL,
    rule text COLLATE "C" NOT NULL,
    score integer NOT NULL,
    title text COLLATE "C" NOT NULL,
    kind smallint NOT NULL,
    work bytea,
    changes text COLLATE "C" NOT NULL,
    candidates text COLLATE "C" NOT NULL,
    problem_code text COLLATE "C" NOT NULL,
    problem_text text COLLATE "C" NOT NULL,
    problem_column bigint NOT NULL,
    choice text COLLATE "C" NOT NULL,
    chosen_work bytea,
    PRIMARY KEY (import_number, number)
);
CREATE INDEX import_row_verdict ON import_row (import_number, verdict, number);
CREATE INDEX import_row_hash ON import_row (row_hash);

-- Rows per verdict of each plan.
CREATE TABLE import_count (
    import_number bigint NOT NULL,
    verdict text COLLATE "C" NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (import_number, verdict)
);

CREATE TABLE import_mapping (
    header_signature text COLLATE "C" NOT NULL PRIMARY KEY,
    mapping text COLLATE "C" NOT NULL,
    used_at text COLLATE "C" NOT NULL
);

CREATE TABLE activity (
    number bigint NOT NULL PRIMARY KEY,
    at text COLLATE "C" NOT NULL,
    actor text COLLATE "C" NOT NULL,
    device text COLLATE "C" NOT NULL,
    action text COLLATE "C" NOT NULL,
    entity text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL,
    outcome smallint NOT NULL, -- 0 done, 1 refused, 2 failed
    reason text COLLATE "C" NOT NULL,
    details text COLLATE "C" NOT NULL,
    correlation text COLLATE "C" NOT NULL
);
CREATE INDEX activity_at ON activity (at);
CREATE INDEX activity_entity ON activity (entity, number) WHERE entity <> '';

-- Covers and attachments by content; the bytes are in the row.
CREATE TABLE blob (
    sha256 text COLLATE "C" NOT NULL PRIMARY KEY,
    size bigint NOT NULL,
    added_at text COLLATE "C" NOT NULL,
    data bytea NOT NULL
);

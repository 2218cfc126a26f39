-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a replica keeps of its companion's state, and what a companion keeps of its replicas. sqlite.sql has the same tables.

-- The journal row a conflict came of; in the local band while it is provisional.
ALTER TABLE conflict ADD COLUMN sequence bigint NOT NULL DEFAULT 0;
CREATE INDEX conflict_sequence ON conflict (sequence);
CREATE INDEX conflict_entity ON conflict (entity_id);

-- Replica: the companion's state of every entity that waiting changes lie on.
CREATE TABLE sync_base (
    entity_id bigint NOT NULL PRIMARY KEY,
    is_known smallint NOT NULL, -- 0: the companion has no such entity yet
    kind smallint NOT NULL,
    parent bytea, -- id of the parent
    state smallint NOT NULL,
    version bigint NOT NULL,
    fields text COLLATE "C" NOT NULL,
    provenance text COLLATE "C" NOT NULL
);

-- Replica: change sets that the companion has not confirmed.
CREATE TABLE pending_set (
    change_set_id bigint NOT NULL PRIMARY KEY,
    state smallint NOT NULL, -- 0 waiting, 1 sent, 2 refused
    local_first bigint NOT NULL,
    settled_at bigint NOT NULL, -- sent: retired when the cursor is here
    code text COLLATE "C" NOT NULL,
    message text COLLATE "C" NOT NULL
);

-- Replica: what their authors wanted, to be merged anew over each new base.
CREATE TABLE pending_change (
    sequence bigint NOT NULL PRIMARY KEY, -- local
    change_set_id bigint NOT NULL,
    entity_id bigint NOT NULL,
    cursor bigint NOT NULL, -- what the author had seen of the companion's numbers
    change text COLLATE "C" NOT NULL
);
CREATE INDEX pending_change_entity ON pending_change (entity_id, sequence);
CREATE INDEX pending_change_set ON pending_change (change_set_id, sequence);

-- Replica: changes of refused sets, for looking at and for export.
CREATE TABLE refused_change (
    sequence bigint NOT NULL PRIMARY KEY,
    change_set_id bigint NOT NULL,
    change text COLLATE "C" NOT NULL
);

-- Replica: the cursor when local numbers from `first` on were given out.
CREATE TABLE local_sequence (
    first bigint NOT NULL PRIMARY KEY,
    cursor bigint NOT NULL
);

-- Both: change sets that a replica made, by their first local number there.
CREATE TABLE own_change_set (
    change_set_id bigint NOT NULL PRIMARY KEY,
    replica bytea NOT NULL,
    local_first bigint NOT NULL
);

-- Companion: parts of large change sets until the last has come.
CREATE TABLE push_part (
    change_set bytea NOT NULL,
    part bigint NOT NULL,
    replica bytea NOT NULL,
    content bytea NOT NULL,
    received_at text COLLATE "C" NOT NULL,
    PRIMARY KEY (change_set, part)
);

-- Companion: answers that a change set itself does not give.
CREATE TABLE push_refusal (
    change_set bytea NOT NULL PRIMARY KEY,
    code text COLLATE "C" NOT NULL,
    message text COLLATE "C" NOT NULL,
    refused_at text COLLATE "C" NOT NULL
);

-- Both: sums over the content of all entities that are live or trashed, once a catalog takes part in a sync.
CREATE TABLE digest_bucket (
    bucket bigint NOT NULL PRIMARY KEY,
    content bytea NOT NULL
);

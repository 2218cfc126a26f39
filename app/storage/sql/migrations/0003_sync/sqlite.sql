-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a replica keeps of its companion's state, and what a companion keeps of its replicas. postgres.sql has the same tables.

-- The journal row a conflict came of; in the local band while it is provisional.
ALTER TABLE conflict ADD COLUMN sequence INTEGER NOT NULL DEFAULT 0;
CREATE INDEX conflict_sequence ON conflict (sequence);
CREATE INDEX conflict_entity ON conflict (entity_id);

-- Replica: the companion's state of every entity that waiting changes lie on.
CREATE TABLE sync_base (
    entity_id INTEGER NOT NULL PRIMARY KEY,
    is_known INTEGER NOT NULL, -- 0: the companion has no such entity yet
    kind INTEGER NOT NULL,
    parent BLOB, -- id of the parent
    state INTEGER NOT NULL,
    version INTEGER NOT NULL,
    fields TEXT NOT NULL,
    provenance TEXT NOT NULL
);

-- Replica: change sets that the companion has not confirmed.
CREATE TABLE pending_set (
    change_set_id INTEGER NOT NULL PRIMARY KEY,
    state INTEGER NOT NULL, -- 0 waiting, 1 sent, 2 refused
    local_first INTEGER NOT NULL,
    settled_at INTEGER NOT NULL, -- sent: retired when the cursor is here
    code TEXT NOT NULL,
    message TEXT NOT NULL
);

-- Replica: what their authors wanted, to be merged anew over each new base.
CREATE TABLE pending_change (
    sequence INTEGER NOT NULL PRIMARY KEY, -- local
    change_set_id INTEGER NOT NULL,
    entity_id INTEGER NOT NULL,
    cursor INTEGER NOT NULL, -- what the author had seen of the companion's numbers
    change TEXT NOT NULL
);
CREATE INDEX pending_change_entity ON pending_change (entity_id, sequence);
CREATE INDEX pending_change_set ON pending_change (change_set_id, sequence);

-- Replica: changes of refused sets, for looking at and for export.
CREATE TABLE refused_change (
    sequence INTEGER NOT NULL PRIMARY KEY,
    change_set_id INTEGER NOT NULL,
    change TEXT NOT NULL
);

-- Replica: the cursor when local numbers from `first` on were given out.
CREATE TABLE local_sequence (
    first INTEGER NOT NULL PRIMARY KEY,
    cursor INTEGER NOT NULL
);

-- Both: change sets that a replica made, by their first local number there.
CREATE TABLE own_change_set (
    change_set_id INTEGER NOT NULL PRIMARY KEY,
    replica BLOB NOT NULL,
    local_first INTEGER NOT NULL
);

-- Companion: parts of large change sets until the last has come.
CREATE TABLE push_part (
    change_set BLOB NOT NULL,
    part INTEGER NOT NULL,
    replica BLOB NOT NULL,
    content BLOB NOT NULL,
    received_at TEXT NOT NULL,
    PRIMARY KEY (change_set, part)
);

-- Companion: answers that a change set itself does not give.
CREATE TABLE push_refusal (
    change_set BLOB NOT NULL PRIMARY KEY,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    refused_at TEXT NOT NULL
);

-- Both: sums over the content of all entities that are live or trashed, once a catalog takes part in a sync.
CREATE TABLE digest_bucket (
    bucket INTEGER NOT NULL PRIMARY KEY,
    content BLOB NOT NULL
);

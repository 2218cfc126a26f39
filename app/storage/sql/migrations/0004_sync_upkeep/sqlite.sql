-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a sync asks again and again, and what arrives in pieces. postgres.sql has the same.

-- Replica: the sets that wait, in order.
CREATE INDEX pending_set_state ON pending_set (state, local_first);

-- Replica: pictures that entities of the companion name and that have not come yet.
CREATE TABLE missing_blob (
    sha256 TEXT NOT NULL PRIMARY KEY
);
INSERT INTO missing_blob (sha256)
SELECT DISTINCT l.cover FROM listing l
WHERE l.cover <> '' AND EXISTS (SELECT 1 FROM catalog_property p WHERE p.key = 'sync_replica')
    AND NOT EXISTS (SELECT 1 FROM blob b WHERE b.sha256 = l.cover);

-- Both: pieces of pictures until all of one is here.
CREATE TABLE blob_part (
    sha256 TEXT NOT NULL,
    sender BLOB NOT NULL, -- replica that sends it; zeros: the companion
    start INTEGER NOT NULL,
    size INTEGER NOT NULL,
    content BLOB NOT NULL,
    received_at TEXT NOT NULL,
    PRIMARY KEY (sha256, sender, start)
);

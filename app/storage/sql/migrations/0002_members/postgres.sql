-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- People who share the catalog, and which of them made a change. sqlite.sql has the same tables and columns.

ALTER TABLE change_set ADD COLUMN member_id bytea;
CREATE INDEX change_set_member ON change_set (member_id, id) WHERE member_id IS NOT NULL;

-- Whoever takes part. The password is the text form of Argon2id, empty while there is none.
CREATE TABLE member (
    id bytea NOT NULL PRIMARY KEY,
    name text COLLATE "C" NOT NULL,
    address text COLLATE "C" NOT NULL,
    address_key text COLLATE "C" NOT NULL, -- the form in which addresses are compared
    role text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    password text COLLATE "C" NOT NULL,
    created_at text COLLATE "C" NOT NULL,
    last_sign_in_at text COLLATE "C" NOT NULL,
    password_changed_at text COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX member_address ON member (address_key);

-- One row per sign-in on a device.
CREATE TABLE member_session (
    id bytea NOT NULL PRIMARY KEY,
    member_id bytea NOT NULL,
    device text COLLATE "C" NOT NULL,
    created_at text COLLATE "C" NOT NULL,
    last_used_at text COLLATE "C" NOT NULL,
    expires_at text COLLATE "C" NOT NULL,
    ended_at text COLLATE "C" NOT NULL, -- empty while it lives
    end_reason text COLLATE "C" NOT NULL
);
CREATE INDEX member_session_member ON member_session (member_id, created_at);

-- Secrets are kept as their SHA-256 alone, here and below.
CREATE TABLE member_token (
    hash bytea NOT NULL PRIMARY KEY,
    session_id bytea NOT NULL,
    kind text COLLATE "C" NOT NULL, -- access, refresh
    expires_at text COLLATE "C" NOT NULL,
    used_at text COLLATE "C" NOT NULL, -- refresh: when it was exchanged
    attempt bytea -- refresh: of the exchange, on the last one exchanged
);
CREATE INDEX member_token_session ON member_token (session_id);

CREATE TABLE member_device (
    hash bytea NOT NULL PRIMARY KEY,
    member_id bytea NOT NULL,
    name text COLLATE "C" NOT NULL,
    last_used_at text COLLATE "C" NOT NULL
);
CREATE INDEX member_device_member ON member_device (member_id);

CREATE TABLE invitation (
    id bytea NOT NULL PRIMARY KEY,
    hash bytea NOT NULL,
    member_id bytea NOT NULL,
    address text COLLATE "C" NOT NULL,
    role text COLLATE "C" NOT NULL,
    invited_by bytea,
    invited_by_name text COLLATE "C" NOT NULL,
    created_at text COLLATE "C" NOT NULL,
    expires_at text COLLATE "C" NOT NULL,
    delivered_at text COLLATE "C" NOT NULL,
    delivery text COLLATE "C" NOT NULL,
    claimed_at text COLLATE "C" NOT NULL,
    revoked_at text COLLATE "C" NOT NULL,
    expiry_noted smallint NOT NULL
);
CREATE UNIQUE INDEX invitation_hash ON invitation (hash);
CREATE INDEX invitation_created ON invitation (created_at, id);
CREATE INDEX invitation_member ON invitation (member_id);

CREATE TABLE password_reset (
    id bytea NOT NULL PRIMARY KEY,
    hash bytea NOT NULL,
    member_id bytea NOT NULL,
    issued_by bytea,
    created_at text COLLATE "C" NOT NULL,
    expires_at text COLLATE "C" NOT NULL,
    used_at text COLLATE "C" NOT NULL,
    invalidated_at text COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX password_reset_hash ON password_reset (hash);
CREATE INDEX password_reset_member ON password_reset (member_id, created_at);

CREATE TABLE setup_code (
    hash bytea NOT NULL PRIMARY KEY,
    created_at text COLLATE "C" NOT NULL,
    expires_at text COLLATE "C" NOT NULL
);

-- Leaky buckets of tries: when each would be full again, in milliseconds since 1970.
CREATE TABLE attempt_limit (
    key text COLLATE "C" NOT NULL PRIMARY KEY,
    full_at bigint NOT NULL
);

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- People who share the catalog, and which of them made a change. postgres.sql has the same tables and columns.

ALTER TABLE change_set ADD COLUMN member_id BLOB;
CREATE INDEX change_set_member ON change_set (member_id, id) WHERE member_id IS NOT NULL;

-- Whoever takes part. The password is the text form of Argon2id, empty while there is none.
CREATE TABLE member (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    address_key TEXT NOT NULL, -- the form in which addresses are compared
    role TEXT NOT NULL,
    status TEXT NOT NULL,
    password TEXT NOT NULL,
    created_at TEXT NOT NULL,
    last_sign_in_at TEXT NOT NULL,
    password_changed_at TEXT NOT NULL
);
CREATE UNIQUE INDEX member_address ON member (address_key);

-- One row per sign-in on a device.
CREATE TABLE member_session (
    id BLOB NOT NULL PRIMARY KEY,
    member_id BLOB NOT NULL,
    device TEXT NOT NULL,
    created_at TEXT NOT NULL,
    last_used_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    ended_at TEXT NOT NULL, -- empty while it lives
    end_reason TEXT NOT NULL
);
CREATE INDEX member_session_member ON member_session (member_id, created_at);

-- Secrets are kept as their SHA-256 alone, here and below.
CREATE TABLE member_token (
    hash BLOB NOT NULL PRIMARY KEY,
    session_id BLOB NOT NULL,
    kind TEXT NOT NULL, -- access, refresh
    expires_at TEXT NOT NULL,
    used_at TEXT NOT NULL, -- refresh: when it was exchanged
    attempt BLOB -- refresh: of the exchange, on the last one exchanged
);
CREATE INDEX member_token_session ON member_token (session_id);

CREATE TABLE member_device (
    hash BLOB NOT NULL PRIMARY KEY,
    member_id BLOB NOT NULL,
    name TEXT NOT NULL,
    last_used_at TEXT NOT NULL
);
CREATE INDEX member_device_member ON member_device (member_id);

CREATE TABLE invitation (
    id BLOB NOT NULL PRIMARY KEY,
    hash BLOB NOT NULL,
    member_id BLOB NOT NULL,
    address TEXT NOT NULL,
    role TEXT NOT NULL,
    invited_by BLOB,
    invited_by_name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    delivered_at TEXT NOT NULL,
    delivery TEXT NOT NULL,
    claimed_at TEXT NOT NULL,
    revoked_at TEXT NOT NULL,
    expiry_noted INTEGER NOT NULL
);
CREATE UNIQUE INDEX invitation_hash ON invitation (hash);
CREATE INDEX invitation_created ON invitation (created_at, id);
CREATE INDEX invitation_member ON invitation (member_id);

CREATE TABLE password_reset (
    id BLOB NOT NULL PRIMARY KEY,
    hash BLOB NOT NULL,
    member_id BLOB NOT NULL,
    issued_by BLOB,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT NOT NULL,
    invalidated_at TEXT NOT NULL
);
CREATE UNIQUE INDEX password_reset_hash ON password_reset (hash);
CREATE INDEX password_reset_member ON password_reset (member_id, created_at);

CREATE TABLE setup_code (
    hash BLOB NOT NULL PRIMARY KEY,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
);

-- Leaky buckets of tries: when each would be full again, in milliseconds since 1970.
CREATE TABLE attempt_limit (
    key TEXT NOT NULL PRIMARY KEY,
    full_at INTEGER NOT NULL
);

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Sessions, devices, invitations and resets belong to where they were made: no copy and no backup brings them back.
DELETE FROM member_token;
DELETE FROM member_session;
DELETE FROM member_device;
DELETE FROM invitation;
DELETE FROM password_reset;
DELETE FROM setup_code;
DELETE FROM attempt_limit;

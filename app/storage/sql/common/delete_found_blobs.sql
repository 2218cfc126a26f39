-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

DELETE FROM missing_blob WHERE EXISTS (SELECT 1 FROM blob b WHERE b.sha256 = missing_blob.sha256)

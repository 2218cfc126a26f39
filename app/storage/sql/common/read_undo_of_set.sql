-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT c.undoes, c.root_id, c.reason FROM change_set c WHERE c.id = ?1

-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

SELECT c.uuid FROM journal j JOIN change_set c ON c.id = j.change_set_id WHERE j.sequence = ?1

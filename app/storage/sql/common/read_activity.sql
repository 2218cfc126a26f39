-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Newest first. ?1: numbers below it; ?2 to ?6: exact action, prefix of actions, entity, actor, words (lower case), each
-- empty for any; ?7: outcome or -1; ?8 and ?9: from and to, empty for open; ?10: exact reason or empty; ?11: how many.
SELECT number, at, actor, device, action, entity, subject, outcome, reason, details, correlation
FROM activity
WHERE number < ?1
    AND (?2 = '' OR action = ?2)
    AND (?3 = '' OR substr(action, 1, length(?3)) = ?3)
    AND (?4 = '' OR entity = ?4)
    AND (?5 = '' OR actor = ?5)
    AND (?6 = '' OR lower(subject || ' ' || action || ' ' || reason) LIKE '%' || ?6 || '%' ESCAPE '\')
    AND (?7 < 0 OR outcome = ?7)
    AND (?8 = '' OR at >= ?8)
    AND (?9 = '' OR at < ?9)
    AND (?10 = '' OR reason = ?10)
ORDER BY number DESC
LIMIT ?11

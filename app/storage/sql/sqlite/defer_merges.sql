-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Each transaction leaves a segment of the index. By default the sixteenth of a level merges them all within the save that
-- made it, 100 MB and seconds long in a large catalog; merging in idle time keeps them far below this number.
INSERT INTO search (search, rank) VALUES ('crisismerge', 1000);
INSERT INTO search_trigram (search_trigram, rank) VALUES ('crisismerge', 1000);

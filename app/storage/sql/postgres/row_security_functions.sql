-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The member whose login is connected; null for anybody else. The session's user, so that SET ROLE changes nothing.
CREATE OR REPLACE FUNCTION collectz_member() RETURNS bytea LANGUAGE sql STABLE AS '
    SELECT CASE WHEN session_user ~ ''_m_[0-9a-f]{32}$'' THEN decode(right(session_user::text, 32), ''hex'') END';

-- The same as the text of an id.
CREATE OR REPLACE FUNCTION collectz_member_text() RETURNS text LANGUAGE sql STABLE AS '
    SELECT encode(collectz_member(), ''hex'')::uuid::text';

-- Whether an entity was made by whoever is connected. One whose change set is not written yet was made in this transaction,
-- for no other can see it.
CREATE OR REPLACE FUNCTION collectz_is_own(entity_key bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS '
    SELECT collectz_member() IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM journal j JOIN change_set c ON c.id = j.change_set_id
        WHERE j.entity_id = entity_key AND j.creates <> 0 AND c.member_id IS DISTINCT FROM collectz_member())';

-- The number of a change set is that of whoever is connected, or new.
CREATE OR REPLACE FUNCTION collectz_is_own_change_set(change_set_key bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS '
    SELECT collectz_member() IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM change_set c WHERE c.id = change_set_key AND c.member_id IS DISTINCT FROM collectz_member())';

-- A member's login writes in that member's name, whatever the program says.
CREATE OR REPLACE FUNCTION collectz_sign_change_set() RETURNS trigger LANGUAGE plpgsql AS '
BEGIN
    NEW.member_id := coalesce(collectz_member(), NEW.member_id);
    RETURN NEW;
END';
CREATE OR REPLACE TRIGGER collectz_sign_change_set BEFORE INSERT ON change_set
    FOR EACH ROW EXECUTE FUNCTION collectz_sign_change_set();

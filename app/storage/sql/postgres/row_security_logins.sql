-- SPDX-FileCopyrightText: 2026 The collectz authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A member's login follows their role and status, whoever changes them: in the same transaction, with the rights of whoever ran
-- this. {prefix} is put in by the program.
CREATE OR REPLACE FUNCTION collectz_follow_member() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS '
DECLARE
    login text := ''{prefix}_m_'' || encode(NEW.id, ''hex'');
    word text;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = login) THEN
        RETURN NULL;
    END IF;
    FOREACH word IN ARRAY ARRAY[{roles}] LOOP
        IF pg_has_role(login, ''{prefix}_'' || word, ''MEMBER'') THEN
            EXECUTE format(''REVOKE %I FROM %I'', ''{prefix}_'' || word, login);
        END IF;
    END LOOP;
    IF NEW.status = ''active'' THEN
        EXECUTE format(''GRANT %I TO %I'', ''{prefix}_'' || NEW.role, login);
        EXECUTE format(''ALTER ROLE %I LOGIN'', login);
    ELSE
        EXECUTE format(''ALTER ROLE %I NOLOGIN'', login);
    END IF;
    RETURN NULL;
END';
CREATE OR REPLACE TRIGGER collectz_follow_member AFTER INSERT OR UPDATE OF role, status ON member
    FOR EACH ROW EXECUTE FUNCTION collectz_follow_member();

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/rolegrants.h"

#include "members/policy.h"
#include "storage/sqltext.h"

#include <QByteArrayList>

#include <algorithm>

namespace collectz::storage {

using namespace collectz::members;

namespace {

constexpr char catalogTables[] = "catalog_property, schema_migration, counter, entity, change_set, journal, conflict, "
                                 "listing, term, work_term, identifier, facet_count, search_document, digest_bucket";
/// Made from the entities and made anew when in doubt, so whoever may add may write them.
constexpr char projections[] = "listing, term, work_term, identifier, facet_count, search_document, digest_bucket";
constexpr char importTables[] = "import, import_row, import_count, import_mapping";
constexpr char otherTables[] = "activity, blob, member";
/// Without the password, which nobody needs who does not check it.
constexpr char memberColumns[] = "id, name, address, role, status, created_at, last_sign_in_at";

Grant grantOf(Role role, Action action)
{
    return policyTable()[static_cast<size_t>(action)].roles.at(static_cast<size_t>(role));
}

/// A row's rights cannot depend on which of its columns change, so the least of what its changes need counts.
Grant grantOf(Role role, std::initializer_list<Action> actions)
{
    Grant least = Grant::Any;
    for (const Action action : actions)
        least = std::min(least, grantOf(role, action));
    return least;
}

bool isPrefix(const QByteArray &prefix)
{
    return !prefix.isEmpty() && prefix.size() <= 20 && std::all_of(prefix.begin(), prefix.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

QByteArray quoted(const QByteArray &name)
{
    return '"' + name + '"';
}

QByteArray createRole(const QByteArray &name)
{
    return "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = '" + name +
           "') THEN CREATE ROLE " + quoted(name) + " NOLOGIN; END IF; END $$;\n";
}

/// One rule of row security for one role, in the place of that which it may have had.
QByteArray policy(const QByteArray &table, const QByteArray &command, const QByteArray &group, const QByteArray &clause)
{
    const QByteArray name = quoted(group + '_' + command.toLower());
    QByteArray sql = "DROP POLICY IF EXISTS " + name + " ON " + table + ";\n";
    if (!clause.isEmpty())
        sql += "CREATE POLICY " + name + " ON " + table + " FOR " + command + " TO " + quoted(group) + ' ' + clause +
               ";\n";
    return sql;
}

QByteArray conditionOf(Grant grant, const QByteArray &levels, const QByteArray &own)
{
    if (grant == Grant::Never)
        return {};
    const QByteArray inLevels = "level IN (" + levels + ')';
    return grant == Grant::Any ? inLevels : QByteArray('(' + inLevels + " AND " + own + ')');
}

/// The rows of entity that a role may insert, or change, as one condition; empty for none.
QByteArray entityCondition(Role role, bool isInsertion)
{
    // Whatever somebody inserts is their own.
    const QByteArray own = isInsertion ? QByteArray("true") : QByteArray("collectz_is_own(id)");
    const Grant items = isInsertion
                            ? grantOf(role, Action::CatalogAdd)
                            : grantOf(role, {Action::CatalogEdit, Action::CatalogDelete, Action::CatalogRestore});
    QByteArrayList parts{conditionOf(items, "1, 2, 3", own),
                         conditionOf(grantOf(role, Action::CustomFieldEdit), "4", own),
                         conditionOf(grantOf(role, Action::SavedViewEdit), "5", own),
                         conditionOf(grantOf(role, Action::VocabularyEdit), "6", own)};
    parts.removeAll(QByteArray());
    return parts.join(" OR ");
}

QByteArray ownOrAny(Grant grant, const QByteArray &own)
{
    return grant == Grant::Never ? QByteArray("USING (false)")
           : grant == Grant::Any ? QByteArray("USING (true)")
                                 : "USING (" + own + ')';
}

QByteArray rowSecurity(Role role, const QByteArray &group)
{
    const bool isReader = grantOf(role, Action::CatalogRead) != Grant::Never;
    const QByteArray everything = isReader ? QByteArray("USING (true)") : QByteArray("USING (false)");
    const QByteArray inserted = entityCondition(role, true);
    const QByteArray changed = entityCondition(role, false);
    const QByteArray mine = "WITH CHECK (member_id = collectz_member())";
    const QByteArray undone = grantOf(role, Action::CatalogUndo) == Grant::Any
                                  ? QByteArray("true")
                                  : QByteArray("member_id = collectz_member()");
    const QByteArray about = "position('\"member\":\"' || collectz_member_text() || '\"' IN details) > 0";
    QByteArray sql;
    sql += policy("entity", "SELECT", group, everything);
    sql += policy("entity", "INSERT", group, inserted.isEmpty() ? QByteArray() : "WITH CHECK (" + inserted + ')');
    // Checked, not filtered: a change that silently touched nothing would leave history and entity apart.
    sql += policy("entity", "UPDATE", group,
                  changed.isEmpty() ? QByteArray() : "USING (true) WITH CHECK (" + changed + ')');
    sql += policy("change_set", "SELECT", group, everything);
    sql += policy("change_set", "INSERT", group, inserted.isEmpty() ? QByteArray() : mine);
    sql += policy("change_set", "UPDATE", group,
                  inserted.isEmpty() ? QByteArray() : "USING (true) WITH CHECK (" + undone + ')');
    sql += policy("journal", "SELECT", group, everything);
    sql += policy("journal", "INSERT", group,
                  inserted.isEmpty() ? QByteArray()
                                     : QByteArray("WITH CHECK (collectz_is_own_change_set(change_set_id))"));
    sql += policy("activity", "SELECT", group, ownOrAny(grantOf(role, Action::ActivityRead), about));
    sql += policy("activity", "INSERT", group, inserted.isEmpty() ? QByteArray() : QByteArray("WITH CHECK (true)"));
    sql += policy("member", "SELECT", group, ownOrAny(grantOf(role, Action::MembersList), "id = collectz_member()"));
    return sql;
}

QByteArray grants(Role role, const QByteArray &group)
{
    const QByteArray to = " TO " + quoted(group) + ";\n";
    QByteArray sql;
    for (const char *tables : {catalogTables, importTables, otherTables})
        sql += QByteArray("REVOKE ALL ON ") + tables + " FROM " + quoted(group) + ";\n";
    if (grantOf(role, Action::CatalogRead) != Grant::Never) {
        for (const char *tables : {catalogTables, importTables, "activity"})
            sql += QByteArray("GRANT SELECT ON ") + tables + to;
        sql += QByteArray("GRANT SELECT (") + memberColumns + ") ON member" + to;
    }
    if (grantOf(role, Action::BlobRead) != Grant::Never)
        sql += "GRANT SELECT ON blob" + to;
    if (grantOf(role, Action::BlobWrite) != Grant::Never)
        sql += "GRANT INSERT ON blob" + to;
    if (grantOf(role, Action::CatalogAdd) != Grant::Never) {
        sql += "GRANT INSERT ON entity, change_set, journal, conflict, activity" + to;
        // Neither id nor level: what an entity is and whose it is stays.
        sql += "GRANT UPDATE (kind, work_id, parent_id, state, version, fields, provenance) ON entity" + to;
        sql += "GRANT UPDATE ON counter" + to;
        sql += "GRANT UPDATE (undone_by) ON change_set" + to;
        sql += "GRANT UPDATE (resolved_sequence) ON conflict" + to;
        sql += QByteArray("GRANT INSERT, UPDATE, DELETE ON ") + projections + to;
    }
    if (grantOf(role, Action::ImportApply) != Grant::Never)
        sql += QByteArray("GRANT INSERT, UPDATE, DELETE ON ") + importTables + to;
    if (grantOf(role, Action::SettingsEdit) != Grant::Never)
        sql += "GRANT INSERT, UPDATE ON catalog_property" + to;
    return sql;
}

} // namespace

QByteArray groupRoleName(const QByteArray &prefix, Role role)
{
    return prefix + '_' + roleWord(role).toLatin1();
}

QByteArray memberLoginName(const QByteArray &prefix, const MemberId &member)
{
    return prefix + "_m_" + member.bytes().toHex();
}

QByteArray roleGrantsScript(const QByteArray &prefix)
{
    const Result<QByteArray> functions = sqlText(Engine::Postgres, "row_security_functions");
    const Result<QByteArray> logins = sqlText(Engine::Postgres, "row_security_logins");
    if (!isPrefix(prefix) || !functions || !logins)
        return {};
    QByteArray sql = *functions + '\n';
    for (const char *table : {"entity", "change_set", "journal", "activity", "member"})
        sql += QByteArray("ALTER TABLE ") + table + " ENABLE ROW LEVEL SECURITY;\n";
    for (const Role role : allRoles) {
        const QByteArray group = groupRoleName(prefix, role);
        sql += createRole(group) + grants(role, group) + rowSecurity(role, group);
    }
    QByteArrayList words;
    for (const Role role : allRoles)
        words << "''" + roleWord(role).toLatin1() + "''";
    return sql + QByteArray(*logins).replace("{prefix}", prefix).replace("{roles}", words.join(", ")) + '\n';
}

QByteArray memberLoginScript(const QByteArray &prefix, const Member &member)
{
    if (!isPrefix(prefix) || member.id.isNull())
        return {};
    const QByteArray login = memberLoginName(prefix, member.id);
    QByteArray sql = createRole(login);
    for (const Role role : allRoles)
        sql += "REVOKE " + quoted(groupRoleName(prefix, role)) + " FROM " + quoted(login) + ";\n";
    const bool isActive = member.status == MemberStatus::Active;
    if (isActive)
        sql += "GRANT " + quoted(groupRoleName(prefix, member.role)) + " TO " + quoted(login) + ";\n";
    sql += "ALTER ROLE " + quoted(login) + (isActive ? " LOGIN" : " NOLOGIN") + " CONNECTION LIMIT 20;\n";
    for (const char *setting :
         {"statement_timeout = '60s'", "lock_timeout = '10s'", "idle_in_transaction_session_timeout = '60s'"})
        sql += "ALTER ROLE " + quoted(login) + " SET " + setting + ";\n";
    return sql;
}

} // namespace collectz::storage

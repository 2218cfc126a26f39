// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/termtable.h"

#include "catalog/jsontext.h"
#include "catalog/sortkey.h"
#include "catalog/termnames.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

/// Enough for the names of a large import's neighbourhood, at about 150 bytes each.
constexpr int rememberedTerms = 50000;

} // namespace

TermTable::TermTable()
    : m_remembered(rememberedTerms)
{}

void TermTable::begin()
{
    m_current.clear();
    m_fresh.clear();
    m_uses.clear();
}

void TermTable::forget()
{
    begin();
    m_remembered.clear();
}

qint64 TermTable::idOf(const TermLink &link) const
{
    return m_current.value({link.vocabulary, link.name});
}

Result<void> TermTable::resolve(Connection &connection, Counters &counters, const QList<const TermLink *> &links)
{
    QHash<QString, QSet<QString>> unknown;
    for (const TermLink *link : links) {
        const Name name{link->vocabulary, link->name};
        if (m_current.contains(name))
            continue;
        if (const qint64 *id = m_remembered.object(name))
            m_current.insert(name, *id);
        else
            unknown[link->vocabulary].insert(link->name);
    }
    for (auto vocabulary = unknown.cbegin(); vocabulary != unknown.cend(); ++vocabulary) {
        if (Result<void> found = lookUp(connection, vocabulary.key(), vocabulary.value()); !found)
            return found;
        for (const QString &text : vocabulary.value()) {
            const Name name{vocabulary.key(), text};
            if (m_current.contains(name))
                continue;
            const qint64 id = counters.next(Counter::Term);
            m_current.insert(name, id);
            m_fresh.insert(name, id);
        }
    }
    return {};
}

Result<void> TermTable::lookUp(Connection &connection, const QString &vocabulary, const QSet<QString> &names)
{
    QByteArray json;
    for (const QString &name : names) {
        json += json.isEmpty() ? '[' : ',';
        appendJsonText(json, name);
    }
    const Result<Statement *> statement = connection.statement("find_terms");
    if (!statement)
        return fail(statement.error());
    (*statement)->bindText(1, vocabulary);
    (*statement)->bindText(2, json + ']');
    return (*statement)->forEachRow([&](const Statement &row) {
        const Name name{vocabulary, row.text(1)};
        const qint64 id = row.integer(0);
        m_current.insert(name, id);
        m_remembered.insert(name, new qint64(id));
    });
}

Result<void> TermTable::flush(Connection &connection)
{
    for (auto term = m_fresh.cbegin(); term != m_fresh.cend(); ++term) {
        const auto &[vocabulary, name] = term.key();
        const Result<Statement *> statement = connection.statement("insert_term");
        if (!statement)
            return fail(statement.error());
        const QString sortName = vocabulary == "people"_L1 ? personSortName(name) : name;
        Statement &insert = **statement;
        insert.bind(1, term.value());
        insert.bindText(2, vocabulary);
        insert.bindText(3, name);
        insert.bindText(4, foldTerm(vocabulary, name));
        insert.bindBlob(5, sortKey(sortName));
        insert.bindText(6, sortName);
        insert.bind(7, m_uses.take(term.value()));
        if (Result<void> queued = insert.queue(); !queued)
            return queued;
        m_remembered.insert(term.key(), new qint64(term.value()));
    }
    for (auto use = m_uses.cbegin(); use != m_uses.cend(); ++use) {
        if (use.value() == 0)
            continue;
        const Result<Statement *> statement = connection.statement("update_term_uses");
        if (!statement)
            return fail(statement.error());
        (*statement)->bind(1, use.key());
        (*statement)->bind(2, use.value());
        if (Result<void> queued = (*statement)->queue(); !queued)
            return queued;
    }
    begin();
    return {};
}

} // namespace collectz::storage

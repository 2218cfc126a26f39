// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/projectionwriter.h"

#include "storage/listingbinder.h"
#include "storage/searchindex.h"

#include <algorithm>

namespace collectz::storage {

using namespace collectz::catalog;

namespace {

bool sameLinks(const QList<TermLink> &one, const QList<TermLink> &other)
{
    return std::equal(one.cbegin(), one.cend(), other.cbegin(), other.cend(), [](const TermLink &a, const TermLink &b) {
        return a.field == b.field && a.vocabulary == b.vocabulary && a.name == b.name && a.qualifier == b.qualifier;
    });
}

bool sameIdentifiers(const QList<IdentifierLink> &one, const QList<IdentifierLink> &other)
{
    return std::equal(
        one.cbegin(), one.cend(), other.cbegin(), other.cend(),
        [](const IdentifierLink &a, const IdentifierLink &b) { return a.key == b.key && a.entity == b.entity; });
}

} // namespace

Result<void> queueForKey(Connection &connection, std::string_view query, qint64 key)
{
    const Result<Statement *> statement = connection.statement(query);
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, key);
    return (*statement)->queue();
}

ProjectionWriter::ProjectionWriter(TermTable &terms, FacetMemory *facets)
    : m_terms(terms)
    , m_memory(facets)
{}

void ProjectionWriter::begin(const QByteArray &now)
{
    m_now = now;
    m_facets.clear();
    m_terms.begin();
    if (m_memory)
        m_memory->beginWriting();
}

void ProjectionWriter::end()
{
    if (m_memory)
        m_memory->endWriting();
}

Result<void> ProjectionWriter::write(Connection &connection, Counters &counters,
                                     const std::vector<ProjectionChange> &changes)
{
    QList<const TermLink *> links;
    std::vector<qint64> works;
    for (const ProjectionChange &change : changes) {
        works.push_back(change.workKey);
        for (const std::optional<Projection> *projection : {&change.before, &change.after}) {
            if (!projection->has_value())
                continue;
            for (const TermLink &link : (*projection)->terms)
                links << &link;
        }
    }
    if (m_memory)
        m_memory->note(works);
    if (Result<void> resolved = m_terms.resolve(connection, counters, links); !resolved)
        return resolved;
    for (const ProjectionChange &change : changes) {
        if (Result<void> written = writeOne(connection, change); !written)
            return written;
    }
    return {};
}

Result<void> ProjectionWriter::writeOne(Connection &connection, const ProjectionChange &change)
{
    if (!change.before && !change.after)
        return {};
    countUses(change);
    Result<void> done = change.keepsListing ? Result<void>() : writeListing(connection, change);
    if (done)
        done = writeTerms(connection, change);
    if (done)
        done = writeIdentifiers(connection, change);
    if (!done)
        return done;

    if (!change.after)
        return deleteSearch(connection, change.workKey);
    const SearchWords words = SearchWords::of(*change.after);
    if (!change.before)
        return insertSearch(connection, change.workKey, words);
    const SearchWords former = SearchWords::of(*change.before);
    return words == former ? Result<void>()
                           : updateSearch(connection, change.workKey, words, words.title != former.title);
}

void ProjectionWriter::countUses(const ProjectionChange &change)
{
    const auto count = [this](const Projection &projection, qint64 by) {
        const QList<FacetKey> values = facetValues(projection);
        for (const FacetKey &value : values)
            m_facets[value] += by;
        if (projection.row.state != State::Live)
            return;
        QSet<qint64> counted;
        for (const TermLink &link : projection.terms) {
            const qint64 term = m_terms.idOf(link);
            if (!counted.contains(term)) {
                counted.insert(term);
                m_terms.addUses(term, by);
            }
        }
    };
    if (change.before)
        count(*change.before, -1);
    if (change.after)
        count(*change.after, 1);
    change.partsBefore.addTo(m_facets, -1);
    change.partsAfter.addTo(m_facets, 1);
}

Result<void> ProjectionWriter::writeListing(Connection &connection, const ProjectionChange &change)
{
    if (!change.after)
        return queueForKey(connection, "delete_listing", change.workKey);
    QByteArray added = m_now;
    if (!change.before && !change.isNew) {
        const Result<QByteArray> found = addedAt(connection, change.workKey);
        if (!found)
            return fail(found.error());
        added = *found;
    }
    const Result<Statement *> statement = connection.statement(change.before ? "update_listing" : "insert_listing");
    if (!statement)
        return fail(statement.error());
    bindListing(**statement, change.workKey, *change.after, change.sequence, m_now);
    if (!change.before)
        (*statement)->bindText(listingAddedParameter, added);
    return (*statement)->queue();
}

Result<QByteArray> ProjectionWriter::addedAt(Connection &connection, qint64 workKey)
{
    const Result<Statement *> statement = connection.statement("read_added");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, workKey);
    QByteArray added = m_now;
    Result<void> read = (*statement)->forEachRow([&added](const Statement &row) { added = row.utf8(0); });
    if (!read)
        return fail(std::move(read).error());
    return added;
}

Result<void> ProjectionWriter::writeTerms(Connection &connection, const ProjectionChange &change)
{
    static const QList<TermLink> none;
    const QList<TermLink> &before = change.before ? change.before->terms : none;
    const QList<TermLink> &after = change.after ? change.after->terms : none;
    if (sameLinks(before, after))
        return {};
    if (!before.isEmpty()) {
        if (Result<void> deleted = queueForKey(connection, "delete_work_terms", change.workKey); !deleted)
            return deleted;
    }
    const Result<Statement *> statement = connection.statement("insert_work_term");
    if (!statement)
        return fail(statement.error());
    Statement &insert = **statement;
    for (qsizetype position = 0; position < after.size(); ++position) {
        const TermLink &link = after[position];
        insert.bind(1, change.workKey);
        insert.bind(2, position);
        insert.bindText(3, link.field);
        insert.bind(4, m_terms.idOf(link));
        insert.bindText(5, link.qualifier);
        if (Result<void> queued = insert.queue(); !queued)
            return queued;
    }
    return {};
}

Result<void> ProjectionWriter::writeIdentifiers(Connection &connection, const ProjectionChange &change)
{
    static const QList<IdentifierLink> none;
    const QList<IdentifierLink> &before = change.before ? change.before->identifiers : none;
    const QList<IdentifierLink> &after = change.after ? change.after->identifiers : none;
    if (sameIdentifiers(before, after))
        return {};
    if (!before.isEmpty()) {
        if (Result<void> deleted = queueForKey(connection, "delete_identifiers", change.workKey); !deleted)
            return deleted;
    }
    const Result<Statement *> statement = connection.statement("insert_identifier");
    if (!statement)
        return fail(statement.error());
    for (const IdentifierLink &link : after) {
        (*statement)->bindText(1, link.key);
        (*statement)->bind(2, change.workKey);
        (*statement)->bind(3, change.keys.value(link.entity, change.workKey));
        if (Result<void> queued = (*statement)->queue(); !queued)
            return queued;
    }
    return {};
}

Result<void> ProjectionWriter::flush(Connection &connection)
{
    for (auto facet = m_facets.cbegin(); facet != m_facets.cend(); ++facet) {
        if (facet.value() == 0)
            continue;
        const Result<Statement *> statement = connection.statement("add_facet_count");
        if (!statement)
            return fail(statement.error());
        (*statement)->bindText(1, facet.key().field);
        (*statement)->bindText(2, facet.key().value);
        (*statement)->bind(3, facet.value());
        if (Result<void> queued = (*statement)->queue(); !queued)
            return queued;
    }
    m_facets.clear();
    return m_terms.flush(connection);
}

} // namespace collectz::storage

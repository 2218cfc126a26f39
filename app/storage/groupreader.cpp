// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/groupreader.h"

#include "catalog/fieldregistry.h"
#include "catalog/kind.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

QStringList fieldsOf(Grouping grouping)
{
    if (grouping == Grouping::Publisher)
        return {u"publisher"_s, u"label"_s};
    if (grouping != Grouping::Creator)
        return {groupingWord(grouping)};
    QStringList fields;
    for (const Kind kind : allKinds())
        fields << FieldRegistry::builtin().creatorField(kind);
    fields.removeAll(QString());
    fields.removeDuplicates();
    return fields;
}

} // namespace

GroupReader::GroupReader(Connection &connection, Grouping grouping, qint64 lookedUp)
    : m_connection(connection)
    , m_grouping(grouping)
    , m_lookedUp(lookedUp)
{}

bool GroupReader::isLinked() const
{
    return m_grouping != Grouping::Kind && m_grouping != Grouping::Year && m_grouping != Grouping::Decade;
}

QString GroupReader::vocabulary() const
{
    const FieldDefinition *field = FieldRegistry::builtin().find(fieldsOf(m_grouping).constFirst());
    return field ? field->vocabulary : QString();
}

Result<GroupedOrder> GroupReader::grouped(std::vector<qint64> keys, bool descending)
{
    if (keys.empty() || m_grouping == Grouping::None)
        return GroupedOrder{std::move(keys), {}};
    m_valueOf.assign(static_cast<std::size_t>(*std::ranges::max_element(keys)) + 1, notAsked);
    for (const qint64 key : keys)
        m_valueOf[static_cast<std::size_t>(key)] = noValue;
    const bool fewWorks = std::ssize(keys) <= m_lookedUp;
    if (Result<void> read = isLinked() ? readLinks(keys, fewWorks) : readNumbers(keys, fewWorks); !read)
        return fail(read.error());
    QSet<qint64> values;
    for (const qint64 value : m_valueOf) {
        if (value >= 0)
            values.insert(value);
    }
    Result<QList<Named>> names = isLinked() ? termsInOrder(values) : inOrder(values);
    if (!names)
        return fail(names.error());
    return dealt(keys, std::move(*names), descending);
}

void GroupReader::takeNumber(qint64 key, const Statement &row, int column)
{
    if (row.isNull(column) || row.integer(column) < 0)
        return;
    const qint64 number = row.integer(column);
    m_valueOf[static_cast<std::size_t>(key)] = m_grouping == Grouping::Decade ? number / 10 * 10 : number;
}

Result<void> GroupReader::readNumbers(const std::vector<qint64> &keys, bool fewWorks)
{
    const bool isKind = m_grouping == Grouping::Kind;
    const auto asked = [this](qint64 key) {
        return key < std::ssize(m_valueOf) && m_valueOf[static_cast<std::size_t>(key)] != notAsked;
    };
    if (!fewWorks) {
        Result<Statement *> statement = m_connection.statement(isKind ? "read_group_kinds" : "read_group_years");
        if (!statement)
            return fail(statement.error());
        (*statement)->setStreaming(true);
        return (*statement)->forEachRow([&](const Statement &row) {
            if (asked(row.integer(0)))
                takeNumber(row.integer(0), row, 1);
        });
    }
    for (const qint64 key : keys) {
        Result<Statement *> statement = m_connection.statement("read_group_of_work");
        if (!statement)
            return fail(statement.error());
        (*statement)->bind(1, key);
        Result<void> read =
            (*statement)->forEachRow([&](const Statement &row) { takeNumber(key, row, isKind ? 0 : 1); });
        if (!read)
            return read;
    }
    return {};
}

Result<void> GroupReader::readLinks(const std::vector<qint64> &keys, bool fewWorks)
{
    const QStringList fields = fieldsOf(m_grouping);
    if (fewWorks) {
        for (const qint64 key : keys) {
            Result<Statement *> statement = m_connection.statement("read_group_links_of_work");
            if (!statement)
                return fail(statement.error());
            (*statement)->bind(1, key);
            Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
                qint64 &value = m_valueOf[static_cast<std::size_t>(key)];
                if (value == noValue && fields.contains(row.text(0)))
                    value = row.integer(1);
            });
            if (!read)
                return read;
        }
        return {};
    }
    // A work's first link is that of the least position; the index gives them term by term.
    std::vector<qint32> positions(m_valueOf.size(), std::numeric_limits<qint32>::max());
    for (const QString &field : fields) {
        Result<Statement *> statement = m_connection.statement("read_group_links");
        if (!statement)
            return fail(statement.error());
        (*statement)->bindText(1, field);
        (*statement)->setStreaming(true);
        Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
            const qint64 work = row.integer(1);
            if (work >= std::ssize(m_valueOf) || m_valueOf[static_cast<std::size_t>(work)] == notAsked)
                return;
            const auto place = static_cast<std::size_t>(work);
            const auto position = static_cast<qint32>(row.integer(2));
            if (position >= positions[place])
                return;
            positions[place] = position;
            m_valueOf[place] = row.integer(0);
        });
        if (!read)
            return read;
    }
    return {};
}

Result<QList<GroupReader::Named>> GroupReader::inOrder(const QSet<qint64> &values)
{
    QList<Named> names;
    for (const qint64 value : values)
        names << Named{value,
                       m_grouping == Grouping::Kind ? kindWord(static_cast<Kind>(value)) : QString::number(value)};
    std::ranges::sort(names, {}, &Named::value);
    return names;
}

Result<QList<GroupReader::Named>> GroupReader::termsInOrder(const QSet<qint64> &values)
{
    QList<Named> names;
    if (values.size() * 4 > m_lookedUp) {
        Result<Statement *> statement = m_connection.statement("read_group_terms");
        if (!statement)
            return fail(statement.error());
        (*statement)->bindText(1, vocabulary());
        (*statement)->setStreaming(true);
        Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
            if (values.contains(row.integer(0)))
                names << Named{row.integer(0), row.text(1)};
        });
        return read ? Result<QList<Named>>(std::move(names)) : fail(read.error());
    }
    QList<std::pair<std::pair<QByteArray, QByteArray>, qint64>> places;
    for (const qint64 value : values) {
        Result<Statement *> statement = m_connection.statement("read_group_term");
        if (!statement)
            return fail(statement.error());
        (*statement)->bind(1, value);
        Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
            places.append({{row.blob(1), row.utf8(0)}, value});
        });
        if (!read)
            return fail(read.error());
    }
    std::ranges::sort(places);
    for (const auto &[place, value] : std::as_const(places))
        names << Named{value, QString::fromUtf8(place.second)};
    return names;
}

/// Deals the works to their groups, which keeps their order in each; takes no comparing.
GroupedOrder GroupReader::dealt(const std::vector<qint64> &keys, QList<Named> names, bool descending) const
{
    if (descending)
        std::reverse(names.begin(), names.end());
    QHash<qint64, qsizetype> ranks;
    ranks.reserve(names.size());
    for (qsizetype rank = 0; rank < names.size(); ++rank)
        ranks.insert(names.at(rank).value, rank);
    const qsizetype none = names.size();
    const auto rankOf = [&](qint64 key) { return ranks.value(m_valueOf[static_cast<std::size_t>(key)], none); };
    std::vector<qint64> places(static_cast<std::size_t>(none) + 2, 0);
    for (const qint64 key : keys)
        ++places[static_cast<std::size_t>(rankOf(key)) + 1];
    GroupedOrder order;
    for (qsizetype rank = 0; rank <= none; ++rank) {
        const auto place = static_cast<std::size_t>(rank);
        if (places[place + 1] > 0)
            order.groups << WorkGroup{rank == none ? QString() : names.at(rank).name, places[place]};
        places[place + 1] += places[place];
    }
    order.keys.resize(keys.size());
    for (const qint64 key : keys)
        order.keys[static_cast<std::size_t>(places[static_cast<std::size_t>(rankOf(key))]++)] = key;
    return order;
}

} // namespace collectz::storage

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/projectioncheck.h"

#include "storage/entityreader.h"
#include "storage/listingbinder.h"
#include "storage/projectionlimits.h"
#include "storage/searchindex.h"

#include <QSet>

#include <vector>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

constexpr qint64 worksAtATime = 500;
constexpr int mostNotedOfASort = 10;

/// Keeps what is bound, to be compared with what was stored.
class RecordingStatement final : public Statement
{
public:
    explicit RecordingStatement(int parameters)
        : m_values(static_cast<std::size_t>(parameters))
    {}

    using Statement::bind;
    using Statement::bindText;

    void bind(int parameter, qint64 value) override { keep(parameter, QByteArray::number(value)); }

    void bindText(int parameter, const QByteArray &utf8) override { keep(parameter, utf8); }

    void bindBlob(int parameter, const QByteArray &bytes) override { keep(parameter, bytes.toHex()); }

    void bindNull(int parameter) override { m_values.at(std::size_t(parameter) - 1).reset(); }

    Result<bool> step() override { return false; }

    Result<void> execute() override { return {}; }

    Result<void> queue() override { return {}; }

    void reset() override {}

    int columnCount() const override { return 0; }

    bool isNull(int) const override { return true; }

    qint64 integer(int) const override { return 0; }

    QByteArrayView textView(int) const override { return {}; }

    QByteArray blob(int) const override { return {}; }

    [[nodiscard]] bool agreesWith(const Statement &row, int column) const
    {
        const std::optional<QByteArray> &value = m_values.at(std::size_t(column));
        if (!value)
            return row.isNull(column);
        return !row.isNull(column) && (*value == row.utf8(column) || *value == row.blob(column).toHex());
    }

private:
    void keep(int parameter, const QByteArray &value) { m_values.at(std::size_t(parameter) - 1) = value; }

    std::vector<std::optional<QByteArray>> m_values;
};

/// Place of the time of the last change, which no projection knows.
constexpr int changedColumn = 24;

} // namespace

ProjectionCheck::ProjectionCheck(Connection &connection, const ProgressFunction &progress, const CancelToken &cancel)
    : m_connection(connection)
    , m_progress(progress)
    , m_cancel(cancel)
{}

void ProjectionCheck::note(const QString &what, const QString &title)
{
    const int count = ++m_noted[what];
    if (count <= mostNotedOfASort)
        m_faults << u"%1 of \"%2\" does not agree with the work."_s.arg(what, title);
    else if (count == mostNotedOfASort + 1)
        m_faults << u"%1 of more works does not agree with the work."_s.arg(what);
}

Result<QList<ProjectionCheck::WorkPlace>> ProjectionCheck::nextWorks(qint64 after)
{
    const Result<Statement *> statement = m_connection.statement("read_works_to_project");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, after);
    (*statement)->bind(2, worksAtATime);
    QList<WorkPlace> works;
    Result<void> read = (*statement)->forEachRow([&works](const Statement &row) {
        works << WorkPlace{row.integer(0), EntityId::fromBytes(row.blob(1)), row.integer(2)};
    });
    if (!read)
        return fail(read.error());
    return works;
}

Result<QStringList> ProjectionCheck::run()
{
    EntityReader entities(m_connection);
    const Result<FieldRegistry> registry = entities.registry();
    if (!registry)
        return fail(registry.error());
    Progress report;
    report.step = u"projections"_s;
    for (qint64 after = 0;;) {
        if (m_cancel.isCancelled())
            return fail(ErrorKind::Cancelled, u"cancelled"_s, u"The check was stopped."_s);
        const Result<QList<WorkPlace>> works = nextWorks(after);
        if (!works)
            return fail(works.error());
        if (works->isEmpty())
            break;
        for (const WorkPlace &place : *works) {
            if (Result<void> compared = compare(place, *registry); !compared)
                return fail(compared.error());
        }
        after = works->constLast().key;
        report.done += works->size();
        if (m_progress)
            m_progress(report);
    }
    if (Result<void> compared = compareFacets(); !compared)
        return fail(compared.error());
    return m_faults;
}

Result<void> ProjectionCheck::compare(const WorkPlace &place, const FieldRegistry &registry)
{
    EntityReader entities(m_connection);
    const Result<WorkRecord> record = entities.work(place.id);
    if (!record)
        return fail(record.error());
    const Projection projection = boundedProjection(project(*record, registry));
    const std::pair<QString, Result<bool>> comparisons[] = {
        {u"The list row"_s, listingAgrees(place, projection)},
        {u"A vocabulary link"_s, linksAgree(place.key, projection)},
        {u"An identifier"_s, identifiersAgree(place.key, projection)},
        {u"The search text"_s, wordsAgree(place.key, projection)},
    };
    for (const auto &[what, agrees] : comparisons) {
        if (!agrees)
            return fail(agrees.error());
        if (!*agrees)
            note(what, projection.row.title);
    }
    for (const FacetKey &facet : facetValues(projection))
        ++m_facets[facet];
    PartCounts::of(*record).addTo(m_facets, 1);
    return {};
}

Result<bool> ProjectionCheck::listingAgrees(const WorkPlace &place, const Projection &projection)
{
    RecordingStatement wanted(listingAddedParameter);
    bindListing(wanted, place.key, projection, place.sequence, QByteArray());
    const Result<Statement *> statement = m_connection.statement("read_projected_listing");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, place.key);
    bool agrees = false;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        agrees = true;
        for (int column = 0; column < listingAddedParameter - 1; ++column)
            agrees &= column == changedColumn || wanted.agreesWith(row, column);
    });
    if (!read)
        return fail(read.error());
    return agrees;
}

Result<bool> ProjectionCheck::linksAgree(qint64 work, const Projection &projection)
{
    const Result<Statement *> statement = m_connection.statement("read_projected_links");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, work);
    qsizetype place = 0;
    bool agrees = true;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        const TermLink link = projection.terms.value(place++);
        agrees &= row.text(0) == link.field && row.text(1) == link.vocabulary && row.text(2) == link.name &&
                  row.text(3) == link.qualifier;
    });
    if (!read)
        return fail(read.error());
    return agrees && place == projection.terms.size();
}

Result<bool> ProjectionCheck::identifiersAgree(qint64 work, const Projection &projection)
{
    const Result<Statement *> statement = m_connection.statement("read_projected_identifiers");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, work);
    using Pair = std::pair<QString, EntityId>;
    QSet<Pair> stored;
    Result<void> read = (*statement)->forEachRow([&stored](const Statement &row) {
        stored.insert(Pair(row.text(0), EntityId::fromBytes(row.blob(1))));
    });
    if (!read)
        return fail(read.error());
    QSet<Pair> wanted;
    for (const IdentifierLink &link : projection.identifiers)
        wanted.insert(Pair(link.key, link.entity));
    return stored == wanted;
}

Result<bool> ProjectionCheck::wordsAgree(qint64 work, const Projection &projection)
{
    const Result<Statement *> statement = m_connection.statement("read_projected_words");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, work);
    std::optional<SearchWords> stored;
    Result<void> read = (*statement)->forEachRow([&stored](const Statement &row) {
        stored = SearchWords{row.utf8(0), row.utf8(1), row.utf8(2)};
    });
    if (!read)
        return fail(read.error());
    return stored == SearchWords::of(projection);
}

Result<void> ProjectionCheck::compareFacets()
{
    const Result<Statement *> statement = m_connection.statement("read_all_facet_counts");
    if (!statement)
        return fail(statement.error());
    Result<void> read = (*statement)->forEachRow([this](const Statement &row) {
        const qint64 wanted = m_facets.take(FacetKey{row.text(0), row.text(1)});
        if (wanted != row.integer(2))
            m_faults << u"The count of %1 \"%2\" is %3, but %4 works have it."_s.arg(row.text(0), row.text(1))
                            .arg(row.integer(2))
                            .arg(wanted);
    });
    if (!read)
        return read;
    if (!m_facets.isEmpty())
        m_faults << u"%1 counts of facets are missing."_s.arg(m_facets.size());
    return {};
}

} // namespace collectz::storage

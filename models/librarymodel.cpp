// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/librarymodel.h"

#include "models/catalogsession.h"
#include "models/fieldtext.h"
#include "models/sorting.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace collectz::models {

using catalog::CatalogReader;
using catalog::ListingPage;
using catalog::ListingRow;

namespace {

constexpr int fetchesAtOnce = 2;
constexpr qsizetype mostWanted = 6;

QVariant alignmentOf(const QString &column)
{
    static const QStringList numbers{u"runtime"_s, u"pages"_s, u"copies"_s, u"price"_s};
    return QVariant((numbers.contains(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

LibraryModel::LibraryModel(CatalogSession &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_order(std::make_shared<const std::vector<qint64>>())
    , m_groups(std::make_shared<const GroupedRows>())
    , m_rows(cachedRows)
{
    connect(&session, &CatalogSession::changed, this, &LibraryModel::follow);
    connect(&session, &CatalogSession::registryChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

LibraryModel::~LibraryModel()
{
    m_cancel.cancel();
    m_findCancel.cancel();
}

void LibraryModel::show(const catalog::Query &query, const catalog::Sort &sort, catalog::Grouping grouping)
{
    m_query = query;
    takeSort(sort);
    // Before the first loading the collapsed headings are those of the last run.
    if (m_generation > 0 && grouping != m_grouping)
        m_collapsed.clear();
    m_grouping = grouping;
    reload();
}

void LibraryModel::setQuery(const catalog::Query &query)
{
    m_query = query;
    reload();
}

void LibraryModel::setSort(const catalog::Sort &sort)
{
    takeSort(sort);
    reload();
}

void LibraryModel::takeSort(const catalog::Sort &sort)
{
    m_sort = sort;
    // Headers say what they are sorted by.
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const QStringList &LibraryModel::columnKeys()
{
    static const QStringList keys{u"title"_s,         u"creators"_s, u"year"_s,      u"kind"_s,      u"series"_s,
                                  u"series_number"_s, u"format"_s,   u"platform"_s,  u"publisher"_s, u"genres"_s,
                                  u"language"_s,      u"rating"_s,   u"status"_s,    u"location"_s,  u"condition"_s,
                                  u"price"_s,         u"acquired"_s, u"completed"_s, u"runtime"_s,   u"pages"_s,
                                  u"copies"_s,        u"added"_s,    u"changed"_s};
    return keys;
}

int LibraryModel::rowOf(qint64 key) const
{
    const auto found = std::find(m_order->begin(), m_order->end(), key);
    return found == m_order->end() ? -1 : static_cast<int>(found - m_order->begin());
}

qint64 LibraryModel::keyAt(int row) const
{
    return row >= 0 && row < std::ssize(*m_order) ? (*m_order)[static_cast<size_t>(row)] : -1;
}

const ListingRow *LibraryModel::listing(int row) const
{
    if (isHeading(row))
        return nullptr;
    const ListingRow *found = m_rows.object(keyAt(row));
    if (!found || m_stale.contains(found->key))
        want(row);
    return found;
}

bool LibraryModel::isSettled() const
{
    return m_complete && !m_refreshing && !m_finding && m_fetching.isEmpty() && m_wanted.isEmpty();
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order->size());
}

int LibraryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columnKeys().size());
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    if (role == KeyRole)
        return keyAt(index.row());
    if (role == Qt::TextAlignmentRole) {
        return alignmentOf(columnKeys().at(index.column()));
    }
    if (isHeading(index.row()))
        return headingData(index.row(), index.column(), role);
    const ListingRow *row = listing(index.row());
    if (role == LoadedRole)
        return row != nullptr;
    if (!row)
        return role == Qt::DisplayRole && index.column() == 0 ? QVariant(u"…"_s) : QVariant();
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return columnText(*row, columnKeys().at(index.column()), m_session.registry());
    if (role == Qt::ToolTipRole && index.column() == 0)
        return row->title;
    if (role == ValueRole)
        return row->textFor(columnKeys().at(index.column()));
    return this->role(*row, role);
}

QString LibraryModel::columnText(const ListingRow &row, const QString &column, const catalog::FieldRegistry &registry)
{
    if (column == "kind"_L1)
        return fieldtext::kind(row.kind);
    if (column == "copies"_L1)
        return row.copies > 0 ? QLocale().toString(row.copies) : QString();
    const QString text = row.textFor(column);
    if (text.isEmpty() || column == "title"_L1 || column == "creators"_L1 || column == "year"_L1)
        return text;
    if (column == "added"_L1 || column == "changed"_L1) {
        const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
        return time.isValid() ? QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat) : text;
    }
    const catalog::FieldDefinition *field = registry.find(column);
    // Lists (genres, formats) come joined for showing already.
    if (!field || field->list || field->type == catalog::FieldType::Term)
        return text;
    return fieldtext::value(*field, catalog::FieldValue(text), registry);
}

QVariant LibraryModel::role(const ListingRow &row, int role) const
{
    switch (role) {
    case EntityRole:
        return row.work.text();
    case KindRole:
        return catalog::kindWord(row.kind);
    case TitleRole:
        return row.title;
    case SubtitleRole:
        return row.creators.isEmpty() || row.year.isEmpty() ? QString(row.creators + row.year)
                                                            : QString(row.creators + u" · "_s + row.year);
    case CoverRole:
        return row.cover;
    case FlagsRole: {
        QStringList flags;
        if (row.lent)
            flags << u"lent"_s;
        if (row.wanted)
            flags << u"wanted"_s;
        if (row.isSigned)
            flags << u"signed"_s;
        return flags;
    }
    case CountRole:
        return row.copies;
    default:
        return {};
    }
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return fieldtext::label(columnKeys().at(section), m_session.registry());
    if (role == FieldRole)
        return columnKeys().at(section);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(columnKeys().at(section));
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) {
        const QString label = fieldtext::label(columnKeys().at(section), m_session.registry());
        const QString sorted = Sorting::ofColumn(m_sort, columnKeys().at(section));
        return sorted.isEmpty() ? label : QString(label + u", "_s + sorted);
    }
    return {};
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex &index) const
{
    return index.isValid() && isHeading(index.row()) ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                                                     : QAbstractTableModel::flags(index);
}

void LibraryModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < columnCount())
        setSort({catalog::sortLevelOf(columnKeys().at(column), order == Qt::DescendingOrder)});
}

void LibraryModel::remember(const QList<ListingRow> &rows)
{
    for (const ListingRow &row : rows) {
        m_rows.insert(row.key, new ListingRow(row));
        m_stale.remove(row.key);
    }
}

void LibraryModel::rememberGone(const QList<qint64> &keys)
{
    // A work that went between order and fetch: an empty row stands for it until the order is read anew.
    for (const qint64 key : keys) {
        if (!m_rows.contains(key)) {
            auto *gone = new ListingRow;
            gone->key = key;
            m_rows.insert(key, gone);
        }
        m_stale.remove(key);
    }
}

void LibraryModel::want(int row) const
{
    const int window = row / windowRows;
    if (m_fetching.contains(window))
        return;
    // The newest wish comes first, and wishes of places scrolled past are forgotten.
    m_wanted.removeOne(window);
    m_wanted.append(window);
    if (m_wanted.size() > mostWanted)
        m_wanted.removeFirst();
    if (!std::exchange(m_fetchScheduled, true))
        QMetaObject::invokeMethod(const_cast<LibraryModel *>(this), &LibraryModel::fetchWanted, Qt::QueuedConnection);
}

void LibraryModel::fetchWanted()
{
    m_fetchScheduled = false;
    while (!m_wanted.isEmpty() && m_fetching.size() < fetchesAtOnce)
        fetchWindow(m_wanted.takeLast());
}

void LibraryModel::fetchWindow(int window)
{
    const int first = window * windowRows;
    const int last = std::min(first + windowRows, rowCount()) - 1;
    QList<qint64> keys;
    for (int row = first; row <= last; ++row) {
        const qint64 key = keyAt(row);
        if (key < 0)
            continue;
        if (!m_rows.contains(key) || m_stale.contains(key))
            keys.append(key);
    }
    if (keys.isEmpty())
        return;
    m_fetching.insert(window);
    whenDone(m_session.read([keys](CatalogReader &reader) { return reader.rows(keys); }), this,
             [this, window, keys, order = m_order](const Result<QList<ListingRow>> &rows) {
                 m_fetching.remove(window);
                 if (!rows) {
                     if (rows.error().kind != ErrorKind::Cancelled)
                         Q_EMIT loadFailed(rows.error());
                     return;
                 }
                 remember(*rows);
                 rememberGone(keys);
                 const bool moved = order != m_order;
                 const int top = moved ? 0 : window * windowRows;
                 const int bottom = std::min(moved ? rowCount() : top + windowRows, rowCount()) - 1;
                 if (bottom >= top)
                     Q_EMIT dataChanged(index(top, 0), index(bottom, columnCount() - 1));
                 fetchWanted();
             });
}

} // namespace collectz::models

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conflictmodel.h"

#include "models/catalogsession.h"
#include "models/conflicttext.h"
#include "models/roles.h"
#include "models/rowroles.h"
#include "models/tooltiptext.h"

using namespace Qt::StringLiterals;

namespace collectz::models {

using catalog::CatalogReader;
using catalog::ConflictFilter;
using catalog::ConflictPage;
using catalog::ConflictRecord;

namespace {

constexpr int pageSize = 200;

} // namespace

ConflictModel::ConflictModel(QObject *parent)
    : PagedModel(parent)
{
    connect(this, &PagedTable::pageLoaded, this, [this] {
        if (std::exchange(m_isStale, false))
            reload();
    });
}

void ConflictModel::follow()
{
    // Many changes in a row are one question after the one that is on its way.
    if (isLoading())
        m_isStale = true;
    else
        reload();
}

void ConflictModel::setSession(CatalogSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (session)
        connect(session, &CatalogSession::changed, this, &ConflictModel::follow);
    ask();
}

void ConflictModel::setFilter(const ConflictFilter &filter)
{
    m_filter = filter;
    ask();
}

void ConflictModel::ask()
{
    if (!m_session) {
        clear();
        return;
    }
    setFetch([session = m_session, filter = m_filter](const QString &cursor) mutable {
        filter.after = cursor.toLongLong();
        filter.limit = pageSize;
        return session->read([filter](CatalogReader &reader) -> Result<Page<ConflictRecord>> {
            const Result<ConflictPage> page = reader.conflicts(filter);
            if (!page)
                return fail(page.error());
            const bool isLast = page->matching <= page->rows.size();
            return Page<ConflictRecord>{page->rows,
                                        isLast ? QString() : QString::number(page->rows.constLast().number)};
        });
    });
}

int ConflictModel::rowOf(qint64 number) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (rows().at(row).number == number)
            return row;
    }
    return -1;
}

int ConflictModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ConflictModel::cell(const ConflictRecord &conflict, int column) const
{
    switch (column) {
    case TitleColumn:
        return conflict.title.isEmpty() ? tr("(no title)") : conflict.title;
    case FieldColumn:
        return ConflictText::field(conflict.values.key, m_session->registry());
    case OtherColumn:
        return conflict.settledSequence > 0 ? ConflictText::side(conflict.settled, m_session->author())
                                            : ConflictText::side(conflict.other, m_session->author());
    case WhenColumn:
        return ConflictText::when(conflict.settledSequence > 0 ? conflict.settled : conflict.other);
    default:
        return {};
    }
}

QVariant ConflictModel::data(const QModelIndex &index, int role) const
{
    const ConflictRecord *conflict = rowAt(index);
    if (!conflict || !m_session)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(*conflict, index.column());
    case Qt::ToolTipRole:
        return toolTipText(cell(*conflict, index.column()));
    case WordRole:
        return catalog::kindWord(conflict->kind);
    case NumberRole:
        return conflict->number;
    case EntityRole:
        return conflict->work.text();
    case FieldRole:
        return conflict->values.key;
    default:
        return {};
    }
}

QVariant ConflictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const bool settled = m_filter.status == ConflictFilter::Status::Settled;
    switch (section) {
    case TitleColumn:
        return tr("Item");
    case FieldColumn:
        return tr("Field");
    case OtherColumn:
        return settled ? tr("Decided By") : tr("Waits From");
    case WhenColumn:
        return tr("When");
    default:
        return {};
    }
}

} // namespace collectz::models

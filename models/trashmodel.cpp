// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trashmodel.h"

#include "models/catalogsession.h"
#include "models/fieldtext.h"
#include "models/rowroles.h"
#include "models/tooltiptext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace collectz::models {

using catalog::CatalogReader;
using catalog::ListingPage;
using catalog::ListingRow;

namespace {

constexpr int pageSize = 200;

catalog::Query trashQuery()
{
    catalog::QueryTerm trashed;
    trashed.type = catalog::QueryTerm::Type::Is;
    trashed.values = {u"trashed"_s};
    return catalog::Query{{trashed}};
}

QString cell(const ListingRow &row, int column)
{
    switch (column) {
    case TrashModel::TitleColumn:
        return row.title;
    case TrashModel::KindColumn:
        return fieldtext::kind(row.kind);
    case TrashModel::YearColumn:
        return row.year;
    case TrashModel::CreatorsColumn:
        return row.creators;
    case TrashModel::CopiesColumn:
        return QLocale().toString(row.copies);
    case TrashModel::ChangedColumn:
        return QLocale().toString(QDateTime::fromString(row.changed, Qt::ISODateWithMs).toLocalTime(),
                                  QLocale::ShortFormat);
    default:
        return {};
    }
}

} // namespace

void TrashModel::setSession(CatalogSession *session)
{
    if (!session) {
        clear();
        return;
    }
    setFetch([session](const QString &cursor) {
        return session->read([cursor](CatalogReader &reader) -> Result<Page<ListingRow>> {
            const catalog::Sort sort{catalog::SortColumn::Changed, true, {}};
            const Result<ListingPage> page =
                reader.page(trashQuery(), sort, catalog::PageCursor{cursor}, pageSize, CancelToken());
            if (!page)
                return fail(page.error());
            return Page<ListingRow>{page->rows, page->next.text};
        });
    });
}

int TrashModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrashModel::data(const QModelIndex &index, int role) const
{
    const ListingRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(*row, index.column());
    case Qt::ToolTipRole:
        return toolTipText(cell(*row, index.column()));
    case Qt::TextAlignmentRole:
        if (index.column() == YearColumn || index.column() == CopiesColumn)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case WordRole:
        return catalog::kindWord(row->kind);
    case NumberRole:
        return row->key;
    default:
        return {};
    }
}

QVariant TrashModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal &&
        (section == YearColumn || section == CopiesColumn))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("Title");
    case KindColumn:
        return tr("Kind");
    case YearColumn:
        return tr("Year");
    case CreatorsColumn:
        return tr("By");
    case CopiesColumn:
        return tr("Copies");
    case ChangedColumn:
        return tr("Moved to trash");
    default:
        return {};
    }
}

catalog::ChangeSet stateChange(const QList<ListingRow> &rows, catalog::State state)
{
    catalog::ChangeSet changeSet;
    changeSet.reason = rows.size() == 1 ? catalog::Reason::Edit : catalog::Reason::BulkEdit;
    changeSet.subject = rows.size() == 1 ? rows.first().title : QString();
    for (const ListingRow &row : rows) {
        catalog::EntityChange change;
        change.entity = row.work;
        change.level = catalog::Level::Work;
        change.kind = row.kind;
        change.baseVersion = row.version;
        change.fields.append(catalog::FieldChange{QString(catalog::pseudofield::state), catalog::stateWord(row.state),
                                                  catalog::stateWord(state), std::nullopt});
        changeSet.changes.append(change);
    }
    return changeSet;
}

} // namespace collectz::models

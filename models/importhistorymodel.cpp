// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importhistorymodel.h"

#include "imports/importservice.h"
#include "models/catalogsession.h"
#include "models/importtext.h"
#include "models/rowroles.h"
#include "models/tooltiptext.h"

#include <QLocale>

namespace collectz::models {

using catalog::ImportRecord;

namespace {

constexpr int pageSize = 100;

QString cell(const ImportRecord &record, int column, const imports::FormatRegistry *formats)
{
    switch (column) {
    case ImportHistoryModel::NumberColumn:
        return QLocale().toString(record.number);
    case ImportHistoryModel::FileColumn:
        return record.fileName;
    case ImportHistoryModel::StateColumn:
        return ImportText::state(record.state);
    case ImportHistoryModel::OutcomeColumn:
        return record.problem.isEmpty() ? ImportText::outcome(record) : record.problem;
    case ImportHistoryModel::FormatColumn:
        return formats ? ImportText::format(*formats, record.format) : record.format;
    case ImportHistoryModel::AuthorColumn:
        return record.author;
    case ImportHistoryModel::StartedColumn:
        return QLocale().toString(record.startedAt.toLocalTime(), QLocale::ShortFormat);
    case ImportHistoryModel::HashColumn:
        return record.fileHash.left(12);
    default:
        return {};
    }
}

} // namespace

void ImportHistoryModel::setSession(CatalogSession *session)
{
    m_formats = session ? &session->imports().formats() : nullptr;
    if (!session) {
        clear();
        return;
    }
    setFetch([session](const QString &cursor) {
        return session->run(
            [&imports = session->catalog().imports(), before = cursor.toLongLong()]() -> Result<Page<ImportRecord>> {
                const Result<QList<ImportRecord>> records = imports.list(before, pageSize);
                if (!records)
                    return fail(records.error());
                const bool more = records->size() == pageSize;
                return Page<ImportRecord>{*records, more ? QString::number(records->last().number) : QString()};
            });
    });
}

int ImportHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportHistoryModel::data(const QModelIndex &index, int role) const
{
    const ImportRecord *record = rowAt(index);
    if (!record)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell(*record, index.column(), m_formats);
    case Qt::ToolTipRole:
        return toolTipText(index.column() == HashColumn ? record->fileHash : cell(*record, index.column(), m_formats));
    case Qt::TextAlignmentRole:
        if (index.column() == NumberColumn)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case WordRole:
        return catalog::importStateWord(record->state);
    case NumberRole:
        return record->number;
    default:
        return {};
    }
}

QVariant ImportHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && section == NumberColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("Import");
    case FileColumn:
        return tr("File");
    case StateColumn:
        return tr("State");
    case OutcomeColumn:
        return tr("Rows");
    case FormatColumn:
        return tr("Format");
    case AuthorColumn:
        return tr("By");
    case StartedColumn:
        return tr("Started");
    case HashColumn:
        return tr("SHA-256");
    default:
        return {};
    }
}

} // namespace collectz::models

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/historymodel.h"

#include "models/catalogsession.h"
#include "models/changetext.h"
#include "models/conflicttext.h"
#include "models/fieldtext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace collectz::models {

using catalog::CatalogReader;
using catalog::HistoryEntry;

HistoryModel::HistoryModel(CatalogSession &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    connect(&session, &CatalogSession::changed, this, [this] {
        if (!m_work.isNull())
            ask(0, true);
    });
}

void HistoryModel::setWork(const EntityId &work)
{
    if (work == m_work)
        return;
    m_work = work;
    if (work.isNull()) {
        ++m_generation;
        m_loading = false;
        take({}, true);
    } else {
        ask(0, true);
    }
}

void HistoryModel::ask(qint64 beforeSequence, bool replaces)
{
    m_loading = true;
    const quint64 generation = ++m_generation;
    auto future = m_session.read([work = m_work, beforeSequence](CatalogReader &reader) {
        return reader.history({work, beforeSequence, pageEntries});
    });
    whenDone(future, this, [this, generation, replaces](const Result<QList<HistoryEntry>> &entries) {
        if (generation != m_generation)
            return;
        m_loading = false;
        take(entries.value_or(QList<HistoryEntry>()), replaces);
    });
}

void HistoryModel::take(const QList<HistoryEntry> &entries, bool replaces)
{
    QList<Line> lines;
    for (const HistoryEntry &entry : entries)
        lines += linesOf(entry);
    m_more = entries.size() == pageEntries;
    m_oldest = entries.isEmpty() ? m_oldest : entries.last().sequence;
    if (replaces) {
        beginResetModel();
        m_lines = std::move(lines);
        endResetModel();
    } else if (!lines.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(lines.size()) - 1);
        m_lines += lines;
        endInsertRows();
    }
}

QList<HistoryModel::Line> HistoryModel::linesOf(const HistoryEntry &entry)
{
    using What = Line::What;
    const auto line = [&entry](What what, const catalog::FieldChange &change, const catalog::Conflict &conflict) {
        return Line{entry.changeSet, change, entry.change.level, what, conflict};
    };
    if (entry.change.creates)
        return {line(What::Creation, {}, {})};
    QList<Line> lines;
    const QStringList decided = catalog::decidedFields(entry.change.fields);
    for (const catalog::FieldChange &change : entry.change.fields) {
        if (change.key == catalog::pseudofield::conflicts) {
            for (const QString &name : change.before.list())
                lines << line(What::Reopened, {catalog::fieldOfConflict(name), {}, {}, {}}, {});
        } else if (!decided.contains(change.key)) {
            lines << line(What::Change, change, {});
        }
    }
    for (const catalog::Conflict &conflict : entry.settled) {
        catalog::FieldChange change{conflict.key, conflict.live, conflict.live, {}};
        for (const catalog::FieldChange &field : entry.change.fields) {
            if (field.key == conflict.key)
                change = field;
        }
        lines << line(What::Settled, change, conflict);
    }
    for (const catalog::Conflict &conflict : entry.opened)
        lines << line(What::Waits, {conflict.key, conflict.base, conflict.other, {}}, conflict);
    return lines;
}

ChangeSetId HistoryModel::changeSetAt(int row) const
{
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).changeSet.id : ChangeSetId();
}

bool HistoryModel::canUndo(int row) const
{
    return row >= 0 && row < m_lines.size() && m_lines.at(row).changeSet.undoneBy.isNull();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::what(const Line &line) const
{
    if (line.what == Line::What::Creation)
        return line.level == catalog::Level::Work      ? tr("Added")
               : line.level == catalog::Level::Edition ? tr("Edition added")
                                                       : tr("Copy added");
    const QString field = ConflictText::field(line.change.key, m_session.registry());
    switch (line.what) {
    case Line::What::Waits:
        return tr("%1: waits as a conflict", "a field").arg(field);
    case Line::What::Settled:
        return tr("%1: conflict decided", "a field").arg(field);
    case Line::What::Reopened:
        return tr("%1: conflict open again", "a field").arg(field);
    case Line::What::Creation:
    case Line::What::Change:
        break;
    }
    return fieldtext::label(line.change.key, m_session.registry());
}

QString HistoryModel::beforeText(const Line &line) const
{
    if (line.what != Line::What::Settled)
        return valueText(line, line.change.before);
    const auto words = [&](const catalog::FieldValue &value) {
        return ConflictText::value(line.conflict.key, value, m_session.registry()).replace(u'\n', u", "_s);
    };
    return tr("%1 or %2", "two values of a conflict").arg(words(line.conflict.live), words(line.conflict.other));
}

QString HistoryModel::valueText(const Line &line, const catalog::FieldValue &value) const
{
    const catalog::FieldDefinition *field = m_session.registry().find(line.change.key);
    if (!field)
        return fieldtext::choice(value.displayText());
    if (field->type == catalog::FieldType::Image)
        return value.isNull() ? QString() : tr("a picture");
    return fieldtext::value(*field, value, m_session.registry());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    const Line &line = m_lines.at(index.row());
    if (role == Qt::ToolTipRole && index.column() == WhenColumn)
        return QLocale().toString(line.changeSet.appliedAt.toLocalTime(), QLocale::LongFormat);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case WhenColumn:
        return QLocale().toString(line.changeSet.appliedAt.toLocalTime(), QLocale::ShortFormat);
    case WhoColumn:
        return line.changeSet.reason == catalog::Reason::Edit
                   ? line.changeSet.author
                   : tr("%1 (%2)", "author and kind of change")
                         .arg(line.changeSet.author, ChangeText::reason(line.changeSet.reason));
    case WhatColumn:
        return what(line);
    case BeforeColumn:
        return beforeText(line);
    case AfterColumn:
        return valueText(line, line.change.after);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("When");
    case WhoColumn:
        return tr("Who");
    case WhatColumn:
        return tr("What");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    default:
        return {};
    }
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_loading;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_oldest, false);
}

} // namespace collectz::models

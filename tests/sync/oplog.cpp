// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sync/oplog.h"

#include "catalog/importstore.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

namespace collectz::tests {

using namespace Qt::StringLiterals;
using catalog::ChangeSet;
using catalog::EntityChange;

namespace {

QString changesText(const QList<EntityChange> &changes)
{
    return QString::fromUtf8(catalog::entityChangesToJson(changes));
}

} // namespace

OpLog::OpLog(const QString &file)
    : m_file(file)
{
    // A kill may have cut the last line; the next one begins anew.
    if (m_file.open(QIODevice::Append | QIODevice::Unbuffered) && m_file.size() > 0)
        m_file.write("\n");
}

void OpLog::write(const QJsonObject &line, bool isSafe)
{
    m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    if (isSafe)
        fdatasync(m_file.handle());
}

void OpLog::intend(const ChangeSet &set)
{
    write({{u"intends"_s, set.id.text()},
           {u"machine"_s, set.source != catalog::SourceType::Person},
           {u"changes"_s, changesText(set.changes)}},
          false);
}

void OpLog::intendUndo(const ChangeSetId &undone)
{
    write({{u"undoes"_s, undone.text()}}, false);
}

void OpLog::acknowledge(const ChangeSetId &id, bool isEmpty)
{
    write({{u"done"_s, id.text()}, {u"empty"_s, isEmpty}}, true);
}

void OpLog::acknowledgeUndo(const ChangeSetId &id, const ChangeSetId &undone, const QList<EntityChange> &changes)
{
    write({{u"done"_s, id.text()}, {u"undoes"_s, undone.text()}, {u"changes"_s, changesText(changes)}}, true);
}

LoggedOperations LoggedOperations::read(const QString &file)
{
    LoggedOperations log;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return log;
    QHash<ChangeSetId, qsizetype> places;
    while (!source.atEnd()) {
        const QByteArray bytes = source.readLine();
        const QJsonObject line = QJsonDocument::fromJson(bytes).object();
        // A kill may cut the last line.
        if (line.isEmpty())
            continue;
        ++log.lines;
        if (line.contains("undoes"_L1))
            log.undone.insert(ChangeSetId::fromText(line.value("undoes"_L1).toString()));
        const ChangeSetId id =
            ChangeSetId::fromText(line.value(line.contains("done"_L1) ? "done"_L1 : "intends"_L1).toString());
        if (id.isNull())
            continue;
        if (!places.contains(id)) {
            places.insert(id, log.sets.size());
            LoggedSet set;
            set.id = id;
            set.changes = catalog::entityChangesFromJson(line.value("changes"_L1).toString().toUtf8());
            if (line.value("machine"_L1).toBool())
                set.source = catalog::SourceType::Import;
            log.sets << set;
        }
        LoggedSet &known = log.sets[places.value(id)];
        known.isAcknowledged |= line.contains("done"_L1);
        known.isEmpty |= line.value("empty"_L1).toBool();
    }
    return log;
}

qint64 LoggedOperations::acknowledgedWrites() const
{
    qint64 count = 0;
    for (const LoggedSet &set : sets) {
        for (const EntityChange &change : set.changes)
            count += set.isAcknowledged ? change.fields.size() : 0;
    }
    return count;
}

} // namespace collectz::tests

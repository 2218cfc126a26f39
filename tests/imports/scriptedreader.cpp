// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/imports/scriptedreader.h"

#include "catalog/fieldregistry.h"

#include <QFile>

namespace collectz::testsupport {

using namespace Qt::StringLiterals;
using namespace imports;

namespace {

void take(SourceItem &item, const QString &key, const QString &value)
{
    item.source.insert(key, value);
    if (key == "kind"_L1) {
        item.kind = catalog::kindFromWord(value);
    } else if (key == "owned"_L1) {
        item.owned = value == "yes"_L1;
    } else if (key == "work"_L1) {
        item.work = EntityId::fromText(value);
    } else if (key == "edition"_L1) {
        item.edition = EntityId::fromText(value);
    } else if (key == "copy"_L1) {
        item.copy = EntityId::fromText(value);
    } else if (key == "reject"_L1) {
        item.problems << SourceProblem{item.line, 3, key, value, u"The row cannot be used."_s, true};
    } else if (key.startsWith("id:"_L1)) {
        if (const auto identifier = catalog::Identifier::parse(key.mid(3), value))
            item.identifiers << *identifier;
    } else {
        const catalog::FieldDefinition *field = catalog::FieldRegistry::builtin().find(key);
        const bool isList = field && field->list;
        item.fields.insert(key, isList ? catalog::FieldValue(value.split(u'|')) : catalog::FieldValue(value));
    }
}

} // namespace

ScriptedReader::ScriptedReader(bool rowsAreCopies)
    : m_rowsAreCopies(rowsAreCopies)
{}

void ScriptedReader::onRecord(std::function<void(qint64)> notify)
{
    m_notify = std::move(notify);
}

QString ScriptedReader::id() const
{
    return u"scripted"_s;
}

QString ScriptedReader::name() const
{
    return u"Scripted records"_s;
}

QStringList ScriptedReader::suffixes() const
{
    return {u"txt"_s};
}

bool ScriptedReader::isTable() const
{
    return true;
}

bool ScriptedReader::rowsAreCopies() const
{
    return m_rowsAreCopies;
}

int ScriptedReader::confidence(const SourceFile &) const
{
    return 100;
}

Result<SourceDescription> ScriptedReader::describe(const SourceFile &, const ReadOptions &) const
{
    SourceDescription description;
    description.format = id();
    description.encoding = u"UTF-8"_s;
    return description;
}

Result<void> ScriptedReader::read(const SourceFile &file, const ReadOptions &, const ItemSink &sink,
                                  const CancelToken &) const
{
    QFile source(file.path);
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Unavailable, u"file_unreadable"_s, source.errorString());
    qint64 number = 0;
    while (!source.atEnd()) {
        const QString line = QString::fromUtf8(source.readLine()).trimmed();
        if (line.isEmpty())
            continue;
        if (line.startsWith("break"_L1))
            return fail(ErrorKind::Corrupt, u"source_breaks_off"_s, u"The file breaks off."_s);
        SourceItem item;
        item.number = ++number;
        item.line = number;
        const QStringList pairs = line.split(u';');
        for (const QString &pair : pairs)
            take(item, pair.section(u'=', 0, 0).trimmed(), pair.section(u'=', 1).trimmed());
        if (m_notify)
            m_notify(number);
        if (!sink(std::move(item)))
            return {};
    }
    return {};
}

} // namespace collectz::testsupport

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conflicttext.h"

#include "models/fieldtext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace collectz::models {

using catalog::Choice;
using catalog::ConflictRecord;
using catalog::ConflictSide;
using catalog::Dispute;
using catalog::FieldValue;
using catalog::State;

QString ConflictText::field(const QString &key, const catalog::FieldRegistry &registry)
{
    return key == catalog::pseudofield::state ? tr("Deletion") : fieldtext::label(key, registry);
}

QString ConflictText::value(const QString &key, const FieldValue &value, const catalog::FieldRegistry &registry)
{
    if (key == catalog::pseudofield::state) {
        const State state = catalog::stateFromWord(value.text()).value_or(State::Live);
        return state == State::Live      ? tr("In the catalog")
               : state == State::Trashed ? tr("In the trash")
                                         : tr("Removed");
    }
    if (value.isNull())
        return tr("(nothing)");
    if (key == catalog::pseudofield::kind) {
        const auto kind = catalog::kindFromWord(value.text());
        return kind ? fieldtext::kind(*kind) : value.text();
    }
    const catalog::FieldDefinition *field = registry.find(key);
    if (key == catalog::pseudofield::parent)
        return tr("Another item");
    if (!field)
        return value.displayText();
    if (field->type == catalog::FieldType::Image)
        return tr("a picture");
    if (!value.isList())
        return fieldtext::value(*field, value, registry);
    QStringList lines;
    for (const QString &element : value.list())
        lines << fieldtext::value(*field, FieldValue(QStringList{element}), registry);
    return lines.join(u'\n');
}

QString ConflictText::side(const ConflictSide &side, const QString &self)
{
    if (side.author.isEmpty())
        return tr("somebody");
    const QString author = side.author == self ? tr("you", "the author of a change") : side.author;
    return side.device.isEmpty() ? author : tr("%1 on %2", "a person and a device").arg(author, side.device);
}

QString ConflictText::when(const ConflictSide &side)
{
    return side.at.isValid() ? QLocale().toString(side.at.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString ConflictText::story(const ConflictRecord &conflict)
{
    switch (catalog::disputeOf(conflict.values)) {
    case Dispute::Deletion:
        return tr("One side deleted it, the other did not know of that and changed it or one of its copies. It was "
                  "kept until somebody decides.");
    case Dispute::List:
        return tr("Both sides put this list in another order or changed it without seeing each other.");
    case Dispute::Place:
        return tr("Both sides moved it without seeing each other.");
    case Dispute::Kind:
    case Dispute::Value:
        break;
    }
    return tr("Both sides changed this without seeing each other. The first change is live, the other one waits.");
}

QString ConflictText::choice(const ConflictRecord &conflict, Choice choice)
{
    const bool deletes = catalog::disputeOf(conflict.values) == Dispute::Deletion;
    switch (choice) {
    case Choice::Keep:
        return deletes ? tr("Keep It") : tr("Keep This");
    case Choice::Other:
        return deletes && conflict.values.other != FieldValue(catalog::stateWord(State::Live))
                   ? tr("Put It in the Trash")
               : deletes ? tr("Bring It Back")
                         : tr("Take This");
    case Choice::Both:
        return tr("Take Both");
    case Choice::Value:
        return tr("Another Value…");
    }
    return {};
}

} // namespace collectz::models

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importtext.h"

#include "imports/formatreader.h"

#include <QHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace collectz::models {

using catalog::ImportRecord;
using catalog::ImportState;
using catalog::RowChoice;
using catalog::Verdict;

namespace {

int clamped(qint64 count)
{
    return static_cast<int>(std::clamp(count, qint64(0), qint64(1'000'000'000)));
}

} // namespace

QString ImportText::verdict(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Create:
        return tr("New");
    case Verdict::Update:
        return tr("Update");
    case Verdict::Unchanged:
        return tr("Unchanged");
    case Verdict::Duplicate:
        return tr("Duplicate");
    case Verdict::Review:
        return tr("Review");
    case Verdict::Rejected:
        return tr("Rejected");
    }
    return {};
}

QString ImportText::rule(const QString &rule)
{
    static const QHash<QString, const char *> sentences{
        {u"matched_by_identifier"_s, QT_TR_NOOP("Same identifier as a work in the catalog")},
        {u"matched_by_title_year"_s, QT_TR_NOOP("Same title and year as a work in the catalog")},
        {u"matched_by_title"_s, QT_TR_NOOP("Same title as a work in the catalog")},
        {u"matched_by_row"_s, QT_TR_NOOP("The same row was imported before")},
        {u"same_row_imported"_s, QT_TR_NOOP("The same row was imported before")},
        {u"row_seen_before"_s, QT_TR_NOOP("The same row was imported before")},
        {u"same_as_row"_s, QT_TR_NOOP("The same thing stands in an earlier row of the file")},
        {u"duplicate_in_file"_s, QT_TR_NOOP("The same thing stands in an earlier row of the file")},
        {u"identifier_conflict"_s, QT_TR_NOOP("Its identifiers belong to different works")},
        {u"identifier_no_match"_s, QT_TR_NOOP("No work has its identifier")},
        {u"fallback_title_match"_s, QT_TR_NOOP("Only the title matches")},
        {u"title_without_year"_s, QT_TR_NOOP("Same title, but a year is missing")},
        {u"several_candidates"_s, QT_TR_NOOP("Several works could be meant")},
        {u"strong_identifiers_disagree"_s, QT_TR_NOOP("Same title, but the identifiers differ")},
        {u"no_match"_s, QT_TR_NOOP("Nothing like it in the catalog")},
        {u"trashed_match"_s, QT_TR_NOOP("The matching work is in the trash")},
        {u"matched_in_trash"_s, QT_TR_NOOP("The matching work is in the trash")},
        {u"deleted_by_person"_s, QT_TR_NOOP("It was deleted on purpose")},
        {u"nothing_new"_s, QT_TR_NOOP("The catalog knows all of it")},
        {u"kind_unknown"_s, QT_TR_NOOP("The kind of thing is not known")},
        {u"row_rejected"_s, QT_TR_NOOP("The row cannot be read")},
    };
    const auto known = sentences.constFind(rule);
    if (known != sentences.constEnd())
        return tr(*known);
    QString words = rule;
    words.replace(u'_', u' ');
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

QString ImportText::format(const imports::FormatRegistry &formats, const QString &id)
{
    const imports::FormatReader *known = formats.find(id);
    return known ? format(*known) : id;
}

QString ImportText::format(const imports::FormatReader &format)
{
    return QCoreApplication::translate("Format", format.name().toUtf8().constData());
}

QString ImportText::state(ImportState state)
{
    switch (state) {
    case ImportState::Planning:
        return tr("Unfinished plan");
    case ImportState::Planned:
        return tr("Planned");
    case ImportState::Applying:
        return tr("Unfinished");
    case ImportState::Applied:
        return tr("Imported");
    case ImportState::Undoing:
        return tr("Undo unfinished");
    case ImportState::Undone:
        return tr("Undone");
    case ImportState::Cancelled:
        return tr("Cancelled");
    case ImportState::Failed:
        return tr("Failed");
    case ImportState::Interrupted:
        return tr("Plan interrupted");
    }
    return {};
}

QString ImportText::choice(RowChoice choice)
{
    switch (choice) {
    case RowChoice::None:
        return tr("Waiting");
    case RowChoice::Create:
        return tr("Add as new");
    case RowChoice::UseCandidate:
        return tr("Update the chosen work");
    case RowChoice::Skip:
        return tr("Leave out");
    }
    return {};
}

QString ImportText::step(const QString &step)
{
    if (step == u"read")
        return tr("Reading");
    if (step == u"match")
        return tr("Looking for matches");
    if (step == u"plan")
        return tr("Planning");
    if (step == u"apply")
        return tr("Writing");
    if (step == u"undo")
        return tr("Undoing");
    return tr("Working");
}

QString ImportText::applyAction(qint64 creates, qint64 updates)
{
    const QLocale locale;
    if (creates > 0 && updates > 0)
        return tr("Add %1, Update %2").arg(locale.toString(creates), locale.toString(updates));
    if (creates > 0)
        return tr("Add %1", "button: add that many works").arg(locale.toString(creates));
    if (updates > 0)
        return tr("Update %1", "button: update that many works").arg(locale.toString(updates));
    return tr("Nothing to Import");
}

QString ImportText::outcome(const ImportRecord &record)
{
    QStringList parts;
    const auto add = [&](Verdict verdict, QString (*text)(int)) {
        const qint64 count = record.counts.value(verdict);
        if (count > 0)
            parts.append(text(clamped(count)));
    };
    const bool planned = record.state == ImportState::Planned || record.state == ImportState::Planning ||
                         record.state == ImportState::Interrupted;
    if (planned) {
        add(Verdict::Create, [](int n) { return tr("%Ln to add", nullptr, n); });
        add(Verdict::Update, [](int n) { return tr("%Ln to update", nullptr, n); });
    } else {
        add(Verdict::Create, [](int n) { return tr("%Ln added", nullptr, n); });
        add(Verdict::Update, [](int n) { return tr("%Ln updated", nullptr, n); });
    }
    add(Verdict::Unchanged, [](int n) { return tr("%Ln unchanged", nullptr, n); });
    add(Verdict::Duplicate, [](int n) { return tr("%Ln duplicate(s)", nullptr, n); });
    add(Verdict::Review, [](int n) { return tr("%Ln for review", nullptr, n); });
    add(Verdict::Rejected, [](int n) { return tr("%Ln rejected", nullptr, n); });
    return parts.isEmpty() ? tr("No rows") : parts.join(tr(", ", "between counts"));
}

} // namespace collectz::models

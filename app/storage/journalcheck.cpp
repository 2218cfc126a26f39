// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/journalcheck.h"

#include "storage/rowdecoder.h"
#include "storage/sourceletter.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

constexpr qint64 entitiesAtATime = 500;
constexpr int mostNoted = 20;
constexpr qsizetype mostShown = 60;

QString shown(const FieldValue &value)
{
    return value.isNull() ? u"nothing"_s : u'"' + value.displayText().left(mostShown) + u'"';
}

/// What an entity was before its first journal row: kinds and parents of creations are told by the entity alone, as long as no
/// later row changed them.
EntityChange creationIn(const Entity &stored, QList<FieldChange> fields)
{
    EntityChange change;
    change.entity = stored.id;
    change.level = stored.level;
    change.kind = stored.kind;
    change.parent = stored.parent;
    change.creates = true;
    change.fields = std::move(fields);
    return change;
}

} // namespace

JournalCheck::JournalCheck(Connection &connection, const ProgressFunction &progress, const CancelToken &cancel)
    : m_connection(connection)
    , m_progress(progress)
    , m_cancel(cancel)
{}

Result<QStringList> JournalCheck::run()
{
    const Result<qint64> last = lastEntity();
    if (!last)
        return fail(last.error());
    Progress report;
    report.step = u"journal"_s;
    report.total = *last;
    for (qint64 after = 0; after < *last; after += entitiesAtATime) {
        if (m_cancel.isCancelled())
            return fail(ErrorKind::Cancelled, u"cancelled"_s, u"The check was stopped."_s);
        if (Result<void> checked = checkBetween(after, after + entitiesAtATime); !checked)
            return fail(std::move(checked).error());
        report.done = qMin(after + entitiesAtATime, *last);
        if (m_progress)
            m_progress(report);
    }
    if (m_noted > mostNoted)
        m_faults << u"%1 more values do not agree with their history."_s.arg(m_noted - mostNoted);
    return m_faults;
}

Result<qint64> JournalCheck::lastEntity()
{
    const Result<Statement *> statement = m_connection.statement("read_last_entity");
    if (!statement)
        return fail(statement.error());
    qint64 last = 0;
    Result<void> read = (*statement)->forEachRow([&last](const Statement &row) { last = row.integer(0); });
    if (!read)
        return fail(std::move(read).error());
    return last;
}

Result<void> JournalCheck::checkBetween(qint64 after, qint64 through)
{
    m_stored.clear();
    m_replayed.clear();
    Result<void> done = readStored(after, through);
    if (done)
        done = replay(after, through);
    if (!done)
        return done;
    for (const auto &[key, stored] : m_stored) {
        const auto replayed = m_replayed.find(key);
        if (replayed == m_replayed.end() || !replayed->second.entity)
            note(stored, u"has no history"_s);
        else
            compare(stored, replayed->second);
    }
    return {};
}

Result<void> JournalCheck::readStored(qint64 after, qint64 through)
{
    const Result<Statement *> statement = m_connection.statement("read_entities_between");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, after);
    (*statement)->bind(2, through);
    return (*statement)->forEachRow([this](const Statement &row) {
        m_stored.emplace(row.integer(0), decodeEntity(row));
    });
}

Result<void> JournalCheck::replay(qint64 after, qint64 through)
{
    const Result<Statement *> statement = m_connection.statement("read_journal_between");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(1, after);
    (*statement)->bind(2, through);
    // A thing that was edited a thousand times has its rows read one by one.
    (*statement)->setStreaming(true);
    return (*statement)->forEachRow([this](const Statement &row) { replayRow(row); });
}

void JournalCheck::replayRow(const Statement &row)
{
    const auto stored = m_stored.find(row.integer(0));
    if (stored == m_stored.end()) {
        if (++m_noted <= mostNoted)
            m_faults << u"Row %1 of the history is about something that is not in the catalog."_s.arg(row.integer(1));
        return;
    }
    EntityChange change = creationIn(stored->second, fieldChangesFromJson(row.utf8(3)));
    change.creates = row.integer(2) != 0;
    const MergeAuthor author{ChangeSetId::fromBytes(row.blob(4)), sourceFromLetter(row.text(5)), row.text(6)};
    Replayed &replayed = m_replayed[row.integer(0)];
    if (!replayed.entity && !change.creates) {
        note(stored->second, u"has a history that does not begin with its creation"_s);
        replayed.entity = stored->second;
        return;
    }
    if (replayed.entity) {
        for (const FieldChange &field : std::as_const(change.fields)) {
            const bool isAttribute = field.key == pseudofield::parent || field.key == pseudofield::kind;
            if (!isAttribute && field.key != pseudofield::conflicts &&
                replayed.entity->attribute(field.key) != field.before)
                note(stored->second,
                     u"has a history that does not go on from itself: row %1 changes \"%2\" from %3, which was %4"_s
                         .arg(row.integer(1))
                         .arg(field.key, shown(field.before), shown(replayed.entity->attribute(field.key))));
            replayed.lockedOnly.removeAll(field.key);
            if (field.before == field.after)
                replayed.lockedOnly << field.key;
        }
    }
    replayed.entity = replayChange(replayed.entity, change, author, row.integer(1));
}

void JournalCheck::compare(const Entity &stored, const Replayed &replayed)
{
    const Entity &wanted = *replayed.entity;
    QStringList keys = stored.fields.keys() + wanted.fields.keys();
    keys << pseudofield::state << pseudofield::parent << pseudofield::kind;
    keys.sort();
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        if (stored.attribute(key) != wanted.attribute(key))
            note(stored, u"holds %1 in \"%2\", but its history says %3"_s.arg(shown(stored.attribute(key)), key,
                                                                              shown(wanted.attribute(key))));
    }
    if (stored.version != wanted.version)
        note(stored, u"is at version %1, but its history ends with %2"_s.arg(stored.version).arg(wanted.version));
    compareProvenance(stored, replayed);
}

void JournalCheck::compareProvenance(const Entity &stored, const Replayed &replayed)
{
    QStringList keys = stored.provenance.keys() + replayed.entity->provenance.keys();
    keys.sort();
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        const bool isKnown = stored.provenance.contains(key) && replayed.entity->provenance.contains(key);
        const Provenance is = stored.provenance.value(key);
        const Provenance wanted = replayed.entity->provenance.value(key);
        // A lock set while the value was set anew to the same one has either origin.
        const bool agrees = replayed.lockedOnly.contains(key) ? is.locked == wanted.locked : is == wanted;
        if (!isKnown || !agrees)
            note(stored, u"says another origin or lock of \"%1\" than its history"_s.arg(key));
    }
}

void JournalCheck::note(const Entity &entity, const QString &what)
{
    if (++m_noted > mostNoted)
        return;
    const QString title = entity.value(u"title"_s).text();
    const QString name =
        title.isEmpty() ? entity.id.text() : u"\"%1\" (%2)"_s.arg(title.left(mostShown), entity.id.text());
    m_faults << u"The %1 %2 %3."_s.arg(levelWord(entity.level).replace(u'_', u' '), name, what);
}

} // namespace collectz::storage

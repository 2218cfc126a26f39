// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/rowdecoder.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

SourceType sourceFromLetter(const QString &letter)
{
    if (letter == "i"_L1)
        return SourceType::Import;
    if (letter == "r"_L1)
        return SourceType::Provider;
    return letter == "s"_L1 ? SourceType::System : SourceType::Person;
}

} // namespace

Entity decodeEntity(const Statement &row, int first)
{
    Entity entity;
    entity.id = EntityId::fromBytes(row.blob(first + 1));
    entity.level = static_cast<Level>(row.integer(first + 2));
    entity.kind = static_cast<Kind>(row.integer(first + 3));
    entity.parent = EntityId::fromBytes(row.blob(first + 4));
    entity.state = static_cast<State>(row.integer(first + 5));
    entity.version = row.integer(first + 6);
    entity.fields = fieldsFromJson(row.utf8(first + 7));
    entity.provenance = provenanceFromJson(row.utf8(first + 8));
    return entity;
}

ListingRow decodeListingRow(const Statement &row)
{
    ListingRow listing;
    listing.key = row.integer(0);
    listing.work = EntityId::fromBytes(row.blob(1));
    listing.kind = static_cast<Kind>(row.integer(2));
    listing.state = static_cast<State>(row.integer(3));
    listing.version = row.integer(4);
    QString *const texts[] = {
        &listing.title,    &listing.creators,  &listing.year,      &listing.series,    &listing.seriesNumber,
        &listing.format,   &listing.platform,  &listing.publisher, &listing.genres,    &listing.language,
        &listing.rating,   &listing.status,    &listing.location,  &listing.condition, &listing.price,
        &listing.acquired, &listing.completed, &listing.runtime,   &listing.pages,     &listing.added,
        &listing.changed,  &listing.cover,
    };
    int column = 5;
    for (QString *text : texts)
        *text = row.text(column++);
    listing.copies = static_cast<int>(row.integer(column));
    listing.wanted = row.integer(column + 1) != 0;
    listing.lent = row.integer(column + 2) != 0;
    listing.isSigned = row.integer(column + 3) != 0;
    return listing;
}

ChangeSetSummary decodeChangeSet(const Statement &row)
{
    ChangeSetSummary summary;
    summary.id = ChangeSetId::fromBytes(row.blob(0));
    summary.firstSequence = row.integer(1);
    summary.lastSequence = row.integer(2);
    summary.author = row.text(3);
    summary.device = row.text(4);
    summary.reason = reasonFromWord(row.text(5)).value_or(Reason::Edit);
    summary.source = sourceFromLetter(row.text(6));
    summary.subject = row.text(7);
    summary.importNumber = row.integer(8);
    summary.undoes = ChangeSetId::fromBytes(row.blob(9));
    summary.undoneBy = ChangeSetId::fromBytes(row.blob(10));
    summary.appliedAt = QDateTime::fromString(row.text(11), Qt::ISODateWithMs);
    summary.entityCount = row.integer(12);
    return summary;
}

Conflict decodeConflict(const Statement &row, int first)
{
    Conflict conflict;
    conflict.key = row.text(first);
    conflict.base = valueFromJson(row.utf8(first + 1));
    conflict.live = valueFromJson(row.utf8(first + 2));
    conflict.other = valueFromJson(row.utf8(first + 3));
    conflict.otherChangeSet = ChangeSetId::fromBytes(row.blob(first + 4));
    conflict.liveSequence = row.integer(first + 5);
    return conflict;
}

FieldValue valueFromJson(const QByteArray &json)
{
    return FieldValue::fromJson(QJsonDocument::fromJson('[' + json + ']').array().at(0));
}

MatchCandidate decodeCandidate(const Statement &row)
{
    MatchCandidate candidate;
    candidate.workKey = row.integer(0);
    candidate.work = EntityId::fromBytes(row.blob(1));
    candidate.kind = static_cast<Kind>(row.integer(2));
    candidate.state = static_cast<State>(row.integer(3));
    candidate.title = row.text(4);
    candidate.year = row.text(5);
    candidate.creators = row.text(6);
    candidate.identifiers = row.text(7).split(u'\x1f', Qt::SkipEmptyParts);
    return candidate;
}

} // namespace collectz::storage

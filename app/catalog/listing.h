// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entity.h"
#include "catalog/fieldregistry.h"
#include "catalog/sortorder.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace collectz::catalog {

/// What a list or a grid shows of one work: everything in one row so that a page is one query.
struct ListingRow
{
    qint64 key = 0; ///< the work's row in this database; never leaves the program
    EntityId work;
    Kind kind = Kind::Other;
    State state = State::Live;
    qint64 version = 0;
    QString title;
    QString creators; ///< joined for showing
    QString year;     ///< canonical partial date's year, empty if unknown
    QString series;
    QString seriesNumber;
    QString format;
    QString platform;
    QString publisher;
    QString genres;
    QString language;
    QString rating; ///< canonical "8/10"
    QString status;
    QString location;
    QString condition;
    QString price; ///< canonical money
    QString acquired;
    QString completed;
    QString runtime;
    QString pages;
    QString added; ///< UTC timestamp text
    QString changed;
    QString cover;  ///< sha256 hex of the cover's blob, empty if none
    int copies = 0; ///< owned copies (quantities summed)
    bool wanted = false;
    bool lent = false;
    bool isSigned = false;

    /// The row's text for a registry key where the row has it ("title", "year", "creators", ...).
    [[nodiscard]] QString textFor(const QString &fieldKey) const;
};

/// A vocabulary link of a work: which field, which term, at which place.
struct TermLink
{
    QString field;
    QString vocabulary;
    QString name;
    QString qualifier;
    int position = 0;
};

/// A looked-up identifier of a work: one row per equivalent.
struct IdentifierLink
{
    QString key;     ///< "isbn:978..." as Identifier::equivalents gives it
    EntityId entity; ///< the work, edition or copy that carries it
};

/// Everything that is derived from a work and its editions and copies for listing, sorting, searching
/// and matching. Rebuildable at any time from the entities; `collectz check` compares.
struct Projection
{
    ListingRow row;      ///< key, added and changed are storage's to fill
    QByteArray titleKey; ///< sortKey of the sort title
    /// One value per SortColumn; null where the work has none. Text columns hold sortKey bytes, others qint64.
    QMap<SortColumn, std::variant<std::monostate, qint64, QByteArray>> sortValues;
    QString searchTitle;  ///< folded title, original and sort titles
    QString searchPeople; ///< folded names of all credits
    QString searchOther;  ///< folded text of the other searched fields, identifiers included
    QString matchKey;     ///< see matching.h
    QList<TermLink> terms;
    QList<IdentifierLink> identifiers;
    QList<QString> flags; ///< words for is: and has: that hold ("owned", "wanted", "lent", "signed", "cover", ...)
};

/// Pure; the same result on every machine and engine.
[[nodiscard]] Projection project(const WorkRecord &record, const FieldRegistry &registry);

} // namespace collectz::catalog

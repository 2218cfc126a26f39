// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/collectzportability.h"

#include "imports/formats/collectzserver.h"
#include "imports/json/jsonrecords.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace collectz::imports {

using namespace Qt::StringLiterals;
using catalog::Kind;

namespace {

constexpr QLatin1StringView formatName("collectz.portability.export.v1");
constexpr qsizetype mostLoans = 500'000;

QString textOf(const QJsonValue &value)
{
    if (value.isObject() || value.isArray())
        return QString::fromUtf8(value.isObject() ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)
                                                  : QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

struct Loan
{
    QString borrower;
    QString from;
    QString due;
};

/// Walks through the tables of an export; `take` gets each row with the key of its table and returns false to stop.
Result<void> walk(const SourceFile &file, const CancelToken &cancel,
                  const std::function<bool(const QString &table, const JsonRecords::Event &event)> &take)
{
    Result<std::unique_ptr<JsonRecords>> records = JsonRecords::open(file, {u"database.tables[].rows[]"_s});
    if (!records)
        return fail(records.error());
    QString table;
    JsonRecords::Event event;
    while (!cancel.isCancelled()) {
        const Result<bool> more = (*records)->next(event);
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
        if (event.path == u"manifest.format" && event.value.toString() != formatName)
            return fail(ErrorKind::Newer, u"export_version_unknown"_s,
                        u"This export has the layout \"%1\", which this version does not read."_s.arg(
                            event.value.toString().left(80)));
        if (event.path == u"database.tables[].key" || event.path == u"database.tables[].table")
            table = event.value.toString();
        if (event.type != JsonRecords::Event::Type::Scalar && !take(table, event))
            return {};
    }
    return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Reading was stopped."_s);
}

QHash<QString, Loan> openLoans(const SourceFile &file, const CancelToken &cancel)
{
    QHash<QString, Loan> loans;
    // Damage is reported by the walk over the items.
    const Result<void> walked = walk(file, cancel, [&loans](const QString &table, const JsonRecords::Event &event) {
        const QJsonObject row = event.value.toObject();
        if (table == u"media_loans" && row.value(u"returned_at"_s).isNull())
            loans.insert(textOf(row.value(u"media_id"_s)),
                         {textOf(row.value(u"borrower_name"_s)), textOf(row.value(u"loaned_at"_s)).left(10),
                          textOf(row.value(u"due_at"_s)).left(10)});
        return loans.size() < mostLoans;
    });
    Q_UNUSED(walked)
    return loans;
}

void fillMedia(const QJsonObject &row, const QHash<QString, Loan> &loans, ItemBuilder &builder)
{
    fillFromCollectzServer({[&row](const QString &column) { return textOf(row.value(column)); },
                            [](const QString &column) {
                                return Place{-1, column};
                            }},
                           builder);
    const auto loan = loans.constFind(textOf(row.value(u"id"_s)));
    if (loan == loans.cend())
        return;
    builder.set(u"loaned_to"_s, loan->borrower);
    builder.set(u"loaned_on"_s, loan->from);
    builder.set(u"loan_due"_s, loan->due);
    builder.set(u"ownership"_s, u"lent"_s);
}

/// Art, collectibles and wanted things share few columns.
void fillThing(const QJsonObject &row, const QString &table, ItemBuilder &builder)
{
    const auto value = [&row](const QString &column) { return textOf(row.value(column)); };
    const QString type = value(u"object_type"_s);
    const std::optional<Kind> kind = type.isEmpty() ? std::nullopt : catalog::kindFromAlias(type);
    builder.setKind(kind.value_or(Kind::Other));
    builder.set(u"title"_s, value(value(u"title"_s).isEmpty() ? u"name"_s : u"title"_s), {-1, u"title"_s});
    builder.set(u"year"_s, value(u"year"_s));
    builder.set(u"description"_s, value(u"description"_s));
    builder.set(u"notes"_s, value(u"notes"_s));
    builder.set(u"location"_s, value(u"location"_s));
    builder.set(u"date_added"_s, value(u"created_at"_s).left(10));
    builder.append(u"tags"_s, {table == u"wanted_items" ? QString()
                               : table == u"art_items"  ? u"art"_s
                                                        : u"collectible"_s});
    if (table == u"wanted_items") {
        const QString status = value(u"status"_s);
        builder.set(u"ownership"_s, status == u"ordered" || status == u"preordered" ? u"ordered"_s : u"wanted"_s);
        builder.set(u"status"_s, u"wishlist"_s);
        builder.setOwned(false);
    }
}

bool isItemTable(const QString &table)
{
    return table == u"media" || table == u"art_items" || table == u"collectibles" || table == u"wanted_items";
}

} // namespace

int CollectzPortability::confidence(const SourceFile &file) const
{
    return file.head.contains(QByteArrayView(formatName.data(), formatName.size())) ? 95 : 0;
}

Result<SourceDescription> CollectzPortability::describe(const SourceFile &file, const ReadOptions &options) const
{
    Q_UNUSED(options)
    const Result<std::unique_ptr<JsonRecords>> records = JsonRecords::open(file, {});
    if (!records)
        return fail(records.error());
    SourceDescription description;
    description.format = id();
    description.encoding = encodingName((*records)->form());
    return description;
}

Result<void> CollectzPortability::read(const SourceFile &file, const ReadOptions &options, const ItemSink &sink,
                                       const CancelToken &cancel) const
{
    const QHash<QString, Loan> loans = openLoans(file, cancel);
    qint64 number = 0;
    return walk(file, cancel, [&](const QString &table, const JsonRecords::Event &event) {
        if (!isItemTable(table))
            return true;
        const QJsonObject row = event.value.toObject();
        ItemBuilder builder(options, ++number, event.line);
        builder.setSource(row);
        if (event.type == JsonRecords::Event::Type::BadRecord) {
            builder.report(u"record_malformed"_s,
                           u"This record is not valid JSON (%1) and was left out."_s.arg(event.problem), {}, true);
            return sink(builder.take());
        }
        if (!event.problem.isEmpty())
            builder.report(u"bytes_not_utf8"_s, event.problem);
        if (table == u"media")
            fillMedia(row, loans, builder);
        else
            fillThing(row, table, builder);
        return sink(builder.take());
    });
}

} // namespace collectz::imports

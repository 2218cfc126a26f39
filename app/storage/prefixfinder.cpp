// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/prefixfinder.h"

#include "catalog/sortkey.h"
#include "storage/sortplan.h"

#include <algorithm>

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

namespace {

constexpr qsizetype digitsOfAYear = 4;

bool isDigits(const QString &text)
{
    return std::ranges::all_of(text, [](QChar letter) { return letter >= u'0' && letter <= u'9'; });
}

/// The least bytes that come after everything that begins with these; empty when nothing does.
QByteArray after(QByteArray bytes)
{
    while (!bytes.isEmpty() && bytes.back() == '\xff')
        bytes.chop(1);
    if (!bytes.isEmpty())
        bytes.back() = static_cast<char>(static_cast<unsigned char>(bytes.back()) + 1);
    return bytes;
}

/// Whether a text, or the part of it after its article, begins with the typed text.
bool begins(const QString &text, const QString &language, const QString &typed)
{
    return foldText(text).startsWith(typed) || foldText(titleWithoutArticle(text, language)).startsWith(typed);
}

} // namespace

PrefixFinder::PrefixFinder(Connection &connection)
    : m_connection(connection)
{}

Result<std::vector<qint64>> PrefixFinder::find(const QString &text, const Sort &sort)
{
    if (text.trimmed().isEmpty())
        return std::vector<qint64>();
    if (sort.field.isEmpty() && sort.column == SortColumn::Year && isDigits(text) && text.size() <= digitsOfAYear)
        return byYear(text);
    const bool servesText = sort.field.isEmpty() && SortPlan(sort.column, false).isText();
    const SortColumn column = servesText ? sort.column : SortColumn::Title;
    Result<std::vector<qint64>> keys = byText(text, column);
    if (!keys || !keys->empty() || column == SortColumn::Title)
        return keys;
    return byText(text, SortColumn::Title);
}

Result<std::vector<qint64>> PrefixFinder::byYear(const QString &digits)
{
    qint64 first = digits.toLongLong();
    qint64 last = first;
    for (qsizetype missing = digitsOfAYear - digits.size(); missing > 0; --missing) {
        first *= 10;
        last = last * 10 + 9;
    }
    const SqlPiece sql = SqlPiece("SELECT l.work_id FROM listing l WHERE l.state = 0 AND l.sort_year >= ") +
                         SqlPiece::integer(first) + " AND l.sort_year <= " + SqlPiece::integer(last);
    Result<std::unique_ptr<Statement>> statement = sql.prepare(m_connection);
    if (!statement)
        return fail(std::move(statement).error());
    std::vector<qint64> keys;
    Result<void> read = (*statement)->forEachRow([&keys](const Statement &row) { keys.push_back(row.integer(0)); });
    return read ? Result<std::vector<qint64>>(std::move(keys)) : fail(read.error());
}

Result<std::vector<qint64>> PrefixFinder::byText(const QString &text, SortColumn column)
{
    const QString typed = column == SortColumn::Title ? titleWithoutArticle(text, {}) : text;
    const bool endsInNumber = typed.back().isDigit();
    QByteArray from = sortKeyPrefix(typed);
    // Numbers sort as a whole ("19" is no beginning of "1984"), so all that has one here is looked at.
    if (endsInNumber)
        from += sortKey(u"1"_s).left(1);
    const QByteArray to = after(from);
    const QByteArray value = SortPlan(column, false).valueColumn();
    SqlPiece sql("SELECT l.work_id" + QByteArray(endsInNumber ? ", l.title, l.language" : "") +
                 " FROM listing l WHERE l.state = 0 AND " + value + " >= ");
    sql += SqlPiece::blob(from);
    if (!to.isEmpty())
        sql += SqlPiece(" AND " + value + " < ") + SqlPiece::blob(to);
    Result<std::unique_ptr<Statement>> statement = sql.prepare(m_connection);
    if (!statement)
        return fail(std::move(statement).error());
    const QString folded = foldText(typed);
    std::vector<qint64> keys;
    Result<void> read = (*statement)->forEachRow([&](const Statement &row) {
        if (!endsInNumber || column != SortColumn::Title || begins(row.text(1), row.text(2), folded))
            keys.push_back(row.integer(0));
    });
    return read ? Result<std::vector<qint64>>(std::move(keys)) : fail(read.error());
}

} // namespace collectz::storage

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/valuetotals.h"

using namespace Qt::StringLiterals;

namespace collectz::catalog {

namespace {

bool isOwned(const Entity &copy)
{
    const QString ownership = copy.value(u"ownership"_s).text();
    return copy.state == State::Live && (ownership.isEmpty() || ownership == u"owned" || ownership == u"lent");
}

bool addMoney(QMap<QString, qint64> &sums, const FieldValue &value)
{
    const std::optional<Money> money = Money::fromText(value.text());
    if (money)
        sums[money->currency] += money->minorUnits;
    return money.has_value();
}

} // namespace

void addValues(ValueTotals &totals, const WorkRecord &record)
{
    if (record.work.state != State::Live)
        return;
    for (const Entity &copy : record.copies) {
        if (!isOwned(copy))
            continue;
        const qint64 quantity = copy.value(u"quantity"_s).text().toLongLong();
        totals.copies += qMax<qint64>(1, quantity);
        totals.copiesWithPrice += addMoney(totals.paid, copy.value(u"price"_s)) ? 1 : 0;
        totals.copiesWithWorth += addMoney(totals.worth, copy.value(u"value"_s)) ? 1 : 0;
    }
}

Result<ValueTotals> sumValues(CatalogReader &reader, const ProgressFunction &progress, const CancelToken &cancel)
{
    const Result<std::vector<qint64>> keys = reader.order(Query(), Sort(), cancel);
    if (!keys)
        return fail(keys.error());
    ValueTotals totals;
    const auto visit = [&](const WorkRecord &record) { addValues(totals, record); };
    const Result<void> swept =
        sweepWorks(reader, QList<qint64>(keys->begin(), keys->end()), u"sum"_s, visit, progress, cancel);
    if (!swept)
        return fail(swept.error());
    return totals;
}

} // namespace collectz::catalog

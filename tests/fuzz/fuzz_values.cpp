// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/fieldregistry.h"
#include "catalog/identifier.h"
#include "catalog/money.h"
#include "catalog/partialdate.h"
#include "expect.h"

#include <cstddef>
#include <cstdint>

using namespace collectz;
using namespace collectz::catalog;
using namespace Qt::StringLiterals;

namespace {

void checkDate(const QString &text)
{
    for (const PartialDate::Order order : {PartialDate::Order::MonthFirst, PartialDate::Order::DayFirst}) {
        const auto date = PartialDate::parse(text, order);
        if (!date)
            continue;
        expect(date->isValid(), "a date that was read exists");
        expect(PartialDate::fromText(date->text()) == date, "a date reads its own text");
        expect(PartialDate::parse(date->text(), order) == date, "the canonical text is one of the forms read");
    }
    if (const auto canonical = PartialDate::fromText(text))
        expect(canonical->text() == text, "only canonical text is canonical");
}

void checkMoney(const QString &text)
{
    for (const QString &fallback : {QString(), u"EUR"_s, u"JPY"_s, u"KWD"_s}) {
        const auto money = Money::parse(text, fallback);
        if (!money)
            continue;
        expect(Money::fromText(money->text()) == money, "an amount reads its own text");
        expect(Money::parse(money->plainText(), fallback) == money, "an amount is read as it is shown");
    }
    if (const auto canonical = Money::fromText(text))
        expect(Money::fromText(canonical->text()) == canonical, "a canonical amount stays the same");
}

void checkIdentifier(const std::optional<Identifier> &identifier)
{
    if (!identifier)
        return;
    expect(!identifier->value.isEmpty(), "an identifier is never empty");
    expect(Identifier::fromText(identifier->text()) == identifier, "an identifier reads its own text");
    expect(identifier->valid != identifier->equivalents().isEmpty(), "sound identifiers, and they alone, have keys");
    expect(!identifier->display().isEmpty(), "an identifier can be shown");
    if (identifier->valid)
        expect(Identifier::parse(identifier->scheme, identifier->value) == identifier,
               "normalising twice is normalising");
}

void checkIdentifiers(const QString &text)
{
    checkIdentifier(Identifier::recognise(text));
    for (const QString &scheme : Identifier::knownSchemes())
        checkIdentifier(Identifier::parse(scheme, text));
}

void checkFields(const QString &text)
{
    const FieldRegistry &registry = FieldRegistry::builtin();
    for (const FieldDefinition &field : registry.all()) {
        const Result<FieldValue> value = registry.normalise(field, FieldValue(text));
        if (!value) {
            expect(!value.error().message.isEmpty(), "a refusal has a sentence");
            continue;
        }
        if (field.list)
            expect(value->isNull() || value->isList(), "a list holds a list even of one element");
        // Canonical money counts cents; people write amounts.
        if (field.type == FieldType::Money || field.derived)
            continue;
        const Result<FieldValue> again = registry.normalise(field, *value);
        expect(again && *again == *value, "normalising twice is normalising");
        if (value->isList()) {
            const Result<FieldValue> listed = registry.normalise(field, FieldValue(FieldRegistry::listText(*value)));
            expect(listed && *listed == *value, "a list is read as it is written");
        }
    }
}

} // namespace

/// Values as people type and files carry them: dates, amounts, identifiers and every field of the registry. The first byte chooses.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static constexpr void (*checks[])(const QString &) = {checkDate, checkMoney, checkIdentifiers, checkFields};
    if (size < 1)
        return 0;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    checks[data[0] % std::size(checks)](text);
    return 0;
}

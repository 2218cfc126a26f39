// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/fieldrow.h"

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

using enum FieldType;
constexpr Level copy = Level::Copy;

QList<FieldDefinition> shelfFields()
{
    const QString group = u"copy"_s;
    return {
        FieldRow(u"ownership"_s, u"Ownership"_s, Choice)
            .choices(u"owned|wanted|ordered|lent|borrowed|sold|previously_owned"_s)
            .alias(u"collection status|ownership status|owned|own"_s)
            .in(copy, group),
        FieldRow(u"quantity"_s, u"Quantity"_s, Integer)
            .limits(0, 1'000'000)
            .alias(u"qty|count|number of copies|copies count|amount"_s)
            .in(copy, group),
        FieldRow(u"condition"_s, u"Condition"_s, Term)
            .vocabulary(u"conditions"_s)
            .alias(u"media condition|collection media condition|item condition|condition string"_s)
            .in(copy, group),
        FieldRow(u"location"_s, u"Location"_s, Term)
            .vocabulary(u"places"_s)
            .searched()
            .alias(u"place|storage|storage device|shelf|room|box|where|storage location|hb.location"_s)
            .in(copy, group),
        FieldRow(u"own_barcode"_s, u"Own barcode"_s, Text)
            .searched()
            .alias(u"own code|inventory number|asset id|index|collection number"_s)
            .in(copy, group),
        FieldRow(u"grade"_s, u"Grade"_s, Text).in(copy, group),
        FieldRow(u"grading_company"_s, u"Grading company"_s, Term).vocabulary(u"companies"_s).in(copy, group),
        FieldRow(u"grading_number"_s, u"Grading certificate"_s, Text)
            .alias(u"slab certification number|grading cert id|certificate"_s)
            .in(copy, group),
    };
}

QList<FieldDefinition> purchaseFields()
{
    const QString group = u"purchase"_s;
    return {
        FieldRow(u"acquired"_s, u"Acquired"_s, Date)
            .alias(
                u"purchase date|date acquired|date purchased|acquisition date|bought|bought on|original purchase date|"
                u"purchased"_s)
            .in(copy, group),
        FieldRow(u"acquired_from"_s, u"Acquired from"_s, Term)
            .vocabulary(u"shops"_s)
            .alias(
                u"purchase store|store|purchase place|bought at|from where|original purchase location|purchased from|"
                u"vendor|seller"_s)
            .in(copy, group),
        FieldRow(u"price"_s, u"Price paid"_s, Money)
            .alias(u"purchase price|price paid|cost|bought for|paid"_s)
            .in(copy, group),
        FieldRow(u"value"_s, u"Value"_s, Money)
            .alias(u"current value|my value|estimated value|market value"_s)
            .in(copy, group),
        FieldRow(u"sold_on"_s, u"Sold on"_s, Date).alias(u"date sold|sell date|sold date"_s).in(copy, group),
        FieldRow(u"sold_to"_s, u"Sold to"_s, Text).alias(u"buyer"_s).in(copy, group),
        FieldRow(u"sold_price"_s, u"Sold for"_s, Money).alias(u"price sold|sell price|sale price"_s).in(copy, group),
    };
}

QList<FieldDefinition> signatureAndLoanFields()
{
    const QString signature = u"signature"_s;
    const QString loan = u"loan"_s;
    return {
        FieldRow(u"signed_by"_s, u"Signed by"_s, Credit)
            .vocabulary(u"people"_s)
            .list()
            .searched()
            .alias(u"autographed by|signature"_s)
            .in(copy, signature),
        FieldRow(u"signed_role"_s, u"Signed as"_s, Text).alias(u"signer role"_s).in(copy, signature),
        FieldRow(u"signed_on"_s, u"Signed on"_s, Date).alias(u"signature date|date signed"_s).in(copy, signature),
        FieldRow(u"signed_at"_s, u"Signed at"_s, Text).alias(u"signature place"_s).in(copy, signature),
        FieldRow(u"signature_proof"_s, u"Proof of signature"_s, Image).unfiltered().in(copy, signature),
        FieldRow(u"loaned_to"_s, u"Lent to"_s, Text)
            .searched()
            .alias(u"lent to|borrower|lending patron|loan to|loaner"_s)
            .in(copy, loan),
        FieldRow(u"loaned_on"_s, u"Lent on"_s, Date)
            .alias(u"loan date|lent on|lending start|date loaned"_s)
            .in(copy, loan),
        FieldRow(u"loan_due"_s, u"Due back"_s, Date).alias(u"due date|due|lending end"_s).in(copy, loan),
        FieldRow(u"loan_returned"_s, u"Returned on"_s, Date)
            .alias(u"return date|returned|returned on"_s)
            .in(copy, loan),
        FieldRow(u"copy_notes"_s, u"Notes on the copy"_s, LongText)
            .searched()
            .alias(u"condition description|collection notes|grader notes"_s)
            .in(copy, u"notes"_s),
    };
}

} // namespace

QList<FieldDefinition> builtinCopyFields()
{
    return shelfFields() + purchaseFields() + signatureAndLoanFields();
}

} // namespace collectz::catalog

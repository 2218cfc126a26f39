// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pastedlist.h"

#include "base/csvline.h"
#include "catalog/identifier.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace collectz::models {

namespace {

struct PastedList
{
    Q_DECLARE_TR_FUNCTIONS(PastedList)
};

struct Line
{
    QString title;
    QString year;
    QString isbn;
    QString barcode;
};

/// Takes the number that a line is, or has at one end; what is left is the title.
void takeNumber(Line &line)
{
    static const QRegularExpression atBeginning(u"^\\s*([0-9][0-9Xx -]{7,20}[0-9Xx])(?=\\s|[,;:]|$)[\\s,;:]*(.*)$"_s);
    static const QRegularExpression atEnd(u"^(.*?)[\\s,;:]+([0-9][0-9Xx-]{7,20}[0-9Xx])\\s*$"_s);
    QRegularExpressionMatch match = atBeginning.match(line.title);
    QString number = match.captured(1);
    QString rest = match.captured(2);
    if (!match.hasMatch()) {
        match = atEnd.match(line.title);
        number = match.captured(2);
        rest = match.captured(1);
    }
    number.remove(u'-').remove(u' ');
    if (!match.hasMatch())
        return;
    for (const auto &[scheme, column] : {std::pair(u"isbn"_s, &Line::isbn), std::pair(u"gtin"_s, &Line::barcode)}) {
        const std::optional<catalog::Identifier> found = catalog::Identifier::parse(scheme, number);
        if (!found || !found->valid || found->scheme != scheme)
            continue;
        line.*column = number;
        line.title = rest.trimmed();
        return;
    }
}

void takeYear(Line &line)
{
    static const QRegularExpression inBrackets(u"^(.+?)\\s*\\((1[5-9][0-9]{2}|20[0-9]{2})\\)$"_s);
    const QRegularExpressionMatch match = inBrackets.match(line.title);
    if (!match.hasMatch())
        return;
    line.title = match.captured(1);
    line.year = match.captured(2);
}

Line lineOf(const QString &text)
{
    static const QRegularExpression bullet(u"^\\s*(?:[-*•·–]|[0-9]{1,3}[.)])\\s+"_s);
    Line line;
    line.title = QString(text).remove(bullet).trimmed();
    takeNumber(line);
    takeYear(line);
    // A number alone names the thing until somebody does.
    if (line.title.isEmpty())
        line.title = line.isbn.isEmpty() ? line.barcode : u"ISBN "_s + line.isbn;
    return line;
}

} // namespace

Result<QByteArray> tableOfPastedText(const QString &text)
{
    if (text.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, u"nothing_pasted"_s,
                    PastedList::tr("There is no text on the clipboard. Copy a list of titles or ISBNs first."));
    if (text.size() > longestPastedText)
        return fail(ErrorKind::Invalid, u"pasted_too_much"_s,
                    PastedList::tr("The text on the clipboard is too long. Save it as a file and import that."));
    if (text.contains(u'\t'))
        return text.toUtf8();
    QByteArray table = csvLine({u"Title"_s, u"Year"_s, u"ISBN"_s, u"Barcode"_s});
    for (const QStringView row : QStringView(text).split(u'\n')) {
        if (row.trimmed().isEmpty())
            continue;
        const Line line = lineOf(row.trimmed().toString());
        table += csvLine({line.title, line.year, line.isbn, line.barcode});
    }
    return table;
}

} // namespace collectz::models

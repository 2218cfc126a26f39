// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/csvline.h"

#include <algorithm>

namespace collectz {

using namespace Qt::StringLiterals;

namespace {

bool startsFormula(const QString &cell)
{
    static const QString leads = u"=+-@\t\r"_s;
    return !cell.isEmpty() && leads.contains(cell.front());
}

bool needsQuotes(const QString &cell)
{
    if (cell.isEmpty())
        return false;
    static const QString special = u"\",\r\n"_s;
    return cell.front().isSpace() || cell.back().isSpace() ||
           std::any_of(cell.cbegin(), cell.cend(), [](QChar character) { return special.contains(character); });
}

} // namespace

QByteArray csvLine(const QStringList &cells, FormulaGuard guard)
{
    QByteArray line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        QString cell = cells.at(i);
        if (guard == FormulaGuard::On && startsFormula(cell))
            cell.prepend(u'\'');
        if (i > 0)
            line += ',';
        if (needsQuotes(cell))
            line += '"' + cell.replace(u'"', u"\"\""_s).toUtf8() + '"';
        else
            line += cell.toUtf8();
    }
    line += "\r\n";
    return line;
}

} // namespace collectz

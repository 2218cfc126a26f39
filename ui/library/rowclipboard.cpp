// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/rowclipboard.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

QString csvField(QString text)
{
    const bool quotes = text.contains(u',') || text.contains(u'"') || text.contains(u'\n');
    return quotes ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

QString tabField(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ');
}

} // namespace

std::unique_ptr<QMimeData> rowsAsMimeData(const QList<QStringList> &rows)
{
    QString tabs;
    QString csv;
    QString html = u"<table>"_s;
    for (const QStringList &row : rows) {
        QStringList tabFields;
        QStringList csvFields;
        const bool heading = &row == &rows.first();
        html += u"<tr>"_s;
        for (const QString &text : row) {
            tabFields << tabField(text);
            csvFields << csvField(text);
            html += heading ? u"<th>%1</th>"_s.arg(text.toHtmlEscaped()) : u"<td>%1</td>"_s.arg(text.toHtmlEscaped());
        }
        html += u"</tr>"_s;
        // The heading goes only where a spreadsheet will take it as one.
        if (!heading || rows.size() > 2)
            tabs += tabFields.join(u'\t') + u'\n';
        csv += csvFields.join(u',') + u"\r\n"_s;
    }
    html += u"</table>"_s;
    auto mimeData = std::make_unique<QMimeData>();
    mimeData->setText(tabs);
    mimeData->setData(u"text/html"_s, html.toUtf8());
    mimeData->setData(u"text/csv"_s, csv.toUtf8());
    return mimeData;
}

} // namespace collectz::ui

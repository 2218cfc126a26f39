// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/commandline/console.h"

#include "base/redactor.h"

#include <QIODevice>
#include <QJsonDocument>

#include <algorithm>

namespace collectz::desktop {

using namespace Qt::StringLiterals;

QString printable(const QString &text)
{
    QString clean = text;
    for (QChar &character : clean) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return clean;
}

QJsonObject errorToJson(const Error &error)
{
    QJsonObject json{{u"kind"_s, errorKindName(error.kind)},
                     {u"code"_s, error.code},
                     {u"message"_s, Redactor().redact(error.message)}};
    if (!error.file.isEmpty())
        json.insert(u"file"_s, error.file);
    if (error.row >= 0)
        json.insert(u"row"_s, error.row);
    if (error.column >= 0)
        json.insert(u"column"_s, error.column);
    return json;
}

void Console::line(const QString &text)
{
    m_output << printable(text) << '\n';
    m_output.flush();
}

void Console::json(const QJsonObject &object)
{
    m_output << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented));
    m_output.flush();
}

bool Console::raw(const QByteArray &bytes)
{
    m_output.flush();
    return m_output.device()->write(bytes) == bytes.size();
}

void Console::table(const QStringList &header, const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QString &title : header)
        widths << title.size();
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), row.at(i).size());
    }
    const auto print = [&](const QStringList &row) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i)
            text += i + 1 < row.size() ? row.at(i).leftJustified(widths.at(i) + 2) : row.at(i);
        line(text.trimmed().isEmpty() ? QString() : text);
    };
    print(header);
    for (const QStringList &row : rows)
        print(row);
}

void Console::progress(const QString &text)
{
    m_messages << printable(text) << '\n';
    m_messages.flush();
}

void Console::overwrite(const QString &text)
{
    constexpr qsizetype widest = 79;
    m_messages << "\r\x1b[K" << printable(text).left(widest);
    m_messages.flush();
}

ExitCode Console::fail(const Error &error, bool asJson)
{
    if (asJson)
        json({{u"error"_s, errorToJson(error)}});
    m_messages << u"collectz: "_s << printable(Redactor().redact(error.withPlace())) << '\n';
    m_messages.flush();
    return error.kind == ErrorKind::Usage ? ExitCode::BadUse : ExitCode::Failed;
}

} // namespace collectz::desktop

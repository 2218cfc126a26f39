// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/errortext.h"

#include "models/errorsentences.h"

#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace collectz::models {

namespace {

/// What stands at the places of a template in a sentence made from it.
std::optional<QStringList> placesIn(const QString &sentence, const QString &english)
{
    static const QRegularExpression place(u"\\\\%[1-9]"_s);
    const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(QRegularExpression::escape(english).replace(place, u"(.*)"_s)),
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pattern.match(sentence);
    if (!match.hasMatch())
        return {};
    return match.capturedTexts().mid(1);
}

QString filled(const QString &text, const QStringList &places)
{
    switch (places.size()) {
    case 0:
        return text;
    case 1:
        return text.arg(places.at(0));
    case 2:
        return text.arg(places.at(0), places.at(1));
    default:
        return text.arg(places.at(0), places.at(1), places.at(2));
    }
}

/// The sentence in the program's language; an empty code stands for any.
QString translated(QStringView code, const QString &sentence)
{
    for (const ErrorSentence &known : errorSentences()) {
        if (!code.isEmpty() && code != QLatin1StringView(known.code))
            continue;
        const QString english = QString::fromUtf8(known.english);
        const QString text = QCoreApplication::translate("ErrorText", known.english);
        if (text == english)
            continue;
        if (const std::optional<QStringList> places = placesIn(sentence, english))
            return filled(text, *places);
    }
    return sentence;
}

} // namespace

QString ErrorText::sentence(const Error &error)
{
    const qsizetype colon = error.message.indexOf(u": "_s);
    if (error.code != "query_value_unreadable"_L1 || colon < 0)
        return translated(error.code, error.message);
    // The field's name, and what its value is not, under a code of its own.
    const QString field = QCoreApplication::translate("Field", error.message.left(colon).toUtf8().constData());
    return field + u": "_s + translated({}, error.message.mid(colon + 2));
}

QString ErrorText::withPlace(const Error &error)
{
    QStringList place;
    if (!error.file.isEmpty())
        place << error.file;
    if (error.row >= 0)
        place << tr("row %1").arg(error.row);
    if (error.column >= 0)
        place << tr("column %1").arg(error.column);
    const QString text = sentence(error);
    return place.isEmpty() ? text : QString(place.join(u", "_s) + u": "_s + text);
}

} // namespace collectz::models

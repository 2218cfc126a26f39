// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vocabulary/vocabularytext.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace collectz::ui {

QString vocabularyText(const QString &vocabulary)
{
    static const QHash<QString, const char *> names{
        {u"people"_s, QT_TRANSLATE_NOOP("Vocabulary", "People")},
        {u"genres"_s, QT_TRANSLATE_NOOP("Vocabulary", "Genres")},
        {u"publishers"_s, QT_TRANSLATE_NOOP("Vocabulary", "Publishers")},
        {u"series"_s, QT_TRANSLATE_NOOP("Vocabulary", "Series")},
        {u"platforms"_s, QT_TRANSLATE_NOOP("Vocabulary", "Platforms")},
        {u"places"_s, QT_TRANSLATE_NOOP("Vocabulary", "Places")},
        {u"tags"_s, QT_TRANSLATE_NOOP("Vocabulary", "Tags")},
        {u"formats"_s, QT_TRANSLATE_NOOP("Vocabulary", "Formats")},
        {u"conditions"_s, QT_TRANSLATE_NOOP("Vocabulary", "Conditions")},
        {u"shops"_s, QT_TRANSLATE_NOOP("Vocabulary", "Shops")},
        {u"companies"_s, QT_TRANSLATE_NOOP("Vocabulary", "Companies")},
        {u"countries"_s, QT_TRANSLATE_NOOP("Vocabulary", "Countries")},
        {u"languages"_s, QT_TRANSLATE_NOOP("Vocabulary", "Languages")},
        {u"age_ratings"_s, QT_TRANSLATE_NOOP("Vocabulary", "Age ratings")},
    };
    const auto known = names.constFind(vocabulary);
    if (known != names.constEnd())
        return QCoreApplication::translate("Vocabulary", *known);
    QString text = vocabulary;
    text.replace(u'_', u' ');
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

} // namespace collectz::ui

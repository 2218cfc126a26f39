// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/language.h"

#include "translations/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace collectz::desktop {

void installLanguage(const QLocale &locale, QObject &owner)
{
    translations::load();
    auto *toolkit = new QTranslator(&owner);
    if (toolkit->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(toolkit);
    auto *ours = new QTranslator(&owner);
    if (ours->load(locale, u"collectz"_s, u"_"_s, u":/i18n"_s) || ours->load(u"collectz_en"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(ours);
}

} // namespace collectz::desktop

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/sortkey.h"

#include <QHash>
#include <QStringList>

namespace collectz::catalog {

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, QStringList> &articlesByLanguage()
{
    static const auto table = [] {
        const QList<QStringList> rows{
            {u"en"_s, u"the a an"_s},
            {u"de"_s, u"der die das dem den des ein eine einer eines einem einen"_s},
            {u"fr"_s, u"le la les l' un une des"_s},
            {u"es"_s, u"el la los las lo un una unos unas"_s},
            {u"it"_s, u"il lo la i gli le l' un uno una un'"_s},
            {u"pt"_s, u"o a os as um uma uns umas"_s},
            {u"gl"_s, u"o a os as un unha uns unhas"_s},
            {u"ca"_s, u"el la els les l' un una uns unes"_s},
            {u"nl"_s, u"de het een 't"_s},
            {u"af"_s, u"die 'n"_s},
            {u"sv"_s, u"en ett den det de"_s},
            {u"da"_s, u"en et den det de"_s},
            {u"no"_s, u"en ei et den det de"_s},
            {u"nb"_s, u"en ei et den det de"_s},
            {u"nn"_s, u"ein ei eit den det dei"_s},
            {u"is"_s, u"hinn hin hið"_s},
            {u"hu"_s, u"a az egy"_s},
            {u"ro"_s, u"un o unei unui"_s},
            {u"ga"_s, u"an na"_s},
            {u"gd"_s, u"an am a' na"_s},
            {u"cy"_s, u"y yr"_s},
            {u"el"_s, u"ο η το οι τα ένας μια ένα"_s},
            {u"eo"_s, u"la"_s},
        };
        QHash<QString, QStringList> hash;
        for (const QStringList &row : rows)
            hash.insert(row.at(0), row.at(1).split(u' '));
        return hash;
    }();
    return table;
}

bool isLatin(const QString &text)
{
    for (const QChar character : text)
        if (character.isLetter() && character.script() != QChar::Script_Latin)
            return false;
    return true;
}

bool isNameParticle(const QString &word)
{
    static const QStringList particles = u"van von der den de da di du del della des dos das la le ter ten zu af av "
                                         u"al bin ibn ben st. st saint mac"_s.split(u' ');
    return particles.contains(word.toLower());
}

bool isNameSuffix(const QString &word)
{
    static const QStringList suffixes = u"jr jr. sr sr. ii iii iv phd ph.d. md m.d. esq esq."_s.split(u' ');
    return suffixes.contains(word.toLower());
}

} // namespace

QString titleWithoutArticle(const QString &title, const QString &language)
{
    const QString subtag = language.section(u'-', 0, 0).section(u'_', 0, 0).toLower();
    const auto articles = articlesByLanguage().constFind(subtag.isEmpty() ? u"en"_s : subtag);
    if (articles == articlesByLanguage().cend())
        return title;
    for (const QString &article : articles.value()) {
        if (title.size() <= article.size())
            continue;
        QString head = title.left(article.size()).toLower();
        head.replace(u'’', u'\'');
        if (head != article)
            continue;
        const bool elided = article.endsWith(u'\'');
        const QString rest = title.mid(article.size());
        if (!elided && !rest.front().isSpace())
            continue;
        const QString trimmed = rest.trimmed();
        if (!trimmed.isEmpty())
            return trimmed;
    }
    return title;
}

QString personSortName(const QString &name)
{
    QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2 || name.contains(u',') || !isLatin(name))
        return name.simplified();
    QString suffix;
    if (words.size() > 2 && isNameSuffix(words.constLast()))
        suffix = u", "_s + words.takeLast();
    qsizetype family = words.size() - 1;
    while (family > 1 && isNameParticle(words.at(family - 1)))
        --family;
    return words.mid(family).join(u' ') + u", "_s + words.mid(0, family).join(u' ') + suffix;
}

} // namespace collectz::catalog

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/deliciousshelves.h"

#include "imports/xml/xmlstream.h"

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLinks = 500'000; ///< of one file; keeps the memory of a made-up file flat

QString attribute(const XmlStream &xml, const QString &name)
{
    return xml.token().attributes().value(name).toString().trimmed();
}

QString borrowerName(const XmlStream &xml)
{
    const QString name = attribute(xml, u"firstName"_s) + u' ' + attribute(xml, u"lastName"_s);
    return name == u" " ? attribute(xml, u"name"_s) : name.trimmed();
}

} // namespace

DeliciousShelves readDeliciousShelves(const SourceFile &file, const CancelToken &cancel)
{
    DeliciousShelves shelves;
    const Result<std::unique_ptr<XmlStream>> opened = XmlStream::open(file);
    if (!opened)
        return shelves;
    XmlStream &xml = **opened;
    QString shelf;
    QString borrower;
    qsizetype links = 0;
    while (!cancel.isCancelled() && links < mostLinks) {
        const Result<bool> more = xml.next();
        if (!more || !*more)
            break;
        const QStringView name = xml.token().name();
        if (xml.token().isEndElement()) {
            if (name == u"shelf")
                shelf.clear();
            else if (name == u"borrower")
                borrower.clear();
            continue;
        }
        if (!xml.token().isStartElement())
            continue;
        if (name == u"shelf") {
            shelf = attribute(xml, u"name"_s);
        } else if (name == u"borrower") {
            borrower = borrowerName(xml);
        } else if (name == u"linkto") {
            const QString item = attribute(xml, u"uuid"_s);
            if (!shelf.isEmpty())
                shelves.shelves[item] << shelf;
            if (!borrower.isEmpty())
                shelves.borrowers.insert(item, borrower);
            ++links;
        }
    }
    return shelves;
}

} // namespace collectz::imports

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formats/deliciousxml.h"

#include "imports/formats/delicious.h"
#include "imports/formats/deliciousshelves.h"
#include "imports/limits.h"
#include "imports/xml/xmlstream.h"

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

/// The names of attributes (version 1) and keys (versions 2 and 3) in a DeliciousRecord; others stay in the source record.
const QHash<QString, QString> &recordNames()
{
    static const QHash<QString, QString> names = {
        // version 1
        {u"fullTitle"_s, u"fullTitle"_s},
        {u"author"_s, u"creators"_s},
        {u"director"_s, u"creators"_s},
        {u"artist"_s, u"creators"_s},
        {u"developer"_s, u"creators"_s},
        {u"stars"_s, u"actors"_s},
        {u"illustrator"_s, u"illustrators"_s},
        {u"translator"_s, u"translators"_s},
        {u"publisher"_s, u"publishers"_s},
        {u"platform"_s, u"platforms"_s},
        {u"genre"_s, u"genres"_s},
        {u"aspect"_s, u"format"_s},
        {u"published"_s, u"publishDate"_s},
        {u"created"_s, u"creationDate"_s},
        {u"netrating"_s, u"netRating"_s},
        {u"tracklisting"_s, u"tracks"_s},
        {u"signed"_s, u"isSigned"_s},
        // versions 2 and 3
        {u"creatorsCompositeString"_s, u"creators"_s},
        {u"actorsCompositeString"_s, u"actors"_s},
        {u"illustratorsCompositeString"_s, u"illustrators"_s},
        {u"translatorsCompositeString"_s, u"translators"_s},
        {u"publishersCompositeString"_s, u"publishers"_s},
        {u"platformsCompositeString"_s, u"platforms"_s},
        {u"genresCompositeString"_s, u"genres"_s},
        {u"editionsCompositeString"_s, u"edition"_s},
        {u"tracksCompositeString"_s, u"tracks"_s},
        {u"formatSingularString"_s, u"format"_s},
        {u"seriesSingularString"_s, u"series"_s},
        {u"locationSingularString"_s, u"location"_s},
        {u"uuidString"_s, u"uuid"_s},
        {u"foreignUUIDString"_s, u"uuid"_s},
        {u"synopsis"_s, u"description"_s},
    };
    return names;
}

bool isVersion1Item(QStringView name)
{
    return name == u"book" || name == u"movie" || name == u"music" || name == u"game" || name == u"toy" ||
           name == u"gadget" || name == u"software" || name == u"tool" || name == u"apparel";
}

/// Walks through either form and turns its records into items.
class DeliciousWalk
{
public:
    DeliciousWalk(XmlStream &xml, DeliciousShelves shelves, const ReadOptions &options, const ItemSink &sink)
        : m_xml(xml)
        , m_shelves(std::move(shelves))
        , m_options(options)
        , m_sink(sink)
    {}

    Result<void> run(const CancelToken &cancel)
    {
        bool inItems = false;
        while (m_goesOn) {
            if (cancel.isCancelled())
                return fail(ErrorKind::Cancelled, u"cancelled"_s, u"Reading was stopped."_s);
            const Result<bool> more = m_xml.next();
            if (!more)
                return fail(more.error());
            if (!*more)
                return {};
            const QStringView name = m_xml.token().name();
            if (name == u"items" || name == u"plist")
                inItems = m_xml.token().isStartElement();
            if (!m_xml.token().isStartElement() || !inItems)
                continue;
            Result<void> taken;
            if (name == u"dict")
                taken = takeDict();
            else if (isVersion1Item(name) && m_xml.token().attributes().hasAttribute(u"title"_s))
                taken = takeElement();
            if (!taken)
                return taken;
        }
        return {};
    }

private:
    /// Version 1: attributes, with the description as an inner element.
    Result<void> takeElement()
    {
        begin();
        m_record.dayFirst = true;
        add(u"type"_s, m_xml.token().name().toString());
        for (const QXmlStreamAttribute &attribute : m_xml.token().attributes())
            add(attribute.name().toString(), attribute.value().toString());
        const int depth = m_xml.depth();
        for (;;) {
            const Result<bool> more = m_xml.next();
            if (!more)
                return fail(more.error());
            if (!*more || (m_xml.token().isEndElement() && m_xml.depth() == depth))
                break;
            if (!m_xml.token().isStartElement())
                continue;
            const QString name = m_xml.token().name().toString();
            if (const Result<void> text = addText(name); !text)
                return text;
        }
        finish();
        return {};
    }

    /// Versions 2 and 3: key and value by turns. Dictionaries inside of values are no items and are passed over, unless the
    /// dictionary is the one around all items.
    Result<void> takeDict()
    {
        begin();
        const int depth = m_xml.depth();
        QString key;
        bool isAroundItems = false;
        for (;;) {
            const Result<bool> more = m_xml.next();
            if (!more)
                return fail(more.error());
            if (!*more || (m_xml.token().isEndElement() && m_xml.depth() == depth))
                break;
            if (!m_xml.token().isStartElement())
                continue;
            const QStringView name = m_xml.token().name();
            Result<void> taken;
            if (name == u"key") {
                bool tooLarge = false;
                const Result<QString> text = m_xml.readText(&tooLarge);
                if (!text)
                    return fail(text.error());
                key = text->trimmed();
                isAroundItems = isAroundItems || key == u"items";
            } else if (name == u"true" || name == u"false") {
                add(key, name == u"true" ? u"1"_s : u"0"_s);
                taken = m_xml.skipElement();
            } else if (name == u"array" && key == u"items") {
                return {}; // the walk goes on with the dictionaries inside of it
            } else if (name == u"array") {
                taken = addArray(key);
            } else if (name == u"dict" || name == u"data") {
                taken = m_xml.skipElement();
            } else {
                taken = addText(key);
            }
            if (!taken)
                return taken;
        }
        if (m_record.values.contains(u"title"_s) || !isAroundItems)
            finish();
        return {};
    }

    Result<void> addArray(const QString &key)
    {
        const int depth = m_xml.depth();
        QStringList elements;
        for (;;) {
            const Result<bool> more = m_xml.next();
            if (!more)
                return fail(more.error());
            if (!*more || (m_xml.token().isEndElement() && m_xml.depth() == depth))
                break;
            if (!m_xml.token().isStartElement())
                continue;
            bool tooLarge = false;
            const Result<QString> text = m_xml.readText(&tooLarge);
            if (!text)
                return fail(text.error());
            if (elements.size() < limits::columns)
                elements << text->trimmed();
        }
        add(key, elements.join(u'\n'));
        return {};
    }

    Result<void> addText(const QString &name)
    {
        bool tooLarge = false;
        const Result<QString> text = m_xml.readText(&tooLarge);
        if (!text)
            return fail(text.error());
        m_isTooLarge = m_isTooLarge || tooLarge;
        add(name, *text);
        return {};
    }

    void begin()
    {
        m_record = {};
        m_source = {};
        m_line = m_xml.line();
        m_isTooLarge = false;
        m_bytes = 0;
    }

    void add(const QString &key, const QString &text)
    {
        m_bytes += text.size();
        if (text.isEmpty() || m_bytes > limits::rowBytes) {
            m_isTooLarge = m_isTooLarge || !text.isEmpty();
            return;
        }
        m_source.insert(key, text);
        const QString name = recordNames().value(key, key);
        if (m_record.value(name).isEmpty())
            m_record.values.insert(name, text);
        m_record.places.insert(name, Place{-1, key});
    }

    void finish()
    {
        // Only version 1 has it, and its short title lacks the subtitle.
        if (const QString full = m_record.value(u"fullTitle"_s); !full.isEmpty())
            m_record.values.insert(u"title"_s, full);
        const QString uuid = m_record.value(u"uuid"_s);
        if (m_shelves.shelves.contains(uuid))
            m_record.values.insert(u"shelves"_s, m_shelves.shelves.value(uuid).join(u'\n'));
        if (m_shelves.borrowers.contains(uuid))
            m_record.values.insert(u"loanedTo"_s, m_shelves.borrowers.value(uuid));
        ItemBuilder builder(m_options, ++m_number, m_line);
        builder.addProblems(m_xml.takeProblems());
        builder.setSource(m_source);
        if (m_isTooLarge)
            builder.report(u"field_too_large"_s, u"This record holds a text of more than 1 MiB and was left out."_s, {},
                           true);
        fillFromDelicious(m_record, builder);
        m_goesOn = m_sink(builder.take());
    }

    XmlStream &m_xml;
    DeliciousShelves m_shelves;
    const ReadOptions &m_options;
    const ItemSink &m_sink;
    DeliciousRecord m_record;
    QJsonObject m_source;
    qint64 m_line = 0;
    qint64 m_number = 0;
    qint64 m_bytes = 0;
    bool m_isTooLarge = false;
    bool m_goesOn = true;
};

bool isVersion1(const SourceFile &file)
{
    return file.head.contains("<library") && file.head.contains("<items");
}

} // namespace

int DeliciousXml::confidence(const SourceFile &file) const
{
    QByteArray head = file.head;
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF"))
        head.replace('\0', "");
    if (head.contains("<library") && head.contains("<items"))
        return 80;
    if (!head.contains("<plist"))
        return 0;
    return head.contains("CompositeString") || head.contains("formatSingularString") ? 90 : 30;
}

Result<SourceDescription> DeliciousXml::describe(const SourceFile &file, const ReadOptions &options) const
{
    Q_UNUSED(options)
    const Result<std::unique_ptr<XmlStream>> xml = XmlStream::open(file);
    if (!xml)
        return fail(xml.error());
    SourceDescription description;
    description.format = id();
    description.encoding = encodingName((*xml)->form());
    return description;
}

Result<void> DeliciousXml::read(const SourceFile &file, const ReadOptions &options, const ItemSink &sink,
                                const CancelToken &cancel) const
{
    const Result<std::unique_ptr<XmlStream>> xml = XmlStream::open(file);
    if (!xml)
        return fail(xml.error());
    DeliciousWalk walk(**xml, isVersion1(file) ? readDeliciousShelves(file, cancel) : DeliciousShelves(), options,
                       sink);
    return walk.run(cancel);
}

} // namespace collectz::imports

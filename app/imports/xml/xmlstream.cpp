// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/xml/xmlstream.h"

#include "imports/limits.h"

#include <QRegularExpression>

#include <algorithm>

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype prologLength = 8192;

/// Where the document type declaration begins, if the prolog has one.
qsizetype doctypePosition(QStringView prolog)
{
    qsizetype at = 0;
    for (;;) {
        while (at < prolog.size() && prolog[at].isSpace())
            ++at;
        const QStringView rest = prolog.mid(at);
        if (rest.startsWith(u"<!DOCTYPE", Qt::CaseInsensitive))
            return at;
        const QStringView end = rest.startsWith(u"<?") ? u"?>" : rest.startsWith(u"<!--") ? u"-->" : u"";
        const qsizetype found = end.isEmpty() ? -1 : rest.indexOf(end);
        if (found < 0)
            return -1;
        at += found + end.size();
    }
}

/// Blanks the one declaration that is tolerated; the lines stay so that places in reports are right.
bool blankPropertyListDoctype(QString &prolog, qsizetype at)
{
    static const QRegularExpression wellKnown(
        u"\\G<!DOCTYPE\\s+plist\\s+(PUBLIC\\s+\"-//Apple( Computer)?//DTD PLIST 1\\.0//EN\"|SYSTEM)\\s+"
        u"\"(https?|file)://(www\\.apple\\.com/DTDs|localhost/System/Library/DTDs)/PropertyList(-1\\.0)?\\.dtd\"\\s*>"_s);
    const QRegularExpressionMatch match = wellKnown.match(prolog, at);
    if (!match.hasMatch())
        return false;
    std::replace_if(
        prolog.begin() + match.capturedStart(), prolog.begin() + match.capturedEnd(),
        [](QChar character) { return character != u'\n' && character != u'\r'; }, QChar(u' '));
    return true;
}

} // namespace

QString declaredXmlEncoding(const QByteArray &head)
{
    static const QRegularExpression declaration(
        u"^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']"_s);
    const QString start = QString::fromLatin1(head.first(std::min<qsizetype>(head.size(), 400)));
    return declaration.match(start).captured(1);
}

XmlStream::XmlStream(QString path, std::unique_ptr<TextSource> source)
    : m_path(std::move(path))
    , m_source(std::move(source))
{
    m_xml.setNamespaceProcessing(false);
    // Entities of a DOCTYPE cannot exist here; this is the second lock on the same door.
    m_xml.setEntityExpansionLimit(0);
}

Result<std::unique_ptr<XmlStream>> XmlStream::open(const SourceFile &file)
{
    QString declared = declaredXmlEncoding(file.head);
    if (declared.isEmpty())
        declared = u"UTF-8"_s;
    Result<TextForm> form = detectTextForm(file, declared);
    if (!form)
        return fail(form.error());
    form->lineEnd = '\n';
    Result<std::unique_ptr<TextSource>> source = TextSource::open(file, *form);
    if (!source)
        return fail(source.error());
    std::unique_ptr<XmlStream> stream(new XmlStream(file.path, std::move(*source)));
    if (const Result<void> prolog = stream->readProlog(); !prolog)
        return fail(prolog.error());
    return stream;
}

Unexpected XmlStream::refuse(ErrorKind kind, const QString &code, const QString &message) const
{
    Error error = makeError(kind, code, message);
    error.file = m_path;
    error.row = m_xml.lineNumber();
    error.column = m_xml.columnNumber() + 1;
    return fail(std::move(error));
}

Unexpected XmlStream::malformed() const
{
    Unexpected refused =
        refuse(ErrorKind::Invalid, u"xml_malformed"_s,
               m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError
                   ? u"The file ends in the middle of the document; it is probably not complete. What was read "
                     u"before stands."_s
                   : u"The file is not well-formed XML from here on. What was read before stands."_s);
    refused.value().technical = m_xml.errorString();
    return refused;
}

QString XmlStream::decode(QByteArrayView piece)
{
    QStringList bad;
    const QString text = decodeText(piece, form().encoding, &bad);
    if (!bad.isEmpty()) {
        bad.removeDuplicates();
        m_problems << SourceProblem{
            m_line,
            -1,
            {},
            form().encoding == Encoding::Utf8 ? u"bytes_not_utf8"_s : u"bytes_not_in_encoding"_s,
            u"Line %1 holds %2, which is not %3. NUL characters were left out, other bytes were read as windows-1252."_s
                .arg(m_line)
                .arg(bad.mid(0, 8).join(u", "_s), encodingName(form())),
            false};
    }
    return text;
}

Result<void> XmlStream::readProlog()
{
    QString prolog;
    TextSource::Piece piece;
    while (prolog.size() < prologLength) {
        const Result<bool> more = m_source->next(piece);
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        prolog += decode(piece.text);
        m_line += piece.endsLine ? 1 : 0;
    }
    const qsizetype doctype = doctypePosition(prolog);
    if (doctype >= 0 && !blankPropertyListDoctype(prolog, doctype)) {
        Unexpected refused =
            refuse(ErrorKind::Denied, u"xml_doctype_refused"_s,
                   u"The file has a DOCTYPE, which could make the program read or fetch other things. Such files "
                   u"are not read."_s);
        refused.value().row = prolog.left(doctype).count(u'\n') + 1;
        return refused;
    }
    m_xml.addData(prolog);
    m_bytesSinceToken = 0;
    return {};
}

Result<bool> XmlStream::feed()
{
    TextSource::Piece piece;
    const Result<bool> more = m_source->next(piece);
    if (!more || !*more)
        return more;
    m_bytesSinceToken += piece.text.size();
    if (m_bytesSinceToken > limits::xmlTokenBytes)
        return refuse(ErrorKind::Limit, u"xml_text_too_large"_s,
                      u"A tag or text of more than 2 MiB stands here. Reading stopped; what was read before stands."_s);
    m_xml.addData(decode(piece.text));
    m_line += piece.endsLine ? 1 : 0;
    return true;
}

Result<bool> XmlStream::next()
{
    if (std::exchange(m_leftElement, false))
        --m_depth;
    for (;;) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::Invalid: {
            if (m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError)
                return malformed();
            const Result<bool> more = feed();
            if (!more)
                return more;
            if (!*more)
                return malformed();
            continue;
        }
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return refuse(ErrorKind::Denied, u"xml_doctype_refused"_s,
                          u"The file declares or uses entities of its own. Such files are not read."_s);
        case QXmlStreamReader::StartElement:
            if (++m_depth > limits::xmlDepth)
                return refuse(
                    ErrorKind::Limit, u"xml_too_deep"_s,
                    u"Elements are nested more than %1 deep here. Reading stopped; what was read before stands."_s.arg(
                        limits::xmlDepth));
            m_bytesSinceToken = 0;
            return true;
        case QXmlStreamReader::EndElement:
            m_leftElement = true;
            m_bytesSinceToken = 0;
            return true;
        case QXmlStreamReader::Characters:
            m_bytesSinceToken = 0;
            return true;
        case QXmlStreamReader::EndDocument:
            return false;
        default:
            m_bytesSinceToken = 0;
            continue;
        }
    }
}

Result<QString> XmlStream::readText(bool *tooLarge)
{
    const int depth = m_depth;
    QString text;
    for (;;) {
        const Result<bool> more = next();
        if (!more)
            return fail(more.error());
        if (!*more || (m_xml.isEndElement() && m_depth == depth))
            return text;
        if (!m_xml.isCharacters())
            continue;
        if (text.size() + m_xml.text().size() > limits::fieldBytes)
            *tooLarge = true;
        else
            text += m_xml.text();
    }
}

Result<void> XmlStream::skipElement()
{
    const int depth = m_depth;
    while (!(m_xml.isEndElement() && m_depth == depth)) {
        const Result<bool> more = next();
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
    }
    return {};
}

} // namespace collectz::imports

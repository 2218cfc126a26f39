// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/sourceitem.h"
#include "imports/text/textsource.h"

#include <QXmlStreamReader>

#include <memory>

namespace collectz::imports {

/// XML read token by token from a file that nobody vouches for: no DOCTYPE (but for the two well-known lines of Apple's
/// property lists, which are skipped unread), at most 64 elements deep, at most 2 MiB in one tag or text, nothing ever
/// fetched. Bytes outside of the encoding are reported with their line.
class XmlStream
{
public:
    [[nodiscard]] static Result<std::unique_ptr<XmlStream>> open(const SourceFile &file);

    /// The next start or end of an element, or text; false at the end of the document. Invalid with line and column for
    /// anything that is not well-formed or is refused: what was read before stands.
    [[nodiscard]] Result<bool> next();
    /// All text up to the end of the current element, those of inner elements included. Over 1 MiB: cut off and `tooLarge` set.
    [[nodiscard]] Result<QString> readText(bool *tooLarge);
    /// Goes to the end of the current element.
    [[nodiscard]] Result<void> skipElement();

    [[nodiscard]] const QXmlStreamReader &token() const { return m_xml; }

    [[nodiscard]] qint64 line() const { return m_xml.lineNumber(); }

    [[nodiscard]] int depth() const { return m_depth; } ///< of the current element, 1 for the root

    [[nodiscard]] const TextForm &form() const { return m_source->form(); }

    /// What was wrong with bytes since the last call.
    [[nodiscard]] QList<SourceProblem> takeProblems() { return std::exchange(m_problems, {}); }

private:
    XmlStream(QString path, std::unique_ptr<TextSource> source);
    [[nodiscard]] Result<void> readProlog();
    [[nodiscard]] Result<bool> feed();
    [[nodiscard]] QString decode(QByteArrayView piece);
    [[nodiscard]] Unexpected refuse(ErrorKind kind, const QString &code, const QString &message) const;
    [[nodiscard]] Unexpected malformed() const;

    QString m_path;
    std::unique_ptr<TextSource> m_source;
    QXmlStreamReader m_xml;
    QList<SourceProblem> m_problems;
    qint64 m_line = 1; ///< of the next piece
    qint64 m_bytesSinceToken = 0;
    int m_depth = 0;
    bool m_leftElement = false;
};

/// The encoding that an XML declaration names; empty if it names none.
[[nodiscard]] QString declaredXmlEncoding(const QByteArray &head);

} // namespace collectz::imports

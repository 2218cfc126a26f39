// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/fieldvalue.h"

#include <QByteArrayView>

#include <optional>
#include <utility>

namespace collectz::catalog {

/// Reads JSON text from its beginning to its end without a tree of the document: rows carry several small documents each,
/// and an import reads millions of them.
///
/// Each call reads one value. A value of another type than asked for is passed over and gives the default, as a missing one
/// would. Text that is no JSON (by RFC 8259, in valid UTF-8, at most 64 deep) makes isWhole() false; what was read until
/// then must be dropped.
class JsonReader
{
public:
    /// The text must outlive the reader.
    explicit JsonReader(QByteArrayView json);

    /// Calls `member(key)` for each member of an object; it reads the member's value with one call, or none to pass over it.
    template <typename Function>
    void members(Function member)
    {
        if (!enter('{'))
            return;
        QString key;
        while (nextMember(key)) {
            const qsizetype before = m_at;
            member(std::as_const(key));
            if (m_at == before)
                skip();
        }
    }

    /// Calls `element()` for each element of an array; it reads the element with one call, or none to pass over it.
    template <typename Function>
    void elements(Function element)
    {
        if (!enter('['))
            return;
        while (nextElement()) {
            const qsizetype before = m_at;
            element();
            if (m_at == before)
                skip();
        }
    }

    [[nodiscard]] QString text();
    [[nodiscard]] qint64 integer(qint64 otherwise = 0);
    [[nodiscard]] std::optional<bool> boolean();
    /// A text, or an array of texts; null for anything else.
    [[nodiscard]] FieldValue fieldValue();
    /// Passes over one value of any type.
    void skip();

    /// Everything was read, and all of it was JSON. To be asked last.
    [[nodiscard]] bool isWhole();

private:
    [[nodiscard]] char peek(); ///< the next character that is no blank; 0 at the end
    [[nodiscard]] bool take(char character);
    [[nodiscard]] bool enter(char opening);
    [[nodiscard]] bool nextMember(QString &key);
    [[nodiscard]] bool nextElement();
    [[nodiscard]] bool leave(char closing);
    [[nodiscard]] QString quoted();
    [[nodiscard]] QString unescaped(qsizetype from);
    [[nodiscard]] QChar escaped();
    [[nodiscard]] QString plain(qsizetype from, qsizetype end, bool isAscii);
    void skipNumber();
    void skipDigits();
    void skipWord(QByteArrayView word);
    void giveUp();

    QByteArrayView m_json;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_isFirst = true; ///< of the innermost object or array
    bool m_isBroken = false;
};

} // namespace collectz::catalog

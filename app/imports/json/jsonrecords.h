// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/text/textsource.h"

#include <QJsonObject>
#include <QJsonValue>

#include <memory>

namespace collectz::imports {

/// Walks through a JSON document of any size and hands out the objects of chosen arrays one by one, so that memory stays
/// flat: at most 16 MiB for one object, 64 levels of nesting around it.
class JsonRecords
{
public:
    /// Something met on the way. Paths look like "manifest.format", "works[]", "database.tables[].rows[]".
    struct Event
    {
        enum class Type : quint8 { Scalar, Record, BadRecord };
        Type type = Type::Scalar;
        QString path;
        QJsonValue value;
        qint64 line = 0;
        QString problem; ///< of a bad record: why; of a record: bytes that were not UTF-8
    };

    /// `recordPaths` names the arrays whose objects are wanted whole.
    [[nodiscard]] static Result<std::unique_ptr<JsonRecords>> open(const SourceFile &file,
                                                                   const QStringList &recordPaths);

    /// The next event; false at the end. Invalid with the line when the document is malformed or torn, Limit when an object or
    /// the nesting is too large: what was handed out before stands.
    [[nodiscard]] Result<bool> next(Event &event);

    [[nodiscard]] const TextForm &form() const { return m_source->form(); }

private:
    enum class Expect : quint8 { Value, ValueOrEnd, Key, KeyOrEnd, Colon, CommaOrEnd, Nothing };

    struct Level
    {
        bool isArray = false;
        QString path; ///< of the values inside of an array, or of the object itself
    };

    JsonRecords(QString path, std::unique_ptr<TextSource> source, QStringList recordPaths);
    [[nodiscard]] Result<bool> fetch();
    [[nodiscard]] Result<bool> step(char character, Event &event);
    [[nodiscard]] Result<bool> open(char bracket);
    [[nodiscard]] Result<bool> close(char bracket);
    [[nodiscard]] Result<bool> endString(Event &event);
    [[nodiscard]] Result<bool> endLiteral(Event &event);
    [[nodiscard]] bool capture(char character, Event &event);
    void endRecord(Event &event);
    [[nodiscard]] Result<void> beginValue();
    void endValue();
    [[nodiscard]] QString valuePath() const;
    [[nodiscard]] Unexpected refuse(ErrorKind kind, const QString &code, const QString &message) const;
    [[nodiscard]] Unexpected malformed() const;

    QString m_path;
    std::unique_ptr<TextSource> m_source;
    QStringList m_recordPaths;
    TextSource::Piece m_piece;
    qsizetype m_at = 0;
    qint64 m_line = 0;
    QList<Level> m_levels;
    QString m_key;
    Expect m_expect = Expect::Value;
    QByteArray m_text; ///< of the string, literal or record in work
    enum class Inside : quint8 { Structure, String, Literal, Record };
    Inside m_inside = Inside::Structure;
    bool m_escaped = false;
    bool m_recordInString = false;
    int m_recordDepth = 0;
    qint64 m_recordLine = 0;
};

} // namespace collectz::imports

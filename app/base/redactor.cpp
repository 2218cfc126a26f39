// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/redactor.h"

#include <QRegularExpression>

#include <utility>

namespace collectz {

using namespace Qt::StringLiterals;

namespace {

struct Rule
{
    QRegularExpression pattern;
    QString replacement;
};

const QList<Rule> &rules()
{
    const auto insensitive = QRegularExpression::CaseInsensitiveOption;
    static const QList<Rule> list{
        // scheme://user:password@host
        {QRegularExpression(u"([a-z][a-z0-9+.-]*://[^/\\s:@]*):[^/\\s@]*@"_s, insensitive), u"\\1:[redacted]@"_s},
        {QRegularExpression(u"(authorization\\s*[:=]\\s*)(?:(basic|bearer|digest|token)\\s+)?[^\\s,;\"']+"_s,
                            insensitive),
         u"\\1[redacted]"_s},
        {QRegularExpression(u"\\b(bearer|basic)\\s+[a-z0-9._~+/=-]{8,}"_s, insensitive), u"\\1 [redacted]"_s},
        {QRegularExpression(u"((?:set-)?cookie\\s*:\\s*)[^\\r\\n]+"_s, insensitive), u"\\1[redacted]"_s},
        // our own tokens, wherever they stand
        {QRegularExpression(u"\\bclz[a-z]_[0-9a-z]{20,}"_s, insensitive), u"[redacted]"_s},
        // key=value and "key": "value", quoted or not
        {QRegularExpression(
             u"([\\w-]*(?:password|passwd|passphrase|secret|token|api[_-]?key|access[_-]?key|private[_-]?key)"
             u"[\"']?\\s*[:=]\\s*)(?:\"[^\"]*\"|'[^']*'|[^\\s,;&\"'}]+)"_s,
             insensitive),
         u"\\1[redacted]"_s},
    };
    return list;
}

} // namespace

Redactor::Redactor(QStringList secrets)
    : m_secrets(std::move(secrets))
{
    m_secrets.removeAll(QString());
}

QString Redactor::redact(const QString &text) const
{
    QString redacted = text;
    for (const QString &secret : m_secrets)
        redacted.replace(secret, u"[redacted]"_s);
    for (const Rule &rule : rules())
        redacted.replace(rule.pattern, rule.replacement);
    return redacted;
}

} // namespace collectz

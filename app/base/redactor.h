// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace collectz {

/// The one place that takes secrets out of text before it reaches a log, an error, the activity list
/// or an export: passwords in URLs, key=value secrets, bearer tokens, authorisation headers.
/// Pure and thread-safe. Known secret values can be added for exact removal.
class Redactor
{
public:
    Redactor() = default;
    explicit Redactor(QStringList secrets);

    [[nodiscard]] QString redact(const QString &text) const;

private:
    QStringList m_secrets;
};

} // namespace collectz

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalogreader.h"
#include "storage/connection.h"

#include <vector>

namespace collectz::storage {

/// Reads vocabularies with their usage, and the works that may be the same as something incoming.
class TermReader
{
public:
    explicit TermReader(Connection &connection);

    [[nodiscard]] Result<QList<catalog::Term>> terms(const QString &vocabulary, const QString &prefix,
                                                     bool mostUsedFirst, int limit, const QString &after);
    [[nodiscard]] Result<QStringList> vocabularies();
    [[nodiscard]] Result<std::vector<qint64>> worksUsing(const QString &vocabulary, const QString &name);
    [[nodiscard]] Result<QList<catalog::MatchCandidate>> candidatesByIdentifier(const QStringList &keys, int limit);
    [[nodiscard]] Result<QHash<QString, QList<catalog::MatchCandidate>>> candidatesByMatchKeys(const QStringList &keys,
                                                                                               int limitEach);

private:
    Connection &m_connection;
};

} // namespace collectz::storage

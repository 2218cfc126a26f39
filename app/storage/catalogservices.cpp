// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of SqlCatalog that reads, keeps blobs, backs up and checks.

#include "storage/sqlcatalog.h"

namespace collectz::storage {

using namespace Qt::StringLiterals;
using namespace collectz::catalog;

Result<std::unique_ptr<CatalogReader>> SqlCatalog::openReader()
{
    return fail(ErrorKind::Unavailable, u"not_yet"_s, u"Not yet."_s);
}

Result<void> SqlCatalog::backup(const QString &, const ProgressFunction &, const CancelToken &)
{
    return fail(ErrorKind::Unavailable, u"not_yet"_s, u"Not yet."_s);
}

Result<QStringList> SqlCatalog::check(const ProgressFunction &, const CancelToken &)
{
    return fail(ErrorKind::Unavailable, u"not_yet"_s, u"Not yet."_s);
}

} // namespace collectz::storage

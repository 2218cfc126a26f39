// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/samplefile.h"

#include "catalog/samplegenerator.h"
#include "imports/interchange.h"
#include "tests/benchmarks/measure.h"

#include <QFile>

namespace collectz::benchmarks {

using namespace Qt::StringLiterals;
namespace interchange = imports::interchange;

void writeSampleFile(const QString &path, qint64 rows, quint64 seed)
{
    const catalog::SampleGenerator generator(seed);
    // The columns that the works use at all.
    const QStringList every = interchange::columns(catalog::FieldRegistry::builtin());
    const QStringList ids{interchange::idColumn, interchange::levelColumn, interchange::parentColumn,
                          interchange::editionColumn, interchange::copyColumn};
    QStringList columns;
    for (const QString &column : every) {
        if (ids.contains(column))
            continue;
        for (qint64 index = 0; index < std::min<qint64>(rows, 3000); ++index) {
            const QList<QStringList> cells = interchange::rows(generator.work(index), {column});
            if (!cells.constFirst().constFirst().isEmpty()) {
                columns << column;
                break;
            }
        }
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        giveUp(makeError(ErrorKind::ReadOnly, u"sample_not_written"_s, u"Cannot write "_s + path));
    file.write(interchange::csvLine(columns));
    for (qint64 index = 0; index < rows; ++index)
        file.write(interchange::csvLine(interchange::rows(generator.work(index), columns).constFirst()));
}

} // namespace collectz::benchmarks

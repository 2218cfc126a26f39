// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "imports/formatreader.h"
#include "imports/formats/calibrecsv.h"
#include "imports/formats/clzcsv.h"
#include "imports/formats/collectzcsv.h"
#include "imports/formats/collectzjson.h"
#include "imports/formats/collectzportability.h"
#include "imports/formats/collectzservercsv.h"
#include "imports/formats/deliciouscsv.h"
#include "imports/formats/deliciousxml.h"
#include "imports/formats/genericcsv.h"
#include "imports/formats/goodreadscsv.h"
#include "imports/formats/letterboxdzip.h"

#include <QFileInfo>

namespace collectz::imports {

using namespace Qt::StringLiterals;

FormatRegistry::FormatRegistry()
{
    m_readers.push_back(std::make_unique<CollectzCsv>());
    m_readers.push_back(std::make_unique<CollectzJson>());
    m_readers.push_back(std::make_unique<GoodreadsCsv>());
    m_readers.push_back(std::make_unique<DeliciousCsv>());
    m_readers.push_back(std::make_unique<DeliciousXml>());
    m_readers.push_back(std::make_unique<ClzCsv>());
    m_readers.push_back(std::make_unique<LetterboxdZip>());
    m_readers.push_back(std::make_unique<CollectzServerCsv>());
    m_readers.push_back(std::make_unique<CollectzPortability>());
    m_readers.push_back(std::make_unique<CalibreCsv>());
    m_readers.push_back(std::make_unique<GenericCsv>());
}

FormatRegistry::FormatRegistry(std::vector<std::unique_ptr<FormatReader>> readers)
    : m_readers(std::move(readers))
{}

FormatRegistry::~FormatRegistry() = default;

const FormatReader *FormatRegistry::find(const QString &id) const
{
    for (const auto &reader : m_readers) {
        if (reader->id() == id)
            return reader.get();
    }
    return nullptr;
}

QList<const FormatReader *> FormatRegistry::all() const
{
    QList<const FormatReader *> readers;
    for (const auto &reader : m_readers)
        readers << reader.get();
    return readers;
}

Result<const FormatReader *> FormatRegistry::recognise(const SourceFile &file) const
{
    const FormatReader *best = nullptr;
    int bestConfidence = 0;
    for (const auto &reader : m_readers) {
        const int confidence = reader->confidence(file);
        if (confidence > bestConfidence) {
            best = reader.get();
            bestConfidence = confidence;
        }
    }
    if (best)
        return best;
    Error error = makeError(ErrorKind::Invalid, u"format_unknown"_s,
                            u"No reader recognises \"%1\". Choose the format by hand, or export the file anew from "
                            u"the program it comes from."_s.arg(QFileInfo(file.path).fileName()));
    error.file = file.path;
    return fail(std::move(error));
}

} // namespace collectz::imports

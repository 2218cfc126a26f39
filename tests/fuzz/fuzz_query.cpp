// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/query.h"
#include "expect.h"
#include "tests/catalog/records.h"

#include <cstddef>
#include <cstdint>

using namespace collectz;
using namespace collectz::catalog;

namespace {

void checkCompletion(const QString &text, const FieldRegistry &registry)
{
    for (const qsizetype cursor : {text.size() / 2, text.size()}) {
        const QueryCompletion completion = completeQuery(text, cursor, registry);
        expect(completion.from >= 0 && completion.length >= 0, "a choice replaces a range");
        expect(completion.from + completion.length <= text.size(), "a choice replaces what is there");
    }
}

} // namespace

/// The filter box: whatever is typed is understood or refused with a sentence, and an understood query survives being written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const FieldRegistry &registry = FieldRegistry::builtin();
    static const WorkRecord works[] = {records::dune(), records::dieHard()};
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    checkCompletion(text, registry);
    const Result<Query> query = parseQuery(text, registry);
    if (!query) {
        expect(!query.error().message.isEmpty(), "an error has a sentence");
        return 0;
    }
    const Result<Query> again = parseQuery(query->text() + QChar(u' '), registry);
    expect(again && *again == *query, "the text of a query parses to the same query");
    for (const WorkRecord &work : works)
        expect(matchesQuery(work, *query, registry) == matchesQuery(work, *again, registry),
               "equal queries match alike");
    return 0;
}

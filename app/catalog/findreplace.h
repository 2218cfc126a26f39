// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"
#include "catalog/fieldregistry.h"
#include "catalog/worksweep.h"

#include <QRegularExpression>

namespace collectz::catalog {

/// What a person wants found and replaced in one field.
struct FindReplace
{
    QString field;
    QString find;
    QString replacement; ///< with `regularExpression`, \1 to \9 stand for the groups and \0 for the whole match
    bool regularExpression = false;
    bool caseSensitive = false;
    bool wholeWords = false;
};

/// A text after replacing, or why it was left alone.
struct ReplacedText
{
    QString text;
    bool changed = false;
    bool gaveUp = false; ///< the expression took too many steps, or the result grew too large; the text stands
};

/// A compiled find-and-replace whose cost per text is bounded, so that no expression can hang the program.
/// A value; usable from any thread.
class TextReplacer
{
public:
    /// Usage when the text to find is empty, or the expression is malformed (with the place) or too long.
    [[nodiscard]] static Result<TextReplacer> create(const FindReplace &request);
    [[nodiscard]] ReplacedText replaced(const QString &text) const;

private:
    TextReplacer(QRegularExpression expression, QString replacement, bool expands);

    QRegularExpression m_expression;
    QString m_replacement;
    bool m_expands = false;
};

/// One text that changes, for the preview.
struct Replacement
{
    EntityId work;
    QString title;
    QString before;
    QString after;
};

struct ReplacePlan
{
    QList<EntityChange> changes;
    QList<Replacement> preview; ///< the first `previewLimit`
    qint64 worksChanged = 0;
    qint64 textsChanged = 0;
    qint64 textsGivenUp = 0;  ///< left alone because the expression took too long on them
    qint64 valuesRefused = 0; ///< the result would not be a valid value of the field
};

/// Adds the replacements in one work (the field of the work, of its editions or of its copies). Pure.
void addFindReplace(ReplacePlan &plan, const WorkRecord &record, const FindReplace &request,
                    const TextReplacer &replacer, const FieldRegistry &registry, int previewLimit);

/// Plans for any number of works on a worker thread; the catalog is only read.
[[nodiscard]] Result<ReplacePlan> planFindReplace(CatalogReader &reader, const QList<qint64> &keys,
                                                  const FindReplace &request, int previewLimit,
                                                  const ProgressFunction &progress, const CancelToken &cancel);

} // namespace collectz::catalog

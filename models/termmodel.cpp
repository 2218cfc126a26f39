// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/termmodel.h"

#include "catalog/termnames.h"
#include "models/catalogsession.h"
#include "models/rowroles.h"
#include "models/tooltiptext.h"

#include <QLocale>

namespace collectz::models {

using catalog::CatalogReader;
using catalog::Term;

namespace {

constexpr int pageSize = 300;

} // namespace

void TermModel::show(CatalogSession *session, const QString &vocabulary, const QString &prefix, bool mostUsedFirst)
{
    m_vocabulary = vocabulary;
    if (!session || vocabulary.isEmpty()) {
        clear();
        return;
    }
    setFetch(
        [session, vocabulary, folded = catalog::foldTerm(vocabulary, prefix), mostUsedFirst](const QString &cursor) {
            return session->read([=](CatalogReader &reader) -> Result<Page<Term>> {
                const Result<QList<Term>> terms = reader.terms(vocabulary, folded, mostUsedFirst, pageSize, cursor);
                if (!terms)
                    return fail(terms.error());
                const bool more = terms->size() == pageSize;
                return Page<Term>{*terms, more ? terms->last().name : QString()};
            });
        });
}

int TermModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TermModel::data(const QModelIndex &index, int role) const
{
    const Term *term = rowAt(index);
    if (!term)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? term->name : QLocale().toString(term->uses);
    case Qt::ToolTipRole:
        return toolTipText(term->name);
    case Qt::TextAlignmentRole:
        if (index.column() == UsesColumn)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case NumberRole:
        return term->uses;
    default:
        return {};
    }
}

QVariant TermModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && section == UsesColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Name") : section == UsesColumn ? tr("Works") : QVariant();
}

} // namespace collectz::models

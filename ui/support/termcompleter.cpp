// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/termcompleter.h"

#include "catalog/termnames.h"
#include "models/catalogsession.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QStringListModel>

namespace collectz::ui {

namespace {

constexpr int offeredTerms = 20;

} // namespace

TermCompleter::TermCompleter(models::CatalogSession &session, QString vocabulary, QLineEdit *edit)
    : QCompleter(edit)
    , m_session(session)
    , m_vocabulary(std::move(vocabulary))
    , m_edit(edit)
    , m_terms(new QStringListModel(this))
{
    setModel(m_terms);
    // The reader has filtered already, by folded text; filtering again would lose what differs in accents.
    setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    setCaseSensitivity(Qt::CaseInsensitive);
    setWidget(edit);
    popup()->setAccessibleName(tr("Suggestions"));
    connect(edit, &QLineEdit::textEdited, this, &TermCompleter::ask);
    connect(this, qOverload<const QString &>(&QCompleter::activated), edit, &QLineEdit::setText);
}

void TermCompleter::ask(const QString &typed)
{
    const quint64 generation = ++m_generation;
    if (typed.trimmed().isEmpty()) {
        popup()->hide();
        return;
    }
    auto future = m_session.read(
        [vocabulary = m_vocabulary, prefix = catalog::foldTerm(m_vocabulary, typed)](catalog::CatalogReader &reader) {
            return reader.terms(vocabulary, prefix, true, offeredTerms, {});
        });
    whenDone(future, this, [this, generation, typed](const Result<QList<catalog::Term>> &terms) {
        if (generation != m_generation || !terms || !m_edit->hasFocus())
            return;
        QStringList names;
        for (const catalog::Term &term : *terms)
            names << term.name;
        m_terms->setStringList(names);
        if (names.isEmpty() || names == QStringList{typed})
            popup()->hide();
        else
            complete();
    });
}

} // namespace collectz::ui

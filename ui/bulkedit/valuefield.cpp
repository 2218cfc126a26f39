// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bulkedit/valuefield.h"

#include "catalog/termnames.h"
#include "models/catalogsession.h"
#include "models/fieldtext.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QStackedLayout>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::FieldDefinition;
using catalog::FieldType;
using catalog::FieldValue;

namespace {

constexpr int offeredTerms = 30;

} // namespace

ValueField::ValueField(models::CatalogSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_layout(new QStackedLayout(this))
    , m_line(new QLineEdit(this))
    , m_choices(new QComboBox(this))
    , m_terms(new QStringListModel(this))
{
    m_layout->addWidget(m_line);
    m_layout->addWidget(m_choices);
    setFocusProxy(m_line);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (QWidget *field : std::initializer_list<QWidget *>{m_line, m_choices})
        field->setAccessibleName(tr("Value"));
    auto *completer = new QCompleter(m_terms, m_line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_line->setCompleter(completer);
    connect(m_line, &QLineEdit::textEdited, this, &ValueField::complete);
    connect(m_line, &QLineEdit::textChanged, this, &ValueField::valueChanged);
    connect(m_choices, &QComboBox::currentIndexChanged, this, &ValueField::valueChanged);
}

void ValueField::setField(const FieldDefinition &field)
{
    const bool chooses = field.type == FieldType::Choice || field.type == FieldType::Boolean;
    m_vocabulary = field.vocabulary;
    m_list = field.list;
    m_terms->setStringList({});
    m_line->clear();
    m_line->setPlaceholderText(hintFor(field));
    m_choices->clear();
    if (field.type == FieldType::Boolean) {
        m_choices->addItem(tr("Yes"), u"true"_s);
        m_choices->addItem(tr("No"), u"false"_s);
    }
    for (const QString &choice : field.choices)
        m_choices->addItem(models::fieldtext::choice(choice), choice);
    m_layout->setCurrentWidget(chooses ? static_cast<QWidget *>(m_choices) : m_line);
    setFocusProxy(m_layout->currentWidget());
    Q_EMIT valueChanged();
}

FieldValue ValueField::rawValue() const
{
    if (m_layout->currentWidget() == m_choices)
        return FieldValue(m_choices->currentData().toString());
    return FieldValue(m_line->text().trimmed());
}

void ValueField::setText(const QString &text)
{
    const int choice = m_choices->findData(text);
    if (choice >= 0)
        m_choices->setCurrentIndex(choice);
    else
        m_line->setText(text);
}

void ValueField::complete(const QString &text)
{
    const QString prefix = catalog::foldTerm(m_vocabulary, text);
    if (m_vocabulary.isEmpty() || prefix.isEmpty() || text.contains(u';'))
        return;
    const qint64 generation = ++m_generation;
    const auto work = [vocabulary = m_vocabulary, prefix](catalog::CatalogReader &reader) {
        return reader.terms(vocabulary, prefix, true, offeredTerms, {});
    };
    whenDone(m_session.read(work), this, [this, generation](const Result<QList<catalog::Term>> &terms) {
        if (generation != m_generation || !terms)
            return;
        QStringList names;
        for (const catalog::Term &term : *terms)
            names.append(term.name);
        m_terms->setStringList(names);
        if (m_line->hasFocus() && !names.isEmpty())
            m_line->completer()->complete();
    });
}

QString ValueField::hintFor(const FieldDefinition &field)
{
    if (field.list)
        return tr("One or several, separated by ;");
    switch (field.type) {
    case FieldType::Date:
        return tr("1999, 1999-05 or 1999-05-17");
    case FieldType::Money:
        return tr("12.99 EUR");
    case FieldType::Rating:
        return tr("8/10");
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Duration:
        return field.unit.isEmpty() ? tr("A number") : tr("A number of %1").arg(field.unit);
    default:
        return field.vocabulary == u"places" ? tr("Room/Shelf/Box") : QString();
    }
}

} // namespace collectz::ui

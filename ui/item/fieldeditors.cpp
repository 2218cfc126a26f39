// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalogsession.h"
#include "models/fieldtext.h"
#include "ui/item/chipedit.h"
#include "ui/item/fieldeditor.h"
#include "ui/item/pictureedit.h"
#include "ui/item/ratingedit.h"
#include "ui/support/termcompleter.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::FieldDefinition;
using catalog::FieldType;
using catalog::FieldValue;

namespace {

constexpr int longestLine = 100'000;

FieldValue valueOf(const QString &text)
{
    return text.trimmed().isEmpty() ? FieldValue() : FieldValue(text.trimmed());
}

/// One line of text: titles, numbers, dates, money, single terms. What it means is told by the placeholder.
class LineEditor final : public FieldEditor
{
public:
    LineEditor(const FieldDefinition &field, models::CatalogSession &session, QWidget *parent)
        : FieldEditor(parent)
        , m_edit(new QLineEdit(this))
    {
        m_edit->setMaxLength(longestLine);
        m_edit->setAccessibleName(models::fieldtext::label(field));
        m_edit->setPlaceholderText(hintFor(field));
        if (!field.vocabulary.isEmpty())
            new TermCompleter(session, field.vocabulary, m_edit);
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_edit);
        setFocusProxy(m_edit);
        connect(m_edit, &QLineEdit::textChanged, this, &FieldEditor::edited);
    }

    void setValue(const FieldValue &value) override
    {
        m_edit->setText(value.text());
        m_edit->setCursorPosition(0);
    }

    [[nodiscard]] FieldValue value() const override { return valueOf(m_edit->text()); }

private:
    static QString hintFor(const FieldDefinition &field)
    {
        switch (field.type) {
        case FieldType::Date:
            return QCoreApplication::translate("FieldEditor", "1999, 1999-05 or 1999-05-17");
        case FieldType::Money:
            return QCoreApplication::translate("FieldEditor", "12.99 EUR");
        case FieldType::Duration:
            return QCoreApplication::translate("FieldEditor", "minutes, or 1:45");
        default:
            return field.vocabulary == "places"_L1 ? QCoreApplication::translate("FieldEditor", "Room/Shelf/Box")
                                                   : QString();
        }
    }

    QLineEdit *m_edit;
};

class LongTextEditor final : public FieldEditor
{
public:
    LongTextEditor(const FieldDefinition &field, QWidget *parent)
        : FieldEditor(parent)
        , m_edit(new QPlainTextEdit(this))
    {
        m_edit->setAccessibleName(models::fieldtext::label(field));
        m_edit->setTabChangesFocus(true);
        m_edit->setFixedHeight(fontMetrics().lineSpacing() * 5);
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_edit);
        setFocusProxy(m_edit);
        connect(m_edit, &QPlainTextEdit::textChanged, this, &FieldEditor::edited);
    }

    void setValue(const FieldValue &value) override { m_edit->setPlainText(value.text()); }

    [[nodiscard]] FieldValue value() const override { return valueOf(m_edit->toPlainText()); }

    [[nodiscard]] bool isTall() const override { return true; }

private:
    QPlainTextEdit *m_edit;
};

/// A choice or a yes and no, with an empty first entry for "not known".
class ChoiceEditor final : public FieldEditor
{
public:
    ChoiceEditor(const FieldDefinition &field, QWidget *parent)
        : FieldEditor(parent)
        , m_combo(new QComboBox(this))
    {
        m_combo->setAccessibleName(models::fieldtext::label(field));
        m_combo->addItem(u"—"_s, QString());
        if (field.type == FieldType::Boolean) {
            m_combo->addItem(QCoreApplication::translate("FieldEditor", "Yes"), u"true"_s);
            m_combo->addItem(QCoreApplication::translate("FieldEditor", "No"), u"false"_s);
        }
        for (const QString &word : field.choices)
            m_combo->addItem(models::fieldtext::choice(word), word);
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_combo);
        layout->addStretch(1);
        setFocusProxy(m_combo);
        // The wheel scrolls the form; it must not change a value that is only passed over.
        m_combo->setFocusPolicy(Qt::StrongFocus);
        m_combo->installEventFilter(this);
        connect(m_combo, &QComboBox::currentIndexChanged, this, &FieldEditor::edited);
    }

    void setValue(const FieldValue &value) override
    {
        int index = m_combo->findData(value.text());
        if (index < 0) {
            // A word of a newer version is kept and shown as it is.
            m_combo->addItem(models::fieldtext::choice(value.text()), value.text());
            index = m_combo->count() - 1;
        }
        m_combo->setCurrentIndex(index);
    }

    [[nodiscard]] FieldValue value() const override { return valueOf(m_combo->currentData().toString()); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Wheel && !m_combo->hasFocus()) {
            event->ignore();
            return true;
        }
        return FieldEditor::eventFilter(watched, event);
    }

private:
    QComboBox *m_combo;
};

} // namespace

FieldEditor *createFieldEditor(const FieldDefinition &field, models::CatalogSession &session, QWidget *parent)
{
    if (field.list && field.type != FieldType::Image)
        return new ChipEdit(field, session, parent);
    switch (field.type) {
    case FieldType::Image:
        return new PictureEdit(field, session, parent);
    case FieldType::Reference:
    case FieldType::Timestamp:
        return nullptr;
    case FieldType::LongText:
        return new LongTextEditor(field, parent);
    case FieldType::Choice:
    case FieldType::Boolean:
        return new ChoiceEditor(field, parent);
    case FieldType::Rating:
        return new RatingEdit(field, parent);
    default:
        return new LineEditor(field, session, parent);
    }
}

} // namespace collectz::ui

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/item/chipedit.h"

#include "catalog/identifier.h"
#include "models/catalogsession.h"
#include "models/fieldtext.h"
#include "ui/support/flowlayout.h"
#include "ui/support/icons.h"
#include "ui/support/taborder.h"
#include "ui/support/termcompleter.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::FieldType;
using catalog::Identifier;

namespace {

constexpr QChar unitSeparator(0x1f);

std::optional<Identifier> identifierOf(const QString &typed)
{
    const qsizetype colon = typed.indexOf(u':');
    if (colon > 0 && !typed.startsWith("http"_L1)) {
        const QString scheme = typed.left(colon).trimmed().toLower().replace(u' ', u'_');
        return Identifier::parse(scheme, typed.mid(colon + 1).trimmed());
    }
    return Identifier::recognise(typed);
}

} // namespace

ChipEdit::ChipEdit(const catalog::FieldDefinition &field, models::CatalogSession &session, QWidget *parent)
    : FieldEditor(parent)
    , m_field(field)
    , m_chips(new QWidget(this))
    , m_flow(new FlowLayout(m_chips))
    , m_edit(new QLineEdit(this))
    , m_hint(new QLabel(this))
{
    const QString label = models::fieldtext::label(field);
    m_edit->setAccessibleName(tr("Add to %1").arg(label));
    m_edit->setPlaceholderText(field.type == FieldType::Credit       ? tr("Name (role), then Enter")
                               : field.type == FieldType::Identifier ? tr("ISBN, barcode or scheme:value, then Enter")
                                                                     : tr("Add, then Enter"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->hide();
    m_flow->setSpacing(fontMetrics().height() / 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(fontMetrics().height() / 4);
    layout->addWidget(m_chips);
    layout->addWidget(m_edit);
    layout->addWidget(m_hint);
    m_chips->hide();
    setFocusProxy(m_edit);
    m_edit->installEventFilter(this);
    if (!field.vocabulary.isEmpty()) {
        auto *completer = new TermCompleter(session, field.vocabulary, m_edit);
        connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &ChipEdit::add,
                Qt::QueuedConnection);
    }
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &typed) {
        showHint(typed);
        Q_EMIT edited();
    });
}

void ChipEdit::setValue(const catalog::FieldValue &value)
{
    m_elements = value.list();
    m_edit->clear();
    showChips();
}

catalog::FieldValue ChipEdit::value() const
{
    QStringList elements = m_elements;
    const QString waiting = elementOf(m_edit->text());
    if (!waiting.isEmpty() && !elements.contains(waiting))
        elements << waiting;
    return elements.isEmpty() ? catalog::FieldValue() : catalog::FieldValue(elements);
}

bool ChipEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enters = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enters && !m_edit->text().trimmed().isEmpty()) {
            add(m_edit->text());
            return true;
        }
        if (key->key() == Qt::Key_Backspace && m_edit->text().isEmpty() && !m_elements.isEmpty()) {
            remove(m_elements.last());
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void ChipEdit::add(const QString &typed)
{
    const QString element = elementOf(typed);
    m_edit->clear();
    if (element.isEmpty() || m_elements.contains(element))
        return;
    m_elements << element;
    showChips();
    Q_EMIT edited();
}

void ChipEdit::remove(const QString &element)
{
    m_elements.removeOne(element);
    showChips();
    m_edit->setFocus();
    Q_EMIT edited();
}

void ChipEdit::showChips()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &element : std::as_const(m_elements)) {
        const QString text = textOf(element);
        auto *chip = new QToolButton(m_chips);
        chip->setText(fontMetrics().elidedText(text, Qt::ElideRight, fontMetrics().averageCharWidth() * 36));
        chip->setIcon(icon(u"close"_s));
        const int side = fontMetrics().height() * 2 / 3;
        chip->setIconSize({side, side});
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setToolTip(tr("Remove"));
        chip->setAccessibleName(tr("Remove %1").arg(text));
        connect(chip, &QToolButton::clicked, this, [this, element] { remove(element); });
        m_flow->addWidget(chip);
        chip->show();
    }
    m_chips->setVisible(!m_elements.isEmpty());
    tabAsLaidOutAt(this, m_edit);
    m_flow->invalidate();
    updateGeometry();
}

void ChipEdit::showHint(const QString &typed)
{
    if (m_field.type != FieldType::Identifier || typed.trimmed().isEmpty()) {
        m_hint->hide();
        return;
    }
    const std::optional<Identifier> identifier = identifierOf(typed.trimmed());
    m_hint->setVisible(identifier.has_value());
    if (!identifier)
        return;
    m_hint->setText(
        identifier->valid
            ? tr("%1: the check is right.").arg(identifier->display())
            : tr("%1: the check digit or shape is wrong. It is kept as you typed it.").arg(identifier->display()));
}

QString ChipEdit::elementOf(const QString &typed) const
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    if (m_field.type == FieldType::Identifier) {
        const std::optional<Identifier> identifier = identifierOf(text);
        return identifier ? identifier->text() : QString();
    }
    if (m_field.type == FieldType::Credit) {
        static const QRegularExpression withRole(u"^(.+?)\\s*\\((.+)\\)$"_s);
        const QRegularExpressionMatch match = withRole.match(text);
        if (match.hasMatch())
            return match.captured(1) + unitSeparator + match.captured(2);
    }
    return text;
}

QString ChipEdit::textOf(const QString &element) const
{
    if (m_field.type == FieldType::Identifier) {
        const std::optional<Identifier> identifier = Identifier::fromText(element);
        return identifier ? identifier->display() : element;
    }
    const qsizetype separator = element.indexOf(unitSeparator);
    return separator < 0 ? element
                         : tr("%1 (%2)", "person and role").arg(element.left(separator), element.mid(separator + 1));
}

} // namespace collectz::ui

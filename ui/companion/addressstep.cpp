// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/companion/addressstep.h"

#include "ui/support/headings.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

AddressStep::AddressStep(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
{
    m_text->setObjectName(u"address"_s);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(u"https://shelf.example:8443"_s);
    m_text->setFixedHeight(m_text->fontMetrics().height() * 5);
    m_text->installEventFilter(this);
    setFocusProxy(m_text);
    auto *label = new QLabel(tr("&Address of the companion, or the line from your invitation:"), this);
    label->setBuddy(m_text);
    label->setWordWrap(true);
    m_text->setAccessibleName(tr("Address of the companion, or the line from your invitation"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_text);
    layout->addWidget(makeHint(tr("A companion is the program collectzd on a machine that is always on. It shares one "
                                  "catalog among several people and devices. Everybody has a whole copy, works "
                                  "without a connection too, and nothing that somebody did gets lost."),
                               this));
    layout->addStretch(1);
    connect(m_text, &QPlainTextEdit::textChanged, this, &AddressStep::changed);
}

void AddressStep::setText(const QString &text)
{
    m_text->setPlainText(text);
}

bool AddressStep::isFilled() const
{
    return !m_text->toPlainText().trimmed().isEmpty();
}

Result<sync::InvitationLink> AddressStep::link() const
{
    return sync::InvitationLink::fromText(m_text->toPlainText());
}

bool AddressStep::eventFilter(QObject *watched, QEvent *event)
{
    // An address has one line: Enter goes on.
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT submitted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace collectz::ui

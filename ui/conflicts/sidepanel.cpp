// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflicts/sidepanel.h"

#include "ui/item/coverframe.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace collectz::ui {

SidePanel::SidePanel(CoverCache &covers, const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_role(new QLabel(this))
    , m_who(new QLabel(this))
    , m_difference(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_text(new QPlainTextEdit(m_stack))
    , m_pictureHolder(new QWidget(m_stack))
    , m_picture(new CoverFrame(covers, m_pictureHolder))
    , m_button(new QPushButton(this))
{
    setObjectName(name);
    setFrameShape(QFrame::StyledPanel);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_role->setFont(strong);
    m_difference->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_role, m_who, m_difference}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *holder = new QHBoxLayout(m_pictureHolder);
    holder->setContentsMargins({});
    holder->addWidget(m_picture, 0, Qt::AlignTop);
    holder->addStretch(1);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_pictureHolder);
    auto *layout = new QVBoxLayout(this);
    const int unit = fontMetrics().height();
    layout->setContentsMargins(unit / 2, unit / 2, unit / 2, unit / 2);
    layout->setSpacing(unit / 4);
    layout->addWidget(m_role);
    layout->addWidget(m_who);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_difference);
    layout->addWidget(m_button);
    m_button->hide();
}

void SidePanel::setHead(const QString &role, const QString &who)
{
    m_role->setText(role);
    m_who->setText(who);
    m_who->setVisible(!who.isEmpty());
    const QString name = who.isEmpty() ? role : tr("%1: %2", "what a value is, and whose").arg(role, who);
    setAccessibleName(name);
    m_text->setAccessibleName(name);
    m_picture->setAccessibleName(name);
}

void SidePanel::showText(const QString &text, const QList<models::TextRange> &changed, const QString &difference)
{
    m_text->setPlainText(text);
    m_text->setAccessibleDescription(difference);
    m_difference->setText(difference);
    m_difference->setVisible(!difference.isEmpty());
    QColor tint = palette().color(QPalette::Highlight);
    tint.setAlphaF(0.22F);
    QList<QTextEdit::ExtraSelection> marks;
    for (const models::TextRange &range : changed) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document());
        mark.cursor.setPosition(static_cast<int>(range.from));
        mark.cursor.setPosition(static_cast<int>(range.from + range.length), QTextCursor::KeepAnchor);
        mark.format.setBackground(tint);
        mark.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        marks << mark;
    }
    m_text->setExtraSelections(marks);
    show(m_text);
}

void SidePanel::showPicture(const CoverSubject &subject, const QString &sha256, const QString &difference)
{
    m_picture->setSubject(subject, sha256);
    m_difference->setText(difference);
    m_difference->setVisible(!difference.isEmpty());
    show(m_pictureHolder);
}

void SidePanel::show(QWidget *content)
{
    // What is hidden takes no room.
    for (QWidget *part : std::initializer_list<QWidget *>{m_text, m_pictureHolder}) {
        const auto policy = part == content ? QSizePolicy::Expanding : QSizePolicy::Ignored;
        part->setSizePolicy(policy, policy);
    }
    m_stack->setMaximumHeight(content == m_text && m_mostLines > 0 ? m_text->maximumHeight() : QWIDGETSIZE_MAX);
    m_stack->setCurrentWidget(content);
}

void SidePanel::setMostLines(int lines)
{
    m_mostLines = lines;
    m_text->setMaximumHeight(m_text->fontMetrics().lineSpacing() * (lines + 1));
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * 2);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

QString SidePanel::text() const
{
    return m_stack->currentWidget() == m_text ? m_text->toPlainText() : QString();
}

} // namespace collectz::ui

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/item/draftbar.h"

#include "ui/support/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace collectz::ui {

DraftBar::DraftBar(QWidget *parent)
    : QFrame(parent)
    , m_sentence(new QLabel(this))
    , m_continue(new QPushButton(tr("C&ontinue"), this))
    , m_discard(new QPushButton(tr("&Discard"), this))
{
    setObjectName(u"draftBar"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    const int unit = fontMetrics().height();
    auto *sign = new QLabel(this);
    sign->setPixmap(icon(u"edit"_s).pixmap(unit, unit));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_continue->setObjectName(u"continueDraft"_s);
    m_discard->setObjectName(u"discardDraft"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(unit / 2, unit / 3, unit / 2, unit / 3);
    layout->setSpacing(unit / 2);
    layout->addWidget(sign);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_continue);
    layout->addWidget(m_discard);
    hide();
    connect(m_continue, &QPushButton::clicked, this, [this] {
        const models::FormDraft draft = m_drafts.takeFirst();
        showNext();
        Q_EMIT continued(draft);
    });
    connect(m_discard, &QPushButton::clicked, this, [this] {
        const QString id = m_drafts.takeFirst().id;
        showNext();
        Q_EMIT discarded(id);
    });
}

void DraftBar::offer(const QList<models::FormDraft> &drafts)
{
    m_drafts = drafts;
    showNext();
}

void DraftBar::showNext()
{
    setVisible(!m_drafts.isEmpty());
    if (m_drafts.isEmpty())
        return;
    m_sentence->setText(sentenceFor(m_drafts.first()));
    setAccessibleName(m_sentence->text());
    m_continue->setAccessibleDescription(m_sentence->text());
    m_discard->setAccessibleDescription(m_sentence->text());
}

QString DraftBar::sentenceFor(const models::FormDraft &draft) const
{
    const QString time = QLocale().toString(draft.typedAt.toLocalTime(), QLocale::ShortFormat);
    QString sentence = draft.form == models::FormDraft::Form::Add
                           ? tr("You were adding “%1” (%2) when the program ended. It was not saved.")
                           : tr("You were editing “%1” (%2) when the program ended. It was not saved.");
    sentence = sentence.arg(draft.title.isEmpty() ? tr("no title yet") : draft.title, time);
    const auto more = static_cast<int>(m_drafts.size()) - 1;
    return more > 0 ? sentence + u' ' + tr("And %n more.", nullptr, more) : sentence;
}

} // namespace collectz::ui

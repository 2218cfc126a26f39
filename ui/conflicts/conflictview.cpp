// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflicts/conflictview.h"

#include "catalog/sequence.h"
#include "models/catalogsession.h"
#include "models/conflicttext.h"
#include "models/fieldtext.h"
#include "ui/conflicts/sidepanel.h"
#include "ui/support/covercache.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"
#include "ui/support/picture.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::Choice;
using catalog::ConflictRecord;
using catalog::FieldValue;
using models::ConflictText;

namespace {

QString levelText(catalog::Level level)
{
    switch (level) {
    case catalog::Level::Edition:
        return ConflictView::tr("an edition");
    case catalog::Level::Copy:
        return ConflictView::tr("a copy");
    default:
        return {};
    }
}

QString whoAndWhen(const catalog::ConflictSide &side, const QString &self)
{
    const QString when = ConflictText::when(side);
    return ConflictText::side(side, self) + (when.isEmpty() ? QString() : u" · "_s + when);
}

} // namespace

ConflictView::ConflictView(models::CatalogSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_covers(new CoverCache(session, this))
    , m_title(makeHeading({}, this))
    , m_what(makeHint({}, this))
    , m_story(new QLabel(this))
    , m_base(new SidePanel(*m_covers, u"conflictBase"_s, this))
    , m_live(new SidePanel(*m_covers, u"conflictLive"_s, this))
    , m_other(new SidePanel(*m_covers, u"conflictOther"_s, this))
    , m_both(new QPushButton(icon(u"merge"_s), tr("Take &Both (B)"), this))
    , m_value(new QPushButton(icon(u"edit"_s), tr("Another &Value… (V)"), this))
    , m_item(new QPushButton(icon(u"library"_s), tr("&Show Item (O)"), this))
    , m_undo(new QPushButton(icon(u"undo"_s), tr("&Undo This Decision"), this))
{
    m_story->setTextFormat(Qt::PlainText);
    m_story->setWordWrap(true);
    m_base->setMostLines(4);
    const auto deciding = [this](QPushButton *button, Choice choice) {
        connect(button, &QPushButton::clicked, this, [this, choice] { Q_EMIT chosen(choice); });
    };
    deciding(m_live->button(), Choice::Keep);
    deciding(m_other->button(), Choice::Other);
    deciding(m_both, Choice::Both);
    deciding(m_value, Choice::Value);
    connect(m_item, &QPushButton::clicked, this, &ConflictView::itemRequested);
    connect(m_undo, &QPushButton::clicked, this, &ConflictView::undoRequested);
    auto *head = new QHBoxLayout;
    head->addWidget(m_what, 1);
    head->addWidget(m_item, 0, Qt::AlignTop);
    auto *sides = new QHBoxLayout;
    sides->addWidget(m_live, 1);
    sides->addWidget(m_other, 1);
    auto *more = new QHBoxLayout;
    for (QPushButton *button : {m_both, m_value, m_undo})
        more->addWidget(button);
    more->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_title);
    layout->addLayout(head);
    layout->addWidget(m_story);
    layout->addWidget(m_base);
    layout->addLayout(sides, 1);
    layout->addLayout(more);
}

void ConflictView::show(const ConflictRecord *conflict)
{
    setEnabled(conflict != nullptr);
    if (!conflict)
        return;
    m_title->setText(conflict->title.isEmpty() ? tr("Without a title") : conflict->title);
    QStringList what{ConflictText::field(conflict->values.key, m_session.registry()),
                     models::fieldtext::kind(conflict->kind)};
    if (const QString level = levelText(conflict->level); !level.isEmpty())
        what << level;
    if (catalog::isLocalSequence(conflict->sequence))
        what << tr("not sent yet: the others see it after the next sync");
    m_what->setText(what.join(u" · "_s));
    const bool isSettled = conflict->settledSequence > 0;
    const QString self = m_session.author();
    QString now =
        ConflictText::value(conflict->values.key, conflict->now, m_session.registry()).replace(u'\n', u", "_s);
    now = fontMetrics().elidedText(now, Qt::ElideRight, fontMetrics().averageCharWidth() * 80);
    m_story->setText(isSettled ? tr("Decided by %1. Now it is: %2").arg(whoAndWhen(conflict->settled, self), now)
                               : ConflictText::story(*conflict));
    const bool changedSince = !isSettled && conflict->now != conflict->values.live;
    const QString liveWho = whoAndWhen(conflict->live, self);
    m_base->setHead(tr("Before"), tr("what both sides began with"));
    m_live->setHead(isSettled ? tr("Was live") : tr("Live now"),
                    changedSince ? tr("changed since; before that %1").arg(liveWho) : liveWho);
    m_other->setHead(isSettled ? tr("Waited") : tr("Waits"), whoAndWhen(conflict->other, self));
    fillSide(m_base, *conflict, conflict->values.base, true);
    fillSide(m_live, *conflict, isSettled ? conflict->values.live : conflict->now, false);
    fillSide(m_other, *conflict, conflict->values.other, false);
    showButtons(*conflict);
}

void ConflictView::fillSide(SidePanel *side, const ConflictRecord &conflict, const FieldValue &value, bool isBase)
{
    const catalog::FieldRegistry &registry = m_session.registry();
    const QString &key = conflict.values.key;
    const catalog::FieldDefinition *field = registry.find(key);
    const QString difference = isBase                          ? QString()
                               : value == conflict.values.base ? tr("= as before")
                                                               : tr("≠ differs from before");
    if (field && field->type == catalog::FieldType::Image && !value.isNull()) {
        side->showPicture({catalog::kindWord(conflict.kind), conflict.title, {}}, pictureHash(value.text()),
                          difference);
        return;
    }
    const QString text = ConflictText::value(key, value, registry);
    // Where both began with nothing, what matters is in what they differ from each other.
    const FieldValue &opposite = side == m_live ? conflict.values.other : conflict.now;
    const FieldValue &reference = conflict.values.base.isNull() ? opposite : conflict.values.base;
    const bool marks = !isBase && !value.isNull() && !reference.isNull();
    side->showText(text,
                   marks ? models::changedWords(ConflictText::value(key, reference, registry), text)
                         : QList<models::TextRange>(),
                   difference);
}

void ConflictView::showButtons(const ConflictRecord &conflict)
{
    const bool isOpen = conflict.settledSequence == 0;
    const bool writable = isOpen && !m_session.isReadOnly();
    const auto prepare = [&](SidePanel *side, Choice choice, const QString &key, const QString &iconKey) {
        QPushButton *button = side->button();
        button->setVisible(isOpen);
        button->setEnabled(writable);
        button->setIcon(icon(iconKey));
        button->setText(
            tr("%1 (%2)", "what a button does, and its key").arg(ConflictText::choice(conflict, choice), key));
    };
    const bool deletes = catalog::disputeOf(conflict.values) == catalog::Dispute::Deletion;
    prepare(m_live, Choice::Keep, u"K"_s, u"check"_s);
    prepare(m_other, Choice::Other, u"T"_s, deletes ? u"trash"_s : u"check"_s);
    m_both->setVisible(isOpen && catalog::chosenValue({conflict, Choice::Both, {}}, m_session.registry()).has_value());
    m_value->setVisible(isOpen && !conflict.values.key.startsWith(u'@'));
    m_both->setEnabled(writable);
    m_value->setEnabled(writable);
    m_undo->setVisible(!isOpen && !conflict.settled.changeSet.isNull());
    m_undo->setEnabled(!m_session.isReadOnly());
    m_item->setEnabled(!conflict.work.isNull());
}

bool ConflictView::isSettled() const
{
    return m_covers->isSettled();
}

} // namespace collectz::ui

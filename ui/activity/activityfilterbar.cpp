// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activityfilterbar.h"

#include "base/clock.h"
#include "models/activitymodel.h"
#include "ui/support/icons.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using activity::Outcome;

ActivityFilterBar::ActivityFilterBar(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_words(new QLineEdit(this))
    , m_actor(new QLineEdit(this))
    , m_entity(new QLineEdit(this))
    , m_action(new QComboBox(this))
    , m_outcome(new QComboBox(this))
    , m_since(new QComboBox(this))
{
    m_words->setPlaceholderText(tr("Words in subject, action or reason"));
    m_actor->setPlaceholderText(tr("Anyone"));
    m_entity->setPlaceholderText(tr("Any id"));
    m_action->addItem(tr("Everything"), QString());
    m_action->addItem(tr("All catalog actions"), u"catalog."_s);
    m_action->addItem(tr("All import actions"), u"import."_s);
    m_action->addItem(tr("All activity actions"), u"activity."_s);
    m_action->insertSeparator(m_action->count());
    for (const QString &action : {u"catalog.edit"_s, u"catalog.bulk_edit"_s, u"catalog.undo"_s, u"catalog.vocabulary"_s,
                                  u"catalog.open"_s, u"import.plan"_s, u"import.apply"_s, u"import.undo"_s})
        m_action->addItem(models::ActivityModel::actionText(action), action);
    m_outcome->addItem(tr("Any outcome"), -1);
    for (const Outcome outcome : {Outcome::Done, Outcome::Refused, Outcome::Failed})
        m_outcome->addItem(models::ActivityModel::outcomeText(outcome), static_cast<int>(outcome));
    m_since->addItem(tr("Any time"), 0);
    m_since->addItem(tr("Last 24 hours"), 1);
    m_since->addItem(tr("Last 7 days"), 7);
    m_since->addItem(tr("Last 30 days"), 30);
    m_since->addItem(tr("Last year"), 365);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(fontMetrics().averageCharWidth() * 2);
    const auto add = [&](int column, const QString &text, QWidget *field, int stretch) {
        auto *label = new QLabel(text, this);
        label->setBuddy(field);
        layout->addWidget(label, 0, column);
        layout->addWidget(field, 1, column);
        layout->setColumnStretch(column, stretch);
    };
    add(0, tr("&Words"), m_words, 4);
    add(1, tr("&Action"), m_action, 2);
    add(2, tr("&Person"), m_actor, 2);
    add(3, tr("&Item"), m_entity, 2);
    add(4, tr("&Outcome"), m_outcome, 1);
    add(5, tr("&Time"), m_since, 1);
    auto *apply = new QPushButton(icon(u"filter"_s), tr("Apply"), this);
    apply->setToolTip(tr("Apply the filter (Enter)"));
    auto *clear = new QPushButton(tr("Clear"), this);
    layout->addWidget(apply, 1, 6);
    layout->addWidget(clear, 1, 7);
    for (QLineEdit *field : {m_words, m_actor, m_entity}) {
        field->setClearButtonEnabled(true);
        connect(field, &QLineEdit::returnPressed, this, &ActivityFilterBar::filterApplied);
    }
    for (QComboBox *box : {m_action, m_outcome, m_since}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        connect(box, &QComboBox::activated, this, &ActivityFilterBar::filterApplied);
    }
    connect(apply, &QPushButton::clicked, this, &ActivityFilterBar::filterApplied);
    connect(clear, &QPushButton::clicked, this, [this] {
        reset();
        Q_EMIT filterApplied();
    });
}

activity::EventFilter ActivityFilterBar::filter() const
{
    activity::EventFilter filter;
    filter.words = m_words->text().trimmed();
    filter.actor = m_actor->text().trimmed();
    filter.entity = m_entity->text().trimmed();
    filter.action = m_action->currentData().toString();
    const int outcome = m_outcome->currentData().toInt();
    if (outcome >= 0)
        filter.outcome = static_cast<Outcome>(outcome);
    const int days = m_since->currentData().toInt();
    if (days > 0)
        filter.from = m_clock.now().addDays(-days);
    return filter;
}

void ActivityFilterBar::reset()
{
    for (QLineEdit *field : {m_words, m_actor, m_entity})
        field->clear();
    for (QComboBox *box : {m_action, m_outcome, m_since})
        box->setCurrentIndex(0);
}

} // namespace collectz::ui

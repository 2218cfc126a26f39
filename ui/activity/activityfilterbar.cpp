// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activityfilterbar.h"

#include "base/clock.h"
#include "models/activitymodel.h"
#include "ui/support/icons.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using activity::Outcome;

namespace {

/// In the list of times: the two days chosen beside it.
constexpr int betweenDays = -1;

} // namespace

ActivityFilterBar::ActivityFilterBar(const Clock &clock, const QString &companion, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_source(new QComboBox(this))
    , m_words(new QLineEdit(this))
    , m_actor(new QLineEdit(this))
    , m_entity(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
    , m_action(new QComboBox(this))
    , m_outcome(new QComboBox(this))
    , m_since(new QComboBox(this))
    , m_from(new QDateEdit(this))
    , m_to(new QDateEdit(this))
    , m_fromLabel(new QLabel(tr("Fro&m"), this))
    , m_toLabel(new QLabel(tr("&Until"), this))
{
    m_source->setObjectName(u"activitySource"_s);
    m_reason->setObjectName(u"activityReason"_s);
    m_since->setObjectName(u"activityTime"_s);
    m_words->setPlaceholderText(tr("Words in subject, action or reason"));
    m_actor->setPlaceholderText(tr("Anyone"));
    m_entity->setPlaceholderText(tr("Any id"));
    m_reason->setPlaceholderText(tr("Any reason"));
    m_reason->setToolTip(tr("The word of a reason, as its column shows it: role_not_allowed, wrong_credentials …"));
    fillLists(companion);
    arrange();
    connectFields();
    reset();
}

void ActivityFilterBar::fillLists(const QString &companion)
{
    m_source->addItem(tr("This computer"), false);
    if (!companion.isEmpty())
        m_source->addItem(companion, true);
    m_action->addItem(tr("Everything"), QString());
    m_action->addItem(tr("All catalog actions"), u"catalog."_s);
    m_action->addItem(tr("All import actions"), u"import."_s);
    m_action->addItem(tr("All activity actions"), u"activity."_s);
    m_action->addItem(tr("All member actions"), u"member."_s);
    m_action->addItem(tr("All invitation actions"), u"invitation."_s);
    m_action->addItem(tr("All sign-in actions"), u"session."_s);
    m_action->insertSeparator(m_action->count());
    for (const QString &action :
         {u"catalog.edit"_s, u"catalog.bulk_edit"_s, u"catalog.undo"_s, u"catalog.vocabulary"_s, u"catalog.open"_s,
          u"import.plan"_s, u"import.apply"_s, u"import.undo"_s, u"session.create"_s, u"member.role"_s,
          u"member.status"_s, u"invitation.create"_s, u"invitation.claim"_s, u"password.change"_s, u"reset.issue"_s})
        m_action->addItem(models::ActivityModel::actionText(action), action);
    m_outcome->addItem(tr("Any outcome"), -1);
    for (const Outcome outcome : {Outcome::Done, Outcome::Refused, Outcome::Failed})
        m_outcome->addItem(models::ActivityModel::outcomeText(outcome), static_cast<int>(outcome));
    m_since->addItem(tr("Any time"), 0);
    m_since->addItem(tr("Last 24 hours"), 1);
    m_since->addItem(tr("Last 7 days"), 7);
    m_since->addItem(tr("Last 30 days"), 30);
    m_since->addItem(tr("Last year"), 365);
    m_since->addItem(tr("Between two days"), betweenDays);
}

void ActivityFilterBar::arrange()
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(fontMetrics().averageCharWidth() * 2);
    const auto add = [&](int row, int column, int span, QLabel *label, QWidget *field) {
        label->setBuddy(field);
        layout->addWidget(label, row, column, 1, span);
        layout->addWidget(field, row + 1, column, 1, span);
    };
    const auto labelled = [this](const QString &text) { return new QLabel(text, this); };
    add(0, 0, 2, labelled(tr("&Words")), m_words);
    add(0, 2, 1, labelled(tr("&Action")), m_action);
    add(0, 3, 1, labelled(tr("&Outcome")), m_outcome);
    add(0, 4, 1, labelled(tr("&Time")), m_since);
    auto *log = labelled(tr("&Log of"));
    add(0, 5, 1, log, m_source);
    // Without a companion there is nothing to choose.
    const bool hasChoice = m_source->count() > 1;
    log->setVisible(hasChoice);
    m_source->setVisible(hasChoice);
    add(2, 0, 1, labelled(tr("&Person")), m_actor);
    add(2, 1, 1, labelled(tr("&Item")), m_entity);
    add(2, 2, 1, labelled(tr("&Reason")), m_reason);
    add(2, 3, 1, m_fromLabel, m_from);
    add(2, 4, 1, m_toLabel, m_to);
    for (int column = 0; column < 6; ++column)
        layout->setColumnStretch(column, column < 2 ? 3 : 2);
    auto *apply = new QPushButton(icon(u"filter"_s), tr("Apply"), this);
    apply->setToolTip(tr("Apply the filter (Enter)"));
    auto *clear = new QPushButton(tr("Clear"), this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(fontMetrics().averageCharWidth());
    buttons->addStretch(1);
    buttons->addWidget(apply);
    buttons->addWidget(clear);
    layout->addLayout(buttons, 3, 5);
    connect(apply, &QPushButton::clicked, this, &ActivityFilterBar::filterApplied);
    connect(clear, &QPushButton::clicked, this, [this] {
        reset();
        Q_EMIT filterApplied();
    });
}

void ActivityFilterBar::connectFields()
{
    for (QLineEdit *field : {m_words, m_actor, m_entity, m_reason}) {
        field->setClearButtonEnabled(true);
        connect(field, &QLineEdit::returnPressed, this, &ActivityFilterBar::filterApplied);
    }
    for (QComboBox *box : {m_source, m_action, m_outcome, m_since}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    for (QDateEdit *day : {m_from, m_to}) {
        day->setCalendarPopup(true);
        connect(day, &QDateEdit::editingFinished, this, &ActivityFilterBar::filterApplied);
    }
    connect(m_since, &QComboBox::currentIndexChanged, this, &ActivityFilterBar::showDays);
    for (QComboBox *box : {m_source, m_action, m_outcome, m_since})
        connect(box, &QComboBox::activated, this, &ActivityFilterBar::filterApplied);
}

void ActivityFilterBar::showDays()
{
    const bool isBetween = m_since->currentData().toInt() == betweenDays;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_from, m_to, m_fromLabel, m_toLabel})
        widget->setVisible(isBetween);
}

bool ActivityFilterBar::isAboutCompanion() const
{
    return m_source->currentData().toBool();
}

activity::EventFilter ActivityFilterBar::filter() const
{
    activity::EventFilter filter;
    filter.words = m_words->text().trimmed();
    filter.actor = m_actor->text().trimmed();
    filter.entity = m_entity->text().trimmed();
    filter.reason = m_reason->text().trimmed();
    filter.action = m_action->currentData().toString();
    const int outcome = m_outcome->currentData().toInt();
    if (outcome >= 0)
        filter.outcome = static_cast<Outcome>(outcome);
    const int days = m_since->currentData().toInt();
    if (days > 0) {
        filter.from = m_clock.now().addDays(-days);
    } else if (days == betweenDays) {
        // Both days whole, as the person's own calendar has them.
        filter.from = qMin(m_from->date(), m_to->date()).startOfDay().toUTC();
        filter.to = qMax(m_from->date(), m_to->date()).addDays(1).startOfDay().toUTC();
    }
    return filter;
}

void ActivityFilterBar::reset()
{
    for (QLineEdit *field : {m_words, m_actor, m_entity, m_reason})
        field->clear();
    for (QComboBox *box : {m_action, m_outcome, m_since})
        box->setCurrentIndex(0);
    const QDate today = m_clock.now().toLocalTime().date();
    m_from->setDate(today.addDays(-6));
    m_to->setDate(today);
    showDays();
}

} // namespace collectz::ui

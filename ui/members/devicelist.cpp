// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/devicelist.h"

#include "models/devicemodel.h"
#include "models/membertext.h"
#include "models/peoplesession.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"
#include "ui/support/notifier.h"
#include "ui/support/plaintable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using members::MemberDirectory;
using models::DeviceModel;
using models::MemberText;

DeviceList::DeviceList(models::PeopleSession &people, Notifier &notifier, QWidget *parent)
    : QWidget(parent)
    , m_people(people)
    , m_notifier(notifier)
    , m_model(new DeviceModel(this))
    , m_table(makePlainTable(m_model, tr("Devices"), DeviceModel::DeviceColumn, this))
    , m_none(makeHint({}, this))
    , m_end(new QPushButton(icon(u"close"_s), tr("Sign Out &Device"), this))
    , m_endAll(new QPushButton(tr("Sign Out Ever&ywhere"), this))
{
    m_end->setObjectName(u"endSession"_s);
    m_endAll->setObjectName(u"endAllSessions"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    setColumnWidths(m_table, {0, 13, 8});
    m_none->setObjectName(u"noDevices"_s);
    m_table->setObjectName(u"deviceTable"_s);
    m_table->setMinimumHeight(fontMetrics().height() * 8);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_end);
    buttons->addWidget(m_endAll);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_none);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DeviceList::updateButtons);
    connect(m_end, &QPushButton::clicked, this, &DeviceList::endSelected);
    connect(m_endAll, &QPushButton::clicked, this, &DeviceList::endAll);
}

void DeviceList::show(const members::MemberProfile &profile, bool mayEnd, const QString &reason)
{
    m_member = profile.member.id;
    m_mayEnd = mayEnd;
    m_model->setSessions(profile.sessions, profile.currentSession);
    const bool isEmpty = profile.sessions.isEmpty();
    m_none->setText(profile.member.status == members::MemberStatus::Invited
                        ? tr("None yet: the invitation has not been used.")
                        : tr("Signed in nowhere."));
    m_none->setVisible(isEmpty);
    for (QWidget *part : std::initializer_list<QWidget *>{m_table, m_end, m_endAll})
        part->setVisible(!isEmpty);
    m_endAll->setText(m_people.isSelf(m_member) ? tr("Sign Out All &Others") : tr("Sign Out Ever&ywhere"));
    for (QPushButton *button : {m_end, m_endAll})
        button->setToolTip(reason);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    updateButtons();
}

void DeviceList::updateButtons()
{
    const members::Session *session = m_model->sessionAt(m_table->currentIndex());
    m_end->setEnabled(m_mayEnd && session && !session->endedAt.isValid() && !m_model->isOwn(*session));
    const bool hasOwn = m_people.isSelf(m_member);
    m_endAll->setEnabled(m_mayEnd && m_model->livingCount() > (hasOwn ? 1 : 0));
}

void DeviceList::endSelected()
{
    const members::Session *session = m_model->sessionAt(m_table->currentIndex());
    if (!session)
        return;
    const auto ended =
        m_people.run([id = session->id](MemberDirectory &directory) { return directory.endSession(id); });
    whenDone(ended, this, [this, device = session->device](const Result<void> &done) {
        if (done)
            m_notifier.inform(tr("%1 was signed out. Signing in there again needs the password.").arg(device));
        else
            m_notifier.report(MemberText::translated(done.error()));
        Q_EMIT changed();
    });
}

void DeviceList::endAll()
{
    const auto ended = m_people.run([id = m_member](MemberDirectory &directory) { return directory.endSessions(id); });
    whenDone(ended, this, [this](const Result<int> &count) {
        if (count)
            m_notifier.inform(tr("%Ln device(s) signed out", nullptr, *count));
        else
            m_notifier.report(MemberText::translated(count.error()));
        Q_EMIT changed();
    });
}

} // namespace collectz::ui

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/activitysettings.h"

#include "models/catalogsession.h"
#include "ui/support/headings.h"
#include "ui/support/notifier.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using activity::AuditMode;

ActivitySettings::ActivitySettings(models::CatalogSession *session, Notifier &notifier, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_notifier(notifier)
    , m_mode(new QComboBox(this))
    , m_meaning(makeHint({}, this))
    , m_days(new QSpinBox(this))
    , m_catalog(makeHint({}, this))
{
    const std::pair<AuditMode, QString> modes[] = {{AuditMode::Off, tr("Nothing")},
                                                   {AuditMode::Failures, tr("Changes, refusals and failures")},
                                                   {AuditMode::Mutations, tr("Everything that changes something")},
                                                   {AuditMode::All, tr("Everything, looking included")}};
    for (const auto &[mode, text] : modes)
        m_mode->addItem(text, int(mode));
    m_mode->setObjectName(u"auditMode"_s);
    m_mode->setAccessibleName(tr("What is recorded"));
    m_days->setObjectName(u"retentionDays"_s);
    m_days->setRange(0, activity::longestRetentionDays);
    m_days->setSpecialValueText(tr("for ever"));
    m_days->setAccessibleName(tr("Days for which events are kept"));
    auto *form = new QFormLayout;
    form->addRow(tr("&Record:"), m_mode);
    form->addRow(QString(), m_meaning);
    form->addRow(tr("&Keep events:"), m_days);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(makeHeading(tr("Activity"), this));
    layout->addWidget(m_catalog);
    layout->addLayout(form);
    layout->addStretch(1);
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] {
        explain();
        Q_EMIT changed();
    });
    connect(m_days, &QSpinBox::valueChanged, this, [this] {
        explain();
        Q_EMIT changed();
    });
    load();
}

void ActivitySettings::load()
{
    m_mode->setEnabled(false);
    m_days->setEnabled(false);
    if (!m_session) {
        m_catalog->setText(tr("These belong to a catalog. Open one to see and change them."));
        return;
    }
    const QString name = m_session->catalog().displayName();
    m_catalog->setText(m_session->isReadOnly()
                           ? tr("“%1” is open read-only, so they can only be looked at.").arg(name)
                           : tr("They are kept in “%1” and count for everybody who uses it.").arg(name));
    auto future = m_session->run([&log = m_session->activity()]() -> Result<Rules> {
        const Result<AuditMode> mode = log.mode();
        activity::EventRetention *retention = activity::retentionOf(log);
        const Result<int> days = retention ? retention->retentionDays() : Result<int>(0);
        if (!mode || !days)
            return fail(mode ? days.error() : mode.error());
        return Rules{*mode, *days};
    });
    whenDone(future, this, [this](const Result<Rules> &rules) { fillIn(rules); });
}

void ActivitySettings::fillIn(const Result<Rules> &rules)
{
    if (!rules) {
        m_notifier.report(rules.error());
        return;
    }
    m_kept = *rules;
    m_mode->setCurrentIndex(m_mode->findData(int(rules->mode)));
    m_days->setValue(rules->days);
    m_isLoaded = m_session && !m_session->isReadOnly();
    m_mode->setEnabled(m_isLoaded);
    m_days->setEnabled(m_isLoaded && activity::retentionOf(m_session->activity()));
    explain();
}

void ActivitySettings::explain()
{
    m_days->setSuffix(m_days->value() == 1 ? tr(" day") : tr(" days"));
    switch (static_cast<AuditMode>(m_mode->currentData().toInt())) {
    case AuditMode::Off:
        m_meaning->setText(tr("The Activity page stays empty. Histories of works and Undo are not touched by this."));
        break;
    case AuditMode::Failures:
        m_meaning->setText(tr("Every change with who made it, and what was refused or went wrong."));
        break;
    case AuditMode::Mutations:
        m_meaning->setText(tr("As above, and each step of imports, reviews, backups and settings."));
        break;
    case AuditMode::All:
        m_meaning->setText(tr("As above, and who opened, exported and looked at what. The log grows quickly."));
        break;
    }
}

void ActivitySettings::apply()
{
    const Rules wanted{static_cast<AuditMode>(m_mode->currentData().toInt()), m_days->value()};
    if (!m_isLoaded || !m_session || wanted == m_kept)
        return;
    auto future = m_session->run([&log = m_session->activity(), wanted]() -> Result<qint64> {
        const Result<void> set = log.setMode(wanted.mode);
        activity::EventRetention *retention = activity::retentionOf(log);
        if (!set)
            return fail(set.error());
        return retention ? retention->setRetentionDays(wanted.days) : Result<qint64>(0);
    });
    whenDone(future, this, [this, wanted](const Result<qint64> &removed) {
        if (!removed) {
            m_notifier.report(removed.error());
            return;
        }
        m_kept = wanted;
        if (*removed > 0)
            m_notifier.inform(tr("%n event(s) were older than that and have gone.", nullptr,
                                 static_cast<int>(qMin<qint64>(*removed, 1'000'000'000))));
    });
}

void ActivitySettings::reset()
{
    const Rules usual;
    m_mode->setCurrentIndex(m_mode->findData(int(usual.mode)));
    m_days->setValue(usual.days);
}

} // namespace collectz::ui

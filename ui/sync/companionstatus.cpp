// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/companionstatus.h"

#include "models/backuprecord.h"
#include "models/companionsession.h"
#include "models/synctext.h"
#include "ui/support/icons.h"

#include <QAccessible>
#include <QDateTime>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using models::SyncText;

QString syncIcon(const QString &word)
{
    static const QHash<QString, QString> icons{{u"online"_s, u"check"_s},
                                               {u"offline"_s, u"offline"_s},
                                               {u"syncing"_s, u"refresh"_s},
                                               {u"paused"_s, u"stop"_s},
                                               {u"asking"_s, u"warning"_s}};
    return icons.value(word, u"info"_s);
}

QString lastBackupText(const QString &catalog)
{
    const QDateTime at = models::lastBackup(catalog);
    return at.isValid() ? CompanionStatus::tr("Last verified backup: %1")
                              .arg(QLocale().toString(at.toLocalTime(), QLocale::ShortFormat))
                        : CompanionStatus::tr("No verified backup of this copy yet");
}

CompanionStatus::CompanionStatus(QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(u"companionStatus"_s);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::TabFocus);
    hide();
}

void CompanionStatus::setCompanion(models::CompanionSession *companion, const QString &catalog)
{
    m_catalog = catalog;
    if (m_companion)
        m_companion->disconnect(this);
    m_companion = companion;
    m_word.clear();
    setVisible(companion != nullptr);
    if (!companion)
        return;
    connect(companion, &models::CompanionSession::statusChanged, this, &CompanionStatus::refresh);
    connect(companion, &models::CompanionSession::memberChanged, this, &CompanionStatus::refresh);
    refresh();
}

void CompanionStatus::refresh()
{
    if (!m_companion)
        return;
    const sync::EngineStatus &status = m_companion->status();
    const models::SyncAdvice advice = SyncText::advice(status);
    const QString line = SyncText::line(status);
    setText(line);
    QStringList tip{advice.sentence, SyncText::lastSync(status), lastBackupText(m_catalog)};
    if (m_companion->member())
        tip.prepend(tr("Signed in as %1").arg(m_companion->member()->name));
    setToolTip(tip.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s));
    setAccessibleName(tr("Companion: %1").arg(line));
    setAccessibleDescription(tip.join(u' '));
    if (std::exchange(m_word, advice.word) == advice.word)
        return;
    setIcon(ui::icon(syncIcon(advice.word)));
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace collectz::ui

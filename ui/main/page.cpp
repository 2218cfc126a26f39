// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/page.h"

namespace collectz::ui {

Page::Page(QString id, QString title, QString icon, QWidget *parent)
    : QWidget(parent)
    , m_id(std::move(id))
    , m_title(std::move(title))
    , m_icon(std::move(icon))
{
    setObjectName(m_id);
    setAccessibleName(m_title);
}

bool Page::showWork(const QString &)
{
    return false;
}

bool Page::importFiles(const QStringList &)
{
    return false;
}

bool Page::showQuery(const QString &)
{
    return false;
}

bool Page::showConflicts(const QString &)
{
    return false;
}

void Page::setBadgeCount(qint64 count)
{
    if (count == m_badgeCount)
        return;
    m_badgeCount = count;
    Q_EMIT badgeCountChanged(count);
}

void Page::setStatusText(const QString &text)
{
    if (text == m_statusText)
        return;
    m_statusText = text;
    Q_EMIT statusTextChanged(text);
}

} // namespace collectz::ui

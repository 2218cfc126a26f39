// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/navigation.h"

#include "ui/main/page.h"
#include "ui/support/icons.h"
#include "ui/support/sidebardelegate.h"

#include <QEvent>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

constexpr int idRole = Qt::UserRole + 1;

} // namespace

Navigation::Navigation(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"navigation"_s);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new SidebarDelegate(m_list));
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    const int margin = fontMetrics().height() / 3;
    m_layout->setContentsMargins(margin, margin, margin, margin);
    m_layout->setSpacing(margin);
    m_layout->addWidget(m_list);
    m_layout->addStretch(1);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item)
            Q_EMIT pageChosen(item->data(idRole).toString());
    });
    connect(m_list, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT pageEntered(item->data(idRole).toString()); });
}

void Navigation::addPage(Page *page)
{
    auto *item = new QListWidgetItem(icon(page->icon()), page->title());
    item->setData(idRole, page->id());
    const auto setBadge = [this, item](qint64 count) {
        const QString badge = count > 0 ? QLocale().toString(count) : QString();
        item->setData(SidebarDelegate::BadgeRole, badge);
        item->setData(Qt::AccessibleDescriptionRole, badge.isEmpty() ? QString() : tr("%1 waiting").arg(badge));
        fitSize();
    };
    const QSignalBlocker blocker(m_list);
    m_list->addItem(item);
    setBadge(page->badgeCount());
    connect(page, &Page::badgeCountChanged, m_list, setBadge);
}

void Navigation::clear()
{
    setPanel(nullptr);
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    fitSize();
}

void Navigation::setCurrentPage(const QString &id)
{
    if (QListWidgetItem *item = itemOf(id)) {
        const QSignalBlocker blocker(m_list);
        m_list->setCurrentItem(item);
    }
}

void Navigation::setPanel(QWidget *panel)
{
    if (panel == m_panel)
        return;
    if (m_panel) {
        m_layout->removeWidget(m_panel);
        m_panel->hide();
    }
    m_panel = panel;
    if (m_panel) {
        m_layout->insertWidget(1, m_panel, 10);
        m_panel->show();
    }
}

void Navigation::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitSize();
}

QListWidgetItem *Navigation::itemOf(const QString &id) const
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(idRole).toString() == id)
            return m_list->item(row);
    }
    return nullptr;
}

void Navigation::fitSize()
{
    int height = 2 * m_list->frameWidth();
    for (int row = 0; row < m_list->count(); ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(qMax(height, 1));
    // The longest name is never cut off; the splitter cannot make the list narrower than this.
    const QMargins margins = m_layout->contentsMargins();
    setMinimumWidth(m_list->count() == 0
                        ? 0
                        : m_list->sizeHintForColumn(0) + 2 * m_list->frameWidth() + margins.left() + margins.right());
}

} // namespace collectz::ui

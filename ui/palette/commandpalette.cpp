// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/commandpalette.h"

#include "ui/palette/commandmodel.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace collectz::ui {

namespace {

/// The command at the left, its shortcut at the right.
class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QString refusal = index.data(CommandModel::RefusalRole).toString();
        const QString shortcut = refusal.isEmpty() ? index.data(CommandModel::ShortcutRole).toString() : refusal;
        if (shortcut.isEmpty())
            return;
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText));
        const int margin = option.fontMetrics.averageCharWidth();
        // A reason is longer than a shortcut: the command itself keeps its room.
        const int used =
            option.fontMetrics.horizontalAdvance(index.data().toString()) + option.fontMetrics.height() * 3;
        QRect room = option.rect.adjusted(margin, 0, -margin, 0);
        (option.direction == Qt::RightToLeft ? room.adjust(0, 0, -used, 0) : room.adjust(used, 0, 0, 0));
        painter->drawText(room, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                          option.fontMetrics.elidedText(shortcut, Qt::ElideRight, room.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(option.fontMetrics.height() * 7 / 4);
        return size;
    }
};

} // namespace

CommandPalette::CommandPalette(const ActionRegistry &registry, QWidget *window)
    : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint)
    , m_model(new CommandModel(registry, this))
    , m_typed(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(makeHint(tr("No command fits. Try fewer letters."), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Command Palette"));
    m_typed->setPlaceholderText(tr("Type a command"));
    m_typed->setAccessibleName(tr("Command"));
    m_typed->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setIconSize(QSize(fontMetrics().height(), fontMetrics().height()));
    m_nothing->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_typed);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    connect(m_typed, &QLineEdit::textChanged, this, &CommandPalette::onTyped);
    connect(m_typed, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    onTyped({});
}

void CommandPalette::showEvent(QShowEvent *event)
{
    const QWidget *window = parentWidget()->window();
    const QSize size(qMin(window->width() * 9 / 10, fontMetrics().averageCharWidth() * 80),
                     qMin(window->height() * 8 / 10, fontMetrics().height() * 24));
    const QPoint corner((window->width() - size.width()) / 2, window->height() / 10);
    setGeometry(QRect(window->mapToGlobal(corner), size));
    QDialog::showEvent(event);
    m_typed->setFocus();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_typed || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int row = m_list->currentIndex().row();
    const int page = qMax(1, m_list->viewport()->height() / qMax(1, m_list->sizeHintForRow(0)) - 1);
    int target = row;
    if (key == Qt::Key_Down)
        target = row + 1;
    else if (key == Qt::Key_Up)
        target = row - 1;
    else if (key == Qt::Key_PageDown)
        target = row + page;
    else if (key == Qt::Key_PageUp)
        target = row - page;
    else
        return QDialog::eventFilter(watched, event);
    m_list->setCurrentIndex(m_model->index(qBound(0, target, qMax(0, m_model->rowCount() - 1))));
    return true;
}

void CommandPalette::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    // A window without a frame of the desktop's stands out by its own.
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid).darker(isDark(palette()) ? 60 : 115));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void CommandPalette::onTyped(const QString &typed)
{
    m_model->setTyped(typed);
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    m_list->setCurrentIndex(m_model->index(0));
}

void CommandPalette::run()
{
    QAction *action = m_model->actionAt(m_list->currentIndex());
    if (!action || !action->isEnabled())
        return;
    // The palette goes first, so that a command which opens something is not covered or robbed of the focus.
    connect(this, &QDialog::finished, action, &QAction::trigger, Qt::QueuedConnection);
    accept();
}

} // namespace collectz::ui

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/commandmodel.h"

#include "ui/main/actionregistry.h"
#include "ui/palette/fuzzymatch.h"

#include <QAction>
#include <QMenu>
#include <QPixmap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace collectz::ui {

CommandModel::CommandModel(const ActionRegistry &registry, QObject *parent)
    : QAbstractListModel(parent)
    , m_registry(registry)
{
    // Commands without a picture keep their words in line with the others: a picture is made smaller, never larger.
    QPixmap nothing(256, 256);
    nothing.fill(Qt::transparent);
    m_noIcon = QIcon(nothing);
    setTyped({});
}

void CommandModel::setTyped(const QString &typed)
{
    struct Found
    {
        QAction *action;
        int score;
        bool isRefused;
    };
    QList<Found> found;
    for (const RegisteredAction &registered : m_registry.actions()) {
        QAction *action = registered.action;
        const bool isHere = registered.spec.page.isEmpty() || registered.spec.page == m_registry.currentPage();
        const bool isRefused = isHere && !registered.refusal.isEmpty();
        if (!action || (!action->isEnabled() && !isRefused) || !action->isVisible() || action->menu() ||
            action->isSeparator())
            continue;
        if (const std::optional<int> score = fuzzyScore(typed, plainText(*action)))
            found.append({action, *score, isRefused});
    }
    std::stable_sort(found.begin(), found.end(), [](const Found &one, const Found &other) {
        return one.isRefused != other.isRefused ? other.isRefused : one.score > other.score;
    });
    beginResetModel();
    m_actions.clear();
    for (const Found &one : std::as_const(found))
        m_actions.append(one.action);
    endResetModel();
}

QAction *CommandModel::actionAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_actions.size() ? m_actions.at(index.row()).data() : nullptr;
}

QString CommandModel::plainText(const QAction &action)
{
    QString text = action.text();
    text.replace(u"&&"_s, u"\x1f"_s).remove(u'&').replace(u'\x1f', u'&');
    return text;
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_actions.size());
}

Qt::ItemFlags CommandModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractListModel::flags(index);
    return index.data(RefusalRole).toString().isEmpty() ? usual : usual & ~Qt::ItemIsEnabled;
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    const QAction *action = actionAt(index);
    if (!action)
        return {};
    const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
    switch (role) {
    case Qt::DisplayRole:
        return plainText(*action);
    case Qt::DecorationRole:
        return action->icon().isNull() ? m_noIcon : action->icon();
    case RefusalRole:
        return m_registry.refusalOf(action->objectName());
    case Qt::ToolTipRole:
        return m_registry.refusalOf(action->objectName()).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        if (!action->isEnabled())
            return tr("%1, %2").arg(plainText(*action), m_registry.refusalOf(action->objectName()));
        return shortcut.isEmpty() ? plainText(*action) : tr("%1, %2").arg(plainText(*action), shortcut);
    case ShortcutRole:
        return shortcut;
    default:
        return {};
    }
}

} // namespace collectz::ui

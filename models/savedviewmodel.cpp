// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/savedviewmodel.h"

#include "models/catalogsession.h"

#include <QCollator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace collectz::models {

using catalog::CatalogReader;
using catalog::ChangeSet;
using catalog::Entity;
using catalog::EntityChange;
using catalog::FieldChange;
using catalog::Level;

namespace {

constexpr auto nameKey = "name"_L1;
constexpr auto queryKey = "query"_L1;

} // namespace

SavedViewModel::SavedViewModel(CatalogSession &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    connect(&session, &CatalogSession::changed, this, [this](const catalog::ChangeNotice &notice) {
        if (notice.workKeys.isEmpty())
            reload();
    });
    reload();
}

void SavedViewModel::reload()
{
    const quint64 generation = ++m_generation;
    auto future = m_session.read([](CatalogReader &reader) { return reader.entitiesOf(Level::SavedView); });
    whenDone(future, this, [this, generation](const Result<QList<Entity>> &views) {
        if (generation != m_generation)
            return;
        if (!views) {
            Q_EMIT loaded();
            return;
        }
        QList<Entity> sorted = *views;
        sorted.removeIf([](const Entity &view) { return view.state != catalog::State::Live; });
        QCollator collator;
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        std::stable_sort(sorted.begin(), sorted.end(), [&](const Entity &left, const Entity &right) {
            return collator.compare(left.value(nameKey).text(), right.value(nameKey).text()) < 0;
        });
        if (sorted != m_views) {
            beginResetModel();
            m_views = std::move(sorted);
            endResetModel();
        }
        Q_EMIT loaded();
    });
}

int SavedViewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_views.size()) + 1;
}

QVariant SavedViewModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid));
    if (index.row() == 0) {
        if (role == Qt::DisplayRole)
            return tr("Everything");
        return role == QueryRole ? QVariant(QString()) : QVariant();
    }
    const Entity &view = m_views.at(index.row() - 1);
    switch (role) {
    case Qt::DisplayRole:
        return view.value(nameKey).text();
    case QueryRole:
    case Qt::ToolTipRole:
        return view.value(queryKey).text();
    case EntityRole:
        return view.id.text();
    default:
        return {};
    }
}

int SavedViewModel::rowOf(const QString &id) const
{
    if (id.isEmpty())
        return 0;
    for (qsizetype row = 0; row < m_views.size(); ++row) {
        if (m_views.at(row).id.text() == id)
            return static_cast<int>(row) + 1;
    }
    return -1;
}

ViewSettings SavedViewModel::settings(int row) const
{
    return row > 0 && row < rowCount() ? viewSettings(m_views.at(row - 1)) : ViewSettings();
}

ChangeSet SavedViewModel::creation(const QString &name, const ViewSettings &settings, QString *id) const
{
    Entity view;
    view.id = EntityId::create();
    view.level = Level::SavedView;
    view.fields = viewFields(settings);
    view.fields.removeIf([](const auto &field) { return field.value().isNull(); });
    view.fields.insert(nameKey, name);
    *id = view.id.text();
    ChangeSet changeSet;
    changeSet.subject = name;
    changeSet.changes.append(catalog::creationOf(view));
    return changeSet;
}

ChangeSet SavedViewModel::updating(int row, const ViewSettings &settings) const
{
    const Entity &view = m_views.at(row - 1);
    QList<FieldChange> changes;
    const QMap<QString, catalog::FieldValue> fields = viewFields(settings);
    for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
        if (view.value(field.key()) != *field)
            changes.append({field.key(), view.value(field.key()), *field, {}});
    }
    return changeOf(view, changes);
}

ChangeSet SavedViewModel::renaming(int row, const QString &name) const
{
    const Entity &view = m_views.at(row - 1);
    return changeOf(view, {{nameKey, view.value(nameKey), catalog::FieldValue(name), {}}});
}

ChangeSet SavedViewModel::removal(int row) const
{
    const Entity &view = m_views.at(row - 1);
    return changeOf(view, {{catalog::pseudofield::state,
                            catalog::FieldValue(catalog::stateWord(view.state)),
                            catalog::FieldValue(catalog::stateWord(catalog::State::Trashed)),
                            {}}});
}

ChangeSet SavedViewModel::changeOf(const Entity &view, const QList<FieldChange> &changes) const
{
    EntityChange entityChange;
    entityChange.entity = view.id;
    entityChange.level = view.level;
    entityChange.kind = view.kind;
    entityChange.baseVersion = view.version;
    entityChange.fields = changes;
    ChangeSet changeSet;
    changeSet.subject = view.value(nameKey).text();
    if (!changes.isEmpty())
        changeSet.changes.append(entityChange);
    return changeSet;
}

} // namespace collectz::models

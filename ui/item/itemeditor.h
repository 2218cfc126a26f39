// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/changeset.h"

#include <QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace collectz::models {
class CatalogSession;
}

namespace collectz::ui {

class EntityForm;

/// Edits a work with its editions and copies as one draft, saved as one change set. A draft that could not be saved stays.
class ItemEditor : public QWidget
{
    Q_OBJECT
public:
    explicit ItemEditor(models::CatalogSession &session, QWidget *parent = nullptr);

    void edit(const catalog::WorkRecord &record);
    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] EntityId work() const { return m_record.work.id; }

    void addEdition();
    /// Adds a copy to the last edition, making one when there is none.
    void addCopy();

    /// What was typed, added and removed, for a draft; and doing it again over the work as it is now.
    [[nodiscard]] QJsonObject typed() const;
    void type(const QJsonObject &typed);
    /// What to call the work, as it is being written.
    [[nodiscard]] QString title() const;

    enum class After { Close, Next };
    void save(After after);

Q_SIGNALS:
    void saved(collectz::ui::ItemEditor::After after);
    void cancelled();
    /// Something was typed, added or removed.
    void edited();

private:
    void rebuild();
    EntityForm *addSection(const QString &title, const catalog::Entity &entity);
    void remove(EntityForm *form);
    [[nodiscard]] QList<catalog::EntityChange> changes(bool &sound);

    models::CatalogSession &m_session;
    catalog::WorkRecord m_record;
    QScrollArea *m_scroll;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_sections = nullptr;
    QList<EntityForm *> m_forms;
    QList<catalog::Entity> m_removed;
    EntityId m_lastEdition;
    QPushButton *m_save;
    QPushButton *m_saveNext;
    bool m_saving = false;
};

} // namespace collectz::ui

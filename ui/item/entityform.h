// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entity.h"
#include "catalog/field.h"

#include <QJsonObject>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace collectz::models {
class CatalogSession;
}

namespace collectz::ui {

class FieldEditor;

/// The form of one entity, generated from the field registry: a section per group, a row per field.
class EntityForm : public QWidget
{
    Q_OBJECT
public:
    EntityForm(models::CatalogSession &session, const catalog::Entity &entity, QWidget *parent = nullptr);

    [[nodiscard]] const catalog::Entity &original() const { return m_original; }

    /// The entity with what was typed, made canonical; nothing when a field cannot be read: its sentence then stands below
    /// it and it has the focus.
    [[nodiscard]] std::optional<catalog::Entity> result();
    [[nodiscard]] bool isDirty() const { return m_dirty; }

    /// What was typed, by field key, as it was typed; and typing it again.
    [[nodiscard]] QJsonObject typed() const;
    void type(const QJsonObject &typed);

    void focusFirst();

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        catalog::FieldDefinition field;
        FieldEditor *editor = nullptr;
        QLabel *problem = nullptr;
        bool touched = false;
    };

    void build();
    void addHeading(QGridLayout &grid, const QString &group);
    void addRow(QGridLayout &grid, const catalog::FieldDefinition &field);

    models::CatalogSession &m_session;
    catalog::Entity m_original;
    QList<Row> m_rows;
    bool m_dirty = false;
};

} // namespace collectz::ui

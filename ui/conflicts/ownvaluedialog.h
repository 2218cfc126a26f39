// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/conflicts.h"

#include <QDialog>

class QLabel;

namespace collectz::models {
class CatalogSession;
}

namespace collectz::ui {

class FieldEditor;

/// A third value instead of both sides of a conflict, in the editor of the field. It begins with the live value.
class OwnValueDialog : public QDialog
{
    Q_OBJECT
public:
    OwnValueDialog(models::CatalogSession &session, const catalog::ConflictRecord &conflict, QWidget *parent);

    /// Whether the field has an editor.
    [[nodiscard]] bool isUsable() const { return m_editor != nullptr; }

    [[nodiscard]] FieldEditor *editor() const { return m_editor; }

    void accept() override;

Q_SIGNALS:
    void valueChosen(const collectz::catalog::FieldValue &value); ///< canonical

private:
    models::CatalogSession &m_session;
    catalog::FieldDefinition m_field;
    FieldEditor *m_editor = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace collectz::ui

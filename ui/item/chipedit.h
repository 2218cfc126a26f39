// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/item/fieldeditor.h"

class QLabel;
class QLineEdit;

namespace collectz::ui {

class FlowLayout;

/// A list field: its elements as chips that can be taken away, and a line that adds. Credits take a role in brackets,
/// "Zendaya (Chani)"; identifiers are checked as they are typed, and kept whatever the check says.
class ChipEdit : public FieldEditor
{
    Q_OBJECT
public:
    ChipEdit(const catalog::FieldDefinition &field, models::CatalogSession &session, QWidget *parent = nullptr);

    void setValue(const catalog::FieldValue &value) override;
    /// What stands in the line counts as an element too: nobody loses a name by forgetting Enter.
    [[nodiscard]] catalog::FieldValue value() const override;
    [[nodiscard]] bool isTall() const override { return true; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const QString &typed);
    void remove(const QString &element);
    void showChips();
    void showHint(const QString &typed);
    [[nodiscard]] QString elementOf(const QString &typed) const;
    [[nodiscard]] QString textOf(const QString &element) const;

    catalog::FieldDefinition m_field;
    QStringList m_elements;
    QWidget *m_chips;
    FlowLayout *m_flow;
    QLineEdit *m_edit;
    QLabel *m_hint;
};

} // namespace collectz::ui

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/entityid.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace collectz::models {
class CatalogSession;
}

namespace collectz::ui {

/// Adding is one form: one title, one format, Enter. The dialog stays for the next title.
class AddItemDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AddItemDialog(models::CatalogSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void added(const collectz::EntityId &work, const QString &title);
    void editRequested(const collectz::EntityId &work);

private:
    enum class Then { Next, Edit };
    void add(Then then);

    models::CatalogSession &m_session;
    QComboBox *m_kind;
    QLineEdit *m_title;
    QLineEdit *m_year;
    QLineEdit *m_format;
    QCheckBox *m_owned;
    QLabel *m_message;
};

} // namespace collectz::ui

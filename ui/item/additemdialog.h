// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/entityid.h"
#include "models/formdraft.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTimer;

namespace collectz::models {
class CatalogSession;
class DraftStore;
} // namespace collectz::models

namespace collectz::ui {

/// Adding is one form: one title, one format, Enter. The dialog stays for the next title.
class AddItemDialog : public QDialog
{
    Q_OBJECT
public:
    /// What is typed is kept in the store for the case of a crash; it must outlive the dialog.
    AddItemDialog(models::CatalogSession &session, models::DraftStore &drafts, QWidget *parent = nullptr);

    /// Fills the form with what was typed before the program ended.
    void resume(const models::FormDraft &draft);

Q_SIGNALS:
    void added(const collectz::EntityId &work, const QString &title);
    void editRequested(const collectz::EntityId &work);

private:
    enum class Then { Next, Edit };
    void add(Then then);
    void keepDraft();
    void dropDraft();

    models::CatalogSession &m_session;
    QComboBox *m_kind;
    QLineEdit *m_title;
    QLineEdit *m_year;
    QLineEdit *m_format;
    QCheckBox *m_owned;
    QLabel *m_message;
    models::DraftStore &m_drafts;
    models::FormDraft m_draft;
    QTimer *m_draftTimer;
};

} // namespace collectz::ui

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/vocabularyedit.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace collectz::models {
class CatalogSession;
}

namespace collectz::ui {

/// The strip in which terms are renamed, merged or taken out. It says how many works would change before anything is done;
/// doing it is one change set of reason Vocabulary.
class TermEditor : public QFrame
{
    Q_OBJECT
public:
    explicit TermEditor(models::CatalogSession &session, QWidget *parent = nullptr);

    /// One name: rename; several: merge into the proposed one.
    void edit(const QString &vocabulary, const QStringList &names, const QString &proposed);
    void takeOut(const QString &vocabulary, const QStringList &names);
    [[nodiscard]] QLineEdit *nameField() const { return m_name; }
    /// For a place: the place itself or one of those it lies in, shown while there is a choice.
    [[nodiscard]] QComboBox *partField() const { return m_part; }
    [[nodiscard]] bool isSettled() const { return !m_planning; }

Q_SIGNALS:
    void applied(const collectz::ChangeSetId &id, const QString &sentence);
    void dismissed();
    void failed(const collectz::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void begin(const catalog::TermEdit &edit, const QString &title, const QString &button);
    void offerParts(const QString &place);
    void plan();
    void showPlan(const Result<catalog::TermPlan> &plan);
    void apply();
    [[nodiscard]] QString sentence(qint64 works) const;

    models::CatalogSession &m_session;
    catalog::TermEdit m_edit;
    catalog::TermPlan m_plan;
    CancelToken m_cancel;
    qint64 m_generation = 0;
    bool m_planning = false;
    QLabel *m_title;
    QComboBox *m_part;
    QLineEdit *m_name;
    QLabel *m_preview;
    QPushButton *m_apply;
};

} // namespace collectz::ui

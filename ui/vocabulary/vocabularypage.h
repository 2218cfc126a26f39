// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main/page.h"

#include <QTimer>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace collectz::models {
class TermModel;
}

namespace collectz::ui {

class TermEditor;

/// The names that works share, by vocabulary: how often each is used, rename, merge, take out, and the works that use one.
class VocabularyPage : public Page
{
    Q_OBJECT
public:
    explicit VocabularyPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstFocus() override;
    void onShown() override;
    [[nodiscard]] bool isSettled() const override;

    [[nodiscard]] models::TermModel &model() const { return *m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] TermEditor &editor() const { return *m_editor; }
    void showVocabulary(const QString &vocabulary);

private:
    QWidget *buildTerms();
    void addActions();
    void loadVocabularies();
    void showVocabularies(const QStringList &vocabularies);
    void ask();
    void updateState();
    [[nodiscard]] bool mayChange() const;
    void renameOrMerge();
    void takeOut();
    void showWorks();
    [[nodiscard]] QString vocabulary() const;
    [[nodiscard]] QStringList selectedNames() const;
    /// The field of the query language whose values are the vocabulary's names.
    [[nodiscard]] QString queryField() const;

    PageContext m_context;
    models::TermModel *m_model;
    QListWidget *m_vocabularies;
    QLineEdit *m_search = nullptr;
    QComboBox *m_order = nullptr;
    QTableView *m_table = nullptr;
    QStackedWidget *m_stack = nullptr;
    TermEditor *m_editor = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_takeOut = nullptr;
    QPushButton *m_show = nullptr;
    QTimer m_typing;
    bool m_loading = false;
    bool m_stale = false;
};

} // namespace collectz::ui

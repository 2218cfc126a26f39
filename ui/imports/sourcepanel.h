// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importservice.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace collectz::models {
class CatalogSession;
class MappingModel;
} // namespace collectz::models

namespace collectz::ui {

/// The step between choosing a file and making the plan: what format it is, how it is written, and for tables what each
/// column becomes. The description is made anew in the background whenever a choice changes it.
class SourcePanel : public QWidget
{
    Q_OBJECT
public:
    explicit SourcePanel(models::CatalogSession &session, QWidget *parent = nullptr);

    void showFile(const QString &path);
    [[nodiscard]] imports::ImportRequest request() const;
    [[nodiscard]] bool isSettled() const { return !m_describing; }
    [[nodiscard]] QPushButton *planButton() const { return m_plan; }

Q_SIGNALS:
    void planRequested();
    void backRequested();
    void templateRequested(collectz::catalog::Kind kind);

private:
    struct Described
    {
        imports::SourceDescription description;
        QList<imports::ColumnMapping> remembered;
        std::optional<catalog::Kind> rememberedKind;
        qint64 size = 0;
    };

    void buildChoices();
    void buildMapping();
    void buildButtons();
    void describe();
    void show(const Described &described);
    void showProblem(const Error &error);
    void updateSummary();
    [[nodiscard]] imports::ReadOptions options() const;

    models::CatalogSession &m_session;
    QString m_path;
    QString m_recognised;
    qint64 m_generation = 0;
    bool m_describing = false;
    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_problem;
    QComboBox *m_format;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QComboBox *m_kind;
    QComboBox *m_dates;
    QLineEdit *m_currency;
    QGroupBox *m_mappingBox;
    models::MappingModel *m_mapping;
    QTableView *m_table;
    QLabel *m_summary;
    QPushButton *m_plan;
};

} // namespace collectz::ui

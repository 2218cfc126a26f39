// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/fieldregistry.h"

#include <QWidget>

class QComboBox;
class QCompleter;
class QLineEdit;
class QStackedLayout;
class QStringListModel;

namespace collectz::models {
class CatalogSession;
}

namespace collectz::ui {

/// Where the value of a bulk edit is typed or chosen: a list for choices, a line with completion from the vocabulary for the rest.
class ValueField : public QWidget
{
    Q_OBJECT
public:
    explicit ValueField(models::CatalogSession &session, QWidget *parent = nullptr);

    void setField(const catalog::FieldDefinition &field);
    /// What is typed, as the registry normalises it; null when nothing is.
    [[nodiscard]] catalog::FieldValue rawValue() const;
    void setText(const QString &text);

Q_SIGNALS:
    void valueChanged();

private:
    void complete(const QString &text);
    [[nodiscard]] static QString hintFor(const catalog::FieldDefinition &field);

    models::CatalogSession &m_session;
    QStackedLayout *m_layout;
    QLineEdit *m_line;
    QComboBox *m_choices;
    QStringListModel *m_terms;
    QString m_vocabulary;
    qint64 m_generation = 0;
    bool m_list = false;
};

} // namespace collectz::ui

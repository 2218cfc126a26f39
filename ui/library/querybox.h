// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/query.h"

#include <QWidget>

class QCompleter;
class QLabel;
class QLineEdit;
class QStringListModel;

namespace collectz::models {
class CatalogSession;
}

namespace collectz::ui {

/// The filter box: understands the query language as it is typed, offers fields, words and terms, and says below the line
/// what it does not understand while the list keeps showing the last query that made sense.
class QueryBox : public QWidget
{
    Q_OBJECT
public:
    explicit QueryBox(models::CatalogSession &session, QWidget *parent = nullptr);

    [[nodiscard]] const catalog::Query &query() const { return m_query; }

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void queryChanged(const collectz::catalog::Query &query);
    /// Arrow down or Enter: the person wants to go on in the list.
    void leaveRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void parse();
    void complete();
    void offer(const QStringList &words, const catalog::QueryCompletion &completion);
    void insert(const QString &word);
    void dressUp();

    models::CatalogSession &m_session;
    QLineEdit *m_edit;
    QLabel *m_hint;
    QStringListModel *m_words;
    QCompleter *m_completer;
    QAction *m_searchIcon;
    catalog::Query m_query;
    catalog::QueryCompletion m_completion;
    quint64 m_generation = 0;
};

} // namespace collectz::ui

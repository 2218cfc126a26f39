// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>

class QLineEdit;
class QStringListModel;

namespace collectz::models {
class CatalogSession;
}

namespace collectz::ui {

/// Offers the terms of a vocabulary that begin with what is typed, most used first, without ever waiting for them.
class TermCompleter : public QCompleter
{
    Q_OBJECT
public:
    TermCompleter(models::CatalogSession &session, QString vocabulary, QLineEdit *edit);

private:
    void ask(const QString &typed);

    models::CatalogSession &m_session;
    QString m_vocabulary;
    QLineEdit *m_edit;
    QStringListModel *m_terms;
    quint64 m_generation = 0;
};

} // namespace collectz::ui

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/entityid.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace collectz::models {
class CatalogSession;
}

namespace collectz::ui {

/// A line above a work that has open conflicts, with the way to decide them. Not there when it has none.
class ConflictNotice : public QFrame
{
    Q_OBJECT
public:
    explicit ConflictNotice(models::CatalogSession &session, QWidget *parent = nullptr);

    /// Counts anew; null for no work.
    void setWork(const EntityId &work);
    [[nodiscard]] bool isSettled() const { return !m_counting; }

Q_SIGNALS:
    void decisionRequested(const QString &entityId);

private:
    void show(qint64 conflicts);

    models::CatalogSession &m_session;
    EntityId m_work;
    QLabel *m_sentence;
    QPushButton *m_decide;
    quint64 m_generation = 0;
    bool m_counting = false;
};

} // namespace collectz::ui

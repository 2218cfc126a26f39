// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity/eventretention.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace collectz::models {
class CatalogSession;
}

namespace collectz::ui {

class Notifier;

/// What the open catalog records of what happens, and for how long. Kept in the catalog, for everybody who uses it.
class ActivitySettings : public QWidget
{
    Q_OBJECT
public:
    ActivitySettings(models::CatalogSession *session, Notifier &notifier, QWidget *parent = nullptr);

    /// Writes what was changed into the catalog.
    void apply();
    void reset();

Q_SIGNALS:
    void changed();

private:
    struct Rules
    {
        activity::AuditMode mode = activity::AuditMode::Failures;
        int days = 0; ///< 0 for ever

        friend bool operator==(const Rules &, const Rules &) = default;
    };

    void load();
    void fillIn(const Result<Rules> &rules);
    void explain();

    QPointer<models::CatalogSession> m_session;
    Notifier &m_notifier;
    QComboBox *m_mode;
    QLabel *m_meaning;
    QSpinBox *m_days;
    QLabel *m_catalog;
    Rules m_kept;
    bool m_isLoaded = false;
};

} // namespace collectz::ui

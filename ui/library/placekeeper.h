// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include <functional>

class QAbstractItemView;
class QItemSelectionModel;
class QSettings;

namespace collectz::models {
class LibraryModel;
}

namespace collectz::ui {

/// Where a person was in the list: what was selected, what was current, what stood at the top. Keeps it over loading anew,
/// over changes that turn the whole list round, and from one start of the program to the next.
class PlaceKeeper : public QObject
{
    Q_OBJECT
public:
    /// `view` gives the view that is in use.
    PlaceKeeper(models::LibraryModel &model, QItemSelectionModel &selection, std::function<QAbstractItemView *()> view,
                QObject *parent = nullptr);

    /// Takes the place up from the settings; it is gone to when the list has been loaded.
    void restore(const QSettings &settings, const QString &group);
    void save(QSettings &settings, const QString &group) const;

    [[nodiscard]] bool isSettled() const { return !m_pending; }

private:
    struct Place
    {
        QList<qint64> selected;
        qint64 current = -1;
        qint64 top = -1;
    };

    [[nodiscard]] Place present() const;
    void keep();
    void goBack();
    void goTo(const Place &place, const QHash<qint64, int> &rows);
    void goToFirst();

    models::LibraryModel &m_model;
    QItemSelectionModel &m_selection;
    std::function<QAbstractItemView *()> m_view;
    Place m_kept;
    bool m_pending = false; ///< m_kept waits for its rows
};

} // namespace collectz::ui

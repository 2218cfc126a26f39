// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/placekeeper.h"

#include "models/librarymodel.h"

#include <QAbstractItemView>
#include <QItemSelectionModel>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

constexpr qsizetype mostKeptKeys = 1'000;

} // namespace

PlaceKeeper::PlaceKeeper(models::LibraryModel &model, QItemSelectionModel &selection,
                         std::function<QAbstractItemView *()> view, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_selection(selection)
    , m_view(std::move(view))
{
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &PlaceKeeper::keep);
    connect(&model, &models::LibraryModel::completed, this, &PlaceKeeper::goBack);
}

PlaceKeeper::Place PlaceKeeper::present() const
{
    Place place;
    for (const QItemSelectionRange &range : m_selection.selection()) {
        for (int row = range.top(); row <= range.bottom() && place.selected.size() < mostKeptKeys; ++row) {
            if (!m_model.isHeading(row))
                place.selected.append(m_model.keyAt(row));
        }
    }
    place.current = m_model.keyAt(m_selection.currentIndex().row());
    const QAbstractItemView *view = m_view();
    const int inset = view->fontMetrics().height() / 2;
    const int across = view->isRightToLeft() ? view->viewport()->width() - inset : inset;
    place.top = m_model.keyAt(view->indexAt(QPoint(across, inset)).row());
    return place;
}

void PlaceKeeper::restore(const QSettings &settings, const QString &group)
{
    for (const QVariant &key : settings.value(group + u"/selected"_s).toList())
        m_kept.selected.append(key.toLongLong());
    m_kept.current = settings.value(group + u"/current"_s, -1).toLongLong();
    m_kept.top = settings.value(group + u"/top"_s, -1).toLongLong();
    m_pending = m_kept.current != -1 || !m_kept.selected.isEmpty();
}

void PlaceKeeper::save(QSettings &settings, const QString &group) const
{
    const Place place = m_pending ? m_kept : present();
    QVariantList selected;
    for (const qint64 key : place.selected)
        selected.append(key);
    settings.setValue(group + u"/selected"_s, selected);
    settings.setValue(group + u"/current"_s, place.current);
    settings.setValue(group + u"/top"_s, place.top);
}

void PlaceKeeper::keep()
{
    // A second resetting before the way back would keep the place of a list that is only half there.
    if (m_pending || (!m_selection.hasSelection() && !m_selection.currentIndex().isValid()))
        return;
    m_kept = present();
    // Under another query or order what stood at the top says nothing.
    if (!m_model.isComplete())
        m_kept.top = -1;
    m_pending = true;
}

void PlaceKeeper::goBack()
{
    if (!m_pending) {
        goToFirst();
        return;
    }
    const Place place = m_kept;
    m_model.locate(place.selected + QList<qint64>{place.current, place.top},
                   [this, place](const QHash<qint64, int> &rows) {
                       m_pending = false;
                       m_kept = {};
                       // What a person has chosen meanwhile counts more.
                       if (!m_selection.hasSelection())
                           goTo(place, rows);
                       goToFirst();
                   });
}

void PlaceKeeper::goTo(const Place &place, const QHash<qint64, int> &rows)
{
    QItemSelection selected;
    for (const qint64 key : place.selected) {
        if (const auto row = rows.find(key); row != rows.end())
            selected.select(m_model.index(*row, 0), m_model.index(*row, m_model.columnCount() - 1));
    }
    m_selection.select(selected, QItemSelectionModel::Select);
    const auto current = rows.find(place.current);
    if (current != rows.end())
        m_selection.setCurrentIndex(m_model.index(*current, 0), QItemSelectionModel::NoUpdate);
    if (const auto top = rows.find(place.top); top != rows.end())
        m_view()->scrollTo(m_model.index(*top, 0), QAbstractItemView::PositionAtTop);
    else if (current != rows.end())
        m_view()->scrollTo(m_model.index(*current, 0));
}

void PlaceKeeper::goToFirst()
{
    if (m_selection.currentIndex().isValid() || m_model.rowCount() == 0)
        return;
    const int row = m_model.isHeading(0) && m_model.rowCount() > 1 ? 1 : 0;
    m_selection.setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace collectz::ui

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/whendone.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QFuture>

#include <functional>

namespace collectz::models {

/// The signals and the fetching rhythm of every table that grows page by page. A UI-thread object.
class PagedTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Asks for the first page anew; the old rows stay until it is here. Late answers of earlier questions are dropped.
    virtual void reload() = 0;

    [[nodiscard]] bool isLoading() const { return m_loading; }

    /// Whether every row there is has been fetched.
    [[nodiscard]] bool isComplete() const { return m_complete; }

Q_SIGNALS:
    /// A page (an empty one too) has been taken in.
    void pageLoaded();
    void loadingChanged(bool loading);
    void failed(const collectz::Error &error);

protected:
    void setLoading(bool loading);
    void setComplete(bool complete) { m_complete = complete; }

private:
    bool m_loading = false;
    bool m_complete = true;
};

/// One page of rows and where the next begins.
template <typename Row>
struct Page
{
    QList<Row> rows;
    QString next{};      ///< empty when there is no more
    QDateTime knownAt{}; ///< when the rows were learnt; null = just now
};

/// A table of rows that are fetched by key-set pages through a function the owner gives. Subclasses add the columns.
template <typename Row>
class PagedModel : public PagedTable
{
public:
    /// Asks for the page that begins at `cursor` (empty = the first one); called in the UI thread, must not block.
    using Fetch = std::function<QFuture<Result<Page<Row>>>(const QString &cursor)>;

    using PagedTable::PagedTable;

    void setFetch(Fetch fetch)
    {
        m_fetch = std::move(fetch);
        reload();
    }

    void reload() override
    {
        if (!m_fetch)
            return;
        m_reloading = true;
        ask(QString());
    }

    /// Forgets all rows and the source of them.
    void clear()
    {
        m_fetch = nullptr;
        ++m_generation;
        setLoading(false);
        take(Page<Row>{}, true);
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && m_fetch && !m_next.isEmpty() && !isLoading();
    }

    void fetchMore(const QModelIndex &parent) override
    {
        if (canFetchMore(parent))
            ask(m_next);
    }

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }

    /// When the rows were learnt, if they are remembered ones; null for those that were just asked for.
    [[nodiscard]] const QDateTime &knownAt() const { return m_knownAt; }

    [[nodiscard]] const Row *rowAt(const QModelIndex &index) const
    {
        return index.isValid() && index.row() < m_rows.size() ? &m_rows.at(index.row()) : nullptr;
    }

protected:
    /// Alters one row in place and tells the views.
    template <typename Change>
    void changeRow(int row, Change change)
    {
        change(m_rows[row]);
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }

    void removeRowAt(int row)
    {
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }

private:
    void ask(const QString &cursor)
    {
        const qint64 generation = ++m_generation;
        setLoading(true);
        whenDone(m_fetch(cursor), this, [this, generation](const Result<Page<Row>> &answer) {
            if (generation != m_generation)
                return;
            const bool replaces = m_reloading;
            m_reloading = false;
            setLoading(false);
            if (!answer) {
                // Without this a view would ask for the same failing page again and again.
                m_next.clear();
                if (answer.error().kind != ErrorKind::Cancelled)
                    Q_EMIT failed(answer.error());
                return;
            }
            take(*answer, replaces);
        });
    }

    void take(const Page<Row> &page, bool replaces)
    {
        m_next = page.next;
        m_knownAt = page.knownAt;
        setComplete(page.next.isEmpty());
        if (replaces) {
            beginResetModel();
            m_rows = page.rows;
            endResetModel();
        } else if (!page.rows.isEmpty()) {
            const int first = static_cast<int>(m_rows.size());
            beginInsertRows({}, first, first + static_cast<int>(page.rows.size()) - 1);
            m_rows.append(page.rows);
            endInsertRows();
        }
        Q_EMIT pageLoaded();
    }

    Fetch m_fetch;
    QList<Row> m_rows;
    QString m_next;
    QDateTime m_knownAt;
    qint64 m_generation = 0;
    bool m_reloading = false;
};

} // namespace collectz::models

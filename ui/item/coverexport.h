// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entity.h"
#include "ui/main/page.h"

#include <QObject>

namespace collectz::ui {

/// Takes the cover of a work out of the catalog as it was given: to the clipboard, or to a file. A UI-thread object; pictures
/// are read and written on the pool.
class CoverExport : public QObject
{
    Q_OBJECT
public:
    explicit CoverExport(const PageContext &context, QObject *parent = nullptr);

    void copy(const catalog::Entity &work);
    /// Asks for the file; `parent` is what the dialog belongs to.
    void save(const catalog::Entity &work, QWidget *parent);
    [[nodiscard]] bool isBusy() const { return m_running > 0; }

private:
    void write(const QByteArray &bytes, const QString &path);
    /// Whether there is a cover; says so when there is none.
    [[nodiscard]] bool hasCover(const catalog::Entity &work) const;

    PageContext m_context;
    int m_running = 0;
};

} // namespace collectz::ui

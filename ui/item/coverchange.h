// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/entity.h"
#include "ui/main/page.h"
#include "ui/support/picture.h"

#include <QObject>

namespace collectz::ui {

/// Gives a work another cover, or none, as one change that can be undone. What is no picture is refused with a sentence, and
/// the cover stays. A UI-thread object.
class CoverChange : public QObject
{
    Q_OBJECT
public:
    explicit CoverChange(const PageContext &context, QObject *parent = nullptr);

    void set(const catalog::Entity &work, const GivenPicture &picture);
    void remove(const catalog::Entity &work);
    [[nodiscard]] bool isBusy() const { return m_running > 0; }

private:
    void submit(const catalog::Entity &before, const QString &value);

    PageContext m_context;
    int m_running = 0;
};

} // namespace collectz::ui

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "ui/support/notifier.h"

#include <QStringList>

namespace collectz::testsupport {

/// Keeps what pages said.
class RecordingNotifier final : public ui::Notifier
{
public:
    void inform(const QString &sentence, const QString &, std::function<void()> act) override
    {
        sentences.append(sentence);
        lastAct = std::move(act);
    }

    void report(const Error &error) override { errors.append(error.message); }

    QStringList sentences;
    QStringList errors;
    std::function<void()> lastAct;
};

} // namespace collectz::testsupport

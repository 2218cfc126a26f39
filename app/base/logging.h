// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(logBase)

namespace collectz {

/// How a log line looks.
enum class LogFormat : quint8 {
    Text, ///< `time level category: text`
    Json, ///< one object a line: time, level, category, message, correlation (where there is one)
};

/// Installs the message handler that sends every message through the redactor to stderr, one line each whatever the text
/// holds. Call once in main before anything logs; a later call changes the format.
void installLogging(LogFormat format = LogFormat::Text);

} // namespace collectz

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(logBase)

namespace collectz {

/// Installs the message handler that sends every message through the redactor to stderr as
/// `time level category: text`. Call once in main before anything logs.
void installLogging();

} // namespace collectz

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/logging.h"

Q_LOGGING_CATEGORY(logCompanion, "collectz.companion", QtInfoMsg)

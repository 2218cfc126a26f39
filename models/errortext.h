// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QCoreApplication>

namespace collectz::models {

/// What an error of a room below is called in the program's language. Those rooms know no languages: they give a code and an
/// English sentence, which stays where there is no other. UI thread.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
public:
    [[nodiscard]] static QString sentence(const Error &error);
    /// The sentence with the file, the row and the column it is about in front of it, where they are known.
    [[nodiscard]] static QString withPlace(const Error &error);
};

} // namespace collectz::models

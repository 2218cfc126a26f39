// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace collectz::ui {

/// One thing that people ask about: paragraphs, then examples with what each means. Plain text in the program's language.
struct HelpTopic
{
    QString id; ///< stable; the id of a page where there is one for it
    QString icon;
    QString title;
    QStringList paragraphs;
    QList<std::pair<QString, QString>> examples;
};

/// All topics in the order of the help window.
[[nodiscard]] QList<HelpTopic> helpTopics();

} // namespace collectz::ui

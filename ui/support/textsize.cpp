// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/textsize.h"

#include <QApplication>
#include <QFont>
#include <QSettings>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

constexpr std::array<int, 11> sizes{75, 85, 100, 110, 125, 140, 160, 180, 200, 250, 300};

} // namespace

int keptTextSize()
{
    const int kept = QSettings().value(u"window/textSize"_s, usualTextSize).toInt();
    return qBound(sizes.front(), kept, sizes.back());
}

int nextTextSize(int percent)
{
    const auto *next = std::upper_bound(sizes.begin(), sizes.end(), percent);
    return next == sizes.end() ? sizes.back() : *next;
}

int previousTextSize(int percent)
{
    const auto previous = std::upper_bound(sizes.rbegin(), sizes.rend(), percent, std::greater<>());
    return previous == sizes.rend() ? sizes.front() : *previous;
}

void scaleText(double factor)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    QApplication::setFont(font);
}

} // namespace collectz::ui

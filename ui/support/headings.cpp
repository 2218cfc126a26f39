// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/headings.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLayout>

namespace collectz::ui {

QLabel *makeHeading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QLabel *makeHint(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    // In a form it gets the width of the fields instead of breaking early.
    QSizePolicy policy = label->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Expanding);
    label->setSizePolicy(policy);
    return label;
}

void growToLines(QWidget *window)
{
    QLayout *layout = window->layout();
    layout->activate();
    const int wanted =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(window->width()) : layout->totalSizeHint().height();
    if (wanted > window->height())
        window->resize(window->width(), wanted);
}

void fitToFont(QWidget *page)
{
    const int height = page->fontMetrics().height();
    if (QLayout *layout = page->layout()) {
        const int margin = height * 2 / 3;
        layout->setContentsMargins(margin, margin, margin, margin);
    }
    for (QAbstractButton *button : page->findChildren<QAbstractButton *>())
        button->setIconSize(QSize(height, height));
}

} // namespace collectz::ui

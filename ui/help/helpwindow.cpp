// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpwindow.h"

#include "ui/support/headings.h"
#include "ui/support/icons.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QVBoxLayout>

namespace collectz::ui {

namespace {

QLabel *makeText(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QWidget *makePage(const HelpTopic &topic, QWidget *parent)
{
    auto *page = new QWidget(parent);
    const int unit = page->fontMetrics().height();
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(unit * 3 / 2, unit, unit * 3 / 2, unit);
    column->setSpacing(unit * 2 / 3);
    column->addWidget(makeHeading(topic.title, page));
    for (const QString &paragraph : topic.paragraphs)
        column->addWidget(makeText(paragraph, page));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(unit * 3 / 2);
    grid->setVerticalSpacing(unit / 3);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[example, meaning] : topic.examples) {
        QLabel *left = makeText(example, page);
        left->setWordWrap(false);
        QFont strong = left->font();
        strong.setWeight(QFont::DemiBold);
        left->setFont(strong);
        grid->addWidget(left, row, 0, Qt::AlignTop);
        grid->addWidget(makeText(meaning, page), row, 1, Qt::AlignTop);
        ++row;
    }
    column->addLayout(grid);
    column->addStretch(1);
    return page;
}

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent)
    , m_topics(helpTopics())
    , m_list(new QListWidget(this))
    , m_text(new QScrollArea(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Help"));
    const int unit = fontMetrics().height();
    m_list->setAccessibleName(tr("Topics"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize(QSize(unit, unit));
    m_list->setSpacing(unit / 8);
    for (const HelpTopic &topic : m_topics)
        m_list->addItem(new QListWidgetItem(icon(topic.icon), topic.title));
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + unit * 2);
    m_text->setWidgetResizable(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setAccessibleName(tr("Explanation"));
    m_text->viewport()->setBackgroundRole(QPalette::Base);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *parts = new QHBoxLayout;
    parts->setSpacing(unit / 2);
    parts->addWidget(m_list);
    parts->addWidget(m_text, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(parts, 1);
    layout->addWidget(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpWindow::showRow);
    m_list->setCurrentRow(0);
    resize(m_list->width() + unit * 34, unit * 28);
}

void HelpWindow::showTopic(const QString &id)
{
    int found = 0;
    for (int row = 0; row < m_topics.size(); ++row) {
        if (m_topics.at(row).id == id)
            found = row;
    }
    m_list->setCurrentRow(found);
    m_list->setFocus();
}

void HelpWindow::showRow(int row)
{
    if (row < 0)
        return;
    const HelpTopic &topic = m_topics.at(row);
    QWidget *page = makePage(topic, m_text);
    page->setBackgroundRole(QPalette::Base);
    m_text->setWidget(page);
    m_text->setAccessibleDescription(topic.paragraphs.join(QLatin1Char(' ')));
}

} // namespace collectz::ui

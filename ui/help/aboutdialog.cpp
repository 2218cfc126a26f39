// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/aboutdialog.h"

#include "ui/help/debuginfo.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace collectz::ui {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About collectz"));
    const int unit = fontMetrics().height();
    auto *sign = new QLabel(this);
    sign->setPixmap(icon(u"library"_s).pixmap(QSize(unit * 4, unit * 4), devicePixelRatioF()));
    auto *words = new QLabel(tr("The collector's workbench: one catalog for films, series, books, music, games, comics "
                                "and everything else on your shelves."),
                             this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto *versions = makeHint(debugInfo(), this);
    versions->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    versions->setAccessibleName(tr("Versions"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("C&opy the Versions"), QDialogButtonBox::ActionRole);
    QPushButton *licences = buttons->addButton(tr("&Licences…"), QDialogButtonBox::ActionRole);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);

    auto *column = new QVBoxLayout;
    column->setSpacing(unit / 2);
    column->addWidget(makeHeading(tr("collectz %1").arg(QApplication::applicationVersion()), this));
    column->addWidget(words);
    column->addWidget(
        makeHint(tr("Free software under the GNU General Public License, version 3 or later. It comes with "
                    "no warranty, as far as the law permits."),
                 this));
    column->addWidget(versions);
    auto *head = new QHBoxLayout;
    head->setSpacing(unit);
    head->addWidget(sign, 0, Qt::AlignTop);
    head->addLayout(column, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(unit, unit, unit, unit);
    layout->setSpacing(unit);
    layout->addLayout(head);
    layout->addWidget(buttons);
    setMinimumWidth(unit * 30);
    connect(copy, &QPushButton::clicked, this, [] { QGuiApplication::clipboard()->setText(debugInfo()); });
    connect(licences, &QPushButton::clicked, this, &AboutDialog::licencesRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void AboutDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    growToLines(this);
}

} // namespace collectz::ui

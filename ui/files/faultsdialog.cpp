// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/faultsdialog.h"

#include "ui/support/icons.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

FaultsDialog::FaultsDialog(const QString &catalog, const QStringList &faults, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"faultsDialog"_s);
    setWindowTitle(tr("Faults in the Catalog"));
    auto *sentence =
        new QLabel(tr("%Ln fault(s) were found in %1. Nothing was changed. Keep a copy of the file as it is, and "
                      "restore a backup from before.",
                      nullptr, static_cast<int>(faults.size()))
                       .arg(catalog),
                   this);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    auto *list = new QPlainTextEdit(faults.join(u'\n'), this);
    list->setAccessibleName(tr("Faults"));
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    list->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setIcon(icon(u"copy"_s));
    connect(copy, &QPushButton::clicked, this, [faults] { QGuiApplication::clipboard()->setText(faults.join(u'\n')); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(sentence);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    const int letter = fontMetrics().averageCharWidth();
    resize(letter * 80, fontMetrics().height() * 20);
}

} // namespace collectz::ui

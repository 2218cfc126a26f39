// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/licencesdialog.h"

#include "ui/support/taborder.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFontDatabase>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

struct Library
{
    const char16_t *name;
    const char16_t *licence;
};

constexpr Library libraries[] = {
    {u"Qt", u"LGPL-3.0-only"},
    {u"SQLite", u"Public domain"},
    {u"libpq (PostgreSQL)", u"PostgreSQL"},
    {u"ICU", u"Unicode-3.0"},
    {u"KArchive", u"LGPL-2.0-or-later"},
    {u"QtKeychain", u"BSD-3-Clause"},
    {u"libcsv", u"LGPL-2.1-or-later"},
    {u"libsodium", u"ISC"},
    {u"Zstandard", u"BSD-3-Clause"},
    {u"zlib", u"Zlib"},
    {u"tl::expected", u"CC0-1.0"},
};

QTreeWidget *makeList(QWidget *parent)
{
    auto *list = new QTreeWidget(parent);
    list->setAccessibleName(LicencesDialog::tr("Libraries"));
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAlternatingRowColors(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setHeaderLabels({LicencesDialog::tr("Library"), LicencesDialog::tr("Licence")});
    for (const Library &library : libraries)
        new QTreeWidgetItem(list, {QString::fromUtf16(library.name), QString::fromUtf16(library.licence)});
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    return list;
}

} // namespace

LicencesDialog::LicencesDialog(QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Licences"));
    auto *text = new QPlainTextEdit(this);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFrameShape(QFrame::NoFrame);
    text->setAccessibleName(tr("Text of the licence"));
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(this->font().pointSizeF());
    text->setFont(font);
    QFile file(u":/licences/LICENSE"_s);
    if (file.open(QIODevice::ReadOnly))
        text->setPlainText(QString::fromUtf8(file.readAll()));
    auto *tabs = new QTabWidget(this);
    tabs->setAccessibleName(tr("Licences"));
    tabs->addTab(text, tr("&collectz"));
    tabs->addTab(makeList(tabs), tr("&Libraries"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    tabAsLaidOut({this});
    resize(QFontMetrics(font).horizontalAdvance(QString(84, u'm')), fontMetrics().height() * 32);
}

} // namespace collectz::ui

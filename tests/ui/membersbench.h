// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/membermodel.h"
#include "tests/support/recordingnotifier.h"
#include "tests/support/sharedcatalog.h"
#include "ui/main/actionregistry.h"
#include "ui/members/memberlistview.h"
#include "ui/members/memberspage.h"

#include <QDialog>
#include <QPushButton>
#include <QTableView>

namespace collectz::tests {

/// The page of members over the real services, driven as a person drives it.
class MembersBench
{
public:
    /// Opens the page as somebody who signed in and waits until it shows.
    void openAs(const members::SignedIn &somebody)
    {
        shared.actAs(somebody);
        page = std::make_unique<ui::MembersPage>(ui::PageContext{*shared.fake.session, actions, notifier});
        page->resize(1200, 900);
        page->show();
        QTRY_VERIFY(page->isSettled());
    }

    /// Chooses a member in the list.
    void choose(const QString &name)
    {
        auto *list = page->findChild<ui::MemberListView *>();
        auto *table = list->findChild<QTableView *>(QStringLiteral("memberTable"));
        QTRY_VERIFY(page->isSettled());
        for (int row = 0; row < list->model().rowCount(); ++row) {
            if (list->model().rows().at(row).member.name == name)
                table->setCurrentIndex(list->model().index(row, 0));
        }
        QTRY_VERIFY(page->isSettled());
        QCOMPARE(list->model().rowAt(table->currentIndex())->member.name, name);
    }

    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return page->findChild<Widget *>(name);
    }

    void click(const QString &name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }

    [[nodiscard]] QDialog *dialog(const QString &name) const { return find<QDialog>(name); }

    [[nodiscard]] members::Member member(const QString &name) { return shared.memberNamed(name); }

    SharedCatalog shared;
    ui::ActionRegistry actions;
    testsupport::RecordingNotifier notifier;
    std::unique_ptr<ui::MembersPage> page;
};

} // namespace collectz::tests

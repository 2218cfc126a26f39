// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stands in place of a page that has nothing to show.
#include "resources/resources.h"
#include "ui/support/emptystate.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

namespace collectz {

class EmptyStateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { resources::load(); }
    void theTextStandsInTheMiddle_data();
    void theTextStandsInTheMiddle();
    void theTextGrowsWithTheFont();
};

void EmptyStateTest::theTextStandsInTheMiddle_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("from the left") << Qt::LeftToRight;
    QTest::newRow("from the right") << Qt::RightToLeft;
}

void EmptyStateTest::theTextStandsInTheMiddle()
{
    QFETCH(Qt::LayoutDirection, direction);
    const QString text = u"No event passes the filter. Clear it, or choose below what is recorded."_s;
    ui::EmptyState state(u"activity"_s, u"Nothing to show"_s, text);
    state.setLayoutDirection(direction);
    state.resize(1000, 600);
    state.show();
    QVERIFY(QTest::qWaitForWindowExposed(&state));
    for (const QLabel *label : state.findChildren<QLabel *>())
        QVERIFY2(std::abs(label->geometry().center().x() - state.rect().center().x()) <= 1,
                 qPrintable(u"%1: %2"_s.arg(label->text()).arg(label->geometry().center().x())));
}

void EmptyStateTest::theTextGrowsWithTheFont()
{
    ui::EmptyState state(u"activity"_s, u"Nothing to show"_s, QString(u"many words "_s).repeated(40));
    state.resize(3000, 600);
    state.show();
    QVERIFY(QTest::qWaitForWindowExposed(&state));
    const auto widest = [&state] {
        int width = 0;
        for (const QLabel *label : state.findChildren<QLabel *>())
            width = label->text().startsWith(u"many") ? label->width() : width;
        return width;
    };
    const int before = widest();
    QFont large = state.font();
    large.setPointSizeF(large.pointSizeF() * 2);
    state.setFont(large);
    QTRY_VERIFY2(widest() > before * 3 / 2, qPrintable(u"%1, %2"_s.arg(before).arg(widest())));
}

} // namespace collectz

QTEST_MAIN(collectz::EmptyStateTest)

#include "tst_emptystate.moc"

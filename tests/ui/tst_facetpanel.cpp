// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The facets beside the list, on a catalog in memory: found by typing, opened and closed from the keyboard.
#include "catalog/query.h"
#include "models/facetmodel.h"
#include "models/rowroles.h"
#include "resources/resources.h"
#include "tests/support/fakesession.h"
#include "tests/ui/shelves.h"
#include "ui/library/facetpanel.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace collectz {

using models::FacetModel;

class FacetPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { resources::load(); }
    void init();
    void cleanup();

    void lettersGoToTheSearchAndFindPeople();
    void escapeGoesBackToAllValues();
    void longFacetsOpenFromTheKeyboard();
    void whatIsClosedStaysClosed();
    void theKeyboardKeepsItsPlace();

private:
    [[nodiscard]] QTreeView &tree() const { return *m_panel->findChild<QTreeView *>(u"facets"_s); }

    [[nodiscard]] QLineEdit &search() const { return *m_panel->findChild<QLineEdit *>(u"facetSearch"_s); }

    [[nodiscard]] QModelIndex facet(const QString &field) const;
    [[nodiscard]] QModelIndex lastOf(const QString &field) const;
    void setQuery(const QString &text);

    std::unique_ptr<testsupport::FakeSession> m_fake;
    std::unique_ptr<FacetModel> m_model;
    std::unique_ptr<ui::FacetPanel> m_panel;
};

void FacetPanelTest::init()
{
    m_fake = std::make_unique<testsupport::FakeSession>();
    QVERIFY(testsupport::fillShelves(m_fake->catalog) > 20);
    m_model = std::make_unique<FacetModel>(*m_fake->session);
    m_panel = std::make_unique<ui::FacetPanel>(*m_model);
    m_panel->show();
    m_panel->activateWindow();
    setQuery({});
    QVERIFY(m_model->rowCount() > 3);
    tree().setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), &tree());
}

void FacetPanelTest::cleanup()
{
    m_panel.reset();
    m_model.reset();
    m_fake.reset();
}

QModelIndex FacetPanelTest::facet(const QString &field) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data(models::FieldRole).toString() == field)
            return m_model->index(row, 0);
    }
    return {};
}

QModelIndex FacetPanelTest::lastOf(const QString &field) const
{
    return m_model->index(m_model->rowCount(facet(field)) - 1, 0, facet(field));
}

void FacetPanelTest::setQuery(const QString &text)
{
    m_model->setQuery(catalog::parseQuery(text, m_fake->session->registry()).value_or(catalog::Query()));
    QTRY_VERIFY_WITH_TIMEOUT(m_model->isSettled(), 60'000);
}

void FacetPanelTest::lettersGoToTheSearchAndFindPeople()
{
    QSignalSpy toggled(m_panel.get(), &ui::FacetPanel::toggled);
    QTest::keyClicks(&tree(), u"l"_s);
    QCOMPARE(QApplication::focusWidget(), &search());
    QTest::keyClicks(&search(), u"e guin"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 1, 60'000);
    QCOMPARE(m_model->rowCount(facet(u"people"_s)), 1);
    QTest::keyClick(&search(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), &tree());
    QTest::keyClick(&tree(), Qt::Key_Return);
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(toggled.first(), (QVariantList{u"people"_s, u"Ursula K. Le Guin"_s}));
}

void FacetPanelTest::escapeGoesBackToAllValues()
{
    const int facets = m_model->rowCount();
    QTest::keyClicks(&tree(), u"jazz"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 1, 60'000);
    QTest::keyClick(&search(), Qt::Key_Escape);
    QVERIFY(search().text().isEmpty());
    QCOMPARE(QApplication::focusWidget(), &tree());
    QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), facets, 60'000);
    // What was typed can be taken back from the list too.
    QTest::keyClicks(&tree(), u"j"_s);
    tree().setFocus();
    QTest::keyClick(&tree(), Qt::Key_Backspace);
    QVERIFY(search().text().isEmpty());
}

void FacetPanelTest::longFacetsOpenFromTheKeyboard()
{
    const int atFirst = FacetModel::valuesAtFirst + 1;
    QCOMPARE(m_model->rowCount(facet(u"people"_s)), atFirst);
    QSignalSpy toggled(m_panel.get(), &ui::FacetPanel::toggled);
    tree().setCurrentIndex(lastOf(u"people"_s));
    QTest::keyClick(&tree(), Qt::Key_Space);
    QTRY_VERIFY(m_model->rowCount(facet(u"people"_s)) > atFirst);
    // The keyboard stands on the row that takes it back.
    QCOMPARE(tree().currentIndex(), lastOf(u"people"_s));
    QCOMPARE(lastOf(u"people"_s).data(models::WordRole).toString(), u"fewer"_s);
    QTest::keyClick(&tree(), Qt::Key_Space);
    QTRY_COMPARE(m_model->rowCount(facet(u"people"_s)), atFirst);
    QCOMPARE(tree().currentIndex(), lastOf(u"people"_s));
    QCOMPARE(toggled.size(), 0);
}

void FacetPanelTest::whatIsClosedStaysClosed()
{
    tree().setCurrentIndex(facet(u"people"_s));
    QTest::keyClick(&tree(), Qt::Key_Left);
    QVERIFY(!tree().isExpanded(facet(u"people"_s)));
    setQuery(u"dune"_s);
    setQuery({});
    QVERIFY(!tree().isExpanded(facet(u"people"_s)));
    // Looking for a name opens all, and leaves no trace.
    search().setText(u"frank"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_model->isSettled(), 60'000);
    QVERIFY(tree().isExpanded(facet(u"people"_s)));
    search().clear();
    QTRY_VERIFY_WITH_TIMEOUT(m_model->isSettled(), 60'000);
    QVERIFY(!tree().isExpanded(facet(u"people"_s)));
    QVERIFY(tree().isExpanded(facet(u"kind"_s)));
}

void FacetPanelTest::theKeyboardKeepsItsPlace()
{
    const QModelIndex genre = m_model->index(1, 0, facet(u"genres"_s));
    const QString value = genre.data(models::ValueRole).toString();
    tree().setCurrentIndex(genre);
    setQuery(u"kind:book,movie,game"_s);
    QCOMPARE(tree().currentIndex().data(models::ValueRole).toString(), value);
    QCOMPARE(tree().currentIndex().data(models::FieldRole).toString(), u"genres"_s);
}

} // namespace collectz

QTEST_MAIN(collectz::FacetPanelTest)

#include "tst_facetpanel.moc"

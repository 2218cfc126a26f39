// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/facetpanel.h"

#include "models/facetmodel.h"
#include "models/rowroles.h"
#include "ui/library/facetdelegate.h"
#include "ui/support/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

FacetPanel::FacetPanel(models::FacetModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_search(new QLineEdit(this))
    , m_searchIcon(new QAction(this))
    , m_tree(new QTreeView(this))
{
    buildSearch();
    buildTree();
    auto *layout = new QVBoxLayout(this);
    const int gap = fontMetrics().height() / 4;
    layout->setContentsMargins(gap, 0, gap, 0);
    layout->setSpacing(gap);
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    setFocusProxy(m_tree);
    connect(m_search, &QLineEdit::textChanged, &model, &models::FacetModel::setSearch);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &FacetPanel::notePlace);
    connect(&model, &QAbstractItemModel::modelReset, this, &FacetPanel::showPlace);
    connect(m_tree, &QTreeView::clicked, this, &FacetPanel::choose);
    // Looking for a name opens all facets for the time being.
    const auto note = [this](const QModelIndex &index, bool isClosed) {
        const QString facet = index.data(models::FieldRole).toString();
        if (!m_search->text().isEmpty())
            return;
        if (isClosed)
            m_closed.insert(facet);
        else
            m_closed.remove(facet);
    };
    connect(m_tree, &QTreeView::collapsed, this, [note](const QModelIndex &index) { note(index, true); });
    connect(m_tree, &QTreeView::expanded, this, [note](const QModelIndex &index) { note(index, false); });
    showPlace();
}

void FacetPanel::buildSearch()
{
    m_search->setObjectName(u"facetSearch"_s);
    m_search->setAccessibleName(tr("Find a person, genre, place or other value"));
    m_search->setPlaceholderText(tr("Find a value"));
    m_search->setToolTip(m_search->accessibleName());
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(100);
    m_search->addAction(m_searchIcon, QLineEdit::LeadingPosition);
    m_searchIcon->setIcon(icon(u"search"_s));
    m_search->installEventFilter(this);
}

void FacetPanel::buildTree()
{
    m_tree->setObjectName(u"facets"_s);
    m_tree->setWhatsThis(tr("<p>The values that the works shown have, and how many have them. A click narrows the list "
                            "to one, another click takes that back; it is the same as typing it into the filter.</p>"));
    m_tree->setAccessibleName(tr("Narrow the library by kind, genre, person, decade and more"));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setIndentation(0);
    m_tree->setUniformRowHeights(false);
    m_tree->setMouseTracking(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setItemDelegate(new FacetDelegate(m_tree));
    m_tree->viewport()->setBackgroundRole(QPalette::Window);
    m_tree->setModel(&m_model);
    m_tree->installEventFilter(this);
}

void FacetPanel::choose(const QModelIndex &index)
{
    if (!index.parent().isValid()) {
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
        return;
    }
    const QString facet = index.data(models::FieldRole).toString();
    const QString word = index.data(models::WordRole).toString();
    if (word.isEmpty())
        Q_EMIT toggled(facet, index.data(models::ValueRole).toString());
    else if (word == "find"_L1)
        m_search->setFocus(Qt::ShortcutFocusReason);
    else
        m_model.setOpen(facet, word == "more"_L1);
}

bool FacetPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isPlain = !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
        if (watched == m_search && handleSearchKey(key->key()))
            return true;
        if (watched == m_tree && isPlain && handleTreeKey(key->key(), key->text()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool FacetPanel::handleSearchKey(int key)
{
    if (key == Qt::Key_Escape) {
        m_search->clear();
        m_tree->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (key != Qt::Key_Down && key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    if (m_model.rowCount() > 0)
        m_tree->setCurrentIndex(m_model.index(0, 0, m_model.index(0, 0)));
    m_tree->setFocus(Qt::OtherFocusReason);
    return true;
}

bool FacetPanel::handleTreeKey(int key, const QString &text)
{
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    const bool chooses = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (chooses) {
        if (m_tree->currentIndex().isValid())
            choose(m_tree->currentIndex());
        return true;
    }
    const bool isLetter = !text.isEmpty() && text.at(0).isLetterOrNumber();
    if (!isLetter && (key != Qt::Key_Backspace || m_search->text().isEmpty()))
        return false;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->end(false);
    if (isLetter)
        m_search->insert(text);
    else
        m_search->backspace();
    return true;
}

void FacetPanel::notePlace()
{
    const QModelIndex current = m_tree->currentIndex();
    if (current.isValid())
        m_place = {current.data(models::FieldRole).toString(), current.data(models::ValueRole).toString(),
                   current.data(models::WordRole).toString()};
}

void FacetPanel::showPlace()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex facet = m_model.index(row, 0);
        const QString field = facet.data(models::FieldRole).toString();
        m_tree->setFirstColumnSpanned(row, {}, true);
        m_tree->setExpanded(facet, !m_search->text().isEmpty() || !m_closed.contains(field));
        if (field != m_place.facet)
            continue;
        // A row that turned the length of the facet has turned into another one.
        QModelIndex current = facet;
        const bool isOnFacet = m_place.value.isEmpty() && m_place.word.isEmpty();
        for (int value = 0; value < m_model.rowCount(facet) && !isOnFacet; ++value) {
            const QModelIndex index = m_model.index(value, 0, facet);
            const bool isLast = !m_place.word.isEmpty() && !index.data(models::WordRole).toString().isEmpty();
            if (isLast || (m_place.word.isEmpty() && index.data(models::ValueRole).toString() == m_place.value))
                current = index;
        }
        m_tree->setCurrentIndex(current);
    }
}

void FacetPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_searchIcon->setIcon(icon(u"search"_s));
}

} // namespace collectz::ui

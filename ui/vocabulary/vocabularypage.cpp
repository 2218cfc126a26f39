// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vocabulary/vocabularypage.h"

#include "models/catalogsession.h"
#include "models/termmodel.h"
#include "ui/main/actionregistry.h"
#include "ui/support/emptystate.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"
#include "ui/support/notifier.h"
#include "ui/support/plaintable.h"
#include "ui/vocabulary/termeditor.h"
#include "ui/vocabulary/vocabularytext.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using models::TermModel;

namespace {

constexpr int typingPause = 150;

} // namespace

VocabularyPage::VocabularyPage(const PageContext &context, QWidget *parent)
    : Page(u"vocabulary"_s, tr("Vocabulary"), u"vocabulary"_s, parent)
    , m_context(context)
    , m_model(new TermModel(this))
    , m_vocabularies(new QListWidget(this))
{
    m_vocabularies->setAccessibleName(tr("Vocabularies"));
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_vocabularies);
    splitter->addWidget(buildTerms());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({fontMetrics().averageCharWidth() * 26, fontMetrics().averageCharWidth() * 120});
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(fontMetrics().averageCharWidth() * 2);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &VocabularyPage::ask);
    connect(m_vocabularies, &QListWidget::currentItemChanged, this, [this] {
        m_editor->hide();
        ask();
    });
    connect(&context.session, &models::CatalogSession::changed, this, [this] {
        m_stale = !isVisible();
        if (isVisible())
            loadVocabularies();
    });
    addActions();
    loadVocabularies();
    fitToFont(this);
}

QWidget *VocabularyPage::buildTerms()
{
    auto *panel = new QWidget(this);
    m_search = new QLineEdit(panel);
    m_search->setPlaceholderText(tr("Find names that begin with …"));
    m_search->setAccessibleName(tr("Find names"));
    m_search->setClearButtonEnabled(true);
    m_order = new QComboBox(panel);
    m_order->addItem(tr("By name"), false);
    m_order->addItem(tr("Most used first"), true);
    m_order->setAccessibleName(tr("Order"));
    m_table = makePlainTable(m_model, tr("Names"), TermModel::NameColumn, panel);
    setColumnWidths(m_table, {0, 10});
    m_stack = new QStackedWidget(panel);
    m_stack->addWidget(m_table);
    m_stack->addWidget(
        new EmptyState(u"vocabulary"_s, tr("No names here"), tr("Names appear as soon as works use them."), panel));
    m_editor = new TermEditor(m_context.session, panel);
    m_editor->hide();
    m_rename = new QPushButton(ui::icon(u"edit"_s), tr("&Rename…"), panel);
    m_takeOut = new QPushButton(ui::icon(u"minus"_s), tr("&Take Out…"), panel);
    m_show = new QPushButton(ui::icon(u"library"_s), tr("Show &Works"), panel);
    auto *top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_order);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_rename);
    buttons->addWidget(m_takeOut);
    buttons->addStretch(1);
    buttons->addWidget(m_show);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins({});
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_editor);
    layout->addLayout(buttons);

    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_order, &QComboBox::activated, this, &VocabularyPage::ask);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &VocabularyPage::updateState);
    connect(m_table, &QTableView::activated, this, &VocabularyPage::showWorks);
    connect(m_model, &models::PagedTable::pageLoaded, this, &VocabularyPage::updateState);
    connect(m_model, &models::PagedTable::failed, this,
            [this](const Error &error) { m_context.notifier.report(error); });
    connect(m_rename, &QPushButton::clicked, this, &VocabularyPage::renameOrMerge);
    connect(m_takeOut, &QPushButton::clicked, this, &VocabularyPage::takeOut);
    connect(m_show, &QPushButton::clicked, this, &VocabularyPage::showWorks);
    connect(m_editor, &TermEditor::dismissed, this, [this] {
        m_editor->hide();
        m_table->setFocus();
    });
    connect(m_editor, &TermEditor::applied, this, [this](const ChangeSetId &id, const QString &sentence) {
        m_editor->hide();
        m_table->setFocus();
        m_context.notifier.inform(sentence, tr("Undo"),
                                  [this, id] { static_cast<void>(m_context.session.undoChangeSet(id)); });
    });
    return panel;
}

void VocabularyPage::addActions()
{
    QAction *rename = m_context.actions.add({.id = u"vocabulary.rename"_s,
                                             .text = tr("Rename or Merge Names…"),
                                             .icon = u"edit"_s,
                                             .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
                                             .page = id(),
                                             .menu = MenuId::None},
                                            this);
    connect(rename, &QAction::triggered, this, &VocabularyPage::renameOrMerge);
    QAction *show = m_context.actions.add({.id = u"vocabulary.show_works"_s,
                                           .text = tr("Show Works That Use the Name"),
                                           .icon = u"library"_s,
                                           .page = id(),
                                           .menu = MenuId::None},
                                          this);
    connect(show, &QAction::triggered, this, &VocabularyPage::showWorks);
}

QWidget *VocabularyPage::firstFocus()
{
    return m_search;
}

void VocabularyPage::onShown()
{
    if (m_stale)
        loadVocabularies();
    m_stale = false;
}

bool VocabularyPage::isSettled() const
{
    return !m_loading && !m_model->isLoading() && m_editor->isSettled() && !m_typing.isActive();
}

void VocabularyPage::loadVocabularies()
{
    m_loading = true;
    const auto work = [](catalog::CatalogReader &reader) { return reader.vocabularies(); };
    whenDone(m_context.session.read(work), this, [this](const Result<QStringList> &vocabularies) {
        m_loading = false;
        if (vocabularies)
            showVocabularies(*vocabularies);
        else if (vocabularies.error().kind != ErrorKind::Cancelled)
            m_context.notifier.report(vocabularies.error());
    });
}

void VocabularyPage::showVocabularies(const QStringList &vocabularies)
{
    const QString chosen = vocabulary();
    const QSignalBlocker blocker(m_vocabularies);
    m_vocabularies->clear();
    for (const QString &vocabulary : vocabularies) {
        auto *item = new QListWidgetItem(vocabularyText(vocabulary), m_vocabularies);
        item->setData(Qt::UserRole, vocabulary);
    }
    showVocabulary(vocabularies.contains(chosen) ? chosen : vocabularies.value(0));
}

void VocabularyPage::showVocabulary(const QString &vocabulary)
{
    for (int row = 0; row < m_vocabularies->count(); ++row) {
        if (m_vocabularies->item(row)->data(Qt::UserRole).toString() == vocabulary)
            m_vocabularies->setCurrentRow(row);
    }
    ask();
}

void VocabularyPage::ask()
{
    m_model->show(&m_context.session, vocabulary(), m_search->text(), m_order->currentData().toBool());
}

QString VocabularyPage::vocabulary() const
{
    const QListWidgetItem *item = m_vocabularies->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

QStringList VocabularyPage::selectedNames() const
{
    QStringList names;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        names.append(m_model->rowAt(index)->name);
    return names;
}

void VocabularyPage::updateState()
{
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    const QStringList names = selectedNames();
    const QString refusal = m_context.actions.refusalOf(u"vocabulary.rename"_s);
    const bool writable = !names.isEmpty() && mayChange();
    m_rename->setText(names.size() > 1 ? tr("&Merge %Ln Names…", nullptr, static_cast<int>(names.size()))
                                       : tr("&Rename…"));
    m_rename->setIcon(ui::icon(names.size() > 1 ? u"merge"_s : u"edit"_s));
    m_rename->setEnabled(writable);
    m_takeOut->setEnabled(writable);
    for (QPushButton *button : {m_rename, m_takeOut})
        button->setToolTip(refusal);
    m_show->setEnabled(names.size() == 1 && !queryField().isEmpty());
    setStatusText(m_model->isComplete() ? tr("%Ln name(s)", nullptr, m_model->rowCount())
                                        : tr("First %Ln name(s); scroll for more", nullptr, m_model->rowCount()));
}

bool VocabularyPage::mayChange() const
{
    return !m_context.session.isReadOnly() && m_context.actions.refusalOf(u"vocabulary.rename"_s).isEmpty();
}

void VocabularyPage::renameOrMerge()
{
    const QStringList names = selectedNames();
    if (names.isEmpty() || !mayChange())
        return;
    QString most = names.first();
    qint64 uses = -1;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const catalog::Term *term = m_model->rowAt(index);
        if (term->uses > uses) {
            uses = term->uses;
            most = term->name;
        }
    }
    m_editor->edit(vocabulary(), names, most);
}

void VocabularyPage::takeOut()
{
    const QStringList names = selectedNames();
    if (!names.isEmpty() && mayChange())
        m_editor->takeOut(vocabulary(), names);
}

QString VocabularyPage::queryField() const
{
    const QString wanted = vocabulary();
    // All credits answer to one name in queries; other vocabularies to the first field that uses them.
    if (wanted == u"people")
        return wanted;
    for (const catalog::FieldDefinition &field : m_context.session.registry().all()) {
        if (field.vocabulary == wanted && field.filterable)
            return field.key;
    }
    return {};
}

void VocabularyPage::showWorks()
{
    const QStringList names = selectedNames();
    if (names.size() != 1 || queryField().isEmpty())
        return;
    Q_EMIT queryRequested(u"%1:\"%2\""_s.arg(queryField(), QString(names.first()).remove(u'"')));
}

} // namespace collectz::ui

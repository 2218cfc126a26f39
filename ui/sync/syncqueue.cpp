// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The queue of the page Sync: what waits, with its changes; exporting it and dropping what was refused.
#include "base/whendone.h"
#include "models/catalogsession.h"
#include "models/changetext.h"
#include "models/companionsession.h"
#include "models/errortext.h"
#include "models/fieldtext.h"
#include "models/pendingmodel.h"
#include "models/tablefile.h"
#include "ui/support/emptystate.h"
#include "ui/support/filechooser.h"
#include "ui/support/headings.h"
#include "ui/support/icons.h"
#include "ui/support/notifier.h"
#include "ui/support/plaintable.h"
#include "ui/support/wordicondelegate.h"
#include "ui/sync/syncpage.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace collectz::ui {

using catalog::EntityChange;
using models::PendingModel;

namespace {

constexpr qsizetype mostShownChanges = 200;

QHash<QString, QString> pendingIcons()
{
    return {{u"waiting"_s, u"history"_s}, {u"sent"_s, u"check"_s}, {u"refused"_s, u"warning"_s}};
}

/// Where dropped sets are kept, in case somebody misses them.
QString keptFile(const QDateTime &now)
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/collectz/dropped"_s;
    return folder + u"/refused-"_s + now.toUTC().toString(u"yyyyMMdd-HHmmss-zzz"_s) + u".json"_s;
}

QString lines(const QList<EntityChange> &changes, const catalog::FieldRegistry &registry)
{
    QStringList result;
    for (const EntityChange &change : changes.mid(0, mostShownChanges)) {
        for (const catalog::FieldChange &field : change.fields) {
            const QString label = models::fieldtext::label(field.key, registry);
            const QString before = field.before.list().join(u", "_s);
            const QString after = field.after.list().join(u", "_s);
            if (before.isEmpty())
                result << SyncPage::tr("%1: %2").arg(label, after);
            else
                result << SyncPage::tr("%1: %2 → %3").arg(label, before, after);
        }
        if (change.fields.isEmpty())
            result << models::fieldtext::kind(change.kind);
    }
    if (changes.size() > mostShownChanges)
        result << SyncPage::tr("… and %Ln more", nullptr, static_cast<int>(changes.size() - mostShownChanges));
    return result.join(u'\n');
}

} // namespace

QWidget *SyncPage::buildQueue()
{
    m_table = makePlainTable(m_queue, tr("What waits for the companion"), PendingModel::WhyColumn, this);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(PendingModel::StateColumn, new WordIconDelegate(pendingIcons(), m_table));
    setColumnWidths(m_table, {13, 34, 10, 20, 0});
    m_changes = new QLabel;
    m_changes->setTextFormat(Qt::PlainText);
    m_changes->setWordWrap(true);
    m_changes->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_changes->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_changes->setAccessibleName(tr("Changes of the selected entry"));
    m_changes->setMargin(fontMetrics().height() / 2);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_changes);
    scroll->setAccessibleName(m_changes->accessibleName());
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_table);
    splitter->addWidget(scroll);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({fontMetrics().averageCharWidth() * 90, fontMetrics().averageCharWidth() * 34});
    auto *empty = new EmptyState(
        u"sync"_s, tr("Nothing waits"),
        tr("Everything you changed has been taken by the companion. What you do without a connection waits here."),
        this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(empty);
    m_stack->addWidget(splitter);

    m_export = new QPushButton(ui::icon(u"export"_s), tr("&Export…"), this);
    m_export->setToolTip(tr("Writes everything in the queue with its changes into a JSON file"));
    m_drop = new QPushButton(ui::icon(u"trash"_s), tr("Drop the Re&fused"), this);
    m_drop->setObjectName(u"dropRefused"_s);
    m_drop->setToolTip(tr("Takes refused changes out of the queue; a file with them is kept"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_drop);
    buttons->addWidget(m_export);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);

    connect(m_export, &QPushButton::clicked, this, &SyncPage::exportQueue);
    connect(m_drop, &QPushButton::clicked, this, &SyncPage::dropRefused);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SyncPage::showChanges);
    connect(m_queue, &models::PagedTable::pageLoaded, this, [this] {
        const bool isEmpty = m_queue->rowCount() == 0;
        m_stack->setCurrentIndex(isEmpty ? 0 : 1);
        m_export->setEnabled(!isEmpty);
        m_drop->setEnabled(!m_queue->refused().isEmpty());
        if (!isEmpty && !m_table->currentIndex().isValid())
            m_table->selectRow(0);
        showChanges();
    });
    return page;
}

void SyncPage::showChanges()
{
    const sync::PendingSet *set = m_queue->rowAt(m_table->currentIndex());
    if (!set) {
        m_changes->clear();
        return;
    }
    const ChangeSetId id = set->summary.id;
    const QString head = set->message.isEmpty() ? models::ChangeText::name(set->summary)
                                                : models::ChangeText::name(set->summary) + u'\n' + set->message;
    auto changes =
        m_context.session.run([&store = m_companion.connection().store(), id] { return store.changesOf(id); });
    whenDone(changes, this, [this, id, head](const Result<QList<EntityChange>> &answer) {
        const sync::PendingSet *now = m_queue->rowAt(m_table->currentIndex());
        if (!now || now->summary.id != id)
            return;
        m_changes->setText(answer ? head + u"\n\n"_s + lines(*answer, m_context.session.registry())
                                  : models::ErrorText::sentence(answer.error()));
    });
}

void SyncPage::exportQueue()
{
    saveFile({u"pending"_s, tr("Export What Waits"), {tr("JSON files (*.json)")}, u"waiting.json"_s}, this,
             [this](const QString &path) {
                 auto written =
                     m_context.session.run([&store = m_companion.connection().store(), path]() -> Result<void> {
                         const Result<QByteArray> json = models::pendingToJson(store);
                         return json ? models::writeBytes(path, *json) : fail(json.error());
                     });
                 whenDone(written, this, [this, path](const Result<void> &done) {
                     if (done)
                         m_context.notifier.inform(tr("Written to %1.").arg(QDir::toNativeSeparators(path)));
                     else
                         m_context.notifier.report(done.error());
                 });
             });
}

void SyncPage::dropRefused()
{
    const QList<ChangeSetId> ids = m_queue->refused();
    if (ids.isEmpty())
        return;
    const QString path = keptFile(m_clock.now());
    auto dropped = m_context.session.run([&store = m_companion.connection().store(), ids, path]() -> Result<void> {
        // Kept first: what goes from the queue is in the file.
        const Result<QByteArray> json = models::refusedToJson(store);
        if (!json)
            return fail(json.error());
        QDir().mkpath(QFileInfo(path).path());
        Result<void> written = models::writeBytes(path, *json);
        return written ? store.dropRefused(ids) : written;
    });
    const int count = static_cast<int>(ids.size());
    whenDone(dropped, this, [this, path, count](const Result<void> &done) {
        if (!done) {
            m_context.notifier.report(done.error());
            return;
        }
        m_queue->reload();
        m_companion.syncNow();
        m_context.notifier.inform(tr("%Ln refused change(s) dropped. They are kept in %1.", nullptr, count)
                                      .arg(QDir::toNativeSeparators(path)),
                                  tr("Open Folder"), [this, path] { openFolder(path); });
    });
}

void SyncPage::openFolder(const QString &file)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).path()));
}

} // namespace collectz::ui

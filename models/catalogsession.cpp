// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalogsession.h"

#include "members/changepolicy.h"
#include "models/changetext.h"
#include "models/companionsession.h"
#include "models/membertext.h"
#include "models/peoplesession.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace collectz::models {

using catalog::Applied;
using catalog::CatalogReader;
using catalog::ChangeSetSummary;

namespace {

/// What a person did in the first place: an undo of an undo of an edit is about that edit.
ChangeSetSummary originOf(CatalogReader &reader, ChangeSetSummary changeSet)
{
    constexpr int longestChain = 32;
    for (int step = 0; step < longestChain && !changeSet.undoes.isNull(); ++step) {
        Result<ChangeSetSummary> before = reader.changeSet(changeSet.undoes);
        if (!before)
            break;
        changeSet = std::move(*before);
    }
    return changeSet;
}

ChangeSetSummary originOf(CatalogReader &reader, const Result<ChangeSetSummary> &changeSet)
{
    return changeSet ? originOf(reader, *changeSet) : ChangeSetSummary{};
}

} // namespace

CatalogSession::CatalogSession(catalog::Catalog &catalog, activity::ActivityLog &activity,
                               imports::ImportService &imports, QThreadPool &readPool, QString author, QString device,
                               QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_activity(activity)
    , m_imports(imports)
    , m_readPool(readPool)
    , m_readers(std::make_shared<ReaderPool>(catalog))
    , m_author(std::move(author))
    , m_device(std::move(device))
    , m_readOnly(catalog.isReadOnly())
    , m_registry(catalog::FieldRegistry::builtin())
{
    m_subscription = m_catalog.subscribe([this](const catalog::ChangeNotice &notice) {
        QMetaObject::invokeMethod(
            this, [this, notice] { onNotice(notice); }, Qt::QueuedConnection);
    });
    loadRegistry();
    loadUndoState();
}

CatalogSession::~CatalogSession()
{
    m_subscription.reset();
    m_jobs.cancelAll();
    m_readers->close();
}

void CatalogSession::follow(std::unique_ptr<CompanionSession> companion)
{
    m_companion = std::move(companion);
    m_companion->watch(*this);
}

void CatalogSession::setPeople(PeopleSession *people)
{
    m_people = people;
    connect(people, &PeopleSession::whoChanged, this, &CatalogSession::rightsChanged);
}

members::Decision CatalogSession::may(members::Action action, members::Ownership ownership) const
{
    return m_people ? m_people->may(action, ownership) : members::Decision::allow();
}

bool CatalogSession::mayWrite() const
{
    return may(members::Action::SyncPush, members::Ownership::Own).isAllowed;
}

QFuture<Result<Applied>> CatalogSession::refused(const members::Decision &decision)
{
    const Error error = makeError(ErrorKind::Denied, decision.reason, MemberText::refusal(decision, *m_people->who()));
    Q_EMIT failed(error);
    QPromise<Result<Applied>> promise;
    promise.start();
    promise.addResult(Result<Applied>(fail(error)));
    promise.finish();
    return promise.future();
}

QFuture<Result<Applied>> CatalogSession::submit(catalog::ChangeSet changeSet)
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (changeSet.id.isNull())
        changeSet.id = ChangeSetId::create();
    if (changeSet.author.isEmpty())
        changeSet.author = m_author;
    if (changeSet.device.isEmpty())
        changeSet.device = m_device;
    // What the companion will refuse for sure is not done here first. Whose an entity is it knows best, so that is left to it.
    if (m_people && m_people->who()) {
        if (const members::Decision may = members::decideChangeSet(*m_people->who(), changeSet, {}); !may)
            return refused(may);
    }
    QFuture<Result<Applied>> future = m_catalog.submit(std::move(changeSet));
    announceFailure(future);
    return future;
}

QFuture<Result<Applied>> CatalogSession::undoChangeSet(const ChangeSetId &id)
{
    if (const members::Decision may = this->may(members::Action::CatalogUndo, members::Ownership::Own); !may)
        return refused(may);
    QFuture<Result<Applied>> future = m_catalog.submitUndo(id, m_author, m_device);
    announceFailure(future);
    return future;
}

void CatalogSession::announceFailure(const QFuture<Result<Applied>> &future)
{
    whenDone(future, this, [this](const Result<Applied> &applied) {
        if (!applied)
            Q_EMIT failed(applied.error());
    });
}

void CatalogSession::undo()
{
    step(Direction::Undo);
}

void CatalogSession::redo()
{
    step(Direction::Redo);
}

void CatalogSession::step(Direction direction)
{
    if (m_stepping)
        return;
    m_stepping = true;
    auto next = read([author = m_author, direction](CatalogReader &reader) {
        return direction == Direction::Undo ? reader.nextUndo(author) : reader.nextRedo(author);
    });
    whenDone(next, this, [this, direction](const Result<ChangeSetSummary> &changeSet) {
        if (!changeSet) {
            m_stepping = false;
            if (changeSet.error().kind != ErrorKind::NotFound)
                Q_EMIT failed(changeSet.error());
            return;
        }
        if (direction == Direction::Undo && changeSet->reason == catalog::Reason::Import &&
            changeSet->importNumber > 0) {
            undoImport(*changeSet);
            return;
        }
        const QString name = direction == Direction::Undo ? m_undoText : m_redoText;
        whenDone(undoChangeSet(changeSet->id), this, [this, name, direction](const Result<Applied> &applied) {
            m_stepping = false;
            if (applied && direction == Direction::Undo)
                Q_EMIT undone(name, applied->keptFields.size());
            else if (applied)
                Q_EMIT redone(name, applied->keptFields.size());
        });
    });
}

void CatalogSession::undoImport(const ChangeSetSummary &changeSet)
{
    const QString name = ChangeText::name(changeSet);
    const CancelToken cancel;
    const qint64 job = m_jobs.begin(tr("Undoing %1").arg(name), cancel);
    auto future = m_imports.startUndo(changeSet.importNumber, m_author, m_device, m_jobs.reporter(job), cancel);
    whenDone(future, this, [this, name, job](const Result<imports::ImportReport> &report) {
        m_stepping = false;
        m_jobs.end(job);
        if (report)
            Q_EMIT undone(name, 0);
        else
            Q_EMIT failed(report.error());
    });
}

void CatalogSession::onNotice(const catalog::ChangeNotice &notice)
{
    if (!notice.problem.isEmpty()) {
        Q_EMIT failed(makeError(ErrorKind::Unavailable, u"server_lost"_s, notice.problem));
        return;
    }
    Q_EMIT changed(notice);
    loadUndoState();
    // Custom fields belong to no work: a notice without works may have changed them.
    if (notice.workKeys.isEmpty())
        loadRegistry();
}

void CatalogSession::refresh()
{
    catalog::ChangeNotice notice;
    notice.reload = true;
    onNotice(notice);
}

void CatalogSession::loadRegistry()
{
    whenDone(read([](CatalogReader &reader) { return reader.registry(); }), this,
             [this](const Result<catalog::FieldRegistry> &registry) {
                 if (!registry)
                     return;
                 m_registry = *registry;
                 Q_EMIT registryChanged();
             });
}

void CatalogSession::loadUndoState()
{
    if (m_undoLoading) {
        m_undoStale = true;
        return;
    }
    m_undoLoading = true;
    using Names = std::pair<ChangeSetSummary, ChangeSetSummary>;
    auto future = read([author = m_author](CatalogReader &reader) -> Result<Names> {
        return Names{originOf(reader, reader.nextUndo(author)), originOf(reader, reader.nextRedo(author))};
    });
    whenDone(future, this, [this](const Result<Names> &names) {
        m_undoLoading = false;
        if (names) {
            m_undoText = names->first.id.isNull() ? QString() : ChangeText::name(names->first);
            m_redoText = names->second.id.isNull() ? QString() : ChangeText::name(names->second);
            Q_EMIT undoStateChanged(m_undoText, m_redoText);
        }
        if (std::exchange(m_undoStale, false))
            loadUndoState();
    });
}

} // namespace collectz::models

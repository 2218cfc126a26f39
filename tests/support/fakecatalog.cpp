// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakecatalog.h"

#include "tests/support/fakecatalogreader.h"

#include <QCryptographicHash>
#include <QFuture>

namespace collectz::testsupport {

using namespace Qt::StringLiterals;
using namespace catalog;
using Lock = std::lock_guard<std::recursive_mutex>;

ScriptedClock::ScriptedClock()
    : m_now(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC)
{}

QDateTime ScriptedClock::now() const
{
    const std::lock_guard lock(m_mutex);
    return m_now;
}

void ScriptedClock::advance(qint64 milliseconds)
{
    const std::lock_guard lock(m_mutex);
    m_now = m_now.addMSecs(milliseconds);
}

Result<QString> FakeBlobStore::put(const QByteArray &bytes, qint64 maximumBytes)
{
    if (bytes.size() > maximumBytes)
        return fail(ErrorKind::Limit, u"blob_too_large"_s, u"The file is too large."_s);
    const QString name = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const std::lock_guard lock(m_mutex);
    m_blobs.insert(name, bytes);
    return name;
}

Result<QByteArray> FakeBlobStore::get(const QString &sha256)
{
    const std::lock_guard lock(m_mutex);
    if (!m_blobs.contains(sha256))
        return fail(ErrorKind::NotFound, u"no_such_blob"_s, u"The file is not in the catalog."_s);
    return m_blobs.value(sha256);
}

Result<bool> FakeBlobStore::contains(const QString &sha256)
{
    const std::lock_guard lock(m_mutex);
    return m_blobs.contains(sha256);
}

struct FakeCatalog::Subscribers
{
    std::recursive_mutex mutex;
    std::map<int, std::function<void(const ChangeNotice &)>> notify;
    int last = 0;
};

class FakeCatalog::FakeSubscription final : public Subscription
{
public:
    FakeSubscription(std::shared_ptr<Subscribers> subscribers, int number)
        : m_subscribers(std::move(subscribers))
        , m_number(number)
    {}

    ~FakeSubscription() override
    {
        const Lock lock(m_subscribers->mutex);
        m_subscribers->notify.erase(m_number);
    }

    Q_DISABLE_COPY_MOVE(FakeSubscription)

private:
    std::shared_ptr<Subscribers> m_subscribers;
    int m_number;
};

FakeCatalog::FakeCatalog()
    : m_imports(m_state, m_clock)
    , m_id(CatalogId::create())
    , m_subscribers(std::make_shared<Subscribers>())
{}

FakeCatalog::~FakeCatalog() = default;

void FakeCatalog::setReadOnly(bool readOnly)
{
    const Lock lock(m_state.mutex);
    m_readOnly = readOnly;
}

void FakeCatalog::failNextWrite(const Error &error)
{
    const Lock lock(m_state.mutex);
    m_nextError = error;
}

ScriptedClock &FakeCatalog::clock()
{
    return m_clock;
}

FakeState &FakeCatalog::state()
{
    return m_state;
}

CatalogId FakeCatalog::id() const
{
    return m_id;
}

QString FakeCatalog::displayName() const
{
    return u"fake"_s;
}

QString FakeCatalog::location() const
{
    return u"fake:"_s;
}

bool FakeCatalog::isReadOnly() const
{
    const Lock lock(m_state.mutex);
    return m_readOnly;
}

Result<std::unique_ptr<CatalogReader>> FakeCatalog::openReader()
{
    return std::make_unique<FakeCatalogReader>(m_state);
}

std::optional<Error> FakeCatalog::refusal()
{
    if (m_nextError)
        return std::exchange(m_nextError, std::nullopt);
    if (m_readOnly)
        return makeError(ErrorKind::ReadOnly, u"catalog_read_only"_s, u"The catalog is open for reading only."_s);
    return std::nullopt;
}

Result<Applied> FakeCatalog::apply(const ChangeSet &changeSet)
{
    Result<Applied> applied = [&]() -> Result<Applied> {
        const Lock lock(m_state.mutex);
        if (const std::optional<Error> error = refusal())
            return fail(*error);
        return m_state.apply(changeSet, m_clock.now());
    }();
    if (applied)
        announce(*applied, changeSet.reason);
    return applied;
}

QFuture<Result<Applied>> FakeCatalog::submit(ChangeSet changeSet)
{
    return QtFuture::makeReadyFuture(apply(changeSet));
}

Result<Applied> FakeCatalog::undo(const ChangeSetId &id, const QString &author, const QString &device)
{
    Result<Applied> applied = [&]() -> Result<Applied> {
        const Lock lock(m_state.mutex);
        if (const std::optional<Error> error = refusal())
            return fail(*error);
        return m_state.undo(id, author, device, m_clock.now());
    }();
    if (applied)
        announce(*applied, Reason::Undo);
    return applied;
}

QFuture<Result<Applied>> FakeCatalog::submitUndo(const ChangeSetId &id, const QString &author, const QString &device)
{
    return QtFuture::makeReadyFuture(undo(id, author, device));
}

ImportStore &FakeCatalog::imports()
{
    return m_imports;
}

BlobStore &FakeCatalog::blobs()
{
    return m_blobs;
}

std::unique_ptr<Subscription> FakeCatalog::subscribe(std::function<void(const ChangeNotice &)> notify)
{
    const Lock lock(m_subscribers->mutex);
    const int number = ++m_subscribers->last;
    m_subscribers->notify[number] = std::move(notify);
    return std::make_unique<FakeSubscription>(m_subscribers, number);
}

void FakeCatalog::announce(const Applied &applied, Reason reason)
{
    if (applied.lastSequence == 0 || applied.alreadyApplied)
        return;
    ChangeNotice notice;
    notice.lastSequence = applied.lastSequence;
    notice.reason = reason;
    notice.workKeys = applied.workKeys;
    notice.reload = applied.workKeys.isEmpty();
    const Lock lock(m_subscribers->mutex);
    const auto receivers = m_subscribers->notify;
    for (const auto &[number, notify] : receivers)
        notify(notice);
}

Result<void> FakeCatalog::backup(const QString &, const ProgressFunction &, const CancelToken &)
{
    return fail(ErrorKind::Unavailable, u"no_backup"_s, u"A catalog in memory cannot be backed up."_s);
}

Result<QStringList> FakeCatalog::check(const ProgressFunction &, const CancelToken &)
{
    const Lock lock(m_state.mutex);
    QStringList faults;
    for (const auto &[id, entity] : m_state.entities) {
        const bool below = entity.level == Level::Edition || entity.level == Level::Copy;
        if (below && m_state.workOf(id).isNull())
            faults << u"%1 has no work above it."_s.arg(id.text());
        if (entity.version > m_state.sequence)
            faults << u"%1 is newer than the journal."_s.arg(id.text());
    }
    return faults;
}

} // namespace collectz::testsupport

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "catalog/changeset.h"
#include "catalog/matching.h"

#include <QDateTime>
#include <QJsonObject>

namespace collectz::catalog {

/// Stored by its word: planning, planned, applying, applied, undoing, undone, cancelled, failed, interrupted. An interrupted import
/// is one whose program ended while it was planning: nothing is applied, the file can be planned anew, the rest be discarded.
enum class ImportState : quint8 { Planning, Planned, Applying, Applied, Undoing, Undone, Cancelled, Failed, Interrupted };
[[nodiscard]] QString importStateWord(ImportState state);
[[nodiscard]] std::optional<ImportState> importStateFromWord(QStringView word);

/// One import: a file, its plan, and what became of it.
struct ImportRecord
{
    qint64 number = 0; ///< given by the store
    ImportState state = ImportState::Planning;
    QString fileName; ///< name without folder
    QString fileHash; ///< SHA-256 hex of the file
    qint64 fileSize = 0;
    QString format; ///< format id ("goodreads_csv")
    QString encoding;
    QJsonObject options; ///< mapping and choices, as used
    QString author;
    QString device;
    QDateTime startedAt;
    QDateTime finishedAt;
    qint64 rows = 0;
    qint64 appliedThrough = 0;    ///< resume point: every plan row up to this number is applied
    QMap<Verdict, qint64> counts; ///< of the plan as it is now
    QString problem;              ///< why it failed, for people
};

/// What a person decided for a row that waits: stored by word none, create, use_candidate, skip.
enum class RowChoice : quint8 { None, Create, UseCandidate, Skip };
[[nodiscard]] QString rowChoiceWord(RowChoice choice);
[[nodiscard]] std::optional<RowChoice> rowChoiceFromWord(QStringView word);

/// One row of a plan. `number` counts the source's records from 1 and is the key within the import.
struct PlanRow
{
    qint64 number = 0;
    qint64 sourceLine = 0; ///< line in the file, for messages
    QByteArray source;     ///< the row as read, JSON of header -> text
    QByteArray rowHash;    ///< SHA-256 (16 bytes kept) of the normalised item: the same row again is recognised by it
    Verdict verdict = Verdict::Create;
    QString rule;
    int score = 0;
    QString title; ///< for showing and sorting
    Kind kind = Kind::Other;
    EntityId work;                    ///< the work it creates (made at planning) or updates
    QByteArray changes;               ///< JSON of the EntityChanges it will apply (see entityChangesToJson)
    QList<MatchCandidate> candidates; ///< for review
    QString problemCode;
    QString problemText;
    qint64 problemColumn = -1;
    RowChoice choice = RowChoice::None;
    EntityId chosenWork;
};

/// By what the rows of a plan are put in order; ties go by number.
enum class PlanOrder : quint8 { Number, Verdict, Title, Kind, Rule, Score, Problem };

struct PlanFilter
{
    std::optional<Verdict> verdict;
    bool waitingOnly = false; ///< review rows without a choice
    bool decidedOnly = false; ///< review rows with a choice that is not applied yet
    QString words;            ///< in the title
    PlanOrder order = PlanOrder::Number;
    bool descending = false;
    qint64 afterNumber = 0; ///< key-set: the rows that follow this one in the order; 0 = from the start
    int limit = 200;
};

/// Plans and their state, kept in the catalog so that they survive a restart. Thread-safe; writing calls
/// go through the catalog's writer lane and are durable when they return.
class ImportStore
{
public:
    virtual ~ImportStore() = default;

    [[nodiscard]] virtual Result<qint64> create(const ImportRecord &record) = 0; ///< returns its number
    [[nodiscard]] virtual Result<void> update(const ImportRecord &record) = 0;
    [[nodiscard]] virtual Result<ImportRecord> find(qint64 number) = 0;
    /// Newest first; key-set by `beforeNumber` (0 = newest).
    [[nodiscard]] virtual Result<QList<ImportRecord>> list(qint64 beforeNumber, int limit) = 0;
    /// Standing imports (not undone or cancelled) of the same file.
    [[nodiscard]] virtual Result<QList<ImportRecord>> findByHash(const QString &fileHash) = 0;

    /// Appends rows in one transaction.
    [[nodiscard]] virtual Result<void> appendRows(qint64 number, const QList<PlanRow> &rows) = 0;
    [[nodiscard]] virtual Result<QList<PlanRow>> rows(qint64 number, const PlanFilter &filter) = 0;
    [[nodiscard]] virtual Result<void> updateRows(qint64 number, const QList<PlanRow> &rows) = 0;
    [[nodiscard]] virtual Result<QMap<Verdict, qint64>> counts(qint64 number) = 0;
    /// The work that a row with this hash made or updated in a standing import; null id when none. Batched.
    [[nodiscard]] virtual Result<QHash<QByteArray, EntityId>> worksByRowHash(const QList<QByteArray> &hashes) = 0;

    /// Applies one batch's change set AND moves the resume point in the same transaction. Asks the token every few rows:
    /// cancelled, the whole batch is rolled back and the error is Cancelled.
    [[nodiscard]] virtual Result<Applied> applyBatch(const ChangeSet &changeSet, qint64 number, qint64 appliedThrough,
                                                     const CancelToken &cancel) = 0;
    /// Catalog::undo of one batch, which a person can cancel in the same way.
    [[nodiscard]] virtual Result<Applied> undoBatch(const ChangeSetId &id, const QString &author, const QString &device,
                                                    const CancelToken &cancel) = 0;
    /// The change sets of an import in order of application.
    [[nodiscard]] virtual Result<QList<ChangeSetId>> changeSetsOf(qint64 number) = 0;
    /// Drops a plan that was never applied.
    [[nodiscard]] virtual Result<void> discard(qint64 number) = 0;

    /// The mapping that was last used for files with this header set, and remembering one.
    [[nodiscard]] virtual Result<QJsonObject> rememberedMapping(const QString &headerSignature) = 0;
    [[nodiscard]] virtual Result<void> rememberMapping(const QString &headerSignature, const QJsonObject &mapping) = 0;
};

/// JSON of whole entity changes, as plan rows keep them.
[[nodiscard]] QByteArray entityChangesToJson(const QList<EntityChange> &changes);
[[nodiscard]] QList<EntityChange> entityChangesFromJson(const QByteArray &json);

} // namespace collectz::catalog

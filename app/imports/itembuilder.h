// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/fieldregistry.h"
#include "imports/formatreader.h"

namespace collectz::imports {

/// Where in its row a value stands, for reports.
struct Place
{
    qint64 column = -1; ///< 1-based
    QString name;
};

/// Makes one SourceItem out of the texts of a record: normalises each by its field, and reports with its place what cannot be
/// read instead of guessing. What is not understood stays in the item's source record.
class ItemBuilder
{
public:
    ItemBuilder(const ReadOptions &options, qint64 number, qint64 line);

    /// By the word that a file uses; an unknown word is reported and rejects the row.
    void setKindWord(const QString &word, const Place &place = {});

    void setKind(catalog::Kind kind) { m_item.kind = kind; }

    [[nodiscard]] std::optional<catalog::Kind> kind() const { return m_item.kind; }

    void setOwned(bool owned) { m_item.owned = owned; }

    [[nodiscard]] bool isRejected() const { return m_item.isRejected(); }

    [[nodiscard]] bool isOwned() const { return m_item.owned; }

    void setSource(const QJsonObject &source) { m_item.source = source; }

    void setIds(const EntityId &work, const EntityId &parent, const EntityId &edition, const EntityId &copy);

    /// Of an export of our own.
    void setStates(catalog::State work, catalog::State edition, catalog::State copy);
    void setLevel(const QString &key, catalog::Level level) { m_item.levels.insert(key, level); }

    void addLocked(const QStringList &keys) { m_item.locked << keys; }

    /// The item is this thing instead of a work.
    void setDefinition(const catalog::Entity &entity) { m_item.definition = entity; }

    /// Sets a field from a text as files hold it. Nothing happens for an empty one. The first value of a field stays.
    void set(const QString &key, const QString &text, const Place &place = {});
    void set(const catalog::FieldDefinition &field, const QString &text, const Place &place = {});
    /// Sets a list field, or a single field from the first element, from texts already cut apart.
    void setList(const QString &key, const QStringList &texts, const Place &place = {});
    /// Appends to a list field what it does not hold yet.
    void append(const QString &key, const QStringList &texts, const Place &place = {});
    /// Sets a field to a canonical value as it is, even where the registry does not know it.
    void setCanonical(const QString &key, const catalog::FieldValue &value);
    /// A rating out of `maximum`; 0 or an empty text is none.
    void setRating(const QString &text, int maximum, const Place &place = {});
    /// Adds paragraphs to a long text, each on lines of its own.
    void addText(const QString &key, const QString &text);
    /// Names of the kind's creators (authors, directors, artists, ...); call after the kind is known.
    void setCreators(const QStringList &names, const Place &place = {});
    /// Normalises and adds; repairs what spreadsheets lose, reports what cannot be repaired.
    void addIdentifier(const QString &scheme, const QString &raw, const Place &place = {});
    void addIdentifier(const catalog::Identifier &identifier);

    [[nodiscard]] bool has(const QString &key) const { return m_item.fields.contains(key); }

    [[nodiscard]] QStringList values(const QString &key) const { return m_item.fields.value(key).list(); }

    [[nodiscard]] QString text(const QString &key) const { return m_item.fields.value(key).text(); }

    void report(const QString &code, const QString &message, const Place &place = {}, bool rejectsRow = false);
    void addProblems(const QList<SourceProblem> &problems) { m_item.problems << problems; }

    [[nodiscard]] const ReadOptions &options() const { return m_options; }

    /// The finished item; reports a missing title or kind.
    [[nodiscard]] SourceItem take();

private:
    [[nodiscard]] catalog::FieldValue dateValue(const QString &text, const Place &place, const QString &label);
    [[nodiscard]] catalog::FieldValue moneyValue(const QString &text, const Place &place);
    [[nodiscard]] catalog::FieldValue yearValue(const QString &text, const Place &place);
    [[nodiscard]] catalog::FieldValue ratingValue(const QString &text, const Place &place);
    void insert(const QString &key, const catalog::FieldValue &value);

    const ReadOptions &m_options;
    SourceItem m_item;
};

} // namespace collectz::imports

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/imports/importfixture.h"

#include <QFile>
#include <QTest>

namespace collectz::testsupport {

using namespace Qt::StringLiterals;
using namespace catalog;
using namespace imports;

namespace {

std::unique_ptr<FormatRegistry> scripted(bool rowsAreCopies)
{
    std::vector<std::unique_ptr<FormatReader>> readers;
    readers.push_back(std::make_unique<ScriptedReader>(rowsAreCopies));
    return std::make_unique<FormatRegistry>(std::move(readers));
}

/// The value, or a failed check with the error's sentence and an empty value.
template <typename Value>
Value must(Result<Value> result)
{
    if (result)
        return *std::move(result);
    QTest::qFail(qPrintable(result.error().message + u" "_s + result.error().technical), __FILE__, __LINE__);
    return {};
}

} // namespace

ImportFixture::ImportFixture(Catalog &catalog, bool rowsAreCopies)
    : ImportFixture(catalog, scripted(rowsAreCopies))
{
    m_reader = const_cast<ScriptedReader *>(static_cast<const ScriptedReader *>(m_formats->find(u"scripted"_s)));
}

ImportFixture::ImportFixture(Catalog &catalog, std::unique_ptr<FormatRegistry> formats)
    : m_catalog(catalog)
    , m_formats(std::move(formats))
{
    m_pool.setMaxThreadCount(2);
    m_service = std::make_unique<ImportService>(m_catalog, *m_formats, m_pool);
    m_catalogReader = must(m_catalog.openReader());
}

ImportFixture::~ImportFixture() = default;

QString ImportFixture::file(const QStringList &lines, const QString &name)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        QTest::qFail("no file", __FILE__, __LINE__);
    file.write(lines.join(u'\n').toUtf8());
    return file.fileName();
}

ImportRequest ImportFixture::request(const QString &path) const
{
    ImportRequest request;
    request.path = path;
    request.author = u"anna"_s;
    request.device = u"desk"_s;
    return request;
}

ImportReport ImportFixture::plan(const QStringList &lines)
{
    return planFile(file(lines));
}

ImportReport ImportFixture::planFile(const QString &path)
{
    return must(m_service->plan(request(path), {}, {}));
}

ImportReport ImportFixture::apply(qint64 number)
{
    return must(m_service->apply(number, {}, {}));
}

ImportReport ImportFixture::import(const QStringList &lines)
{
    return apply(plan(lines).record.number);
}

ImportReport ImportFixture::undo(qint64 number)
{
    return must(m_service->undo(number, u"anna"_s, u"desk"_s, {}, {}));
}

QList<PlanRow> ImportFixture::rows(qint64 number)
{
    PlanFilter filter;
    filter.limit = 100'000;
    return must(m_catalog.imports().rows(number, filter));
}

QByteArray ImportFixture::digest()
{
    return must(m_catalogReader->digest({}));
}

CatalogStatistics ImportFixture::statistics()
{
    return must(m_catalogReader->statistics());
}

WorkRecord ImportFixture::work(const QString &title)
{
    const ListingPage page = must(m_catalogReader->page({}, {}, {}, 1'000, {}));
    for (const ListingRow &row : page.rows) {
        if (row.title == title)
            return must(m_catalogReader->work(row.work));
    }
    QTest::qFail(qPrintable(u"no work "_s + title), __FILE__, __LINE__);
    return {};
}

void ImportFixture::edit(const EntityId &entity, const QString &key, const FieldValue &value)
{
    const Entity before = must(m_catalogReader->entity(entity));
    EntityChange change;
    change.entity = entity;
    change.level = before.level;
    change.kind = before.kind;
    change.baseVersion = before.version;
    change.fields << FieldChange{key, before.value(key), value, true};
    applyPersonal(change);
}

void ImportFixture::trash(const EntityId &work)
{
    const Entity before = must(m_catalogReader->entity(work));
    Entity after = before;
    after.state = State::Trashed;
    applyPersonal(changeBetween(before, after));
}

void ImportFixture::applyPersonal(const EntityChange &change)
{
    ChangeSet changeSet;
    changeSet.id = ChangeSetId::create();
    changeSet.author = u"anna"_s;
    changeSet.device = u"desk"_s;
    changeSet.changes << change;
    (void)must(m_catalog.apply(changeSet));
}

Catalog &ImportFixture::catalog()
{
    return m_catalog;
}

ImportService &ImportFixture::service()
{
    return *m_service;
}

ScriptedReader &ImportFixture::reader()
{
    return *m_reader;
}

} // namespace collectz::testsupport

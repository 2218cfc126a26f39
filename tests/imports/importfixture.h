// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importservice.h"
#include "tests/imports/scriptedreader.h"

#include <QTemporaryDir>

#include <memory>

namespace collectz::testsupport {

/// An empty catalog, a scripted reader and an import service over them, with the short questions that tests ask.
class ImportFixture
{
public:
    /// Takes a catalog of any engine; `rowsAreCopies` is what the scripted format says of itself.
    explicit ImportFixture(catalog::Catalog &catalog, bool rowsAreCopies = false);
    /// Reads real files with the program's own readers instead.
    ImportFixture(catalog::Catalog &catalog, std::unique_ptr<imports::FormatRegistry> formats);
    ~ImportFixture();

    /// Writes the lines to a file and returns its path; the same name twice replaces the file.
    [[nodiscard]] QString file(const QStringList &lines, const QString &name = QStringLiteral("source.txt"));
    [[nodiscard]] imports::ImportRequest request(const QString &path) const;

    /// Plan, apply and undo that must go well; their failure ends the test program's case with the message.
    [[nodiscard]] imports::ImportReport plan(const QStringList &lines);
    [[nodiscard]] imports::ImportReport planFile(const QString &path);
    [[nodiscard]] imports::ImportReport apply(qint64 number);
    [[nodiscard]] imports::ImportReport import(const QStringList &lines);
    [[nodiscard]] imports::ImportReport undo(qint64 number);

    [[nodiscard]] QList<catalog::PlanRow> rows(qint64 number);
    [[nodiscard]] QByteArray digest();
    [[nodiscard]] catalog::CatalogStatistics statistics();
    /// The one live work with this title.
    [[nodiscard]] catalog::WorkRecord work(const QString &title);
    /// A change that a person makes in a form: sets and locks the field.
    void edit(const EntityId &entity, const QString &key, const catalog::FieldValue &value);
    void trash(const EntityId &work);

    [[nodiscard]] catalog::Catalog &catalog();
    [[nodiscard]] imports::ImportService &service();
    [[nodiscard]] ScriptedReader &reader();

private:
    void applyPersonal(const catalog::EntityChange &change);

    catalog::Catalog &m_catalog;
    QTemporaryDir m_folder;
    ScriptedReader *m_reader = nullptr;
    std::unique_ptr<imports::FormatRegistry> m_formats;
    QThreadPool m_pool;
    std::unique_ptr<imports::ImportService> m_service;
    std::unique_ptr<catalog::CatalogReader> m_catalogReader;
};

} // namespace collectz::testsupport

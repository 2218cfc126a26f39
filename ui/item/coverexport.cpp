// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/item/coverexport.h"

#include "catalog/catalog.h"
#include "models/catalogsession.h"
#include "models/tablefile.h"
#include "ui/support/filechooser.h"
#include "ui/support/notifier.h"
#include "ui/support/picture.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QMimeDatabase>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

constexpr qsizetype longestName = 80;

struct CopiedPicture
{
    QByteArray bytes;
    QString mimeType;
    QImage image;
};

/// Blocking: for a pool.
Result<CopiedPicture> pictureToCopy(catalog::BlobStore &blobs, const QString &hash)
{
    const Result<QByteArray> bytes = blobs.get(hash);
    if (!bytes)
        return fail(bytes.error());
    const QImage image = decodePicture(*bytes, largestPictureSize);
    if (image.isNull())
        return fail(
            ErrorKind::Corrupt, u"picture_damaged"_s,
            CoverExport::tr("The cover is damaged and cannot be copied. Saving it to a file takes it as it is."));
    return CopiedPicture{*bytes, QMimeDatabase().mimeTypeForData(*bytes).name(), image};
}

QString titleOf(const catalog::Entity &work)
{
    return work.value(u"title"_s).text();
}

QString coverOf(const catalog::Entity &work)
{
    return pictureHash(work.value(u"cover"_s).text());
}

/// A title as the name of a file on any system.
QString fileName(const QString &title, const QByteArray &bytes)
{
    static const QRegularExpression unfit(u"[\\x00-\\x1f\\x7f/\\\\:*?\"<>|]+"_s);
    QString name = QString(title).replace(unfit, u" "_s).simplified().left(longestName);
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return (name.isEmpty() ? u"cover"_s : name) + u'.' + pictureSuffix(bytes);
}

} // namespace

CoverExport::CoverExport(const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{}

bool CoverExport::hasCover(const catalog::Entity &work) const
{
    const bool has = !coverOf(work).isEmpty();
    if (!has)
        m_context.notifier.inform(tr("“%1” has no cover.").arg(titleOf(work)));
    return has;
}

void CoverExport::copy(const catalog::Entity &work)
{
    if (!hasCover(work))
        return;
    ++m_running;
    auto read = m_context.session.run(
        [&blobs = m_context.session.catalog().blobs(), hash = coverOf(work)] { return pictureToCopy(blobs, hash); });
    whenDone(read, this, [this, title = titleOf(work)](const Result<CopiedPicture> &picture) {
        --m_running;
        if (!picture) {
            m_context.notifier.report(picture.error());
            return;
        }
        auto *content = new QMimeData;
        content->setImageData(picture->image);
        // Beside the pixels the picture as it was given, for whoever can take it.
        content->setData(picture->mimeType, picture->bytes);
        QGuiApplication::clipboard()->setMimeData(content);
        m_context.notifier.inform(tr("Copied the cover of “%1”.").arg(title));
    });
}

void CoverExport::save(const catalog::Entity &work, QWidget *parent)
{
    if (!hasCover(work))
        return;
    ++m_running;
    auto read = m_context.session.run(
        [&blobs = m_context.session.catalog().blobs(), hash = coverOf(work)] { return blobs.get(hash); });
    // Read first, so that the name has the suffix of what is in it.
    whenDone(read, this, [this, title = titleOf(work), parent](const Result<QByteArray> &bytes) {
        --m_running;
        if (!bytes) {
            m_context.notifier.report(bytes.error());
            return;
        }
        const QString suffix = pictureSuffix(*bytes);
        saveFile({u"picture_export"_s,
                  tr("Save the cover"),
                  {tr("Picture") + u" (*."_s + suffix + u')'},
                  fileName(title, *bytes)},
                 parent, [this, bytes = *bytes](const QString &path) { write(bytes, path); });
    });
}

void CoverExport::write(const QByteArray &bytes, const QString &path)
{
    ++m_running;
    auto written = m_context.session.run([bytes, path] { return models::writeBytes(path, bytes); });
    whenDone(written, this, [this, name = QFileInfo(path).fileName()](const Result<void> &done) {
        --m_running;
        if (done)
            m_context.notifier.inform(tr("The cover was saved as %1.").arg(name));
        else
            m_context.notifier.report(done.error());
    });
}

} // namespace collectz::ui

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/covercache.h"

#include "models/catalogsession.h"
#include "ui/support/picture.h"

using namespace Qt::StringLiterals;

namespace collectz::ui {

namespace {

constexpr qsizetype decodesAtOnce = 2;
constexpr qsizetype mostWanted = 200;

} // namespace

CoverCache::CoverCache(models::CatalogSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_pixmaps(maximumKilobytes)
{}

QPixmap CoverCache::cover(const QString &sha256, const QSize &size, qreal devicePixelRatio)
{
    if (sha256.isEmpty() || size.isEmpty())
        return {};
    const QSize pixels = size * devicePixelRatio;
    const QString key = u"%1/%2x%3"_s.arg(sha256).arg(pixels.width()).arg(pixels.height());
    if (const QPixmap *known = m_pixmaps.object(key))
        return *known;
    if (m_broken.contains(key) || m_decoding.contains(key))
        return {};
    // The newest wish is served first: it is what is on the screen now.
    m_wanted.removeIf([&key](const Wish &wish) { return wish.key == key; });
    m_wanted.append({key, sha256, pixels, devicePixelRatio});
    if (m_wanted.size() > mostWanted)
        m_wanted.removeFirst();
    QMetaObject::invokeMethod(this, &CoverCache::decodeNext, Qt::QueuedConnection);
    return {};
}

void CoverCache::decodeNext()
{
    while (!m_wanted.isEmpty() && m_decoding.size() < decodesAtOnce) {
        const Wish wish = m_wanted.takeLast();
        m_decoding.insert(wish.key);
        auto future = m_session.run([&blobs = m_session.catalog().blobs(), wish]() -> Result<QImage> {
            const Result<QByteArray> bytes = blobs.get(wish.sha256);
            if (!bytes)
                return fail(bytes.error());
            return decodePicture(*bytes, wish.pixels);
        });
        whenDone(future, this, [this, wish](const Result<QImage> &image) {
            m_decoding.remove(wish.key);
            if (!image || image->isNull()) {
                m_broken.insert(wish.key);
            } else {
                auto *pixmap = new QPixmap(QPixmap::fromImage(*image));
                pixmap->setDevicePixelRatio(wish.ratio);
                m_pixmaps.insert(wish.key, pixmap, qMax(1, static_cast<int>(image->sizeInBytes() / 1024)));
                Q_EMIT coverReady(wish.sha256);
            }
            decodeNext();
        });
    }
}

} // namespace collectz::ui

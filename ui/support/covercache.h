// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>

namespace collectz::models {
class CatalogSession;
}

namespace collectz::ui {

/// Covers decoded off the UI thread at the size they are drawn, kept up to a bound. A UI-thread object.
class CoverCache : public QObject
{
    Q_OBJECT
public:
    /// At most this many kilobytes of decoded pixels stay in memory.
    static constexpr int maximumKilobytes = 48 * 1024;

    explicit CoverCache(models::CatalogSession &session, QObject *parent = nullptr);

    /// The cover fitted into `size` (logical pixels); null while it is on its way, then `coverReady` follows.
    [[nodiscard]] QPixmap cover(const QString &sha256, const QSize &size, qreal devicePixelRatio);
    /// Whether nothing is being decoded.
    [[nodiscard]] bool isSettled() const { return m_decoding.isEmpty() && m_wanted.isEmpty(); }

Q_SIGNALS:
    void coverReady(const QString &sha256);

private:
    struct Wish
    {
        QString key;
        QString sha256;
        QSize pixels;
        qreal ratio = 1;
    };

    void decodeNext();

    models::CatalogSession &m_session;
    QCache<QString, QPixmap> m_pixmaps;
    QSet<QString> m_broken; ///< keys that cannot be had: not asked for again
    QSet<QString> m_decoding;
    QList<Wish> m_wanted;
};

} // namespace collectz::ui

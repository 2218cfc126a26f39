// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the program says to the desktop and hears from it, over a real session bus with a desktop's services on it.
#include "desktop/longjobnotices.h"
#include "desktop/portalscheme.h"
#include "tests/support/secretservice.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>
#include <QVariantMap>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace collectz {

using desktop::LongJobNotices;

/// The desktop's notices.
class Notifications : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QList<QStringList> shown;

public Q_SLOTS:
    uint Notify(const QString &program, uint, const QString &, const QString &title, const QString &text,
                const QStringList &, const QVariantMap &, int)
    {
        shown.append({program, title, text});
        return 1;
    }
};

/// The desktop's settings.
class Settings : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 1;

public Q_SLOTS:
    QDBusVariant Read(const QString &, const QString &)
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class DesktopBusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noticesReachTheDesktop();
    void onlyLongUnwatchedWorkIsTold();
    void theSchemeIsToldAndFollowed();

private:
    std::unique_ptr<testsupport::SecretService> m_bus;
    Notifications m_notifications;
    Settings m_portal;
};

void DesktopBusTest::initTestCase()
{
    m_bus = std::make_unique<testsupport::SecretService>();
    QVERIFY2(m_bus->isValid(), m_bus->error());
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
    QVERIFY(bus.isConnected());
    constexpr auto all = QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals;
    QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, &m_notifications, all));
    QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
    QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal, all));
    QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_s));
}

void DesktopBusTest::noticesReachTheDesktop()
{
    desktop::showDesktopNotice(u"Done"_s, u"Importing <b>\"Tom & Jerry\"</b>.csv"_s);
    QTRY_COMPARE(m_notifications.shown.size(), 1);
    QCOMPARE(m_notifications.shown.first().mid(0, 2), (QStringList{u"collectz"_s, u"Done"_s}));
    QVERIFY(!m_notifications.shown.first().at(2).contains(u'<'));
}

void DesktopBusTest::onlyLongUnwatchedWorkIsTold()
{
    QStringList told;
    bool isLookedAt = false;
    models::JobList jobs;
    LongJobNotices everyJob(
        0ms, [&] { return isLookedAt; }, [&](const QString &title) { told << title; });
    LongJobNotices longJobs(
        1h, [] { return false; }, [&](const QString &title) { told << u"long "_s + title; });
    everyJob.follow(&jobs);
    longJobs.follow(&jobs);
    const qint64 first = jobs.begin(u"First"_s, {});
    const qint64 second = jobs.begin(u"Second"_s, {});
    QCOMPARE(told, QStringList());
    jobs.end(first);
    QCOMPARE(told, QStringList{u"First"_s});
    isLookedAt = true;
    jobs.end(second);
    QCOMPARE(told, QStringList{u"First"_s});
    isLookedAt = false;
    const CancelToken cancel;
    const qint64 third = jobs.begin(u"Third"_s, cancel);
    cancel.cancel();
    jobs.end(third);
    QCOMPARE(told, QStringList{u"First"_s});
    const qint64 fourth = jobs.begin(u"Fourth"_s, {});
    everyJob.follow(nullptr);
    jobs.end(fourth);
    QCOMPARE(told, QStringList{u"First"_s});
}

void DesktopBusTest::theSchemeIsToldAndFollowed()
{
    desktop::PortalScheme scheme;
    QSignalSpy told(&scheme, &desktop::PortalScheme::schemeTold);
    scheme.ask();
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.last().first().toBool(), true);
    Q_EMIT m_portal.SettingChanged(u"org.freedesktop.appearance"_s, u"accent-color"_s, QDBusVariant(7U));
    Q_EMIT m_portal.SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(2U));
    QTRY_COMPARE(told.size(), 2);
    QCOMPARE(told.last().first().toBool(), false);
}

} // namespace collectz

QTEST_GUILESS_MAIN(collectz::DesktopBusTest)

#include "tst_desktopbus.moc"

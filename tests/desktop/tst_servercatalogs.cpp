// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Catalogs on a real PostgreSQL server with their passwords in a real Secret Service, and what goes wrong on the way.
#include "tests/desktop/desktopwindow.h"
#include "tests/support/postgresdatabase.h"
#include "tests/support/secretservice.h"
#include "ui/main/connectdialog.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace collectz;
using namespace collectz::tests;

namespace {

constexpr int longest = 60'000;

/// A server that takes connections and never says a word.
class SilentServer
{
public:
    SilentServer()
        : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto *general = reinterpret_cast<sockaddr *>(&address);
        if (m_socket < 0 || bind(m_socket, general, length) != 0 || listen(m_socket, 8) != 0 ||
            getsockname(m_socket, general, &length) != 0)
            qFatal("cannot listen");
        m_port = ntohs(address.sin_port);
    }

    ~SilentServer() { close(m_socket); }

    Q_DISABLE_COPY_MOVE(SilentServer)

    [[nodiscard]] int port() const { return m_port; }

private:
    int m_socket;
    int m_port = 0;
};

} // namespace

class ServerCatalogsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void connectingMakesACatalogAndKeepsThePassword();
    void aChangedPasswordIsAskedFor();
    void withoutTheTickNothingIsKept();
    void aTestSaysWhatIsThere();
    void mistakesAreSaid_data();
    void mistakesAreSaid();
    void aSilentServerEndsAtTheDeadline();
    void aStoreMayGoWhileTheKeychainIsAsked();
    void withoutAKeychainItAsksEachTime();

private:
    [[nodiscard]] ui::ConnectDialog *dialog();
    /// A dialog on its way out would take what is meant for the next one.
    [[nodiscard]] bool isConnected() { return m_desktop->isOpen() && !dialog(); }
    [[nodiscard]] QString answer();
    void fill(const QUrl &server, const QString &password);
    void press(const QString &text);
    void connectTo(const QUrl &server);
    [[nodiscard]] QCheckBox *keepBox() { return dialog()->findChild<QCheckBox *>(); }
    void verifyNoPassword(const QString &password);

    std::unique_ptr<testsupport::SecretService> m_secrets;
    std::unique_ptr<PostgresDatabase> m_database;
    std::unique_ptr<DesktopWindow> m_desktop;
    QUrl m_server;
};

void ServerCatalogsTest::initTestCase()
{
    if (!qEnvironmentVariableIsEmpty("COLLECTZ_TEST_WITHOUT_KEYCHAIN"))
        return;
    m_secrets = std::make_unique<testsupport::SecretService>();
    QVERIFY2(m_secrets->isValid(), m_secrets->error());
}

void ServerCatalogsTest::init()
{
    cleanup();
    m_database = std::make_unique<PostgresDatabase>();
    QVERIFY2(m_database->isValid(), m_database->error());
    m_server = QUrl(m_database->uri());
    m_desktop = std::make_unique<DesktopWindow>();
}

void ServerCatalogsTest::cleanup()
{
    m_desktop.reset();
    m_database.reset();
}

ui::ConnectDialog *ServerCatalogsTest::dialog()
{
    for (auto *found : m_desktop->window().findChildren<ui::ConnectDialog *>()) {
        if (found->isVisible())
            return found;
    }
    return nullptr;
}

QString ServerCatalogsTest::answer()
{
    const auto *label = dialog() ? dialog()->findChild<QLabel *>(u"answer"_s) : nullptr;
    return label && label->isVisibleTo(label->window()) ? label->text() : QString();
}

void ServerCatalogsTest::fill(const QUrl &server, const QString &password)
{
    QTRY_VERIFY(dialog());
    dialog()->setLocation(server.toString(QUrl::RemovePassword | QUrl::FullyEncoded));
    dialog()->findChild<QLineEdit *>(u"password"_s)->setText(password);
}

void ServerCatalogsTest::press(const QString &text)
{
    for (QPushButton *button : dialog()->findChildren<QPushButton *>()) {
        if (QString(button->text()).remove(u'&') == text)
            button->click();
    }
}

void ServerCatalogsTest::connectTo(const QUrl &server)
{
    m_desktop->trigger(u"file.connect"_s);
    fill(server, server.password());
    press(u"Connect"_s);
}

void ServerCatalogsTest::verifyNoPassword(const QString &password)
{
    QVERIFY(!password.isEmpty());
    QVERIFY(!m_desktop->settings().contains(password.toUtf8()));
    QVERIFY(!m_desktop->window().session() || !m_desktop->window().session()->catalog().location().contains(password));
}

void ServerCatalogsTest::connectingMakesACatalogAndKeepsThePassword()
{
    connectTo(m_server);
    QVERIFY(keepBox()->isEnabled() && keepBox()->isChecked());
    QTRY_VERIFY2_WITH_TIMEOUT(isConnected(), qPrintable(answer()), longest);
    QCOMPARE(m_desktop->message(), QString());
    verifyNoPassword(m_server.password());
    // The next start opens it without a question.
    m_desktop->restart();
    m_desktop->program().start({}, false);
    QTRY_VERIFY2_WITH_TIMEOUT(isConnected(), qPrintable(answer()), longest);
    QVERIFY(!m_desktop->window().session()->isReadOnly());
    verifyNoPassword(m_server.password());
}

void ServerCatalogsTest::aChangedPasswordIsAskedFor()
{
    connectTo(m_server);
    QTRY_VERIFY2_WITH_TIMEOUT(isConnected(), qPrintable(answer()), longest);
    // What the keychain has is wrong by now.
    desktop::PasswordStore store;
    bool written = false;
    store.write(m_server.toString(QUrl::RemovePassword), u"of yesterday"_s,
                [&written](const Result<void> &done) { written = done.has_value(); });
    QTRY_VERIFY(written);
    m_desktop->restart();
    m_desktop->program().start({}, false);
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), longest);
    QVERIFY2(answer().contains(u"refused the user name or the password"_s), qPrintable(answer()));
    dialog()->findChild<QLineEdit *>(u"password"_s)->setText(m_server.password());
    press(u"Connect"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(isConnected(), qPrintable(answer()), longest);
    m_desktop->restart();
    m_desktop->program().start({}, false);
    QTRY_VERIFY2_WITH_TIMEOUT(isConnected(), qPrintable(answer()), longest);
}

void ServerCatalogsTest::withoutTheTickNothingIsKept()
{
    connectTo(m_server);
    QTRY_VERIFY2_WITH_TIMEOUT(isConnected(), qPrintable(answer()), longest);
    m_desktop->trigger(u"file.connect"_s);
    fill(m_server, m_server.password());
    keepBox()->setChecked(false);
    press(u"Connect"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(), longest);
    bool known = true;
    desktop::PasswordStore store;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            store.read(m_server.toString(QUrl::RemovePassword),
                       [&known](const Result<QString> &password) { known = password.has_value(); });
            return !known;
        }(),
        longest);
    m_desktop->restart();
    m_desktop->program().start({}, false);
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), longest);
    QVERIFY(keepBox()->isEnabled());
}

void ServerCatalogsTest::aTestSaysWhatIsThere()
{
    m_desktop->trigger(u"file.connect"_s);
    fill(m_server, m_server.password());
    press(u"Test"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(answer().contains(u"There is no catalog yet"_s), qPrintable(answer()), longest);
    QVERIFY(!m_desktop->window().session());
    press(u"Connect"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(isConnected(), qPrintable(answer()), longest);
    m_desktop->trigger(u"file.connect"_s);
    fill(m_server, m_server.password());
    press(u"Test"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(answer().contains(u"holds a catalog"_s), qPrintable(answer()), longest);
}

void ServerCatalogsTest::mistakesAreSaid_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("wrong password") << u"password"_s << u"refused the user name or the password"_s;
    QTest::newRow("unknown user") << u"user"_s << u"refused the user name or the password"_s;
    QTest::newRow("unknown host") << u"host"_s << u"cannot be reached"_s;
    QTest::newRow("nothing on the port") << u"port"_s << u"cannot be reached"_s;
    QTest::newRow("missing database") << u"database"_s << u"no database \"no_such_shelf\""_s;
}

void ServerCatalogsTest::mistakesAreSaid()
{
    QFETCH(QString, what);
    QFETCH(QString, sentence);
    QUrl wrong = m_server;
    if (what == "password"_L1)
        wrong.setPassword(u"p@ss/w:ört 100%&"_s);
    else if (what == "user"_L1)
        wrong.setUserName(u"nobody here"_s);
    else if (what == "host"_L1)
        wrong.setHost(u"no-such-host.invalid"_s);
    else if (what == "port"_L1)
        wrong.setPort(1);
    else
        wrong.setPath(u"/no_such_shelf"_s);
    connectTo(wrong);
    QTRY_VERIFY2_WITH_TIMEOUT(answer().contains(sentence), qPrintable(answer()), longest);
    // The dialog stays with what was typed; nothing is opened, kept or remembered.
    QVERIFY(dialog() && dialog()->password() == wrong.password());
    QVERIFY(!m_desktop->window().session());
    QVERIFY(!QSettings().contains(u"catalogs/last"_s));
    verifyNoPassword(wrong.password());
    fill(m_server, m_server.password());
    press(u"Connect"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(isConnected(), qPrintable(answer()), longest);
}

void ServerCatalogsTest::aSilentServerEndsAtTheDeadline()
{
    const SilentServer silent;
    QUrl server = m_server;
    server.setPort(silent.port());
    connectTo(server);
    QCOMPARE(answer(), u"Connecting…"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(answer().contains(u"cannot be reached"_s), qPrintable(answer()), longest);
}

void ServerCatalogsTest::aStoreMayGoWhileTheKeychainIsAsked()
{
    const QString location = m_server.toString(QUrl::RemovePassword);
    const auto never = [](const auto &) { QFAIL("Nobody is left to be answered."); };
    for (int i = 0; i < 20; ++i) {
        desktop::PasswordStore gone;
        gone.read(location, never);
        gone.write(location, u"secret"_s, never);
    }
    // The answer to a later question comes after all of theirs.
    desktop::PasswordStore store;
    bool answered = false;
    store.read(location, [&answered](const Result<QString> &) { answered = true; });
    QTRY_VERIFY_WITH_TIMEOUT(answered, longest);
}

void ServerCatalogsTest::withoutAKeychainItAsksEachTime()
{
    // A process of its own, as the bus is chosen once in the life of one.
    if (qEnvironmentVariableIsEmpty("COLLECTZ_TEST_WITHOUT_KEYCHAIN")) {
        QProcess again;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"COLLECTZ_TEST_WITHOUT_KEYCHAIN"_s, u"1"_s);
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s);
        again.setProcessEnvironment(environment);
        again.start(QCoreApplication::applicationFilePath(), {u"withoutAKeychainItAsksEachTime"_s});
        QVERIFY(again.waitForFinished(longest * 2));
        const QByteArray said = again.readAllStandardOutput() + again.readAllStandardError();
        QVERIFY2(again.exitCode() == 0, said.constData());
        return;
    }
    m_desktop->trigger(u"file.connect"_s);
    fill(m_server, m_server.password());
    QTRY_VERIFY(!keepBox()->isEnabled());
    QVERIFY(!keepBox()->isChecked());
    QVERIFY(std::ranges::any_of(dialog()->findChildren<QLabel *>(), [](const QLabel *label) {
        return label->isVisibleTo(label->window()) &&
               label->text().contains(u"keychain of this desktop cannot be used"_s);
    }));
    press(u"Connect"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(isConnected(), qPrintable(answer()), longest);
    verifyNoPassword(m_server.password());
    m_desktop->restart();
    m_desktop->program().start({}, false);
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), longest);
    QCOMPARE(dialog()->password(), QString());
    QCOMPARE(dialog()->location(), m_server.toString(QUrl::RemovePassword));
    QVERIFY(!m_desktop->window().session());
}

QTEST_MAIN(ServerCatalogsTest)
#include "tst_servercatalogs.moc"

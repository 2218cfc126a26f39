// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/companionconnector.h"

#include "base/whendone.h"
#include "desktop/commandline/catalogaccess.h"
#include "sync/http/certificateprobe.h"
#include "sync/http/companionproblem.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace collectz::desktop {

using members::SecretText;
using members::SignedIn;
using Way = ui::CompanionAccountForm::Way;

namespace {

constexpr std::chrono::seconds probeTime{10};

SecretText secretOf(QString text)
{
    return SecretText::take(std::move(text));
}

} // namespace

CompanionConnector::CompanionConnector(ui::CompanionDialog &dialog, DesktopCredentials &credentials, QThreadPool &pool,
                                       const Clock &clock)
    : QObject(&dialog)
    , m_dialog(dialog)
    , m_credentials(credentials)
    , m_pool(pool)
    , m_clock(clock)
{
    using ui::CompanionDialog;
    connect(&dialog, &CompanionDialog::addressGiven, this, &CompanionConnector::probe);
    connect(&dialog, &CompanionDialog::fingerprintAccepted, this, &CompanionConnector::prepareKeeping);
    connect(&dialog, &CompanionDialog::keepingGiven, this, &CompanionConnector::openVault);
    connect(&dialog, &CompanionDialog::accountGiven, this, &CompanionConnector::enter);
    connect(&dialog, &CompanionDialog::fileRequested, this, &CompanionConnector::chooseFile);
    connect(&dialog, &CompanionDialog::cancelled, this, [this] { m_cancel.cancel(); });
    dialog.account().setDevice(localDevice());
}

CompanionConnector::~CompanionConnector()
{
    m_cancel.cancel();
}

void CompanionConnector::connectNew(const QString &remark)
{
    m_dialog.account().setRemark(remark);
}

void CompanionConnector::signInAgain(models::CompanionSession &companion, bool asksAddress)
{
    m_companion = &companion;
    m_isAgain = true;
    m_address = companion.api().address();
    m_known = m_address.fingerprint;
    m_dialog.setAddressText(m_address.base.toString());
    m_dialog.account().setFile({});
    if (companion.member())
        m_dialog.account().setAddress(companion.member()->address);
    if (!asksAddress)
        prepareKeeping();
}

void CompanionConnector::probe(const sync::InvitationLink &link)
{
    m_address = link.companion;
    if (!m_address.isSafe()) {
        m_dialog.showProblem(makeError(ErrorKind::Usage, u"companion_address"_s,
                                       tr("A companion is reached by an address that begins with https://.")));
        return;
    }
    if (m_address.base.scheme() == u"http") {
        prepareKeeping();
        return;
    }
    auto seen = runOnPool(m_pool, [base = m_address.base] { return sync::probeCertificate(base, probeTime); });
    whenDone(seen, this, [this](const Result<sync::PeerCertificate> &peer) {
        if (!peer)
            m_dialog.showProblem(peer.error());
        else
            onCertificate(peer->fingerprint, peer->isVouched);
    });
}

void CompanionConnector::onCertificate(const QByteArray &fingerprint, bool isVouched)
{
    const QByteArray promised = m_address.fingerprint;
    if (!promised.isEmpty() && promised != fingerprint) {
        m_dialog.showProblem(sync::foreignCertificate(promised, fingerprint));
        return;
    }
    // Who vouches for it also vouches for the next one; the person compares nothing.
    if (promised.isEmpty() && isVouched && m_known.isEmpty()) {
        prepareKeeping();
        return;
    }
    m_address.fingerprint = fingerprint;
    if (!promised.isEmpty() || m_known == fingerprint)
        prepareKeeping();
    else
        m_dialog.askFingerprint(m_address.base.host(), fingerprint, m_known);
}

void CompanionConnector::prepareKeeping()
{
    struct Keeping
    {
        bool isUsable = false;
        bool hasVault = false;
    };
    auto looked = runOnPool(m_pool, [&credentials = m_credentials]() -> Keeping {
        const bool isUsable = credentials.checkKeychain().has_value();
        const bool isOpen = credentials.hasVault() && !credentials.isVaultLocked();
        return {isUsable || isOpen, credentials.hasVault()};
    });
    whenDone(looked, this, [this](const Keeping &keeping) {
        m_hasVault = keeping.hasVault;
        if (keeping.isUsable)
            askAccount();
        else
            m_dialog.askKeeping(keeping.hasVault);
    });
}

void CompanionConnector::openVault()
{
    if (!m_dialog.usesVault()) {
        m_credentials.keepInMemory();
        askAccount();
        return;
    }
    const auto passphrase = std::make_shared<SecretText>(secretOf(m_dialog.passphrase()));
    auto opened = runOnPool(m_pool, [&credentials = m_credentials, passphrase, exists = m_hasVault] {
        return exists ? credentials.unlock(*passphrase) : credentials.createVault(*passphrase);
    });
    whenDone(opened, this, [this](const Result<void> &done) {
        if (!done)
            m_dialog.showProblem(done.error());
        else if (m_companion)
            lookForSession();
        else
            askAccount();
    });
}

void CompanionConnector::lookForSession()
{
    // What was locked away may be all that was missing.
    auto looked = m_companion->run([&tokens = m_companion->connection().tokens()](
                                       const sync::CompanionApi &, const CancelToken &) { return tokens.member(); });
    whenDone(looked, this, [this](const Result<std::optional<members::Member>> &member) {
        if (member && *member)
            Q_EMIT signedInAgain(m_address);
        else
            askAccount();
    });
}

void CompanionConnector::askAccount()
{
    if (!m_isAgain && m_file.isEmpty()) {
        m_file = usualReplicaFile(m_address);
        m_dialog.account().setFile(m_file);
    }
    m_dialog.askAccount();
}

void CompanionConnector::chooseFile()
{
    auto *dialog = new QFileDialog(&m_dialog, tr("Where to keep the copy"), m_file);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setDefaultSuffix(u"collectz"_s);
    dialog->setNameFilters({tr("Catalogs (*.collectz)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_file = file;
        m_dialog.account().setFile(file);
    });
    dialog->open();
}

std::shared_ptr<JoinRequest> CompanionConnector::request() const
{
    const ui::CompanionAccountForm form = m_dialog.account().form();
    auto request = std::make_shared<JoinRequest>();
    request->device = form.device;
    if (form.way == Way::SetUp)
        request->setUp.emplace(secretOf(form.secret),
                               members::FirstOwner{form.address, form.name, secretOf(form.password)});
    else if (form.way == Way::Invitation)
        request->claim.emplace(members::ClaimRequest{secretOf(invitationToken(form.secret)), form.address, form.name,
                                                     secretOf(form.password)});
    else
        request->signIn.emplace(members::SignInRequest{form.address, secretOf(form.password), {}});
    return request;
}

void CompanionConnector::enter()
{
    using Entered = Result<std::shared_ptr<SignedIn>>;
    const std::shared_ptr<JoinRequest> wanted = request();
    const auto ask = [address = m_address, wanted, cancel = m_cancel]() -> Entered {
        Result<SignedIn> signedIn = join(address, *wanted, cancel);
        if (!signedIn)
            return fail(std::move(signedIn).error());
        return std::make_shared<SignedIn>(std::move(*signedIn));
    };
    QFuture<Entered> entered;
    if (m_companion) {
        // A device that was here before comes in while its account is attacked.
        entered = m_companion->run([ask, wanted, &tokens = m_companion->connection().tokens()](
                                       const sync::CompanionApi &, const CancelToken &) {
            if (Result<SecretText> key = tokens.deviceKey(); key && wanted->signIn)
                wanted->signIn->deviceKey = std::move(*key);
            return ask();
        });
    } else {
        entered = runOnPool(m_pool, ask);
    }
    whenDone(entered, this, [this](const Entered &signedIn) {
        if (!signedIn)
            m_dialog.showProblem(signedIn.error());
        else if (m_isAgain)
            renew(*signedIn);
        else
            makeFile(*signedIn);
    });
}

void CompanionConnector::makeFile(const std::shared_ptr<SignedIn> &signedIn)
{
    storage::OpenOptions options;
    options.location = m_file;
    options.createIfMissing = true;
    options.author = signedIn->member.name;
    options.device = localDevice();
    auto made =
        runOnPool(m_pool, [address = m_address, signedIn, options, &credentials = m_credentials, &clock = m_clock] {
            return makeReplica(address, *signedIn, options, credentials, clock);
        });
    whenDone(made, this, [this, author = options.author](const Result<void> &done) {
        if (done)
            Q_EMIT connected(m_file, author);
        else
            m_dialog.showProblem(done.error());
    });
}

void CompanionConnector::renew(const std::shared_ptr<SignedIn> &signedIn)
{
    if (!m_companion)
        return;
    auto kept = m_companion->run([signedIn, &connection = m_companion->connection(), address = m_address](
                                     const sync::CompanionApi &api, const CancelToken &) -> Result<void> {
        Result<void> adopted = connection.tokens().adopt(*signedIn);
        if (!adopted || address.text() == api.address().text())
            return adopted;
        return connection.store().setCompanion(address.text());
    });
    whenDone(kept, this, [this](const Result<void> &done) {
        if (done)
            Q_EMIT signedInAgain(m_address);
        else
            m_dialog.showProblem(done.error());
    });
}

} // namespace collectz::desktop

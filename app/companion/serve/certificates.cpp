// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/serve/certificates.h"

#include "companion/http/certificate.h"

#include <QFile>

namespace collectz::companion {

Result<ServerIdentity> loadIdentity(const Settings &settings, const Clock &clock)
{
    ServerIdentity identity;
    if (settings.isPlainHttp)
        return identity;
    if (!settings.hasOwnCertificate && !QFile::exists(settings.keyFile)) {
        if (Result<void> made = makeCertificate(settings.certificateFile, settings.keyFile, settings.hosts, clock);
            !made)
            return fail(std::move(made).error());
        identity.isNew = true;
    }
    Result<TlsContext> tls = TlsContext::load(settings.certificateFile, settings.keyFile);
    if (!tls)
        return fail(std::move(tls).error());
    Result<QByteArray> fingerprint = certificateFingerprint(settings.certificateFile);
    if (!fingerprint)
        return fail(std::move(fingerprint).error());
    identity.tls = *tls;
    identity.fingerprint = *fingerprint;
    return identity;
}

} // namespace collectz::companion

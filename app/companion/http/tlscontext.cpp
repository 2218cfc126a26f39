// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/http/tlscontext.h"

#include <boost/asio/ssl/context.hpp>

#include <algorithm>
#include <string_view>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace ssl = boost::asio::ssl;

namespace {

constexpr char ciphers[] = "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:"
                           "ECDHE-RSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256";

/// Takes http/1.1 from what the client offers; a client that offers nothing is served all the same.
int chooseProtocol(SSL *, const unsigned char **chosen, unsigned char *length, const unsigned char *offered,
                   unsigned int offeredLength, void *)
{
    constexpr std::string_view ours = "http/1.1";
    const unsigned char *const end = offered + offeredLength;
    while (offered < end) {
        const unsigned char size = *offered++;
        if (size > end - offered)
            break;
        if (size == ours.size() && std::equal(ours.begin(), ours.end(), offered)) {
            *chosen = offered;
            *length = size;
            return SSL_TLSEXT_ERR_OK;
        }
        offered += size;
    }
    return SSL_TLSEXT_ERR_NOACK;
}

Unexpected unusable(const QString &what, const QString &file, const boost::system::error_code &error)
{
    return fail(ErrorKind::Invalid, u"certificate_unusable"_s,
                u"The %1 in '%2' cannot be used. The server keeps what it had."_s.arg(what, file),
                QString::fromStdString(error.message()));
}

} // namespace

Result<TlsContext> TlsContext::load(const QString &certificateFile, const QString &keyFile)
{
    const auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
    SSL_CTX *const native = context->native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE |
                                    SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_alpn_select_cb(native, chooseProtocol, nullptr);
    if (SSL_CTX_set_cipher_list(native, ciphers) != 1)
        return fail(ErrorKind::Bug, u"ciphers_unknown"_s, u"The TLS library lacks every cipher that is allowed."_s);

    boost::system::error_code error;
    context->use_certificate_chain_file(certificateFile.toStdString(), error);
    if (error)
        return unusable(u"certificate"_s, certificateFile, error);
    context->use_private_key_file(keyFile.toStdString(), ssl::context::pem, error);
    if (error)
        return unusable(u"key"_s, keyFile, error);
    if (SSL_CTX_check_private_key(native) != 1)
        return fail(ErrorKind::Invalid, u"key_does_not_fit"_s,
                    u"The key in '%1' does not belong to the certificate in '%2'."_s.arg(keyFile, certificateFile));
    TlsContext result;
    result.m_context = context;
    return result;
}

} // namespace collectz::companion

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/http/certificate.h"

#include <QFile>
#include <QSaveFile>

#include <boost/asio/ip/address.hpp>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

template <auto Free>
struct Freer
{
    template <typename Type>
    void operator()(Type *object) const
    {
        Free(object);
    }
};

void freeExtension(X509_EXTENSION *extension)
{
    X509_EXTENSION_free(extension);
}

void freeBytes(BIO *bio)
{
    BIO_free(bio);
}

using Key = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freer<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freer<freeExtension>>;
using Bytes = std::unique_ptr<BIO, Freer<freeBytes>>;

constexpr long validDays = 3650;

Unexpected notMade()
{
    return fail(ErrorKind::Bug, u"certificate_not_made"_s,
                u"The TLS library could not make a key and a certificate."_s);
}

bool addExtension(X509 *certificate, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

QByteArray alternativeNames(const QStringList &hosts)
{
    QByteArrayList names;
    for (const QString &host : hosts) {
        boost::system::error_code error;
        const auto address = boost::asio::ip::make_address(host.toStdString(), error);
        names << (error ? QByteArray("DNS:" + host.toUtf8())
                        : QByteArray("IP:" + QByteArray::fromStdString(address.to_string())));
    }
    return names.join(',');
}

bool fillIn(X509 *certificate, EVP_PKEY *key, const QStringList &hosts, const Clock &clock)
{
    unsigned char serial[16];
    if (RAND_bytes(serial, sizeof serial) != 1)
        return false;
    serial[0] &= 0x7f;
    const std::unique_ptr<BIGNUM, Freer<BN_free>> number(BN_bin2bn(serial, sizeof serial, nullptr));
    time_t now = static_cast<time_t>(clock.now().toSecsSinceEpoch());
    X509_NAME *const name = X509_get_subject_name(certificate);
    return number && X509_set_version(certificate, 2) == 1 &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) &&
           X509_time_adj_ex(X509_getm_notBefore(certificate), -1, 0, &now) &&
           X509_time_adj_ex(X509_getm_notAfter(certificate), validDays, 0, &now) &&
           X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>("collectz"),
                                      -1, -1, 0) == 1 &&
           X509_set_issuer_name(certificate, name) == 1 && X509_set_pubkey(certificate, key) == 1 &&
           addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE") &&
           addExtension(certificate, NID_key_usage, "critical,digitalSignature") &&
           addExtension(certificate, NID_ext_key_usage, "serverAuth") &&
           addExtension(certificate, NID_subject_alt_name, alternativeNames(hosts)) &&
           X509_sign(certificate, key, EVP_sha256()) > 0;
}

QByteArray contentOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<qsizetype>(size)};
}

Result<void> writeFile(const QString &file, const QByteArray &content, QFile::Permissions permissions)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(permissions) || out.write(content) != content.size() ||
        !out.commit())
        return fail(ErrorKind::ReadOnly, u"certificate_not_written"_s, u"The file '%1' cannot be written."_s.arg(file),
                    out.errorString());
    return {};
}

} // namespace

Result<void> makeCertificate(const QString &certificateFile, const QString &keyFile, const QStringList &hosts,
                             const Clock &clock)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    if (!key || !certificate || !fillIn(certificate.get(), key.get(), hosts, clock))
        return notMade();
    const Bytes keyText(BIO_new(BIO_s_mem()));
    const Bytes certificateText(BIO_new(BIO_s_mem()));
    if (!keyText || !certificateText ||
        PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1 ||
        PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1)
        return notMade();
    const auto secret = QFile::ReadOwner | QFile::WriteOwner;
    if (Result<void> written = writeFile(keyFile, contentOf(keyText.get()), secret); !written)
        return written;
    return writeFile(certificateFile, contentOf(certificateText.get()), secret | QFile::ReadGroup | QFile::ReadOther);
}

Result<QByteArray> certificateFingerprint(const QString &certificateFile)
{
    const Bytes file(BIO_new_file(QFile::encodeName(certificateFile).constData(), "rb"));
    const Certificate certificate(file ? PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr) : nullptr);
    QByteArray digest(EVP_MAX_MD_SIZE, '\0');
    unsigned int size = 0;
    if (!certificate ||
        X509_digest(certificate.get(), EVP_sha256(), reinterpret_cast<unsigned char *>(digest.data()), &size) != 1)
        return fail(ErrorKind::Invalid, u"certificate_unreadable"_s,
                    u"The file '%1' holds no certificate."_s.arg(certificateFile));
    digest.truncate(static_cast<qsizetype>(size));
    return digest;
}

} // namespace collectz::companion

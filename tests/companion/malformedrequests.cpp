// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "malformedrequests.h"

namespace collectz::tests {

namespace {

const QByteArray host = "Host: localhost\r\n";

QByteArray get(const QByteArray &headers)
{
    return "GET /healthz HTTP/1.1\r\n" + headers + "\r\n";
}

QByteArray post(const QByteArray &headers, const QByteArray &body)
{
    return "POST /api/v1/session HTTP/1.1\r\n" + host + "Content-Type: application/json\r\n" + headers + "\r\n" + body;
}

QByteArray target(const QByteArray &path)
{
    return "GET " + path + " HTTP/1.1\r\n" + host + "\r\n";
}

void addCharacters(QList<MalformedRequest> &list)
{
    for (int c = 0; c < 256; ++c) {
        const bool isControl = (c < 0x20 && c != '\t' && c != '\r' && c != '\n') || c == 0x7f;
        const QByteArray hex = QByteArray::number(c, 16);
        if (isControl) {
            list.append(MalformedRequest{"control " + hex + " in a value",
                                         get(host + "X-A: b" + QByteArray(1, char(c)) + "\r\n")});
            list.append(MalformedRequest{"control " + hex + " in a name",
                                         get(host + "X-A" + QByteArray(1, char(c)) + ": b\r\n")});
            list.append(
                MalformedRequest{"control " + hex + " in the target", target("/healthz" + QByteArray(1, char(c)))});
            list.append(
                MalformedRequest{"control " + hex + " in the method", QByteArray(1, char(c)) + target("/healthz")});
        } else if (c >= 0x80 && c % 16 == 0) {
            list.append(
                MalformedRequest{"byte " + hex + " in the target", target("/healthz" + QByteArray(1, char(c)))});
            list.append(
                MalformedRequest{"byte " + hex + " in a name", get(host + "X-A" + QByteArray(1, char(c)) + ": b\r\n")});
        }
    }
    for (const char c : QByteArray("(),/;<=>?@[\\]{}\" "))
        list.append(MalformedRequest{QByteArray("mark ") + c + " in a name", get(host + "X" + c + "A: b\r\n")});
}

void addLines(QList<MalformedRequest> &list)
{
    list.append(MalformedRequest{"bare LF after the first line", "GET /healthz HTTP/1.1\n" + host + "\r\n"});
    list.append(MalformedRequest{"bare LF between headers", get("Host: localhost\nX-A: b\r\n")});
    list.append(MalformedRequest{"bare LF everywhere", "GET /healthz HTTP/1.1\nHost: localhost\n\n"});
    list.append(MalformedRequest{"bare LF at the end", "GET /healthz HTTP/1.1\r\n" + host + "\n"});
    list.append(MalformedRequest{"bare CR in a value", get(host + "X-A: b\rX-B: c\r\n")});
    list.append(MalformedRequest{"bare CR in the first line", "GET /healthz\rHTTP/1.1\r\n" + host + "\r\n"});
    list.append(MalformedRequest{"empty line first", "\r\nGET /healthz HTTP/1.1\r\n" + host + "\r\n"});
    list.append(MalformedRequest{"folded by a blank", get(host + "X-A: b\r\n c\r\n")});
    list.append(MalformedRequest{"folded by a tab", get(host + "X-A: b\r\n\tc\r\n")});
    list.append(MalformedRequest{"folded first header", get(" X-A: b\r\n" + host)});
    list.append(MalformedRequest{"folded length", post("Content-Length:\r\n 2\r\n", "{}")});
    list.append(MalformedRequest{"blank before the colon", get(host + "X-A : b\r\n")});
    list.append(MalformedRequest{"blank before the length's colon", post("Content-Length : 2\r\n", "{}")});
    list.append(MalformedRequest{"no colon", get(host + "X-A\r\n")});
    list.append(MalformedRequest{"no name", get(host + ": b\r\n")});
    list.append(MalformedRequest{"no host", get({})});
    list.append(MalformedRequest{"empty host", get("Host:\r\n")});
    list.append(MalformedRequest{"two hosts", get(host + host)});
    list.append(MalformedRequest{"two different hosts", get(host + "Host: other\r\n")});
    list.append(MalformedRequest{"host with a path", get("Host: localhost/path\r\n")});
    list.append(MalformedRequest{"host with an account", get("Host: a@localhost\r\n")});
    list.append(
        MalformedRequest{"two authorisations", get(host + "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n")});
    list.append(MalformedRequest{"no version", "GET /healthz\r\n" + host + "\r\n"});
    list.append(MalformedRequest{"only a method", "GET\r\n" + host + "\r\n"});
    list.append(MalformedRequest{"two blanks", "GET  /healthz HTTP/1.1\r\n" + host + "\r\n"});
    list.append(MalformedRequest{"tab for a blank", "GET\t/healthz HTTP/1.1\r\n" + host + "\r\n"});
    for (const char *version : {"HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "HTTP/3", "http/1.1", "HTTP/11", "HTTP/1.",
                                "HTTP/1.1 ", "HTTP/1.1.1", "HTTP/-1.1", "ICY/1.0", "HTTP/1,1"})
        list.append(MalformedRequest{QByteArray("version ") + version,
                                     "GET /healthz " + QByteArray(version) + "\r\n" + host + "\r\n"});
    for (const char *method : {"FOO", "TRACE", "CONNECT", "get", "PROPFIND", "SEARCH"})
        list.append(
            {QByteArray("method ") + method, QByteArray(method) + " /healthz HTTP/1.1\r\n" + host + "\r\n", 501});
    list.append(MalformedRequest{"method with a mark", "G@T /healthz HTTP/1.1\r\n" + host + "\r\n"});
    list.append(MalformedRequest{"a handshake of TLS", QByteArray::fromHex("16030100f8010000f40303")});
    list.append(MalformedRequest{"the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"});
}

void addTargets(QList<MalformedRequest> &list)
{
    for (const char *path : {"http://localhost/healthz",
                             "https://other/healthz",
                             "localhost:80",
                             "*",
                             "healthz",
                             "?a=b",
                             "/../healthz",
                             "/a/../../etc/passwd",
                             "/./healthz",
                             "/%2e%2e/healthz",
                             "/a/%2E%2E/b",
                             "/%00",
                             "/a%00b",
                             "/%zz",
                             "/%4",
                             "/%",
                             "/a%2fb",
                             "/a%5cb",
                             "/a\\b",
                             "/healthz#part",
                             "/%ff",
                             "/%c0%af",
                             "/%ed%a0%80",
                             "/healthz?a=%zz",
                             "/healthz?a=%00",
                             "/healthz?%=a",
                             "/%0d%0aX-A:b",
                             "/%09"})
        list.append(MalformedRequest{QByteArray("target ") + path, target(path)});
    list.append(MalformedRequest{"target of 9 KiB", target('/' + QByteArray(9 * 1024, 'a')), 414});
    list.append(MalformedRequest{"target of 64 KiB", target('/' + QByteArray(64 * 1024, 'a')), 414});
    list.append(MalformedRequest{"query of 10 KiB", target("/healthz?a=" + QByteArray(10 * 1024, 'a')), 414});
}

void addSizes(QList<MalformedRequest> &list)
{
    list.append(MalformedRequest{"header of 20 KiB", get(host + "X-A: " + QByteArray(20 * 1024, 'a') + "\r\n"), 431});
    list.append(MalformedRequest{"header of 64 KiB", get(host + "X-A: " + QByteArray(64 * 1024, 'a') + "\r\n"), 431});
    QByteArray many = host;
    for (int i = 0; i < 120; ++i)
        many += "X-" + QByteArray::number(i) + ": a\r\n";
    list.append(MalformedRequest{"120 headers", get(many), 431});
    QByteArray manyLarge = host;
    for (int i = 0; i < 90; ++i)
        manyLarge += "X-" + QByteArray::number(i) + ": " + QByteArray(250, 'a') + "\r\n";
    list.append(MalformedRequest{"90 headers of 250 bytes", get(manyLarge), 431});
    list.append(MalformedRequest{"body announced with 1 GiB", post("Content-Length: 1073741824\r\n", {}), 413});
    list.append(MalformedRequest{"body announced with 2 MiB", post("Content-Length: 2097152\r\n", {}), 413});
    list.append(
        {"chunk of 16 MiB", post("Transfer-Encoding: chunked\r\n", "1000000\r\n" + QByteArray(100'000, 'a')), 413});
    list.append(
        MalformedRequest{"body with GET", "GET /healthz HTTP/1.1\r\n" + host + "Content-Length: 9999999\r\n\r\n", 413});
}

void addLengths(QList<MalformedRequest> &list)
{
    for (const char *length : {"+2", "-2", "2,2", "2, 2", "0x2", "2 2", "", "2.0", "2a", "99999999999999999999",
                               "18446744073709551618", "\"2\""})
        list.append(MalformedRequest{QByteArray("length ") + length,
                                     post("Content-Length: " + QByteArray(length) + "\r\n", "{}")});
    list.append(MalformedRequest{"two lengths", post("Content-Length: 2\r\nContent-Length: 3\r\n", "{}x")});
    list.append(MalformedRequest{"two equal lengths", post("Content-Length: 2\r\nContent-Length: 2\r\n", "{}")});
    list.append(MalformedRequest{"length and coding",
                                 post("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")});
    list.append(MalformedRequest{"coding and length",
                                 post("Transfer-Encoding: chunked\r\nContent-Length: 2\r\n", "0\r\n\r\n")});
    list.append(MalformedRequest{"two codings",
                                 post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")});
    for (const char *coding : {"gzip", "gzip, chunked", "chunked, gzip", "chunked, chunked", "identity", "xchunked",
                               "chunked;q=1", "\"chunked\"", "chunkedx", "chunk"})
        list.append(MalformedRequest{QByteArray("coding ") + coding,
                                     post("Transfer-Encoding: " + QByteArray(coding) + "\r\n", "0\r\n\r\n"), 501});
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
    for (const char *body : {"zz\r\n{}\r\n0\r\n\r\n", "-2\r\n{}\r\n0\r\n\r\n", "0x2\r\n{}\r\n0\r\n\r\n", "2\n{}\n0\n\n",
                             "2\r\n{}xx0\r\n\r\n", "\r\n{}\r\n0\r\n\r\n", "ffffffffffffffffff\r\n{}\r\n0\r\n\r\n",
                             "2 2\r\n{}\r\n0\r\n\r\n", "2\r\n{}\n\r0\r\n\r\n", "+2\r\n{}\r\n0\r\n\r\n"})
        list.append(
            MalformedRequest{QByteArray("chunks ") + QByteArray(body).toPercentEncoding(), post(chunked, body)});
    list.append(MalformedRequest{"unknown expectation", post("Content-Length: 2\r\nExpect: 200-ok\r\n", "{}"), 417});
    list.append(MalformedRequest{"upgrade to another protocol",
                                 get(host + "Connection: Upgrade\r\nUpgrade: websocket\r\n"), 501});
    list.append(MalformedRequest{"upgrade to HTTP/2", get(host + "Connection: Upgrade\r\nUpgrade: h2c\r\n"), 501});
}

} // namespace

QList<MalformedRequest> malformedRequests()
{
    QList<MalformedRequest> list;
    addCharacters(list);
    addLines(list);
    addTargets(list);
    addSizes(list);
    addLengths(list);
    return list;
}

} // namespace collectz::tests

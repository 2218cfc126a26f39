// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion/http/headcheck.h"

#include <algorithm>

namespace collectz::companion {

using namespace Qt::StringLiterals;

namespace {

HeadRefusal refuse(int status, const QString &detail)
{
    return {status, detail};
}

bool isTokenCharacter(char c)
{
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           marks.find(c) != std::string_view::npos;
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isVisible(char c)
{
    return c > 0x20 && c < 0x7f;
}

/// Bytes that no head may hold anywhere, line ends aside.
std::optional<HeadRefusal> checkCharacters(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto c = static_cast<unsigned char>(bytes[i]);
        if (c == '\n' && (i == 0 || bytes[i - 1] != '\r'))
            return refuse(400, u"The head has a line feed without a carriage return."_s);
        if (c == '\r' && i + 1 < bytes.size() && bytes[i + 1] != '\n')
            return refuse(400, u"The head has a carriage return without a line feed."_s);
        if ((c < 0x20 && c != '\r' && c != '\n' && c != '\t') || c == 0x7f)
            return refuse(400, u"The head has a control character."_s);
    }
    return std::nullopt;
}

std::optional<HeadRefusal> checkRequestLine(std::string_view line)
{
    const std::size_t first = line.find(' ');
    const std::size_t second = first == std::string_view::npos ? first : line.find(' ', first + 1);
    if (second == std::string_view::npos || line.find_first_of(" \t", second + 1) != std::string_view::npos)
        return refuse(400, u"The first line is not a method, a target and a version."_s);
    const std::string_view target = line.substr(first + 1, second - first - 1);
    if (!isToken(line.substr(0, first)) || target.empty() || !std::all_of(target.begin(), target.end(), isVisible))
        return refuse(400, u"The first line is not a method, a target and a version."_s);
    const std::string_view version = line.substr(second + 1);
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return refuse(400, u"The version is neither HTTP/1.1 nor HTTP/1.0."_s);
    return std::nullopt;
}

std::optional<HeadRefusal> checkFieldLine(std::string_view line)
{
    if (line.front() == ' ' || line.front() == '\t')
        return refuse(400, u"A header is folded over two lines."_s);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        return refuse(400, u"A header has no valid name."_s);
    return std::nullopt;
}

std::optional<HeadRefusal> checkLines(std::string_view bytes, const HttpLimits &limits)
{
    std::size_t begin = 0;
    int fields = -1;
    while (begin < bytes.size()) {
        const std::size_t end = bytes.find("\r\n", begin);
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::string_view line = bytes.substr(begin, end - begin);
        begin = end + 2;
        if (line.empty())
            return fields < 0 ? std::optional(refuse(400, u"The request begins with an empty line."_s)) : std::nullopt;
        if (const auto refusal = fields < 0 ? checkRequestLine(line) : checkFieldLine(line))
            return refusal;
        if (++fields > limits.headerFields)
            return refuse(431, u"The head has more than %1 headers."_s.arg(limits.headerFields));
    }
    return std::nullopt;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/// Nothing for a broken escape, a control character or what is not UTF-8.
std::optional<QString> decoded(std::string_view text, bool plusIsBlank)
{
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(text.size()));
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (c == '%') {
            const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return std::nullopt;
            c = static_cast<char>(high * 16 + low);
            i += 2;
        } else if (c == '+' && plusIsBlank) {
            c = ' ';
        }
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            return std::nullopt;
        bytes.append(c);
    }
    const QString result = QString::fromUtf8(bytes);
    return result.toUtf8() == bytes ? std::optional(result) : std::nullopt;
}

std::optional<HeadRefusal> readPath(std::string_view path, Request &request)
{
    QString whole;
    std::size_t begin = 1;
    while (begin <= path.size()) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::optional<QString> segment = decoded(path.substr(begin, end - begin), false);
        if (!segment || *segment == u"."_s || *segment == u".."_s || segment->contains(u'/') ||
            segment->contains(u'\\'))
            return refuse(400, u"The path holds something that no path of this server has."_s);
        whole += u'/' + *segment;
        begin = end + 1;
    }
    request.path = whole;
    return std::nullopt;
}

std::optional<HeadRefusal> readQuery(std::string_view query, Request &request)
{
    std::size_t begin = 0;
    while (begin < query.size()) {
        const std::size_t end = std::min(query.find('&', begin), query.size());
        const std::string_view part = query.substr(begin, end - begin);
        const std::size_t equals = std::min(part.find('='), part.size());
        const auto name = decoded(part.substr(0, equals), true);
        const auto value = decoded(equals < part.size() ? part.substr(equals + 1) : std::string_view(), true);
        if (!name || !value)
            return refuse(400, u"The query of the address cannot be read."_s);
        if (!name->isEmpty())
            request.query.append({*name, value->isNull() ? u""_s : *value});
        begin = end + 1;
    }
    return std::nullopt;
}

bool isHost(const QByteArray &host)
{
    constexpr std::string_view marks = "-._~:[]%";
    return !host.isEmpty() && std::all_of(host.cbegin(), host.cend(), [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               marks.find(c) != std::string_view::npos;
    });
}

qsizetype countOf(const Request &request, QByteArrayView name)
{
    return std::count_if(request.headers.cbegin(), request.headers.cend(),
                         [name](const auto &header) { return header.first == name; });
}

} // namespace

std::optional<HeadRefusal> checkHeadBytes(std::string_view bytes, bool isComplete, const HttpLimits &limits)
{
    const std::size_t lineEnd = std::min(bytes.find('\r'), bytes.size());
    if (lineEnd > static_cast<std::size_t>(limits.targetBytes))
        return refuse(414, u"The address is longer than %1 bytes."_s.arg(limits.targetBytes));
    if (bytes.size() > static_cast<std::size_t>(limits.headerBytes))
        return refuse(431, u"The head is larger than %1 bytes."_s.arg(limits.headerBytes));
    if (const auto refusal = checkCharacters(bytes))
        return refusal;
    // Lines that are whole are judged as they come: what is wrong is not waited for.
    return checkLines(bytes.substr(0, isComplete ? bytes.size() : bytes.rfind('\n') + 1), limits);
}

std::optional<HeadRefusal> checkHeadFields(const Request &request)
{
    for (const char *name : {"host", "content-length", "transfer-encoding", "content-type", "authorization", "expect",
                             "content-encoding"}) {
        if (countOf(request, name) > 1)
            return refuse(400, u"The header %1 appears twice."_s.arg(QLatin1StringView(name)));
    }
    if (!isHost(request.header("host")))
        return refuse(400, u"The request names no host."_s);
    const bool hasCoding = request.hasHeader("transfer-encoding");
    if (hasCoding && request.hasHeader("content-length"))
        return refuse(400, u"The request has a length and a transfer coding."_s);
    if (hasCoding && request.header("transfer-encoding").toLower() != "chunked")
        return refuse(501, u"The transfer coding is not known here."_s);
    if (request.hasHeader("content-length")) {
        const QByteArray length = request.header("content-length");
        const bool isNumber = !length.isEmpty() && length.size() <= 18 &&
                              std::all_of(length.cbegin(), length.cend(), [](char c) { return c >= '0' && c <= '9'; });
        if (!isNumber)
            return refuse(400, u"The length of the body is not a number."_s);
    }
    if (request.hasHeader("upgrade"))
        return refuse(501, u"This server changes to no other protocol."_s);
    return std::nullopt;
}

std::optional<HeadRefusal> readTarget(std::string_view target, Request &request)
{
    if (target.empty() || target.front() != '/')
        return refuse(400, u"The target is not the path of this server."_s);
    if (target.find('#') != std::string_view::npos)
        return refuse(400, u"The target has a fragment."_s);
    const std::size_t mark = std::min(target.find('?'), target.size());
    if (const auto refusal = readPath(target.substr(0, mark), request))
        return refusal;
    return mark < target.size() ? readQuery(target.substr(mark + 1), request) : std::nullopt;
}

} // namespace collectz::companion

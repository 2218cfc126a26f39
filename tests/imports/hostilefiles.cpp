// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostilefiles.h"

#include <QtEndian>

#include <zlib.h>

namespace collectz::imports {

using namespace Qt::StringLiterals;

namespace {

void append16(QByteArray &bytes, quint16 value)
{
    const quint16 little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

void append32(QByteArray &bytes, quint32 value)
{
    const quint32 little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

QByteArray deflated(const QByteArray &content)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY);
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(content.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(content.constData()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

/// The fields that the local header and the directory have in common.
QByteArray commonHeader(const ZipPart &part, const QByteArray &packed)
{
    const auto *content = reinterpret_cast<const Bytef *>(part.content.constData());
    const uLong checksum = crc32(crc32(0, nullptr, 0), content, static_cast<uInt>(part.content.size()));
    QByteArray header;
    append16(header, 20);
    append16(header, part.flags);
    append16(header, part.deflate ? 8 : 0);
    append32(header, 0x5821'0000);
    append32(header, static_cast<quint32>(checksum) + (part.wrongChecksum ? 1 : 0));
    append32(header, static_cast<quint32>(packed.size()));
    append32(header, part.claimedBytes ? part.claimedBytes : static_cast<quint32>(part.content.size()));
    append16(header, static_cast<quint16>(part.name.size()));
    append16(header, 0);
    return header;
}

} // namespace

QByteArray zipOf(const QList<ZipPart> &parts)
{
    QByteArray archive;
    QByteArray directory;
    for (const ZipPart &part : parts) {
        const QByteArray packed = part.deflate ? deflated(part.content) : part.content;
        const QByteArray header = commonHeader(part, packed);
        const auto offset = static_cast<quint32>(part.sameOffsetAsFirst ? 0 : archive.size());
        if (!part.sameOffsetAsFirst)
            archive += "PK\x03\x04" + header + part.name + packed;
        directory += "PK\x01\x02";
        append16(directory, 0x0314); // made on Unix
        directory += header;
        append16(directory, 0);
        append16(directory, 0);
        append16(directory, 0);
        append32(directory, part.attributes);
        append32(directory, offset);
        directory += part.name;
    }
    const auto directoryOffset = static_cast<quint32>(archive.size());
    archive += directory + "PK\x05\x06";
    append32(archive, 0);
    append16(archive, static_cast<quint16>(parts.size()));
    append16(archive, static_cast<quint16>(parts.size()));
    append32(archive, static_cast<quint32>(directory.size()));
    append32(archive, directoryOffset);
    append16(archive, 0);
    return archive;
}

QList<HostileFile> hostileXml()
{
    const QString format = u"delicious_xml"_s;
    const QByteArray item = "<dict><key>title</key><string>Sound</string><key>type</key><string>Book</string></dict>";
    const auto file = [&](const QByteArray &name, const QByteArray &bytes, const QString &code) {
        return HostileFile{name, u"xml"_s, bytes, format, code};
    };
    QByteArray laughs = "<!DOCTYPE lolz [<!ENTITY a \"ha\">";
    for (char name = 'b'; name < 'l'; ++name)
        laughs += QByteArray("<!ENTITY ") + name + " \"" +
                  QByteArray("&" + QByteArray(1, static_cast<char>(name - 1)) + ";").repeated(10) + "\">";
    laughs += "]>";
    QByteArray attributes = "<library><items><book title=\"x\" ";
    for (int index = 0; index < 300'000; ++index)
        attributes += "a" + QByteArray::number(index) + "=\"1\" ";
    return {
        file("billion laughs", laughs + "<plist><array><dict><key>&k;</key></dict></array></plist>",
             u"xml_doctype_refused"_s),
        file("file entity",
             "<?xml version=\"1.0\"?><!DOCTYPE p [<!ENTITY x SYSTEM "
             "\"file:///etc/passwd\">]><plist><array>&x;</array></plist>",
             u"xml_doctype_refused"_s),
        file("network doctype", "<!DOCTYPE plist SYSTEM \"http://example.org/x.dtd\"><plist/>",
             u"xml_doctype_refused"_s),
        file(
            "well-known doctype with a subset",
            "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\" "
            "[<!ENTITY x \"y\">]><plist/>",
            u"xml_doctype_refused"_s),
        file("doctype behind comments", "<!-- a --><?p q?><!-- b --><!DOCTYPE x><plist/>", u"xml_doctype_refused"_s),
        file("doctype behind a long comment",
             "<!--" + QByteArray(100'000, 'x') + "--><!DOCTYPE x [<!ENTITY y 'z'>]><plist/>", u"xml_doctype_refused"_s),
        file("unknown entity", "<plist><array><dict><key>&nope;</key></dict></array></plist>", u"xml_malformed"_s),
        file("too deep", "<plist>" + QByteArray("<array>").repeated(100'000), u"xml_too_deep"_s),
        file("deep dictionaries", "<plist>" + QByteArray("<dict><key>a</key>").repeated(100'000), u"xml_too_deep"_s),
        file("endless text", "<plist><array><dict><key>title</key><string>" + QByteArray(8'000'000, 'x'),
             u"xml_text_too_large"_s),
        file("endless tag", "<plist><array><" + QByteArray(8'000'000, 'x'), u"xml_malformed"_s),
        file("endless comment", "<plist><!--" + QByteArray(8'000'000, 'x'), u"xml_text_too_large"_s),
        file("too many attributes", attributes + "/></items></library>", u"xml_text_too_large"_s),
        file("a large text",
             "<plist><array><dict><key>title</key><string>T</string><key>type</key><string>Book</string><key>notes</"
             "key><string>" +
                 QByteArray(1'500'000, 'x') + "</string></dict>" + item + "</array></plist>",
             u"field_too_large"_s),
        file("torn", "<plist><array>" + item + "<dict><key>title</key><str", u"xml_malformed"_s),
        file("two roots", "<plist><array>" + item + "</array></plist><plist/>", u"xml_malformed"_s),
        file("crossed tags", "<plist><array>" + item + "</plist></array>", u"xml_malformed"_s),
        file("not UTF-8",
             "<plist><array><dict><key>title</key><string>Caf\xE9</string><key>type</key><string>Book</string></dict>"
             "</array></plist>",
             u"bytes_not_utf8"_s),
        file("NUL characters",
             QByteArray("<plist><array><dict><key>title</key><string>A\0B</string><key>type</key>"
                        "<string>Book</string></dict></array></plist>",
                        114),
             u"bytes_not_utf8"_s),
        file("an encoding lie", "<?xml version=\"1.0\" encoding=\"UTF-16\"?><plist><array>" + item + "</array></plist>",
             {}),
        file("an unknown encoding", "<?xml version=\"1.0\" encoding=\"EBCDIC\"?><plist/>", u"encoding_unknown"_s),
    };
}

QList<HostileFile> hostileArchives()
{
    const QByteArray table = "Date,Name,Year,Letterboxd URI\n2020-01-02,Solaris,1972,x\n";
    const ZipPart sound{"watched.csv", table};
    const auto file = [](const QByteArray &name, const QByteArray &bytes, const QString &code) {
        return HostileFile{name, u"zip"_s, bytes, u"letterboxd_zip"_s, code};
    };
    const auto named = [&](const QByteArray &name) { return zipOf({sound, ZipPart{name, "x"}}); };
    QList<ZipPart> many;
    for (int index = 0; index < 10'001; ++index)
        many << ZipPart{"lists/" + QByteArray::number(index) + ".csv", "x"};
    const QByteArray bomb(64 * 1024 * 1024, '0');
    const QByteArray whole = zipOf({sound});
    ZipPart link{"watched.csv", "/etc/passwd"};
    link.attributes = 0xA1FF'0000U;
    ZipPart encrypted = sound;
    encrypted.flags = 1;
    ZipPart lying{"watched.csv", QByteArray(3'000'000, 'x'), true};
    lying.claimedBytes = 100;
    ZipPart boasting = sound;
    boasting.claimedBytes = 0xFFFF'FFF0U;
    ZipPart changed = sound;
    changed.wrongChecksum = true;
    ZipPart again{"diary.csv", table};
    again.sameOffsetAsFirst = true;
    return {
        file("path that climbs", named("../../evil.csv"), u"zip_unsafe_name"_s),
        file("absolute path", named("/etc/cron.d/evil"), u"zip_unsafe_name"_s),
        file("backslashes", named("..\\..\\evil.csv"), u"zip_unsafe_name"_s),
        file("drive letter", named("C:evil.csv"), u"zip_unsafe_name"_s),
        file("NUL in a name", named(QByteArray("a\0.csv", 6)), u"zip_unsafe_name"_s),
        file("link", zipOf({link}), u"zip_link"_s),
        file("encrypted", zipOf({encrypted}), u"zip_encrypted"_s),
        file("the same name twice", zipOf({sound, ZipPart{"WATCHED.csv", table}}), u"zip_duplicate_name"_s),
        file("too many entries", zipOf(many), u"zip_too_many_entries"_s),
        file("bomb", zipOf({ZipPart{"watched.csv", bomb, true}}), u"zip_ratio"_s),
        file("bomb that claims to be small", zipOf({lying}), u"zip_size_lie"_s),
        file("claims four gigabytes", zipOf({boasting}), u"zip_ratio"_s),
        file("wrong check sum", zipOf({changed}), u"zip_damaged"_s),
        file("overlapping entries", zipOf({sound, again}), u"zip_damaged"_s),
        file("torn", whole.left(whole.size() / 2), u"zip_damaged"_s),
        file("torn directory", whole.left(whole.size() - 30), u"zip_damaged"_s),
        file("nothing of Letterboxd", zipOf({ZipPart{"inner.zip", whole}}), u"letterboxd_tables_missing"_s),
        file("one film fifty thousand times",
             zipOf({ZipPart{"diary.csv",
                            "Name,Year,Tags,Review\n" + QByteArray("Ran,1985,\"a,b\",x\n").repeated(50'000), true}}),
             {}),
        file("empty archive", zipOf({}), u"letterboxd_tables_missing"_s),
        file("not a table", zipOf({ZipPart{"watched.csv", QByteArray(5000, '\0')}}), u"source_not_text"_s),
    };
}

QList<HostileFile> hostileJson()
{
    const QString format = u"collectz_json"_s;
    const QByteArray begin = "{\"format\": \"collectz.catalog.export.v1\", \"works\": [";
    const QByteArray work =
        "{\"id\": \"018f0000-0000-7000-8000-000000000001\", \"kind\": \"book\", \"fields\": {\"title\": \"Sound\"}}";
    const auto file = [&](const QByteArray &name, const QByteArray &bytes, const QString &code) {
        return HostileFile{name, u"json"_s, bytes, format, code};
    };
    return {
        file("torn", begin + work + ", {\"id\": \"x", u"json_truncated"_s),
        file("torn between records", begin + work + ",", u"json_truncated"_s),
        file("too deep outside", QByteArray("[").repeated(1'000'000), u"json_too_deep"_s),
        file("too deep inside",
             begin + "{\"id\": " + QByteArray("[").repeated(100'000) + QByteArray("]").repeated(100'000) + "}]}",
             u"record_malformed"_s),
        file("endless string", "{\"a\": \"" + QByteArray(4'000'000, 'x'), u"field_too_large"_s),
        file("endless key", "{\"" + QByteArray(4'000'000, 'x'), u"field_too_large"_s),
        file("endless number", "{\"a\": " + QByteArray(4'000'000, '1'), u"json_malformed"_s),
        file("endless record", begin + "{\"id\": \"" + QByteArray(20'000'000, 'x'), u"json_record_too_large"_s),
        file("no JSON", "{\"format\" = 1}", u"json_malformed"_s),
        file("crossed brackets", "{\"works\": [}]", u"json_malformed"_s),
        file("two documents", begin + work + "]} {}", u"json_malformed"_s),
        file("a bad record among good ones", begin + work + ", {\"id\": nope}, " + work + "]}", u"record_malformed"_s),
        file("records that are no works", begin + "1, null, [], {}, {\"id\": 7, \"fields\": []}]}", u"id_unreadable"_s),
        file("an unknown kind",
             begin + "{\"id\": \"018f0000-0000-7000-8000-000000000001\", \"kind\": \"spaceship\", \"fields\": "
                     "{\"title\": \"x\"}}]}",
             u"type_unknown"_s),
        file("not UTF-8", begin + QByteArray(work).replace("Sound", "Caf\xE9") + "]}", u"bytes_not_utf8"_s),
        file("lone surrogate", begin + QByteArray(work).replace("Sound", "\\ud800x") + "]}", {}),
    };
}

QList<HostileFile> hostileTables()
{
    const auto file = [](const QByteArray &name, const QByteArray &bytes, const QString &code) {
        return HostileFile{name, u"csv"_s, bytes, u"generic_csv"_s, code};
    };
    QByteArray noise;
    quint32 state = 12345;
    for (int index = 0; index < 200'000; ++index) {
        state = state * 1664525U + 1013904223U;
        noise += static_cast<char>(state >> 24);
    }
    return {
        file("blank lines", QByteArray("\n").repeated(1000), u"table_without_header"_s),
        file("NUL bytes", QByteArray(4096, '\0'), u"source_not_text"_s),
        file("noise", noise, {}),
        file("a million commas", "type,title\n" + QByteArray(1'000'000, ',') + "\nbook,Kim\n", u"too_many_columns"_s),
        file("a header of blanks", "\" \",\"\t\"\nbook,Kim\n", u"table_without_header"_s),
        file("a header of commas", QByteArray(1'000'000, ','), u"table_without_header"_s),
        file("endless cell", "type,title\nbook,\"" + QByteArray(5'000'000, 'x'), u"field_too_large"_s),
        file("endless line", "type,title\nbook," + QByteArray(5'000'000, 'x'), u"field_too_large"_s),
        file("endless row",
             "type,title\nbook," + QByteArray("y," + QByteArray(900'000, 'x') + ",").repeated(20) + "\nbook,Kim\n",
             u"row_too_large"_s),
        file("only quotes", "type,title\n" + QByteArray("\"").repeated(500'001), u"quote_unclosed"_s),
        file("quotes everywhere", "type,title\n" + QByteArray("\"a\"b,1\n").repeated(5000), u"table_too_damaged"_s),
        file("UTF-16 cut in half", QByteArray("\xFF\xFEt\0i\0t\0l\0e\0\n\0A", 15), {}),
        file("UTF-32", QByteArray("\xFF\xFE\0\0t\0\0\0", 8), u"encoding_unsupported"_s),
        file("overlong NUL", "type,title\nbook,Ki\xC0\x80m\n", {}),
        file("markup in cells", "type,title\nbook,<img src=file:///etc/passwd>\n", {}),
    };
}

} // namespace collectz::imports

// SPDX-FileCopyrightText: 2026 The collectz authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace collectz::catalog {

/// Bytes that sort like the text in the root collation of ICU, digits by number, letters without case,
/// at most 24 bytes; memcmp order is list order in the window, both engines, export and server.
/// Thread-safe (a collator per thread).
[[nodiscard]] QByteArray sortKey(const QString &text);
/// The bytes with which the sort keys of all texts begin that begin with this one, case and accents aside; a number at its
/// end is left out, since numbers sort as a whole. Empty when nothing is left.
[[nodiscard]] QByteArray sortKeyPrefix(const QString &text);
/// The version of the collation rules; stored keys of another version must be made anew.
[[nodiscard]] QString sortKeyVersion();
/// The title without the leading article of its language ("Die Hard" in English keeps "Die", "Die
/// Verwandlung" in German loses it). `language` is BCP 47; empty means English.
[[nodiscard]] QString titleWithoutArticle(const QString &title, const QString &language);
/// "Frank Herbert" -> "Herbert, Frank"; names with a comma, one word or non-Latin script stay.
[[nodiscard]] QString personSortName(const QString &name);
/// Lower case without accents, compatibility forms unified, punctuation to blanks, one blank between
/// words; every script kept. For search and matching.
[[nodiscard]] QString foldText(const QString &text);

} // namespace collectz::catalog

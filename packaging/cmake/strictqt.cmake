# SPDX-FileCopyrightText: 2026 The collectz authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Qt's conversions and macros that hide mistakes are switched off for every room and test. What a newer Qt than the oldest
# one supported has come to deprecate is no mistake: its successor may not be there yet.

add_library(collectz_strict_qt INTERFACE)
target_compile_definitions(collectz_strict_qt INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QT_WARN_DEPRECATED_UP_TO=0x060400)

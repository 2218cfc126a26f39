# SPDX-FileCopyrightText: 2026 The collectz authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Reads the sources into a copy of the German texts. lupdate must have nothing to say, no text may be new, none left over.
file(MAKE_DIRECTORY "${WORK_DIR}")
set(copy "${WORK_DIR}/collectz_de.ts")
configure_file("${SOURCE_DIR}/translations/collectz_de.ts" "${copy}" COPYONLY)
execute_process(
    COMMAND "${LUPDATE}" -silent -no-obsolete -locations none -I "${SOURCE_DIR}" -I "${SOURCE_DIR}/app" "@${SOURCES}" -ts "${copy}"
    RESULT_VARIABLE result
    ERROR_VARIABLE complaints)
if(NOT result EQUAL 0 OR NOT complaints STREQUAL "")
    message(FATAL_ERROR "lupdate complains:\n${complaints}")
endif()
file(READ "${copy}" updated)
file(READ "${SOURCE_DIR}/translations/collectz_de.ts" kept)
string(REGEX MATCHALL "<source>[^\n]*\n *(<comment>[^\n]*\n *)?<translation type=\"unfinished\"" unfinished "${updated}")
if(NOT unfinished STREQUAL "")
    list(JOIN unfinished "\n" unfinished)
    message(FATAL_ERROR "Not translated into German; run `ninja update_translations` and fill in:\n${unfinished}")
endif()
string(REGEX MATCHALL "<message" updated_messages "${updated}")
string(REGEX MATCHALL "<message" kept_messages "${kept}")
list(LENGTH updated_messages updated_count)
list(LENGTH kept_messages kept_count)
if(NOT updated_count EQUAL kept_count)
    message(FATAL_ERROR "The German file has ${kept_count} texts, the sources ${updated_count}; run `ninja update_translations`.")
endif()

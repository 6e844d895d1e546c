# SPDX-FileCopyrightText: Certwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# translations/certwright_<language>.ts are compiled into the program, beside Qt's own texts for the
# same languages. `cmake --build <dir> --target update_translations` reads the sources anew.

function(certwright_add_translations target)
    file(GLOB ts_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/certwright_*.ts)
    if(NOT ts_files)
        return()
    endif()
    qt_add_lrelease(${target} TS_FILES ${ts_files} QM_FILES_OUTPUT_VARIABLE qm_files)
    foreach(ts_file ${ts_files})
        string(REGEX REPLACE ".*/certwright_(.*)[.]ts$" "\\1" language ${ts_file})
        find_file(qtbase_${language} qtbase_${language}.qm
            PATHS /usr/share/qt6/translations ${QT6_INSTALL_PREFIX}/translations NO_DEFAULT_PATH)
        if(qtbase_${language})
            list(APPEND qm_files ${qtbase_${language}})
        elseif(NOT language STREQUAL "en")
            message(WARNING "qtbase_${language}.qm was not found: Qt's own texts stay English. "
                "Debian has it in qt6-translations-l10n.")
        endif()
    endforeach()
    foreach(qm_file ${qm_files})
        get_filename_component(name ${qm_file} NAME)
        set_source_files_properties(${qm_file} PROPERTIES QT_RESOURCE_ALIAS ${name})
    endforeach()
    qt_add_resources(${target} certwright_translations PREFIX /i18n FILES ${qm_files})
    certwright_add_update_translations(${ts_files})
endfunction()

# Not qt_add_lupdate: it takes one set of options for all files, and English needs only its plurals.
# Without -I lupdate does not see ui/Tr.h and files the texts under contexts nobody asks for.
# tests/lint/translations.py runs the same commands.
function(certwright_add_update_translations)
    set(commands)
    foreach(ts_file ${ARGN})
        set(only)
        if(ts_file MATCHES "_en[.]ts$")
            set(only -pluralonly)
        endif()
        list(APPEND commands COMMAND Qt6::lupdate -silent -locations none -no-obsolete ${only}
            -I . ui app/desktop tests/demo -ts ${ts_file})
    endforeach()
    add_custom_target(update_translations ${commands}
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM)
endfunction()

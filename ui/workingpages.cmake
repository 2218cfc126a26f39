# SPDX-FileCopyrightText: 2026 The collectz authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The sources of the pages beside the library, a list per folder.

set(working_support
    support/filechooser.cpp support/filechooser.h
    support/headings.cpp support/headings.h
    support/plaintable.cpp support/plaintable.h
    support/wordicondelegate.cpp support/wordicondelegate.h)

set(imports
    imports/dropzone.cpp imports/dropzone.h
    imports/importhistoryview.cpp imports/importhistoryview.h
    imports/importpage.cpp imports/importpage.h
    imports/importpagefiles.cpp
    imports/mappingdelegate.cpp imports/mappingdelegate.h
    imports/planpanel.cpp imports/planpanel.h
    imports/progresspanel.cpp imports/progresspanel.h
    imports/resumebar.cpp imports/resumebar.h
    imports/rowdetails.cpp imports/rowdetails.h
    imports/sourcepanel.cpp imports/sourcepanel.h
    imports/taskstrip.cpp imports/taskstrip.h
    imports/verdictchips.cpp imports/verdictchips.h)

set(activity_page
    activity/activityfilterbar.cpp activity/activityfilterbar.h
    activity/activitypage.cpp activity/activitypage.h)

set(bulkedit_page
    bulkedit/bulkeditdialog.cpp bulkedit/bulkeditdialog.h
    bulkedit/findreplacedialog.cpp bulkedit/findreplacedialog.h
    bulkedit/installbulkedit.cpp bulkedit/installbulkedit.h
    bulkedit/plandialog.cpp bulkedit/plandialog.h
    bulkedit/valuefield.cpp bulkedit/valuefield.h)

set(conflicts_page
    conflicts/conflictdecisions.cpp
    conflicts/conflictfilterbar.cpp conflicts/conflictfilterbar.h
    conflicts/conflictspage.cpp conflicts/conflictspage.h
    conflicts/conflictview.cpp conflicts/conflictview.h
    conflicts/ownvaluedialog.cpp conflicts/ownvaluedialog.h
    conflicts/sidepanel.cpp conflicts/sidepanel.h)

set(members_page
    members/accountdialog.cpp members/accountdialog.h
    members/devicelist.cpp members/devicelist.h
    members/invitationlistview.cpp members/invitationlistview.h
    members/invitedialog.cpp members/invitedialog.h
    members/memberdrawer.cpp members/memberdrawer.h
    members/memberdrawerchanges.cpp
    members/memberlistview.cpp members/memberlistview.h
    members/memberspage.cpp members/memberspage.h
    members/rolechooser.cpp members/rolechooser.h
    members/secretfield.cpp members/secretfield.h)

set(palette_page
    palette/commandmodel.cpp palette/commandmodel.h
    palette/commandpalette.cpp palette/commandpalette.h
    palette/fuzzymatch.cpp palette/fuzzymatch.h
    palette/installpalette.cpp palette/installpalette.h
    palette/shortcutsheet.cpp palette/shortcutsheet.h)

set(review_page
    review/comparisonview.cpp review/comparisonview.h
    review/differencedelegate.cpp review/differencedelegate.h
    review/reviewfilter.cpp
    review/reviewpage.cpp review/reviewpage.h)

set(statistics_page
    statistics/bardelegate.cpp statistics/bardelegate.h
    statistics/statisticspage.cpp statistics/statisticspage.h)

set(companion_dialog
    companion/accountstep.cpp companion/accountstep.h
    companion/addressstep.cpp companion/addressstep.h
    companion/certificatestep.cpp companion/certificatestep.h
    companion/companiondialog.cpp companion/companiondialog.h
    companion/keepingstep.cpp companion/keepingstep.h
    companion/loadingstep.cpp companion/loadingstep.h)

set(sync_page
    sync/companionstatus.cpp sync/companionstatus.h
    sync/syncpage.cpp sync/syncpage.h
    sync/syncpanel.cpp sync/syncpanel.h
    sync/syncqueue.cpp)

set(trash_page
    trash/trashpage.cpp trash/trashpage.h)

set(vocabulary_page
    vocabulary/termeditor.cpp vocabulary/termeditor.h
    vocabulary/vocabularypage.cpp vocabulary/vocabularypage.h
    vocabulary/vocabularytext.cpp vocabulary/vocabularytext.h)

set(working_pages
    ${working_support} ${imports}
    ${activity_page}
    ${bulkedit_page}
    ${conflicts_page}
    ${companion_dialog}
    ${members_page}
    ${palette_page}
    ${review_page}
    ${statistics_page}
    ${sync_page}
    ${trash_page}
    ${vocabulary_page})

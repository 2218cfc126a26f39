<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>ChangeText</name>
    <message numerus="yes">
        <source>Bulk Edit of %n Items</source>
        <translation>
            <numerusform>Bulk Edit of %n Items</numerusform>
            <numerusform>Bulk Edit of %n Items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n Items</source>
        <comment>a kind of change</comment>
        <translation>
            <numerusform>%1 of %n Items</numerusform>
            <numerusform>%1 of %n Items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message numerus="yes">
        <source>%Ln to add</source>
        <translation>
            <numerusform>%Ln to add</numerusform>
            <numerusform>%Ln to add</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to update</source>
        <translation>
            <numerusform>%Ln to update</numerusform>
            <numerusform>%Ln to update</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln added</numerusform>
            <numerusform>%Ln added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln updated</numerusform>
            <numerusform>%Ln updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unchanged</numerusform>
            <numerusform>%Ln unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicate(s)</source>
        <translation>
            <numerusform>%Ln duplicate</numerusform>
            <numerusform>%Ln duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln for review</source>
        <translation>
            <numerusform>%Ln for review</numerusform>
            <numerusform>%Ln for review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rejected</numerusform>
            <numerusform>%Ln rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobIndicator</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncText</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln conflict</numerusform>
            <numerusform>%Ln conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) loaded</source>
        <translation>
            <numerusform>%Ln entry loaded</numerusform>
            <numerusform>%Ln entries loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%Ln sent</numerusform>
            <numerusform>%Ln sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln received</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%Ln received</numerusform>
            <numerusform>%Ln received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) repaired</source>
        <translation>
            <numerusform>%Ln entry repaired</numerusform>
            <numerusform>%Ln entries repaired</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::ActivityPage</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First %Ln event(s); scroll for more</source>
        <translation>
            <numerusform>First event; scroll for more</numerusform>
            <numerusform>First %Ln events; scroll for more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln old event(s) removed</source>
        <translation>
            <numerusform>%Ln old event removed</numerusform>
            <numerusform>%Ln old events removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) written to %1</source>
        <translation>
            <numerusform>%Ln event written to %1</numerusform>
            <numerusform>%Ln events written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::ActivitySettings</name>
    <message numerus="yes">
        <source>%n event(s) were older than that and have gone.</source>
        <translation>
            <numerusform>%n event was older than that and has gone.</numerusform>
            <numerusform>%n events were older than that and have gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::BulkEditDialog</name>
    <message numerus="yes">
        <source>Change %Ln item(s)</source>
        <translation>
            <numerusform>Change %Ln item</numerusform>
            <numerusform>Change %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) would change.</source>
        <translation>
            <numerusform>%Ln item would change.</numerusform>
            <numerusform>%Ln items would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would stay as they are.</source>
        <translation>
            <numerusform>%Ln would stay as it is.</numerusform>
            <numerusform>%Ln would stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have no such field or no copy.</source>
        <translation>
            <numerusform>%Ln has no such field or no copy.</numerusform>
            <numerusform>%Ln have no such field or no copy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln Item(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Change %Ln Item</numerusform>
            <numerusform>Change %Ln Items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::CatalogFiles</name>
    <message numerus="yes">
        <source>Export %Ln Selected Work(s)</source>
        <translation>
            <numerusform>Export %Ln Selected Work</numerusform>
            <numerusform>Export %Ln Selected Works</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln work(s) written to %1</source>
        <translation>
            <numerusform>%Ln work written to %1</numerusform>
            <numerusform>%Ln works written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::CompanionDialog</name>
    <message numerus="yes">
        <source>Try again in %Ln second(s).</source>
        <translation>
            <numerusform>Try again in %Ln second.</numerusform>
            <numerusform>Try again in %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::ConflictNotice</name>
    <message numerus="yes">
        <source>%Ln conflict(s): somebody else changed the same. Both values are kept.</source>
        <translation>
            <numerusform>%Ln conflict: somebody else changed the same. Both values are kept.</numerusform>
            <numerusform>%Ln conflicts: somebody else changed the same. Both values are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::ConflictsPage</name>
    <message numerus="yes">
        <source>%Ln conflict(s) decided.</source>
        <translation>
            <numerusform>%Ln conflict decided.</numerusform>
            <numerusform>%Ln conflicts decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) of “%1” decided.</source>
        <translation>
            <numerusform>%Ln conflict of “%1” decided.</numerusform>
            <numerusform>%Ln conflicts of “%1” decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still wait(s).</source>
        <translation>
            <numerusform>%Ln still waits.</numerusform>
            <numerusform>%Ln still wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) wait(s)</source>
        <translation>
            <numerusform>%Ln conflict waits</numerusform>
            <numerusform>%Ln conflicts wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::DeviceList</name>
    <message numerus="yes">
        <source>%Ln device(s) signed out</source>
        <translation>
            <numerusform>%Ln device signed out</numerusform>
            <numerusform>%Ln devices signed out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::DraftBar</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::FaultsDialog</name>
    <message numerus="yes">
        <source>%Ln fault(s) were found in %1. Nothing was changed. Keep a copy of the file as it is, and restore a backup from before.</source>
        <translation>
            <numerusform>%Ln fault was found in %1. Nothing was changed. Keep a copy of the file as it is, and restore a backup from before.</numerusform>
            <numerusform>%Ln faults were found in %1. Nothing was changed. Keep a copy of the file as it is, and restore a backup from before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::FindReplaceDialog</name>
    <message numerus="yes">
        <source>Find and replace in %Ln item(s)</source>
        <translation>
            <numerusform>Find and replace in %Ln item</numerusform>
            <numerusform>Find and replace in %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) would change.</source>
        <translation>
            <numerusform>%Ln item would change.</numerusform>
            <numerusform>%Ln items would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The table shows the first %Ln.</source>
        <translation>
            <numerusform>The table shows the first %Ln.</numerusform>
            <numerusform>The table shows the first %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The expression took too long on %Ln text(s), which stay as they are.</source>
        <translation>
            <numerusform>The expression took too long on %Ln text, which stays as it is.</numerusform>
            <numerusform>The expression took too long on %Ln texts, which stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) would no longer fit the field and stay as they are.</source>
        <translation>
            <numerusform>%Ln text would no longer fit the field and stays as it is.</numerusform>
            <numerusform>%Ln texts would no longer fit the field and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln Item(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Change %Ln Item</numerusform>
            <numerusform>Change %Ln Items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::ImportPage</name>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln added</numerusform>
            <numerusform>%Ln added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln updated</numerusform>
            <numerusform>%Ln updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for review</source>
        <translation>
            <numerusform>%Ln waiting for review</numerusform>
            <numerusform>%Ln waiting for review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rejected</numerusform>
            <numerusform>%Ln rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::InviteDialog</name>
    <message numerus="yes">
        <source>Whoever accepts gets an account of their own with this role. The invitation works once, for this address alone, for %n hour(s).</source>
        <translation>
            <numerusform>Whoever accepts gets an account of their own with this role. The invitation works once, for this address alone, for %n hour.</numerusform>
            <numerusform>Whoever accepts gets an account of their own with this role. The invitation works once, for this address alone, for %n hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The secret of an invitation is kept nowhere, so this makes a new one, valid for %n hour(s). The one before ends.</source>
        <translation>
            <numerusform>The secret of an invitation is kept nowhere, so this makes a new one, valid for %n hour. The one before ends.</numerusform>
            <numerusform>The secret of an invitation is kept nowhere, so this makes a new one, valid for %n hours. The one before ends.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::ItemPanel</name>
    <message numerus="yes">
        <source>Fields changed since and therefore kept: %n.</source>
        <translation>
            <numerusform>Fields changed since and therefore kept: %n.</numerusform>
            <numerusform>Fields changed since and therefore kept: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::JobIndicator</name>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>%n more waiting</numerusform>
            <numerusform>%n more waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::LibraryPage</name>
    <message numerus="yes">
        <source>Moved %n works to the trash.</source>
        <translation>
            <numerusform>Moved %n works to the trash.</numerusform>
            <numerusform>Moved %n works to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n rows.</source>
        <translation>
            <numerusform>Copied %n rows.</numerusform>
            <numerusform>Copied %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 works</source>
        <comment>any number but 1</comment>
        <translation>
            <numerusform>%1 works</numerusform>
            <numerusform>%1 works</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::LoadingStep</name>
    <message numerus="yes">
        <source>Done. %Ln entry(s) are here.</source>
        <translation>
            <numerusform>Done. %Ln entry is here.</numerusform>
            <numerusform>Done. %Ln entries are here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::MemberDrawer</name>
    <message numerus="yes">
        <source>%Ln password reset(s) withdrawn</source>
        <translation>
            <numerusform>%Ln password reset withdrawn</numerusform>
            <numerusform>%Ln password resets withdrawn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::MembersPage</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invitation(s)</source>
        <translation>
            <numerusform>%Ln invitation</numerusform>
            <numerusform>%Ln invitations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::PlanDialog</name>
    <message numerus="yes">
        <source>%Ln item(s) changed</source>
        <translation>
            <numerusform>%Ln item changed</numerusform>
            <numerusform>%Ln items changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::PlanPanel</name>
    <message numerus="yes">
        <source>&amp;Review %Ln</source>
        <comment>button: rows that wait</comment>
        <translation>
            <numerusform>&amp;Review %Ln</numerusform>
            <numerusform>&amp;Review %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::ProgressPanel</name>
    <message numerus="yes">
        <source>about %Ln hour(s) left</source>
        <translation>
            <numerusform>about %Ln hour left</numerusform>
            <numerusform>about %Ln hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>about %Ln second left</numerusform>
            <numerusform>about %Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %Ln import(s) before it</source>
        <translation>
            <numerusform>Waiting for %Ln import before it</numerusform>
            <numerusform>Waiting for %Ln imports before it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::ResumeBar</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::ReviewPage</name>
    <message numerus="yes">
        <source>A&amp;pply %Ln Decided</source>
        <comment>button</comment>
        <translation>
            <numerusform>A&amp;pply %Ln Decided</numerusform>
            <numerusform>A&amp;pply %Ln Decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s), %1 decided</source>
        <translation>
            <numerusform>%Ln row, %1 decided</numerusform>
            <numerusform>%Ln rows, %1 decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) decided alike</source>
        <translation>
            <numerusform>%Ln row decided alike</numerusform>
            <numerusform>%Ln rows decided alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) wait again</source>
        <translation>
            <numerusform>%Ln row waits again</numerusform>
            <numerusform>%Ln rows wait again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) taken back</source>
        <translation>
            <numerusform>%Ln decision taken back</numerusform>
            <numerusform>%Ln decisions taken back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::SourcePanel</name>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::StatisticsPage</name>
    <message numerus="yes">
        <source>%Ln work(s)</source>
        <translation>
            <numerusform>%Ln work</numerusform>
            <numerusform>%Ln works</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edition(s)</source>
        <translation>
            <numerusform>%Ln edition</numerusform>
            <numerusform>%Ln editions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies</source>
        <translation>
            <numerusform>%Ln copy</numerusform>
            <numerusform>%Ln copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>price known for %Ln copies</source>
        <translation>
            <numerusform>price known for %Ln copy</numerusform>
            <numerusform>price known for %Ln copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>value known for %Ln copies</source>
        <translation>
            <numerusform>value known for %Ln copy</numerusform>
            <numerusform>value known for %Ln copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::SyncPage</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused change(s) dropped. They are kept in %1.</source>
        <translation>
            <numerusform>%Ln refused change dropped. It is kept in %1.</numerusform>
            <numerusform>%Ln refused changes dropped. They are kept in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::TermEditor</name>
    <message numerus="yes">
        <source>%Ln work(s) would change. Undo turns it back.</source>
        <translation>
            <numerusform>%Ln work would change. Undo turns it back.</numerusform>
            <numerusform>%Ln works would change. Undo turns it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken out of %Ln work(s)</source>
        <translation>
            <numerusform>Taken out of %Ln work</numerusform>
            <numerusform>Taken out of %Ln works</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” in %Ln work(s)</source>
        <translation>
            <numerusform>“%1” in %Ln work</numerusform>
            <numerusform>“%1” in %Ln works</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::TrashPage</name>
    <message numerus="yes">
        <source>%Ln work(s) in the trash, %1 selected</source>
        <translation>
            <numerusform>%Ln work in the trash, %1 selected</numerusform>
            <numerusform>%Ln works in the trash, %1 selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First %Ln work(s) in the trash, %1 selected</source>
        <translation>
            <numerusform>First %Ln work in the trash, %1 selected</numerusform>
            <numerusform>First %Ln works in the trash, %1 selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln work(s) put back into the library</source>
        <translation>
            <numerusform>%Ln work put back into the library</numerusform>
            <numerusform>%Ln works put back into the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln work(s) taken out of the trash</source>
        <translation>
            <numerusform>%Ln work taken out of the trash</numerusform>
            <numerusform>%Ln works taken out of the trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::VocabularyPage</name>
    <message numerus="yes">
        <source>&amp;Merge %Ln Names…</source>
        <translation>
            <numerusform>&amp;Merge %Ln Name…</numerusform>
            <numerusform>&amp;Merge %Ln Names…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln name</numerusform>
            <numerusform>%Ln names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First %Ln name(s); scroll for more</source>
        <translation>
            <numerusform>First name; scroll for more</numerusform>
            <numerusform>First %Ln names; scroll for more</numerusform>
        </translation>
    </message>
</context>
</TS>

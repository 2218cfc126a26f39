<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>BulkEdit</name>
    <message>
        <source>Select the items first; Select All takes all that are listed.</source>
        <translation>Wähle erst die Einträge; „Alles auswählen“ nimmt alle, die aufgeführt sind.</translation>
    </message>
    <message>
        <source>&amp;Bulk Edit…</source>
        <translation>&amp;Viele ändern…</translation>
    </message>
    <message>
        <source>Find and Re&amp;place…</source>
        <translation>Suchen und &amp;ersetzen…</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>Import %1</source>
        <translation>Import %1</translation>
    </message>
    <message>
        <source>Bulk Edit of 1 Item</source>
        <translation>Änderung von 1 Eintrag</translation>
    </message>
    <message numerus="yes">
        <source>Bulk Edit of %n Items</source>
        <translation>
            <numerusform>Änderung von %n Eintrag</numerusform>
            <numerusform>Änderung von %n Einträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of “%2”</source>
        <comment>a kind of change and its subject</comment>
        <translation>%1 von „%2“</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n Items</source>
        <comment>a kind of change</comment>
        <translation>
            <numerusform>%1 von %n Eintrag</numerusform>
            <numerusform>%1 von %n Einträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Bulk Edit</source>
        <translation>Viele ändern</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Vocabulary Change</source>
        <translation>Änderung am Vokabular</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Generated Sample</source>
        <translation>Erzeugtes Beispiel</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Conflict Decision</source>
        <translation>Konfliktentscheidung</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Owned</source>
        <translation>Im Besitz</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>Verliehen</translation>
    </message>
    <message>
        <source>Borrowed</source>
        <translation>Geliehen</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Previously owned</source>
        <translation>Früher im Besitz</translation>
    </message>
    <message>
        <source>Wishlist</source>
        <translation>Wunschliste</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Noch zu lesen</translation>
    </message>
    <message>
        <source>To watch</source>
        <translation>Noch zu sehen</translation>
    </message>
    <message>
        <source>To play</source>
        <translation>Noch zu spielen</translation>
    </message>
    <message>
        <source>To listen</source>
        <translation>Noch zu hören</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Wird gesehen</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Wird gespielt</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Wird gehört</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Gespielt</translation>
    </message>
    <message>
        <source>Movie</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Tv series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Tv season</source>
        <translation>Serienstaffel</translation>
    </message>
    <message>
        <source>Tv episode</source>
        <translation>Serienfolge</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Spiel</translation>
    </message>
    <message>
        <source>Comic issue</source>
        <translation>Comicheft</translation>
    </message>
    <message>
        <source>Board game</source>
        <translation>Brettspiel</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Listened</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>ConflictText</name>
    <message>
        <source>Deletion</source>
        <translation>Löschung</translation>
    </message>
    <message>
        <source>In the catalog</source>
        <translation>Im Katalog</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>Im Papierkorb</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>Another item</source>
        <translation>Ein anderes Objekt</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>you</source>
        <comment>the author of a change</comment>
        <translation>du</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a person and a device</comment>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>One side deleted it, the other did not know of that and changed it or one of its copies. It was kept until somebody decides.</source>
        <translation>Eine Seite hat es gelöscht, die andere wusste davon nichts und hat es oder eines seiner Exemplare geändert. Es bleibt, bis jemand entscheidet.</translation>
    </message>
    <message>
        <source>Both sides put this list in another order or changed it without seeing each other.</source>
        <translation>Beide Seiten haben diese Liste umgeordnet oder geändert, ohne voneinander zu wissen.</translation>
    </message>
    <message>
        <source>Both sides moved it without seeing each other.</source>
        <translation>Beide Seiten haben es verschoben, ohne voneinander zu wissen.</translation>
    </message>
    <message>
        <source>Both sides changed this without seeing each other. The first change is live, the other one waits.</source>
        <translation>Beide Seiten haben dies geändert, ohne voneinander zu wissen. Die erste Änderung gilt, die andere wartet.</translation>
    </message>
    <message>
        <source>Keep It</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep This</source>
        <translation>Dies behalten</translation>
    </message>
    <message>
        <source>Put It in the Trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Bring It Back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Take This</source>
        <translation>Dies übernehmen</translation>
    </message>
    <message>
        <source>Take Both</source>
        <translation>Beides übernehmen</translation>
    </message>
    <message>
        <source>Another Value…</source>
        <translation>Anderer Wert …</translation>
    </message>
</context>
<context>
    <name>DesktopCredentials</name>
    <message>
        <source>The sign-in is kept in the encrypted vault. Unlock it with its passphrase to go on.</source>
        <translation>Die Anmeldung liegt im verschlüsselten Tresor. Öffne ihn mit seiner Passphrase, um weiterzumachen.</translation>
    </message>
    <message>
        <source>No sign-in is kept for this catalog.</source>
        <translation>Für diesen Katalog ist keine Anmeldung aufbewahrt.</translation>
    </message>
    <message>
        <source>This desktop has no keychain that can be used. Choose a passphrase for an encrypted vault, or sign in each time.</source>
        <translation>Diese Arbeitsumgebung hat keinen nutzbaren Schlüsselbund. Wähle eine Passphrase für einen verschlüsselten Tresor, oder melde dich jedes Mal an.</translation>
    </message>
    <message>
        <source>There is a vault already. Unlock it with its passphrase.</source>
        <translation>Es gibt schon einen Tresor. Öffne ihn mit seiner Passphrase.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The catalog &quot;%1&quot; was made by a newer version of collectz: it has format %2, this program knows up to %3. It was left as it is; update collectz to open it.</source>
        <translation>Der Katalog „%1“ stammt von einer neueren Version von collectz: Er hat Format %2, dieses Programm kennt bis %3. Er blieb, wie er ist; aktualisiere collectz, um ihn zu öffnen.</translation>
    </message>
    <message>
        <source>The catalog &quot;%1&quot; is open in another window or program. Open it read-only, or close it there.</source>
        <translation>Der Katalog „%1“ ist in einem anderen Fenster oder Programm geöffnet. Öffne ihn schreibgeschützt oder schließ ihn dort.</translation>
    </message>
    <message>
        <source>Another program is using the catalog &quot;%1&quot;. Nothing was changed; try again in a moment.</source>
        <translation>Ein anderes Programm benutzt den Katalog „%1“. Nichts wurde geändert; versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The database &quot;%1&quot; is busy. Nothing was changed; try again in a moment.</source>
        <translation>Die Datenbank „%1“ ist beschäftigt. Nichts wurde geändert; versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The database &quot;%1&quot; took too long. Nothing was changed; try again in a moment.</source>
        <translation>Die Datenbank „%1“ hat zu lange gebraucht. Nichts wurde geändert; versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The catalog &quot;%1&quot; cannot be written. Nothing was changed.</source>
        <translation>Der Katalog „%1“ lässt sich nicht beschreiben. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The catalog &quot;%1&quot; cannot be written. Open it read-only, or change its permissions.</source>
        <translation>Der Katalog „%1“ lässt sich nicht beschreiben. Öffne ihn schreibgeschützt oder ändere seine Rechte.</translation>
    </message>
    <message>
        <source>The catalog &quot;%1&quot; cannot be written: the file or its folder is read-only. Nothing was changed.</source>
        <translation>Der Katalog „%1“ lässt sich nicht beschreiben: Die Datei oder ihr Ordner ist schreibgeschützt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The catalog &quot;%1&quot; is open read-only. Nothing was changed.</source>
        <translation>Der Katalog „%1“ ist schreibgeschützt geöffnet. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The database &quot;%1&quot; cannot be written now. Nothing was changed.</source>
        <translation>Die Datenbank „%1“ lässt sich gerade nicht beschreiben. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The folder of the catalog &quot;%1&quot; cannot be written. Open the catalog read-only, or move it elsewhere.</source>
        <translation>Der Ordner des Katalogs „%1“ lässt sich nicht beschreiben. Öffne den Katalog schreibgeschützt oder leg ihn woanders hin.</translation>
    </message>
    <message>
        <source>The catalog &quot;%1&quot; cannot be reserved for writing. Open it read-only.</source>
        <translation>Der Katalog „%1“ lässt sich nicht zum Schreiben reservieren. Öffne ihn schreibgeschützt.</translation>
    </message>
    <message>
        <source>The catalog &quot;%1&quot; cannot be opened. Check that its folder exists and may be used.</source>
        <translation>Der Katalog „%1“ lässt sich nicht öffnen. Prüfe, ob es seinen Ordner gibt und er benutzt werden darf.</translation>
    </message>
    <message>
        <source>There is no catalog &quot;%1&quot;.</source>
        <translation>Es gibt keinen Katalog „%1“.</translation>
    </message>
    <message>
        <source>The database &quot;%1&quot; holds no catalog yet.</source>
        <translation>In der Datenbank „%1“ ist noch kein Katalog.</translation>
    </message>
    <message>
        <source>There is no permission to use the catalog &quot;%1&quot;.</source>
        <translation>Der Katalog „%1“ darf nicht benutzt werden.</translation>
    </message>
    <message>
        <source>There is no permission to read the catalog &quot;%1&quot;.</source>
        <translation>Der Katalog „%1“ darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There is no permission to do that in the database &quot;%1&quot;.</source>
        <translation>In der Datenbank „%1“ ist das nicht erlaubt.</translation>
    </message>
    <message>
        <source>The catalog &quot;%1&quot; is damaged. It was left as it is; restore a backup, or copy the file before trying anything else.</source>
        <translation>Der Katalog „%1“ ist beschädigt. Er blieb, wie er ist; stelle eine Sicherung wieder her oder kopiere die Datei, bevor du etwas anderes versuchst.</translation>
    </message>
    <message>
        <source>The server reports damage in the database &quot;%1&quot;. Nothing was changed.</source>
        <translation>Der Server meldet Schäden in der Datenbank „%1“. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The disk failed while the catalog &quot;%1&quot; was in use. Nothing unfinished was kept; check the drive.</source>
        <translation>Das Laufwerk versagte, während der Katalog „%1“ benutzt wurde. Nichts Unfertiges wurde behalten; prüfe das Laufwerk.</translation>
    </message>
    <message>
        <source>The catalog &quot;%1&quot; has an older format. Open it once for writing to bring it up to date.</source>
        <translation>Der Katalog „%1“ hat ein älteres Format. Öffne ihn einmal zum Schreiben, damit er aktualisiert wird.</translation>
    </message>
    <message>
        <source>The catalog &quot;%1&quot; was not prepared to its end. Open it once for writing, so that this is finished.</source>
        <translation>Der Katalog „%1“ wurde nicht zu Ende vorbereitet. Öffne ihn einmal zum Schreiben, damit das fertig wird.</translation>
    </message>
    <message>
        <source>The catalog is being closed. Nothing was changed.</source>
        <translation>Der Katalog wird gerade geschlossen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a collectz catalog, or it is damaged. It was left as it is.</source>
        <translation>„%1“ ist kein Katalog von collectz oder ist beschädigt. Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds other data, not a collectz catalog. It was left as it is.</source>
        <translation>„%1“ enthält andere Daten, keinen Katalog von collectz. Sie blieben, wie sie sind.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty, not a collectz catalog.</source>
        <translation>„%1“ ist leer und kein Katalog von collectz.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder, not a catalog.</source>
        <translation>„%1“ ist ein Ordner, kein Katalog.</translation>
    </message>
    <message>
        <source>There is no space left for the catalog &quot;%1&quot;. Nothing was changed; free some space and try again.</source>
        <translation>Für den Katalog „%1“ ist kein Platz mehr. Nichts wurde geändert; schaffe Platz und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>There is no space left beside the catalog &quot;%1&quot;.</source>
        <translation>Neben dem Katalog „%1“ ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>There is no space left for unpacking &quot;%1&quot;.</source>
        <translation>Zum Auspacken von „%1“ ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot; for the catalog &quot;%2&quot;.</source>
        <translation>Es gibt keinen Ordner „%1“ für den Katalog „%2“.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be written, so no catalog can be made there.</source>
        <translation>Der Ordner „%1“ lässt sich nicht beschreiben; dort kann kein Katalog angelegt werden.</translation>
    </message>
    <message>
        <source>The server of the database &quot;%1&quot; cannot be reached. Check its address and that it runs.</source>
        <translation>Der Server der Datenbank „%1“ ist nicht zu erreichen. Prüfe seine Adresse und ob er läuft.</translation>
    </message>
    <message>
        <source>The server refused the user name or the password for the database &quot;%1&quot;.</source>
        <translation>Der Server hat den Benutzernamen oder das Passwort für die Datenbank „%1“ abgelehnt.</translation>
    </message>
    <message>
        <source>The connection to the database &quot;%1&quot; was lost. What was not yet confirmed was not kept.</source>
        <translation>Die Verbindung zur Datenbank „%1“ ist abgerissen. Was noch nicht bestätigt war, wurde nicht behalten.</translation>
    </message>
    <message>
        <source>The connection to the database &quot;%1&quot; was lost. It is tried again; what you see may be out of date.</source>
        <translation>Die Verbindung zur Datenbank „%1“ ist abgerissen. Sie wird neu aufgebaut; was du siehst, kann veraltet sein.</translation>
    </message>
    <message>
        <source>The server has no space left for the database &quot;%1&quot;. Nothing was changed.</source>
        <translation>Der Server hat keinen Platz mehr für die Datenbank „%1“. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no database &quot;%1&quot; on the server.</source>
        <translation>Auf dem Server gibt es keine Datenbank „%1“.</translation>
    </message>
    <message>
        <source>The catalog &quot;%1&quot; could not carry out a request. Nothing was changed.</source>
        <translation>Der Katalog „%1“ konnte eine Anfrage nicht ausführen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The database &quot;%1&quot; could not carry out a request. Nothing was changed.</source>
        <translation>Die Datenbank „%1“ konnte eine Anfrage nicht ausführen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Too many changes are waiting to be saved. Nothing was changed; try again in a moment.</source>
        <translation>Zu viele Änderungen warten auf das Speichern. Nichts wurde geändert; versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The catalog knows no such change.</source>
        <translation>Der Katalog kennt keine solche Änderung.</translation>
    </message>
    <message>
        <source>This change has already been undone.</source>
        <translation>Diese Änderung wurde schon zurückgenommen.</translation>
    </message>
    <message>
        <source>This change has already been redone.</source>
        <translation>Diese Änderung wurde schon wiederholt.</translation>
    </message>
    <message>
        <source>What was to be changed is not in the catalog (any more). Nothing was changed.</source>
        <translation>Was geändert werden sollte, ist nicht (mehr) im Katalog. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>You may not change this catalog. Nothing was changed.</source>
        <translation>Du darfst diesen Katalog nicht ändern. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>You may not undo this change. Nothing was changed.</source>
        <translation>Du darfst diese Änderung nicht zurücknehmen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This change is still arriving from the companion. It can be undone in a moment.</source>
        <translation>Diese Änderung kommt gerade noch vom Begleiter. Sie lässt sich gleich zurücknehmen.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Angehalten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Stopped. The source was not changed.</source>
        <translation>Angehalten. Die Quelle wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Stopped. No backup was kept.</source>
        <translation>Angehalten. Es wurde keine Sicherung behalten.</translation>
    </message>
    <message>
        <source>The import was stopped. What is written stays; apply it again to go on, or undo it.</source>
        <translation>Der Import wurde angehalten. Was geschrieben ist, bleibt; wende ihn noch einmal an, um weiterzumachen, oder nimm ihn zurück.</translation>
    </message>
    <message>
        <source>The import was cancelled before it began.</source>
        <translation>Der Import wurde abgebrochen, bevor er begann.</translation>
    </message>
    <message>
        <source>The plan was stopped; nothing was written.</source>
        <translation>Der Plan wurde angehalten; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The undo was stopped. What is taken back stays so; undo again to go on.</source>
        <translation>Das Zurücknehmen wurde angehalten. Was zurückgenommen ist, bleibt es; nimm noch einmal zurück, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The report was stopped; it is not complete.</source>
        <translation>Der Bericht wurde angehalten; er ist nicht vollständig.</translation>
    </message>
    <message>
        <source>Stopped. The catalog &quot;%1&quot; is prepared in part; the next opening goes on from there.</source>
        <translation>Angehalten. Der Katalog „%1“ ist teilweise vorbereitet; das nächste Öffnen macht dort weiter.</translation>
    </message>
    <message>
        <source>The backup &quot;%1&quot; could not be written. The catalog was left as it is.</source>
        <translation>Die Sicherung „%1“ konnte nicht geschrieben werden. Der Katalog blieb, wie er ist.</translation>
    </message>
    <message>
        <source>This is not the file that import %1 (%2) was begun with. Nothing was changed.</source>
        <translation>Das ist nicht die Datei, mit der Import %1 (%2) begonnen wurde. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>No reader recognises &quot;%1&quot;. Choose the format by hand, or export the file anew from the program it comes from.</source>
        <translation>„%1“ hat kein bekanntes Format. Wähle das Format von Hand oder exportiere die Datei neu aus dem Programm, aus dem sie kommt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no rows that could be imported. Nothing was written.</source>
        <translation>„%1“ hat keine Zeilen, die importiert werden könnten. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is empty: there is nothing to import.</source>
        <translation>Die Datei „%1“ ist leer: Es gibt nichts zu importieren.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder. Choose the exported file inside it.</source>
        <translation>„%1“ ist ein Ordner. Wähle die exportierte Datei darin.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; does not exist. Check its name and folder.</source>
        <translation>Die Datei „%1“ gibt es nicht. Prüfe Name und Ordner.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a text file. Choose the file that was exported as text.</source>
        <translation>„%1“ ist keine Textdatei. Wähle die Datei, die als Text exportiert wurde.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be opened for reading. Check its permissions.</source>
        <translation>Die Datei „%1“ lässt sich nicht zum Lesen öffnen. Prüfe ihre Rechte.</translation>
    </message>
    <message>
        <source>Reading the file failed. What was read before is kept; check the drive and try again.</source>
        <translation>Das Lesen der Datei schlug fehl. Was vorher gelesen wurde, bleibt; prüfe das Laufwerk und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read to its end. Nothing was imported; check the drive and try again.</source>
        <translation>„%1“ lässt sich nicht zu Ende lesen. Nichts wurde importiert; prüfe das Laufwerk und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no header row that can be read. Its first row must name the columns.</source>
        <translation>„%1“ hat keine lesbare Kopfzeile. Die erste Zeile muss die Spalten benennen.</translation>
    </message>
    <message>
        <source>No column holds the title. Name one &quot;title&quot;, or say which one it is. The columns are: %1.</source>
        <translation>Keine Spalte enthält den Titel. Nenne eine „title“ oder sag, welche es ist. Die Spalten sind: %1.</translation>
    </message>
    <message>
        <source>The archive is damaged or not complete. Download or export it anew.</source>
        <translation>Das Archiv ist beschädigt oder unvollständig. Lade oder exportiere es neu.</translation>
    </message>
    <message>
        <source>The archive is encrypted (&quot;%1&quot;). Unpack it first and import the files.</source>
        <translation>Das Archiv ist verschlüsselt („%1“). Packe es zuerst aus und importiere die Dateien.</translation>
    </message>
    <message>
        <source>There is no field &apos;%1&apos;.</source>
        <translation>Es gibt kein Feld „%1“.</translation>
    </message>
    <message>
        <source>There is no field &apos;%1&apos;. Did you mean &apos;%2&apos;?</source>
        <translation>Es gibt kein Feld „%1“. Meintest du „%2“?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not known.</source>
        <translation>„%1“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not known. Did you mean &apos;%2&apos;?</source>
        <translation>„%1“ ist nicht bekannt. Meintest du „%2“?</translation>
    </message>
    <message>
        <source>The filter has more than %1 characters. Shorten it.</source>
        <translation>Der Filter hat mehr als %1 Zeichen. Kürze ihn.</translation>
    </message>
    <message>
        <source>The name is the same as before. Nothing was changed.</source>
        <translation>Der Name ist derselbe wie vorher. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The name holds a character that names cannot have.</source>
        <translation>Der Name enthält ein Zeichen, das in Namen nicht vorkommen kann.</translation>
    </message>
    <message>
        <source>A place is written as Room/Shelf/Box, without empty parts.</source>
        <translation>Ein Ort wird als Zimmer/Regal/Kiste geschrieben, ohne leere Teile.</translation>
    </message>
    <message>
        <source>Type the text to find.</source>
        <translation>Gib den Text ein, der gesucht wird.</translation>
    </message>
    <message>
        <source>The expression cannot be read at character %1: %2.</source>
        <translation>Der Ausdruck ist beim Zeichen %1 nicht zu verstehen: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a date like 1999, 1999-05 or 1999-05-17, nor an age like 7d, 3m or 1y.</source>
        <translation>„%1“ ist kein Datum wie 1999, 1999-05 oder 1999-05-17 und kein Alter wie 7d, 3m oder 1y.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date like 1999, 1999-05 or 1999-05-17.</source>
        <translation>„%1“ ist kein Datum wie 1999, 1999-05 oder 1999-05-17.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an amount with its currency, like 12.99 EUR.</source>
        <translation>„%1“ ist kein Betrag mit Währung wie 12,99 EUR.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a length like 97, 97 min or 1:37.</source>
        <translation>„%1“ ist keine Länge wie 97, 97 min oder 1:37.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a rating like 8/10, 4.5/5 or 80%.</source>
        <translation>„%1“ ist keine Wertung wie 8/10, 4,5/5 oder 80 %.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a link that begins with http:// or https://.</source>
        <translation>„%1“ ist kein Link, der mit http:// oder https:// beginnt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a point in time like 2026-01-31T12:00:00Z.</source>
        <translation>„%1“ ist kein Zeitpunkt wie 2026-01-31T12:00:00Z.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not yes or no.</source>
        <translation>„%1“ ist weder Ja noch Nein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a picture kept in this catalog.</source>
        <translation>„%1“ ist kein Bild dieses Katalogs.</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a backup and stays as it is. Restore it to go on with its content, or open it read-only to look at it.</source>
        <translation>„%1“ ist eine Sicherung und bleibt, wie sie ist. Hole sie zurück, um mit ihrem Inhalt weiterzuarbeiten, oder öffne sie nur zum Lesen.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Creators</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Exemplare</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Decade</source>
        <translation>Jahrzehnt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>%1s</source>
        <comment>a decade: 1980s</comment>
        <translation>%1er</translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation>Besitz</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Own barcode</source>
        <translation>Eigener Strichcode</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>Grading company</source>
        <translation>Gutachter</translation>
    </message>
    <message>
        <source>Grading certificate</source>
        <translation>Nummer des Gutachtens</translation>
    </message>
    <message>
        <source>Acquired</source>
        <translation>Erworben</translation>
    </message>
    <message>
        <source>Acquired from</source>
        <translation>Erworben bei</translation>
    </message>
    <message>
        <source>Price paid</source>
        <translation>Kaufpreis</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Sold on</source>
        <translation>Verkauft am</translation>
    </message>
    <message>
        <source>Sold to</source>
        <translation>Verkauft an</translation>
    </message>
    <message>
        <source>Sold for</source>
        <translation>Verkauft für</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterschrieben von</translation>
    </message>
    <message>
        <source>Signed as</source>
        <translation>Unterschrieben als</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Unterschrieben am</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>Unterschrieben in</translation>
    </message>
    <message>
        <source>Proof of signature</source>
        <translation>Nachweis der Unterschrift</translation>
    </message>
    <message>
        <source>Lent to</source>
        <translation>Verliehen an</translation>
    </message>
    <message>
        <source>Lent on</source>
        <translation>Verliehen am</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>Zurück am</translation>
    </message>
    <message>
        <source>Notes on the copy</source>
        <translation>Notizen zum Exemplar</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Verlag</translation>
    </message>
    <message>
        <source>Imprint</source>
        <translation>Imprint</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Catalogue number</source>
        <translation>Katalognummer</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Edition language</source>
        <translation>Sprache der Ausgabe</translation>
    </message>
    <message>
        <source>Edition country</source>
        <translation>Land der Ausgabe</translation>
    </message>
    <message>
        <source>Discs</source>
        <translation>Scheiben</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Aspect ratio</source>
        <translation>Seitenverhältnis</translation>
    </message>
    <message>
        <source>Audio tracks</source>
        <translation>Tonspuren</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>Verpackung</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>Listenpreis</translation>
    </message>
    <message>
        <source>Barcodes and ISBN</source>
        <translation>Strichcodes und ISBN</translation>
    </message>
    <message>
        <source>Cover of the edition</source>
        <translation>Umschlag der Ausgabe</translation>
    </message>
    <message>
        <source>Notes on the edition</source>
        <translation>Notizen zur Ausgabe</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autoren</translation>
    </message>
    <message>
        <source>Directors</source>
        <translation>Regie</translation>
    </message>
    <message>
        <source>Artists</source>
        <translation>Künstler</translation>
    </message>
    <message>
        <source>Developers</source>
        <translation>Entwickler</translation>
    </message>
    <message>
        <source>Designers</source>
        <translation>Gestalter</translation>
    </message>
    <message>
        <source>Writers</source>
        <translation>Drehbuch</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>Besetzung</translation>
    </message>
    <message>
        <source>Producers</source>
        <translation>Produzenten</translation>
    </message>
    <message>
        <source>Composers</source>
        <translation>Komponisten</translation>
    </message>
    <message>
        <source>Conductors</source>
        <translation>Dirigenten</translation>
    </message>
    <message>
        <source>Narrators</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Illustrators</source>
        <translation>Illustratoren</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Translators</source>
        <translation>Übersetzer</translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation>Mitwirkende</translation>
    </message>
    <message>
        <source>Inkers</source>
        <translation>Tuscher</translation>
    </message>
    <message>
        <source>Colourists</source>
        <translation>Koloristen</translation>
    </message>
    <message>
        <source>Letterers</source>
        <translation>Letterer</translation>
    </message>
    <message>
        <source>Cover artists</source>
        <translation>Umschlagkünstler</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>My rating</source>
        <translation>Meine Wertung</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Times completed</source>
        <translation>Male abgeschlossen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Liebling</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>My review</source>
        <translation>Meine Besprechung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>Aufgenommen am</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Copies owned</source>
        <translation>Eigene Exemplare</translation>
    </message>
    <message>
        <source>Added to the catalog</source>
        <translation>Im Katalog seit</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>Originaltitel</translation>
    </message>
    <message>
        <source>Sort title</source>
        <translation>Sortiertitel</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Release date</source>
        <translation>Erscheinungsdatum</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Number in series</source>
        <translation>Nummer in der Reihe</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Staffel</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Umschlag</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Genres</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Running time</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Age rating</source>
        <translation>Altersfreigabe</translation>
    </message>
    <message>
        <source>Public rating</source>
        <translation>Öffentliche Wertung</translation>
    </message>
    <message>
        <source>Studios</source>
        <translation>Studios</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Seasons</source>
        <translation>Staffeln</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Number of tracks</source>
        <translation>Anzahl der Titel</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Titelliste</translation>
    </message>
    <message>
        <source>Compilation</source>
        <translation>Sammelwerk</translation>
    </message>
    <message>
        <source>Players</source>
        <translation>Spieler</translation>
    </message>
    <message>
        <source>Play time</source>
        <translation>Spieldauer</translation>
    </message>
    <message>
        <source>Minimum age</source>
        <translation>Mindestalter</translation>
    </message>
    <message>
        <source>Story arc</source>
        <translation>Handlungsbogen</translation>
    </message>
    <message>
        <source>Key issue</source>
        <translation>Schlüsselheft</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Einordnung</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Kennungen</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>1999, 1999-05 or 1999-05-17</source>
        <translation>1999, 1999-05 oder 1999-05-17</translation>
    </message>
    <message>
        <source>12.99 EUR</source>
        <translation>12.99 EUR</translation>
    </message>
    <message>
        <source>minutes, or 1:45</source>
        <translation>Minuten oder 1:45</translation>
    </message>
    <message>
        <source>Room/Shelf/Box</source>
        <translation>Zimmer/Regal/Kiste</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Calibre catalog CSV</source>
        <translation>Calibre-Katalog (CSV)</translation>
    </message>
    <message>
        <source>CLZ CSV</source>
        <translation>CLZ-CSV</translation>
    </message>
    <message>
        <source>collectz export (CSV)</source>
        <translation>collectz-Export (CSV)</translation>
    </message>
    <message>
        <source>collectz export (JSON)</source>
        <translation>collectz-Export (JSON)</translation>
    </message>
    <message>
        <source>collectZ server portability JSON</source>
        <translation>JSON-Export des collectZ-Servers</translation>
    </message>
    <message>
        <source>collectZ server CSV</source>
        <translation>CSV des collectZ-Servers</translation>
    </message>
    <message>
        <source>Delicious Library 3 CSV</source>
        <translation>Delicious Library 3 (CSV)</translation>
    </message>
    <message>
        <source>Delicious Library XML</source>
        <translation>Delicious Library (XML)</translation>
    </message>
    <message>
        <source>CSV or TSV table</source>
        <translation>CSV- oder TSV-Tabelle</translation>
    </message>
    <message>
        <source>Goodreads CSV</source>
        <translation>Goodreads-CSV</translation>
    </message>
    <message>
        <source>Letterboxd export</source>
        <translation>Letterboxd-Export</translation>
    </message>
</context>
<context>
    <name>Group</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Veröffentlichung</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Einordnung</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Persönlich</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Exemplar</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>Leihe</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Eigene Felder</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>A catalog is one file, or one database on a PostgreSQL server. “Open My Catalog” makes a file in your home folder; it is yours to copy and needs no account.</source>
        <translation>Ein Katalog ist eine Datei oder eine Datenbank auf einem PostgreSQL-Server. „Meinen Katalog öffnen“ legt eine Datei in deinem persönlichen Ordner an; sie gehört dir, lässt sich kopieren und braucht kein Konto.</translation>
    </message>
    <message>
        <source>Add what you own one by one with “Add Item…”, or import what another program or service has exported. To look around without any risk, open the sample catalog.</source>
        <translation>Trage deine Stücke einzeln mit „Eintrag hinzufügen …“ ein, oder importiere, was ein anderes Programm oder ein Dienst exportiert hat. Um dich ohne Risiko umzusehen, öffne den Beispielkatalog.</translation>
    </message>
    <message>
        <source>A work is the title, an edition is how it was published, a copy is the thing on your shelf. Wishes, loans and what you have seen or read are kept apart from what you own.</source>
        <translation>Ein Werk ist der Titel, eine Ausgabe die Art, wie es erschienen ist, ein Exemplar das Ding in deinem Regal. Wünsche, Verliehenes und was du gesehen oder gelesen hast, bleiben getrennt von dem, was du besitzt.</translation>
    </message>
    <message>
        <source>Finding and sorting</source>
        <translation>Finden und sortieren</translation>
    </message>
    <message>
        <source>Type into the filter box above the list. Words find works that have all of them; the list follows as you type, and Esc shows everything again.</source>
        <translation>Schreib in das Filterfeld über der Liste. Wörter finden Werke, die alle davon enthalten; die Liste folgt beim Tippen, und Esc zeigt wieder alles.</translation>
    </message>
    <message>
        <source>both words, anywhere</source>
        <translation>beide Wörter, irgendwo</translation>
    </message>
    <message>
        <source>these words together</source>
        <translation>diese Wörter zusammen</translation>
    </message>
    <message>
        <source>one field</source>
        <translation>ein Feld</translation>
    </message>
    <message>
        <source>a range; also year:&gt;1990</source>
        <translation>ein Bereich; auch year:&gt;1990</translation>
    </message>
    <message>
        <source>one of several</source>
        <translation>eines von mehreren</translation>
    </message>
    <message>
        <source>not what is lent</source>
        <translation>nicht, was verliehen ist</translation>
    </message>
    <message>
        <source>wishes that have a cover</source>
        <translation>Wünsche, die ein Titelbild haben</translation>
    </message>
    <message>
        <source>Adding and editing</source>
        <translation>Hinzufügen und bearbeiten</translation>
    </message>
    <message>
        <source>Adding needs a title and Enter. F2 edits the chosen work with its editions and copies; Ctrl+S saves, Ctrl+Enter saves and goes on to the next, Esc leaves everything as it was.</source>
        <translation>Zum Hinzufügen genügen ein Titel und die Eingabetaste. F2 bearbeitet das gewählte Werk mit seinen Ausgaben und Exemplaren; Strg+S speichert, Strg+Eingabe speichert und geht zum nächsten, Esc lässt alles, wie es war.</translation>
    </message>
    <message>
        <source>What you typed is locked: imports fill what is empty and never replace it. The sign beside a fact tells where it came from, and the History tab shows every change.</source>
        <translation>Was du eingetippt hast, ist gesperrt: Importe füllen nur, was leer ist, und ersetzen es nie. Das Zeichen neben einer Angabe sagt, woher sie kommt, und der Reiter Verlauf zeigt jede Änderung.</translation>
    </message>
    <message>
        <source>To change many works at once, select them and use Bulk Edit or Find and Replace in the Edit menu. Both show first what would change.</source>
        <translation>Um viele Werke auf einmal zu ändern, wähle sie aus und nimm im Menü Bearbeiten die Sammelbearbeitung oder Suchen und Ersetzen. Beide zeigen zuerst, was sich ändern würde.</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>1999, 1999-05 or 1999-05-17</source>
        <translation>1999, 1999-05 oder 1999-05-17</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>12.99 EUR</source>
        <translation>12.99 EUR</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Room/Shelf/Box</source>
        <translation>Zimmer/Regal/Kiste</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>a name, with its role in brackets: Zendaya (Chani)</source>
        <translation>ein Name, die Rolle in Klammern: Zendaya (Chani)</translation>
    </message>
    <message>
        <source>Covers and other pictures</source>
        <translation>Titelbilder und andere Bilder</translation>
    </message>
    <message>
        <source>Drop a picture on the cover in the item panel, paste it with Ctrl+Shift+V, or choose a file in the Item menu. Pictures of an edition and of a signature are set in the form.</source>
        <translation>Zieh ein Bild auf das Titelbild in der Eintragsleiste, füge es mit Strg+Umschalt+V ein, oder wähle im Menü Eintrag eine Datei. Bilder einer Ausgabe und einer Signatur stehen im Formular.</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, GIF, BMP and TIFF are kept as they are, up to 32 MiB and 64 million pixels.</source>
        <translation>PNG, JPEG, WebP, GIF, BMP und TIFF werden behalten, wie sie sind, bis 32 MiB und 64 Millionen Bildpunkte.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Drop one or several files on the window, or use “Import File…”. The program reads the file, shows how it understands its columns, and makes a plan: what would be added, changed or left alone. Nothing is written before you apply the plan.</source>
        <translation>Zieh eine oder mehrere Dateien auf das Fenster, oder nimm „Datei importieren …“. Das Programm liest die Datei, zeigt, wie es ihre Spalten versteht, und macht einen Plan: was hinzukäme, sich änderte oder bliebe. Nichts wird geschrieben, bevor du den Plan anwendest.</translation>
    </message>
    <message>
        <source>Applying goes on in the background; you can work, stop it, or close the program and resume later. The same file twice changes nothing. An import can be undone as a whole, later too: what people changed since is kept.</source>
        <translation>Das Anwenden läuft im Hintergrund; du kannst weiterarbeiten, es anhalten oder das Programm schließen und später fortsetzen. Dieselbe Datei ein zweites Mal ändert nichts. Ein Import lässt sich als Ganzes zurücknehmen, auch später: Was Menschen seitdem geändert haben, bleibt.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>When a row of an import might be a work you already have, it waits here with its candidates side by side. Choose a candidate to update it, add the row as new, or leave it out; then apply what is decided.</source>
        <translation>Könnte eine Zeile eines Imports ein Werk sein, das du schon hast, wartet sie hier mit ihren Kandidaten nebeneinander. Wähle einen Kandidaten, um ihn zu ergänzen, nimm die Zeile als neu auf, oder lass sie aus; dann wende das Entschiedene an.</translation>
    </message>
    <message>
        <source>update that candidate</source>
        <translation>diesen Kandidaten ergänzen</translation>
    </message>
    <message>
        <source>add as new</source>
        <translation>als neu aufnehmen</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>auslassen</translation>
    </message>
    <message>
        <source>decide all alike</source>
        <translation>alle gleichen entscheiden</translation>
    </message>
    <message>
        <source>Names: people, genres, places</source>
        <translation>Namen: Personen, Genres, Orte</translation>
    </message>
    <message>
        <source>The Vocabulary page lists every name with how often it is used. Rename one and all its works follow; select two and merge them into one. You see the works before, and undo takes it back.</source>
        <translation>Die Seite Vokabular zeigt jeden Namen und wie oft er vorkommt. Benenne einen um, und alle seine Werke folgen; wähle zwei aus und führe sie zusammen. Du siehst die Werke vorher, und Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Undo, history and trash</source>
        <translation>Rückgängig, Verlauf und Papierkorb</translation>
    </message>
    <message>
        <source>Every change can be undone by its name with Ctrl+Z, even after a restart. What was changed again since is kept and named.</source>
        <translation>Jede Änderung lässt sich mit Strg+Z beim Namen zurücknehmen, auch nach einem Neustart. Was seitdem wieder geändert wurde, bleibt und wird genannt.</translation>
    </message>
    <message>
        <source>Deleting moves a work to the trash, from where it can be put back. The Activity page shows who did what and when, and what was refused.</source>
        <translation>Löschen legt ein Werk in den Papierkorb, aus dem es zurückgelegt werden kann. Die Seite Aktivität zeigt, wer wann was getan hat und was abgelehnt wurde.</translation>
    </message>
    <message>
        <source>Backups and privacy</source>
        <translation>Sicherungen und Privates</translation>
    </message>
    <message>
        <source>Sharing on PostgreSQL</source>
        <translation>Gemeinsam mit PostgreSQL</translation>
    </message>
    <message>
        <source>Several people can work on one catalog in a PostgreSQL database. Have a database and a user made for you, then use “Connect to PostgreSQL…” in the File menu; the first connection makes the catalog.</source>
        <translation>Mehrere Menschen können an einem Katalog in einer PostgreSQL-Datenbank arbeiten. Lass dir eine Datenbank und einen Benutzer anlegen und nimm dann „Mit PostgreSQL verbinden …“ im Menü Datei; die erste Verbindung legt den Katalog an.</translation>
    </message>
    <message>
        <source>A catalog file is written by one program at a time. A second one can open it read-only.</source>
        <translation>In eine Katalogdatei schreibt immer nur ein Programm. Ein zweites kann sie nur zum Lesen öffnen.</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Everything can be done without the mouse. The sheet of all shortcuts can be searched; the command palette runs any command by a few letters of its name.</source>
        <translation>Alles geht auch ohne Maus. Die Übersicht aller Tastenkürzel lässt sich durchsuchen; die Befehlspalette führt jeden Befehl nach ein paar Buchstaben seines Namens aus.</translation>
    </message>
    <message>
        <source>command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>sheet of all shortcuts</source>
        <translation>Übersicht aller Tastenkürzel</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>text larger, smaller, as usual</source>
        <translation>Schrift größer, kleiner, wie üblich</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>ganzer Bildschirm</translation>
    </message>
    <message>
        <source>read everything anew</source>
        <translation>alles neu lesen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>&amp;About collectz</source>
        <translation>Ü&amp;ber collectz</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>undo what was decided alike last</source>
        <translation>die letzte gemeinsame Entscheidung rückgängig machen</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>When two people change the same thing without seeing each other, the first change is live and the other one waits on this page, with what both began with. Nothing that was typed is lost.</source>
        <translation>Wenn zwei Personen dasselbe ändern, ohne voneinander zu wissen, gilt die erste Änderung, und die andere wartet auf dieser Seite, mit dem, womit beide anfingen. Nichts, was jemand eingegeben hat, geht verloren.</translation>
    </message>
    <message>
        <source>Keep what is live, take what waits, take both of lists and long texts, or type another value. Every decision can be undone, also many that were decided alike.</source>
        <translation>Behalte, was gilt, übernimm, was wartet, nimm bei Listen und langen Texten beides, oder gib einen anderen Wert ein. Jede Entscheidung lässt sich rückgängig machen, auch viele gleiche auf einmal.</translation>
    </message>
    <message>
        <source>keep what is live</source>
        <translation>behalten, was gilt</translation>
    </message>
    <message>
        <source>take what waits</source>
        <translation>übernehmen, was wartet</translation>
    </message>
    <message>
        <source>take both</source>
        <translation>beides übernehmen</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>anderer Wert</translation>
    </message>
    <message>
        <source>show the item</source>
        <translation>das Objekt zeigen</translation>
    </message>
    <message>
        <source>preferences, with every key to be changed</source>
        <translation>Einstellungen, in denen sich jede Taste ändern lässt</translation>
    </message>
    <message>
        <source>Members and invitations</source>
        <translation>Mitglieder und Einladungen</translation>
    </message>
    <message>
        <source>A catalog that follows a companion is shared by members. The Members page invites them, by mail or by a link that is shown once, and gives each a role; Save changes a role, and the message takes it back.</source>
        <translation>Einen Katalog, der einem Begleiter folgt, teilen sich Mitglieder. Die Seite „Mitglieder“ lädt sie ein, mit einer E-Mail oder einem Link, der einmal gezeigt wird, und gibt jedem eine Rolle; „Rolle speichern“ ändert sie, und die Meldung nimmt es zurück.</translation>
    </message>
    <message>
        <source>Suspending keeps somebody out until you let them in again. Revoking ends a membership for good. What your own role does not allow is greyed, and its tip says why.</source>
        <translation>Sperren hält jemanden fern, bis du ihn wieder hereinlässt. Entziehen beendet eine Mitgliedschaft endgültig. Was deine Rolle nicht erlaubt, ist grau, und der Tipp dazu sagt, warum.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>everything, other owners too</source>
        <translation>alles, auch andere Inhaber</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Verwalter</translation>
    </message>
    <message>
        <source>everything but owners</source>
        <translation>alles außer Inhabern</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source>changes the whole catalog</source>
        <translation>ändert den ganzen Katalog</translation>
    </message>
    <message>
        <source>Contributor</source>
        <translation>Mitwirkender</translation>
    </message>
    <message>
        <source>adds, and changes what they added</source>
        <translation>ergänzt und ändert das Eigene</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>looks</source>
        <translation>schaut</translation>
    </message>
    <message>
        <source>next and previous work that the filter leaves</source>
        <translation>nächstes und voriges Werk, das der Filter übrig lässt</translation>
    </message>
    <message>
        <source>edit the chosen work</source>
        <translation>das gewählte Werk bearbeiten</translation>
    </message>
    <message>
        <source>ask what a part of the window is for</source>
        <translation>fragen, wozu ein Teil des Fensters da ist</translation>
    </message>
    <message>
        <source>&amp;What&apos;s This?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>File &gt; Export Works writes what the list shows, or the works that are selected, as JSON with everything that is known or as a CSV table. Both can be imported again.</source>
        <translation>Datei &gt; Werke exportieren schreibt, was die Liste zeigt, oder die ausgewählten Werke, als JSON mit allem, was bekannt ist, oder als CSV-Tabelle. Beides lässt sich wieder importieren.</translation>
    </message>
    <message>
        <source>File &gt; Check the Catalog compares file, history, lists, search and pictures with each other.</source>
        <translation>Datei &gt; Katalog prüfen vergleicht Datei, Verlauf, Listen, Suche und Bilder miteinander.</translation>
    </message>
    <message>
        <source>The program calls nobody but the server or the companion that you name: no telemetry, no update check. Passwords are kept in the keychain of your desktop, or not at all.</source>
        <translation>Das Programm ruft niemanden an außer dem Server oder Begleiter, den du nennst: keine Telemetrie, keine Suche nach Updates. Passwörter liegen im Schlüsselbund deines Desktops oder nirgends.</translation>
    </message>
    <message>
        <source>File &gt; Back Up writes a copy of the whole catalog with its pictures into one file and checks it. File &gt; Restore a Backup makes a catalog of its own of it again.</source>
        <translation>Datei &gt; Sichern schreibt eine Kopie des ganzen Katalogs mit seinen Bildern in eine Datei und prüft sie. Datei &gt; Sicherung zurückholen macht wieder einen eigenen Katalog daraus.</translation>
    </message>
    <message>
        <source>Click a heading to sort by it, with Shift to sort by it beside the others; Sort By in the View menu does the same without a mouse and knows every field. The columns button chooses what is shown; drag headings to order and size them. The panel at the left narrows the list by kind, genre, place and more. A filter can be kept as a view.</source>
        <translation>Ein Klick auf eine Überschrift sortiert danach, mit der Umschalttaste zusätzlich zu den anderen; „Sortieren nach“ im Menü Ansicht kann dasselbe ohne Maus und kennt jedes Feld. Der Knopf für die Spalten wählt, was zu sehen ist; Überschriften lassen sich ziehen, um sie zu ordnen und ihre Breite zu ändern. Die Leiste links grenzt die Liste nach Art, Genre, Ort und mehr ein. Ein Filter lässt sich als Ansicht behalten.</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dublette</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Same identifier as a work in the catalog</source>
        <translation>Dieselbe Kennung wie ein Werk im Katalog</translation>
    </message>
    <message>
        <source>Same title and year as a work in the catalog</source>
        <translation>Titel und Jahr wie bei einem Werk im Katalog</translation>
    </message>
    <message>
        <source>Same title as a work in the catalog</source>
        <translation>Titel wie bei einem Werk im Katalog</translation>
    </message>
    <message>
        <source>The same row was imported before</source>
        <translation>Dieselbe Zeile wurde schon importiert</translation>
    </message>
    <message>
        <source>The same thing stands in an earlier row of the file</source>
        <translation>Dasselbe steht in einer früheren Zeile der Datei</translation>
    </message>
    <message>
        <source>Its identifiers belong to different works</source>
        <translation>Seine Kennungen gehören zu verschiedenen Werken</translation>
    </message>
    <message>
        <source>No work has its identifier</source>
        <translation>Kein Werk hat seine Kennung</translation>
    </message>
    <message>
        <source>Only the title matches</source>
        <translation>Nur der Titel stimmt überein</translation>
    </message>
    <message>
        <source>Same title, but a year is missing</source>
        <translation>Gleicher Titel, aber ein Jahr fehlt</translation>
    </message>
    <message>
        <source>Several works could be meant</source>
        <translation>Mehrere Werke könnten gemeint sein</translation>
    </message>
    <message>
        <source>Same title, but the identifiers differ</source>
        <translation>Gleicher Titel, aber andere Kennungen</translation>
    </message>
    <message>
        <source>Nothing like it in the catalog</source>
        <translation>Nichts dergleichen im Katalog</translation>
    </message>
    <message>
        <source>The matching work is in the trash</source>
        <translation>Das passende Werk liegt im Papierkorb</translation>
    </message>
    <message>
        <source>It was deleted on purpose</source>
        <translation>Es wurde mit Absicht gelöscht</translation>
    </message>
    <message>
        <source>The catalog knows all of it</source>
        <translation>Der Katalog weiß schon alles davon</translation>
    </message>
    <message>
        <source>The kind of thing is not known</source>
        <translation>Die Art des Dings ist nicht bekannt</translation>
    </message>
    <message>
        <source>The row cannot be read</source>
        <translation>Die Zeile kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Unfinished plan</source>
        <translation>Unfertiger Plan</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Unfertig</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Undo unfinished</source>
        <translation>Rückgängig unfertig</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Plan interrupted</source>
        <translation>Plan unterbrochen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Add as new</source>
        <translation>Als neu anlegen</translation>
    </message>
    <message>
        <source>Update the chosen work</source>
        <translation>Das gewählte Werk aktualisieren</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Looking for matches</source>
        <translation>Suche nach Treffern</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Plane</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreibe</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Mache rückgängig</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbeite</translation>
    </message>
    <message>
        <source>Add %1, Update %2</source>
        <translation>%1 hinzufügen, %2 aktualisieren</translation>
    </message>
    <message>
        <source>Add %1</source>
        <comment>button: add that many works</comment>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Update %1</source>
        <comment>button: update that many works</comment>
        <translation>%1 aktualisieren</translation>
    </message>
    <message>
        <source>Nothing to Import</source>
        <translation>Nichts zu importieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to add</source>
        <translation>
            <numerusform>%Ln hinzuzufügen</numerusform>
            <numerusform>%Ln hinzuzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to update</source>
        <translation>
            <numerusform>%Ln zu aktualisieren</numerusform>
            <numerusform>%Ln zu aktualisieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln hinzugefügt</numerusform>
            <numerusform>%Ln hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln aktualisiert</numerusform>
            <numerusform>%Ln aktualisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unverändert</numerusform>
            <numerusform>%Ln unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicate(s)</source>
        <translation>
            <numerusform>%Ln Dublette</numerusform>
            <numerusform>%Ln Dubletten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln for review</source>
        <translation>
            <numerusform>%Ln zur Durchsicht</numerusform>
            <numerusform>%Ln zur Durchsicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln abgewiesen</numerusform>
            <numerusform>%Ln abgewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Keine Zeilen</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>InPreferences</name>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Passwords of servers and sign-ins of companions are kept in this desktop&apos;s keychain, and nowhere else.</source>
        <translation>Passwörter von Servern und Anmeldungen bei Begleitern liegen im Schlüsselbund dieses Desktops und nirgends sonst.</translation>
    </message>
</context>
<context>
    <name>JobIndicator</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>noch %n s</numerusform>
            <numerusform>noch %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>noch %n min</numerusform>
            <numerusform>noch %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Movie</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Movies</source>
        <translation>Filme</translation>
    </message>
    <message>
        <source>TV series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Staffel</translation>
    </message>
    <message>
        <source>Seasons</source>
        <translation>Staffeln</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Buch</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Bücher</translation>
    </message>
    <message>
        <source>Music release</source>
        <translation>Tonträger</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Spiel</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Spiele</translation>
    </message>
    <message>
        <source>Comic issue</source>
        <translation>Comicheft</translation>
    </message>
    <message>
        <source>Comics</source>
        <translation>Comics</translation>
    </message>
    <message>
        <source>Board game</source>
        <translation>Brettspiel</translation>
    </message>
    <message>
        <source>Board games</source>
        <translation>Brettspiele</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Other things</source>
        <translation>Andere Dinge</translation>
    </message>
</context>
<context>
    <name>MemberText</name>
    <message>
        <source>Nobody is signed in at the companion. Connect again.</source>
        <translation>Beim Begleiter ist niemand angemeldet. Verbinde dich neu.</translation>
    </message>
    <message>
        <source>Your invitation was not accepted yet.</source>
        <translation>Deine Einladung wurde noch nicht angenommen.</translation>
    </message>
    <message>
        <source>Your membership is suspended. An admin can lift that. What you changed is kept here and can be exported.</source>
        <translation>Deine Mitgliedschaft ist gesperrt. Ein Verwalter kann das aufheben. Was du geändert hast, bleibt hier und lässt sich exportieren.</translation>
    </message>
    <message>
        <source>Your membership was revoked. An admin can invite you again. What you changed is kept here and can be exported.</source>
        <translation>Deine Mitgliedschaft wurde entzogen. Ein Verwalter kann dich neu einladen. Was du geändert hast, bleibt hier und lässt sich exportieren.</translation>
    </message>
    <message>
        <source>Your role lets you do this only with what you added yourself.</source>
        <translation>Deine Rolle erlaubt das nur mit dem, was du selbst hinzugefügt hast.</translation>
    </message>
    <message>
        <source>Only owners may make, change or sign out owners. Nothing was changed.</source>
        <translation>Nur Inhaber dürfen Inhaber ernennen, ändern oder abmelden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This is the last active owner, and every catalog keeps one. Make somebody else an owner first.</source>
        <translation>Das ist der letzte aktive Inhaber, und jeder Katalog behält einen. Ernenne zuerst jemand anderen.</translation>
    </message>
    <message>
        <source>Nobody changes their own role or status. Another admin or owner can do it.</source>
        <translation>Niemand ändert die eigene Rolle oder den eigenen Status. Ein anderer Verwalter oder Inhaber kann es.</translation>
    </message>
    <message>
        <source>This person is a member already. Nothing was changed.</source>
        <translation>Diese Person ist schon Mitglied. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This is no e-mail address; it looks like ada@shelf.example.</source>
        <translation>Das ist keine E-Mail-Adresse; sie sieht aus wie ada@shelf.example.</translation>
    </message>
    <message>
        <source>This companion sends no mail. Choose the link and hand it over yourself.</source>
        <translation>Dieser Begleiter verschickt keine E-Mails. Wähle den Link und gib ihn selbst weiter.</translation>
    </message>
    <message>
        <source>This invitation was used already.</source>
        <translation>Diese Einladung wurde schon benutzt.</translation>
    </message>
    <message>
        <source>This invitation was revoked already.</source>
        <translation>Diese Einladung wurde schon zurückgezogen.</translation>
    </message>
    <message>
        <source>There is no such member any more.</source>
        <translation>Dieses Mitglied gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is no such invitation any more.</source>
        <translation>Diese Einladung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>A name has 1 to 100 characters.</source>
        <translation>Ein Name hat 1 bis 100 Zeichen.</translation>
    </message>
    <message>
        <source>The current password is wrong. The password was not changed.</source>
        <translation>Das jetzige Passwort stimmt nicht. Das Passwort wurde nicht geändert.</translation>
    </message>
    <message>
        <source>A password has at least 12 characters. Four or five words that do not belong together are good.</source>
        <translation>Ein Passwort hat mindestens 12 Zeichen. Gut sind vier oder fünf Wörter, die nicht zusammengehören.</translation>
    </message>
    <message>
        <source>A password has at most 128 bytes.</source>
        <translation>Ein Passwort hat höchstens 128 Bytes.</translation>
    </message>
    <message>
        <source>This password is made of your own name or address. Choose another one.</source>
        <translation>Dieses Passwort besteht aus deinem Namen oder deiner Adresse. Wähle ein anderes.</translation>
    </message>
    <message>
        <source>This password is one of those that are tried first. Choose another one.</source>
        <translation>Dieses Passwort gehört zu denen, die zuerst probiert werden. Wähle ein anderes.</translation>
    </message>
    <message>
        <source>This person takes no part. Invite them with the role they shall have.</source>
        <translation>Diese Person nimmt nicht teil. Lade sie mit der gewünschten Rolle ein.</translation>
    </message>
    <message>
        <source>The companion cannot be reached. Nothing was changed.</source>
        <translation>Der Begleiter ist nicht erreichbar. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Verwalter</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source>Contributor</source>
        <translation>Mitwirkender</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>Does everything, and makes other owners.</source>
        <translation>Darf alles und ernennt andere Inhaber.</translation>
    </message>
    <message>
        <source>Changes everything and looks after members, but not owners.</source>
        <translation>Ändert alles und kümmert sich um Mitglieder, aber nicht um Inhaber.</translation>
    </message>
    <message>
        <source>Changes the whole catalog.</source>
        <translation>Ändert den ganzen Katalog.</translation>
    </message>
    <message>
        <source>Adds items and changes what they added.</source>
        <translation>Fügt hinzu und ändert das selbst Hinzugefügte.</translation>
    </message>
    <message>
        <source>Looks at the catalog and changes nothing.</source>
        <translation>Schaut den Katalog an und ändert nichts.</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Eingeladen</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Entzogen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Ended by a new password</source>
        <translation>Durch neues Passwort beendet</translation>
    </message>
    <message>
        <source>Ended: its key was used twice</source>
        <translation>Beendet: Schlüssel zweimal benutzt</translation>
    </message>
    <message>
        <source>Ended with the membership</source>
        <translation>Mit der Mitgliedschaft beendet</translation>
    </message>
    <message>
        <source>Your role, %1, does not allow this. An admin can give you another one.</source>
        <translation>Deine Rolle (%1) erlaubt das nicht. Ein Verwalter kann dir eine andere geben.</translation>
    </message>
    <message>
        <source>%1 points for each thing added by hand, %2 for each change, merge or settled conflict, %3 for each one imported. What was undone does not count. A hint, no judgement.</source>
        <translation>%1 Punkte für jedes von Hand Hinzugefügte, %2 für jede Änderung, Zusammenführung oder jeden gelösten Konflikt, %3 für jedes Importierte. Rückgängig Gemachtes zählt nicht. Ein Hinweis, kein Urteil.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Revoked</source>
        <comment>invitation</comment>
        <translation>Zurückgezogen</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>&amp;Befehle…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>PastedList</name>
    <message>
        <source>There is no text on the clipboard. Copy a list of titles or ISBNs first.</source>
        <translation>In der Zwischenablage ist kein Text. Kopiere zuerst eine Liste von Titeln oder ISBNs.</translation>
    </message>
    <message>
        <source>The text on the clipboard is too long. Save it as a file and import that.</source>
        <translation>Der Text in der Zwischenablage ist zu lang. Speichere ihn als Datei und importiere sie.</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>%1 has %2 × %3 pixels; at most 64 million can be kept. Make it smaller first. Nothing was changed.</source>
        <translation>%1 hat %2 × %3 Bildpunkte; höchstens 64 Millionen können behalten werden. Verkleinere es zuerst. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 is a drawing (SVG). Save it as PNG or JPEG first. Nothing was changed.</source>
        <translation>%1 ist eine Zeichnung (SVG). Speichere sie zuerst als PNG oder JPEG. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 is no picture that can be read: PNG, JPEG, WebP, GIF, BMP and TIFF can. Nothing was changed.</source>
        <translation>%1 ist kein lesbares Bild; gelesen werden PNG, JPEG, WebP, GIF, BMP und TIFF. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The picture %1 is damaged and cannot be shown. Nothing was changed.</source>
        <translation>Das Bild %1 ist beschädigt und kann nicht gezeigt werden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be read. Nothing was changed.</source>
        <translation>Das Bild %1 kann nicht gelesen werden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The picture %1 is larger than 32 MiB. Make it smaller first. Nothing was changed.</source>
        <translation>Das Bild %1 ist größer als 32 MiB. Verkleinere es zuerst. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The picture given</source>
        <translation>Das gegebene Bild</translation>
    </message>
    <message>
        <source>The picture given cannot be read. Nothing was changed.</source>
        <translation>Das gegebene Bild kann nicht gelesen werden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The picture is on the network. Save it to a file first, then drop the file.</source>
        <translation>Das Bild liegt im Netz. Speichere es zuerst in eine Datei und zieh dann die Datei.</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy a picture or a picture file first.</source>
        <translation>In der Zwischenablage ist kein Bild. Kopiere zuerst ein Bild oder eine Bilddatei.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>ReaderPool</name>
    <message>
        <source>The catalog was closed.</source>
        <translation>Der Katalog wurde geschlossen.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>%1 has a meaning of its own in forms and lists.</source>
        <translation>%1 hat in Formularen und Listen eine eigene Bedeutung.</translation>
    </message>
    <message>
        <source>%1 alone is needed for typing. Hold Ctrl or Alt with it.</source>
        <translation>%1 allein wird zum Tippen gebraucht. Halte Strg oder Alt dazu.</translation>
    </message>
</context>
<context>
    <name>Sorting</name>
    <message>
        <source>%1 descending</source>
        <translation>%1 absteigend</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <comment>two levels of an order</comment>
        <translation>%1, dann %2</translation>
    </message>
    <message>
        <source>sorted downwards</source>
        <translation>absteigend sortiert</translation>
    </message>
    <message>
        <source>sorted upwards</source>
        <translation>aufsteigend sortiert</translation>
    </message>
    <message>
        <source>level %1, %2</source>
        <translation>Stufe %1, %2</translation>
    </message>
</context>
<context>
    <name>SyncText</name>
    <message>
        <source>Nothing is lost: everything you did is kept here.</source>
        <translation>Nichts ist verloren: alles, was du getan hast, ist hier aufbewahrt.</translation>
    </message>
    <message>
        <source>Many deletions wait here</source>
        <translation>Viele Löschungen warten hier</translation>
    </message>
    <message>
        <source>The companion would delete many entries in this copy. Nothing was deleted, and nothing will be unless you allow it.</source>
        <translation>Der Begleiter würde in dieser Kopie viele Einträge löschen. Nichts wurde gelöscht, und nichts wird es, wenn du es nicht erlaubst.</translation>
    </message>
    <message>
        <source>Many deletions wait to be sent</source>
        <translation>Viele Löschungen warten auf das Senden</translation>
    </message>
    <message>
        <source>You have deleted many entries here. They are not deleted at the companion unless you allow it. If it was a mistake, undo it first.</source>
        <translation>Du hast hier viele Einträge gelöscht. Beim Begleiter werden sie nur gelöscht, wenn du es erlaubst. War es ein Versehen, mach es erst rückgängig.</translation>
    </message>
    <message>
        <source>The companion&apos;s catalog was restored or replaced</source>
        <translation>Der Katalog des Begleiters wurde wiederhergestellt oder ersetzt</translation>
    </message>
    <message>
        <source>Its history is another one than this copy knows, so the two are kept apart. Ask whoever runs the companion. To follow it as it is now, connect anew into another file; this one stays as it is.</source>
        <translation>Seine Geschichte ist eine andere, als diese Kopie kennt, deshalb bleiben beide getrennt. Frag, wer den Begleiter betreibt. Um ihm zu folgen, wie er jetzt ist, verbinde dich neu in eine andere Datei; diese bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Another catalog answers</source>
        <translation>Ein anderer Katalog antwortet</translation>
    </message>
    <message>
        <source>At this address there is another catalog than the one this copy follows. Nothing was sent or changed.</source>
        <translation>Unter dieser Adresse liegt ein anderer Katalog als der, dem diese Kopie folgt. Nichts wurde gesendet oder geändert.</translation>
    </message>
    <message>
        <source>The versions do not fit</source>
        <translation>Die Versionen passen nicht zusammen</translation>
    </message>
    <message>
        <source>This program and the companion speak different versions. Update the older one.</source>
        <translation>Dieses Programm und der Begleiter sprechen verschiedene Versionen. Aktualisiere das ältere von beiden.</translation>
    </message>
    <message>
        <source>Another certificate</source>
        <translation>Ein anderes Zertifikat</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>Der Tresor ist verschlossen</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Der Schlüsselbund ist verschlossen</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>This device is not signed in at the companion any more. Sign in again to go on.</source>
        <translation>Dieses Gerät ist beim Begleiter nicht mehr angemeldet. Melde dich neu an, um weiterzumachen.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>The catalog is being brought here. What has come is kept when it is interrupted.</source>
        <translation>Der Katalog wird hierher geholt. Was schon da ist, bleibt bei einer Unterbrechung erhalten.</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Abgleich läuft</translation>
    </message>
    <message>
        <source>Changes are being exchanged.</source>
        <translation>Änderungen werden ausgetauscht.</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Everything is exchanged; new changes come and go by themselves.</source>
        <translation>Alles ist ausgetauscht; neue Änderungen kommen und gehen von selbst.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Ohne Verbindung</translation>
    </message>
    <message>
        <source>The companion cannot be reached. Go on working: everything is kept here and sent as soon as it is back.</source>
        <translation>Der Begleiter ist nicht erreichbar. Arbeite ruhig weiter: alles wird hier aufbewahrt und gesendet, sobald er wieder da ist.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Changes are kept here until you go on.</source>
        <translation>Änderungen bleiben hier, bis du weitermachst.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>how much is loaded</comment>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln Konflikt</numerusform>
            <numerusform>%Ln Konflikte</numerusform>
        </translation>
    </message>
    <message>
        <source>Not synced yet since the program started</source>
        <translation>Seit dem Programmstart noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>Last sync: %1</source>
        <translation>Letzter Abgleich: %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) loaded</source>
        <translation>
            <numerusform>%Ln Eintrag geladen</numerusform>
            <numerusform>%Ln Einträge geladen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%Ln gesendet</numerusform>
            <numerusform>%Ln gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln received</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%Ln empfangen</numerusform>
            <numerusform>%Ln empfangen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) repaired</source>
        <translation>
            <numerusform>%Ln Eintrag repariert</numerusform>
            <numerusform>%Ln Einträge repariert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>Noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>&amp;Delete Them Here, This Once</source>
        <translation>Hier &amp;löschen, dieses eine Mal</translation>
    </message>
    <message>
        <source>&amp;Send the Deletions, This Once</source>
        <translation>Löschungen &amp;senden, dieses eine Mal</translation>
    </message>
    <message>
        <source>Sign &amp;In Again…</source>
        <translation>Neu &amp;anmelden …</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Compare the Fingerprints…</source>
        <translation>Fingerabdrücke &amp;vergleichen …</translation>
    </message>
    <message>
        <source>Connect &amp;Anew…</source>
        <translation>&amp;Neu verbinden …</translation>
    </message>
    <message>
        <source>&amp;Export What Waits…</source>
        <translation>&amp;Wartendes exportieren …</translation>
    </message>
    <message>
        <source>Nobody answers at this address. Check host and port, whether the companion runs, and whether there is a connection.</source>
        <translation>Unter dieser Adresse antwortet niemand. Prüfe Rechner und Port, ob der Begleiter läuft und ob es eine Verbindung gibt.</translation>
    </message>
    <message>
        <source>Something answers at this address, but it is no collectz companion. Check host and port.</source>
        <translation>Unter dieser Adresse antwortet etwas, aber es ist kein Begleiter von collectz. Prüfe Rechner und Port.</translation>
    </message>
    <message>
        <source>That is no address of a companion; it looks like https://library.example:8443.</source>
        <translation>Das ist keine Adresse eines Begleiters; sie sieht aus wie https://library.example:8443.</translation>
    </message>
    <message>
        <source>The address or the password is wrong.</source>
        <translation>Die Adresse oder das Passwort ist falsch.</translation>
    </message>
    <message>
        <source>That file has a catalog of its own and was left as it is. Choose a new file.</source>
        <translation>Diese Datei hat einen eigenen Katalog und blieb, wie sie ist. Wähle eine neue Datei.</translation>
    </message>
    <message>
        <source>What answers there has another certificate than the one that was expected. Nothing was sent.</source>
        <translation>Was dort antwortet, hat ein anderes Zertifikat als erwartet. Nichts wurde gesendet.</translation>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <source>The file %1 could not be written; what was there before is kept.</source>
        <translation>Die Datei %1 konnte nicht geschrieben werden; was vorher dort war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Angehalten. Es wurde keine Datei geschrieben.</translation>
    </message>
</context>
<context>
    <name>VaultFile</name>
    <message>
        <source>The vault could not be written, so the sign-in is not kept. Is the disk full or the folder read-only?</source>
        <translation>Der Tresor konnte nicht geschrieben werden, deshalb ist die Anmeldung nicht aufbewahrt. Ist der Datenträger voll oder der Ordner schreibgeschützt?</translation>
    </message>
    <message>
        <source>The vault&apos;s file is damaged or no vault. Remove it and sign in again; no catalog is affected.</source>
        <translation>Die Datei des Tresors ist beschädigt oder kein Tresor. Entferne sie und melde dich neu an; kein Katalog ist davon betroffen.</translation>
    </message>
    <message>
        <source>The cryptographic library cannot be used.</source>
        <translation>Die Kryptographie-Bibliothek ist nicht nutzbar.</translation>
    </message>
    <message>
        <source>There is not enough memory to open the vault; it takes 256 MiB for a moment.</source>
        <translation>Der Speicher reicht nicht, um den Tresor zu öffnen; dafür sind kurz 256 MiB nötig.</translation>
    </message>
    <message>
        <source>A passphrase for the vault has 12 characters or more.</source>
        <translation>Eine Passphrase für den Tresor hat mindestens 12 Zeichen.</translation>
    </message>
    <message>
        <source>There is no vault yet.</source>
        <translation>Es gibt noch keinen Tresor.</translation>
    </message>
    <message>
        <source>The vault&apos;s file cannot be read.</source>
        <translation>Die Datei des Tresors lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault. (A damaged file looks the same.)</source>
        <translation>Diese Passphrase öffnet den Tresor nicht. (Eine beschädigte Datei sieht genauso aus.)</translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Genres</source>
        <translation>Genres</translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>Verlage</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>Plattformen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>Läden</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Age ratings</source>
        <translation>Altersfreigaben</translation>
    </message>
</context>
<context>
    <name>collectz::desktop::CompanionConnector</name>
    <message>
        <source>A companion is reached by an address that begins with https://.</source>
        <translation>Ein Begleiter hat eine Adresse, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>Where to keep the copy</source>
        <translation>Wo die Kopie liegen soll</translation>
    </message>
    <message>
        <source>Catalogs (*.collectz)</source>
        <translation>Kataloge (*.collectz)</translation>
    </message>
</context>
<context>
    <name>collectz::desktop::DesktopProgram</name>
    <message>
        <source>The catalog is in use</source>
        <translation>Der Katalog ist in Benutzung</translation>
    </message>
    <message>
        <source>Open &amp;Read-Only</source>
        <translation>Nur zum &amp;Lesen öffnen</translation>
    </message>
    <message>
        <source>Catalogs (*.collectz)</source>
        <translation>Kataloge (*.collectz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>New catalog</source>
        <translation>Neuer Katalog</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name, or open it.</source>
        <translation>%1 gibt es schon und blieb, wie es ist. Wähle einen anderen Namen oder öffne die Datei.</translation>
    </message>
    <message>
        <source>Open catalog</source>
        <translation>Katalog öffnen</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another place with File &gt; New Catalog.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden. Wähle einen anderen Platz mit Datei &gt; Neuer Katalog.</translation>
    </message>
    <message>
        <source>Filling the sample catalog</source>
        <translation>Fülle den Beispielkatalog</translation>
    </message>
    <message>
        <source>The sample cannot be written to a temporary file.</source>
        <translation>Das Beispiel kann nicht in eine vorläufige Datei geschrieben werden.</translation>
    </message>
    <message>
        <source>The server answers. There is no catalog yet; connecting makes one.</source>
        <translation>Der Server antwortet. Noch gibt es keinen Katalog; beim Verbinden wird er angelegt.</translation>
    </message>
    <message>
        <source>The server answers and holds a catalog.</source>
        <translation>Der Server antwortet und hat einen Katalog.</translation>
    </message>
    <message>
        <source>The catalog cannot be written</source>
        <translation>Der Katalog kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>“%1”, which is open now, stays as it is in its own file. The shared catalog comes beside it. To bring your works over, export them first and import them there; you see what would happen before it does.</source>
        <translation>„%1“, der jetzt offen ist, bleibt in seiner eigenen Datei, wie er ist. Der gemeinsame Katalog kommt daneben. Um deine Werke hinüberzubringen, exportiere sie zuerst und importiere sie dort; du siehst vorher, was geschehen würde.</translation>
    </message>
    <message>
        <source>Stopped. The next opening goes on from there.</source>
        <translation>Angehalten. Beim nächsten Öffnen geht es von dort weiter.</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped. No catalog was made.</source>
        <translation>Angehalten. Es wurde kein Katalog angelegt.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Eine Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Where to put the restored catalog</source>
        <translation>Wohin der zurückgeholte Katalog kommt</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <comment>name of a file</comment>
        <translation>%1 zurückgeholt</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name.</source>
        <translation>%1 gibt es schon und blieb, wie es ist. Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>This is a backup</source>
        <translation>Das ist eine Sicherung</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Zurückholen …</translation>
    </message>
</context>
<context>
    <name>collectz::desktop::PasswordStore</name>
    <message>
        <source>No password is kept for this server.</source>
        <translation>Für diesen Server ist kein Passwort gemerkt.</translation>
    </message>
    <message>
        <source>The keychain of this desktop cannot be used, so the password is not kept anywhere and is asked for each time.</source>
        <translation>Der Schlüsselbund dieser Arbeitsumgebung kann nicht benutzt werden; das Passwort wird deshalb nirgends aufbewahrt und jedes Mal erfragt.</translation>
    </message>
    <message>
        <source>The keychain of this desktop does not answer.</source>
        <translation>Der Schlüsselbund dieser Arbeitsumgebung antwortet nicht.</translation>
    </message>
    <message>
        <source>The keychain of this desktop is locked or has refused. Unlock it and try again.</source>
        <translation>Der Schlüsselbund dieser Arbeitsumgebung ist verschlossen oder hat abgelehnt. Öffne ihn und versuch es noch einmal.</translation>
    </message>
</context>
<context>
    <name>collectz::desktop::Screenshots</name>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>Das Bild %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The page %1 was not loaded in time.</source>
        <translation>Die Seite %1 wurde nicht rechtzeitig geladen.</translation>
    </message>
</context>
<context>
    <name>collectz::models::ActivityModel</name>
    <message>
        <source>Catalog opened</source>
        <translation>Katalog geöffnet</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Sicherung zurückgespielt</translation>
    </message>
    <message>
        <source>Catalog created</source>
        <translation>Katalog angelegt</translation>
    </message>
    <message>
        <source>Catalog closed</source>
        <translation>Katalog geschlossen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Bulk edit</source>
        <translation>Viele geändert</translation>
    </message>
    <message>
        <source>Rows imported</source>
        <translation>Zeilen importiert</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Vocabulary change</source>
        <translation>Änderung am Vokabular</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Sample generated</source>
        <translation>Beispiel erzeugt</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Umzug</translation>
    </message>
    <message>
        <source>Catalog updated</source>
        <translation>Katalog erneuert</translation>
    </message>
    <message>
        <source>Import planned</source>
        <translation>Import geplant</translation>
    </message>
    <message>
        <source>Import applied</source>
        <translation>Import angewendet</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>Import rückgängig gemacht</translation>
    </message>
    <message>
        <source>Review decided</source>
        <translation>Durchsicht entschieden</translation>
    </message>
    <message>
        <source>Activity exported</source>
        <translation>Aktivität exportiert</translation>
    </message>
    <message>
        <source>Activity removed</source>
        <translation>Aktivität entfernt</translation>
    </message>
    <message>
        <source>Audit mode changed</source>
        <translation>Aufzeichnung umgestellt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Conflict decided</source>
        <translation>Konflikt entschieden</translation>
    </message>
    <message>
        <source>Setup code issued</source>
        <translation>Einrichtungscode ausgestellt</translation>
    </message>
    <message>
        <source>First owner set up</source>
        <translation>Erster Inhaber eingerichtet</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Sign-in renewed</source>
        <translation>Anmeldung erneuert</translation>
    </message>
    <message>
        <source>Sign-in key used twice</source>
        <translation>Anmeldeschlüssel zweimal benutzt</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>Zu viele Versuche</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>Rolle geändert</translation>
    </message>
    <message>
        <source>Membership changed</source>
        <translation>Mitgliedschaft geändert</translation>
    </message>
    <message>
        <source>Name changed</source>
        <translation>Name geändert</translation>
    </message>
    <message>
        <source>Invitation created</source>
        <translation>Einladung erstellt</translation>
    </message>
    <message>
        <source>Invitation delivered</source>
        <translation>Einladung zugestellt</translation>
    </message>
    <message>
        <source>Invitation accepted</source>
        <translation>Einladung angenommen</translation>
    </message>
    <message>
        <source>Invitation revoked</source>
        <translation>Einladung zurückgezogen</translation>
    </message>
    <message>
        <source>Invitation ran out</source>
        <translation>Einladung abgelaufen</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Passwort geändert</translation>
    </message>
    <message>
        <source>Password reset issued</source>
        <translation>Passwort-Rücksetzung ausgestellt</translation>
    </message>
    <message>
        <source>Password reset withdrawn</source>
        <translation>Passwort-Rücksetzung zurückgezogen</translation>
    </message>
    <message>
        <source>Password reset used</source>
        <translation>Passwort-Rücksetzung benutzt</translation>
    </message>
</context>
<context>
    <name>collectz::models::CatalogSession</name>
    <message>
        <source>Undoing %1</source>
        <translation>Mache %1 rückgängig</translation>
    </message>
</context>
<context>
    <name>collectz::models::ComparisonModel</name>
    <message>
        <source>differs: %1</source>
        <translation>verschieden: %1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
</context>
<context>
    <name>collectz::models::ConflictModel</name>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Decided By</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Waits From</source>
        <translation>Wartet von</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>collectz::models::CountModel</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Werke</translation>
    </message>
</context>
<context>
    <name>collectz::models::DeviceModel</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>%1 (this device)</source>
        <translation>%1 (dieses Gerät)</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>collectz::models::DraftStore</name>
    <message>
        <source>What you are typing cannot be kept for the case of a crash. It is still in the form; save it soon.</source>
        <translation>Was du eintippst, kann nicht für den Fall eines Absturzes aufgehoben werden. Es steht noch im Formular; speichere es bald.</translation>
    </message>
</context>
<context>
    <name>collectz::models::FacetModel</name>
    <message>
        <source>%1, works: %2</source>
        <translation>%1, Werke: %2</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Type to find others</source>
        <translation>Tippe, um andere zu finden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>facet and what its last row does</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>collectz::models::HistoryModel</name>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Edition added</source>
        <translation>Ausgabe hinzugefügt</translation>
    </message>
    <message>
        <source>Copy added</source>
        <translation>Exemplar hinzugefügt</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>author and kind of change</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>%1: waits as a conflict</source>
        <comment>a field</comment>
        <translation>%1: wartet als Konflikt</translation>
    </message>
    <message>
        <source>%1: conflict decided</source>
        <comment>a field</comment>
        <translation>%1: Konflikt entschieden</translation>
    </message>
    <message>
        <source>%1: conflict open again</source>
        <comment>a field</comment>
        <translation>%1: Konflikt wieder offen</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>two values of a conflict</comment>
        <translation>%1 oder %2</translation>
    </message>
</context>
<context>
    <name>collectz::models::ImportHistoryModel</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>collectz::models::ImportPlanModel</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>collectz::models::ImportTasks</name>
    <message>
        <source>Reading %1</source>
        <translation>Lese %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Importiere %1</translation>
    </message>
    <message>
        <source>Undoing the import of %1</source>
        <translation>Mache den Import von %1 rückgängig</translation>
    </message>
</context>
<context>
    <name>collectz::models::InvitationModel</name>
    <message>
        <source>Not delivered</source>
        <translation>Nicht zugestellt</translation>
    </message>
    <message>
        <source>By mail</source>
        <translation>Per E-Mail</translation>
    </message>
    <message>
        <source>By link</source>
        <translation>Per Link</translation>
    </message>
    <message>
        <source>Used %1</source>
        <translation>Benutzt %1</translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <translation>Zurückgezogen %1</translation>
    </message>
    <message>
        <source>Ran out %1</source>
        <translation>Abgelaufen %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>Erstellt: %1</translation>
    </message>
    <message>
        <source>Delivered: %1</source>
        <translation>Zugestellt: %1</translation>
    </message>
    <message>
        <source>Used: %1</source>
        <translation>Benutzt: %1</translation>
    </message>
    <message>
        <source>Revoked: %1</source>
        <translation>Zurückgezogen: %1</translation>
    </message>
    <message>
        <source>Valid until: %1</source>
        <translation>Gültig bis: %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Invited by</source>
        <translation>Eingeladen von</translation>
    </message>
</context>
<context>
    <name>collectz::models::LibraryModel</name>
    <message>
        <source>Without: %1</source>
        <comment>group of works that have no value for this field</comment>
        <translation>Ohne: %1</translation>
    </message>
    <message>
        <source>%1, works: %2</source>
        <translation>%1, Werke: %2</translation>
    </message>
    <message>
        <source>%1, collapsed</source>
        <translation>%1, eingeklappt</translation>
    </message>
</context>
<context>
    <name>collectz::models::MappingModel</name>
    <message>
        <source>Edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Exemplar</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Spalte der Datei</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>(leave out)</source>
        <translation>(auslassen)</translation>
    </message>
    <message>
        <source>Kind of thing</source>
        <translation>Art des Dings</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Owned or not</source>
        <translation>Im Besitz oder nicht</translation>
    </message>
    <message>
        <source>Identifier: %1</source>
        <translation>Kennung: %1</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Kennungen</translation>
    </message>
</context>
<context>
    <name>collectz::models::MemberModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Letzte Anmeldung</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>collectz::models::PendingModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>collectz::models::ReplacementModel</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
</context>
<context>
    <name>collectz::models::ReviewModel</name>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
</context>
<context>
    <name>collectz::models::RoundModel</name>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht erledigt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>collectz::models::SavedViewModel</name>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
</context>
<context>
    <name>collectz::models::SyncDeviceModel</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Letzter Abgleich</translation>
    </message>
    <message>
        <source>Signed in since</source>
        <translation>Angemeldet seit</translation>
    </message>
</context>
<context>
    <name>collectz::models::TermModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Werke</translation>
    </message>
</context>
<context>
    <name>collectz::models::TrashModel</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Exemplare</translation>
    </message>
    <message>
        <source>Moved to trash</source>
        <translation>Im Papierkorb seit</translation>
    </message>
</context>
<context>
    <name>collectz::ui::AboutDialog</name>
    <message>
        <source>About collectz</source>
        <translation>Über collectz</translation>
    </message>
    <message>
        <source>The collector&apos;s workbench: one catalog for films, series, books, music, games, comics and everything else on your shelves.</source>
        <translation>Die Werkbank für Sammler: ein Katalog für Filme, Serien, Bücher, Musik, Spiele, Comics und alles andere in deinen Regalen.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>C&amp;opy the Versions</source>
        <translation>Versionen &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Licences…</source>
        <translation>&amp;Lizenzen …</translation>
    </message>
    <message>
        <source>collectz %1</source>
        <translation>collectz %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes with no warranty, as far as the law permits.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne Gewähr, soweit das Recht es erlaubt.</translation>
    </message>
</context>
<context>
    <name>collectz::ui::AccountDialog</name>
    <message>
        <source>My account</source>
        <translation>Mein Konto</translation>
    </message>
    <message>
        <source>&amp;Save Name</source>
        <translation>Namen &amp;speichern</translation>
    </message>
    <message>
        <source>Other devices are signed out when the password changes; this one stays.</source>
        <translation>Andere Geräte werden abgemeldet, wenn sich das Passwort ändert; dieses bleibt.</translation>
    </message>
    <message>
        <source>&amp;Change Password</source>
        <translation>Passwort ä&amp;ndern</translation>
    </message>
    <message>
        <source>My Account</source>
        <translation>Mein Konto</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>My devices</source>
        <translation>Meine Geräte</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>C&amp;urrent password:</source>
        <translation>&amp;Jetziges Passwort:</translation>
    </message>
    <message>
        <source>N&amp;ew password:</source>
        <translation>N&amp;eues Passwort:</translation>
    </message>
    <message>
        <source>&amp;Repeat it:</source>
        <translation>&amp;Wiederholen:</translation>
    </message>
    <message>
        <source>%1, %2 since %3</source>
        <translation>%1, %2 seit %3</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>Die beiden neuen Passwörter unterscheiden sich.</translation>
    </message>
    <message>
        <source>Others see you as %1 now.</source>
        <translation>Andere sehen dich jetzt als %1.</translation>
    </message>
    <message>
        <source>The password was changed, and other devices were signed out.</source>
        <translation>Das Passwort wurde geändert, andere Geräte wurden abgemeldet.</translation>
    </message>
</context>
<context>
    <name>collectz::ui::AccountStep</name>
    <message>
        <source>12 characters or more. A few words in a row are easier to remember than signs.</source>
        <translation>Mindestens 12 Zeichen. Ein paar Wörter hintereinander merkt man sich leichter als Zeichen.</translation>
    </message>
    <message>
        <source>I have an &amp;account here</source>
        <translation>Ich habe hier ein &amp;Konto</translation>
    </message>
    <message>
        <source>I have an &amp;invitation</source>
        <translation>Ich habe eine &amp;Einladung</translation>
    </message>
    <message>
        <source>The companion is &amp;new; I have its setup code</source>
        <translation>Der Begleiter ist &amp;neu; ich habe seinen Einrichtungscode</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>Än&amp;dern …</translation>
    </message>
    <message>
        <source>Change where the copy is kept</source>
        <translation>Ändern, wo die Kopie liegt</translation>
    </message>
    <message>
        <source>&amp;Code:</source>
        <translation>&amp;Code:</translation>
    </message>
    <message>
        <source>&amp;E-mail address:</source>
        <translation>E-&amp;Mail-Adresse:</translation>
    </message>
    <message>
        <source>Your na&amp;me:</source>
        <translation>Dein Na&amp;me:</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Pass&amp;wort:</translation>
    </message>
    <message>
        <source>&amp;Repeat it:</source>
        <translation>&amp;Wiederholen:</translation>
    </message>
    <message>
        <source>Name of this &amp;device:</source>
        <translation>Name dieses &amp;Geräts:</translation>
    </message>
    <message>
        <source>Kept in:</source>
        <translation>Liegt in:</translation>
    </message>
    <message>
        <source>&amp;Setup code:</source>
        <translation>E&amp;inrichtungscode:</translation>
    </message>
    <message>
        <source>&amp;Invitation:</source>
        <translation>E&amp;inladung:</translation>
    </message>
    <message>
        <source>New pass&amp;word:</source>
        <translation>Neues Pass&amp;wort:</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same one twice.</source>
        <translation>Die beiden Passwörter sind verschieden. Tippe zweimal dasselbe.</translation>
    </message>
    <message>
        <source>The password is too short: take 12 characters or more.</source>
        <translation>Das Passwort ist zu kurz: nimm mindestens 12 Zeichen.</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ActionRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <comment>action and its shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>action and why one may not</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ActivityFilterBar</name>
    <message>
        <source>Words in subject, action or reason</source>
        <translation>Wörter in Gegenstand, Aktion oder Grund</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Any id</source>
        <translation>Jede Kennung</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>All catalog actions</source>
        <translation>Alle Vorgänge am Katalog</translation>
    </message>
    <message>
        <source>All import actions</source>
        <translation>Alle Vorgänge beim Import</translation>
    </message>
    <message>
        <source>All activity actions</source>
        <translation>Alle Vorgänge der Aktivität</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>Jedes Ergebnis</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jede Zeit</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Wörter</translation>
    </message>
    <message>
        <source>&amp;Action</source>
        <translation>&amp;Aktion</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation>&amp;Eintrag</translation>
    </message>
    <message>
        <source>&amp;Outcome</source>
        <translation>&amp;Ergebnis</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Apply the filter (Enter)</source>
        <translation>Filter anwenden (Eingabetaste)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Any reason</source>
        <translation>Jeder Grund</translation>
    </message>
    <message>
        <source>The word of a reason, as its column shows it: role_not_allowed, wrong_credentials …</source>
        <translation>Das Wort eines Grundes, wie es seine Spalte zeigt: role_not_allowed, wrong_credentials …</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>All member actions</source>
        <translation>Alles zu Mitgliedern</translation>
    </message>
    <message>
        <source>All invitation actions</source>
        <translation>Alles zu Einladungen</translation>
    </message>
    <message>
        <source>All sign-in actions</source>
        <translation>Alles zu Anmeldungen</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Zwischen zwei Tagen</translation>
    </message>
    <message>
        <source>&amp;Log of</source>
        <translation>P&amp;rotokoll von</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Fro&amp;m</source>
        <translation>Vo&amp;m</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>Bis &amp;zum</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts zu zeigen</translation>
    </message>
    <message>
        <source>No event passes the filter. Clear it, or choose below what is recorded.</source>
        <translation>Kein Ereignis passt durch den Filter. Leere ihn oder wähle unten, was aufgezeichnet wird.</translation>
    </message>
    <message>
        <source>Details of the event</source>
        <translation>Einzelheiten des Ereignisses</translation>
    </message>
    <message>
        <source>&amp;Show in Library</source>
        <translation>In der Bibliothek &amp;zeigen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Changes and failures</source>
        <translation>Änderungen und Fehlschläge</translation>
    </message>
    <message>
        <source>Changes, imports and failures</source>
        <translation>Änderungen, Importe und Fehlschläge</translation>
    </message>
    <message>
        <source>Everything, reads too</source>
        <translation>Alles, auch Lesen</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>5 years</source>
        <translation>5 Jahre</translation>
    </message>
    <message>
        <source>&amp;Record:</source>
        <translation>&amp;Aufzeichnen:</translation>
    </message>
    <message>
        <source>Older &amp;than:</source>
        <translation>&amp;Älter als:</translation>
    </message>
    <message>
        <source>&amp;Remove Old Events</source>
        <translation>Alte Ereignisse ent&amp;fernen</translation>
    </message>
    <message>
        <source>Removes events older than the time at the left for good; the history of works is not touched</source>
        <translation>Entfernt Ereignisse, die älter sind als links gewählt, für immer; der Verlauf der Werke bleibt unberührt</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Export Activity…</source>
        <translation>Aktivität exportieren…</translation>
    </message>
    <message>
        <source>Refresh Activity</source>
        <translation>Aktivität neu laden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First %Ln event(s); scroll for more</source>
        <translation>
            <numerusform>Das erste Ereignis; weiterrollen zeigt mehr</numerusform>
            <numerusform>Die ersten %Ln Ereignisse; weiterrollen zeigt mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Vorgangskennung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln old event(s) removed</source>
        <translation>
            <numerusform>%Ln altes Ereignis entfernt</numerusform>
            <numerusform>%Ln alte Ereignisse entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Activity</source>
        <translation>Aktivität exportieren</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON, one event a line (*.jsonl)</source>
        <translation>JSON, ein Ereignis je Zeile (*.jsonl)</translation>
    </message>
    <message>
        <source>activity.csv</source>
        <translation>aktivität.csv</translation>
    </message>
    <message>
        <source>Exporting activity</source>
        <translation>Exportiere Aktivität</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) written to %1</source>
        <translation>
            <numerusform>%Ln Ereignis in %1 geschrieben</numerusform>
            <numerusform>%Ln Ereignisse in %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Its log shows when it is there again. This computer&apos;s own log can be chosen above.</source>
        <translation>Sein Protokoll erscheint, wenn er wieder da ist. Das Protokoll dieses Computers lässt sich oben wählen.</translation>
    </message>
    <message>
        <source>No event at the companion passes the filter.</source>
        <translation>Beim Begleiter passt nichts zum Filter.</translation>
    </message>
    <message>
        <source>No event passes the filter. Your role shows you what you did yourself.</source>
        <translation>Nichts passt zum Filter. Deine Rolle zeigt dir, was du selbst getan hast.</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ActivitySettings</name>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Changes, refusals and failures</source>
        <translation>Änderungen, Ablehnungen und Fehler</translation>
    </message>
    <message>
        <source>Everything that changes something</source>
        <translation>Alles, was etwas ändert</translation>
    </message>
    <message>
        <source>Everything, looking included</source>
        <translation>Alles, auch das Ansehen</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>Was aufgezeichnet wird</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>Days for which events are kept</source>
        <translation>Tage, für die Ereignisse aufgehoben werden</translation>
    </message>
    <message>
        <source>&amp;Record:</source>
        <translation>Auf&amp;zeichnen:</translation>
    </message>
    <message>
        <source>&amp;Keep events:</source>
        <translation>Ereignisse auf&amp;heben:</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>These belong to a catalog. Open one to see and change them.</source>
        <translation>Das gehört zu einem Katalog. Öffne einen, um es zu sehen und zu ändern.</translation>
    </message>
    <message>
        <source>“%1” is open read-only, so they can only be looked at.</source>
        <translation>„%1“ ist nur zum Lesen geöffnet, daher kannst du es nur ansehen.</translation>
    </message>
    <message>
        <source>They are kept in “%1” and count for everybody who uses it.</source>
        <translation>Das steht in „%1“ und gilt für alle, die ihn benutzen.</translation>
    </message>
    <message>
        <source> day</source>
        <translation> Tag</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>The Activity page stays empty. Histories of works and Undo are not touched by this.</source>
        <translation>Die Seite Aktivität bleibt leer. Der Verlauf der Werke und das Rückgängigmachen sind davon nicht berührt.</translation>
    </message>
    <message>
        <source>Every change with who made it, and what was refused or went wrong.</source>
        <translation>Jede Änderung mit dem, der sie gemacht hat, und was abgelehnt wurde oder schiefging.</translation>
    </message>
    <message>
        <source>As above, and each step of imports, reviews, backups and settings.</source>
        <translation>Wie eben, dazu jeder Schritt von Importen, Prüfungen, Sicherungen und Einstellungen.</translation>
    </message>
    <message>
        <source>As above, and who opened, exported and looked at what. The log grows quickly.</source>
        <translation>Wie eben, dazu wer was geöffnet, exportiert und angesehen hat. Das Protokoll wächst schnell.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) were older than that and have gone.</source>
        <translation>
            <numerusform>%n Ereignis war älter und ist weg.</numerusform>
            <numerusform>%n Ereignisse waren älter und sind weg.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::AddItemDialog</name>
    <message>
        <source>I &amp;own a copy</source>
        <translation>Ich &amp;besitze ein Exemplar</translation>
    </message>
    <message>
        <source>Blu-ray, Paperback, Vinyl …</source>
        <translation>Blu-ray, Taschenbuch, Vinyl …</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>wenn bekannt</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add and &amp;Edit</source>
        <translation>Hinzufügen und b&amp;earbeiten</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Art:</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titel:</translation>
    </message>
    <message>
        <source>&amp;Year:</source>
        <translation>&amp;Jahr:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>A title is needed.</source>
        <translation>Ein Titel fehlt.</translation>
    </message>
    <message>
        <source>Added “%1”. The next one?</source>
        <translation>„%1“ hinzugefügt. Der nächste Eintrag?</translation>
    </message>
    <message>
        <source>Add an Item</source>
        <translation>Eintrag hinzufügen</translation>
    </message>
</context>
<context>
    <name>collectz::ui::AddressStep</name>
    <message>
        <source>&amp;Address of the companion, or the line from your invitation:</source>
        <translation>&amp;Adresse des Begleiters oder die Zeile aus deiner Einladung:</translation>
    </message>
    <message>
        <source>Address of the companion, or the line from your invitation</source>
        <translation>Adresse des Begleiters oder die Zeile aus deiner Einladung</translation>
    </message>
    <message>
        <source>A companion is the program collectzd on a machine that is always on. It shares one catalog among several people and devices. Everybody has a whole copy, works without a connection too, and nothing that somebody did gets lost.</source>
        <translation>Ein Begleiter ist das Programm collectzd auf einem Rechner, der immer läuft. Er teilt einen Katalog unter mehreren Menschen und Geräten. Alle haben eine ganze Kopie, arbeiten auch ohne Verbindung, und nichts, was jemand getan hat, geht verloren.</translation>
    </message>
</context>
<context>
    <name>collectz::ui::BulkEditDialog</name>
    <message>
        <source>Only where it is &amp;empty</source>
        <translation>Nur wo es &amp;leer ist</translation>
    </message>
    <message>
        <source>Bulk Edit</source>
        <translation>Viele ändern</translation>
    </message>
    <message>
        <source>&amp;Field:</source>
        <translation>&amp;Feld:</translation>
    </message>
    <message>
        <source>&amp;What to do:</source>
        <translation>&amp;Was geschieht:</translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation>&amp;Wert:</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag ändern</numerusform>
            <numerusform>%Ln Einträge ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Zur Liste hinzufügen</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Replace the whole list</source>
        <translation>Die ganze Liste ersetzen</translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>Setzen auf</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Type the value.</source>
        <translation>Tippe den Wert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) would change.</source>
        <translation>
            <numerusform>%Ln Eintrag würde sich ändern.</numerusform>
            <numerusform>%Ln Einträge würden sich ändern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would stay as they are.</source>
        <translation>
            <numerusform>%Ln bliebe, wie es ist.</numerusform>
            <numerusform>%Ln blieben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have no such field or no copy.</source>
        <translation>
            <numerusform>%Ln hat kein solches Feld oder kein Exemplar.</numerusform>
            <numerusform>%Ln haben kein solches Feld oder kein Exemplar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln Item(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln Eintrag ändern</numerusform>
            <numerusform>%Ln Einträge ändern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::CatalogFiles</name>
    <message>
        <source>&amp;Export Works…</source>
        <translation>Werke &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Back Up…</source>
        <translation>&amp;Sichern…</translation>
    </message>
    <message>
        <source>C&amp;heck the Catalog</source>
        <translation>Katalog &amp;prüfen</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln Selected Work(s)</source>
        <translation>
            <numerusform>%Ln ausgewähltes Werk exportieren</numerusform>
            <numerusform>%Ln ausgewählte Werke exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the Whole Catalog</source>
        <translation>Den ganzen Katalog exportieren</translation>
    </message>
    <message>
        <source>Export What the Filter Shows</source>
        <translation>Exportieren, was der Filter zeigt</translation>
    </message>
    <message>
        <source>JSON, everything that is known (*.json)</source>
        <translation>JSON, alles, was bekannt ist (*.json)</translation>
    </message>
    <message>
        <source>CSV table, one row per copy (*.csv)</source>
        <translation>CSV-Tabelle, eine Zeile pro Exemplar (*.csv)</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>Export nach %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln work(s) written to %1</source>
        <translation>
            <numerusform>%Ln Werk nach %1 geschrieben</numerusform>
            <numerusform>%Ln Werke nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Back Up the Catalog</source>
        <translation>Den Katalog sichern</translation>
    </message>
    <message>
        <source>collectz catalogs (*.collectz)</source>
        <translation>collectz-Kataloge (*.collectz)</translation>
    </message>
    <message>
        <source>Backing up to %1</source>
        <translation>Sicherung nach %1</translation>
    </message>
    <message>
        <source>Backed up to %1 and verified.</source>
        <translation>Nach %1 gesichert und geprüft.</translation>
    </message>
    <message>
        <source>Checking the catalog</source>
        <translation>Der Katalog wird geprüft</translation>
    </message>
    <message>
        <source>The catalog is sound: file, history, lists, search and pictures agree.</source>
        <translation>Der Katalog ist in Ordnung: Datei, Verlauf, Listen, Suche und Bilder stimmen überein.</translation>
    </message>
</context>
<context>
    <name>collectz::ui::CertificateStep</name>
    <message>
        <source>Fingerprint in words</source>
        <translation>Fingerabdruck in Wörtern</translation>
    </message>
    <message>
        <source>Fingerprint in numbers</source>
        <translation>Fingerabdruck in Zahlen</translation>
    </message>
    <message>
        <source>The &amp;fingerprint is the same as the one the companion shows</source>
        <translation>Der &amp;Fingerabdruck ist derselbe, den der Begleiter zeigt</translation>
    </message>
    <message>
        <source>collectzd prints both when it starts. Ask whoever runs it, by telephone for example. Nothing is sent before you agree.</source>
        <translation>collectzd gibt beide beim Start aus. Frag, wer es betreibt, zum Beispiel am Telefon. Bevor du zustimmst, wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The companion at %1 has made its certificate itself. Compare the fingerprint, in words or in numbers:</source>
        <translation>Der Begleiter auf %1 hat sein Zertifikat selbst gemacht. Vergleiche den Fingerabdruck, in Wörtern oder in Zahlen:</translation>
    </message>
    <message>
        <source>Attention: this catalog was connected with another certificate. Its fingerprint was
%1
Agree only if you know why it has changed.</source>
        <translation>Achtung: dieser Katalog war mit einem anderen Zertifikat verbunden. Dessen Fingerabdruck war
%1
Stimm nur zu, wenn du weißt, warum es sich geändert hat.</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ChipEdit</name>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Name (role), then Enter</source>
        <translation>Name (Rolle), dann Eingabetaste</translation>
    </message>
    <message>
        <source>ISBN, barcode or scheme:value, then Enter</source>
        <translation>ISBN, Strichcode oder schema:wert, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Add, then Enter</source>
        <translation>Hinzufügen, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>%1: the check is right.</source>
        <translation>%1: Die Prüfung stimmt.</translation>
    </message>
    <message>
        <source>%1: the check digit or shape is wrong. It is kept as you typed it.</source>
        <translation>%1: Prüfziffer oder Form stimmt nicht. Der Wert bleibt, wie er getippt wurde.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>person and role</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>collectz::ui::CommandModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>collectz::ui::CommandPalette</name>
    <message>
        <source>No command fits. Try fewer letters.</source>
        <translation>Kein Befehl passt. Versuche es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Command Palette</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Befehl tippen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>collectz::ui::CompanionDialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Where is the companion?</source>
        <translation>Wo ist der Begleiter?</translation>
    </message>
    <message>
        <source>Connect to a Companion</source>
        <translation>Mit einem Begleiter verbinden</translation>
    </message>
    <message>
        <source>Is this the right companion?</source>
        <translation>Ist das der richtige Begleiter?</translation>
    </message>
    <message>
        <source>Where may the sign-in be kept?</source>
        <translation>Wo darf die Anmeldung liegen?</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wer bist du?</translation>
    </message>
    <message>
        <source>The catalog comes here</source>
        <translation>Der Katalog kommt hierher</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %Ln second(s).</source>
        <translation>
            <numerusform>Versuch es in %Ln Sekunde noch einmal.</numerusform>
            <numerusform>Versuch es in %Ln Sekunden noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>The invitation was taken over, but it does not say where the companion is. Type its address.</source>
        <translation>Die Einladung ist übernommen, sagt aber nicht, wo der Begleiter ist. Tippe seine Adresse.</translation>
    </message>
    <message>
        <source>Looking for the companion…</source>
        <translation>Der Begleiter wird gesucht …</translation>
    </message>
    <message>
        <source>Opening the vault…</source>
        <translation>Der Tresor wird geöffnet …</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>C&amp;onnect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>&amp;Stop Loading</source>
        <translation>Laden &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>The catalog is here</source>
        <translation>Der Katalog ist da</translation>
    </message>
</context>
<context>
    <name>collectz::ui::CompanionStatus</name>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>Companion: %1</source>
        <translation>Begleiter: %1</translation>
    </message>
    <message>
        <source>Last verified backup: %1</source>
        <translation>Letzte geprüfte Sicherung: %1</translation>
    </message>
    <message>
        <source>No verified backup of this copy yet</source>
        <translation>Noch keine geprüfte Sicherung dieser Kopie</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ComparisonView</name>
    <message>
        <source>%1: %2%3 · %4 of 100</source>
        <comment>number, title, year, score of a candidate</comment>
        <translation>%1: %2%3 · %4 von 100</translation>
    </message>
    <message>
        <source>The incoming row beside its candidates</source>
        <translation>Die gelesene Zeile neben ihren Kandidaten</translation>
    </message>
    <message>
        <source>%1 · %2, row %3</source>
        <translation>%1 · %2, Zeile %3</translation>
    </message>
    <message>
        <source>Update &amp;%1: %2</source>
        <translation>&amp;%1 aktualisieren: %2</translation>
    </message>
    <message>
        <source>Update candidate %1, %2</source>
        <translation>Kandidat %1 aktualisieren, %2</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Neu gelesen</translation>
    </message>
    <message>
        <source>&lt;p&gt;The row that came in, beside the works it could mean; the sign ≠ marks what differs. Update the work that is meant, add the row as a new one, or leave it out. Nothing is written before the decided rows are applied.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die gelesene Zeile neben den Werken, die gemeint sein könnten; das Zeichen ≠ markiert, was sich unterscheidet. Aktualisiere das gemeinte Werk, füge die Zeile als neues hinzu oder lass sie aus. Nichts wird geschrieben, bevor die entschiedenen Zeilen angewendet werden.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ConflictFilterBar</name>
    <message>
        <source>Kind of conflict</source>
        <translation>Art des Konflikts</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>Verschiedene Werte</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Deleted and changed</source>
        <translation>Gelöscht und geändert</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Any field</source>
        <translation>Jedes Feld</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Words in title or value</source>
        <translation>Wörter in Titel oder Wert</translation>
    </message>
    <message>
        <source>Only “%1”</source>
        <comment>an item</comment>
        <translation>Nur „%1“</translation>
    </message>
    <message>
        <source>Show the conflicts of all items</source>
        <translation>Die Konflikte aller Objekte zeigen</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <comment>how many conflicts</comment>
        <translation>Wartend %1</translation>
    </message>
    <message>
        <source>Decided %1</source>
        <comment>how many conflicts</comment>
        <translation>Entschieden %1</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ConflictNotice</name>
    <message>
        <source>Deci&amp;de…</source>
        <translation>Ent&amp;scheiden …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s): somebody else changed the same. Both values are kept.</source>
        <translation>
            <numerusform>%Ln Konflikt: Jemand anders hat dasselbe geändert. Beide Werte sind da.</numerusform>
            <numerusform>%Ln Konflikte: Jemand anders hat dasselbe geändert. Beide Werte sind da.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::ConflictView</name>
    <message>
        <source>an edition</source>
        <translation>eine Ausgabe</translation>
    </message>
    <message>
        <source>a copy</source>
        <translation>ein Exemplar</translation>
    </message>
    <message>
        <source>Take &amp;Both (B)</source>
        <translation>&amp;Beides übernehmen (B)</translation>
    </message>
    <message>
        <source>Another &amp;Value… (V)</source>
        <translation>Anderer &amp;Wert … (V)</translation>
    </message>
    <message>
        <source>&amp;Show Item (O)</source>
        <translation>Objekt an&amp;zeigen (O)</translation>
    </message>
    <message>
        <source>&amp;Undo This Decision</source>
        <translation>Diese Entscheidung &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>not sent yet: the others see it after the next sync</source>
        <translation>noch nicht gesendet: die anderen sehen es nach dem nächsten Abgleich</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>what both sides began with</source>
        <translation>womit beide Seiten anfingen</translation>
    </message>
    <message>
        <source>Live now</source>
        <translation>Gilt jetzt</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>= as before</source>
        <translation>= wie vorher</translation>
    </message>
    <message>
        <source>≠ differs from before</source>
        <translation>≠ anders als vorher</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Decided by %1. Now it is: %2</source>
        <translation>Entschieden von %1. Jetzt gilt: %2</translation>
    </message>
    <message>
        <source>Was live</source>
        <translation>Galt</translation>
    </message>
    <message>
        <source>changed since; before that %1</source>
        <translation>seitdem geändert; davor %1</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Wartete</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ConflictsPage</name>
    <message>
        <source>This conflict is decided for one side or the other.</source>
        <translation>Dieser Konflikt wird für eine der beiden Seiten entschieden.</translation>
    </message>
    <message>
        <source>Somebody decided or changed the same meanwhile: both are here.</source>
        <translation>Inzwischen hat jemand dasselbe entschieden oder geändert: Beides steht hier.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) decided.</source>
        <translation>
            <numerusform>%Ln Konflikt entschieden.</numerusform>
            <numerusform>%Ln Konflikte entschieden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) of “%1” decided.</source>
        <translation>
            <numerusform>%Ln Konflikt von „%1“ entschieden.</numerusform>
            <numerusform>%Ln Konflikte von „%1“ entschieden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still wait(s).</source>
        <translation>
            <numerusform>%Ln wartet noch.</numerusform>
            <numerusform>%Ln warten noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The decision was undone: the conflict waits again.</source>
        <translation>Die Entscheidung ist rückgängig gemacht: Der Konflikt wartet wieder.</translation>
    </message>
    <message>
        <source>All conflicts about “%1”</source>
        <translation>Alle Konflikte über „%1“</translation>
    </message>
    <message>
        <source>Keep what is live</source>
        <translation>Behalten, was gilt</translation>
    </message>
    <message>
        <source>Take what waits</source>
        <translation>Übernehmen, was wartet</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>Beides übernehmen</translation>
    </message>
    <message>
        <source>Everything that waits from %1</source>
        <translation>Alles, was von %1 wartet</translation>
    </message>
    <message>
        <source>you</source>
        <translation>dir</translation>
    </message>
    <message>
        <source>All conflicts of “%1”</source>
        <translation>Alle Konflikte von „%1“</translation>
    </message>
    <message>
        <source>Everything in the list</source>
        <translation>Alles in der Liste</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Decide &amp;All Alike… (A)</source>
        <translation>&amp;Alle gleich entscheiden … (A)</translation>
    </message>
    <message>
        <source>Decides many conflicts at once, as one change that can be undone</source>
        <translation>Entscheidet viele Konflikte auf einmal, als eine Änderung, die sich rückgängig machen lässt</translation>
    </message>
    <message>
        <source>Keys: K keeps what is live, T takes what waits, Up and Down move, Ctrl+Z undoes</source>
        <translation>Tasten: K behält, was gilt, T übernimmt, was wartet, Auf und Ab bewegen, Strg+Z macht rückgängig</translation>
    </message>
    <message>
        <source>Conflict: Keep What Is Live</source>
        <translation>Konflikt: Behalten, was gilt</translation>
    </message>
    <message>
        <source>Conflict: Take What Waits</source>
        <translation>Konflikt: Übernehmen, was wartet</translation>
    </message>
    <message>
        <source>Conflict: Take Both</source>
        <translation>Konflikt: Beides übernehmen</translation>
    </message>
    <message>
        <source>Conflict: Another Value…</source>
        <translation>Konflikt: Anderer Wert …</translation>
    </message>
    <message>
        <source>Conflicts: Decide All Alike…</source>
        <translation>Konflikte: Alle gleich entscheiden …</translation>
    </message>
    <message>
        <source>Conflict: Show Item</source>
        <translation>Konflikt: Objekt anzeigen</translation>
    </message>
    <message>
        <source>No such conflict</source>
        <translation>Kein solcher Konflikt</translation>
    </message>
    <message>
        <source>Nothing here matches the filter above.</source>
        <translation>Nichts passt zum Filter oben.</translation>
    </message>
    <message>
        <source>Nothing is decided yet</source>
        <translation>Noch ist nichts entschieden</translation>
    </message>
    <message>
        <source>Conflicts that somebody has decided stay here, with both values, and every decision can be undone.</source>
        <translation>Entschiedene Konflikte bleiben hier, mit beiden Werten, und jede Entscheidung lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>Keine Konflikte</translation>
    </message>
    <message>
        <source>When two people change the same thing without seeing each other, for example on two computers without a connection, the first change is live and the other one waits here until somebody decides. Nothing that was typed is lost.</source>
        <translation>Wenn zwei Personen dasselbe ändern, ohne voneinander zu wissen, etwa an zwei Rechnern ohne Verbindung, gilt die erste Änderung, und die andere wartet hier, bis jemand entscheidet. Nichts, was jemand eingegeben hat, geht verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) wait(s)</source>
        <translation>
            <numerusform>%Ln Konflikt wartet</numerusform>
            <numerusform>%Ln Konflikte warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::ConnectDialog</name>
    <message>
        <source>&amp;Remember the password in the keychain</source>
        <translation>Passwort im Schlüsselbund &amp;merken</translation>
    </message>
    <message>
        <source>Connect to PostgreSQL</source>
        <translation>Mit PostgreSQL verbinden</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>Prü&amp;fen</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>&amp;Rechner:</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Port:</translation>
    </message>
    <message>
        <source>&amp;Database:</source>
        <translation>&amp;Datenbank:</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Benutzer:</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Pass&amp;wort:</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinde…</translation>
    </message>
</context>
<context>
    <name>collectz::ui::CoverChange</name>
    <message>
        <source>Removed the cover of “%1”.</source>
        <translation>Titelbild von „%1“ entfernt.</translation>
    </message>
    <message>
        <source>Changed the cover of “%1”.</source>
        <translation>Titelbild von „%1“ geändert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>collectz::ui::CoverExport</name>
    <message>
        <source>“%1” has no cover.</source>
        <translation>„%1“ hat kein Umschlagbild.</translation>
    </message>
    <message>
        <source>Copied the cover of “%1”.</source>
        <translation>Umschlagbild von „%1“ kopiert.</translation>
    </message>
    <message>
        <source>Save the cover</source>
        <translation>Umschlagbild speichern</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The cover was saved as %1.</source>
        <translation>Das Umschlagbild wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>The cover is damaged and cannot be copied. Saving it to a file takes it as it is.</source>
        <translation>Das Umschlagbild ist beschädigt und kann nicht kopiert werden. In eine Datei lässt es sich speichern, wie es ist.</translation>
    </message>
</context>
<context>
    <name>collectz::ui::CoverFrame</name>
    <message>
        <source>Cover</source>
        <translation>Umschlag</translation>
    </message>
    <message>
        <source>Drop a picture here to make it the cover</source>
        <translation>Lege hier ein Bild ab, um es als Umschlag zu nehmen</translation>
    </message>
    <message>
        <source>No cover</source>
        <translation>Kein Umschlag</translation>
    </message>
</context>
<context>
    <name>collectz::ui::CoverGrid</name>
    <message>
        <source>Works as covers</source>
        <translation>Werke als Umschläge</translation>
    </message>
</context>
<context>
    <name>collectz::ui::DeviceList</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Sign Out &amp;Device</source>
        <translation>Gerät ab&amp;melden</translation>
    </message>
    <message>
        <source>Sign Out All &amp;Others</source>
        <translation>Alle &amp;anderen abmelden</translation>
    </message>
    <message>
        <source>%1 was signed out. Signing in there again needs the password.</source>
        <translation>%1 wurde abgemeldet. Zum erneuten Anmelden braucht es dort das Passwort.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) signed out</source>
        <translation>
            <numerusform>%Ln Gerät abgemeldet</numerusform>
            <numerusform>%Ln Geräte abgemeldet</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign Out Ever&amp;ywhere</source>
        <translation>Überall abm&amp;elden</translation>
    </message>
    <message>
        <source>None yet: the invitation has not been used.</source>
        <translation>Noch keine: Die Einladung wurde noch nicht benutzt.</translation>
    </message>
    <message>
        <source>Signed in nowhere.</source>
        <translation>Nirgends angemeldet.</translation>
    </message>
</context>
<context>
    <name>collectz::ui::DockTitle</name>
    <message>
        <source>Close the panel (F9 shows it again)</source>
        <translation>Leiste schließen (F9 zeigt sie wieder)</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Leiste schließen</translation>
    </message>
</context>
<context>
    <name>collectz::ui::DraftBar</name>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Weiterschreiben</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>You were adding “%1” (%2) when the program ended. It was not saved.</source>
        <translation>Du warst dabei, „%1“ hinzuzufügen (%2), als das Programm endete. Es wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>You were editing “%1” (%2) when the program ended. It was not saved.</source>
        <translation>Du warst dabei, „%1“ zu bearbeiten (%2), als das Programm endete. Es wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>no title yet</source>
        <translation>noch kein Titel</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weiteres.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::DropZone</name>
    <message>
        <source>&amp;Choose File…</source>
        <translation>&amp;Datei wählen…</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>Drop an export file here</source>
        <translation>Lege hier eine Exportdatei ab</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen the plan. Reads %1.</source>
        <translation>Es wird nichts geschrieben, bevor du den Plan gesehen hast. Gelesen werden %1.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between format names</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>collectz::ui::FacetPanel</name>
    <message>
        <source>Find a person, genre, place or other value</source>
        <translation>Person, Genre, Ort oder anderen Wert finden</translation>
    </message>
    <message>
        <source>Find a value</source>
        <translation>Wert finden</translation>
    </message>
    <message>
        <source>Narrow the library by kind, genre, person, decade and more</source>
        <translation>Die Bibliothek nach Art, Genre, Person, Jahrzehnt und mehr eingrenzen</translation>
    </message>
    <message>
        <source>&lt;p&gt;The values that the works shown have, and how many have them. A click narrows the list to one, another click takes that back; it is the same as typing it into the filter.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die Werte, die die gezeigten Werke haben, und wie viele sie haben. Ein Klick grenzt die Liste auf einen ein, ein weiterer nimmt das zurück; es ist dasselbe, wie ihn in den Filter zu schreiben.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>collectz::ui::FaultsDialog</name>
    <message>
        <source>Faults in the Catalog</source>
        <translation>Fehler im Katalog</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fault(s) were found in %1. Nothing was changed. Keep a copy of the file as it is, and restore a backup from before.</source>
        <translation>
            <numerusform>In %1 wurde %Ln Fehler gefunden. Nichts wurde geändert. Hebe die Datei auf, wie sie ist, und hole eine Sicherung von vorher zurück.</numerusform>
            <numerusform>In %1 wurden %Ln Fehler gefunden. Nichts wurde geändert. Hebe die Datei auf, wie sie ist, und hole eine Sicherung von vorher zurück.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::FieldPicker</name>
    <message>
        <source>%1 (edition)</source>
        <translation>%1 (Ausgabe)</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Exemplar)</translation>
    </message>
</context>
<context>
    <name>collectz::ui::FindReplaceDialog</name>
    <message>
        <source>&amp;Regular expression</source>
        <translation>&amp;Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>&amp;Match case</source>
        <translation>&amp;Groß und klein beachten</translation>
    </message>
    <message>
        <source>Whole &amp;words</source>
        <translation>Ganze &amp;Wörter</translation>
    </message>
    <message>
        <source>What the texts would become</source>
        <translation>Was aus den Texten würde</translation>
    </message>
    <message>
        <source>Find and Replace</source>
        <translation>Suchen und Ersetzen</translation>
    </message>
    <message>
        <source>In the replacement, \1 to \9 stand for the groups and \0 for the whole match</source>
        <translation>In der Ersetzung stehen \1 bis \9 für die Gruppen und \0 für den ganzen Fund</translation>
    </message>
    <message>
        <source>&amp;Field:</source>
        <translation>&amp;Feld:</translation>
    </message>
    <message>
        <source>F&amp;ind:</source>
        <translation>S&amp;uche:</translation>
    </message>
    <message>
        <source>Re&amp;place with:</source>
        <translation>&amp;Ersetzen durch:</translation>
    </message>
    <message numerus="yes">
        <source>Find and replace in %Ln item(s)</source>
        <translation>
            <numerusform>In %Ln Eintrag suchen und ersetzen</numerusform>
            <numerusform>In %Ln Einträgen suchen und ersetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) would change.</source>
        <translation>
            <numerusform>%Ln Eintrag würde sich ändern.</numerusform>
            <numerusform>%Ln Einträge würden sich ändern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is found nowhere in this field.</source>
        <translation>Der Text kommt in diesem Feld nirgends vor.</translation>
    </message>
    <message numerus="yes">
        <source>The table shows the first %Ln.</source>
        <translation>
            <numerusform>Die Tabelle zeigt den ersten.</numerusform>
            <numerusform>Die Tabelle zeigt die ersten %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The expression took too long on %Ln text(s), which stay as they are.</source>
        <translation>
            <numerusform>Der Ausdruck brauchte für %Ln Text zu lange; er bleibt, wie er ist.</numerusform>
            <numerusform>Der Ausdruck brauchte für %Ln Texte zu lange; sie bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) would no longer fit the field and stay as they are.</source>
        <translation>
            <numerusform>%Ln Text würde nicht mehr in das Feld passen und bleibt, wie er ist.</numerusform>
            <numerusform>%Ln Texte würden nicht mehr in das Feld passen und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln Item(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln Eintrag ändern</numerusform>
            <numerusform>%Ln Einträge ändern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ImportHistoryView</name>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>No imports yet. Each one will be listed here with what it did, and can be undone.</source>
        <translation>Noch keine Importe. Jeder wird hier mit dem aufgeführt, was er tat, und kann rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Show &amp;Rows</source>
        <translation>&amp;Zeilen zeigen</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>U&amp;ndo Import</source>
        <translation>Import &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Export Report…</source>
        <translation>Bericht &amp;exportieren…</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>Bisherige Importe</translation>
    </message>
    <message>
        <source>%1 · %2 · SHA-256 %3</source>
        <translation>%1 · %2 · SHA-256 %3</translation>
    </message>
    <message>
        <source>&amp;Discard Plan</source>
        <translation>Plan ver&amp;werfen</translation>
    </message>
    <message>
        <source>Reads the file again, with the choices it was begun with</source>
        <translation>Liest die Datei noch einmal, mit den Einstellungen vom Anfang</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>&amp;Import File…</source>
        <translation>Datei &amp;importieren…</translation>
    </message>
    <message>
        <source>Show All Im&amp;ports</source>
        <translation>Alle Im&amp;porte zeigen</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>The plan for %1 is ready.</source>
        <translation>Der Plan für %1 ist fertig.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln hinzugefügt</numerusform>
            <numerusform>%Ln hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln aktualisiert</numerusform>
            <numerusform>%Ln aktualisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for review</source>
        <translation>
            <numerusform>%Ln wartet auf Durchsicht</numerusform>
            <numerusform>%Ln warten auf Durchsicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln abgewiesen</numerusform>
            <numerusform>%Ln abgewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported in %1 s: %2.</source>
        <translation>In %1 s importiert: %2.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The import was undone in %1 s. What people changed since is kept.</source>
        <translation>Der Import wurde in %1 s rückgängig gemacht. Was seither geändert wurde, bleibt.</translation>
    </message>
    <message>
        <source>Import a File</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>Export files (*.csv *.tsv *.txt *.xml *.json *.zip)</source>
        <translation>Exportdateien (*.csv *.tsv *.txt *.xml *.json *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The plan for %1 was thrown away. Nothing was written.</source>
        <translation>Der Plan für %1 wurde verworfen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Export the Report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Import %1 report.csv</source>
        <translation>Import %1 Bericht.csv</translation>
    </message>
    <message>
        <source>Exporting the report of %1</source>
        <translation>Exportiere den Bericht von %1</translation>
    </message>
    <message>
        <source>Report written to %1</source>
        <translation>Bericht in %1 geschrieben</translation>
    </message>
    <message>
        <source>Save a Template</source>
        <translation>Vorlage speichern</translation>
    </message>
    <message>
        <source>Template written to %1</source>
        <translation>Vorlage in %1 geschrieben</translation>
    </message>
    <message>
        <source>Choose “%1” Again</source>
        <translation>„%1“ noch einmal wählen</translation>
    </message>
    <message>
        <source>Add a List from the Clip&amp;board…</source>
        <translation>Liste aus der &amp;Zwischenablage hinzufügen…</translation>
    </message>
    <message>
        <source>Pasted list.csv</source>
        <translation>Eingefügte Liste.csv</translation>
    </message>
    <message>
        <source>Pasted list %1.csv</source>
        <translation>Eingefügte Liste %1.csv</translation>
    </message>
    <message>
        <source>The text from the clipboard cannot be written to a temporary file.</source>
        <translation>Der Text aus der Zwischenablage lässt sich nicht in eine temporäre Datei schreiben.</translation>
    </message>
</context>
<context>
    <name>collectz::ui::InvitationListView</name>
    <message>
        <source>No invitation is open</source>
        <translation>Keine Einladung ist offen</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>&amp;Deliver Again…</source>
        <translation>Erneut &amp;zustellen …</translation>
    </message>
    <message>
        <source>Invitations are the admins&apos;</source>
        <translation>Einladungen sind Sache der Verwalter</translation>
    </message>
    <message>
        <source>The companion cannot be reached</source>
        <translation>Der Begleiter ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Invitations are kept there; they show when it is there again.</source>
        <translation>Einladungen liegen dort; sie erscheinen, wenn er wieder da ist.</translation>
    </message>
    <message>
        <source>Nobody was invited yet</source>
        <translation>Noch wurde niemand eingeladen</translation>
    </message>
    <message>
        <source>Invite somebody, and what becomes of it shows here.</source>
        <translation>Lade jemanden ein, und was daraus wird, steht hier.</translation>
    </message>
    <message>
        <source>Invite somebody with the button above. Invitations that were used, revoked or ran out are shown by the box below.</source>
        <translation>Lade mit dem Knopf oben jemanden ein. Benutzte, zurückgezogene und abgelaufene Einladungen zeigt das Kästchen unten.</translation>
    </message>
    <message>
        <source>The invitation of %1 was revoked; its link opens nothing any more.</source>
        <translation>Die Einladung von %1 wurde zurückgezogen; ihr Link öffnet nichts mehr.</translation>
    </message>
    <message>
        <source>Invite Again…</source>
        <translation>Neu einladen …</translation>
    </message>
    <message>
        <source>&amp;Show used, revoked and expired ones too</source>
        <translation>Auch benutzte, zurückgezogene und abgelaufene zei&amp;gen</translation>
    </message>
    <message>
        <source>Revo&amp;ke</source>
        <translation>Zurückziehe&amp;n</translation>
    </message>
</context>
<context>
    <name>collectz::ui::InviteDialog</name>
    <message numerus="yes">
        <source>Whoever accepts gets an account of their own with this role. The invitation works once, for this address alone, for %n hour(s).</source>
        <translation>
            <numerusform>Wer annimmt, bekommt ein eigenes Konto mit dieser Rolle. Die Einladung gilt einmal, nur für diese Adresse, %n Stunde lang.</numerusform>
            <numerusform>Wer annimmt, bekommt ein eigenes Konto mit dieser Rolle. Die Einladung gilt einmal, nur für diese Adresse, %n Stunden lang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send it by &amp;mail</source>
        <translation>Per E-&amp;Mail schicken</translation>
    </message>
    <message>
        <source>Make a &amp;link that I hand over myself</source>
        <translation>Einen &amp;Link, den ich selbst weitergebe</translation>
    </message>
    <message>
        <source>Link of the invitation</source>
        <translation>Link der Einladung</translation>
    </message>
    <message>
        <source>Invite Somebody</source>
        <translation>Jemanden einladen</translation>
    </message>
    <message>
        <source>&amp;Invite</source>
        <translation>&amp;Einladen</translation>
    </message>
    <message>
        <source>ada@shelf.example</source>
        <translation>ada@shelf.example</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>&amp;Rolle:</translation>
    </message>
    <message>
        <source>Delivery:</source>
        <translation>Zustellung:</translation>
    </message>
    <message>
        <source>Deliver the Invitation Again</source>
        <translation>Einladung erneut zustellen</translation>
    </message>
    <message numerus="yes">
        <source>The secret of an invitation is kept nowhere, so this makes a new one, valid for %n hour(s). The one before ends.</source>
        <translation>
            <numerusform>Das Geheimnis einer Einladung wird nirgends aufbewahrt, darum entsteht ein neues, %n Stunde gültig. Das vorige gilt dann nicht mehr.</numerusform>
            <numerusform>Das Geheimnis einer Einladung wird nirgends aufbewahrt, darum entsteht ein neues, %n Stunden gültig. Das vorige gilt dann nicht mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Deliver</source>
        <translation>&amp;Zustellen</translation>
    </message>
    <message>
        <source>This companion sends no mail: its settings name no mail server.</source>
        <translation>Dieser Begleiter verschickt keine E-Mails: In seinen Einstellungen steht kein Mailserver.</translation>
    </message>
    <message>
        <source>Whoever has the link and knows the address can come in with it. Hand it to nobody else, over a way you trust.</source>
        <translation>Wer den Link hat und die Adresse kennt, kommt damit herein. Gib ihn nur dieser Person, auf einem Weg, dem du vertraust.</translation>
    </message>
    <message>
        <source>The companion sends the link to the address above.</source>
        <translation>Der Begleiter schickt den Link an die Adresse oben.</translation>
    </message>
    <message>
        <source>The invitation was made, but the mail did not go: %1 Make a link instead; the one in the mail ends with it.</source>
        <translation>Die Einladung ist erstellt, aber die E-Mail ging nicht hinaus: %1 Nimm stattdessen einen Link; der in der E-Mail gilt dann nicht mehr.</translation>
    </message>
    <message>
        <source>The invitation of %1 was made, but not delivered.</source>
        <translation>Die Einladung von %1 ist erstellt, aber nicht zugestellt.</translation>
    </message>
    <message>
        <source>%1 is invited as %2, until %3.</source>
        <translation>%1 ist als %2 eingeladen, bis %3.</translation>
    </message>
    <message>
        <source>%1 is invited. Copy this link now and hand it over; it is not shown again.</source>
        <translation>%1 ist eingeladen. Kopiere diesen Link jetzt und gib ihn weiter; er wird nicht noch einmal gezeigt.</translation>
    </message>
    <message>
        <source>Works once, for %1 alone, until %2.</source>
        <translation>Gilt einmal, nur für %1, bis %2.</translation>
    </message>
    <message>
        <source>It leads to %1, which is right on this machine only. For others put the name or number of this machine there, or set server.public_address at the companion and make the link again.</source>
        <translation>Er führt zu %1, und das stimmt nur auf diesem Rechner. Setze für andere dort den Namen oder die Nummer dieses Rechners ein, oder stelle beim Begleiter server.public_address ein und erstelle den Link neu.</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ItemEditor</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save and &amp;Next</source>
        <translation>Speichern und &amp;weiter</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save the changes (Ctrl+S)</source>
        <translation>Änderungen speichern (Strg+S)</translation>
    </message>
    <message>
        <source>Save the changes and edit the next work (Ctrl+Enter)</source>
        <translation>Änderungen speichern und das nächste Werk bearbeiten (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Add an E&amp;dition</source>
        <translation>Aus&amp;gabe hinzufügen</translation>
    </message>
    <message>
        <source>Add a C&amp;opy</source>
        <translation>E&amp;xemplar hinzufügen</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Exemplar</translation>
    </message>
    <message>
        <source>Remove this edition</source>
        <translation>Diese Ausgabe entfernen</translation>
    </message>
    <message>
        <source>Remove this copy</source>
        <translation>Dieses Exemplar entfernen</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ItemPanel</name>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Choose a work to see all that is known about it.</source>
        <translation>Wähle ein Werk, um alles zu sehen, was von ihm bekannt ist.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message numerus="yes">
        <source>Fields changed since and therefore kept: %n.</source>
        <translation>
            <numerusform>Inzwischen geändert und darum behalten: %n Feld.</numerusform>
            <numerusform>Inzwischen geändert und darum behalten: %n Felder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Added “%1”.</source>
        <translation>„%1“ hinzugefügt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Choose a cover</source>
        <translation>Umschlagbild wählen</translation>
    </message>
    <message>
        <source>“%1” is not in the catalog any more.</source>
        <translation>„%1“ ist nicht mehr im Katalog.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ItemView</name>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Facts and history</source>
        <translation>Angaben und Verlauf</translation>
    </message>
    <message>
        <source>&amp;Facts</source>
        <translation>&amp;Angaben</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit this work (F2)</source>
        <translation>Dieses Werk bearbeiten (F2)</translation>
    </message>
    <message>
        <source>History of this work</source>
        <translation>Verlauf dieses Werks</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Diese Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind and year</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Edition %1</source>
        <translation>Ausgabe %1</translation>
    </message>
    <message>
        <source>Edition: %1</source>
        <translation>Ausgabe: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Exemplar</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>source and its number or name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Set by: %1</source>
        <translation>Gesetzt von: %1</translation>
    </message>
    <message>
        <source>Locked: imports and providers leave it alone.</source>
        <translation>Gesperrt: Importe und Anbieter ändern es nicht.</translation>
    </message>
    <message>
        <source>Origin of %1</source>
        <translation>Herkunft von %1</translation>
    </message>
</context>
<context>
    <name>collectz::ui::JobIndicator</name>
    <message>
        <source>Progress of the work in the background</source>
        <translation>Fortschritt der Arbeit im Hintergrund</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>Diese Arbeit anhalten</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <translation>
            <numerusform>%n weiterer wartet</numerusform>
            <numerusform>%n weitere warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::KeepingStep</name>
    <message>
        <source>Keep it in an encrypted &amp;vault</source>
        <translation>In einem verschlüsselten &amp;Tresor</translation>
    </message>
    <message>
        <source>Keep it &amp;nowhere; I sign in each time the program starts</source>
        <translation>&amp;Nirgends; ich melde mich bei jedem Programmstart an</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Passphrase:</translation>
    </message>
    <message>
        <source>&amp;Repeat it:</source>
        <translation>&amp;Wiederholen:</translation>
    </message>
    <message>
        <source>This desktop has no keychain that can be used. Sign-ins are kept in the encrypted vault that you made before: unlock it with its passphrase.</source>
        <translation>Diese Arbeitsumgebung hat keinen nutzbaren Schlüsselbund. Anmeldungen liegen im verschlüsselten Tresor, den du früher gemacht hast: öffne ihn mit seiner Passphrase.</translation>
    </message>
    <message>
        <source>This desktop has no keychain that can be used, so there is no safe place for the sign-in yet. collectz can keep it in an encrypted file under a passphrase of yours, which is asked for once each time the program starts.</source>
        <translation>Diese Arbeitsumgebung hat keinen nutzbaren Schlüsselbund, also gibt es noch keinen sicheren Ort für die Anmeldung. collectz kann sie in einer verschlüsselten Datei unter einer Passphrase von dir aufbewahren, nach der bei jedem Programmstart einmal gefragt wird.</translation>
    </message>
    <message>
        <source>The passphrase is too short: take 12 characters or more.</source>
        <translation>Die Passphrase ist zu kurz: nimm mindestens 12 Zeichen.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the same one twice.</source>
        <translation>Die beiden Passphrasen sind verschieden. Tippe zweimal dieselbe.</translation>
    </message>
</context>
<context>
    <name>collectz::ui::LibraryPage</name>
    <message>
        <source>&amp;Add Item…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Clone</source>
        <translation>&amp;Verdoppeln</translation>
    </message>
    <message>
        <source>Add &amp;Next Issue or Volume</source>
        <translation>&amp;Nächstes Heft oder nächsten Band hinzufügen</translation>
    </message>
    <message>
        <source>Add Another C&amp;opy</source>
        <translation>Weiteres E&amp;xemplar hinzufügen</translation>
    </message>
    <message>
        <source>Cover from &amp;File…</source>
        <translation>Umschlagbild aus &amp;Datei…</translation>
    </message>
    <message>
        <source>&amp;Paste Cover</source>
        <translation>Umschlagbild e&amp;infügen</translation>
    </message>
    <message>
        <source>Move to &amp;Trash</source>
        <translation>In den Papierkorb &amp;legen</translation>
    </message>
    <message>
        <source>&amp;Copy Rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Clear the Fi&amp;lter</source>
        <translation>Fi&amp;lter leeren</translation>
    </message>
    <message>
        <source>As &amp;Table</source>
        <translation>Als &amp;Tabelle</translation>
    </message>
    <message>
        <source>As &amp;Covers</source>
        <translation>Als &amp;Umschläge</translation>
    </message>
    <message>
        <source>&amp;Facets</source>
        <translation>&amp;Facetten</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>Sp&amp;alten</translation>
    </message>
    <message>
        <source>Added “%1”.</source>
        <translation>„%1“ hinzugefügt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n works to the trash.</source>
        <translation>
            <numerusform>%n Werk in den Papierkorb gelegt.</numerusform>
            <numerusform>%n Werke in den Papierkorb gelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved “%1” to the trash.</source>
        <translation>„%1“ in den Papierkorb gelegt.</translation>
    </message>
    <message>
        <source>Copied 1 row.</source>
        <translation>1 Zeile kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n rows.</source>
        <translation>
            <numerusform>%n Zeile kopiert.</numerusform>
            <numerusform>%n Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the view:</source>
        <translation>Name der Ansicht:</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Nothing on the shelves yet</source>
        <translation>Noch nichts im Regal</translation>
    </message>
    <message>
        <source>Add a first item by hand, or import what another program or service has exported.</source>
        <translation>Füge einen ersten Eintrag von Hand hinzu oder importiere, was ein anderes Programm oder ein Dienst ausgegeben hat.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No work in this catalog fits the filter. Try fewer words.</source>
        <translation>Kein Werk in diesem Katalog passt durch den Filter. Versuche es mit weniger Wörtern.</translation>
    </message>
    <message>
        <source>1 work</source>
        <translation>1 Werk</translation>
    </message>
    <message numerus="yes">
        <source>%1 works</source>
        <comment>any number but 1</comment>
        <translation>
            <numerusform>%1 Werke</numerusform>
            <numerusform>%1 Werke</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 gewählt</translation>
    </message>
    <message>
        <source>&amp;Save as View…</source>
        <translation>Als Ansicht &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Update the View</source>
        <translation>Ansicht a&amp;ktualisieren</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>No Groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>Group by %1</source>
        <translation>Nach %1 gruppieren</translation>
    </message>
    <message>
        <source>&amp;Collapse All Groups</source>
        <translation>Alle Gruppen &amp;einklappen</translation>
    </message>
    <message>
        <source>&amp;Expand All Groups</source>
        <translation>Alle Gruppen &amp;ausklappen</translation>
    </message>
    <message>
        <source>&amp;Next Group</source>
        <translation>&amp;Nächste Gruppe</translation>
    </message>
    <message>
        <source>&amp;Previous Group</source>
        <translation>&amp;Vorige Gruppe</translation>
    </message>
    <message>
        <source>&amp;Group By</source>
        <translation>&amp;Gruppieren</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Als Ansicht speichern</translation>
    </message>
    <message>
        <source>Filter, columns, order, groups and layout are kept in the catalog.
Name of the view:</source>
        <translation>Filter, Spalten, Reihenfolge, Gruppen und Darstellung werden im Katalog aufgehoben.
Name der Ansicht:</translation>
    </message>
    <message>
        <source>The view “%1” is kept as it is shown.</source>
        <translation>Die Ansicht „%1“ bleibt nun so, wie sie zu sehen ist.</translation>
    </message>
    <message>
        <source>Deleted the view “%1”.</source>
        <translation>Die Ansicht „%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Re&amp;move Cover</source>
        <translation>Titelbild entf&amp;ernen</translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>&amp;Rückwärts weitersuchen</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>Nach %1 sortieren</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>&amp;Aufsteigend</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>A&amp;bsteigend</translation>
    </message>
    <message>
        <source>Sort by &amp;Several Fields…</source>
        <translation>Nach &amp;mehreren Feldern sortieren…</translation>
    </message>
    <message>
        <source>So&amp;rt By</source>
        <translation>Sor&amp;tieren nach</translation>
    </message>
    <message>
        <source>Sorted by: %1</source>
        <translation>Sortiert nach: %1</translation>
    </message>
    <message>
        <source>sorted by %1</source>
        <translation>sortiert nach %1</translation>
    </message>
    <message>
        <source>Copy Co&amp;ver</source>
        <translation>Umschlagbild kop&amp;ieren</translation>
    </message>
    <message>
        <source>&amp;Save Cover As…</source>
        <translation>Umschlagbild &amp;speichern unter…</translation>
    </message>
</context>
<context>
    <name>collectz::ui::LicencesDialog</name>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Text der Lizenz</translation>
    </message>
    <message>
        <source>&amp;collectz</source>
        <translation>&amp;collectz</translation>
    </message>
    <message>
        <source>&amp;Libraries</source>
        <translation>&amp;Bibliotheken</translation>
    </message>
</context>
<context>
    <name>collectz::ui::LoadingStep</name>
    <message>
        <source>You can close this and go on working: the rest comes in the background, also after the program was closed in between.</source>
        <translation>Du kannst das schließen und weiterarbeiten: der Rest kommt im Hintergrund, auch wenn das Programm zwischendurch beendet wurde.</translation>
    </message>
    <message>
        <source>How much of the catalog has come</source>
        <translation>Wie viel vom Katalog schon da ist</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>Done. %Ln entry(s) are here.</source>
        <translation>
            <numerusform>Fertig. %Ln Eintrag ist hier.</numerusform>
            <numerusform>Fertig. %Ln Einträge sind hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>From now on every change goes to the others by itself, and theirs come here.</source>
        <translation>Von nun an geht jede Änderung von selbst zu den anderen, und ihre kommen hierher.</translation>
    </message>
    <message>
        <source>Paused. What has come is kept; go on whenever you like, on the page Sync.</source>
        <translation>Pausiert. Was da ist, bleibt; mach weiter, wann du willst, auf der Seite Abgleich.</translation>
    </message>
    <message>
        <source>Loading the catalog: %L1 of %L2 entries</source>
        <translation>Der Katalog wird geladen: %L1 von %L2 Einträgen</translation>
    </message>
    <message>
        <source>Loading the catalog…</source>
        <translation>Der Katalog wird geladen …</translation>
    </message>
    <message>
        <source>Done. Nothing has been added to it yet.</source>
        <translation>Fertig. Es ist noch nichts darin.</translation>
    </message>
</context>
<context>
    <name>collectz::ui::MainWindow</name>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source> Fields changed since and therefore kept: %1.</source>
        <translation> Inzwischen geändert und darum behaltene Felder: %1.</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>Rückgängig gemacht: %1.</translation>
    </message>
    <message>
        <source>Redone: %1.</source>
        <translation>Wiederholt: %1.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>%1 &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>%1 &amp;wiederholen</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (nur lesen)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>There are changes that were not saved. Close without them?</source>
        <translation>Es gibt Änderungen, die nicht gespeichert sind. Ohne sie schließen?</translation>
    </message>
    <message>
        <source>Open &amp;My Catalog</source>
        <translation>&amp;Meinen Katalog öffnen</translation>
    </message>
    <message>
        <source>&amp;New Catalog…</source>
        <translation>&amp;Neuer Katalog…</translation>
    </message>
    <message>
        <source>&amp;Open Catalog…</source>
        <translation>Katalog ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Connect to &amp;PostgreSQL…</source>
        <translation>Mit &amp;PostgreSQL verbinden…</translation>
    </message>
    <message>
        <source>Open the &amp;Sample Catalog</source>
        <translation>&amp;Beispielkatalog öffnen</translation>
    </message>
    <message>
        <source>&amp;Recent Catalogs</source>
        <translation>&amp;Zuletzt benutzte Kataloge</translation>
    </message>
    <message>
        <source>&amp;Close Catalog</source>
        <translation>Katalog s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Side Panel</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aussehen</translation>
    </message>
    <message>
        <source>Follow the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Neu lesen</translation>
    </message>
    <message>
        <source>Te&amp;xt Size</source>
        <translation>Schrift&amp;größe</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>Schrift &amp;größer</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>Schrift &amp;kleiner</translation>
    </message>
    <message>
        <source>&amp;Usual Text Size</source>
        <translation>Schrift wie ü&amp;blich</translation>
    </message>
    <message>
        <source>The text size can be changed when the work that is going on has ended.</source>
        <translation>Die Schriftgröße lässt sich ändern, wenn die laufende Arbeit beendet ist.</translation>
    </message>
    <message>
        <source>Save the changes being made or cancel them; then the text size can be changed.</source>
        <translation>Speichere die begonnenen Änderungen oder brich sie ab; dann lässt sich die Schriftgröße ändern.</translation>
    </message>
    <message>
        <source>Text size: %1 %</source>
        <translation>Schriftgröße: %1 %</translation>
    </message>
    <message>
        <source>&amp;Import an Export File…</source>
        <translation>Exportdatei &amp;importieren …</translation>
    </message>
    <message>
        <source>Import a File</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>Export files (*.csv *.tsv *.txt *.xml *.json *.zip)</source>
        <translation>Exportdateien (*.csv *.tsv *.txt *.xml *.json *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This catalog is open read-only: nothing can be imported into it.</source>
        <translation>Dieser Katalog ist nur zum Lesen geöffnet: Es kann nichts in ihn importiert werden.</translation>
    </message>
    <message>
        <source>To make a picture the cover of a work, drop it on the cover in the item panel.</source>
        <translation>Um ein Bild zum Titelbild eines Werks zu machen, zieh es auf das Titelbild in der Eintragsleiste.</translation>
    </message>
    <message>
        <source>Connect to a &amp;Companion…</source>
        <translation>Mit einem &amp;Begleiter verbinden …</translation>
    </message>
    <message>
        <source>You may change things in this catalog again.</source>
        <translation>Du darfst in diesem Katalog wieder etwas ändern.</translation>
    </message>
    <message>
        <source>Re&amp;store a Backup…</source>
        <translation>Sicherung &amp;zurückholen…</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>catalog and program</comment>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>collectz::ui::MappingDelegate</name>
    <message>
        <source>Field for the column %1</source>
        <translation>Feld für die Spalte %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>collectz::ui::MemberDrawer</name>
    <message>
        <source>Contributions</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>&amp;Suspend</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>&amp;Role:</source>
        <translation>&amp;Rolle:</translation>
    </message>
    <message>
        <source>Status:</source>
        <translation>Status:</translation>
    </message>
    <message>
        <source>Revoking signs them out everywhere at once and cannot be undone: they come in again by a new invitation alone. Everything they added stays in the catalog; what their computers have not sent yet stays there and can be exported. To keep somebody out for a while, suspend them instead.</source>
        <translation>Entziehen meldet sofort überall ab und lässt sich nicht rückgängig machen: Herein geht es nur mit einer neuen Einladung. Alles Hinzugefügte bleibt im Katalog; was ihre Computer noch nicht gesendet haben, bleibt dort und lässt sich exportieren. Um jemanden eine Weile fernzuhalten, sperre ihn stattdessen.</translation>
    </message>
    <message>
        <source>Issue a &amp;Password Reset</source>
        <translation>&amp;Passwort-Rücksetzung ausstellen</translation>
    </message>
    <message>
        <source>&amp;Withdraw It</source>
        <translation>Zurückzieh&amp;en</translation>
    </message>
    <message>
        <source>Code of the password reset</source>
        <translation>Code der Passwort-Rücksetzung</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>For somebody who forgot theirs. They set a new one with a code that works once; their password holds until then, and every device is signed out.</source>
        <translation>Für jemanden, der seins vergessen hat. Ein Code, der einmal gilt, setzt ein neues; bis dahin gilt das alte, und jedes Gerät wird dabei abgemeldet.</translation>
    </message>
    <message>
        <source>%1 is %2 now.</source>
        <comment>name and role</comment>
        <translation>%1 ist jetzt %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 is suspended: every call of theirs is refused from now on.</source>
        <translation>%1 ist gesperrt: Ab jetzt wird jeder Zugriff abgelehnt.</translation>
    </message>
    <message>
        <source>%1 takes part again.</source>
        <translation>%1 nimmt wieder teil.</translation>
    </message>
    <message>
        <source>The membership of %1 was revoked.</source>
        <translation>Die Mitgliedschaft von %1 wurde entzogen.</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Shown only now. Works once, until %1; an earlier one works no longer. Hand it over in a way you trust.</source>
        <translation>Wird nur jetzt gezeigt. Gilt einmal, bis %1; ein früherer gilt nicht mehr. Gib ihn auf einem Weg weiter, dem du vertraust.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln password reset(s) withdrawn</source>
        <translation>
            <numerusform>%Ln Passwort-Rücksetzung zurückgezogen</numerusform>
            <numerusform>%Ln Passwort-Rücksetzungen zurückgezogen</numerusform>
        </translation>
    </message>
    <message>
        <source>Last sign-in: %1</source>
        <translation>Letzte Anmeldung: %1</translation>
    </message>
    <message>
        <source>Member since: %1</source>
        <translation>Mitglied seit: %1</translation>
    </message>
    <message>
        <source>Re&amp;activate</source>
        <translation>Ent&amp;sperren</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Hinzugefügt: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>Importiert: %1</translation>
    </message>
    <message>
        <source>Merged: %1</source>
        <translation>Zusammengeführt: %1</translation>
    </message>
    <message>
        <source>Conflicts settled: %1</source>
        <translation>Konflikte gelöst: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Last change: %1</source>
        <translation>Letzte Änderung: %1</translation>
    </message>
    <message>
        <source>Score: %1</source>
        <translation>Punkte: %1</translation>
    </message>
    <message>
        <source>The companion cannot be reached; members can be changed when it is there again.</source>
        <translation>Der Begleiter ist nicht erreichbar; Mitglieder lassen sich ändern, wenn er wieder da ist.</translation>
    </message>
    <message>
        <source>Has not accepted the invitation yet; it stands under Invitations.</source>
        <translation>Hat die Einladung noch nicht angenommen; sie steht unter „Einladungen“.</translation>
    </message>
    <message>
        <source>Has no access. Invite this address again to let them in.</source>
        <translation>Hat keinen Zugang. Lade diese Adresse neu ein, um sie hereinzulassen.</translation>
    </message>
    <message>
        <source>Your own password is changed under My Account, with the current one.</source>
        <translation>Dein eigenes Passwort änderst du unter „Mein Konto“, mit dem jetzigen.</translation>
    </message>
    <message>
        <source>Save R&amp;ole</source>
        <translation>R&amp;olle speichern</translation>
    </message>
    <message>
        <source>Revo&amp;ke…</source>
        <translation>Ent&amp;ziehen …</translation>
    </message>
    <message>
        <source>Revoke the Mem&amp;bership</source>
        <translation>Mitgliedschaft ent&amp;ziehen</translation>
    </message>
    <message>
        <source>&amp;Leave as It Is</source>
        <translation>So &amp;lassen</translation>
    </message>
</context>
<context>
    <name>collectz::ui::MemberListView</name>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Search names and addresses</source>
        <translation>Namen und Adressen suchen</translation>
    </message>
    <message>
        <source>Search members</source>
        <translation>Mitglieder suchen</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>No name and no address has these words. Clear the search to see everybody.</source>
        <translation>Kein Name und keine Adresse enthält diese Wörter. Leere die Suche, um alle zu sehen.</translation>
    </message>
</context>
<context>
    <name>collectz::ui::MembersPage</name>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Only you use this catalog</source>
        <translation>Nur du benutzt diesen Katalog</translation>
    </message>
    <message>
        <source>To share it, run the companion on a computer that stays on (collectzd serve) and connect this program with it. Then invite people here, each with a role of their own; everybody can go on without a connection.</source>
        <translation>Um ihn zu teilen, lass den Begleiter auf einem Computer laufen, der an bleibt (collectzd serve), und verbinde dieses Programm mit ihm. Dann lade hier Leute ein, jeden mit eigener Rolle; alle können auch ohne Verbindung weiterarbeiten.</translation>
    </message>
    <message>
        <source>&amp;My Account…</source>
        <translation>&amp;Mein Konto …</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Invite Somebody…</source>
        <translation>Jemanden einladen …</translation>
    </message>
    <message>
        <source>My Account…</source>
        <translation>Mein Konto …</translation>
    </message>
    <message>
        <source>Refresh Members</source>
        <translation>Mitglieder neu laden</translation>
    </message>
    <message>
        <source>Not shared</source>
        <translation>Nicht geteilt</translation>
    </message>
    <message>
        <source>%1 cannot be reached. This is how it was on %2; nothing can be changed here until it is there again.</source>
        <translation>%1 ist nicht erreichbar. So war es am %2; hier lässt sich nichts ändern, bis er wieder da ist.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Members show when it is there again; your own work goes on without it.</source>
        <translation>%1 ist nicht erreichbar. Mitglieder erscheinen, wenn er wieder da ist; deine eigene Arbeit geht auch so weiter.</translation>
    </message>
    <message>
        <source>You see yourself here. Admins see everybody, and invite people.</source>
        <translation>Hier siehst du dich selbst. Verwalter sehen alle und laden Leute ein.</translation>
    </message>
    <message>
        <source>Everybody who shares the catalog at %1.</source>
        <translation>Alle, die sich den Katalog auf %1 teilen.</translation>
    </message>
    <message>
        <source>Inviting needs the companion, which cannot be reached.</source>
        <translation>Einladen braucht den Begleiter, und der ist nicht erreichbar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln Mitglied</numerusform>
            <numerusform>%Ln Mitglieder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invitation(s)</source>
        <translation>
            <numerusform>%Ln Einladung</numerusform>
            <numerusform>%Ln Einladungen</numerusform>
        </translation>
    </message>
    <message>
        <source>I&amp;nvite Somebody…</source>
        <translation>&amp;Jemanden einladen …</translation>
    </message>
    <message>
        <source>Members and invitations</source>
        <translation>Mitglieder und Einladungen</translation>
    </message>
</context>
<context>
    <name>collectz::ui::MenuBuilder</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation>&amp;Eintrag</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>collectz::ui::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
</context>
<context>
    <name>collectz::ui::NotificationBar</name>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>collectz::ui::OpeningView</name>
    <message>
        <source>%1 of %2 works</source>
        <translation>%1 von %2 Werken</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>Progress of preparing the catalog</source>
        <translation>Fortschritt beim Vorbereiten des Katalogs</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Halte an…</translation>
    </message>
    <message>
        <source>Preparing “%1”</source>
        <translation>„%1“ wird vorbereitet</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Anha&amp;lten</translation>
    </message>
    <message>
        <source>The catalog is brought to a newer format. A copy of it is kept beside it first.</source>
        <translation>Der Katalog wird in ein neueres Format gebracht. Vorher wird eine Kopie daneben abgelegt.</translation>
    </message>
    <message>
        <source>This version of the program sorts, searches and counts by newer rules, so its lists are made anew once. What you have entered is not touched. If you stop, the next opening goes on from here.</source>
        <translation>Diese Version des Programms sortiert, sucht und zählt nach neueren Regeln, darum werden die Listen einmal neu angelegt. Was du eingegeben hast, bleibt unberührt. Wenn du anhältst, geht es beim nächsten Öffnen von hier weiter.</translation>
    </message>
    <message>
        <source>The backup is read into a new catalog and compared with it. The backup stays as it is.</source>
        <translation>Die Sicherung wird in einen neuen Katalog gelesen und mit ihm verglichen. Sie selbst bleibt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>collectz::ui::OwnValueDialog</name>
    <message>
        <source>Another Value</source>
        <translation>Anderer Wert</translation>
    </message>
    <message>
        <source>&amp;Decide So</source>
        <translation>So &amp;entscheiden</translation>
    </message>
</context>
<context>
    <name>collectz::ui::PictureEdit</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>Zieh ein Bild hierher</translation>
    </message>
    <message>
        <source>Choose a picture: %1</source>
        <translation>Bild wählen: %1</translation>
    </message>
    <message>
        <source>Paste a picture: %1</source>
        <translation>Bild einfügen: %1</translation>
    </message>
    <message>
        <source>Remove the picture: %1</source>
        <translation>Bild entfernen: %1</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Das Bild wird gelesen …</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation>%1: keines</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Dieses Bild kann nicht gezeigt werden.</translation>
    </message>
</context>
<context>
    <name>collectz::ui::PlanDialog</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Looking what would change…</source>
        <translation>Sehe nach, was sich ändern würde…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Schreibe…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) changed</source>
        <translation>
            <numerusform>%Ln Eintrag geändert</numerusform>
            <numerusform>%Ln Einträge geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>collectz::ui::PlanPanel</name>
    <message>
        <source>Rows of the plan</source>
        <translation>Zeilen des Plans</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Export Report…</source>
        <translation>Bericht &amp;exportieren…</translation>
    </message>
    <message>
        <source>U&amp;ndo Import</source>
        <translation>Import &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Find a title</source>
        <translation>Titel suchen</translation>
    </message>
    <message>
        <source>Find a title in the plan</source>
        <translation>Titel im Plan suchen</translation>
    </message>
    <message>
        <source>Import %1: %2 (%3)</source>
        <translation>Import %1: %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review %Ln</source>
        <comment>button: rows that wait</comment>
        <translation>
            <numerusform>%Ln &amp;durchsehen</numerusform>
            <numerusform>%Ln &amp;durchsehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;sume Import</source>
        <translation>Import &amp;fortsetzen</translation>
    </message>
</context>
<context>
    <name>collectz::ui::PreferencesDialog</name>
    <message>
        <source>Tell me through the desktop when &amp;long work has ended</source>
        <translation>Über den Desktop melden, wenn &amp;lange Arbeit fertig ist</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Der Schlüsselbund wird gefragt…</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>As the desktop (%1)</source>
        <translation>Wie der Desktop (%1)</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The catalog that was open last</source>
        <translation>Den zuletzt geöffneten Katalog</translation>
    </message>
    <message>
        <source>My catalog</source>
        <translation>Meinen Katalog</translation>
    </message>
    <message>
        <source>No catalog</source>
        <translation>Keinen Katalog</translation>
    </message>
    <message>
        <source>Lan&amp;guage:</source>
        <translation>S&amp;prache:</translation>
    </message>
    <message>
        <source>Another language is used from the next start on. Dates, numbers and prices are written as the desktop&apos;s region wants it.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start. Daten, Zahlen und Preise werden so geschrieben, wie es die Region des Desktops vorsieht.</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>&amp;Erscheinungsbild:</translation>
    </message>
    <message>
        <source>&amp;Text size:</source>
        <translation>&amp;Textgröße:</translation>
    </message>
    <message>
        <source>Open at &amp;start:</source>
        <translation>Beim &amp;Start öffnen:</translation>
    </message>
    <message>
        <source>Month first: 03/04 is March 4</source>
        <translation>Monat zuerst: 03/04 ist der 4. März</translation>
    </message>
    <message>
        <source>Day first: 03/04 is April 3</source>
        <translation>Tag zuerst: 03/04 ist der 3. April</translation>
    </message>
    <message>
        <source>EUR, USD, …</source>
        <translation>EUR, USD, …</translation>
    </message>
    <message>
        <source>What a file is read with at first. Each import can be set otherwise before it is planned.</source>
        <translation>Womit eine Datei zunächst gelesen wird. Vor dem Planen lässt sich jeder Import anders einstellen.</translation>
    </message>
    <message>
        <source>&amp;Dates such as 03/04/2020:</source>
        <translation>&amp;Daten wie 03/04/2020:</translation>
    </message>
    <message>
        <source>C&amp;urrency of prices without one:</source>
        <translation>&amp;Währung von Preisen ohne eine:</translation>
    </message>
    <message>
        <source>Nothing phones home</source>
        <translation>Nichts telefoniert nach Hause</translation>
    </message>
    <message>
        <source>collectz counts nothing, reports nothing and looks for no updates. It speaks only to servers whose address you have entered yourself: a PostgreSQL server or a companion.</source>
        <translation>collectz zählt nichts, meldet nichts und sucht nicht nach Aktualisierungen. Es spricht nur mit Servern, deren Adresse du selbst eingegeben hast: einem PostgreSQL-Server oder einem Begleiter.</translation>
    </message>
    <message>
        <source>Where things are</source>
        <translation>Wo was liegt</translation>
    </message>
    <message>
        <source>Catalogs are files of yours, with their pictures beside them. Settings hold places, sizes and what you choose here. Copies of what you were typing are kept until it is saved.</source>
        <translation>Kataloge sind Dateien von dir, mit ihren Bildern daneben. Die Einstellungen enthalten Orte, Größen und was du hier wählst. Kopien dessen, was du gerade tippst, bleiben, bis es gespeichert ist.</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Passwörter</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ProgressPanel</name>
    <message numerus="yes">
        <source>about %Ln hour(s) left</source>
        <translation>
            <numerusform>noch etwa %Ln Stunde</numerusform>
            <numerusform>noch etwa %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>noch etwa %Ln Minute</numerusform>
            <numerusform>noch etwa %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>noch etwa %Ln Sekunde</numerusform>
            <numerusform>noch etwa %Ln Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the plan for %1</source>
        <translation>Mache den Plan für %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Importiere %1</translation>
    </message>
    <message>
        <source>Undoing the import of %1</source>
        <translation>Mache den Import von %1 rückgängig</translation>
    </message>
    <message>
        <source>Nothing is written to your catalog yet. Cancelling throws the plan away.</source>
        <translation>Noch wird nichts in deinen Katalog geschrieben. Abbrechen verwirft den Plan.</translation>
    </message>
    <message>
        <source>You can go on working. Cancelling keeps the rows written so far; the import can be resumed or undone.</source>
        <translation>Du kannst weiterarbeiten. Abbrechen behält die bisher geschriebenen Zeilen; der Import kann fortgesetzt oder rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>You can go on working. What people changed since the import is kept.</source>
        <translation>Du kannst weiterarbeiten. Was seit dem Import geändert wurde, bleibt.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Leave It Running</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for %Ln import(s) before it</source>
        <translation>
            <numerusform>Wartet auf %Ln Import davor</numerusform>
            <numerusform>Wartet auf %Ln Importe davor</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Halte an…</translation>
    </message>
</context>
<context>
    <name>collectz::ui::QueryBox</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: words, field:value, year:1980..1990, is:lent, -not</source>
        <translation>Filter: Wörter, feld:wert, year:1980..1990, is:lent, -nicht</translation>
    </message>
    <message>
        <source>Suggestions for the filter</source>
        <translation>Vorschläge für den Filter</translation>
    </message>
    <message>
        <source>&lt;p&gt;Shows only the works that have all these words. &lt;b&gt;author:herbert&lt;/b&gt; looks in one field, &lt;b&gt;year:1960..1970&lt;/b&gt; finds a range, &lt;b&gt;genre:horror,humour&lt;/b&gt; one of several, &lt;b&gt;is:lent&lt;/b&gt; a state, and a minus sign in front turns it round.&lt;/p&gt;&lt;p&gt;Enter goes to the list, F3 to the next work found, Esc shows everything again.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Zeigt nur die Werke, die alle diese Wörter enthalten. &lt;b&gt;author:herbert&lt;/b&gt; sucht in einem Feld, &lt;b&gt;year:1960..1970&lt;/b&gt; findet einen Bereich, &lt;b&gt;genre:horror,humour&lt;/b&gt; eines von mehreren, &lt;b&gt;is:lent&lt;/b&gt; einen Zustand, und ein Minuszeichen davor kehrt es um.&lt;/p&gt;&lt;p&gt;Die Eingabetaste geht zur Liste, F3 zum nächsten gefundenen Werk, Esc zeigt wieder alles.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>collectz::ui::RatingEdit</name>
    <message>
        <source>Click a star, or use the arrow keys; Delete removes the rating</source>
        <translation>Klicke auf einen Stern oder nimm die Pfeiltasten; Entf löscht die Wertung</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ResumeBar</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weiterer.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Read the File Again…</source>
        <translation>Datei noch einmal &amp;lesen …</translation>
    </message>
    <message>
        <source>&amp;Go On Importing</source>
        <translation>Import &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Go On Undoing</source>
        <translation>Rückgängigmachen &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Un&amp;do It</source>
        <translation>&amp;Rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Discard Plan</source>
        <translation>Plan ver&amp;werfen</translation>
    </message>
    <message>
        <source>The program ended while it imported “%1”: %2 of %3 rows are in the catalog.</source>
        <translation>Das Programm endete, während es „%1“ importierte: %2 von %3 Zeilen stehen im Katalog.</translation>
    </message>
    <message>
        <source>The program ended while it undid the import of “%1”. A part of it is still in the catalog.</source>
        <translation>Das Programm endete, während es den Import von „%1“ rückgängig machte. Ein Teil davon steht noch im Katalog.</translation>
    </message>
    <message>
        <source>The program ended while it read “%1”. Nothing of it is in the catalog.</source>
        <translation>Das Programm endete, während es „%1“ las. Nichts davon steht im Katalog.</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nichts wartet auf dich</translation>
    </message>
    <message>
        <source>When an import finds several works that could be meant, the row waits here until you choose. Everything else goes in at once.</source>
        <translation>Wenn ein Import mehrere Werke findet, die gemeint sein könnten, wartet die Zeile hier, bis du wählst. Alles andere kommt sofort hinein.</translation>
    </message>
    <message>
        <source>Rows that wait</source>
        <translation>Wartende Zeilen</translation>
    </message>
    <message>
        <source>Add as &amp;New (N)</source>
        <translation>Als &amp;neu anlegen (N)</translation>
    </message>
    <message>
        <source>&amp;Leave Out (S)</source>
        <translation>&amp;Auslassen (S)</translation>
    </message>
    <message>
        <source>Decide &amp;All Alike (A)</source>
        <translation>&amp;Alle gleichen so entscheiden (A)</translation>
    </message>
    <message>
        <source>Decides every waiting row of the same import that waits for the same reason as this one was decided; candidates are the best ones</source>
        <translation>Entscheidet jede Zeile desselben Imports, die aus demselben Grund wartet, so wie diese; es gilt der jeweils beste Kandidat</translation>
    </message>
    <message>
        <source>Keys: 1–5 update that candidate, Up and Down move</source>
        <translation>Tasten: 1–5 nehmen den Kandidaten, Auf und Ab bewegen</translation>
    </message>
    <message>
        <source>Review: Add as New</source>
        <translation>Durchsicht: als neu anlegen</translation>
    </message>
    <message>
        <source>Review: Leave Out</source>
        <translation>Durchsicht: auslassen</translation>
    </message>
    <message>
        <source>Review: Decide All Alike</source>
        <translation>Durchsicht: alle gleichen so entscheiden</translation>
    </message>
    <message>
        <source>Apply Decided Rows</source>
        <translation>Entschiedene Zeilen anwenden</translation>
    </message>
    <message numerus="yes">
        <source>A&amp;pply %Ln Decided</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln Entschiedene &amp;anwenden</numerusform>
            <numerusform>%Ln Entschiedene &amp;anwenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s), %1 decided</source>
        <translation>
            <numerusform>%Ln Zeile, %1 entschieden</numerusform>
            <numerusform>%Ln Zeilen, %1 entschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide this row first (1–5, N or S); A then decides all rows that wait for the same reason alike.</source>
        <translation>Entscheide erst diese Zeile (1–5, N oder S); A entscheidet dann alle Zeilen ebenso, die aus demselben Grund warten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) decided alike</source>
        <translation>
            <numerusform>%Ln Zeile gleich entschieden</numerusform>
            <numerusform>%Ln Zeilen gleich entschieden</numerusform>
        </translation>
    </message>
    <message>
        <source>The import of %1 was undone.</source>
        <translation>Der Import von %1 wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>The decided rows of %1 are in the catalog.</source>
        <translation>Die entschiedenen Zeilen von %1 sind im Katalog.</translation>
    </message>
    <message>
        <source>The decisions for %1 are kept and go in with its plan.</source>
        <translation>Die Entscheidungen für %1 sind gemerkt und kommen mit seinem Plan hinein.</translation>
    </message>
    <message>
        <source>Show Imports</source>
        <translation>Importe zeigen</translation>
    </message>
    <message>
        <source>Nothing is decided</source>
        <translation>Nichts ist entschieden</translation>
    </message>
    <message>
        <source>Rows that you have decided stay here until they are applied with their import. Until then each decision can be changed or taken back.</source>
        <translation>Zeilen, über die du entschieden hast, bleiben hier, bis sie mit ihrem Import übernommen werden. Bis dahin lässt sich jede Entscheidung ändern oder zurücknehmen.</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <comment>how many rows</comment>
        <translation>Wartend %1</translation>
    </message>
    <message>
        <source>Decided %1</source>
        <comment>how many rows</comment>
        <translation>Entschieden %1</translation>
    </message>
    <message>
        <source>Back to &amp;Waiting (W)</source>
        <translation>&amp;Wieder warten lassen (W)</translation>
    </message>
    <message>
        <source>Review: Back to Waiting</source>
        <translation>Durchsicht: Wieder warten lassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) wait again</source>
        <translation>
            <numerusform>%Ln Zeile wartet wieder</numerusform>
            <numerusform>%Ln Zeilen warten wieder</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo All Alike (U)</source>
        <translation>Alle gleich &amp;rückgängig (U)</translation>
    </message>
    <message>
        <source>Makes all rows that were decided alike last what they were before</source>
        <translation>Macht alle Zeilen, die zuletzt gleich entschieden wurden, wieder zu dem, was sie vorher waren</translation>
    </message>
    <message>
        <source>Review: Undo All Alike</source>
        <translation>Durchsicht: Alle gleich rückgängig machen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) taken back</source>
        <translation>
            <numerusform>%Ln Entscheidung zurückgenommen</numerusform>
            <numerusform>%Ln Entscheidungen zurückgenommen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::RoleChooser</name>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
</context>
<context>
    <name>collectz::ui::RowDetails</name>
    <message>
        <source>score %1 of 100</source>
        <translation>%1 von 100 Punkten</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Problem in %1: %2</source>
        <translation>Problem in %1: %2</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>The row as read</source>
        <translation>Die Zeile, wie sie gelesen wurde</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Choose a row to see it as it was read and what would change.</source>
        <translation>Wähle eine Zeile, um zu sehen, wie sie gelesen wurde und was sich ändern würde.</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Nichts würde sich ändern.</translation>
    </message>
    <message>
        <source>What would be added</source>
        <translation>Was hinzukäme</translation>
    </message>
</context>
<context>
    <name>collectz::ui::SavedViewPanel</name>
    <message>
        <source>&amp;Views</source>
        <translation>&amp;Ansichten</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save what is shown as a view</source>
        <translation>Was zu sehen ist, als Ansicht speichern</translation>
    </message>
    <message>
        <source>The view has been changed and not yet updated.</source>
        <translation>Die Ansicht wurde verändert und noch nicht aktualisiert.</translation>
    </message>
    <message>
        <source>Update to What Is Shown</source>
        <translation>Aktualisieren, wie zu sehen</translation>
    </message>
</context>
<context>
    <name>collectz::ui::SecretField</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Copied</source>
        <translation>&amp;Kopiert</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ShortcutEditor</name>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Festlegen</translation>
    </message>
    <message>
        <source>&amp;No Key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>&amp;Usual Key</source>
        <translation>&amp;Übliche Taste</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>New &amp;key:</source>
        <translation>&amp;Neue Taste:</translation>
    </message>
    <message>
        <source>New key for the chosen command; press it</source>
        <translation>Neue Taste für den gewählten Befehl; drücke sie</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”, which would be left without it.</source>
        <translation>%1 gehört zu „%2“, dem sie dann fehlt.</translation>
    </message>
    <message>
        <source>Choose a command, go to the field and press the keys.</source>
        <translation>Wähle einen Befehl, geh in das Feld und drücke die Tasten.</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ShortcutSheet</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Review: update candidate 1 to 5</source>
        <translation>Durchsicht: Kandidat 1 bis 5 nehmen</translation>
    </message>
    <message>
        <source>1 – 5</source>
        <translation>1 – 5</translation>
    </message>
    <message>
        <source>Review: add as new</source>
        <translation>Durchsicht: als neu anlegen</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Review: leave out</source>
        <translation>Durchsicht: auslassen</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Review: decide all alike</source>
        <translation>Durchsicht: alle gleichen so entscheiden</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>collectz::ui::SidePanel</name>
    <message>
        <source>%1: %2</source>
        <comment>what a value is, and whose</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>collectz::ui::SortDialog</name>
    <message>
        <source>Sort by Several Fields</source>
        <translation>Nach mehreren Feldern sortieren</translation>
    </message>
    <message>
        <source>Works that are equal in one field are put in order by the next, at last by title. Works without a value come last.</source>
        <translation>Werke, die in einem Feld gleich sind, ordnet das nächste, zuletzt der Titel. Werke ohne Wert stehen am Ende.</translation>
    </message>
    <message>
        <source>&amp;Sort</source>
        <translation>&amp;Sortieren</translation>
    </message>
    <message>
        <source>By &amp;Title Alone</source>
        <translation>Nur nach &amp;Titel</translation>
    </message>
    <message>
        <source>Sort &amp;by:</source>
        <translation>Sortieren &amp;nach:</translation>
    </message>
    <message>
        <source>then by:</source>
        <translation>dann nach:</translation>
    </message>
    <message>
        <source>(nothing more)</source>
        <translation>(nichts weiter)</translation>
    </message>
    <message>
        <source>Field of level %1</source>
        <translation>Feld der Stufe %1</translation>
    </message>
    <message>
        <source>Direction of level %1</source>
        <translation>Richtung der Stufe %1</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
</context>
<context>
    <name>collectz::ui::SourcePanel</name>
    <message>
        <source>What each column becomes</source>
        <translation>Was aus jeder Spalte wird</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>&amp;Make the Plan</source>
        <translation>Plan &amp;machen</translation>
    </message>
    <message>
        <source>Recognised by itself</source>
        <translation>Von selbst erkannt</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Strichpunkt</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>Wie die Datei sagt</translation>
    </message>
    <message>
        <source>Month first (12/31/2020)</source>
        <translation>Monat zuerst (12/31/2020)</translation>
    </message>
    <message>
        <source>Day first (31/12/2020)</source>
        <translation>Tag zuerst (31/12/2020)</translation>
    </message>
    <message>
        <source>EUR, USD, …</source>
        <translation>EUR, USD, …</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>&amp;Kind where it is missing:</source>
        <translation>A&amp;rt, wo sie fehlt:</translation>
    </message>
    <message>
        <source>&amp;Dates like 03/04/2020:</source>
        <translation>&amp;Daten wie 03/04/2020:</translation>
    </message>
    <message>
        <source>&amp;Encoding:</source>
        <translation>&amp;Kodierung:</translation>
    </message>
    <message>
        <source>De&amp;limiter:</source>
        <translation>Tren&amp;nzeichen:</translation>
    </message>
    <message>
        <source>C&amp;urrency of prices without one:</source>
        <translation>&amp;Währung von Preisen ohne eine:</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Save &amp;Template…</source>
        <translation>&amp;Vorlage speichern…</translation>
    </message>
    <message>
        <source>Saves an empty table with the columns of the chosen kind, to fill in a spreadsheet</source>
        <translation>Speichert eine leere Tabelle mit den Spalten der gewählten Art, zum Ausfüllen in einer Tabellenkalkulation</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln Spalte</numerusform>
            <numerusform>%Ln Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Recognised: %1</source>
        <translation>Erkannt: %1</translation>
    </message>
    <message>
        <source>Every column becomes a field.</source>
        <translation>Jede Spalte wird zu einem Feld.</translation>
    </message>
    <message>
        <source>%1 of %2 columns become a field; the others are kept with the row as read. Choose a field in the last column to change that; it is remembered for files like this.</source>
        <translation>%1 von %2 Spalten werden zu einem Feld; die anderen bleiben bei der gelesenen Zeile erhalten. Wähle in der letzten Spalte ein Feld, um das zu ändern; es wird für solche Dateien gemerkt.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Every column of the file, with examples, and the field that its values go into. Choose another field in the last column, or leave the column out: its text is still kept with the row. What you choose is remembered for files with the same columns.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Jede Spalte der Datei mit Beispielen und dem Feld, in das ihre Werte kommen. Wähle in der letzten Spalte ein anderes Feld oder lass die Spalte aus: Ihr Text wird trotzdem mit der Zeile aufgehoben. Was du wählst, wird für Dateien mit denselben Spalten gemerkt.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>collectz::ui::StatisticsPage</name>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Noch nichts zu zählen</translation>
    </message>
    <message>
        <source>Add works in the library or import a file; the numbers appear here.</source>
        <translation>Füge Werke in der Bibliothek hinzu oder importiere eine Datei; dann stehen hier die Zahlen.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>works, editions, copies</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln work(s)</source>
        <translation>
            <numerusform>%Ln Werk</numerusform>
            <numerusform>%Ln Werke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edition(s)</source>
        <translation>
            <numerusform>%Ln Ausgabe</numerusform>
            <numerusform>%Ln Ausgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies</source>
        <translation>
            <numerusform>%Ln Exemplar</numerusform>
            <numerusform>%Ln Exemplare</numerusform>
        </translation>
    </message>
    <message>
        <source>Sums of prices and values are worked out when you ask for them.</source>
        <translation>Summen von Preisen und Werten werden ausgerechnet, wenn du sie verlangst.</translation>
    </message>
    <message>
        <source>Working out the values</source>
        <translation>Rechne die Werte aus</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Anha&amp;lten</translation>
    </message>
    <message>
        <source>&amp;Work Out the Values</source>
        <translation>Werte a&amp;usrechnen</translation>
    </message>
    <message>
        <source>Paid: %1 (%2)</source>
        <translation>Bezahlt: %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>price known for %Ln copies</source>
        <translation>
            <numerusform>Preis von %Ln Exemplar bekannt</numerusform>
            <numerusform>Preis von %Ln Exemplaren bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Worth: %1 (%2)</source>
        <translation>Wert: %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>value known for %Ln copies</source>
        <translation>
            <numerusform>Wert von %Ln Exemplar bekannt</numerusform>
            <numerusform>Wert von %Ln Exemplaren bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>No copy has a price or a value yet.</source>
        <translation>Noch hat kein Exemplar einen Preis oder einen Wert.</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By decade</source>
        <translation>Nach Jahrzehnt</translation>
    </message>
    <message>
        <source>By format</source>
        <translation>Nach Format</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>Nach Ort</translation>
    </message>
</context>
<context>
    <name>collectz::ui::SyncPage</name>
    <message>
        <source>Sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>&amp;Rounds</source>
        <translation>&amp;Runden</translation>
    </message>
    <message>
        <source>My devices</source>
        <translation>Meine Geräte</translation>
    </message>
    <message>
        <source>My &amp;Devices</source>
        <translation>Meine &amp;Geräte</translation>
    </message>
    <message>
        <source>Sync &amp;Now</source>
        <translation>Jetzt &amp;abgleichen</translation>
    </message>
    <message>
        <source>&amp;Pause or Go On Syncing</source>
        <translation>Abgleich &amp;pausieren oder fortsetzen</translation>
    </message>
    <message>
        <source>Export What Waits…</source>
        <translation>Wartendes exportieren …</translation>
    </message>
    <message>
        <source>Companion %1</source>
        <translation>Begleiter %1</translation>
    </message>
    <message>
        <source>Companion %1, signed in as %2 (%3)</source>
        <translation>Begleiter %1, angemeldet als %2 (%3)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… und %Ln weitere</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>What waits for the companion</source>
        <translation>Was auf den Begleiter wartet</translation>
    </message>
    <message>
        <source>Changes of the selected entry</source>
        <translation>Änderungen des gewählten Eintrags</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Everything you changed has been taken by the companion. What you do without a connection waits here.</source>
        <translation>Alles, was du geändert hast, hat der Begleiter übernommen. Was du ohne Verbindung tust, wartet hier.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Writes everything in the queue with its changes into a JSON file</source>
        <translation>Schreibt alles in der Warteschlange mit seinen Änderungen in eine JSON-Datei</translation>
    </message>
    <message>
        <source>Drop the Re&amp;fused</source>
        <translation>Abgelehnte &amp;verwerfen</translation>
    </message>
    <message>
        <source>Takes refused changes out of the queue; a file with them is kept</source>
        <translation>Nimmt abgelehnte Änderungen aus der Warteschlange; eine Datei mit ihnen bleibt</translation>
    </message>
    <message>
        <source>Export What Waits</source>
        <translation>Wartendes exportieren</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Geschrieben nach %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused change(s) dropped. They are kept in %1.</source>
        <translation>
            <numerusform>%Ln abgelehnte Änderung verworfen. Sie ist aufbewahrt in %1.</numerusform>
            <numerusform>%Ln abgelehnte Änderungen verworfen. Sie sind aufbewahrt in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>collectz::ui::SyncPanel</name>
    <message>
        <source>Sync &amp;Now</source>
        <translation>Jetzt &amp;abgleichen</translation>
    </message>
    <message>
        <source>Go &amp;On</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
</context>
<context>
    <name>collectz::ui::TaskStrip</name>
    <message>
        <source>Imports at work</source>
        <translation>Laufende Importe</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show the import of %1</source>
        <translation>Den Import von %1 zeigen</translation>
    </message>
    <message>
        <source>Cancel the import of %1</source>
        <translation>Den Import von %1 abbrechen</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt von %1</translation>
    </message>
    <message>
        <source>%1: waiting</source>
        <translation>%1: wartet</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>collectz::ui::TermCompleter</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>collectz::ui::TermEditor</name>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Merge %1 into:</source>
        <translation>Zusammenführen von %1 zu:</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Rename %1 to:</source>
        <translation>%1 umbenennen in:</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Take %1 out of every work that has it</source>
        <translation>%1 aus jedem Werk herausnehmen, das es hat</translation>
    </message>
    <message>
        <source>Take Out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Type the new name.</source>
        <translation>Tippe den neuen Namen.</translation>
    </message>
    <message>
        <source>Counting the works that would change…</source>
        <translation>Zähle die Werke, die sich ändern würden…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln work(s) would change. Undo turns it back.</source>
        <translation>
            <numerusform>%Ln Werk würde sich ändern. Rückgängig macht es wieder wie vorher.</numerusform>
            <numerusform>%Ln Werke würden sich ändern. Rückgängig macht es wieder wie vorher.</numerusform>
        </translation>
    </message>
    <message>
        <source>Places below move along.</source>
        <translation>Orte darunter ziehen mit um.</translation>
    </message>
    <message numerus="yes">
        <source>Taken out of %Ln work(s)</source>
        <translation>
            <numerusform>Aus %Ln Werk herausgenommen</numerusform>
            <numerusform>Aus %Ln Werken herausgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” in %Ln work(s)</source>
        <translation>
            <numerusform>„%1“ in %Ln Werk</numerusform>
            <numerusform>„%1“ in %Ln Werken</numerusform>
        </translation>
    </message>
    <message>
        <source>Which place to rename</source>
        <translation>Welcher Ort umbenannt wird</translation>
    </message>
</context>
<context>
    <name>collectz::ui::TrashPage</name>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>What you delete in the library lies here until you put it back.</source>
        <translation>Was du in der Bibliothek löschst, liegt hier, bis du es zurücklegst.</translation>
    </message>
    <message>
        <source>Works in the trash</source>
        <translation>Werke im Papierkorb</translation>
    </message>
    <message>
        <source>&amp;Put Back</source>
        <translation>&amp;Zurücklegen</translation>
    </message>
    <message>
        <source>&amp;Take Out of the Trash</source>
        <translation>Aus dem &amp;Papierkorb nehmen</translation>
    </message>
    <message>
        <source>The works are no longer listed anywhere. Undo brings them back; history keeps them.</source>
        <translation>Die Werke werden nirgends mehr aufgeführt. Rückgängig holt sie wieder; der Verlauf behält sie.</translation>
    </message>
    <message>
        <source>Put Back from Trash</source>
        <translation>Aus dem Papierkorb zurücklegen</translation>
    </message>
    <message>
        <source>Take Out of the Trash</source>
        <translation>Aus dem Papierkorb nehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln work(s) in the trash, %1 selected</source>
        <translation>
            <numerusform>%Ln Werk im Papierkorb, %1 gewählt</numerusform>
            <numerusform>%Ln Werke im Papierkorb, %1 gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First %Ln work(s) in the trash, %1 selected</source>
        <translation>
            <numerusform>Das erste Werk im Papierkorb, %1 gewählt</numerusform>
            <numerusform>Die ersten %Ln Werke im Papierkorb, %1 gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln work(s) put back into the library</source>
        <translation>
            <numerusform>%Ln Werk in die Bibliothek zurückgelegt</numerusform>
            <numerusform>%Ln Werke in die Bibliothek zurückgelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln work(s) taken out of the trash</source>
        <translation>
            <numerusform>%Ln Werk aus dem Papierkorb genommen</numerusform>
            <numerusform>%Ln Werke aus dem Papierkorb genommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>collectz::ui::TypeAhead</name>
    <message>
        <source>%1 – nothing begins so</source>
        <translation>%1 – nichts beginnt so</translation>
    </message>
</context>
<context>
    <name>collectz::ui::ValueField</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>One or several, separated by ;</source>
        <translation>Ein Wert oder mehrere, getrennt durch ;</translation>
    </message>
    <message>
        <source>1999, 1999-05 or 1999-05-17</source>
        <translation>1999, 1999-05 oder 1999-05-17</translation>
    </message>
    <message>
        <source>12.99 EUR</source>
        <translation>12.99 EUR</translation>
    </message>
    <message>
        <source>8/10</source>
        <translation>8/10</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Eine Zahl</translation>
    </message>
    <message>
        <source>A number of %1</source>
        <translation>Eine Zahl (%1)</translation>
    </message>
    <message>
        <source>Room/Shelf/Box</source>
        <translation>Zimmer/Regal/Kiste</translation>
    </message>
</context>
<context>
    <name>collectz::ui::VerdictChips</name>
    <message>
        <source>%1 %2</source>
        <comment>a verdict and how many rows have it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>how many rows</comment>
        <translation>Alle %1</translation>
    </message>
</context>
<context>
    <name>collectz::ui::VocabularyPage</name>
    <message>
        <source>Vocabulary</source>
        <translation>Vokabular</translation>
    </message>
    <message>
        <source>Vocabularies</source>
        <translation>Vokabulare</translation>
    </message>
    <message>
        <source>Find names that begin with …</source>
        <translation>Namen suchen, die beginnen mit …</translation>
    </message>
    <message>
        <source>Find names</source>
        <translation>Namen suchen</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>Most used first</source>
        <translation>Meistbenutzte zuerst</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>No names here</source>
        <translation>Keine Namen</translation>
    </message>
    <message>
        <source>Names appear as soon as works use them.</source>
        <translation>Namen erscheinen, sobald Werke sie benutzen.</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Take Out…</source>
        <translation>&amp;Herausnehmen…</translation>
    </message>
    <message>
        <source>Show &amp;Works</source>
        <translation>&amp;Werke zeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Rename or Merge Names…</source>
        <translation>Namen umbenennen oder zusammenführen…</translation>
    </message>
    <message>
        <source>Show Works That Use the Name</source>
        <translation>Werke mit diesem Namen zeigen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Merge %Ln Names…</source>
        <translation>
            <numerusform>%Ln Namen &amp;zusammenführen…</numerusform>
            <numerusform>%Ln Namen &amp;zusammenführen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln Name</numerusform>
            <numerusform>%Ln Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First %Ln name(s); scroll for more</source>
        <translation>
            <numerusform>Der erste Name; weiterrollen zeigt mehr</numerusform>
            <numerusform>Die ersten %Ln Namen; weiterrollen zeigt mehr</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>collectz::ui::WelcomeView</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Welcome to collectz</source>
        <translation>Willkommen bei collectz</translation>
    </message>
    <message>
        <source>One catalog for films, series, books, music, games, comics and everything else on your shelves. It is yours: no account, no cloud.</source>
        <translation>Ein Katalog für Filme, Serien, Bücher, Musik, Spiele, Comics und alles andere in deinen Regalen. Er gehört dir: kein Konto, keine Cloud.</translation>
    </message>
    <message>
        <source>&amp;My catalog</source>
        <translation>&amp;Mein Katalog</translation>
    </message>
    <message>
        <source>A file in your home folder, made now if there is none yet</source>
        <translation>Eine Datei in deinem Benutzerordner, bei Bedarf neu angelegt</translation>
    </message>
    <message>
        <source>&amp;Open a catalog file…</source>
        <translation>Katalogdatei &amp;öffnen…</translation>
    </message>
    <message>
        <source>One you have already, wherever it is</source>
        <translation>Eine, die du schon hast, wo auch immer sie liegt</translation>
    </message>
    <message>
        <source>&amp;Look around in the sample</source>
        <translation>Im &amp;Beispiel umsehen</translation>
    </message>
    <message>
        <source>Some sixty works of every kind; change what you like</source>
        <translation>Rund sechzig Werke jeder Art; ändere, was du magst</translation>
    </message>
    <message>
        <source>Connect to &amp;PostgreSQL…</source>
        <translation>Mit &amp;PostgreSQL verbinden…</translation>
    </message>
    <message>
        <source>A catalog on a server that several people use</source>
        <translation>Ein Katalog auf einem Server, den mehrere benutzen</translation>
    </message>
    <message>
        <source>&amp;Import an export file…</source>
        <translation>Eine Exportdatei &amp;importieren …</translation>
    </message>
    <message>
        <source>From another program or service; you see what would happen first</source>
        <translation>Aus einem anderen Programm oder Dienst; du siehst vorher, was geschähe</translation>
    </message>
    <message>
        <source>Connect to a &amp;companion…</source>
        <translation>Mit einem Be&amp;gleiter verbinden …</translation>
    </message>
    <message>
        <source>A catalog that several people and devices share; works offline too</source>
        <translation>Gemeinsam mit anderen und auf allen Geräten; auch ohne Netz</translation>
    </message>
</context>
<context>
    <name>collectz::ui::WorkTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Works as a table</source>
        <translation>Werke als Tabelle</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE">
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mapp</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Okänd</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Markera allt</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>Stega &amp;upp</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Stega &amp;ned</translation>
    </message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message>
        <source>Press</source>
        <translation>Tryck</translation>
    </message>
    <message>
        <source>Increase</source>
        <translation>Öka</translation>
    </message>
    <message>
        <source>Decrease</source>
        <translation>Minska</translation>
    </message>
    <message>
        <source>ShowMenu</source>
        <translation>Visa menyn</translation>
    </message>
    <message>
        <source>SetFocus</source>
        <translation>Fokusera</translation>
    </message>
    <message>
        <source>Toggle</source>
        <translation>Växla</translation>
    </message>
    <message>
        <source>Scroll Left</source>
        <translation>Rulla åt vänster</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Rulla åt höger</translation>
    </message>
    <message>
        <source>Scroll Up</source>
        <translation>Rulla upp</translation>
    </message>
    <message>
        <source>Scroll Down</source>
        <translation>Rulla ned</translation>
    </message>
    <message>
        <source>Next Page</source>
        <translation>Nästa sida</translation>
    </message>
    <message>
        <source>Previous Page</source>
        <translation>Föregående sida</translation>
    </message>
    <message>
        <source>Triggers the action</source>
        <translation>Utför åtgärden</translation>
    </message>
    <message>
        <source>Increase the value</source>
        <translation>Ökar värdet</translation>
    </message>
    <message>
        <source>Decrease the value</source>
        <translation>Minskar värdet</translation>
    </message>
    <message>
        <source>Shows the menu</source>
        <translation>Visar menyn</translation>
    </message>
    <message>
        <source>Sets the focus</source>
        <translation>Ger fokus</translation>
    </message>
    <message>
        <source>Toggles the state</source>
        <translation>Växlar tillståndet</translation>
    </message>
    <message>
        <source>Goes to the next page</source>
        <translation>Går till nästa sida</translation>
    </message>
    <message>
        <source>Goes back a page</source>
        <translation>Går tillbaka en sida</translation>
    </message>
    <message>
        <source>Scrolls to the left</source>
        <translation>Rullar åt vänster</translation>
    </message>
    <message>
        <source>Scrolls to the right</source>
        <translation>Rullar åt höger</translation>
    </message>
    <message>
        <source>Scrolls up</source>
        <translation>Rullar upp</translation>
    </message>
    <message>
        <source>Scrolls down</source>
        <translation>Rullar ned</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Öppna listan</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Flytande</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>Stänger panelen</translation>
    </message>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>Lösgör panelen eller fäster den igen</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Back</source>
        <translation>Bakåt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öppna</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Spara</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Spara som</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Välj</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Sök i:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Mapp:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Fil&amp;namn:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Filer av typen:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Välj mapp</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Mappar</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Överordnad mapp</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Framåt</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Gå bakåt</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Gå framåt</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Gå till överordnad mapp</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Skapa ny mapp</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Skapa en ny mapp</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Ny mapp</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Ny mapp</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Byt namn</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Ta bort</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Visa &amp;dolda filer</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Visa </translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Visa som lista</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Visa med detaljer</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Sidofält</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Platser och bokmärken</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Senaste platser</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 finns redan.
Vill du ersätta den?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Filen finns inte.
Kontrollera att filnamnet är rätt.</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Mappen finns inte.
Kontrollera att mappens namn är rätt.</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Vill du verkligen ta bort ”%1”?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>”%1” är skrivskyddad.
Vill du ta bort den ändå?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Mappen kunde inte tas bort.</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storlek</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Ändrad</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Dator</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Den här datorn</translation>
    </message>
</context>
<context>
    <name>QIODevice</name>
    <message>
        <source>Permission denied</source>
        <translation>åtkomst nekad</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>för många öppna filer</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>filen eller mappen finns inte</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>disken är full</translation>
    </message>
    <message>
        <source>file to open is a directory</source>
        <translation>är en mapp</translation>
    </message>
    <message>
        <source>Unknown error</source>
        <translation>okänt fel</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ångra</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gör om</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Klipp &amp;ut</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiera</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Klistra &amp;in</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Markera allt</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nej</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Kasta</translation>
    </message>
</context>
<context>
    <name>QSaveFile</name>
    <message>
        <source>Existing file %1 is not writable</source>
        <translation>filen %1 finns och kan inte skrivas till</translation>
    </message>
    <message>
        <source>Filename refers to a directory</source>
        <translation>namnet är en mapps</translation>
    </message>
    <message>
        <source>QSaveFile cannot open &apos;%1&apos; without direct write fallback enabled.</source>
        <translation>”%1” kan inte öppnas för säker skrivning</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>Rulla hit</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Överst</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Underst</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Längst till vänster</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Längst till höger</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>En sida upp</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>En sida ned</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>En sida åt vänster</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>En sida åt höger</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Rulla upp</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Rulla ned</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Rulla åt vänster</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Rulla åt höger</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Skift</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mellanslag</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabb</translation>
    </message>
    <message>
        <source>Backtab</source>
        <translation>Baktabb</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backsteg</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Vänster</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Upp</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Höger</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ned</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDn</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Meny</translation>
    </message>
    <message>
        <source>F%1</source>
        <translation>F%1</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>Rulla åt vänster</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Rulla åt höger</translation>
    </message>
</context>
<context>
    <name>QUndoGroup</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Ångra: %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Gör om: %1</translation>
    </message>
</context>
<context>
    <name>QUndoStack</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Ångra: %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Gör om: %1</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ångra</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gör om</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Klipp &amp;ut</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiera</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Kopiera &amp;länkens adress</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Klistra &amp;in</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Markera allt</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>&lt;h3&gt;Spindel %1&lt;/h3&gt;&lt;p&gt;Finds link clusters and the spiders across borders in records of phones, payments and travel. What it shows are leads to be checked against their records, not findings of guilt.&lt;/p&gt;&lt;p&gt;This viewer uses Qt %2 and Qt Charts. Because of Qt Charts, the viewer as a whole is distributed under the GNU General Public License, version 3, without any warranty. Spindel&apos;s own code is under the Apache License, version 2.0.&lt;/p&gt;&lt;p&gt;It opens no network connection and does not change the records of a case.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Spindel %1&lt;/h3&gt;&lt;p&gt;Hittar länkkluster och spindlarna över gränser i uppgifter om telefoner, betalningar och resor. Det som visas är spår att pröva mot uppgifterna bakom dem, inte bevis på skuld.&lt;/p&gt;&lt;p&gt;Programmet använder Qt %2 och Qt Charts. På grund av Qt Charts sprids det som helhet under GNU General Public License, version 3, utan någon garanti. Spindels egen kod står under Apache License, version 2.0.&lt;/p&gt;&lt;p&gt;Det öppnar ingen nätverksanslutning och ändrar inte uppgifterna i ett ärende.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About Spindel</source>
        <translation>Om Spindel</translation>
    </message>
</context>
<context>
    <name>canvas</name>
    <message>
        <source>%1  +%2</source>
        <translation>%1  +%2</translation>
    </message>
    <message>
        <source>Ring %1</source>
        <translation>Ring %1</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>Person, organisation, phone, account</source>
        <translation>Person, organisation, telefon, konto</translation>
    </message>
    <message>
        <source>Victim (masked)</source>
        <translation>Brottsoffer (maskerat)</translation>
    </message>
    <message>
        <source>Dashed: inferred, no record names both</source>
        <translation>Streckat: härlett, ingen uppgift nämner båda</translation>
    </message>
    <message>
        <source>%1 made together or paid for</source>
        <translation>%1 som gjorts ihop eller betalats</translation>
    </message>
    <message>
        <source>In no ring</source>
        <translation>I ingen ring</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Alla andra</translation>
    </message>
    <message>
        <source>Size: %1, up to %2</source>
        <translation>Storlek: %1, högst %2</translation>
    </message>
    <message>
        <source>Members of one ring</source>
        <translation>Medlemmar i en ring</translation>
    </message>
    <message>
        <source>So many contacts are not shown</source>
        <translation>Så många kontakter visas inte</translation>
    </message>
    <message>
        <source>Members of one ring (%1)</source>
        <translation>Medlemmar i en ring (%1)</translation>
    </message>
    <message>
        <source>of the whole case</source>
        <translation>för hela ärendet</translation>
    </message>
    <message>
        <source>of other filters</source>
        <translation>för andra filter</translation>
    </message>
    <message>
        <source>Ring %1 (%2)</source>
        <translation>Ring %1 (%2)</translation>
    </message>
    <message>
        <source>Pinned: stays where it is</source>
        <translation>Fäst: står kvar där den är</translation>
    </message>
    <message>
        <source>No known country</source>
        <translation>Inget känt land</translation>
    </message>
    <message>
        <source>Bars tell one colour&apos;s groups apart; where too small for them, grey</source>
        <translation>Streck skiljer grupper av en färg åt; där de är för små för dem: grått</translation>
    </message>
    <message>
        <source>Note of an analyst, not a record</source>
        <translation>Anteckning av en analytiker, ingen uppgift</translation>
    </message>
    <message>
        <source>%1 (in the whole case)</source>
        <translation>%1 (i hela ärendet)</translation>
    </message>
    <message>
        <source>Placed by stages of the whole case</source>
        <translation>Placerade efter stegen i hela ärendet</translation>
    </message>
    <message>
        <source>Placed by rings of the whole case</source>
        <translation>Placerade efter ringarna i hela ärendet</translation>
    </message>
</context>
<context>
    <name>cells</name>
    <message>
        <source>person</source>
        <translation>person</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>telefon</translation>
    </message>
    <message>
        <source>account</source>
        <translation>konto</translation>
    </message>
    <message>
        <source>device</source>
        <translation>apparat</translation>
    </message>
    <message>
        <source>document</source>
        <translation>handling</translation>
    </message>
    <message>
        <source>booking</source>
        <translation>bokning</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>okänd</translation>
    </message>
    <message>
        <source>victim</source>
        <translation>brottsoffer</translation>
    </message>
    <message>
        <source>suspect</source>
        <translation>misstänkt</translation>
    </message>
    <message>
        <source>convicted</source>
        <translation>dömd</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>vittne</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>kontakt</translation>
    </message>
    <message>
        <source>other</source>
        <translation>annan</translation>
    </message>
    <message>
        <source>call</source>
        <translation>samtal</translation>
    </message>
    <message>
        <source>phone-use</source>
        <translation>telefoninnehav</translation>
    </message>
    <message>
        <source>account-holding</source>
        <translation>kontoinnehav</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>betalning</translation>
    </message>
    <message>
        <source>journey</source>
        <translation>resa</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>samtal</translation>
    </message>
    <message>
        <source>payments</source>
        <translation>betalningar</translation>
    </message>
    <message>
        <source>travel</source>
        <translation>resor</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>kontakter</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>uppgivet</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>härlett</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>omstritt</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>avlägsna</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>bevaka</translation>
    </message>
    <message>
        <source>actors</source>
        <translation>aktörer</translation>
    </message>
    <message>
        <source>phones</source>
        <translation>telefoner</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>konton</translation>
    </message>
    <message>
        <source>rates</source>
        <translation>växelkurser</translation>
    </message>
    <message>
        <source>graph</source>
        <translation>graf</translation>
    </message>
    <message>
        <source>total</source>
        <translation>totalt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>godtagen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>förkastad</translation>
    </message>
    <message>
        <source>sms</source>
        <translation>sms</translation>
    </message>
    <message>
        <source>data</source>
        <translation>data</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>överföring</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>kontant</translation>
    </message>
    <message>
        <source>card</source>
        <translation>kort</translation>
    </message>
    <message>
        <source>remittance</source>
        <translation>penningförmedling</translation>
    </message>
    <message>
        <source>crypto</source>
        <translation>kryptovaluta</translation>
    </message>
    <message>
        <source>hawala</source>
        <translation>hawala</translation>
    </message>
    <message>
        <source>air</source>
        <translation>flyg</translation>
    </message>
    <message>
        <source>ferry</source>
        <translation>färja</translation>
    </message>
    <message>
        <source>rail</source>
        <translation>tåg</translation>
    </message>
    <message>
        <source>road</source>
        <translation>väg</translation>
    </message>
    <message>
        <source>sea</source>
        <translation>sjö</translation>
    </message>
    <message>
        <source>all</source>
        <translation>helt</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>delvis</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nytt</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>borta</translation>
    </message>
    <message>
        <source>grown</source>
        <translation>ökat</translation>
    </message>
    <message>
        <source>shrunk</source>
        <translation>minskat</translation>
    </message>
    <message>
        <source>actor</source>
        <translation>aktör</translation>
    </message>
</context>
<context>
    <name>countries</name>
    <message>
        <source>Sweden</source>
        <translation>Sverige</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norge</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Danmark</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finland</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Island</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estland</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Lettland</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Litauen</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Tyskland</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Nederländerna</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburg</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankrike</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Storbritannien</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>Malta</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österrike</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tjeckien</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slovakien</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Ungern</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>Slovenien</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Kroatien</translation>
    </message>
    <message>
        <source>Bosnia and Herzegovina</source>
        <translation>Bosnien och Hercegovina</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Serbien</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>Montenegro</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>Nordmakedonien</translation>
    </message>
    <message>
        <source>Albania</source>
        <translation>Albanien</translation>
    </message>
    <message>
        <source>Kosovo</source>
        <translation>Kosovo</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Grekland</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bulgarien</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Rumänien</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>Moldavien</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ukraina</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Belarus</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Ryssland</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>Georgien</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>Armenien</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>Azerbajdzjan</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>Turkiet</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Cypern</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Andorra</source>
        <translation>Andorra</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>Monaco</translation>
    </message>
    <message>
        <source>San Marino</source>
        <translation>San Marino</translation>
    </message>
    <message>
        <source>Vatican City</source>
        <translation>Vatikanstaten</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Kazakstan</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>Uzbekistan</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>Kirgizistan</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>Tadzjikistan</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>Turkmenistan</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>USA</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexiko</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brasilien</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>Colombia</translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation>Venezuela</translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation>Dominikanska republiken</translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation>Kuba</translation>
    </message>
    <message>
        <source>China</source>
        <translation>Kina</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>Hongkong</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>Vietnam</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>Thailand</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>Filippinerna</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>Pakistan</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>Bangladesh</translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation>Nepal</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>Sri Lanka</translation>
    </message>
    <message>
        <source>Afghanistan</source>
        <translation>Afghanistan</translation>
    </message>
    <message>
        <source>Iran</source>
        <translation>Iran</translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation>Irak</translation>
    </message>
    <message>
        <source>Syria</source>
        <translation>Syrien</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>Libanon</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>Israel</translation>
    </message>
    <message>
        <source>Palestine</source>
        <translation>Palestina</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>Jordanien</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>Saudiarabien</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>Förenade Arabemiraten</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>Qatar</translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation>Kuwait</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>Egypten</translation>
    </message>
    <message>
        <source>Libya</source>
        <translation>Libyen</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>Tunisien</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>Algeriet</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>Marocko</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>Nigeria</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>Ghana</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>Senegal</translation>
    </message>
    <message>
        <source>Gambia</source>
        <translation>Gambia</translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation>Kamerun</translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation>Etiopien</translation>
    </message>
    <message>
        <source>Eritrea</source>
        <translation>Eritrea</translation>
    </message>
    <message>
        <source>Somalia</source>
        <translation>Somalia</translation>
    </message>
    <message>
        <source>Sudan</source>
        <translation>Sudan</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>Kenya</translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation>Uganda</translation>
    </message>
    <message>
        <source>Tanzania</source>
        <translation>Tanzania</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Sydafrika</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>Mongoliet</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>Sydkorea</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>Indonesien</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>Malaysia</translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation>Kambodja</translation>
    </message>
    <message>
        <source>Myanmar</source>
        <translation>Myanmar</translation>
    </message>
    <message>
        <source>Antigua and Barbuda</source>
        <translation>Antigua och Barbuda</translation>
    </message>
    <message>
        <source>Anguilla</source>
        <translation>Anguilla</translation>
    </message>
    <message>
        <source>Angola</source>
        <translation>Angola</translation>
    </message>
    <message>
        <source>Antarctica</source>
        <translation>Antarktis</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Argentina</translation>
    </message>
    <message>
        <source>American Samoa</source>
        <translation>Amerikanska Samoa</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Aruba</source>
        <translation>Aruba</translation>
    </message>
    <message>
        <source>Åland Islands</source>
        <translation>Åland</translation>
    </message>
    <message>
        <source>Barbados</source>
        <translation>Barbados</translation>
    </message>
    <message>
        <source>Burkina Faso</source>
        <translation>Burkina Faso</translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation>Bahrain</translation>
    </message>
    <message>
        <source>Burundi</source>
        <translation>Burundi</translation>
    </message>
    <message>
        <source>Benin</source>
        <translation>Benin</translation>
    </message>
    <message>
        <source>Saint Barthélemy</source>
        <translation>Saint-Barthélemy</translation>
    </message>
    <message>
        <source>Bermuda</source>
        <translation>Bermuda</translation>
    </message>
    <message>
        <source>Brunei</source>
        <translation>Brunei</translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation>Bolivia</translation>
    </message>
    <message>
        <source>Caribbean Netherlands</source>
        <translation>Karibiska Nederländerna</translation>
    </message>
    <message>
        <source>Bahamas</source>
        <translation>Bahamas</translation>
    </message>
    <message>
        <source>Bhutan</source>
        <translation>Bhutan</translation>
    </message>
    <message>
        <source>Bouvet Island</source>
        <translation>Bouvetön</translation>
    </message>
    <message>
        <source>Botswana</source>
        <translation>Botswana</translation>
    </message>
    <message>
        <source>Belize</source>
        <translation>Belize</translation>
    </message>
    <message>
        <source>Cocos Islands</source>
        <translation>Kokosöarna</translation>
    </message>
    <message>
        <source>DR Congo</source>
        <translation>Kongo-Kinshasa</translation>
    </message>
    <message>
        <source>Central African Republic</source>
        <translation>Centralafrikanska republiken</translation>
    </message>
    <message>
        <source>Congo</source>
        <translation>Kongo-Brazzaville</translation>
    </message>
    <message>
        <source>Côte d’Ivoire</source>
        <translation>Elfenbenskusten</translation>
    </message>
    <message>
        <source>Cook Islands</source>
        <translation>Cooköarna</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Chile</translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation>Costa Rica</translation>
    </message>
    <message>
        <source>Cabo Verde</source>
        <translation>Kap Verde</translation>
    </message>
    <message>
        <source>Curaçao</source>
        <translation>Curaçao</translation>
    </message>
    <message>
        <source>Christmas Island</source>
        <translation>Julön</translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation>Djibouti</translation>
    </message>
    <message>
        <source>Dominica</source>
        <translation>Dominica</translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation>Ecuador</translation>
    </message>
    <message>
        <source>Western Sahara</source>
        <translation>Västsahara</translation>
    </message>
    <message>
        <source>Fiji</source>
        <translation>Fiji</translation>
    </message>
    <message>
        <source>Falkland Islands</source>
        <translation>Falklandsöarna</translation>
    </message>
    <message>
        <source>Micronesia</source>
        <translation>Mikronesien</translation>
    </message>
    <message>
        <source>Faroe Islands</source>
        <translation>Färöarna</translation>
    </message>
    <message>
        <source>Gabon</source>
        <translation>Gabon</translation>
    </message>
    <message>
        <source>Grenada</source>
        <translation>Grenada</translation>
    </message>
    <message>
        <source>French Guiana</source>
        <translation>Franska Guyana</translation>
    </message>
    <message>
        <source>Guernsey</source>
        <translation>Guernsey</translation>
    </message>
    <message>
        <source>Gibraltar</source>
        <translation>Gibraltar</translation>
    </message>
    <message>
        <source>Greenland</source>
        <translation>Grönland</translation>
    </message>
    <message>
        <source>Guinea</source>
        <translation>Guinea</translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation>Guadeloupe</translation>
    </message>
    <message>
        <source>Equatorial Guinea</source>
        <translation>Ekvatorialguinea</translation>
    </message>
    <message>
        <source>South Georgia</source>
        <translation>Sydgeorgien</translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation>Guatemala</translation>
    </message>
    <message>
        <source>Guam</source>
        <translation>Guam</translation>
    </message>
    <message>
        <source>Guinea-Bissau</source>
        <translation>Guinea-Bissau</translation>
    </message>
    <message>
        <source>Guyana</source>
        <translation>Guyana</translation>
    </message>
    <message>
        <source>Heard and McDonald Islands</source>
        <translation>Heard- och McDonaldöarna</translation>
    </message>
    <message>
        <source>Honduras</source>
        <translation>Honduras</translation>
    </message>
    <message>
        <source>Haiti</source>
        <translation>Haiti</translation>
    </message>
    <message>
        <source>Isle of Man</source>
        <translation>Isle of Man</translation>
    </message>
    <message>
        <source>British Indian Ocean Territory</source>
        <translation>Brittiska territoriet i Indiska oceanen</translation>
    </message>
    <message>
        <source>Jersey</source>
        <translation>Jersey</translation>
    </message>
    <message>
        <source>Jamaica</source>
        <translation>Jamaica</translation>
    </message>
    <message>
        <source>Kiribati</source>
        <translation>Kiribati</translation>
    </message>
    <message>
        <source>Comoros</source>
        <translation>Komorerna</translation>
    </message>
    <message>
        <source>Saint Kitts and Nevis</source>
        <translation>Saint Kitts och Nevis</translation>
    </message>
    <message>
        <source>North Korea</source>
        <translation>Nordkorea</translation>
    </message>
    <message>
        <source>Cayman Islands</source>
        <translation>Caymanöarna</translation>
    </message>
    <message>
        <source>Laos</source>
        <translation>Laos</translation>
    </message>
    <message>
        <source>Saint Lucia</source>
        <translation>Saint Lucia</translation>
    </message>
    <message>
        <source>Liberia</source>
        <translation>Liberia</translation>
    </message>
    <message>
        <source>Lesotho</source>
        <translation>Lesotho</translation>
    </message>
    <message>
        <source>Saint Martin</source>
        <translation>Saint-Martin</translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation>Madagaskar</translation>
    </message>
    <message>
        <source>Marshall Islands</source>
        <translation>Marshallöarna</translation>
    </message>
    <message>
        <source>Mali</source>
        <translation>Mali</translation>
    </message>
    <message>
        <source>Macao</source>
        <translation>Macao</translation>
    </message>
    <message>
        <source>Northern Mariana Islands</source>
        <translation>Nordmarianerna</translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation>Martinique</translation>
    </message>
    <message>
        <source>Mauritania</source>
        <translation>Mauretanien</translation>
    </message>
    <message>
        <source>Montserrat</source>
        <translation>Montserrat</translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation>Mauritius</translation>
    </message>
    <message>
        <source>Maldives</source>
        <translation>Maldiverna</translation>
    </message>
    <message>
        <source>Malawi</source>
        <translation>Malawi</translation>
    </message>
    <message>
        <source>Mozambique</source>
        <translation>Moçambique</translation>
    </message>
    <message>
        <source>Namibia</source>
        <translation>Namibia</translation>
    </message>
    <message>
        <source>New Caledonia</source>
        <translation>Nya Kaledonien</translation>
    </message>
    <message>
        <source>Niger</source>
        <translation>Niger</translation>
    </message>
    <message>
        <source>Norfolk Island</source>
        <translation>Norfolkön</translation>
    </message>
    <message>
        <source>Nicaragua</source>
        <translation>Nicaragua</translation>
    </message>
    <message>
        <source>Nauru</source>
        <translation>Nauru</translation>
    </message>
    <message>
        <source>Niue</source>
        <translation>Niue</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Nya Zeeland</translation>
    </message>
    <message>
        <source>Oman</source>
        <translation>Oman</translation>
    </message>
    <message>
        <source>Panama</source>
        <translation>Panama</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>Peru</translation>
    </message>
    <message>
        <source>French Polynesia</source>
        <translation>Franska Polynesien</translation>
    </message>
    <message>
        <source>Papua New Guinea</source>
        <translation>Papua Nya Guinea</translation>
    </message>
    <message>
        <source>Saint Pierre and Miquelon</source>
        <translation>Saint-Pierre och Miquelon</translation>
    </message>
    <message>
        <source>Pitcairn</source>
        <translation>Pitcairnöarna</translation>
    </message>
    <message>
        <source>Puerto Rico</source>
        <translation>Puerto Rico</translation>
    </message>
    <message>
        <source>Palau</source>
        <translation>Palau</translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation>Paraguay</translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation>Rwanda</translation>
    </message>
    <message>
        <source>Solomon Islands</source>
        <translation>Salomonöarna</translation>
    </message>
    <message>
        <source>Seychelles</source>
        <translation>Seychellerna</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapore</translation>
    </message>
    <message>
        <source>Saint Helena</source>
        <translation>Sankt Helena</translation>
    </message>
    <message>
        <source>Svalbard and Jan Mayen</source>
        <translation>Svalbard och Jan Mayen</translation>
    </message>
    <message>
        <source>Sierra Leone</source>
        <translation>Sierra Leone</translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation>Surinam</translation>
    </message>
    <message>
        <source>South Sudan</source>
        <translation>Sydsudan</translation>
    </message>
    <message>
        <source>São Tomé and Príncipe</source>
        <translation>São Tomé och Príncipe</translation>
    </message>
    <message>
        <source>El Salvador</source>
        <translation>El Salvador</translation>
    </message>
    <message>
        <source>Sint Maarten</source>
        <translation>Sint Maarten</translation>
    </message>
    <message>
        <source>Eswatini</source>
        <translation>Eswatini</translation>
    </message>
    <message>
        <source>Turks and Caicos Islands</source>
        <translation>Turks- och Caicosöarna</translation>
    </message>
    <message>
        <source>Chad</source>
        <translation>Tchad</translation>
    </message>
    <message>
        <source>French Southern Territories</source>
        <translation>Franska sydterritorierna</translation>
    </message>
    <message>
        <source>Togo</source>
        <translation>Togo</translation>
    </message>
    <message>
        <source>Tokelau</source>
        <translation>Tokelauöarna</translation>
    </message>
    <message>
        <source>Timor-Leste</source>
        <translation>Östtimor</translation>
    </message>
    <message>
        <source>Tonga</source>
        <translation>Tonga</translation>
    </message>
    <message>
        <source>Trinidad and Tobago</source>
        <translation>Trinidad och Tobago</translation>
    </message>
    <message>
        <source>Tuvalu</source>
        <translation>Tuvalu</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>Taiwan</translation>
    </message>
    <message>
        <source>US Minor Outlying Islands</source>
        <translation>USA:s yttre öar</translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation>Uruguay</translation>
    </message>
    <message>
        <source>Saint Vincent and the Grenadines</source>
        <translation>Saint Vincent och Grenadinerna</translation>
    </message>
    <message>
        <source>British Virgin Islands</source>
        <translation>Brittiska Jungfruöarna</translation>
    </message>
    <message>
        <source>US Virgin Islands</source>
        <translation>Amerikanska Jungfruöarna</translation>
    </message>
    <message>
        <source>Vanuatu</source>
        <translation>Vanuatu</translation>
    </message>
    <message>
        <source>Wallis and Futuna</source>
        <translation>Wallis- och Futunaöarna</translation>
    </message>
    <message>
        <source>Samoa</source>
        <translation>Samoa</translation>
    </message>
    <message>
        <source>Yemen</source>
        <translation>Jemen</translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation>Mayotte</translation>
    </message>
    <message>
        <source>Zambia</source>
        <translation>Zambia</translation>
    </message>
    <message>
        <source>Zimbabwe</source>
        <translation>Zimbabwe</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>okänt land</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>names a victim</source>
        <translation>nämner ett brottsoffer</translation>
    </message>
</context>
<context>
    <name>headings</name>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>The ring&apos;s number; 0 has the highest score.</source>
        <translation>Ringens nummer; 0 har högst poäng.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Place in the ranking; 1 is the most central.</source>
        <translation>Plats i rangordningen; 1 är mest central.</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>An actor, or a phone or account whose user is unknown.</source>
        <translation>En aktör, eller en telefon eller ett konto vars användare är okänd.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>The category of data subject that the sources state.</source>
        <translation>Den kategori av registrerad som källorna anger.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Poäng</translation>
    </message>
    <message>
        <source>Larger is stronger.</source>
        <translation>Större är starkare.</translation>
    </message>
    <message>
        <source>q-value</source>
        <translation>q-värde</translation>
    </message>
    <message>
        <source>The false-discovery rate at which this row would be flagged: of the rows with a q-value up to 0.05, about one in twenty is chance.</source>
        <translation>Den andel falska upptäckter vid vilken raden skulle flaggas: av raderna med q-värde upp till 0,05 är ungefär en på tjugo slump.</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Identifierare</translation>
    </message>
    <message>
        <source>Phones and accounts that the records attribute to it.</source>
        <translation>Telefoner och konton som uppgifterna tillskriver den.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Medlemmar</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Täthet</translation>
    </message>
    <message>
        <source>Ties over possible ties among the members.</source>
        <translation>Hur stor del av de möjliga banden mellan medlemmarna som finns.</translation>
    </message>
    <message>
        <source>Across borders</source>
        <translation>Över gränser</translation>
    </message>
    <message>
        <source>Of the ties between members whose countries are known, the share that crosses a border.</source>
        <translation>Av banden mellan medlemmar vars länder är kända, den andel som går över en gräns.</translation>
    </message>
    <message>
        <source>First record</source>
        <translation>Första uppgift</translation>
    </message>
    <message>
        <source>Last record</source>
        <translation>Sista uppgift</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Betalningar</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Resor</translation>
    </message>
    <message>
        <source>Journeys made together or paid for another; of a larger company each pair counts in part.</source>
        <translation>Resor som gjorts ihop eller betalats åt en annan; i ett större sällskap räknas varje par delvis.</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Tid (UTC)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>The persona, and in brackets the identifier it used.</source>
        <translation>Personan, och inom parentes den identifierare som användes.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>From country</source>
        <translation>Från land</translation>
    </message>
    <message>
        <source>To country</source>
        <translation>Till land</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalj</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Gradering</translation>
    </message>
    <message>
        <source>The Admiralty code: reliability of the source, A to F, and credibility of what it said, 1 to 6.</source>
        <translation>Amiralitetskoden: källans tillförlitlighet, A till F, och uppgiftens trovärdighet, 1 till 6.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Källa</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>File and line</source>
        <translation>Fil och rad</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändring</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Den andra</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Före</translation>
    </message>
    <message>
        <source>Records in the period of the same length before.</source>
        <translation>Uppgifter i den lika långa perioden före.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Records in the chosen period.</source>
        <translation>Uppgifter i den valda perioden.</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>Victims</source>
        <translation>Brottsoffer</translation>
    </message>
    <message>
        <source>Members whom a source calls a victim.</source>
        <translation>Medlemmar som en källa kallar brottsoffer.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Noder</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Pengar in</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Pengar ut</translation>
    </message>
    <message>
        <source>Money within</source>
        <translation>Pengar inom</translation>
    </message>
    <message>
        <source>Paid by one member of the ring to another.</source>
        <translation>Betalt av en medlem i ringen till en annan.</translation>
    </message>
    <message>
        <source>Stated contacts</source>
        <translation>Uppgivna kontakter</translation>
    </message>
    <message>
        <source>Of an imported network: that two were in contact, as its source states.</source>
        <translation>Ur ett importerat nätverk: att två hade kontakt, enligt dess källa.</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>Härlett</translation>
    </message>
    <message>
        <source>Whether the tie rests on records that do not name both ends.</source>
        <translation>Om bandet vilar på uppgifter som inte nämner båda ändarna.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>Skulle bli</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Steg</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>Time of this step</source>
        <translation>Stegets tid</translation>
    </message>
    <message>
        <source>Of the records of a step, the one that lets the chain respect time.</source>
        <translation>Av stegets uppgifter, den som gör att kedjan följer tidsordningen.</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Syfte</translation>
    </message>
    <message>
        <source>Remove: whose absence breaks the ring up most. Watch: from whom most of it is seen.</source>
        <translation>Avlägsna: vars frånvaro splittrar ringen mest. Bevaka: från vem man ser mest av den.</translation>
    </message>
    <message>
        <source>Value of the obvious choice</source>
        <translation>Det givna valets värde</translation>
    </message>
    <message>
        <source>The same for as many members of the greatest betweenness.</source>
        <translation>Detsamma för lika många medlemmar med störst betweenness.</translation>
    </message>
    <message>
        <source>All tried</source>
        <translation>Alla prövade</translation>
    </message>
    <message>
        <source>Whether all choices were tried; else it is the best that a search found.</source>
        <translation>Om alla val prövades; annars är det bästa som en sökning fann.</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Vinst</translation>
    </message>
    <message>
        <source>How much more the chosen reach than the obvious choice.</source>
        <translation>Hur mycket mer de valda når än det givna valet.</translation>
    </message>
    <message>
        <source>Obvious choice</source>
        <translation>Det givna valet</translation>
    </message>
    <message>
        <source>The members of the greatest betweenness.</source>
        <translation>Medlemmarna med störst betweenness.</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifierare</translation>
    </message>
    <message>
        <source>Kind of identifier</source>
        <translation>Slag av identifierare</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Underlag</translation>
    </message>
    <message>
        <source>Recorded, inferred, or disputed: then neither user is charged with it.</source>
        <translation>Uppgivet, härlett eller omstritt: då tillskrivs det ingen av användarna.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Gäller till</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tillstånd</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolumn</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exempel</translation>
    </message>
    <message>
        <source>Betweenness</source>
        <translation>Betweenness</translation>
    </message>
    <message>
        <source>The share of shortest paths between others that lead over it.</source>
        <translation>Den andel av de kortaste vägarna mellan andra som går över den.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lästa</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Lagrade</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dubbletter</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikter</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>I karantän</translation>
    </message>
    <message>
        <source>Unknown columns</source>
        <translation>Okända kolumner</translation>
    </message>
    <message>
        <source>Records lost</source>
        <translation>Uppgifter saknas</translation>
    </message>
    <message>
        <source>Where the rank lies in nine of ten trials with a tenth of the records lost at random. Empty until it is computed.</source>
        <translation>Där rangen ligger i nio av tio försök när en tiondel av uppgifterna saknas på måfå. Tomt tills det har beräknats.</translation>
    </message>
    <message>
        <source>A source lost</source>
        <translation>En källa saknas</translation>
    </message>
    <message>
        <source>Where the rank lies in nine of ten trials without one whole source. Empty until it is computed, and in a case of one source.</source>
        <translation>Där rangen ligger i nio av tio försök utan en hel källa. Tomt tills det har beräknats, och i ett ärende med en enda källa.</translation>
    </message>
    <message>
        <source>Doubt by grade</source>
        <translation>Tvivel efter gradering</translation>
    </message>
    <message>
        <source>Where the rank lies in nine of ten trials with each record kept as often as its grade deserves. Empty until it is computed.</source>
        <translation>Där rangen ligger i nio av tio försök när varje uppgift behålls så ofta som dess gradering förtjänar. Tomt tills det har beräknats.</translation>
    </message>
    <message>
        <source>Among first ten</source>
        <translation>Bland de tio första</translation>
    </message>
    <message>
        <source>In what share of the trials the rank is one of the first ten; of the three kinds of trials the least. Empty until it is computed.</source>
        <translation>I hur stor andel av försöken rangen är en av de tio första; av de tre slagen av försök den minsta. Tomt tills det har beräknats.</translation>
    </message>
    <message>
        <source>q-value of deeds</source>
        <translation>q-värde för gärningarna</translation>
    </message>
    <message>
        <source>Whether its members move people, collect money and change numbers beyond chance, as a false-discovery rate. Above 0.1 a stage says no more than a family&apos;s or a firm&apos;s records do.</source>
        <translation>Om dess medlemmar förflyttar människor, samlar in pengar och byter nummer mer än slumpen ger, som andel falska upptäckter. Över 0,1 säger ett led inte mer än vad en familjs eller ett företags uppgifter gör.</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Betald av</translation>
    </message>
    <message>
        <source>Who paid for the journey, and in brackets from which account.</source>
        <translation>Vem som betalade resan, och inom parentes från vilket konto.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Hela raden</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>The traveller&apos;s document.</source>
        <translation>Resenärens resehandling.</translation>
    </message>
    <message>
        <source>Caller&apos;s handset</source>
        <translation>Uppringarens apparat</translation>
    </message>
    <message>
        <source>The handset that the caller&apos;s number was used in.</source>
        <translation>Apparaten som uppringarens nummer användes i.</translation>
    </message>
    <message>
        <source>Callee&apos;s handset</source>
        <translation>Den uppringdas apparat</translation>
    </message>
    <message>
        <source>The handset that the callee&apos;s number was used in.</source>
        <translation>Apparaten som den uppringdas nummer användes i.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>What analysts wrote on it; no record.</source>
        <translation>Vad analytiker har skrivit om den; ingen uppgift.</translation>
    </message>
    <message>
        <source>+/−</source>
        <translation>+/−</translation>
    </message>
    <message>
        <source>Records in the chosen period, less those before.</source>
        <translation>Uppgifter i den valda perioden, minus dem före.</translation>
    </message>
</context>
<context>
    <name>lanes</name>
    <message>
        <source>Numbers</source>
        <translation>Nummer</translation>
    </message>
</context>
<context>
    <name>layers</name>
    <message>
        <source>Calls</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Betalningar</translation>
    </message>
    <message>
        <source>Journeys</source>
        <translation>Resor</translation>
    </message>
    <message>
        <source>Stated contacts</source>
        <translation>Uppgivna kontakter</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Could not open the case</source>
        <translation>Ärendet kunde inte öppnas</translation>
    </message>
    <message>
        <source>Spindel</source>
        <translation>Spindel</translation>
    </message>
</context>
<context>
    <name>picture</name>
    <message>
        <source>Case %1, drawn %2</source>
        <translation>Ärende %1, ritat %2</translation>
    </message>
    <message>
        <source>Filters: %1. Victims are masked.</source>
        <translation>Filter: %1. Brottsoffer är maskerade.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>inga</translation>
    </message>
    <message>
        <source>Leads to be checked against their records, not findings of guilt.</source>
        <translation>Spår att pröva mot uppgifterna bakom dem, inte bevis på skuld.</translation>
    </message>
    <message>
        <source>Period (UTC): %1</source>
        <translation>Period (UTC): %1</translation>
    </message>
    <message>
        <source>Rings and spiders: %1.</source>
        <translation>Ringar och spindlar: %1.</translation>
    </message>
    <message>
        <source>focus</source>
        <translation>fokus</translation>
    </message>
    <message>
        <source>Shown: %1 of %2 nodes (%3)</source>
        <translation>Visas: %1 av %2 noder (%3)</translation>
    </message>
</context>
<context>
    <name>save</name>
    <message>
        <source>Could not save</source>
        <translation>Kunde inte spara</translation>
    </message>
    <message>
        <source>%1: %2. Choose another folder or name.</source>
        <translation>%1: %2. Välj en annan mapp eller ett annat namn.</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>ring %1</source>
        <translation>ring %1</translation>
    </message>
    <message>
        <source>without ties</source>
        <translation>utan band</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>cannot be made: %1</source>
        <translation>kan inte skapas: %1</translation>
    </message>
    <message>
        <source>the case is in use by another program</source>
        <translation>ärendet används av ett annat program</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>disken är full</translation>
    </message>
    <message>
        <source>the case or its folder cannot be written to</source>
        <translation>ärendet eller dess mapp kan inte skrivas till</translation>
    </message>
    <message>
        <source>the disk is full or cannot be read or written</source>
        <translation>disken är full eller kan inte läsas eller skrivas</translation>
    </message>
    <message>
        <source>an act before this one could not be kept in the case, so this one is not</source>
        <translation>en tidigare åtgärd kunde inte sparas i ärendet, så den här sparas inte heller</translation>
    </message>
    <message>
        <source>an act of this case&apos;s history cannot be read</source>
        <translation>en åtgärd i ärendets historik kan inte läsas</translation>
    </message>
    <message>
        <source>a rejected merge names what is not in the case</source>
        <translation>en förkastad sammanslagning nämner något som inte finns i ärendet</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kan inte läsas</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>kan inte läsas: %1</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>kan inte skrivas: %1</translation>
    </message>
    <message>
        <source>is a case; no output is written over one</source>
        <translation>är ett ärende; inget skrivs över ett sådant</translation>
    </message>
    <message>
        <source>the map is not in the program</source>
        <translation>kartan finns inte i programmet</translation>
    </message>
    <message numerus="yes">
        <source>ring %1 has %n members who are no victims; --size asks for %2</source>
        <translation>
            <numerusform>ring %1 har %n medlem som inte är brottsoffer; %2 efterfrågas</numerusform>
            <numerusform>ring %1 har %n medlemmar som inte är brottsoffer; %2 efterfrågas</numerusform>
        </translation>
    </message>
    <message>
        <source>records of this size do not fit into memory</source>
        <translation>uppgifter av den här storleken ryms inte i minnet</translation>
    </message>
    <message>
        <source>betweenness: more shortest paths between two nodes than a number holds</source>
        <translation>betweenness: fler kortaste vägar mellan två noder än ett tal rymmer</translation>
    </message>
    <message>
        <source>the solver for Katz&apos;s centrality did not converge</source>
        <translation>lösaren för Katz centralitet konvergerade inte</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>åtkomst nekad</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>filen eller mappen finns inte</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>disken är full</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>är en mapp</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>är ingen mapp</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>filsystemet är skrivskyddat</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>disken kan inte läsas eller skrivas</translation>
    </message>
    <message>
        <source>marked contacts</source>
        <translation>märkta kontakter</translation>
    </message>
    <message>
        <source>money kept</source>
        <translation>behållna pengar</translation>
    </message>
    <message>
        <source>orders passed on</source>
        <translation>vidareförda order</translation>
    </message>
    <message>
        <source>journeys it paid</source>
        <translation>resor den betalade</translation>
    </message>
    <message>
        <source>no sign of command</source>
        <translation>inget tecken på ledning</translation>
    </message>
    <message>
        <source>contacts that change numbers</source>
        <translation>kontakter som byter nummer</translation>
    </message>
    <message>
        <source>two questions</source>
        <translation>två frågor</translation>
    </message>
    <message>
        <source>nearness to the known</source>
        <translation>närhet till de kända</translation>
    </message>
    <message>
        <source>pulled records</source>
        <translation>uttagna uppgifter</translation>
    </message>
    <message>
        <source>journeys paid</source>
        <translation>betalda resor</translation>
    </message>
    <message>
        <source>escorts</source>
        <translation>ledsagningar</translation>
    </message>
    <message>
        <source>lumps passed up</source>
        <translation>summor lämnade uppåt</translation>
    </message>
    <message>
        <source>changes of number</source>
        <translation>nummerbyten</translation>
    </message>
    <message>
        <source>looks handled</source>
        <translation>verkar själv förd</translation>
    </message>
    <message>
        <source>ring</source>
        <translation>ring</translation>
    </message>
    <message>
        <source>shared departures</source>
        <translation>gemensamma avgångar</translation>
    </message>
    <message>
        <source>shared bookings</source>
        <translation>gemensamma bokningar</translation>
    </message>
    <message>
        <source>insulated contacts</source>
        <translation>avskärmade kontakter</translation>
    </message>
    <message>
        <source>insulated</source>
        <translation>avskärmad</translation>
    </message>
    <message>
        <source>journeys of others</source>
        <translation>andras resor</translation>
    </message>
    <message>
        <source>sums passed up</source>
        <translation>belopp lämnade uppåt</translation>
    </message>
    <message>
        <source>money passed through</source>
        <translation>genomgående pengar</translation>
    </message>
    <message>
        <source>cross-border brokerage</source>
        <translation>förmedling över gränser</translation>
    </message>
    <message>
        <source>betweenness</source>
        <translation>betweenness</translation>
    </message>
    <message>
        <source>constraint</source>
        <translation>bundenhet</translation>
    </message>
    <message>
        <source>sole contacts</source>
        <translation>kontakter bara den har</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>kontakter</translation>
    </message>
    <message>
        <source>%1 of %2 contacts pass its calls on within minutes, more than by chance with p = %3; %4 of %5 call it within minutes of being called (p = %6); it does the same for %7 and %8 of them (command %9, weight %10)</source>
        <translation>%1 av %2 kontakter för dess samtal vidare inom några minuter, fler än slumpen ger med p = %3; %4 av %5 ringer den inom några minuter efter att ha blivit uppringda (p = %6); den gör detsamma för %7 respektive %8 av dem (ledning %9, vikt %10)</translation>
    </message>
    <message>
        <source>%1 (q = %2), %3 (q = %4)</source>
        <translation>%1 (q = %2), %3 (q = %4)</translation>
    </message>
    <message>
        <source>organised across borders beyond chance</source>
        <translation>organiserad över gränser mer än slumpen ger</translation>
    </message>
    <message>
        <source>not shown to be organised beyond chance</source>
        <translation>inte visad vara organiserad mer än slumpen ger</translation>
    </message>
    <message>
        <source>unlike lawful organisation</source>
        <translation>olik laglig organisation</translation>
    </message>
    <message>
        <source>not shown to be unlike lawful organisation</source>
        <translation>inte visad vara olik laglig organisation</translation>
    </message>
    <message>
        <source>paid the journeys of others (weight %1)</source>
        <translation>betalade andras resor (vikt %1)</translation>
    </message>
    <message>
        <source>brought others over a border and left (weight %1)</source>
        <translation>förde andra över en gräns och for därifrån (vikt %1)</translation>
    </message>
    <message>
        <source>passed up %1 sums that it had collected</source>
        <translation>lämnade uppåt %1 belopp som den hade samlat in</translation>
    </message>
    <message>
        <source>changed numbers %1 times</source>
        <translation>bytte nummer %1 gånger</translation>
    </message>
    <message>
        <source>was itself brought on a journey (weight %1 off)</source>
        <translation>fördes själv på en resa (avdrag %1)</translation>
    </message>
    <message>
        <source>shows no sign of command, so that what it is among counts half, and it is not flagged</source>
        <translation>visar inget tecken på att leda, därför räknas det den ingår i till hälften, och den flaggas inte</translation>
    </message>
    <message>
        <source>%1 times as near to the known nodes as to all</source>
        <translation>%1 gånger så nära de kända noderna som noderna i allmänhet</translation>
    </message>
    <message>
        <source>the records were pulled around suspects, so how many contacts it has says nothing</source>
        <translation>uppgifterna togs ut kring misstänkta, så hur många kontakter den har säger ingenting</translation>
    </message>
    <message numerus="yes">
        <source>in ring %1 of %n members and %2 countries (score %3)</source>
        <translation>
            <numerusform>i ring %1 med %n medlem och %2 länder (poäng %3)</numerusform>
            <numerusform>i ring %1 med %n medlemmar och %2 länder (poäng %3)</numerusform>
        </translation>
    </message>
    <message>
        <source>goes by the same departures as 1 other on bookings of their own, beyond chance (with one %1 times, p = %2, q = %3)</source>
        <translation>reser med samma avgångar som 1 annan på skilda bokningar, oftare än slumpen ger (med en %1 gånger, p = %2, q = %3)</translation>
    </message>
    <message>
        <source>goes by the same departures as %1 others on bookings of their own, beyond chance (with one %2 times, p = %3, q = %4)</source>
        <translation>reser med samma avgångar som %1 andra på skilda bokningar, oftare än slumpen ger (med en %2 gånger, p = %3, q = %4)</translation>
    </message>
    <message>
        <source>set out on one booking with 1 other who did not come home with it</source>
        <translation>reste ut på samma bokning som 1 annan som inte följde med hem</translation>
    </message>
    <message>
        <source>set out on one booking with %1 others who did not come home with it</source>
        <translation>reste ut på samma bokning som %1 andra som inte följde med hem</translation>
    </message>
    <message>
        <source>1 of its %1 contacts speaks with hardly anybody else (p = %2)</source>
        <translation>1 av dess %1 kontakter talar knappt med någon annan (p = %2)</translation>
    </message>
    <message>
        <source>%1 of its %2 contacts speak with hardly anybody else (p = %3)</source>
        <translation>%1 av dess %2 kontakter talar knappt med någon annan (p = %3)</translation>
    </message>
    <message>
        <source>%1 of its %2 calls are with one contact, who has %3 others (p = %4)</source>
        <translation>%1 av dess %2 samtal är med en enda kontakt, som har %3 andra (p = %4)</translation>
    </message>
    <message>
        <source>stayed behind on %1 of the %2 journeys that it paid (p = %3)</source>
        <translation>stannade hemma vid %1 av de %2 resor som den betalade (p = %3)</translation>
    </message>
    <message>
        <source>passed up 1 sum larger than those it collected (p = %1)</source>
        <translation>lämnade uppåt 1 belopp som var större än dem den samlade in (p = %1)</translation>
    </message>
    <message>
        <source>passed up %1 sums larger than those it collected (p = %2)</source>
        <translation>lämnade uppåt %1 belopp som var större än dem den samlade in (p = %2)</translation>
    </message>
    <message>
        <source>1 sum went on within three days, nearly whole (p = %1)</source>
        <translation>1 belopp gick vidare inom tre dagar, nästan helt (p = %1)</translation>
    </message>
    <message>
        <source>%1 sums went on within three days, nearly whole (p = %2)</source>
        <translation>%1 belopp gick vidare inom tre dagar, nästan hela (p = %2)</translation>
    </message>
    <message>
        <source>joins %1 pairs of contacts across borders (%2, %3, %4, %5; %6 within; %7 by its share of each pair)</source>
        <translation>förbinder %1 par av kontakter över gränser (%2, %3, %4, %5; %6 inom; %7 efter dess andel i varje par)</translation>
    </message>
    <message>
        <source>joins %1 pairs of contacts across borders (%2, %3, %4, %5; %6 within; %7 by its share of each pair), across borders beyond chance (p = %8)</source>
        <translation>förbinder %1 par av kontakter över gränser (%2, %3, %4, %5; %6 inom; %7 efter dess andel i varje par), över gränser mer än slumpen ger (p = %8)</translation>
    </message>
    <message>
        <source>joins %1 pairs of contacts across borders (%2, %3, %4, %5; %6 within; %7 by its share of each pair), across borders no more than chance may give (p = %8)</source>
        <translation>förbinder %1 par av kontakter över gränser (%2, %3, %4, %5; %6 inom; %7 efter dess andel i varje par), över gränser inte mer än slumpen kan ge (p = %8)</translation>
    </message>
    <message>
        <source>liaison %1</source>
        <translation>förbindelselänk %1</translation>
    </message>
    <message>
        <source>gatekeeper %1</source>
        <translation>grindvakt %1</translation>
    </message>
    <message>
        <source>representative %1</source>
        <translation>representant %1</translation>
    </message>
    <message>
        <source>consultant %1</source>
        <translation>konsult %1</translation>
    </message>
    <message>
        <source>coordinator %1</source>
        <translation>samordnare %1</translation>
    </message>
    <message>
        <source>liaison %1 at p = %2</source>
        <translation>förbindelselänk %1 med p = %2</translation>
    </message>
    <message>
        <source>gatekeeper %1 at p = %2</source>
        <translation>grindvakt %1 med p = %2</translation>
    </message>
    <message>
        <source>representative %1 at p = %2</source>
        <translation>representant %1 med p = %2</translation>
    </message>
    <message>
        <source>consultant %1 at p = %2</source>
        <translation>konsult %1 med p = %2</translation>
    </message>
    <message>
        <source>coordinator %1 at p = %2</source>
        <translation>samordnare %1 med p = %2</translation>
    </message>
    <message>
        <source>lies on %1 % of shortest paths</source>
        <translation>ligger på %1 % av de kortaste vägarna</translation>
    </message>
    <message>
        <source>lies on %1 % of shortest paths (estimated from %2 sources)</source>
        <translation>ligger på %1 % av de kortaste vägarna (uppskattat från %2 startpunkter)</translation>
    </message>
    <message>
        <source>constraint %1</source>
        <translation>bundenhet %1</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts that only it joins</source>
        <translation>
            <numerusform>%n kontakt som bara den förbinder</numerusform>
            <numerusform>%n kontakter som bara den förbinder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n kontakt</numerusform>
            <numerusform>%n kontakter</numerusform>
        </translation>
    </message>
    <message>
        <source>stated user of the phone</source>
        <translation>uppgiven användare av telefonen</translation>
    </message>
    <message>
        <source>stated holder of the account</source>
        <translation>uppgiven innehavare av kontot</translation>
    </message>
    <message>
        <source>used in handset %1 as %2 was</source>
        <translation>användes i apparaten %1, liksom %2</translation>
    </message>
    <message numerus="yes">
        <source>took over %n contacts of %1 (likeness %2, p = %3)</source>
        <translation>
            <numerusform>tog över %n kontakt från %1 (likhet %2, p = %3)</numerusform>
            <numerusform>tog över %n kontakter från %1 (likhet %2, p = %3)</numerusform>
        </translation>
    </message>
    <message>
        <source>neither a credit nor a debit</source>
        <translation>varken en kredit eller en debet</translation>
    </message>
    <message>
        <source>not stated: the entry does not split it among its details</source>
        <translation>inte angivet: posten fördelar det inte på sina delar</translation>
    </message>
    <message>
        <source>not stated: who of the parties called whom cannot be known</source>
        <translation>inte angivet: det går inte att veta vem av parterna som ringde vem</translation>
    </message>
    <message>
        <source>of several</source>
        <translation>av flera</translation>
    </message>
    <message>
        <source>of several numbers</source>
        <translation>av flera nummer</translation>
    </message>
    <message>
        <source>of several, in the property %1</source>
        <translation>av flera, i egenskapen %1</translation>
    </message>
    <message>
        <source>a tie of several, in the property %1</source>
        <translation>ett band mellan flera, i egenskapen %1</translation>
    </message>
    <message>
        <source>a local time whose zone is not known (--zone says it)</source>
        <translation>en lokal tid vars tidszon är okänd (--zone anger den)</translation>
    </message>
    <message>
        <source>not a time</source>
        <translation>inte en tid</translation>
    </message>
    <message>
        <source>no day of the calendar</source>
        <translation>ingen dag i kalendern</translation>
    </message>
    <message>
        <source>no day or time that is stated in full</source>
        <translation>ingen fullständigt angiven dag eller tid</translation>
    </message>
    <message>
        <source>no JSON object with an id and a schema</source>
        <translation>inget JSON-objekt med id och schema</translation>
    </message>
    <message>
        <source>a transaction without this side</source>
        <translation>en transaktion utan denna part</translation>
    </message>
    <message>
        <source>no entry of the form that :61: has</source>
        <translation>ingen post i den form som :61: har</translation>
    </message>
    <message>
        <source>an entry that states no account of the other side</source>
        <translation>en post som inte anger motpartens konto</translation>
    </message>
    <message>
        <source>a booking without travellers</source>
        <translation>en bokning utan resenärer</translation>
    </message>
    <message>
        <source>a booking without flights</source>
        <translation>en bokning utan flygningar</translation>
    </message>
    <message>
        <source>no airport whose country is known</source>
        <translation>ingen flygplats vars land är känt</translation>
    </message>
    <message>
        <source>a departure without a time of day</source>
        <translation>en avgång utan klockslag</translation>
    </message>
    <message>
        <source>has more than 256 MiB, too much for a file of this format</source>
        <translation>är större än 256 MiB, för mycket för en fil i detta format</translation>
    </message>
    <message>
        <source>has more than 16 GiB: split it, or look whether it is damaged</source>
        <translation>är större än 16 GiB: dela den, eller se efter om den är skadad</translation>
    </message>
    <message>
        <source>holds no EDIFACT interchange (UNB)</source>
        <translation>innehåller ingen EDIFACT-överföring (UNB)</translation>
    </message>
    <message>
        <source>UNA does not name its separators</source>
        <translation>UNA anger inte sina skiljetecken</translation>
    </message>
    <message>
        <source>UNA names one separator twice</source>
        <translation>UNA anger samma skiljetecken två gånger</translation>
    </message>
    <message>
        <source>a segment of more than 1 MiB; is its terminator lost?</source>
        <translation>ett segment på mer än 1 MiB; saknas dess sluttecken?</translation>
    </message>
    <message>
        <source>is no regular file</source>
        <translation>är ingen vanlig fil</translation>
    </message>
    <message>
        <source>is an archive or compressed: unpack it first</source>
        <translation>är ett arkiv eller komprimerad: packa upp den först</translation>
    </message>
    <message>
        <source>a line of more than 16 MiB</source>
        <translation>en rad på mer än 16 MiB</translation>
    </message>
    <message>
        <source>more than 64 MiB in one record or outside of all</source>
        <translation>mer än 64 MiB i en uppgift eller utanför alla</translation>
    </message>
    <message>
        <source>holds none of the elements %1</source>
        <translation>innehåller inget av elementen %1</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>är tom</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; is expected</source>
        <translation>kolumnen ”%1” väntas här</translation>
    </message>
    <message numerus="yes">
        <source>has %n cells under %1 columns</source>
        <translation>
            <numerusform>har %n cell under %1 kolumner</numerusform>
            <numerusform>har %n celler under %1 kolumner</numerusform>
        </translation>
    </message>
    <message>
        <source>a quote is not closed or out of place</source>
        <translation>ett citattecken avslutas inte eller står fel</translation>
    </message>
    <message>
        <source>is not UTF-8 text</source>
        <translation>är inte text i UTF-8</translation>
    </message>
    <message>
        <source>not a JSON list of objects</source>
        <translation>inte en JSON-lista av objekt</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>inte ett JSON-objekt</translation>
    </message>
    <message>
        <source>not a kind of edge</source>
        <translation>inget slag av kant</translation>
    </message>
    <message>
        <source>not a node of the file</source>
        <translation>ingen nod i filen</translation>
    </message>
    <message>
        <source>not of kind %1</source>
        <translation>inte av slaget %1</translation>
    </message>
    <message>
        <source>is not GEXF</source>
        <translation>är inte GEXF</translation>
    </message>
    <message>
        <source>is not GraphML</source>
        <translation>är inte GraphML</translation>
    </message>
    <message>
        <source>is not JSON: %1</source>
        <translation>är inte JSON: %1</translation>
    </message>
    <message>
        <source>is not JSON: %1; %2</source>
        <translation>är inte JSON: %1; %2</translation>
    </message>
    <message>
        <source>an element lacks its %1</source>
        <translation>ett element saknar sitt %1</translation>
    </message>
    <message>
        <source>a value stands in no node and no edge</source>
        <translation>ett värde står varken i en nod eller i en kant</translation>
    </message>
    <message>
        <source>a value is for an attribute that is not declared</source>
        <translation>ett värde gäller ett attribut som inte är deklarerat</translation>
    </message>
    <message>
        <source>a value has a key that is not declared</source>
        <translation>ett värde har en nyckel som inte är deklarerad</translation>
    </message>
    <message>
        <source>a second node has the id of an earlier one</source>
        <translation>en nod har samma id som en tidigare</translation>
    </message>
    <message>
        <source>an edge names a node that is not in the file</source>
        <translation>en kant nämner en nod som inte finns i filen</translation>
    </message>
    <message>
        <source>a graph&apos;s file ends in .graphml, .gexf, .json or .csv</source>
        <translation>en graffil slutar på .graphml, .gexf, .json eller .csv</translation>
    </message>
    <message>
        <source>is not a graph that Spindel exported</source>
        <translation>är ingen graf som Spindel har exporterat</translation>
    </message>
    <message>
        <source>is of format version %1; this program reads version %2</source>
        <translation>har formatversion %1; det här programmet läser version %2</translation>
    </message>
    <message>
        <source>holds sums, not records, so it cannot be imported</source>
        <translation>innehåller summor, inte uppgifter, och kan därför inte läsas in</translation>
    </message>
    <message>
        <source>does not hold what its digest says: it was changed after it was exported</source>
        <translation>innehåller inte det som dess kontrollsumma säger: den ändrades efter exporten</translation>
    </message>
    <message>
        <source>a masked node whose label is not as in &quot;victim-3&quot;</source>
        <translation>en maskerad nod vars namn inte är som i ”victim-3”</translation>
    </message>
    <message>
        <source>an object where a value is expected</source>
        <translation>ett objekt där ett värde väntas</translation>
    </message>
    <message>
        <source>a list where a value is expected</source>
        <translation>en lista där ett värde väntas</translation>
    </message>
    <message>
        <source>a value where an object is expected</source>
        <translation>ett värde där ett objekt väntas</translation>
    </message>
    <message>
        <source>elements are nested too deep</source>
        <translation>element är nästlade för djupt</translation>
    </message>
    <message>
        <source>a text is longer than 64 MiB</source>
        <translation>en text är längre än 64 MiB</translation>
    </message>
    <message>
        <source>a document type declaration is not accepted</source>
        <translation>en dokumenttypsdeklaration godtas inte</translation>
    </message>
    <message>
        <source>column &quot;%1&quot;: &quot;%2&quot; is %3</source>
        <translation>kolumnen ”%1”: ”%2” är %3</translation>
    </message>
    <message>
        <source>%1 is stored already with other content</source>
        <translation>%1 är redan lagrad med annat innehåll</translation>
    </message>
    <message numerus="yes">
        <source>%n more rows in quarantine</source>
        <translation>
            <numerusform>%n rad till i karantän</numerusform>
            <numerusform>%n rader till i karantän</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows left quarantine, corrected</source>
        <translation>
            <numerusform>%n rad lämnade karantänen, rättad</numerusform>
            <numerusform>%n rader lämnade karantänen, rättade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows beside the table left out</source>
        <translation>
            <numerusform>%n rad utanför tabellen utelämnad</numerusform>
            <numerusform>%n rader utanför tabellen utelämnade</numerusform>
        </translation>
    </message>
    <message>
        <source>holds no records, not imported</source>
        <translation>innehåller inga uppgifter, läses inte in</translation>
    </message>
    <message>
        <source>a quoted cell that is never closed</source>
        <translation>en cell inom citattecken som aldrig avslutas</translation>
    </message>
    <message>
        <source>text after a closing quote</source>
        <translation>text efter ett avslutande citattecken</translation>
    </message>
    <message>
        <source>a quote inside a cell that is not quoted</source>
        <translation>ett citattecken i en cell som inte står inom citattecken</translation>
    </message>
    <message numerus="yes">
        <source>a row of %n cells under a header of %1</source>
        <translation>
            <numerusform>en rad med %n cell under en rubrikrad med %1</numerusform>
            <numerusform>en rad med %n celler under en rubrikrad med %1</numerusform>
        </translation>
    </message>
    <message>
        <source>not UTF-8 text without NUL</source>
        <translation>inte text i UTF-8 utan nolltecken</translation>
    </message>
    <message>
        <source>longer than 1 MiB</source>
        <translation>längre än 1 MiB</translation>
    </message>
    <message>
        <source>longer than 128 bytes</source>
        <translation>längre än 128 byte</translation>
    </message>
    <message>
        <source>empty, but must be filled</source>
        <translation>tomt, men måste fyllas i</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>saknas</translation>
    </message>
    <message>
        <source>there twice</source>
        <translation>finns två gånger</translation>
    </message>
    <message>
        <source>other content under a key that is stored already</source>
        <translation>annat innehåll under en nyckel som redan är lagrad</translation>
    </message>
    <message>
        <source>names a victim</source>
        <translation>nämner ett brottsoffer</translation>
    </message>
    <message>
        <source>not text</source>
        <translation>inte text</translation>
    </message>
    <message>
        <source>not an RFC 3339 time with an offset</source>
        <translation>inte en tid enligt RFC 3339 med tidsförskjutning</translation>
    </message>
    <message>
        <source>not a date such as 2025-03-01</source>
        <translation>inte ett datum som 2025-03-01</translation>
    </message>
    <message>
        <source>not an ISO 3166-1 alpha-2 country in upper case</source>
        <translation>inte ett land enligt ISO 3166-1 alfa-2 med versaler</translation>
    </message>
    <message>
        <source>not a grade from A1 to F6</source>
        <translation>inte en gradering från A1 till F6</translation>
    </message>
    <message>
        <source>not a whole number of seconds, not negative</source>
        <translation>inte ett helt antal sekunder, noll eller fler</translation>
    </message>
    <message>
        <source>not a decimal with a point, at most 4 decimals and not negative</source>
        <translation>inte ett decimaltal med punkt och högst 4 decimaler, noll eller större</translation>
    </message>
    <message>
        <source>not an ISO 4217 currency in upper case</source>
        <translation>inte en valuta enligt ISO 4217 med versaler</translation>
    </message>
    <message>
        <source>not a positive decimal with a point, at most 8 decimals</source>
        <translation>inte ett positivt decimaltal med punkt och högst 8 decimaler</translation>
    </message>
    <message>
        <source>not the number of a period</source>
        <translation>inte numret på en period</translation>
    </message>
    <message>
        <source>not an RFC 3339 time with an offset, a date, or the number of a period</source>
        <translation>inte en tid enligt RFC 3339 med tidsförskjutning, ett datum eller numret på en period</translation>
    </message>
    <message>
        <source>not one of person, organisation, unknown</source>
        <translation>inte något av person, organisation, unknown</translation>
    </message>
    <message>
        <source>not one of suspect, convicted, victim, witness, contact, other, unknown</source>
        <translation>inte något av suspect, convicted, victim, witness, contact, other, unknown</translation>
    </message>
    <message>
        <source>not one of call, sms, data</source>
        <translation>inte något av call, sms, data</translation>
    </message>
    <message>
        <source>not one of bank, business, card, wallet, cash, other</source>
        <translation>inte något av bank, business, card, wallet, cash, other</translation>
    </message>
    <message>
        <source>not one of transfer, cash, card, remittance, crypto, hawala, other</source>
        <translation>inte något av transfer, cash, card, remittance, crypto, hawala, other</translation>
    </message>
    <message>
        <source>not one of air, ferry, rail, road, sea, other</source>
        <translation>inte något av air, ferry, rail, road, sea, other</translation>
    </message>
    <message>
        <source>a raw telephone number</source>
        <translation>ett telefonnummer i klartext</translation>
    </message>
    <message>
        <source>a raw IBAN</source>
        <translation>ett IBAN i klartext</translation>
    </message>
    <message>
        <source>a raw e-mail address</source>
        <translation>en e-postadress i klartext</translation>
    </message>
    <message>
        <source>a raw passport line</source>
        <translation>en passrad i klartext</translation>
    </message>
    <message>
        <source>a pseudonym whose check character is wrong</source>
        <translation>en pseudonym med fel kontrolltecken</translation>
    </message>
    <message>
        <source>a raw identifier, and no key was given to make a pseudonym of it</source>
        <translation>en identifierare i klartext, och ingen nyckel angavs för att göra en pseudonym av den</translation>
    </message>
    <message>
        <source>a raw identifier, as the profile says, and no key was given to make a pseudonym of it</source>
        <translation>en identifierare i klartext, enligt profilen, och ingen nyckel angavs för att göra en pseudonym av den</translation>
    </message>
    <message>
        <source>no identifier</source>
        <translation>ingen identifierare</translation>
    </message>
    <message>
        <source>no account number</source>
        <translation>inget kontonummer</translation>
    </message>
    <message>
        <source>an IBAN whose check digits are wrong</source>
        <translation>ett IBAN med fel kontrollsiffror</translation>
    </message>
    <message>
        <source>no IMEI of 14, 15 or 16 digits</source>
        <translation>inget IMEI med 14, 15 eller 16 siffror</translation>
    </message>
    <message>
        <source>an IMEI of zeros alone</source>
        <translation>ett IMEI av bara nollor</translation>
    </message>
    <message>
        <source>an IMEI whose check digit is wrong</source>
        <translation>ett IMEI med fel kontrollsiffra</translation>
    </message>
    <message>
        <source>one machine-readable line alone, which does not tell the issuing state</source>
        <translation>en ensam maskinläsbar rad, som inte anger den utfärdande staten</translation>
    </message>
    <message>
        <source>no document number</source>
        <translation>inget handlingsnummer</translation>
    </message>
    <message>
        <source>a document without its issuing state</source>
        <translation>en handling utan utfärdande stat</translation>
    </message>
    <message>
        <source>a document whose issuing state is no country code</source>
        <translation>en handling vars utfärdande stat inte är en landskod</translation>
    </message>
    <message>
        <source>no booking locator</source>
        <translation>ingen bokningskod</translation>
    </message>
    <message>
        <source>a booking without its carrier</source>
        <translation>en bokning utan transportör</translation>
    </message>
    <message>
        <source>a booking without its day</source>
        <translation>en bokning utan dag</translation>
    </message>
    <message>
        <source>no telephone number</source>
        <translation>inget telefonnummer</translation>
    </message>
    <message>
        <source>a telephone number without its country code, and no country is stated</source>
        <translation>ett telefonnummer utan landskod, och inget land är angivet</translation>
    </message>
    <message>
        <source>no telephone number of the stated country</source>
        <translation>inget telefonnummer i det angivna landet</translation>
    </message>
    <message>
        <source>a local time that came twice, as clocks went back</source>
        <translation>en lokal tid som inföll två gånger, när klockan ställdes tillbaka</translation>
    </message>
    <message>
        <source>a local time that never was, as clocks went forward</source>
        <translation>en lokal tid som aldrig inföll, när klockan ställdes fram</translation>
    </message>
    <message>
        <source>no time of the form that the profile states</source>
        <translation>ingen tid i den form som profilen anger</translation>
    </message>
    <message>
        <source>no text in the encoding that the profile states</source>
        <translation>ingen text i den teckenkodning som profilen anger</translation>
    </message>
    <message>
        <source>not among the words of the profile&apos;s lookup</source>
        <translation>inte bland orden i profilens uppslagslista</translation>
    </message>
    <message>
        <source>no duration such as 1:05:09</source>
        <translation>ingen varaktighet som 1:05:09</translation>
    </message>
    <message>
        <source>the header is %1</source>
        <translation>rubrikraden är %1</translation>
    </message>
    <message>
        <source>column &quot;%1&quot; is missing</source>
        <translation>kolumnen ”%1” saknas</translation>
    </message>
    <message>
        <source>column &quot;%1&quot; stands twice</source>
        <translation>kolumnen ”%1” står två gånger</translation>
    </message>
    <message>
        <source>a row of more than 64 MiB; is a quote left open?</source>
        <translation>en rad på mer än 64 MiB; saknas ett avslutande citattecken?</translation>
    </message>
    <message>
        <source>changed while it was read; import it when it is complete</source>
        <translation>ändrades medan den lästes; läs in den när den är färdig</translation>
    </message>
    <message>
        <source>a file of the same content was imported meanwhile; nothing is changed</source>
        <translation>en fil med samma innehåll lästes in under tiden; inget är ändrat</translation>
    </message>
    <message>
        <source>an edge list&apos;s file is named as its source: rename this one, whose name is no UTF-8 text of 1 to 128 bytes or a raw number or address</source>
        <translation>en kantlistas fil heter som dess källa: byt namn på den här, vars namn inte är text i UTF-8 på 1 till 128 byte, eller är ett nummer eller en adress i klartext</translation>
    </message>
    <message>
        <source>no such file or folder</source>
        <translation>filen eller mappen finns inte</translation>
    </message>
    <message>
        <source>holds no record file such as calls.csv</source>
        <translation>innehåller ingen uppgiftsfil som calls.csv</translation>
    </message>
    <message>
        <source>no row holds the columns of the profile: %1</source>
        <translation>ingen rad innehåller profilens kolumner: %1</translation>
    </message>
    <message>
        <source>the profile names no column &quot;%1&quot;</source>
        <translation>profilen nämner ingen kolumn ”%1”</translation>
    </message>
    <message>
        <source>the encoding %1 is not known here</source>
        <translation>teckenkodningen %1 är okänd här</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>läser</translation>
    </message>
    <message>
        <source>storing</source>
        <translation>lagrar</translation>
    </message>
    <message>
        <source>projecting</source>
        <translation>bygger nätverket</translation>
    </message>
    <message>
        <source>travelling together</source>
        <translation>söker gemensamma resor</translation>
    </message>
    <message>
        <source>following numbers</source>
        <translation>följer nummer</translation>
    </message>
    <message>
        <source>money passed on</source>
        <translation>följer pengar</translation>
    </message>
    <message>
        <source>dealing marks anew</source>
        <translation>delar ut märken på nytt</translation>
    </message>
    <message>
        <source>communities</source>
        <translation>söker grupper</translation>
    </message>
    <message>
        <source>link similarities</source>
        <translation>länkarnas likhet</translation>
    </message>
    <message>
        <source>link communities</source>
        <translation>länkgrupper</translation>
    </message>
    <message>
        <source>brokerage</source>
        <translation>förmedling</translation>
    </message>
    <message>
        <source>approximate betweenness</source>
        <translation>ungefärlig betweenness</translation>
    </message>
    <message>
        <source>structural holes</source>
        <translation>strukturella hål</translation>
    </message>
    <message>
        <source>key players</source>
        <translation>nyckelpersoner</translation>
    </message>
    <message>
        <source>resampling</source>
        <translation>drar nya urval</translation>
    </message>
    <message>
        <source>lost_records</source>
        <translation>med uppgifter borta</translation>
    </message>
    <message>
        <source>lost_source</source>
        <translation>med en källa borta</translation>
    </message>
    <message>
        <source>doubted_records</source>
        <translation>med betvivlade uppgifter</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>placerar noder</translation>
    </message>
    <message>
        <source>pagerank</source>
        <translation>PageRank</translation>
    </message>
    <message>
        <source>components</source>
        <translation>komponenter</translation>
    </message>
    <message>
        <source>biconnected components</source>
        <translation>tvåsammanhängande komponenter</translation>
    </message>
    <message>
        <source>core decomposition</source>
        <translation>kärnor</translation>
    </message>
    <message>
        <source>eigenvector centrality</source>
        <translation>egenvektorcentralitet</translation>
    </message>
    <message>
        <source>hubs and authorities</source>
        <translation>nav och auktoriteter</translation>
    </message>
    <message>
        <source>katz</source>
        <translation>Katz centralitet</translation>
    </message>
    <message>
        <source>motifs</source>
        <translation>motiv</translation>
    </message>
    <message>
        <source>searches</source>
        <translation>sökningar</translation>
    </message>
    <message>
        <source>triangles</source>
        <translation>trianglar</translation>
    </message>
    <message>
        <source>actors</source>
        <translation>aktörer</translation>
    </message>
    <message>
        <source>phones</source>
        <translation>telefoner</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>samtal</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>konton</translation>
    </message>
    <message>
        <source>payments</source>
        <translation>betalningar</translation>
    </message>
    <message>
        <source>travel</source>
        <translation>resor</translation>
    </message>
    <message>
        <source>rates</source>
        <translation>växelkurser</translation>
    </message>
    <message>
        <source>graph</source>
        <translation>graf</translation>
    </message>
    <message>
        <source>wages</source>
        <translation>löner</translation>
    </message>
    <message>
        <source>the wages they draw are %1 times as likely of a lawful firm&apos;s staff as of anybody</source>
        <translation>lönerna de får är %1 gånger så sannolika för ett lagligt företags anställda som för vem som helst</translation>
    </message>
    <message>
        <source>a network&apos;s file is named as its source: rename this one, whose name is no UTF-8 text of 1 to 128 bytes or a raw number or address</source>
        <translation>en nätverksfil heter som sin källa: byt namn på den här, vars namn inte är text i UTF-8 på 1 till 128 byte, eller är ett nummer eller en adress i klartext</translation>
    </message>
    <message numerus="yes">
        <source>%n more rows that contradict stored ones are in quarantine</source>
        <translation>
            <numerusform>ytterligare %n rad som motsäger en lagrad är i karantän</numerusform>
            <numerusform>ytterligare %n rader som motsäger lagrade är i karantän</numerusform>
        </translation>
    </message>
    <message>
        <source>of no call</source>
        <translation>av inget samtal</translation>
    </message>
    <message>
        <source>an id that holds a raw identifier, and no key was given to make a pseudonym of it</source>
        <translation>ett id som innehåller en identifierare i klartext, och ingen nyckel angavs för att göra en pseudonym av den</translation>
    </message>
    <message>
        <source>shortest paths</source>
        <translation>kortaste vägar</translation>
    </message>
    <message>
        <source>distances</source>
        <translation>avstånd</translation>
    </message>
    <message>
        <source>brokerage: pairs</source>
        <translation>förmedling: par</translation>
    </message>
    <message>
        <source>brokerage: triangles</source>
        <translation>förmedling: trianglar</translation>
    </message>
    <message>
        <source>brokerage: counting cycles</source>
        <translation>förmedling: räknar cykler</translation>
    </message>
    <message>
        <source>brokerage: shares</source>
        <translation>förmedling: andelar</translation>
    </message>
    <message>
        <source>agreement of communities</source>
        <translation>gruppernas samstämmighet</translation>
    </message>
    <message>
        <source>weak communities</source>
        <translation>svaga grupper</translation>
    </message>
    <message>
        <source>splitting communities</source>
        <translation>delar grupper</translation>
    </message>
    <message>
        <source>a masked identifier, which could be anybody&apos;s</source>
        <translation>en maskerad identifierare, som kan vara vems som helst</translation>
    </message>
    <message>
        <source>money over a border</source>
        <translation>pengar över en gräns</translation>
    </message>
    <message>
        <source>calls after arrivals</source>
        <translation>samtal efter ankomster</translation>
    </message>
    <message>
        <source>calls before departures</source>
        <translation>samtal före avresor</translation>
    </message>
    <message>
        <source>%1 of the %2 who paid it are abroad (p = %3); %4 % of all that it got %5</source>
        <translation>%1 av de %2 som betalade den finns utomlands (p = %3); %4 % av allt som den fick %5</translation>
    </message>
    <message>
        <source>stays with it, where the money ends</source>
        <translation>stannar hos den, där pengarna slutar</translation>
    </message>
    <message>
        <source>stays with it, the rest goes on</source>
        <translation>stannar hos den, resten går vidare</translation>
    </message>
    <message>
        <source>its calls with %1 of %2 who arrived to stay come just after their arrival (p = %3), as a host&apos;s or a foreman&apos;s do</source>
        <translation>dess samtal med %1 av %2 som kom för att stanna kommer strax efter deras ankomst (p = %3), som en värds eller en förmans gör</translation>
    </message>
    <message>
        <source>its calls with %1 of %2 who left to stay come just before their departure (p = %3)</source>
        <translation>dess samtal med %1 av %2 som reste för att stanna kommer strax före deras avresa (p = %3)</translation>
    </message>
    <message>
        <source>ring-mate above</source>
        <translation>ringkamrat ovanför</translation>
    </message>
    <message>
        <source>its score is taken times %1: a row above shares marked contacts with it, or one is the other&apos;s</source>
        <translation>dess poäng tas gånger %1: en rad ovanför delar märkta kontakter med den, eller så är den ena den andras</translation>
    </message>
    <message>
        <source>no deeds of its own</source>
        <translation>inga egna gärningar</translation>
    </message>
    <message>
        <source>one country</source>
        <translation>ett land</translation>
    </message>
    <message>
        <source>%1 of these keep changing numbers (p = %2, and %3 without a change that many share)</source>
        <translation>%1 av dem byter nummer gång på gång (p = %2, och %3 utan ett byte som många delar)</translation>
    </message>
    <message>
        <source>only its word is seen, as a foreman&apos;s may be, so it is not flagged</source>
        <translation>bara dess ord syns, som en arbetsledares kan göra, så den flaggas inte</translation>
    </message>
    <message>
        <source>a document that the list gives to several travellers</source>
        <translation>en handling som listan anger för flera resenärer</translation>
    </message>
    <message>
        <source>a traveller without a document of his own</source>
        <translation>en resenär utan egen handling</translation>
    </message>
    <message>
        <source>a person without a number to be known by</source>
        <translation>en person utan nummer att känna igen hen på</translation>
    </message>
    <message>
        <source>an organisation without a number to be known by</source>
        <translation>en organisation utan nummer att känna igen den på</translation>
    </message>
    <message>
        <source>a character beyond ASCII belongs between quotes, or in a comment</source>
        <translation>ett tecken utanför ASCII hör hemma inom citattecken eller i en kommentar</translation>
    </message>
    <message>
        <source>a character beyond ASCII cannot follow a backslash, nor begin the line after one</source>
        <translation>ett tecken utanför ASCII kan inte följa på ett omvänt snedstreck och inte heller inleda raden efter ett sådant</translation>
    </message>
    <message>
        <source>all that is seen is of one country, so it is not flagged</source>
        <translation>allt som syns hör till ett enda land, så den flaggas inte</translation>
    </message>
    <message>
        <source>a traveller without document and number</source>
        <translation>en resenär utan handling och nummer</translation>
    </message>
    <message>
        <source>breadth-first search</source>
        <translation>bredden först-sökning</translation>
    </message>
    <message>
        <source>best paths</source>
        <translation>bästa vägar</translation>
    </message>
    <message>
        <source>time-respecting paths</source>
        <translation>vägar i tidsordning</translation>
    </message>
    <message>
        <source>place in the network</source>
        <translation>plats i nätverket</translation>
    </message>
    <message>
        <source>under orders</source>
        <translation>under order</translation>
    </message>
    <message>
        <source>%1 of %2 (itself and its contacts) move people, collect money, change numbers or deal with those who do, in 1 country (marks %3, p = %4; organised %5, unlike lawful %6, weight %7)</source>
        <translation>%1 av %2 (den själv och dess kontakter) förflyttar människor, samlar in pengar, byter nummer eller har att göra med dem som gör det, i 1 land (märken %3, p = %4; organiserat %5, olikt lagligt %6, vikt %7)</translation>
    </message>
    <message>
        <source>%1 of %2 (itself and its contacts) move people, collect money, change numbers or deal with those who do, in %3 countries (marks %4, p = %5; organised %6, unlike lawful %7, weight %8)</source>
        <translation>%1 av %2 (den själv och dess kontakter) förflyttar människor, samlar in pengar, byter nummer eller har att göra med dem som gör det, i %3 länder (märken %4, p = %5; organiserat %6, olikt lagligt %7, vikt %8)</translation>
    </message>
    <message>
        <source>kept 1 large payment (%1 euro) from one that was being paid by others (rarity %2, weight %3)</source>
        <translation>behöll 1 stor betalning (%1 euro) från en som själv fick betalt av andra (sällsynthet %2, vikt %3)</translation>
    </message>
    <message>
        <source>kept %1 large payments (%2 euro) from one that was being paid by others (rarity %3, weight %4)</source>
        <translation>behöll %1 stora betalningar (%2 euro) från en som själv fick betalt av andra (sällsynthet %3, vikt %4)</translation>
    </message>
    <message>
        <source>kept %1 large payments (%2 euro) from %3 that were being paid by others (rarity %4, weight %5)</source>
        <translation>behöll %1 stora betalningar (%2 euro) från %3 som själva fick betalt av andra (sällsynthet %4, vikt %5)</translation>
    </message>
    <message>
        <source>paid for others who were brought over a border, itself (surprise %1, weight %2)</source>
        <translation>betalade själv för andra som fördes över en gräns (överraskning %1, vikt %2)</translation>
    </message>
    <message>
        <source>acts on the word of its contacts more than they on its (command %1), so that the marks count %2 times</source>
        <translation>handlar på sina kontakters ord mer än de på dess (ledning %1), därför räknas märkena %2 gånger</translation>
    </message>
    <message>
        <source>stands above %1 of the brokers by brokerage, %2 by betweenness, %3 by low constraint, %4 by sole contacts: %5 in the mean, times %6 for its ring, times %7 to begin below the rows above</source>
        <translation>står över %1 av förmedlarna i förmedling, %2 i betweenness, %3 i låg bundenhet, %4 i kontakter bara den har: %5 i medeltal, gånger %6 för dess ring, gånger %7 för att börja under raderna ovanför</translation>
    </message>
    <message>
        <source>stands above %1 of the brokers by brokerage, %2 by betweenness, %3 by low constraint, %4 by sole contacts, %5 by nearness to the known: %6 in the mean, times %7 for its ring, times %8 to begin below the rows above</source>
        <translation>står över %1 av förmedlarna i förmedling, %2 i betweenness, %3 i låg bundenhet, %4 i kontakter bara den har, %5 i närhet till de kända: %6 i medeltal, gånger %7 för dess ring, gånger %8 för att börja under raderna ovanför</translation>
    </message>
    <message>
        <source>a side of the transaction that states neither an account nor anybody by a number</source>
        <translation>en part i transaktionen som varken anger ett konto eller någon genom ett nummer</translation>
    </message>
    <message>
        <source>a raw stated number</source>
        <translation>ett uppgivet nummer i klartext</translation>
    </message>
    <message>
        <source>in no ring: no group of significant ties holds it</source>
        <translation>i ingen ring: ingen grupp av signifikanta band rymmer den</translation>
    </message>
    <message>
        <source>whether this is beyond chance was not asked (no permutations)</source>
        <translation>om detta är mer än slumpen ger har inte prövats (inga permutationer)</translation>
    </message>
    <message numerus="yes">
        <source>lost %n contacts to %1 (likeness %2, p = %3)</source>
        <translation>
            <numerusform>miste %n kontakt till %1 (likhet %2, p = %3)</numerusform>
            <numerusform>miste %n kontakter till %1 (likhet %2, p = %3)</numerusform>
        </translation>
    </message>
    <message>
        <source>calls passed on</source>
        <translation>samtal som förts vidare</translation>
    </message>
    <message>
        <source>brokerage across borders</source>
        <translation>förmedling över gränserna</translation>
    </message>
    <message>
        <source>an entry whose status does not say whether it is booked</source>
        <translation>en post vars status inte säger om den är bokförd</translation>
    </message>
    <message numerus="yes">
        <source>%n entries that are not booked left out</source>
        <translation>
            <numerusform>%n post som inte är bokförd utelämnad</numerusform>
            <numerusform>%n poster som inte är bokförda utelämnade</numerusform>
        </translation>
    </message>
    <message>
        <source>a masked key, which could be any record&apos;s</source>
        <translation>en maskerad nyckel, som kan vara vilken uppgift som helst</translation>
    </message>
    <message>
        <source>a record key that holds a raw identifier</source>
        <translation>en uppgifts nyckel som innehåller en identifierare i klartext</translation>
    </message>
    <message>
        <source>not among the words of the profile&apos;s cases</source>
        <translation>inte bland orden i profilens fall</translation>
    </message>
    <message>
        <source>no amount with the profile&apos;s decimal mark, thousands parted in threes if at all</source>
        <translation>inget belopp med profilens decimaltecken, där tusental i så fall skiljs tre och tre</translation>
    </message>
    <message>
        <source>the system of Katz&apos;s centrality has no solution</source>
        <translation>systemet för Katz centralitet har ingen lösning</translation>
    </message>
    <message>
        <source>not a Spindel case; choose a .spindel file, or import its records into a case</source>
        <translation>inget Spindel-ärende; välj en .spindel-fil, eller importera dess uppgifter till ett ärende</translation>
    </message>
    <message>
        <source>no such case; look where its file may have been moved to, or import records into a new case</source>
        <translation>ärendet finns inte; se efter vart dess fil kan ha flyttats, eller importera uppgifter till ett nytt ärende</translation>
    </message>
    <message>
        <source>the case is damaged; spindel-viewer shows what can be read of it; take a copy from before the damage, or import its files into a new case</source>
        <translation>ärendet är skadat; spindel-viewer visar det som kan läsas av det; ta en kopia från före skadan, eller importera dess filer till ett nytt ärende</translation>
    </message>
    <message>
        <source>the case is damaged so far that nothing can be read of it; take a copy from before the damage, or import its files into a new case</source>
        <translation>ärendet är så skadat att inget kan läsas av det; ta en kopia från före skadan, eller importera dess filer till ett nytt ärende</translation>
    </message>
    <message>
        <source>the case is damaged where it says who is a victim, so it is not shown; take a copy from before the damage, or import its files into a new case</source>
        <translation>ärendet är skadat där det anger vem som är brottsoffer, så det visas inte; ta en kopia från före skadan, eller importera dess filer till ett nytt ärende</translation>
    </message>
    <message>
        <source>reading around the damage</source>
        <translation>läser runt skadan</translation>
    </message>
    <message>
        <source>brokerage: roles</source>
        <translation>förmedling: roller</translation>
    </message>
    <message>
        <source>is a folder, not looked into: name it to import it</source>
        <translation>är en mapp som inte genomsöks: ange den för att läsa in den</translation>
    </message>
    <message>
        <source>is a spreadsheet: save its tables as CSV first</source>
        <translation>är ett kalkylblad: spara dess tabeller som CSV först</translation>
    </message>
    <message>
        <source>column &quot;%1&quot; is missing: cells are parted by commas here</source>
        <translation>kolumnen ”%1” saknas: celler skiljs här åt med kommatecken</translation>
    </message>
    <message>
        <source>text beyond the last column of fixed width</source>
        <translation>text bortom den sista kolumnen av fast bredd</translation>
    </message>
    <message>
        <source>a document of another name than the traveller&apos;s</source>
        <translation>ett dokument med ett annat namn än resenärens</translation>
    </message>
    <message>
        <source>an entry with an account in its text only, where it may be anybody&apos;s</source>
        <translation>en post med ett konto bara i sin text, där det kan vara vems som helst</translation>
    </message>
    <message>
        <source>an arrival before the departure</source>
        <translation>en ankomst före avresan</translation>
    </message>
    <message>
        <source>holds no statement (:20:, :25: or :61:)</source>
        <translation>innehåller inget kontoutdrag (:20:, :25: eller :61:)</translation>
    </message>
    <message>
        <source>holds no line that begins as a JSON object</source>
        <translation>innehåller ingen rad som börjar som ett JSON-objekt</translation>
    </message>
    <message>
        <source>is in an encoding that is not read: save it as UTF-8</source>
        <translation>har en teckenkodning som inte kan läsas: spara den som UTF-8</translation>
    </message>
    <message>
        <source>the case has pseudonyms of key %1, these are of key %2: the same people are others in them, and join with nobody</source>
        <translation>ärendet har pseudonymer av nyckel %1, dessa är av nyckel %2: samma personer är andra i dem, och förenas med ingen</translation>
    </message>
    <message>
        <source>betweenness: lengths lie too far apart to be added</source>
        <translation>betweenness: längder ligger för långt ifrån varandra för att adderas</translation>
    </message>
    <message>
        <source>the scores of eigenvector centrality lie too far apart</source>
        <translation>värdena på egenvektorcentralitet ligger för långt ifrån varandra</translation>
    </message>
    <message>
        <source>a score of Katz&apos;s centrality is larger than a number can be</source>
        <translation>ett värde på Katz centralitet är större än ett tal kan vara</translation>
    </message>
    <message>
        <source>is a graph that spindel exported, which holds pseudonyms already</source>
        <translation>är en graf som spindel har exporterat och som redan innehåller pseudonymer</translation>
    </message>
    <message>
        <source>not a number such as 2, 0.25 or 1e3, at least 0.0001 and at most 1e14, or 0</source>
        <translation>inte ett tal som 2, 0.25 eller 1e3, minst 0.0001 och högst 1e14, eller 0</translation>
    </message>
    <message>
        <source>a document of a booking that names nobody for it</source>
        <translation>en resehandling i en bokning som inte anger vems den är</translation>
    </message>
    <message>
        <source>an entry that stands in no statement</source>
        <translation>en post som inte står i något kontoutdrag</translation>
    </message>
    <message>
        <source>an end before the beginning</source>
        <translation>ett slut före början</translation>
    </message>
    <message>
        <source>a machine-readable line whose check digits are wrong</source>
        <translation>en maskinläsbar rad med fel kontrollsiffror</translation>
    </message>
    <message>
        <source>a number that a spreadsheet has shortened: export it again as text</source>
        <translation>ett nummer som ett kalkylblad har förkortat: exportera det på nytt som text</translation>
    </message>
    <message>
        <source>a number of which a part is masked</source>
        <translation>ett nummer som delvis är maskerat</translation>
    </message>
    <message>
        <source>a word for no value in place of a number</source>
        <translation>ett ord för att värde saknas i stället för ett nummer</translation>
    </message>
    <message>
        <source>a spreadsheet&apos;s error in place of a number</source>
        <translation>ett kalkylblads felmeddelande i stället för ett nummer</translation>
    </message>
    <message>
        <source>a time whose offset from UTC no zone has</source>
        <translation>en tid vars avstånd till UTC ingen tidszon har</translation>
    </message>
    <message>
        <source>lines end in carriage returns alone: save the file with line feeds</source>
        <translation>raderna slutar med enbart vagnretur: spara filen med radmatning</translation>
    </message>
    <message>
        <source>times are not read by &quot;%1&quot;</source>
        <translation>tider läses inte med &quot;%1&quot;</translation>
    </message>
    <message>
        <source>waiting for programs that read the case</source>
        <translation>väntar på program som läser ärendet</translation>
    </message>
    <message>
        <source>link similarities at hubs</source>
        <translation>länkarnas likhet vid nav</translation>
    </message>
    <message>
        <source>cannot be removed: %1</source>
        <translation>kan inte tas bort: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more remarks</source>
        <translation>
            <numerusform>%n anmärkning till</numerusform>
            <numerusform>%n anmärkningar till</numerusform>
        </translation>
    </message>
    <message>
        <source>a statement without its closing balance (CLBD): it may be cut off</source>
        <translation>ett kontoutdrag utan utgående saldo (CLBD): det kan vara avklippt</translation>
    </message>
    <message>
        <source>a statement without its closing balance (:62F:): it may be cut off</source>
        <translation>ett kontoutdrag utan utgående saldo (:62F:): det kan vara avklippt</translation>
    </message>
    <message>
        <source>a statement whose closing balance (CLBD) is %1, while its opening balance and entries come to %2</source>
        <translation>ett kontoutdrag vars utgående saldo (CLBD) är %1, medan ingående saldo och poster ger %2</translation>
    </message>
    <message>
        <source>a statement whose closing balance (:62F:) is %1, while its opening balance and entries come to %2</source>
        <translation>ett kontoutdrag vars utgående saldo (:62F:) är %1, medan ingående saldo och poster ger %2</translation>
    </message>
    <message>
        <source>a statement whose closing balance (CLBD) cannot be compared: the amount of an entry cannot be read</source>
        <translation>ett kontoutdrag vars utgående saldo (CLBD) inte kan jämföras: en posts belopp kan inte läsas</translation>
    </message>
    <message>
        <source>a statement whose closing balance (:62F:) cannot be compared: the amount of an entry cannot be read</source>
        <translation>ett kontoutdrag vars utgående saldo (:62F:) inte kan jämföras: en posts belopp kan inte läsas</translation>
    </message>
    <message>
        <source>a statement that counts %1 entries (%2), while it has %3</source>
        <translation>ett kontoutdrag som räknar %1 poster (%2), medan det har %3</translation>
    </message>
    <message>
        <source>a statement whose entries are said to come to %1 (%2), while they come to %3</source>
        <translation>ett kontoutdrag vars poster sägs ge %1 (%2), medan de ger %3</translation>
    </message>
    <message>
        <source>a statement that counts %1 credits of %2 in all (:90C:), while it has %3 of %4</source>
        <translation>ett kontoutdrag som räknar %1 krediteringar om sammanlagt %2 (:90C:), medan det har %3 om %4</translation>
    </message>
    <message>
        <source>a statement that counts %1 debits of %2 in all (:90D:), while it has %3 of %4</source>
        <translation>ett kontoutdrag som räknar %1 debiteringar om sammanlagt %2 (:90D:), medan det har %3 om %4</translation>
    </message>
    <message>
        <source>an entry that counts %1 transactions (NbOfTxs), while it has %2</source>
        <translation>en post som räknar %1 transaktioner (NbOfTxs), medan den har %2</translation>
    </message>
    <message>
        <source>a message that counts %1 transfers (NbOfTxs), while it has %2</source>
        <translation>ett meddelande som räknar %1 överföringar (NbOfTxs), medan det har %2</translation>
    </message>
    <message>
        <source>a message whose transfers are said to come to %1 (%2), while they come to %3</source>
        <translation>ett meddelande vars överföringar sägs ge %1 (%2), medan de ger %3</translation>
    </message>
    <message>
        <source>an interchange whose end (UNZ) counts other messages than it has</source>
        <translation>en utväxling vars slut (UNZ) räknar andra meddelanden än den har</translation>
    </message>
    <message>
        <source>an interchange without its end (UNZ): it may be cut off</source>
        <translation>en utväxling utan sitt slut (UNZ): den kan vara avklippt</translation>
    </message>
    <message>
        <source>a message whose end (UNT) counts other segments than it has</source>
        <translation>ett meddelande vars slut (UNT) räknar andra segment än det har</translation>
    </message>
    <message>
        <source>a message without its end (UNT): it may be cut off</source>
        <translation>ett meddelande utan sitt slut (UNT): det kan vara avklippt</translation>
    </message>
    <message>
        <source>ring %1 has 1 member who is no victim; --size asks for %2</source>
        <translation>ring %1 har 1 medlem som inte är brottsoffer; %2 efterfrågas</translation>
    </message>
    <message>
        <source>1 of %1 (itself and its contacts) moves people, collects money, changes numbers or deals with those who do, in 1 country (marks %2, p = %3; organised %4, unlike lawful %5, weight %6)</source>
        <translation>1 av %1 (den själv och dess kontakter) förflyttar människor, samlar in pengar, byter nummer eller har att göra med dem som gör det, i 1 land (märken %2, p = %3; organiserat %4, olikt lagligt %5, vikt %6)</translation>
    </message>
    <message>
        <source>1 of %1 (itself and its contacts) moves people, collects money, changes numbers or deals with those who do, in %2 countries (marks %3, p = %4; organised %5, unlike lawful %6, weight %7)</source>
        <translation>1 av %1 (den själv och dess kontakter) förflyttar människor, samlar in pengar, byter nummer eller har att göra med dem som gör det, i %2 länder (märken %3, p = %4; organiserat %5, olikt lagligt %6, vikt %7)</translation>
    </message>
    <message>
        <source>1 of %1 contacts passes its calls on within minutes, more than by chance with p = %2; %3 of %4 call it within minutes of being called (p = %5); it does the same for %6 and %7 of them (command %8, weight %9)</source>
        <translation>1 av %1 kontakter för dess samtal vidare inom några minuter, fler än slumpen ger med p = %2; %3 av %4 ringer den inom några minuter efter att ha blivit uppringda (p = %5); den gör detsamma för %6 respektive %7 av dem (ledning %8, vikt %9)</translation>
    </message>
    <message>
        <source>passed up 1 sum that it had collected</source>
        <translation>lämnade uppåt 1 belopp som den hade samlat in</translation>
    </message>
    <message>
        <source>1 of these keeps changing numbers (p = %1, and %2 without a change that many share)</source>
        <translation>1 av dem byter nummer gång på gång (p = %1, och %2 utan ett byte som många delar)</translation>
    </message>
    <message numerus="yes">
        <source>in ring %1 of %n members and 1 country (score %2)</source>
        <translation>
            <numerusform>i ring %1 med %n medlem och 1 land (poäng %2)</numerusform>
            <numerusform>i ring %1 med %n medlemmar och 1 land (poäng %2)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of its %2 calls are with one contact, who has 1 other (p = %3)</source>
        <translation>%1 av dess %2 samtal är med en enda kontakt, som har 1 annan (p = %3)</translation>
    </message>
    <message>
        <source>joins 1 pair of contacts across borders (%1, %2, %3, %4; %5 within; %6 by its share of each pair)</source>
        <translation>förbinder 1 par av kontakter över gränser (%1, %2, %3, %4; %5 inom; %6 efter dess andel i varje par)</translation>
    </message>
    <message>
        <source>joins 1 pair of contacts across borders (%1, %2, %3, %4; %5 within; %6 by its share of each pair), across borders beyond chance (p = %7)</source>
        <translation>förbinder 1 par av kontakter över gränser (%1, %2, %3, %4; %5 inom; %6 efter dess andel i varje par), över gränser mer än slumpen ger (p = %7)</translation>
    </message>
    <message>
        <source>joins 1 pair of contacts across borders (%1, %2, %3, %4; %5 within; %6 by its share of each pair), across borders no more than chance may give (p = %7)</source>
        <translation>förbinder 1 par av kontakter över gränser (%1, %2, %3, %4; %5 inom; %6 efter dess andel i varje par), över gränser inte mer än slumpen kan ge (p = %7)</translation>
    </message>
    <message>
        <source>1 contact that only it joins</source>
        <translation>1 kontakt som bara den förbinder</translation>
    </message>
    <message>
        <source>1 contact</source>
        <translation>1 kontakt</translation>
    </message>
    <message>
        <source>has 1 cell under %1 columns</source>
        <translation>har 1 cell under %1 kolumner</translation>
    </message>
    <message numerus="yes">
        <source>has %n cells under 1 column</source>
        <translation>
            <numerusform>har %n cell under 1 kolumn</numerusform>
            <numerusform>har %n celler under 1 kolumn</numerusform>
        </translation>
    </message>
    <message>
        <source>1 more row in quarantine</source>
        <translation>1 rad till i karantän</translation>
    </message>
    <message>
        <source>1 more row that contradicts a stored one is in quarantine</source>
        <translation>1 rad till som motsäger en lagrad är i karantän</translation>
    </message>
    <message>
        <source>1 row left quarantine, corrected</source>
        <translation>1 rad lämnade karantänen, rättad</translation>
    </message>
    <message>
        <source>1 row beside the table left out</source>
        <translation>1 rad utanför tabellen utelämnad</translation>
    </message>
    <message>
        <source>1 entry that is not booked left out</source>
        <translation>1 post som inte är bokförd utelämnad</translation>
    </message>
    <message>
        <source>a row of 1 cell under a header of %1</source>
        <translation>en rad med 1 cell under en rubrikrad med %1</translation>
    </message>
    <message>
        <source>a JSON object with a key that stands twice</source>
        <translation>ett JSON-objekt med en nyckel som står två gånger</translation>
    </message>
    <message>
        <source>has a key that stands twice in one object: which of its values is meant cannot be told</source>
        <translation>har en nyckel som står två gånger i ett objekt: vilket av värdena som menas går inte att säga</translation>
    </message>
    <message>
        <source>a document of no state, kind or number</source>
        <translation>en handling utan stat, slag eller nummer</translation>
    </message>
    <message>
        <source>no TOML: %1</source>
        <translation>profilen är inte giltig TOML här: se efter citattecken, hakparenteser och likhetstecken</translation>
    </message>
    <message>
        <source>%1 is a text in quotes</source>
        <translation>%1 är en text inom citattecken</translation>
    </message>
    <message>
        <source>%1 is a whole number above 0</source>
        <translation>%1 är ett heltal över 0</translation>
    </message>
    <message>
        <source>%1 is a list: [...]</source>
        <translation>%1 är en lista: [...]</translation>
    </message>
    <message>
        <source>%1 is true or false</source>
        <translation>%1 är true eller false</translation>
    </message>
    <message>
        <source>%1 is one of %2</source>
        <translation>%1 är ett av %2</translation>
    </message>
    <message>
        <source>%1 is written [[%2]]</source>
        <translation>%1 skrivs [[%2]]</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no key of this table</source>
        <translation>”%1” är ingen nyckel i den här tabellen</translation>
    </message>
    <message>
        <source>a field is filled from column, from columns or by a constant: one of them</source>
        <translation>ett fält fylls från column, från columns eller med constant: ett av dem</translation>
    </message>
    <message>
        <source>split and part belong together; parts count from 1</source>
        <translation>split och part hör ihop; delarna räknas från 1</translation>
    </message>
    <message>
        <source>%1 have no column &quot;%2&quot;</source>
        <translation>%1 har ingen kolumn ”%2”</translation>
    </message>
    <message>
        <source>a case needs the column that it looks at</source>
        <translation>ett case behöver kolumnen som det ser på</translation>
    </message>
    <message>
        <source>a case gives fields, or says skip = true</source>
        <translation>ett case ger fields, eller säger skip = true</translation>
    </message>
    <message>
        <source>%1 is a local time: state its zone, such as zone = &quot;Europe/Stockholm&quot;</source>
        <translation>%1 är en lokal tid: ange dess zon, som zone = &quot;Europe/Stockholm&quot;</translation>
    </message>
    <message>
        <source>no field fills &quot;%1&quot;, which %2 need</source>
        <translation>inget fält fyller ”%1”, som %2 behöver</translation>
    </message>
    <message>
        <source>a delimiter is one character, or &quot;tab&quot;</source>
        <translation>ett skiljetecken är ett tecken, eller ”tab”</translation>
    </message>
    <message>
        <source>decimals begin with . or ,</source>
        <translation>decimaler börjar med . eller ,</translation>
    </message>
    <message>
        <source>columns of fixed width need as many names as widths</source>
        <translation>kolumner med fast bredd behöver lika många names som widths</translation>
    </message>
    <message>
        <source>state the kind of the records: kind = &quot;calls&quot;, &quot;payments&quot;, &quot;travel&quot; ...</source>
        <translation>ange posternas slag: kind = &quot;calls&quot;, &quot;payments&quot;, &quot;travel&quot; ...</translation>
    </message>
    <message>
        <source>no ISO 3166-1 alpha-2 country in upper case</source>
        <translation>inget land enligt ISO 3166-1 alpha-2 med stora bokstäver</translation>
    </message>
    <message>
        <source>is for calls</source>
        <translation>är för samtal</translation>
    </message>
    <message>
        <source>no time zone such as Europe/Bucharest</source>
        <translation>ingen tidszon som Europe/Bucharest</translation>
    </message>
    <message>
        <source>no such file, and no profile of that name; there are %1</source>
        <translation>ingen sådan fil och ingen profil med det namnet; det finns %1</translation>
    </message>
    <message>
        <source>record_id: a constant is no key, as all rows would share it</source>
        <translation>record_id: en konstant är ingen nyckel, eftersom alla rader skulle dela den</translation>
    </message>
    <message>
        <source>no code of a state</source>
        <translation>ingen kod för en stat</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2</source>
        <translation>”%1” är %2</translation>
    </message>
    <message>
        <source>there is no ring %1; the case has none</source>
        <translation>det finns ingen ring %1; ärendet har inga ringar</translation>
    </message>
    <message>
        <source>there is no ring %1; the last one is %2</source>
        <translation>det finns ingen ring %1; den sista är %2</translation>
    </message>
    <message>
        <source>holds no record file such as calls.csv; its folder &quot;%1&quot; does, name that</source>
        <translation>innehåller ingen uppgiftsfil som calls.csv; det gör dess mapp ”%1”, ange den</translation>
    </message>
    <message>
        <source>neither its name nor its content tells what it holds: name it as its records, such as calls.csv, or describe it by a profile</source>
        <translation>varken namnet eller innehållet visar vad filen innehåller: ge den namn efter uppgifterna, som calls.csv, eller beskriv den med en profil</translation>
    </message>
    <message>
        <source>what stands above a header is left out: preamble is for names</source>
        <translation>det som står ovanför rubrikraden lämnas ute: preamble hör till names</translation>
    </message>
    <message>
        <source>a row of more than 1 MiB below its first line; is a quote left open?</source>
        <translation>en rad på mer än 1 MiB nedanför sin första rad; saknas ett avslutande citattecken?</translation>
    </message>
    <message>
        <source>a case looks for words (is = [...]), for a minus (negative = true) or for anything (filled = true): one of them</source>
        <translation>ett case söker ord (is = [...]), ett minustecken (negative = true) eller vad som helst (filled = true): ett av dem</translation>
    </message>
    <message>
        <source>is no JSON</source>
        <translation>är inte JSON</translation>
    </message>
    <message>
        <source>is nested more than 32 deep</source>
        <translation>är nästlad djupare än 32 nivåer</translation>
    </message>
    <message>
        <source>holds more than 16 million values: split it</source>
        <translation>innehåller fler än 16 miljoner värden: dela upp den</translation>
    </message>
    <message>
        <source>a message of too many segments; is its end (UNT) lost?</source>
        <translation>ett meddelande med alltför många segment; saknas dess slut (UNT)?</translation>
    </message>
    <message>
        <source>is no graph of nodes and links: %1</source>
        <translation>är ingen graf av noder och länkar: %1</translation>
    </message>
    <message>
        <source>a tag, comment or instruction of more than 4 MiB</source>
        <translation>en tagg, kommentar eller instruktion på mer än 4 MiB</translation>
    </message>
    <message>
        <source>a value of more than 64 MiB</source>
        <translation>ett värde på mer än 64 MiB</translation>
    </message>
    <message>
        <source>cannot be opened: %1</source>
        <translation>kan inte öppnas: %1</translation>
    </message>
    <message>
        <source>1 identifier is written in digits alone, as raw numbers of telephones, handsets and accounts are, and stands in the case as it came: if it is raw, import into a new case with a key</source>
        <translation>1 identifierare är skriven med enbart siffror, som råa nummer till telefoner, apparater och konton är, och står i ärendet som den kom: är den rå, importera till ett nytt ärende med en nyckel</translation>
    </message>
    <message numerus="yes">
        <source>%n identifiers are written in digits alone, as raw numbers of telephones, handsets and accounts are, and stand in the case as they came: if they are raw, import into a new case with a key</source>
        <translation>
            <numerusform>%n identifierare är skriven med enbart siffror, som råa nummer till telefoner, apparater och konton är, och står i ärendet som den kom: är den rå, importera till ett nytt ärende med en nyckel</numerusform>
            <numerusform>%n identifierare är skrivna med enbart siffror, som råa nummer till telefoner, apparater och konton är, och står i ärendet som de kom: är de råa, importera till ett nytt ärende med en nyckel</numerusform>
        </translation>
    </message>
    <message>
        <source>reading</source>
        <translation>läser</translation>
    </message>
    <message>
        <source>is of version %1, newer than this program&apos;s %2, but holds what this one makes: the number is damaged; spindel-viewer shows what can be read of it; take a copy from before the damage, or import its files into a new case</source>
        <translation>är av version %1, nyare än programmets %2, men innehåller det som detta program skapar: numret är skadat; spindel-viewer visar det som kan läsas av det; ta en kopia från före skadan, eller importera filerna till ett nytt ärende</translation>
    </message>
    <message>
        <source>is of version %1, newer than this program&apos;s %2; update Spindel to open it; if no newer one was ever used, the case is damaged: take a copy from before the damage, or import its files into a new case</source>
        <translation>är av version %1, nyare än programmets %2; uppdatera Spindel för att öppna det; om ingen nyare version någonsin har använts är ärendet skadat: ta en kopia från före skadan, eller importera filerna till ett nytt ärende</translation>
    </message>
</context>
<context>
    <name>spindel::viewer</name>
    <message numerus="yes">
        <source>Hide %n node(s)</source>
        <translation>
            <numerusform>Dölj %n nod</numerusform>
            <numerusform>Dölj %n noder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let go %n node(s)</source>
        <translation>
            <numerusform>Släpp %n nod</numerusform>
            <numerusform>Släpp %n noder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pin %n node(s)</source>
        <translation>
            <numerusform>Fäst %n nod</numerusform>
            <numerusform>Fäst %n noder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Focus on %n node(s)</source>
        <translation>
            <numerusform>Fokusera på %n nod</numerusform>
            <numerusform>Fokusera på %n noder</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all nodes</source>
        <translation>Visa alla noder</translation>
    </message>
    <message numerus="yes">
        <source>Move %n node(s)</source>
        <translation>
            <numerusform>Flytta %n nod</numerusform>
            <numerusform>Flytta %n noder</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the style</source>
        <translation>Ändra utseendet</translation>
    </message>
    <message>
        <source>Accept that %1 is used by %2</source>
        <translation>Godta att %1 används av %2</translation>
    </message>
    <message>
        <source>Reject that %1 is used by %2</source>
        <translation>Förkasta att %1 används av %2</translation>
    </message>
    <message>
        <source>Place all nodes</source>
        <translation>Placera alla noder</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Ärendet</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> och %1 till</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Skriv en anteckning</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>Ändra en anteckning</translation>
    </message>
    <message>
        <source>Remove a note</source>
        <translation>Ta bort en anteckning</translation>
    </message>
    <message>
        <source>Save the view %1</source>
        <translation>Spara vyn %1</translation>
    </message>
    <message>
        <source>Show the view %1</source>
        <translation>Visa vyn %1</translation>
    </message>
    <message>
        <source>Remove the view %1</source>
        <translation>Ta bort vyn %1</translation>
    </message>
    <message>
        <source>In the network</source>
        <translation>I nätverket</translation>
    </message>
    <message>
        <source>Arrows, + , - , 0</source>
        <translation>Pilar, + , - , 0</translation>
    </message>
    <message>
        <source>Move, zoom, show all</source>
        <translation>Flytta, zooma, visa allt</translation>
    </message>
    <message>
        <source>. and ,</source>
        <translation>. och ,</translation>
    </message>
    <message>
        <source>Next and previous node</source>
        <translation>Nästa och föregående nod</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Choose nothing</source>
        <translation>Välj ingenting</translation>
    </message>
    <message>
        <source>Shift or Alt and drag</source>
        <translation>Skift eller Alt och dra</translation>
    </message>
    <message>
        <source>Select by rectangle or lasso</source>
        <translation>Markera med rektangel eller lasso</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Dubbelklick</translation>
    </message>
    <message>
        <source>Expand a node</source>
        <translation>Utvidga en nod</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>På kartan</translation>
    </message>
    <message>
        <source>Next and previous flow</source>
        <translation>Nästa och föregående flöde</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Show the flow&apos;s records</source>
        <translation>Visa flödets uppgifter</translation>
    </message>
    <message>
        <source>In the activity over time</source>
        <translation>I aktiviteten över tid</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Vänster, höger</translation>
    </message>
    <message>
        <source>Move the period</source>
        <translation>Flytta perioden</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Skift+vänster, Skift+höger</translation>
    </message>
    <message>
        <source>Shorten or stretch the period</source>
        <translation>Förkorta eller förläng perioden</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mellanslag</translation>
    </message>
    <message>
        <source>Play time, stop</source>
        <translation>Spela upp tiden, stoppa</translation>
    </message>
    <message>
        <source>In tables</source>
        <translation>I tabeller</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Upp, ner</translation>
    </message>
    <message>
        <source>Choose a row</source>
        <translation>Välj en rad</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Skift+S</translation>
    </message>
    <message>
        <source>Sort by the column</source>
        <translation>Sortera efter kolumnen</translation>
    </message>
    <message>
        <source>In the search line</source>
        <translation>På sökraden</translation>
    </message>
    <message>
        <source>Return, Shift+Return</source>
        <translation>Retur, Skift+Retur</translation>
    </message>
    <message>
        <source>Next and previous hit</source>
        <translation>Nästa och föregående träff</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Retur</translation>
    </message>
    <message>
        <source>Select all hits</source>
        <translation>Markera alla träffar</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>%1: %2
    columns: %3
</source>
        <translation>%1: %2
    kolumner: %3
</translation>
    </message>
    <message>
        <source>%1: holds no records, left out
</source>
        <translation>%1: innehåller inga uppgifter, utelämnas
</translation>
    </message>
    <message>
        <source>No layer</source>
        <translation>Inget lager</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Från %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Till och med %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 till %2</translation>
    </message>
    <message>
        <source>Grade %1 or better</source>
        <translation>Gradering %1 eller bättre</translation>
    </message>
    <message>
        <source>country unknown</source>
        <translation>okänt land</translation>
    </message>
    <message>
        <source>Rank %1, score %2, q-value %3</source>
        <translation>Rang %1, poäng %2, q-värde %3</translation>
    </message>
    <message>
        <source>A known victim, never ranked as a spider. For its protection:</source>
        <translation>Ett känt brottsoffer, rangordnas aldrig som spindel. Till dess skydd:</translation>
    </message>
    <message>
        <source>Not ranked: it joins no two contacts across a border.</source>
        <translation>Inte rangordnad: den förenar inga två kontakter över en gräns.</translation>
    </message>
    <message>
        <source>rank %1</source>
        <translation>rang %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>och %1 till</translation>
    </message>
    <message>
        <source>Identifiers: %1</source>
        <translation>Identifierare: %1</translation>
    </message>
    <message>
        <source>Ring %1</source>
        <translation>Ring %1</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Medlemmar</translation>
    </message>
    <message>
        <source>The same for all</source>
        <translation>Lika för alla</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>Spider score</source>
        <translation>Spindelpoäng</translation>
    </message>
    <message>
        <source>Betweenness</source>
        <translation>Betweenness</translation>
    </message>
    <message>
        <source>Money in and out</source>
        <translation>Pengar in och ut</translation>
    </message>
    <message>
        <source>%1 EUR</source>
        <translation>%1 EUR</translation>
    </message>
    <message>
        <source>Recruit</source>
        <translation>Rekryterar</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Förflyttar</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrollerar</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Samlar in</translation>
    </message>
    <message>
        <source>Coordinate</source>
        <translation>Samordnar</translation>
    </message>
    <message>
        <source>Brought by the ring</source>
        <translation>Förda av ringen</translation>
    </message>
    <message>
        <source>No stage seen</source>
        <translation>Inget led synligt</translation>
    </message>
    <message>
        <source>How many nodes have which value: %1</source>
        <translation>Hur många noder som har vilket värde: %1</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Noder</translation>
    </message>
    <message>
        <source>Money in and out of each ring, and within it</source>
        <translation>Pengar in i, ut ur och inom varje ring</translation>
    </message>
    <message>
        <source>Money in and out of each persona</source>
        <translation>Pengar in till och ut från varje persona</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Ut</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Inom</translation>
    </message>
    <message numerus="yes">
        <source>Place %n selected node(s)</source>
        <translation>
            <numerusform>Placera %n markerad nod</numerusform>
            <numerusform>Placera %n markerade noder</numerusform>
        </translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>Aktörer</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefoner</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konton</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Betalningar</translation>
    </message>
    <message>
        <source>Journeys</source>
        <translation>Resor</translation>
    </message>
    <message>
        <source>Stated contacts</source>
        <translation>Uppgivna kontakter</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Växelkurser</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Karantän</translation>
    </message>
    <message>
        <source>What was done in the viewer</source>
        <translation>Det som gjorts i visaren</translation>
    </message>
    <message>
        <source>Files and sources</source>
        <translation>Filer och källor</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n row(s) read)</source>
        <translation>
            <numerusform>%1 (%n rad läst)</numerusform>
            <numerusform>%1 (%n rader lästa)</numerusform>
        </translation>
    </message>
    <message>
        <source>an index; all records are there</source>
        <translation>ett index; alla uppgifter finns där</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) from one country to another</source>
        <translation>
            <numerusform>%n uppgift från ett land till ett annat</numerusform>
            <numerusform>%n uppgifter från ett land till ett annat</numerusform>
        </translation>
    </message>
    <message>
        <source>A country: who belongs there, and what stays inside it</source>
        <translation>Ett land: vilka som hör dit, och vad som stannar i det</translation>
    </message>
    <message>
        <source>%1 across borders: %2</source>
        <translation>%1 över gränser: %2</translation>
    </message>
    <message>
        <source>Chain of evidence of the ring, step by step</source>
        <translation>Ringens beviskedja, steg för steg</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>lagrad</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>avvisad: %1</translation>
    </message>
    <message>
        <source>
Of the first %1 rows of each file (of actors, phones and accounts, of all):

</source>
        <translation>
Av de första %1 raderna i varje fil (av aktörer, telefoner och konton, av alla):

</translation>
    </message>
    <message>
        <source>%1, merged</source>
        <translation>%1, sammanförd</translation>
    </message>
    <message>
        <source>Ctrl and arrows</source>
        <translation>Ctrl och pilar</translation>
    </message>
    <message>
        <source>Move what is selected</source>
        <translation>Flytta det markerade</translation>
    </message>
    <message>
        <source>In the lanes</source>
        <translation>I banorna</translation>
    </message>
    <message>
        <source>Left, Right, + , - , 0</source>
        <translation>Vänster, höger, + , - , 0</translation>
    </message>
    <message>
        <source>Next and previous mark</source>
        <translation>Nästa och föregående markering</translation>
    </message>
    <message>
        <source>Show the mark&apos;s record</source>
        <translation>Visa markeringens uppgift</translation>
    </message>
    <message>
        <source>Ctrl+C, Ctrl+Alt+C</source>
        <translation>Ctrl+C, Ctrl+Alt+C</translation>
    </message>
    <message>
        <source>Accept that %1 and %2 have one user</source>
        <translation>Godta att %1 och %2 har samma användare</translation>
    </message>
    <message>
        <source>Reject that %1 and %2 have one user</source>
        <translation>Förkasta att %1 och %2 har samma användare</translation>
    </message>
    <message>
        <source>%1: a file of the format %2, which is imported, too
</source>
        <translation>%1: en fil i formatet %2, som också läses in
</translation>
    </message>
    <message>
        <source>Shift and arrows</source>
        <translation>Skift och piltangenter</translation>
    </message>
    <message>
        <source>Draw a rectangle</source>
        <translation>Rita en rektangel</translation>
    </message>
    <message>
        <source>Put down a cross that the arrows move, with Alt by pixels; again: a corner of a lasso</source>
        <translation>Sätt ut ett kors som piltangenterna flyttar, med Alt en bildpunkt i taget; igen: ett hörn i en lasso</translation>
    </message>
    <message>
        <source>Return, Ctrl+Return</source>
        <translation>Retur, Ctrl+Retur</translation>
    </message>
    <message>
        <source>Select what is drawn around, add it</source>
        <translation>Markera det inringade, lägg till det</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>profil</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, with more room</source>
        <translation>
            <numerusform>och %n till, med mer plats</numerusform>
            <numerusform>och %n till, med mer plats</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the whole case: the filters do not change this.</source>
        <translation>För hela ärendet: filtren ändrar inte detta.</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>inte prövat</translation>
    </message>
    <message>
        <source>There are no records of the time compared with. They are from: %1. Choose another time to compare with.</source>
        <translation>Det finns inga uppgifter från den tid det jämförs med. De är från: %1. Välj en annan tid att jämföra med.</translation>
    </message>
    <message>
        <source>Of the time compared with, only %1 has records: what is new or has grown may be older than it seems.</source>
        <translation>Av den tid det jämförs med har bara %1 uppgifter: det som är nytt eller har vuxit kan vara äldre än det ser ut.</translation>
    </message>
    <message>
        <source>Of the chosen time, only %1 has records: what is gone or has shrunk may go on.</source>
        <translation>Av den valda tiden har bara %1 uppgifter: det som är borta eller har minskat kan fortsätta.</translation>
    </message>
    <message>
        <source>Journeys paid for others across borders: %1</source>
        <translation>Resor betalade åt andra över gränser: %1</translation>
    </message>
    <message numerus="yes">
        <source>Not drawn, for want of a country: %n record(s)</source>
        <translation>
            <numerusform>Ej ritad, då land saknas: %n uppgift</numerusform>
            <numerusform>Ej ritade, då land saknas: %n uppgifter</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>a journey paid</comment>
        <translation>åt %1</translation>
    </message>
    <message>
        <source>paid by %1</source>
        <comment>a journey</comment>
        <translation>betald av %1</translation>
    </message>
    <message>
        <source>Findings of what is filtered</source>
        <translation>Resultat för det filtrerade</translation>
    </message>
    <message>
        <source>Findings of the whole case</source>
        <translation>Resultat för hela ärendet</translation>
    </message>
    <message>
        <source>the time from %1</source>
        <translation>tiden från %1</translation>
    </message>
    <message>
        <source>the time until %1</source>
        <translation>tiden till och med %1</translation>
    </message>
    <message>
        <source>the period %1 to %2</source>
        <translation>perioden %1 till %2</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>endast %1</translation>
    </message>
    <message>
        <source>an end in %1</source>
        <translation>en ände i %1</translation>
    </message>
    <message>
        <source>grade %1 or better</source>
        <translation>gradering %1 eller bättre</translation>
    </message>
    <message>
        <source>Still %1. Being analysed: %2.</source>
        <translation>Ännu %1. Analyseras nu: %2.</translation>
    </message>
    <message>
        <source>Of the whole case: the analysis of %1 was cancelled.</source>
        <translation>För hela ärendet: analysen av %1 avbröts.</translation>
    </message>
    <message>
        <source>Of the whole case: the analysis of %1 failed. %2</source>
        <translation>För hela ärendet: analysen av %1 misslyckades. %2</translation>
    </message>
    <message numerus="yes">
        <source>Of %1: %n record(s).</source>
        <translation>
            <numerusform>För %1: %n uppgift.</numerusform>
            <numerusform>För %1: %n uppgifter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who uses a number is taken from such records alone.</source>
        <translation>Vem som använder ett nummer tas endast från sådana uppgifter.</translation>
    </message>
    <message>
        <source>Playing time does not change this.</source>
        <translation>Att tiden spelas upp ändrar inte detta.</translation>
    </message>
    <message>
        <source>Nodes that are hidden count, too, as on the command line.</source>
        <translation>Dolda noder räknas också, liksom på kommandoraden.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Analyse it</source>
        <translation>Analysera</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>The whole case</source>
        <translation>Hela ärendet</translation>
    </message>
    <message>
        <source>Follow the filters</source>
        <translation>Följ filtren</translation>
    </message>
    <message>
        <source>of the whole case</source>
        <translation>för hela ärendet</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>för %1</translation>
    </message>
    <message>
        <source>Not analysed: no record of those that are filtered ties it to anybody.</source>
        <translation>Inte analyserad: ingen av de filtrerade uppgifterna knyter den till någon.</translation>
    </message>
    <message>
        <source>the most central node</source>
        <translation>den mest centrala noden</translation>
    </message>
    <message>
        <source>by force</source>
        <translation>kraftstyrt</translation>
    </message>
    <message>
        <source>by country</source>
        <translation>efter land</translation>
    </message>
    <message>
        <source>by ring</source>
        <translation>efter ring</translation>
    </message>
    <message>
        <source>by stage</source>
        <translation>efter led</translation>
    </message>
    <message>
        <source>around %1</source>
        <translation>runt %1</translation>
    </message>
    <message>
        <source>in layers from %1</source>
        <translation>i lager från %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an act and how</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n nod</numerusform>
            <numerusform>%n noder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expand %1 by %n node(s)</source>
        <translation>
            <numerusform>Utvidga %1 med %n nod</numerusform>
            <numerusform>Utvidga %1 med %n noder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collapse %n node(s) of %1</source>
        <translation>
            <numerusform>Fäll ihop %n nod vid %1</numerusform>
            <numerusform>Fäll ihop %n noder vid %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Tie of %1</source>
        <translation>Band mellan %1</translation>
    </message>
    <message>
        <source>Ring %1 (%2)</source>
        <translation>Ring %1 (%2)</translation>
    </message>
    <message>
        <source>Ctrl+3, then drag</source>
        <translation>Ctrl+3, dra sedan</translation>
    </message>
    <message>
        <source>Lasso, where the desktop takes Alt and drag for itself</source>
        <translation>Lasso, där skrivbordet själv tar Alt och dra</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down</source>
        <translation>Ctrl+Upp, Ctrl+Ned</translation>
    </message>
    <message>
        <source>Go to a row without choosing it</source>
        <translation>Gå till en rad utan att välja den</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+Mellanslag</translation>
    </message>
    <message>
        <source>Select its node, too, or no more</source>
        <translation>Markera också dess nod, eller inte längre</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Return</source>
        <translation>Ctrl+Skift+Retur</translation>
    </message>
    <message>
        <source>Select the first hit, too, or no more</source>
        <translation>Markera också första träffen, eller inte längre</translation>
    </message>
    <message>
        <source>The disk for temporary files has no room for a copy of the case to try the import on. The import itself needs none.</source>
        <translation>Disken för tillfälliga filer har inte plats för en kopia av ärendet att pröva importen på. Själva importen behöver ingen.</translation>
    </message>
    <message>
        <source>duplicate</source>
        <comment>a row that is in the case already</comment>
        <translation>dubblett</translation>
    </message>
    <message>
        <source>Travel here counts what ties members who travelled together or paid for one another; of a larger company, each pair counts in part. Evidence and the lanes of time count every journey that a member made or paid, once.</source>
        <translation>Resor räknar här det som binder samman medlemmar som reste tillsammans eller betalade för varandra; i ett större sällskap räknas varje par till en del. Bevis och tidsbanorna räknar varje resa som en medlem gjorde eller betalade, en gång.</translation>
    </message>
    <message>
        <source>%1  [%2]</source>
        <translation>%1  [%2]</translation>
    </message>
    <message>
        <source>%1: no records as they are. A profile is proposed: choose the file above, put the profile right, and save it or import by it.
</source>
        <translation>%1: innehåller inga uppgifter i den form den har. En profil föreslås: välj filen ovan, rätta profilen och spara den eller importera med den.
</translation>
    </message>
    <message>
        <source>What is filtered is being analysed.</source>
        <translation>Det filtrerade analyseras.</translation>
    </message>
    <message>
        <source>Of the whole case: the analysis was cancelled.</source>
        <translation>För hela ärendet: analysen avbröts.</translation>
    </message>
    <message>
        <source>Of the whole case: the analysis failed.</source>
        <translation>För hela ärendet: analysen misslyckades.</translation>
    </message>
    <message numerus="yes">
        <source>Of what is filtered: %n record(s).</source>
        <translation>
            <numerusform>För det filtrerade: %n uppgift.</numerusform>
            <numerusform>För det filtrerade: %n uppgifter.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a file and the kind of its records</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not analysed: no record of the case ties it to anybody.</source>
        <translation>Inte analyserad: ingen uppgift i ärendet knyter den till någon.</translation>
    </message>
    <message>
        <source>End the period</source>
        <translation>Avsluta perioden</translation>
    </message>
    <message>
        <source>+ , - , 0 (or the wheel)</source>
        <translation>+ , - , 0 (eller hjulet)</translation>
    </message>
    <message>
        <source>Show less of the time, more, all</source>
        <translation>Visa mindre av tiden, mer, allt</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Ctrl+vänster, Ctrl+höger</translation>
    </message>
    <message>
        <source>Earlier, later</source>
        <translation>Tidigare, senare</translation>
    </message>
    <message>
        <source>Show the period as large as there is room</source>
        <translation>Visa perioden så stor som får plats</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) far from all others are not in these days; all are from %1.</source>
        <translation>
            <numerusform>%n post långt från alla andra ligger utanför de här dagarna; alla är från %1.</numerusform>
            <numerusform>%n poster långt från alla andra ligger utanför de här dagarna; alla är från %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shift+Up, Shift+Down</source>
        <translation>Skift+upp, Skift+ned</translation>
    </message>
    <message>
        <source>Select the rows from there to here</source>
        <translation>Välj raderna därifrån och hit</translation>
    </message>
    <message>
        <source>Copy the marked rows, the whole table</source>
        <translation>Kopiera de markerade raderna, hela tabellen</translation>
    </message>
    <message>
        <source>Not analysed: no record of the case ties them to anybody.</source>
        <translation>Inte analyserade: ingen uppgift i ärendet knyter dem till någon.</translation>
    </message>
    <message>
        <source>this case is open. Choose another name.</source>
        <translation>det ärendet är öppet. Välj ett annat namn.</translation>
    </message>
    <message>
        <source>another program writes to this case. Choose another name.</source>
        <translation>ett annat program skriver i det ärendet. Välj ett annat namn.</translation>
    </message>
    <message>
        <source>Rename the view %1 to %2</source>
        <translation>Byt namn på vyn %1 till %2</translation>
    </message>
    <message>
        <source>Choose the row gone to</source>
        <translation>Välj raden man gått till</translation>
    </message>
    <message>
        <source>A country that only records name</source>
        <translation>Ett land som bara uppgifter nämner</translation>
    </message>
    <message>
        <source>the number of its version; all records are there</source>
        <translation>versionsnumret; alla uppgifter finns där</translation>
    </message>
    <message>
        <source>%1 (used by %2)</source>
        <translation>%1 (används av %2)</translation>
    </message>
    <message>
        <source>What is no longer in the case</source>
        <translation>Det som inte längre finns i ärendet</translation>
    </message>
    <message>
        <source>%1: says what is wrong with the refused rows of other files, left out
</source>
        <translation>%1: säger vad som är fel med avvisade rader i andra filer, utelämnas
</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Ctrl+Skift+M</translation>
    </message>
    <message>
        <source>Among the numbers: reject or accept the row</source>
        <translation>Bland numren: förkasta eller godta raden</translation>
    </message>
    <message>
        <source>Being brought up to date.</source>
        <translation>Uppdateras.</translation>
    </message>
    <message>
        <source>What is shown is from before you rejected or accepted a number.</source>
        <translation>Det som visas är från innan du förkastade eller godtog ett nummer.</translation>
    </message>
    <message>
        <source>Not up to date.</source>
        <translation>Inte aktuellt.</translation>
    </message>
    <message>
        <source>The new analysis was cancelled.</source>
        <translation>Den nya analysen avbröts.</translation>
    </message>
    <message>
        <source>The new analysis failed.</source>
        <translation>Den nya analysen misslyckades.</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::ActivityChartView</name>
    <message>
        <source>Look at all of the time</source>
        <translation>Se på all tid</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Från %1</translation>
    </message>
    <message>
        <source>Activity over time</source>
        <translation>Aktivitet över tid</translation>
    </message>
    <message>
        <source>Month and day from %1 on (UTC)</source>
        <translation>Månad och dag från %1 (UTC)</translation>
    </message>
    <message>
        <source>Month and day from %1 on (UTC), %2 days a bar</source>
        <translation>Månad och dag från %1 (UTC), %2 dagar per stapel</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>From %1: %2 %3</source>
        <translation>Från %1: %2 %3</translation>
    </message>
    <message>
        <source>Choose the period %1</source>
        <translation>Välj perioden %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>From %1 (UTC)</source>
        <translation>Från %1 (UTC)</translation>
    </message>
    <message>
        <source>From %1 (UTC), %2 days a bar</source>
        <translation>Från %1 (UTC), %2 dagar per stapel</translation>
    </message>
    <message>
        <source>%1 (UTC)</source>
        <translation>%1 (UTC)</translation>
    </message>
    <message>
        <source>No record of this case has a time: import records with their times to see when there was how much.</source>
        <translation>Ingen uppgift i ärendet har en tid: importera uppgifter med tider för att se när det fanns hur mycket.</translation>
    </message>
    <message>
        <source>No record that the filters let through has a time: remove a filter.</source>
        <translation>Ingen uppgift som filtren släpper igenom har en tid: ta bort ett filter.</translation>
    </message>
    <message>
        <source>There is no record in the time that is shown. The key 0 shows all of it.</source>
        <translation>Det finns ingen post i tiden som visas. Tangenten 0 visar hela.</translation>
    </message>
    <message>
        <source>%1 (UTC); 0 shows all</source>
        <translation>%1 (UTC); 0 visar allt</translation>
    </message>
    <message>
        <source>%1 (UTC), %2 days a bar; 0 shows all</source>
        <translation>%1 (UTC), %2 dagar per stapel; 0 visar allt</translation>
    </message>
    <message>
        <source>Show less of the time, larger (key +)</source>
        <translation>Visa mindre av tiden, större (tangent +)</translation>
    </message>
    <message>
        <source>Show more of the time (key -)</source>
        <translation>Visa mer av tiden (tangent -)</translation>
    </message>
    <message>
        <source>Show all of the time (key 0)</source>
        <translation>Visa hela tiden (tangent 0)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::BarChartView</name>
    <message>
        <source>Chart</source>
        <translation>Diagram</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::CaseCopyDialog</name>
    <message>
        <source>Save a copy of the case</source>
        <translation>Spara en kopia av ärendet</translation>
    </message>
    <message>
        <source>The whole case as it is now: records, refused rows, notes, views, and what was done and undone, whatever is filtered.</source>
        <translation>Hela ärendet som det är nu: uppgifter, avvisade rader, anteckningar, vyer och vad som gjorts och ångrats, vad som än är filtrerat.</translation>
    </message>
    <message>
        <source>As in the case, victims&apos; identifiers are in it unmasked. To hand on less, export the graph or save the report.</source>
        <translation>Som i ärendet står offrens beteckningar omaskerade i den. För att lämna vidare mindre: exportera grafen eller spara rapporten.</translation>
    </message>
    <message>
        <source>%1-copy.spindel</source>
        <translation>%1-kopia.spindel</translation>
    </message>
    <message>
        <source>Cases (*.spindel)</source>
        <translation>Ärenden (*.spindel)</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::CaseStatus</name>
    <message>
        <source>Open case</source>
        <translation>Öppet ärende</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Inget ärende är öppet</translation>
    </message>
    <message>
        <source>victims are masked as victim-N</source>
        <translation>brottsoffer visas som victim-N</translation>
    </message>
    <message>
        <source>damaged: look only</source>
        <translation>skadat: bara för läsning</translation>
    </message>
    <message>
        <source>look only: nothing is kept</source>
        <translation>bara för läsning: inget sparas</translation>
    </message>
    <message>
        <source>%1 (UTC)</source>
        <translation>%1 (UTC)</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n uppgift</numerusform>
            <numerusform>%n uppgifter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in quarantine</source>
        <translation>
            <numerusform>%n rad i karantän</numerusform>
            <numerusform>%n rader i karantän</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spindel::viewer::ChainView</name>
    <message>
        <source>Which chain</source>
        <translation>Vilken kedja</translation>
    </message>
    <message>
        <source>Steps of the chain of evidence</source>
        <translation>Beviskedjans steg</translation>
    </message>
    <message>
        <source>Step %1 of the chain</source>
        <translation>Steg %1 i kedjan</translation>
    </message>
    <message>
        <source>Select two nodes (Ctrl and click) to see the chain of evidence between them.</source>
        <translation>Markera två noder (Ctrl och klick) för att se beviskedjan mellan dem.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Söker…</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> av %1</translation>
    </message>
    <message>
        <source>No records link %1 and %2.</source>
        <translation>Inga uppgifter länkar %1 och %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n steg</numerusform>
            <numerusform>%n steg</numerusform>
        </translation>
    </message>
    <message>
        <source>each record after the one before (time-respecting)</source>
        <translation>varje uppgift efter den förra (i tidsordning)</translation>
    </message>
    <message>
        <source>the links exist, but not in this order of time (static)</source>
        <translation>länkarna finns, men inte i denna tidsordning (statiskt)</translation>
    </message>
    <message>
        <source>From %1 to %2: %3, %4. Records lie with: %5.</source>
        <translation>Från %1 till %2: %3, %4. Uppgifterna finns hos: %5.</translation>
    </message>
    <message>
        <source>Chain </source>
        <translation>Kedja </translation>
    </message>
    <message>
        <source>The command line writes the first chain, not this one.</source>
        <translation>Kommandoraden skriver den första kedjan, inte denna.</translation>
    </message>
    <message>
        <source>Turn round</source>
        <translation>Vänd</translation>
    </message>
    <message>
        <source>Look for chains the other way: those that respect time are others</source>
        <translation>Sök kedjor åt andra hållet: de som respekterar tiden är andra</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::ChangesView</name>
    <message>
        <source>Changes</source>
        <translation>Ändringar</translation>
    </message>
    <message>
        <source>Choose a period in the activity over time: it is compared with the period of the same length before it.</source>
        <translation>Välj en period i aktiviteten över tid: den jämförs med den lika långa perioden före.</translation>
    </message>
    <message>
        <source>Choose another period to compare with; cancel for the one before</source>
        <translation>Välj en annan period att jämföra med; avbryt för den närmast före</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>Jämfört med %1</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Jämför med…</translation>
    </message>
    <message>
        <source>No tie is new, gone, grown or shrunk between the two periods. Choose other periods, or remove a filter.</source>
        <translation>Inget band är nytt, borta, större eller mindre mellan de två perioderna. Välj andra perioder eller ta bort ett filter.</translation>
    </message>
    <message>
        <source>Between %1 and %2, %3 and %4</source>
        <translation>Mellan %1 och %2, %3 och %4</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::ChartsView</name>
    <message>
        <source>The chart as a table</source>
        <translation>Diagrammet som tabell</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Fördelning</translation>
    </message>
    <message>
        <source>Between countries</source>
        <translation>Mellan länder</translation>
    </message>
    <message>
        <source>Money of personas</source>
        <translation>Personornas pengar</translation>
    </message>
    <message>
        <source>Money of rings</source>
        <translation>Ringarnas pengar</translation>
    </message>
    <message>
        <source>Which chart</source>
        <translation>Vilket diagram</translation>
    </message>
    <message>
        <source>Of which measure</source>
        <translation>Av vilket mått</translation>
    </message>
    <message>
        <source>Records from country to country</source>
        <translation>Uppgifter från land till land</translation>
    </message>
    <message>
        <source>; the first %1 of %2 are drawn, the table has all</source>
        <translation>; de första %1 av %2 är ritade, tabellen har alla</translation>
    </message>
    <message numerus="yes">
        <source>; %n payment(s) without an exchange rate left out</source>
        <translation>
            <numerusform>; %n betalning utan växelkurs utelämnad</numerusform>
            <numerusform>; %n betalningar utan växelkurs utelämnade</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Från %1 till %2</translation>
    </message>
    <message>
        <source> (rings of the whole case)</source>
        <translation> (ringar för hela ärendet)</translation>
    </message>
    <message>
        <source> (rings of other filters)</source>
        <translation> (ringar för andra filter)</translation>
    </message>
    <message>
        <source> (nodes that are hidden count, too)</source>
        <translation> (dolda noder räknas också)</translation>
    </message>
    <message>
        <source>No node is shown: remove a filter, or show what is hidden.</source>
        <translation>Ingen nod visas: ta bort ett filter eller visa det som är dolt.</translation>
    </message>
    <message>
        <source>No record that is shown has a country at both ends: remove a filter, or import records with countries.</source>
        <translation>Ingen uppgift som visas har ett land i båda ändar: ta bort ett filter eller importera uppgifter med länder.</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s), none with an exchange rate: import rates.csv for their days.</source>
        <translation>
            <numerusform>%n betalning, utan växelkurs: importera rates.csv för dess dag.</numerusform>
            <numerusform>%n betalningar, ingen med växelkurs: importera rates.csv för deras dagar.</numerusform>
        </translation>
    </message>
    <message>
        <source>No payment is shown: remove a filter, or import payments.</source>
        <translation>Ingen betalning visas: ta bort ett filter eller importera betalningar.</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::CountryMatrix</name>
    <message>
        <source>Records between countries</source>
        <translation>Uppgifter mellan länder</translation>
    </message>
    <message>
        <source>Rows: from which country; columns: to which</source>
        <translation>Rader: från vilket land; kolumner: till vilket</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n record(s)</source>
        <translation>
            <numerusform>%1: %n uppgift</numerusform>
            <numerusform>%1: %n uppgifter</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Från %1 till %2</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::EvidenceView</name>
    <message>
        <source>Evidence</source>
        <translation>Underlag</translation>
    </message>
    <message>
        <source>The records behind what is chosen</source>
        <translation>Uppgifterna bakom det valda</translation>
    </message>
    <message>
        <source>Choose a node, a tie, a ring, a bar or a flow to see its records.</source>
        <translation>Välj en nod, ett band, en ring, en stapel eller ett flöde för att se uppgifterna.</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>För %1</translation>
    </message>
    <message>
        <source>Between %1 and %2</source>
        <translation>Mellan %1 och %2</translation>
    </message>
    <message numerus="yes">
        <source>: %n record(s)</source>
        <translation>
            <numerusform>: %n uppgift</numerusform>
            <numerusform>: %n uppgifter</numerusform>
        </translation>
    </message>
    <message>
        <source>Among the members of ring %1, and their journeys</source>
        <translation>Bland medlemmarna i ring %1, och deras resor</translation>
    </message>
    <message>
        <source>Among the %1 selected nodes, and their journeys</source>
        <translation>Bland de %1 markerade noderna, och deras resor</translation>
    </message>
    <message>
        <source>Of %1, whom no record ties to anybody</source>
        <translation>Om %1, som ingen uppgift knyter till någon</translation>
    </message>
    <message>
        <source>Saving: %1 %</source>
        <translation>Sparar: %1 %</translation>
    </message>
    <message>
        <source>, %1 with these words</source>
        <translation>, %1 med dessa ord</translation>
    </message>
    <message>
        <source>, the first %1 shown; the line below searches all, and all are saved</source>
        <translation>, de första %1 visas; raden nedan söker i alla, och alla sparas</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Sparat: %1</translation>
    </message>
    <message>
        <source>Of the %1 chosen, whom no record ties to anybody</source>
        <translation>Om de %1 valda, som ingen uppgift knyter till någon</translation>
    </message>
    <message>
        <source>no record names both. The chain of evidence shows how they are linked.</source>
        <translation>ingen uppgift nämner båda. Beviskedjan visar hur de hänger ihop.</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::FilterBar</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Lägg till ett filter</translation>
    </message>
    <message>
        <source>Filter: %1. Press to remove it.</source>
        <translation>Filter: %1. Tryck för att ta bort det.</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Ta bort detta filter</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>Ta bort filtret %1</translation>
    </message>
    <message numerus="yes">
        <source>Focus: %n node(s)</source>
        <translation>
            <numerusform>Fokus: %n nod</numerusform>
            <numerusform>Fokus: %n noder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n dold</numerusform>
            <numerusform>%n dolda</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what was hidden</source>
        <translation>Visa det som dolts</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>&amp;Lager</translation>
    </message>
    <message>
        <source>&amp;Period…</source>
        <translation>&amp;Period…</translation>
    </message>
    <message>
        <source>&amp;Countries</source>
        <translation>L&amp;änder</translation>
    </message>
    <message>
        <source>Least &amp;grade</source>
        <translation>Lägsta &amp;gradering</translation>
    </message>
    <message>
        <source>&amp;Remove all filters</source>
        <translation>&amp;Ta bort alla filter</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Ta bort alla filter</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Visa %1</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Utelämna %1</translation>
    </message>
    <message>
        <source>Without the filter %1</source>
        <translation>Utan filtret %1</translation>
    </message>
    <message>
        <source>Only with %1</source>
        <translation>Bara med %1</translation>
    </message>
    <message>
        <source>%1 or better</source>
        <translation>%1 eller bättre</translation>
    </message>
    <message>
        <source>Only grade %1 or better</source>
        <translation>Bara gradering %1 eller bättre</translation>
    </message>
    <message>
        <source>Only the period %1</source>
        <translation>Bara perioden %1</translation>
    </message>
    <message>
        <source>Findings: whole case</source>
        <translation>Resultat: hela ärendet</translation>
    </message>
    <message>
        <source>&amp;Findings follow the filters</source>
        <translation>&amp;Resultaten följer filtren</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::FindingView</name>
    <message>
        <source>Show rows with…</source>
        <translation>Visa rader med…</translation>
    </message>
    <message>
        <source>Narrow the table %1</source>
        <translation>Begränsa tabellen %1</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Spara…</translation>
    </message>
    <message>
        <source>Save the table %1 as CSV</source>
        <translation>Spara tabellen %1 som CSV</translation>
    </message>
    <message>
        <source>Save the rows that are shown, as CSV</source>
        <translation>Spara de rader som visas, som CSV</translation>
    </message>
    <message>
        <source>The command line writes the rows in their own order.</source>
        <translation>Kommandoraden skriver raderna i deras egen ordning.</translation>
    </message>
    <message>
        <source>Those that the table has no room for are saved, too, all in the order of time.</source>
        <translation>De som inte får plats i tabellen sparas också, alla i tidsordning.</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::GraphDialog</name>
    <message>
        <source>Export the graph</source>
        <translation>Exportera grafen</translation>
    </message>
    <message>
        <source>GraphML</source>
        <translation>GraphML</translation>
    </message>
    <message>
        <source>GEXF</source>
        <translation>GEXF</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Only &amp;ring %1</source>
        <translation>Bara &amp;ring %1</translation>
    </message>
    <message>
        <source>Only the chosen &amp;ring (none is chosen)</source>
        <translation>Bara den valda &amp;ringen (ingen är vald)</translation>
    </message>
    <message>
        <source>Victims stand as victim-N. Hidden nodes are exported, too.</source>
        <translation>Brottsoffer står som victim-N. Även dolda noder exporteras.</translation>
    </message>
    <message>
        <source>Rings are %1.</source>
        <translation>Ringarna är %1.</translation>
    </message>
    <message>
        <source>Only what the filters &amp;let through (there are none)</source>
        <translation>Bara det som filtren s&amp;läpper igenom (det finns inga)</translation>
    </message>
    <message>
        <source>Only what the filters &amp;let through: %1</source>
        <translation>Bara det som filtren s&amp;läpper igenom: %1</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::HistoryView</name>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>As the case was opened first</source>
        <translation>Som ärendet var när det först öppnades</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::ImportDialog</name>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importera</translation>
    </message>
    <message>
        <source>&amp;Open the case</source>
        <translation>&amp;Öppna ärendet</translation>
    </message>
    <message>
        <source>Import records</source>
        <translation>Importera uppgifter</translation>
    </message>
    <message>
        <source>What the import does</source>
        <translation>Vad importen gör</translation>
    </message>
    <message>
        <source>File whose first rows are shown</source>
        <translation>Fil vars första rader visas</translation>
    </message>
    <message>
        <source>First rows, and what would become of each</source>
        <translation>De första raderna, och vad det skulle bli av var och en</translation>
    </message>
    <message>
        <source>%1: by the proposed profile</source>
        <translation>%1: med den föreslagna profilen</translation>
    </message>
    <message>
        <source>%1: another viewer has this case open, so nothing is imported into it.
Close the other viewer, or import into another case.</source>
        <translation>%1: ärendet är öppet i ett annat fönster av programmet, så inget importeras till det.
Stäng det andra, eller importera till ett annat ärende.</translation>
    </message>
    <message numerus="yes">
        <source>%1: of the first %n row(s) of %3, %2 would be refused</source>
        <translation>
            <numerusform>%1: av den första raden av %3 skulle %2 avvisas</numerusform>
            <numerusform>%1: av de första %n raderna av %3 skulle %2 avvisas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: of %n row(s) %2 would be refused</source>
        <translation>
            <numerusform>%1: av %n rad skulle %2 avvisas</numerusform>
            <numerusform>%1: av %n rader skulle %2 avvisas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose or type a folder or file of records: its first rows are shown here, and what would become of each.</source>
        <translation>Välj eller skriv en mapp eller fil med uppgifter: här visas dess första rader och vad som skulle hända med var och en.</translation>
    </message>
    <message>
        <source>As it stands nothing of it can be imported; why is said below. Correct the file, or choose another.</source>
        <translation>Så som det är kan inget av det importeras; varför står nedan. Rätta filen eller välj en annan.</translation>
    </message>
    <message>
        <source>Ca&amp;ncel the import</source>
        <translation>Avbr&amp;yt importen</translation>
    </message>
    <message>
        <source>The import was cancelled: the case is as it was before it.</source>
        <translation>Importen avbröts: ärendet är som det var före den.</translation>
    </message>
    <message>
        <source>As it stands the profile maps no row; why is said below. Put it right above.</source>
        <translation>Så som profilen är tolkar den ingen rad; varför står nedan. Rätta den ovan.</translation>
    </message>
    <message>
        <source>%1: there is no such folder for the case. Make it, or choose another.</source>
        <translation>%1: mappen för ärendet finns inte. Skapa den eller välj en annan.</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::ImportForm</name>
    <message>
        <source>Folder or file of records</source>
        <translation>Mapp eller fil med uppgifter</translation>
    </message>
    <message>
        <source>Case to import into</source>
        <translation>Ärende att importera till</translation>
    </message>
    <message>
        <source>File of the key for pseudonyms</source>
        <translation>Fil med nyckeln för pseudonymer</translation>
    </message>
    <message>
        <source>none: raw identifiers are refused</source>
        <translation>ingen: identifierare i klartext avvisas</translation>
    </message>
    <message>
        <source>The same from the command line</source>
        <translation>Samma sak på kommandoraden</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Välj…</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>V&amp;älj…</translation>
    </message>
    <message>
        <source>Choos&amp;e…</source>
        <translation>Vä&amp;lj…</translation>
    </message>
    <message>
        <source>A &amp;folder…</source>
        <translation>En &amp;mapp…</translation>
    </message>
    <message>
        <source>A fi&amp;le…</source>
        <translation>En fi&amp;l…</translation>
    </message>
    <message>
        <source>&amp;Folder or file</source>
        <translation>&amp;Mapp eller fil</translation>
    </message>
    <message>
        <source>C&amp;ase</source>
        <translation>Ä&amp;rende</translation>
    </message>
    <message>
        <source>&amp;Key for pseudonyms</source>
        <translation>&amp;Nyckel för pseudonymer</translation>
    </message>
    <message>
        <source>The same from the command line:</source>
        <translation>Samma sak på kommandoraden:</translation>
    </message>
    <message>
        <source>A victim&apos;s name in it is masked; the file is called otherwise.</source>
        <translation>Ett brottsoffers namn i den är maskerat; filen heter något annat.</translation>
    </message>
    <message>
        <source>Folder of records</source>
        <translation>Mapp med uppgifter</translation>
    </message>
    <message>
        <source>File of records</source>
        <translation>Fil med uppgifter</translation>
    </message>
    <message>
        <source>Cases (*.spindel)</source>
        <translation>Ärenden (*.spindel)</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::KeyPlayersView</name>
    <message>
        <source>Key players</source>
        <translation>Nyckelpersoner</translation>
    </message>
    <message>
        <source>How many key players</source>
        <translation>Hur många nyckelpersoner</translation>
    </message>
    <message>
        <source>How many key players of the chosen ring</source>
        <translation>Hur många nyckelpersoner i den valda ringen</translation>
    </message>
    <message>
        <source>Choose a ring to see its key players.</source>
        <translation>Välj en ring för att se dess nyckelpersoner.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Söker…</translation>
    </message>
    <message>
        <source>Key players of ring %1</source>
        <translation>Nyckelpersoner i ring %1</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::LaneView</name>
    <message>
        <source>Choose a persona or a ring to see its calls, payments, journeys
and changes of number on one axis of time.</source>
        <translation>Välj en persona eller en ring för att se samtal, betalningar, resor
och nummerbyten på en tidsaxel.</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Lanes of time</source>
        <translation>Tidsbanor</translation>
    </message>
    <message>
        <source>%1
%2 own, %3 paid</source>
        <translation>%1
%2 egna, %3 betalade</translation>
    </message>
    <message>
        <source>Among the members of ring %1, and their journeys</source>
        <translation>Bland medlemmarna i ring %1, och deras resor</translation>
    </message>
    <message>
        <source>%1: no record that the filters let through.
Remove a filter, or choose somebody else.</source>
        <translation>%1: ingen uppgift som filtren släpper igenom.
Ta bort ett filter eller välj någon annan.</translation>
    </message>
    <message>
        <source>%1: no record has a time.
Choose somebody else, or import records with their times.</source>
        <translation>%1: ingen uppgift har en tid.
Välj någon annan eller importera uppgifter med tider.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>; hollow: journeys paid for others</source>
        <translation>; ihåliga: resor som betalats åt andra</translation>
    </message>
    <message>
        <source>%1 and %2, and their journeys</source>
        <translation>%1 och %2, och deras resor</translation>
    </message>
    <message>
        <source>Among the %1 selected nodes, and their journeys</source>
        <translation>Bland de %1 markerade noderna, och deras resor</translation>
    </message>
    <message>
        <source>outgoing above the line, incoming below</source>
        <translation>utgående ovanför linjen, inkommande under</translation>
    </message>
    <message>
        <source>from %1 to %2 above the line, back below</source>
        <translation>från %1 till %2 ovanför linjen, tillbaka under</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::MainWindow</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjälp</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tangenter</translation>
    </message>
    <message>
        <source>&amp;About Spindel</source>
        <translation>&amp;Om Spindel</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arkiv</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öppna…</translation>
    </message>
    <message>
        <source>&amp;Import records…</source>
        <translation>&amp;Importera uppgifter…</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Läs igen</translation>
    </message>
    <message>
        <source>Save a &amp;picture…</source>
        <translation>Spara en &amp;bild…</translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation>&amp;Kopiera bilden</translation>
    </message>
    <message>
        <source>Export the &amp;graph…</source>
        <translation>Exportera &amp;grafen…</translation>
    </message>
    <message>
        <source>Save the &amp;report…</source>
        <translation>Spara &amp;rapporten…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Avsluta</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Redigera</translation>
    </message>
    <message>
        <source>Undo:</source>
        <translation>Ångra:</translation>
    </message>
    <message>
        <source>Redo:</source>
        <translation>Gör om:</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Sök…</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Markera</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Nätverk</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Placering</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation>&amp;Rita</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>&amp;Vyer</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>&amp;Spara denna vy…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Ta bort</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Spara denna vy</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Sparat: %1</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Bilden ligger i urklipp.</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fönster</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Mörkt</translation>
    </message>
    <message>
        <source>Spindel</source>
        <translation>Spindel</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Nätverk</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Noder</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Banor</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Ringar</translation>
    </message>
    <message>
        <source>Spiders</source>
        <translation>Spindlar</translation>
    </message>
    <message>
        <source>Victims to protect</source>
        <translation>Brottsoffer att skydda</translation>
    </message>
    <message>
        <source>Key players</source>
        <translation>Nyckelpersoner</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Karantän</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Ändringar</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Underlag</translation>
    </message>
    <message>
        <source>Chain of evidence</source>
        <translation>Beviskedja</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Activity over time</source>
        <translation>Aktivitet över tid</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>Läsningens förlopp</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Reading the case: %1</source>
        <translation>Läser ärendet: %1</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Öppna ett ärende</translation>
    </message>
    <message>
        <source>Cases (*.spindel);;All files (*)</source>
        <translation>Ärenden (*.spindel);;Alla filer (*)</translation>
    </message>
    <message>
        <source>%1 – Spindel</source>
        <translation>%1 – Spindel</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Textstorlek</translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation>Mindre &amp;rörelse</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagram</translation>
    </message>
    <message>
        <source>Ring %1</source>
        <translation>Ring %1</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Placing the nodes (Ctrl+T stops)</source>
        <translation>Placerar noderna (Ctrl+T stoppar)</translation>
    </message>
    <message>
        <source>Analysing what is filtered: %1</source>
        <translation>Analyserar det filtrerade: %1</translation>
    </message>
    <message>
        <source>There is a view %1. Replace it?</source>
        <translation>Det finns en vy %1. Ska den ersättas?</translation>
    </message>
    <message>
        <source>Without ties</source>
        <translation>Utan band</translation>
    </message>
    <message>
        <source>Saving a copy of the case</source>
        <translation>Sparar en kopia av ärendet</translation>
    </message>
    <message>
        <source>No copy was saved.</source>
        <translation>Ingen kopia sparades.</translation>
    </message>
    <message>
        <source>Save a copy of the c&amp;ase…</source>
        <translation>Spara en kopia av ä&amp;rendet…</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Byt &amp;namn</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Byt namn på vyn</translation>
    </message>
    <message>
        <source>Saving: %1</source>
        <translation>Sparar: %1</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>&amp;Nästa vy</translation>
    </message>
    <message>
        <source>&amp;Previous view</source>
        <translation>&amp;Föregående vy</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gå till</translation>
    </message>
    <message>
        <source>&amp;Stop reading, saving or analysing</source>
        <translation>&amp;Stoppa läsning, sparande eller analys</translation>
    </message>
    <message>
        <source>Cancelled, and not saved: %1</source>
        <translation>Avbrutet, inte sparat: %1</translation>
    </message>
    <message>
        <source>Stopped: the nodes stay where they have come to. Undo brings back their places of before, and redo then places them to the end.</source>
        <translation>Stoppat: noderna står kvar där de hunnit till. Ångra för dem tillbaka dit de stod, och Gör om placerar dem sedan till slut.</translation>
    </message>
    <message>
        <source>Stopped before any node had moved: all stay where they were. Undo takes back the layout.</source>
        <translation>Stoppat innan någon nod hade flyttats: alla står kvar där de stod. Ångra tar tillbaka placeringen.</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::MapView</name>
    <message>
        <source>Map of countries</source>
        <translation>Karta över länder</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s) between countries</source>
        <translation>
            <numerusform>%n flöde mellan länder</numerusform>
            <numerusform>%n flöden mellan länder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 från %2 till %3</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n record(s)</source>
        <translation>
            <numerusform>%1: %n uppgift</numerusform>
            <numerusform>%1: %n uppgifter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n persona(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ring(s)</source>
        <translation>
            <numerusform>%n ring</numerusform>
            <numerusform>%n ringar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) inside</source>
        <translation>
            <numerusform>%n uppgift inom landet</numerusform>
            <numerusform>%n uppgifter inom landet</numerusform>
        </translation>
    </message>
    <message>
        <source>Journeys paid for others</source>
        <translation>Resor betalade åt andra</translation>
    </message>
    <message>
        <source>Nothing can be placed: no record that is shown has a country.
Remove a filter, choose another ring, or import records with countries.</source>
        <translation>Inget kan placeras: ingen uppgift som visas har ett land.
Ta bort ett filter, välj en annan ring eller importera uppgifter med länder.</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::Measures</name>
    <message>
        <source>%1 (of the whole case)</source>
        <translation>%1 (för hela ärendet)</translation>
    </message>
    <message>
        <source>%1 (of other filters)</source>
        <translation>%1 (för andra filter)</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::MergesView</name>
    <message>
        <source>Numbers and their users</source>
        <translation>Nummer och deras användare</translation>
    </message>
    <message>
        <source>Reject or accept</source>
        <translation>Förkasta eller godta</translation>
    </message>
    <message>
        <source>Take the chosen number away from its user, or give it back; the case is then analysed anew</source>
        <translation>Ta det valda numret från dess användare, eller ge det tillbaka; ärendet analyseras sedan på nytt</translation>
    </message>
    <message>
        <source>%1 (of the whole case)</source>
        <translation>%1 (för hela ärendet)</translation>
    </message>
    <message>
        <source>The command line writes the table without the state of a row, and without the rows that are rejected.</source>
        <translation>Kommandoraden skriver tabellen utan radernas tillstånd och utan de rader som har förkastats.</translation>
    </message>
    <message>
        <source>Re&amp;ject or accept</source>
        <translation>&amp;Förkasta eller godta</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::NetworkActions</name>
    <message>
        <source>Nothing is found.</source>
        <translation>Inget hittades.</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Markera &amp;allt</translation>
    </message>
    <message>
        <source>Add the &amp;neighbours</source>
        <translation>Lägg till &amp;grannarna</translation>
    </message>
    <message>
        <source>The &amp;path between two</source>
        <translation>&amp;Vägen mellan två</translation>
    </message>
    <message>
        <source>The whole &amp;ring</source>
        <translation>Hela &amp;ringen</translation>
    </message>
    <message>
        <source>All that is &amp;connected</source>
        <translation>Allt som &amp;hänger ihop</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>&amp;Invertera</translation>
    </message>
    <message>
        <source>&amp;Expand</source>
        <translation>&amp;Utvidga</translation>
    </message>
    <message>
        <source>&amp;Collapse</source>
        <translation>Fäll &amp;ihop</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Dölj</translation>
    </message>
    <message>
        <source>&amp;Pin or let go</source>
        <translation>&amp;Fäst eller släpp</translation>
    </message>
    <message>
        <source>&amp;Focus on the selection</source>
        <translation>F&amp;okusera på det markerade</translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation>&amp;Visa allt</translation>
    </message>
    <message>
        <source>By &amp;force</source>
        <translation>&amp;Kraftstyrt</translation>
    </message>
    <message>
        <source>By &amp;ring</source>
        <translation>Efter &amp;ring</translation>
    </message>
    <message>
        <source>By &amp;country</source>
        <translation>Efter &amp;land</translation>
    </message>
    <message>
        <source>&amp;Around the chosen node</source>
        <translation>Runt den &amp;valda noden</translation>
    </message>
    <message>
        <source>In &amp;layers from the chosen node</source>
        <translation>I &amp;lager från den valda noden</translation>
    </message>
    <message>
        <source>&amp;Zoom to all</source>
        <translation>&amp;Zooma till allt</translation>
    </message>
    <message>
        <source>Drag to &amp;move</source>
        <translation>Dra för att &amp;flytta</translation>
    </message>
    <message>
        <source>Drag a &amp;rectangle to select</source>
        <translation>Dra en &amp;rektangel för att markera</translation>
    </message>
    <message>
        <source>Drag a &amp;lasso to select</source>
        <translation>Dra en &amp;lasso för att markera</translation>
    </message>
    <message numerus="yes">
        <source>%n more contacts are not shown; expand again to see more.</source>
        <translation>
            <numerusform>%n kontakt till visas inte; utvidga igen för att se fler.</numerusform>
            <numerusform>%n kontakter till visas inte; utvidga igen för att se fler.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Färg</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Storlek</translation>
    </message>
    <message>
        <source>The &amp;same for all</source>
        <translation>&amp;Lika för alla</translation>
    </message>
    <message>
        <source>By &amp;contacts</source>
        <translation>Efter &amp;kontakter</translation>
    </message>
    <message>
        <source>By &amp;records</source>
        <translation>Efter &amp;uppgifter</translation>
    </message>
    <message>
        <source>By &amp;spider score</source>
        <translation>Efter &amp;spindelpoäng</translation>
    </message>
    <message>
        <source>&amp;Outlines of rings</source>
        <translation>Ringarnas &amp;omkrets</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Visa</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Utelämna</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>&amp;Etiketter</translation>
    </message>
    <message>
        <source>L&amp;egend</source>
        <translation>&amp;Teckenförklaring</translation>
    </message>
    <message>
        <source>Expand by s&amp;teps</source>
        <translation>Utvidga i s&amp;teg</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n steg</numerusform>
            <numerusform>%n steg</numerusform>
        </translation>
    </message>
    <message>
        <source>Expand by at &amp;most</source>
        <translation>Utvidga med &amp;högst</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts of a node</source>
        <translation>
            <numerusform>%n kontakt per nod</numerusform>
            <numerusform>%n kontakter per nod</numerusform>
        </translation>
    </message>
    <message>
        <source>Expand over la&amp;yers</source>
        <translation>Utvidga över &amp;lager</translation>
    </message>
    <message>
        <source>Place the &amp;selection only</source>
        <translation>Placera bara det &amp;markerade</translation>
    </message>
    <message>
        <source>S&amp;top placing</source>
        <translation>S&amp;luta placera</translation>
    </message>
    <message>
        <source>By sta&amp;ge: recruit, move, control, collect, coordinate</source>
        <translation>Efter &amp;led: rekrytera, förflytta, kontrollera, samla in, samordna</translation>
    </message>
    <message>
        <source>Select two nodes or more to place them alone.</source>
        <translation>Markera två noder eller fler för att placera bara dem.</translation>
    </message>
    <message>
        <source>By &amp;betweenness</source>
        <translation>Efter &amp;betweenness</translation>
    </message>
    <message>
        <source>By &amp;money in and out</source>
        <translation>Efter &amp;pengar in och ut</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) stay: they are tied to others, too.</source>
        <translation>
            <numerusform>%n kontakt står kvar: den har band till andra också.</numerusform>
            <numerusform>%n kontakter står kvar: de har band till andra också.</numerusform>
        </translation>
    </message>
    <message>
        <source>All contacts that the filters let through are shown.</source>
        <translation>Alla kontakter som filtren släpper igenom visas.</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::NetworkCanvas</name>
    <message>
        <source>Network</source>
        <translation>Nätverk</translation>
    </message>
    <message>
        <source>%1 nodes and %2 ties are shown.</source>
        <translation>%1 noder och %2 band visas.</translation>
    </message>
    <message numerus="yes">
        <source>%n selected.</source>
        <translation>
            <numerusform>%n markerad.</numerusform>
            <numerusform>%n markerade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n more contacts are not shown</source>
        <translation>
            <numerusform>; %n kontakt till visas inte</numerusform>
            <numerusform>; %n kontakter till visas inte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drawn around %n node(s).</source>
        <translation>
            <numerusform>%n nod är inringad.</numerusform>
            <numerusform>%n noder är inringade.</numerusform>
        </translation>
    </message>
    <message>
        <source>The cross is on %1</source>
        <translation>Korset är på %1</translation>
    </message>
    <message>
        <source>The cross is on the ground.</source>
        <translation>Korset är på bakgrunden.</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>; contacts: %1, records: %2</source>
        <translation>; kontakter: %1, uppgifter: %2</translation>
    </message>
    <message>
        <source>Note on %1: %2</source>
        <translation>Anteckning om %1: %2</translation>
    </message>
    <message>
        <source>Nobody in this case is tied to anybody: import calls, payments or journeys.</source>
        <translation>Ingen i ärendet har ett band till någon: importera samtal, betalningar eller resor.</translation>
    </message>
    <message>
        <source>Nobody is shown: remove a filter, or show all nodes (in the menu Network).</source>
        <translation>Ingen visas: ta bort ett filter eller visa alla noder (i menyn Nätverk).</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::NodesView</name>
    <message>
        <source>Nodes that are shown</source>
        <translation>Noder som visas</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::NotesView</name>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Anteckningens text</translation>
    </message>
    <message>
        <source>Write a note on what is selected</source>
        <translation>Skriv en anteckning om det markerade</translation>
    </message>
    <message>
        <source>Tags of the note</source>
        <translation>Anteckningens taggar</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Taggar, åtskilda av kommatecken</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Spara anteckning</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Note of %1</source>
        <translation>Anteckning från %1</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::OutputDialog</name>
    <message>
        <source>The same from the command line</source>
        <translation>Samma sak på kommandoraden</translation>
    </message>
    <message>
        <source>The command line does not have this.</source>
        <translation>Detta finns inte på kommandoraden.</translation>
    </message>
    <message>
        <source>The same from the command line:</source>
        <translation>Samma sak på kommandoraden:</translation>
    </message>
    <message>
        <source>The numbers that you rejected have to stand in the file %1.</source>
        <translation>De nummer som du förkastade måste stå i filen %1.</translation>
    </message>
    <message>
        <source>Save the rejected numbers</source>
        <translation>Spara de förkastade numren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save the re&amp;jected numbers…</source>
        <translation>Spara de förkastade &amp;numren…</translation>
    </message>
    <message>
        <source>A victim&apos;s name in it is masked; the file is called otherwise.</source>
        <translation>Ett brottsoffers namn i den är maskerat; filen heter något annat.</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::PeriodDialog</name>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Första dagen</translation>
    </message>
    <message>
        <source>Choose the first day</source>
        <translation>Välj den första dagen</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Sista dagen</translation>
    </message>
    <message>
        <source>Choose the last day</source>
        <translation>Välj den sista dagen</translation>
    </message>
    <message>
        <source>A day is written like 2025-03-01.</source>
        <translation>En dag skrivs som 2025-03-01.</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::PictureDialog</name>
    <message>
        <source>With the &amp;legend</source>
        <translation>Med te&amp;ckenförklaring</translation>
    </message>
    <message>
        <source>PNG, pixels</source>
        <translation>PNG, bildpunkter</translation>
    </message>
    <message>
        <source>SVG, lines</source>
        <translation>SVG, linjer</translation>
    </message>
    <message>
        <source>PDF, lines</source>
        <translation>PDF, linjer</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Save the view as a picture</source>
        <translation>Spara vyn som bild</translation>
    </message>
    <message>
        <source>The command line draws letters and colours as a plain desktop has them.</source>
        <translation>Kommandoraden ritar bokstäver och färger som ett vanligt skrivbord har dem.</translation>
    </message>
    <message>
        <source>It draws the first chart, at its own size.</source>
        <translation>Den ritar det första diagrammet, i dess egen storlek.</translation>
    </message>
    <message>
        <source>It draws all of the view at its own size, whatever part is shown here.</source>
        <translation>Den ritar hela vyn i dess egen storlek, vilken del som än visas här.</translation>
    </message>
    <message>
        <source>Of the chosen tie it selects both ends.</source>
        <translation>Av det valda bandet markerar den båda ändarna.</translation>
    </message>
    <message>
        <source>It draws the period of the filter, not that of the moment.</source>
        <translation>Den ritar filtrets period, inte den som gäller just nu.</translation>
    </message>
    <message>
        <source>It does not know what you do here, since that is not kept in the case.</source>
        <translation>Den känner inte till det du gör här, eftersom det inte sparas i ärendet.</translation>
    </message>
    <message>
        <source>It shows the rings of what is filtered, which are not yet shown here.</source>
        <translation>Den visar ringarna för det filtrerade, som ännu inte visas här.</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>S&amp;torlek</translation>
    </message>
    <message>
        <source>Classification &amp;banner</source>
        <translation>S&amp;ekretessmarkering</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::ProfileEditor</name>
    <message>
        <source>Import &amp;by the profile</source>
        <translation>Importera &amp;med profilen</translation>
    </message>
    <message>
        <source>Proposed profile, to be put right</source>
        <translation>Föreslagen profil, att rätta</translation>
    </message>
    <message>
        <source>&amp;Save the profile…</source>
        <translation>&amp;Spara profilen…</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>Spara profilen</translation>
    </message>
    <message>
        <source>Profiles (*.toml)</source>
        <translation>Profiler (*.toml)</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::QuarantineDialog</name>
    <message>
        <source>Give refused rows back</source>
        <translation>Lämna tillbaka avvisade rader</translation>
    </message>
    <message>
        <source>The refused rows of each file under its header, to be corrected and imported again, and a list of what is wrong with each. Rows that name a victim are left out.</source>
        <translation>De avvisade raderna ur varje fil under filens rubrikrad, att rätta och importera igen, och en lista över vad som är fel med var och en. Rader som nämner ett brottsoffer utelämnas.</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::QuarantineView</name>
    <message>
        <source>Quarantine</source>
        <translation>Karantän</translation>
    </message>
    <message>
        <source>No row was refused.</source>
        <translation>Ingen rad avvisades.</translation>
    </message>
    <message>
        <source>&amp;Give the rows back…</source>
        <translation>Lämna &amp;tillbaka raderna…</translation>
    </message>
    <message>
        <source>Refused rows of the chosen reason</source>
        <translation>Avvisade rader av det valda skälet</translation>
    </message>
    <message>
        <source>Write the refused rows into files, to correct them and import them again</source>
        <translation>Skriv de avvisade raderna till filer, för att rätta dem och importera dem igen</translation>
    </message>
    <message>
        <source>No row of this case was refused.</source>
        <translation>Ingen rad i detta ärende avvisades.</translation>
    </message>
    <message>
        <source>Choose a reason to see the rows refused for it.</source>
        <translation>Välj ett skäl för att se raderna som avvisades för det.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) refused for this</source>
        <translation>
            <numerusform>%n rad avvisad för detta</numerusform>
            <numerusform>%n rader avvisade för detta</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 rows refused for this</source>
        <translation>De första %1 raderna som avvisades för detta</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name a victim and were left out.</source>
        <translation>
            <numerusform>%n rad nämner ett brottsoffer och utelämnades.</numerusform>
            <numerusform>%n rader nämner ett brottsoffer och utelämnades.</numerusform>
        </translation>
    </message>
    <message>
        <source>The refused rows were written into %1. Correct them there, then import that folder into this case.</source>
        <translation>De avvisade raderna skrevs till %1. Rätta dem där och importera sedan mappen till detta ärende.</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::ReasonsView</name>
    <message>
        <source>Reasons</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Choose a ring or a spider to see why it stands out.</source>
        <translation>Välj en ring eller en spindel för att se varför den utmärker sig.</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::RenewalNotice</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Analyse it</source>
        <translation>Analysera</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::ReportDialog</name>
    <message>
        <source>Save the report</source>
        <translation>Spara rapporten</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>&amp;Language of the report:</source>
        <translation>Rapportens &amp;språk:</translation>
    </message>
    <message>
        <source>One HTML file for a prosecutor: rings, spiders with their reasons, chains of evidence, what was refused and how all was made. Victims are masked. The command line writes the report into a folder, with the tables and the graph.</source>
        <translation>En HTML-fil för åklagaren: ringar, spindlar med sina skäl, beviskedjor, vad som avvisades och hur allt gjordes. Brottsoffer är maskerade. Kommandoraden skriver rapporten till en mapp, med tabellerna och grafen.</translation>
    </message>
    <message>
        <source>Of the whole case, without filters.</source>
        <translation>För hela ärendet, utan filter.</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::RingListView</name>
    <message>
        <source>Rings</source>
        <translation>Ringar</translation>
    </message>
    <message>
        <source>Link clusters, the highest score first</source>
        <translation>Länkkluster, högst poäng först</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::SearchBox</name>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Hittades inte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n träff</numerusform>
            <numerusform>%n träffar</numerusform>
        </translation>
    </message>
    <message>
        <source>Search: id, country, ring… (Ctrl+F)</source>
        <translation>Sök: id, land, ring… (Ctrl+F)</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Förslag</translation>
    </message>
    <message>
        <source>Finds ids, of handsets, documents and bookings too, countries, categories, kinds, rings, tags, words of notes, places and carriers of journeys, and &quot;without ties&quot;. Return: next hit. Shift+Return: the one before. Ctrl+Return: select all. Ctrl+Shift+Return: select the first hit besides what is selected.</source>
        <translation>Hittar id, även för apparater, resehandlingar och bokningar, länder, kategorier, slag, ringar, taggar, ord i anteckningar, resors orter och transportföretag samt ”utan band”. Retur: nästa träff. Skift+Retur: föregående. Ctrl+Retur: markera alla. Ctrl+Skift+Retur: markera första träffen utöver det som är markerat.</translation>
    </message>
    <message>
        <source>With %1 %2</source>
        <translation>Med %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>, %n without ties</source>
        <translation>
            <numerusform>, %n utan band</numerusform>
            <numerusform>, %n utan band</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spindel::viewer::SelectionPlacing</name>
    <message>
        <source>Pinned nodes keep their places: fewer than two of the selected are free.</source>
        <translation>Fästa noder står kvar: färre än två av de markerade är fria.</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::Session</name>
    <message>
        <source>%1: another viewer has this case open. You can look at it here, but what you do is not kept. Close the other viewer to work on it.</source>
        <translation>%1: ett annat fönster har detta ärende öppet. Du kan titta på det här, men det du gör sparas inte. Stäng det andra fönstret för att arbeta med det.</translation>
    </message>
    <message>
        <source>%1: the folder cannot be written to. You can look at the case, but what you do is not kept. Copy it to a folder of your own to work on it.</source>
        <translation>%1: mappen kan inte skrivas till. Du kan titta på ärendet, men det du gör sparas inte. Kopiera det till en egen mapp för att arbeta med det.</translation>
    </message>
    <message>
        <source>%1: the case is damaged. What could be read is shown and can be exported, but nothing you do is kept in it. Not all could be read of: %2. Take a copy from before the damage, or import the files into a new case.</source>
        <translation>%1: ärendet är skadat. Det som kunde läsas visas och kan exporteras, men inget du gör sparas i det. Allt kunde inte läsas av: %2. Ta en kopia från före skadan, eller importera filerna till ett nytt ärende.</translation>
    </message>
    <message>
        <source>%1: this file is damaged. What was done in the viewer while another program wrote into the case waited in it and cannot be read; the case itself is whole. Put a copy of the file from before in its place, or delete it.</source>
        <translation>%1: filen är skadad. Det som gjordes i visaren medan ett annat program skrev i ärendet väntade i den och kan inte läsas; själva ärendet är helt. Lägg en tidigare kopia av filen i dess ställe, eller ta bort den.</translation>
    </message>
    <message>
        <source>%1. What you do waits in the file %2 beside the case and comes into it as soon as it can be written to, today or the next time: keep the two together.</source>
        <translation>%1. Det du gör väntar i filen %2 bredvid ärendet och kommer in i det så snart det går att skriva till, i dag eller nästa gång: låt dem ligga tillsammans.</translation>
    </message>
    <message>
        <source>%1. What you do can be kept nowhere and is lost when this window is closed, unless the case can be written to by then.</source>
        <translation>%1. Det du gör kan inte sparas någonstans och går förlorat när fönstret stängs, om ärendet inte går att skriva till innan dess.</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::SpiderTableView</name>
    <message>
        <source>Spiders</source>
        <translation>Spindlar</translation>
    </message>
    <message>
        <source>Central personas across borders, the highest rank first</source>
        <translation>Centrala personor över gränser, högst rang först</translation>
    </message>
    <message>
        <source>Rank intervals</source>
        <translation>Rangintervall</translation>
    </message>
    <message>
        <source>How far each rank would move if some records were missing or wrong; this may take long. Press again to stop.</source>
        <translation>Hur långt varje rang skulle flyttas om en del uppgifter saknades eller var fel; det kan ta lång tid. Tryck igen för att avbryta.</translation>
    </message>
    <message>
        <source>Nobody stands out here. Where no record names a country, nobody can.</source>
        <translation>Ingen sticker ut här. Där ingen uppgift nämner ett land kan ingen göra det.</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::StartPage</name>
    <message>
        <source>Rings and spiders across borders, each figure one click from its records.
A case is one file, NAME.spindel.</source>
        <translation>Ringar och spindlar över gränser, varje siffra ett klick från sina uppgifter.
Ett ärende är en fil, NAMN.spindel.</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>Öppna ett ärende…</translation>
    </message>
    <message>
        <source>A file that was made by an import</source>
        <translation>En fil som skapats vid en import</translation>
    </message>
    <message>
        <source>Import records…</source>
        <translation>Importera uppgifter…</translation>
    </message>
    <message>
        <source>Try the sample case</source>
        <translation>Prova exempelärendet</translation>
    </message>
    <message>
        <source>Simulated records: nobody in it exists</source>
        <translation>Simulerade uppgifter: ingen i det finns</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Recent cases&lt;/h3&gt;</source>
        <translation>&lt;h3&gt;Senaste ärenden&lt;/h3&gt;</translation>
    </message>
    <message>
        <source>Its records are not installed. They were looked for in:</source>
        <translation>Dess uppgifter är inte installerade. De söktes i:</translation>
    </message>
    <message>
        <source>Tables of phones, calls, payments, travel and actors, and files of banks and carriers</source>
        <translation>Tabeller över telefoner, samtal, betalningar, resor och aktörer, och filer från banker och transportörer</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::TableDialog</name>
    <message>
        <source>Save the table</source>
        <translation>Spara tabellen</translation>
    </message>
    <message numerus="yes">
        <source>All %n row(s), as CSV.</source>
        <translation>
            <numerusform>Den enda raden, som CSV.</numerusform>
            <numerusform>Alla %n rader, som CSV.</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 rows that are shown of %2, as CSV. The command line writes all.</source>
        <translation>De %1 rader som visas av %2, som CSV. Kommandoraden skriver alla.</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n &amp;marked row(s); the command line writes all</source>
        <translation>
            <numerusform>Endast den &amp;markerade raden; kommandoraden skriver alla</numerusform>
            <numerusform>Endast de %n &amp;markerade raderna; kommandoraden skriver alla</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spindel::viewer::TableView</name>
    <message>
        <source>&amp;Sort by this column</source>
        <translation>&amp;Sortera efter denna kolumn</translation>
    </message>
    <message>
        <source>Copy the &amp;table</source>
        <translation>Kopiera &amp;tabellen</translation>
    </message>
    <message>
        <source>No row has these words.</source>
        <translation>Ingen rad har dessa ord.</translation>
    </message>
    <message>
        <source>There are no rows.</source>
        <translation>Det finns inga rader.</translation>
    </message>
    <message>
        <source>&amp;Copy the marked rows</source>
        <translation>&amp;Kopiera de markerade raderna</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::TiesView</name>
    <message>
        <source>Ties that are shown</source>
        <translation>Band som visas</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::UntiedCard</name>
    <message>
        <source>%1 (%2): no record ties it to anybody, so it has no place in the picture. Its records are in the evidence.</source>
        <translation>%1 (%2): ingen uppgift knyter den till någon, så den har ingen plats i bilden. Dess uppgifter står i underlaget.</translation>
    </message>
    <message>
        <source>%1 chosen: no record ties them to anybody, so they have no place in the picture. Their records are in the evidence.</source>
        <translation>%1 valda: ingen uppgift knyter dem till någon, så de har ingen plats i bilden. Deras uppgifter står i underlaget.</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Anteckning: %1</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::UntiedView</name>
    <message>
        <source>Personas without ties</source>
        <translation>De som saknar band</translation>
    </message>
    <message>
        <source>Everybody in the case is tied to somebody.</source>
        <translation>Alla i ärendet har band till någon.</translation>
    </message>
</context>
<context>
    <name>spindel::viewer::VictimsView</name>
    <message>
        <source>Victims to protect</source>
        <translation>Brottsoffer att skydda</translation>
    </message>
    <message>
        <source>No known victim is in a position of risk here.</source>
        <translation>Inget känt brottsoffer är i riskläge här.</translation>
    </message>
</context>
</TS>

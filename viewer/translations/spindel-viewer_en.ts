<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>sentences</name>
    <message numerus="yes">
        <source>ring %1 has %n members who are no victims; --size asks for %2</source>
        <translation>
            <numerusform>ring %1 has %n member who is no victim; --size asks for %2</numerusform>
            <numerusform>ring %1 has %n members who are no victims; --size asks for %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in ring %1 of %n members and %2 countries (score %3)</source>
        <translation>
            <numerusform>in ring %1 of %n member and %2 countries (score %3)</numerusform>
            <numerusform>in ring %1 of %n members and %2 countries (score %3)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts that only it joins</source>
        <translation>
            <numerusform>%n contact that only it joins</numerusform>
            <numerusform>%n contacts that only it joins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>took over %n contacts of %1 (likeness %2, p = %3)</source>
        <translation>
            <numerusform>took over %n contact of %1 (likeness %2, p = %3)</numerusform>
            <numerusform>took over %n contacts of %1 (likeness %2, p = %3)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has %n cells under %1 columns</source>
        <translation>
            <numerusform>has %n cell under %1 columns</numerusform>
            <numerusform>has %n cells under %1 columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more rows in quarantine</source>
        <translation>
            <numerusform>%n more row in quarantine</numerusform>
            <numerusform>%n more rows in quarantine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows left quarantine, corrected</source>
        <translation>
            <numerusform>%n row left quarantine, corrected</numerusform>
            <numerusform>%n rows left quarantine, corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows beside the table left out</source>
        <translation>
            <numerusform>%n row beside the table left out</numerusform>
            <numerusform>%n rows beside the table left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a row of %n cells under a header of %1</source>
        <translation>
            <numerusform>a row of %n cell under a header of %1</numerusform>
            <numerusform>a row of %n cells under a header of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more rows that contradict stored ones are in quarantine</source>
        <translation>
            <numerusform>%n more row that contradicts a stored one is in quarantine</numerusform>
            <numerusform>%n more rows that contradict stored ones are in quarantine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lost %n contacts to %1 (likeness %2, p = %3)</source>
        <translation>
            <numerusform>lost %n contact to %1 (likeness %2, p = %3)</numerusform>
            <numerusform>lost %n contacts to %1 (likeness %2, p = %3)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries that are not booked left out</source>
        <translation>
            <numerusform>%n entry that is not booked left out</numerusform>
            <numerusform>%n entries that are not booked left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more remarks</source>
        <translation>
            <numerusform>%n more remark</numerusform>
            <numerusform>%n more remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in ring %1 of %n members and 1 country (score %2)</source>
        <translation>
            <numerusform>in ring %1 of %n member and 1 country (score %2)</numerusform>
            <numerusform>in ring %1 of %n members and 1 country (score %2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has %n cells under 1 column</source>
        <translation>
            <numerusform>has %n cell under 1 column</numerusform>
            <numerusform>has %n cells under 1 column</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n identifiers are written in digits alone, as raw numbers of telephones, handsets and accounts are, and stand in the case as they came: if they are raw, import into a new case with a key</source>
        <translation>
            <numerusform>%n identifier is written in digits alone, as raw numbers of telephones, handsets and accounts are, and stands in the case as it came: if it is raw, import into a new case with a key</numerusform>
            <numerusform>%n identifiers are written in digits alone, as raw numbers of telephones, handsets and accounts are, and stand in the case as they came: if they are raw, import into a new case with a key</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spindel::viewer</name>
    <message numerus="yes">
        <source>Hide %n node(s)</source>
        <translation>
            <numerusform>Hide %n node</numerusform>
            <numerusform>Hide %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let go %n node(s)</source>
        <translation>
            <numerusform>Let go %n node</numerusform>
            <numerusform>Let go %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pin %n node(s)</source>
        <translation>
            <numerusform>Pin %n node</numerusform>
            <numerusform>Pin %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Focus on %n node(s)</source>
        <translation>
            <numerusform>Focus on %n node</numerusform>
            <numerusform>Focus on %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n node(s)</source>
        <translation>
            <numerusform>Move %n node</numerusform>
            <numerusform>Move %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place %n selected node(s)</source>
        <translation>
            <numerusform>Place %n selected node</numerusform>
            <numerusform>Place %n selected nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n row(s) read)</source>
        <translation>
            <numerusform>%1 (%n row read)</numerusform>
            <numerusform>%1 (%n rows read)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) from one country to another</source>
        <translation>
            <numerusform>%n record from one country to another</numerusform>
            <numerusform>%n records from one country to another</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more, with more room</source>
        <translation>
            <numerusform>and %n more, with more room</numerusform>
            <numerusform>and %n more, with more room</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not drawn, for want of a country: %n record(s)</source>
        <translation>
            <numerusform>Not drawn, for want of a country: %n record</numerusform>
            <numerusform>Not drawn, for want of a country: %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %1: %n record(s).</source>
        <translation>
            <numerusform>Of %1: %n record.</numerusform>
            <numerusform>Of %1: %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expand %1 by %n node(s)</source>
        <translation>
            <numerusform>Expand %1 by %n node</numerusform>
            <numerusform>Expand %1 by %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Collapse %n node(s) of %1</source>
        <translation>
            <numerusform>Collapse %n node of %1</numerusform>
            <numerusform>Collapse %n nodes of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of what is filtered: %n record(s).</source>
        <translation>
            <numerusform>Of what is filtered: %n record.</numerusform>
            <numerusform>Of what is filtered: %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) far from all others are not in these days; all are from %1.</source>
        <translation>
            <numerusform>%n record far from all others is not in these days; all are from %1.</numerusform>
            <numerusform>%n records far from all others are not in these days; all are from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spindel::viewer::CaseStatus</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in quarantine</source>
        <translation>
            <numerusform>%n row in quarantine</numerusform>
            <numerusform>%n rows in quarantine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spindel::viewer::ChainView</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spindel::viewer::ChartsView</name>
    <message numerus="yes">
        <source>; %n payment(s) without an exchange rate left out</source>
        <translation>
            <numerusform>; %n payment without an exchange rate left out</numerusform>
            <numerusform>; %n payments without an exchange rate left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s), none with an exchange rate: import rates.csv for their days.</source>
        <translation>
            <numerusform>%n payment, none with an exchange rate: import rates.csv for their days.</numerusform>
            <numerusform>%n payments, none with an exchange rate: import rates.csv for their days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spindel::viewer::CountryMatrix</name>
    <message numerus="yes">
        <source>%1: %n record(s)</source>
        <translation>
            <numerusform>%1: %n record</numerusform>
            <numerusform>%1: %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spindel::viewer::EvidenceView</name>
    <message numerus="yes">
        <source>: %n record(s)</source>
        <translation>
            <numerusform>: %n record</numerusform>
            <numerusform>: %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spindel::viewer::FilterBar</name>
    <message numerus="yes">
        <source>Focus: %n node(s)</source>
        <translation>
            <numerusform>Focus: %n node</numerusform>
            <numerusform>Focus: %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spindel::viewer::ImportDialog</name>
    <message numerus="yes">
        <source>%1: of the first %n row(s) of %3, %2 would be refused</source>
        <translation>
            <numerusform>%1: of the first row of %3, %2 would be refused</numerusform>
            <numerusform>%1: of the first %n rows of %3, %2 would be refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: of %n row(s) %2 would be refused</source>
        <translation>
            <numerusform>%1: of %n row %2 would be refused</numerusform>
            <numerusform>%1: of %n rows %2 would be refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spindel::viewer::LaneView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spindel::viewer::MapView</name>
    <message numerus="yes">
        <source>%n flow(s) between countries</source>
        <translation>
            <numerusform>%n flow between countries</numerusform>
            <numerusform>%n flows between countries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n record(s)</source>
        <translation>
            <numerusform>%1: %n record</numerusform>
            <numerusform>%1: %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n persona(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ring(s)</source>
        <translation>
            <numerusform>%n ring</numerusform>
            <numerusform>%n rings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) inside</source>
        <translation>
            <numerusform>%n record inside</numerusform>
            <numerusform>%n records inside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spindel::viewer::NetworkActions</name>
    <message numerus="yes">
        <source>%n more contacts are not shown; expand again to see more.</source>
        <translation>
            <numerusform>%n more contact is not shown; expand again to see more.</numerusform>
            <numerusform>%n more contacts are not shown; expand again to see more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts of a node</source>
        <translation>
            <numerusform>%n contact of a node</numerusform>
            <numerusform>%n contacts of a node</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) stay: they are tied to others, too.</source>
        <translation>
            <numerusform>%n contact stays: it is tied to others, too.</numerusform>
            <numerusform>%n contacts stay: they are tied to others, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spindel::viewer::NetworkCanvas</name>
    <message numerus="yes">
        <source>%n selected.</source>
        <translation>
            <numerusform>%n selected.</numerusform>
            <numerusform>%n selected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n more contacts are not shown</source>
        <translation>
            <numerusform>; %n more contact is not shown</numerusform>
            <numerusform>; %n more contacts are not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drawn around %n node(s).</source>
        <translation>
            <numerusform>Drawn around %n node.</numerusform>
            <numerusform>Drawn around %n nodes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spindel::viewer::QuarantineView</name>
    <message numerus="yes">
        <source>%n row(s) refused for this</source>
        <translation>
            <numerusform>%n row refused for this</numerusform>
            <numerusform>%n rows refused for this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name a victim and were left out.</source>
        <translation>
            <numerusform>%n row names a victim and was left out.</numerusform>
            <numerusform>%n rows name a victim and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spindel::viewer::SearchBox</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n without ties</source>
        <translation>
            <numerusform>, %n without ties</numerusform>
            <numerusform>, %n without ties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spindel::viewer::TableDialog</name>
    <message numerus="yes">
        <source>All %n row(s), as CSV.</source>
        <translation>
            <numerusform>The only row, as CSV.</numerusform>
            <numerusform>All %n rows, as CSV.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n &amp;marked row(s); the command line writes all</source>
        <translation>
            <numerusform>Only the %n &amp;marked row; the command line writes all</numerusform>
            <numerusform>Only the %n &amp;marked rows; the command line writes all</numerusform>
        </translation>
    </message>
</context>
</TS>

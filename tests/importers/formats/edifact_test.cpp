#include "importers/formats/edifact.h"

#include "tests/importers/formats/edifact_case.h"

namespace spindel::importers::formats {

namespace {

std::vector<std::string> texts(std::string_view bytes)
{
    EdifactReader reader(bytes, "x");
    std::vector<std::string> all;
    while (const auto segment = reader.next()) {
        auto text = segment->tag;
        for (const auto& element : segment->elements) {
            text += '[';
            for (std::size_t i = 0; i < element.size(); ++i)
                text += (i > 0 ? "|" : "") + element[i];
            text += ']';
        }
        all.push_back(text);
    }
    return all;
}

} // namespace

TEST_F(Edifact, SegmentsAreCutByTheUsualSeparators)
{
    EXPECT_EQ(texts("UNB+UNOA:4+A'FTX+it?'s 1?+1??+'UNZ'"),
              (Rows{"UNB[UNOA|4][A]", "FTX[it's 1+1?][]", "UNZ"}));
}

TEST_F(Edifact, UnaRedefinesThem)
{
    EXPECT_EQ(texts("UNA:*.? $UNB*A:1$X*b+c'$"), (Rows{"UNB[A|1]", "X[b+c']"}));
    EXPECT_EQ(texts("UNA:+\\*'\nUNB+A'X+b\\'c'"), (Rows{"UNB[A]", "X[b'c]"})); // no decimal mark
    EXPECT_EQ(texts("UNA:+.\\*\xE2\x80\x99 UNB+A'X+b'"), (Rows{"UNB[A]", "X[b]"}));
}

TEST_F(Edifact, LinesWrapSegmentsAndEnvelopesAreNoise)
{
    const std::string_view telex =
        "\x01QU LONKKSK\r\n.CPHKKSK 010000\r\n\x02UNB+A+B'LOC+1\r\n25+CPH' \r\n\x03";
    EXPECT_EQ(texts(telex), (Rows{"UNB[A][B]", "LOC[125][CPH]"}));
    EdifactReader reader(telex, "x");
    EXPECT_EQ(reader.next()->line, 3);
    EXPECT_EQ(reader.next()->line, 3);
}

TEST_F(Edifact, WhatIsNoInterchangeIsRefused)
{
    EXPECT_THROW(EdifactReader("anything", "x"), engine::InputError);
    EXPECT_THROW(EdifactReader("UNA+UNB+A'", "x"), engine::InputError);
    EXPECT_THROW(EdifactReader("UNA::.? 'UNB:A'", "x"), engine::InputError);
    const auto endless = "UNB+" + std::string(EdifactReader::kLongestSegment + 9, 'x');
    EdifactReader reader(endless, "x");
    EXPECT_THROW(reader.next(), engine::InputError);
}

TEST_F(Edifact, EachTravellerOfABookingTakesEachFlight)
{
    import(corpus("edifact/pnr.edi"));
    EXPECT_EQ(journeys(),
              (Rows{"TRAVELLER-2-OF-B-ONE - DKCPH>SEARN 01T15:40-01T17:00 SK B-ONE",
                    "TRAVELLER-OF-D-FIRST D-FIRST DKCPH>SEARN 01T15:40-01T17:00 SK B-ONE",
                    "TRAVELLER-2-OF-B-ONE - SEARN>FIHEL 02T06:30-02T06:30 SK B-ONE",
                    "TRAVELLER-OF-D-FIRST D-FIRST SEARN>FIHEL 02T06:30-02T06:30 SK B-ONE"}));
    EXPECT_EQ(reasons(), Rows{"22 actor_id: a booking without travellers"});
    EXPECT_TRUE(holds_nowhere("NAMED"));
    EXPECT_TRUE(holds_nowhere("4111111111111111"));
}

TEST_F(Edifact, APassengerListNamesPlacesOfEachTraveller)
{
    import(corpus("edifact/paxlst.edi"));
    EXPECT_EQ(journeys(),
              Rows{"TRAVELLER-OF-D-FIRST D-FIRST DKCPH>SEARN 01T12:40-01T13:50 SK B-ONE"});
    EXPECT_EQ(reasons(), Rows{"22 to_country: no airport whose country is known"});
}

TEST_F(Edifact, TimesOfAListAreReadByTheCodeOfTheirFormat)
{
    const auto list = [](const std::string& departs, const std::string& arrives) {
        return "UNB+UNOA:4+SK+SEGOV+250301:1800+1'UNH+1+PAXLST:D:02B:UN:IATA'BGM+745'TDT+20+SK506'"
               "LOC+125+CPH'DTM+189:" +
               departs + "'LOC+87+ARN'DTM+232:" + arrives +
               "'NAD+FL+++ONE:A'DOC+P+D-OWN'UNT+1+1'UNZ+1+1'";
    };
    const auto times = [&](const std::string& departs, const std::string& arrives) {
        import(folder_.write("list.edi", list(departs, arrives)));
        auto found =
            query("SELECT strftime('%Y-%m-%dT%H:%M:%S', depart_time, 'unixepoch') || ' ' ||"
                  " ifnull(strftime('%Y-%m-%dT%H:%M:%S', arrive_time, 'unixepoch'), '-')"
                  " FROM travel");
        for (const auto& reason : reasons())
            found.push_back(reason);
        std::filesystem::remove(case_);
        return found.size() == 1 ? found[0] : "not one row";
    };
    const std::string usual = "2012-03-04T09:30:00 2012-03-04T10:45:00";
    EXPECT_EQ(times("1203041030:201", "1203041145:201"), usual);
    EXPECT_EQ(times("1203041030", "1203041145"), usual); // ten digits can be nothing else
    EXPECT_EQ(times("120304103000:202", "120304114500:202"), usual);
    EXPECT_EQ(times("201203041030:203", "201203041145:203"), usual);
    EXPECT_EQ(times("20120304103015:204", "20120304114500:204"),
              "2012-03-04T09:30:15 2012-03-04T10:45:00");
    EXPECT_EQ(times("201203040930?+0000:205", "201203041245?+0200:205"), usual);
    EXPECT_EQ(times("201203041030:203", "20120304:102"), "2012-03-04T09:30:00 -");
    EXPECT_EQ(times("20120304:102", "201203041145:203"),
              "1 depart_time: a departure without a time of day");
    for (const auto* odd :
         {"201203041030", "201203041030:201", "1203041030:203", "201203041030CET:303",
          "201213041030:203", "20120304103:203", "x:201", ":203"})
        EXPECT_EQ(times(odd, "201203041145:203"), "1 depart_time: not a time") << odd;
    EXPECT_EQ(times("201203041030:203", "201203041145:9"), "1 arrive_time: not a time");
    EXPECT_EQ(times("201203041030:203", "201203041029:203"),
              "1 arrive_time: an arrival before the departure");
}

TEST_F(Edifact, TheCarrierOfAFlightAndTheDocumentOfATravellerAreNoOthers)
{
    const auto list = [](const std::string& flight, const std::string& documents) {
        return "UNB+UNOA:4+SK+SEGOV+250301:1800+1'UNH+1+PAXLST:D:02B:UN:IATA'BGM+745'TDT+20+" +
               flight + "'LOC+125+CPH'DTM+189:2503011340:201'LOC+87+ARN'NAD+FL+++ONE:A'" +
               documents + "UNT+1+1'UNZ+1+1'";
    };
    const std::string visa = "DOC+V+D-VISA'LOC+91+FIN'", own = "DOC+P+D-OWN'LOC+91+SWE'";
    for (const auto& [flight, carrier] : {std::pair("SK506", "SK"),
                                          {"SAS506", "SAS"},
                                          {"U2506", "U2"},
                                          {"506+++LH", "LH"},
                                          {"SK506+++LH", "LH"}}) {
        const auto report = import(folder_.write("list.edi", list(flight, visa + own + visa)));
        EXPECT_EQ(query("SELECT carrier || ' ' || text FROM travel JOIN identifier ON"
                        " identifier_id = document_id"),
                  Rows{std::string(carrier) + " D-OWN"});
        const auto& left = report.files.at(0).unknown_columns;
        EXPECT_EQ(std::ranges::count(left, "DOC V"), 1);
        EXPECT_EQ(std::ranges::count(left, "TDT number of the flight"), 1);
        std::filesystem::remove(case_);
    }
}

TEST_F(Edifact, RawDocumentsAndBookingsNeedAKey)
{
    auto text = test::bytes_of(corpus("edifact/pnr.edi"));
    for (const auto& [marked, raw] :
         {std::pair<std::string, std::string>{"D-F\nIRST", "17072944"}, {"B-ONE", "X49V9U"}})
        text.replace(text.find(marked), marked.size(), raw);
    const auto file = folder_.write("raw.edi", text);
    import(file);
    EXPECT_EQ(test::count(case_, "travel"), 0);
    EXPECT_TRUE(holds_nowhere("17072944"));
    EXPECT_TRUE(holds_nowhere("X49V9U"));
    import(file, with_key());
    EXPECT_EQ(test::count(case_, "travel"), 4);
    EXPECT_EQ(test::count(case_, "(SELECT DISTINCT actor_id FROM travel)"), 2);
    EXPECT_TRUE(holds_nowhere("17072944"));
    EXPECT_TRUE(holds_nowhere("X49V9U"));
}

TEST_F(Edifact, TheSameFileTwiceLeavesTheBytes)
{
    for (const auto* name : {"edifact/pnr.edi", "edifact/paxlst.edi"}) {
        import(corpus(name));
        const auto before = test::bytes_of(case_);
        EXPECT_EQ(import(corpus(name)).total().stored, 0);
        EXPECT_EQ(test::bytes_of(case_), before) << name;
    }
}

} // namespace spindel::importers::formats

#include "importers/formats/edifact.h"

#include "tests/importers/formats/format_case.h"

namespace spindel::importers::formats {

namespace {

class Edifact : public FormatCase {
protected:
    Rows journeys() const
    {
        return query(
            "SELECT a.text || ' ' || ifnull(d.text, '-') || ' ' || from_country || from_place || '>'"
            " || to_country || to_place || ' ' || strftime('%dT%H:%M', depart_time, 'unixepoch')"
            " || '-' || ifnull(strftime('%dT%H:%M', arrive_time, 'unixepoch'), '') || ' ' || carrier"
            " || ' ' || ifnull(b.text, '-') FROM travel"
            " JOIN identifier a ON a.identifier_id = actor_id"
            " LEFT JOIN identifier d ON d.identifier_id = document_id"
            " LEFT JOIN identifier b ON b.identifier_id = booking_id ORDER BY line, a.text");
    }
};

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
    const std::string_view telex = "\x01QU LONKKSK\r\n.CPHKKSK 010000\r\n\x02UNB+A+B'LOC+1\r\n25+CPH' \r\n\x03";
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

TEST_F(Edifact, ADocumentIsThatOfTheNameInIt)
{
    const auto booking = [](const std::string& documents) {
        return "UNB+IATA:1+SK+SECBP+250301:0900+1'UNH+1+PNRGOV:11:1:IA'SRC'RCI+SK:B-ONE::280225:1010'"
               "TIF+POPESCU+ANA MRS:A:1:1'" +
               documents + "TVL+010325:1030:010325:1230+CPH+ARN+LH:SK+55:Y'UNT+9+1'UNZ+1+1'";
    };
    const auto docs = [](const std::string& number, const std::string& rest) {
        return "SSR+DOCS:HK:1:SK:::::/P/ROU/" + number + "/ROU/010125/" + rest + "'";
    };
    const auto own = docs("D-OWN", "F/300125/POPESCU/ANA MARIA");
    auto report = import(folder_.write(
        "infant.edi", booking(docs("D-CHILD", "FI/300125/POPESCU/MIA") + own + own +
                              docs("D-MORE", "F/300125/POPESCU/ANA"))));
    EXPECT_EQ(journeys(), (Rows{"TRAVELLER-OF-D-CHILD D-CHILD DKCPH>SEARN 01T09:30-01T11:30 LH B-ONE",
                                "TRAVELLER-OF-D-OWN D-OWN DKCPH>SEARN 01T09:30-01T11:30 LH B-ONE"}));
    const auto& left = report.files.at(0).unknown_columns;
    EXPECT_EQ(std::ranges::count(left, "SSR DOCS beyond a traveller's first"), 1);

    import(folder_.write("other.edi", booking(docs("D-OTHER", "M/300125/LARSSON/ERIK"))));
    EXPECT_EQ(query("SELECT reason FROM quarantine"),
              Rows{"a document of another name than the traveller's"});
    EXPECT_TRUE(holds_nowhere("LARSSON"));
    EXPECT_TRUE(holds_nowhere("POPESCU"));
}

TEST_F(Edifact, NamesAreComparedByTheirWords)
{
    const auto refused = [&](const std::string& booked, const std::string& surname_and_given) {
        import(folder_.write(
            "names.edi",
            "UNB+IATA:1+SK+SECBP+250301:0900+1'UNH+1+PNRGOV:11:1:IA'SRC'RCI+SK:B-ONE::280225:1010'"
            "TIF+" + booked + ":A:1:1'SSR+DOCS:HK:1:SK:::::/P/ROU/D-OWN/ROU/010125/F/300125/" +
                surname_and_given + "'TVL+010325:1030:010325:1230+CPH+ARN+LH+55:Y'UNT+9+1'UNZ+1+1'"));
        const auto count = test::count(case_, "quarantine");
        std::filesystem::remove(case_);
        return count == 1;
    };
    for (const auto& [booked, document] :
         {std::pair("POPESCU+ANA MRS", "POPESCU/ANA MARIA"), {"POPESCU+ANAMARIAMRS", "POPESCU/ANA-MARIA"},
          {"POPESCU+ANA M MRS", "POPESCU/ANA MARIA"}, {"VANDERBERG+JAN", "VAN DER BERG/JAN"},
          {"POPESCU+ANAMARIAMRS", "POPESCU/ANA/MARIA"}, {"POPESCU+ANA MRS", "POPESCU/ANA/MARIA"},
          {"POPESCU+TAMS", "POPESCU/TAMS"}, {"POPESCU+ANA", ""}})
        EXPECT_FALSE(refused(booked, document)) << booked << " " << document;
    for (const auto& [booked, document] :
         {std::pair("POPESCU+ANA MRS", "POPESCU/ANASTASIA"), {"POPESCU+MARIA ANA", "POPESCU/MARIA ELENA"},
          {"LARS+ANA", "LARSSON/ANA"}, {"VAN DER BERG+JAN", "VAN DYK/JAN"}})
        EXPECT_TRUE(refused(booked, document)) << booked << " " << document;
}

TEST_F(Edifact, AnInfantWithANameOfItsOwnInTheBookingIsOneTraveller)
{
    const auto report = import(folder_.write(
        "infant.edi",
        "UNB+IATA:1+SK+SECBP+250301:0900+1'UNH+1+PNRGOV:11:1:IA'SRC'RCI+SK:B-ONE::280225:1010'"
        "TIF+POPESCU+ANA MRS:A:1:1'TIF+POPESCU+MIA:IN:2'"
        "SSR+DOCS:HK:1:SK:::::/P/ROU/D-CHILD/ROU/010125/FI/300125/POPESCU/MIA+::2'"
        "SSR+DOCS:HK:1:SK:::::/P/ROU/D-OWN/ROU/010195/F/300125/POPESCU/ANA+::1'"
        "TVL+010325:1030:010325:1230+CPH+ARN+LH+55:Y'UNT+9+1'UNZ+1+1'"));
    EXPECT_EQ(report.total(), (engine::RowCounts{2, 2, 0, 0, 0}));
    EXPECT_EQ(query("SELECT a.text || ' ' || d.text FROM travel"
                    " JOIN identifier a ON a.identifier_id = actor_id"
                    " JOIN identifier d ON d.identifier_id = document_id ORDER BY 1"),
              (Rows{"TRAVELLER-OF-D-CHILD D-CHILD", "TRAVELLER-OF-D-OWN D-OWN"}));
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
               "LOC+125+CPH'DTM+189:" + departs + "'LOC+87+ARN'DTM+232:" + arrives +
               "'NAD+FL+++ONE:A'DOC+P+D-OWN'UNT+1+1'UNZ+1+1'";
    };
    const auto times = [&](const std::string& departs, const std::string& arrives) {
        import(folder_.write("list.edi", list(departs, arrives)));
        auto found = query("SELECT strftime('%Y-%m-%dT%H:%M:%S', depart_time, 'unixepoch') || ' ' ||"
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
    for (const auto* odd : {"201203041030", "201203041030:201", "1203041030:203", "201203041030CET:303",
                            "201213041030:203", "20120304103:203", "x:201", ":203"})
        EXPECT_EQ(times(odd, "201203041145:203"), "1 depart_time: not a time") << odd;
    EXPECT_EQ(times("201203041030:203", "201203041145:9"), "1 arrive_time: not a time");
    EXPECT_EQ(times("201203041030:203", "201203041029:203"),
              "1 arrive_time: an arrival before the departure");
}

TEST_F(Edifact, TheCarrierOfAFlightAndTheDocumentOfATravellerAreNoOthers)
{
    const auto list = [](const std::string& flight, const std::string& documents) {
        return "UNB+UNOA:4+SK+SEGOV+250301:1800+1'UNH+1+PAXLST:D:02B:UN:IATA'BGM+745'TDT+20+" + flight +
               "'LOC+125+CPH'DTM+189:2503011340:201'LOC+87+ARN'NAD+FL+++ONE:A'" + documents +
               "UNT+1+1'UNZ+1+1'";
    };
    const std::string visa = "DOC+V+D-VISA'LOC+91+FIN'", own = "DOC+P+D-OWN'LOC+91+SWE'";
    for (const auto& [flight, carrier] : {std::pair("SK506", "SK"), {"SAS506", "SAS"}, {"U2506", "U2"},
                                          {"506+++LH", "LH"}, {"SK506+++LH", "LH"}}) {
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

TEST_F(Edifact, APassportIsOnePersonInEveryFormat)
{
    const std::string flight = "TVL+010325:1030:010325:1230+CPH+ARN+SK+55:Y'";
    import(folder_.write("pnr.edi",
                         "UNB+IATA:1+SK+SECBP+250301:0900+1'UNH+1+PNRGOV:11:1:IA'SRC'"
                         "RCI+SK:ABC123::280225:1010'TIF+POPESCU+ANA:A:1:1'SSR+DOCS:HK:1:SK:::::/P/ROU/"
                         "AB 123456/ROU/010125/F/300125/POPESCU/ANA'" + flight + "UNT+9+1'UNZ+1+1'"),
           with_key());
    import(folder_.write("list.edi",
                         "UNB+UNOA:4+SK+SEGOV+250301:1800+1'UNH+1+PAXLST:D:02B:UN:IATA'BGM+745'TDT+20+"
                         "SK506'LOC+125+CPH'DTM+189:2504011340:201'LOC+87+ARN'NAD+FL+++POPESCU:ANA'"
                         "DOC+P+AB123456'LOC+91+RO'UNT+1+1'UNZ+1+1'"),
           with_key());
    import(folder_.write("report.xml",
                         "<report><rentity_id>7</rentity_id><currency_code_local>RON</currency_code_local>"
                         "<activity><report_parties><report_party><person><passport_number>ab-123456"
                         "</passport_number><passport_country>RO</passport_country></person>"
                         "</report_party></report_parties></activity></report>"),
           with_key());
    import(folder_.write("actors.csv", "actor_id,kind,category,country,source,grade\n"
                                       "document:ROU/AB123456,person,unknown,,,A1\n"),
           with_key());
    EXPECT_EQ(query("SELECT count(*) FROM quarantine"), Rows{"0"});
    EXPECT_EQ(test::count(case_, "travel"), 2);
    EXPECT_GE(test::count(case_, "actor"), 2);
    const auto people = query("SELECT DISTINCT text FROM identifier WHERE identifier_id IN"
                              " (SELECT actor_id FROM travel UNION SELECT actor_id FROM actor)");
    ASSERT_EQ(people.size(), 1);
    EXPECT_TRUE(people[0].starts_with("A-")) << people[0];
    EXPECT_TRUE(holds_nowhere("123456"));
}

TEST_F(Edifact, ADocumentWithoutItsStateNamesNobody)
{
    import(folder_.write("list.edi",
                         "UNB+UNOA:4+SK+SEGOV+250301:1800+1'UNH+1+PAXLST:D:02B:UN:IATA'BGM+745'TDT+20+"
                         "SK506'LOC+125+CPH'DTM+189:2504011340:201'LOC+87+ARN'NAD+FL+++POPESCU:ANA'"
                         "DOC+P+AB123456'UNT+1+1'UNZ+1+1'"),
           with_key());
    EXPECT_EQ(reasons(), Rows{"1 document_id: a document without its issuing state"});
    EXPECT_TRUE(holds_nowhere("123456"));
    EXPECT_EQ(test::count(case_, "travel"), 0);
}

TEST_F(Edifact, TravellersOfAListAreNeverOneForWantOfADocument)
{
    const auto list = [](const std::string& before, const std::string& travellers) {
        return "UNB+UNOA:4+SK+SEGOV+250301:1800+1'UNH+1+PAXLST:D:02B:UN:IATA'BGM+745'" + before +
               "TDT+20+SK506'LOC+125+CPH'DTM+189:2503011340:201'LOC+87+ARN'" + travellers +
               "UNT+1+1'UNZ+1+1'";
    };
    const std::string one = "\nNAD+FL+++ONE:A'RFF+AVF:B-ONE'", two = "\nNAD+FL+++TWO:B'RFF+AVF:B-ONE'";
    // one document for the whole list is nobody's
    import(folder_.write("group.edi", list("DOC+P+D-ALL'", one + two)));
    EXPECT_EQ(reasons(), (Rows{"2 document_id: a traveller without a document of his own",
                               "3 document_id: a traveller without a document of his own"}));
    EXPECT_EQ(test::count(case_, "travel"), 0);
    EXPECT_EQ(test::count(case_, "actor"), 0);
    // nor is one that each of them is given; who has another is not touched by it
    import(folder_.write("each.edi", list("", one + "DOC+P+D-ALL'" + two + "DOC+P+D-ALL'" +
                                                  "\nNAD+FL+++THREE:C'DOC+P+D-OWN'")));
    EXPECT_EQ(query("SELECT line || ' ' || reason FROM quarantine WHERE file_id > 1 ORDER BY line"),
              (Rows{"2 a document that the list gives to several travellers",
                    "3 a document that the list gives to several travellers"}));
    EXPECT_EQ(journeys(), Rows{"TRAVELLER-OF-D-OWN D-OWN DKCPH>SEARN 01T12:40- SK -"});
    // the same person named twice is one
    import(folder_.write("twice.edi", list("", one + "DOC+P+D-ALL'" + one + "DOC+P+D-ALL'")));
    EXPECT_EQ(test::count(case_, "(SELECT DISTINCT actor_id FROM travel)"), 2);
}

TEST_F(Edifact, ADocumentWrittenInTwoWaysIsStillOne)
{
    const auto booking = folder_.write(
        "pnr.edi", "UNB+UNOA:4+SK+SEGOV+250301:1800+1'UNH+1+PNRGOV:11:1:IA'SRC'"
                   "RCI+SK:ABC123::010325:0439'TVL+010325:1640:010325:1800+CPH+ARN+SK+609'"
                   "TIF+ONE:A+A::1'SSR+DOCS:HK:1:SK:::::/P/SE/12 345 678/SE/01JAN90/F/01JAN30/X/Y'"
                   "TIF+TWO:B+B::2'SSR+DOCS:HK:1:SK:::::/P/SWE/12345678/SWE/01JAN99/F/01JAN30/X/Y'"
                   "UNT+1+1'UNZ+1+1'");
    import(booking, with_key());
    EXPECT_EQ(query("SELECT DISTINCT reason FROM quarantine"),
              Rows{"a document that the list gives to several travellers"});
    EXPECT_EQ(test::count(case_, "quarantine"), 2);
    EXPECT_EQ(test::count(case_, "travel"), 0);
}

TEST_F(Edifact, TravellersOfABookingWithoutDocumentsGoByTheirNumbersAndNotByTheirPlaces)
{
    const auto booking = [](const std::string& travellers) {
        return "UNB+UNOA:4+SK+SEGOV+250301:1800+1'UNH+1+PNRGOV:11:1:IA'SRC'"
               "RCI+SK:B-ONE::010325:0439'TVL+010325:1640:010325:1800+CPH+ARN+SK+609'" +
               travellers + "UNT+1+1'UNZ+1+1'";
    };
    import(folder_.write("first.edi", booking("TIF+ONE:A+A::1'TIF+TWO:B+B::2'")));
    // the first leaves the booking; who is left is still the second
    import(folder_.write("later.edi", booking("TIF+TWO:B+B::2'")));
    EXPECT_EQ(query("SELECT DISTINCT a.text FROM travel JOIN identifier a ON"
                    " a.identifier_id = actor_id ORDER BY a.text"),
              (Rows{"TRAVELLER-1-OF-B-ONE", "TRAVELLER-2-OF-B-ONE"}));
    EXPECT_EQ(test::count(case_, "travel"), 2);
    import(folder_.write("nameless.edi", booking("TIF+ONE:A'TIF+TWO:B'")));
    EXPECT_EQ(query("SELECT DISTINCT reason FROM quarantine"),
              Rows{"a traveller without document and number"});
    EXPECT_EQ(test::count(case_, "travel"), 2);
}

TEST_F(Edifact, RawDocumentsAndBookingsNeedAKey)
{
    auto text = test::bytes_of(corpus("edifact/pnr.edi"));
    for (const auto& [marked, raw] : {std::pair<std::string, std::string>{"D-F\nIRST", "17072944"},
                                      {"B-ONE", "X49V9U"}})
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

// Files of one or several EDIFACT interchanges, whole and damaged: nothing goes without a word.
#include <algorithm>

#include "importers/formats/edifact.h"
#include "tests/importers/formats/format_case.h"

namespace spindel::importers::formats {

namespace {

class Interchanges : public FormatCase {
protected:
    /// Who travelled from where to where on which day.
    Rows journeys() const
    {
        return query(
            "SELECT a.text || ' ' || from_place || to_place || ' ' ||"
            " strftime('%d', depart_time, 'unixepoch') || ' ' || s.name FROM travel"
            " JOIN identifier a ON a.identifier_id = actor_id JOIN source s USING (source_id)"
            " ORDER BY 1");
    }

    /// What an import of a text names as not taken, but for what every flight leaves.
    Rows left(const std::string& text)
    {
        auto names = import(folder_.write("x.edi", text)).files.at(0).unknown_columns;
        std::erase(names, "TDT number of the flight");
        std::erase(names, "TVL number of the flight");
        return names;
    }
};

/// A message of one passenger.
std::string list(const std::string& document, const std::string& from, const std::string& day,
                 const std::string& end = "UNT+11+1'")
{
    return "UNH+1+PAXLST:D:12B:UN:IATA'BGM+745'TDT+20+SK500'LOC+125+" + from + "'DTM+189:2503" +
           day + "1000:201'LOC+87+LHR'DTM+232:2503" + day + "1300:201'NAD+FL+++NAMED:BODY'DOC+P+" +
           document + "'LOC+91+SWE'" + end;
}

std::string interchange(const std::string& sender, const std::string& messages,
                        const std::string& end = "UNZ+1+1'")
{
    return "UNB+UNOA:4+" + sender + "+B+250301:1000+1'" + messages + end;
}

/// The same with other separators, and UNA before it.
std::string with_separators(std::string text, const std::string& signs)
{
    const auto swap = [&](char usual, char other) { std::ranges::replace(text, usual, other); };
    swap(':', signs[0]);
    swap('+', signs[1]);
    swap('\'', signs[5]);
    return text;
}

const Rows kBoth{"TRAVELLER-OF-D-1 ARNLHR 01 SK", "TRAVELLER-OF-D-2 CPHLHR 02 LH"};

} // namespace

TEST_F(Interchanges, OneAfterTheOtherHaveEachTheirOwnSeparatorsAndSender)
{
    const auto first = interchange("SK", list("D-1", "ARN", "01"));
    const auto second = interchange("LH", list("D-2", "CPH", "02"));
    const auto other = "UNA*$.? ~" + with_separators(second, "*$.? ~");
    for (const auto& text :
         {first + second, first + other, other + first,
          other + "\r\n\r\n" + "UNA:+.? '\r\n" + first, first + "UNA:+.? '" + second}) {
        EXPECT_EQ(left(text), Rows{}) << text;
        EXPECT_EQ(journeys(), kBoth) << text;
        std::filesystem::remove(case_);
    }
    EXPECT_EQ(left(first + "\r\nQU LONKKSK\r\n.CPHKKSK 010000\r\n" + second),
              Rows{"text outside of interchanges"});
    EXPECT_EQ(journeys(), kBoth);
}

TEST_F(Interchanges, SeparatorsMayBeLineEndsAndControlCharacters)
{
    const auto text = interchange("SK", list("D-1", "ARN", "01"));
    const std::string of_level_b = "\x1F\x1D.? \x1C";
    for (const auto& written : {"UNA:+.? \n" + with_separators(text, ":+.? \n"),
                                "UNA\x1F\x1D.? \x1C" + with_separators(text, of_level_b),
                                with_separators(text, of_level_b)}) {
        EXPECT_EQ(left(written), Rows{});
        EXPECT_EQ(journeys(), Rows{kBoth[0]});
        std::filesystem::remove(case_);
    }
    auto lines = with_separators(text, ":+.? \n");
    for (auto at = lines.find('\n'); at != lines.npos; at = lines.find('\n', at + 2))
        lines.insert(at, 1, '\r');
    EXPECT_EQ(left("UNA:+.? \r\n" + lines), Rows{});
    EXPECT_EQ(journeys(), Rows{kBoth[0]});
    EXPECT_EQ(query("SELECT line FROM travel"), Rows{"10"}) << "the line of its NAD";
}

TEST_F(Interchanges, AMessageWithoutItsEndEndsWhereTheNextBegins)
{
    EXPECT_EQ(left(interchange("SK", list("D-1", "ARN", "01", "") + list("D-2", "CPH", "02"),
                               "UNZ+2+1'")),
              Rows{"message without its end (UNT)"});
    EXPECT_EQ(journeys(), (Rows{kBoth[0], "TRAVELLER-OF-D-2 CPHLHR 02 SK"}));
    std::filesystem::remove(case_);
    EXPECT_EQ(left(interchange("SK", list("D-1", "ARN", "01", "")) +
                   interchange("LH", list("D-2", "CPH", "02"))),
              Rows{"message without its end (UNT)"});
    EXPECT_EQ(journeys(), kBoth);
}

TEST_F(Interchanges, WhatIsCutOffOrCountsOtherwiseIsSaid)
{
    const auto message = list("D-1", "ARN", "01");
    EXPECT_EQ(left(interchange("SK", message, "")), Rows{"interchange without its end (UNZ)"});
    EXPECT_EQ(left(interchange("SK", message, "UNZ+2+1'")),
              Rows{"interchange whose end (UNZ) counts other messages"});
    EXPECT_EQ(left(interchange("SK", list("D-1", "ARN", "01", "UNT+12+1'"))),
              Rows{"message whose end (UNT) counts other segments"});
    EXPECT_EQ(left(interchange("SK", list("D-1", "ARN", "01", "CNT+42:25'UNT+12+1'"))),
              Rows{"CNT of other passengers than are listed"});
    EXPECT_EQ(left(interchange("SK", list("D-1", "ARN", "01", "CNT+42:1'UNT+12+1'"))), Rows{});
    EXPECT_EQ(left(interchange("SK", message + "DOC+P+D-7'")),
              Rows{"segment outside of messages, DOC"});
    EXPECT_EQ(left("LOST+D-8'" + interchange("SK", message)), Rows{"text outside of interchanges"});
    EXPECT_EQ(test::count(case_, "travel"), 1);
}

TEST_F(Interchanges, AMessageOfSegmentsWithoutEndIsRefused)
{
    const auto file =
        folder_.write("a.edi", "UNB+UNOA:4+A+B+250301:0900+1'\nUNH+1+PAXLST:D:02B:UN'" +
                                   std::string(2'000'000, '\''));
    EXPECT_EQ(error_of(file), "a.edi:2: a message of too many segments; is its end (UNT) lost?");
}

TEST_F(Interchanges, ATextInPlaceOfATagIsNotRepeated)
{
    // an apostrophe within a text ends its segment
    const auto booking = interchange(
        "SK", "UNH+1+PNRGOV:11:1:IA'SRC'RCI+SK:B-ONE::280225:1010'IFT+4+O'BRIEN 46701234567'"
              "TIF+ONE+A::1'TVL+010325:1030:010325:1230+CPH+ARN+LH+55'UNT+8+1'");
    const auto names = left(booking);
    EXPECT_TRUE(std::ranges::find(names, "of no code") != names.end());
    const auto paxlst =
        interchange("SK", list("D-1", "ARN", "01", "RFF+46707654321:X'LOC+NAMED BODY'UNT+13+1'"));
    left(paxlst);
    for (const auto* word : {"BRIEN", "46701234567", "46707654321", "NAMED"})
        EXPECT_TRUE(holds_nowhere(word)) << word;
}

TEST_F(Interchanges, ADocumentAboveAllNamesIsNobodys)
{
    const auto docs = [](const std::string& number, const std::string& behind = "") {
        return "SSR+DOCS:HK:1:SK:::::/P/ROU/" + number + "/ROU/010195/F/300125/POPESCU/ANA" +
               behind + "'";
    };
    const auto booking = [](const std::string& before, const std::string& below) {
        return interchange("SK", "UNH+1+PNRGOV:11:1:IA'MSG+:22'SRC'RCI+SK:B-ONE::280225:1010'" +
                                     before + "TIF+POPESCU+ANA:A:1:1'" + below +
                                     "TIF+POPESCU+EVA:A:2:1'"
                                     "TVL+010325:1030:010325:1230+CPH+ARN+LH+55'UNT+9+1'");
    };
    const auto refused = Rows{"a document of a booking that names nobody for it"};
    const auto reason = [&] { return query("SELECT reason FROM quarantine"); };
    import(folder_.write("a.edi", booking(docs("D-1") + docs("D-1"), "")));
    EXPECT_EQ(reason(), refused) << "once";
    EXPECT_EQ(query("SELECT row FROM quarantine").at(0).find("D-1") != std::string::npos, true);
    EXPECT_EQ(journeys(),
              (Rows{"TRAVELLER-1-OF-B-ONE CPHARN 01 SK", "TRAVELLER-2-OF-B-ONE CPHARN 01 SK"}));
    std::filesystem::remove(case_);

    import(folder_.write("b.edi", booking(docs("D-1", "+::1"), "")));
    EXPECT_EQ(reason(), Rows{}) << "by its reference it is the first one's";
    EXPECT_EQ(journeys(),
              (Rows{"TRAVELLER-2-OF-B-ONE CPHARN 01 SK", "TRAVELLER-OF-D-1 CPHARN 01 SK"}));
    std::filesystem::remove(case_);

    import(folder_.write("c.edi", booking(docs("D-1", "+::7"), "")));
    EXPECT_EQ(reason(), refused) << "of somebody whom the booking does not name";
    std::filesystem::remove(case_);

    import(folder_.write("d.edi", booking(docs("D-1"), docs("D-1"))));
    EXPECT_EQ(reason(), Rows{}) << "it stands with its traveller, too";
}

} // namespace spindel::importers::formats

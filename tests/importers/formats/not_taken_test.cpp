// What a file states and no record holds is named, whatever its format.
#include <algorithm>

#include "tests/importers/formats/format_case.h"

namespace spindel::importers::formats {

namespace {

class NotTaken : public FormatCase {
protected:
    Rows left(const std::string& name, const std::string& text)
    {
        return import(folder_.write(name, text)).files.at(0).unknown_columns;
    }
};

const std::string kStatement = ":20:R\n:25:K-OWN\n:60F:C250301SEK1,\n"
                               ":61:2503010301C12,50NTRFNONREF\n:86:?31K-OTHER\n";
const std::string kClosing = ":62F:C250301SEK13,50\n";

} // namespace

TEST_F(NotTaken, LinesOfAStatementThatAreNoFields)
{
    EXPECT_EQ(left("a.sta", kStatement + kClosing + "-\n"), Rows{});
    EXPECT_EQ(left("b.sta",
                   "{1:F01NDEASESSAXXX0000000000}{2:O940}{4:\n" + kStatement + kClosing + "-}\n"),
              Rows{});
    EXPECT_EQ(left("c.sta", "ABNANL2A\n940\n" + kStatement + kClosing + "-\nlost\n"),
              Rows{"line outside of messages"});
    EXPECT_EQ(query("SELECT count FROM import_step WHERE step LIKE 'not taken: line%'"), Rows{"3"});
    EXPECT_EQ(left("d.sta", kStatement + ":6l:2503020302C99,50NTRFNONREF\n" + kClosing + "-\n"),
              Rows{"line that begins as a field and is none"});
}

TEST_F(NotTaken, AnEntryOutsideOfStatementsIsInQuarantine)
{
    import(folder_.write("e.xml", "<Document><BkToCstmrStmt><Ntry><Amt Ccy=\"SEK\">1</Amt>"
                                  "<CdtDbtInd>CRDT</CdtDbtInd></Ntry></BkToCstmrStmt></Document>"));
    EXPECT_EQ(query("SELECT reason FROM quarantine"), Rows{"an entry that stands in no statement"});
}

TEST_F(NotTaken, TextBesideTheElementsOfAnElement)
{
    const auto names = left("t.xml", "<report><rentity_id>101</rentity_id><activity>lost"
                                     "<x>1</x></activity></report>");
    for (const auto* name : {"report/activity", "activity/x"})
        EXPECT_TRUE(std::ranges::find(names, name) != names.end()) << name;
}

TEST_F(NotTaken, WhatStandsInAReportIsCountedOnce)
{
    left("c.xml", "<report><rentity_id>101</rentity_id><submission_code>E</submission_code>"
                  "<activity/></report>");
    EXPECT_EQ(
        query("SELECT count FROM import_step WHERE step = 'not taken: report/submission_code'"),
        Rows{"1"});
}

TEST_F(NotTaken, EntitiesWithinEntities)
{
    EXPECT_EQ(left("n.json", R"({"id":"p","schema":"Payment","properties":{"payer":[{"id":"A-1",)"
                             R"("schema":"Person","properties":{"country":["se"]}}],)"
                             R"("beneficiary":["A-2"],"amount":["1"],"currency":["SEK"],)"
                             R"("date":["2025-03-01"]}})"),
              Rows{"nested entity"});
    EXPECT_EQ(test::count(case_, "payment"), 1);
}

} // namespace spindel::importers::formats

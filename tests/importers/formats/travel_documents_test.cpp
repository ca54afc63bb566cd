// How carriers write a traveller's document, and what stands in its place.
#include "tests/importers/formats/format_case.h"

namespace spindel::importers::formats {

namespace {

class TravelDocuments : public FormatCase {
protected:
    /// A booking of one traveller with that text for his document.
    std::filesystem::path booking(const std::string& name, const std::string& document)
    {
        return folder_.write(name,
                             "UNB+IATA:1+SK+GOV+250301:1200+1'UNH+1+PNRGOV:11:1:IA'SRC'"
                             "RCI+SK:ABC123::280225:1010'TIF+POPESCU+ANA:A:1:1'"
                             "SSR+DOCS:HK:1:SK:::::" +
                                 document +
                                 "'"
                                 "TVL+010325:1030:010325:1230+CPH+ARN+SK+55:Y'UNT+9+1'UNZ+1+1'");
    }

    Rows documents() const
    {
        return query("SELECT DISTINCT d.text FROM travel"
                     " JOIN identifier d ON d.identifier_id = document_id");
    }
};

} // namespace

TEST_F(TravelDocuments, TheSlashBeforeTheTypeMayBeMissing)
{
    import(booking("a.edi", "/P/ROU/AB123456/ROU/01JAN80/F/01JAN30/POPESCU/ANA"), with_key());
    import(booking("b.edi", "P/ROU/AB123456/ROU/01JAN80/F/01JAN30/POPESCU/ANA/H"), with_key());
    import(booking("c.edi", "PP/RO/AB-123 456/ROU/01JAN80/F/01JAN30/POPESCU/ANA"), with_key());
    EXPECT_EQ(reasons(), Rows{});
    EXPECT_EQ(documents().size(), 1);
    import(booking("d.edi", "P//AB123456//01JAN80/F/01JAN30/POPESCU/ANA"), with_key());
    EXPECT_EQ(reasons(), Rows{"1 document_id: a document without its issuing state"});
}

TEST_F(TravelDocuments, ANumberInPlaceOfTheStateIsKeptNowhere)
{
    const auto file = booking("a.edi", "//AB123456/12345/ROU/01JAN80/F/01JAN30/POPESCU/ANA");
    import(file);
    EXPECT_TRUE(holds_nowhere("AB123456"));
    EXPECT_TRUE(holds_nowhere("12345"));
    import(file, with_key());
    EXPECT_TRUE(holds_nowhere("AB123456"));
    EXPECT_TRUE(holds_nowhere("12345"));
    EXPECT_EQ(test::count(case_, "travel"), 0);
    import(folder_.write(
        "list.edi", "UNB+UNOA:4+SK+GOV+250301:1800+1'UNH+1+PAXLST:D:02B:UN:IATA'BGM+745'TDT+20+"
                    "SK506'LOC+125+CPH'DTM+189:2504011340:201'LOC+87+ARN'NAD+FL+++POPESCU:ANA'"
                    "DOC+P+AB1'LOC+91+CD98765'UNT+1+1'UNZ+1+1'"));
    EXPECT_TRUE(holds_nowhere("CD98765"));
}

TEST_F(TravelDocuments, LettersAndAHyphenBeforeANumberMarkNoPseudonym)
{
    const auto file = booking("a.edi", "/P/ROU/AB-123456/ROU/01JAN80/F/01JAN30/POPESCU/ANA");
    import(file);
    EXPECT_EQ(test::count(case_, "travel"), 0);
    EXPECT_TRUE(holds_nowhere("123456"));
    import(file, with_key());
    import(booking("b.edi", "/P/ROU/AB123456/ROU/01JAN80/F/01JAN30/POPESCU/ANA"), with_key());
    EXPECT_EQ(documents().size(), 1);
    EXPECT_TRUE(holds_nowhere("123456"));
}

} // namespace spindel::importers::formats

#include "importers/hidden_numbers.h"

#include <vector>

#include <gtest/gtest.h>

#include "tests/support/record_sets.h"

namespace spindel::importers {

TEST(HiddenWords, CountInAnyCaseAndSeveralTongues)
{
    for (const auto* word : {"PRIVATE",
                             "Private",
                             "private",
                             "Restricted",
                             "WITHHELD",
                             "Unknown",
                             "anonymous",
                             "Hidden",
                             "Unavailable",
                             "No Caller ID",
                             "NO_CALLER_ID",
                             "no  caller-id",
                             "Skyddat nummer",
                             "HEMLIGT NUMMER",
                             "Skjult nummer",
                             "Unterdrückt",
                             "UNTERDRÜCKT",
                             "Anonym",
                             "unbekannt",
                             "Neznámé",
                             "NEZNÁMÉ",
                             "OKÄNT NUMMER",
                             "Numer Zastrzeżony",
                             "NUMER ZASTRZEŻONY",
                             "NEŽINOMAS",
                             "Slēpts numurs",
                             "SLĒPTS NUMURS",
                             "НЕИЗВЕСТЕН",
                             "НЕВІДОМИЙ",
                             "N/A",
                             "Skyddat nr",
                             "CLIR",
                             "xxxxxxxx",
                             "XXX",
                             "????",
                             "anon",
                             "<hidden>",
                             "[hidden]",
                             "(private)"})
        EXPECT_TRUE(is_hidden_word(word, {})) << word;
}

TEST(HiddenWords, SendersAndNumbersAreNone)
{
    for (const auto* sender :
         {"", "-", "PrivatBank", "VM-HDFCBK", "+46701234567", "0", "112", "Anna", "****", "xx"})
        EXPECT_FALSE(is_hidden_word(sender, {})) << sender;
}

TEST(HiddenNumbers, AreOneOfTheirOwnInEachRecord)
{
    EXPECT_EQ(hidden_number("SE-TEL", "C1"), "HIDDEN-SE-TEL/C1");
    EXPECT_EQ(hidden_number("", "C1"), "HIDDEN-C1");
    EXPECT_NE(hidden_number("S", "C1"), hidden_number("S", "C1", true));
    const std::string longest(kLongestIdentifier, 'x');
    EXPECT_LE(hidden_number("S", longest).size(), kLongestIdentifier);
    EXPECT_NE(hidden_number("S", longest), hidden_number("T", longest));
}

namespace {

std::vector<std::string> numbers_of(const std::filesystem::path& case_path)
{
    return test::column(case_path,
                        "SELECT a.text || '>' || b.text FROM call"
                        " JOIN identifier a ON a.identifier_id = caller_id"
                        " JOIN identifier b ON b.identifier_id = callee_id ORDER BY line");
}

const std::string kHiddenCalls = test::kCallHeader + test::call_row(1, "PRIVATE") +
                                 test::call_row(2, "withheld") +
                                 "C3,2025-03-01T14:05:09Z,Private,Okänt nummer,60,call,,,SE-TEL\n"
                                 "C3,2025-03-01T14:05:09Z,PRIVATE,P-2,60,call,,,NO-TEL\n";
const std::vector<std::string> kHiddenNumbers{"HIDDEN-SE-TEL/C1>P-2", "HIDDEN-SE-TEL/C2>P-2",
                                              "HIDDEN-SE-TEL/C3>HIDDEN-SE-TEL/C3/callee",
                                              "HIDDEN-NO-TEL/C3>P-2"};

} // namespace

TEST(HiddenNumbers, OfARecordSetAreNeverJoinedWithOneAnother)
{
    const test::TemporaryFolder folder;
    const auto in_case = folder.path() / "c.spindel";
    const auto file = folder.write("calls.csv", kHiddenCalls);
    EXPECT_EQ(test::import_paths(in_case, {file}).total(), (engine::RowCounts{4, 4, 0, 0, 0}));
    EXPECT_EQ(numbers_of(in_case), kHiddenNumbers);
    EXPECT_EQ(test::import_paths(in_case, {folder.write("more.csv", kHiddenCalls + "\n")}).total(),
              (engine::RowCounts{4, 0, 4, 0, 0}));
}

TEST(HiddenNumbers, AreNoSendersWhereThereIsAKey)
{
    const test::TemporaryFolder folder;
    const auto in_case = folder.path() / "c.spindel";
    ImportOptions options;
    options.pseudonyms.key = std::make_shared<pseudonyms::Key>(std::string(32, 'k'));
    const auto file = folder.write("calls.csv", kHiddenCalls);
    EXPECT_EQ(test::import_paths(in_case, {file}, options).total(),
              (engine::RowCounts{4, 4, 0, 0, 0}));
    EXPECT_EQ(numbers_of(in_case), kHiddenNumbers);
    EXPECT_EQ(test::count(in_case, "pseudonym"), 0);
}

TEST(HiddenNumbers, OfAPhoneTieNobodyToAnotherUser)
{
    const test::TemporaryFolder folder;
    const auto in_case = folder.path() / "c.spindel";
    const auto file = folder.write("phones.csv", "record_id,phone_id,actor_id,source\n"
                                                 "U1,unknown,A-1,S\nU2,Unknown,A-2,S\n");
    test::import_paths(in_case, {file});
    EXPECT_EQ(test::column(in_case, "SELECT text FROM phone JOIN identifier ON identifier_id ="
                                    " phone_id ORDER BY record_id"),
              (std::vector<std::string>{"HIDDEN-S/U1", "HIDDEN-S/U2"}));
}

TEST(HiddenWords, AProfileAddsItsOwn)
{
    const std::vector<std::string> more{"***", "Nr. Geheim"};
    EXPECT_TRUE(is_hidden_word("***", more));
    EXPECT_TRUE(is_hidden_word("NR. GEHEIM", more));
    EXPECT_FALSE(is_hidden_word("*", more));
    EXPECT_FALSE(is_hidden_word("", std::vector<std::string>{"-"}))
        << "an empty cell hides nothing";
}

} // namespace spindel::importers

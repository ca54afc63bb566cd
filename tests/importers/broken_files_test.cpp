// Files of calls, each broken in one way and named for it.
#include <gtest/gtest.h>

#include "tests/support/record_sets.h"

namespace spindel::importers {

namespace {

using test::TemporaryFolder;

const std::filesystem::path kFolder = SPINDEL_SOURCE_DIR "/tests/data/calls";

std::filesystem::path broken(const std::string& name)
{
    return kFolder / (name + ".csv");
}

struct Expected {
    const char* file;
    std::int64_t read, stored;
    const char* refusal; // the first message, without the file; empty where all rows are stored
};

// for the lists of tests, which show the parameter as bytes otherwise
void PrintTo(const Expected& expected, std::ostream* out)
{
    *out << expected.file;
}

class BrokenFile : public testing::TestWithParam<Expected> {};

} // namespace

TEST_P(BrokenFile, LosesNothingAndSaysWhatIsWrong)
{
    const auto& [name, read, stored, refusal] = GetParam();
    const TemporaryFolder folder;
    const auto path = folder.path() / "x.spindel";
    std::filesystem::copy(broken(name), folder.path() / "calls.csv");
    const auto report = test::import_paths(path, {folder.path() / "calls.csv"});
    const auto& file = report.files.at(0);
    EXPECT_EQ(file.rows.read, read);
    EXPECT_EQ(file.rows.stored, stored);
    EXPECT_EQ(file.rows.read, file.rows.stored + file.rows.duplicate + file.rows.quarantined);
    EXPECT_EQ(test::count(path, "call"), stored);
    EXPECT_EQ(test::count(path, "quarantine"), read - stored);
    const auto first = file.refusals.empty() ? "" : message("", file.refusals[0]);
    EXPECT_EQ(first, refusal);
}

INSTANTIATE_TEST_SUITE_P(
    Calls, BrokenFile,
    testing::Values(
        Expected{"header_only", 0, 0, ""}, Expected{"byte_order_mark", 1, 1, ""},
        Expected{"carriage_returns", 2, 2, ""}, Expected{"last_line_without_newline", 2, 2, ""},
        Expected{"blank_lines", 2, 2, ""}, Expected{"doubled_quotes", 1, 1, ""},
        Expected{"newline_in_quotes", 2, 1,
                 ":4:2: column \"time\": \"noon\" is not an RFC 3339 time with an offset"},
        Expected{"columns_in_another_order", 1, 1, ""}, Expected{"unknown_columns", 2, 2, ""},
        Expected{"unclosed_quote", 2, 1, ":3:3: a quoted cell that is never closed"},
        Expected{"text_after_quote", 2, 1, ":2:3: text after a closing quote"},
        Expected{"quote_in_cell", 2, 1, ":2:3: a quote inside a cell that is not quoted"},
        Expected{"too_few_cells", 2, 1, ":2: a row of 3 cells under a header of 10"},
        Expected{"too_many_cells", 2, 1, ":2: a row of 11 cells under a header of 10"},
        Expected{"truncated", 2, 1, ":3: a row of 5 cells under a header of 10"},
        Expected{"latin1", 2, 1,
                 ":3:3: column \"caller_id\": \"P-\\xE5\" is not UTF-8 text without NUL"},
        Expected{"overlong_utf8", 2, 1,
                 ":3:3: column \"caller_id\": \"P-\\xC0\\xAF\" is not UTF-8 text without NUL"},
        Expected{"nul_byte", 2, 1,
                 ":3:3: column \"caller_id\": \"P-\\x00\" is not UTF-8 text without NUL"},
        Expected{"empty_required_cell", 2, 1,
                 ":2:4: column \"callee_id\": \"\" is empty, but must be filled"},
        Expected{"empty_time", 2, 1, ":2:2: column \"time\": \"\" is empty, but must be filled"},
        Expected{"time_without_offset", 2, 1,
                 ":2:2: column \"time\": \"2025-03-01T14:05:01\" is not an RFC 3339 time with an "
                 "offset"},
        Expected{"time_in_words", 2, 1,
                 ":2:2: column \"time\": \"1 March\" is not an RFC 3339 time with an offset"},
        Expected{"negative_duration", 2, 1,
                 ":2:5: column \"duration_s\": \"-1\" is not a whole number of seconds, not "
                 "negative"},
        Expected{"fractional_duration", 2, 1,
                 ":2:5: column \"duration_s\": \"1.5\" is not a whole number of seconds, not "
                 "negative"},
        Expected{"unknown_kind", 2, 1,
                 ":2:6: column \"kind\": \"fax\" is not one of call, sms, data"},
        Expected{"kind_in_capitals", 2, 1,
                 ":2:6: column \"kind\": \"CALL\" is not one of call, sms, data"},
        Expected{"unknown_country", 2, 1,
                 ":2:7: column \"caller_country\": \"ZZ\" is not an ISO 3166-1 alpha-2 country in "
                 "upper case"},
        Expected{"country_in_lower_case", 2, 1,
                 ":2:8: column \"callee_country\": \"no\" is not an ISO 3166-1 alpha-2 country in "
                 "upper case"},
        Expected{"grade_out_of_range", 2, 1,
                 ":2:10: column \"grade\": \"G7\" is not a grade from A1 to F6"},
        Expected{"raw_telephone_number", 2, 1,
                 ":2:3: column \"caller_id\": \"+46*********\" is a raw telephone number"},
        Expected{"raw_iban", 2, 1,
                 ":2:4: column \"callee_id\": \"DE89***********************\" is a raw IBAN"},
        Expected{"raw_email", 2, 1,
                 ":2:3: column \"caller_id\": \"some***************\" is a raw e-mail address"},
        Expected{"raw_passport_line", 2, 1,
                 ":2:3: column \"caller_id\": \"P<UT****************************************\" is "
                 "a raw passport line"}),
    [](const auto& parameter) { return std::string(parameter.param.file); });

TEST(BrokenFiles, AnIdentifierOfMoreThan128BytesIsRefused)
{
    const TemporaryFolder folder;
    const auto report =
        test::import_paths(folder.path() / "x.spindel", {broken("identifier_of_129_bytes")});
    ASSERT_EQ(report.files.at(0).refusals.size(), 1U);
    EXPECT_EQ(report.files[0].refusals[0].fault.reason, "longer than 128 bytes");
    EXPECT_EQ(report.files[0].rows, (engine::RowCounts{2, 1, 0, 0, 1}));
}

TEST(BrokenFiles, AFileWithoutItsColumnsStopsTheImportAndChangesNothing)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "x.spindel";
    const auto refused = [&](const std::string& name) {
        std::filesystem::copy(broken(name), folder.path() / "calls.csv",
                              std::filesystem::copy_options::overwrite_existing);
        const auto good = folder.write("actors.csv", "actor_id\nA-1\n");
        const auto error = test::import_error(path, {good, folder.path() / "calls.csv"});
        EXPECT_FALSE(std::filesystem::exists(path)) << name;
        return error.substr(error.find("calls.csv"));
    };
    EXPECT_EQ(refused("missing_column"), "calls.csv:1: column \"callee_id\" is missing");
    EXPECT_EQ(refused("column_twice"), "calls.csv:1: column \"time\" stands twice");
    EXPECT_EQ(refused("no_bytes"), "calls.csv:1: column \"record_id\" is missing");
    EXPECT_EQ(refused("utf16"), "calls.csv:1:1: the header is not UTF-8 text without NUL");
}

TEST(BrokenFiles, ACellOfTenMegabytesIsKeptWholeInQuarantine)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "x.spindel";
    const auto row =
        "C2,2025-03-01T14:05:09Z,P-1,P-2,60,call,SE,NO,\"" + std::string(10'000'000, 'x') + "\"";
    const auto file = folder.write("calls.csv", test::kCallHeader + test::call_row(1) + row + "\n" +
                                                    test::call_row(3));
    const auto report = test::import_paths(path, {file});
    EXPECT_EQ(report.files.at(0).rows, (engine::RowCounts{3, 2, 0, 0, 1}));
    EXPECT_EQ(message("calls.csv", report.files[0].refusals.at(0)).substr(0, 44),
              "calls.csv:3:9: column \"source\": \"xxxxxxxxxxx");
    EXPECT_EQ(engine::CaseFile::open(path).quarantined().at(0).row, row);
}

} // namespace spindel::importers

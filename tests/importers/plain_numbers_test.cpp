#include "importers/plain_numbers.h"

#include <memory>

#include <gtest/gtest.h>

#include "tests/support/record_sets.h"

namespace spindel::importers {

namespace {

class PlainNumbers : public ::testing::Test {
protected:
    /// What is said of an import of one call between two numbers, from a handset.
    std::string said(const std::string& caller, const std::string& callee,
                     const std::string& handset, const ImportOptions& options = {})
    {
        folder_.write("set/calls.csv",
                      "record_id,time,caller_id,callee_id,caller_device_id,source\n"
                      "C1,2025-03-01T10:00:00Z," +
                          caller + "," + callee + "," + handset + ",SE-TEL\n");
        const auto report = test::import_paths(case_, {folder_.path() / "set"}, options);
        EXPECT_EQ(report.total().quarantined, 0);
        return report.remark.substr(0, report.remark.find(','));
    }

    test::TemporaryFolder folder_;
    std::filesystem::path case_ = folder_.path() / "c.spindel";
};

} // namespace

TEST_F(PlainNumbers, AreStoredAndSaidWhenTheyComeFirst)
{
    EXPECT_EQ(said("46701234567", "070-765 43 21", "356938035643809"),
              "3 identifiers are written in digits alone");
    EXPECT_EQ(said("46701234567", "070-765 43 21", "356938035643809"), "");
    EXPECT_EQ(test::count(case_, "call"), 1);
}

TEST_F(PlainNumbers, AreNoShortNumbersAndNoPseudonyms)
{
    EXPECT_EQ(said("1234567", "112", "9"), "");
    case_ += "2";
    EXPECT_EQ(said("P-46701234567", "a46701234567", "H-1"), "");
}

TEST_F(PlainNumbers, AreNotThereWhereAKeyMakesPseudonyms)
{
    ImportOptions options;
    options.pseudonyms.key = std::make_shared<pseudonyms::Key>(std::string(32, 'k'));
    options.pseudonyms.numbers.default_country = "SE";
    EXPECT_EQ(said("0701234567", "0707654321", "356938035643809", options), "");
}

} // namespace spindel::importers

#include "importers/pseudonyms/pseudonymiser.h"

#include <gtest/gtest.h>

#include "importers/pseudonyms/token.h"
#include "tests/support/record_sets.h"

namespace spindel::importers::pseudonyms {

namespace {

using Rows = std::vector<std::string>;

class Pseudonymised : public ::testing::Test {
protected:
    void import(const std::string& name, const std::string& text)
    {
        ImportOptions options;
        options.pseudonyms.key = key_;
        options.pseudonyms.numbers.default_country = "SE";
        test::import_paths(case_, {folder_.write(name, text)}, options);
    }
    Rows query(const std::string& sql) const { return test::column(case_, sql); }
    std::string pseudonym(engine::EntityKind kind, std::string_view normal_form) const
    {
        return token(*key_, kind, normal_form);
    }

    std::shared_ptr<const Key> key_ = std::make_shared<const Key>(std::string(32, 'k'));
    test::TemporaryFolder folder_;
    std::filesystem::path case_ = folder_.path() / "c.spindel";
};

} // namespace

TEST_F(Pseudonymised, AnEmptyCountryIsThatOfTheNumberOrAccount)
{
    import("phones.csv", "record_id,country,phone_id\n"
                         "U1,,+46 70 123 45 67\n"
                         "U2,NO,+46701234568\n" // stated: the subscription's own
                         "U3,,P-1\n"
                         "U4,,TELIA\n");
    import("accounts.csv", "record_id,account_id,country\n"
                           "H1,SE45 5000 0000 0583 9825 7466,\nH2,5566778899,\n");
    EXPECT_EQ(query("SELECT country FROM phone ORDER BY record_id"), (Rows{"SE", "NO", "", ""}));
    EXPECT_EQ(query("SELECT country FROM account ORDER BY record_id"), (Rows{"SE", ""}));
}

TEST_F(Pseudonymised, ActorsWhoseIdsAreRawAreOneHoweverTheseAreWritten)
{
    import("phones.csv", "record_id,phone_id,actor_id\n"
                         "U1,P-1,+46701234567\n"
                         "U2,P-2,070-123 45 67\n"
                         "U3,P-3,tel:+46 70 123 45 67\n"
                         "U4,P-4,some.body@Example.org\n"
                         "U5,P-5,Some.Body@example.org\n"
                         "U6,P-6,17\n"
                         "U7,P-7,A-46701234567\n");
    const auto of_number = pseudonym(engine::EntityKind::actor, "+46701234567");
    const auto of_address = pseudonym(engine::EntityKind::actor, "email:some.body@example.org");
    EXPECT_EQ(
        query("SELECT text FROM phone JOIN identifier ON identifier_id = actor_id"
              " ORDER BY record_id"),
        (Rows{of_number, of_number, of_number, of_address, of_address, "17", "A-46701234567"}));
    EXPECT_EQ(test::count(case_, "quarantine"), 0);
}

TEST(WithoutRaw, ShowsLocalTimesAndMasksNumbers)
{
    for (const auto* time : {"30.03.2025 02:30:00", "30.3.2025", "2025/03/30 2:30",
                             "26-10-2025T02:30", "2025-03-30T02:30:00Z", "2025-03-30", "123.45",
                             "C0123456789abcdef0123", "C0123456789abcdef0123#2", "0123abcd-L17"})
        EXPECT_EQ(without_raw(time), time);
    for (const auto* number : {"040.12.3456", "070-123 45 67", "19850101-1234", "30.03-2025",
                               "2025-03-0146701234567", "C46701234567", "12345678-070",
                               "46701234567-L1", "30.03.2025 0701234567", "20250330023000"})
        EXPECT_NE(without_raw(number), number) << number;
}

TEST(RawActor, IsANumberWithoutCountryCodeOnlyWhereACountryIsStated)
{
    EXPECT_EQ(raw_actor("070-123 45 67", {"SE", false}), "070-123 45 67");
    EXPECT_EQ(raw_actor("070-123 45 67", {}), std::nullopt);
    EXPECT_EQ(raw_actor("112", {"SE", false}), std::nullopt);
    EXPECT_EQ(raw_actor("0000012345678", {"SE", false}), std::nullopt);
    EXPECT_EQ(raw_actor("A-0701234567", {"SE", false}), std::nullopt);
}

} // namespace spindel::importers::pseudonyms

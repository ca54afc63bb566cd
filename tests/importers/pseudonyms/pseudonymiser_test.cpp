#include "importers/pseudonyms/pseudonymiser.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/parallel.h"
#include "importers/csv_reader.h"
#include "importers/pseudonyms/actor_ids.h"
#include "importers/pseudonyms/record_keys.h"
#include "importers/pseudonyms/shown_cells.h"
#include "importers/pseudonyms/token.h"
#include "tests/support/record_sets.h"

namespace spindel::importers::pseudonyms {

namespace {

using Rows = std::vector<std::string>;

class Pseudonymised : public ::testing::Test {
protected:
    ImportReport import(const std::string& name, const std::string& text)
    {
        ImportOptions options;
        options.pseudonyms.key = key_;
        options.pseudonyms.numbers.default_country = "SE";
        return test::import_paths(case_, {folder_.write(name, text)}, options);
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

TEST(Pseudonymiser, MakesTheSameOfRowsThatWereExpectedAndInTheSameOrder)
{
    const std::vector<std::string> header{"record_id", "caller_id", "callee_id",
                                          "caller_device_id"};
    std::string text;
    for (int i = 0; i < 500; ++i) // some are repeated, some have no normal form, some are hidden
        text += fmt::format("C{},+467012{:05},{},{}\n", i, i % 300,
                            i % 7 == 0    ? "070"
                            : i % 11 == 0 ? "Private"
                                          : "P-1",
                            i % 3 == 0 ? "35209900176148" : "");
    Options options;
    options.key = std::make_shared<const Key>(std::string(32, 'k'));
    const auto made = [&](bool are_expected) {
        Pseudonymiser pseudonymiser(header, engine::RecordKind::call, options);
        const auto each_row = [&](auto take) {
            CsvReader reader(text, 2);
            CsvRow row;
            while (reader.next(row))
                take(row);
        };
        if (are_expected) {
            each_row([&](const CsvRow& row) { pseudonymiser.expect(row); });
            pseudonymiser.make_expected();
        }
        Rows all;
        each_row([&](const CsvRow& row) {
            const auto replaced = pseudonymiser.replace(row);
            all.push_back(replaced.text + (replaced.fault ? replaced.fault->reason : ""));
        });
        for (const auto& note : pseudonymiser.take_notes())
            all.push_back(note.pseudonym + " " + note.type);
        return all;
    };
    const auto without = made(false);
    EXPECT_EQ(without.size(), 500U + 301U); // 300 numbers and a handset
    for (const std::size_t threads : {1, 4}) {
        const engine::ThreadLimit limit(threads);
        EXPECT_EQ(made(true), without);
    }
}

TEST(WithoutRaw, ShowsLocalTimesAndMasksNumbers)
{
    for (const auto* time : {"30.03.2025 02:30:00", "30.3.2025", "2025/03/30 2:30",
                             "26-10-2025T02:30", "2025-03-30T02:30:00Z", "2025-03-30", "123.45",
                             "03/01/2025 10:00:00 PM", "03/01/25 10:00", "3.1.25 2:30 am",
                             "C0123456789abcdef0123", "C0123456789abcdef0123#2", "0123abcd-L17"})
        EXPECT_EQ(without_raw(time), time);
    for (const auto* number :
         {"040.12.3456", "070-123 45 67", "19850101-1234", "30.03-2025", "2025-03-0146701234567",
          "C46701234567", "12345678-070", "46701234567-L1", "30.03.2025 0701234567",
          "20250330023000", "03/01/25", "07/12/34 567890", "070/12/34 5:6"})
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

TEST_F(Pseudonymised, RecordKeysStandInQuarantineAsTheyCame)
{
    import("calls.csv",
           "record_id,time,caller_id,callee_id,duration_s,source\n"
           "20250301000001,2025-03-01T10:00:00Z,0701234567,+46709999999,6O,5561234567\n"
           "20250301000002,2025-03-01T10:00:00Z,0701234567,+46709999999,x,5561234567\n");
    EXPECT_EQ(query("SELECT substr(row, 1, 14) || substr(row, -10) FROM quarantine"),
              (Rows{"202503010000015561234567", "202503010000025561234567"}));
    EXPECT_EQ(query("SELECT record_source || record_key FROM quarantine ORDER BY line LIMIT 1"),
              Rows{"556123456720250301000001"});
}

TEST_F(Pseudonymised, AKeyThatHoldsARawIdentifierIsRefusedMasked)
{
    import(
        "calls.csv",
        "record_id,time,caller_id,callee_id,source\n"
        "+46701234567,2025-03-01T10:00:00Z,P-1,P-2,SE-A\n"             // whole
        "tel:46701234567,2025-03-01T10:00:00Z,P-1,P-2,SE-A\n"          // within it
        "X-070-123 45 67,2025-03-01T10:00:00Z,+46701234567,P-2,SE-A\n" // of its row, else written
        "1,2025-03-01T10:00:00Z,P-1,0701234567,AB-0701234567\n"        // in its source
        "0701234567,2025-03-01T10:00:00Z,P-1,P-2,SE-A\n");             // of nobody known
    EXPECT_EQ(query("SELECT line || column_name || ': ' || reason || ' ' || value FROM quarantine"),
              (Rows{"2record_id: a raw telephone number +46*********",
                    "3record_id: a record key that holds a raw identifier tel************",
                    "4record_id: a record key that holds a raw identifier X-0************",
                    "5source: a record key that holds a raw identifier AB-**********"}));
    EXPECT_EQ(query("SELECT record_key FROM quarantine WHERE record_key <> '1'").at(0), "");
    EXPECT_EQ(query("SELECT record_id FROM call"), Rows{"0701234567"});
}

TEST_F(Pseudonymised, AMaskedKeyIsNoKey)
{
    import("calls.csv", "record_id,time,caller_id,callee_id\n"
                        "202***********,2025-03-01T10:00:00Z,P-1,P-2\n");
    EXPECT_EQ(query("SELECT reason FROM quarantine"),
              Rows{"a masked key, which could be any record's"});
}

TEST(SafeKey, HoldsNoIdentifierOfItsRow)
{
    EXPECT_TRUE(is_safe_key("20250301000001", {"+46701234567"}));
    EXPECT_TRUE(is_safe_key("call-112", {"112"})); // so short a number may be there by chance
    EXPECT_TRUE(is_safe_key("UNSTATED-12345678", {"UNSTATED-12345678"}))
        << "a pseudonym is not raw";
    EXPECT_FALSE(is_safe_key("de89/3704-0044 0532013000", {"DE89370400440532013000"}));
    EXPECT_FALSE(is_safe_key("0791-234 567-3", {"+46791234567"}));
    EXPECT_FALSE(is_safe_key("x7654321", {"765-43 21"}));
    EXPECT_FALSE(is_safe_key("anna@mail.se", {}));
}

TEST_F(Pseudonymised, AnotherKeyThanTheCasesIsSaid)
{
    EXPECT_EQ(import("phones.csv", "record_id,phone_id\nU1,+46 70 123 45 67\n").remark, "");
    EXPECT_EQ(import("more.csv", "record_id,phone_id\nU2,+46 70 123 45 68\n").remark, "");
    const auto own = key_->id();
    key_ = std::make_shared<const Key>(std::string(32, 'x'));
    const auto report = import("other.csv", "record_id,phone_id\nU3,+46 70 123 45 68\n");
    EXPECT_NE(report.remark.find(own), std::string::npos) << report.remark;
    EXPECT_EQ(messages(report).back(), report.remark);
}

} // namespace spindel::importers::pseudonyms

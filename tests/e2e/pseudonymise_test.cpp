#include <algorithm>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/program.h"
#include "tests/support/record_sets.h"

namespace spindel {

namespace {

namespace fs = std::filesystem;
using test::run_spindel;

/// What must be nowhere: the identifiers below, as they were written, and in other ways.
const std::vector<std::string> kRaw{"701234567",  "70-123 45 67", "70 123 45 67",
                                    "0700000001", "80101234",     "DE89370400440532013000",
                                    "0532 0130",  "490154203237", "L898902C3",
                                    "QWERTY",     "anna@mail.se", "Anna Larsson"};

class Pseudonymise : public ::testing::Test {
protected:
    Pseudonymise() { EXPECT_EQ(run_spindel({"key", "new", key_.string()}).exit_code, 0); }

    test::Outcome import(const fs::path& file, const fs::path& key)
    {
        return run_spindel({"import", case_.string(), file.string(), "--pseudonymise", key.string(),
                            "--phone-country", "SE"});
    }

    std::vector<std::string> identifiers(const std::string& kind) const
    {
        return test::column(case_,
                            "SELECT text FROM identifier WHERE kind = " + kind + " ORDER BY text");
    }

    void expect_nothing_raw_in(const std::string& bytes, const std::string& where) const
    {
        for (const auto& raw : kRaw)
            EXPECT_EQ(bytes.find(raw), std::string::npos) << raw << " in " << where;
    }

    test::TemporaryFolder folder_;
    fs::path case_ = folder_.path() / "c.spindel";
    fs::path key_ = folder_.path() / "team.key";
};

constexpr const char* kCalls =
    "record_id,time,caller_id,callee_id,duration_s,kind,caller_device_id,source,subscriber\n"
    "1,2025-03-01T10:00:00Z,+46701234567,0700000001,60,call,490154203237518,SE-TEL,Anna Larsson\n"
    "2,2025-03-01T11:00:00Z,0701234567,0700000001,60,call,49015420323751,SE-TEL,Anna Larsson\n"
    "3,2025-03-01T12:00:00Z,0046 70 123 45 67,070 000 00 01,60,call,4901542032375199,SE-TEL,\n"
    "4,2025-03-01T13:00:00Z,070-123 45 67,46700000001,60,call,,SE-TEL,anna@mail.se\n"
    "5,2025-03-01T14:00:00Z,+46 (0)70 123 45 67,P-KNOWN,60,call,,SE-TEL,\n";

} // namespace

TEST_F(Pseudonymise, ANumberWrittenFiveWaysIsOnePseudonym)
{
    const auto outcome = import(folder_.write("calls.csv", kCalls), key_);
    ASSERT_EQ(outcome.exit_code, 0) << outcome.out << outcome.err;
    const auto phones = identifiers("1");
    ASSERT_EQ(phones.size(), 3U) << "two numbers, and the pseudonym that came as one";
    EXPECT_EQ(std::ranges::count(phones, "P-KNOWN"), 1);
    EXPECT_EQ(identifiers("2").size(), 1U) << "an IMEI of 14, 15 and 16 digits";
    EXPECT_EQ(test::column(case_, "SELECT country || ' ' || type FROM pseudonym WHERE kind = 1"),
              (std::vector<std::string>{"SE mobile", "SE mobile"}));
    EXPECT_EQ(test::column(case_, "SELECT type FROM pseudonym WHERE kind = 2").at(0), "49015420");
}

TEST_F(Pseudonymise, EqualKeysJoinPartnersAndOtherKeysDoNot)
{
    ASSERT_EQ(import(folder_.write("calls.csv", kCalls), key_).exit_code, 0);
    const auto first = identifiers("1");
    const auto partner =
        folder_.write("b/calls.csv", "record_id,time,caller_id,callee_id,source\n"
                                     "9,2025-03-02T10:00:00Z,0046701234567,+46700000001,NO-TEL\n");
    ASSERT_EQ(import(partner, key_).exit_code, 0);
    EXPECT_EQ(identifiers("1"), first);
    const auto other = folder_.path() / "other.key";
    run_spindel({"key", "new", other.string()});
    const auto third =
        folder_.write("d/calls.csv", "record_id,time,caller_id,callee_id,source\n"
                                     "9,2025-03-02T10:00:00Z,0046701234567,+46700000001,FI-TEL\n");
    ASSERT_EQ(import(third, other).exit_code, 0);
    EXPECT_EQ(identifiers("1").size(), first.size() + 2);
}

TEST_F(Pseudonymise, NothingRawIsInTheCaseTheReportsTheMessagesOrQuarantine)
{
    folder_.write("set/calls.csv",
                  std::string(kCalls) +
                      "6,1 March,0701234567,0700000001,60,call,,SE-TEL,Anna Larsson\n" // no time
                      "7,2025-03-01T15:00:00Z,070123,4670123456789,60,call,,SE-TEL,\n"
                      "8,2025-03-01T15:00:00Z,0701234567,0700000001,0701234567x,call,,SE-TEL,\n"
                      "9,2025-03-01T15:00:00Z,0701234567,0700000001\n"              // cut
                      "10,2025-03-01T15:00:00Z,\"0701234567,0700000001,60,call\n"); // open quote
    folder_.write("set/payments.csv",
                  "record_id,time,payer_account_id,payee_account_id,amount,currency,source\n"
                  "1,2025-03-01T15:00:00Z,DE89 3704 0044 0532 0130 00,8010-1234,5,EUR,B\n"
                  "2,2025-03-01T15:00:00Z,DE88370400440532013000,80101234,5,EUR,B\n");
    folder_.write("set/travel.csv",
                  "record_id,actor_id,document_id,document_state,depart_time,from_country,"
                  "to_country,carrier,booking_id,source\n"
                  "1,A-1,L898902C3,SWE,2025-03-01T15:00:00Z,SE,NO,SK,QWERTY,SE-BORDER\n"
                  "2,A-1,L898902C3,,2025-03-01T15:00:00Z,SE,NO,SK,QWERTY,SE-BORDER\n");
    const auto outcome =
        run_spindel({"import", case_.string(), (folder_.path() / "set").string(), "--pseudonymise",
                     key_.string(), "--phone-country", "SE", "--format", "json"});
    ASSERT_EQ(outcome.exit_code, 3) << outcome.err;
    const auto total = nlohmann::json::parse(outcome.out)["total"];
    EXPECT_EQ(total["read"], total["stored"].get<int>() + total["quarantined"].get<int>());
    EXPECT_EQ(total["quarantined"], 7);
    expect_nothing_raw_in(outcome.out + outcome.err, "the report");
    expect_nothing_raw_in(test::bytes_of(case_), "the case");
    const auto rows = folder_.path() / "rows.csv";
    for (const auto& command :
         {test::Arguments{"info"}, {"quarantine", "--export", rows.string()}}) {
        auto arguments = command;
        arguments.insert(arguments.begin() + 1, case_.string());
        const auto shown = run_spindel(arguments);
        EXPECT_EQ(shown.exit_code, 0) << shown.err;
        expect_nothing_raw_in(shown.out + shown.err, command[0]);
    }
    expect_nothing_raw_in(test::bytes_of(rows), "the rows given back");
    const auto key = test::bytes_of(key_);
    const auto secret = key.substr(key.find("secret ") + 7, 64);
    EXPECT_EQ(test::bytes_of(case_).find(secret.substr(0, 16)), std::string::npos);
    EXPECT_EQ((outcome.out + outcome.err).find(secret.substr(0, 8)), std::string::npos);
}

TEST_F(Pseudonymise, RowsThatWereRawLeaveQuarantineOnceAKeyIsThere)
{
    const auto file =
        folder_.write("calls.csv", "record_id,time,caller_id,callee_id,source\n"
                                   "1,2025-03-01T10:00:00Z,+46701234567,P-2,SE-TEL\n");
    EXPECT_EQ(run_spindel({"import", case_.string(), file.string()}).exit_code, 3);
    EXPECT_EQ(test::count(case_, "quarantine"), 1);
    EXPECT_EQ(import(file, key_).exit_code, 0);
    EXPECT_EQ(test::count(case_, "quarantine"), 0);
    EXPECT_EQ(test::count(case_, "call"), 1);
    const auto info = run_spindel({"info", case_.string()});
    EXPECT_NE(info.out.find("corrected rows that left quarantine: calls.csv,1"), std::string::npos)
        << info.out;
    const auto id = run_spindel({"key", "id", key_.string()});
    EXPECT_NE(info.out.find("rows pseudonymised with key " + id.out.substr(0, 8)),
              std::string::npos);
}

TEST_F(Pseudonymise, TheSameImportTwiceChangesNothing)
{
    const auto file = folder_.write("calls.csv", kCalls);
    ASSERT_EQ(import(file, key_).exit_code, 0);
    const auto before = test::bytes_of(case_);
    ASSERT_EQ(import(file, key_).exit_code, 0);
    EXPECT_EQ(test::bytes_of(case_), before);
}

TEST_F(Pseudonymise, AKeyFileIsMadePrivateAndNeverOverwritten)
{
    EXPECT_EQ(test::mode_of(key_), 0600U);
    const auto before = test::bytes_of(key_);
    const auto again = run_spindel({"key", "new", key_.string()});
    EXPECT_EQ(again.exit_code, 1);
    EXPECT_NE(again.err.find("a key is never overwritten"), std::string::npos);
    EXPECT_EQ(test::bytes_of(key_), before);
    fs::permissions(key_, fs::perms::group_read, fs::perm_options::add);
    const auto open = import(folder_.write("calls.csv", kCalls), key_);
    EXPECT_EQ(open.exit_code, 1);
    EXPECT_NE(open.err.find("chmod 600"), std::string::npos) << open.err;
    EXPECT_FALSE(fs::exists(case_));
}

TEST_F(Pseudonymise, WrongUseIsSaid)
{
    const auto file = folder_.write("calls.csv", kCalls).string();
    EXPECT_EQ(run_spindel({"import", case_.string(), file, "--phone-country", "SE"}).exit_code, 2);
    EXPECT_EQ(run_spindel({"import", case_.string(), file, "--pseudonymise", key_.string(),
                           "--phone-country", "Sweden"})
                  .exit_code,
              2);
    EXPECT_EQ(
        run_spindel({"import", case_.string(), file, "--network", "--pseudonymise", key_.string()})
            .exit_code,
        1);
    EXPECT_EQ(run_spindel({"key"}).exit_code, 2);
}

} // namespace spindel

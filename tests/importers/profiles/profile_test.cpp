#include "importers/profiles/profile.h"

#include <gtest/gtest.h>

#include "engine/error.h"

namespace spindel::importers::profiles {

namespace {

constexpr const char* kCalls = "kind = \"calls\"\n[fields]\ntime = \"t\"\n"
                               "caller_id = \"a\"\ncallee_id = \"b\"\n";

std::string refusal(const std::string& toml)
{
    try {
        read_profile(toml, "p.toml");
    } catch (const engine::InputError& error) {
        return error.what();
    }
    return "none";
}

} // namespace

TEST(Profile, FaultsAreNamedWithLineAndColumn)
{
    EXPECT_EQ(refusal(kCalls), "none");
    EXPECT_EQ(refusal("kind = \"calls\nx"), refusal("kind = \"calls\nx"));
    EXPECT_EQ(refusal("kind = \"calls\nx").substr(0, 9), "p.toml:1:");
    EXPECT_EQ(refusal("kind = \"pigeons\"\n"),
              "p.toml:1:8: kind is one of actors, phones, calls, accounts, payments, travel, "
              "rates, contacts");
    EXPECT_EQ(refusal("kind = 3\n"), "p.toml:1:8: kind is a text in quotes");
    EXPECT_EQ(refusal("zone = \"Europe/Atlantis\"\n" + std::string(kCalls)),
              "p.toml:1:8: no time zone such as Europe/Bucharest");
    EXPECT_EQ(refusal("colour = 1\n" + std::string(kCalls)),
              "p.toml:1:1: \"colour\" is no key of this table");
    EXPECT_EQ(refusal(std::string(kCalls) + "callee = \"b\"\n"),
              "p.toml:6:10: calls have no column \"callee\"");
    EXPECT_EQ(refusal(std::string(kCalls) + "kind = { column = \"c\", constant = \"sms\" }\n"),
              "p.toml:6:8: a field is filled from column, from columns or by a constant: one of "
              "them");
    EXPECT_EQ(refusal(std::string(kCalls) + "[[case]]\ncolumn = \"c\"\nis = [\"x\"]\n"),
              "p.toml:6:1: a case gives fields, or says skip = true");
}

TEST(Profile, NamesThatLeaveOpenWhichColumnIsMeantAreRefusedBeforeATableIsRead)
{
    const auto named = [](const std::string& names) {
        return refusal(kCalls + ("[file]\nnames = [" + names + "]\n"));
    };
    EXPECT_EQ(named(R"("t", "a", "b", "", "")"), "none") << "others may stand twice";
    EXPECT_EQ(named(R"("t", "a", "b", "a")"), "p.toml:7:9: column \"a\" stands twice");
    EXPECT_EQ(named(R"("t", "a")"), "p.toml:7:9: the profile names no column \"b\"");
}

TEST(Profile, ALetterThatNoTimeIsReadByIsToldWithItsLine)
{
    EXPECT_EQ(refusal("zone = \"UTC\"\nkind = \"calls\"\n[fields]\n"
                      "time = { column = \"t\", time = \"%Y-%m-%d %Q\" }\n"),
              "p.toml:4:31: times are not read by \"%Q\"");
}

TEST(Profile, BracketsAndSignsOutOfPlaceAreToldLikeOtherFaults)
{
    for (const auto* broken : {"a = [}0", "a = { , }", "a = {]", "a = [_]", "a = [\x01]", "[a.]"})
        EXPECT_TRUE(refusal(broken).starts_with("p.toml:1:")) << broken << ": " << refusal(broken);
}

TEST(Profile, CharactersBeyondAsciiStandInQuotesAndCommentsOnly)
{
    const std::string outside =
        ": a character beyond ASCII belongs between quotes, or in a comment";
    const auto place = [](const std::string& toml) { return refusal(toml).substr(0, 11); };
    EXPECT_EQ(refusal("kind = \"calls\"\når = 1\n"), "p.toml:2:1" + outside);
    EXPECT_EQ(refusal("\xEF\xBB\xBFkå = 1\n"), "p.toml:1:2" + outside);
    EXPECT_EQ(refusal("# å\na = \"å\" å\n"), "p.toml:2:9" + outside);
    EXPECT_EQ(refusal("a = 5\"å\"\n"), "p.toml:1:7" + outside); // no text: one wrong number
    EXPECT_EQ(refusal("a = 2025-01-01 'å'\n"), "p.toml:1:17" + outside);
    EXPECT_EQ(refusal("a = [5\"å\"]\n"), "p.toml:1:8" + outside);
    EXPECT_EQ(refusal("a = { b = [1, [2]], c = 5'å' }\n"), "p.toml:1:27" + outside);
    EXPECT_EQ(refusal("a = \"\"\"\\å\"\"\"\n"),
              "p.toml:1:9: a character beyond ASCII cannot follow a backslash, nor begin the line "
              "after one");
    EXPECT_EQ(place("a = \"\"\"x\\ \n  å\"\"\"\n"), "p.toml:2:3:");
    EXPECT_EQ(place("a = \"x\nå"), "p.toml:1:7:"); // never closed
}

TEST(Profile, CharactersBeyondAsciiAreReadInEveryKindOfText)
{
    const auto calls = std::string("\xEF\xBB\xBF# å\n") + kCalls;
    EXPECT_EQ(refusal(calls), "none");
    EXPECT_EQ(refusal(calls + "source = { column = \"å\", lookup = {1=\"å\", 'ä'=\"x\\\"ö\", "
                              "\"ö\" = '\\', \"\" = ''}, otherwise = \"ü\" }\n"),
              "none");
    EXPECT_EQ(refusal(calls +
                      "[file] # å\nempty = [\"\"\"\nå\"\"\\\"ä\"\"\"\"\", '''å''\nä''''', # ö\n"
                      "\"\\\\\", 'å' ] # ä\n"),
              "none");
    EXPECT_EQ(refusal(calls + "kind = { column = \"å\" }\n[\"å\".\"ä\"]\n'ö'.'ü' = 1\n"),
              "p.toml:8:2: \"å\" is no key of this table");
}

TEST(Profile, AConstantThatNoRecordTakesIsRefusedWithItsPlace)
{
    const auto with = [](const std::string& field) { return refusal(kCalls + field + "\n"); };
    EXPECT_EQ(with("kind = { constant = \"sms\" }"), "none");
    EXPECT_EQ(with("kind = { constant = \"\" }"), "none"); // as a column that is not there
    EXPECT_EQ(with("kind = { constant = \"voice\" }"),
              "p.toml:6:21: kind: \"voice\" is not one of call, sms, data");
    EXPECT_EQ(with("caller_country = { constant = \"SWE\" }"),
              "p.toml:6:31: caller_country: \"SWE\" is not an ISO 3166-1 alpha-2 country in upper "
              "case");
    EXPECT_EQ(with("grade = { constant = \"G2\" }"),
              "p.toml:6:22: grade: \"G2\" is not a grade from A1 to F6");
    EXPECT_EQ(with("duration_s = { constant = \"1:05\", clock = true }"), "none");
    EXPECT_EQ(with("duration_s = { constant = \"1:05\" }"),
              "p.toml:6:27: duration_s: \"1:05\" is not a whole number of seconds, not negative");
    EXPECT_EQ(with("record_id = { constant = \"R\" }"),
              "p.toml:6:26: record_id: a constant is no key, as all rows would share it");
    const std::string payments = "kind = \"payments\"\n[fields]\ntime = \"t\"\n"
                                 "payer_account_id = \"a\"\npayee_account_id = \"b\"\n";
    EXPECT_EQ(refusal(payments + "amount = \"c\"\ncurrency = { constant = \"Kr\" }\n"),
              "p.toml:7:25: currency: \"Kr\" is not an ISO 4217 currency in upper case");
    EXPECT_EQ(refusal(payments + "amount = { constant = \"1,50\" }\ncurrency = \"d\"\n"
                                 "[file]\ndecimal = \",\"\n"),
              "none");
    EXPECT_EQ(refusal(payments + "amount = \"c\"\ncurrency = { constant = \"\" }\n"),
              "p.toml:7:25: currency: \"\" is empty, but must be filled");
}

TEST(Profile, AResultOfALookupThatNoRecordTakesIsRefusedWithItsPlace)
{
    const auto with = [](const std::string& lookup) {
        return refusal(kCalls + ("kind = { column = \"c\", " + lookup + " }\n"));
    };
    EXPECT_EQ(with("lookup = { V = \"call\", S = \"\" }"), "none");
    EXPECT_EQ(with("lookup = { V = \"call\", S = \"SMS\" }"),
              "p.toml:6:51: kind: \"SMS\" is not one of call, sms, data");
    EXPECT_EQ(with("split = \"-\", part = 2, lookup = { V = \"call\" }, otherwise = \"other\""),
              "p.toml:6:84: kind: \"other\" is not one of call, sms, data");
    EXPECT_EQ(refusal(std::string(kCalls) + "[[case]]\ncolumn = \"d\"\nis = [\"in\"]\n"
                                            "fields = { kind = { constant = \"in\" } }\n"),
              "p.toml:9:32: kind: \"in\" is not one of call, sms, data");
    EXPECT_EQ(refusal("kind = \"travel\"\n[fields]\nactor_id = \"a\"\ndepart_time = \"t\"\n"
                      "from_country = \"f\"\nto_country = \"o\"\ndocument_id = \"d\"\n"
                      "document_state = { constant = \"SWEDEN\" }\n"),
              "p.toml:8:31: document_state: \"SWEDEN\" is no code of a state");
}

TEST(Profile, ACaseLooksForOneThing)
{
    const std::string one = "[[case]]\ncolumn = \"b\"\nskip = true\n";
    EXPECT_EQ(refusal(kCalls + one + "filled = true\n"), "none");
    const auto why = "a case looks for words (is = [...]), for a minus (negative = true) or for "
                     "anything (filled = true): one of them";
    for (const auto* other :
         {"", "filled = true\nnegative = true\n", "filled = true\nis = [\"x\"]\n"})
        EXPECT_NE(refusal(kCalls + one + other).find(why), std::string::npos) << other;
}

TEST(Profile, ThatFillsTooLittleIsRefused)
{
    EXPECT_EQ(refusal("kind = \"calls\"\n[fields]\ntime = \"t\"\ncaller_id = \"a\"\n"),
              "p.toml:1:1: no field fills \"callee_id\", which calls need");
    EXPECT_EQ(refusal("kind = \"calls\"\n[fields]\ntime = { column = \"t\", time = \"%Y %H\" }\n"
                      "caller_id = \"a\"\ncallee_id = \"b\"\n"),
              "p.toml:1:1: time is a local time: state its zone, such as zone = "
              "\"Europe/Stockholm\"");
    EXPECT_EQ(refusal(std::string(kCalls) + "[file]\nwidths = [3]\nnames = [\"a\", \"b\"]\n"),
              "p.toml:6:1: columns of fixed width need as many names as widths");
}

TEST(Profile, ThoseThatAreShippedCanBeRead)
{
    EXPECT_GE(shipped_profiles().size(), 4U);
    for (const auto& one : shipped_profiles()) {
        const auto profile = find_profile(std::string(one.name));
        EXPECT_FALSE(profile.about.empty()) << one.name;
        EXPECT_FALSE(profile.columns().empty()) << one.name;
    }
    EXPECT_THROW(find_profile("cdr-atlantis"), engine::Error);
}

} // namespace spindel::importers::profiles

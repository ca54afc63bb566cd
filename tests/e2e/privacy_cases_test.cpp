// Single ways in which an output could name a victim, hide a suspect, or show the wrong one.
#include <algorithm>
#include <cctype>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/record_sets.h"
#include "tests/support/small_world.h"

namespace spindel::test {

namespace {

namespace fs = std::filesystem;

constexpr const char* kActors = "actor_id,kind,category,country,source\n";
constexpr const char* kPhones = "record_id,phone_id,actor_id,country,source\n";

/// A case of a few records, each test's own.
class PrivacyCase : public testing::Test {
protected:
    std::string path(const std::string& name = "x.spindel") const
    {
        return (folder_.path() / name).string();
    }

    Outcome import(const std::string& name, const std::string& text) const
    {
        return run_spindel({"import", path(), folder_.write(name, text).string()});
    }

    std::string said(const Arguments& arguments) const
    {
        const auto ran = run_spindel(arguments);
        return ran.out + ran.err;
    }

    /// The refused rows as `quarantine --export` gives them.
    std::string refused_rows() const
    {
        said({"quarantine", path(), "--export", path("rows.csv")});
        return bytes_of(path("rows.csv"));
    }

    std::string exported(const Arguments& options = {}) const
    {
        Arguments arguments{"export", path(), path("out.json")};
        arguments.insert(arguments.end(), options.begin(), options.end());
        said(arguments);
        return bytes_of(path("out.json"));
    }

    TemporaryFolder folder_;
};

void expect_silent(const std::string& text, const std::string& name)
{
    EXPECT_EQ(text.find(name), std::string::npos) << text;
}

/// A partner's export of one node under its own name.
std::string graph_of_one(const std::string& id, const std::string& kind, const std::string& victim,
                         const std::string& statements = "")
{
    const nlohmann::json node{{"id", kind + ":" + id}, {"label", id},
                              {"kind", kind},          {"masked", "false"},
                              {"victim", victim},      {"statements", statements}};
    const nlohmann::json whole{{"directed", true},
                               {"multigraph", true},
                               {"graph",
                                {{"format", "spindel-exchange"},
                                 {"format_version", "1"},
                                 {"form", "records"},
                                 {"exchange_rates", ""}}},
                               {"nodes", {node}},
                               {"edges", nlohmann::json::array()}};
    return whole.dump();
}

} // namespace

TEST_F(PrivacyCase, AColumnNamedForAVictimWithAFaultyCell)
{
    import("actors.csv", std::string(kActors) + "A-VIC,person,victim,NO,NO-POL\n");
    const auto told =
        import("calls.csv", std::string("record_id,time,caller_id,callee_id,A-VIC\n") +
                                "C1,2025-03-01T00:00:00Z,P-1,P-2,\xFF\n");
    EXPECT_EQ(told.exit_code, 3);
    expect_silent(told.out + told.err, "A-VIC");
    for (const std::string format : {"table", "csv", "json"})
        expect_silent(said({"quarantine", path(), "--format", format}), "A-VIC");
}

TEST_F(PrivacyCase, AnIdentifierWithQuotesInARefusedRow)
{
    import("actors.csv", std::string(kActors) + "\"A \"\"Q\"\" V\",person,victim,NO,NO-POL\n");
    import("phones.csv",
           std::string(kPhones) +
               "R1,P-OTHER,\"A \"\"Q\"\" V\",Norway,NO-TEL\n"); // no country code
    EXPECT_EQ(refused_rows(), "");
}

TEST_F(PrivacyCase, WhomARefusedRowCallsAVictimInOddWords)
{
    const auto told =
        import("actors.csv", std::string(kActors) + "A-BLANKS,person,victim ,NO,NO-POL\n" +
                                 "A-MANY,person,Victims,NO,NO-POL\nA-CELLS,person,victim,NO\n" +
                                 "\"A-OPEN,person,victim,NO,NO-POL\n");
    EXPECT_EQ(told.exit_code, 3);
    import("phones.csv", std::string(kPhones) +
                             "R1,P-1,A-BLANKS,NO,NO-TEL\nR2,P-2,A-MANY,NO,NO-TEL\n" +
                             "R3,P-3,A-CELLS,NO,NO-TEL\nR4,P-4,A-OPEN,NO,NO-TEL\n");
    EXPECT_EQ(refused_rows(), "");
    const auto shown = exported();
    for (const auto* name : {"A-BLANKS", "A-MANY", "A-CELLS", "A-OPEN", "P-1", "P-2", "P-3", "P-4"})
        expect_silent(shown, name);
}

TEST_F(PrivacyCase, APhoneThatOnlyARefusedRowGivesToAVictim)
{
    import("calls.csv", std::string(kCallHeader) +
                            "C1,2025-03-01T00:00:00Z,P-REFUSED,P-2,60,call,SE,NO,SE-TEL\n");
    import("phones.csv", std::string(kPhones) + "R1,P-REFUSED,A-VIC,Norway,NO-TEL\n");
    EXPECT_NE(exported().find("P-REFUSED"), std::string::npos) << "nobody calls A-VIC a victim yet";
    import("actors.csv", std::string(kActors) + "A-VIC,person,victim,NO,NO-POL\n");
    expect_silent(exported(), "P-REFUSED");
}

TEST_F(PrivacyCase, TheHandsetOfSuchAPhone)
{
    folder_.write("all/actors.csv", std::string(kActors) + "A-VIC,person,victim,NO,NO-POL\n");
    folder_.write("all/phones.csv", std::string(kPhones) + "R1,P-REFUSED,A-VIC,Norway,NO-POL\n");
    folder_.write("all/calls.csv", "record_id,time,caller_id,callee_id,caller_device_id\n"
                                   "C1,2025-03-01T00:00:00Z,P-REFUSED,P-2,D-SECRET\n");
    said({"import", path(), path("all")});
    expect_silent(exported(), "D-SECRET");
}

TEST_F(PrivacyCase, ARefusedActorUnderARecordId)
{
    import("actors.csv",
           std::string("record_id,") + kActors + "R1,A-SECRET,person,Victim,NO,NO-POL\n");
    import("phones.csv", std::string(kPhones) + "R1,P-SECRET,A-SECRET,NO,NO-TEL\n");
    expect_silent(exported(), "SECRET");
}

TEST_F(PrivacyCase, ARemarkAboutVictimsMakesNobodyOne)
{
    import("actors.csv", "actor_id,kind,category,country,source,remark\n"
                         "A-BOSS,person,suspect,Czech,CZ-POL,said to have beaten a victim\n");
    import("phones.csv", std::string(kPhones) + "R1,P-BOSS,A-BOSS,CZ,CZ-TEL\n");
    const auto shown = said({"personas", path()});
    EXPECT_NE(shown.find("A-BOSS"), std::string::npos) << shown;
    EXPECT_EQ(shown.find("victim"), std::string::npos) << shown;
}

TEST_F(PrivacyCase, AnIdentifierBesideSignsThatAreNotAscii)
{
    import("actors.csv", std::string(kActors) + "A-SECRET,person,victim,NO,NO–A-SECRET–x\n");
    const auto told = import("calls “A-SECRET”.csv",
                             std::string(kCallHeader) +
                                 "C1,2025-03-01T00:00:00Z,P-1,P-2,60,call,SE,NO,«A-SECRET»\n"
                                 "C2,x\tA-SECRET,P-1,P-2,60,call,SE,NO,SE-TEL\n");
    EXPECT_EQ(told.exit_code, 3);
    expect_silent(told.out + told.err + said({"info", path()}) + exported() + refused_rows() +
                      said({"quarantine", path()}),
                  "A-SECRET");
}

TEST_F(PrivacyCase, AnAnalysisIsNotWrittenOverACase)
{
    import("actors.csv", std::string(kActors) + "A-1,person,other,NO,NO-POL\n");
    fs::create_directory(path("out"));
    fs::copy_file(path(), path("out/report.html"));
    const auto before = bytes_of(path());
    EXPECT_EQ(run_spindel({"analyse", path(), "--out", path("out")}).exit_code, 1);
    EXPECT_TRUE(bytes_of(path("out/report.html")) == before);
}

TEST_F(PrivacyCase, AShortIdentifierJoinedToOtherWords)
{
    import("actors.csv", std::string(kActors) + "A-VIC,person,victim,NO,A-VIC-ties\n");
    import("calls_A-VIC.csv", std::string(kCallHeader) +
                                  "A-VIC_1,2025-03-01T00:00:00Z,P-1,P-2,60,call,SE,NO,net_A-VIC\n");
    expect_silent(said({"info", path()}) + exported(), "A-VIC");
}

TEST_F(PrivacyCase, AnIdentifierOfTwoLettersJoinedToOtherWords)
{
    import("actors.csv", std::string(kActors) + "V7,person,victim,NO,V7_ties\n" +
                             "V7-BROTHER,person,suspect,NO,NO-POL\nA-7,person,suspect,NO,NO-POL\n");
    import("calls_V7.csv",
           std::string(kCallHeader) + "C-V7,2025-03-01T00:00:00Z,P-1,P-2,60,call,SE,NO,net-V7-x\n");
    import("travel.csv", "record_id,actor_id,depart_time,from_country,from_place,to_country,"
                         "to_place,booking_id,source\n"
                         "v7-1,A-7,2025-03-01T00:00:00Z,SE,at_V7,NO,V7-home,BK-V7,SE-BUS\n");
    import("phones.csv", std::string(kPhones) + "R-V7,P-1,V7-SISTER,Norway,NO-TEL\n");
    std::string shown = said({"info", path()}) + exported() + refused_rows() +
                        said({"quarantine", path()}) + said({"personas", path()});
    EXPECT_NE(shown.find("[victim-1]-BROTHER"), std::string::npos) << shown;
    std::ranges::transform(shown, shown.begin(), [](unsigned char c) { return std::tolower(c); });
    expect_silent(shown, "v7");
}

TEST_F(PrivacyCase, OthersIdentifiersThatHoldAVictims)
{
    import("actors.csv", std::string(kActors) + "A-VIC,person,victim,NO,NO-POL\n" +
                             "A-7,person,suspect,SE,SE-POL\nA-8,person,suspect,SE,SE-POL\n");
    import("travel.csv", "record_id,actor_id,document_id,depart_time,from_country,to_country,"
                         "booking_id,source\n"
                         "T-A-VIC-1,A-7,DA-VIC9,2025-03-01T00:00:00Z,SE,NO,BK-a-vic-1,SE-BUS\n"
                         "xa-Vicx,A-8,,2025-03-01T00:00:00Z,SE,NO,BK-a-vic-1,SE-BUS\n");
    import("calls.csv", "record_id,time,caller_id,callee_id,caller_device_id,source\n"
                        "C1,2025-03-02T00:00:00Z,PA-VICX,P-2,IMEI-A-VIC,SE-TEL\n");
    said({"analyse", path(), "--out", path("out")});
    std::string shown;
    for (const auto& file : fs::directory_iterator(path("out")))
        shown += bytes_of(file.path());
    for (const std::string format : {"table", "csv", "json"})
        shown += said({"path", path(), "A-7", "A-8", "--format", format});
    for (const std::string ending : {"graphml", "gexf", "json", "csv"}) {
        said({"export", path(), path("out2." + ending)});
        if (ending != "csv") shown += bytes_of(path("out2." + ending));
    }
    shown += said({"personas", path()}) + said({"spiders", path()});
    EXPECT_NE(shown.find("BK-[victim-1]-1"), std::string::npos) << shown;
    std::ranges::transform(shown, shown.begin(), [](unsigned char c) { return std::tolower(c); });
    expect_silent(shown, "a-vic");
    EXPECT_NE(exported({"--include-victims"}).find("BK-a-vic-1"), std::string::npos);
}

TEST_F(PrivacyCase, TheWordsOfContactsOnTheCommandLine)
{
    import("actors.csv", std::string(kActors) + "A-VIC,person,victim,NO,NO-POL\n");
    const auto list = folder_.write("net.csv", "source,target,layer\nA-VIC,A-2,A-VIC\n");
    said({"import", path(), "--network", list.string()});
    said({"analyse", path(), "--out", path("out"), "--contact-layers", "A-VIC,talk"});
    expect_silent(bytes_of(path("out") + "/report.html"), "A-VIC");
    EXPECT_NE(bytes_of(path("out") + "/clusters.csv").find("victim-1"), std::string::npos)
        << "the word still chooses its contacts";
}

TEST_F(PrivacyCase, APartnersWordNeitherNamesAVictimNorHidesASuspect)
{
    import("actors.csv", std::string(kActors) + "A-BOSS,person,suspect,CZ,CZ-POL\n");
    import("phones.csv", std::string(kPhones) + "R1,P-BOSS,A-BOSS,CZ,CZ-TEL\n");
    for (const auto& [id, kind, label] :
         std::vector<std::array<std::string, 3>>{{"A-BOSS", "actor", "victim-9"},
                                                 {"P-BOSS", "phone", "victim-9/phone-1"},
                                                 {"A-BOSS", "actor", "A-BOSS"}}) {
        const auto told = import("partner.json", graph_of_one(id, kind, label));
        EXPECT_EQ(told.exit_code, 0) << told.err;
        const auto shown = said({"personas", path()});
        EXPECT_NE(shown.find("A-BOSS"), std::string::npos) << shown;
        EXPECT_NE(shown.find("P-BOSS"), std::string::npos) << shown;
    }
    import("actors-2.csv", std::string(kActors) + "A-VIC,person,victim,NO,NO-POL\n");
    import("partner.json", graph_of_one("A-VIC", "actor", "A-VIC"));
    expect_silent(exported(), "A-VIC");
}

TEST_F(PrivacyCase, APartnersStatementThatIsNoList)
{
    const auto graph = graph_of_one("A-LISTLESS", "actor", "", "\"victim\"");
    EXPECT_EQ(import("partner.json", graph).exit_code, 3);
    EXPECT_EQ(refused_rows(), "");
}

TEST_F(PrivacyCase, AnIdentifierThatLooksLikeALabelIsNoVictims)
{
    import("phones.csv", std::string(kPhones) + "R1,P-1,victim-1,NO,NO-TEL\n");
    import("actors.csv", std::string(kActors) + "A-VIC,person,victim,NO,NO-POL\n");
    import("phones-2.csv", std::string(kPhones) + "R2,P-2,A-VIC,NO,NO-TEL\n");
    const auto shown = said({"personas", path()});
    EXPECT_NE(shown.find("victim-2"), std::string::npos) << shown;
}

TEST_F(PrivacyCase, RawNumbersAsHeadersAreMasked)
{
    const auto told = import("calls.csv", "record_id,time,caller_id,callee_id,+4799887766\n"
                                          "C1,2025-03-01T00:00:00Z,P-1,P-2,x\n");
    expect_silent(told.out + told.err + said({"info", path()}), "99887766");
}

TEST_F(PrivacyCase, ATerminalIsNotSteeredByIdentifiers)
{
    import("phones.csv", std::string(kPhones) + "R1,\"P-\x1B[31m\n1\",A-1,NO,NO-TEL\n");
    const auto table = said({"personas", path(), "--format", "table"});
    EXPECT_EQ(table.find('\x1B'), std::string::npos);
    EXPECT_NE(table.find("P-\\x1B[31m\\x0A1"), std::string::npos) << table;
    EXPECT_EQ(lines_of(said({"path", path(), "no\nsuch", "x"})).size(), 1U);
}

} // namespace spindel::test

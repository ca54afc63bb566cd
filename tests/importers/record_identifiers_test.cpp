// The rules of the import contract on identifiers and what must never come in.
#include "tests/importers/record_case.h"

namespace spindel::importers {

TEST_F(RecordRules, RecordKeysTimesAndPlacesAreNeverTestedForRawIdentifiers)
{
    EXPECT_EQ(import("travel.csv",
                     "record_id,actor_id,depart_time,from_country,from_place,to_country\n"
                     "+46701234567,A-1,2025-03-01T14:00:00Z,SE,someone@example.org,NO\n"),
              stored(1));
}

TEST_F(RecordRules, ARawIdentifierStandsNowhereInTheCase)
{
    EXPECT_EQ(import("calls.csv", std::string(test::kCallHeader) +
                                      "C1,noon,P-1,+46701234567,60,call,SE,NO,SE-TEL\n"
                                      "C2,2025-03-01T14:05:09Z,+46701234567,P-2\n"
                                      "C3,2025-03-01T14:05:09Z,P-1,+46701234567,,,,,\n"
                                      "C4,2025-03-01T14:05:09Z,P-1,P-2,,+46701234567,,,\n"),
              quarantined(4));
    EXPECT_EQ(test::bytes_of(path_).find("701234567"), std::string::npos);
    EXPECT_EQ(column(path_, "SELECT row FROM quarantine").at(0),
              "C1,noon,P-1,+46*********,60,call,SE,NO,SE-TEL");
}

TEST_F(RecordRules, AnActorIdIsAnIdentifierToo)
{
    EXPECT_EQ(import("actors.csv", "actor_id\nsomeone@example.org\n"), quarantined(1));
}

TEST_F(RecordRules, IdentifiersAreEqualExactlyWhenTheirBytesAre)
{
    EXPECT_EQ(import("actors.csv", "actor_id\na-1\nA-1\n A-1\n\xC3\xA5\na\xCC\x8A\n"), stored(5));
    EXPECT_EQ(count(path_, "identifier"), 5);
}

TEST_F(RecordRules, CellsOfUnknownColumnsAreKeptAsideAndMasked)
{
    const auto report = import_paths(
        path_, {folder_.write("calls.csv", "record_id,time,caller_id,callee_id,mast,,\n"
                                           "C1,2025-03-01T14:05:09Z,P-1,P-2,M7,+46701234567,x\n"
                                           "C2,2025-03-01T14:05:09Z,P-1,P-2,,,\n")});
    EXPECT_EQ(report.files.at(0).unknown_columns,
              (std::vector<std::string>{"mast", "(column 6)", "(column 7)"}));
    const std::string kept =
        "2{\"mast\":\"M7\",\"(column 6)\":\"+46*********\",\"(column 7)\":\"x\"}";
    EXPECT_EQ(column(path_, "SELECT line || cells FROM kept_aside"), std::vector{kept});
}

TEST_F(RecordRules, RawIdentifiersWithinRemarksAreMasked)
{
    const std::string row =
        ",P-1,P-2,mail a@example.org,called from +46 70 123 45 67 today,M7 2025\n";
    import("calls.csv", "record_id,time,caller_id,callee_id,who,remark,mast\n"
                        "C1,2025-03-01T14:05:09Z" +
                            row + "C2,noon" + row);
    const std::string masked = "mail**************";
    EXPECT_EQ(column(path_, "SELECT cells FROM kept_aside"),
              std::vector<std::string>{"{\"who\":\"" + masked + "\",\"remark\":\"call" +
                                       std::string(30, '*') + "\",\"mast\":\"M7 2025\"}"});
    EXPECT_EQ(column(path_, "SELECT row FROM quarantine"),
              std::vector<std::string>{"C2,noon,P-1,P-2," + masked + ",call" +
                                       std::string(30, '*') + ",M7 2025"});
}

TEST_F(RecordRules, NumbersOfSubscriptionsAndHandsetsBesideTheContractAreMasked)
{
    const std::string row = ",P-1,P-2,240080123456789,352099001761481,46701234567,seen on "
                            "240080123456789,404-19-412-17611,59.329323456789012,20250301120000\n";
    import("calls.csv", "record_id,time,caller_id,callee_id,sim,handset,MSISDN_A,remark,cell,"
                        "latitude,stamp\n"
                        "C1,2025-03-01T14:05:09Z" +
                            row + "C2,noon" + row);
    const std::string aside = "404-19-412-17611,59.329323456789012,20250301120000";
    EXPECT_EQ(
        column(path_, "SELECT cells FROM kept_aside"),
        std::vector<std::string>{R"({"sim":"240************","handset":"352************",)"
                                 R"("MSISDN_A":"46*********","remark":"seen*******************",)"
                                 R"("cell":"404-19-412-17611","latitude":"59.329323456789012",)"
                                 R"("stamp":"20250301120000"})"});
    EXPECT_EQ(column(path_, "SELECT row FROM quarantine"),
              std::vector<std::string>{"C2,noon,P-1,P-2,240************,352************,"
                                       "46*********,seen*******************," +
                                       aside});
}

TEST_F(RecordRules, AMaskedIdentifierIsNobodys)
{
    const auto row = [](const std::string& caller) {
        return "record_id,time,caller_id,callee_id\nC1,2025-03-01T14:05:09Z," + caller + ",P-2\n";
    };
    EXPECT_EQ(import("calls.csv", row("+46*********")), quarantined(1));
    EXPECT_EQ(import("calls.csv", row("****")), quarantined(1));
    EXPECT_EQ(import("calls.csv", row("P-1*")), stored(1));
}

} // namespace spindel::importers

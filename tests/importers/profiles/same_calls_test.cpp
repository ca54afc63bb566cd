#include "tests/importers/profiles/profile_import.h"

namespace spindel::importers::profiles {

namespace {

const std::string kHeader =
    "msisdn,other_number,third_number,direction,start_time,duration,service,imei,operator\n";

/// Messages at these seconds, as an operator tells them.
std::string messages(const std::string& source, const std::vector<std::string>& seconds)
{
    auto table = kHeader;
    for (const auto& second : seconds)
        table += "P-1,P-2,,out,2025-03-01 10:00:" + second + ",0,sms,," + source + "\n";
    return table;
}

/// "SE-A0 = NO-B2", by time: a call, and who else tells it.
std::string told(const std::filesystem::path& in_case)
{
    std::string all;
    for (const auto& line : test::column(
             in_case,
             "SELECT name || (call.time % 60) || ifnull((SELECT group_concat(' = ' || source ||"
             " (time % 60), '') FROM (SELECT * FROM second_source s WHERE first_source = name AND"
             " first_record_id = call.record_id ORDER BY source)), '')"
             " FROM call JOIN source USING (source_id) ORDER BY call.time, name"))
        all += line + "\n";
    return all;
}

} // namespace

TEST_F(ImportProfile, EachSourceTellsACallOnceWhicheverCameFirst)
{
    const auto profile = shipped_for_pseudonyms("cdr-in-out");
    const auto home = messages("SE-A", {"00"});
    const auto visited = messages("NO-B", {"00", "04", "05"});
    import(profile, "home.csv", home);
    EXPECT_EQ(import(profile, "visited.csv", visited).total(), (engine::RowCounts{3, 2, 1, 0, 0}));
    EXPECT_EQ(test::count(case_, "call"), 3);
    EXPECT_EQ(test::column(case_, "SELECT source || (time % 60) FROM second_source"),
              Rows{"SE-A0"})
        << "of equals the first by source";

    case_ = folder_.path() / "turned.spindel";
    import(profile, "visited.csv", visited);
    EXPECT_EQ(import(profile, "home.csv", home).total(), (engine::RowCounts{1, 0, 1, 0, 0}));
    EXPECT_EQ(test::count(case_, "call"), 3);
}

TEST_F(ImportProfile, ANearerRecordTakesThePlaceOfOneThatHasJoinedACall)
{
    const auto profile = shipped_for_pseudonyms("cdr-in-out");
    import(profile, "home.csv", messages("SE-A", {"00"}));
    import(profile, "visited.csv", messages("NO-B", {"02"}));
    EXPECT_EQ(told(case_), "SE-A0 = NO-B2\n");
    EXPECT_EQ(import(profile, "more.csv", messages("NO-B", {"01"})).total(),
              (engine::RowCounts{1, 0, 1, 0, 0}));
    EXPECT_EQ(told(case_), "SE-A0 = NO-B1\nNO-B2\n") << "each source tells a call once";
    EXPECT_EQ(test::column(case_, "SELECT count FROM import_step WHERE step LIKE '%parted%'"),
              Rows{"1"});
    import(profile, "third.csv", messages("DK-C", {"02"}));
    EXPECT_EQ(told(case_), "SE-A0 = NO-B1\nDK-C2 = NO-B2\n");
    const auto before = test::bytes_of(case_);
    EXPECT_EQ(import(profile, "visited.csv", messages("NO-B", {"02"})).total(),
              (engine::RowCounts{1, 0, 1, 0, 0}));
    EXPECT_EQ(test::bytes_of(case_), before);
}

TEST_F(ImportProfile, AChainOfNearCallsIsNoCallOfThem)
{
    const auto profile = shipped_for_pseudonyms("cdr-in-out");
    import(profile, "a.csv", messages("SE-A", {"00"}));
    import(profile, "c.csv", messages("DK-C", {"08"}));
    import(profile, "b.csv", messages("NO-B", {"04"}));
    EXPECT_EQ(told(case_), "SE-A0 = NO-B4\nDK-C8\n") << "all records of a call are near each other";
}

TEST_F(ImportProfile, ARecordThatHasJoinedACallContradictsItsKeyAsAnyOther)
{
    const auto profile = shipped_for_pseudonyms("cdr-in-out");
    import(profile, "home.csv", messages("SE-A", {"00"}));
    import(profile, "visited.csv", messages("NO-B", {"02"}));
    const auto key = test::column(case_, "SELECT record_id FROM second_source").at(0);
    const auto set = [&](const std::string& more) {
        return folder_.write("calls.csv", "record_id,time,caller_id,callee_id,duration_s,kind,"
                                          "caller_device_id,source\n" +
                                              key + ",2025-03-01T10:00:02Z,P-1,P-2,0,sms," + more +
                                              ",NO-B\n");
    };
    EXPECT_EQ(test::import_paths(case_, {set("")}).total(), (engine::RowCounts{1, 0, 1, 0, 0}));
    EXPECT_EQ(test::import_paths(case_, {set("H-9")}).total(), (engine::RowCounts{1, 0, 0, 1, 1}));
}

TEST_F(ImportProfile, ARecordSetJoinsWhatCameThroughAProfileWhicheverWasFirst)
{
    const auto profile = shipped_for_pseudonyms("cdr-in-out");
    const auto set = folder_.write("calls.csv", "record_id,time,caller_id,callee_id,duration_s,kind,"
                                                "source\n1,2025-03-01T10:00:03Z,P-1,P-2,0,sms,SE-A\n"
                                                "2,2025-03-01T10:00:30Z,P-1,P-2,0,sms,SE-A\n"
                                                "3,2025-03-01T10:00:30Z,P-1,P-2,0,sms,DK-C\n");
    import(profile, "visited.csv", messages("NO-B", {"02"}));
    EXPECT_EQ(test::import_paths(case_, {set}).total(), (engine::RowCounts{3, 2, 1, 0, 0}));
    const std::string both = "NO-B2 = SE-A3\nDK-C30\nSE-A30\n";
    EXPECT_EQ(told(case_), both) << "records of record sets alone do not join each other";
    EXPECT_EQ(test::column(case_, "SELECT stored || ' ' || duplicate FROM import_file"
                                  " WHERE name = 'calls.csv'"),
              Rows{"2 1"});
    case_ = folder_.path() / "turned.spindel";
    test::import_paths(case_, {set});
    import(profile, "visited.csv", messages("NO-B", {"02"}));
    EXPECT_EQ(told(case_), both);
}

} // namespace spindel::importers::profiles

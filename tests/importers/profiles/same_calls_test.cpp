#include "importers/profiles/same_calls.h"

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
              Rows{"NO-B0"});

    case_ = folder_.path() / "turned.spindel";
    import(profile, "visited.csv", visited);
    EXPECT_EQ(import(profile, "home.csv", home).total(), (engine::RowCounts{1, 0, 1, 0, 0}));
    EXPECT_EQ(test::count(case_, "call"), 3);
}

TEST_F(ImportProfile, WhatHasJoinedACallIsRememberedInLaterImports)
{
    const auto profile = shipped_for_pseudonyms("cdr-in-out");
    import(profile, "home.csv", messages("SE-A", {"00"}));
    import(profile, "visited.csv", messages("NO-B", {"02"}));
    EXPECT_EQ(import(profile, "more.csv", messages("NO-B", {"01"})).total(),
              (engine::RowCounts{1, 1, 0, 0, 0}))
        << "another message of the operator that told the first one already";
    EXPECT_EQ(import(profile, "third.csv", messages("DK-C", {"02"})).total(),
              (engine::RowCounts{1, 0, 1, 0, 0}))
        << "a third operator's joins";
    import(profile, "home2.csv", messages("SE-A", {"03"}));
    const auto before = test::bytes_of(case_);
    EXPECT_EQ(import(profile, "visited.csv", messages("NO-B", {"02"})).total(),
              (engine::RowCounts{1, 0, 1, 0, 0}))
        << "though a nearer call has come in meanwhile";
    EXPECT_EQ(test::bytes_of(case_), before);
}

} // namespace spindel::importers::profiles

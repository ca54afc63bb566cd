// Edge lists of others: spindel import --network.
#include <gtest/gtest.h>

#include "tests/support/small_world.h"

namespace spindel::test {

namespace {

constexpr const char* kEdges = "source,target,weight,layer,time\n"
                               "N1,N2,3,phone,2025-03-01T10:00:00Z\n"
                               "N2,N3,2.5,phone,7\n"
                               "N3,N1,1,meeting,2025-03-05\n"
                               "N3,N4,,,\n";

class NetworkImport : public testing::Test {
protected:
    std::string file(const std::string& name) const { return (folder_.path() / name).string(); }

    Outcome import(const std::string& case_path, const std::string& text) const
    {
        return run_spindel({"import", case_path, folder_.write("edges.csv", text), "--network"});
    }

    TemporaryFolder folder_;
};

} // namespace

TEST_F(NetworkImport, ContactsTieTheirActorsInEveryTable)
{
    const auto path = file("x.spindel");
    ASSERT_EQ(import(path, kEdges).exit_code, 0);
    EXPECT_NE(output_of({"info", path}).find("contacts"), std::string::npos);
    const auto rows = rows_of(output_of({"clusters", path}));
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[0].at("cluster"), "0");
    EXPECT_EQ(rows[3].at("cluster"), "0");
    EXPECT_EQ(rows[0].at("ties"), "4");
    EXPECT_EQ(rows[0].at("first_time"), "2025-03-01T10:00:00Z");

    const auto phones = rows_of(output_of({"clusters", path, "--contact-layers", "phone"}));
    EXPECT_EQ(phones.size(), 3U); // N4 has no tie on that layer
    EXPECT_TRUE(rows_of(output_of({"clusters", path, "--layers", "calls"})).empty());
    // what has no time is in no period
    EXPECT_EQ(rows_of(output_of({"clusters", path, "--to", "2025-03-02"})).size(), 2U);
}

TEST_F(NetworkImport, AChainOverContactsNamesTheLinesItRestsOn)
{
    const auto path = file("x.spindel");
    ASSERT_EQ(import(path, kEdges).exit_code, 0);
    const auto steps = rows_of(output_of({"path", path, "N2", "N4"}));
    ASSERT_EQ(steps.size(), 2U);
    EXPECT_EQ(steps[0].at("layer"), "contacts");
    EXPECT_EQ(steps[0].at("records"), "edges/L3");
    EXPECT_EQ(steps[1].at("records"), "edges/L5");
    EXPECT_EQ(steps[1].at("first_time"), "");
}

TEST_F(NetworkImport, ABadRowIsNamedByFileLineAndColumnAndKept)
{
    const auto path = file("x.spindel");
    std::string text = kEdges;
    text += "N4,N5,many,phone,\n";
    const auto ran = import(path, text);
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_NE(ran.err.find("edges.csv:6:3: column \"weight\": \"many\" is not a number"),
              std::string::npos)
        << ran.err;
    const auto refused = rows_of(output_of({"quarantine", path}));
    ASSERT_EQ(refused.size(), 1U);
}

TEST_F(NetworkImport, WhatIsNoEdgeListIsRefusedAndMakesNoCase)
{
    for (const std::string text : {"from,to\nN1,N2\n", "source,target,source\nN1,N2,N3\n", ""}) {
        const auto ran = import(file("no.spindel"), text);
        EXPECT_EQ(ran.exit_code, 1) << text;
        EXPECT_NE(ran.err.find("edges.csv"), std::string::npos) << ran.err;
        EXPECT_FALSE(std::filesystem::exists(file("no.spindel")));
    }
}

TEST_F(NetworkImport, AnExportComesInAgainAndGoesOutTheSame)
{
    const auto path = file("x.spindel");
    ASSERT_EQ(import(path, kEdges).exit_code, 0);
    for (const std::string ending : {"graphml", "gexf", "json", "csv"}) {
        const auto partner = file(ending + ".spindel");
        const auto first = file("first." + ending);
        const auto again = file("again." + ending);
        output_of({"export", path, first});
        output_of({"import", partner, first, "--network"});
        output_of({"export", partner, again});
        EXPECT_TRUE(bytes_of(again) == bytes_of(first)) << ending;
        EXPECT_NE(bytes_of(first).find("meeting"), std::string::npos) << ending;
    }
}

} // namespace spindel::test

#include "tests/importers/formats/format_case.h"

namespace spindel::importers::formats {

namespace {

class JsonFormats : public FormatCase {
protected:
    Rows calls() const
    {
        return query("SELECT record_id || ' ' || strftime('%H:%M:%S', time, 'unixepoch') || ' ' ||"
                     " a.text || '>' || b.text || ' ' || ifnull(duration_s, '-') || ' ' || call.kind"
                     " FROM call JOIN identifier a ON a.identifier_id = caller_id"
                     " JOIN identifier b ON b.identifier_id = callee_id ORDER BY line, record_id");
    }

    Rows holders() const
    {
        return query("SELECT a.text || ' ' || ifnull(b.text, '-') || ' ' || country FROM account"
                     " JOIN identifier a ON a.identifier_id = account_id"
                     " LEFT JOIN identifier b ON b.identifier_id = actor_id ORDER BY line, a.text");
    }
};

} // namespace

TEST_F(JsonFormats, EntitiesBecomeRecords)
{
    const auto report = import(corpus("ftm/entities.jsonl"));
    EXPECT_EQ(query("SELECT text || ' ' || a.kind || ' ' || country FROM actor a"
                    " JOIN identifier i ON i.identifier_id = a.actor_id ORDER BY line"),
              (Rows{"p1 1 SE", "c1 2 EE"}));
    EXPECT_EQ(calls(), Rows{"call1 10:00:00 P-1>P-2 60 1"});
    EXPECT_EQ(payments(), Rows{"2025-03-01T00:00:00Z FTM-a1>UNSTATED-c1 1005000 SEK > 0 leak"});
    EXPECT_EQ(holders(), (Rows{"FTM-a1 - SE", "FTM-a1 p1 ", "UNSTATED-c1 c1 ", "UNSTATED-p1 p1 "}));
    EXPECT_EQ(query("SELECT record_id || ' ' || text || ' ' || from_country || to_country FROM travel"
                    " JOIN identifier ON identifier_id = actor_id ORDER BY text"),
              (Rows{"t1 p1 SEFI", "t1#2 p2 SEFI"}));
    EXPECT_EQ(query("SELECT layer FROM contact"), Rows{"ownership"});
    EXPECT_EQ(reasons(), (Rows{"14 : no JSON object with an id and a schema",
                               "9 caller_id: a raw telephone number",
                               "7 time: no day or time that is stated in full"}));
    EXPECT_TRUE(holds_nowhere("Some Body"));
    EXPECT_TRUE(holds_nowhere("701234567"));
    EXPECT_TRUE(holds_nowhere("50000000058398257466"));
    const auto& left = report.files.at(0).unknown_columns;
    EXPECT_NE(std::ranges::find(left, "schema Document"), left.end());
}

TEST_F(JsonFormats, WithAKeyAccountsGoByTheirNumbers)
{
    import(corpus("ftm/entities.jsonl"), with_key());
    const auto payer = query(
        "SELECT text FROM payment JOIN identifier ON identifier_id = payer_account_id");
    ASSERT_EQ(payer.size(), 1U);
    EXPECT_TRUE(payer[0].starts_with("K-")) << payer[0]; // as the IBAN in a bank's statement
    EXPECT_EQ(query("SELECT country FROM pseudonym WHERE text = '" + payer[0] + "'"), Rows{"SE"});
    EXPECT_TRUE(holds_nowhere("50000000058398257466"));
}

TEST_F(JsonFormats, ACallToTwoIsTwoRecords)
{
    import(corpus("case-uco/calls.json"));
    EXPECT_EQ(calls(), (Rows{"kb:call-1 17:59:43 CASE-kb:phone-1>CASE-kb:phone-2 62 1",
                             "kb:call-1#2 17:59:43 CASE-kb:phone-1>CASE-kb:phone-3 62 1"}));
    EXPECT_EQ(reasons(),
              (Rows{"4 caller_id: not stated: who of the parties called whom cannot be known",
                    "4 caller_id: not stated: who of the parties called whom cannot be known",
                    "5 time: a local time whose zone is not known (--zone says it)"}));
    EXPECT_TRUE(holds_nowhere("701740605"));
}

TEST_F(JsonFormats, WithAKeyPhonesGoByTheirNumbers)
{
    auto options = with_key();
    options.formats.zone = "Europe/Stockholm";
    import(corpus("case-uco/calls.json"), options);
    const auto rows = calls();
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_NE(rows[0].find(" P-"), std::string::npos) << rows[0];
    EXPECT_EQ(query("SELECT DISTINCT country FROM pseudonym"), Rows{"SE"});
    EXPECT_TRUE(holds_nowhere("701740605"));
}

TEST_F(JsonFormats, TheSameFileTwiceLeavesTheBytes)
{
    for (const auto* name : {"ftm/entities.jsonl", "case-uco/calls.json"}) {
        import(corpus(name));
        const auto before = test::bytes_of(case_);
        EXPECT_EQ(import(corpus(name)).total().stored, 0);
        EXPECT_EQ(test::bytes_of(case_), before) << name;
    }
}

TEST_F(JsonFormats, WhatIsNestedDeepIsRefused)
{
    const std::string deep(100, '[');
    const auto graph = folder_.write("deep.json", "{\"@context\": \"uco\", \"@graph\": " + deep + "}");
    EXPECT_EQ(error_of(graph), "deep.json: is no JSON, or nested more than 32 deep");
    const auto line = folder_.write("deep.jsonl", "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":" +
                                                      deep + std::string(100, ']') + "}\n");
    EXPECT_EQ(import(line).total(), (engine::RowCounts{1, 0, 0, 0, 1}));
}

} // namespace spindel::importers::formats

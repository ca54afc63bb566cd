#include "importers/pseudonyms/token.h"
#include "tests/importers/formats/json_case.h"

namespace spindel::importers::formats {

TEST_F(JsonFormats, EntitiesBecomeRecords)
{
    const auto report = import(corpus("ftm/entities.jsonl"));
    EXPECT_EQ(query("SELECT text || ' ' || a.kind || ' ' || country FROM actor a"
                    " JOIN identifier i ON i.identifier_id = a.actor_id ORDER BY line"),
              (Rows{"p1 1 SE", "c1 2 EE"}));
    EXPECT_EQ(calls(), Rows{"call1 10:00:00 P-1>P-2 60 1"});
    EXPECT_EQ(payments(), Rows{"2025-03-01T00:00:00Z FTM-a1>UNSTATED-c1 1005000 SEK > 0 leak"});
    EXPECT_EQ(holders(), (Rows{"FTM-a1 - SE", "FTM-a1 p1 ", "UNSTATED-c1 c1 ", "UNSTATED-p1 p1 "}));
    EXPECT_EQ(
        query("SELECT record_id || ' ' || text || ' ' || from_country || to_country FROM travel"
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
    const auto payer =
        query("SELECT text FROM payment JOIN identifier ON identifier_id = payer_account_id");
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

namespace {

constexpr const char* kRawWithin =
    "an id that holds a raw identifier, and no key was given to make "
    "a pseudonym of it";

constexpr const char* kRawEntities =
    R"({"id":"person-+46701234567","schema":"Person","properties":{}}
{"id":"p2","schema":"Person","properties":{}}
{"id":"call-1","schema":"Call","properties":{"callerNumber":["070-123 45 67"],"receiverNumber":["P-2"],"date":["2025-03-01T10:00:00"]},"datasets":["leak"]}
{"id":"pay-tel:+46709999999","schema":"Payment","properties":{"payerAccount":["kb:account-5566778899"],"beneficiary":["p2"],"amount":["5"],"currency":["SEK"],"date":["2025-03-01"]},"datasets":["leak"]}
{"id":"TEL-+46701234567","schema":"Person","properties":{}}
)";

} // namespace

TEST_F(JsonFormats, AMessageOfTwoFacetsIsOneAndItsObjectSaysThatItWasAnSms)
{
    const auto message = [](const std::string& id, const std::string& type,
                            const std::string& more) {
        return R"({"@id":"kb:)" + id + R"(","@type":"uco-observable:)" + type +
               R"(","uco-core:hasFacet":[{"@type":"uco-observable:MessageFacet",)"
               R"("uco-observable:from":{"@id":"kb:p1"},"uco-observable:to":{"@id":"kb:p2"},)"
               R"("uco-observable:sentTime":"2025-03-01T10:00:00Z"})" +
               more + "]}";
    };
    import(folder_.write(
        "a.json", R"({"@context":{},"@graph":[)" +
                      message("m1", "SMSMessage",
                              R"(,{"@type":"uco-observable:SMSMessageFacet","isRead":true})") +
                      "," + message("m2", "SMSMessage", "") + "," + message("m3", "Message", "") +
                      "]}"));
    EXPECT_EQ(reasons(), Rows{});
    EXPECT_EQ(query("SELECT record_id || ' ' || kind FROM call ORDER BY 1"),
              (Rows{"kb:m1 2", "kb:m2 2", "kb:m3 3"}));
}

TEST_F(JsonFormats, OfSeveralValuesThatDifferNoneIsChosen)
{
    const auto payment = [](const std::string& id, const std::string& properties) {
        return R"({"id":")" + id +
               R"(","schema":"Payment","properties":{"payerAccount":["a"],)"
               R"("beneficiaryAccount":["b"],)" +
               properties + "}}\n";
    };
    const std::string date = R"("date":["2025-03-01"],)", euro = R"("currency":["EUR"],)";
    import(folder_.write(
        "p.jsonl",
        payment("two-days", euro + R"("amount":["1"],"date":["2025-03-01","2025-03-02"])") +
            payment("one-day", euro + R"("amount":["2"],"date":["2025-03-01","2025-03-01"])") +
            payment("two-amounts", euro + date + R"("amount":["1","2"])") +
            payment("two-currencies", date + R"("amount":["1"],"currency":["EUR","SEK"])") +
            payment("in-euro", date + R"("amount":["5"],"amountEur":["4"])") +
            payment("no-currency", date + R"("amount":["5"])") +
            R"({"id":"t","schema":"Trip","properties":{"involved":["p"],"startDate":["2025-03-01","2025-03-02"]}})" +
            "\n" +
            R"({"id":"l","schema":"UnknownLink","properties":{"subject":["p"],"object":["q"],"startDate":["2025-03-01","2025-03-02"]}})" +
            "\n"));
    EXPECT_EQ(
        query("SELECT record_id || ' ' || amount || ' ' || currency FROM payment ORDER BY line"),
        (Rows{"one-day 20000 EUR", "in-euro 40000 EUR"}));
    EXPECT_EQ(reasons(), (Rows{"1 time: of several, in the property date",
                               "3 amount: of several, in the property amount",
                               "4 currency: of several, in the property currency",
                               "6 currency: empty, but must be filled",
                               "7 depart_time: of several, in the property startDate",
                               "8 time: of several, in the property startDate"}));
}

TEST_F(JsonFormats, APersonsTelephonesAreHisAndAFirmsNobodys)
{
    const auto file = folder_.write(
        "p.jsonl",
        R"({"id":"p1","schema":"Person","properties":{"phone":["+46701234567","070-765 43 21","Private"]}}
{"id":"c1","schema":"Company","properties":{"phone":["+46850000000"]}}
)");
    import(file);
    EXPECT_EQ(test::count(case_, "phone"), 0);
    EXPECT_EQ(test::count(case_, "quarantine"), 2);
    EXPECT_TRUE(holds_nowhere("701234567"));
    const auto report = import(file, with_key());
    const pseudonyms::Key key(std::string(32, 'k'));
    Rows numbers{pseudonyms::token(key, engine::EntityKind::phone, "+46701234567") + " p1",
                 pseudonyms::token(key, engine::EntityKind::phone, "+46707654321") + " p1"};
    std::ranges::sort(numbers);
    EXPECT_EQ(
        query("SELECT n.text || ' ' || a.text FROM phone JOIN identifier n ON"
              " n.identifier_id = phone_id JOIN identifier a ON a.identifier_id = phone.actor_id"
              " ORDER BY 1"),
        numbers);
    EXPECT_EQ(test::count(case_, "quarantine"), 0);
    const auto& left = report.files.at(0).unknown_columns;
    EXPECT_EQ(std::ranges::count(left, "Company/phone"), 1);
    EXPECT_EQ(std::ranges::count(left, "Person/phone that is not shown"), 1);
    EXPECT_TRUE(holds_nowhere("701234567"));
    EXPECT_TRUE(holds_nowhere("850000000"));
}

TEST_F(JsonFormats, WhatHoldsNoLineOfJsonIsRefused)
{
    ImportOptions options;
    options.formats.format = Format::ftm;
    EXPECT_EQ(error_of(corpus("camt/statement.xml"), options),
              "statement.xml: holds no line that begins as a JSON object");
    const auto second = folder_.write(
        "second.jsonl", "broken\n{\"id\":\"p\",\"schema\":\"Person\",\"properties\":{}}\n");
    EXPECT_EQ(import(second, options).total(), (engine::RowCounts{2, 1, 0, 0, 1}));
}

TEST_F(JsonFormats, WhatAFacetStatesBesideItsRecordIsNamed)
{
    const auto call = [](const std::string& id, const std::string& end) {
        return R"({"@id":"kb:)" + id +
               R"(","@type":"uco-observable:Call","uco-core:hasFacet":[)"
               R"({"@type":"uco-observable:CallFacet","uco-observable:callType":"outgoing",)"
               R"("uco-observable:from":{"@id":"kb:p1"},"uco-observable:to":{"@id":"kb:p2"},)"
               R"("uco-observable:startTime":{"@type":"xsd:dateTime","@value":"2025-03-01T10:00:00.00Z"},)"
               R"("uco-observable:endTime":")" +
               end + R"(","uco-observable:duration":1862}]},)";
    };
    const auto file = folder_.write(
        "c.json",
        R"({"@context":{"uco-observable":"https://ontology.unifiedcyberontology.org/uco/"},)"
        R"("@graph":[)" +
            call("c1", "2025-03-01T10:30:58Z") + call("c2", "2025-03-01T10:31:02Z") +
            call("c3", "later") +
            R"({"@id":"kb:m1","@type":"uco-observable:Message","uco-core:hasFacet":[)"
            R"({"@type":"uco-observable:MessageFacet","uco-observable:messageText":"hi",)"
            R"("uco-observable:sentTime":"2025-03-01T12:00:00Z","uco-observable:from":{"@id":"kb:p1"},)"
            R"("uco-observable:to":{"@id":"kb:p2"}}]}]})");
    const auto report = import(file);
    EXPECT_EQ(report.total().stored, 4);
    EXPECT_EQ(
        report.files.at(0).unknown_columns,
        (Rows{"CallFacet/callType", "CallFacet/endTime",
              "CallFacet/endTime that contradicts the duration", "MessageFacet/messageText"}));
    EXPECT_EQ(query("SELECT count FROM import_step WHERE step ="
                    " 'not taken: CallFacet/endTime that contradicts the duration'"),
              Rows{"1"});
}

TEST_F(JsonFormats, AKeyThatStandsTwiceIsNoneToChooseFrom)
{
    import(folder_.write(
        "e.jsonl",
        R"({"id":"a","schema":"Person","properties":{"country":["se"],"country":["no"]}})"
        "\n"
        R"({"id":"b","schema":"Person","id":"c","properties":{}})"
        "\n"
        R"({"id":"d","schema":"Person","properties":{"country":["se"],"name":["id","id"]}})"));
    EXPECT_EQ(query("SELECT text FROM actor JOIN identifier ON identifier_id = actor_id"),
              Rows{"d"});
    EXPECT_EQ(reasons(), (Rows{"1 : a JSON object with a key that stands twice",
                               "2 : a JSON object with a key that stands twice"}));
    EXPECT_EQ(
        error_of(folder_.write(
            "c.json", R"({"@context":{"uco":"x"},"@graph":[{"@id":"kb:1","@type":"uco:Call",)"
                      R"("hasFacet":[{"@type":"CallFacet","from":{"@id":"P-1"},)"
                      R"("from":{"@id":"P-2"}}]}]})")),
        "c.json:1:127: has a key that stands twice in one object: which of its values is meant "
        "cannot be told");
}

TEST_F(JsonFormats, APropertyUnderTwoNamespacesIsNoneToChooseFrom)
{
    import(folder_.write("c.json",
                         R"({"@context":{"uco":"x"},"@graph":[{"@id":"kb:1","hasFacet":[{"@type":)"
                         R"("uco:CallFacet","uco:from":{"@id":"P-1"},"old:from":{"@id":"P-3"},)"
                         R"("uco:to":{"@id":"P-2"},"uco:startTime":"2025-03-01T10:00:00Z"}]}]})"));
    EXPECT_EQ(reasons(), Rows{"1 : a JSON object with a key that stands twice"});
}

TEST_F(JsonFormats, WhatEndsBeforeItBeginsIsInQuarantine)
{
    const auto ftm = [](const std::string& id, const std::string& schema, const std::string& rest) {
        return R"({"id":")" + id + R"(","schema":")" + schema + R"(","properties":{)" + rest +
               R"("startDate":["2025-03-02"],"endDate":["2025-03-01"]}})" + "\n";
    };
    import(folder_.write(
        "e.jsonl",
        ftm("t", "Trip", R"("involved":["A-1"],"startLocation":["s"],"endLocation":["e"],)") +
            ftm("o", "Ownership", R"("owner":["A-1"],"asset":["k"],)") +
            ftm("d", "Directorship", R"("director":["A-1"],"organization":["A-2"],)") +
            R"({"id":"k","schema":"BankAccount","properties":{}})"
            "\n"
            R"({"id":"s","schema":"Address","properties":{"country":["se"]}})"
            "\n"
            R"({"id":"e","schema":"Address","properties":{"country":["fi"]}})"));
    EXPECT_EQ(reasons(), (Rows{"2 valid_to: an end before the beginning",
                               "1 arrive_time: an arrival before the departure",
                               "3 time: an end before the beginning"}));
    import(folder_.write("c.json",
                         R"({"@context":{"uco":"x"},"@graph":[{"@id":"kb:1","hasFacet":[{"@type":)"
                         R"("uco:CallFacet","from":{"@id":"P-1"},"to":{"@id":"P-2"},"startTime":)"
                         R"("2025-03-01T10:00:00Z","endTime":"2025-03-01T09:00:00Z"}]}]})"));
    EXPECT_EQ(query("SELECT reason FROM quarantine JOIN import_file USING (file_id) WHERE name ="
                    " 'c.json'"),
              Rows{"an end before the beginning"});
}

} // namespace spindel::importers::formats

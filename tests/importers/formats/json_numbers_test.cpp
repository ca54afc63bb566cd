// Which numbers of FollowTheMoney and CASE are raw, and under what pseudonyms they go with a key.

#include "importers/pseudonyms/token.h"
#include "tests/importers/formats/json_case.h"

namespace spindel::importers::formats {

TEST_F(JsonFormats, RawNumbersInsideIdsAreRefusedMasked)
{
    const auto report = import(folder_.write("e.jsonl", kRawEntities));
    EXPECT_EQ(query("SELECT text FROM actor JOIN identifier ON identifier_id = actor.actor_id"),
              Rows{"p2"});
    EXPECT_EQ(reasons(), (Rows{std::string("1 actor_id: ") + kRawWithin,
                               std::string("5 actor_id: ") + kRawWithin,
                               std::string("3 caller_id: ") + kRawWithin,
                               std::string("4 payer_account_id: ") + kRawWithin}));
    for (const auto* raw : {"701234567", "123 45 67", "709999999", "5566778899"}) {
        EXPECT_TRUE(holds_nowhere(raw)) << raw;
        EXPECT_EQ(to_text(report).find(raw), std::string::npos) << raw;
    }
}

TEST_F(JsonFormats, WithAKeyRawNumbersInsideIdsBecomePseudonyms)
{
    import(folder_.write("e.jsonl", kRawEntities));
    const auto report = import(folder_.write("e.jsonl", kRawEntities), with_key());
    EXPECT_EQ(report.total().quarantined, 0);
    EXPECT_EQ(test::count(case_, "quarantine"), 0) << "what was refused without the key has left";
    const auto actors =
        query("SELECT text FROM actor JOIN identifier ON identifier_id = actor.actor_id"
              " ORDER BY text");
    ASSERT_EQ(actors.size(), 2U) << "one number, however its id is written, is one person";
    EXPECT_TRUE(actors[0].starts_with("A-")) << actors[0];
    EXPECT_EQ(actors[1], "p2");
    const pseudonyms::Key key(std::string(32, 'k'));
    EXPECT_EQ(query("SELECT text FROM call JOIN identifier ON identifier_id = caller_id"),
              Rows{pseudonyms::token(key, engine::EntityKind::phone, "+46701234567")});
    EXPECT_EQ(query("SELECT text FROM payment JOIN identifier ON identifier_id = payer_account_id"),
              Rows{pseudonyms::token(key, engine::EntityKind::account, "other:LEAK5566778899")});
    EXPECT_EQ(query("SELECT substr(record_id, 1, 1) FROM payment"), Rows{"C"});
    for (const auto* raw : {"701234567", "709999999", "5566778899"})
        EXPECT_TRUE(holds_nowhere(raw)) << raw;
}

TEST_F(JsonFormats, LettersAndAHyphenBeforeAStatedNumberMarkNoPseudonym)
{
    const auto file = folder_.write(
        "m.jsonl",
        R"({"id":"a1","schema":"BankAccount","properties":{"accountNumber":["SE-987654321"]}}
{"id":"a2","schema":"BankAccount","properties":{"accountNumber":["K-7"]}}
{"id":"pay1","schema":"Payment","properties":{"payerAccount":["a1"],"beneficiaryAccount":["a2"],"amount":["10"],"currency":["SEK"],"date":["2025-03-01"]}}
{"id":"call1","schema":"Call","properties":{"callerNumber":["TEL-0701234567"],"receiverNumber":["P-46731112223"],"date":["2025-03-01T10:00:00Z"]}}
{"id":"call2","schema":"Call","properties":{"callerNumber":["P-1"],"receiverNumber":["P-2"],"date":["2025-03-01T10:00:00Z"]}}
)");
    for (const auto& options : {ImportOptions{}, with_key()}) {
        std::filesystem::remove(case_);
        import(file, options);
        for (const auto* raw : {"987654321", "701234567", "6731112223"})
            EXPECT_TRUE(holds_nowhere(raw)) << raw;
    }
    EXPECT_EQ(reasons(), Rows{});
    EXPECT_EQ(query("SELECT count(*) FROM identifier WHERE text IN ('P-1', 'P-2', 'K-7')"),
              Rows{"3"});
}

TEST_F(JsonFormats, ATelephoneThatIsTheIdOfItsCaseObjectIsNoPseudonym)
{
    const auto file = folder_.write("c.json", R"({"@context":{"kb":"http://example.org/kb/",
"uco-observable":"https://ontology.unifiedcyberontology.org/uco/observable/"},"@graph":[
{"@id":"kb:call-1","@type":"uco-observable:Call","uco-core:hasFacet":[{"@type":"uco-observable:CallFacet",
"uco-observable:from":{"@id":"tel:+46701234567"},"uco-observable:to":{"@id":"kb:phone-2"},
"uco-observable:startTime":"2025-03-01T10:00:00Z","uco-observable:duration":60}]}]})");
    EXPECT_EQ(import(file).total(), (engine::RowCounts{1, 0, 0, 0, 1}));
    EXPECT_TRUE(holds_nowhere("701234567"));
    EXPECT_EQ(import(file, with_key()).total().stored, 1);
    EXPECT_TRUE(holds_nowhere("701234567"));
}

TEST_F(JsonFormats, ACaseNumberBehindLettersAndAHyphenIsNoPseudonym)
{
    const auto phone = [](const std::string& id, const std::string& number) {
        return R"({"@id":"kb:)" + id +
               R"(","@type":"uco-observable:PhoneAccount",)"
               R"("uco-core:hasFacet":{"@type":"uco-observable:PhoneAccountFacet",)"
               R"("uco-observable:phoneNumber":")" +
               number + R"("}},)";
    };
    const auto call = [](const std::string& from, const std::string& to) {
        return R"({"@id":"kb:)" + from + to +
               R"(","@type":"uco-observable:Call",)"
               R"("uco-core:hasFacet":[{"@type":"uco-observable:CallFacet",)"
               R"("uco-observable:from":{"@id":"kb:)" +
               from +
               R"("},"uco-observable:to":)"
               R"({"@id":"kb:)" +
               to + R"("},"uco-observable:startTime":"2025-03-01T10:00:00Z"}]})";
    };
    import(folder_.write("c.json", R"({"@context":{"uco":"https://x.org/uco/"},"@graph":[)" +
                                       phone("a", "TEL-46701234567") + phone("b", "P-7") +
                                       phone("c", "TEL-+46731112223") + phone("d", "+46731112223") +
                                       call("a", "b") + "," + call("c", "b") + "," +
                                       call("d", "b") + "]}"),
           with_key());
    for (const auto* raw : {"701234567", "731112223"})
        EXPECT_TRUE(holds_nowhere(raw)) << raw;
    EXPECT_EQ(query("SELECT count(*) FROM identifier WHERE text = 'P-7'"), Rows{"1"});
    EXPECT_EQ(query("SELECT count(DISTINCT caller_id) FROM call WHERE record_id IN ('kb:cb', "
                    "'kb:db')"),
              Rows{"1"})
        << "one number, however it is written";
}

TEST_F(JsonFormats, HiddenNumbersAreOneOfTheirOwnInEachCall)
{
    const std::string call = R"({"@id":"kb:call-N","@type":"uco-observable:Call",
"uco-core:hasFacet":[{"@type":"uco-observable:CallFacet","uco-observable:from":{"@id":"kb:phone-1"},
"uco-observable:to":{"@id":"kb:phone-2"},"uco-observable:startTime":"2025-03-01T10:00:00Z"}]})";
    auto second = call;
    second.replace(second.find("call-N"), 6, "call-M");
    const auto file = folder_.write(
        "c.json",
        R"({"@context":{"uco-observable":"https://ontology.unifiedcyberontology.org/uco/"},
"@graph":[{"@id":"kb:phone-1","@type":"uco-observable:PhoneAccount","uco-core:hasFacet":
{"@type":"uco-observable:PhoneAccountFacet","uco-observable:phoneNumber":"Private"}},)" +
            call + "," + second + "]}");
    const Rows own{"kb:call-M 10:00:00 HIDDEN-kb:call-M>CASE-kb:phone-2 - 1",
                   "kb:call-N 10:00:00 HIDDEN-kb:call-N>CASE-kb:phone-2 - 1"};
    import(file);
    auto stored = calls();
    std::ranges::sort(stored);
    EXPECT_EQ(stored, own);

    case_ = folder_.path() / "k.spindel";
    const auto entities = folder_.write(
        "f.jsonl",
        R"({"id":"c1","schema":"Call","properties":{"callerNumber":["WITHHELD"],"receiverNumber":["P-2"],"date":["2025-03-01T10:00:00Z"]}}
{"id":"c2","schema":"Call","properties":{"callerNumber":["WITHHELD"],"receiverNumber":["P-2"],"date":["2025-03-01T10:00:00Z"]}}
{"id":"c3","schema":"Call","properties":{"caller":["p1"],"callerNumber":["WITHHELD"],"receiverNumber":["P-2"],"date":["2025-03-01T10:00:00Z"]}}
)");
    import(entities, with_key());
    EXPECT_EQ(calls(), (Rows{"c1 10:00:00 HIDDEN-c1>P-2 - 1", "c2 10:00:00 HIDDEN-c2>P-2 - 1",
                             "c3 10:00:00 UNSTATED-p1>P-2 - 1"}));
}

TEST_F(JsonFormats, AnAccountIsOneHoweverItsNumberIsWritten)
{
    std::string lines;
    for (const auto* number : {"SE4550000000058398257466", "se45 5000 0000 0583 9825 7466",
                               "ESSESESS/SE4550000000058398257466"})
        lines += R"({"id":"a)" + std::to_string(lines.size()) +
                 R"(","schema":"BankAccount","properties":{"accountNumber":[")" + number +
                 "\"]}}\n";
    import(folder_.write("a.jsonl", lines), with_key());
    EXPECT_EQ(test::count(case_, "account"), 3);
    EXPECT_EQ(query("SELECT count(*) FROM identifier WHERE kind = 3"), Rows{"1"});
}

TEST_F(JsonFormats, NumbersOfStatesInIdsAreRaw)
{
    const auto file = folder_.write("p.jsonl",
                                    R"({"id":"passport-X1234567","schema":"Person","properties":{}}
{"id":"se-19800101-1234","schema":"Person","properties":{}}
)");
    import(file);
    EXPECT_EQ(test::count(case_, "actor"), 0);
    EXPECT_TRUE(holds_nowhere("234567"));
    import(file, with_key());
    const pseudonyms::Key key(std::string(32, 'k'));
    const auto people = query("SELECT text FROM actor JOIN identifier ON identifier_id ="
                              " actor.actor_id ORDER BY line");
    // the second as in a report of a bank (goAML)
    EXPECT_EQ(people, (Rows{pseudonyms::token(key, engine::EntityKind::actor, "other:X1234567"),
                            pseudonyms::token(key, engine::EntityKind::actor,
                                              "identity:SWE/198001011234")}));
}

} // namespace spindel::importers::formats

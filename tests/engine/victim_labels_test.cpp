#include "engine/victim_labels.h"

#include <map>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/case_import.h"
#include "tests/support/temporary_folder.h"

namespace spindel::engine {

namespace {

ActorRecord victim(const std::string& id)
{
    return {"SE-POL", id, ActorKind::person, Category::victim, {}, {}};
}

PhoneRecord phone(const std::string& record, const std::string& id, const std::string& actor)
{
    return {"SE-TEL", record, id, actor, {}, {}, {}};
}

TravelRecord journey(const std::string& record, const std::string& actor,
                     const std::string& booking)
{
    TravelRecord travel;
    travel.record_id = record;
    travel.actor_id = actor;
    travel.document_id = "D-" + actor;
    travel.booking_id = booking;
    return travel;
}

/// Stores records as one file and commits.
void import_and_commit(const std::filesystem::path& path, const std::string& digest,
                       const std::vector<Record>& records)
{
    CaseImport import(path, ImportKind::records);
    ImportedFile file;
    file.sha256 = digest;
    const auto id = import.add_file(file);
    std::int64_t line = 1;
    for (const auto& record : records)
        import.store(record, {id, ++line});
    import.commit();
}

std::map<std::string, std::string> labels(const std::filesystem::path& path)
{
    std::map<std::string, std::string> all;
    const auto kept = CaseFile::open(path);
    auto row = kept.database().prepare(
        "SELECT text, label FROM victim_label JOIN identifier USING (identifier_id)");
    while (row.step())
        all.emplace(row.text(0), row.text(1));
    return all;
}

} // namespace

TEST(VictimLabels, EveryIdentifierOfAVictimIsLabelledAndNobodyElses)
{
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "x.spindel";
    CallRecord call;
    call.record_id = "C1";
    call.caller_id = "P-9";
    call.callee_id = "P-1";
    call.caller_device_id = "H-9";
    call.callee_device_id = "H-1";
    import_and_commit(path, "a",
                      {call, phone("R1", "P-1", "A-1"), phone("R2", "P-9", "A-9"), victim("A-1"),
                       AccountRecord{"", "R3", "B-1", "A-1", AccountKind::bank, {}, {}, {}},
                       journey("T1", "A-1", "K-alone"), journey("T2", "A-1", "K-shared"),
                       journey("T3", "A-9", "K-shared")});
    const std::map<std::string, std::string> expected{
        {"A-1", "victim-1"},           {"P-1", "victim-1/phone-1"},
        {"B-1", "victim-1/account-1"}, {"D-A-1", "victim-1/document-1"},
        {"H-1", "victim-1/device-1"},  {"K-alone", "victim-1/booking-1"}};
    EXPECT_EQ(labels(path), expected);
}

TEST(VictimLabels, TheTextOfALabelledIdentifierIsMaskedInEveryKind)
{
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "x.spindel";
    CallRecord call; // a phone of nobody known, with the text of the victim's document
    call.record_id = "C1";
    call.caller_id = "D-A-1";
    call.callee_id = "P-2";
    import_and_commit(path, "a", {victim("A-1"), journey("T1", "A-1", ""), call});
    import_and_commit(path, "b",
                      {AccountRecord{"", "R3", "A-1", "A-9", AccountKind::bank, {}, {}, {}}});
    const auto kept = CaseFile::open(path);
    auto row = kept.database().prepare("SELECT kind, text, label FROM victim_label JOIN identifier"
                                       " USING (identifier_id) ORDER BY text, kind");
    std::vector<std::string> all;
    while (row.step())
        all.push_back(fmt::format("{} {} {}", row.integer(0), row.text(1), row.text(2)));
    EXPECT_EQ(
        all, (std::vector<std::string>{"0 A-1 victim-1", "3 A-1 victim-1/account-1",
                                       "1 D-A-1 victim-1/phone-1", "4 D-A-1 victim-1/document-1"}));
}

TEST(VictimLabels, WhomOnlyARefusedRowCallsAVictimIsLabelled)
{
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "x.spindel";
    {
        CaseImport import(path, ImportKind::records);
        ImportedFile file;
        file.sha256 = "a";
        const auto id = import.add_file(file);
        import.note_refused_victim("A-2");
        import.note_refused_victim("A-1");
        import.store(phone("R1", "P-2", "A-2"), {id, 2});
        import.store(victim("A-1"), {id, 3});
        import.commit();
    }
    const std::map<std::string, std::string> expected{
        {"A-1", "victim-1"}, {"A-2", "victim-2"}, {"P-2", "victim-2/phone-1"}};
    EXPECT_EQ(labels(path), expected);
}

TEST(VictimLabels, ALabelStaysWhenMoreIsLearnt)
{
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "x.spindel";
    import_and_commit(path, "a", {victim("A-5"), phone("R1", "P-5", "A-5")});
    import_and_commit(path, "b", {victim("A-1"), phone("R0", "P-0", "A-5")});
    const std::map<std::string, std::string> expected{{"A-5", "victim-1"},
                                                      {"P-5", "victim-1/phone-1"},
                                                      {"A-1", "victim-2"},
                                                      {"P-0", "victim-1/phone-2"}};
    EXPECT_EQ(labels(path), expected);
}

TEST(VictimLabels, APartnersMaskedVictimKeepsItsNumberWhereItIsFree)
{
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "x.spindel";
    import_and_commit(path, "a", {victim("A-1"), victim("victim-1"), victim("victim-3")});
    const std::map<std::string, std::string> expected{
        {"A-1", "victim-2"}, {"victim-1", "victim-1"}, {"victim-3", "victim-3"}};
    EXPECT_EQ(labels(path), expected);
    import_and_commit(path, "b", {victim("victim-2"), victim("victim-04")});
    EXPECT_EQ(labels(path).at("victim-2"), "victim-4") << "2 is taken";
    EXPECT_EQ(labels(path).at("victim-04"), "victim-5") << "not in the form we write";
}

} // namespace spindel::engine

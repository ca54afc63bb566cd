// A case that one program writes to while others read it.
#include <atomic>
#include <thread>

#include <gtest/gtest.h>

#include "engine/act_journal.h"
#include "engine/case_import.h"
#include "engine/record_graph.h"
#include "tests/support/records.h"
#include "tests/support/temporary_case.h"
#include "tests/support/temporary_folder.h"

namespace spindel::engine {

namespace {

using support::at;

CallRecord call(int number)
{
    CallRecord record;
    record.source = "SE-TEL";
    record.record_id = "C" + std::to_string(number);
    record.time = at("2025-03-01T12:00:00Z");
    record.caller_id = "P-" + std::to_string(2 * number);
    record.callee_id = "P-" + std::to_string(2 * number + 1);
    return record;
}

void store(CaseImport& import, int number)
{
    const auto name = std::to_string(number);
    import.store(call(number), {import.add_file({.name = name, .sha256 = name}), 2});
}

StoredAct act(std::size_t number)
{
    return {"act " + std::to_string(number), at("2025-03-01T10:00:00Z"), "[]"};
}

class ConcurrentUse : public testing::Test {
protected:
    support::TemporaryCase case_{{call(0)}};
};

} // namespace

TEST_F(ConcurrentUse, AnImportIsDoneAsSoonAsNobodyReads)
{
    std::optional<sqlite::Database> reader{std::in_place, case_.path(), sqlite::Access::read_only};
    std::optional<sqlite::ReadTransaction> reading{std::in_place, *reader};
    EXPECT_EQ(reader->integer("SELECT count(*) FROM call"), 1);
    CaseImport import(case_.path(), ImportKind::records);
    store(import, 1);
    bool has_waited = false;
    Progress progress;
    progress.report = [&](std::string_view stage, std::uint64_t, std::uint64_t) {
        if (!stage.starts_with("waiting")) return;
        has_waited = true;
        EXPECT_EQ(reader->integer("SELECT count(*) FROM call"), 1) << "one state, to its end";
        reading.reset();
    };
    import.commit(progress);
    EXPECT_TRUE(has_waited);
    EXPECT_EQ(reader->integer("SELECT count(*) FROM call"), 2);
}

TEST_F(ConcurrentUse, AnImportThatWaitsCanBeStopped)
{
    const auto before = test::bytes_of(case_.path());
    const sqlite::Database reader(case_.path(), sqlite::Access::read_only);
    const sqlite::ReadTransaction reading(reader);
    EXPECT_EQ(reader.integer("SELECT count(*) FROM call"), 1);
    std::stop_source stop;
    Progress progress;
    progress.stop = stop.get_token();
    progress.report = [&](std::string_view stage, std::uint64_t, std::uint64_t) {
        if (stage.starts_with("waiting")) stop.request_stop();
    };
    {
        CaseImport import(case_.path(), ImportKind::records);
        store(import, 1);
        EXPECT_THROW(import.commit(progress), Cancelled);
    }
    EXPECT_EQ(test::bytes_of(case_.path()), before);
}

TEST_F(ConcurrentUse, AGraphIsOfOneStateHoweverManyImportsAreDoneMeanwhile)
{
    constexpr int kImports = 40;
    std::atomic<bool> is_done = false;
    std::jthread importing([&] {
        for (int number = 1; number <= kImports; ++number) {
            CaseImport import(case_.path(), ImportKind::records);
            store(import, number);
            import.commit();
        }
        is_done = true;
    });
    while (!is_done) {
        try {
            const auto graph = case_.graph();
            EXPECT_EQ(graph.entity_count(), 2 * graph.events().size());
            EXPECT_EQ(graph.files().size(), graph.events().size());
        } catch (const sqlite::Busy&) { // it is told, and may be tried again
        }
    }
    EXPECT_EQ(case_.graph().events().size(), std::size_t{kImports + 1});
}

TEST_F(ConcurrentUse, ActsAndImportsLoseNothingOfEachOther)
{
    constexpr int kEach = 40;
    std::jthread acting([&] {
        ActJournal journal(case_.path());
        for (std::size_t done = 0; done < kEach;) {
            try {
                journal.append(done, act(done));
                ++done;
            } catch (const sqlite::Busy&) { // as the viewer does: again
            }
        }
    });
    for (int number = 1; number <= kEach;) {
        try {
            CaseImport import(case_.path(), ImportKind::records);
            store(import, number);
            import.commit();
            ++number;
        } catch (const sqlite::Busy&) {
        }
    }
    acting.join();
    const auto acts = stored_acts(case_.open());
    ASSERT_EQ(acts.acts.size(), std::size_t{kEach});
    EXPECT_EQ(acts.done, std::size_t{kEach});
    for (std::size_t i = 0; i < acts.acts.size(); ++i)
        EXPECT_EQ(acts.acts[i], act(i));
    EXPECT_EQ(case_.graph().events().size(), std::size_t{kEach + 1});
}

} // namespace spindel::engine

/// Undo of every act: done, undone, done again, saved and opened again.
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/viewer/random_acts.h"
#include "tests/viewer/untied_case.h"
#include "viewer/desk/notes.h"

namespace spindel::viewer {

namespace {

std::vector<engine::Record> records_with_merged_numbers()
{
    auto records = test::records_of_loners();
    for (const auto* number : {"P-OLD", "P-NEW"}) {
        auto call =
            support::call(std::string("C-") + number, "2025-03-07T10:00:00Z", number, "P-DRIVER");
        call.caller_device_id = "D-1";
        records.emplace_back(call);
    }
    return records;
}

/// What can be seen of the network, by names.
struct Seen {
    std::map<std::string, std::vector<double>> nodes; // how and where each is drawn
    std::multiset<std::string> edges;
    std::multiset<std::set<std::string>> hulls;
    QStringList notes;

    friend bool operator==(const Seen&, const Seen&) = default;
};

class UndoTest : public testing::Test {
protected:
    static bool wait(test::OpenWindow& window)
    {
        return test::wait_until_still([&] {
            return !window->jobs().is_running() && !window->session().renewal().is_outdated() &&
                   window->is_settled();
        });
    }
    /// Whom other merges leave alone stand where they stood until the case is read again.
    static bool read_again(test::OpenWindow& window)
    {
        if (!wait(window)) return false;
        window->open_case(window->session().path());
        return wait(window);
    }
    static Seen seen(test::OpenWindow& window)
    {
        Seen seen;
        const auto& session = window->session();
        const auto& scene = window->canvas().picture().scene();
        const auto name = [&](std::uint32_t index) {
            return session.analysis()->subject().label(scene.nodes[index].node);
        };
        for (std::uint32_t i = 0; i < scene.nodes.size(); ++i) {
            const auto& node = scene.nodes[i];
            seen.nodes[name(i)] = {node.at.x,
                                   node.at.y,
                                   node.radius,
                                   double(node.group),
                                   double(node.is_pinned),
                                   double(node.has_note)};
        }
        for (const auto& edge : scene.edges)
            seen.edges.insert(name(edge.from) + name(edge.to) + std::to_string(int(edge.layer)) +
                              (edge.has_note ? "!" : ""));
        for (const auto& hull : scene.hulls) {
            std::set<std::string> members;
            for (const auto member : hull.members)
                members.insert(name(member));
            seen.hulls.insert(members);
        }
        for (const auto& note : shown_notes(session))
            seen.notes += subject_of(note, session.analysis()->subject()) + words_of(note);
        return seen;
    }
};

/// How often acts are made in the sources of the viewer, by file.
std::map<std::string, int> acts_in_sources()
{
    std::map<std::string, int> found;
    const std::filesystem::path viewer = std::filesystem::path(SPINDEL_SOURCE_DIR) / "viewer";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(viewer)) {
        if (entry.path().extension() != ".cpp") continue;
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);)
            if (line.find(" Act act(") != std::string::npos)
                ++found[std::filesystem::relative(entry.path(), viewer).generic_string()];
    }
    return found;
}

/// The same, each showing of what was hidden after some hiding.
std::vector<test::RandomActs::Kind>
with_something_hidden(const std::vector<test::RandomActs::Kind>& kinds)
{
    const auto* hide = &test::RandomActs::kinds().front();
    std::vector<test::RandomActs::Kind> all;
    for (const auto& kind : kinds) {
        if (kind.name == std::string_view("show what was hidden")) all.push_back(*hide);
        all.push_back(kind);
    }
    return all;
}

} // namespace

// Whoever adds an act adds it to RandomActs, and here.
TEST(UndoOfEveryAct, NoActIsMissingFromTheTest)
{
    const std::map<std::string, int> known{
        {"desk/acts.cpp", 11}, // hide, pin, focus, show all, move, place, filter, findings, style,
                               // merge, layout
        {"desk/expansion.cpp", 2},
        {"desk/notes.cpp", 3},
        {"desk/saved_views.cpp", 4},
        {"views/filter_bar.cpp", 1}};
    EXPECT_EQ(acts_in_sources(), known);
}

TEST_F(UndoTest, EachKindOfActIsUndoneDoneAgainAndThereAfterReopening)
{
    std::set<std::string> missing;
    for (const auto& kind : test::RandomActs::kinds())
        missing.insert(kind.name);
    for (std::uint32_t seed = 1; seed <= 3; ++seed) {
        const support::TemporaryCase small{records_with_merged_numbers()};
        auto window = std::make_unique<test::OpenWindow>(small.path());
        ASSERT_TRUE(window->is_open() && wait(*window));
        auto& session = (*window)->session();
        auto& history = session.history();
        const auto first = seen(*window);
        test::RandomActs random(**window, seed);
        std::mt19937 order(seed);
        std::vector<Desk> states{session.desk()};
        auto kinds = test::RandomActs::kinds();
        for (int round = 0; round < 2; ++round) {
            std::ranges::shuffle(kinds, order);
            for (const auto& kind : with_something_hidden(kinds)) {
                const auto before = session.desk();
                random.act(kind);
                ASSERT_TRUE(wait(*window)) << kind.name;
                const auto after = session.desk();
                ASSERT_EQ(after != before, history.index() == std::ssize(states)) << kind.name;
                if (after == before) continue;
                missing.erase(kind.name);
                history.undo();
                ASSERT_EQ(session.desk(), before) << kind.name;
                history.redo();
                ASSERT_EQ(session.desk(), after) << kind.name;
                states.push_back(after);
            }
        }
        ASSERT_TRUE(read_again(*window));
        const auto last = seen(*window);
        history.setIndex(0);
        ASSERT_TRUE(read_again(*window));
        EXPECT_EQ(session.desk(), states.front());
        EXPECT_EQ(seen(*window), first) << seed;
        history.setIndex(history.count());
        ASSERT_TRUE(read_again(*window));
        EXPECT_EQ(session.desk(), states.back());
        EXPECT_EQ(seen(*window), last) << seed;
        const auto some = static_cast<std::size_t>(order() % states.size());
        history.setIndex(static_cast<int>(some));
        ASSERT_TRUE(read_again(*window));
        const auto middle = seen(*window);
        window.reset();
        window = std::make_unique<test::OpenWindow>(small.path());
        ASSERT_TRUE(window->is_open() && wait(*window));
        auto& again = (*window)->session();
        ASSERT_EQ(again.history().count(), std::ssize(states) - 1);
        EXPECT_EQ(again.desk(), states[some]);
        EXPECT_EQ(seen(*window), middle) << seed;
        for (std::size_t i = states.size(); i-- > 0;) {
            again.history().setIndex(static_cast<int>(i));
            ASSERT_EQ(again.desk(), states[i]) << i;
        }
    }
    EXPECT_TRUE(missing.empty()) << "never done: " << *missing.begin();
}

} // namespace spindel::viewer

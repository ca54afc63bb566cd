#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "analysis/record_text.h"
#include "analysis/ring_members.h"
#include "engine/counted.h"

namespace spindel::analysis {

namespace {

constexpr std::size_t kShownRecords = 20;

/// "3 members act on its calls within minutes" and so on.
std::string words(const CoordinationSigns& signs)
{
    std::vector<std::string> all;
    const auto count = [&](std::uint32_t n, std::string_view one, std::string_view more) {
        if (n > 0) all.push_back(engine::counted(n, one, more));
    };
    count(signs.in_touch, "member of other parts of the work in touch with it",
          "members of other parts of the work in touch with it");
    count(signs.acting, "member acts on its calls within minutes",
          "members act on its calls within minutes");
    count(signs.kept_sums, "sum kept that a member sent it", "sums kept that members sent it");
    return fmt::format("{}", fmt::join(all, ", "));
}

std::string words(Stage stage, const StageEvidence& found, const CoordinationSigns& signs)
{
    const auto n = found.people;
    const auto people = [&](std::string_view done) {
        return fmt::format("{} {}", engine::counted(n, "member", "members"), done);
    };
    switch (stage) {
    case Stage::recruit: return people("spoken with mostly before they were brought");
    case Stage::move: return people("whose journey it paid or went along with");
    case Stage::control: return people("spoken with mostly after they were brought");
    case Stage::collect:
        return fmt::format("{} passed up after collecting", engine::counted(n, "sum", "sums"));
    case Stage::coordinate: break;
    }
    return words(signs);
}

/// "move: 3 members whose journey ... (6 records, share 0.5); ..."
std::string evidence(const RingMember& member)
{
    std::string line;
    for (std::size_t s = 0; s < kStages.size(); ++s) {
        const auto& found = member.stages[s];
        if (found.people == 0) continue;
        line += fmt::format("{}{}: {} (share {:.2f}, {})", line.empty() ? "" : "; ", kStages[s],
                            words(static_cast<Stage>(s), found, member.signs), found.share,
                            engine::counted(std::ssize(found.records), "record", "records"));
    }
    return line;
}

std::string record_names(const engine::RecordGraph& graph,
                         const std::vector<engine::EventId>& records)
{
    std::string names;
    for (std::size_t i = 0; i < std::min(records.size(), kShownRecords); ++i)
        names += (i == 0 ? "" : " ") + record_name(graph, records[i]);
    return names;
}

} // namespace

engine::Table ring_members_table(const Rings& rings, const std::vector<RingMembers>& members,
                                 const Subject& subject)
{
    engine::Table table{{{"ring", ""},
                         {"node", ""},
                         {"kind", ""},
                         {"category", ""},
                         {"country", ""},
                         {"at_home", ""},
                         {"brought", ""},
                         {"stage", ""},
                         {"evidence", ""},
                         {"record_count", ""},
                         {"records", ""},
                         {"ring_score", ""},
                         {"ring_marks_q", ""}},
                        {}};
    for (std::size_t ring = 0; ring < members.size(); ++ring) {
        if (members[ring].size() < 2) continue;
        for (const auto& member : members[ring]) {
            const auto v = member.node;
            const std::vector<engine::EventId> none;
            const auto& records =
                member.likely ? member.stages[static_cast<std::size_t>(*member.likely)].records
                              : none;
            table.rows.push_back(
                {static_cast<std::int64_t>(ring), subject.label(v), subject.kind(v),
                 std::string(word(subject.category(v))),
                 std::string(subject.projection.country[v].code()), member.at_home ? "yes" : "no",
                 member.brought ? "yes" : "no",
                 std::string(member.likely ? word(*member.likely) : ""), evidence(member),
                 std::ssize(records), record_names(subject.graph(), records),
                 engine::Figure{rings.rings[ring].score}, marks_q_cell(rings.rings[ring])});
        }
    }
    return table;
}

} // namespace spindel::analysis

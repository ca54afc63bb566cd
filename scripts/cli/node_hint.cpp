#include "scripts/cli/node_hint.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "importers/raw_pieces.h"

namespace spindel::cli {

namespace {

constexpr std::size_t kMostHints = 3;
constexpr std::size_t kLongestName = 64; // of names that are compared letter by letter
constexpr std::size_t kFewestOfPart = 3;

std::string lower_case(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    return text;
}

/// Without the kind that stands before it: "P-17" of "phone:P-17".
std::string without_kind(const std::string& name)
{
    const auto colon = name.find(':');
    const auto* known = std::ranges::find(engine::kEntityKinds, name.substr(0, colon));
    const bool has_kind = colon != name.npos && known != engine::kEntityKinds.end();
    return has_kind ? name.substr(colon + 1) : name;
}

/// How many letters have to be changed, added or left out (Levenshtein).
std::size_t letters_between(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto before = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const auto changed = before + (a[i] == b[j] ? 0 : 1);
            before = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, before + 1});
        }
    }
    return row.back();
}

/// How unlike a name a label is, from 0; nothing where it is another one altogether.
std::optional<std::size_t> unlikeness(const std::string& name, const std::string& label)
{
    if (name.size() > kLongestName || label.size() > kLongestName) return {};
    if (name == label) return 0;
    const auto most = std::min<std::size_t>(2, name.size() / 3);
    const auto apart =
        name.size() < label.size() ? label.size() - name.size() : name.size() - label.size();
    if (apart <= most) {
        if (const auto letters = letters_between(name, label); letters <= most) return letters;
    }
    const bool is_part = name.size() >= kFewestOfPart && label.find(name) != label.npos;
    return is_part ? std::optional(most + apart) : std::nullopt;
}

} // namespace

std::string hint_for(const std::string& name, const analysis::Subject& subject)
{
    const auto& graph = subject.graph();
    const auto wanted = lower_case(without_kind(name));
    using Like = std::pair<std::size_t, std::string>;
    std::vector<Like> likest; // compared as they are shown, so that nobody finds a masked victim
    for (std::uint32_t i = 0; i < graph.entity_count(); ++i) {
        const engine::EntityId entity{i};
        const auto label = subject.labels(entity);
        const auto far = unlikeness(wanted, lower_case(label));
        if (!far) continue;
        const auto kind = engine::kEntityKinds[static_cast<std::size_t>(graph.kind(entity))];
        const Like like{*far, graph.is_victims(entity) ? label : fmt::format("{}:{}", kind, label)};
        likest.insert(std::ranges::upper_bound(likest, like), like);
        if (likest.size() > kMostHints) likest.pop_back();
    }
    std::vector<std::string> shown;
    for (auto& [far, label] : likest)
        shown.push_back(std::move(label));
    if (!shown.empty()) return fmt::format("most like it: {}", fmt::join(shown, ", "));
    if (importers::looks_raw(name)) return "it is a raw identifier, and nodes are pseudonyms";
    return "nodes are called as spindel personas shows them, or with their kind (phone:P-17)";
}

} // namespace spindel::cli

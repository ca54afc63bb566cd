#include "engine/record_graph.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace spindel::engine {

namespace {

// how much a category weighs where sources differ: the last one found here wins
constexpr std::array kCategoryOrder{Category::unknown, Category::other,   Category::contact,
                                    Category::witness, Category::suspect, Category::convicted,
                                    Category::victim};

std::ptrdiff_t weight(Category category)
{
    return std::ranges::find(kCategoryOrder, category) - kCategoryOrder.begin();
}

} // namespace

std::string_view word(EventKind kind)
{
    static constexpr std::array<std::string_view, 6> kWords{
        "call", "payment", "journey", "contact", "phone-use", "account-holding"};
    return kWords[static_cast<std::size_t>(kind)];
}

std::optional<EntityId> RecordGraph::find(EntityKind kind, std::string_view text) const
{
    const auto at =
        std::ranges::lower_bound(entities_, std::tie(kind, text), {}, [](const Entity& entity) {
            return std::tuple<EntityKind, std::string_view>(entity.kind, entity.text);
        });
    if (at == entities_.end() || at->kind != kind || at->text != text) return {};
    return EntityId{static_cast<std::uint32_t>(at - entities_.begin())};
}

std::vector<EntityId> RecordGraph::find(std::string_view text) const
{
    std::vector<EntityId> found;
    for (std::uint32_t i = 0; i < entity_count(); ++i) {
        const auto& entity = entities_[i];
        if (entity.text == text ||
            (!text.empty() && (entity.victim_label == text || masked_text(EntityId{i}) == text))) {
            found.push_back(EntityId{i});
        }
    }
    return found;
}

std::string_view RecordGraph::masked_text(EntityId entity) const
{
    if (masked_texts_.empty()) return {}; // as in most cases
    const auto at = masked_texts_.find(engine::index(entity));
    return at == masked_texts_.end() ? std::string_view() : at->second;
}

bool RecordGraph::has_contact_layer(std::string_view layer) const
{
    return std::ranges::find(contact_terms_, layer, &ContactTerms::layer) != contact_terms_.end();
}

std::string_view RecordGraph::record_id(const Event& event) const
{
    const auto begin = event.record_id == 0 ? 0 : record_id_ends_[event.record_id - 1];
    return std::string_view(record_ids_).substr(begin, record_id_ends_[event.record_id] - begin);
}

std::span<const SecondSource> RecordGraph::second_sources(EventId record) const
{
    const auto range = std::ranges::equal_range(second_sources_, record, {}, &SecondSource::call);
    return {range.begin(), range.end()};
}

std::span<const ActorStatement> RecordGraph::statements(EntityId actor) const
{
    const auto range = std::ranges::equal_range(statements_, actor, {}, &ActorStatement::actor);
    return {range.begin(), range.end()};
}

Actor RecordGraph::actor(EntityId actor) const
{
    Actor result;
    int kind_weakness = 8;
    int country_weakness = 8;
    for (const auto& said : statements(actor)) {
        const int weakness = said.grade.weakness();
        if (weight(said.category) > weight(result.category)) result.category = said.category;
        if (said.kind != ActorKind::unknown && weakness < kind_weakness) {
            result.kind = said.kind;
            kind_weakness = weakness;
        }
        if (said.country.known() && weakness < country_weakness) {
            result.country = said.country;
            country_weakness = weakness;
        }
    }
    return result;
}

} // namespace spindel::engine

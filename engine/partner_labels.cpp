#include "engine/partner_labels.h"

#include <fmt/format.h>

namespace spindel::engine {

namespace {

/// One identifier that the partner labelled.
struct Labelled {
    std::int64_t identifier = 0;
    EntityKind kind = EntityKind::actor;
    std::string label;
};

/// The identifiers of each of the partner's victims, by number of digits, then number.
using Group = std::pair<const std::pair<std::size_t, std::string>, std::vector<Labelled>>;
using Groups = std::map<std::pair<std::size_t, std::string>, std::vector<Labelled>>;

/// Whether what the case holds lets an identifier that came under its own name be a victim's: an
/// actor only where a statement says so, a phone or account unless it is somebody else's.
class Plausible {
public:
    explicit Plausible(sqlite::Database& database)
        : stated_(database.prepare(
              fmt::format("SELECT 1 FROM actor WHERE actor_id = ?1 AND category = {}",
                          static_cast<int>(Category::victim)))),
          others_(database.prepare(fmt::format(
              "SELECT 1 FROM (SELECT phone_id AS used, actor_id FROM phone UNION ALL"
              " SELECT account_id, actor_id FROM account) WHERE used = ?1 AND actor_id IS NOT NULL"
              " AND actor_id NOT IN (SELECT actor_id FROM actor WHERE category = {0})",
              static_cast<int>(Category::victim))))
    {
    }

    bool operator()(std::int64_t identifier, EntityKind kind)
    {
        auto& question = kind == EntityKind::actor ? stated_ : others_;
        question.reset();
        const bool found = question.bind(1, identifier).step();
        return kind == EntityKind::actor ? found : !found;
    }

private:
    sqlite::Statement stated_;
    sqlite::Statement others_;
};

Groups groups_of(sqlite::Database& database, VictimLabelBook& book,
                 const std::vector<PartnerLabel>& labels)
{
    Plausible is_plausible(database);
    auto find =
        database.prepare("SELECT identifier_id FROM identifier WHERE kind = ?1 AND text = ?2");
    Groups groups;
    for (const auto& label : labels) {
        find.reset();
        if (!find.bind(1, static_cast<std::int64_t>(label.kind)).bind(2, label.text).step())
            continue; // its records were refused
        const auto identifier = find.integer(0);
        if (label.label.empty()) {
            book.leave_alone(identifier);
            continue;
        }
        const bool is_known = is_victim_label(label.label, label.kind);
        if (!is_known || (!label.is_masked && !is_plausible(identifier, label.kind))) continue;
        const std::string victim(victim_of(label.label));
        groups[{victim.size(), victim}].push_back({identifier, label.kind, label.label});
    }
    return groups;
}

/// The victim whom the case knows by one of the pseudonyms of a group.
std::optional<std::string> known_victim(const VictimLabelBook& book,
                                        const std::vector<Labelled>& group)
{
    bool has_new_actor = false;
    std::optional<std::string> known;
    for (const auto& one : group) {
        const auto label = book.label(one.identifier);
        if (label && one.kind == EntityKind::actor) return std::string(victim_of(*label));
        if (label)
            known = victim_of(*label);
        else if (one.kind == EntityKind::actor)
            has_new_actor = true;
    }
    if (known && has_new_actor && book.is_taken(*known))
        return {}; // the phone is another's here: this is another victim
    return known;
}

void label_group(VictimLabelBook& book, const std::string& victim,
                 const std::vector<Labelled>& group)
{
    for (const auto& one : group) {
        if (book.is_settled(one.identifier)) continue;
        const auto rest = one.label.substr(victim_of(one.label).size());
        if (!book.give(one.identifier, victim + rest))
            book.give_next(one.identifier, fmt::format("{}/{}-", victim, word(one.kind)));
    }
}

} // namespace

void take_partner_labels(sqlite::Database& database, VictimLabelBook& book,
                         const std::vector<PartnerLabel>& labels)
{
    std::vector<const Group*> others; // those whose number is taken wait, so as to take no other's
    const auto groups = groups_of(database, book, labels);
    for (const auto& group : groups) {
        const auto& victim = group.first.second;
        if (const auto known = known_victim(book, group.second))
            label_group(book, *known, group.second);
        else if (book.is_free(victim))
            label_group(book, victim, group.second);
        else
            others.push_back(&group);
    }
    for (const auto* group : others)
        label_group(book, book.next_victim(), group->second);
}

} // namespace spindel::engine

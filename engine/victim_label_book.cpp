#include "engine/victim_label_book.h"

namespace spindel::engine {

namespace {

constexpr const char* kVictims = "victim-";

} // namespace

VictimLabelBook::VictimLabelBook(sqlite::Database& database)
    : add_(database.prepare("INSERT INTO victim_label(identifier_id, label) VALUES (?1, ?2)"))
{
    auto row = database.prepare("SELECT identifier_id, label FROM victim_label");
    while (row.step())
        remember(row.integer(0), std::string(row.text(1)));
}

std::optional<std::string> VictimLabelBook::label(std::int64_t identifier) const
{
    const auto at = labels_.find(identifier);
    if (at == labels_.end()) return {};
    return at->second;
}

bool VictimLabelBook::is_settled(std::int64_t identifier) const
{
    return labels_.contains(identifier) || left_alone_.contains(identifier);
}

bool VictimLabelBook::give(std::int64_t identifier, const std::string& label)
{
    if (taken_.contains(label)) return false;
    add_.bind(1, identifier).bind(2, label).run();
    remember(identifier, label);
    return true;
}

void VictimLabelBook::give_next(std::int64_t identifier, const std::string& stem)
{
    while (!give(identifier, stem + std::to_string(++last_[stem]))) {
    }
}

std::string VictimLabelBook::next_victim()
{
    std::string victim;
    do {
        victim = kVictims + std::to_string(++last_[kVictims]);
    } while (knows_victim(victim));
    return victim;
}

void VictimLabelBook::remember(std::int64_t identifier, const std::string& label)
{
    labels_.emplace(identifier, label);
    taken_.insert(label);
    victims_.emplace(victim_of(label));
}

} // namespace spindel::engine

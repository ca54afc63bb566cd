#include "engine/victim_label_book.h"

#include <algorithm>

#include <fmt/format.h>

namespace spindel::engine {

namespace {

constexpr std::string_view kVictims = "victim-";

bool is_number(std::string_view text)
{
    return !text.empty() && text.size() <= 9 && text[0] != '0' &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

bool is_victim_label(std::string_view label, EntityKind kind)
{
    const auto victim = victim_of(label);
    if (!victim.starts_with(kVictims) || !is_number(victim.substr(kVictims.size()))) return false;
    if (label == victim) return kind == EntityKind::actor;
    const auto part = label.substr(victim.size() + 1);
    const auto dash = part.find('-');
    return dash != std::string_view::npos && part.substr(0, dash) == word(kind) &&
           is_number(part.substr(dash + 1));
}

VictimLabelBook::VictimLabelBook(sqlite::Database& database)
    : add_(database.prepare("INSERT INTO victim_label(identifier_id, label) VALUES (?1, ?2)")),
      find_(database.prepare("SELECT 1 FROM identifier WHERE text = ?1"))
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

bool VictimLabelBook::is_free(const std::string& victim)
{
    find_.reset();
    return !knows_victim(victim) && !find_.bind(1, victim).step();
}

std::string VictimLabelBook::next_victim()
{
    std::string victim;
    do {
        victim = fmt::format("{}{}", kVictims, ++last_[std::string(kVictims)]);
    } while (!is_free(victim));
    return victim;
}

void VictimLabelBook::remember(std::int64_t identifier, const std::string& label)
{
    labels_.emplace(identifier, label);
    taken_.insert(label);
    victims_.emplace(victim_of(label));
}

} // namespace spindel::engine

#include "engine/dictionary.h"

#include "engine/source_ref.h"

namespace spindel::engine {

Dictionary::Dictionary(sqlite::Database& database)
    : database_(database),
      find_source_(database.prepare("SELECT source_id FROM source WHERE name = ?1")),
      add_source_(database.prepare("INSERT INTO source(name, jurisdiction) VALUES (?1, ?2)")),
      find_identifier_(
          database.prepare("SELECT identifier_id FROM identifier WHERE kind = ?1 AND text = ?2")),
      add_identifier_(database.prepare("INSERT INTO identifier(kind, text) VALUES (?1, ?2)")),
      drop_(database.prepare("DELETE FROM identifier WHERE identifier_id = ?1"))
{
}

std::int64_t Dictionary::source(std::string_view name)
{
    if (const auto known = sources_.find(name); known != sources_.end()) return known->second;
    std::int64_t row = 0;
    if (find_source_.bind(1, name).step()) row = find_source_.integer(0);
    find_source_.reset();
    if (row == 0) {
        add_source_.bind(1, name).bind(2, jurisdiction(name)).run();
        row = database_.last_row_id();
    }
    return sources_.emplace(name, row).first->second;
}

std::int64_t Dictionary::identifier(EntityKind kind, std::string_view text)
{
    auto& rows = identifiers_[static_cast<std::size_t>(kind)];
    if (const auto known = rows.find(text); known != rows.end()) return known->second;
    std::int64_t row = 0;
    if (find_identifier_.bind(1, static_cast<std::int64_t>(kind)).bind(2, text).step()) {
        row = find_identifier_.integer(0);
    }
    find_identifier_.reset();
    if (row == 0) {
        add_identifier_.bind(1, static_cast<std::int64_t>(kind)).bind(2, text).run();
        row = database_.last_row_id();
        made_.push_back({kind, std::string(text), row});
    }
    return rows.emplace(text, row).first->second;
}

void Dictionary::take_back()
{
    for (const auto& made : made_) {
        drop_.bind(1, made.row).run();
        identifiers_[static_cast<std::size_t>(made.kind)].erase(made.text);
    }
    made_.clear();
}

} // namespace spindel::engine

#include "importers/plain_numbers.h"

#include "engine/counted.h"
#include "engine/records.h"

namespace spindel::importers {

std::int64_t last_identifier(const engine::CaseFile& case_file)
{
    return case_file.database().integer("SELECT ifnull(max(identifier_id), 0) FROM identifier");
}

std::string said_of_plain_numbers(const engine::CaseFile& case_file, std::int64_t last)
{
    auto count = case_file.database().prepare(
        "SELECT count(*) FROM identifier WHERE identifier_id > ?1 AND kind IN (?2, ?3, ?4)"
        " AND text NOT GLOB '*[^0-9 ()./-]*'"
        " AND length(replace(replace(text, ' ', ''), '-', '')) BETWEEN 8 AND 19");
    count.bind(1, last).bind(2, static_cast<std::int64_t>(engine::EntityKind::phone));
    count.bind(3, static_cast<std::int64_t>(engine::EntityKind::device));
    count.bind(4, static_cast<std::int64_t>(engine::EntityKind::account));
    count.step();
    const auto numbers = count.integer(0);
    if (numbers == 0) return {};
    return engine::counted(
        numbers,
        "identifier is written in digits alone, as raw numbers of telephones, handsets and "
        "accounts are, and stands in the case as it came: if it is raw, import into a new case "
        "with a key",
        "identifiers are written in digits alone, as raw numbers of telephones, handsets and "
        "accounts are, and stand in the case as they came: if they are raw, import into a new case "
        "with a key");
}

} // namespace spindel::importers

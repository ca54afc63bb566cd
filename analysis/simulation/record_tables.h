/// The seven files of the import contract, as text.
#pragma once

#include <array>
#include <functional>
#include <string_view>

#include "analysis/simulation/world.h"

namespace spindel::analysis::simulation {

/// Takes a piece of text; a file, or a string in a test.
using Sink = std::function<void(std::string_view)>;

/// One file: a header row, then a row for each record. `record_id`s count each source's rows.
struct RecordTable {
    std::string_view name; ///< "calls"
    void (*write)(const World& world, const Sink& sink);
};

/// Each writes one table of the world: header and rows.
void write_actors(const World& world, const Sink& sink);
void write_phones(const World& world, const Sink& sink);
void write_calls(const World& world, const Sink& sink);
void write_accounts(const World& world, const Sink& sink);
void write_payments(const World& world, const Sink& sink);
void write_travel(const World& world, const Sink& sink);
void write_rates(const World& world, const Sink& sink);

inline constexpr std::array<RecordTable, 7> kRecordTables{{
    {"actors", write_actors},
    {"phones", write_phones},
    {"calls", write_calls},
    {"accounts", write_accounts},
    {"payments", write_payments},
    {"travel", write_travel},
    {"rates", write_rates},
}};

} // namespace spindel::analysis::simulation

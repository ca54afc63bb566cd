/// The names of a case as numbers: sources and identifiers, each stored once.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/records.h"
#include "engine/sqlite.h"

namespace spindel::engine {

/// Gives each source and identifier its row in the case. Remembers what it has seen, so that a
/// known one costs no query.
class Dictionary {
public:
    /// The database must outlive the dictionary.
    explicit Dictionary(sqlite::Database& database);

    /// The row of a source, made where there is none; the empty name is the unknown source.
    std::int64_t source(std::string_view name);

    /// The row of an identifier, made where there is none.
    std::int64_t identifier(EntityKind kind, std::string_view text);

    /// Keeps the identifiers that were made since the last call.
    void keep() { made_.clear(); }
    /// Takes back the identifiers that were made since the last `keep`: their record was refused.
    void take_back();

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>{}(text);
        }
    };
    using Rows = std::unordered_map<std::string, std::int64_t, Hash, std::equal_to<>>;
    struct Made {
        EntityKind kind;
        std::string text;
        std::int64_t row;
    };

    sqlite::Database& database_;
    sqlite::Statement find_source_, add_source_, find_identifier_, add_identifier_, drop_;
    Rows sources_;
    std::array<Rows, kEntityKinds.size()> identifiers_;
    std::vector<Made> made_;
};

} // namespace spindel::engine

/// The names of a case as numbers: sources and identifiers, each stored once.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/byte_set.h"
#include "engine/records.h"
#include "engine/sqlite.h"

namespace spindel::engine {

/// Gives each source and identifier its row in the case. Remembers what it has seen, so that a
/// known one costs no query; new identifiers are stored by `flush`.
class Dictionary {
public:
    /// The database must outlive the dictionary.
    explicit Dictionary(sqlite::Database& database);

    /// The row of a source, made where there is none; the empty name is the unknown source.
    std::int64_t source(std::string_view name);

    /// The row of a source that was asked for before; 0 where it was not.
    std::int64_t known_source(std::string_view name) const;

    /// Says that an identifier will be asked for soon.
    void announce(EntityKind kind, std::string_view text);

    /// The row of an identifier, made where there is none.
    std::int64_t identifier(EntityKind kind, std::string_view text);

    /// Keeps the identifiers that were made since the last call.
    void keep() { made_.clear(); }
    /// Takes back the identifiers that were made since the last `keep`: their record was refused.
    void take_back();

    /// Stores the identifiers that are new.
    void flush();

    /// The memory that it takes.
    std::size_t bytes() const { return identifiers_.bytes(); }

private:
    std::int64_t stored_row(EntityKind kind, std::string_view text);
    void load_all();
    ByteSet::Place remember(EntityKind kind, std::string_view text, std::int64_t row);
    std::string_view key_of(EntityKind kind, std::string_view text);

    sqlite::Database& database_;
    sqlite::Statement find_source_, add_source_, find_identifier_;
    std::map<std::string, std::int64_t, std::less<>> sources_;
    ByteSet identifiers_;              // kind, text, and the row in the case
    std::vector<ByteSet::Place> made_; // since the last `keep`
    std::vector<ByteSet::Place> new_;  // those that the case does not hold yet
    std::int64_t next_row_;
    bool knows_all_;         // those that are not remembered are new
    std::int64_t asked_ = 0; // queries for identifiers so far
    std::string key_;
};

} // namespace spindel::engine

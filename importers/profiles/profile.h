/// A mapping profile: how one dialect of tables becomes records (docs/formats.md).
#pragma once

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/records.h"
#include "importers/profiles/table_reader.h"

namespace spindel::importers::profiles {

/// How cells of a file become one cell of the contract, in the order of the members.
struct FieldRule {
    std::vector<std::string> columns; // of the file
    std::string join = " ";           // what is put between them
    std::optional<std::string> constant;
    std::string split;    // where the text is cut
    std::size_t part = 0; // which piece is taken, from 1; 0: the text whole
    std::map<std::string, std::string, std::less<>> lookup;
    std::optional<std::string> otherwise; // for what is not in the lookup
    std::string time_format;              // of a local time
    bool is_clock = false;                // "1:05:09" is 3909 seconds
    bool is_absolute = false;             // a sign is dropped

    friend bool operator==(const FieldRule&, const FieldRule&) = default;
};

using FieldRules = std::map<std::string, FieldRule, std::less<>>; // by the contract's column

/// What holds for rows of some kind only: the first of a profile's cases that fits a row counts.
struct Case {
    std::string column;
    std::vector<std::string> words; // one of which the cell is
    bool is_negative = false;       // or the cell begins with a minus
    bool is_filled = false;         // or it holds anything but words for nothing
    bool skip = false;              // such rows are no records
    FieldRules fields;              // in place of the profile's own
};

/// How a record without a key of its own gets one.
enum class KeyFrom : std::uint8_t {
    column,   // a rule for record_id says
    content,  // equal rows are one record, in whatever file
    numbered, // equal rows of a file are several records, and those of another file the same ones
    line      // of this very file
};

struct Profile {
    std::string name;
    std::string about;
    engine::RecordKind kind = engine::RecordKind::call;
    bool has_raw_identifiers = true;
    std::string phone_country; // whose national numbers are meant
    bool numbers_are_international = false;
    KeyFrom key = KeyFrom::numbered;
    std::size_t same_call_seconds = 0; // how far two operators' records of a call differ; 0: none

    TableForm form;
    char decimal = '.';
    std::vector<std::string> names;  // of columns, where the file has no header
    std::size_t preamble = 0;        // lines above the table, where the file has no header
    std::vector<std::string> footer; // words that begin a row below the table
    std::vector<std::string> empty;  // words that stand for an empty cell
    std::vector<std::string> hidden; // words that stand for a number that is not shown
    std::string zone;                // of local times

    FieldRules fields;
    std::vector<Case> cases;

    /// The columns of the file that the rules name.
    std::vector<std::string> columns() const;
    /// The contract's columns that the rules fill, in the order of the contract.
    std::vector<std::string> contract_columns() const;
};

inline bool is_among(const std::vector<std::string>& words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

/// Reads a profile.
/// @param called how errors name it.
/// @throws engine::InputError with line and column where it is no such profile.
Profile read_profile(std::string_view toml, const std::string& called);

/// A profile by its file, or else by the name of one that is shipped.
/// @throws engine::Error if there is neither; engine::InputError as read_profile.
Profile find_profile(const std::string& name_or_path);

struct ShippedProfile {
    std::string_view name;
    std::string_view toml;
};

/// The profiles that come with the program, by name.
const std::vector<ShippedProfile>& shipped_profiles();

} // namespace spindel::importers::profiles

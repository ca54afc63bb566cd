/// Takes the pseudonyms of victims out of text that did not come from the graph: cells and rows
/// that were refused, messages, names.
#pragma once

#include <bitset>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "engine/sqlite.h"

namespace spindel::engine {

/// Knows every identifier of every victim of a case, as `victim_label` holds them.
class VictimScrub {
public:
    static constexpr std::size_t kLong = 4;

    /// Knows no victim: text comes out as it went in.
    VictimScrub() = default;
    explicit VictimScrub(const sqlite::Database& database);

    /// The text with every identifier of a victim replaced by its label, in capitals and small
    /// letters alike. One of fewer than `kLong` characters only where it stands as a word of its
    /// own; a longer one also within other words, where it stands in brackets ("x[victim-3]y")
    /// unless hyphens or underscores join it, but not as a part of a longer number. Of two that
    /// overlap the first is replaced, of two that begin together the longer.
    std::string text(std::string_view text) const;
    /// Appends the same to `out`.
    void append(std::string_view text, std::string& out) const { append(text, out, false); }

    /// The same for an identifier that is no victim's, with every label in brackets, so that it
    /// looks like no victim: "B-[victim-3]-7".
    std::string identifier(std::string_view text) const;

    /// True for a row of a file, CSV or JSON, that names a victim, in quotes and escapes too, or
    /// calls anybody one; never where no victim is to be masked.
    bool is_of_victim(std::string_view row) const;

private:
    struct Found {
        std::string_view label;
        std::size_t length = 0; // of what is replaced
        bool is_within = false; // other words
    };
    using LabelOf = std::map<std::string, std::string, std::less<>>;

    void add(const std::string& identifier, std::string_view label);
    void append(std::string_view text, std::string& out, bool always_sets_apart) const;
    /// The longest identifier that is replaced at `begin`.
    std::optional<Found> victim_at(std::string_view text, std::size_t begin) const;

    bool masks_ = false;
    LabelOf label_of_;
    LabelOf label_of_small_;                        // by the identifier in small letters
    std::set<std::size_t, std::greater<>> lengths_; // of identifiers, longest first
    std::bitset<0x10000> beginnings_; // first two small letters of them: most text has none
};

} // namespace spindel::engine

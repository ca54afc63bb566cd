/// Takes the pseudonyms of victims out of text that did not come from the graph: cells and rows
/// that were refused, messages, names.
#pragma once

#include <bitset>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/sqlite.h"

namespace spindel::engine {

/// Knows every identifier of every victim of a case, as `victim_label` holds them.
class VictimScrub {
public:
    static constexpr std::size_t kLong = 4;

    /// Knows no victim: text comes out as it went in.
    VictimScrub() = default;
    explicit VictimScrub(const sqlite::Database& database);

    /// The text with every identifier of a victim replaced by its label, wherever it stands as a
    /// word of its own: not within a longer run of letters, digits, hyphens and underscores. One of
    /// at least `kLong` characters may be joined to others by hyphens and underscores. Of two that
    /// overlap the first is replaced, of two that begin together the longer.
    std::string text(std::string_view text) const;
    /// Appends the same to `out`.
    void append(std::string_view text, std::string& out) const;

    /// The same for what people type: letters from a to z stand for those from A to Z, too.
    VictimScrub ignoring_case() const;

    /// True for a row of a file, CSV or JSON, that names a victim, in quotes and escapes too, or
    /// calls anybody one; never where no victim is to be masked.
    bool is_of_victim(std::string_view row) const;

private:
    using Victim = std::map<std::string, std::string, std::less<>>::const_iterator;

    void note_lengths();
    /// The longest identifier that stands alone at `begin`, or the end.
    Victim victim_at(std::string_view text, std::size_t begin) const;

    bool masks_ = false;
    bool ignores_case_ = false; // then the identifiers are in small letters
    std::map<std::string, std::string, std::less<>> label_of_;
    std::vector<std::size_t> lengths_; // of identifiers, longest first
    std::bitset<0x10000> beginnings_;  // first two bytes of identifiers: most text has none
};

} // namespace spindel::engine

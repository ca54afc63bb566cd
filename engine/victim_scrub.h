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
    /// Knows no victim: text comes out as it went in.
    VictimScrub() = default;
    explicit VictimScrub(const sqlite::Database& database);

    /// The text with every identifier of a victim replaced by its label, in capitals and small
    /// letters alike: where it stands as a word of its own, or joined to others by hyphens and
    /// underscores. One of at least four bytes also within other words, where it stands in
    /// brackets ("x[victim-3]y"), but not as a part of a longer number. A shorter one of a single
    /// character, or without a letter, stays where it is joined to another number ("2025-03-12"),
    /// is the number of a label ("victim-3"), or the whole word is an identifier of somebody else
    /// ("P-12"). Of two that overlap the first is replaced, of two that begin together the longer.
    std::string text(std::string_view text) const;
    /// Appends the same to `out`.
    void append(std::string_view text, std::string& out) const { append(text, out, false); }

    /// The same for an identifier that is no victim's, with every label in brackets, so that it
    /// looks like no victim: "B-[victim-3]-7". A shorter one as above stays where it is joined.
    std::string identifier(std::string_view text) const;

    /// True for a row of a file, CSV or JSON, that names a victim, in quotes and escapes too, or
    /// calls anybody one; never where no victim is to be masked.
    bool is_of_victim(std::string_view row) const;

private:
    struct Found {
        std::string_view label;
        std::size_t length = 0; // of what is replaced
        bool is_within = false; // other words
        bool is_guess = false;  // a short one that says little, joined to others
    };
    using LabelOf = std::map<std::string, std::string, std::less<>>;

    void add(const std::string& identifier, std::string_view label);
    /// Learns which words stay that such a short identifier is joined into.
    void learn_other_names(const sqlite::Database& database);
    bool may_hold_little(std::string_view name) const;
    void append(std::string_view text, std::string& out, bool is_others) const;
    /// False where no identifier begins: in nearly all places.
    bool may_begin(std::string_view text, std::size_t at) const;
    /// The longest identifier that is replaced at `begin`.
    std::optional<Found> victim_at(std::string_view text, std::size_t begin, bool is_others) const;

    bool masks_ = false;
    LabelOf label_of_;
    LabelOf label_of_small_;                         // by the identifier in small letters
    std::set<std::size_t, std::greater<>> lengths_;  // of identifiers, longest first
    std::bitset<0x10000> beginnings_;                // first two small letters of them
    std::set<std::string, std::less<>> other_names_; // that hold a short identifier
    std::size_t longest_other_ = 0;
};

} // namespace spindel::engine

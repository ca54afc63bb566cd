/// Takes the pseudonyms of victims out of text that did not come from the graph: cells and rows
/// that were refused, messages, names.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "engine/sqlite.h"

namespace spindel::engine {

/// Knows every identifier of every victim of a case, as `victim_label` holds them.
class VictimScrub {
public:
    static constexpr std::size_t kLong = 6;

    /// Knows no victim: text comes out as it went in.
    VictimScrub() = default;
    explicit VictimScrub(const sqlite::Database& database);

    /// The text with every identifier of a victim replaced by its label, wherever it stands as a
    /// word of its own: not within a longer run of letters, digits, hyphens and underscores. One of
    /// at least `kLong` characters may be joined to others by hyphens and underscores.
    std::string text(std::string_view text) const;

private:
    std::map<std::string, std::string, std::less<>> label_of_;
};

} // namespace spindel::engine

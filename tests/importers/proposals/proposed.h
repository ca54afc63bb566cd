/// What is proposed for a table's bytes.
#pragma once

#include <string>
#include <string_view>

#include "importers/proposals/proposal.h"
#include "tests/support/temporary_folder.h"

namespace spindel::importers::proposals {

inline std::string proposed(std::string_view bytes)
{
    const test::TemporaryFolder folder;
    return propose_profile(folder.write("t.csv", bytes));
}

inline bool has(const std::string& toml, std::string_view line)
{
    return toml.find(line) != std::string::npos;
}

/// A proposal whose zone is stated.
inline std::string with_zone(std::string toml)
{
    const std::string comment = "# zone = \"...\"";
    if (const auto at = toml.find(comment); at != std::string::npos)
        toml.replace(at, comment.size(), "zone = \"Europe/Stockholm\"");
    return toml;
}

} // namespace spindel::importers::proposals

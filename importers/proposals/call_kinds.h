/// Words of operators for calls, messages and data.
#pragma once

#include <string>
#include <vector>

namespace spindel::importers::proposals {

/// How a column's words become call, sms and data.
struct ProposedKinds {
    std::string lookup;      // "VOICE = \"call\", ..."; empty where they are the contract's own
    std::size_t known = 0;   // different words that are known
    std::size_t unknown = 0; // others, which a proposal does not repeat
};

ProposedKinds propose_kinds(const std::vector<std::string>& cells);

} // namespace spindel::importers::proposals

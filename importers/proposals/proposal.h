/// A profile proposed from the first rows of a file.
#pragma once

#include <filesystem>
#include <string>

namespace spindel::importers::proposals {

/// Looks at the first rows of a table and proposes a profile for it, as TOML with remarks on what
/// was guessed and what has to be stated. The same bytes give the same proposal.
///
/// Names of columns are known in English as operators and banks use them; what no name tells is
/// listed for the reader to map. Nothing of a row's cells is repeated.
/// @return empty text where the first rows are no table. @throws engine::Error if the file cannot
///         be read.
std::string propose_profile(const std::filesystem::path& file);

} // namespace spindel::importers::proposals

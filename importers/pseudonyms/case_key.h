/// Whether pseudonyms that are made now join with those that a case holds.
#pragma once

#include <string>

#include "engine/case_file.h"
#include "importers/pseudonyms/pseudonymiser.h"

namespace spindel::importers::pseudonyms {

/// What is to be said where pseudonyms in the case were made with another key than these options
/// have: the same people are others then, and the same records come in anew. Empty where not.
std::string said_of_key(const engine::CaseFile& case_file, const Options& options);

} // namespace spindel::importers::pseudonyms

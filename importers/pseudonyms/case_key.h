/// A case has pseudonyms of one key.
#pragma once

#include "engine/case_file.h"
#include "importers/pseudonyms/pseudonymiser.h"

namespace spindel::importers::pseudonyms {

/// @throws engine::Error if pseudonyms in the case were made with another key than these options
///         have: the same people would be others, and every record would come in anew.
void check_key(const engine::CaseFile& case_file, const Options& options);

} // namespace spindel::importers::pseudonyms

#include "importers/pseudonyms/case_key.h"

#include <fmt/format.h>

namespace spindel::importers::pseudonyms {

std::string said_of_key(const engine::CaseFile& case_file, const Options& options)
{
    if (!options.key) return {};
    auto made = case_file.database().prepare("SELECT substr(text, 3, 8) FROM pseudonym LIMIT 1");
    if (!made.step() || made.text(0) == options.key->id()) return {};
    return fmt::format("the case has pseudonyms of key {}, these are of key {}: the same people are "
                       "others in them, and join with nobody",
                       made.text(0), options.key->id());
}

} // namespace spindel::importers::pseudonyms

#include "importers/pseudonyms/case_key.h"

#include <fmt/format.h>

#include "engine/error.h"

namespace spindel::importers::pseudonyms {

void check_key(const engine::CaseFile& case_file, const Options& options)
{
    if (!options.key) return;
    auto made = case_file.database().prepare("SELECT substr(text, 3, 8) FROM pseudonym LIMIT 1");
    if (!made.step() || made.text(0) == options.key->id()) return;
    throw engine::Error(fmt::format("{}: its pseudonyms are of key {}; with key {} the same people "
                                    "would be others: take that key, or another case",
                                    case_file.path().filename().string(), made.text(0),
                                    options.key->id()));
}

} // namespace spindel::importers::pseudonyms

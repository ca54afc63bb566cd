#include "analysis/report/swedish/sentences.h"

#include <array>
#include <unordered_map>

namespace spindel::analysis::report::swedish {

namespace {

using Dictionary = std::unordered_map<std::string_view, std::string_view>;

Dictionary all_sentences()
{
    Dictionary all;
    for (const auto part : {of_frame(), of_groups(), of_people(), of_records(), of_glossary(),
                            of_terms(), of_countries(), of_findings(), of_refusals()}) {
        for (const auto& [english, swedish] : part)
            all.emplace(english, swedish);
    }
    return all;
}

} // namespace

std::string_view sentence(std::string_view english)
{
    static const auto kAll = all_sentences();
    const auto found = kAll.find(english);
    return found == kAll.end() ? english : found->second;
}

} // namespace spindel::analysis::report::swedish

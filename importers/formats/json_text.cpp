#include "importers/formats/json_text.h"

#include <nlohmann/json.hpp>

namespace spindel::importers::formats {

namespace {

constexpr int kDeepest = 32;

} // namespace

nlohmann::json parsed_json(std::string_view text)
{
    bool is_too_deep = false;
    const auto check = [&](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
        is_too_deep = is_too_deep || depth > kDeepest;
        return !is_too_deep; // what is nested deeper is not even kept
    };
    auto parsed = nlohmann::json::parse(text, check, false);
    if (is_too_deep) return nlohmann::json(nlohmann::json::value_t::discarded);
    return parsed;
}

} // namespace spindel::importers::formats

#include "importers/formats/json_text.h"

#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace spindel::importers::formats {

namespace {

constexpr int kDeepest = 32;

/// Looks at a text while it is parsed, and keeps nothing more of it once it is to be refused.
class Checks {
public:
    using Event = nlohmann::json::parse_event_t;

    bool take(int depth, Event event, const nlohmann::json& value)
    {
        is_too_deep_ = is_too_deep_ || depth > kDeepest;
        if (!is_refused() && event == Event::object_start) keys_.emplace_back();
        if (!is_refused() && event == Event::object_end) keys_.pop_back();
        if (!is_refused() && event == Event::key)
            has_twin_ = !keys_.back().insert(value.get_ref<const std::string&>()).second;
        return !is_refused();
    }

    bool is_refused() const { return is_too_deep_ || has_twin_; }
    bool has_twin() const { return has_twin_; }

private:
    bool is_too_deep_ = false;
    bool has_twin_ = false;
    std::vector<std::set<std::string>> keys_; // of the objects that are open
};

} // namespace

nlohmann::json parsed_json(std::string_view text, bool* has_twin)
{
    Checks checks;
    const auto check = [&checks](int depth, Checks::Event event, const nlohmann::json& value) {
        return checks.take(depth, event, value);
    };
    auto parsed = nlohmann::json::parse(text, check, false);
    if (has_twin != nullptr) *has_twin = checks.has_twin();
    if (checks.is_refused()) return nlohmann::json(nlohmann::json::value_t::discarded);
    return parsed;
}

} // namespace spindel::importers::formats

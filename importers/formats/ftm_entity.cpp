#include "importers/formats/ftm_entity.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "engine/country.h"
#include "importers/characters.h"
#include "importers/formats/json_text.h"

namespace spindel::importers::formats {

namespace {

std::string text_at(const nlohmann::json& object, const char* name)
{
    const auto at = object.find(name);
    return at != object.end() && at->is_string() ? at->get<std::string>() : "";
}

std::vector<std::string> texts(const nlohmann::json& value)
{
    std::vector<std::string> all;
    const auto add = [&](const nlohmann::json& one) {
        if (one.is_string())
            all.push_back(one.get<std::string>());
        else if (one.is_number())
            all.push_back(one.dump());
        else if (one.is_object())
            all.push_back(text_at(one, "id")); // a nested entity
    };
    if (value.is_array())
        std::ranges::for_each(value, add);
    else
        add(value);
    std::erase(all, "");
    return all;
}

constexpr std::string_view kNoEntity = "no JSON object with an id and a schema";
constexpr std::string_view kTwin = "a JSON object with a key that stands twice";

std::ptrdiff_t count_objects(const nlohmann::json& value)
{
    if (!value.is_array()) return value.is_object() ? 1 : 0;
    return std::ranges::count_if(value, [](const auto& one) { return one.is_object(); });
}

} // namespace

const std::vector<std::string>& FtmEntity::all(std::string_view property) const
{
    static const std::vector<std::string> none;
    const auto at = properties.find(property);
    return at == properties.end() ? none : at->second;
}

std::string_view FtmEntity::first(std::initializer_list<std::string_view> names) const
{
    for (const auto name : names) {
        if (const auto& values = all(name); !values.empty()) return values[0];
    }
    return {};
}

std::optional<FtmEntity> read_ftm_entity(std::string_view line, std::string_view* fault)
{
    JsonFault refused;
    const auto object = parsed_json(line, &refused);
    if (fault != nullptr) *fault = refused.is_twin ? kTwin : kNoEntity;
    if (!object.is_object()) return {};
    FtmEntity entity{text_at(object, "id"), text_at(object, "schema"), "", {}};
    if (entity.id.empty() || entity.schema.empty()) return {};
    if (const auto at = object.find("datasets"); at != object.end()) {
        const auto names = texts(*at);
        if (!names.empty()) entity.dataset = names[0];
    }
    if (const auto at = object.find("properties"); at != object.end() && at->is_object()) {
        for (const auto& [name, value] : at->items()) {
            entity.properties.emplace(name, texts(value));
            entity.nested += count_objects(value);
        }
    }
    return entity;
}

std::string ftm_country(const FtmEntity& entity, std::initializer_list<std::string_view> names)
{
    for (const auto name : names) {
        const auto& values = entity.all(name);
        if (values.empty()) continue;
        if (!std::ranges::all_of(values, [&](const auto& one) { return one == values[0]; }))
            return {};
        const auto code = in_upper_case(values[0]);
        return engine::Country::parse(code) ? code : "";
    }
    return {};
}

} // namespace spindel::importers::formats

#include "importers/profiles/fixed_results.h"

#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "importers/local_time.h"
#include "importers/masks.h"
#include "importers/profiles/cell_rules.h"
#include "importers/pseudonyms/identifier_columns.h"
#include "importers/pseudonyms/state_codes.h"
#include "importers/raw_identifiers.h"
#include "importers/registry.h"

namespace spindel::importers::profiles {

namespace {

/// What is wrong with a text that a rule puts into a column; empty where nothing is.
std::string fault_of(std::string text, const std::string& column, const FieldRule& rule,
                     const Profile& profile)
{
    if (column == pseudonyms::kDocumentState && !text.empty())
        return pseudonyms::issuing_state(text) ? "" : "no code of a state";
    const auto* known = importer(profile.kind).column(column);
    if (known == nullptr) return {};
    const bool is_local = !rule.time_format.empty() && !needs_no_zone(rule.time_format);
    if (is_local && profile.zone.empty()) return {}; // which is said of the profile
    if (const auto fault = apply_rule(text, rule, profile, column)) return std::string(*fault);
    const bool is_identifier =
        pseudonyms::identifier_kind(column) || pseudonyms::names_actor(column);
    if (is_identifier && text.size() > kLongestIdentifier) return "longer than 128 bytes";
    if (text.empty() || known->accepts(text)) return {};
    return "not " + std::string(known->form);
}

[[noreturn]] void refuse(const TomlTable& table, std::string_view key, const std::string& column,
                         std::string_view text, const std::string& fault)
{
    const auto shown = raw_identifier(text) ? masked(text) : engine::shown(text);
    table.refuse_at(key, fmt::format("{}: \"{}\" is {}", column, shown, fault));
}

} // namespace

void check_fixed_results(const TomlTable& table, const std::string& column, const FieldRule& rule,
                         const Profile& profile)
{
    if (rule.constant && column == "record_id")
        table.refuse_at("constant", "record_id: a constant is no key, as all rows would share it");
    const auto* known = importer(profile.kind).column(column);
    const bool is_required = known != nullptr && known->is_required;
    if (rule.constant) {
        const auto fault = rule.constant->empty() && is_required
                               ? "empty, but must be filled"
                               : fault_of(*rule.constant, column, rule, profile);
        if (!fault.empty()) refuse(table, "constant", column, *rule.constant, fault);
    }
    auto behind = rule; // what still happens to a word that was found
    behind.lookup.clear();
    behind.split.clear();
    behind.part = 0;
    for (const auto& [word, result] : rule.lookup) {
        const auto fault = fault_of(result, column, behind, profile);
        if (!fault.empty()) refuse(*table.table("lookup"), word, column, result, fault);
    }
    if (rule.otherwise) {
        const auto fault = fault_of(*rule.otherwise, column, behind, profile);
        if (!fault.empty()) refuse(table, "otherwise", column, *rule.otherwise, fault);
    }
}

} // namespace spindel::importers::profiles

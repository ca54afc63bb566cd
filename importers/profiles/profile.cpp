#include "importers/profiles/profile.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/error.h"
#include "engine/text_check.h"
#include "importers/file_form.h"
#include "importers/local_time.h"
#include "importers/profiles/fixed_results.h"
#include "importers/profiles/toml_reading.h"
#include "importers/pseudonyms/identifier_columns.h"
#include "importers/registry.h"
#include "importers/unread_file.h"

namespace spindel::importers::profiles {

namespace {

constexpr std::array<std::string_view, 4> kKeys{"column", "content", "numbered", "line"};
constexpr std::array<std::string_view, 2> kIdentifiers{"pseudonyms", "raw"};

FieldRule read_rule(const TomlTable& table)
{
    FieldRule rule;
    table.text("column", [&](const std::string& column) { rule.columns = {column}; });
    table.texts("columns", rule.columns);
    table.text("join", rule.join);
    table.text("constant", [&](const std::string& text) { rule.constant = text; });
    table.text("split", rule.split);
    table.number("part", rule.part);
    if (const auto lookup = table.table("lookup")) {
        for (const auto& [from, to] : lookup->all_texts())
            rule.lookup[from] = to;
    }
    table.text("otherwise", [&](const std::string& text) { rule.otherwise = text; });
    table.text("time", [&](const std::string& format) {
        if (const auto letter = unknown_letter(format); !letter.empty())
            table.refuse_at("time", fmt::format("times are not read by \"{}\"", letter));
        rule.time_format = format;
    });
    table.flag("clock", rule.is_clock);
    table.flag("absolute", rule.is_absolute);
    table.refuse_others();
    if (rule.columns.empty() == !rule.constant.has_value())
        table.refuse("a field is filled from column, from columns or by a constant: one of them");
    if (rule.split.empty() != (rule.part == 0))
        table.refuse("split and part belong together; parts count from 1");
    return rule;
}

/// @param profile as far as it is read: how cells are written, and the zone
FieldRules read_rules(const TomlTable& table, const Importer& contract, const Profile& profile)
{
    FieldRules rules;
    for (const auto& name : table.names()) {
        if (!contract.knows(name) && !pseudonyms::is_helper_column(name))
            table.refuse_at(
                name, fmt::format("{} have no column \"{}\"", engine::word(contract.kind), name));
        if (const auto inner = table.table(name)) {
            rules[name] = read_rule(*inner);
            check_fixed_results(*inner, name, rules[name], profile);
        } else {
            table.text(name, [&](const std::string& column) { rules[name].columns = {column}; });
        }
    }
    return rules;
}

Case read_case(const TomlTable& table, const Importer& contract, const Profile& profile)
{
    Case one;
    table.text("column", one.column);
    table.texts("is", one.words);
    table.flag("negative", one.is_negative);
    table.flag("filled", one.is_filled);
    table.flag("skip", one.skip);
    if (const auto fields = table.table("fields"))
        one.fields = read_rules(*fields, contract, profile);
    table.refuse_others();
    if (one.column.empty()) table.refuse("a case needs the column that it looks at");
    const int ways =
        (one.words.empty() ? 0 : 1) + (one.is_negative ? 1 : 0) + (one.is_filled ? 1 : 0);
    if (ways != 1)
        table.refuse("a case looks for words (is = [...]), for a minus (negative = true) or for "
                     "anything (filled = true): one of them");
    if (one.skip != one.fields.empty()) table.refuse("a case gives fields, or says skip = true");
    return one;
}

void read_file_form(const TomlTable& table, Profile& profile)
{
    auto& form = profile.form;
    table.word("encoding", kEncodings, form.encoding);
    table.text("delimiter", [&](const std::string& text) {
        if (text != "tab" && text.size() != 1)
            table.refuse_at("delimiter", "a delimiter is one character, or \"tab\"");
        form.delimiter = text == "tab" ? '\t' : text[0];
    });
    table.numbers("widths", form.widths);
    table.text("decimal", [&](const std::string& text) {
        if (text != "." && text != ",") table.refuse_at("decimal", "decimals begin with . or ,");
        profile.decimal = text[0];
    });
    table.texts("names", profile.names);
    table.number("preamble", profile.preamble);
    table.texts("footer", profile.footer);
    table.texts("empty", profile.empty);
    table.texts("hidden", profile.hidden);
    table.refuse_others();
    if (profile.preamble > 0 && profile.names.empty())
        table.refuse_at("preamble",
                        "what stands above a header is left out: preamble is for names");
    const bool has_header = profile.names.empty();
    if (!form.widths.empty() && !has_header && form.widths.size() != profile.names.size())
        table.refuse("columns of fixed width need as many names as widths");
}

void check_times(const TomlTable& table, const FieldRules& rules, const std::string& zone)
{
    for (const auto& [name, rule] : rules) {
        if (!rule.time_format.empty() && !needs_no_zone(rule.time_format) && zone.empty())
            table.refuse(fmt::format(
                "{} is a local time: state its zone, such as zone = \"Europe/Stockholm\"", name));
    }
}

/// Refuses names of a file's columns that leave open which one a field is filled from.
void check_names(const TomlTable& form, const Profile& profile)
{
    if (profile.names.empty()) return; // the file has a header
    for (const auto& column : profile.columns()) {
        const auto count = std::ranges::count(profile.names, column);
        if (count > 1) form.refuse_at("names", fmt::format("column \"{}\" stands twice", column));
        if (count == 0)
            form.refuse_at("names", fmt::format("the profile names no column \"{}\"", column));
    }
}

/// Refuses a profile whose records would lack what the contract requires.
void check_required(const TomlTable& table, const Profile& profile, const Importer& contract)
{
    const auto filled = profile.contract_columns();
    for (const auto& column : contract.columns) {
        if (!column.is_required || std::ranges::find(filled, column.name) != filled.end()) continue;
        table.refuse(fmt::format("no field fills \"{}\", which {} need", column.name,
                                 engine::word(contract.kind)));
    }
}

std::string text_of(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) throw unread_file(path.string());
    std::string text(std::istreambuf_iterator<char>(file), {});
    if (file.bad()) throw unread_file(path.string());
    return text;
}

} // namespace

std::vector<std::string> Profile::columns() const
{
    std::set<std::string> all;
    const auto add = [&all](const FieldRules& rules) {
        for (const auto& [column, rule] : rules)
            all.insert(rule.columns.begin(), rule.columns.end());
    };
    add(fields);
    for (const auto& one : cases) {
        all.insert(one.column);
        add(one.fields);
    }
    return {all.begin(), all.end()};
}

std::vector<std::string> Profile::contract_columns() const
{
    std::vector<std::string> all;
    const auto has = [this](std::string_view column) {
        return fields.contains(column) || std::ranges::any_of(cases, [&](const Case& one) {
                   return one.fields.contains(column);
               });
    };
    for (const auto& column : importer(kind).columns) {
        const bool is_made_key = column.name == "record_id" && key != KeyFrom::column;
        if (has(column.name) || is_made_key) all.emplace_back(column.name);
    }
    for (const auto* helper : {"document_state", "booking_date", "booking_carrier"}) {
        if (has(helper)) all.emplace_back(helper);
    }
    return all;
}

Profile read_profile(std::string_view toml, const std::string& called)
{
    const TomlFile file(toml, called);
    const auto root = file.root();
    Profile profile;
    profile.name = called;
    root.text("about", profile.about);
    root.word("kind", engine::kRecordKinds, profile.kind);
    const auto keys = root.names();
    if (std::ranges::find(keys, "kind") == keys.end())
        root.refuse(
            "state the kind of the records: kind = \"calls\", \"payments\", \"travel\" ...");
    const auto& contract = importer(profile.kind);
    root.word("identifiers", kIdentifiers, profile.has_raw_identifiers);
    root.text("phone_country", [&](const std::string& code) {
        if (!engine::Country::parse(code))
            root.refuse_at("phone_country", "no ISO 3166-1 alpha-2 country in upper case");
        profile.phone_country = code;
    });
    root.flag("international_numbers", profile.numbers_are_international);
    root.word("key", kKeys, profile.key);
    root.number("same_call_seconds", profile.same_call_seconds);
    if (profile.same_call_seconds > 0 && profile.kind != engine::RecordKind::call)
        root.refuse_at("same_call_seconds", "is for calls");
    root.text("zone", [&](const std::string& zone) {
        if (!is_time_zone(zone)) root.refuse_at("zone", "no time zone such as Europe/Bucharest");
        profile.zone = zone;
    });
    if (const auto form = root.table("file")) read_file_form(*form, profile);
    if (const auto fields = root.table("fields"))
        profile.fields = read_rules(*fields, contract, profile);
    check_times(root, profile.fields, profile.zone);
    for (const auto& one : root.tables("case")) {
        profile.cases.push_back(read_case(one, contract, profile));
        check_times(one, profile.cases.back().fields, profile.zone);
    }
    if (profile.fields.contains("record_id")) profile.key = KeyFrom::column;
    root.refuse_others();
    check_required(root, profile, contract);
    if (const auto form = root.table("file")) check_names(*form, profile);
    return profile;
}

Profile find_profile(const std::string& name_or_path)
{
    const std::filesystem::path path(name_or_path);
    std::error_code unknown;
    const bool is_file = std::filesystem::is_regular_file(path, unknown);
    if (is_file) return read_profile(text_of(path), engine::shown_name(path));
    const auto& shipped = shipped_profiles();
    const auto at = std::ranges::find(shipped, name_or_path, &ShippedProfile::name);
    if (at != shipped.end()) return read_profile(at->toml, name_or_path);
    const auto type = std::filesystem::status(path, unknown).type();
    if (type != std::filesystem::file_type::not_found) first_bytes(path, 0); // says why not
    std::vector<std::string_view> names;
    names.reserve(shipped.size());
    for (const auto& one : shipped)
        names.push_back(one.name);
    throw engine::Error(fmt::format("{}: no such file, and no profile of that name; there are {}",
                                    name_or_path, fmt::join(names, ", ")));
}

} // namespace spindel::importers::profiles

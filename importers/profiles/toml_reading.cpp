#include "importers/profiles/toml_reading.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/error.h"
#include "importers/profiles/toml_characters.h"

// toml++ asserts of a file what only a right one keeps ("a = [}" breaks it), and says what is wrong
// a step later. Its option takes the assertions out; without NDEBUG, no compiler relies on them.
#undef NDEBUG
#define TOML_ASSERT(expression) static_cast<void>(0)
#include <toml++/toml.h>

namespace spindel::importers::profiles {

struct TomlTable::Place {
    const toml::table* table;
    std::string file;
    std::set<std::string, std::less<>> read{};

    [[noreturn]] void refuse(const toml::node& node, const std::string& why) const
    {
        throw engine::InputError(file, node.source().begin.line, node.source().begin.column, why);
    }

    const toml::node* node(std::string_view key)
    {
        read.emplace(key);
        return table->get(key);
    }

    std::string text_of(const toml::node& node, std::string_view key) const
    {
        if (const auto* text = node.as_string()) return text->get();
        refuse(node, fmt::format("{} is a text in quotes", key));
    }

    std::size_t number_of(const toml::node& node, std::string_view key) const
    {
        const auto* number = node.as_integer();
        if (number != nullptr && number->get() > 0) return static_cast<std::size_t>(number->get());
        refuse(node, fmt::format("{} is a whole number above 0", key));
    }

    const toml::array* list(std::string_view key)
    {
        const auto* found = node(key);
        if (found == nullptr) return nullptr;
        if (const auto* all = found->as_array()) return all;
        refuse(*found, fmt::format("{} is a list: [...]", key));
    }
};

void TomlTable::text(std::string_view key, std::string& value) const
{
    text(key, [&value](const std::string& found) { value = found; });
}

void TomlTable::text(std::string_view key, const std::function<void(const std::string&)>& use) const
{
    if (const auto* node = place_->node(key)) use(place_->text_of(*node, key));
}

void TomlTable::texts(std::string_view key, std::vector<std::string>& values) const
{
    const auto* all = place_->list(key);
    if (all == nullptr) return;
    for (const auto& one : *all)
        values.push_back(place_->text_of(one, key));
}

void TomlTable::number(std::string_view key, std::size_t& value) const
{
    if (const auto* node = place_->node(key)) value = place_->number_of(*node, key);
}

void TomlTable::numbers(std::string_view key, std::vector<std::size_t>& values) const
{
    const auto* all = place_->list(key);
    if (all == nullptr) return;
    for (const auto& one : *all)
        values.push_back(place_->number_of(one, key));
}

void TomlTable::flag(std::string_view key, bool& value) const
{
    const auto* node = place_->node(key);
    if (node == nullptr) return;
    const auto* flag = node->as_boolean();
    if (flag == nullptr) place_->refuse(*node, fmt::format("{} is true or false", key));
    value = flag->get();
}

std::optional<std::size_t> TomlTable::place_of_word(std::string_view key,
                                                    std::span<const std::string_view> words) const
{
    const auto* node = place_->node(key);
    if (node == nullptr) return {};
    const auto at = std::ranges::find(words, place_->text_of(*node, key));
    if (at == words.end())
        place_->refuse(*node, fmt::format("{} is one of {}", key, fmt::join(words, ", ")));
    return static_cast<std::size_t>(at - words.begin());
}

std::optional<TomlTable> TomlTable::table(std::string_view key) const
{
    const auto* node = place_->node(key);
    const auto* found = node != nullptr ? node->as_table() : nullptr;
    if (found == nullptr) return {};
    return TomlTable(std::make_shared<Place>(Place{found, place_->file}));
}

std::vector<TomlTable> TomlTable::tables(std::string_view key) const
{
    std::vector<TomlTable> all;
    const auto* list = place_->list(key);
    if (list == nullptr) return all;
    for (const auto& one : *list) {
        const auto* found = one.as_table();
        if (found == nullptr) place_->refuse(one, fmt::format("{} is written [[{}]]", key, key));
        all.emplace_back(std::make_shared<Place>(Place{found, place_->file}));
    }
    return all;
}

std::map<std::string, std::string> TomlTable::all_texts() const
{
    std::map<std::string, std::string> all;
    for (const auto& [key, value] : *place_->table)
        all[std::string(key.str())] = place_->text_of(value, key.str());
    return all;
}

std::vector<std::string> TomlTable::names() const
{
    std::vector<std::string> all;
    for (const auto& [key, value] : *place_->table)
        all.emplace_back(key.str());
    return all;
}

void TomlTable::refuse(const std::string& why) const
{
    place_->refuse(*place_->table, why);
}

void TomlTable::refuse_at(std::string_view key, const std::string& why) const
{
    place_->refuse(*place_->table->get(key), why);
}

void TomlTable::refuse_others() const
{
    for (const auto& [key, value] : *place_->table) {
        if (!place_->read.contains(key.str()))
            throw engine::InputError(place_->file, key.source().begin.line,
                                     key.source().begin.column,
                                     fmt::format("\"{}\" is no key of this table", key.str()));
    }
}

struct TomlFile::Content {
    toml::table table;
    std::string called;
};

TomlFile::TomlFile(std::string_view text, const std::string& called)
{
    if (const auto fault = misplaced_character(text))
        throw engine::InputError(called, fault->line, fault->column, std::string(fault->why));
    try {
        content_ = std::make_unique<Content>(Content{toml::parse(text), called});
    } catch (const toml::parse_error& error) {
        throw engine::InputError(called, error.source().begin.line, error.source().begin.column,
                                 fmt::format("no TOML: {}", error.description()));
    }
}

TomlFile::~TomlFile() = default;

TomlTable TomlFile::root() const
{
    return TomlTable(
        std::make_shared<TomlTable::Place>(TomlTable::Place{&content_->table, content_->called}));
}

} // namespace spindel::importers::profiles

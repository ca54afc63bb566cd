/// TOML read key by key, each fault with its line and column, and keys that nobody read refused.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace spindel::importers::profiles {

/// One table of a file. Every call names a key; one that is absent changes nothing.
class TomlTable {
public:
    struct Place;

    explicit TomlTable(std::shared_ptr<Place> place) : place_(std::move(place)) {}

    void text(std::string_view key, std::string& value) const;
    void text(std::string_view key, const std::function<void(const std::string&)>& use) const;
    void texts(std::string_view key, std::vector<std::string>& values) const;
    void number(std::string_view key, std::size_t& value) const; // above 0
    void numbers(std::string_view key, std::vector<std::size_t>& values) const;
    void flag(std::string_view key, bool& value) const;

    /// One of some words, by its place among them.
    template <typename Enum>
    void word(std::string_view key, std::span<const std::string_view> words, Enum& value) const
    {
        if (const auto at = place_of_word(key, words)) value = static_cast<Enum>(*at);
    }

    std::optional<TomlTable> table(std::string_view key) const; // none where it is another value
    std::vector<TomlTable> tables(std::string_view key) const;
    std::map<std::string, std::string> all_texts() const;
    std::vector<std::string> names() const;

    /// @throws engine::InputError at the table.
    [[noreturn]] void refuse(const std::string& why) const;
    /// @throws engine::InputError at a key.
    [[noreturn]] void refuse_at(std::string_view key, const std::string& why) const;
    /// @throws engine::InputError at the first key that no call has named.
    void refuse_others() const;

private:
    std::optional<std::size_t> place_of_word(std::string_view key,
                                             std::span<const std::string_view> words) const;

    std::shared_ptr<Place> place_;
};

/// A file of TOML.
class TomlFile {
public:
    /// @throws engine::InputError where it is none.
    TomlFile(std::string_view text, const std::string& called);
    ~TomlFile();
    TomlFile(const TomlFile&) = delete;
    TomlFile& operator=(const TomlFile&) = delete;

    TomlTable root() const;

private:
    struct Content;
    std::unique_ptr<Content> content_;
};

} // namespace spindel::importers::profiles

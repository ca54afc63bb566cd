/// Breaks pages of a case, as a failing disk does.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "engine/sqlite.h"

namespace spindel::support {

/// A page in the middle of a table or an index, of a small one all of it; and how large pages are.
struct MiddlePage {
    std::uint64_t page = 0; // from 1
    std::uint64_t page_size = 0;
};

inline MiddlePage middle_page(const std::filesystem::path& path, const std::string& name)
{
    MiddlePage found;
    {
        const engine::sqlite::Database database(path, engine::sqlite::Access::read_only);
        found.page = static_cast<std::uint64_t>(
            database.integer("SELECT rootpage FROM sqlite_schema WHERE name = '" + name + "'"));
        found.page_size = static_cast<std::uint64_t>(database.integer("PRAGMA page_size"));
    }
    std::ifstream file(path, std::ios::binary);
    const auto number_at = [&](std::uint64_t at, int bytes) {
        file.seekg(static_cast<std::streamoff>((found.page - 1) * found.page_size + at));
        std::uint64_t number = 0;
        for (int i = 0; i < bytes; ++i)
            number = number << 8U | static_cast<unsigned char>(file.get());
        return number;
    };
    // an inner page (2 or 5) points to its children: go down to a leaf by the middle
    for (auto kind = number_at(0, 1); kind == 2 || kind == 5; kind = number_at(0, 1)) {
        constexpr std::uint64_t kHead = 12;
        const auto cell = number_at(kHead + 2 * (number_at(3, 2) / 2), 2);
        found.page = number_at(cell, 4);
    }
    return found;
}

/// Overwrites a page with other bytes.
inline void overwrite_page(const std::filesystem::path& path, const MiddlePage& page,
                           const std::string& bytes)
{
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>((page.page - 1) * page.page_size));
    file << bytes;
}

/// Overwrites a page in the middle of a table or an index.
inline void break_page(const std::filesystem::path& path, const std::string& name)
{
    const auto page = middle_page(path, name);
    overwrite_page(path, page, std::string(page.page_size, '\xff'));
}

/// Puts a copy of another page in its place.
inline void put_page(const std::filesystem::path& path, const std::string& name, std::int64_t other)
{
    const auto page = middle_page(path, name);
    std::string bytes(page.page_size, '\0');
    std::ifstream file(path, std::ios::binary);
    file.seekg(
        static_cast<std::streamoff>((static_cast<std::uint64_t>(other) - 1) * page.page_size));
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    overwrite_page(path, page, bytes);
}

} // namespace spindel::support

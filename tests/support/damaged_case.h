/// Breaks pages of a case, as a failing disk does.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "engine/sqlite.h"

namespace spindel::support {

/// Overwrites a page in the middle of a table or an index; of a small one, all of it.
inline void break_page(const std::filesystem::path& path, const std::string& name)
{
    std::uint64_t page = 0;
    std::uint64_t page_size = 0;
    {
        const engine::sqlite::Database database(path, engine::sqlite::Access::read_only);
        page = static_cast<std::uint64_t>(
            database.integer("SELECT rootpage FROM sqlite_schema WHERE name = '" + name + "'"));
        page_size = static_cast<std::uint64_t>(database.integer("PRAGMA page_size"));
    }
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    const auto number_at = [&](std::uint64_t at, int bytes) {
        file.seekg(static_cast<std::streamoff>((page - 1) * page_size + at));
        std::uint64_t number = 0;
        for (int i = 0; i < bytes; ++i)
            number = number << 8U | static_cast<unsigned char>(file.get());
        return number;
    };
    // an inner page (2 or 5) points to its children: go down to a leaf by the middle
    for (auto kind = number_at(0, 1); kind == 2 || kind == 5; kind = number_at(0, 1)) {
        constexpr std::uint64_t kHead = 12;
        const auto cell = number_at(kHead + 2 * (number_at(3, 2) / 2), 2);
        page = number_at(cell, 4);
    }
    file.seekp(static_cast<std::streamoff>((page - 1) * page_size));
    file << std::string(page_size, '\xff');
}

} // namespace spindel::support

/// What an import of a graph's file says against it.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include <gtest/gtest.h>

#include "engine/error.h"
#include "importers/exchange/import_exchange.h"
#include "tests/support/temporary_folder.h"

namespace spindel::importers::exchange {

/// What an import of a file says; empty where it is taken.
inline std::string complaint(const std::filesystem::path& file)
{
    const test::TemporaryFolder folder;
    const auto case_path = folder.path() / "new.spindel";
    try {
        import_graphs(case_path, std::span(&file, 1));
    } catch (const engine::Error& error) {
        EXPECT_FALSE(std::filesystem::exists(case_path)) << "a half-made case stayed";
        return error.what();
    }
    return {};
}

} // namespace spindel::importers::exchange

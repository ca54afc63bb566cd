/// Reading without a case behind: the parsers alone, a hundred times as fast as an import.
#pragma once

#include <filesystem>

#include "importers/formats/format.h"

namespace spindel::fuzz {

/// @throws engine::Error for what is no such file; all of these.
void look_at_records(const std::filesystem::path& file);
void look_at_edge_list(const std::filesystem::path& file);
void look_at_profile(const std::filesystem::path& file);
/// A table through a shipped profile.
void look_at_table(const std::filesystem::path& file);
void look_at_format(importers::formats::Format format, const std::filesystem::path& file);

} // namespace spindel::fuzz

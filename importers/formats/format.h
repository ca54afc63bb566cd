/// The formats other than tables that investigators are sent, and how a file's content tells them.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/progress.h"
#include "importers/row_source.h"

namespace spindel::importers::formats {

enum class Format : std::uint8_t { camt, pacs008, mt940, goaml, edifact, ftm, case_uco };

/// As `--as` names them, by value.
inline constexpr std::array<std::string_view, 7> kFormats{"camt",    "pacs008", "mt940", "goaml",
                                                          "edifact", "ftm",     "case"};

/// What a file does not say of itself.
struct Options {
    std::string source;           // of all records; empty: as the file names it
    std::string zone;             // of local times, of the IANA database; empty: none is known
    std::optional<Format> format; // empty: the content tells
};

/// Where a file lies and how it is to be read.
struct Opened {
    std::filesystem::path path;
    std::string name; // how errors call it
    Options options;
    bool makes_pseudonyms = false;  // numbers are wanted where the format also has opaque ids
    engine::Progress progress = {}; // of what is read before the first row
};

/// The format that the first 64 KiB of a file tell; nothing where they tell none.
/// @throws engine::Error if the file cannot be read, is no regular file, or is an archive.
std::optional<Format> format_of(const std::filesystem::path& path);

/// False for a file that begins with `<` or `{`, which no table does.
bool may_be_table(const std::filesystem::path& path);

/// Opens a file to read its rows.
/// @throws engine::Error if it cannot be read; engine::InputError if it is not of the format.
std::unique_ptr<RowSource> open(Format format, const Opened& file);

} // namespace spindel::importers::formats

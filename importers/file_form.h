/// What a path is, before a reader opens it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace spindel::importers {

/// The first bytes of a regular file.
/// @throws engine::Error if there is no such file, if it is a folder, a pipe or a device, which may
///         never end, or if it cannot be read.
std::string first_bytes(const std::filesystem::path& file, std::size_t count);

/// Makes sure that a file can be read as text: a regular file that is no archive, compressed file
/// or spreadsheet.
/// @throws engine::Error as `first_bytes`, or saying what to do with the file.
void check_is_text_file(const std::filesystem::path& file);

/// Whether a path is a folder. @throws engine::Error if there is no such file or folder.
bool is_folder(const std::filesystem::path& path);

/// Whether a file is an archive, compressed or a spreadsheet. @throws engine::Error as
/// `first_bytes`.
bool is_archive(const std::filesystem::path& file);

/// A file's bytes; 0 where there is none, which is said when it is read.
std::uint64_t size_of(const std::filesystem::path& file);

} // namespace spindel::importers

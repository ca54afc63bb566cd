/// The readers that are fuzzed: whatever a file holds, each keeps its promises or says what is
/// wrong.
#pragma once

#include <filesystem>
#include <span>
#include <string_view>

namespace spindel::fuzz {

struct Target {
    std::string_view name; // of its program and of its folders in corpus/ and crashes/
    std::string_view
        file_name; // how the file under fire is called, which tells some readers its form
    /// Reads the file; what it makes goes beside it.
    /// @throws std::logic_error where a promise is broken; engine::Error is an answer, and
    /// swallowed.
    void (*read)(const std::filesystem::path& file);
    /// Reads it without a case behind: a hundred times as fast. Null where there is no such way.
    void (*look)(const std::filesystem::path& file) = nullptr;
};

std::span<const Target> targets();

/// @throws std::out_of_range if there is none of that name.
const Target& target(std::string_view name);

/// Lets a target look at a file of these bytes and read it, in a folder of its own that is then
/// removed.
void run(const Target& target, std::string_view bytes);

/// The same, but a target that can look reads one in sixteen files only, which their bytes choose.
void run_sampled(const Target& target, std::string_view bytes);

} // namespace spindel::fuzz

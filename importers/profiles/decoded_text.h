/// A file's text as UTF-8, whatever its encoding, in bounded memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>

namespace spindel::importers::profiles {

enum class Encoding : std::uint8_t { utf_8, utf_16, utf_16le, latin_1, windows_1252 };

inline constexpr std::string_view kEncodings[] = {"utf-8", "utf-16", "utf-16le", "latin-1",
                                                  "windows-1252"};

/// Reads on and on. What is no text in its encoding comes as U+FFFD, except in UTF-8, which is
/// passed on as it is. A byte order mark is skipped; UTF-16 without one is
/// big-endian, but for utf_16le.
class DecodedText {
public:
    /// @param from the byte that is read first
    /// @throws engine::Error if the file cannot be read.
    DecodedText(const std::filesystem::path& path, std::string name, Encoding encoding,
                std::uint64_t from);
    ~DecodedText();
    DecodedText(const DecodedText&) = delete;
    DecodedText& operator=(const DecodedText&) = delete;

    /// Appends the next piece of text. @return false at the end.
    bool append_to(std::string& text);

    std::uint64_t bytes_read() const { return bytes_read_; }

private:
    struct Converter;

    std::string name_;
    std::ifstream file_;
    std::unique_ptr<Converter> converter_; // none for UTF-8
    std::string bytes_;
    std::uint64_t bytes_read_ = 0;
    bool is_first_ = true;
    bool is_at_end_ = false;
};

} // namespace spindel::importers::profiles

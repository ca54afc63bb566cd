/// A new file that only its owner may read.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace spindel::analysis::simulation {

/// Made with mode 0600; what is written is buffered until `close`.
class PrivateFile {
public:
    /// @throws engine::Error where the file exists or cannot be made.
    explicit PrivateFile(std::filesystem::path path);
    ~PrivateFile();
    PrivateFile(const PrivateFile&) = delete;
    PrivateFile& operator=(const PrivateFile&) = delete;

    /// @throws engine::Error where the disk does not take it.
    void write(std::string_view text);

    /// Hands everything to the disk. @throws engine::Error where the disk does not take it.
    void close();

private:
    void flush();

    std::filesystem::path path_;
    std::string buffer_;
    int file_ = -1;
};

} // namespace spindel::analysis::simulation

#include "importers/formats/ftm_lines.h"

#include <utility>

#include "engine/error.h"
#include "importers/unread_file.h"

namespace spindel::importers::formats {

namespace {

constexpr std::size_t kLongestLine = std::size_t{16} << 20;

} // namespace

FtmLines::FtmLines(const std::filesystem::path& path, std::string name)
    : name_(std::move(name)), file_(path, std::ios::binary)
{
    if (!file_) throw unread_file(path.string());
}

bool FtmLines::next(std::string& line)
{
    line.clear();
    auto& bytes = *file_.rdbuf();
    int c = bytes.sbumpc();
    if (c == EOF) return false;
    ++number_;
    for (; c != EOF && c != '\n'; c = bytes.sbumpc()) {
        line += static_cast<char>(c);
        if (line.size() > kLongestLine)
            throw engine::InputError(name_, number_, 0, "a line of more than 16 MiB");
    }
    read_ += line.size() + 1;
    return true;
}

} // namespace spindel::importers::formats

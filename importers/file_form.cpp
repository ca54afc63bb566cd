#include "importers/file_form.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

#include "engine/error.h"
#include "importers/unread_file.h"

namespace spindel::importers {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHead = 4096;
constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kOldSpreadsheet = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::array<std::string_view, 7> kArchives{kZip,
                                                    "\x1F\x8B",
                                                    "BZh",
                                                    "\xFD"
                                                    "7zXZ",
                                                    "\x28\xB5\x2F\xFD",
                                                    "7z\xBC\xAF",
                                                    "Rar!"};

bool is_spreadsheet(std::string_view head)
{
    const bool is_office_zip =
        head.starts_with(kZip) &&
        (head.find("[Content_Types].xml") != head.npos || head.find("opendocument") != head.npos);
    return is_office_zip || head.starts_with(kOldSpreadsheet);
}

bool begins_as_archive(std::string_view head)
{
    return std::ranges::any_of(kArchives, [head](auto magic) { return head.starts_with(magic); });
}

fs::file_status status_of(const fs::path& path)
{
    std::error_code failed;
    const auto status = fs::status(path, failed);
    std::error_code no_link;
    const bool is_there = fs::exists(status) || fs::exists(fs::symlink_status(path, no_link));
    if (!is_there && status.type() == fs::file_type::not_found)
        throw engine::Error(path.string() + ": no such file or folder");
    if (failed) throw unread_file(path.string(), failed.value());
    return status;
}

} // namespace

std::string first_bytes(const fs::path& path, std::size_t count)
{
    if (!fs::is_regular_file(status_of(path)))
        throw engine::Error(path.string() + ": is no regular file");
    std::ifstream file(path, std::ios::binary);
    if (!file) throw unread_file(path.string());
    std::string bytes(count, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

void check_is_text_file(const fs::path& file)
{
    const auto head = first_bytes(file, kHead);
    if (is_spreadsheet(head))
        throw engine::Error(file.string() + ": is a spreadsheet: save its tables as CSV first");
    if (begins_as_archive(head))
        throw engine::Error(file.string() + ": is an archive or compressed: unpack it first");
}

bool is_folder(const fs::path& path)
{
    return fs::is_directory(status_of(path));
}

bool is_archive(const fs::path& file)
{
    const auto head = first_bytes(file, kHead);
    return is_spreadsheet(head) || begins_as_archive(head);
}

std::uint64_t size_of(const std::filesystem::path& file)
{
    std::error_code failed;
    const auto size = fs::file_size(file, failed);
    return failed ? 0 : size;
}

} // namespace spindel::importers

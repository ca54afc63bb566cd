#include "importers/record_files.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "engine/error.h"
#include "engine/text_check.h"
#include "importers/csv_reader.h"
#include "importers/registry.h"

namespace spindel::importers {

namespace {

namespace fs = std::filesystem;

std::optional<engine::RecordKind> kind_of(const fs::path& path)
{
    if (const auto kind = kind_by_name(path.stem().string())) return kind;
    CsvReader reader(path, path.string());
    CsvRow row;
    if (!reader.next(row)) return {};
    return kind_by_header({row.cells.begin(), row.cells.end()});
}

/// The .csv files of a folder, by name; of a file, itself where it is one.
std::vector<fs::path> csv_files(const fs::path& folder)
{
    std::vector<fs::path> all;
    std::error_code failed;
    if (fs::is_regular_file(folder, failed)) {
        if (folder.extension() == ".csv") all.push_back(folder);
        return all;
    }
    failed.clear();
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        if (entry.is_regular_file() && entry.path().extension() == ".csv") {
            all.push_back(entry.path());
        }
    }
    if (failed) throw engine::Error(folder.string() + ": cannot be read: " + failed.message());
    std::ranges::sort(all);
    return all;
}

/// The other files of a folder that are of a known format, by name. Archives are none.
std::vector<std::pair<fs::path, formats::Format>> format_files(const fs::path& folder)
{
    std::vector<std::pair<fs::path, formats::Format>> all;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto& path = entry.path();
        if (!entry.is_regular_file() || path.extension() == ".csv") continue;
        if (const auto format = formats::format_of(path)) all.emplace_back(path, *format);
    }
    std::ranges::sort(all);
    return all;
}

/// As reports and tables give it: text, whatever the bytes of the name.
std::string name_of(const fs::path& path, bool is_only_path)
{
    const auto name = engine::shown_name(path);
    const auto folder = fs::absolute(path).lexically_normal().parent_path();
    return is_only_path || folder.filename().empty() ? name
                                                     : engine::shown_name(folder) + "/" + name;
}

} // namespace

RecordFiles find_record_files(std::span<const fs::path> paths,
                              std::optional<formats::Format> format)
{
    RecordFiles found;
    for (const auto& path : paths) {
        std::error_code failed;
        const bool is_folder = fs::is_directory(path, failed);
        if (failed || !fs::exists(path))
            throw engine::Error(path.string() + ": no such file or folder");
        const auto before = found.files.size() + found.others.size();
        const auto add_other = [&](const fs::path& file, formats::Format known) {
            found.others.push_back({file, name_of(file, paths.size() == 1), known});
        };
        if (is_folder) {
            for (const auto& [file, known] : format_files(path))
                add_other(file, known);
        } else if (const auto known = format ? format : formats::format_of(path)) {
            add_other(path, *known);
            continue;
        }
        for (const auto& file : is_folder ? csv_files(path) : std::vector{path}) {
            const auto name = name_of(file, paths.size() == 1);
            if (!is_folder && !formats::may_be_table(file)) break;
            if (const auto kind = kind_of(file)) {
                found.files.push_back({file, name, *kind});
            } else {
                found.ignored.push_back(name);
            }
        }
        if (found.files.size() + found.others.size() > before) continue;
        throw engine::Error(path.string() +
                            (is_folder ? ": holds no record file such as calls.csv"
                                       : ": neither its name nor its content tells what it holds"));
    }
    std::ranges::stable_sort(found.files, {}, &RecordFile::kind);
    return found;
}

bool holds_records(const fs::path& folder)
{
    return std::ranges::any_of(csv_files(folder),
                               [](const fs::path& file) { return kind_of(file).has_value(); });
}

std::vector<fs::path> tables_of_dialects(const fs::path& folder)
{
    auto files = csv_files(folder);
    std::erase_if(files, [](const fs::path& file) { return kind_of(file).has_value(); });
    return files;
}

} // namespace spindel::importers

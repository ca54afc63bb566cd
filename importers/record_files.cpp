#include "importers/record_files.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include <fmt/format.h>

#include "engine/error.h"
#include "importers/characters.h"
#include "importers/csv_reader.h"
#include "importers/file_form.h"
#include "importers/masked_name.h"
#include "importers/registry.h"

namespace spindel::importers {

namespace {

namespace fs = std::filesystem;

std::optional<engine::RecordKind> kind_of(const fs::path& path)
{
    if (const auto kind = kind_by_name(in_lower_case(path.stem().string()))) return kind;
    CsvReader reader(path, path.string());
    CsvRow row;
    if (!reader.next(row)) return {};
    return kind_by_header({row.cells.begin(), row.cells.end()});
}

bool is_csv(const fs::path& file)
{
    return in_lower_case(file.extension().string()) == ".csv";
}

/// What a folder holds, by name, but for what is hidden.
std::vector<fs::path> entries(const fs::path& folder)
{
    std::vector<fs::path> all;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        if (!entry.path().filename().string().starts_with('.')) all.push_back(entry.path());
    }
    if (failed) throw engine::Error(folder.string() + ": cannot be read: " + failed.message());
    std::ranges::sort(all);
    return all;
}

/// The .csv files of a folder, by name; of a file, itself, if it may be a table.
std::vector<fs::path> csv_files(const fs::path& path)
{
    if (!is_folder(path)) {
        const bool is_table = !formats::format_of(path) && formats::may_be_table(path);
        return is_table ? std::vector{path} : std::vector<fs::path>{};
    }
    auto all = entries(path);
    std::erase_if(all, [](const fs::path& file) {
        std::error_code failed;
        return !fs::is_regular_file(file, failed) || !is_csv(file);
    });
    return all;
}

/// The format of a file in a folder; nothing for folders, archives and what else no reader knows.
std::optional<formats::Format> format_within(const fs::path& file)
{
    std::error_code failed;
    if (!fs::is_regular_file(file, failed) || is_archive(file)) return {};
    return formats::format_of(file);
}

/// As reports and tables give it: text, whatever the bytes of the name.
std::string name_of(const fs::path& path, bool is_only_path)
{
    const auto name = kept_name(path);
    const auto folder = fs::absolute(path).lexically_normal().parent_path();
    return is_only_path || folder.filename().empty() ? name : kept_name(folder) + "/" + name;
}

/// Why a folder brings nothing: whoever names the folder above the records is told so.
std::string without_records(const fs::path& folder)
{
    std::string why = ": holds no record file such as calls.csv";
    const auto all = entries(folder);
    const auto within = std::ranges::find_if(
        all, [](const fs::path& entry) { return is_folder(entry) && holds_records(entry); });
    if (within != all.end())
        why += fmt::format("; its folder \"{}\" does, name that", kept_name(*within));
    return why;
}

} // namespace

RecordFiles find_record_files(std::span<const fs::path> paths,
                              std::optional<formats::Format> format)
{
    RecordFiles found;
    const auto named = [&paths](const fs::path& file) { return name_of(file, paths.size() == 1); };
    const auto add_table = [&](const fs::path& file) {
        if (const auto kind = kind_of(file))
            found.files.push_back({file, named(file), *kind});
        else
            found.ignored.push_back(named(file));
    };
    const auto add_entry = [&](const fs::path& entry) {
        std::error_code failed;
        if (fs::is_regular_file(entry, failed) && is_csv(entry))
            add_table(entry);
        else if (const auto known = format_within(entry))
            found.others.push_back({entry, named(entry), *known});
        else
            found.ignored.push_back(named(entry) + (fs::is_directory(entry, failed) ? "/" : ""));
    };
    for (const auto& path : paths) {
        const bool is_within = is_folder(path);
        const auto before = found.files.size() + found.others.size();
        if (is_within) {
            for (const auto& entry : entries(path))
                add_entry(entry);
        } else {
            check_is_text_file(path);
            if (const auto known = format ? format : formats::format_of(path))
                found.others.push_back({path, named(path), *known});
            else if (formats::may_be_table(path))
                add_table(path);
        }
        if (found.files.size() + found.others.size() > before) continue;
        throw engine::Error(path.string() +
                            (is_within ? without_records(path)
                                       : ": neither its name nor its content tells what it holds: "
                                         "name it as its records, such as calls.csv, or describe "
                                         "it by a profile"));
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

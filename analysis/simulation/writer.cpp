#include "analysis/simulation/writer.h"

#include <fmt/format.h>
#include <stdlib.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <string_view>

#include "analysis/simulation/private_file.h"
#include "analysis/simulation/record_tables.h"
#include "analysis/simulation/truth.h"
#include "engine/error.h"

namespace spindel::analysis::simulation {

namespace fs = std::filesystem;

namespace {

fs::path without_trailing_slash(const fs::path& folder)
{
    const auto path = fs::absolute(folder).lexically_normal();
    return path.has_filename() ? path : path.parent_path();
}

void refuse_to_overwrite(const fs::path& folder)
{
    if (fs::exists(folder) && !fs::is_directory(folder)) {
        throw engine::Error(folder.string() + ": is not a folder");
    }
    if (fs::exists(folder) && !fs::is_empty(folder)) {
        throw engine::Error(folder.string() + ": the folder is not empty");
    }
    if (fs::exists(truth_path(folder))) {
        throw engine::Error(truth_path(folder).string() + ": exists already");
    }
}

/// A folder beside the one to be written, removed with all it holds when it goes out of scope.
class Draft {
public:
    explicit Draft(const fs::path& beside)
    {
        fs::create_directories(beside.parent_path());
        std::string name = beside.string() + ".part-XXXXXX";
        if (::mkdtemp(name.data()) == nullptr) {
            throw engine::Error(beside.string() + ": cannot be made: " + std::strerror(errno));
        }
        path_ = name;
    }
    ~Draft()
    {
        std::error_code ignored; // nothing better can be done while unwinding
        fs::remove_all(path_, ignored);
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

void write_all(const World& world, const fs::path& records, const fs::path& truth)
{
    fs::create_directory(records);
    fs::permissions(records, fs::perms::owner_all);
    for (const auto& table : kRecordTables) {
        PrivateFile file(records / fmt::format("{}.csv", table.name));
        table.write(world, [&](std::string_view text) { file.write(text); });
        file.close();
    }
    PrivateFile file(truth);
    file.write(truth_json(world));
    file.close();
}

} // namespace

fs::path truth_path(const fs::path& folder)
{
    return without_trailing_slash(folder).string() + ".truth.json";
}

void write_world(const World& world, const fs::path& folder)
try {
    const auto target = without_trailing_slash(folder);
    refuse_to_overwrite(target);
    const Draft draft(target);
    const auto records = draft.path() / "records";
    const auto truth = draft.path() / "truth.json";
    write_all(world, records, truth);
    fs::rename(truth, truth_path(target));
    try {
        fs::rename(records, target);
    } catch (const fs::filesystem_error&) {
        fs::remove(truth_path(target)); // a truth without its records would mislead
        throw;
    }
} catch (const fs::filesystem_error& error) {
    throw engine::Error(error.path1().string() + ": " + error.code().message());
}

} // namespace spindel::analysis::simulation

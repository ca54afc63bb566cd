/// Record sets written for one test, imported, and what the case then holds.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/case_file.h"
#include "importers/import_case.h"
#include "tests/support/temporary_folder.h"

namespace spindel::test {

inline constexpr const char* kCallHeader =
    "record_id,time,caller_id,callee_id,duration_s,kind,caller_country,callee_country,source\n";

/// A good row of calls.csv.
inline std::string call_row(int number, const std::string& caller = "P-1")
{
    return "C" + std::to_string(number) + ",2025-03-01T14:05:09Z," + caller +
           ",P-2,60,call,SE,NO,SE-TEL\n";
}

inline importers::ImportReport import_paths(const std::filesystem::path& case_path,
                                            const std::vector<std::filesystem::path>& paths,
                                            const importers::ImportOptions& options = {})
{
    return importers::import_records(case_path, paths, options);
}

/// What an import is refused with; "none" where it is not.
inline std::string import_error(const std::filesystem::path& case_path,
                                const std::vector<std::filesystem::path>& paths)
{
    try {
        import_paths(case_path, paths);
    } catch (const engine::Error& error) {
        return error.what();
    }
    return "none";
}

inline std::int64_t count(const std::filesystem::path& case_path, const std::string& table)
{
    return engine::CaseFile::open(case_path).database().integer("SELECT count(*) FROM " + table);
}

/// The first column of a query, row by row.
inline std::vector<std::string> column(const std::filesystem::path& case_path,
                                       const std::string& sql)
{
    std::vector<std::string> all;
    const auto opened = engine::CaseFile::open(case_path);
    auto row = opened.database().prepare(sql);
    while (row.step())
        all.emplace_back(row.text(0));
    return all;
}

} // namespace spindel::test

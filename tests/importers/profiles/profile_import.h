/// Tables imported through a profile into a case of one test.
#pragma once

#include <gtest/gtest.h>

#include "importers/profiles/import_profile.h"
#include "tests/support/record_sets.h"

namespace spindel::importers::profiles {

class ImportProfile : public ::testing::Test {
protected:
    ImportReport import(const Profile& profile, const std::string& name, std::string_view bytes,
                        bool has_key = false)
    {
        ImportOptions options;
        if (has_key)
            options.pseudonyms.key = std::make_shared<pseudonyms::Key>(std::string(32, 'k'));
        const std::vector files{folder_.write(name, bytes)};
        return import_files(case_, profile, files, options);
    }

    /// Calls in the order of their lines: time, ends, duration, kind and both handsets.
    std::vector<std::string> calls() const
    {
        return test::column(
            case_,
            "SELECT strftime('%Y-%m-%dT%H:%M:%SZ', time, 'unixepoch') || ' ' || a.text || ' ' || "
            "b.text || ' ' || ifnull(duration_s, '-') || ' ' || call.kind || ' ' || "
            "ifnull(c.text, '-') || ' ' || ifnull(d.text, '-') FROM call "
            "JOIN identifier a ON a.identifier_id = caller_id "
            "JOIN identifier b ON b.identifier_id = callee_id "
            "LEFT JOIN identifier c ON c.identifier_id = caller_device_id "
            "LEFT JOIN identifier d ON d.identifier_id = callee_device_id ORDER BY line");
    }

    std::vector<std::string> reasons() const
    {
        return test::column(case_, "SELECT line || ':' || column_number || ' ' || column_name || "
                                   "': ' || reason FROM quarantine ORDER BY line");
    }

    test::TemporaryFolder folder_;
    std::filesystem::path case_ = folder_.path() / "c.spindel";
};

using Rows = std::vector<std::string>;

/// A profile that is shipped, for a table of pseudonyms.
inline Profile shipped_for_pseudonyms(const std::string& name)
{
    auto profile = find_profile(name);
    profile.has_raw_identifiers = false;
    return profile;
}

} // namespace spindel::importers::profiles

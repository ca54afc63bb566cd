/// A case in a folder of its own that goes when the test ends.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/case_import.h"
#include "engine/record_graph.h"
#include "tests/support/temporary_folder.h"

namespace spindel::support {

using test::TemporaryFolder;

/// A call as a second source tells it, and the stored one that it is.
struct ToldAgain {
    engine::CallRecord call;
    std::string first_source, first_record_id;
};

/// A case that holds the given records, as if each had stood on its own line of one file.
class TemporaryCase {
public:
    explicit TemporaryCase(const std::vector<engine::Record>& records,
                           const std::vector<ToldAgain>& told_again = {})
    {
        engine::CaseImport import(path(), engine::ImportKind::records);
        const auto file = import.add_file({.name = "records.csv", .sha256 = "made by the test"});
        std::int64_t line = 1;
        for (const auto& record : records) {
            if (import.store(record, {file, ++line}) != engine::Outcome::stored) {
                throw std::runtime_error("the test's records have the same key twice");
            }
        }
        for (const auto& [call, source, record_id] : told_again)
            import.note_second_source(call, source, record_id, {file, ++line});
        import.commit();
    }

    std::filesystem::path path() const { return folder_.path() / "test.spindel"; }
    engine::CaseFile open() const { return engine::CaseFile::open(path()); }
    engine::RecordGraph graph() const { return engine::RecordGraph::load(open()); }

private:
    TemporaryFolder folder_;
};

} // namespace spindel::support

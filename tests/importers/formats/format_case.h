/// Files of foreign formats, imported into a case of one test, and what the case then holds.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "engine/error.h"
#include "tests/support/record_sets.h"

namespace spindel::importers::formats {

using Rows = std::vector<std::string>;

class FormatCase : public ::testing::Test {
protected:
    /// A file of the corpus that the fuzzer starts from.
    static std::filesystem::path corpus(const std::string& name)
    {
        return std::filesystem::path(SPINDEL_SOURCE_DIR) / "tests" / "fuzz" / "corpus" / name;
    }

    static ImportOptions with_key()
    {
        ImportOptions options;
        options.pseudonyms.key = std::make_shared<pseudonyms::Key>(std::string(32, 'k'));
        options.pseudonyms.numbers.default_country = "SE";
        return options;
    }

    static ImportOptions in_zone(const std::string& zone)
    {
        ImportOptions options;
        options.formats.zone = zone;
        return options;
    }

    ImportReport import(const std::filesystem::path& file, const ImportOptions& options = {})
    {
        auto report = test::import_paths(case_, {file}, options);
        for (const auto& one : report.files) {
            EXPECT_EQ(one.rows.read, one.rows.stored + one.rows.duplicate + one.rows.quarantined);
        }
        return report;
    }

    std::string error_of(const std::filesystem::path& file, const ImportOptions& options = {})
    {
        try {
            test::import_paths(case_, {file}, options);
        } catch (const engine::Error& error) {
            return error.what();
        }
        return "none";
    }

    Rows query(const std::string& sql) const { return test::column(case_, sql); }

    /// "2025-03-01T00:00:00Z K-1>K-2 1205000 SEK NO>SE method source", by line.
    Rows payments() const
    {
        return query(
            "SELECT strftime('%Y-%m-%dT%H:%M:%SZ', time, 'unixepoch') || ' ' || a.text || '>' ||"
            " b.text || ' ' || amount || ' ' || currency || ' ' || payer_country || '>' ||"
            " payee_country || ' ' || method || ' ' || s.name FROM payment"
            " JOIN identifier a ON a.identifier_id = payer_account_id"
            " JOIN identifier b ON b.identifier_id = payee_account_id"
            " JOIN source s USING (source_id) ORDER BY line, b.text");
    }

    /// "12 payer_account_id: reason", by line and part.
    Rows reasons() const
    {
        return query("SELECT line || ' ' || column_name || ': ' || reason"
                     " FROM quarantine JOIN import_file USING (file_id)"
                     " ORDER BY record_kind, line, part");
    }

    /// True where no text that the case holds has a word in it, in quarantine neither.
    ::testing::AssertionResult holds_nowhere(std::string_view word) const
    {
        const auto bytes = test::bytes_of(case_);
        if (bytes.find(word) == std::string::npos) return ::testing::AssertionSuccess();
        return ::testing::AssertionFailure() << "the case holds " << word;
    }

    test::TemporaryFolder folder_;
    std::filesystem::path case_ = folder_.path() / "c.spindel";
};

} // namespace spindel::importers::formats

// Files that are written to while they are read, whatever reads them: no part of one is taken.
#include <fstream>
#include <functional>

#include <gtest/gtest.h>

#include "importers/exchange/import_exchange.h"
#include "importers/profiles/import_profile.h"
#include "tests/support/record_sets.h"

namespace spindel::importers {

namespace {

using Path = std::filesystem::path;
using Import = std::function<void(const Path&, const Path&, const ImportOptions&)>;

constexpr int kRowsOfAFile = 9000; // progress is told more than once

/// A way that files come in.
struct Reading {
    std::string name, begin, row, end; // of the file; a # in a row is its number
    bool has_key;
    Import import;
};

void import_set(const Path& into, const Path& file, const ImportOptions& options)
{
    test::import_paths(into, {file}, options);
}

void import_network(const Path& into, const Path& file, const ImportOptions& options)
{
    exchange::import_graphs(into, std::span(&file, 1), options, true);
}

void import_by_profile(const Path& into, const Path& file, const ImportOptions& options)
{
    const auto profile = profiles::read_profile("kind = \"calls\"\nidentifiers = \"pseudonyms\"\n"
                                                "key = \"content\"\n[fields]\ntime = \"at\"\n"
                                                "caller_id = \"a\"\ncallee_id = \"b\"\n",
                                                "p.toml");
    profiles::import_files(into, profile, std::span(&file, 1), options);
}

void import_edges(const Path& into, const Path& file, const ImportOptions& options)
{
    import_edge_lists(into, std::span(&file, 1), options);
}

const Reading kReadings[]{
    {"a.jsonl", "",
     R"({"id":"c#","schema":"Call","properties":{"callerNumber":["P-1"],"receiverNumber":["P-#"],)"
     R"("date":["2025-03-01T10:00:00Z"]}})"
     "\n",
     "", false, import_set},
    {"calls.csv", "record_id,time,caller_id,callee_id\n", "C#,2025-03-01T14:05:09Z,P-1,P-#\n", "",
     true, import_set},
    {"t.csv", "at,a,b\n", "2025-03-01T14:05:09Z,P-1,P-#\n", "", false, import_by_profile},
    {"e.csv", "source,target\n", "A,B-#\n", "", true, import_edges},
    {"g.json", R"({"nodes":[{"id":"A"},{"id":"B"}],"links":[)",
     "{\"source\":\"A\",\"target\":\"B\"},\n", R"({"source":"A","target":"B"}]})", true,
     import_network},
};

std::string text_of(const Reading& reading)
{
    auto text = reading.begin;
    for (int i = 0; i < kRowsOfAFile; ++i) {
        for (const char c : reading.row)
            c == '#' ? text += std::to_string(i) : text += c;
    }
    return text + reading.end;
}

// for the lists of tests, which show the parameter as bytes otherwise
void PrintTo(const Reading& reading, std::ostream* out)
{
    *out << reading.name;
}

class ChangingFiles : public testing::TestWithParam<Reading> {
protected:
    /// What an import says during which a file is changed once.
    std::string said_where(const std::function<void(const Path&)>& change)
    {
        const auto file = folder_.write(GetParam().name, text_of(GetParam()));
        ImportOptions options;
        if (GetParam().has_key)
            options.pseudonyms.key = std::make_shared<pseudonyms::Key>(std::string(32, 'k'));
        bool is_changed = false;
        options.progress.report = [&](auto...) {
            if (!is_changed) change(file);
            is_changed = true;
        };
        try {
            GetParam().import(case_, file, options);
        } catch (const engine::Error& error) {
            return error.what();
        }
        return is_changed ? "nothing" : "no progress";
    }

    test::TemporaryFolder folder_;
    Path case_ = folder_.path() / "c.spindel";
};

} // namespace

TEST_P(ChangingFiles, OneThatGrowsIsToldAndMakesNoCase)
{
    const auto said =
        said_where([](const Path& file) { std::ofstream(file, std::ios::app) << '\n'; });
    EXPECT_EQ(said, GetParam().name + ": changed while it was read; import it when it is complete");
    EXPECT_FALSE(std::filesystem::exists(case_));
}

TEST_P(ChangingFiles, OneThatIsCutOrReplacedMakesNoCase)
{
    EXPECT_NE(said_where([](const Path& file) { std::filesystem::resize_file(file, 5000); }),
              "nothing");
    EXPECT_FALSE(std::filesystem::exists(case_));
    const auto said = said_where([this](const Path& file) {
        std::filesystem::rename(folder_.write("other", text_of(GetParam())), file);
    });
    EXPECT_EQ(said, GetParam().name + ": changed while it was read; import it when it is complete");
    EXPECT_FALSE(std::filesystem::exists(case_));
}

INSTANTIATE_TEST_SUITE_P(Readings, ChangingFiles, testing::ValuesIn(kReadings),
                         [](const auto& reading) {
                             auto name = reading.param.name;
                             std::erase(name, '.');
                             return name;
                         });

} // namespace spindel::importers

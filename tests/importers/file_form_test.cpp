#include "importers/file_form.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "engine/error.h"
#include "importers/import_case.h"
#include "importers/profiles/import_profile.h"
#include "importers/proposals/proposal.h"
#include "tests/support/record_sets.h"

namespace spindel::importers {

namespace {

class FileForm : public testing::Test {
protected:
    std::string refusal(const std::filesystem::path& file) const
    {
        try {
            check_is_text_file(file);
        } catch (const engine::Error& error) {
            const std::string what = error.what();
            return what.starts_with(file.string()) ? what.substr(file.string().size()) : what;
        }
        return "";
    }

    std::filesystem::path pipe() const
    {
        const auto path = folder_.path() / "pipe";
        EXPECT_EQ(mkfifo(path.c_str(), 0600), 0);
        return path;
    }

    test::TemporaryFolder folder_;
};

} // namespace

TEST_F(FileForm, IsSaidWithWhatToDo)
{
    const auto with = [&](std::string_view bytes) { return refusal(folder_.write("f", bytes)); };
    EXPECT_EQ(with("a,b\n"), "");
    EXPECT_EQ(with(""), "");
    EXPECT_EQ(with("\x1F\x8B\x08"), ": is an archive or compressed: unpack it first");
    EXPECT_EQ(with("PK\x03\x04 calls.csv"), ": is an archive or compressed: unpack it first");
    EXPECT_EQ(with("PK\x03\x04 [Content_Types].xml"),
              ": is a spreadsheet: save its tables as CSV first");
    EXPECT_EQ(with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
              ": is a spreadsheet: save its tables as CSV first");
    EXPECT_EQ(refusal(folder_.path() / "nowhere"), ": no such file or folder");
    EXPECT_EQ(refusal(folder_.path()), ": is no regular file");
    EXPECT_EQ(refusal("/dev/zero"), ": is no regular file");
    const auto loop = folder_.path() / "loop";
    std::filesystem::create_symlink(loop, loop);
    EXPECT_EQ(refusal(loop), ": cannot be read: Too many levels of symbolic links");
}

TEST_F(FileForm, NoReaderWaitsForAPipe)
{
    const auto file = pipe();
    const std::vector paths{file};
    const auto path = folder_.path() / "c.spindel";
    EXPECT_THROW(import_edge_lists(path, paths), engine::Error);
    EXPECT_THROW(import_records(path, paths, {}), engine::Error);
    EXPECT_THROW(profiles::import_files(path, profiles::find_profile("cdr-india"), paths),
                 engine::Error);
    EXPECT_THROW(proposals::propose_profile(file), engine::Error);
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(FileForm, AllThatAFolderHoldsIsReadOrNamed)
{
    folder_.write("set/phones.csv", "record_id,phone_id\nR1,P-1\n");
    folder_.write("set/CALLS.CSV", test::kCallHeader + test::call_row(1));
    folder_.write("set/notes.txt", "of nothing\n");
    folder_.write("set/table.csv", "Foo,Bar\n");
    folder_.write("set/more.zip", "PK\x03\x04");
    folder_.write("set/2025/calls.csv", test::kCallHeader + test::call_row(2));
    folder_.write("set/.hidden", "");
    const auto path = folder_.path() / "c.spindel";
    const auto report = test::import_paths(path, {folder_.path() / "set"});
    EXPECT_EQ(report.ignored,
              (std::vector<std::string>{"2025/", "more.zip", "notes.txt", "table.csv"}));
    EXPECT_EQ(test::count(path, "call"), 1);
    EXPECT_EQ(test::count(path, "phone"), 1);
    const auto said = messages(report);
    EXPECT_NE(std::ranges::find(said, "2025/: is a folder, not looked into: name it to import it"),
              said.end());
}

} // namespace spindel::importers

/// Every file of the corpus, and every file that ever broke a reader, read again for ever.

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/fuzz/targets.h"
#include "tests/support/temporary_folder.h"

namespace spindel::fuzz {

// for the lists of tests, which show the parameter as bytes otherwise
void PrintTo(const Target& target, std::ostream* out)
{
    *out << target.name;
}

class Replay : public testing::TestWithParam<Target> {};

TEST_P(Replay, NoSavedFileBreaksIt)
{
    std::size_t files = 0;
    for (const auto* kept : {"corpus", "crashes"}) {
        const auto folder = std::filesystem::path(SPINDEL_SOURCE_DIR) / "tests" / "fuzz" / kept /
                            std::string(GetParam().name);
        if (!std::filesystem::is_directory(folder)) continue;
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            SCOPED_TRACE(entry.path().string());
            EXPECT_NO_THROW(run(GetParam(), test::bytes_of(entry.path())));
            ++files;
        }
    }
    EXPECT_GT(files, 0U) << "a target without a corpus starts from nothing";
}

INSTANTIATE_TEST_SUITE_P(Targets, Replay, testing::ValuesIn(targets().begin(), targets().end()),
                         [](const auto& tested) {
                             auto name = std::string(tested.param.name);
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

} // namespace spindel::fuzz

// A file that needs more memory than there is.
#include <sys/resource.h>

#include <gtest/gtest.h>

#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace spindel::test {

#ifndef __SANITIZE_ADDRESS__ // which takes all of its memory at the start
TEST(OutOfMemory, IsToldInWords)
{
    const TemporaryFolder folder;
    const auto statement = folder.write("s.sta", ":20:R\n:25:K-1\n:61:2503010301C1,NTRF\n");
    std::filesystem::resize_file(statement, 250'000'000);
    const auto little_memory = [] {
        const rlimit limit{200'000'000, 200'000'000};
        return setrlimit(RLIMIT_DATA, &limit) == 0;
    };
    const auto case_path = folder.path() / "c.spindel";
    const auto ran = run_spindel(
        {"import", case_path.string(), statement.string(), "--threads", "1"}, {{}, little_memory});
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_EQ(ran.err, "spindel: there is not enough memory for this\n");
    EXPECT_FALSE(std::filesystem::exists(case_path));
}
#endif

} // namespace spindel::test

#include "engine/shell_word.h"

#include <array>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace spindel::engine {

namespace {

/// What `sh` makes of words: one argument after the other, with a NUL behind each.
std::string arguments_by_sh(const std::string& words)
{
    const auto command = "printf '%s\\0' " + words;
    // the oracle is the shell itself, which is what reads these lines
    const std::unique_ptr<FILE, int (*)(FILE*)> shell(popen(command.c_str(), "r"), pclose);
    std::string read;
    for (int c = 0; shell && (c = std::fgetc(shell.get())) != EOF;)
        read += static_cast<char>(c);
    return read;
}

const std::array<std::string, 18> kHostile{"$(echo run)",
                                           "`echo run`",
                                           "O'Brien",
                                           "'; echo run; '",
                                           "a\"b",
                                           "$HOME",
                                           "a b",
                                           "two\nlines",
                                           "a;b",
                                           "A&B",
                                           "*",
                                           "~",
                                           "#x",
                                           "\\",
                                           "!!",
                                           "{a,b}",
                                           "",
                                           "Å-ö \xE2\x80\xAE"};

} // namespace

TEST(ShellWord, IsReadBackByAShellAsItWas)
{
    for (const auto& word : kHostile)
        EXPECT_EQ(arguments_by_sh(shell_word(word)), word + '\0') << shell_word(word);
}

TEST(ShellWord, LeavesPlainWordsAlone)
{
    for (const auto* word : {"A-7JJRB7L7", "/a/b_c.spindel", "2025-03-01T10:00:00Z", "1,2", "a@b",
                             "x=y", "50%", "+1"})
        EXPECT_EQ(shell_word(word), word);
    EXPECT_EQ(shell_word(""), "''");
    EXPECT_EQ(shell_word("O'Brien"), "'O'\\''Brien'");
}

TEST(ShellWord, NothingLooksLikeAnOption)
{
    EXPECT_EQ(shell_file("-rf"), "./-rf");
    EXPECT_EQ(shell_file("- x"), "'./- x'");
    EXPECT_EQ(shell_file("/-x"), "/-x");
    EXPECT_EQ(shell_option("--choose", "-x"), " --choose=-x");
    EXPECT_EQ(shell_option("--choose", ""), " --choose=''");
    EXPECT_EQ(shell_option("--choose", "$(x)"), " --choose '$(x)'");
    EXPECT_EQ(arguments_by_sh(shell_option("--choose", "-$(echo run)")),
              std::string("--choose=-$(echo run)") + '\0');
}

} // namespace spindel::engine

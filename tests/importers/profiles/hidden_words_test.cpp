#include "importers/profiles/hidden_words.h"

#include <vector>

#include <gtest/gtest.h>

namespace spindel::importers::profiles {

TEST(HiddenWords, CountInAnyCaseAndSeveralTongues)
{
    for (const auto* word :
         {"PRIVATE",        "Private",        "private",           "Restricted",
          "WITHHELD",       "Unknown",        "anonymous",         "Hidden",
          "Unavailable",    "No Caller ID",   "NO_CALLER_ID",      "no  caller-id",
          "Skyddat nummer", "HEMLIGT NUMMER", "Skjult nummer",     "Unterdrückt",
          "UNTERDRÜCKT",    "Anonym",         "unbekannt",         "Neznámé",
          "NEZNÁMÉ",        "OKÄNT NUMMER",   "Numer Zastrzeżony", "NUMER ZASTRZEŻONY",
          "NEŽINOMAS",      "Slēpts numurs",  "SLĒPTS NUMURS",     "НЕИЗВЕСТЕН",
          "НЕВІДОМИЙ"})
        EXPECT_TRUE(is_hidden_word(word, {})) << word;
}

TEST(HiddenWords, SendersAndNumbersAreNone)
{
    for (const auto* sender :
         {"", "-", "PrivatBank", "VM-HDFCBK", "+46701234567", "0", "112", "Anna"})
        EXPECT_FALSE(is_hidden_word(sender, {})) << sender;
}

TEST(HiddenWords, AProfileAddsItsOwn)
{
    const std::vector<std::string> more{"***", "Nr. Geheim"};
    EXPECT_TRUE(is_hidden_word("***", more));
    EXPECT_TRUE(is_hidden_word("NR. GEHEIM", more));
    EXPECT_FALSE(is_hidden_word("*", more));
    EXPECT_FALSE(is_hidden_word("", std::vector<std::string>{"-"}))
        << "an empty cell hides nothing";
}

} // namespace spindel::importers::profiles

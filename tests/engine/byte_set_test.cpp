#include "engine/byte_set.h"

#include <map>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/error.h"
#include "engine/row_cells.h"

namespace spindel::engine {

namespace {

std::string key(std::int64_t number)
{
    std::string bytes;
    RowWriter(bytes).number(number);
    return bytes;
}

} // namespace

TEST(ByteSet, FindsWhatAMapFinds)
{
    std::mt19937 random(3);
    ByteSet set;
    std::map<std::string, std::string> map;
    for (int i = 0; i < 20'000; ++i) {
        const auto one = key(static_cast<std::int64_t>(random() % 30'000) - 15'000);
        const auto found = set.find(one);
        ASSERT_EQ(found.has_value(), map.contains(one));
        if (found) {
            EXPECT_EQ(set[*found], map.at(one));
            continue;
        }
        const auto item = one + std::string(random() % 40, 'x');
        map.emplace(one, item);
        set.add(item, one.size());
    }
    for (const auto& [one, item] : map)
        EXPECT_EQ(set[*set.find(one)], item);
}

TEST(ByteSet, ItemsAddedLastAreTakenBackAlsoAcrossAGrowth)
{
    for (int keys = 0; keys < 50; ++keys) { // each set hashes in its own way
        ByteSet set;
        for (int i = 0; i < 5000; ++i)
            set.add(key(i), key(i).size());
        std::vector<ByteSet::Place> added;
        for (int i = 5000; i < 5600; ++i)
            added.push_back(set.add(key(i), key(i).size()));
        for (; !added.empty(); added.pop_back())
            set.remove_last(added.back(), key(5600).size());
        for (int i = 0; i < 5600; ++i)
            ASSERT_EQ(set.find(key(i)).has_value(), i < 5000) << i;
    }
}

TEST(ByteSet, LongItemsHaveRoomAndOnesThatAreTooLongAreRefused)
{
    ByteSet set;
    const auto item = key(1) + std::string(std::size_t{20} << 20U, 'x');
    const auto place = set.add(item, key(1).size());
    set.add(key(2), key(2).size());
    EXPECT_EQ(set[place], item);
    EXPECT_EQ(set[*set.find(key(2))], key(2));
    EXPECT_THROW(set.add(key(3) + std::string(std::size_t{33} << 20U, 'x'), key(3).size()), Error);
}

TEST(ByteSet, AnEmptySetFindsNothing)
{
    EXPECT_FALSE(ByteSet().find(key(0)));
    EXPECT_FALSE(ByteSet().find(""));
}

} // namespace spindel::engine

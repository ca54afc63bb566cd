/// How sure the rank of a spider is.
#include <gtest/gtest.h>

#include "tests/viewer/findings_case.h"
#include "viewer/views/spider_table_view.h"

namespace spindel::viewer {

TEST_F(FindingsTest, EverySpiderHasItsRankIntervalOnceItIsKnown)
{
    auto& view = window_.view<SpiderTableView>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !view.is_working(); }, test::kPatience));
    const auto& table = view.table().sorted().source().table();
    ASSERT_GE(table.rows.size(), 2U);
    EXPECT_EQ(table.columns[2].name, "rank_records_lost");
    const auto stability = rank_intervals(*session().analysis(), {});
    constexpr std::array kShown{"rank_records_lost", "rank_source_lost", "rank_records_doubted"};
    for (int row = 0; row < static_cast<int>(table.rows.size()); ++row) {
        const auto at = static_cast<std::size_t>(row);
        double least = 1;
        for (std::size_t loss = 0; loss < kShown.size(); ++loss) {
            if (stability.intervals[loss].empty()) {
                EXPECT_EQ(cell_of(table, row, kShown[loss]), "");
                continue;
            }
            const auto& interval = stability.intervals[loss][at];
            EXPECT_LE(interval.low, interval.high);
            least = std::min(least, interval.in_top);
            const auto words = cell_of(table, row, kShown[loss]);
            EXPECT_TRUE(words.starts_with(std::to_string(static_cast<int>(interval.low)))) << words;
        }
        EXPECT_EQ(cell_of(table, row, "among_first_ten"), (engine::Figure{least, 2}.text()));
    }
}

TEST_F(FindingsTest, RankIntervalsAreOfThreeKindsRoundedOutwardsAndEmptyWhereUnknown)
{
    const auto& analysis = *session().analysis();
    ASSERT_GE(analysis.spiders().size(), 2U);
    analysis::Stability stability;
    stability.intervals[0] = {{1.2, 3.4, 0.95}}; // of the first row alone
    stability.intervals[2] = {{2, 2, 0.4}};
    const auto table =
        with_intervals(analysis::spiders_table(analysis.spiders(), analysis.subject()), stability);
    EXPECT_EQ(table.columns[1].name, "node") << "whose rank it is stands beside it";
    EXPECT_EQ(cell_of(table, 0, "rank_records_lost"), "1–4");
    EXPECT_EQ(cell_of(table, 0, "rank_source_lost"), "") << "there is one source";
    EXPECT_EQ(cell_of(table, 0, "rank_records_doubted"), "2");
    EXPECT_EQ(cell_of(table, 0, "among_first_ten"), "0.40") << "the least of the three";
    EXPECT_EQ(cell_of(table, 1, "rank_records_lost"), "");
    EXPECT_EQ(cell_of(table, 1, "among_first_ten"), "");
    EXPECT_EQ(cell_of(table, 1, "rank"), "2");
}

} // namespace spindel::viewer

#include "viewer/models/table_model.h"

#include <limits>

#include <QAbstractItemModelTester>
#include <QLocale>
#include <gtest/gtest.h>

namespace spindel::viewer {

namespace {

using engine::Figure;
using Tester = QAbstractItemModelTester;

engine::Table small_table()
{
    return {{{"rank", ""}, {"node", ""}, {"score", "EUR"}},
            {{std::int64_t{1}, std::string("A-10"), Figure{0.5, 2}},
             {std::int64_t{2}, std::string("A-9"), Figure{12.25, 2}},
             {std::int64_t{10}, std::string("<b>A-1</b>"), std::monostate{}},
             {std::int64_t{3}, std::string("A-2"), Figure{3, 2}}}};
}

/// A column as it is shown, from the top.
QStringList column(const QAbstractItemModel& model, int column)
{
    QStringList shown;
    for (int row = 0; row < model.rowCount(); ++row)
        shown += model.index(row, column).data().toString();
    return shown;
}

} // namespace

TEST(TableModel, ShowsTheTableCellByCellWithNumbersOfTheLanguage)
{
    QLocale::setDefault(QLocale(QLocale::Swedish, QLocale::Sweden)); // writes 12,25
    TableModel model;
    model.set_table(small_table());
    EXPECT_EQ(column(model, 0), QStringList({"1", "2", "10", "3"}));
    EXPECT_EQ(column(model, 2), QStringList({"0,50", "12,25", "", "3,00"}));
    QLocale::setDefault(QLocale::c());
}

TEST(TableModel, KeepsTheRulesOfItemModelsThroughAChangeOfTable)
{
    TableModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    model.set_table(small_table());
    model.set_table({});
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.columnCount(), 0);
}

TEST(TableModel, HasNoCellOutsideTheTable)
{
    TableModel model;
    model.set_table(small_table());
    EXPECT_FALSE(model.index(4, 0).isValid());
    EXPECT_FALSE(model.headerData(3, Qt::Horizontal).isValid());
    EXPECT_EQ(model.rowCount(model.index(0, 0)), 0);
}

TEST(TableModel, AToolTipShowsMarkupAsText)
{
    TableModel model;
    model.set_table(small_table());
    EXPECT_EQ(model.index(2, 1).data(Qt::ToolTipRole).toString(),
              QStringLiteral("<p>&lt;b&gt;A-1&lt;/b&gt;</p>"));
}

TEST(TableModel, NumbersStandToTheRightAndTextToTheLeft)
{
    TableModel model;
    model.set_table(small_table());
    const auto alignment = [&model](int at) {
        return model.index(0, at).data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    };
    EXPECT_TRUE(alignment(0).testFlag(Qt::AlignRight));
    EXPECT_TRUE(alignment(1).testFlag(Qt::AlignLeft));
    EXPECT_TRUE(alignment(2).testFlag(Qt::AlignRight));
}

TEST(TableModel, AHeadingIsInWordsWithItsUnit)
{
    TableModel model;
    model.set_table({{{"q_value", ""}, {"never_seen_before", "s"}}, {}});
    EXPECT_EQ(model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("q-value"));
    EXPECT_EQ(model.headerData(1, Qt::Horizontal).toString(),
              QStringLiteral("Never seen before (s)"));
}

TEST(SortedTable, NumbersSortAsNumbers)
{
    SortedTable sorted;
    sorted.source().set_table(small_table());
    sorted.sort(0);
    EXPECT_EQ(column(sorted, 0), QStringList({"1", "2", "3", "10"}));
}

TEST(SortedTable, DigitsInTextSortAsNumbers)
{
    SortedTable sorted;
    sorted.source().set_table({{{"node", ""}}, {{"victim-10"}, {"victim-9"}, {"victim-1"}}});
    sorted.sort(0);
    EXPECT_EQ(column(sorted, 0), QStringList({"victim-1", "victim-9", "victim-10"}));
}

TEST(SortedTable, UnknownValuesStandLastInEitherDirection)
{
    auto table = small_table();
    table.rows[0][2] = Figure{std::numeric_limits<double>::quiet_NaN()};
    SortedTable sorted;
    sorted.source().set_table(table);
    sorted.sort(2, Qt::AscendingOrder);
    EXPECT_EQ(column(sorted, 2), QStringList({"3.00", "12.25", "", ""}));
    sorted.sort(2, Qt::DescendingOrder);
    EXPECT_EQ(column(sorted, 2), QStringList({"12.25", "3.00", "", ""}));
}

TEST(SortedTable, SortedByNoColumnItHasTheTablesOrder)
{
    SortedTable sorted;
    const Tester tester(&sorted, Tester::FailureReportingMode::Fatal);
    sorted.source().set_table(small_table());
    sorted.sort(1, Qt::DescendingOrder);
    sorted.sort(-1);
    EXPECT_EQ(column(sorted, 0), QStringList({"1", "2", "10", "3"}));
}

} // namespace spindel::viewer

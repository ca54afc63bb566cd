// The figures of what changed are read in a narrow dock, at twice the text, too.
#include <algorithm>
#include <array>

#include <QHeaderView>
#include <gtest/gtest.h>

#include "tests/viewer/compared_week.h"
#include "viewer/text_size.h"

namespace spindel::viewer {

namespace {

/// Columns by name that are neither scrolled away nor cut.
std::vector<std::string> read_in(const TableView& table)
{
    std::vector<std::string> names;
    const auto& columns = table.sorted().source().table().columns;
    const auto* header = table.horizontalHeader();
    for (int column = 0; column < table.sorted().columnCount(); ++column) {
        const int left = header->sectionViewportPosition(column);
        const int wide = header->sectionSize(column);
        const bool is_whole =
            wide >= header->sectionSizeHint(column) &&
            wide >= table.sizeHintForIndex(table.sorted().index(0, column)).width();
        if (left >= 0 && left + wide <= table.viewport()->width() && is_whole)
            names.push_back(columns[static_cast<std::size_t>(column)].name);
    }
    return names;
}

bool shows_all_figures(const std::vector<std::string>& names)
{
    return std::ranges::all_of(std::array{"before", "now", "difference"}, [&](const char* name) {
        return std::ranges::find(names, name) != names.end();
    });
}

} // namespace

TEST(ChangesWidth, BeforeNowAndTheDifferenceAreReadAt320PixelsAndTwiceTheText)
{
    const support::TemporaryCase small{test::small_records()};
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    auto& view = test::compare_a_week(window, window->session());
    view.setParent(nullptr); // out of the dock, whose width others decide
    view.show();
    for (const int percent : {100, 200}) {
        set_text_size(percent);
        view.resize(320, 500);
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return shows_all_figures(read_in(view.table())); }, 5'000))
            << percent;
    }
    set_text_size(100);
    view.resize(1'000, 500);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return view.table().horizontalHeader()->visualIndex(0) == 0; }, 5'000))
        << "with room for all, who changed stands first";
    const auto& rows = view.table().sorted().source().table();
    for (int row = 0; row < static_cast<int>(rows.rows.size()); ++row)
        EXPECT_EQ(std::stoi(cell_of(rows, row, "difference")),
                  std::stoi(cell_of(rows, row, "now")) - std::stoi(cell_of(rows, row, "before")));
    delete &view;
}

} // namespace spindel::viewer

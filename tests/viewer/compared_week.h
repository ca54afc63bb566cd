/// A week of the small case beside the one before it.
#pragma once

#include <QTest>

#include "tests/support/records.h"
#include "tests/viewer/small_case.h"
#include "viewer/desk/acts.h"
#include "viewer/views/changes_view.h"

namespace spindel::test {

/// Narrows a window to the days from 9 to 16 March and waits until they are compared. The boss then
/// rings and pays the victim and the son rings the daughter; in the week before, most others
/// happen.
inline viewer::ChangesView& compare_a_week(OpenWindow& window, viewer::Session& session)
{
    engine::ProjectionOptions filter;
    filter.period = {support::at("2025-03-09"), support::at("2025-03-16")};
    viewer::set_filter(session, filter, QStringLiteral("period"));
    auto& view = window.view<viewer::ChangesView>();
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return !view.is_working() && view.table().sorted().columnCount() == 6; }, kPatience));
    return view;
}

} // namespace spindel::test

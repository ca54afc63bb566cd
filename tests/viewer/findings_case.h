/// The small case in a window, and what stands in its tables of findings.
#pragma once

#include <string>
#include <string_view>

#include "tests/viewer/small_case.h"
#include "viewer/views/finding_view.h"

namespace spindel::viewer {

class FindingsTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(window_.is_open()); }

    Session& session() { return window_->session(); }
    engine::NodeId node(const char* name) { return test::node_named(session(), name); }
    std::string cell(FindingView& view, int row, std::string_view column)
    {
        return cell_of(view.table().sorted().source().table(), row, column);
    }

    support::TemporaryCase small_{test::small_records()};
    test::OpenWindow window_{small_.path()};
};

} // namespace spindel::viewer

/// The text at double size.
#pragma once

#include <gtest/gtest.h>

#include "viewer/text_size.h"

namespace spindel::test {

/// And as it was when the test ends.
class LargeText : public testing::Test {
protected:
    void SetUp() override { viewer::set_text_size(200); }
    void TearDown() override { viewer::set_text_size(100); }
};

} // namespace spindel::test

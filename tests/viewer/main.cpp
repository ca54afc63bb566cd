/// The tests of the viewer: real widgets on Qt's offscreen platform.
#include <QApplication>
#include <gtest/gtest.h>

#include "viewer/locale.h"

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    const QApplication application(argc, argv);
    spindel::viewer::keep_engine_numbers();
    return RUN_ALL_TESTS();
}

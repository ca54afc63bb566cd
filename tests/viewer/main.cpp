/// The tests of the viewer: real widgets on Qt's offscreen platform. With --act CASE it is a viewer
/// that acts on a case until it is killed, for the tests of crashes.
#include <iostream>

#include <QApplication>
#include <QLocale>
#include <gtest/gtest.h>

#include "tests/viewer/acting_viewer.h"
#include "viewer/locale.h"

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const bool acts = argc == 3 && std::string_view(argv[1]) == "--act";
    if (!acts) testing::InitGoogleTest(&argc, argv);
    const QApplication application(argc, argv);
    spindel::viewer::keep_engine_numbers();
    QLocale::setDefault(QLocale::c()); // numbers as the engine writes them, whoever runs this
    return acts ? spindel::test::act_until_killed(argv[2]) : RUN_ALL_TESTS();
}

#include <QCommandLinkButton>
#include <QDir>
#include <QPushButton>
#include <gtest/gtest.h>

#include "viewer/case_loader.h"
#include "viewer/main_window.h"
#include "viewer/start/start_page.h"

namespace spindel::viewer {

TEST(StartPage, OffersTheWaysToACase)
{
    MainWindow window;
    window.show();
    for (const auto* way : {"open", "import", "sample"})
        EXPECT_NE(window.findChild<QPushButton*>(QLatin1String(way)), nullptr) << way;
}

TEST(StartPage, SaysWhereItLookedForASampleThatIsNotThere)
{
    const auto places = sample_places();
    EXPECT_GE(places.size(), 2);
    for (const auto& place : places)
        EXPECT_TRUE(QDir::isAbsolutePath(place)) << place.toStdString();
    const StartPage page;
    const auto* sample = page.findChild<QCommandLinkButton*>(QStringLiteral("sample"));
    ASSERT_NE(sample, nullptr);
    EXPECT_EQ(sample->isEnabled(), !sample_folder().isEmpty());
    EXPECT_EQ(sample->description(), words_on_sample(sample_folder()));
    for (const auto& place : places)
        EXPECT_TRUE(words_on_sample({}).contains(place)) << place.toStdString();
}

} // namespace spindel::viewer

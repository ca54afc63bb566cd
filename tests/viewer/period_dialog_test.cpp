#include "viewer/views/period_dialog.h"

#include <QLabel>
#include <QPushButton>
#include <gtest/gtest.h>

#include "tests/support/subject.h"
#include "tests/viewer/small_case.h"

namespace spindel::viewer {

namespace {

engine::Window days(const char* from, const char* to)
{
    return {support::at(from), support::at(to)};
}

} // namespace

TEST(PeriodDialog, BeginsWithTheFirstAndTheLastDayOfTheRecords)
{
    const support::LoadedRecords loaded(test::small_records());
    PeriodDialog dialog(loaded.subject().graph(), {});
    EXPECT_EQ(dialog.period(), days("2025-03-01", "2025-03-31"));
    EXPECT_EQ(dialog.findChild<QLabel*>(QStringLiteral("strays")), nullptr);
}

TEST(PeriodDialog, LeavesOutStraysAndSaysSo)
{
    auto records = test::small_records();
    records.emplace_back(support::call("S1", "0001-01-01T00:00:00Z", "P-BOSS", "P-RECRUITER"));
    records.emplace_back(support::call("S2", "9999-12-31T10:00:00Z", "P-BOSS", "P-RECRUITER"));
    const support::LoadedRecords loaded(records);
    PeriodDialog dialog(loaded.subject().graph(), {});
    EXPECT_EQ(dialog.period(), days("2025-03-01", "2025-03-31"));
    const auto* told = dialog.findChild<QLabel*>(QStringLiteral("strays"));
    ASSERT_NE(told, nullptr);
    EXPECT_TRUE(told->text().startsWith(QStringLiteral("2 record")));
    EXPECT_TRUE(told->text().contains(QStringLiteral("0001-01-01 to 9999-12-31")));
}

TEST(PeriodDialog, ADayThatIsTypedWholeIsTaken)
{
    const support::LoadedRecords loaded(test::small_records());
    PeriodDialog dialog(loaded.subject().graph(), days("2023-01-10", "2023-02-28"));
    dialog.show();
    for (const auto& [line, day] :
         {std::pair(&dialog.first_day(), "2024-03-01"), {&dialog.last_day(), "2024-05-31"}}) {
        line->setFocus();
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(line, QLatin1String(day));
    }
    EXPECT_EQ(dialog.period(), days("2024-03-01", "2024-06-01"));
}

TEST(PeriodDialog, WhatIsNoDayCannotBeTaken)
{
    const support::LoadedRecords loaded(test::small_records());
    PeriodDialog dialog(loaded.subject().graph(), {});
    auto* ok = dialog.findChildren<QPushButton*>().front();
    EXPECT_TRUE(ok->isEnabled());
    dialog.first_day().setText(QStringLiteral("1 March"));
    EXPECT_FALSE(ok->isEnabled());
    EXPECT_FALSE(dialog.period().has_value());
    dialog.first_day().setText(QStringLiteral("2025-12-01")); // after the last day
    EXPECT_EQ(dialog.period(), days("2025-03-30", "2025-12-02"));
}

} // namespace spindel::viewer

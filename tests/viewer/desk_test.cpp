#include "viewer/desk/desk.h"

#include <QJsonArray>
#include <gtest/gtest.h>

#include "engine/error.h"

namespace spindel::viewer {

namespace {

const QString kKey = QStringLiteral("hide/actor:A-1");

} // namespace

TEST(Desk, AnActAppliedAndRevertedLeavesTheDeskAsItWas)
{
    Desk desk;
    const auto changes = Act(desk, QStringLiteral("hide")).put(kKey, true).changes();
    desk.apply(changes);
    EXPECT_TRUE(desk.holds(kKey));
    const auto back = Act(desk, QStringLiteral("show")).remove(kKey).changes();
    desk.apply(back);
    EXPECT_EQ(desk, Desk());
    desk.revert(back);
    EXPECT_TRUE(desk.holds(kKey));
    desk.revert(changes);
    EXPECT_EQ(desk, Desk());
}

TEST(Desk, AnActThatChangesNothingHasNoChanges)
{
    Desk desk;
    desk.apply(Act(desk, {}).put(kKey, true).changes());
    EXPECT_TRUE(Act(desk, {}).put(kKey, true).remove(QStringLiteral("pin/x")).changes().empty());
}

TEST(Desk, AnAreaHoldsItsOwnNamesOnly)
{
    Desk desk;
    desk.apply(Act(desk, {})
                   .put(QStringLiteral("hide/b"), true)
                   .put(QStringLiteral("hide/a"), true)
                   .put(QStringLiteral("hider/c"), true)
                   .changes());
    EXPECT_EQ(desk.names_in(QStringLiteral("hide")),
              (std::vector{QStringLiteral("a"), QStringLiteral("b")}));
    desk.apply(Act(desk, {}).clear_area(QStringLiteral("hide")).changes());
    EXPECT_TRUE(desk.names_in(QStringLiteral("hide")).empty());
    EXPECT_TRUE(desk.holds(QStringLiteral("hider/c")));
}

TEST(Desk, ChangesAreTheSameAfterWritingAndReading)
{
    const std::vector<Change> changes{
        {kKey, QJsonValue::Undefined, true},
        {QStringLiteral("filter/layers"), QJsonArray{QStringLiteral("calls")},
         QJsonValue::Undefined},
        {QStringLiteral("note/1"), QStringLiteral("åäö \"quoted\"\n"), 2.5}};
    EXPECT_EQ(changes_from_json(to_json(changes)), changes);
}

TEST(Desk, WhatIsNoActIsRefused)
{
    for (const auto* text : {"", "{}", "[1]", "[[1, null, true]]", "[[\"a\", 1]]", "nonsense"})
        EXPECT_THROW(changes_from_json(text), engine::Error) << text;
}

} // namespace spindel::viewer

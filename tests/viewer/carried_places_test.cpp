#include "viewer/canvas/carried_places.h"

#include <cmath>

#include "tests/viewer/drawn_case.h"

namespace spindel::viewer {

namespace {

/// Places by what a node is called, but for victims.
std::map<std::string, QPointF> named_places(Session& session, NetworkCanvas& canvas)
{
    std::map<std::string, QPointF> places;
    const auto& subject = session.analysis()->subject();
    for (engine::NodeId node = 0; node < subject.projection.persona.size(); ++node)
        if (const auto at = canvas.place_of(node)) places.emplace(subject.label(node), *at);
    return places;
}

class CarriedPlacesTest : public test::DrawnCase {
protected:
    void reject(const char* identifier, const char* actor)
    {
        reject_or_accept_merge(session(), {identifier, actor});
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return !window_->jobs().is_running(); }, test::kPatience));
        ASSERT_TRUE(wait_until_drawn());
    }
    std::map<std::string, QPointF> places() { return named_places(session(), window_->canvas()); }
};

} // namespace

TEST_F(CarriedPlacesTest, RejectingAMergeLeavesEverybodyElseInPlace)
{
    action("layout_force").trigger(); // one tie more or less moves all
    ASSERT_TRUE(wait_until_drawn());
    const auto before = places();
    reject("P-BOSS", "A-BOSS"); // who has an account, too: two nodes out of one
    auto after = places();
    ASSERT_TRUE(after.contains("P-BOSS"));
    ASSERT_TRUE(after.contains("A-BOSS"));
    const auto apart = after.at("P-BOSS") - after.at("A-BOSS");
    EXPECT_GT(std::hypot(apart.x(), apart.y()), 20);
    EXPECT_LT(std::hypot(apart.x(), apart.y()), 1500);
    after.erase("P-BOSS");
    EXPECT_EQ(after, before);
    session().history().undo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !window_->jobs().is_running(); }, test::kPatience));
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(places(), before);
}

TEST_F(CarriedPlacesTest, ANumberWhoseUserIsGoneStandsWhereItsUserStood)
{
    auto before = places();
    reject("P-DRIVER", "A-DRIVER"); // who has nothing else
    const auto after = places();
    ASSERT_TRUE(after.contains("P-DRIVER"));
    EXPECT_EQ(after.at("P-DRIVER"), before.at("A-DRIVER"));
    auto node = before.extract("A-DRIVER");
    node.key() = "P-DRIVER";
    before.insert(std::move(node));
    EXPECT_EQ(after, before);
}

TEST_F(CarriedPlacesTest, ReadingTheCaseAgainPlacesAllAnew)
{
    const auto fresh = places();
    reject("P-BOSS", "A-BOSS");
    const auto carried = places();
    const QSignalSpy succeeded(&window_->jobs(), &JobRunner::succeeded);
    window_->open_case(small_.path());
    ASSERT_TRUE(QTest::qWaitFor([&] { return succeeded.count() == 1; }, test::kPatience));
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_EQ(places().size(), carried.size());
    EXPECT_EQ(carried.at("A-SON"), fresh.at("A-SON"));
}

} // namespace spindel::viewer

#include <algorithm>

#include <QFile>
#include <gtest/gtest.h>

#include "tests/viewer/drawn_case.h"
#include "viewer/canvas/group_colors.h"
#include "viewer/canvas/note_marks.h"
#include "viewer/desk/notes.h"
#include "viewer/output/picture_file.h"

namespace spindel::viewer {

namespace {

class NoteMarks : public test::DrawnCase {
protected:
    std::vector<NoteMark> marks()
    {
        auto look = picture().look();
        look.pixel_ratio = 1;
        return note_marks(look, SeenScene(look));
    }
    QByteArray svg()
    {
        return picture_bytes(content_of(picture().look()), {}, {PictureFormat::svg});
    }
};

} // namespace

TEST_F(NoteMarks, ANodeATieAndARingWithANoteCarryOneEachAndTheLegendNamesIt)
{
    EXPECT_TRUE(marks().empty());
    EXPECT_FALSE(svg().contains("Note of an analyst"));
    session().select({node("A-SON")});
    add_note(session(), QStringLiteral("seen with A-VICTIM"), {QStringLiteral("check")});
    const auto& subject = session().analysis()->subject();
    session().choose_tie(subject.projection.tie_between(node("A-BOSS"), node("A-BUYER-1")).value());
    add_note(session(), QStringLiteral("a tie"), {});
    session().choose_ring(0);
    add_note(session(), QStringLiteral("a ring"), {});
    ASSERT_TRUE(wait_until_drawn());
    const auto found = marks();
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(scene().nodes[found[0].node.value()].node, node("A-SON"));
    EXPECT_TRUE(found[1].edge.has_value());
    EXPECT_EQ(scene().hulls[found[2].hull.value()].ring, 0U);
    EXPECT_TRUE(svg().contains(">Ring 0<")); // its number has room beside the mark
    EXPECT_TRUE(svg().contains("Note of an analyst"));
    for (int i = 0; i < 3; ++i)
        session().history().undo();
    ASSERT_TRUE(wait_until_drawn());
    EXPECT_TRUE(marks().empty());
}

TEST_F(NoteMarks, ANoteOnARingThatIsNotOutlinedMarksItsMembers)
{
    session().choose_ring(0);
    const auto members = session().selected().size();
    add_note(session(), QStringLiteral("a ring"), {});
    set_layout(session(), {LayoutName::country, {}}); // outlines none
    ASSERT_TRUE(wait_until_drawn());
    const auto found = marks();
    EXPECT_EQ(found.size(), members);
    EXPECT_TRUE(
        std::ranges::all_of(found, [](const NoteMark& mark) { return mark.node.has_value(); }));
}

TEST(GroupLooks, ManyGroupsHaveEachALookOfItsOwnAndNoneThatOfNoGroup)
{
    for (const bool is_dark : {false, true}) {
        std::vector<GroupLook> looks{look_of_no_group(is_dark)};
        for (std::size_t i = 0; i <= distinct_groups(); ++i) {
            const auto look = look_of_group(i, is_dark);
            EXPECT_EQ(std::ranges::count(looks, look), 0) << i;
            looks.push_back(look);
        }
        EXPECT_EQ(looks.size(), 58U); // of 56 groups, of all others and of none
    }
}

TEST(GroupLooks, ANodeTooSmallForItsBarsIsNotTakenForAnotherGroups)
{
    const auto ninth = look_of_group(8, false);
    EXPECT_EQ(ninth.color, look_of_group(0, false).color);
    EXPECT_EQ(look_at_size(ninth, 10, false), ninth);
    EXPECT_EQ(look_at_size(ninth, 2, false), look_of_no_group(false));
    EXPECT_EQ(look_at_size(look_of_group(0, false), 2, false), look_of_group(0, false));
}

} // namespace spindel::viewer

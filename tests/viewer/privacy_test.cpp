#include <algorithm>
#include <functional>

#include <gtest/gtest.h>

#include "analysis/identities.h"
#include "tests/viewer/shown_text.h"
#include "tests/viewer/small_case.h"
#include "viewer/views/activity_chart_view.h"
#include "viewer/views/evidence_view.h"
#include "viewer/views/reasons_view.h"
#include "viewer/views/table_view.h"
#include "viewer/views/untied_view.h"

namespace spindel::viewer {

TEST(Privacy, NoVictimIsNamedWhateverIsChosen)
{
    const support::TemporaryCase small(test::small_records());
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    auto& session = window->session();
    const auto people =
        static_cast<engine::NodeId>(session.analysis()->projection().persona.size());
    const auto rings = static_cast<std::uint32_t>(session.analysis()->rings().rings.size());
    QString shown = test::text_of(*window);
    for (engine::NodeId persona = 0; persona < people; ++persona) {
        session.choose_persona(persona);
        shown += test::text_of(*window);
    }
    for (std::uint32_t ring = 0; ring < rings; ++ring) {
        session.choose_ring(ring);
        shown += test::text_of(*window);
    }
    ASSERT_TRUE(shown.contains(QStringLiteral("A-BOSS"))); // the search looks in the right place
    EXPECT_TRUE(shown.contains(QStringLiteral("victim-1")));
    for (const auto* identifier : test::kVictims)
        EXPECT_FALSE(shown.contains(QLatin1String(identifier))) << identifier;
}

TEST(Privacy, IdentifiersOfOthersThatHoldAVictimsAreMasked)
{
    auto records = test::small_records();
    auto travel = support::journey("J-a-Victim", "2025-03-07T10:00:00Z", "A-BOSS", "BA-VICTIM7");
    travel.document_id = "D-a-victim-1";
    travel.carrier = "Line A-VICTIM";
    auto call = support::call("CA-VICTIMX", "2025-03-07T12:00:00Z", "P-BOSS", "PA-VICTIM2");
    call.caller_device_id = "I-p-victim";
    records.insert(records.end(),
                   {travel, support::journey("J8", "2025-03-07T10:00:00Z", "A-SON", "BA-VICTIM7"),
                    call, support::actor("A-VICTIM-BROTHER", "NO")});
    const support::TemporaryCase small(records);
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    auto& session = window->session();
    auto& evidence = window.view<EvidenceView>();
    auto& untied = window.view<UntiedView>();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return session.sight() && !untied.is_working(); }, test::kPatience));
    const auto people =
        static_cast<engine::NodeId>(session.analysis()->projection().persona.size());
    QString shown = test::text_of(*window);
    for (engine::NodeId persona = 0; persona < people; ++persona) {
        session.choose_persona(persona);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !evidence.is_working(); }, test::kPatience));
        shown += test::text_of(*window);
    }
    for (const auto* masked : {"J-victim-1", "B[victim-1]7", "D-[victim-1]-1", "Line victim-1",
                               "C[victim-1]X", "P[victim-1]2", "[victim-1]-BROTHER"})
        EXPECT_TRUE(shown.contains(QLatin1String(masked))) << masked;
    for (const auto* identifier : test::kVictims)
        EXPECT_FALSE(shown.contains(QLatin1String(identifier), Qt::CaseInsensitive)) << identifier;
}

TEST(Privacy, AVictimIsShownForProtectionAndNotAsASpider)
{
    const support::TemporaryCase small(test::small_records());
    test::OpenWindow window(small.path());
    ASSERT_TRUE(window.is_open());
    auto& session = window->session();
    const auto& victims = session.analysis()->victims();
    ASSERT_EQ(victims.size(), 1U);
    session.choose_persona(victims[0].node);
    const auto text = window.view<ReasonsView>().text().toPlainText();
    EXPECT_TRUE(text.contains(QStringLiteral("protection"))) << text.toStdString();
    EXPECT_FALSE(text.startsWith(QStringLiteral("Rank")));
}

TEST(Privacy, MaskedNumbersComeLastSoThatTheirPlaceTellsNothingOfTheirNames)
{
    const support::TemporaryCase small(test::small_records());
    const analysis::CaseAnalysis analysis(small.open(), {});
    const auto& subject = analysis.subject();
    const auto rows = analysis::attribution_rows(subject);
    const auto is_masked = [&](const engine::Attribution& row) {
        return subject.labels.masks(row.identifier) || subject.labels.masks(row.actor);
    };
    ASSERT_EQ(std::ranges::count_if(rows, is_masked), 2); // a phone and an account
    EXPECT_TRUE(std::ranges::is_partitioned(rows, std::not_fn(is_masked)));
    const auto table = analysis::personas_table(subject);
    for (std::size_t i = 0; i < rows.size(); ++i)
        EXPECT_EQ(std::get<std::string>(table.rows[i][4]), subject.labels(rows[i].identifier));
}

} // namespace spindel::viewer

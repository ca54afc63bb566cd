/// A case of two rings, made by hand, and how to open it in a window.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

#include "engine/records.h"
#include "tests/support/records.h"
#include "tests/support/temporary_case.h"
#include "viewer/main_window.h"

namespace spindel::test {

/// Long enough for a slow machine; a test that passes never waits for it.
inline constexpr int kPatience = 30'000; // milliseconds

/// Lets all that is due happen, layouts too, until something holds through a few rounds of events:
/// by then nothing that would change it is left to do.
template <typename Holds>
bool wait_until_still(const Holds& holds)
{
    constexpr int kRounds = 3;
    int still = 0;
    return QTest::qWaitFor(
        [&] {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            still = holds() ? still + 1 : 0;
            return still >= kRounds;
        },
        kPatience);
}

/// Identifiers of the victim in `small_records`, none of which may be shown.
inline constexpr std::array<const char*, 3> kVictims{"A-VICTIM", "P-VICTIM", "K-VICTIM"};

/// A boss in Prague between a recruiter in Lithuania, buyers in Sweden and a victim in Norway; a
/// driver in Latvia whom only the recruiter knows; and a family that only calls itself.
inline std::vector<engine::Record> small_records()
{
    using namespace support;
    const auto phone_of = [](const std::string& who, std::string_view place) {
        return phone("phone of " + who, "P-" + who, "A-" + who, {}, place);
    };
    const auto victim = engine::Category::victim;
    const auto suspect = engine::Category::suspect;
    return {actor("A-BOSS", "CZ", suspect),
            actor("A-RECRUITER", "LT"),
            actor("A-BUYER-1", "SE"),
            actor("A-BUYER-2", "SE"),
            actor("A-VICTIM", "NO", victim),
            actor("A-DRIVER", "LV"),
            actor("A-MOTHER", "FI"),
            actor("A-SON", "FI"),
            actor("A-DAUGHTER", "FI"),
            phone_of("BOSS", "CZ"),
            phone_of("RECRUITER", "LT"),
            phone_of("BUYER-1", "SE"),
            phone_of("BUYER-2", "SE"),
            phone_of("VICTIM", "NO"),
            phone_of("DRIVER", "LV"),
            phone_of("MOTHER", "FI"),
            phone_of("SON", "FI"),
            phone_of("DAUGHTER", "FI"),
            account("account 1", "K-BOSS", "A-BOSS"),
            account("account 2", "K-BUYER-1", "A-BUYER-1"),
            account("account 3", "K-VICTIM", "A-VICTIM"),
            call("C1", "2025-03-01T10:00:00Z", "P-BOSS", "P-RECRUITER"),
            call("C2", "2025-03-02T10:00:00Z", "P-BOSS", "P-BUYER-1"),
            call("C3", "2025-03-03T10:00:00Z", "P-BOSS", "P-BUYER-2"),
            call("C4", "2025-03-05T10:00:00Z", "P-RECRUITER", "P-VICTIM"),
            call("C5", "2025-03-09T10:00:00Z", "P-BOSS", "P-VICTIM"),
            call("C6", "2025-03-02T10:00:00Z", "P-MOTHER", "P-SON"),
            call("C7", "2025-03-12T10:00:00Z", "P-SON", "P-DAUGHTER"),
            call("C8", "2025-03-30T10:00:00Z", "P-DAUGHTER", "P-MOTHER"),
            call("C9", "2025-03-06T10:00:00Z", "P-RECRUITER", "P-DRIVER"),
            payment("M1", "2025-03-04T10:00:00Z", "K-BUYER-1", "K-BOSS", "900.00"),
            payment("M2", "2025-03-10T10:00:00Z", "K-BOSS", "K-VICTIM", "50.00"),
            journey("J1", "2025-03-06T10:00:00Z", "A-RECRUITER", "B-1"),
            journey("J2", "2025-03-06T10:00:00Z", "A-VICTIM", "B-1"),
            journey("J3", "2025-03-20T10:00:00Z", "A-MOTHER", "B-2")};
}

/// The same with so many calls that they take several pages of the file.
inline std::vector<engine::Record> records_on_several_pages()
{
    auto records = small_records();
    for (int i = 0; i < 3'000; ++i)
        records.emplace_back(support::call("D" + std::to_string(i), "2025-03-07T10:00:00Z",
                                           "P-BOSS", "P-RECRUITER"));
    return records;
}

/// Calls, payments and journeys of `small_records`.
inline constexpr std::array<std::int64_t, 3> kSmallCounts{9, 2, 3};

/// The node of an actor.
inline engine::NodeId node_named(const viewer::Session& session, std::string_view name)
{
    const auto& subject = session.analysis()->subject();
    const auto entity = subject.graph().find(engine::EntityKind::actor, name);
    return subject.projection.node_of(entity.value()).value();
}

/// The node of the one victim.
inline engine::NodeId node_of_victim(const viewer::Session& session)
{
    return session.analysis()->victims().at(0).node;
}

/// A shown window with a case open.
class OpenWindow {
public:
    explicit OpenWindow(const std::filesystem::path& path)
    {
        window_->show();
        const QSignalSpy succeeded(&window_->jobs(), &viewer::JobRunner::succeeded);
        const QSignalSpy failed(window_.get(), &viewer::MainWindow::open_failed);
        window_->open_case(path);
        EXPECT_TRUE(
            QTest::qWaitFor([&] { return succeeded.count() + failed.count() > 0; }, kPatience));
        for (const auto& message : failed)
            ADD_FAILURE() << message[0].toString().toStdString();
        is_open_ = succeeded.count() == 1;
    }

    bool is_open() const { return is_open_; }
    viewer::MainWindow& operator*() { return *window_; }
    viewer::MainWindow* operator->() { return window_.get(); }
    /// Ends the viewer, as a user who quits.
    void close() { window_.reset(); }
    /// The one view of a kind.
    template <typename View>
    View& view()
    {
        return *window_->findChild<View*>();
    }

private:
    std::unique_ptr<viewer::MainWindow> window_ = std::make_unique<viewer::MainWindow>();
    bool is_open_ = false;
};

} // namespace spindel::test

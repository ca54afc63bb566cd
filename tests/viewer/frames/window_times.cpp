#include "tests/viewer/frames/window_times.h"

#include <random>
#include <set>

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <fmt/format.h>

#include "tests/support/records.h"
#include "tests/support/temporary_case.h"
#include "tests/viewer/frames/figures.h"
#include "viewer/main_window.h"

namespace spindel::test {

namespace {

using namespace viewer;
using Clock = std::chrono::steady_clock;

constexpr int kTimes = 40;

/// Calls between phones in groups of 50, three in four within their group, no pair twice.
std::vector<engine::Record> calls(std::uint32_t nodes, std::uint32_t edges)
{
    std::mt19937 random(1);
    const auto below = [&](std::uint32_t limit) {
        return std::uniform_int_distribution<std::uint32_t>(0, limit - 1)(random);
    };
    constexpr std::uint32_t kGroup = 50;
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    while (pairs.size() < edges) {
        const auto from = below(nodes);
        const auto begin = from / kGroup * kGroup;
        const auto near = begin + below(std::min(kGroup, nodes - begin));
        const auto to = below(4) > 0 ? near : below(nodes);
        if (from != to) pairs.insert(std::minmax(from, to));
    }
    std::vector<engine::Record> records;
    for (const auto& [from, to] : pairs)
        records.emplace_back(support::call(fmt::format("C{}", records.size()),
                                           "2025-03-01T10:00:00Z", fmt::format("P-{}", from),
                                           fmt::format("P-{}", to)));
    return records;
}

/// Lets events come until something holds; sleeps while there are none.
template <typename Holds>
void wait_until(const Holds& holds)
{
    while (!holds())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// The window's own network under a hand.
class Hand {
public:
    explicit Hand(MainWindow& window) : window_(window), canvas_(window.canvas()) {}

    void send(QEvent::Type type, QPointF at, Qt::MouseButtons buttons)
    {
        const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, at, canvas_.mapToGlobal(at), button, buttons, Qt::NoModifier);
        QApplication::sendEvent(&canvas_, &event);
    }

    void wait_until_drawn()
    {
        wait_until([this] {
            return canvas_.picture().is_current() && !canvas_.picture().scene().nodes.empty();
        });
    }

    /// Drags the ground to and fro, as fast as pictures come.
    void pan()
    {
        std::vector<double> moved;
        std::vector<double> drawn;
        QSignalSpy pictures(&canvas_.picture(), &NetworkPicture::image_changed);
        QPointF at(3, 3); // a corner: no node is there
        send(QEvent::MouseButtonPress, at, Qt::LeftButton);
        for (int i = 0; i < kTimes; ++i) {
            at += QPointF(i % 2 == 0 ? 24 : -16, 5);
            const auto before = pictures.count();
            const auto begin = Clock::now();
            send(QEvent::MouseMove, at, Qt::LeftButton);
            canvas_.repaint();
            moved.push_back(milliseconds_since(begin));
            wait_until([&] { return pictures.count() > before; });
            drawn.push_back(milliseconds_since(begin));
        }
        send(QEvent::MouseButtonRelease, at, Qt::NoButton);
        print_times("pan, moved", std::move(moved));
        print_times("pan, drawn anew", std::move(drawn));
    }

    /// Clicks nodes that are seen.
    void click()
    {
        std::vector<double> chosen;
        std::vector<double> drawn;
        const auto& nodes = canvas_.picture().scene().nodes;
        for (int i = 0; i < kTimes; ++i) {
            window_.session().choose_nothing();
            wait_until_drawn();
            const auto node = nodes[nodes.size() / kTimes * static_cast<std::size_t>(i)].node;
            const auto at = canvas_.screen_place_of(node).value();
            const QSignalSpy pictures(&canvas_.picture(), &NetworkPicture::image_changed);
            const auto begin = Clock::now();
            send(QEvent::MouseButtonPress, at, Qt::LeftButton);
            send(QEvent::MouseButtonRelease, at, Qt::NoButton);
            if (window_.session().selected().empty()) continue; // outside the window
            chosen.push_back(milliseconds_since(begin));
            wait_until([&] { return pictures.count() > 0; }); // whose selection is drawn
            canvas_.repaint();
            drawn.push_back(milliseconds_since(begin));
        }
        if (chosen.empty()) return;
        print_times("click, chosen", std::move(chosen));
        print_times("click, drawn", std::move(drawn));
    }

private:
    MainWindow& window_;
    NetworkCanvas& canvas_;
};

} // namespace

void print_window_times(std::uint32_t nodes, std::uint32_t edges)
{
    const support::TemporaryCase large{calls(nodes, edges)};
    analysis::CaseAnalysisOptions options;
    options.spiders.permutations = 0; // nothing is flagged; the network is the same
    const auto analysis = std::make_shared<const analysis::CaseAnalysis>(large.open(), options);
    MainWindow window;
    window.resize(1400, 880);
    window.show();
    window.session().set_case({large.path(), analysis, {}});
    Hand hand(window);
    hand.wait_until_drawn();
    QTest::qWait(2'000); // the other views have their figures
    std::cout << std::setw(8) << nodes << std::setw(8) << edges << " in a window, median and 95th "
              << "percentile\n";
    hand.pan();
    hand.wait_until_drawn();
    hand.click();
}

} // namespace spindel::test

#include "viewer/views/ties_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "viewer/desk/selections.h"
#include "viewer/desk/shown_nodes.h"
#include "viewer/models/shown_order.h"

namespace spindel::viewer {

namespace {

struct Ties {
    std::vector<engine::TieId> rows;
    engine::Table table;
    bool has_contacts = false;
};

Ties shown_ties(const analysis::Subject& subject, const Desk& desk, const Sight& sight)
{
    Ties ties{{},
              {{{"node", ""},
                {"other", ""},
                {"calls", ""},
                {"payments", ""},
                {"travel", ""},
                {"stated_contacts", ""},
                {"inferred", ""}},
               {}}};
    const auto is_shown = shown_nodes(subject, desk, sight);
    const auto& ends = subject.projection.ties.ends;
    for (engine::TieId tie = 0; tie < ends.size(); ++tie) {
        const auto [low, high] = ends[tie];
        if (is_shown[low] && is_shown[high] && sight.sees_tie(tie)) ties.rows.push_back(tie);
    }
    const auto place = shown_order(subject);
    const auto in_order = [&](engine::TieId tie) { // which end is first tells of names, too
        const auto [low, high] = ends[tie];
        return place[low] < place[high] ? std::pair(low, high) : std::pair(high, low);
    };
    std::ranges::sort(ties.rows, {}, [&](engine::TieId tie) {
        const auto [first, second] = in_order(tie);
        return std::pair(place[first], place[second]);
    });
    for (const auto tie : ties.rows) {
        auto& row = ties.table.rows.emplace_back();
        const auto [first, second] = in_order(tie);
        row.push_back(subject.label(first));
        row.push_back(subject.label(second));
        const auto& seen = sight.tie(tie);
        float inferred = 0;
        for (std::size_t layer = 0; layer < seen.count.size(); ++layer) {
            // a journey in a larger company counts in part
            const int decimals = std::floor(seen.count[layer]) == seen.count[layer] ? 0 : 2;
            row.push_back(engine::Figure{seen.count[layer], decimals});
            inferred += seen.inferred[layer];
            ties.has_contacts =
                ties.has_contacts || (layer == static_cast<std::size_t>(engine::Layer::contacts) &&
                                      seen.count[layer] > 0);
        }
        row.push_back(inferred == 0 ? "no" : inferred == seen.total() ? "all" : "in part");
    }
    return ties;
}

} // namespace

TiesView::TiesView(Session& session, QWidget* parent)
    : FindingView(session, QStringLiteral("ties"), tr("Ties that are shown"), parent),
      session_(session)
{
    connect(&session_, &Session::sight_changed, this, &TiesView::fill);
    connect(&session_, &Session::desk_changed, this, &TiesView::fill);
    mark_where([this](std::size_t row) { return row < ties_.size() && is_chosen(ties_[row]); });
    connect(&filling_, &JobRunner::failed, &session_, &Session::trouble);
    connect(&table(), &TableView::row_chosen, this,
            [this](int row) { session_.choose_tie(ties_.at(static_cast<std::size_t>(row))); });
}

void TiesView::showEvent(QShowEvent* event)
{
    FindingView::showEvent(event);
    if (is_stale_) fill();
}

void TiesView::fill()
{
    is_stale_ = !isVisible();
    const auto shared = session_.shared_analysis();
    const auto sight = session_.sight();
    if (is_stale_ || !shared || !sight) return;
    filling_.start(
        [=, this, desk = session_.desk()](const engine::Progress&) -> JobRunner::Deliver {
            auto ties = shown_ties(shared->subject(), desk, *sight);
            return [this, shared, ties = std::move(ties)] {
                if (shared != session_.shared_analysis()) return;
                ties_ = ties.rows;
                if (ties.table != table().sorted().source().table())
                    show_table(ties.table);
                else
                    mark_chosen();
                if (!ties.has_contacts) table().hide_column("stated_contacts");
            };
        });
}

bool TiesView::is_chosen(engine::TieId tie) const
{
    if (session_.tie()) return tie == *session_.tie();
    const auto [low, high] = session_.analysis()->projection().ties.ends[tie];
    return is_selected(session_, low) && is_selected(session_, high);
}

} // namespace spindel::viewer

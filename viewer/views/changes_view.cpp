#include "viewer/views/changes_view.h"

#include "viewer/models/period_changes.h"

namespace spindel::viewer {

ChangesView::ChangesView(Session& session, QWidget* parent)
    : FindingView(session, QStringLiteral("changes"), tr("Changes"), parent), session_(session)
{
    connect(&session_, &Session::sight_changed, this, &ChangesView::compare);
    connect(&session_, &Session::case_changed, this, [this] { show_table({}); });
    connect(&comparing_, &JobRunner::failed, &session_, &Session::trouble);
    connect(&table(), &TableView::row_chosen, this, &ChangesView::choose);
}

void ChangesView::compare()
{
    const auto shared = session_.shared_analysis();
    const auto sight = session_.sight();
    const auto before = sight ? period_before(sight->filter().period) : std::nullopt;
    if (!shared || !before) {
        comparing_.cancel();
        show_table({{{"what", ""}},
                    {{tr("Choose a period in the activity over time: it is compared with the "
                         "period of the same length before it.")
                          .toStdString()}}});
        return;
    }
    comparing_.start([=, this](const engine::Progress&) -> JobRunner::Deliver {
        auto changes =
            period_changes(shared->subject(), sight->filter(), *before, sight->filter().period);
        return [this, changes = std::move(changes)] { show_table(changes); };
    });
}

void ChangesView::choose(int row)
{
    if (session_.analysis() == nullptr) return;
    const auto& subject = session_.analysis()->subject();
    const auto& rows = table().sorted().source().table();
    const auto node = node_named(subject, cell_of(rows, row, "node"));
    const auto other = node_named(subject, cell_of(rows, row, "other"));
    if (!node || !other) return;
    if (const auto tie = subject.projection.tie_between(*node, *other)) session_.choose_tie(*tie);
}

} // namespace spindel::viewer

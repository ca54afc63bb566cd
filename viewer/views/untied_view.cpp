#include "viewer/views/untied_view.h"

#include <algorithm>

#include "viewer/models/untied.h"

namespace spindel::viewer {

UntiedView::UntiedView(Session& session, QWidget* parent)
    : FindingView(session, QStringLiteral("untied"), tr("Personas without ties"), parent),
      session_(session)
{
    table().set_empty_words(tr("Everybody in the case is tied to somebody."));
    set_of_whole_case();
    connect(&session_, &Session::case_changed, this, &UntiedView::fill);
    connect(&session_, &Session::choice_changed, this, &UntiedView::mark_choice);
    connect(&filling_, &JobRunner::failed, &session_, &Session::trouble);
    connect(&table(), &TableView::row_chosen, this,
            [this](int row) { session_.choose_untied(untied_.at(static_cast<std::size_t>(row))); });
}

void UntiedView::fill()
{
    filling_.start(
        [this, shared = session_.shared_analysis()](const engine::Progress&) -> JobRunner::Deliver {
            auto untied = untied_personas(shared->subject());
            auto rows = untied_table(shared->subject(), untied);
            return [this, shared, untied = std::move(untied), rows = std::move(rows)] {
                if (shared != session_.shared_analysis()) return;
                show_table(rows);
                untied_ = untied;
                mark_choice();
            };
        });
}

void UntiedView::mark_choice()
{
    const auto chosen = session_.untied();
    const auto found = chosen ? std::ranges::find(untied_, *chosen) : untied_.end();
    if (found != untied_.end())
        table().mark(static_cast<int>(found - untied_.begin()));
    else
        table().mark({});
}

} // namespace spindel::viewer

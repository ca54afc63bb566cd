#include "viewer/views/changes_view.h"

#include <QToolButton>

#include "viewer/models/period_changes.h"
#include "viewer/views/filter_words.h"
#include "viewer/views/period_dialog.h"

namespace spindel::viewer {

ChangesView::ChangesView(Session& session, QWidget* parent)
    : FindingView(session, QStringLiteral("changes"), tr("Changes"), parent), session_(session),
      with_(new QToolButton(this))
{
    with_->setObjectName(QStringLiteral("compare_with"));
    with_->setToolTip(tr("Choose another period to compare with; cancel for the one before"));
    add_button(with_);
    name_other({});
    connect(with_, &QToolButton::clicked, this, &ChangesView::ask_for_other);
    connect(&session_, &Session::sight_changed, this, &ChangesView::compare);
    connect(&session_, &Session::case_changed, this, [this] {
        other_.reset();
        show_table({});
    });
    connect(&comparing_, &JobRunner::failed, &session_, &Session::trouble);
    connect(&table(), &TableView::row_chosen, this, &ChangesView::choose);
}

void ChangesView::compare()
{
    const auto shared = session_.shared_analysis();
    const auto sight = session_.sight();
    auto before = sight ? period_before(sight->filter().period) : std::nullopt;
    if (before && other_) before = other_;
    name_other(before);
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

void ChangesView::compare_with(const std::optional<engine::Window>& other)
{
    other_ = other;
    compare();
}

void ChangesView::ask_for_other()
{
    if (session_.analysis() == nullptr) return;
    compare_with(ask_for_period(this, *session_.analysis(), other_.value_or(engine::Window{})));
}

void ChangesView::name_other(const std::optional<engine::Window>& other)
{
    with_->setText(other ? tr("Compared with %1").arg(words_of_period(*other))
                         : tr("Compare with…"));
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

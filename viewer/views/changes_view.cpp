#include "viewer/views/changes_view.h"

#include <QToolButton>

#include "viewer/desk/selections.h"
#include "viewer/models/period_changes.h"
#include "viewer/plain_text.h"
#include "viewer/views/filter_words.h"
#include "viewer/views/period_dialog.h"
#include "viewer/views/wrapped_label.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

/// Changes, or why there are none to be told; and what is to be known of them.
struct Comparison {
    engine::Table changes;
    QString warning;
};

engine::Table said(const QString& words)
{
    return {{{"what", ""}}, {{words.toStdString()}}};
}

Comparison comparison(const analysis::Subject& subject, const engine::ProjectionOptions& filter,
                      const engine::Window& before)
{
    const auto& now = filter.period;
    const auto days = recorded_days(subject, filter);
    const auto then_known = common(before, days);
    if (!then_known || !days.from)
        return {said(tr("There are no records of the time compared with. They are from: %1. Choose "
                        "another time to compare with.")
                         .arg(words_of_period(days))),
                {}};
    QStringList warning;
    if (*then_known != before)
        warning +=
            tr("Of the time compared with, only %1 has records: what is new or has grown may "
               "be older than it seems.")
                .arg(words_of_period(*then_known));
    const auto now_known = common(now, days);
    if (now_known && *now_known != now)
        warning += tr("Of the chosen time, only %1 has records: what is gone or has shrunk may go "
                      "on.")
                       .arg(words_of_period(*now_known));
    return {period_changes(subject, filter, before, now), warning.join(u' ')};
}

} // namespace

ChangesView::ChangesView(Session& session, QWidget* parent)
    : FindingView(session, QStringLiteral("changes"), tr("Changes"), parent), session_(session),
      compared_(new WrappedLabel(this)), warning_(new WrappedLabel(this))
{
    auto* with = new QToolButton(this); // owned by this
    with->setText(tr("Compare with…"));
    with->setToolTip(tr("Choose another period to compare with; cancel for the one before"));
    add_button(with);
    compared_->setObjectName(QStringLiteral("compared_with"));
    compared_->setContentsMargins(4, 2, 4, 2);
    add_renewal_notice();
    add_row(compared_);
    warning_->setObjectName(QStringLiteral("days_without_records"));
    warning_->setContentsMargins(4, 2, 4, 2);
    table().set_empty_words(tr("No tie is new, gone, grown or shrunk between the two periods. "
                               "Choose other periods, or remove a filter."));
    table().keep_in_sight({"before", "now", "difference"});
    add_row(warning_);
    warn({});
    name_other({});
    connect(with, &QToolButton::clicked, this, &ChangesView::ask_for_other);
    connect(&session_, &Session::sight_changed, this, &ChangesView::compare);
    connect(&session_, &Session::case_changed, this, [this] {
        other_.reset();
        warn({});
        show_table({});
    });
    connect(&comparing_, &JobRunner::failed, &session_, &Session::trouble);
    connect(&table(), &TableView::row_chosen, this, &ChangesView::choose);
    mark_where([this](std::size_t row) { return is_chosen(row); });
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
        warn({});
        show_table(said(tr("Choose a period in the activity over time: it is compared with the "
                           "period of the same length before it.")));
        return;
    }
    comparing_.start([=, this](const engine::Progress&) -> JobRunner::Deliver {
        auto found = comparison(shared->subject(), sight->filter(), *before);
        return [this, sight, before, found = std::move(found)] {
            before_ = before;
            filter_ = sight->filter();
            warn(found.warning);
            show_table(found.changes);
        };
    });
}

void ChangesView::warn(const QString& words)
{
    warning_->setText(words);
    warning_->setVisible(!words.isEmpty());
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
    compared_->setText(other ? tr("Compared with %1").arg(words_of_period(*other)) : QString());
    compared_->setVisible(other.has_value());
}

std::optional<std::pair<engine::NodeId, engine::NodeId>> ChangesView::ends_of(int row) const
{
    if (session_.analysis() == nullptr) return {};
    const auto& subject = session_.analysis()->subject();
    const auto& rows = table().sorted().source().table();
    const auto node = node_named(subject, cell_of(rows, row, "node"));
    const auto other = node_named(subject, cell_of(rows, row, "other"));
    if (!node || !other) return {};
    return std::pair(*node, *other);
}

bool ChangesView::is_chosen(std::size_t row) const
{
    const auto ends = ends_of(static_cast<int>(row));
    return ends && is_selected(session_, ends->first) && is_selected(session_, ends->second);
}

void ChangesView::choose(int row)
{
    const auto ends = ends_of(row);
    if (!ends || !before_) return;
    const auto& subject = session_.analysis()->subject();
    const auto tie = subject.projection.tie_between(ends->first, ends->second);
    if (!tie) return;
    session_.choose_tie(*tie);
    // not those of the period alone: of a tie that is gone there are none
    session_.show_records(tr("Between %1 and %2, %3 and %4")
                              .arg(plain(QString::fromStdString(subject.label(ends->first))),
                                   plain(QString::fromStdString(subject.label(ends->second))),
                                   words_of_period(*before_), words_of_period(filter_.period)),
                          records_in_either(subject, *tie, filter_, *before_, filter_.period));
}

} // namespace spindel::viewer

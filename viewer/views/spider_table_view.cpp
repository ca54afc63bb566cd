#include "viewer/views/spider_table_view.h"

#include <algorithm>

#include <QToolButton>
#include <QVBoxLayout>

#include "analysis/spider_ranking.h"
#include "viewer/desk/selections.h"

namespace spindel::viewer {

SpiderTableView::SpiderTableView(Session& session, QWidget* parent)
    : QWidget(parent), session_(session),
      finding_(new FindingView(session, QStringLiteral("spiders"), tr("Spiders"), this)),
      table_(&finding_->table()), intervals_(new QToolButton(this))
{
    intervals_->setObjectName(QStringLiteral("rank_intervals"));
    intervals_->setText(tr("Rank intervals"));
    intervals_->setToolTip(tr("How far each rank would move if some records were missing or wrong; "
                              "this may take long. Press again to stop."));
    finding_->add_button(intervals_);
    finding_->set_of_findings();
    table_->setAccessibleDescription(tr("Central personas across borders, the highest rank first"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(finding_);

    connect(&session_, &Session::findings_changed, this, &SpiderTableView::show_findings);
    finding_->mark_where([this](std::size_t row) { return is_chosen(row); });
    const auto node_of = [this](int row) {
        const auto findings = session_.findings();
        return findings->in_case(
            findings->analysis().spiders()[static_cast<std::size_t>(row)].node);
    };
    connect(table_, &TableView::row_chosen, this, [this, node_of](int row) {
        if (const auto node = node_of(row)) session_.choose_persona(*node);
    });
    connect(table_, &TableView::row_added, this, [this, node_of](int row) {
        if (const auto node = node_of(row)) session_.select(with_or_without(session_, *node));
    });
    connect(table_, &TableView::rows_chosen, this, [this, node_of](const std::vector<int>& rows) {
        std::vector<engine::NodeId> nodes;
        for (const int row : rows)
            if (const auto node = node_of(row)) nodes.push_back(*node);
        session_.select(std::move(nodes));
    });
    table_->set_empty_words(
        tr("Nobody stands out here. Where no record names a country, nobody can."));
    connect(&computing_, &JobRunner::failed, &session_, &Session::trouble);
    connect(intervals_, &QToolButton::clicked, this, [this] {
        if (computing_.is_running())
            computing_.cancel();
        else
            compute_intervals();
    });
    show_findings();
}

void SpiderTableView::show_findings()
{
    constexpr std::size_t kSmall = 20'000; // nodes
    computing_.cancel();
    show_table({});
    const auto findings = session_.findings();
    const auto* analysis = findings == nullptr ? nullptr : &findings->analysis();
    const bool is_small = analysis != nullptr && analysis->projection().persona.size() <= kSmall;
    intervals_->setVisible(!is_small);
    if (is_small) compute_intervals();
}

void SpiderTableView::show_table(const analysis::Stability& stability)
{
    const auto findings = session_.findings();
    const auto* analysis = findings == nullptr ? nullptr : &findings->analysis();
    table_->set_table(
        analysis == nullptr
            ? engine::Table{}
            : with_intervals(analysis::spiders_table(analysis->spiders(), analysis->subject()),
                             stability));
    if (analysis != nullptr)
        finding_->save_instead(
            analysis::stable_spiders_table(analysis->spiders(), stability, analysis->subject()),
            stability.ranked.empty() ? QStringLiteral(" --samples 0") : QString());
    table_->hide_column("identifiers"); // they stand with the reasons
    finding_->mark_chosen();
}

void SpiderTableView::compute_intervals()
{
    const auto findings = session_.findings();
    if (!findings || findings->analysis().spiders().empty()) return;
    computing_.start([this, findings](const engine::Progress& progress) -> JobRunner::Deliver {
        auto intervals = rank_intervals(findings->analysis(), progress);
        return [this, findings, intervals = std::move(intervals)] {
            if (findings == session_.findings()) show_table(intervals);
        };
    });
}

bool SpiderTableView::is_chosen(std::size_t row) const
{
    const auto findings = session_.findings();
    const auto& spiders = findings->analysis().spiders();
    const auto node = row < spiders.size() ? findings->in_case(spiders[row].node) : std::nullopt;
    return node && is_selected(session_, *node);
}

} // namespace spindel::viewer

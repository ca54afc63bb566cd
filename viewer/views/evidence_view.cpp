#include "viewer/views/evidence_view.h"

#include <algorithm>

#include <QVBoxLayout>

#include "analysis/report/record_trail.h"
#include "viewer/models/group_journeys.h"
#include "viewer/models/record_table.h"
#include "viewer/numbers.h"
#include "viewer/plain_text.h"
#include "viewer/views/wrapped_label.h"

namespace spindel::viewer {

namespace {

constexpr std::size_t kMostRows = 20'000;

/// What is chosen, copied for another thread.
struct Chosen {
    std::shared_ptr<const analysis::CaseAnalysis> analysis;
    std::shared_ptr<const Sight> sight;
    std::vector<engine::NodeId> nodes;
    bool is_group = false; // a ring or more than two: their journeys count, as in their lanes
};

/// The records of one node, or those among several, that the filter lets through; of a group its
/// journeys, too.
std::vector<engine::EventId> records_of(const Chosen& chosen)
{
    const auto& projection = chosen.analysis->projection();
    auto records = chosen.nodes.size() == 1
                       ? analysis::report::records_of(projection, chosen.nodes.front())
                       : analysis::report::records_among(projection, chosen.nodes);
    if (!chosen.sight->is_whole()) {
        const auto& subject = chosen.analysis->subject();
        std::erase_if(records, [&](engine::EventId record) {
            return !passes(chosen.sight->filter(), subject, subject.graph().event(record));
        });
    }
    if (chosen.is_group) {
        const auto journeys = journeys_of(chosen.analysis->subject(), *chosen.sight, chosen.nodes);
        records.insert(records.end(), journeys.begin(), journeys.end());
        std::ranges::sort(records);
        const auto again = std::ranges::unique(records);
        records.erase(again.begin(), again.end());
    }
    return records;
}

std::vector<engine::EventId> first_of(std::vector<engine::EventId> records)
{
    records.resize(std::min(records.size(), kMostRows));
    return records;
}

} // namespace

EvidenceView::EvidenceView(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), title_(new WrappedLabel(this)),
      finding_(new FindingView(session, QStringLiteral("evidence"), tr("Evidence"), this))
{
    title_->setContentsMargins(6, 4, 6, 2);
    table().setAccessibleDescription(tr("The records behind what is chosen"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(title_);
    layout->addWidget(finding_);
    connect(&session_, &Session::choice_changed, this, [this] {
        // other findings alone take away no records of a flow, a bar or a step
        if (choice() != shown_) show_choice();
    });
    connect(&session_, &Session::sight_changed, this, &EvidenceView::show_choice);
    connect(&session_, &Session::records_wanted, this, &EvidenceView::show_records);
    connect(&collecting_, &JobRunner::failed, &session_, &Session::trouble);
    show_choice();
}

EvidenceView::Choice EvidenceView::choice() const
{
    return {session_.selected(), session_.persona() ? std::nullopt : session_.ring()};
}

void EvidenceView::show_choice()
{
    shown_ = choice();
    Chosen chosen{session_.shared_analysis(), session_.sight(), session_.selected()};
    const bool is_ring = session_.ring() && !session_.persona();
    chosen.is_group = is_ring || chosen.nodes.size() > 2;
    if (!chosen.analysis || !chosen.sight || chosen.nodes.empty()) {
        collecting_.cancel();
        fill(tr("Choose a node, a tie, a ring, a bar or a flow to see its records."), 0, {});
        return;
    }
    const auto& subject = chosen.analysis->subject();
    const auto label = [&](std::size_t i) {
        return plain(QString::fromStdString(subject.label(chosen.nodes[i])));
    };
    const auto title =
        is_ring ? tr("Among the members of ring %1, and their journeys").arg(*session_.ring())
        : chosen.nodes.size() == 1 ? tr("Of %1").arg(label(0))
        : chosen.nodes.size() == 2 ? tr("Between %1 and %2").arg(label(0), label(1))
                                   : tr("Among the %1 selected nodes, and their journeys")
                                         .arg(shown_number(chosen.nodes.size()));
    collecting_.start([this, chosen, title](const engine::Progress&) -> JobRunner::Deliver {
        auto records = records_of(chosen);
        const auto count = records.size();
        auto table = records_table(chosen.analysis->subject(), first_of(std::move(records)));
        return [this, title, count, table = std::move(table)] { fill(title, count, table); };
    });
}

void EvidenceView::show_records(const QString& title, std::vector<engine::EventId> records)
{
    const auto shared = session_.shared_analysis();
    if (shared == nullptr) return;
    collecting_.start([this, shared, title, records = std::move(records)](
                          const engine::Progress&) -> JobRunner::Deliver {
        auto table = records_table(shared->subject(), first_of(records));
        return [this, title, count = records.size(), table = std::move(table)] {
            fill(title, count, table);
        };
    });
}

void EvidenceView::fill(const QString& title, std::size_t records, const engine::Table& table)
{
    auto words = title;
    if (records > 0) words += tr(": %n record(s)", nullptr, static_cast<int>(records));
    if (records > table.rows.size())
        words += tr(", the first %1 shown").arg(shown_number(table.rows.size()));
    title_->setText(words);
    finding_->set_remark(words);
    finding_->show_table(table);
}

} // namespace spindel::viewer

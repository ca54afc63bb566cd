#include "viewer/views/evidence_view.h"

#include <algorithm>

#include <QVBoxLayout>

#include "analysis/report/record_trail.h"
#include "viewer/models/group_journeys.h"
#include "viewer/models/untied.h"
#include "viewer/numbers.h"
#include "viewer/plain_text.h"
#include "viewer/views/renewal_notice.h"
#include "viewer/views/wrapped_label.h"

namespace spindel::viewer {

namespace {

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

/// What is said of a choice: that of one node, a tie, a ring or several nodes.
QString title_of(const Chosen& chosen, std::optional<std::uint32_t> ring)
{
    const auto label = [&](std::size_t i) {
        return plain(QString::fromStdString(chosen.analysis->subject().label(chosen.nodes[i])));
    };
    if (ring)
        return EvidenceView::tr("Among the members of ring %1, and their journeys").arg(*ring);
    if (chosen.nodes.size() == 1) return EvidenceView::tr("Of %1").arg(label(0));
    if (chosen.nodes.size() == 2)
        return EvidenceView::tr("Between %1 and %2").arg(label(0), label(1));
    return EvidenceView::tr("Among the %1 selected nodes, and their journeys")
        .arg(shown_number(chosen.nodes.size()));
}

QString title_of_untied(const analysis::Subject& subject,
                        const std::vector<engine::EntityId>& untied)
{
    if (untied.size() == 1)
        return EvidenceView::tr("Of %1, whom no record ties to anybody")
            .arg(plain(QString::fromStdString(subject.labels(untied.front()))));
    return EvidenceView::tr("Of the %1 chosen, whom no record ties to anybody")
        .arg(shown_number(untied.size()));
}

/// Of personas without ties: their attributions, their journeys and what is stated of them,
/// whatever is filtered.
std::function<Evidence()> of_untied(const std::shared_ptr<const analysis::CaseAnalysis>& analysis,
                                    const std::vector<engine::EntityId>& untied)
{
    return [analysis, untied] {
        const auto& subject = analysis->subject();
        auto evidence = evidence_of(analysis, title_of_untied(subject, untied),
                                    records_of_untied(subject, untied));
        evidence.stated = untied;
        return evidence;
    };
}

} // namespace

EvidenceView::EvidenceView(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), title_(new WrappedLabel(this)),
      saved_(new WrappedLabel(this)),
      finding_(new FindingView(session, QStringLiteral("evidence"), tr("Evidence"), this))
{
    title_->setContentsMargins(6, 4, 6, 2);
    saved_->setContentsMargins(6, 0, 6, 2);
    saved_->hide();
    table().setAccessibleDescription(tr("The records behind what is chosen"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(new RenewalNotice(session, RenewalNotice::Words::few, this)); // owned by this
    layout->addWidget(title_);
    layout->addWidget(saved_);
    layout->addWidget(finding_);
    connect(&session_, &Session::choice_changed, this, [this] {
        // other findings alone take away no records of a flow, a bar or a step
        if (choice() != shown_) show_choice();
    });
    connect(&session_, &Session::sight_changed, this, &EvidenceView::show_choice);
    connect(&session_, &Session::records_wanted, this, &EvidenceView::show_records);
    connect(&collecting_, &JobRunner::failed, &session_, &Session::trouble);
    connect(&saving_, &JobRunner::failed, &session_, &Session::trouble);
    connect(&saving_, &JobRunner::progressed, this,
            [this](const QString&, int percent) { say(tr("Saving: %1 %").arg(percent)); });
    connect(&saving_, &JobRunner::failed, saved_, &QWidget::hide);
    connect(&finding_->filter(), &QLineEdit::textChanged, this, [this] {
        // what the table has no room for is searched, too
        if (gather_ && (is_more_ || collecting_.is_running())) look(gather_);
    });
    show_choice();
}

EvidenceView::Choice EvidenceView::choice() const
{
    return {session_.selected(), session_.persona() ? std::nullopt : session_.ring(),
            session_.untied()};
}

void EvidenceView::show_choice()
{
    shown_ = choice();
    if (!session_.untied().empty())
        return look(of_untied(session_.shared_analysis(), session_.untied()));
    Chosen chosen{session_.shared_analysis(), session_.sight(), session_.selected()};
    const bool is_ring = session_.ring() && !session_.persona();
    chosen.is_group = is_ring || chosen.nodes.size() > 2;
    if (!chosen.analysis || !chosen.sight || chosen.nodes.empty()) {
        collecting_.cancel();
        gather_ = {};
        finding_->stream_instead({});
        is_more_ = false;
        show_words(tr("Choose a node, a tie, a ring, a bar or a flow to see its records."));
        finding_->show_table({});
        return;
    }
    const auto title = title_of(chosen, is_ring ? session_.ring() : std::nullopt);
    look([chosen, title] {
        auto evidence = evidence_of(chosen.analysis, title, records_of(chosen));
        if (chosen.nodes.size() == 2)
            evidence.if_none =
                tr("no record names both. The chain of evidence shows how they are linked.");
        return evidence;
    });
}

void EvidenceView::show_records(const QString& title, std::vector<engine::EventId> records)
{
    const auto shared = session_.shared_analysis();
    if (shared == nullptr) return;
    look([shared, title, records = std::move(records)] {
        return evidence_of(shared, title, records);
    });
}

void EvidenceView::look(Gather gather)
{
    gather_ = std::move(gather);
    collecting_.start([this, gather = gather_, words = finding_->filter().text()](
                          const engine::Progress& progress) -> JobRunner::Deliver {
        auto evidence = gather();
        auto found = found_in(evidence, words, progress);
        return [this, evidence = std::move(evidence), found = std::move(found)] {
            gather_ = [evidence] { return evidence; };
            show_found(evidence, found);
        };
    });
}

void EvidenceView::show_found(const Evidence& evidence, const FoundEvidence& found)
{
    is_more_ = evidence.records->size() > kMostRows;
    // statements of an actor stand in the table alone
    const auto all = is_more_ ? evidence.records->size() : found.table.rows.size();
    auto words = evidence.title;
    if (all == 0 && !evidence.if_none.isEmpty()) words += QStringLiteral(": ") + evidence.if_none;
    if (all > 0) words += tr(": %n record(s)", nullptr, static_cast<int>(all));
    if (found.records->size() < evidence.records->size())
        words += tr(", %1 with these words").arg(shown_number(found.records->size()));
    if (found.records->size() > found.table.rows.size())
        words += tr(", the first %1 shown; the line below searches all, and all are saved")
                     .arg(shown_number(found.table.rows.size()));
    show_words(words);
    if (is_more_)
        finding_->stream_instead(
            FindingView::Streamed{found.records->size(), evidence.records->size(),
                                  [this, evidence, found](const QString& file) {
                                      save(file, evidence, *found.records);
                                  }});
    else
        finding_->stream_instead({});
    finding_->show_table(found.table);
}

void EvidenceView::show_words(const QString& words)
{
    if (!saving_.is_running()) saved_->hide();
    title_->setText(words);
    finding_->set_remark(words);
}

void EvidenceView::save(const QString& file, const Evidence& evidence,
                        const std::vector<engine::EventId>& records)
{
    saving_.start([=, this](const engine::Progress& progress) -> JobRunner::Deliver {
        write_records(file, evidence.analysis->subject(), records, evidence.columns, progress);
        return [this, file] { say(tr("Saved: %1").arg(session_.masked(file))); };
    });
}

void EvidenceView::say(const QString& words)
{
    saved_->setText(words);
    saved_->show();
}

} // namespace spindel::viewer

#include "viewer/canvas/measures.h"

#include <algorithm>
#include <cmath>

#include <QLocale>

#include "engine/algorithms/approximate_betweenness.h"
#include "engine/algorithms/betweenness.h"
#include "viewer/words.h"

namespace spindel::viewer {

namespace {

using engine::NodeMap;

NodeMap<double> money_of(const analysis::Subject& subject, const Sight& sight)
{
    const auto& projection = subject.projection;
    NodeMap<double> money(projection.persona.size());
    for (const auto id : sight.events()) {
        const auto& event = subject.graph().event(id);
        if (event.kind != engine::EventKind::payment) continue;
        const auto amount = euros(subject, event);
        if (!amount) continue;
        for (const auto end : {event.from, event.to}) {
            if (end == engine::kNoEntity) continue;
            const auto node = projection.node_of(subject.personas.persona_of(end, event.time));
            if (node) money[*node] += *amount;
        }
    }
    return money;
}

} // namespace

std::optional<double> euros(const analysis::Subject& subject, const engine::Event& payment)
{
    if (payment.quantity < 0) return {};
    const auto amount =
        subject.graph().rates().in_eur({payment.quantity, payment.currency}, payment.time);
    if (!amount) return {};
    constexpr double kTenThousandths = 1e4;
    return static_cast<double>(*amount) / kTenThousandths;
}

const NodeMap<double>& Measures::betweenness(const engine::Progress& progress)
{
    constexpr engine::NodeId kMostExact = 5'000;
    const std::lock_guard lock(mutex_);
    if (betweenness_) return *betweenness_;
    const auto& network = findings_->analysis().projection().network;
    if (network.node_count() <= kMostExact) {
        engine::BetweennessOptions options;
        options.normalized = true;
        options.progress = progress;
        betweenness_ = findings_->by_case_node(engine::betweenness(network, options).score);
    } else {
        engine::ApproximateBetweennessOptions options;
        options.epsilon = 0.005;
        options.progress = progress;
        betweenness_ =
            findings_->by_case_node(engine::approximate_betweenness(network, options).score);
    }
    return *betweenness_;
}

NodeMap<double> Measures::of(SizeBy measure, const Sight& sight, const engine::Progress& progress)
{
    const auto& subject = analysis_->subject();
    const auto count = subject.projection.persona.size();
    NodeMap<double> value(count);
    switch (measure) {
    case SizeBy::same: break;
    case SizeBy::contacts:
        for (engine::NodeId node = 0; node < count; ++node)
            value[node] = sight.contacts(node);
        break;
    case SizeBy::records:
        for (engine::NodeId node = 0; node < count; ++node)
            value[node] = sight.records(node);
        break;
    case SizeBy::spider_score:
        for (const auto& spider : findings_->analysis().spiders())
            if (const auto node = findings_->in_case(spider.node))
                value[*node] = std::max(value[*node], spider.score);
        break;
    case SizeBy::betweenness: return betweenness(progress);
    case SizeBy::money: return money_of(subject, sight);
    }
    return value;
}

QString measure_name(SizeBy measure)
{
    switch (measure) {
    case SizeBy::same: return tr("The same for all");
    case SizeBy::contacts: return tr("Contacts");
    case SizeBy::records: return tr("Records");
    case SizeBy::spider_score: return tr("Spider score");
    case SizeBy::betweenness: return tr("Betweenness");
    case SizeBy::money: return tr("Money in and out");
    }
    return {};
}

QString Measures::name(SizeBy measure, const Sight& sight) const
{
    const bool is_found = measure == SizeBy::betweenness || measure == SizeBy::spider_score;
    if (!is_found || same_filter(findings_->filter(), sight.filter())) return measure_name(measure);
    return findings_->are_whole() ? tr("%1 (of the whole case)").arg(measure_name(measure))
                                  : tr("%1 (of other filters)").arg(measure_name(measure));
}

QString measure_text(SizeBy measure, double value)
{
    const QLocale locale;
    switch (measure) {
    case SizeBy::spider_score:
    case SizeBy::betweenness: return locale.toString(value, 'f', 3);
    case SizeBy::money: return tr("%1 EUR").arg(locale.toString(std::round(value), 'f', 0));
    default: return locale.toString(std::round(value), 'f', 0);
    }
}

} // namespace spindel::viewer

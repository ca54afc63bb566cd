#include "analysis/report/chain_steps.h"

#include <vector>

#include <fmt/format.h>

#include "analysis/record_text.h"
#include "analysis/report/html_table.h"
#include "analysis/report/record_trail.h"
#include "analysis/report/words.h"

namespace spindel::analysis::report {

namespace {

using engine::EventKind;

std::string call_words(const engine::Event& event)
{
    const auto kind = static_cast<engine::CallKind>(event.detail);
    if (kind == engine::CallKind::sms) return "text message";
    if (kind == engine::CallKind::data) return "data connection";
    if (event.quantity < 0) return "call";
    return fmt::format("call, {} s", event.quantity);
}

std::string payment_words(const engine::Event& event)
{
    const auto method = word(static_cast<engine::PaymentMethod>(event.detail));
    return fmt::format("payment of {} {}{}{}", engine::format_amount(event.quantity),
                       event.currency.code(), method.empty() ? "" : ", ", method);
}

/// The step's start paid for its end's journey; otherwise the two travelled together.
bool is_paid_for(const ChainStep& step, const engine::Event& event, const Subject& subject)
{
    const auto& persona = subject.projection.persona;
    const auto payer = event.to_aside;
    if (payer == engine::kNoEntity || event.from != persona[step.to]) return false;
    return subject.personas.persona_of(payer, event.time) == persona[step.from];
}

std::string journey_words(const ChainStep& step, const engine::Event& event, const Subject& subject)
{
    const auto mode = word(static_cast<engine::TravelMode>(event.detail));
    return fmt::format(
        "{}{}{}", is_paid_for(step, event, subject) ? "paid for the journey" : "travelled together",
        mode.empty() ? "" : ", ", mode);
}

Markup when(const engine::Event& event)
{
    auto words = element("span", {{"class", "whole"}}, moment(event.time));
    if (event.kind == EventKind::journey && event.end != engine::kNoTime)
        words += " to " + moment(event.end);
    return words;
}

Markup sources(const ChainStep& step, const engine::RecordGraph& graph)
{
    Markup words;
    for (const auto& name : record_sources(graph, step.records))
        words += (words.empty() ? Markup() : Markup(", ")) + identifier(name);
    return words;
}

/// The step's own record, the others folded.
Markup records(const ChainStep& step, const engine::RecordGraph& graph)
{
    Markup words = record_reference(graph, step.records.front());
    if (step.records.size() > 1) {
        constexpr std::size_t kMostRuns = 12;
        words += record_trail(graph, step.records, kMostRuns);
    }
    return words;
}

} // namespace

std::string how(const ChainStep& step, const Subject& subject)
{
    const auto& event = subject.graph().event(step.records.front());
    switch (event.kind) {
    case EventKind::call: return call_words(event);
    case EventKind::payment: return payment_words(event);
    case EventKind::journey: return journey_words(step, event, subject);
    default: return std::string(word(event.kind));
    }
}

Markup chain_steps(const EvidenceChain& chain, const Subject& subject, const std::string& caption)
{
    const auto& graph = subject.graph();
    HtmlTable table{caption,
                    {{"Step", "", true},
                     {"From"},
                     {"To"},
                     {"How"},
                     {"When", "UTC"},
                     {"Countries", "from → to"},
                     {"Source"},
                     {"Grade"},
                     {"Records", "source and number, file:line"}},
                    {}};
    for (std::size_t i = 0; i < chain.steps.size(); ++i) {
        const auto& step = chain.steps[i];
        table.rows.push_back(
            {fmt::format("{}", i + 1), identifier(subject.label(step.from)),
             identifier(subject.label(step.to)), how(step, subject),
             when(graph.event(step.records.front())),
             short_country(step.from_country) + " → " + short_country(step.to_country),
             sources(step, graph), step.grade.graded() ? step.grade.text() : "none",
             records(step, graph)});
    }
    return html(table);
}

} // namespace spindel::analysis::report

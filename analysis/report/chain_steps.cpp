#include "analysis/report/chain_steps.h"

#include <vector>

#include <fmt/format.h>

#include "analysis/record_text.h"
#include "analysis/report/html_table.h"
#include "analysis/report/record_trail.h"

namespace spindel::analysis::report {

namespace {

using engine::EventKind;

std::string call_words(const Words& say, const engine::Event& event)
{
    const auto kind = static_cast<engine::CallKind>(event.detail);
    if (kind == engine::CallKind::sms) return say("text message");
    if (kind == engine::CallKind::data) return say("data connection");
    if (event.quantity < 0) return say("call");
    return say("call, {} s", say.grouped(event.quantity));
}

/// ", transfer"; "other" says nothing.
std::string way_words(const Words& say, std::string_view way)
{
    return way.empty() || way == "other" ? "" : ", " + say(way);
}

std::string payment_words(const Words& say, const engine::Event& event)
{
    const auto method = word(static_cast<engine::PaymentMethod>(event.detail));
    return say("payment of {} {}", say.amount(event.quantity), event.currency.code()) +
           way_words(say, method);
}

/// The step's start paid for its end's journey; otherwise the two travelled together.
bool is_paid_for(const ChainStep& step, const engine::Event& event, const Subject& subject)
{
    const auto& persona = subject.projection.persona;
    const auto payer = event.to_aside;
    if (payer == engine::kNoEntity || event.from != persona[step.to]) return false;
    return subject.personas.persona_of(payer, event.time) == persona[step.from];
}

std::string journey_words(const Words& say, const ChainStep& step, const engine::Event& event,
                          const Subject& subject)
{
    const auto mode = word(static_cast<engine::TravelMode>(event.detail));
    return say(is_paid_for(step, event, subject) ? "paid for the journey" : "travelled together") +
           way_words(say, mode);
}

Markup step_time(const Words& say, const engine::Event& event)
{
    auto words = element("span", {{"class", "whole"}}, say.moment(event.time));
    if (event.kind == EventKind::journey && event.end != engine::kNoTime)
        words += " " + say("to {}", say.moment(event.end));
    return words;
}

Markup step_sources(const ChainStep& step, const engine::RecordGraph& graph)
{
    Markup words;
    for (const auto& name : record_sources(graph, step.records))
        words += (words.empty() ? Markup() : Markup(", ")) + identifier(name);
    return words;
}

/// The step's own record, the others folded.
Markup step_records(const Words& say, const ChainStep& step, const engine::RecordGraph& graph)
{
    Markup words = record_reference(say, graph, step.records.front());
    if (step.records.size() > 1) {
        constexpr std::size_t kMostRuns = 12;
        words += record_trail(say, graph, step.records, kMostRuns);
    }
    return words;
}

} // namespace

std::string how(const Words& say, const ChainStep& step, const Subject& subject)
{
    const auto& event = subject.graph().event(step.records.front());
    switch (event.kind) {
    case EventKind::call: return call_words(say, event);
    case EventKind::payment: return payment_words(say, event);
    case EventKind::journey: return journey_words(say, step, event, subject);
    default: return say(word(event.kind));
    }
}

Markup chain_steps(const Words& say, const EvidenceChain& chain, const Subject& subject,
                   const std::string& caption)
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
             identifier(subject.label(step.to)), how(say, step, subject),
             step_time(say, graph.event(step.records.front())),
             short_country(step.from_country) + " → " + short_country(step.to_country),
             step_sources(step, graph), step.grade.graded() ? step.grade.text() : say("ungraded"),
             step_records(say, step, graph)});
    }
    return html(say, table);
}

} // namespace spindel::analysis::report

#include "analysis/evidence/two_questions.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace spindel::analysis {

namespace {

constexpr double kMostScore = 8;
/// False discoveries added to what a decoy world has, for lawful organisation of a kind that no
/// dealing shows: two who stand alone are not flagged. In records pulled around suspects, somebody
/// thought each worth asking about, and one who stands alone is not.
constexpr double kCaution = 0.2;
constexpr double kCautionPulled = 0.1;
constexpr double kStaff =
    0.35;                     // log10: wages are more than twice as likely of a lawful firm's staff
constexpr double kHalf = 0.5; // changing_p of who has no more changing contacts than most

using Values = std::vector<double>;
using Statistic = double (*)(const Coordination&);

double score_of(const Coordination& c)
{
    return c.score;
}

/// The values above 0 of a statistic in many decoy worlds; the others are below all that is listed.
struct DecoyValues {
    Statistic statistic;
    Values all;

    void add(const std::vector<Coordination>& decoy, const std::vector<bool>& eligible,
             const std::vector<bool>& known)
    {
        for (std::size_t v = 0; v < decoy.size(); ++v) {
            if (!eligible[v] || known[v]) continue;
            if (const double value = statistic(decoy[v]); value > 0) all.push_back(value);
        }
    }
};

/// For each of `seen`, how many a decoy world has that are as large, on average, over how many of
/// `seen` are; the least of that over all smaller values. One decoy more counts than was drawn, and
/// `caution` is added to what a world is expected to have.
Values false_discovery_rates(const Values& seen, DecoyValues& decoys, int permutations,
                             double caution)
{
    std::ranges::sort(decoys.all);
    std::vector<std::size_t> order;
    for (std::size_t v = 0; v < seen.size(); ++v) {
        if (seen[v] > 0) order.push_back(v);
    }
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t v) { return seen[v]; });
    Values q(seen.size(), 1.0);
    double least = 1.0;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        const auto v = order[rank - 1];
        const auto above = decoys.all.end() - std::ranges::lower_bound(decoys.all, seen[v]);
        const double expected =
            caution + static_cast<double>(1 + above) / static_cast<double>(1 + permutations);
        least = std::min(least, expected / static_cast<double>(rank));
        q[v] = least;
    }
    return q;
}

Values values_of(const std::vector<Coordination>& scored, const std::vector<bool>& eligible,
                 Statistic statistic)
{
    Values values;
    for (std::size_t v = 0; v < scored.size(); ++v)
        values.push_back(eligible[v] ? statistic(scored[v]) : 0.0);
    return values;
}

/// What is the same in both steps.
struct Question {
    const Subject& subject;
    const ContactLists& contacts;
    const ContactEvidence& evidence;
    const std::vector<Relays>& relays;
    bool pulled;
    const std::vector<bool>& eligible;
    DecoyOptions decoys;
};

Answers answers(const Question& question, const std::vector<bool>& known)
{
    const auto& marks = question.evidence.marks;
    const auto& eligible = question.eligible;
    const int permutations = question.decoys.permutations;
    const MarkLaws laws(question.contacts, marks, known);
    const CoordinationInput input{question.subject,
                                  question.contacts,
                                  question.evidence.lumps,
                                  question.evidence.counts,
                                  question.relays,
                                  laws,
                                  question.pulled ? kOrdinaryPaymentPulled : kOrdinaryPayment};
    Answers result;
    result.scored = coordination(input, marks);
    if (permutations == 0) {
        result.asked = false;
        result.score_q.assign(known.size(), 0.0);
        result.organised_q.assign(known.size(), 1.0);
        result.unlike_lawful_q.assign(known.size(), 1.0);
        return result;
    }
    DecoyValues score{score_of, {}};
    DecoyValues organised{strength, {}};
    DecoyValues lawful{strength, {}};
    for_each_decoy(input, marks, known, Dealt::all, question.decoys, [&](const auto& decoy) {
        score.add(decoy, eligible, known);
        organised.add(decoy, eligible, known);
    });
    for_each_decoy(input, marks, known, Dealt::changing, question.decoys,
                   [&](const auto& decoy) { lawful.add(decoy, eligible, known); });
    result.score_q =
        false_discovery_rates(values_of(result.scored, eligible, score_of), score, permutations, 0);
    const auto seen = values_of(result.scored, eligible, strength);
    const double caution = question.pulled ? kCautionPulled : kCaution;
    result.organised_q = false_discovery_rates(seen, organised, permutations, caution);
    result.unlike_lawful_q = false_discovery_rates(seen, lawful, permutations, caution);
    return result;
}

/// What is known of the whole case in place of dealing.
Answers settled_answers(Question question, const DealingOutcome& settled)
{
    question.decoys.permutations = 0;
    auto result = answers(question, settled.found);
    for (std::size_t v = 0; v < result.scored.size(); ++v)
        result.score_q[v] = result.scored[v].score >= settled.least_score ? 0.0 : 1.0;
    result.found = settled.found;
    return result;
}

} // namespace

double strength(const Coordination& c)
{
    if (c.score <= 0 || !c.in_command || !c.acts_itself || !c.across_borders) return 0;
    if (c.unexplained_p >= kHalf || c.wages > kStaff) return 0;
    return std::max(0.0, -std::log10(c.unexplained_p) - std::max(0.0, c.wages) +
                             std::min(c.score, kMostScore) / 2);
}

Answers two_questions(const Subject& subject, const ContactLists& contacts,
                      const ContactEvidence& evidence, const std::vector<Relays>& relays,
                      bool pulled, const std::vector<bool>& eligible,
                      const QuestionOptions& options)
{
    const Question question{subject, contacts, evidence, relays, pulled, eligible, options.decoys};
    if (options.settled != nullptr) return settled_answers(question, *options.settled);
    std::vector<bool> found(contacts.size(), false);
    auto first = answers(question, found);
    bool any = false;
    for (std::size_t v = 0; v < found.size(); ++v) {
        found[v] = std::max(first.organised_q[v], first.unlike_lawful_q[v]) <= options.level;
        any = any || found[v];
    }
    auto result = any ? answers(question, found) : std::move(first);
    result.found = std::move(found);
    return result;
}

} // namespace spindel::analysis

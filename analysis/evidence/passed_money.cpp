#include "analysis/evidence/passed_money.h"

#include <algorithm>
#include <deque>
#include <utility>
#include <vector>

#include "engine/parallel.h"
#include "engine/random.h"

namespace spindel::analysis {

namespace {

using engine::Time;
using std::chrono::days;

/// The sums in [from, before), both sorted by time.
std::span<const Sum> sums_between(std::span<const Sum> sums, Time from, Time before)
{
    const auto begin = std::ranges::lower_bound(sums, from, {}, &Sum::time);
    const auto end = std::ranges::lower_bound(sums, before, {}, &Sum::time);
    return {begin, std::max(begin, end)};
}

/// The payments in a window that moves on: how many, their sum and the largest of them.
class Window {
public:
    explicit Window(std::span<const Sum> in) : in_(in), sum_before_(in.size() + 1, 0.0)
    {
        for (std::size_t i = 0; i < in.size(); ++i)
            sum_before_[i + 1] = sum_before_[i] + in[i].eur;
    }

    /// Moves it to [from, before), neither earlier than it was.
    void move(Time from, Time before)
    {
        for (; end_ < in_.size() && in_[end_].time < before; ++end_) {
            while (!falling_.empty() && in_[falling_.back()].eur <= in_[end_].eur)
                falling_.pop_back();
            falling_.push_back(end_);
        }
        while (begin_ < end_ && in_[begin_].time < from)
            ++begin_;
        while (!falling_.empty() && falling_.front() < begin_)
            falling_.pop_front();
    }

    std::size_t count() const { return end_ - begin_; }
    double sum() const { return sum_before_[end_] - sum_before_[begin_]; }
    double largest() const { return falling_.empty() ? 0.0 : in_[falling_.front()].eur; }

private:
    std::span<const Sum> in_;
    std::vector<double> sum_before_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::deque<std::size_t> falling_; // those that no later one is as large as
};

bool is_passed_through(std::span<const Sum> in, const Sum& paid, const PassedMoneyOptions& options)
{
    double sum = 0;
    for (const auto& one : sums_between(in, paid.time - options.within, paid.time))
        sum += one.eur;
    return sum > 0 && paid.eur >= options.least_passed * sum && paid.eur <= sum;
}

/// Payments of each node in and out, in the order of time.
struct Ledgers {
    engine::NodeMap<std::vector<Sum>> in;
    engine::NodeMap<std::vector<Sum>> out;
    Time begin = Time::max();
    Time end = Time::min();
};

Ledgers ledgers(const Subject& subject)
{
    const auto& graph = subject.graph();
    std::vector<const engine::Link*> payments;
    for (const auto& link : subject.projection.links) {
        if (link.layer == engine::Layer::payments) payments.push_back(&link);
    }
    std::ranges::sort(payments, {}, [](const engine::Link* link) { return link->record; });
    Ledgers result;
    result.in.resize(subject.projection.network.node_count());
    result.out.resize(result.in.size());
    for (const auto* link : payments) { // by record, so by time
        const auto& event = graph.event(link->record);
        const auto eur = graph.rates().in_eur({event.quantity, event.currency}, event.time);
        const Sum sum{event.time, static_cast<double>(eur.value_or(event.quantity)) / 10'000};
        result.in[link->to].push_back(sum);
        if (!subject.is_organisation(link->from)) result.out[link->from].push_back(sum);
        result.begin = std::min(result.begin, event.time);
        result.end = std::max(result.end, event.time);
    }
    return result;
}

} // namespace

std::uint32_t passed_up(std::span<const Sum> in, std::span<const Sum> out,
                        const LumpOptions& options)
{
    Window got(in);
    std::uint32_t passed = 0;
    for (const auto& paid : out) {
        got.move(paid.time - options.collecting, paid.time);
        passed += got.count() >= options.least_collected &&
                          paid.eur >= options.of_largest_passed * got.largest() &&
                          paid.eur >= options.least_ratio * got.sum() &&
                          paid.eur <= options.most_ratio * got.sum()
                      ? 1
                      : 0;
    }
    return passed;
}

double passed_up_p(std::span<const Sum> in, std::span<const Sum> out, std::uint64_t stream,
                   const PassedMoneyOptions& options)
{
    const auto seen = passed_up(in, out, options.lumps);
    if (seen == 0) return 1;
    std::vector<Sum> got(in.begin(), in.end());
    std::vector<Sum> paid(out.begin(), out.end());
    std::vector<double*> amounts;
    for (auto* side : {&got, &paid}) {
        for (auto& sum : *side)
            amounts.push_back(&sum.eur);
    }
    engine::Random random(options.random_seed, stream);
    int as_many = 0;
    for (int dealing = 0; dealing < options.dealings; ++dealing) {
        for (std::size_t i = amounts.size(); i > 1; --i) // Fisher and Yates
            std::swap(*amounts[i - 1], *amounts[random.below(i)]);
        as_many += passed_up(got, paid, options.lumps) >= seen ? 1 : 0;
    }
    return (1.0 + as_many) / (1.0 + options.dealings);
}

std::uint32_t passed_through(std::span<const Sum> in, std::span<const Sum> out,
                             const PassedMoneyOptions& options)
{
    return static_cast<std::uint32_t>(std::ranges::count_if(
        out, [&](const Sum& paid) { return is_passed_through(in, paid, options); }));
}

double passed_through_p(std::span<const Sum> in, std::span<const Sum> out, Time begin, Time end,
                        const PassedMoneyOptions& options)
{
    const auto seen = passed_through(in, out, options);
    if (seen == 0) return 1;
    const auto first = std::chrono::floor<days>(begin);
    const auto period = std::chrono::floor<days>(end) - first + days{1};
    std::int64_t as_many = 0;
    std::vector<Sum> moved(out.begin(), out.end());
    for (days shift{0}; shift < period; ++shift) { // with the payments as they are
        for (std::size_t i = 0; i < out.size(); ++i)
            moved[i].time = first + (out[i].time - first + shift) % period;
        as_many += passed_through(in, moved, options) >= seen ? 1 : 0;
    }
    return static_cast<double>(as_many) / static_cast<double>(period.count());
}

engine::NodeMap<PassedMoney> passed_money(const Subject& subject, const PassedMoneyOptions& options)
{
    options.progress.at("money passed on", 0, 0);
    const auto all = ledgers(subject);
    engine::NodeMap<PassedMoney> result(all.in.size());
    engine::for_each_index(result.size(), [&](std::size_t v) {
        const auto& in = all.in[v];
        const auto& out = all.out[v];
        if (in.empty() || out.empty()) return;
        options.progress.check();
        result[v] = {passed_up(in, out, options.lumps), passed_up_p(in, out, v, options),
                     passed_through(in, out, options),
                     passed_through_p(in, out, all.begin, all.end, options)};
    });
    return result;
}

} // namespace spindel::analysis

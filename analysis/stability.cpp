#include "analysis/stability.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>

#include "engine/algorithms/resampling.h"
#include "engine/parallel.h"
#include "engine/record_resampling.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;

constexpr double kLow = 0.05; // from here to 1 - here lie 90 % of the ranks

/// The rank of each in a list; equals share the best of theirs.
std::vector<std::size_t> ranks(const std::vector<Ranked>& ranked)
{
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        const bool is_equal =
            i > 0 && (ranked[i].value == ranked[i - 1].value ||
                      (std::isnan(ranked[i].value) && std::isnan(ranked[i - 1].value)));
        result.push_back(is_equal ? result.back() : i + 1);
    }
    return result;
}

/// Sources with records that tie somebody: the others' loss changes nothing.
std::vector<std::uint64_t> tying_sources(const Subject& subject)
{
    std::set<std::uint64_t> sources;
    for (const auto& link : subject.projection.links) {
        sources.insert(subject.graph().event(link.record).source);
        sources.insert(subject.graph().event(link.second_record).source);
    }
    return {sources.begin(), sources.end()};
}

/// The samples of one kind of loss.
struct Draws {
    engine::RecordSampler sampler;
    std::vector<std::uint64_t> numbers;
};

Draws draws(const Subject& subject, Loss loss, const StabilityOptions& options)
{
    if (loss == Loss::source) {
        Draws result{engine::all_but_one_source(subject.graph()), tying_sources(subject)};
        if (result.numbers.size() < 2) result.numbers.clear();
        return result;
    }
    Draws result;
    for (std::uint64_t n = 0; n < options.samples; ++n)
        result.numbers.push_back(n);
    if (loss == Loss::doubt) {
        result.sampler = engine::probable_records(subject.graph(), options.random_seed);
    } else {
        engine::KeepByWeakness keep;
        keep.fill(1 - options.lost);
        result.sampler = engine::probable_records(subject.graph(), options.random_seed, keep);
    }
    return result;
}

class Resampled {
public:
    Resampled(const Subject& subject, const Ranking& ranking, const StabilityOptions& options)
        : subject_(subject), ranking_(ranking), options_(options)
    {
    }

    Stability run(std::vector<Ranked> whole)
    {
        Stability result{std::move(whole), {}};
        if (options_.samples == 0 || result.ranked.empty()) return result;
        for (std::size_t i = 0; i < kLosses.size(); ++i)
            result.intervals[i] = intervals(result.ranked, static_cast<Loss>(i));
        return result;
    }

private:
    std::vector<RankInterval> intervals(const std::vector<Ranked>& ranked, Loss loss)
    {
        const auto drawn = draws(subject_, loss, options_);
        if (drawn.numbers.empty()) return {};
        std::vector<std::vector<double>> samples(drawn.numbers.size());
        std::mutex reporting;
        std::size_t done = 0;
        options_.progress.at(kLosses[static_cast<std::size_t>(loss)], 0, samples.size());
        engine::for_each_task(samples.size(), [&](std::size_t i) {
            options_.progress.check();
            samples[i] = ranks_in(drawn.sampler(drawn.numbers[i]), ranked);
            const std::lock_guard lock(reporting);
            options_.progress.at(kLosses[static_cast<std::size_t>(loss)], ++done, samples.size());
        });
        std::vector<RankInterval> result;
        for (std::size_t r = 0; r < ranked.size(); ++r) {
            std::vector<double> of_one;
            for (const auto& sample : samples)
                of_one.push_back(sample[r]);
            std::ranges::sort(of_one);
            const auto in_top =
                std::ranges::upper_bound(of_one, static_cast<double>(options_.top)) -
                of_one.begin();
            result.push_back({engine::quantile(of_one, kLow), engine::quantile(of_one, 1 - kLow),
                              static_cast<double>(in_top) / static_cast<double>(of_one.size())});
        }
        return result;
    }

    /// The rank of each of the ranked in one sample.
    std::vector<double> ranks_in(const engine::KeptRecords& is_kept,
                                 const std::vector<Ranked>& whole) const
    {
        const auto part = engine::kept_part(subject_.projection, subject_.graph(), is_kept);
        const auto ranked = ranking_({subject_.personas, part, subject_.labels});
        std::vector<double> rank(subject_.projection.persona.size(),
                                 static_cast<double>(ranked.size() + 1));
        const auto places = ranks(ranked);
        for (std::size_t i = 0; i < ranked.size(); ++i)
            rank[ranked[i].node] = static_cast<double>(places[i]);
        std::vector<double> of_whole;
        for (const auto& one : whole)
            of_whole.push_back(rank[one.node]);
        return of_whole;
    }

    const Subject& subject_;
    const Ranking& ranking_;
    const StabilityOptions& options_;
};

} // namespace

Stability stability(const Subject& subject, const Ranking& ranking, const StabilityOptions& options)
{
    return stability(subject, ranking(subject), ranking, options);
}

Stability stability(const Subject& subject, std::vector<Ranked> whole, const Ranking& ranking,
                    const StabilityOptions& options)
{
    if (!(options.lost >= 0 && options.lost <= 1) || options.top == 0)
        throw std::invalid_argument("a share is not in [0, 1], or a top of none");
    return Resampled(subject, ranking, options).run(std::move(whole));
}

engine::Table ranked_table(const std::vector<Ranked>& ranked, const Subject& subject)
{
    engine::Table table{{{"rank", ""},
                         {"node", ""},
                         {"kind", ""},
                         {"category", ""},
                         {"country", ""},
                         {"value", ""}},
                        {}};
    const auto places = ranks(ranked);
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        const auto [v, value] = ranked[i];
        table.rows.push_back({static_cast<std::int64_t>(places[i]), subject.label(v),
                              subject.kind(v), std::string(word(subject.category(v))),
                              std::string(subject.projection.country[v].code()),
                              engine::Figure{value}});
    }
    return table;
}

void add_stability(engine::Table& table, const Stability& stability)
{
    for (std::size_t loss = 0; loss < kLosses.size(); ++loss) {
        for (const auto* figure : {"low", "high", "top"})
            table.columns.push_back({std::string(kLosses[loss]) + "_" + figure, ""});
        const auto& intervals = stability.intervals[loss];
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            auto& cells = table.rows[row];
            if (row >= intervals.size()) {
                cells.resize(cells.size() + 3);
                continue;
            }
            cells.emplace_back(engine::Figure{intervals[row].low, 1});
            cells.emplace_back(engine::Figure{intervals[row].high, 1});
            cells.emplace_back(engine::Figure{intervals[row].in_top, 2});
        }
    }
}

} // namespace spindel::analysis

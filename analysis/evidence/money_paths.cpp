#include "analysis/evidence/money_paths.h"

#include <algorithm>
#include <tuple>

namespace spindel::analysis {

namespace {

using engine::NodeId;

constexpr std::chrono::days kPassedOn{10};
constexpr double kPassedShare = 0.8;

struct Payment {
    engine::EventId record{};
    engine::Time time;
    NodeId from = 0;
    NodeId to = 0;
    double eur = 0;
};

class Ledger {
public:
    Ledger(const Subject& subject, const LumpOptions& options)
        : subject_(subject), options_(options), in_(subject.projection.network.node_count()),
          out_(subject.projection.network.node_count())
    {
        for (const auto& link : subject.projection.links) {
            if (link.layer == engine::Layer::payments) payments_.push_back(payment(link));
        }
        std::ranges::sort(payments_, {}, &Payment::record); // so by time
        for (std::uint32_t i = 0; i < payments_.size(); ++i) {
            in_[payments_[i].to].push_back(i);
            out_[payments_[i].from].push_back(i);
        }
    }

    std::vector<Lump> lumps() const
    {
        std::vector<Lump> found;
        for (const auto& paid : payments_) {
            if (auto lump = as_lump(paid)) found.push_back(*lump);
        }
        return found;
    }

private:
    Payment payment(const engine::Link& link) const
    {
        const auto& event = subject_.graph().event(link.record);
        const engine::Money money{event.quantity, event.currency};
        const auto eur = subject_.graph().rates().in_eur(money, event.time);
        return {link.record, event.time, link.from, link.to,
                static_cast<double>(eur.value_or(event.quantity)) / 10'000};
    }

    bool crosses(const Payment& payment) const
    {
        const auto& country = subject_.projection.country;
        return country[payment.from].known() && country[payment.to].known() &&
               country[payment.from] != country[payment.to];
    }

    std::optional<Lump> as_lump(const Payment& paid) const
    {
        double sum = 0;
        double largest = 0;
        Lump lump{paid.from, paid.to, paid.record, paid.eur, 0, crosses(paid), true};
        for (const auto i : in_[paid.from]) {
            const auto& got = payments_[i];
            if (got.time >= paid.time) break;
            if (got.time < paid.time - options_.collecting) continue;
            sum += got.eur;
            largest = std::max(largest, got.eur);
            ++lump.collected;
            lump.crosses = lump.crosses || crosses(got);
        }
        if (lump.collected < options_.least_payments ||
            paid.eur < options_.above_largest * largest || paid.eur < options_.least_ratio * sum ||
            paid.eur > options_.most_ratio * sum) {
            return {};
        }
        lump.ends = !passed_on(paid);
        return lump;
    }

    bool passed_on(const Payment& got) const
    {
        double sum = 0;
        for (const auto i : out_[got.to]) {
            const auto& paid = payments_[i];
            if (paid.time > got.time && paid.time <= got.time + kPassedOn) sum += paid.eur;
        }
        return sum >= kPassedShare * got.eur;
    }

    const Subject& subject_;
    const LumpOptions& options_;
    std::vector<Payment> payments_;
    std::vector<std::vector<std::uint32_t>> in_, out_; // by node, in the order of time
};

} // namespace

std::vector<Lump> lumps(const Subject& subject, const LumpOptions& options)
{
    return Ledger(subject, options).lumps();
}

} // namespace spindel::analysis

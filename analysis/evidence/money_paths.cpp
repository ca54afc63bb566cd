#include "analysis/evidence/money_paths.h"

#include <algorithm>
#include <set>

#include "analysis/evidence/tail.h"

namespace spindel::analysis {

namespace {

using engine::NodeId;

struct Payment {
    engine::EventId record{};
    engine::Time time;
    NodeId from = 0;
    NodeId to = 0;
    double eur = 0;
    bool by_organisation = false;
};

/// What a payer got in the weeks before a payment.
struct Before {
    std::size_t payments = 0;
    double sum = 0;
    double largest = 0;
};

class Ledger {
public:
    Ledger(const Subject& subject, const LumpOptions& options)
        : subject_(subject), options_(options), in_(subject.projection.network.node_count()),
          got_(in_.size()), spent_(in_.size()), payers_(in_.size())
    {
        for (const auto& link : subject.projection.links) {
            if (link.layer == engine::Layer::payments) add(link);
        }
        std::ranges::sort(payments_, {}, &Payment::record); // so by time
        for (std::uint32_t i = 0; i < payments_.size(); ++i) {
            const auto& payment = payments_[i];
            in_[payment.to].push_back(i);
            payers_[payment.to].insert(payment.from);
            spent_[payment.from] += payment.eur;
            if (!payment.by_organisation) got_[payment.to] += payment.eur;
        }
    }

    std::vector<Lump> lumps() const
    {
        std::vector<double> amounts;
        for (const auto& payment : payments_) {
            if (!payment.by_organisation) amounts.push_back(payment.eur);
        }
        const auto surprise = surprises(amounts);
        std::vector<Lump> found;
        std::size_t next = 0;
        for (const auto& payment : payments_) {
            if (payment.by_organisation) continue;
            const auto lump = as_lump(payment, surprise[next++]);
            if (lump.passes_up || lump.kept) found.push_back(lump);
        }
        return found;
    }

private:
    void add(const engine::Link& link)
    {
        const auto& event = subject_.graph().event(link.record);
        const engine::Money money{event.quantity, event.currency};
        const auto eur = subject_.graph().rates().in_eur(money, event.time);
        payments_.push_back({link.record, event.time, link.from, link.to,
                             static_cast<double>(eur.value_or(event.quantity)) / 10'000,
                             subject_.is_organisation(link.from)});
    }

    Before before(const Payment& paid) const
    {
        Before result;
        for (const auto i : in_[paid.from]) {
            const auto& got = payments_[i];
            if (got.time >= paid.time) break;
            if (got.time < paid.time - options_.collecting) continue;
            ++result.payments;
            result.sum += got.eur;
            result.largest = std::max(result.largest, got.eur);
        }
        return result;
    }

    bool is_one_way(const Payment& paid) const
    {
        return std::ranges::none_of(in_[paid.from],
                                    [&](std::uint32_t i) { return payments_[i].from == paid.to; });
    }

    /// A shop or a travel agent, whose customers each pay once.
    bool has_customers(NodeId v) const
    {
        const auto payers = payers_[v].size();
        return payers > options_.most_one_off &&
               static_cast<double>(in_[v].size()) <
                   options_.least_payments_each * static_cast<double>(payers);
    }

    Lump as_lump(const Payment& paid, double surprise) const
    {
        const auto got = before(paid);
        Lump lump{paid.from, paid.to, paid.record, paid.eur, surprise, got.payments, false, false};
        lump.passes_up = got.payments >= options_.least_collected &&
                         paid.eur >= options_.of_largest_passed * got.largest &&
                         paid.eur >= options_.least_ratio * got.sum &&
                         paid.eur <= options_.most_ratio * got.sum;
        lump.kept = surprise >= options_.least_surprise &&
                    got.payments >= options_.least_before_kept &&
                    paid.eur >= options_.of_largest_kept * got.largest &&
                    spent_[paid.to] <= options_.most_spent * got_[paid.to] && is_one_way(paid) &&
                    !subject_.is_organisation(paid.to) && !has_customers(paid.from);
        return lump;
    }

    const Subject& subject_;
    const LumpOptions& options_;
    std::vector<Payment> payments_;
    std::vector<std::vector<std::uint32_t>> in_; // by node, in the order of time
    std::vector<double> got_, spent_;            // euro, from persons, to anybody
    std::vector<std::set<NodeId>> payers_;       // of each
};

} // namespace

std::vector<Lump> lumps(const Subject& subject, const LumpOptions& options)
{
    return Ledger(subject, options).lumps();
}

} // namespace spindel::analysis

#include "analysis/simulation/firms.h"

namespace spindel::analysis::simulation {

namespace {

using engine::PaymentMethod;

class Business {
public:
    Business(Chronicle& chronicle, const Firm& firm, Draws& draws)
        : chronicle_(chronicle), firm_(firm), plan_(firm.plan), draws_(draws)
    {
    }

    /// Organisations pay for the work; guests of a travel agent pay for themselves.
    void earn()
    {
        for (const auto client : firm_.clients) {
            for (int day = next(14, 35); day < chronicle_.days(); day += draws_.between(14, 35)) {
                pay(day, chronicle_.account(client), firm_.purse, draws_.log_normal(5000, 0.8));
            }
        }
        if (plan_.trade != Trade::travel_agent) return;
        for (const auto guest : firm_.workers) {
            pay(next(0, 60), chronicle_.account(guest), firm_.purse, draws_.log_normal(500, 0.5));
        }
    }

    void pay_people()
    {
        const bool guests = plan_.worker_role() == Role::firm_guest;
        const int every = draws_.chance(0.5) ? 14 : 30;
        for (int day = next(10, 20); !guests && day < chronicle_.days(); day += every) {
            for (const auto worker : firm_.workers) {
                if (!draws_.chance(0.85)) continue;
                pay(day + draws_.between(0, 2), firm_.purse, chronicle_.account(worker),
                    draws_.within(35, 80) * every);
            }
        }
        for (const auto* staff : {&firm_.office, &firm_.agents, &firm_.foremen, &firm_.drivers}) {
            for (const auto member : *staff) {
                for (int day = next(15, 30); day < chronicle_.days(); day += 30) {
                    pay(day, firm_.purse, chronicle_.account(member), draws_.log_normal(1800, 0.5));
                }
            }
        }
    }

    /// Profit, now and then in a lump; where nothing is registered it is the chief's already.
    void pay_chief()
    {
        const auto own = chronicle_.account(firm_.chief);
        for (int day = next(14, 40); own != firm_.purse && day < chronicle_.days();
             day += draws_.between(14, 45)) {
            pay(day, firm_.purse, own, draws_.log_normal(3500, 0.7),
                draws_.chance(0.2) ? PaymentMethod::cash : PaymentMethod::transfer);
        }
    }

    /// Small sums from many to a foreman, a lump over the border every few weeks.
    void collect_rent()
    {
        if (!plan_.collects_rent) return;
        const auto foreman = chronicle_.account(firm_.foremen.front());
        double kept = 0;
        int next_lump = next(20, 40);
        for (int day = next(7, 20); day + 7 < chronicle_.days(); day += 7) {
            for (const auto worker : firm_.workers) {
                if (!draws_.chance(0.35)) continue;
                const double eur = 10.0 * draws_.between(5, 40);
                pay(day + draws_.between(0, 5), chronicle_.account(worker), foreman, eur,
                    draws_.chance(0.4) ? PaymentMethod::cash : PaymentMethod::remittance);
                kept += eur;
            }
            if (day < next_lump || kept < 800) continue;
            next_lump = day + draws_.between(14, 42);
            pay(day + 6, foreman, firm_.purse, kept * draws_.within(0.75, 0.95));
            kept = 0;
        }
    }

    /// Workers keep their wages; some of it goes home.
    void send_home(const Circle& at_home)
    {
        for (const auto worker : firm_.workers) {
            if (!draws_.chance(0.5)) continue;
            const auto relative = draws_.pick(at_home);
            for (int day = next(20, 40); day < chronicle_.days(); day += 30) {
                pay(day, chronicle_.account(worker), chronicle_.account(relative),
                    10.0 * draws_.between(5, 40), PaymentMethod::remittance);
            }
        }
    }

    void buy_supplies()
    {
        const auto foreman = chronicle_.account(firm_.foremen.front());
        for (int day = next(5, 20); day < chronicle_.days(); day += draws_.between(10, 25)) {
            pay(day, firm_.purse, foreman, draws_.log_normal(400, 0.6));
        }
    }

private:
    int next(int low, int high) { return plan_.first_day + draws_.between(low, high); }

    void pay(int day, AccountIndex payer, AccountIndex payee, double eur,
             PaymentMethod method = PaymentMethod::transfer)
    {
        const auto time = draws_.moment(chronicle_.day(day), Rhythm::office);
        chronicle_.pay(time, payer, payee, eur, method);
    }

    Chronicle& chronicle_;
    const Firm& firm_;
    const FirmPlan& plan_;
    Draws& draws_;
};

} // namespace

void do_business(Chronicle& chronicle, const Firm& firm, const Population& population, Draws& draws)
{
    Business business(chronicle, firm, draws);
    business.earn();
    business.pay_people();
    business.pay_chief();
    business.collect_rent();
    const auto at_home = population.by_country.find(firm.plan.home);
    if (at_home != population.by_country.end()) business.send_home(at_home->second);
    business.buy_supplies();
}

} // namespace spindel::analysis::simulation

/// Money that goes on, against chance: collected and passed up, or passed through within days.
#pragma once

#include <cstdint>
#include <span>

#include "analysis/evidence/money_paths.h"
#include "analysis/persona_text.h"
#include "engine/progress.h"
#include "engine/time.h"

namespace spindel::analysis {

/// One payment, as its payee or its payer sees it.
struct Sum {
    engine::Time time;
    double eur = 0;
};

struct PassedMoneyOptions {
    LumpOptions lumps;           // what counts as passed up
    std::chrono::days within{3}; // of what came in, money passes through
    double least_passed = 0.9;   // of the sum that came in, and at most all of it
    int dealings = 199;
    std::uint64_t random_seed = 1;
    engine::Progress progress;
};

/// How many payments out are passed up, as `Lump` has it: larger than what was got in the weeks
/// before, and covered by it. Both sorted by time. Time O(in + out).
std::uint32_t passed_up(std::span<const Sum> in, std::span<const Sum> out,
                        const LumpOptions& options = {});

/// p of as many: the amounts of all payments, in and out, are dealt out anew among them, while
/// their times stay. So a persona that gets and pays the same sort of sums passes nothing up,
/// however many they are. p = (1 + dealings with as many) / (1 + dealings).
///
/// @param stream of random numbers, one a persona. Time O(dealings * (in + out)).
double passed_up_p(std::span<const Sum> in, std::span<const Sum> out, std::uint64_t stream,
                   const PassedMoneyOptions& options = {});

/// How many payments out are what came in within days before, but for at most a tenth.
std::uint32_t passed_through(std::span<const Sum> in, std::span<const Sum> out,
                             const PassedMoneyOptions& options = {});

/// p of as many: the payments out are rotated together by every whole number of the days of the
/// period, as in relays.h; the rhythm and the sums of both sides stay.
///
/// @param begin, end of the records' payments. Time O(days * out * log in).
double passed_through_p(std::span<const Sum> in, std::span<const Sum> out, engine::Time begin,
                        engine::Time end, const PassedMoneyOptions& options = {});

struct PassedMoney {
    std::uint32_t up = 0;
    double up_p = 1;
    std::uint32_t through = 0;
    double through_p = 1;
};

/// For each node. The same on any number of threads.
engine::NodeMap<PassedMoney> passed_money(const Subject& subject,
                                          const PassedMoneyOptions& options = {});

} // namespace spindel::analysis

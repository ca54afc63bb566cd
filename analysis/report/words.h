/// The sentences, figures, times and countries of the report in its language; the same under every
/// locale.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "analysis/finding.h"
#include "analysis/report/language.h"
#include "engine/country.h"
#include "engine/projection.h"
#include "engine/time.h"

namespace spindel::analysis::report {

/// What the report says. Sentences stand in English where they are used; `swedish/` has them in
/// Swedish.
class Words {
public:
    explicit Words(Language language = Language::english) : language_(language) {}

    Language language() const { return language_; }

    /// A sentence with its places {} filled.
    template <typename... Values>
    std::string operator()(std::string_view english, const Values&... values) const
    {
        return fmt::vformat(of(english), fmt::make_format_args(values...));
    }

    /// One of two sentences: of a single thing or of many.
    template <typename... Values>
    std::string plural(std::int64_t number, std::string_view one, std::string_view many,
                       const Values&... values) const
    {
        return (*this)(number == 1 ? one : many, values...);
    }

    /// "1 ring", "2 rings".
    std::string counted(std::int64_t number, std::string_view one, std::string_view many) const;

    /// "a", "a and b", "a, b and c".
    std::string listed(const std::vector<std::string>& items) const;

    /// What an analysis says of a node, or why a row was refused: made in English from a sentence
    /// that the language has, with names and figures at its places.
    std::string finding(std::string_view english) const;

    /// What an import did beside storing: "import 1: rows beside the table left out: calls.csv".
    std::string import_step(std::string_view english) const;

    /// The words of all reasons as one line: "a; b; c".
    std::string line_of(const std::vector<Reason>& reasons) const;

    /// "12 345 678", with narrow blanks that do not break.
    std::string grouped(std::int64_t number) const;

    /// A number with so many decimals, "–" where it is none.
    std::string decimal(double number, int decimals) const;

    /// The same of a figure; empty where it is none.
    std::string figure(const engine::Figure& figure) const;

    /// An amount of money in ten-thousandths of its unit.
    std::string amount(std::int64_t ten_thousandths) const;

    /// A share in [0, 1] as "37 %".
    std::string percent(double share) const;

    /// "2025-03-01 14:05:09", without the zone, which the report states once; "unknown" for no
    /// time.
    std::string moment(engine::Time time) const;

    /// "2025-03-01"; "unknown" for no time.
    std::string day(engine::Time time) const;

    /// "Sweden"; "not known" where unknown.
    std::string country_name(engine::Country country) const;

    /// "Sweden (SE)"; "country unknown".
    std::string country(engine::Country country) const;

    /// The jurisdiction of a source: "Sweden (SE)" where it is a country's code, else as it is.
    std::string jurisdiction(std::string_view jurisdiction) const;

    /// "calls and messages", "payments", "journeys", "stated contacts".
    std::string layer(engine::Layer layer) const;

private:
    /// The sentence in the language; English where it has none.
    std::string_view of(std::string_view english) const;
    /// The decimal mark of the language in a number written with a point.
    std::string marked(std::string number) const;

    Language language_;
};

/// "SE"; "?" where unknown.
std::string short_country(engine::Country country);

/// At most `most` characters, an ellipsis where some were cut.
std::string shortened(std::string_view text, std::size_t most);

} // namespace spindel::analysis::report

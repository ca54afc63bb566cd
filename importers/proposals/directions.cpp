#include "importers/proposals/directions.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "importers/hidden_numbers.h"
#include "importers/profiles/toml_characters.h"

namespace spindel::importers::proposals {

namespace {

using profiles::toml_text;

enum class Way : std::uint8_t { in, out, forwarded };

// by Way: folded, with a semicolon before and behind each
constexpr std::array<std::string_view, 3> kWords{
    ";in;incoming;incoming call;incoming sms;inbound;received;terminating;terminated;mt;"
    "mtc;smt;call in;sms in;sms mt;mt sms;voice in;inkommande;innkommende;indgående;"
    "eingehend;kommend;ankommend;inn;ind;saapuva;sissetulev;inkomend;binnenkomend;entrant;"
    "reçu;entrante;przychodzące;przychodząca;příchozí;primit;"
    "intrare;",
    ";out;outgoing;outgoing call;outgoing sms;outbound;dialled;dialed;originating;"
    "originated;mo;moc;smo;call out;sms out;sms mo;mo sms;voice out;utgående;udgående;"
    "ausgehend;gehend;abgehend;ut;ud;lähtevä;väljuv;uitgaand;sortant;émis;saliente;"
    "wychodzące;wychodząca;odchozí;efectuat;ieșire;",
    ";forwarded;forward;fwd;cf;cfw;call forward;call forwarding;call forwarded;diverted;"
    "redirected;vidarekopplad;vidarekopplat;",
};

std::optional<std::size_t> way_of(std::string_view cell)
{
    const auto word = ";" + folded(cell) + ";";
    for (std::size_t way = 0; way < kWords.size(); ++way) {
        if (kWords[way].find(word) != std::string_view::npos) return way;
    }
    return {};
}

using Words = std::vector<std::string>;
using Rows = std::vector<Words>;

/// A column whose words say which way calls went; those words as they stand there, each once.
struct Directions {
    std::size_t column = 0;
    std::array<Words, 3> words; // by Way
    std::size_t known = 0;      // cells with such a word
    std::size_t filled = 0;

    const Words& of(Way way) const { return words[static_cast<std::size_t>(way)]; }
};

Directions words_of(std::size_t column, const Rows& rows)
{
    Directions found{column, {}, 0, 0};
    for (const auto& row : rows) {
        if (column >= row.size() || row[column].empty()) continue;
        ++found.filled;
        const auto way = way_of(row[column]);
        if (!way) continue;
        ++found.known;
        auto& words = found.words[*way];
        if (std::ranges::find(words, row[column]) == words.end()) words.push_back(row[column]);
    }
    return found;
}

/// The column that is called a direction, or else the one with most words of one.
std::optional<Directions> directions_of(const MatchedColumns& matched, std::size_t columns,
                                        const Rows& rows)
{
    if (const auto named = matched.sides.find("direction"); named != matched.sides.end())
        return words_of(named->second, rows);
    std::optional<Directions> best;
    for (std::size_t i = 0; i < columns; ++i) {
        auto one = words_of(i, rows);
        const bool says_ways = !one.of(Way::in).empty() || !one.of(Way::out).empty();
        if (!says_ways || 2 * one.known < one.filled) continue;
        if (!best || one.known > best->known) best = std::move(one);
    }
    return best;
}

/// Writes what a direction decides.
class SidesProposal {
public:
    /// @param directions null where no column holds any.
    SidesProposal(MatchedColumns& matched, const Words& header, const Directions* directions)
        : matched_(matched), header_(header), directions_(directions)
    {
    }

    ProposedSides propose() &&
    {
        const auto caller = name_of("caller_id"), callee = name_of("callee_id");
        const auto own = side("own"), other = side("other");
        if (!caller.empty() && !callee.empty()) {
            ends_by_name();
        } else if (caller.empty() && callee.empty() && !own.empty() && !other.empty()) {
            ends_by_side(own, other);
        } else {
            complete_ends(own, other);
        }
        return std::move(out_);
    }

private:
    std::string name(std::size_t column) const { return toml_text(header_[column]); }

    std::string name_of(const std::string& contract) const
    {
        const auto at = matched_.columns.find(contract);
        return at == matched_.columns.end() ? "" : name(at->second.front());
    }

    std::string side(const std::string& which) const
    {
        const auto at = matched_.sides.find(which);
        return at == matched_.sides.end() ? "" : name(at->second);
    }

    /// The handset of the own number, where no column says whose it is.
    std::string device() const
    {
        return matched_.columns.contains("caller_device_id") ? "" : side("device");
    }

    void map(const std::string& contract, const std::string& which)
    {
        const auto at = matched_.sides.find(which);
        if (at == matched_.sides.end() || matched_.columns.contains(contract)) return;
        matched_.columns[contract] = {at->second};
        take(at->second);
    }

    void take(std::size_t column) { std::erase(matched_.others, column); }

    void take_side(const std::string& which)
    {
        if (const auto at = matched_.sides.find(which); at != matched_.sides.end())
            take(at->second);
        take(directions_->column);
    }

    /// A case for the words of one way, or for a word made up where the rows hold none.
    void add_case(Way way, const std::string& made_up, const std::string& fields)
    {
        std::string words;
        for (const auto& word : directions_->of(way))
            words += (words.empty() ? "" : ", ") + toml_text(word);
        const bool is_made_up = words.empty();
        if (is_made_up) words = toml_text(made_up);
        out_.cases += fmt::format(
            "\n[[case]]\ncolumn = {}\nis = [{}]{}\nfields = {{ {} }}\n", name(directions_->column),
            words, is_made_up ? " # none in the first rows: state the word" : "", fields);
    }

    /// Columns name caller and called one; whose the handset is may hang on the direction.
    void ends_by_name()
    {
        if (directions_ == nullptr) return map("caller_device_id", "device");
        const auto direction = name(directions_->column);
        if (!directions_->of(Way::in).empty()) {
            out_.remarks += fmt::format(
                "# {} says incoming of some calls: if {} is the own number of all rows, not the "
                "caller, turn these round by a [[case]]\n",
                direction, name_of("caller_id"));
        }
        const auto handset = device();
        if (handset.empty()) return;
        add_case(Way::out, "out", "caller_device_id = " + handset);
        add_case(Way::in, "in", "callee_device_id = " + handset);
        take_side("device");
    }

    /// Columns name the own number and the other one.
    void ends_by_side(const std::string& own, const std::string& other)
    {
        if (directions_ == nullptr) {
            out_.remarks += fmt::format(
                "# {} and {} are not mapped: no column is known to say which of them called\n", own,
                other);
            return;
        }
        const auto direction = name(directions_->column);
        out_.remarks += fmt::format("# caller_id and callee_id: by the cases below; rows with "
                                    "another word in {} are refused\n",
                                    direction);
        const auto handset = device();
        const auto of = [&handset](std::string_view end) {
            return handset.empty() ? "" : fmt::format(", {}_device_id = {}", end, handset);
        };
        add_case(Way::out, "out",
                 fmt::format("caller_id = {}, callee_id = {}{}", own, other, of("caller")));
        add_case(Way::in, "in",
                 fmt::format("caller_id = {}, callee_id = {}{}", other, own, of("callee")));
        add_forwarded(other);
        for (const auto* which : {"own", "other"})
            take_side(which);
        if (!handset.empty()) take_side("device");
        out_.fill_ends = true;
    }

    void add_forwarded(const std::string& other)
    {
        if (directions_->of(Way::forwarded).empty()) return;
        const auto third = side("third");
        if (third.empty()) {
            out_.cases += "# calls passed on are refused: no column is known to say to whom\n";
            return;
        }
        add_case(Way::forwarded, "", fmt::format("caller_id = {}, callee_id = {}", other, third));
        take_side("third");
    }

    /// One end is named; the other column is the other end, unless a direction says otherwise.
    void complete_ends(const std::string& own, const std::string& other)
    {
        const bool is_one_named = !name_of("caller_id").empty() || !name_of("callee_id").empty();
        if (!is_one_named || (own.empty() && other.empty())) return;
        if (directions_ != nullptr) {
            for (const auto* end : {"caller_id", "callee_id"}) {
                const auto at = matched_.columns.find(end);
                if (at == matched_.columns.end()) continue;
                matched_.others.push_back(at->second.front());
                matched_.columns.erase(at);
            }
            std::ranges::sort(matched_.others);
            out_.remarks += fmt::format(
                "# {} says who called whom: state the columns of both numbers by [[case]] tables\n",
                name(directions_->column));
            return;
        }
        const std::string missing = name_of("caller_id").empty() ? "caller_id" : "callee_id";
        map(missing, missing == "caller_id" && !own.empty() ? "own" : "other");
        map(missing, "own");
        map("caller_device_id", "device");
    }

    MatchedColumns& matched_;
    const Words& header_;
    const Directions* directions_;
    ProposedSides out_;
};

} // namespace

ProposedSides propose_sides(MatchedColumns& matched, const std::vector<std::string>& header,
                            const std::vector<std::vector<std::string>>& rows)
{
    if (matched.kind != engine::RecordKind::call) return {};
    const auto directions = directions_of(matched, header.size(), rows);
    return SidesProposal(matched, header, directions ? &*directions : nullptr).propose();
}

} // namespace spindel::importers::proposals

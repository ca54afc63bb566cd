#include "importers/formats/pnrgov.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "importers/characters.h"
#include "importers/formats/cell_forms.h"
#include "importers/formats/travel_rows.h"
#include "importers/formats/traveller_names.h"
#include "importers/pseudonyms/state_codes.h"

namespace spindel::importers::formats {

namespace {

/// From these on, a booking tells of its past, not of what holds.
constexpr std::array<std::string_view, 2> kHistory{"ABI", "SAC"};
/// What is taken, and what names or counts the message's own parts.
constexpr std::array<std::string_view, 6> kRead{"SRC", "RCI", "TVL", "TIF", "EQN", "MSG"};

// parts of a document's text
constexpr std::size_t kGender = 6; // "FI" and "MI" of infants
constexpr std::size_t kSurname = 8;
constexpr std::size_t kGivenName = 9;
constexpr std::size_t kMiddleName = 10;

constexpr auto kNobody = static_cast<std::size_t>(-1);

std::vector<std::string> cut_at_slashes(std::string_view text)
{
    std::vector<std::string> parts;
    while (true) {
        const auto slash = text.find('/');
        parts.emplace_back(trimmed(text.substr(0, slash)));
        if (slash == text.npos) return parts;
        text.remove_prefix(slash + 1);
    }
}

/// The parts of a document's text, its type the second: some systems leave the slash before it out
/// ("P/GBR/123456789/GBR").
std::vector<std::string> document_parts(std::string_view text)
{
    constexpr std::size_t kLongestType = 2;
    auto parts = cut_at_slashes(text);
    const bool is_type = !parts[0].empty() && parts[0].size() <= kLongestType &&
                         std::ranges::all_of(parts[0], is_upper);
    if (is_type && (parts[1].empty() || pseudonyms::issuing_state(parts[1])))
        parts.insert(parts.begin(), "");
    return parts;
}

/// One booking.
class Pnr {
public:
    Pnr(const MessageContext& context, MessageRowsFound& found) : context_(context), found_(found)
    {
    }

    void read(std::span<const Segment> segments)
    {
        line_ = segments.front().line;
        for (const auto& segment : segments) {
            if (std::ranges::find(kHistory, segment.tag) != kHistory.end()) is_history_ = true;
            take(segment);
        }
        if (booking_.date.empty() && !legs_.empty())
            booking_.date = legs_[0].second.departs.substr(0, 10);
        for (const auto& [document, below] : documents_)
            take_document(*document, below);
        refuse_documents_of_nobody();
        write();
    }

private:
    struct Person {
        Traveller traveller;
        std::int64_t line = 0;
        std::string reference;  // by which later segments mean him
        Words surname, given;   // to compare with a document's; not kept
        bool is_infant = false; // by his own TIF
        bool has_others_document = false;
    };

    struct LooseDocument {
        std::string number, state;
        std::int64_t line = 0;
    };

    void take(const Segment& segment)
    {
        if (is_history_) return (void)found_.not_taken.emplace_back("history");
        if (segment.tag == "RCI") return take_booking(segment);
        if (segment.tag == "TVL") return take_leg(segment);
        if (segment.tag == "TIF") return take_person(segment);
        if (segment.tag == "SSR" && segment.at(0) == "DOCS")
            return (void)documents_.emplace_back(&segment, current_);
        if (std::ranges::find(kRead, segment.tag) == kRead.end())
            found_.not_taken.push_back(segment.tag == "SSR" ? "SSR " + shown_code(segment.at(0))
                                                            : shown_code(segment.tag));
    }

    void take_booking(const Segment& segment)
    {
        if (!booking_.locator.empty()) return;
        booking_.carrier = trimmed(segment.at(0, 0));
        booking_.locator = trimmed(segment.at(0, 1));
        const auto made = local_time(segment.at(0, 3), "0000", false);
        booking_.date = made.substr(0, 10);
    }

    void take_leg(const Segment& segment)
    {
        Leg leg;
        leg.departs = local_time(segment.at(0, 0), segment.at(0, 1), false);
        leg.arrives = local_time(segment.at(0, 2), segment.at(0, 3), false);
        leg.from = trimmed(segment.at(1));
        leg.to = trimmed(segment.at(2));
        leg.carrier = trimmed(segment.at(3));
        // below a flight, TVL names only a flight's number and cabin
        if (leg.from.empty() && leg.to.empty() && segment.at(0).empty()) return;
        if (leg.to.empty())
            return (void)found_.not_taken.emplace_back("TVL of no journey"); // a hotel, a car
        legs_.emplace_back(segment.line, leg);
        found_.not_taken.emplace_back("TVL number of the flight");
    }

    void take_person(const Segment& segment)
    {
        const auto reference = std::string(trimmed(segment.at(1, 2)));
        const auto known = std::ranges::find_if(people_, [&](const Person& person) {
            return !reference.empty() && person.reference == reference;
        });
        current_ = static_cast<std::size_t>(known - people_.begin());
        if (known != people_.end()) return; // TIF comes again with each flight's check-in
        people_.push_back({{"", "", reference},
                           segment.line,
                           reference,
                           words(segment.at(0, 0)),
                           words(segment.at(1, 0)),
                           segment.at(1, 1) == "IN"});
    }

    /// "/P/KOR/M17072944/KOR/15FEB57/F/23MAR19/KIM/KONG CHUN/"
    void take_document(const Segment& segment, std::size_t below)
    {
        std::vector<std::string> parts;
        for (const auto& component : segment.elements[0]) {
            if (component.find('/') != component.npos) parts = document_parts(component);
        }
        auto* person = person_of(std::string(trimmed(segment.at(1, 2))), below);
        if (parts.size() < 4 || parts[3].empty())
            return (void)found_.not_taken.emplace_back("SSR DOCS");
        if (person == nullptr) return of_nobody_.push_back({parts[3], parts[2], segment.line});
        parts.resize(std::max<std::size_t>(parts.size(), kMiddleName + 1));
        const bool is_of_infant = parts[kGender] == "FI" || parts[kGender] == "MI";
        if (is_of_infant && !person->is_infant) return add_infant(parts, segment.line);
        auto& traveller = person->traveller;
        if (!traveller.document.empty()) {
            if (traveller.document != parts[3] || traveller.document_state != parts[2])
                found_.not_taken.emplace_back("SSR DOCS beyond a traveller's first");
            return;
        }
        traveller.document_state = parts[2];
        traveller.document = parts[3];
        person->has_others_document =
            !may_be_one(person->surname, words(parts[kSurname])) ||
            !may_be_given(person->given, words(parts[kGivenName] + ' ' + parts[kMiddleName]));
    }

    /// A child on somebody's lap ("FI", "MI"), whose document stands below that traveller's name.
    void add_infant(const std::vector<std::string>& parts, std::int64_t line)
    {
        if (!is_somebodys(parts[3], parts[2]))
            people_.push_back({{parts[3], parts[2], ""}, line, "", {}, {}});
    }

    /// By the reference in the segment, else as which one it stands below; nobody above all of
    /// them.
    Person* person_of(const std::string& reference, std::size_t below)
    {
        for (auto& person : people_) {
            if (!reference.empty() && person.reference == reference) return &person;
        }
        return reference.empty() && below < people_.size() ? &people_[below] : nullptr;
    }

    SourceRow row_of_booking(std::int64_t line) const
    {
        SourceRow row;
        row.kind = engine::RecordKind::travel;
        row.key = RowKey::content;
        row.line = line;
        row.set("booking_id", booking_.locator);
        row.set("carrier", booking_.carrier);
        row.set("booking_date", booking_.date);
        row.set("source", context_.source);
        return row;
    }

    bool is_somebodys(std::string_view number, std::string_view state) const
    {
        return std::ranges::any_of(people_, [&](const Person& person) {
            return person.traveller.document == number && person.traveller.document_state == state;
        });
    }

    /// A document above all names is nobody's, unless it stands with one, too. Each once: it comes
    /// again with every flight.
    void refuse_documents_of_nobody()
    {
        std::set<std::pair<std::string, std::string>> seen;
        for (const auto& [number, state, line] : of_nobody_) {
            if (is_somebodys(number, state) || !seen.emplace(number, state).second) continue;
            auto row = row_of_booking(line);
            row.set("document_id", number);
            row.set("document_state", state);
            row.refuse("actor_id", "a document of a booking that names nobody for it", "");
            found_.rows.push_back(std::move(row));
        }
    }

    void write()
    {
        if (people_.empty() || legs_.empty()) {
            auto row = row_of_booking(line_);
            row.refuse(
                "actor_id",
                people_.empty() ? "a booking without travellers" : "a booking without flights", "");
            found_.rows.push_back(std::move(row));
            return;
        }
        std::vector<Journey> journeys;
        for (std::size_t i = 0; i < people_.size(); ++i) {
            const auto& traveller = people_[i].traveller;
            for (const auto& [line, leg] : legs_) {
                auto row = travel_row(leg, traveller, booking_, context_.source, context_.zone);
                row.line = line;
                // His place in the message is no name: the next message may leave another out.
                if (traveller.document.empty() && traveller.number.empty())
                    row.refuse("actor_id", "a traveller without document and number", "");
                journeys.push_back({std::move(row), std::to_string(i)});
            }
        }
        refuse_shared_documents(journeys);
        for (std::size_t at = 0; at < journeys.size(); ++at) {
            auto& row = journeys[at].row;
            if (people_[at / legs_.size()].has_others_document)
                row.refuse("document_id", "a document of another name than the traveller's", "");
            found_.rows.push_back(std::move(row));
        }
    }

    const MessageContext& context_;
    MessageRowsFound& found_;
    std::int64_t line_ = 0;
    Booking booking_;
    std::vector<std::pair<std::int64_t, Leg>> legs_;
    std::vector<Person> people_;
    std::size_t current_ = kNobody;
    std::vector<std::pair<const Segment*, std::size_t>> documents_; // and below whom they stand
    std::vector<LooseDocument> of_nobody_;
    bool is_history_ = false;
};

} // namespace

MessageRowsFound pnrgov_rows(std::span<const Segment> message, const MessageContext& context)
{
    MessageRowsFound found;
    std::size_t begin = 0;
    const auto is_begin = [&](std::size_t at) {
        return at == message.size() || message[at].tag == "SRC";
    };
    for (; !is_begin(begin); ++begin) {
        if (std::ranges::find(kRead, message[begin].tag) == kRead.end() ||
            message[begin].tag == "TIF")
            found.not_taken.push_back(shown_code(message[begin].tag));
    }
    while (begin < message.size()) {
        auto end = begin + 1;
        while (!is_begin(end))
            ++end;
        Pnr(context, found).read(message.subspan(begin, end - begin));
        begin = end;
    }
    return found;
}

} // namespace spindel::importers::formats

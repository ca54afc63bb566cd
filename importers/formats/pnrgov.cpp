#include "importers/formats/pnrgov.h"

#include <algorithm>
#include <array>
#include <optional>

#include "importers/formats/cell_forms.h"
#include "importers/formats/travel_rows.h"

namespace spindel::importers::formats {

namespace {

/// From these on, a booking tells of its past, not of what holds.
constexpr std::array<std::string_view, 2> kHistory{"ABI", "SAC"};
constexpr std::array<std::string_view, 9> kRead{"SRC", "RCI", "TVL", "TIF", "DAT",
                                                "ORG", "EQN", "MSG", "RPI"};

// parts of a document's text
constexpr std::size_t kGender = 6; // "FI" and "MI" of infants
constexpr std::size_t kSurname = 8;
constexpr std::size_t kGivenName = 9;
constexpr std::size_t kMiddleName = 10;

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

using Words = std::vector<std::string>;

/// The words of a name in upper case: "Anna-Karin" is two.
Words words(std::string_view name)
{
    Words found(1);
    for (const char c : name) {
        const bool is_lower = c >= 'a' && c <= 'z';
        if (is_lower || (c >= 'A' && c <= 'Z')) {
            found.back() += is_lower ? static_cast<char>(c - ('a' - 'A')) : c;
        } else if (!found.back().empty()) {
            found.emplace_back();
        }
    }
    if (found.back().empty()) found.pop_back();
    return found;
}

/// Without the title at the end of given names: "ANA MRS", "ANAMRS".
Words without_title(Words given)
{
    for (const std::string_view title : {"MSTR", "MISS", "MRS", "CHD", "INF", "MR", "MS"}) {
        if (given.empty() || !given.back().ends_with(title)) continue;
        given.back() = given.back().substr(0, given.back().size() - title.size());
        if (given.back().empty()) given.pop_back();
        break;
    }
    return given;
}

/// Whether all words of one are the first ones of the other, however they are parted; an initial at
/// its end does not count.
bool begins(Words one, const Words& other)
{
    while (one.size() > 1 && one.back().size() == 1)
        one.pop_back();
    std::string all, so_far;
    for (const auto& word : one)
        all += word;
    for (const auto& word : other) {
        so_far += word;
        if (so_far == all) return true;
    }
    return false;
}

/// Whether two writings may be of one name: one goes on where the other ends, or one is not stated.
bool may_be_one(const Words& a, const Words& b)
{
    return a.empty() || b.empty() || begins(a, b) || begins(b, a);
}

bool may_be_given(const Words& in_booking, const Words& in_document)
{
    return may_be_one(in_booking, in_document) ||
           may_be_one(without_title(in_booking), in_document);
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
        write();
    }

private:
    struct Person {
        Traveller traveller;
        std::int64_t line = 0;
        std::string reference; // by which later segments mean him
        Words surname, given;  // to compare with a document's; not kept
        bool is_infant = false; // by his own TIF
        bool has_others_document = false;
    };

    void take(const Segment& segment)
    {
        if (is_history_) return found_.not_taken.push_back("history");
        if (segment.tag == "RCI") return take_booking(segment);
        if (segment.tag == "TVL") return take_leg(segment);
        if (segment.tag == "TIF") return take_person(segment);
        if (segment.tag == "SSR" && segment.at(0) == "DOCS") return take_document(segment);
        if (std::ranges::find(kRead, segment.tag) == kRead.end())
            found_.not_taken.push_back(segment.tag == "SSR" ? "SSR " + std::string(segment.at(0))
                                                            : segment.tag);
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
        if (leg.to.empty()) return found_.not_taken.push_back("TVL of no journey"); // a hotel, a car
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
    void take_document(const Segment& segment)
    {
        std::vector<std::string> parts;
        for (const auto& component : segment.elements[0]) {
            if (component.find('/') != component.npos) parts = cut_at_slashes(component);
        }
        auto* person = person_of(std::string(trimmed(segment.at(1, 2))));
        if (parts.size() < 4 || person == nullptr) return found_.not_taken.push_back("SSR DOCS");
        parts.resize(std::max<std::size_t>(parts.size(), kMiddleName + 1));
        const bool is_of_infant = parts[kGender] == "FI" || parts[kGender] == "MI";
        if (is_of_infant && !person->is_infant) return add_infant(parts, segment.line);
        auto& traveller = person->traveller;
        if (!traveller.document.empty()) {
            if (traveller.document != parts[3] || traveller.document_state != parts[2])
                found_.not_taken.push_back("SSR DOCS beyond a traveller's first");
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
        const auto is_known = std::ranges::any_of(people_, [&](const Person& person) {
            return person.traveller.document == parts[3] &&
                   person.traveller.document_state == parts[2];
        });
        if (!is_known) people_.push_back({{parts[3], parts[2], ""}, line, "", {}, {}});
    }

    Person* person_of(const std::string& reference)
    {
        for (auto& person : people_) {
            if (!reference.empty() && person.reference == reference) return &person;
        }
        return reference.empty() && current_ < people_.size() ? &people_[current_] : nullptr;
    }

    void write()
    {
        if (people_.empty() || legs_.empty()) {
            SourceRow row;
            row.kind = engine::RecordKind::travel;
            row.key = RowKey::content;
            row.line = line_;
            row.set("booking_id", booking_.locator);
            row.set("carrier", booking_.carrier);
            row.set("booking_date", booking_.date);
            row.set("source", context_.source);
            row.refuse("actor_id", people_.empty() ? "a booking without travellers"
                                                   : "a booking without flights", "");
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
    std::size_t current_ = 0;
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
    while (!is_begin(begin))
        ++begin;
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

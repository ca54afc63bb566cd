#include "importers/formats/passenger_list.h"

#include <algorithm>
#include <array>
#include <map>

#include "importers/characters.h"
#include "importers/formats/cell_forms.h"
#include "importers/formats/travel_rows.h"

namespace spindel::importers::formats {

namespace {

// codes of LOC: of the flight departs 125, arrives 87 or 92; of the traveller boards 178, leaves
// 179
constexpr std::string_view kDeparts = "125", kArrives = "87", kPasses = "92", kBoards = "178",
                           kLeaves = "179", kIssuedBy = "91";

class PassengerList {
public:
    PassengerList(const MessageContext& context, MessageRowsFound& found)
        : context_(context), found_(found)
    {
    }

    void take(const Segment& segment)
    {
        const auto& tag = segment.tag;
        if (tag == "TDT")
            take_flight(segment);
        else if (tag == "NAD")
            take_name(segment);
        else if (tag == "LOC")
            take_place(segment);
        else if (tag == "DTM")
            take_time(segment);
        else if (tag == "DOC")
            take_document(segment);
        else if (tag == "RFF")
            take_reference(segment);
        else if (tag == "CNT")
            take_count(segment);
        else if (tag != "BGM")
            found_.not_taken.push_back(shown_code(tag));
    }

    /// Adds all travellers; the last one ends here.
    void finish()
    {
        flush();
        refuse_shared_documents(journeys_);
        for (auto& journey : journeys_)
            found_.rows.push_back(std::move(journey.row));
    }

private:
    using Times = std::map<std::string, std::string>; // by place

    /// Adds the traveller that was begun.
    void flush()
    {
        if (!is_traveller_) return;
        is_traveller_ = false;
        const auto from = leg_.from.empty() ? first_departure_ : leg_.from;
        const auto to = leg_.to.empty() ? last_arrival_ : leg_.to;
        const Leg leg{from, to, time_at(departures_, from), time_at(arrivals_, to),
                      time_at(carriers_, from)};
        if (booking_.date.empty())
            booking_.date = time_at(departures_, first_departure_).substr(0, 10);
        auto row = travel_row(leg, traveller_, booking_, context_.source, context_.zone);
        row.line = line_;
        if (traveller_.document.empty())
            row.refuse("document_id", "a traveller without a document of his own", "");
        journeys_.push_back({std::move(row), name_});
    }

    static std::string time_at(const Times& times, const std::string& place)
    {
        const auto at = times.find(place);
        return at == times.end() ? "" : at->second;
    }

    void take_name(const Segment& segment)
    {
        flush();
        // MS is who sends the list; FL is a passenger, FM crew, DDU in transit, DDT crew in transit
        is_sender_ = segment.at(0) == "MS";
        if (is_sender_) return;
        is_traveller_ = true;
        if (segment.at(0) == "FL") ++passengers_;
        is_of_document_ = false;
        traveller_ = {"", "", std::to_string(++count_)};
        booking_ = {"", carrier_, ""};
        leg_ = {};
        line_ = segment.line;
        name_.clear();
        for (const auto& element : segment.elements) {
            for (const auto& component : element)
                name_ += component + '\0';
        }
    }

    /// "TDT+20+SK506+++SK": the carrier as stated, else two letters of IATA or three of ICAO before
    /// the flight's number.
    void take_flight(const Segment& segment)
    {
        const auto flight = trimmed(segment.at(1));
        const auto letters = std::ranges::find_if_not(flight, is_upper) - flight.begin();
        const auto size = letters == 3 ? 3u : 2u;
        carrier_ = trimmed(segment.at(4));
        const bool has_designator =
            flight.size() > size && (is_upper(flight[0]) || is_upper(flight[1]));
        if (carrier_.empty() && has_designator) carrier_ = flight.substr(0, size);
        found_.not_taken.emplace_back("TDT number of the flight");
    }

    void take_place(const Segment& segment)
    {
        const auto code = segment.at(0);
        const auto place = std::string(trimmed(segment.at(1)));
        if (code == kDeparts || (code == kPasses && !is_traveller_)) {
            place_ = place;
            carriers_.emplace(place, carrier_);
            if (first_departure_.empty()) first_departure_ = place;
        } else if (code == kArrives) {
            place_ = last_arrival_ = place;
        } else if (is_traveller_ && code == kBoards) {
            leg_.from = place;
        } else if (is_traveller_ && code == kLeaves) {
            leg_.to = place;
        } else if (is_of_document_ && code == kIssuedBy && traveller_.document_state.empty()) {
            traveller_.document_state = place;
        } else {
            found_.not_taken.push_back("LOC " + shown_code(code));
        }
    }

    /// "189:1405111340:201": departure; 232 arrival.
    void take_time(const Segment& segment)
    {
        const auto code = segment.at(0, 0);
        if (is_traveller_ || (code != "189" && code != "232"))
            return found_.not_taken.push_back("DTM " + shown_code(code));
        const auto time = time_of_dtm(trimmed(segment.at(0, 1)), trimmed(segment.at(0, 2)));
        if (time.empty())
            found_.not_taken.push_back("DTM " + shown_code(code) + " without a time of day");
        auto& times = code == "189" ? departures_ : arrivals_;
        times.emplace(place_, time);
    }

    /// The first of a traveller's; a visa ("V") is of another number than who travels on it.
    void take_document(const Segment& segment)
    {
        const auto number = std::string(trimmed(segment.at(1)));
        const auto type = segment.at(0);
        is_of_document_ = is_traveller_ && traveller_.document.empty() && type != "V";
        if (!is_of_document_) return found_.not_taken.push_back("DOC " + shown_code(type));
        traveller_.document = number;
        traveller_.document_state.clear();
    }

    /// "CNT+42:25": of passengers; a list that lost some tells it only so.
    void take_count(const Segment& segment)
    {
        const auto stated = trimmed(segment.at(0, 1));
        const bool is_of_passengers = segment.at(0, 0) == "42" && !stated.empty();
        if (is_of_passengers && stated != std::to_string(passengers_))
            found_.not_taken.emplace_back("CNT of other passengers than are listed");
    }

    void take_reference(const Segment& segment)
    {
        if (is_traveller_ && segment.at(0, 0) == "AVF")
            booking_.locator = trimmed(segment.at(0, 1));
        else
            found_.not_taken.push_back("RFF " + shown_code(segment.at(0, 0)));
    }

    const MessageContext& context_;
    MessageRowsFound& found_;
    std::string carrier_; // of the flight that was begun
    std::string place_;   // that the next time belongs to
    std::string first_departure_, last_arrival_;
    Times departures_, arrivals_, carriers_;
    bool is_sender_ = false;
    bool is_traveller_ = false;
    bool is_of_document_ = false; // what follows the document that was taken
    int count_ = 0;
    int passengers_ = 0; // without the crew
    std::int64_t line_ = 0;
    Traveller traveller_;
    Booking booking_;
    Leg leg_;
    std::string name_; // of the traveller, to compare only
    std::vector<Journey> journeys_;
};

} // namespace

MessageRowsFound passenger_list_rows(std::span<const Segment> message,
                                     const MessageContext& context)
{
    MessageRowsFound found;
    PassengerList list(context, found);
    for (const auto& segment : message)
        list.take(segment);
    list.finish();
    return found;
}

} // namespace spindel::importers::formats
